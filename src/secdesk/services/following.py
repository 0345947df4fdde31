"""Moving a task on: progress, result, report, striking off, and back again."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from secdesk.cards.card import Note
from secdesk.cards.tasks import Deeds
from secdesk.domain import owed, pointer
from secdesk.domain.deviation import deviation
from secdesk.domain.entry import Entry, EntryKind, settled_percent, told
from secdesk.domain.errors import Refused
from secdesk.domain.people import Leader
from secdesk.domain.point import Point
from secdesk.domain.task import Task
from secdesk.domain.text import one_line, say
from secdesk.services import owed_echo, telling
from secdesk.services.desk import Desk
from secdesk.services.each import each, kept, next_steps
from secdesk.services.echo import comes_up, to_pass_on

if TYPE_CHECKING:
    from secdesk.domain.self_check import SelfCheck


def progress(  # noqa: PLR0913  # a word of progress has as many parts
    desk: Desk,
    numbers: Sequence[int],
    words: str,
    *,
    percent: int | None = None,
    next_step: str = "",
    expected: str | None = None,
    check: str | None = None,
    support: str = "",
) -> Deeds:
    """Record how far tasks have come."""
    share = settled_percent(percent)
    missing = (
        say("Say how far it has come."),
        say("secdesk progress {number} WORDS", number=next(iter(numbers), "NUMBER")),
    )
    said = pointer.told(desk.tasks(numbers), words, *(missing if share is None else ()))
    expected_at = desk.when(expected).at if expected else None
    entry = Entry(
        0,
        desk.now,
        EntryKind.PROGRESS,
        said,
        share,
        one_line(next_step),
        expected_at,
        after=one_line(support),
    )

    def under_way(task: Task, _: Sequence[Task]) -> Task:
        task.must_be_under_way()
        return task.taken_up(desk.now)

    if not check:
        return each(desk, numbers, under_way, entry, partial(_how_far, desk))
    day = desk.when(check).at.date()
    return each(desk, numbers, under_way, entry, partial(_and_again, desk), check=day)


def _how_far(desk: Desk, task: Task, entry: Entry) -> Iterator[Note]:
    """What was recorded, and how far behind its time the work is."""
    yield from next_steps(task, entry)
    if entry.after:
        yield Note(say("support wanted: {text}", text=entry.after))
    behind = deviation(task, desk.now, desk.office, entry.percent)
    if behind is not None:
        yield Note(behind)


def _and_again(desk: Desk, task: Task, entry: Entry) -> Iterator[Note]:
    """What was recorded, and on which day the task is looked at again."""
    yield from _how_far(desk, task, entry)
    yield from comes_up(desk, task)


def done(desk: Desk, numbers: Sequence[int], result: str, evidence: str = "") -> Deeds:
    """Record that tasks have their result."""
    said = told(result)
    proof = one_line(evidence)
    entry = Entry(0, desk.now, EntryKind.DONE, said)

    def finished(task: Task, batch: Sequence[Task]) -> Task:
        result = pointer.result(task, said or proof)
        found = task.registry_number if pointer.is_pointer(task) else proof
        whole = _with_parts_of(task, batch)
        return whole.finish(desk.now, result if pointer.is_pointer(task) else said, found)

    points = desk.store.points.of(numbers)
    answer = each(
        desk,
        numbers,
        finished,
        entry,
        lambda task, line: _left_behind(task, line, points.get(task.number, ())),
    )
    obstructions = [one for those in points.values() for one in those if owed.ends_with_work(one)]
    for one in obstructions:
        desk.store.points.save(replace(one, ended_at=desk.now))
    return answer


def _left_behind(task: Task, entry: Entry, points: Sequence[Point]) -> Iterator[Note]:
    """What comes next after the work, and what is owed beside it."""
    yield from next_steps(task, entry)
    yield from owed_echo.ends_with_it([one for one in points if owed.ends_with_work(one)])
    yield from owed_echo.still_owed(task, points)


def report(desk: Desk, numbers: Sequence[int], words: str, to: str | None = None) -> Deeds:
    """Record what the leaders who asked for it were told, or one of them.

    Once there is a result, that it went back; before, how the work stands and what is in its way.
    """
    said = told(words)
    one = desk.leader(to, may_be_retired=True) if to else None
    entry = Entry(0, desk.now, EntryKind.REPORT, said, leader_id=one.id if one else None)
    tasks = desk.tasks(numbers)
    waiting = telling.waiting(desk, tasks)

    def reported(task: Task) -> Task:
        hearers, points = _hearers(task, one), waiting.get(task.number, ())
        if telling.is_of_how_it_stands(task, said, hearers, points):
            return task
        return task.report(desk.now, hearers)

    return kept(
        desk,
        [reported(task) for task in tasks],
        entry,
        lambda task, line: telling.notes(
            desk, task, line, _hearers(task, one), waiting.get(task.number, ())
        ),
        lambda task, _: telling.hear(desk, task, waiting.get(task.number, ())),
    )


def close(
    desk: Desk, numbers: Sequence[int], said: "SelfCheck | None" = None, evidence: str = ""
) -> Deeds:
    """Strike tasks off: their result is there, the leaders know it, and nothing is wanting."""
    from secdesk.domain.self_check import NOT_ASKED  # noqa: PLC0415  # only this deed needs them
    from secdesk.services import striking_off  # noqa: PLC0415  # as above

    return striking_off.close(desk, numbers, said or NOT_ASKED, evidence)


def reopen(desk: Desk, numbers: Sequence[int], reason: str) -> Deeds:
    """Put closed tasks back on the desk under their old numbers."""
    said = pointer.told(desk.tasks(numbers), reason)
    if not (said or all(map(pointer.is_pointer, desk.tasks(numbers)))):
        raise Refused(
            say("A task is reopened for a reason; say which."),
            say("secdesk reopen {number} REASON", number=numbers[0]),
        )
    entry = Entry(0, desk.now, EntryKind.REOPEN, said)
    return each(desk, numbers, lambda task, _: task.reopen(), entry, _and_passed_on)


def _and_passed_on(task: Task, entry: Entry) -> Iterator[Note]:
    """What was recorded, and who is to be told of it."""
    yield from next_steps(task, entry)
    yield from to_pass_on(task)


def _with_parts_of(task: Task, batch: Sequence[Task]) -> Task:
    """The task as it stands once its parts in the same batch are through as well."""
    along = sum(one.parent == task.number and one.is_to_do for one in batch)
    return replace(task, parts=replace(task.parts, done=task.parts.done + along))


def _hearers(task: Task, one: Leader | None) -> Sequence[Leader]:
    """Whom a report reaches: the leader named, who must have asked for it, or all who did."""
    issuers = [issuer.leader for issuer in task.issuers]
    if one is None:
        return issuers
    if one not in issuers:
        raise Refused(
            say("{name} did not give #{number}.", name=one.name, number=task.number),
            say("secdesk report {number} --to {code}", number=task.number, code=issuers[0].code),
        )
    return [one]
