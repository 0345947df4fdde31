"""What must not wait: what cron is told of a task, and on which occasion it is told again.

Each line belongs to an occasion, such as its third day late. It is said once on each, whatever
the clock does in between: a clock that jumps back meets an occasion that was met before, and one
that jumps forward and back has used up no other. No occasion begins before the day does, but for
a clock time that passes at night.
"""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from secdesk.domain import chase, passing
from secdesk.domain.entry import LastWord
from secdesk.domain.light import days_left, late, remaining
from secdesk.domain.office import Office
from secdesk.domain.setting.kind import Rhythm
from secdesk.domain.setting.known import (
    CONVEY_FLASH,
    CONVEY_HOURS,
    NAG_NOON,
    NAG_REPORT,
    NAG_TARGETS,
    PACES,
)
from secdesk.domain.task import Task
from secdesk.domain.text import Sentence, Weekday, say
from secdesk.domain.urgency import should_have_begun
from secdesk.domain.vocabulary import DueKind, Holder, State, Urgency
from secdesk.domain.worktime import DAY, midnight

DAYS_LOOKED_AHEAD = 40  # for the next time that a line is said
STEADY = 2  # parts of an occasion before its rung: the limit, and how late it is
NEVER = Rhythm()


class Rule(StrEnum):
    """Why something must not wait, in the order in which it is said."""

    CLOCK = "clock"
    OWN_REMINDER = "own-reminder"  # of domain/ringing.py; the others are about tasks
    OVERDUE = "overdue"
    ASK = "ask"  # of domain/ask_due.py
    LEADERS_OWN = "leaders-own"
    NOT_STARTED = "not-started"
    NOT_CONVEYED = "not-conveyed"
    OBSTRUCTION = "obstruction"  # of domain/debt.py, as is the next
    PROMISE = "promise"
    NOT_REPORTED = "not-reported"
    REMINDER = "reminder"
    BLANK = "blank"  # what nobody mentioned, of services/nagging_blank.py


class Finding(NamedTuple):
    """One line to say of a task: the rule, the occasion, what is the matter, what to do next."""

    rule: Rule
    occasion: str
    reason: Sentence
    rung: chase.Rung | None = None

    def is_told_by(self, occasion: str) -> bool:
        """Whether what was said on that occasion told it already, as firmly as now or more so."""
        said, own = occasion.split(":"), self.occasion.split(":")
        return said[:STEADY] == own[:STEADY] and said[STEADY:] >= own[STEADY:]


class Look(NamedTuple):
    """A task at a moment, with the last word on it and how often somebody was asked for one."""

    task: Task
    now: datetime
    office: Office
    last: LastWord | None
    chased: chase.Chased = chase.NEVER_CHASED

    @property
    def has_begun(self) -> bool:
        """Whether a word came that somebody is at it."""
        return self.last is not None and self.last.at is not None

    @property
    def is_late(self) -> bool:
        """Whether its limit has passed."""
        return self.task.due.is_past(self.now)

    @property
    def is_due_today(self) -> bool:
        """Whether its limit is today and has not passed."""
        due = self.task.due.at
        return due is not None and due.date() == self.now.date() and not self.is_late

    @property
    def is_before_work(self) -> bool:
        """Whether the day has not begun yet at the office."""
        return self.now.time() < self.office.calendar.day_start

    @property
    def is_idle(self) -> bool:
        """Whether it should have begun by now, and no word of it came."""
        if self.has_begun or self.task.rests(self.now.date()):
            return False
        return should_have_begun(self.task, self.now, self.office)

    @property
    def days_late(self) -> int:
        """Working days past the limit; below zero while it has not come."""
        return -(days_left(self.task, self.now, self.office) or 0)


def finding(look: Look) -> Finding | None:
    """What must not wait about a task now, if anything: the first rule that fits."""
    return next((found for rule in RULES for found in rule(look)), None)


def may_speak(task: Task, now: datetime, office: Office) -> bool:
    """Whether this is a time to be spoken to: at work, or at any hour of flash work still owed."""
    if task.urgency is Urgency.FLASH and task.is_to_do:
        return True
    return office.calendar.is_at_work(now)


def next_time(look: Look, *, is_told: bool = True) -> datetime | None:
    """When the next line about it would be said if nothing changes; None within 40 days.

    `is_told` says that the line of this moment is said, and will not be said once more.
    """
    said = finding(look) if is_told else None
    for at in _moments(look):
        found = finding(look._replace(now=at))
        if found is None or not may_speak(look.task, at, look.office):
            continue
        if said is None or (found.rule, found.occasion) != (said.rule, said.occasion):
            return at
    return None


def _moments(look: Look) -> Iterator[datetime]:
    """The moments at which something may change, one after the other."""
    day = look.now.date()
    for _ in range(DAYS_LOOKED_AHEAD):
        yield from sorted({one for one in _moments_of(look, day) if one > look.now})
        day += DAY


def _moments_of(look: Look, day: date) -> Iterator[datetime]:
    """Those of one day: its start and noon, its limit, its stretches where it has any."""
    task, office, now = look.task, look.office, look.now
    start, end = office.calendar.start_of(day, now), office.calendar.end_of(day, now)
    yield start
    yield datetime.combine(day, office.settings[NAG_NOON], now.tzinfo)
    if task.due.at is not None and task.due.at.date() == day:
        yield task.due.at + timedelta(seconds=1)
    pace = PACES[task.urgency]
    for rhythm in (office.settings[pace.remind], office.settings[pace.after]):
        every = timedelta(hours=_hours(rhythm))
        yield from (start + every * turn for turn in range((end - start) // every + 1))
    span, given = office.settings[pace.start], task.assigned_at.astimezone(now.tzinfo)
    if span.in_hours and not look.has_begun:
        left = timedelta(hours=span.length - office.calendar.hours(given, start))
        yield min(end, max(start, given) + left)
    if task.conveyed_at is None:
        yield midnight(day, now)  # of what was given the day before, flash is said at any hour
        for hours in (office.settings[CONVEY_HOURS], office.settings[CONVEY_FLASH]):
            yield min(end, max(start, given) + timedelta(hours=hours))


def _clock(look: Look) -> Iterator[Finding]:
    """Flash: not begun in time, on its day, and when it is late, every few hours.

    Before a day begins nothing is new but a clock time that passed: the rest waits for its start.
    """
    task, now = look.task, look.now
    if task.urgency is not Urgency.FLASH or not task.is_to_do:
        return
    found = _ticking(look)
    if found is not None and look.is_before_work and not (task.due.has_time and look.is_late):
        evening = _ticking(look._replace(now=look.office.calendar.end_of(now.date() - DAY, now)))
        found = evening and found._replace(occasion=evening.occasion)
    if found is not None:
        yield found


def _ticking(look: Look) -> Finding | None:
    """What the clock says of flash work; what begins or passes within a stretch is said at once."""
    pace, settings, tail = PACES[Urgency.FLASH], look.office.settings, ""
    rhythm = settings[pace.after] if look.is_late else settings[pace.remind]
    if look.is_late:
        reason, tail = _lateness(look), ":late" if look.task.due.has_time else ""
    elif look.is_idle:
        reason = say("given {at}, not begun", at=_given(look))
        start = _stretch(look, rhythm)[1]
        tail = "" if look._replace(now=start).is_idle else ":idle"
    elif look.is_due_today:
        reason = _today(look)
    else:
        return None
    if rhythm == NEVER:
        return None
    return Finding(Rule.CLOCK, _stretch(look, rhythm)[0] + tail, reason)


def _given(look: Look) -> object:
    """When it was given: today's clock time, else the day."""
    at = look.task.assigned_at.astimezone(look.now.tzinfo)
    return f"{at:%H:%M}" if at.date() == look.now.date() else Weekday(at.date())


def _overdue(look: Look) -> Iterator[Finding]:
    """A leader's date has passed."""
    if _must_be_told_late(look) and look.task.holder is not Holder.LEADER:
        step = chase.rung(look.task, look.now, look.office, look.last, look.chased)
        tail = "" if step is None else f":{step.value}"
        yield Finding(Rule.OVERDUE, _after(look, look.days_late) + tail, _lateness(look), step)


def _leaders_own(look: Look) -> Iterator[Finding]:
    """The leader has the next step, and it is due or late."""
    task = look.task
    if task.holder is not Holder.LEADER or not _counts(look):
        return
    if _must_be_told_late(look):
        reason = _beside(look, _lateness(look))
        yield Finding(Rule.LEADERS_OWN, _after(look, look.days_late), reason)
    elif look.is_due_today:
        yield Finding(Rule.LEADERS_OWN, f"{_limit(task)}:today", _beside(look, _today(look)))


def _beside(look: Look, reason: Sentence) -> Sentence:
    return say("{name}'s own, {reason}", name=look.task.leader.name, reason=reason)


def _not_started(look: Look) -> Iterator[Finding]:
    """Due today, the day half over, and no word of it."""
    is_noon = look.now.time() >= look.office.settings[NAG_NOON]
    if _counts(look) and look.is_due_today and is_noon and not look.has_begun:
        reason = say("{due}, not begun", due=_today(look))
        yield Finding(Rule.NOT_STARTED, f"{_limit(look.task)}:today", reason)


def _not_conveyed(look: Look) -> Iterator[Finding]:
    """Words meant for others lie on the desk."""
    reason = passing.unconveyed(look.task, look.now, look.office)
    if reason is not None:
        given = look.task.assigned_at.astimezone(look.now.tzinfo).date()
        over = look.office.calendar.working_days(given, look.now.date())
        yield Finding(Rule.NOT_CONVEYED, f"{given}:{_milestone(look, over)}", reason)


def _not_reported(look: Look) -> Iterator[Finding]:
    """Done, and the leader still does not know."""
    task, office = look.task, look.office
    if task.state is not State.DONE or not task.report_back or task.done_at is None:
        return
    done_on = task.done_at.astimezone(look.now.tzinfo).date()
    day = look.now.date() - DAY if look.is_before_work else look.now.date()
    over = office.calendar.working_days(done_on, day) - office.settings[NAG_REPORT]
    if over >= 0 and task.untold:
        names = tuple(leader.name for leader in task.untold)
        reason = say("done {on}, not reported to {names}", on=Weekday(done_on), names=names)
        yield Finding(Rule.NOT_REPORTED, f"{done_on}:{_milestone(look, over)}", reason)


def _reminder(look: Look) -> Iterator[Finding]:
    """The date comes near."""
    due = look.task.due.at
    if not _counts(look) or due is None or look.is_late:
        return
    reached = _reminded(look, due.date())
    if reached is not None:
        left = remaining(-look.days_late)
        reason = say("due {at}, {left}", at=Weekday(due.date()), left=left)
        yield Finding(
            Rule.REMINDER, f"{due.date()}:-{reached}", _today(look) if look.is_due_today else reason
        )


def _reminded(look: Look, due_on: date) -> object:
    """The last reminder that has come, if the task was given before its day; on the day, hours."""
    rhythm = look.office.settings[PACES[look.task.urgency].remind]
    if rhythm.in_hours:
        return _stretch(look, rhythm)[0] if look.is_due_today else None
    day = min((one for one in rhythm.days if one >= -look.days_late), default=None)
    given = look.task.assigned_at.astimezone(look.now.tzinfo).date()
    is_older = look.office.calendar.working_days(given, due_on) > (day or 0)
    return day if is_older else None


RULES: tuple[Callable[[Look], Iterator[Finding]], ...] = (
    _clock,
    _overdue,
    _leaders_own,
    _not_started,
    _not_conveyed,
    _not_reported,
    _reminder,
)


def _counts(look: Look) -> bool:
    """Whether its date is one to be reminded of: a leader's, or any where the settings say so."""
    task = look.task
    is_named = task.due.kind is DueKind.HARD or look.office.settings[NAG_TARGETS]
    return task.is_to_do and is_named and task.urgency is not Urgency.FLASH


def _must_be_told_late(look: Look) -> bool:
    """Whether a date has passed that counts, and the settings let such be spoken of."""
    after = look.office.settings[PACES[look.task.urgency].after]
    return look.is_late and _counts(look) and after != NEVER


def _after(look: Look, over: int) -> str:
    """The occasion of what is late: its limit, and the milestone reached."""
    return f"{_limit(look.task)}:{_milestone(look, over)}"


def _milestone(look: Look, over: int) -> str:
    """The last reminder whose day has come; where they come every few hours, the hours."""
    rhythm = look.office.settings[PACES[look.task.urgency].after]
    if rhythm.in_hours:
        return _stretch(look, rhythm)[0]
    return str(rhythm.latest(over) or 0)


def _stretch(look: Look, rhythm: Rhythm) -> tuple[str, datetime]:
    """Which stretch of a day this is, and its start; before the day begins, yesterday's last."""
    calendar, now, day = look.office.calendar, look.now, look.now.date()
    if look.is_before_work:
        day -= DAY
        now = calendar.end_of(day, now)
    start, length = calendar.start_of(day, now), timedelta(hours=_hours(rhythm))
    turn = (min(now, calendar.end_of(day, now)) - start) // length
    return f"{day}/{turn}", start + length * turn


def _hours(rhythm: Rhythm) -> int:
    """How many hours a stretch lasts; a day where the rhythm is one of days."""
    return rhythm.every if rhythm.in_hours and rhythm.every else 24


def _limit(task: Task) -> str:
    """The limit that an occasion is about: a new date makes new occasions."""
    return "" if task.due.at is None else task.due.at.date().isoformat()


def _lateness(look: Look) -> Sentence:
    due = look.task.due.at
    if due is None or due.date() == look.now.date():
        return say("late today")
    return say("due {at}, {late}", at=Weekday(due.date()), late=late(-look.days_late))


def _today(look: Look) -> Sentence:
    due = look.task.due
    if due.at is not None and due.has_time:
        return say("due today {at}", at=f"{due.at:%H:%M}")
    return say("due today")
