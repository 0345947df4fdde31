"""One deed on several tasks: all of them or none, logged once for each."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from secdesk.cards.card import Note
from secdesk.cards.tasks import Deeds
from secdesk.domain.cadence import checked, to_check
from secdesk.domain.entry import Entry
from secdesk.domain.task import WITH_RESULT, Task
from secdesk.domain.text import say
from secdesk.domain.vocabulary import State
from secdesk.services.desk import Desk
from secdesk.services.echo import deeds

Rule = Callable[[Task, Sequence[Task]], Task]  # a task, and those it is done along with
Notes = Callable[[Task, Entry], Iterable[Note]]
Then = Callable[[Task, int], None]  # what the line of the log that has this number brings about


def each(
    desk: Desk,
    numbers: Sequence[int],
    rule: Rule,
    entry: Entry,
    notes: Notes | None = None,
    check: date | None = None,
) -> Deeds:
    """Apply one rule to every task named, all of them or none, and log it once for each.

    The day on which each is asked after next follows from how it stands then, unless she named
    it herself.
    """
    tasks = desk.tasks(numbers)
    changed = [to_check(rule(task, tasks), desk.now, desk.office) for task in tasks]
    if check is not None:
        changed = [checked(task, check, desk.today) for task in changed]
    return kept(desk, changed, entry, notes)


def kept(
    desk: Desk,
    tasks: Sequence[Task],
    entry: Entry,
    notes: Notes | None = None,
    then: Then | None = None,
) -> Deeds:
    """Keep tasks as they stand after a deed, and log it once for each."""
    for task in tasks:
        desk.store.tasks.save(task)
        number = desk.store.entries.add(replace(entry, task=task.number))
        if then is not None:
            then(task, number)
    return deeds(desk, tasks, lambda task: (notes or next_steps)(task, entry))


def next_steps(task: Task, entry: Entry) -> Iterator[Note]:
    """What was recorded, and what is still owed."""
    yield from said(entry)
    yield from owed_next(task)


def owed_next(task: Task) -> Iterator[Note]:
    """What is still owed on a task that has its result."""
    match task.state:
        case State.DONE if task.report_back:
            names = tuple(leader.name for leader in task.untold)
            yield Note(
                say("not reported to {names} yet", names=names),
                say("secdesk report {number}", number=task.number),
            )
        case State.DONE | State.REPORTED if not task.is_unchecked:
            yield Note(say("not struck off yet"), say("secdesk close {number}", number=task.number))
        case _:
            pass
    if task.is_unchecked and task.state in WITH_RESULT:
        yield _effect_awaited(task)


def _effect_awaited(task: Task) -> Note:
    from secdesk.domain.measure import awaited  # noqa: PLC0415  # few tasks are measures

    return Note(*awaited(task))


def said(entry: Entry) -> Iterator[Note]:
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
