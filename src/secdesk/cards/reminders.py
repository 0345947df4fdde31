"""Cards about reminders."""

from collections.abc import Sequence
from datetime import date, datetime

from secdesk.cards.card import Card, Note
from secdesk.domain.office import Office
from secdesk.domain.reminder import Matter, Reminder
from secdesk.domain.text import Sentence
from secdesk.domain.value import value
from secdesk.domain.vocabulary import OnHoliday, Secrecy, State


@value
class RemindedOf(Card):
    """The task that a reminder is on, and where that stands."""

    number: int
    title: str
    leader: str
    state: State


@value
class ReminderLine(Card):
    """One reminder; `at` is when it comes up, local, and `is_up` that it has.

    `set_for` is the moment that was asked for, where it was put off since. `rule` is empty for one
    that comes once; else `repeats` says it in words, and `coming` are the next times. After a deed,
    `notes` say what was understood.
    """

    number: int
    words: str
    at: datetime
    has_time: bool
    days_left: int
    working_days_left: int
    is_up: bool
    typed: str
    task: RemindedOf | None
    secrecy: Secrecy
    made_at: datetime
    set_for: datetime | None
    ended_at: datetime | None
    is_dropped: bool
    rule: str = ""
    on_holiday: OnHoliday = OnHoliday.KEEP
    repeats: Sentence | None = None
    coming: tuple[datetime, ...] = ()
    notes: tuple[Note, ...] = ()


@value
class ReminderList(Card):
    """Reminders on a day, the next to come up first."""

    on: date
    reminders: tuple[ReminderLine, ...]


@value
class RemindersTouched(Card):
    """Reminders after something was done with each."""

    on: date
    reminders: tuple[ReminderLine, ...]


def reminder(
    one: Reminder, now: datetime, office: Office, notes: Sequence[Note] = ()
) -> ReminderLine:
    """A reminder as shown at that moment."""
    at, has_time = one.up(office.calendar)
    return ReminderLine(
        number=one.number,
        words=one.words,
        at=at,
        has_time=has_time,
        days_left=(at.date() - now.date()).days,
        working_days_left=office.calendar.working_days(now.date(), at.date()),
        is_up=one.is_waiting and at <= now,
        typed=one.typed,
        task=None if one.matter is None else _reminded_of(one.matter, now),
        secrecy=one.secrecy,
        made_at=one.made_at,
        set_for=one.at if one.is_put_off else None,
        ended_at=one.ended_at,
        is_dropped=one.is_dropped,
        rule=one.again.rule,
        on_holiday=one.again.on_holiday,
        notes=tuple(notes),
    )


def _reminded_of(matter: Matter, now: datetime) -> RemindedOf:
    state = matter.state_on(now.date())
    return RemindedOf(matter.number, matter.title, matter.leader.name, state)
