"""What cron says of blank spots: those for today alone, and none of which it speaks anyway."""

from collections.abc import Collection, Iterator
from datetime import date, datetime
from typing import Any, NamedTuple

from secdesk.cards.blank import BlankLine
from secdesk.domain.blank.finding import Severity
from secdesk.domain.nag import Finding, Rule
from secdesk.domain.text import Sentence
from secdesk.domain.worktime import WorkCalendar
from secdesk.services import scanning
from secdesk.services.blank_pages import Lines
from secdesk.services.desk import Desk

LOOKED_AT = 0, 20  # what waits for somebody: cron asks often, and speaks of tasks by itself
SAID_ANYWAY = {  # by a rule of cron's own, or not because the settings keep it from such dates
    *("B06", "B11", "B12", "B15", "B25", "B34", "B40", "B63"),
}
ASKS = {"B29"}  # where the answer is needed soon


class Overlooked(NamedTuple):
    """A blank spot that must be dealt with today, and what brought it about."""

    line: BlankLine
    cause: str
    now: datetime
    calendar: WorkCalendar

    @property
    def number(self) -> int:
        """The number of the task, else of whatever it is about; none for what has no number."""
        return _number(self.line.subject) if self.line.task is None else self.line.task

    @property
    def finding(self) -> Finding:
        """The line to say: once for each cause."""
        occasion = f"{self.line.key}/{self.cause}".replace(":", "-")
        return Finding(Rule.BLANK, occasion, self.line.reason)

    @property
    def next_step(self) -> Sentence:
        """What ends it."""
        return self.line.cure

    @property
    def is_quiet(self) -> bool:
        """Whether it waits for working hours, as all of it does."""
        return not self.calendar.is_at_work(self.now)

    def next_time(self, *, is_told: bool) -> datetime | None:
        """When it is said, where it waits for working hours; `is_told` says that it was."""
        if is_told or not self.is_quiet:
            return None
        return self.calendar.start_of(_day_of_work(self.now, self.calendar), self.now)

    @property
    def parts(self) -> dict[str, Any]:
        """What its line has beside what all lines have."""
        return {
            "light": None,
            "leaders": self.line.leaders,
            "title": self.line.title,
            "task": self.line.task,
            "key": self.line.key,
        }


def overlooked(desk: Desk, said_of: Collection[tuple[Rule, int]]) -> Iterator[Overlooked]:
    """What must be dealt with today, without what is said of by those rules and numbers."""
    found = scanning.scanned(desk, *LOOKED_AT)
    lines = Lines(desk)
    for one in (*found.open, *found.own):
        is_asked = one.rule in ASKS and (Rule.ASK, _number(one.subject)) in said_of
        if one.severity is not Severity.RED or one.rule in SAID_ANYWAY or is_asked:
            continue
        yield Overlooked(lines.one(one), one.cause, desk.now, desk.calendar)


def _number(subject: str) -> int:
    return int(subject) if subject.isascii() and subject.isdigit() else 0


def _day_of_work(now: datetime, calendar: WorkCalendar) -> date:
    """The day on which people are at work next: today while it has not begun."""
    today = now.date()
    if calendar.is_working(today) and now.time() < calendar.day_start:
        return today
    return calendar.add(today, 1)
