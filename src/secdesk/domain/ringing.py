"""What cron is told of a reminder that has come up: once, at the moment that was asked for."""

from datetime import UTC, date, datetime
from typing import NamedTuple

from secdesk.domain.nag import Finding, Rule
from secdesk.domain.reminder import Reminder, Up
from secdesk.domain.text import Sentence, Weekday, say
from secdesk.domain.worktime import WorkCalendar


class Ring(NamedTuple):
    """A reminder that has come up, and when it did so last."""

    reminder: Reminder
    up: Up
    now: datetime
    calendar: WorkCalendar

    @property
    def number(self) -> int:
        """The number of the reminder."""
        return self.reminder.number

    @property
    def finding(self) -> Finding:
        """The line to say; each moment at which it comes up is an occasion of its own."""
        occasion = f"{self.up.at.astimezone(UTC):%Y%m%dT%H%M%S}"
        return Finding(Rule.OWN_REMINDER, occasion, _beside_its_task(self, _since(self)))

    @property
    def next_step(self) -> Sentence:
        """What ends it."""
        return say("secdesk reminders done {number}", number=self.number)

    @property
    def is_quiet(self) -> bool:
        """Whether it waits for working hours; a clock time outside of them was asked for."""
        is_asked_for = self.up.has_time and not self.calendar.is_at_work(self.up.at)
        return not (is_asked_for or self.calendar.is_at_work(self.now))

    def next_time(self, *, is_told: bool) -> datetime | None:
        """When it is said, where it waits for working hours; `is_told` says that it was."""
        if is_told or not self.is_quiet:
            return None
        return self.calendar.start_of(_day_of_work(self.now, self.calendar), self.now)


def _day_of_work(now: datetime, calendar: WorkCalendar) -> date:
    """The day on which people are at work next: today while it has not begun."""
    today = now.date()
    if calendar.is_working(today) and now.time() < calendar.day_start:
        return today
    return calendar.add(today, 1)


def _since(ring: Ring) -> Sentence:
    at, has_time = ring.up
    clock = f"{at:%H:%M}"
    if at.date() == ring.now.date():
        return say("{at}", at=clock) if has_time else say("today")
    day = Weekday(at.date())
    return say("since {day} {at}", day=day, at=clock) if has_time else say("since {day}", day=day)


def _beside_its_task(ring: Ring, since: Sentence) -> Sentence:
    matter = ring.reminder.matter
    if matter is None:
        return since
    if matter.is_to_do:
        return say("{since}, on #{number}", since=since, number=matter.number)
    return say("{since}, on #{number} ({state})", since=since, number=matter.number,
               state=matter.state)  # fmt: skip
