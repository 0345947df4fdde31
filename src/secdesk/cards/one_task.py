"""Cards about one task with everything there is to it."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from secdesk.cards.asks import AskLine
from secdesk.cards.card import Card, Party
from secdesk.cards.checklists import ChecklistLine
from secdesk.cards.reminders import ReminderLine
from secdesk.cards.tasks import TaskLine, party
from secdesk.domain.point import PointKind
from secdesk.domain.task import Task
from secdesk.domain.text import Sentence
from secdesk.domain.value import value
from secdesk.domain.vocabulary import Bearing, Secrecy, Source, State, Verdict, WorkClass


@value
class IssuerCard(Party):
    """A leader who gave the task, and when the result went back."""

    reported_at: datetime | None


@value
class LogLine(Card):
    """One deed in the story of a task: when, what, in which words, and what it changed."""

    at: datetime
    kind: str
    words: str
    details: tuple[Sentence, ...] = ()
    step: int | None = None


@value
class RelationLine(Card):
    """How another task and this one bear upon each other; `is_outgoing` where this one does.

    `commands` ask both leaders where orders of two leaders do not go together.
    """

    kind: Bearing
    number: int
    title: str
    state: State
    leader: Party
    is_outgoing: bool
    says: Sentence
    commands: tuple[Sentence, ...] = ()


@value
class PointLine(Card):
    """Something that is owed on the task beside the work; `told_at` is when the leader heard of it.

    `whom` is the one to whom a promise was made, where that is nobody whom the desk knows.
    """

    kind: PointKind
    words: str
    opened_at: datetime
    due_on: date | None
    contact: Party | None
    whom: str
    measure: str
    told_at: datetime | None
    details: tuple[Sentence, ...]


@value
class TaskCard(TaskLine):
    """Everything about one task, with why it stands where it stands, and its log.

    `routine` is the one that made it, `missed` how many of that one's times nobody made. `points`
    are what is owed beside the work, `asks` those that are not over, `checklists` those
    taken up for it. `conveyed` are the words in
    which it was passed on last, and `conveyed_to` who heard them; `chases` is how often somebody
    was asked, `promised` which days they named.
    """

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
    reminders: tuple[ReminderLine, ...] = ()
    routine: int | None = None
    missed: int = 0
    on: date | None = None
    effect: str = ""
    verdict: Verdict | None = None
    is_focus: bool = False
    relations: tuple[RelationLine, ...] = ()
    points: tuple[PointLine, ...] = ()
    check_on: date | None = None
    cycle: int | None = None
    conveyed_at: datetime | None = None
    accepted_at: datetime | None = None
    registry: str = ""
    kept: str = ""
    conveyed: str = ""
    conveyed_to: str = ""
    chases: int = 0
    promised: tuple[date, ...] = ()
    asks: tuple[AskLine, ...] = ()
    checklists: tuple[ChecklistLine, ...] = ()


@value
class TaskCards(Card):
    """Several tasks, each with everything about it."""

    tasks: tuple[TaskCard, ...]


@value
class Story(Card):
    """The log of one task, oldest first."""

    number: int
    title: str
    log: tuple[LogLine, ...]


@value
class Stories(Card):
    """The logs of several tasks."""

    tasks: tuple[Story, ...]


def whole(
    task: Task,
    now: datetime,
    line: Mapping[str, Any],
    *,
    why: Sequence[Sentence],
    log: Sequence[LogLine],
    children: Sequence[TaskLine],
) -> TaskCard:
    """Everything about a task at that moment; `line` has what every card about it has."""
    return TaskCard(
        **line,
        issuers=tuple(
            IssuerCard(one.leader.code, one.leader.name, _local(one.reported_at, now))
            for one in task.issuers
        ),
        words=task.words,
        intent=task.intent,
        standard=task.standard,
        source=task.source,
        source_ref=task.source_ref,
        work_class=task.work_class,
        secrecy=task.secrecy,
        registry=task.registry_number,
        kept=task.kept,
        due_typed=task.due.typed,
        assigned_at=_local(task.assigned_at, now),
        helpers=tuple(party(one) for one in task.helpers),
        links=task.links,
        report_back=task.report_back,
        done_at=_local(task.done_at, now),
        result=task.result,
        evidence=task.evidence,
        closed_at=_local(task.closed_at, now),
        why=tuple(why),
        log=tuple(log),
        children=tuple(children),
        on=now.date(),
        effect=task.effect,
        verdict=task.verdict,
        is_focus=task.is_focus,
        check_on=task.check_on,
        cycle=task.cycle,
        conveyed_at=_local(task.conveyed_at, now),
        accepted_at=_local(task.accepted_at, now),
    )


def _local(at: datetime | None, now: datetime) -> datetime | None:
    """A moment in the zone of the desk."""
    return None if at is None else at.astimezone(now.tzinfo)
