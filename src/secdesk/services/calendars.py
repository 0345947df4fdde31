"""The working days: a month of them, and days that she marks herself."""

from collections.abc import Sequence
from datetime import date

from secdesk.cards import calendars as cards
from secdesk.cards.calendars import CalendarMonth, DayMarked
from secdesk.domain.almanac import DayMark
from secdesk.domain.errors import NotFound, Unreadable
from secdesk.domain.month import month, next_month
from secdesk.domain.setting.known import REGION, WEEK_START
from secdesk.domain.text import one_line, say
from secdesk.domain.vocabulary import DayKind, choose
from secdesk.domain.worktime import DAY
from secdesk.services.dates import WEEKDAYS
from secdesk.services.desk import Desk


def show(desk: Desk, typed: Sequence[str]) -> CalendarMonth:
    """The days of a month; this one if none is named."""
    first = month(" ".join(typed), desk.today)
    end = next_month(first)
    days = [first + DAY * place for place in range((end - first).days)]
    return CalendarMonth(
        first=first,
        today=desk.today,
        region=desk.settings[REGION],
        week_start=WEEKDAYS.index(desk.settings[WEEK_START]),
        working_days=desk.calendar.working_days(first - DAY, end - DAY),
        days=tuple(cards.day(one, desk.calendar) for one in days),
        unannounced=desk.calendar.unannounced(first, end - DAY),
    )


def add(desk: Desk, typed: str, kind: str, words: Sequence[str]) -> DayMarked:
    """Mark a day as off or as worked, whatever the region says of it."""
    chosen = choose(DayKind, kind)
    name = one_line(" ".join(words))
    if not name:
        raise Unreadable(
            say("Say what that day is."),
            say("secdesk calendar add {day} {kind} WORDS...", day=one_line(typed), kind=chosen),
        )
    on = _day(desk, typed)
    before = cards.day(on, desk.calendar)
    desk.store.calendars.mark(on, chosen, name)
    return DayMarked(cards.marked(on, DayMark(chosen, name, is_own=True)), before)


def remove(desk: Desk, typed: str) -> DayMarked:
    """Take a mark of hers away: the day is again what the region says of it."""
    on = _day(desk, typed)
    mark = desk.store.calendars.own().get(on)
    if mark is None:
        raise NotFound(
            say("You did not mark {day}.", day=on),
            say("secdesk calendar {month}", month=f"{on:%Y-%m}"),
        )
    desk.store.calendars.unmark(on)
    gone = cards.marked(on, mark)
    return DayMarked(gone, gone, is_removed=True)


def _day(desk: Desk, typed: str) -> date:
    """The day that was typed, past or not; raises Unreadable where a clock time was said."""
    moment = desk.whenever(typed)
    if moment.has_time:
        raise Unreadable(
            say('"{typed}" names an hour, not a day.', typed=one_line(typed)),
            say("secdesk calendar add {day} off WORDS...", day=moment.at.date().isoformat()),
        )
    return moment.at.date()
