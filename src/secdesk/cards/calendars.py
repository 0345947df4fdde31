"""Cards about the working days."""

from datetime import date

from secdesk.cards.card import Card
from secdesk.domain.almanac import DayMark
from secdesk.domain.value import value
from secdesk.domain.vocabulary import DayKind
from secdesk.domain.worktime import WorkCalendar


@value
class CalendarDay(Card):
    """A day: whether people are at work, and why; a day like any other of its kind has no name.

    `name_zh` is the Chinese name where it is known, `is_own` whether she marked the day herself.
    """

    on: date
    is_working: bool
    name: str = ""
    name_zh: str = ""
    is_own: bool = False


@value
class CalendarMonth(Card):
    """A month of days; `week_start` is 0 for Monday, `unannounced` the year if it is not known."""

    first: date
    today: date
    region: str
    week_start: int
    working_days: int
    days: tuple[CalendarDay, ...]
    unannounced: int | None


@value
class DayMarked(Card):
    """A day that she marked, or took her mark from; `before` is how it was counted till then."""

    day: CalendarDay
    before: CalendarDay
    is_removed: bool = False


def day(on: date, calendar: WorkCalendar) -> CalendarDay:
    """A day as the calendar has it."""
    mark = calendar.mark(on)
    is_working = calendar.is_working(on)
    if mark is None:
        return CalendarDay(on, is_working)
    return CalendarDay(on, is_working, mark.name, mark.name_zh, mark.is_own)


def marked(on: date, mark: DayMark) -> CalendarDay:
    """A day as a mark of hers has it."""
    return CalendarDay(on, mark.kind is DayKind.WORK, mark.name, mark.name_zh, mark.is_own)
