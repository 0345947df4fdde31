"""assign, as it is typed."""

from world import secdesk

MONDAY = "2026-11-23 09:00"


def test_one_command_is_enough_and_says_back_what_was_understood() -> None:
    secdesk("leader", "add", "wang", "Wang", "Min")

    said = secdesk("assign", "wang", "draft", "the report", "--due", "fri 5pm", as_of=MONDAY)

    assert said.code == 0
    assert said.out == (
        "#1  Wang Min  draft the report\n"
        "     due Fri 27 Nov 2026 17:00 · in 4 days · 4 working days\n"
    )
