"""The morning page as it is read: what it leaves out, it counts."""

import re
from collections.abc import Callable
from datetime import date

import pytest

from secdesk.cli import wiring
from secdesk.domain.task import Due, Issuer
from secdesk.domain.vocabulary import DueKind, State
from secdesk.services.desk import Desk
from world import LI, MONDAY_NINE, WANG, Said, a_desk, a_due, a_task, secdesk

PAST, TODAY = "2026-11-20", "2026-11-23"
Fill = Callable[..., None]


@pytest.fixture
def fill() -> Fill:
    """Put that many tasks of Wang's, or of whoever is said, on the desk of the tests' home."""

    def filled(count: int, **matters: object) -> None:
        with a_desk(wiring.home() / "desk.db") as desk:
            _people(desk)
            for _ in range(count):
                desk.store.tasks.add(a_task(number=0, **matters))

    return filled


def _people(desk: Desk) -> None:
    if not desk.store.leaders.all():
        desk.store.leaders.add(WANG)
        desk.store.leaders.add(LI)


def page(*args: str) -> Said:
    """The page of the Monday at nine."""
    return secdesk("today", *args, as_of="2026-11-23 09:00")


def rests(said: Said) -> list[str]:
    """What the page says of the tasks it does not show; blank spots are another matter."""
    found = [line.strip() for line in said.out.splitlines() if re.search(r"\d more(: | ·)", line)]
    return [line for line in found if not line.endswith(": secdesk blank")]


@pytest.mark.parametrize(
    ("args", "theirs"), [((), ""), (("--short",), ""), (("--leader", "wang"), " --leader wang")]
)
def test_what_is_due_and_not_shown_is_counted_with_the_command_that_shows_it(
    fill: Fill, args: tuple[str, ...], theirs: str
) -> None:
    fill(20, due=a_due(PAST))
    fill(17, due=a_due(PAST, DueKind.SOFT))
    fill(18, due=a_due(TODAY))

    said = page(*args)

    assert said.out.count("draft the board report") == 45
    assert rests(said) == [
        f"and 7 more: secdesk list --due overdue{theirs}",
        f"and 3 more: secdesk list --due today{theirs}",
    ]


def test_the_commands_show_all_that_the_page_left_out(fill: Fill) -> None:
    fill(20, due=a_due(PAST))
    fill(18, due=a_due(TODAY))

    overdue = secdesk("list", "--due", "overdue", "--json", as_of="2026-11-23 09:00")
    today = secdesk("list", "--due", "today", "--json", as_of="2026-11-23 09:00")

    assert (len(overdue.data["tasks"]), len(today.data["tasks"])) == (20, 18)


@pytest.mark.parametrize(
    ("matters", "rest"),
    [
        ({"due": Due(DueKind.NONE)}, "and 11 more: secdesk list --leader wang"),
        (
            {"state": State.DONE, "done_at": MONDAY_NINE},
            "11 more · secdesk say wang --walk",
        ),
        (
            {"state": State.REPORTED, "issuers": (Issuer(WANG, MONDAY_NINE),)},
            "and 1 more: secdesk list --state reported",
        ),
        ({"due": a_due("2026-11-25")}, "and 1 more: secdesk list --sort due"),
    ],
)
def test_every_other_section_counts_what_it_leaves_out(
    fill: Fill, matters: dict[str, object], rest: str
) -> None:
    fill(16, **matters)

    assert rests(page()) == [rest]
    assert rests(page("--short")) == []


def test_an_effect_to_be_looked_at_stands_with_its_own_day(fill: Fill) -> None:
    measure = {"effect": "calm", "effect_on": date(2026, 12, 15), "due": a_due(PAST)}
    fill(1, state=State.REPORTED, issuers=(Issuer(WANG, MONDAY_NINE),), **measure)

    lines = page().out.splitlines()

    effect = lines[lines.index("Effect still to be checked") + 1]
    assert effect.split("\t")[:6] == [
        "D", "#1", "Wang Min", "draft the board report", "Tue 15 Dec", "reported",
    ]  # fmt: skip


def test_a_page_that_shows_everything_counts_nothing(fill: Fill) -> None:
    fill(15, due=a_due(PAST))
    fill(15, due=a_due(TODAY))

    assert rests(page()) == []
