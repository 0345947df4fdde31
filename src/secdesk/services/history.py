"""One task with everything about it, and its story as the journal tells it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import groupby
from typing import cast

from secdesk.cards.one_task import LogLine, Stories, Story, TaskCard, TaskCards, whole
from secdesk.cards.tasks import line_fields
from secdesk.domain import chase
from secdesk.domain.entry import LastWord
from secdesk.domain.light import standing
from secdesk.domain.setting.kind import Span
from secdesk.domain.setting.known import PACES
from secdesk.domain.steps import Image
from secdesk.domain.task import Task
from secdesk.domain.text import Sentence, Weekday, say, say_n
from secdesk.domain.urgency import should_have_begun
from secdesk.domain.vocabulary import DueKind, Holder, State, Urgency
from secdesk.services import coming_up, routines
from secdesk.services.desk import Desk
from secdesk.services.looking import lines
from secdesk.services.wanted import Wanted

Values = Mapping[str, object]
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


def story(desk: Desk, number: int) -> tuple[LogLine, ...]:
    """What was done about a task, step by step; what was taken back stays in the story."""
    images = desk.store.steps.about(number)
    return tuple(
        line
        for _, step in groupby(images, key=lambda image: image.step)
        for line in _step(desk, list(step))
    )


def _everything(desk: Desk, task: Task, last: LastWord | None) -> TaskCard:
    origin = routines.origin(desk, task)
    told = whole(
        task,
        desk.now,
        line_fields(task, desk.now, desk.office, last),
        why=[*_why(desk, task, last), *origin.sentences],
        log=story(desk, task.number),
        children=lines(desk, _parts(desk, task)),
    )
    reminders = desk.store.reminders.of(task.number)
    return replace(
        told,
        reminders=tuple(coming_up.line(desk, one) for one in reminders),
        routine=origin.routine,
        missed=origin.missed,
    )


def _parts(desk: Desk, task: Task) -> Sequence[Task]:
    if not task.parts.total:
        return []
    return desk.store.tasks.list(Wanted(parent=task.number, is_live=False), desk.now, MOST_PARTS)


def _why(desk: Desk, task: Task, last: LastWord | None) -> Iterator[Sentence]:
    """Why it stands where it stands, and what is missing."""
    yield standing(task, desk.now, desk.office, last).reason
    if task.is_to_do:
        yield from _whose_date(task)
        yield _whose_step(task)
        yield from _gaps(task)
        yield from _moves(desk, task, last)
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
    if not task.words:
        yield say("gap: the leader's own words are not kept (--words)")
    if task.due.kind is not DueKind.HARD and task.due.kind is not DueKind.NONE:
        yield say("gap: the leader named no limit")
    if not task.standard:
        yield say("gap: no requirement is named (--standard)")


def _moves(desk: Desk, task: Task, last: LastWord | None) -> Iterator[Sentence]:
    """What should have happened by now, and what to do about it."""
    if (last is None or last.at is None) and should_have_begun(task, desk.now, desk.office):
        yield _not_begun(desk.settings[PACES[task.urgency].start])
    rung = chase.rung(task, desk.now, desk.office, last)
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


def _step(desk: Desk, images: Sequence[Image]) -> Iterator[LogLine]:
    """The lines of one step: one a deed, or one for the step where it logged none."""
    first = images[0]
    if first.undoes is not None:
        yield LogLine(
            first.at, "undo", "", (say("step {step} taken back", step=first.undoes),), first.step
        )
        return
    changes = (
        *_origin(desk, images),
        *_changes(desk, images),
        *_belongings(desk, images),
        *_reminders(desk, images),
    )
    entries = [one.after for one in images if one.table == "entry" and one.after is not None]
    for place, entry in enumerate(entries, 1):
        own = changes if place == len(entries) else ()
        details = (*_said(desk, entry), *_given_by(entry, images), *own)
        yield LogLine(first.at, str(entry["kind"]), str(entry["words"]), details, first.step)
    if not entries:
        yield LogLine(first.at, first.command, _opening(images), changes, first.step)


def _origin(desk: Desk, images: Sequence[Image]) -> Iterator[Sentence]:
    """The note that a task was made of, or the routine that made it."""
    for image in images:
        if image.table == "occurrence" and image.after:
            yield from _by_routine(image.after)
        if image.table == "note" and image.after:
            day = _local(desk, image.after["at"]).date()
            yield say("from note {number} of {day}", number=image.after["id"], day=day)


def _reminders(desk: Desk, images: Sequence[Image]) -> Iterator[Sentence]:
    """Reminders that were set on it, or when they come up now."""
    for image in images:
        row = image.after
        if image.table == "reminder" and row:
            up = _local(desk, row["comes_up_at"])
            at = up if row["has_time"] else Weekday(up.date())
            yield say("reminder {number}, {at}: {words}", number=row["id"], at=at,
                      words=row["words"])  # fmt: skip


def _by_routine(made: Values) -> Iterator[Sentence]:
    """Which routine made it, for which day, and how many times had gone by."""
    day = Weekday(date.fromisoformat(str(made["due_on"])))
    yield routines.made_by(made["routine_id"], day)
    missed = int(str(made["missed"]))
    if missed:
        yield routines.missed_sentence(missed)


def _opening(images: Sequence[Image]) -> str:
    """The title under which a task came in."""
    return next(
        (
            str(one.after["title"])
            for one in images
            if one.table == "task" and one.before is None and one.after is not None
        ),
        "",
    )


def _said(desk: Desk, entry: Values) -> Iterator[Sentence]:
    """What an entry says beside its words."""
    for field, tell in TOLD.items():
        if entry[field] not in (None, "") and (field, entry[field]) != ("is_late", 0):
            yield tell(desk, entry[field])


def _given_by(entry: Values, images: Sequence[Image]) -> Iterator[Sentence]:
    """Who gave the task before and after; a change of words is told by the row itself."""
    words = {
        (image.before["words"], image.after["words"])
        for image in images
        if image.table == "task" and image.before and image.after
    }
    versions = (entry["before"], entry["after"])
    if entry["kind"] == "change" and versions not in words:
        yield say("given by: {before} → {after}", before=versions[0], after=versions[1])


def _told_to(desk: Desk, leader: object) -> Sentence:
    names = {one.id: one.name for one in desk.store.leaders.all()}
    return say("told to {name}", name=names.get(int(str(leader)), ""))


def _changes(desk: Desk, images: Sequence[Image]) -> Iterator[Sentence]:
    """Before and after of each field of the task itself that a reader knows."""
    for image in images:
        if image.table == "task" and image.before and image.after:
            for field, (name, write) in FIELDS.items():
                before, after = _value(image.before, field), _value(image.after, field)
                if before != after:
                    yield say(
                        "{field}: {before} → {after}",
                        field=name,
                        before=write(desk, before),
                        after=write(desk, after),
                    )


def _belongings(desk: Desk, images: Sequence[Image]) -> Iterator[Sentence]:
    """Helpers and files that came or went after the task was taken over."""
    if any(image.table == "task" and image.before is None for image in images):
        return
    for image in images:
        if image.table in BELONGINGS:
            dropped, added = BELONGINGS[image.table]
            if image.before is not None:
                yield dropped(desk, image.before)
            if image.after is not None:
                yield added(desk, image.after)


def _value(row: Values, field: str) -> object:
    """A field as it was; a limit together with whether a clock time was said."""
    return (row[field], row["due_has_time"]) if field == "due_at" else row.get(field)


def _limit(desk: Desk, value: object) -> object:
    text, has_time = cast("tuple[str, int]", value)
    if text == "9999":
        return say("no date")
    at = _local(desk, text)
    return at if has_time else at.date()


def _local(desk: Desk, text: object) -> datetime:
    return datetime.fromisoformat(str(text)).astimezone(desk.now.tzinfo)


def _contact(desk: Desk, number: object) -> object:
    names = {one.id: one.name for one in desk.store.contacts.all()}
    return names.get(int(str(number)), "") if number is not None else say("nobody")


def _plain(_: Desk, value: object) -> object:
    return value if value not in (None, "") else say("nothing")


def _parent(_: Desk, value: object) -> object:
    return f"#{value}" if value else say("nothing")


BELONGINGS: Mapping[str, tuple[Callable[[Desk, Values], Sentence], ...]] = {
    "helper": (
        lambda desk, row: say("helper dropped: {name}", name=_contact(desk, row["contact_id"])),
        lambda desk, row: say("helper added: {name}", name=_contact(desk, row["contact_id"])),
    ),
    "link": (
        lambda _, row: say("file dropped: {path}", path=row["path"]),
        lambda _, row: say("file added: {path}", path=row["path"]),
    ),
}
TOLD: Mapping[str, Callable[[Desk, object], Sentence]] = {
    "percent": lambda _, value: say("{percent} % done", percent=value),
    "next_step": lambda _, value: say("next: {step}", step=value),
    "expected_at": lambda desk, value: say("expected {at}", at=_local(desk, value)),
    "leader_id": _told_to,
    "word": lambda _, value: say("on the word of: {word}", word=value),
    "is_late": lambda _, __: say("moved after it had passed"),
}
FIELDS: Mapping[str, tuple[Sentence, Callable[[Desk, object], object]]] = {
    "title": (say("title"), _plain),
    "state": (say("state"), lambda _, value: State(str(value))),
    "due_at": (say("date"), _limit),
    "holder": (say("next step with"), lambda _, value: Holder(str(value))),
    "lead_id": (say("passed to"), _contact),
    "person_id": (say("person answering for it"), _contact),
    "urgency": (say("urgency"), lambda _, value: tuple(Urgency)[int(str(value))]),
    "importance": (say("importance"), _plain),
    "words": (say("words"), _plain),
    "intent": (say("intent"), _plain),
    "standard": (say("requirement"), _plain),
    "parent_id": (say("part of"), _parent),
    "evidence": (say("evidence"), _plain),
}
