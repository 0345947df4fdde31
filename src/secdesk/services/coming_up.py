"""Reminders that have come up or are about to; every page that shows them asks here."""

from collections.abc import Sequence
from datetime import datetime

from secdesk.cards import reminders as cards
from secdesk.cards.reminders import ReminderLine
from secdesk.domain.ordering import PRESSING
from secdesk.domain.reminder import Reminder
from secdesk.domain.vocabulary import Urgency
from secdesk.services.desk import Desk


def before(desk: Desk, until: datetime, most: int, leader: int | None = None) -> Sequence[Reminder]:
    """Those that come up before that moment, the most urgent first.

    That is by the urgency of the task, where it is on one, and then by the moment.
    """
    found = desk.store.reminders.before(until, most, leader)
    up = [(one, one.up(desk.calendar)) for one in found]
    shown = sorted(
        ((_urgency(one), at.at, one.number, one) for one, at in up if at.at < until),
        key=lambda row: row[:3],
    )
    return [one for *_, one in shown]


def line(desk: Desk, one: Reminder) -> ReminderLine:
    """A reminder as a page shows it."""
    return cards.reminder(one, desk.now, desk.office)


def _urgency(one: Reminder) -> int:
    return PRESSING[Urgency.NORMAL if one.matter is None else one.matter.urgency]
