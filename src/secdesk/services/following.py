"""Moving a task on: progress, result, report, striking off, and back again."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from secdesk.cards.card import Note
from secdesk.cards.tasks import Deeds
from secdesk.domain.entry import Entry, EntryKind, settled_percent, told
from secdesk.domain.errors import Refused
from secdesk.domain.people import Leader
from secdesk.domain.task import Task
from secdesk.domain.text import one_line, say
from secdesk.domain.vocabulary import State
from secdesk.services.desk import Desk
from secdesk.services.echo import deeds

Rule = Callable[[Task, Sequence[Task]], Task]  # a task, and those it is done along with


def progress(
    desk: Desk,
    numbers: Sequence[int],
    words: str,
    *,
    percent: int | None = None,
    next_step: str = "",
    expected: str | None = None,
) -> Deeds:
    """Record how far tasks have come."""
    share = settled_percent(percent)
    missing = (
        say("Say how far it has come."),
        say("secdesk progress {number} WORDS", number=next(iter(numbers), "NUMBER")),
    )
    said = told(words, *(missing if share is None else ()))
    expected_at = desk.when(expected).at if expected else None
    entry = Entry(0, desk.now, EntryKind.PROGRESS, said, share, one_line(next_step), expected_at)

    def under_way(task: Task, _: Sequence[Task]) -> Task:
        task.must_be_under_way()
        return task

    return _each(desk, numbers, under_way, entry)


def done(desk: Desk, numbers: Sequence[int], result: str, evidence: str = "") -> Deeds:
    """Record that tasks have their result."""
    said = told(result)
    kept = one_line(evidence)
    entry = Entry(0, desk.now, EntryKind.DONE, said)
    return _each(
        desk,
        numbers,
        lambda task, batch: _with_parts_of(task, batch).finish(desk.now, said, kept),
        entry,
    )


def report(desk: Desk, numbers: Sequence[int], words: str, to: str | None = None) -> Deeds:
    """Record that the result went back to the leaders who asked for it, or to one of them."""
    said = told(words)
    one = desk.leader(to, may_be_retired=True) if to else None
    entry = Entry(0, desk.now, EntryKind.REPORT, said, leader_id=one.id if one else None)

    def reported(task: Task, _: Sequence[Task]) -> Task:
        return task.report(desk.now, _hearers(task, one))

    return _each(desk, numbers, reported, entry)


def close(desk: Desk, numbers: Sequence[int]) -> Deeds:
    """Strike tasks off: their result is there, and the leaders know it."""
    entry = Entry(0, desk.now, EntryKind.CLOSE)
    return _each(desk, numbers, lambda task, _: task.close(desk.now), entry)


def reopen(desk: Desk, numbers: Sequence[int], reason: str) -> Deeds:
    """Put closed tasks back on the desk under their old numbers."""
    said = told(reason)
    if numbers and not said:
        raise Refused(
            say("A task is reopened for a reason; say which."),
            say("secdesk reopen {number} REASON", number=numbers[0]),
        )
    entry = Entry(0, desk.now, EntryKind.REOPEN, said)
    return _each(desk, numbers, lambda task, _: task.reopen(), entry)


def _each(desk: Desk, numbers: Sequence[int], rule: Rule, entry: Entry) -> Deeds:
    """Apply one rule to every task named, all of them or none, and log it once for each."""
    tasks = desk.tasks(numbers)
    changed = [rule(task, tasks) for task in tasks]
    for task in changed:
        desk.store.tasks.save(task)
        desk.store.entries.add(replace(entry, task=task.number))
    return deeds(desk, changed, lambda task: _next(task, entry))


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


def _next(task: Task, entry: Entry) -> Iterator[Note]:
    """What was recorded, and what is still owed."""
    yield from _said(entry)
    match task.state:
        case State.DONE if task.report_back:
            names = tuple(leader.name for leader in task.untold)
            yield Note(
                say("not reported to {names} yet", names=names),
                say("secdesk report {number}", number=task.number),
            )
        case State.DONE | State.REPORTED:
            yield Note(say("not struck off yet"), say("secdesk close {number}", number=task.number))
        case _:
            return


def _said(entry: Entry) -> Iterator[Note]:
    """What was recorded: share, words, next step and expected day."""
    if entry.percent is not None and entry.words:
        yield Note(say("{percent} %: {words}", percent=entry.percent, words=entry.words))
    elif entry.percent is not None:
        yield Note(say("{percent} % done", percent=entry.percent))
    elif entry.words:
        yield Note(say("{words}", words=entry.words))
    if entry.next_step:
        yield Note(say("next: {step}", step=entry.next_step))
    if entry.expected_at is not None:
        yield Note(say("expected {at}", at=entry.expected_at))
