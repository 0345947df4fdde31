"""Measures: half said, not looked at, short of their effect, and not heard of."""

from dataclasses import replace
from typing import Any

import pytest

from blank_world import a_line, an_office, found, seen
from secdesk.domain.blank.snapshot import Seen
from secdesk.domain.entry import EntryKind, LastWord
from secdesk.domain.task import Issuer
from secdesk.domain.vocabulary import Holder, State, Verdict
from world import LI, WANG, a_due, a_moment


def a_measure(by: str = "2026-12-31", known: Any = None, **said: Any) -> Seen:  # noqa: ANN401  # a builder
    given = {"effect": "half the complaints", "effect_on": a_moment(f"{by} 09:00").date()}
    return seen(given | said, **(known or {}))


def short(at: str, known: Any = None, **check: Any) -> Seen:  # noqa: ANN401  # a builder
    """A measure of which a check found that it has half of its effect."""
    line = a_line(EntryKind.CHECK, at, after=Verdict.PARTLY.value, evidence="list", **check)
    return a_measure(known={"turns": (line,)} | (known or {}), verdict=Verdict.PARTLY)


def told(at: str, leader: int | None = None) -> dict[str, Any]:
    return {"reports": (a_line(EntryKind.REPORT, at, leader_id=leader),)}


@pytest.mark.parametrize(
    ("task", "is_found"),
    [
        ({"effect": "half"}, True),
        ({"effect_on": a_moment("2026-12-31 09:00").date()}, True),
        ({}, False),
        ({"effect": "half", "effect_on": a_moment("2026-12-31 09:00").date()}, False),
        ({"effect": "half", "state": State.CLOSED}, False),
    ],
)
def test_a_measure_has_an_effect_and_a_day(task: dict[str, Any], *, is_found: bool) -> None:
    assert bool(found("B21", seen(task))) is is_found


@pytest.mark.parametrize(
    ("one", "is_found"),
    [
        (a_measure("2026-11-20"), True),
        (a_measure("2026-11-20", state=State.REPORTED), True),
        (a_measure("2026-11-23"), False),  # it is today that it is looked at
        (a_measure("2026-11-20", verdict=Verdict.EFFECTIVE), False),
        (a_measure("2026-11-20", state=State.SUSPENDED), False),
        (a_measure("2026-11-20", state=State.CLOSED), False),
    ],
)
def test_its_effect_is_looked_at_by_its_day(one: Seen, *, is_found: bool) -> None:
    assert bool(found("B22", one)) is is_found


def test_another_day_for_the_effect_is_another_cause() -> None:
    (before,), (after,) = (found("B22", a_measure(f"2026-11-{day}")) for day in (19, 20))

    assert before.cause != after.cause


@pytest.mark.parametrize(
    ("one", "is_found"),
    [
        (short("2026-11-19 10:00"), True),
        (short("2026-11-20 10:00"), False),  # within its grace
        (short("2026-11-19 10:00", next_step="train the desk"), True),  # and nobody was told
        (short("2026-11-19 10:00", told("2026-11-20 10:00"), next_step="train"), False),
        (short("2026-11-19 10:00", told("2026-11-18 10:00"), next_step="train"), True),
        (short("2026-11-19 10:00", told("2026-11-20 10:00")), True),  # told, and no step
        (short("2026-11-19 10:00", word="Wang, by phone"), False),
        (a_measure("2026-11-20", verdict=Verdict.EFFECTIVE), False),
    ],
)
def test_less_effect_than_expected_leads_to_a_step_and_a_report(
    one: Seen, *, is_found: bool
) -> None:
    assert bool(found("B23", one)) is is_found


def test_each_leader_hears_that_it_fell_short() -> None:
    one = short("2026-11-19 10:00", told("2026-11-20 10:00", WANG.id), next_step="train")
    of_both = replace(one, task=replace(one.task, issuers=(Issuer(WANG), Issuer(LI))))

    (finding,) = found("B23", of_both)

    assert str(finding.cure) == "secdesk report 1 WORDS --to li"
    assert not found("B23", one)


def test_a_later_check_is_another_cause() -> None:
    (before,), (after,) = (found("B23", short(f"2026-11-1{day} 10:00")) for day in "89")

    assert before.cause != after.cause


HEARD: dict[str, Any] = {"last": LastWord("on its way", at=a_moment("2026-11-20 10:00"))}
OLD: dict[str, Any] = {"assigned_at": a_moment("2026-11-09 09:00")}


@pytest.mark.parametrize(
    ("one", "is_found"),
    [
        (a_measure(**OLD), True),
        (a_measure(known=HEARD, **OLD), False),
        (a_measure(cycle=20, **OLD), False),
        (a_measure(check_on=a_moment("2026-11-25 09:00").date(), **OLD), False),
        (a_measure(due=a_due("2026-11-20"), **OLD), False),  # it is late, and spoken of so
        (a_measure(state=State.SUSPENDED, **OLD), False),
        (a_measure(holder=Holder.LEADER, **OLD), False),
        (a_measure(holder=Holder.UNIT, **OLD), False),  # nobody has taken it on
        (seen(OLD), False),  # no measure
    ],
)
def test_a_measure_is_heard_of_each_cycle(one: Seen, *, is_found: bool) -> None:
    assert bool(found("B24", one)) is is_found


def test_the_grace_of_an_effect_that_fell_short_can_be_set() -> None:
    one = short("2026-11-20 10:00")

    assert found("B23", one, office=an_office(blank_fell_short=1))
