"""What cron is told of an ask: that its answer is needed within a working day, or was."""

from datetime import date, datetime
from typing import NamedTuple

from secdesk.domain.ask import Ask
from secdesk.domain.light import late
from secdesk.domain.nag import DAYS_LOOKED_AHEAD, Finding, Rule
from secdesk.domain.text import Sentence, Weekday, say
from secdesk.domain.worktime import DAY, WorkCalendar


class AskDue(NamedTuple):
    """An ask that waits for its leader and whose day is near, looked at at a moment."""

    ask: Ask
    needed_on: date
    now: datetime
    calendar: WorkCalendar

    @property
    def number(self) -> int:
        """The number of the ask."""
        return self.ask.number

    @property
    def finding(self) -> Finding:
        """The line to say, once on each day until it is answered."""
        return Finding(Rule.ASK, f"{self.needed_on}:{self._days}", _reason(self))

    @property
    def next_step(self) -> Sentence:
        """What ends it."""
        return say("secdesk answer {number} agree WORDS", number=self.number)

    @property
    def is_quiet(self) -> bool:
        """Whether it waits for working hours."""
        return not self.calendar.is_at_work(self.now)

    def next_time(self, *, is_told: bool) -> datetime | None:
        """When the next line about it is said if nothing changes; None within 40 days."""
        for ahead in range(DAYS_LOOKED_AHEAD):
            day = self.now.date() + DAY * ahead
            at = self.calendar.start_of(day, self.now)
            is_new = not is_told or ahead
            if is_new and at > self.now and self.calendar.is_working(day):
                return at
        return None

    @property
    def _days(self) -> int:
        """Working days past the day, below zero before it."""
        return self.calendar.working_days(self.needed_on, self.now.date())


def _reason(due: AskDue) -> Sentence:
    if due.needed_on == due.now.date():
        return say("answer needed today")
    if due.needed_on > due.now.date():
        return say("answer needed {day}", day=Weekday(due.needed_on))
    over = due.calendar.working_days(due.needed_on, due.now.date())
    return say("answer needed {day}, {late}", day=Weekday(due.needed_on), late=late(-over))
