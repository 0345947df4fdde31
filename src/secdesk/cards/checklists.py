"""Cards about checklists and their templates."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from secdesk.cards.card import Card, Note
from secdesk.domain.checklist import Checklist, Item, ItemState, Phase
from secdesk.domain.task import Task
from secdesk.domain.text import InEither, Sentence
from secdesk.domain.value import value

if TYPE_CHECKING:
    from secdesk.domain.checklist_template import Template


@value
class ChecklistItem(Card):
    """One line of a checklist; `at` is the moment of its day where it counts by the clock."""

    place: int
    phase: Phase
    timing: str
    on: date
    at: datetime | None
    words: InEither
    is_must: bool
    state: ItemState
    is_late: bool
    ended_at: datetime | None
    remark: str


@value
class ChecklistLine(Card):
    """A checklist in short: what it is for, how much of it is settled, how much is late."""

    number: int
    template: str
    name: InEither
    words: str
    on: date
    done: int
    total: int
    late: int
    ended_at: datetime | None


@value
class PreparedTask(Card):
    """The task that a checklist is for."""

    number: int
    title: str


@value
class ChecklistCard(ChecklistLine):
    """A checklist with its lines, the task it is for, and what was just done with it.

    `touched` are the lines that a deed was about; `next` is the line that is due first.
    """

    task: PreparedTask | None
    made_at: datetime
    items: tuple[ChecklistItem, ...]
    touched: tuple[int, ...]
    next: int | None
    notes: tuple[Note, ...]


@value
class ChecklistList(Card):
    """Those that are in use on a day, the next day in front; `has_more` where others are too."""

    on: date
    checklists: tuple[ChecklistCard, ...]
    has_more: bool


@value
class ChecklistShown(Card):
    """One checklist with all of its lines."""

    on: date
    checklist: ChecklistCard


@value
class ChecklistTouched(Card):
    """One checklist after something was done with it."""

    on: date
    checklist: ChecklistCard


@value
class TemplateLineCard(Card):
    """One line of a template: when it is due, around the day."""

    phase: Phase
    offset: str
    is_must: bool
    words: InEither


@value
class TemplateCard(Card):
    """A template: its names, where its file is and whose it is, with its lines on request."""

    code: str
    name: InEither
    file: str
    is_own: bool
    starts_now: bool
    total: int
    must: int
    lines: tuple[TemplateLineCard, ...] = ()


@value
class TemplateList(Card):
    """The templates there are; `mistakes` say which files of her own cannot be used, and why."""

    folder: str
    templates: tuple[TemplateCard, ...]
    mistakes: tuple[Sentence, ...]


@value
class TemplateCopied(Card):
    """A template that lies among her own now, to be changed."""

    code: str
    file: str


def line(one: Checklist, now: datetime) -> ChecklistLine:
    """A checklist in short at that moment."""
    return ChecklistLine(**_short(one, now))


def checklist(
    one: Checklist,
    now: datetime,
    task: Task | None = None,
    touched: Sequence[int] = (),
    notes: Sequence[Note] = (),
) -> ChecklistCard:
    """A checklist as shown at that moment."""
    coming = min(one.open, key=_due, default=None)
    return ChecklistCard(
        **_short(one, now),
        task=None if task is None else PreparedTask(task.number, task.title),
        made_at=one.made_at,
        items=tuple(_item(each, now) for each in one.items),
        touched=tuple(touched),
        next=coming.place if coming else None,
        notes=tuple(notes),
    )


def template(one: "Template", file: str, *, is_own: bool, is_whole: bool) -> TemplateCard:
    """A template as shown, whole or in short."""
    return TemplateCard(
        code=one.code,
        name=one.name,
        file=file,
        is_own=is_own,
        starts_now=one.starts_now,
        total=len(one.lines),
        must=sum(each.is_must for each in one.lines),
        lines=tuple(
            TemplateLineCard(each.phase, each.timing.text, each.is_must, each.words)
            for each in one.lines
        )
        if is_whole
        else (),
    )


def _short(one: Checklist, now: datetime) -> dict[str, Any]:
    return {
        "number": one.number,
        "template": one.template,
        "name": one.name,
        "words": one.words,
        "on": one.on,
        "done": len(one.items) - len(one.open),
        "total": len(one.items),
        "late": sum(each.is_late(now) for each in one.items),
        "ended_at": one.ended_at,
    }


def _item(one: Item, now: datetime) -> ChecklistItem:
    return ChecklistItem(
        place=one.place,
        phase=one.phase,
        timing=one.timing,
        on=one.on,
        at=one.at,
        words=one.words,
        is_must=one.is_must,
        state=one.state,
        is_late=one.is_late(now),
        ended_at=one.ended_at,
        remark=one.remark,
    )


def _due(one: Item) -> tuple[date, bool, float, int]:
    """What is due first in front; of one day what counts by the clock."""
    return one.on, one.at is None, one.at.timestamp() if one.at else 0.0, one.place
