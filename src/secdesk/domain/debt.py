"""What cron is told of what is owed beside the work: an obstruction nobody told of, a promise."""

from datetime import date, datetime
from typing import NamedTuple

from secdesk.domain.light import late
from secdesk.domain.nag import DAYS_LOOKED_AHEAD, NEVER, Finding, Look, Rule
from secdesk.domain.point import Point, PointKind
from secdesk.domain.setting.known import PACES
from secdesk.domain.text import Sentence, Weekday, say
from secdesk.domain.worktime import DAY

OWED = {PointKind.BLOCK: Rule.OBSTRUCTION, PointKind.PROMISE: Rule.PROMISE}


class Debt(NamedTuple):
    """Something owed on a task whose day has come, looked at at a moment."""

    point: Point
    look: Look

    @property
    def number(self) -> int:
        """The number of the task."""
        return self.look.task.number

    @property
    def now(self) -> datetime:
        """The moment it is looked at."""
        return self.look.now

    @property
    def finding(self) -> Finding:
        """The line to say: on its day, and then as often as the urgency of the task asks for."""
        occasion = f"{self.point.id}/{self.due_on}:{_milestone(self, self.now.date())}"
        return Finding(OWED[self.point.kind], occasion, _reason(self))

    @property
    def next_step(self) -> Sentence:
        """What ends it."""
        if self.point.kind is PointKind.BLOCK:
            return say("secdesk report {number} WORDS", number=self.number)
        return say("secdesk promise {number} --kept", number=self.number)

    @property
    def is_quiet(self) -> bool:
        """Whether it waits for working hours, as all of it does."""
        return not self.look.office.calendar.is_at_work(self.now)

    def next_time(self, *, is_told: bool) -> datetime | None:
        """When the next line about it is said if nothing changes; None within 40 days."""
        calendar = self.look.office.calendar
        day = self.now.date()
        last = _milestone(self, day)
        for ahead in range(DAYS_LOOKED_AHEAD):
            later = day + DAY * ahead
            at = calendar.start_of(later, self.now)
            is_new = not is_told or _milestone(self, later) != last
            if is_new and at > self.now and calendar.is_working(later):
                return at
        return None

    @property
    def due_on(self) -> date:
        """The day by which it is owed."""
        return self.point.due_on or self.point.opened_at.date()


def _milestone(debt: Debt, day: date) -> int:
    """The last reminder whose day has come by then; hours are for work, not for what is owed."""
    over = debt.look.office.calendar.working_days(debt.due_on, day)
    rhythm = debt.look.office.settings[PACES[debt.look.task.urgency].after]
    if rhythm == NEVER:
        return 0
    return over if rhythm.in_hours else rhythm.latest(over) or 0


def _reason(debt: Debt) -> Sentence:
    """What is owed, and since when; the words of it are not said aloud."""
    if debt.point.kind is PointKind.BLOCK:
        names = tuple(one.leader.name for one in debt.look.task.issuers)
        since = Weekday(debt.point.opened_at.date())
        return say("obstruction since {day}, {names} not told", day=since, names=names)
    over = debt.look.office.calendar.working_days(debt.due_on, debt.look.now.date())
    if debt.due_on == debt.look.now.date():
        return say("promised for today")
    return say("promised for {day}, {late}", day=Weekday(debt.due_on), late=late(-over))
