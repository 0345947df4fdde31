"""When a rule comes round: always counted from its anchor, never from the time before.

So a day that a short month does not have is the last day of that month, and the next month has
it again. What RFC 5545 can say is expanded from outside; working days are counted here.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from heapq import merge
from itertools import islice, takewhile
from typing import NamedTuple

from secdesk.domain.recurrence.rule import EVERY_WORKDAY, MONTHS_OF_YEAR, Freq, Rule
from secdesk.domain.vocabulary import OnHoliday
from secdesk.domain.worktime import DAY, DAYS_OF_WEEK, WEEK, WorkCalendar

LAST = date(2100, 12, 31)  # no rule is followed any further
SHORTEST_MONTH = 28

Expand = Callable[[str, date], Iterable[date]]
Period = tuple[date, date]


class Occurrence(NamedTuple):
    """One time that a rule comes round: the day it names, and the day it is on."""

    named_on: date
    on: date


def dates(
    rule: Rule,
    anchor: date,
    calendar: WorkCalendar,
    expand: Expand,
    on_holiday: OnHoliday = OnHoliday.KEEP,
) -> Iterator[date]:
    """The days on which a rule comes round, counted from the anchor, each later than the last."""
    return (one.on for one in occurrences(rule, anchor, calendar, expand, on_holiday))


def occurrences(
    rule: Rule,
    anchor: date,
    calendar: WorkCalendar,
    expand: Expand,
    on_holiday: OnHoliday = OnHoliday.KEEP,
) -> Iterator[Occurrence]:
    """Every time that a rule comes round, counted from its own start, else from the anchor.

    `expand` gives the dates of a text of RFC 5545 from a day on, in order. Two times that fall on
    the same day because of days off are one.
    """
    first = rule.starts_on or _opening(rule, anchor, calendar, expand)
    latest = date.min
    for named in _limited(rule, _named(rule, first, calendar, expand)):
        on = _moved(named, calendar, on_holiday)
        if on > latest:
            yield Occurrence(named, on)
            latest = on


def _opening(rule: Rule, anchor: date, calendar: WorkCalendar, expand: Expand) -> date:
    """Where counting begins: every other Thursday begins with the next one, whatever its week."""
    names_a_day = rule.days or rule.month_days
    if rule.interval == 1 or not names_a_day or rule.workday is not None:
        return anchor
    each = replace(rule, interval=1, count=None, until=None)
    return next(_named(each, anchor, calendar, expand), anchor)


def _limited(rule: Rule, found: Iterator[date]) -> Iterator[date]:
    """Those up to the end that the rule has."""
    end = min(rule.until or LAST, LAST)
    return islice(takewhile(lambda one: one <= end, found), rule.count)


def _named(rule: Rule, first: date, calendar: WorkCalendar, expand: Expand) -> Iterator[date]:
    if rule.workday is not None:
        return _workdays(rule, first, calendar)
    if rule.holiday is not None:
        return _once(_around_holidays(rule.holiday, first, calendar))
    return _once(merge(*(expand(text, first) for text in expansions(rule, first))))


def _once(found: Iterable[date]) -> Iterator[date]:
    """Each of those in order once."""
    latest = None
    for one in found:
        if one != latest:
            yield one
        latest = one


def _moved(named: date, calendar: WorkCalendar, on_holiday: OnHoliday) -> date:
    """The day itself, or the nearest working day before or after a day off."""
    if on_holiday is OnHoliday.KEEP or calendar.is_working(named):
        return named
    return calendar.add(named, -1 if on_holiday is OnHoliday.BEFORE else 1)


def expansions(rule: Rule, first: date) -> tuple[str, ...]:
    """The texts of RFC 5545 whose dates together are those of a rule.

    A day that some month lacks needs a text of its own: the last of the days up to it.
    """
    whole = replace(rule, count=None, until=None, at=None, starts_on=None)
    if rule.days or rule.positions or rule.freq in (Freq.DAILY, Freq.WEEKLY):
        return (whole.text,)
    days = rule.month_days or (first.day,)
    months = rule.months or ((first.month,) if not rule.month_days else range(1, 13))
    usual = tuple(day for day in days if abs(day) <= SHORTEST_MONTH)
    if rule.freq is Freq.MONTHLY:
        return tuple(_clamped(whole, usual, days))
    return tuple(
        text for month in months for text in _clamped(replace(whole, months=(month,)), usual, days)
    )


def _clamped(rule: Rule, usual: tuple[int, ...], days: tuple[int, ...]) -> Iterator[str]:
    if usual:
        yield replace(rule, month_days=usual).text
    for day in days:
        if day > SHORTEST_MONTH:
            upto = tuple(range(SHORTEST_MONTH, day + 1))
            yield replace(rule, month_days=upto, positions=(-1,)).text
        if day < -SHORTEST_MONTH:
            upto = tuple(range(day, 1 - SHORTEST_MONTH))
            yield replace(rule, month_days=upto, positions=(1,)).text


def _workdays(rule: Rule, first: date, calendar: WorkCalendar) -> Iterator[date]:
    """The working days that a rule names, from its first day on."""
    if rule.workday == EVERY_WORKDAY:
        return islice(_every(rule, first, calendar), None, None, rule.interval)
    nth = rule.workday or 1
    found = (calendar.nth(since, until, nth) for since, until in _periods(rule, first))
    return (day for day in found if day is not None and day >= first)


def _around_holidays(nth: int, first: date, calendar: WorkCalendar) -> Iterator[date]:
    """The nth working day after each holiday, before it where negative, from the first day on."""
    for year in range(first.year - 1 if nth > 0 else first.year, LAST.year + 1):
        found = sorted(calendar.add(day, nth) for day in calendar.days_named(year))
        yield from (day for day in found if day >= first)


def _every(rule: Rule, first: date, calendar: WorkCalendar) -> Iterator[date]:
    days = (first + DAY * away for away in range((LAST - first).days + 1))
    return (
        day
        for day in days
        if calendar.is_working(day) and (not rule.months or day.month in rule.months)
    )


def _periods(rule: Rule, first: date) -> Iterator[Period]:
    """The weeks, months, quarters or years of a rule, from that of its first day on."""
    if rule.freq is Freq.WEEKLY:
        return _weeks(rule.interval, first)
    if rule.freq is Freq.YEARLY and not rule.months:
        return _spans(date(first.year, 1, 1), MONTHS_OF_YEAR * rule.interval, MONTHS_OF_YEAR)
    if rule.is_quarterly:
        start = first.replace(month=first.month - (first.month - 1) % 3, day=1)
        return _spans(start, 3, 3)
    found = _spans(first.replace(day=1), 1 if rule.freq is Freq.YEARLY else rule.interval, 1)
    return (one for one in found if _is_in(rule, one[0], first))


def _is_in(rule: Rule, month: date, first: date) -> bool:
    """Whether a month is one of those that the rule names."""
    is_year = rule.freq is not Freq.YEARLY or (month.year - first.year) % rule.interval == 0
    return is_year and (not rule.months or month.month in rule.months)


def _weeks(interval: int, first: date) -> Iterator[Period]:
    monday = first - DAY * first.weekday()
    while monday <= LAST:
        yield monday, monday + timedelta(days=DAYS_OF_WEEK - 1)
        monday += WEEK * interval


def _spans(start: date, step: int, length: int) -> Iterator[Period]:
    """Spans of so many months, each beginning so many months after the one before."""
    while start <= LAST:
        yield start, _months_on(start, length) - DAY
        start = _months_on(start, step)


def _months_on(first: date, count: int) -> date:
    """The first day of the month so many months later."""
    years, month = divmod(first.month - 1 + count, MONTHS_OF_YEAR)
    return date(first.year + years, month + 1, 1)
