"""review: the step back as a page, by commands, and as a walk on a pseudo-terminal."""

from collections.abc import Callable

import pytest

import keys
from keys import Press
from world import Said, secdesk

OCTOBER, FRIDAY, MONDAY = "2026-10-12 09:00", "2026-11-20 16:00", "2026-11-23 09:00"
SECTIONS = "n" * 5
Walk = Callable[..., Said]


@pytest.fixture
def walk(press: Press) -> Walk:
    """Walk through the step back of the Monday, with those keys typed ahead."""
    return lambda typed, *args: keys.walked(
        press, typed, ["review", "--walk", "--as-of", MONDAY, *args]
    )


@pytest.fixture(autouse=True)
def _quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setenv("COLUMNS", "80")


@pytest.fixture
def _desk() -> None:
    for at, line in (
        (OCTOBER, "leader add wang Wang Min"),
        (OCTOBER, "contact add admin Admin Office --kind unit"),
        (OCTOBER, "assign wang forms --no-limit"),
        (OCTOBER, "done 1 signed"),
        (OCTOBER, "report 1 told"),
        (OCTOBER, "close 1"),
        (OCTOBER, "assign wang venue --to admin --target 2026-11-20"),
        (FRIDAY, "due 2 2026-11-27 --reason room_taken"),
        (FRIDAY, "ask wang may it wait"),
    ):
        said = secdesk(*line.split(), as_of=at)
        assert said.code == 0, said


def kept() -> list[str]:
    """The commands of the steps since the desk was made, oldest first."""
    steps = secdesk("undo", "--list", "--json").data["steps"]
    return [one["command"] for one in steps][::-1][9:]


def page(at: str = MONDAY) -> dict[str, object]:
    """The step back as it stands."""
    return dict(secdesk("review", "--json", as_of=at).data)


@pytest.mark.usefixtures("_desk")
def test_the_page_steps_back_over_the_week() -> None:
    out = secdesk("review", as_of=MONDAY).out

    for line in (
        "Step back · Monday 23 November 2026",
        "from Fri 20 Nov to Fri 27 Nov: room_taken",
        "0 % of 1",
        "ask 1  Wang Min  may it wait",
        "struck off Mon 12 Oct: secdesk review again 1 effective WORDS",
        "what they have not thought of yet",
    ):
        assert line in out


@pytest.mark.usefixtures("_desk")
def test_the_page_speaks_chinese() -> None:
    said = secdesk("review", "--lang", "zh", as_of=MONDAY)

    assert said.code == 0
    assert "2026年11月23日" in said.out


@pytest.mark.usefixtures("_desk")
def test_answers_are_kept_by_commands_in_either_language() -> None:
    assert secdesk("review", "note", "wang", "没想到", "谁来翻译", as_of=MONDAY).code == 0
    assert secdesk("review", "lessons", "-", typed="ask\nearlier", as_of=MONDAY).code == 0
    shown = page()

    leader = shown["leaders"][0]  # type: ignore[index]  # a JSON document
    assert [one["today"] for one in leader["questions"]] == [[], [], ["谁来翻译"]]
    assert shown["lessons"]["today"] == "ask\nearlier"  # type: ignore[index]  # as above
    assert kept() == ["review note", "review lessons"]


@pytest.mark.usefixtures("_desk")
def test_every_stop_has_its_keys_and_each_answer_is_a_step_of_its_own(walk: Walk) -> None:
    said = walk(f"{SECTIONS}gnobody keeps to it\nathe budget\nbwho interprets\nnaask earlier\n")

    assert said.code == 0
    assert kept() == ["review again", "review note", "review note", "review lessons"]
    assert [f"{place} of 10" in said.out for place in range(1, 11)] == [True] * 10
    assert "secdesk reopen 1 REASON" in said.out
    assert "kept as a blank spot" in said.out
    assert said.out.splitlines()[-1] == "4 answers kept"


@pytest.mark.usefixtures("_desk")
def test_every_answer_can_be_taken_back(walk: Walk) -> None:
    before = page()
    walk(f"{SECTIONS}h\nathe budget\nbwho interprets\nnaask earlier\n")
    between = page()
    for _ in range(4):
        assert secdesk("undo").code == 0

    assert (page() == before, between == before) == (True, False)


@pytest.mark.usefixtures("_desk")
def test_quitting_loses_nothing(walk: Walk) -> None:
    said = walk(f"{SECTIONS}nathe budget\nq")

    assert kept() == ["review note"]
    assert said.out.splitlines()[-1] == "1 answer kept · 3 items left"


@pytest.mark.usefixtures("_desk")
def test_an_empty_answer_stores_nothing(walk: Walk) -> None:
    walk(f"{SECTIONS}na\nb\nq")

    assert kept() == []


@pytest.mark.usefixtures("_desk")
def test_the_last_answer_stands_beside_the_question(walk: Walk) -> None:
    secdesk("review", "note", "wang", "thinks", "the new hall", as_of=FRIDAY)

    out = walk(f"{SECTIONS}nq").out

    assert "last time, Fri 20 Nov: the new hall" in out


@pytest.mark.usefixtures("_desk")
def test_the_walk_speaks_chinese_with_the_same_keys(walk: Walk) -> None:
    said = walk(f"{SECTIONS}nａ预算\nq", "--lang", "zh")

    assert said.code == 0
    assert kept() == ["review note"]


@pytest.mark.usefixtures("_desk")
def test_a_section_without_anything_says_so(walk: Walk) -> None:
    out = walk("nnnq").out

    assert "Nothing moved." in out
    assert "Nothing stands in the way." in out


def test_without_a_terminal_the_walk_names_the_commands() -> None:
    said = secdesk("review", "--walk", as_of=MONDAY)

    assert said.code == 2
    assert "secdesk review note LEADER QUESTION WORDS" in said.err


def test_an_empty_desk_has_an_empty_step_back() -> None:
    said = secdesk("review", as_of=MONDAY)

    assert (said.code, said.err) == (0, "")
    assert "What the week has taught" in said.out
