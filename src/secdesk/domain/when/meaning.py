"""What phrases mean: a day, a clock time, a part of a day, an instant, a stretch of time."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import reduce
from typing import NamedTuple

from secdesk.domain.errors import Unreadable
from secdesk.domain.text import Sentence, Weekday, say
from secdesk.domain.value import value
from secdesk.domain.when.calendars import (
    MONTHS_A_YEAR,
    Period,
    months_on,
    of_week,
    upcoming,
)
from secdesk.domain.worktime import WorkCalendar

NOON = 12
MIDNIGHT = 24
HOURS = range(25)
MINUTES = range(60)
LAST_MINUTE = time(23, 59)
FIRST_OF_AFTERNOON, LAST_OF_AFTERNOON = 1, 6  # an hour said without its half of the day


class Other(NamedTuple):
    """What else was perhaps meant, and what to type for it."""

    typed: str
    on: date


@value
class Customs:
    """How the office reads dates: its days, and what differs between countries and houses."""

    calendar: WorkCalendar
    month_first: bool = True
    noon: time = time(12)
    evening: time = time(21)
    week_start: int = 0
    week_ends: int = 4


@value
class Day:
    """A day as understood.

    With a clock time it is the `sooner` day while that lies ahead, and the `later` one once it has
    passed. `instead` is what to type where the day is past.
    """

    on: date
    rule: str = "date"
    notes: tuple[Sentence, ...] = ()
    others: tuple[Other, ...] = ()
    sooner: date | None = None
    later: date | None = None
    instead: Other | None = None

    def with_note(self, note: Sentence | None, *others: Other) -> "Day":
        """The day with one more thing to say of how it was read."""
        notes = self.notes if note is None else (*self.notes, note)
        return replace(self, notes=notes, others=(*self.others, *others))


@value
class Clock:
    """A time of day; `is_open` where nobody said which half of the day an hour belongs to."""

    hour: int
    minute: int = 0
    is_open: bool = False
    notes: tuple[Sentence, ...] = ()


@value
class Part:
    """A part of the day: when it ends, and which hours belong to it, each as the hour of 24."""

    name: str
    hours: tuple[tuple[int, int], ...]  # what is said, and what is meant


@value
class Instant:
    """An exact moment, counted from now."""

    at: datetime
    rule: str = "offset by the clock"
    notes: tuple[Sentence, ...] = ()


@value
class Length:
    """A stretch of time: months and days, and minutes beside them."""

    months: int = 0
    days: int = 0
    minutes: int = 0

    @property
    def is_exact(self) -> bool:
        """Whether it is counted by the clock."""
        return self.minutes != 0

    def plus(self, other: "Length") -> "Length":
        """Both, one after the other."""
        return Length(
            self.months + other.months, self.days + other.days, self.minutes + other.minutes
        )


def sum_of(lengths: Iterable[Length]) -> Length:
    """All of them, one after the other."""
    return reduce(Length.plus, lengths, Length())


class World:
    """The moment at which a text is read, and what the office is used to."""

    def __init__(self, now: datetime, customs: Customs, *, is_chinese: bool = False) -> None:
        self.is_chinese = is_chinese
        self.now = now
        self.today = now.date()
        self.customs = customs
        self.calendar = customs.calendar

    def in_days(self, count: int) -> Day:
        """So many days from today."""
        return Day(self.today + timedelta(days=count), "day")

    def upcoming(self, weekday: int, weeks: int = 0) -> Day:
        """The first such weekday after today, or some weeks later."""
        found = upcoming(self.today, weekday) + timedelta(weeks=weeks)
        if weeks or found - self.today < timedelta(weeks=1):
            return Day(found, "weekday")
        today = Other("今天" if self.is_chinese else "today", self.today)
        note = say('today is that weekday too: type "{typed}" for today', typed=today.typed)
        return Day(found, "weekday", sooner=self.today).with_note(note, today)

    def of_week(self, weekday: int, ahead: int) -> Day:
        """That weekday of this week, the next one, or one further off."""
        found = of_week(self.today, ahead, weekday, self.customs.week_start)
        return Day(found, "weekday of week", instead=self._a_week_later(found))

    def _a_week_later(self, found: date) -> Other:
        on = found + timedelta(weeks=1)
        return Other(on.isoformat(), on)

    def of_month(self, number: int, period: Period) -> Day:
        """The day of that number in a month; a month that is too short has none."""
        found = period.day(number) if number > 0 else None
        if found is None:
            raise impossible(number, period.first.month)
        return Day(found, "day of month")

    def day_of_month(self, number: int) -> Day:
        """The next such day of a month; today counts while its clock time lies ahead."""
        if not 1 <= number <= len(range(31)):
            raise Unreadable(say("No month has a day {number}.", number=number), EXAMPLES)
        months = (months_on(self.today.replace(day=1), ahead) for ahead in range(MONTHS_A_YEAR))
        days = (Period(first).day(number) for first in months)
        coming = [day for day in days if day is not None and day >= self.today]
        later = coming[1] if coming[0] == self.today else None
        return Day(coming[0], "day of month", later=later)

    def dated(self, year: int | None, month: int, number: int) -> Day:
        """A calendar date; without a year the next one, today included."""
        if year is not None:
            return Day(valid(year, month, number), "date")
        found = self._coming(month, number)
        day = Day(found, "date")
        if found.year == self.today.year:
            return day
        if (month, number) == LEAP_DAY:
            return day.with_note(say("read as {year}, the next year that has it", year=found.year))
        return day.with_note(say("read as {year}, for this year's has passed", year=found.year))

    def _coming(self, month: int, number: int) -> date:
        valid(LEAP, month, number)  # one that no year has is refused
        for year in range(self.today.year, self.today.year + 9):
            try:
                found = date(year, month, number)
            except ValueError:  # 29 February waits for its year
                continue
            if found >= self.today:
                return found
        raise impossible(number, month)

    def later(self, start: date, length: Length) -> date:
        """So much later than a day; a month that is too short ends at its last day."""
        return months_on(start, length.months) + timedelta(days=length.days)

    def after(self, length: Length) -> Instant | Day:
        """So much later than now: by the clock where hours are said, else a day."""
        if not length.is_exact:
            return Day(self.later(self.today, length), "offset")
        moved = datetime.combine(self.later(self.today, length), self.now.time(), self.now.tzinfo)
        utc = moved.timestamp() + length.minutes * 60
        return Instant(datetime.fromtimestamp(utc, self.now.tzinfo))

    def of_period(self, period: Period, pick: Callable[[Period], date | None], rule: str) -> Day:
        """A day picked from a period, or from the next one where that may be meant and it is past.

        Raises Unreadable where the period has no such day.
        """
        found = pick(period)
        if period.step and found is not None and found < self.today:
            found = pick(period.following())
            if found is not None:
                note = say("read as {day}, for the one before has passed", day=Weekday(found))
                return Day(found, rule).with_note(note)
        if found is None:
            raise Unreadable(say("There is no such day in that time."), EXAMPLES)
        return Day(found, rule)


LEAP = 2028
LEAP_DAY = (2, 29)
EXAMPLES = say('tomorrow, "fri 5pm", "in 3 working days", "end of month", 2026-12-15, 明天, 周五')
CLOCK_EXAMPLES = say('"fri 5pm", 17:30, 下午5点')


def valid(year: int, month: int, number: int) -> date:
    """The date; raises Unreadable, naming what is impossible about it."""
    if not 1 <= month <= MONTHS_A_YEAR:
        raise Unreadable(say("There is no month {month}.", month=month), EXAMPLES)
    try:
        return date(year, month, number)
    except ValueError:
        if (month, number) == LEAP_DAY:
            raise Unreadable(say("{year} is no leap year.", year=str(year)), EXAMPLES) from None
        raise impossible(number, month) from None


def impossible(number: int, month: int) -> Unreadable:
    """The refusal of a day that a month does not have."""
    return Unreadable(
        say("Month {month} has no day {number}.", month=month, number=number),
        EXAMPLES,
    )


def clock(hour: int, minute: int = 0, *, is_open: bool = False) -> Clock:
    """A time of day; raises Unreadable for 25:00."""
    if hour not in HOURS or minute not in MINUTES or (hour == MIDNIGHT and minute):
        raise Unreadable(
            say("There is no {clock} in a day.", clock=f"{hour}:{minute:02}"),
            CLOCK_EXAMPLES,
        )
    return Clock(hour, minute, is_open)


def halved(hour: int, minute: int, *, is_pm: bool) -> Clock:
    """A time of day with its half said: 12 am is midnight; 19 pm is simply 19."""
    if hour > NOON:
        if not is_pm:
            raise Unreadable(
                say("There is no {clock} in a day.", clock=f"{hour}:{minute:02} am"),
                CLOCK_EXAMPLES,
            )
        return clock(hour, minute)
    return clock(hour % NOON + (NOON if is_pm else 0), minute)


def within(part: Part, said: Clock) -> Clock:
    """A clock time in a part of the day; raises Unreadable where that part does not have it."""
    hours = dict(part.hours)
    is_known = said.hour in (hours if said.is_open else hours.values())
    hour = hours.get(said.hour) if said.is_open else said.hour
    if not is_known or (hour == MIDNIGHT and said.minute):  # half past midnight is another day
        raise Unreadable(
            say(
                "There is no {clock} in that part of the day.",
                clock=f"{said.hour}:{said.minute:02}",
            ),
            CLOCK_EXAMPLES,
        )
    return replace(said, hour=hours[said.hour] if said.is_open else said.hour, is_open=False)


def on_weekday(day: Day, weekday: int) -> Day:
    """The day, where it falls on the weekday named beside it; raises Unreadable where not."""
    found = [one for one in (day.on, *(one.on for one in day.others)) if one.weekday() == weekday]
    if len(found) == 1 and day.others:  # 11/9 is a Friday in one order of day and month
        return Day(found[0], day.rule)
    if not found:
        raise Unreadable(
            say("{day} is not on the weekday that was named.", day=Weekday(day.on)),
            say("{day}", day=day.on.isoformat()),
        )
    return day


def same_day(_: World, a: Day, day: Day) -> Day:
    """A day named twice, as today and by its date, which may decide how that date is read."""
    if a.on not in (day.on, day.sooner, *(one.on for one in day.others)):
        raise Unreadable(
            say("{one} and {other} are not the same day.",
                one=Weekday(a.on), other=Weekday(day.on)),
            say("{day}", day=day.on.isoformat()),
        )  # fmt: skip
    return Day(a.on, day.rule)
