"""Reminders that come round: their times, always counted from the anchor."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import islice, takewhile
from typing import NamedTuple

from secdesk.cards.reminders import ReminderLine
from secdesk.domain.errors import Unreadable
from secdesk.domain.recurrence import Rule, said
from secdesk.domain.recurrence.rule import is_text
from secdesk.domain.reminder import Reminder, Round
from secdesk.domain.text import Sentence, say
from secdesk.domain.vocabulary import OnHoliday, choose
from secdesk.domain.when.repeat import speaks_of_repeating
from secdesk.domain.when.tokens import tokens
from secdesk.services import rounds
from secdesk.services.desk import Desk

NEXT = 3


class Heard(NamedTuple):
    """A rule as typed: when it comes first, how it goes on, and the choices that were made."""

    at: datetime
    has_time: bool
    again: Round
    typed: str
    notes: tuple[Sentence, ...]


def heard(desk: Desk, typed: str, on_holiday: str | None) -> Heard:
    """The rule that words mean from now on.

    Raises Unreadable where they mean none, or where nothing of it is to come.
    """
    repeat = rounds.understood(desk, typed)
    rule = repeat.rule
    kept = choose(OnHoliday, on_holiday) if on_holiday else OnHoliday.KEEP
    again = Round(rule.text, desk.now, kept)
    coming = list(islice(_times_from(desk, again, desk.now), NEXT))
    if not coming:
        raise Unreadable(
            say('Nothing of "{typed}" is to come.', typed=repeat.typed),
            say('secdesk remind "every monday 9am" call the printer'),
        )
    unsure = rounds.unannounced(desk, rule, coming[-1].date(), kept)
    notes = repeat.notes if unsure is None else (*repeat.notes, unsure)
    return Heard(coming[0], rule.at is not None, again, repeat.typed, notes)


def is_rule(desk: Desk, typed: str) -> bool:
    """Whether words mean a rule."""
    try:
        rounds.understood(desk, typed)
    except Unreadable:
        return False
    return True


def speaks_of_it(typed: str) -> bool:
    """Whether words are those of a rule, be it one that can be read or not."""
    return is_text(typed) or speaks_of_repeating(tokens(typed))


def after(desk: Desk, one: Reminder) -> datetime | None:
    """The first time later than now, and later than the one it waits for; None at its end."""
    since = max(desk.now, one.at)
    return next((at for at in _times_from(desk, one.again, since) if at > since), None)


def missed(desk: Desk, one: Reminder) -> int:
    """How often it came up since the time it waits for, and that one was not ticked off."""
    return sum(1 for at in _gone(desk, one) if at > one.at)


def last(desk: Desk, one: Reminder) -> datetime | None:
    """The last time that has come; None where none has."""
    return max(_gone(desk, one), default=None)


def told(desk: Desk, one: Reminder, line: ReminderLine) -> ReminderLine:
    """The line with the rule in words and the next times of it."""
    if not one.comes_round:
        return line
    since = max(line.at, desk.now)
    coming = tuple(islice(_times_from(desk, one.again, since), NEXT)) if one.is_waiting else ()
    return replace(line, repeats=said(Rule.parse(one.again.rule)), coming=coming)


def has_time(one: Reminder) -> bool:
    """Whether its rule names a clock time."""
    return Rule.parse(one.again.rule).at is not None


def _gone(desk: Desk, one: Reminder) -> Iterator[datetime]:
    """The times from the one it waits for until now."""
    return takewhile(lambda at: at <= desk.now, _times_from(desk, one.again, one.at))


def _times_from(desk: Desk, again: Round, since: datetime) -> Iterator[datetime]:
    """The moments at which it comes up, from that one on; a bare day begins with its work."""
    rule = Rule.parse(again.rule)
    anchor = (again.anchor_at or since).date()
    for one in rounds.coming(desk, rule, anchor, again.on_holiday):
        at = _at(desk, rule, one.on)
        if at >= since:
            yield at


def _at(desk: Desk, rule: Rule, on: date) -> datetime:
    """The moment as every clock will show it: one that a clock change skips moves on with it."""
    at = datetime.combine(on, rule.at or desk.calendar.day_start, desk.now.tzinfo)
    return at.astimezone(UTC).astimezone(desk.now.tzinfo)
