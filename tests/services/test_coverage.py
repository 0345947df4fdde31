"""Who or what was not heard of, on a real desk."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from secdesk.services import areas, asking, following, owed, passing_on, scanning
from secdesk.services.asking import AskSaid
from secdesk.services.coverage import coverage
from secdesk.services.desk import Desk
from secdesk.services.people import (
    ContactSaid,
    LeaderSaid,
    add_contact,
    add_leader,
    show_contact,
)
from secdesk.services.quiet import quiet
from world import a_desk, a_moment, assigned, staffed

MONDAY = "2026-11-23 09:00"
Open = Callable[[str], AbstractContextManager[Desk]]


@pytest.fixture
def at(tmp_path: Path) -> Open:
    """The same desk at a moment; the Admin Office has two tasks since October."""
    file = tmp_path / "desk.db"
    with a_desk(file, a_moment("2026-10-12 09:00")) as desk:
        staffed(desk)
        assigned(desk, "wang", "venue", to="admin", no_limit=True)
        assigned(desk, "wang", "seats", to="chen", no_limit=True)
        passing_on.accept(desk, [1, 2])
    return lambda moment: a_desk(file, a_moment(moment))


def units(desk: Desk) -> list[tuple[str, int]]:
    """Units that nothing was about, with how much is open."""
    return [(one.code, one.open) for one in coverage(desk).units]


def test_a_unit_of_which_nothing_was_heard_is_found_with_its_peoples_work(at: Open) -> None:
    with at(MONDAY) as desk:
        (found,) = quiet(desk)
        shown = coverage(desk)
        spots = [one.key for one in scanning.scanned(desk).open if one.rule == "B62"]

    assert (found.contact.code, found.open) == ("admin", 2)
    assert found.since == a_moment("2026-10-12 09:00")
    assert [(one.code, one.open, one.last_at) for one in shown.units] == [("admin", 2, found.since)]
    assert spots == ["B62:admin"]


@pytest.mark.parametrize(
    "deed",
    [
        lambda desk: following.progress(desk, [1], "half"),
        lambda desk: following.progress(desk, [2], "half"),
        lambda desk: assigned(desk, "li", "cars", to="admin", no_limit=True),
        lambda desk: owed.consult(desk, [assigned(desk)], "may it be", to="chen"),
    ],
    ids=["their own", "of one of them", "new work", "asked for an opinion"],
)
def test_whatever_happened_with_it_counts(at: Open, deed: Callable[[Desk], object]) -> None:
    with at("2026-11-12 09:00") as desk:
        deed(desk)

    with at(MONDAY) as desk:
        assert not list(quiet(desk))
        assert not units(desk)


def test_what_was_just_entered_was_not_missed(at: Open) -> None:
    with at("2026-11-19 09:00") as desk:
        add_contact(desk, "press", "Press Office", ContactSaid(kind="unit"))
        add_leader(desk, "zhao", "Zhao", LeaderSaid())

    with at(MONDAY) as desk:
        shown = coverage(desk)

    assert [one.code for one in shown.units] == ["admin"]
    assert sorted(one.code for one in shown.leaders) == ["li", "wang"]


def test_units_without_open_work_are_covered_last_and_no_blank_spot(at: Open) -> None:
    with at("2026-10-12 10:00") as desk:
        add_contact(desk, "a-press", "Press Office", ContactSaid(kind="unit"))

    with at(MONDAY) as desk:
        assert units(desk) == [("admin", 2), ("a-press", 0)]
        assert [one.contact.code for one in quiet(desk)] == ["admin"]


def test_what_the_unit_was_never_told_of_is_not_its_silence(at: Open) -> None:
    with at("2026-10-12 10:00") as desk:
        add_contact(desk, "press", "Press Office", ContactSaid(kind="unit"))
        assigned(desk, "wang", "flyer", to="press", no_limit=True)
        assigned(desk, "wang", "poster", to="press", no_limit=True)

    with at(MONDAY) as desk:
        assert ("press", 2) in units(desk)
        assert [one.contact.code for one in quiet(desk)] == ["admin"]


def test_a_leader_is_heard_of_by_work_a_report_or_an_ask(at: Open) -> None:
    with at("2026-11-12 09:00") as desk:
        asking.ask(desk, "li", "may it wait", AskSaid(recommend="yes"))
    with at(MONDAY) as desk:
        before = [(one.code, one.open) for one in coverage(desk).leaders]
    with at("2026-11-12 10:00") as desk:
        following.progress(desk, [1], "half")
    with at(MONDAY) as desk:
        after = [one.code for one in coverage(desk).leaders]

    assert (before, after) == ([("wang", 2)], [])


def test_a_duty_area_is_covered_until_nobody_looks_at_it(at: Open) -> None:
    with at("2026-10-12 09:00") as desk:
        areas.add(desk, "Seals", "monthly")
        areas.add(desk, "Keys", "monthly")
    with at("2026-11-12 09:00") as desk:
        areas.seen(desk, ["Keys"])
        areas.add(desk, "Ramps", "monthly")

    with at(MONDAY) as desk:
        shown = coverage(desk)

    assert [(one.name, one.looked_at) for one in shown.areas] == [("Seals", None)]
    assert shown.areas_total == 1


def test_a_contact_shown_says_how_much_its_people_hold(at: Open) -> None:
    with at(MONDAY) as desk:
        assert show_contact(desk, "admin").in_hand == 2
        assert show_contact(desk, "chen").in_hand == 1
