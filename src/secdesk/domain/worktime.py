"""Working days and the hours of the desk."""

from datetime import date, datetime, time, timedelta

from secdesk.domain.almanac import (
    FIRST_YEAR,
    LAST_YEAR,
    NOTHING,
    PLAIN,
    Almanac,
    DayMark,
    YearOfDays,
)
from secdesk.domain.value import value
from secdesk.domain.vocabulary import DayKind

DAYS_OF_WORK = 5
DAYS_OF_WEEK = 7
WEEK = timedelta(days=7)
TAILS = [  # by weekday: how many of so many days that end on it are worked in an ordinary week
    [sum((last - back) % DAYS_OF_WEEK < DAYS_OF_WORK for back in range(rest)) for rest in range(7)]
    for last in range(7)
]
DAY = timedelta(days=1)


@value
class WorkCalendar:
    """Monday to Friday but for the days of an almanac, and the local hours of a working day."""

    day_start: time = time(9)
    day_end: time = time(18)
    almanac: Almanac = PLAIN

    def mark(self, day: date) -> DayMark | None:
        """What is special about that day, if anything is."""
        return self._year(day.year).days.get(day)

    def holiday(self, key: str, year: int) -> date | None:
        """The day of a holiday of the moon's calendar (almanac.LUNAR) in that year, if known."""
        return self.almanac.holiday(key, year) if FIRST_YEAR <= year <= LAST_YEAR else None

    def is_working(self, day: date) -> bool:
        """Whether people are at work on that day."""
        mark = self.mark(day)
        return day.weekday() < DAYS_OF_WORK if mark is None else mark.kind is DayKind.WORK

    def is_at_work(self, now: datetime) -> bool:
        """Whether people are at work at that moment, local time."""
        return self.is_working(now.date()) and self.day_start <= now.time() < self.day_end

    def working_days(self, after: date, until: date) -> int:
        """How many working days lie after the first day and up to the second, both named.

        Negative when the second day comes first; the day one counts from is day 0.
        """
        if until < after:
            return -self.working_days(until, after)
        return _weekdays(after, until) + self._gained(after, until)

    def add(self, day: date, count: int) -> date:
        """The day that lies `count` working days after `day`, which is day 0.

        Below zero it lies before it. Raises OverflowError where no calendar goes that far.
        """
        towards = 1 if count > 0 else -1
        left = abs(count)
        while left:
            # A week holds at most seven working days, so a leap of weeks never goes too far.
            there = day + max(left // DAYS_OF_WEEK * DAYS_OF_WEEK, 1) * towards * DAY
            left -= self._passed(day, there)
            day = there
        return day

    def previous_working(self, day: date) -> date:
        """The last working day before that day."""
        return self.add(day, -1)

    def before_holiday(self, day: date) -> date:
        """The last working day before the run of days off that holds that day.

        Where people work on that day itself, the last working day before it.
        """
        return self.previous_working(day)

    def days_named(self, year: int) -> list[date]:
        """The days of a year on which people are off for a holiday, in order."""
        marks = self._year(year).days.items()
        return sorted(
            day for day, mark in marks if mark.kind is DayKind.OFF and (mark.name or mark.is_own)
        )

    def nth(self, first: date, last: date, n: int) -> date | None:
        """The nth working day from the first day to the last, both included.

        -1 is the last one, -2 the last but one; None where there are not so many.
        """
        if n == 0:
            return None
        found = self.add(first - DAY, n) if n > 0 else self.add(last + DAY, n)
        return found if first <= found <= last else None

    def unannounced(self, after: date, until: date) -> int | None:
        """The first year from one day to the other whose make-up workdays are not known yet."""
        years = range(min(after, until).year, max(after, until).year + 1)
        return next((year for year in years if not self._year(year).is_announced), None)

    def hours(self, since: datetime, until: datetime) -> float:
        """How many hours of the desk lie between two moments of one zone, days off included.

        Only what is urgent is counted in hours, and that does not wait for a working day.
        """
        between = self._hours_before(until) - self._hours_before(since)
        return max(between, timedelta()) / timedelta(hours=1)

    def _hours_before(self, moment: datetime) -> timedelta:
        """The hours of the desk on every day up to that moment, however long ago it began."""
        day = moment.date()
        begins = self.start_of(day, moment)
        length = self.end_of(day, moment) - begins
        return length * day.toordinal() + min(max(moment - begins, timedelta()), length)

    def _passed(self, day: date, there: date) -> int:
        """The working days from the one day to the other, whichever comes first; day 0 is not."""
        if there > day:
            return self.working_days(day, there)
        return self.working_days(there - DAY, day - DAY)

    def _gained(self, after: date, until: date) -> int:
        """How many more days than Monday to Friday are worked after one day, up to the other."""
        first, last = after.year, until.year
        if first == last:  # as in nearly every count
            year = self._year(first)
            return year.gained(until) - year.gained(after) if year.days else 0
        between = sum(self._year(year).gained(date.max) for year in range(first, last))
        return between + self._year(last).gained(until) - self._year(first).gained(after)

    def _year(self, year: int) -> YearOfDays:
        return self.almanac.year(year) if FIRST_YEAR <= year <= LAST_YEAR else NOTHING

    def end_of(self, day: date, like: datetime) -> datetime:
        """The end of the working day on that date, in the zone of `like`."""
        return datetime.combine(day, self.day_end, like.tzinfo)

    def start_of(self, day: date, like: datetime) -> datetime:
        """The start of the working day on that date, in the zone of `like`."""
        return datetime.combine(day, self.day_start, like.tzinfo)


def _weekdays(after: date, until: date) -> int:
    """How many days from Monday to Friday lie after one day and up to a later one."""
    weeks, rest = divmod((until - after).days, DAYS_OF_WEEK)
    return weeks * DAYS_OF_WORK + TAILS[until.weekday()][rest]


def midnight(day: date, like: datetime) -> datetime:
    """The first moment of that date, in the zone of `like`."""
    return datetime.combine(day, time(), like.tzinfo)
