"""Measures, self-checks and relations on the command line, in both languages."""

import pytest

from made_once import made_once
from world import Said, secdesk

MONDAY = "2026-11-23 09:00"


@pytest.fixture(autouse=True)
def _desk() -> None:
    made_once(__name__, _made)


def _made() -> None:
    for line in (
        "leader add wang Wang Min",
        "leader add li 李国强",
        "assign wang hotline --effect calm --effect-by 2026-12-15",
        "assign wang report --importance 1",
        "assign li budget",
        "done 2 signed --evidence here",
        "report 2 told",
    ):
        assert said(line).code == 0


def said(line: str, *more: str) -> Said:
    """A command line of words without blanks, and of more that may have some."""
    return secdesk(*line.split(), *more, as_of=MONDAY)


def answered(line: str, typed: str, *more: str) -> Said:
    """A command with somebody there to answer."""
    return secdesk(
        *line.split(), *more, typed=typed, as_of=MONDAY, on_screen=True, at_keyboard=True
    )


def state(number: int) -> str:
    """How a task stands."""
    return str(secdesk("show", str(number), "--json", as_of=MONDAY).data["tasks"][0]["state"])


def test_an_effect_that_fell_short_goes_on_in_a_new_step() -> None:
    checked = said("check 1 partly half as many --evidence survey", "--next", "train the desk")

    assert checked.out.splitlines() == [
        "#1  Wang Min  hotline",
        "     own target Mon 7 Dec 2026 · in 14 days · 10 working days",
        "     partly effective: half as many",
        "     evidence: survey",
        "     new step: #4 train the desk, own target Mon 7 Dec: secdesk show 4",
    ]


@pytest.mark.parametrize(
    ("line", "code", "error"),
    [
        ("check 1", 2, "Say first whether it has its effect"),
        ("check 1 halved --evidence survey", 2, '"halved" is not known here'),
        ("check 1 partly", 4, "A verdict on #1 needs evidence"),
        ("check 3 partly --evidence survey", 4, "#3 is no measure"),
        ("assign wang x --effect calm", 2, "An effect needs a day"),
        ("assign wang x --effect-by 2026-12-15", 2, "Say which effect is expected"),
        ("edit 3 --follows 3", 4, "#3 cannot bear upon itself"),
        ("close 2 --checked --fails papers", 2, "--checked says yes to all six questions"),
        ("close 2 --fails weather", 2, '"weather" is not known here'),
    ],
)
def test_what_cannot_be_is_refused_with_a_way_out(line: str, code: int, error: str) -> None:
    refused = said(line)

    assert (refused.code, refused.out) == (code, "")
    assert error in refused.err
    assert "try: " in refused.err


def test_a_check_has_its_words_in_json() -> None:
    said("check 1 none --evidence survey --next train --word", "Wang, by phone")

    card = secdesk("show", "1", "--json", as_of=MONDAY).data["tasks"][0]

    assert (card["effect"], card["effect_on"], card["verdict"], card["is_focus"]) == (
        "calm", "2026-12-15", "none", False,
    )  # fmt: skip
    assert card["relations"] == [
        {
            "kind": "follows", "number": 4, "title": "train", "state": "open",
            "leader": {"code": "wang", "name": "Wang Min"}, "is_outgoing": False,
            "says": "#4 follows this (open)", "commands": [],
        }
    ]  # fmt: skip


def test_tasks_that_conflict_are_shown_on_both_pages() -> None:
    said("edit 1 --conflicts 3 --focus yes")

    assert "conflicts with #3 of 李国强: ask both" in said("show 1").out
    assert "conflicts with #1 of Wang Min: ask both" in said("show 3").out
    assert "focus point" in said("show 1").out
    assert [one["number"] for one in said("list --focus --json").data["tasks"]] == [1]


def test_a_part_is_shown_with_who_carries_it_out() -> None:
    said("contact add admin Admin --kind unit")
    said("contact add chen Chen --kind person --unit admin")
    said("assign wang figures --parent 1 --to admin --person chen")

    assert "Admin, Chen" in said("show 1").out
    assert "0/1" in said("list").out


def test_the_six_questions_are_asked_one_by_one_on_a_terminal() -> None:
    closed = answered("close 2", "y\n" * 6)

    assert closed.code == 0
    assert closed.err.splitlines()[0] == "#2  report"
    assert [closed.err.count(one) for one in ("Are the facts clear?", "Are the papers")] == [1, 1]
    assert "self-check: yes to all six questions" in closed.out
    assert state(2) == "closed"


def test_a_no_on_a_terminal_makes_a_corrective_task() -> None:
    kept = answered("close 2", "y\ny\ny\ny\nn\nn\n")

    assert "not struck off: the self-check says no to rules, papers" in kept.out
    assert "#4 report: rules, papers" in kept.out
    assert state(2) == "reported"


def test_one_no_among_several_tasks_strikes_nothing_off() -> None:
    said("done 3 cut")
    said("report 3 told")

    refused = answered("close 2 3", "n\ny\nn\ny\ny\nn\n")

    assert refused.code == 4
    assert "#2 does not stand its self-check; nothing was struck off." in refused.err
    assert "secdesk close 2 --fails facts --fails wish --fails papers" in refused.err
    assert [state(2), state(3)] == ["reported", "reported"]


@pytest.mark.parametrize("line", ["close 2 --checked", "close 2 --fails papers"])
def test_an_answer_on_the_line_asks_nothing(line: str) -> None:
    assert "?" not in answered(line, "").err


def test_nothing_is_asked_of_a_task_like_any_other_or_of_one_not_yet_reported() -> None:
    said("done 3 cut")

    early = answered("close 3", "")
    said("report 3 told")
    closed = answered("close 3", "")

    assert (early.code, closed.code) == (4, 0)
    assert "?" not in early.err + closed.err


@pytest.mark.parametrize("more", [(), ("--json",)])
def test_a_script_is_not_asked_and_the_desk_says_so(more: tuple[str, ...]) -> None:
    closed = said("close 2", *more)

    assert closed.code == 0
    assert "the six questions before striking off were not asked" in closed.out


def test_who_breaks_off_the_questions_strikes_nothing_off() -> None:
    broken = answered("close 2", "y\n")

    assert broken.code != 0
    assert state(2) == "reported"


@pytest.mark.parametrize(
    ("verdict", "kept"), [("without effect", "none"), ("partly effective", "partly")]
)
def test_a_verdict_may_be_typed_as_it_is_shown(verdict: str, kept: str) -> None:
    checked = said(f"check 1 {verdict} as before --evidence survey")

    entry = secdesk("log", "1", "--json", as_of=MONDAY).data["tasks"][0]["log"][-1]
    assert secdesk("show", "1", "--json", as_of=MONDAY).data["tasks"][0]["verdict"] == kept
    assert entry["words"] == "as before"
    assert f"secdesk check 1 {verdict} --evidence TEXT --next STEP" in checked.out


def test_a_verdict_that_fell_short_is_named_in_the_language_of_the_page() -> None:
    for line in ("check 1 partly halved --evidence survey", "done 1 calmer", "report 1 told"):
        assert said(line).code == 0

    english, chinese = said("close 1"), said("close 1", "--lang", "zh")

    assert "secdesk check 1 partly effective --evidence" in english.err
    assert "secdesk check 1 部分有效 --evidence" in chinese.err


def test_what_was_typed_of_a_verdict_is_not_to_be_typed_again() -> None:
    refused = said("check 1 部分有效 来电减半", "--lang", "zh")
    fell_short = said("check 1 部分 来电减半 --evidence 问卷", "--lang", "zh")

    assert "secdesk check 1 部分有效 来电减半 --evidence" in refused.err
    assert "secdesk check 1 部分 --evidence" in fell_short.out


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (("check 1 部分有效 减半 --evidence 问卷 --next 再培训",), "减半"),
        (("close 2 --fails 材料",), "report: 材料"),
        (("check 1 无效 --evidence 问卷",), "问卷"),
    ],
)
def test_it_speaks_and_reads_chinese(lines: tuple[str, ...], words: str) -> None:
    for line in lines:
        answer = said(line, "--lang", "zh")

        assert (answer.code, answer.err) == (0, "")
        assert words in answer.out
