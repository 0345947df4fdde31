"""A routine: a rule that makes a task each time it comes round, at most one open at a time."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import NamedTuple

from secdesk.domain.errors import Refused
from secdesk.domain.people import Contact, Leader
from secdesk.domain.recurrence import Expand, Occurrence, Rule, occurrences
from secdesk.domain.task import Due, Issuer, Task, settled_holder
from secdesk.domain.text import say
from secdesk.domain.value import value
from secdesk.domain.vocabulary import DueKind, OnHoliday, Secrecy, Urgency
from secdesk.domain.worktime import WorkCalendar, midnight


@value
class Routine:
    """What a task of it will be, and when: `next_on` is the time that is made next, at `makes_at`.

    `ahead` is how many working days before its date a task appears; nothing counts that lies before
    `anchor_on` or before it was entered.
    """

    number: int
    title: str
    leader: Leader
    rule: Rule
    typed: str
    anchor_on: date
    made_at: datetime
    ahead: int
    on_holiday: OnHoliday = OnHoliday.KEEP
    due_kind: DueKind = DueKind.HARD
    lead: Contact | None = None
    person: Contact | None = None
    urgency: Urgency = Urgency.NORMAL
    importance: int = 2
    standard: str = ""
    secrecy: Secrecy = Secrecy.INTERNAL
    next_on: date | None = None
    makes_at: datetime | None = None
    stopped_at: datetime | None = None

    def due(self, on: date, calendar: WorkCalendar) -> Due:
        """The limit of its task on that day: at the rule's clock time, else as the day ends."""
        if self.rule.at is None:
            return Due(self.due_kind, calendar.end_of(on, self.made_at), typed=self.typed)
        at = datetime.combine(on, self.rule.at, self.made_at.tzinfo)
        at = at.astimezone(UTC).astimezone(at.tzinfo)  # one that a clock change skips moves on
        return Due(self.due_kind, at, has_time=True, typed=self.typed)

    def appears_at(self, on: date, calendar: WorkCalendar) -> datetime:
        """When the task for that day comes onto the desk: as a day begins, so many before it."""
        day = calendar.add(on, -self.ahead) if self.ahead else on
        return midnight(day, self.made_at)

    def stop(self, now: datetime) -> "Routine":
        """The routine that makes no more tasks."""
        self.must_go_on()
        return replace(self, stopped_at=now, next_on=None, makes_at=None)

    def must_go_on(self) -> None:
        """Raise Refused where it was stopped."""
        if self.stopped_at is not None:
            raise Refused(
                say("Routine {number} was stopped.", number=self.number),
                say("secdesk routine list --all"),
            )


@value
class Made:
    """What became of one time of a routine: the task made, or none where it was skipped.

    `missed` says how many times before it nobody made.
    """

    routine: int
    named_on: date
    task: int | None
    missed: int = 0


class Past(NamedTuple):
    """What a routine has behind it: the time last made, and those skipped since."""

    last: Made | None = None
    skipped: frozenset[date] = frozenset()


class Plan(NamedTuple):
    """What a routine does at a moment: what it makes now, and what comes after that.

    `missed` are the times that went by unmade before the one that is made.
    """

    makes: Occurrence | None
    missed: int
    following: Occurrence | None

    @property
    def next(self) -> Occurrence | None:
        """The time that is next to be made, whether its moment has come or not."""
        return self.makes or self.following


def coming(
    routine: Routine, past: Past, calendar: WorkCalendar, expand: Expand
) -> Iterator[Occurrence]:
    """Every time of a routine that still counts: none before it began, none before the last made.

    Those that are skipped are among them.
    """
    first = routine.anchor_on if past.last is None else None
    for one in occurrences(routine.rule, routine.anchor_on, calendar, expand, routine.on_holiday):
        if past.last is not None and one.named_on <= past.last.named_on:
            continue
        if first is not None and one.named_on < first:
            continue
        if not _is_over(routine, one, routine.made_at, calendar):
            yield one


def plan(
    routine: Routine,
    times: Iterable[Occurrence],
    skipped: frozenset[date],
    now: datetime,
    calendar: WorkCalendar,
) -> Plan:
    """What a routine does at that moment.

    Of the times whose task has come, the first that is not over yet counts; where all are over, the
    newest. Those before it were missed.
    """
    came: list[Occurrence] = []
    following = None
    for one in times:
        if routine.appears_at(one.on, calendar) <= now:
            came.append(one)
        elif one.named_on not in skipped:
            following = one
            break
    left = [one for one in came if one.named_on not in skipped]
    ahead = [one for one in left if not _is_over(routine, one, now, calendar)]
    if not ahead and left[-1:] != came[-1:]:
        left = []  # the newest is skipped, and nothing older is made instead of it
    if not left:
        return Plan(None, 0, following)
    place = len(left) - max(len(ahead), 1)
    return Plan(left[place], place, (*left[place + 1 :], following)[0])


def _is_over(routine: Routine, one: Occurrence, now: datetime, calendar: WorkCalendar) -> bool:
    at = routine.due(one.on, calendar).at
    return at is not None and at < now


def planned(routine: Routine, one: Occurrence | None, calendar: WorkCalendar) -> Routine:
    """The routine with the time that it makes next."""
    if one is None:
        return replace(routine, next_on=None, makes_at=None)
    makes_at = routine.appears_at(one.on, calendar)
    return replace(routine, next_on=one.named_on, makes_at=makes_at)


def task_of(routine: Routine, on: date, now: datetime, calendar: WorkCalendar) -> Task:
    """The task of a routine for that day, as it comes onto the desk now."""
    return Task(
        number=0,
        title=routine.title,
        issuers=(Issuer(routine.leader),),
        assigned_at=now,
        due=routine.due(on, calendar),
        holder=settled_holder(None, routine.lead),
        lead=routine.lead,
        person=routine.person,
        urgency=routine.urgency,
        importance=routine.importance,
        standard=routine.standard,
        secrecy=routine.secrecy,
    )
