"""convey, accept and transfer, as typed."""

import pytest

from made_once import made_once
from world import secdesk

MONDAY = "2026-11-23 10:00"
TUESDAY = "2026-11-24 10:00"


@pytest.fixture(autouse=True)
def _desk() -> None:
    made_once(__name__, _made)


def _made() -> None:
    for line in (
        ["leader", "add", "wang", "Wang", "Min"],
        ["leader", "add", "zhao", "赵刚", "--title", "局长"],
        ["contact", "add", "admin", "Admin", "Office", "--kind", "unit"],
        ["contact", "add", "财务", "财务处", "--kind", "unit"],
        ["assign", "wang", "draft the report", "--to", "admin", "--due", "fri 5pm"],
        ["assign", "zhao", "起草通知", "--due", "2026-11-27", "--standard", "两页以内"],
    ):
        assert secdesk(*line, as_of=MONDAY).code == 0


def test_a_task_is_passed_on_and_taken_on_in_two_lines() -> None:
    told = secdesk("convey", "1", "keep it", "short", "--by", "phone", as_of=MONDAY)
    taken = secdesk("accept", "#1", as_of=TUESDAY)

    assert told.out.splitlines() == [
        "#1  Wang Min  draft the report",
        "     due Fri 27 Nov 2026 17:00 · in 4 days · 4 working days",
        "     passed on to Admin Office (phone)",
        "     keep it short",
        "     not accepted yet: secdesk accept 1",
    ]
    assert taken.out.splitlines()[2] == "     taken on by Admin Office"


def test_a_message_to_paste_follows_the_answer_in_the_language_of_who_reads_it() -> None:
    said = secdesk("convey", "1", "--to", "财务", "--text", as_of=MONDAY)

    text = said.out.split("\n\n")[1]
    assert text.splitlines()[0] == "== 财务处"
    assert "#1 draft the report" in text
    assert "confirm" not in text  # they read Chinese


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_language_of_a_message_is_not_that_of_the_command(language: str) -> None:
    english = secdesk("convey", "1", "--text", "--lang", language, as_of=MONDAY)
    chinese = secdesk("convey", "2", "--to", "财务", "--text", "--lang", language, as_of=MONDAY)

    assert english.out.split("\n\n")[1].splitlines() == [
        "== Admin Office",
        "To do: draft the report",
        "Admin Office:",
        "By instruction of Wang Min on Mon 23 Nov:",
        "- #1 draft the report",
        "  - due Fri 27 Nov 2026 17:00",
        "Please confirm that you take this on.",
    ]
    assert chinese.out.split("\n\n")[1].splitlines() == [
        "== 财务处",
        "请办理：起草通知",
        "财务处：",
        "按赵刚局长指示（11月23日 周一）：",
        "- #2 起草通知",
        "  - 时限：11月27日 周五",
        "  - 要求：两页以内",
        "收到请回复，并确认签收。",
    ]


def test_a_message_is_a_document_under_json() -> None:
    data = secdesk("convey", "1", "--text", "--json", as_of=MONDAY).data

    assert data["tasks"][0]["number"] == 1
    assert data["messages"] == [
        {
            "to": {"code": "admin", "name": "Admin Office"},
            "language": "en",
            "subject": "To do: draft the report",
            "lines": [
                "Admin Office:",
                "By instruction of Wang Min on Mon 23 Nov:",
                "- #1 draft the report",
                "  - due Fri 27 Nov 2026 17:00",
                "Please confirm that you take this on.",
            ],
        }
    ]
    assert secdesk("convey", "1", "--json", as_of=MONDAY).data["messages"] == []


def test_a_message_steers_no_terminal() -> None:
    secdesk("contact", "add", "x", "X\x1b[31m", "--kind", "unit", as_of=MONDAY)

    said = secdesk("convey", "1", "a\x1b[2Jb", "--to", "x", "--text", as_of=MONDAY, on_screen=True)

    assert "\x1b" not in said.out
    assert "a␛[2Jb" in said.out


def test_words_may_come_from_a_pipe() -> None:
    said = secdesk("convey", "1", "-", typed="first\nsecond\n", as_of=MONDAY)

    assert "     first / second" in said.out.splitlines()


def test_what_is_transferred_is_listed_until_somebody_takes_it_on() -> None:
    passed = secdesk("transfer", "2", "belongs to them", "--to", "财务", as_of=MONDAY)

    assert passed.out.splitlines()[0] == "#2  赵刚  起草通知 · transferred"
    assert "\t#2\t" in secdesk("list", as_of=TUESDAY).out
    late = secdesk("show", "2", "--json", as_of=TUESDAY).data["tasks"][0]
    assert (late["light"], late["reason"]) == (
        "amber", "passed on to 财务处, not accepted for 1 working day"
    )  # fmt: skip

    assert secdesk("accept", "2", as_of=TUESDAY).code == 0
    assert "\t#2\t" not in secdesk("list", as_of=TUESDAY).out


@pytest.mark.parametrize(
    ("line", "sentence", "hint"),
    [
        ("convey 2", "Nobody is named who leads #2.", "secdesk convey 2 --to UNIT"),
        ("accept 2", "The next step of #2 is yours; pass it on first.",
         "secdesk convey 2 --to UNIT --accepted"),
        ("accept 1 now", '"now" is no task number.', "secdesk find now"),
        ("transfer 2 theirs", "Say who takes it over.", "secdesk transfer 2 REASON --to UNIT"),
        ("transfer 2 --to admin", "Say why it is not ours.",
         "secdesk transfer 2 REASON --to UNIT"),
    ],
)  # fmt: skip
def test_a_refusal_says_what_to_type(line: str, sentence: str, hint: str) -> None:
    said = secdesk(*line.split(), as_of=MONDAY)

    assert said.code != 0
    assert f"secdesk: {sentence}" in said.err
    assert hint in said.err


def test_one_undo_takes_back_who_was_told_and_who_leads() -> None:
    before = secdesk("list", "--json", as_of=MONDAY).data

    secdesk("convey", "2", "--to", "财务", "--accepted", as_of=MONDAY)
    assert secdesk("undo", as_of=MONDAY).code == 0

    assert secdesk("list", "--json", as_of=MONDAY).data == before


def test_who_is_told_once_more_is_asked_later_and_never_before_the_day_that_was_promised() -> None:
    told = ("convey", "1", "the leader wants it by friday", "--accepted")
    secdesk(*told, as_of=MONDAY)
    first = secdesk("show", "1", "--json", as_of=MONDAY).data["tasks"][0]["check_on"]

    secdesk("convey", "1", "in two copies", as_of=TUESDAY)
    early = secdesk("show", "1", "--json", as_of=TUESDAY).data["tasks"][0]["check_on"]
    secdesk("convey", "1", "in three copies", as_of="2026-11-30 10:00")
    late = secdesk("show", "1", "--json", as_of="2026-11-30 10:00").data["tasks"][0]["check_on"]

    assert (first, early, late) == ("2026-11-27", "2026-11-27", "2026-12-01")


def test_nobody_has_to_be_told_of_what_is_closed() -> None:
    for line in ("done 1 sent", "report 1", "close 1"):
        secdesk(*line.split(), as_of=MONDAY)

    said = secdesk("edit", "1", "--to", "财务", as_of=MONDAY)

    assert (said.code, "not been told" in said.out) == (0, False)


def test_all_of_it_is_said_in_chinese() -> None:
    told = secdesk("convey", "2", "--to", "财务", "--by", "微信", "--lang", "zh", as_of=MONDAY)
    taken = secdesk("accept", "2", "--lang", "zh", as_of=MONDAY)
    gone = secdesk("transfer", "1", "不属我处职责", "--to", "财务", "--lang", "zh", as_of=MONDAY)

    assert told.out.splitlines()[2:] == [
        "     已转告财务处（微信）",
        "     今后由财务处主办",
        "     尚未签收: secdesk accept 2",
    ]
    assert "     财务处已签收" in taken.out
    assert gone.out.splitlines()[1:] == [
        "     不属我处职责",
        "     应让Wang Min知道此事不归我处办理",
        "     财务处签收之前仍会列出: secdesk accept 1",
    ]
