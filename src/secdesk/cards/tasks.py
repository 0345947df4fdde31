"""Cards about tasks."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import cache
from typing import Any

from secdesk.cards.card import Card, Note, Party
from secdesk.domain.entry import LastWord
from secdesk.domain.light import Light, standing
from secdesk.domain.office import Office
from secdesk.domain.people import Contact, Leader
from secdesk.domain.task import Task
from secdesk.domain.text import Sentence
from secdesk.domain.value import value
from secdesk.domain.vocabulary import DueKind, Holder, State, Urgency


@value
class TaskLine(Card):
    """A task on one line; `due` is local, `working_days_left` is negative when it is late.

    `silent_for` is there where the light is about silence. `last_word` is the result once there is
    one. `effect_on` is the day on which the effect of a measure is looked at, `resume_on` the day
    until which it rests. After a deed, `notes` say what was understood and what comes next.
    """

    number: int
    title: str
    leaders: tuple[Party, ...]
    state: State
    light: Light
    reason: Sentence
    is_overdue: bool
    urgency: Urgency
    importance: int
    due: datetime | None
    due_kind: DueKind
    has_time: bool
    days_left: int | None
    working_days_left: int | None
    holder: Holder
    lead: Party | None
    person: Party | None
    parent: int | None
    parts: int
    parts_done: int
    percent: int | None = None
    last_word: str = ""
    silent_for: int | None = None
    effect_on: date | None = None
    resume_on: date | None = None
    notes: tuple[Note, ...] = ()
    embargo_on: date | None = None


@value
class TaskList(Card):
    """Tasks on a day, most pressing first; `more` is above zero where others fit as well.

    `unsearched` are those that a search could not look into, for they are sealed.
    """

    on: date
    tasks: tuple[TaskLine, ...]
    more: int = 0
    unsearched: int = 0


@value
class Deeds(Card):
    """Several tasks after something was done to each."""

    tasks: tuple[TaskLine, ...]


def party(one: Leader | Contact) -> Party:
    """A leader or contact as named on a page."""
    return _named(one.code, one.name)


@cache
def _named(code: str, name: str) -> Party:
    """The same few parties stand in every line of a list."""
    return Party(code, name)


def line(task: Task, now: datetime, office: Office, last: LastWord | None = None) -> TaskLine:
    """The line of a task at that moment, with the last word on it."""
    return TaskLine(**line_fields(task, now, office, last))


def deed(
    task: Task, now: datetime, office: Office, notes: Sequence[Note], last: LastWord | None = None
) -> TaskLine:
    """The line of a task after a deed, with what was understood."""
    return TaskLine(**line_fields(task, now, office, last) | {"notes": tuple(notes)})


def line_fields(
    task: Task, now: datetime, office: Office, last: LastWord | None = None
) -> dict[str, Any]:
    """The fields that every card about one task has."""
    stands = standing(task, now, office, last)
    due = task.due.at
    return {
        "number": task.number,
        "title": task.title,
        "leaders": tuple([party(one.leader) for one in task.issuers]),
        "state": task.state_on(now.date()),
        "light": stands.light,
        "reason": stands.reason,
        "is_overdue": stands.is_overdue,
        "urgency": task.urgency,
        "importance": task.importance,
        "due": due,
        "due_kind": task.due.kind,
        "has_time": task.due.has_time,
        "days_left": None if due is None else (due.date() - now.date()).days,
        "working_days_left": stands.working_days_left,
        "holder": task.holder,
        "lead": task.lead and party(task.lead),
        "person": task.person and party(task.person),
        "parent": task.parent,
        "parts": task.parts.total,
        "parts_done": task.parts.done,
        "percent": last and last.percent if task.is_to_do else None,
        "last_word": (last.words if last else "") if task.is_to_do else task.result,
        "silent_for": stands.silent_for,
        "effect_on": task.effect_on,
        "resume_on": task.resume_on if task.rests(now.date()) else None,
        "embargo_on": task.embargo_on,
        "notes": (),
    }
