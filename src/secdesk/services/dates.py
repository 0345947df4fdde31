"""Dates in words: our grammar first, then the other reader, then a refusal."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from secdesk.domain.errors import Unreadable
from secdesk.domain.office import Office
from secdesk.domain.setting.known import DATE_STRICT, EVENING, NOON, WEEK_ENDS, WEEK_START
from secdesk.domain.text import Sentence, Weekday, fold, one_line, say
from secdesk.domain.when import Customs, Moment, may_be_guessed, past, read, unreadable
from secdesk.domain.worktime import WorkCalendar

if TYPE_CHECKING:
    from secdesk.services.ports import DateReader

MOST_AHEAD = timedelta(days=5 * 366 + 1)
PLAIN = ("weekday", "offset by the clock")  # rules by which the day was named, or does not matter
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def customs(office: Office) -> Customs:
    """How this office reads dates, as its settings have it."""
    settings = office.settings
    return Customs(
        calendar=office.calendar,
        month_first=office.month_first,
        noon=settings[NOON],
        evening=settings[EVENING],
        week_start=WEEKDAYS.index(settings[WEEK_START]),
        week_ends=WEEKDAYS.index(settings[WEEK_ENDS]),
    )


def understood(typed: str, now: datetime, office: Office, other_dates: "DateReader") -> Moment:
    """The moment that typed words mean, past or not; raises Unreadable where it is not sure."""
    text = one_line(typed)
    moment = read(text, now, customs(office))
    if moment is not None:
        return moment
    answer = other_dates.read(text, now) if may_be_guessed(text) else None
    if answer is None:
        raise unreadable(typed)
    at, has_time = answer
    at = at if has_time else office.calendar.end_of(at.date(), now)
    return Moment(at, has_time, text, "dateparser")


def ahead(typed: str, now: datetime, office: Office, other_dates: "DateReader") -> Moment:
    """The moment that typed words mean, today or later.

    Raises Unreadable where they mean none, or one that is past, or one that the office is too
    strict to choose.
    """
    moment = understood(typed, now, office, other_dates)
    if moment.at < now:
        raise past(moment, now)
    if moment.at - now > MOST_AHEAD and str(moment.at.year) not in fold(moment.typed):
        raise Unreadable(
            say('"{typed}" would be {day}; so far off, write the year.',
                typed=moment.typed, day=moment.at.date()),
            say("{date}", date=moment.at.date().isoformat()),
        )  # fmt: skip
    is_strict = office.settings[DATE_STRICT]
    if is_strict and moment.notes:
        raise _choice(moment)
    return replace(moment, facts=tuple(_facts(moment, now, office.calendar)))


def _facts(moment: Moment, now: datetime, calendar: WorkCalendar) -> Iterator[Sentence]:
    """What she may not know of a day that she did not name by its weekday: that it is off."""
    on = moment.at.date()
    if not moment.rule.startswith(PLAIN) and not calendar.is_working(on):
        last = calendar.previous_working(on)
        if last >= now.date():
            yield say("{day} is a day off; the last working day before it is {last}",
                      day=Weekday(on), last=Weekday(last))  # fmt: skip
    warning = unannounced(calendar, now.date(), on)
    if warning is not None:
        yield warning


def unannounced(calendar: WorkCalendar, since: date, until: date) -> Sentence | None:
    """What has to be said where a count reaches a year whose make-up days nobody knows yet."""
    year = calendar.unannounced(since, until)
    if year is None:
        return None
    return say(
        "{year}: make-up workdays not announced, adjusted weekends not counted", year=str(year)
    )


def _choice(moment: Moment) -> Unreadable:
    """The refusal of an office that lets nothing be chosen for it."""
    exact = moment.at.strftime("%Y-%m-%d %H:%M" if moment.has_time else "%Y-%m-%d")
    near = [exact, *(other.typed for other in moment.others)]
    return Unreadable(
        say('"{typed}" leaves a choice: {note}.', typed=moment.typed, note=moment.notes[0]),
        *(say('"{date}"', date=one) for one in near),
    )


def shifted(typed: str, now: datetime, office: Office, other_dates: "DateReader") -> datetime:
    """The instant that `--as-of` moves the desk to: a bare day means the start of its work."""
    moment = understood(typed, now, office, other_dates)
    return moment.at if moment.has_time else office.calendar.start_of(moment.at.date(), now)
