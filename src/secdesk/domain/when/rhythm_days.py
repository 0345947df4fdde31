"""The days of a rhythm: weekdays, days of a month, dates of a year, some months only."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from itertools import product

from secdesk.domain.errors import Unreadable
from secdesk.domain.recurrence.rule import EVERY_WORKDAY, MOST_WORKDAYS, Day, Freq, Rule
from secdesk.domain.text import Sentence, say
from secdesk.domain.when.calendars import WEEK
from secdesk.domain.when.holidays import Holiday
from secdesk.domain.when.meaning import LEAP, World, valid
from secdesk.domain.when.rhythms import LONGEST_MONTH, OFFICE_WEEK, Rhythm, possible, weekday
from secdesk.domain.worktime import WorkCalendar

WEEKS_OF_YEAR = 53
ENDINGS = {1: "st", 2: "nd", 3: "rd"}
YEARS_LOOKED_AT = range(2024, 2052)  # long enough for a holiday that moves to show that it does


def weekdays(days: Iterable[Iterable[int]]) -> Rhythm | None:
    """Weekdays of each week, each said once."""
    named = [one for several_days in days for one in several_days]
    if len(set(named)) != len(named):
        return None
    rhythm = Rhythm(Rule(Freq.WEEKLY, days=tuple(Day(0, one) for one in sorted(named))))
    return rhythm.with_notes(HOLIDAYS_TOO) if tuple(sorted(named)) == OFFICE_WEEK else rhythm


HOLIDAYS_TOO = say('holidays are not left out; for that: "every working day", 每个工作日')


def between(first: int, last: int) -> tuple[int, ...]:
    """The weekdays from one to another, over the weekend where need be."""
    return tuple((first + ahead) % WEEK for ahead in range((last - first) % WEEK + 1))


def numbers(named: Iterable[int], *, is_edge: bool = False) -> Rhythm | None:
    """Days of each month, by their numbers, from the end where negative."""
    days = tuple(named)
    if not all(1 <= abs(one) <= LONGEST_MONTH for one in days) or len(set(days)) != len(days):
        return None
    return Rhythm(Rule(Freq.MONTHLY, month_days=days), is_edge=is_edge and days in {(1,), (-1,)})


def nth(ranks: Iterable[int], day: int) -> Rhythm | None:
    """The first, the second, ... or the last such weekday of each month."""
    nths = tuple(ranks)
    if not all(1 <= abs(one) <= WEEKS_OF_YEAR for one in nths):
        return None
    return Rhythm(Rule(Freq.MONTHLY, days=tuple(Day(one, day) for one in nths)))


def number_and_weekday(_: World, d: int, n: int) -> Rhythm | None:
    """Friday the 13th."""
    if not 1 <= n <= LONGEST_MONTH:
        return None
    return Rhythm(Rule(Freq.MONTHLY, month_days=(n,), days=(Day(0, d),)))


def together(several_days: Iterable[Rhythm]) -> Rhythm | None:
    """Several such weekdays of a month as one."""
    days = tuple(day for one in several_days for day in one.rule.days)
    return Rhythm(Rule(Freq.MONTHLY, days=days)) if len(set(days)) == len(days) else None


def workday(rank: int, *notes: Sentence) -> Rhythm:
    """The first, the second, ... or the last working day."""
    return Rhythm(Rule(Freq.MONTHLY, workday=rank), notes)


def holiday_ahead(_: World, n: int = 1) -> Rhythm | None:
    """So many working days before each holiday."""
    return Rhythm(Rule(Freq.YEARLY, holiday=-n)) if 0 < n <= MOST_WORKDAYS else None


def holiday_over(_: World, n: int = 1) -> Rhythm | None:
    """So many working days after each holiday."""
    return Rhythm(Rule(Freq.YEARLY, holiday=n)) if 0 < n <= MOST_WORKDAYS else None


def date_of(month: int, day: int) -> Rhythm:
    """A date of each year; raises Unreadable where no year has it."""
    valid(LEAP, month, day)
    return Rhythm(Rule(Freq.YEARLY, months=(month,), month_days=(day,)))


def of_year(items: Iterable[Rhythm]) -> Rhythm | None:
    """Days of several months as one, where each of the months has the same of them."""
    found = tuple(items)
    wanted = {(month, replace(one.rule, months=())) for one in found for month in one.rule.months}
    months = tuple(sorted({month for month, _ in wanted}))
    kinds = tuple(dict.fromkeys(kind for _, kind in wanted))
    if len(kinds) > 1 and any(kind.workday is not None for kind in kinds):
        return None
    if set(product(months, kinds)) != wanted:
        raise Unreadable(
            say("Those dates do not make one rule; enter one for each."),
            say('"every year on 1 may", 每年5月1日'),
        )
    rule = replace(
        kinds[0],
        months=months,
        month_days=tuple(day for kind in kinds for day in kind.month_days),
        days=tuple(day for kind in kinds for day in kind.days),
    )
    return Rhythm(rule, tuple(note for one in found for note in one.notes))


def holiday(_: World, holiday: Holiday) -> Rhythm:
    """A holiday that has the same date each year, or the same weekday of the same month."""
    plain = WorkCalendar()
    days = [holiday.day_in(year, plain) for year in YEARS_LOOKED_AT]
    known = [day for day in days if day is not None]
    for same in (_date, _nth_weekday, _last_weekday):
        rules = {same(day) for day in known}
        if len(rules) == 1 and len(known) == len(days):
            return Rhythm(rules.pop(), is_holiday=True)
    raise Unreadable(
        say("That holiday moves from year to year; no rule has it."),
        say('"every year on 25 dec", 每年10月1日'),
    )


def _date(day: date) -> Rule:
    return Rule(Freq.YEARLY, months=(day.month,), month_days=(day.day,))


def _nth_weekday(day: date) -> Rule:
    nth = (day.day - 1) // WEEK + 1
    return Rule(Freq.YEARLY, months=(day.month,), days=(Day(nth, day.weekday()),))


def _last_weekday(day: date) -> Rule:
    is_last = (day + timedelta(days=WEEK)).month != day.month
    nth = -1 if is_last else (day.day - 1) // WEEK + 1
    return Rule(Freq.YEARLY, months=(day.month,), days=(Day(nth, day.weekday()),))


def in_months(rhythm: Rhythm, months: Iterable[int]) -> Rhythm | None:
    """The rhythm in some months of the year only."""
    named = tuple(sorted(set(months)))
    if rhythm.rule.months or rhythm.turn or rhythm.rule.workday == EVERY_WORKDAY:
        return None
    freq = Freq.YEARLY if rhythm.rule.freq is Freq.MONTHLY else rhythm.rule.freq
    if freq is not rhythm.rule.freq and rhythm.rule.interval > 1:
        return None
    rule = possible(replace(rhythm.rule, freq=freq, months=named))
    return replace(rhythm, rule=rule, is_edge=False)


def all_but(_: World, days: Rhythm) -> Rhythm | None:
    """Every day but some weekdays."""
    left = {one.weekday for one in days.rule.days}
    return weekdays([[one for one in range(WEEK) if one not in left]])


def every_nth(_: World, n: int, days: Rhythm) -> Rhythm | None:
    """Every second friday is every other one to some, and the second of a month to others."""
    if len(days.rule.days) > 1:
        return None
    name = str(weekday(days.rule.days[0].weekday)).lower()
    if n == 1:
        return nth([1], days.rule.days[0].weekday)
    rank = f"{n}{ENDINGS.get(n, 'th')}"
    often = f"every other {name}" if n == 2 else f"every {n} weeks on {name}"  # noqa: PLR2004  # the second is the other
    raise Unreadable(
        say('"every {rank} {name}" means one thing to some and another to others.',
            rank=rank, name=name),
        say('"{rule}"', rule=often),
        say('"{rule}"', rule=f"{rank} {name} of each month"),
    )  # fmt: skip
