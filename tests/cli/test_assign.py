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


def test_an_option_left_without_its_value_names_the_help_of_its_command() -> None:
    said = secdesk("assign", "wang", "x", "--due")

    assert said.code == 2
    assert "secdesk assign --help" in said.err


def test_helpers_files_and_the_person_are_changed_as_typed() -> None:
    for line in (
        "leader add wang Wang",
        "contact add chen Chen --kind person",
        "contact add zhou Zhou --kind person",
        "assign wang draft --helper chen --person chen --link /a.pdf --link /b.pdf",
        "edit 1 --helper zhou --drop-helper chen --drop-link /a.pdf",
    ):
        assert secdesk(*line.split()).code == 0
    said = secdesk("edit", "1", "--person", "")

    task = secdesk("show", "1", "--json").data["tasks"][0]
    assert said.code == 0
    assert [one["code"] for one in task["helpers"]] == ["zhou"]
    assert (task["links"], task["person"]) == (["/b.pdf"], None)
