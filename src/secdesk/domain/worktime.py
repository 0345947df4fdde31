"""Working days and the hours of the desk."""

from datetime import date, datetime, time, timedelta

from secdesk.domain.value import value

DAYS_OF_WORK = 5
DAYS_OF_WEEK = 7
WEEK = timedelta(days=7)
DAY = timedelta(days=1)


@value
class WorkCalendar:
    """Monday to Friday, and when a working day begins and ends in local time."""

    day_start: time = time(9)
    day_end: time = time(18)

    def is_working(self, day: date) -> bool:
        """Whether people are at work on that day."""
        return day.weekday() < DAYS_OF_WORK

    def is_at_work(self, now: datetime) -> bool:
        """Whether people are at work at that moment, local time."""
        return self.is_working(now.date()) and self.day_start <= now.time() < self.day_end

    def working_days(self, after: date, until: date) -> int:
        """How many working days lie after the first day and up to the second, both named.

        Negative when the second day comes first; the day one counts from is day 0.
        """
        if until < after:
            return -self.working_days(until, after)
        weeks, rest = divmod((until - after).days, DAYS_OF_WEEK)
        last = until.weekday()
        tail = sum((last - back) % DAYS_OF_WEEK < DAYS_OF_WORK for back in range(rest))
        return weeks * DAYS_OF_WORK + tail

    def add(self, day: date, count: int) -> date:
        """The day that lies `count` working days after `day`, which is day 0."""
        while count > 0:
            day += DAY
            count -= self.is_working(day)
        return day

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

    def end_of(self, day: date, like: datetime) -> datetime:
        """The end of the working day on that date, in the zone of `like`."""
        return datetime.combine(day, self.day_end, like.tzinfo)

    def start_of(self, day: date, like: datetime) -> datetime:
        """The start of the working day on that date, in the zone of `like`."""
        return datetime.combine(day, self.day_start, like.tzinfo)


def midnight(day: date, like: datetime) -> datetime:
    """The first moment of that date, in the zone of `like`."""
    return datetime.combine(day, time(), like.tzinfo)
