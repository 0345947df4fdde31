"""Cards about routines."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from secdesk.cards.card import Card, Note, Party
from secdesk.cards.tasks import party
from secdesk.domain.recurrence import said
from secdesk.domain.routine import Routine
from secdesk.domain.task import Task
from secdesk.domain.text import Sentence
from secdesk.domain.value import value
from secdesk.domain.vocabulary import DueKind, OnHoliday, Secrecy, State, Urgency


@value
class NextDate(Card):
    """One of the next dates of a rule; `is_day_off` where nobody works on it."""

    at: datetime
    is_day_off: bool


@value
class RoutineCard(Card):
    """One routine, its rule in words, its next dates, and the task that it made last.

    `missed` are the times that nobody made before that task or since; `is_waiting` tells that the
    newest time has come and waits until the open task has its result.
    """

    number: int
    title: str
    leader: Party
    rule: str
    said: Sentence
    typed: str
    next: tuple[NextDate, ...]
    has_time: bool
    on_holiday: OnHoliday
    ahead: int
    due_kind: DueKind
    lead: Party | None
    person: Party | None
    urgency: Urgency
    importance: int
    standard: str
    secrecy: Secrecy
    task: int | None
    task_state: State | None
    missed: int
    is_waiting: bool
    stopped_at: datetime | None
    notes: tuple[Note, ...] = ()


@value
class RoutineList(Card):
    """Routines on a day, in the order they came."""

    on: date
    routines: tuple[RoutineCard, ...]


@value
class RoutinesTouched(Card):
    """Routines after something was done with each."""

    routines: tuple[RoutineCard, ...]


class Now(NamedTuple):
    """How a routine stands on a day: its next dates, the task made last, and what went by."""

    on: date
    next: Sequence[NextDate]
    last: Task | None
    missed: int
    is_waiting: bool


def routine(one: Routine, now: Now, notes: Sequence[Note] = ()) -> RoutineCard:
    """A routine as shown, with what was just done with it."""
    return RoutineCard(
        number=one.number,
        title=one.title,
        leader=party(one.leader),
        rule=one.rule.text,
        said=said(one.rule),
        typed=one.typed,
        next=tuple(now.next),
        has_time=one.rule.at is not None,
        on_holiday=one.on_holiday,
        ahead=one.ahead,
        due_kind=one.due_kind,
        lead=party(one.lead) if one.lead else None,
        person=party(one.person) if one.person else None,
        urgency=one.urgency,
        importance=one.importance,
        standard=one.standard,
        secrecy=one.secrecy,
        task=now.last.number if now.last else None,
        task_state=now.last.state_on(now.on) if now.last else None,
        missed=now.missed,
        is_waiting=now.is_waiting,
        stopped_at=one.stopped_at,
        notes=tuple(notes),
    )
