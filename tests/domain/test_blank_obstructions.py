"""What stands in the way, what units think, what was promised and what was skipped."""

from dataclasses import replace
from typing import Any

import pytest

from blank_world import a_line, a_point, an_office, found, seen
from secdesk.domain.ask import Ask
from secdesk.domain.blank.snapshot import Seen
from secdesk.domain.chase import Chased
from secdesk.domain.entry import EntryKind, LastWord
from secdesk.domain.point import Point, PointKind
from secdesk.domain.task import Issuer
from secdesk.domain.vocabulary import State
from world import ADMIN, LI, MONDAY_NINE, WANG, a_moment


def blocked(opened: str, by: str, known: Any = None, **point: Any) -> Seen:  # noqa: ANN401  # a builder
    """A task in whose way something stands, of which the leader is to know by a day."""
    one = a_point(PointKind.BLOCK, f"{opened} 10:00", f"{by} 09:00", **point)
    return seen(points=(one,), **(known or {}))


def in_state(one: Seen, state: State) -> Seen:
    return replace(one, task=replace(one.task, state=state))


def told(at: str, leader: int | None = None) -> dict[str, Any]:
    return {"reports": (a_line(EntryKind.REPORT, at, leader_id=leader),)}


OWED = blocked("2026-11-20", "2026-11-23")


@pytest.mark.parametrize(
    ("one", "is_found"),
    [
        (OWED, True),
        (blocked("2026-11-23", "2026-11-24"), False),  # tomorrow is time enough
        (blocked("2026-11-23", "2026-11-23"), True),  # of a flash task at once
        (blocked("2026-11-20", "2026-11-23", told_at=MONDAY_NINE), False),
        (blocked("2026-11-20", "2026-11-23", told("2026-11-20 11:00")), False),
        (blocked("2026-11-20", "2026-11-23", told("2026-11-19 11:00")), True),
        (in_state(OWED, State.DONE), False),
        (seen(), False),
    ],
)
def test_a_leader_knows_of_an_obstruction_by_its_day(one: Seen, *, is_found: bool) -> None:
    assert bool(found("B25", one)) is is_found


def test_each_leader_is_told_of_an_obstruction() -> None:
    one = blocked("2026-11-19", "2026-11-20", told("2026-11-20 11:00", LI.id))

    (finding,) = found(
        "B25", replace(one, task=replace(one.task, issuers=(Issuer(WANG), Issuer(LI))))
    )

    assert str(finding.reason) == "obstruction since Thu 19 Nov, Wang Min not told"
    assert str(finding.cure) == "secdesk report 1 WORDS --to wang"


def test_another_obstruction_is_another_cause() -> None:
    (before,), (after,) = (
        found("B25", blocked("2026-11-19", "2026-11-20", id=number)) for number in (1, 2)
    )

    assert before.cause != after.cause


@pytest.mark.parametrize(
    ("one", "is_found"),
    [
        (OWED, True),
        (blocked("2026-11-20", "2026-11-23", measure="a second offer"), False),
        (blocked("2026-11-23", "2026-11-24"), False),
        (in_state(OWED, State.SUSPENDED), False),
    ],
)
def test_a_proposal_goes_with_an_obstruction(one: Seen, *, is_found: bool) -> None:
    assert bool(found("B26", one)) is is_found


@pytest.mark.parametrize(
    ("one", "is_found"),
    [
        (blocked("2026-11-16", "2026-11-17"), True),
        (blocked("2026-11-17", "2026-11-18"), False),
        (blocked("2026-11-09", "2026-11-10", told("2026-11-18 11:00")), False),
        (blocked("2026-11-09", "2026-11-10", told("2026-11-13 11:00")), True),
        (blocked("2026-11-09", "2026-11-10",
                 {"last": LastWord("asked again", at=a_moment("2026-11-20 09:00"))}), False),
        (blocked("2026-11-09", "2026-11-10",
                 {"chased": Chased(1, a_moment("2026-11-20 09:00"))}), False),
        (in_state(blocked("2026-11-16", "2026-11-17"), State.SUSPENDED), False),
    ],
)  # fmt: skip
def test_an_obstruction_is_not_left_alone(one: Seen, *, is_found: bool) -> None:
    assert bool(found("B27", one)) is is_found


def test_an_obstruction_rests_while_the_leader_is_asked_about_it() -> None:
    asked = Ask(1, WANG, "may we buy elsewhere", MONDAY_NINE, task=1, raised_at=MONDAY_NINE)

    assert not found("B27", blocked("2026-11-16", "2026-11-17"), asks=(asked,))
    assert found("B27", blocked("2026-11-17", "2026-11-18"), office=an_office(blank_stuck=4))


def thought(opened: str, known: Any = None, **point: Any) -> Seen:  # noqa: ANN401  # a builder
    one = a_point(PointKind.OPINION, f"{opened} 10:00", contact=ADMIN, **point)
    return seen(points=(one,), **(known or {}))


@pytest.mark.parametrize(
    ("one", "is_found"),
    [
        (thought("2026-11-18"), True),
        (thought("2026-11-19"), False),
        (thought("2026-11-18", told("2026-11-19 10:00")), False),
        (thought("2026-11-18", told_at=MONDAY_NINE, ended_at=MONDAY_NINE), False),
    ],
)
def test_what_a_unit_thinks_goes_to_the_leader_within_days(one: Seen, *, is_found: bool) -> None:
    assert bool(found("B28", one)) is is_found


def test_an_opinion_is_fed_back_after_the_work_is_over_as_well() -> None:
    closed = in_state(thought("2026-11-18"), State.CLOSED)

    (one,) = found("B28", over=(closed,))

    assert str(one.reason) == "opinion of Admin Office since Wed 18 Nov, Wang Min not told"


def promised(*days: str) -> Seen:
    points = (
        a_point(PointKind.PROMISE, "2026-11-16 10:00", f"{day} 09:00", id=at, whom=f"school {at}")
        for at, day in enumerate(days, 1)
    )
    return seen(points=tuple(points))


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        ("2026-11-25", None),
        ("2026-11-24", "promised for Tue 24 Nov"),
        ("2026-11-23", "promised for today"),
        ("2026-11-19", "promised for Thu 19 Nov, 2 working days late"),
    ],
)
def test_a_promise_is_spoken_of_from_the_day_before(day: str, reason: str | None) -> None:
    assert [str(one.reason) for one in found("B40", promised(day))] == ([reason] if reason else [])


def test_of_several_promises_the_earliest_is_named() -> None:
    (one,) = found("B40", promised("2026-11-24", "2026-11-20"))
    (alone,) = found("B40", over=(promised("2026-11-20"),))

    assert str(one.cure) == 'secdesk promise 1 --kept --to "school 2"'
    assert str(alone.cure) == "secdesk promise 1 --kept"
    assert one.cause != alone.cause


def skipped(by: str) -> Point:
    return a_point(PointKind.BYPASS, "2026-11-16 10:00", f"{by} 09:00")


def test_a_formality_is_made_good_by_its_day() -> None:
    assert found("B41", seen(points=(skipped("2026-11-20"),)))
    assert found("B41", over=(seen(points=(skipped("2026-11-20"),)),))
    assert not found("B41", seen(points=(skipped("2026-11-23"),)))
