"""One task with everything about it, and its story as the journal tells it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from secdesk.cards.one_task import Stories, Story, TaskCard, TaskCards, whole
from secdesk.cards.tasks import line_fields
from secdesk.domain import chase
from secdesk.domain.chase import Chased
from secdesk.domain.deviation import deviation
from secdesk.domain.entry import Entry, EntryKind, LastWord
from secdesk.domain.light import standing
from secdesk.domain.measure import aims
from secdesk.domain.setting.kind import Span
from secdesk.domain.setting.known import PACES
from secdesk.domain.task import Task
from secdesk.domain.text import Sentence, say, say_n
from secdesk.domain.urgency import should_have_begun
from secdesk.domain.vocabulary import DueKind, Holder
from secdesk.services import ask_lists, coming_up, preparing, relating, routines, still_owed
from secdesk.services.desk import Desk
from secdesk.services.looking import lines
from secdesk.services.story import story
from secdesk.services.wanted import Wanted

MOST_PARTS = 200


def show(desk: Desk, numbers: Sequence[int]) -> TaskCards:
    """Everything about tasks, with their log and why they stand where they stand."""
    tasks = desk.tasks(numbers)
    last = desk.store.entries.last_words(task.number for task in tasks)
    return TaskCards(tuple(_everything(desk, task, last.get(task.number)) for task in tasks))


def log(desk: Desk, numbers: Sequence[int]) -> Stories:
    """The stories of tasks, oldest deed first."""
    return Stories(
        tuple(
            Story(task.number, task.title, story(desk, task.number)) for task in desk.tasks(numbers)
        )
    )


def _everything(desk: Desk, task: Task, last: LastWord | None) -> TaskCard:
    origin = routines.origin(desk, task)
    entries = desk.store.entries.of(task.number)
    chases = [one for one in entries if one.kind is EntryKind.CHASE]
    chased = chase.chased(chases, desk.now.tzinfo)
    conveyed, to = _last_conveyed(desk, entries)
    told = whole(
        task,
        desk.now,
        line_fields(task, desk.now, desk.office, last),
        why=[*_why(desk, task, last, chased), *origin.sentences],
        log=story(desk, task.number),
        children=lines(desk, _parts(desk, task)),
    )
    reminders = desk.store.reminders.of(task.number)
    return replace(
        told,
        reminders=tuple(coming_up.line(desk, one) for one in reminders),
        routine=origin.routine,
        missed=origin.missed,
        relations=relating.lines(desk, task),
        points=still_owed.lines(desk, task),
        conveyed=conveyed,
        conveyed_to=to,
        chases=chased.count,
        promised=chased.promised,
        asks=ask_lists.of_task(desk, task),
        checklists=preparing.of_task(desk, task),
    )


def _last_conveyed(desk: Desk, entries: Sequence[Entry]) -> tuple[str, str]:
    """The words in which it was passed on last, and the name of whoever was told."""
    lines = [one for one in entries if one.kind is EntryKind.CONVEY]
    if not lines:
        return "", ""
    names = {one.id: one.name for one in desk.store.contacts.all()}
    return lines[-1].words, names.get(lines[-1].contact_id or 0, "")


def _parts(desk: Desk, task: Task) -> Sequence[Task]:
    if not task.parts.total:
        return []
    return desk.store.tasks.list(Wanted(parent=task.number, is_live=False), desk.now, MOST_PARTS)


def _why(desk: Desk, task: Task, last: LastWord | None, chased: Chased) -> Iterator[Sentence]:
    """Why it stands where it stands, and what is missing."""
    yield standing(task, desk.now, desk.office, last).reason
    behind = deviation(task, desk.now, desk.office, last.percent) if last else None
    if behind is not None:
        yield behind
    yield from aims(task, desk.today)
    if task.is_to_do:
        yield from _whose_date(task)
        yield _whose_step(task)
        yield from _gaps(task)
        yield from _moves(desk, task, last, chased)
        yield from _its_parts(task)


def _its_parts(task: Task) -> Iterator[Sentence]:
    left = task.parts.total - task.parts.done
    if left:
        yield say("{left} of {total} parts are open", left=left, total=task.parts.total)
    elif task.parts.total:
        yield say("all its parts are done: secdesk done {number} RESULT", number=task.number)


def _whose_date(task: Task) -> Iterator[Sentence]:
    match task.due.kind:
        case DueKind.HARD:
            yield say("the date is {name}'s and moves only with {name}'s word",
                      name=task.leader.name)  # fmt: skip
        case DueKind.SOFT:
            yield say("the date is the desk's own target")
        case _:
            return


def _whose_step(task: Task) -> Sentence:
    if task.holder is Holder.UNIT and task.lead is not None:
        return say("the next step is with {name}", name=task.lead.name)
    if task.holder is Holder.LEADER:
        return say("the next step is {name}'s own", name=task.leader.name)
    return say("the next step is yours")


def _gaps(task: Task) -> Iterator[Sentence]:
    """What an order should have and this one has not: words, a limit, a requirement."""
    if not (task.words or task.registry_number):
        yield say("gap: the leader's own words are not kept (--words)")
    if task.due.kind is not DueKind.HARD and task.due.kind is not DueKind.NONE:
        yield say("gap: the leader named no limit")
    if not (task.standard or task.registry_number):
        yield say("gap: no requirement is named (--standard)")


def _moves(desk: Desk, task: Task, last: LastWord | None, chased: Chased) -> Iterator[Sentence]:
    """What should have happened by now, and what to do about it."""
    is_idle = task.holder is not Holder.LEADER and (last is None or last.at is None)
    if is_idle and should_have_begun(task, desk.now, desk.office):
        yield _not_begun(desk.settings[PACES[task.urgency].start])
    times = chase.told(chased, desk.now, last)
    if times is not None:
        yield times
    rung = chase.rung(task, desk.now, desk.office, last, chased)
    if rung is not None:
        yield chase.proposal(task, rung)


def _not_begun(span: Span) -> Sentence:
    if span.in_hours:
        return say_n(
            "gap: not begun within {count} hour", "gap: not begun within {count} hours", span.length
        )
    if not span.length:
        return say("gap: not begun on the day it was given")
    return say_n(
        "gap: not begun within {count} working day",
        "gap: not begun within {count} working days",
        span.length,
    )
