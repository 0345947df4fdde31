"""Days counted by the calendar of the office: working days, and the ends of weeks."""

from datetime import date, timedelta

from secdesk.domain.text import Weekday, say
from secdesk.domain.when.calendars import DAY, WEEK, Period, of_week
from secdesk.domain.when.meaning import Day, Length, Other, World


class Week(Period):
    """Seven days."""

    @property
    def last(self) -> date:
        """Its last day."""
        return self.first + (WEEK - 1) * DAY


def week_of(w: World, ahead: int) -> Week:
    """This week, or one some weeks ahead."""
    first = w.customs.week_start
    return Week(of_week(w.today, ahead, first, first))


def counted(w: World, count: int, day: Day | None = None) -> Day | None:
    """So many working days after a day, which is day 0, or before it; else after today."""
    if not count:
        return None
    start = w.today if day is None else day.on
    found = w.calendar.add(start, count)
    notes = day.notes if day else ()
    return Day(found, "working days", notes)


def nth(w: World, period: Period, place: int) -> Day:
    """The first, second, ... working day of a period, or with -1 its last."""
    return w.of_period(
        period, lambda one: w.calendar.nth(one.first, one.last, place), "working day of"
    )


def end_of_week(w: World, ahead: int) -> Day:
    """The day on which a week ends at the office, or the working day before where that is off."""
    found = of_week(w.today, ahead, w.customs.week_ends, w.customs.week_start)
    note = say("a week ends on {day} here", day=Weekday(found))
    if w.calendar.mark(found) is not None and not w.calendar.is_working(found):
        found = w.calendar.previous_working(found)
        note = say("the end of that week is off; read as {day}", day=Weekday(found))
    later = found + timedelta(weeks=1)
    instead = Other(later.isoformat(), later)
    return Day(found, "end of week", instead=instead).with_note(note)


def moved(w: World, day: Day, length: Length, sign: int) -> Day | None:
    """So much after a day, or before it."""
    if length.is_exact:
        return None
    on = w.later(day.on, Length(sign * length.months, sign * length.days))
    return Day(on, "offset from a day", day.notes, day.others)
