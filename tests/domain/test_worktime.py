"""Working days and the hours of the desk."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anything import DAYS
from secdesk.domain.worktime import DAY, WorkCalendar, midnight
from world import CALENDAR, MONDAY_NINE

BERLIN = ZoneInfo("Europe/Berlin")
COUNTS = st.integers(0, 60)


def counted(after: date, until: date) -> int:
    """Working days after one day and up to the other, counted one by one."""
    days = [after + DAY * step for step in range(1, (until - after).days + 1)]
    return sum(day.isoweekday() <= 5 for day in days)


@pytest.mark.parametrize(
    ("day", "is_working"),
    [
        (date(2026, 11, 23), True),
        (date(2026, 11, 27), True),
        (date(2026, 11, 28), False),
        (date(2026, 11, 29), False),
    ],
)
def test_people_are_at_work_from_monday_to_friday(day: date, is_working: bool) -> None:  # noqa: FBT001  # a column of the table
    assert CALENDAR.is_working(day) is is_working


@pytest.mark.parametrize(
    ("until", "count"),
    [
        (date(2026, 11, 23), 0),
        (date(2026, 11, 24), 1),
        (date(2026, 11, 27), 4),
        (date(2026, 11, 29), 4),
        (date(2026, 11, 30), 5),
        (date(2026, 11, 20), -1),
    ],
)
def test_from_monday_on_the_monday_itself_is_day_nought(until: date, count: int) -> None:
    assert CALENDAR.working_days(date(2026, 11, 23), until) == count


@given(DAYS, st.integers(0, 400))
def test_working_days_are_those_one_would_count(after: date, length: int) -> None:
    until = after + DAY * length

    assert CALENDAR.working_days(after, until) == counted(after, until)


@given(DAYS, DAYS)
def test_backwards_counts_the_same_days_as_forwards(one: date, other: date) -> None:
    assert CALENDAR.working_days(one, other) == -CALENDAR.working_days(other, one)


@given(DAYS, DAYS, DAYS)
def test_two_stretches_count_what_the_whole_way_counts(one: date, two: date, three: date) -> None:
    there = CALENDAR.working_days(one, two) + CALENDAR.working_days(two, three)

    assert there == CALENDAR.working_days(one, three)


@given(DAYS, COUNTS)
def test_so_many_working_days_on_are_so_many_working_days_away(day: date, count: int) -> None:
    assert CALENDAR.working_days(day, CALENDAR.add(day, count)) == count


@given(DAYS, st.integers(1, 60))
def test_counting_on_ends_on_a_day_of_work(day: date, count: int) -> None:
    assert CALENDAR.is_working(CALENDAR.add(day, count))


@pytest.mark.parametrize("day", [date(2026, 3, 29), date(2026, 7, 1), date(2026, 10, 25)])
def test_the_hours_of_the_desk_are_local_in_summer_and_winter(day: date) -> None:
    like = datetime(2026, 1, 5, 9, tzinfo=BERLIN)

    moments = [CALENDAR.start_of(day, like), CALENDAR.end_of(day, like), midnight(day, like)]

    assert [one.time() for one in moments] == [time(9), time(18), time(0)]
    assert {one.date() for one in moments} == {day}
    assert {one.tzinfo for one in moments} == {BERLIN}


def test_a_desk_may_keep_other_hours() -> None:
    calendar = WorkCalendar(time(8, 30), time(17))

    start, end = (
        calendar.start_of(MONDAY_NINE.date(), MONDAY_NINE),
        calendar.end_of(MONDAY_NINE.date(), MONDAY_NINE),
    )

    assert end - start == timedelta(hours=8, minutes=30)


def walked(since: datetime, until: datetime) -> timedelta:
    """The hours of the desk between two moments, day by day."""
    days = [since.date() + DAY * step for step in range((until.date() - since.date()).days + 1)]
    spans = [
        min(until, CALENDAR.end_of(day, since)) - max(since, CALENDAR.start_of(day, since))
        for day in days
    ]
    return sum((one for one in spans if one > timedelta()), timedelta())


@given(one=st.timedeltas(-20 * DAY, 20 * DAY), other=st.timedeltas(-20 * DAY, 20 * DAY))
def test_hours_are_those_of_every_day_in_between(one: timedelta, other: timedelta) -> None:
    since, until = MONDAY_NINE + one, MONDAY_NINE + other

    hours = CALENDAR.hours(since, until)

    assert timedelta(hours=hours) == walked(since, until)
