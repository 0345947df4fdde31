"""Days off and make-up workdays in a calendar: counted as one would count them by hand."""

from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secdesk.domain.almanac import NOTHING, PLAIN, DayMark, YearOfDays
from secdesk.domain.vocabulary import DayKind
from secdesk.domain.worktime import DAY, WorkCalendar

OFF, WORK = DayKind.OFF, DayKind.WORK
NEW_YEAR = date(2026, 1, 1)


class Kept:
    """An almanac of a few marked days; years in `open_years` are not announced."""

    def __init__(self, marks: Mapping[date, DayMark], open_years: frozenset[int]) -> None:
        self._years = {
            year: YearOfDays(
                {day: mark for day, mark in marks.items() if day.year == year},
                is_announced=year not in open_years,
            )
            for year in {day.year for day in marks} | open_years
        }

    def year(self, year: int) -> YearOfDays:
        """The marked days of that year."""
        return self._years.get(year, NOTHING)

    def holiday(self, key: str, year: int) -> date | None:
        """The day that bears that name."""
        named = self.year(year).days.items()
        return next((day for day, mark in named if mark.name == key), None)


def calendar(
    marks: Mapping[date, DayMark], open_years: frozenset[int] = frozenset()
) -> WorkCalendar:
    """A calendar with those days marked."""
    return WorkCalendar(almanac=Kept(marks, open_years))


def marked(off: str = "", work: str = "") -> WorkCalendar:
    """A calendar of 2026 with days off and make-up workdays, typed as `10-01 10-02`."""
    days = [(one, OFF) for one in off.split()] + [(one, WORK) for one in work.split()]
    return calendar({date.fromisoformat(f"2026-{day}"): DayMark(kind, "x") for day, kind in days})


SOME_DAYS = st.dates(date(2024, 11, 1), date(2027, 2, 28))
CALENDARS = st.dictionaries(
    SOME_DAYS, st.sampled_from([DayMark(OFF, "off"), DayMark(WORK, "work"), DayMark(OFF)])
).map(calendar)
COUNTS = st.integers(-300, 300).filter(bool)


def is_worked(days: WorkCalendar, day: date) -> bool:
    """Whether people work on a day, by its mark alone or by its weekday."""
    mark = days.almanac.year(day.year).days.get(day)
    return day.isoweekday() <= 5 if mark is None else mark.kind is WORK


@given(CALENDARS, SOME_DAYS, st.integers(0, 900))
def test_working_days_are_those_that_one_counts_day_by_day(
    days: WorkCalendar, after: date, length: int
) -> None:
    walked = [after + DAY * step for step in range(1, length + 1)]

    count = days.working_days(after, after + DAY * length)

    assert count == sum(is_worked(days, day) for day in walked)
    assert [days.is_working(day) for day in walked] == [is_worked(days, day) for day in walked]


@given(CALENDARS, SOME_DAYS, SOME_DAYS, SOME_DAYS)
def test_stretches_add_up_and_backwards_counts_the_same(
    days: WorkCalendar, one: date, two: date, three: date
) -> None:
    there = days.working_days(one, two) + days.working_days(two, three)

    assert there == days.working_days(one, three) == -days.working_days(three, one)


@given(CALENDARS, SOME_DAYS, COUNTS)
def test_counting_on_from_a_working_day_is_undone_by_counting_back(
    days: WorkCalendar, day: date, count: int
) -> None:
    start = days.add(day, 1)

    there = days.add(start, count)

    assert days.is_working(there)
    assert days.working_days(start, there) == count
    assert days.add(there, -count) == start


@given(CALENDARS, SOME_DAYS)
def test_the_next_and_the_previous_working_day_have_only_days_off_between(
    days: WorkCalendar, day: date
) -> None:
    before, after = days.previous_working(day), days.add(day, 1)

    between = [before + DAY * step for step in range(1, (after - before).days)]
    assert before < day < after
    assert [one for one in between if days.is_working(one)] == [day] * days.is_working(day)


@given(CALENDARS, SOME_DAYS, st.integers(0, 60), st.integers(1, 50))
def test_the_nth_is_found_from_either_end(
    days: WorkCalendar, first: date, length: int, place: int
) -> None:
    last = first + DAY * length
    worked = [
        day for day in (first + DAY * step for step in range(length + 1)) if days.is_working(day)
    ]

    is_there = place <= len(worked)
    assert days.nth(first, last, place) == (worked[place - 1] if is_there else None)
    assert days.nth(first, last, -place) == (worked[-place] if is_there else None)


def test_there_is_no_working_day_number_nought() -> None:
    assert marked().nth(NEW_YEAR, date(2026, 12, 31), 0) is None


def test_no_day_is_no_step() -> None:
    saturday = date(2026, 10, 3)

    assert marked().add(saturday, 0) == saturday


@pytest.mark.parametrize(
    ("off", "work", "day", "last"),
    [
        ("10-01 10-02", "", "10-01", "09-30"),
        ("10-01 10-02", "", "10-02", "09-30"),
        ("10-01 10-02", "", "10-04", "09-30"),
        ("10-05", "", "10-05", "10-02"),
        ("10-05", "10-03", "10-05", "10-03"),
        ("", "", "10-01", "09-30"),
        ("", "", "10-05", "10-02"),
    ],
)
def test_before_a_holiday_is_before_the_whole_run_of_days_off(
    off: str, work: str, day: str, last: str
) -> None:
    found = marked(off, work).before_holiday(date.fromisoformat(f"2026-{day}"))

    assert f"{found:%m-%d}" == last


def test_a_day_knows_its_mark() -> None:
    days = marked("10-01")

    assert days.mark(date(2026, 10, 1)) == DayMark(OFF, "x")
    assert days.mark(date(2026, 10, 2)) is None


@pytest.mark.parametrize(
    ("one", "other", "year"),
    [
        ("2026-12-30", "2026-12-31", None),
        ("2026-12-31", "2027-01-04", 2027),
        ("2027-01-04", "2026-12-31", 2027),
        ("2027-03-01", "2027-03-02", 2027),
        ("2025-01-01", "2029-12-31", 2027),
        ("2028-03-01", "2029-03-02", 2029),
        ("2030-01-01", "2031-01-01", None),
    ],
)
def test_the_first_year_that_is_not_announced_is_told(
    one: str, other: str, year: int | None
) -> None:
    days = calendar({}, frozenset({2027, 2029}))

    assert days.unannounced(date.fromisoformat(one), date.fromisoformat(other)) == year


class Everywhere:
    """An almanac that would call every day off, and says which years it was asked for."""

    def __init__(self) -> None:
        self.asked: list[int] = []

    def year(self, year: int) -> YearOfDays:
        """Unannounced, whichever it is."""
        self.asked.append(year)
        return YearOfDays({}, is_announced=False)

    def holiday(self, key: str, year: int) -> date | None:
        """New Year, whatever is asked."""
        assert key
        self.asked.append(year)
        return date(year, 1, 1)


def test_nothing_is_asked_of_years_that_nobody_plans() -> None:
    almanac = Everywhere()
    days = WorkCalendar(almanac=almanac)

    days.working_days(date.min, date.max)
    answers = [days.holiday("qingming", year) for year in (1899, 2101)]

    assert (min(almanac.asked), max(almanac.asked)) == (1900, 2100)
    assert answers == [None, None]
    assert not days.unannounced(date(1, 1, 1), date(1899, 12, 31))


def test_beyond_the_last_day_of_all_there_is_none() -> None:
    with pytest.raises(OverflowError):
        marked().add(date(2026, 1, 1), 10_000_000)


def test_a_holiday_of_the_moon_is_what_the_almanac_says() -> None:
    days = calendar({date(2026, 2, 17): DayMark(OFF, "spring-festival")})

    assert days.holiday("spring-festival", 2026) == date(2026, 2, 17)
    assert WorkCalendar().holiday("spring-festival", 2026) is None


def test_plainly_nothing_is_marked() -> None:
    assert PLAIN.year(2026).days == {}
    assert WorkCalendar().unannounced(NEW_YEAR, date(2030, 1, 1)) is None


def test_a_year_says_what_sets_it_apart() -> None:
    days = {
        date(2026, 10, 1): DayMark(OFF, "National Day"),
        date(2026, 10, 3): DayMark(OFF, "National Day"),
        date(2026, 10, 10): DayMark(WORK, "National Day"),
    }
    fridays = days | {date(2026, 10, 9): DayMark(OFF)}

    year, other = YearOfDays(days), YearOfDays(fridays)

    assert (year.weekdays_off, year.weekends_worked, year.has_own_week) == (1, 1, False)
    assert (other.weekdays_off, other.weekends_worked, other.has_own_week) == (1, 1, True)
