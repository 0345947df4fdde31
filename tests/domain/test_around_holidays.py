"""Rules about the working days around holidays: how they are said, and when they come round."""

from dataclasses import replace
from datetime import date, time, timedelta
from functools import cache
from itertools import islice, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules_in_words import read, rule_of
from secdesk.domain.almanac import DayMark, PlainAlmanac, YearOfDays
from secdesk.domain.errors import Unreadable
from secdesk.domain.recurrence import Freq, Rule, dates, said
from secdesk.domain.vocabulary import DayKind
from secdesk.domain.worktime import WorkCalendar
from secdesk.gateways.recurrences import Recurrences

EXPAND = Recurrences().dates
BEFORE = "FREQ=YEARLY;X-HOLIDAY=-1"


@cache
def days_of(year: int) -> YearOfDays:
    """New Year with the day before it, and a first week of October made up for on a Saturday."""
    off = (date(year, 1, 1), *(date(year, 10, day) for day in range(1, 8)), date(year, 12, 31))
    marks = {day: DayMark(DayKind.OFF, "holiday") for day in off}
    return YearOfDays(marks | {date(year, 10, 10): DayMark(DayKind.WORK, "make-up")})


class Holidays(PlainAlmanac):
    """The same days of every year."""

    def year(self, year: int) -> YearOfDays:
        """Those of one year."""
        return days_of(year)


CALENDAR = WorkCalendar(almanac=Holidays())


def coming(text: str, first: date, most: int = 3) -> list[date]:
    """The next days of a rule."""
    return list(islice(dates(Rule.parse(text), first, CALENDAR, EXPAND), most))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("before each holiday", BEFORE),
        ("before every public holiday", BEFORE),
        ("before holidays", BEFORE),
        ("on the last working day before each holiday", BEFORE),
        ("3 working days before each holiday", "FREQ=YEARLY;X-HOLIDAY=-3"),
        ("after each holiday", "FREQ=YEARLY;X-HOLIDAY=1"),
        ("2 workdays after each holiday", "FREQ=YEARLY;X-HOLIDAY=2"),
        ("before each holiday at 9am", f"{BEFORE};AT=09:00"),
        ("节前", BEFORE),
        ("每个节假日前", BEFORE),
        ("每逢节假日前", BEFORE),
        ("节前最后一个工作日", BEFORE),
        ("节前三个工作日", "FREQ=YEARLY;X-HOLIDAY=-3"),
        ("节后第一个工作日", "FREQ=YEARLY;X-HOLIDAY=1"),
        ("放假前9点", f"{BEFORE};AT=09:00"),
        ("every holiday", "refused"),
        ("每个节日", "refused"),
        ("0 working days before each holiday", "refused"),
    ],
)
def test_days_around_holidays_are_said_in_both_languages(typed: str, meant: str) -> None:
    assert rule_of(typed) == meant


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("节前", "before each holiday"),
        ("节前3个工作日", "3 working days before each holiday"),
        ("节后9点", "after each holiday at 09:00"),
        ("节后2个工作日", "2 working days after each holiday"),
    ],
)
def test_such_a_rule_is_said_back(typed: str, words: str) -> None:
    assert str(said(read(typed).rule)) == words


def test_a_run_of_days_off_is_one_holiday_and_goes_over_new_year() -> None:
    assert coming(BEFORE, date(2026, 9, 1)) == [
        date(2026, 9, 30),
        date(2026, 12, 30),
        date(2027, 9, 30),
    ]


def test_the_day_itself_counts_where_one_begins_on_it() -> None:
    assert coming(BEFORE, date(2026, 9, 30), 1) == [date(2026, 9, 30)]


def test_working_days_are_counted_over_weekends_and_make_up_days() -> None:
    assert coming("FREQ=YEARLY;X-HOLIDAY=-3", date(2026, 9, 1), 1) == [date(2026, 9, 28)]
    assert coming("FREQ=YEARLY;X-HOLIDAY=3", date(2026, 9, 1), 1) == [date(2026, 10, 10)]


def test_after_a_holiday_of_last_year_comes_the_first_day_of_this() -> None:
    assert coming("FREQ=YEARLY;X-HOLIDAY=1", date(2027, 1, 1), 1) == [date(2027, 1, 4)]


def test_where_no_holiday_is_known_none_comes_round() -> None:
    assert not list(dates(Rule.parse(BEFORE), date(2026, 9, 1), WorkCalendar(), EXPAND))


@pytest.mark.parametrize(
    "text",
    [
        "FREQ=DAILY;X-HOLIDAY=-1",
        "FREQ=YEARLY;INTERVAL=2;X-HOLIDAY=-1",
        "FREQ=YEARLY;BYMONTH=1;X-HOLIDAY=-1",
        "FREQ=YEARLY;X-WORKDAY=1;X-HOLIDAY=-1",
        "FREQ=YEARLY;X-HOLIDAY=0",
    ],
)
def test_nothing_stands_beside_it(text: str) -> None:
    with pytest.raises(Unreadable):
        Rule.parse(text)


@settings(max_examples=30)
@given(
    nth=st.integers(-10, 10).filter(bool),
    first=st.dates(date(2026, 1, 1), date(2030, 12, 31)),
    at=st.none() | st.just(time(9)),
    count=st.none() | st.integers(1, 4),
)
def test_each_day_is_a_working_day_so_far_from_a_holiday(
    nth: int, first: date, at: time | None, count: int | None
) -> None:
    rule = Rule(Freq.YEARLY, holiday=nth, at=at, count=count)

    found = list(islice(dates(rule, first, CALENDAR, EXPAND), 4))

    assert Rule.parse(rule.text) == rule
    assert len(found) == min(count or 4, 4)
    assert all(one < other for one, other in pairwise((first - timedelta(days=1), *found)))
    assert all(map(CALENDAR.is_working, found))
    assert all(_is_so_far(day, nth) for day in found)
    assert replace(rule, count=None).text.startswith("FREQ=YEARLY;X-HOLIDAY=")


def _is_so_far(day: date, nth: int) -> bool:
    """Whether so many working days lie between that day and some holiday."""
    off = [one for year in (-1, 0, 1) for one in CALENDAR.days_named(day.year + year)]
    if nth > 0:
        return any(CALENDAR.working_days(one, day) == nth for one in off)
    return any(CALENDAR.working_days(day, one) == -nth - 1 for one in off if one > day)
