"""A routine: which of its times still counts, what it makes at a moment, and what it missed."""

from datetime import date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secdesk.domain.errors import Refused
from secdesk.domain.recurrence import Rule
from secdesk.domain.routine import Made, Past, Plan, Routine, coming, plan, planned, task_of
from secdesk.domain.vocabulary import DueKind, Holder, OnHoliday
from secdesk.gateways.recurrences import Recurrences
from world import ADMIN, CALENDAR, MONDAY_NINE, WANG, a_moment

EXPAND = Recurrences().dates


def a_routine(rule: str = "FREQ=MONTHLY;BYMONTHDAY=15", **matters: object) -> Routine:
    """A monthly report of Wang's, entered on the Monday at nine."""
    said: dict[str, object] = {
        "number": 1,
        "title": "file the statistics",
        "leader": WANG,
        "rule": Rule.parse(rule),
        "typed": rule,
        "anchor_on": MONDAY_NINE.date(),
        "made_at": MONDAY_NINE,
        "ahead": 3,
    }
    return Routine(**(said | matters))  # type: ignore[arg-type]  # a builder takes what matters


def planned_at(moment: datetime, routine: Routine, past: Past = Past()) -> Plan:  # noqa: B008  # a value
    """What a routine does at that moment."""
    times = coming(routine, past, CALENDAR, EXPAND)
    return plan(routine, times, past.skipped, moment, CALENDAR)


def on(plan: Plan) -> tuple[str, int, str]:
    """What is made, how many were missed, and what follows."""
    makes, following = plan.makes, plan.following
    return (
        "" if makes is None else makes.on.isoformat(),
        plan.missed,
        "" if following is None else following.on.isoformat(),
    )


def test_a_task_appears_as_its_day_begins_so_many_working_days_before_the_date() -> None:
    routine = a_routine("FREQ=MONTHLY;BYMONTHDAY=1")

    assert routine.appears_at(date(2026, 12, 1), CALENDAR) == a_moment("2026-11-26 00:00")


def test_with_no_day_ahead_a_task_appears_on_the_date_itself_day_off_or_not() -> None:
    routine = a_routine(ahead=0)

    assert routine.appears_at(date(2026, 11, 28), CALENDAR) == a_moment("2026-11-28 00:00")


@pytest.mark.parametrize(
    ("moment", "found"),
    [
        ("2026-12-09 23:59", ("", 0, "2026-12-15")),
        ("2026-12-10 00:00", ("2026-12-15", 0, "2027-01-15")),
        ("2026-12-20 09:00", ("2026-12-15", 0, "2027-01-15")),
        ("2027-01-12 00:00", ("2027-01-15", 1, "2027-02-15")),
        ("2027-10-20 09:00", ("2027-10-15", 10, "2027-11-15")),
    ],
)
def test_of_the_times_that_have_come_only_the_newest_is_made(
    moment: str, found: tuple[str, int, str]
) -> None:
    assert on(planned_at(a_moment(moment), a_routine())) == found


def test_of_several_that_lie_ahead_the_first_is_made() -> None:
    routine = a_routine("FREQ=DAILY;X-WORKDAY=ALL")

    assert on(planned_at(MONDAY_NINE, routine)) == ("2026-11-23", 0, "2026-11-24")
    assert on(planned_at(a_moment("2026-11-25 09:00"), routine)) == ("2026-11-25", 2, "2026-11-26")


def test_what_was_made_is_not_made_again() -> None:
    past = Past(Made(1, date(2026, 12, 15), 7))

    assert on(planned_at(a_moment("2026-12-20 09:00"), a_routine(), past)) == ("", 0, "2027-01-15")


def test_a_time_that_is_skipped_is_passed_over_and_counts_as_nothing_missed() -> None:
    past = Past(None, frozenset({date(2026, 12, 15)}))

    assert on(planned_at(MONDAY_NINE, a_routine(), past)) == ("", 0, "2027-01-15")
    assert on(planned_at(a_moment("2026-12-20 09:00"), a_routine(), past)) == ("", 0, "2027-01-15")
    assert on(planned_at(a_moment("2027-02-20 09:00"), a_routine(), past)) == (
        "2027-02-15",
        1,
        "2027-03-15",
    )


def test_where_the_newest_is_skipped_nothing_older_is_made_instead() -> None:
    past = Past(None, frozenset({date(2027, 1, 15)}))

    assert on(planned_at(a_moment("2027-01-20 09:00"), a_routine(), past)) == ("", 0, "2027-02-15")


@pytest.mark.parametrize(
    ("rule", "entered", "first"),
    [
        ("FREQ=DAILY;AT=10:00", "2026-11-23 09:00", "2026-11-23"),
        ("FREQ=DAILY;AT=08:00", "2026-11-23 09:00", "2026-11-24"),
        ("FREQ=DAILY", "2026-11-23 18:30", "2026-11-24"),
        (
            "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1;DTSTART=20260901",
            "2026-11-23 09:00",
            "2026-12-31",
        ),
    ],
)
def test_nothing_counts_that_was_over_when_it_was_entered(
    rule: str, entered: str, first: str
) -> None:
    routine = a_routine(rule, made_at=a_moment(entered))

    assert next(coming(routine, Past(), CALENDAR, EXPAND)).on.isoformat() == first


def test_nothing_counts_before_the_day_from_which_it_counts() -> None:
    routine = a_routine("FREQ=WEEKLY;INTERVAL=2;DTSTART=20261123", anchor_on=date(2026, 12, 1))

    found = [one.on.isoformat() for one in islice(coming(routine, Past(), CALENDAR, EXPAND), 2)]

    assert found == ["2026-12-07", "2026-12-21"]


def test_a_rule_that_has_come_to_its_end_makes_nothing_more() -> None:
    routine = a_routine("FREQ=MONTHLY;BYMONTHDAY=15;COUNT=1")
    past = Past(Made(1, date(2026, 12, 15), 7))

    ended = planned(routine, planned_at(a_moment("2026-12-20 09:00"), routine, past).next, CALENDAR)

    assert (ended.next_on, ended.makes_at) == (None, None)


def test_the_time_that_comes_next_is_kept_by_the_day_it_names() -> None:
    routine = a_routine("FREQ=MONTHLY;BYMONTHDAY=28", on_holiday=OnHoliday.BEFORE)

    kept = planned(routine, planned_at(MONDAY_NINE, routine).next, CALENDAR)

    assert kept.next_on == date(2026, 11, 28)
    assert kept.makes_at == a_moment("2026-11-24 00:00")


def test_its_task_is_due_as_the_working_day_ends_or_at_the_clock_time_of_the_rule() -> None:
    day = date(2026, 12, 15)

    plain = task_of(a_routine(lead=ADMIN), day, MONDAY_NINE, CALENDAR)
    timed = task_of(a_routine("FREQ=MONTHLY;BYMONTHDAY=15;AT=10:30"), day, MONDAY_NINE, CALENDAR)

    assert (plain.due.at, plain.due.has_time) == (a_moment("2026-12-15 18:00"), False)
    assert (timed.due.at, timed.due.has_time) == (a_moment("2026-12-15 10:30"), True)
    assert plain.due.kind is DueKind.HARD
    assert (plain.holder, plain.leader, plain.assigned_at) == (Holder.UNIT, WANG, MONDAY_NINE)


def test_a_clock_time_that_a_clock_change_skips_moves_on_with_it() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    routine = a_routine("FREQ=DAILY;AT=02:30", made_at=datetime(2026, 3, 1, 9, tzinfo=berlin))

    at = routine.due(date(2026, 3, 29), CALENDAR).at

    assert at is not None
    assert at.time() == time(3, 30)


def test_a_routine_is_stopped_once() -> None:
    stopped = a_routine(next_on=date(2026, 12, 15), makes_at=MONDAY_NINE).stop(MONDAY_NINE)

    assert (stopped.stopped_at, stopped.next_on, stopped.makes_at) == (MONDAY_NINE, None, None)
    with pytest.raises(Refused):
        stopped.stop(MONDAY_NINE)


@given(st.lists(st.integers(0, 40), min_size=1, max_size=12), st.integers(0, 5))
def test_however_often_the_desk_is_opened_each_time_is_made_or_missed_once(
    gaps: list[int], ahead: int
) -> None:
    routine, past, now = a_routine("FREQ=WEEKLY;BYDAY=MO,TH", ahead=ahead), Past(), MONDAY_NINE
    counted = 0

    for number, gap in enumerate(gaps, 1):
        now += timedelta(days=gap)
        found = planned_at(now, routine, past)
        if found.makes is not None:
            counted += 1 + found.missed
            past = Past(Made(1, found.makes.named_on, number, found.missed))

    last = past.last.named_on if past.last else date.min
    behind = islice(coming(routine, Past(), CALENDAR, EXPAND), 200)
    assert counted == sum(one.named_on <= last for one in behind)
