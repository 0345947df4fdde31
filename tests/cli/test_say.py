"""say: what is to be said to a leader, as a page, in JSON, and item by item."""

import shlex
from collections.abc import Callable

import pytest

import keys
from keys import Press
from world import Said, secdesk

MONDAY = "2026-11-23 09:00"
LATELY = "2026-11-16 09:00"
Walk = Callable[..., Said]


def fine(line: str, *words: str, as_of: str = LATELY) -> Said:
    """A command that must succeed."""
    said = secdesk("--as-of", as_of, *line.split(), *words)
    assert said.code == 0, said
    return said


def say(*args: str, leader: str = "wang") -> Said:
    """What is to be said on the Monday at nine."""
    return secdesk("say", leader, *args, as_of=MONDAY)


def left(leader: str = "wang") -> list[tuple[str, int]]:
    """What is still to be said: of which kind, and of which number."""
    parts = say("--json", leader=leader).data["parts"]
    return [(line["topic"], line["number"]) for part in parts for line in part["lines"]]


def steps() -> list[str]:
    """The commands that were kept on the Monday, oldest first."""
    found = secdesk("undo", "--list", "--json").data["steps"]
    return [one["command"] for one in found if one["at"] >= "2026-11-23"][::-1]


@pytest.fixture
def walk(press: Press) -> Walk:
    """Say what is to be said to Wang on the Monday, with those keys typed ahead."""
    return lambda typed, *args: keys.walked(
        press, typed, ["say", "wang", "--walk", "--as-of", MONDAY, *args]
    )


@pytest.fixture(autouse=True)
def _people(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setenv("COLUMNS", "80")
    fine("leader add wang Wang Min --best-time 16:00 --channel phone")
    fine("leader add li 李国强")
    fine("contact add admin Admin Office --kind unit")


@pytest.fixture
def _ask() -> None:
    fine("ask wang shall we rent a hall --recommend", "yes, the small one")


@pytest.fixture
def _owed() -> None:
    fine("assign wang minutes")
    fine("done 1 all signed")
    fine("assign wang venue --no-limit --to admin")
    fine("block 2 no room --measure", "rent one")
    fine("opinion 2 too early --from admin")
    fine("assign wang sign the contract --holder leader --due 2026-11-20")
    fine("assign li seats --due 2026-11-20")


@pytest.mark.usefixtures("_ask", "_owed")
def test_the_page_says_what_and_why_and_the_command_that_ticks_it_off() -> None:
    lines = say().out.splitlines()

    assert lines == [
        "To say to Wang Min · Monday 23 November 2026\t5 items",
        "best time: 16:00 · told by: phone",
        "To be decided",
        "ask 1\tshall we rent a hall\trecommended: yes, the small one\tsecdesk answer 1 agree",
        "Results",
        "#1\tminutes\tdone on Mon 16 Nov: all signed\tsecdesk report 1",
        "Problems",
        "#2\tvenue\tno room (since Mon 16 Nov)\tproposed: rent one\tsecdesk report 2",
        "What units think",
        "#2\tvenue\tAdmin Office on Mon 16 Nov: too early\tsecdesk report 2",
        "To remind of",
        (
            "#3\tsign the contract\t1 working day late · waiting for 5 working days\t"
            'secdesk progress 3 "reminded Wang Min" --check 2026-11-25'
        ),
    ]


def test_a_private_ask_is_marked_to_be_said_alone() -> None:
    fine("ask wang may I leave earlier --private")

    assert "(alone) may I leave earlier" in say().out


@pytest.mark.usefixtures("_owed")
def test_the_commands_on_the_page_tick_everything_off() -> None:
    parts = say("--json").data["parts"]
    commands = dict.fromkeys(line["command"] for part in parts for line in part["lines"])
    for command in commands:
        _, *words = shlex.split(command)
        assert secdesk(*words, as_of=MONDAY).code == 0

    assert left() == []


def test_nothing_to_say_is_said() -> None:
    said = say()

    assert said.out.splitlines()[-1] == "Nothing is to be said now."
    assert left() == []


def test_nobody_is_told_of_what_is_owed_to_a_leader_who_is_not_known() -> None:
    assert say(leader="zhao").code != 0


@pytest.mark.usefixtures("_ask", "_owed")
def test_each_item_is_ticked_off_at_once_as_a_step_of_its_own(walk: Walk) -> None:
    said = walk("abut the small one\nt\ntrent it then\nt")

    assert said.code == 0, said
    assert steps() == ["answer", "report", "report", "progress"]
    assert left() == []
    assert left("li") == [("late", 4)]
    assert said.out.splitlines()[-1] == "4 answers kept"


@pytest.mark.usefixtures("_ask")
@pytest.mark.parametrize(
    ("typed", "verdict"),
    [
        ("a\n", "agree"),
        ("cafter the holidays\n", "changed"),
        ("rtoo dear\n", "refuse"),
        ("lnot now\n2026-11-26\n", "later"),
    ],
)
def test_an_ask_is_answered_with_one_key(typed: str, verdict: str, walk: Walk) -> None:
    walk(typed)

    found = secdesk("asks", "list", "--all", "--json", as_of=MONDAY).data
    assert [one["verdict"] for one in (*found["answered"], *found["put_off"])] == [verdict]
    assert left() == []


def test_of_an_ask_about_a_date_the_other_date_is_asked_for_as_well(walk: Walk) -> None:
    fine("assign wang seats --due 2026-12-01")
    fine("ask wang a week later --task 1 --set due=2026-12-08")

    said = walk("csooner\n2026-12-04\n")

    assert said.code == 0, said
    (ask,) = secdesk("asks", "list", "--json", as_of=MONDAY).data["answered"]
    assert ask["wish"]["typed"] == "2026-12-04"


@pytest.mark.usefixtures("_ask")
def test_an_ask_that_was_put_off_comes_back_on_its_day(walk: Walk) -> None:
    walk("l\n2026-11-26\n")

    back = secdesk("say", "wang", "--json", as_of="2026-11-26 09:00").data["parts"]
    assert [part["topic"] for part in back] == ["ask"]


@pytest.mark.usefixtures("_owed")
def test_what_is_passed_over_or_not_come_to_stays(walk: Walk) -> None:
    before = left()

    said = walk("nq")

    assert said.out.splitlines()[-1] == "0 answers kept · 3 items left"
    assert steps() == []
    assert left() == before


def test_a_promise_is_kept_with_its_key(walk: Walk) -> None:
    fine("assign wang minutes --no-limit")
    fine("promise 1 a reply --to school --due 2026-11-20 --word Wang")
    fine("promise 1 a list --to office --due 2026-11-20 --word Wang")

    walk("k\nq")

    assert left() == [("promise", 1)]
    assert steps() == ["promise"]


def test_of_late_work_it_is_kept_what_the_leader_was_told(walk: Walk) -> None:
    fine("assign wang seats --due 2026-11-20")

    said = walk("t\ntit slips to Friday\n")

    assert said.code == 0
    assert left() == []
    assert "it slips to Friday" in secdesk("log", "1").out


@pytest.mark.usefixtures("_ask")
def test_the_walk_speaks_chinese_with_the_same_keys(walk: Walk) -> None:
    walk("a\n", "--lang", "zh")

    assert left() == []


def test_with_nothing_to_say_there_is_no_walk(walk: Walk) -> None:
    said = walk("")

    assert said.code == 0
    assert "Nothing is to be said now." in said.out


@pytest.mark.parametrize("args", [["--walk"], ["--walk", "--json"]])
def test_a_walk_needs_a_terminal(args: list[str]) -> None:
    said = say(*args)

    assert said.code == 2
    assert "secdesk say wang" in said.out + said.err
