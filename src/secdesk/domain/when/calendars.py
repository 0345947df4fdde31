"""Arithmetic on days: weeks, months and their ends, weekdays counted in a month."""

from calendar import monthrange
from datetime import date, timedelta

from secdesk.domain.value import value

WEEK = 7
DAY = timedelta(days=1)
MONTHS_A_YEAR = 12
MONTHS_A_QUARTER = 3


def upcoming(today: date, weekday: int) -> date:
    """The first such weekday after a day."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % WEEK + 1)


def of_week(today: date, ahead: int, weekday: int, first: int = 0) -> date:
    """That weekday of the week so many weeks ahead; `first` is the weekday that opens a week."""
    opening = today - timedelta(days=(today.weekday() - first) % WEEK)
    return opening + timedelta(days=ahead * WEEK + (weekday - first) % WEEK)


def months_on(day: date, count: int) -> date:
    """The same day so many months on, or the last one of a month that is too short."""
    months = day.year * MONTHS_A_YEAR + day.month - 1 + count
    year, month = divmod(months, MONTHS_A_YEAR)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@value
class Period:
    """A stretch of whole months; where it is past, one that may be meant comes `step` months on."""

    first: date
    months: int = 1
    step: int = 0

    @property
    def last(self) -> date:
        """Its last day."""
        return months_on(self.first, self.months) - DAY

    def following(self) -> "Period":
        """The next one of its kind."""
        return Period(months_on(self.first, self.step), self.months, self.step)

    def weekday(self, weekday: int, place: int) -> date | None:
        """Its first, second, ... such weekday, or with -1 its last; None where there is none."""
        if place > 0:
            found = upcoming(self.first - DAY, weekday) + timedelta(days=(place - 1) * WEEK)
        else:
            after = upcoming(self.last, weekday)
            found = after + timedelta(days=place * WEEK)
        return found if self.first <= found <= self.last else None

    def day(self, place: int) -> date | None:
        """Its first, second, ... day, or with -1 its last; None where there is none."""
        found = self.first + (place - 1) * DAY if place > 0 else self.last + (place + 1) * DAY
        return found if self.first <= found <= self.last else None


def month_of(day: date, ahead: int = 0, step: int = 0) -> Period:
    """The month that a day lies in, or one some months ahead."""
    return Period(months_on(day.replace(day=1), ahead), 1, step)


def quarter_of(day: date, ahead: int = 0, step: int = 0) -> Period:
    """The quarter that a day lies in, or one some quarters ahead."""
    opening = (day.month - 1) // MONTHS_A_QUARTER * MONTHS_A_QUARTER + 1
    first = day.replace(month=opening, day=1)
    return Period(months_on(first, ahead * MONTHS_A_QUARTER), MONTHS_A_QUARTER, step)


def year_of(day: date, ahead: int = 0, step: int = 0) -> Period:
    """The year that a day lies in, or one some years ahead."""
    return Period(date(day.year + ahead, 1, 1), MONTHS_A_YEAR, step)
