"""What comes round, at this desk: rules as typed, and the dates on which they fall."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from secdesk.domain.errors import Unreadable
from secdesk.domain.recurrence import Occurrence, Rule, occurrences
from secdesk.domain.setting.known import DATE_STRICT
from secdesk.domain.text import Sentence, say
from secdesk.domain.vocabulary import OnHoliday
from secdesk.services import dates
from secdesk.services.desk import Desk

if TYPE_CHECKING:
    from secdesk.domain.when.repeat import Repeat


def understood(desk: Desk, typed: str) -> "Repeat":
    """The rule that typed words mean; raises Unreadable where they mean none."""
    from secdesk.domain.when.repeat import read_rule  # noqa: PLC0415  # few commands read rules
    from secdesk.services.dates import customs  # noqa: PLC0415  # as above

    repeat = read_rule(typed, desk.now, customs(desk.office))
    is_strict = desk.settings[DATE_STRICT]
    if is_strict and repeat.notes and repeat.typed != repeat.rule.text:
        raise Unreadable(
            say('"{typed}" leaves a choice: {note}.', typed=repeat.typed, note=repeat.notes[0]),
            say('"{rule}"', rule=repeat.rule.text),
        )
    return repeat


def coming(
    desk: Desk, rule: Rule, anchor: date, on_holiday: OnHoliday = OnHoliday.KEEP
) -> Iterator[Occurrence]:
    """Every time that a rule comes round, counted from the anchor (or its own start), in order."""
    return occurrences(rule, anchor, desk.calendar, desk.recurrences.dates, on_holiday)


def unannounced(
    desk: Desk, rule: Rule, until: date, on_holiday: OnHoliday = OnHoliday.KEEP
) -> Sentence | None:
    """What is to be said where working days count in a year whose make-up days nobody knows."""
    is_by_days_off = rule.workday is not None or rule.holiday is not None
    counts = is_by_days_off or on_holiday is not OnHoliday.KEEP
    return dates.unannounced(desk.calendar, desk.today, until) if counts else None
