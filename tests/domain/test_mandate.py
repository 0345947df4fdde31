"""What a leader lets her do without asking, and how far."""

from dataclasses import replace
from datetime import date

import pytest

from secdesk.domain.errors import Refused, Unreadable
from secdesk.domain.mandate import Mandate, MandateDeed, deed_named
from world import CALENDAR, LI, MONDAY_NINE, WANG, a_due, a_task

FIRST, LAST = date(2026, 11, 23), date(2026, 11, 30)
DUE, SUSPEND = MandateDeed.DUE, MandateDeed.SUSPEND
MANDATE = Mandate(1, WANG, "small shifts", (DUE,), MONDAY_NINE, FIRST, LAST, most_days=3)
TASK = a_task(due=a_due("2026-11-27"))


@pytest.mark.parametrize(
    ("day", "ended_on", "holds", "is_ahead"),
    [
        (date(2026, 11, 22), None, False, True),
        (FIRST, None, True, True),
        (LAST, None, True, True),
        (date(2026, 12, 1), None, False, False),
        (FIRST, date(2026, 11, 24), True, True),
        (date(2026, 11, 24), date(2026, 11, 24), False, False),
    ],
)
def test_it_holds_from_its_first_day_to_its_last(
    day: date, ended_on: date | None, *, holds: bool, is_ahead: bool
) -> None:
    mandate = replace(MANDATE, ended_on=ended_on)

    assert mandate.is_in_force(day) is holds
    assert mandate.is_ahead(day) is is_ahead


def test_it_allows_what_it_is_about_on_the_tasks_of_its_leader() -> None:
    MANDATE.must_allow(TASK, DUE, FIRST)
    replace(MANDATE, task=1).must_allow(TASK, DUE, LAST)


@pytest.mark.parametrize(
    ("other", "deed", "day", "told"),
    [
        ({}, DUE, date(2026, 11, 22), "holds from"),
        ({}, DUE, date(2026, 12, 1), "ended on"),
        ({"ended_on": FIRST}, DUE, FIRST, "ended on"),
        ({"leader": LI}, DUE, FIRST, "who did not give #1"),
        ({"task": 2}, DUE, FIRST, "holds for #2 alone"),
        ({}, SUSPEND, FIRST, "not about this"),
    ],
)
def test_outside_of_it_nothing_is_allowed(
    other: dict[str, object], deed: MandateDeed, day: date, told: str
) -> None:
    mandate = replace(MANDATE, **other)  # type: ignore[arg-type]  # a table of fields

    with pytest.raises(Refused, match=told) as refusal:
        mandate.must_allow(TASK, deed, day)

    assert str(refusal.value.hints[0]) == 'secdesk ask wang "QUESTION" --task 1'


@pytest.mark.parametrize(
    ("after", "is_near"),
    [
        (date(2026, 12, 2), True),
        (date(2026, 12, 3), False),
        (date(2026, 11, 24), True),
        (date(2026, 11, 23), False),
    ],
)
def test_a_date_moves_so_many_working_days_either_way(after: date, *, is_near: bool) -> None:
    before = date(2026, 11, 27)

    replace(MANDATE, most_days=None).must_reach(TASK, before, after, CALENDAR)
    if is_near:
        MANDATE.must_reach(TASK, before, after, CALENDAR)
    else:
        with pytest.raises(Refused, match="3 working days at most"):
            MANDATE.must_reach(TASK, before, after, CALENDAR)


def test_it_is_ended_once_and_before_its_day() -> None:
    ended = MANDATE.end(FIRST)

    assert not ended.is_in_force(FIRST)
    for one, day in ((ended, LAST), (MANDATE, date(2026, 12, 1))):
        with pytest.raises(Refused, match="ended on"):
            one.end(day)


@pytest.mark.parametrize(("typed", "deed"), [("due", DUE), ("期限", DUE), (" Suspend", SUSPEND)])
def test_a_deed_is_named_in_english_or_chinese(typed: str, deed: MandateDeed) -> None:
    assert deed_named(typed) is deed


def test_a_deed_nobody_knows_is_refused() -> None:
    with pytest.raises(Unreadable, match="sing"):
        deed_named("sing")
