"""Cards about tasks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from secdesk.cards.card import Card, Note, Party
from secdesk.domain.entry import Entry
from secdesk.domain.light import Light, standing
from secdesk.domain.people import Contact, Leader
from secdesk.domain.task import Task
from secdesk.domain.text import Sentence
from secdesk.domain.vocabulary import DueKind, Holder, Secrecy, Source, State, Urgency, WorkClass
from secdesk.domain.worktime import WorkCalendar


@dataclass(frozen=True)
class TaskLine(Card):
    """A task on one line; `due` is local, `working_days_left` is negative when it is late."""

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


@dataclass(frozen=True)
class TaskList(Card):
    """Tasks on a day, most pressing first; `more` is above zero where others fit as well."""

    on: date
    tasks: tuple[TaskLine, ...]
    more: int = 0


@dataclass(frozen=True)
class Deed(TaskLine):
    """A task after something was done to it: what was understood, and what comes next."""

    notes: tuple[Note, ...] = ()


@dataclass(frozen=True)
class Deeds(Card):
    """Several tasks after something was done to each."""

    tasks: tuple[Deed, ...]


@dataclass(frozen=True)
class IssuerCard(Party):
    """A leader who gave the task, and when the result went back."""

    reported_at: datetime | None


@dataclass(frozen=True)
class LogLine(Card):
    """One deed in the story of a task: when, what, in which words, and what it changed."""

    at: datetime
    kind: str
    words: str
    details: tuple[Sentence, ...] = ()
    step: int | None = None


@dataclass(frozen=True)
class TaskCard(TaskLine):
    """Everything about one task, with why it stands where it stands, and its log."""

    issuers: tuple[IssuerCard, ...] = ()
    words: str = ""
    intent: str = ""
    standard: str = ""
    source: Source | None = None
    source_ref: str = ""
    work_class: WorkClass = WorkClass.DAILY
    secrecy: Secrecy = Secrecy.INTERNAL
    due_typed: str = ""
    assigned_at: datetime | None = None
    helpers: tuple[Party, ...] = ()
    links: tuple[str, ...] = ()
    report_back: bool = True
    done_at: datetime | None = None
    result: str = ""
    evidence: str = ""
    closed_at: datetime | None = None
    why: tuple[Sentence, ...] = ()
    log: tuple[LogLine, ...] = ()
    children: tuple[TaskLine, ...] = ()
    on: date | None = None


@dataclass(frozen=True)
class TaskCards(Card):
    """Several tasks, each with everything about it."""

    tasks: tuple[TaskCard, ...]


@dataclass(frozen=True)
class Story(Card):
    """The log of one task, oldest first."""

    number: int
    title: str
    log: tuple[LogLine, ...]


@dataclass(frozen=True)
class Stories(Card):
    """The logs of several tasks."""

    tasks: tuple[Story, ...]


def party(one: Leader | Contact) -> Party:
    """A leader or contact as named on a page."""
    return Party(one.code, one.name)


def line(task: Task, now: datetime, calendar: WorkCalendar, last: Entry | None = None) -> TaskLine:
    """The line of a task at that moment, with the last word on it."""
    return TaskLine(**_line(task, now, calendar, last))


def deed(task: Task, now: datetime, calendar: WorkCalendar, notes: Sequence[Note]) -> Deed:
    """The line of a task after a deed, with what was understood."""
    return Deed(**_line(task, now, calendar, None), notes=tuple(notes))


def card(
    task: Task,
    now: datetime,
    calendar: WorkCalendar,
    *,
    why: Sequence[Sentence],
    log: Sequence[LogLine],
    children: Sequence[TaskLine],
) -> TaskCard:
    """Everything about a task at that moment."""
    return TaskCard(
        **_line(task, now, calendar, None),
        issuers=tuple(
            IssuerCard(one.leader.code, one.leader.name, one.reported_at) for one in task.issuers
        ),
        words=task.words,
        intent=task.intent,
        standard=task.standard,
        source=task.source,
        source_ref=task.source_ref,
        work_class=task.work_class,
        secrecy=task.secrecy,
        due_typed=task.due.typed,
        assigned_at=task.assigned_at,
        helpers=tuple(party(one) for one in task.helpers),
        links=task.links,
        report_back=task.report_back,
        done_at=task.done_at,
        result=task.result,
        evidence=task.evidence,
        closed_at=task.closed_at,
        why=tuple(why),
        log=tuple(log),
        children=tuple(children),
        on=now.date(),
    )


def _line(task: Task, now: datetime, calendar: WorkCalendar, last: Entry | None) -> dict[str, Any]:
    stands = standing(task, now, calendar)
    due = task.due.at
    return {
        "number": task.number,
        "title": task.title,
        "leaders": tuple(party(one.leader) for one in task.issuers),
        "state": task.state,
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
        "percent": last and last.percent,
        "last_word": last.words if last else "",
    }
