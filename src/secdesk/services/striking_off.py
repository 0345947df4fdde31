"""Striking off: what was done, told to its leaders, and stands the six questions."""

from collections.abc import Iterator, Sequence

from secdesk.cards.card import Note
from secdesk.cards.tasks import Deeds
from secdesk.domain.entry import Entry, EntryKind
from secdesk.domain.errors import Unreadable
from secdesk.domain.measure import must_be_settled
from secdesk.domain.self_check import (
    SelfCheck,
    corrective_title,
    failed,
    is_major,
    must_be_clear,
    must_be_made_good,
)
from secdesk.domain.task import Task
from secdesk.domain.text import one_line, say
from secdesk.domain.vocabulary import Bearing
from secdesk.domain.work_class import must_be_prepared, proven
from secdesk.services.desk import Desk
from secdesk.services.each import kept
from secdesk.services.echo import deeds
from secdesk.services.measures import follow_up, its_date
from secdesk.services.owed_echo import still_owed


def close(desk: Desk, numbers: Sequence[int], said: SelfCheck, evidence: str = "") -> Deeds:
    """Strike tasks off, all of them or none; one that fails a question has it made good first."""
    if said.fails:
        return _made_good_first(desk, numbers, said)
    tasks = desk.tasks(numbers)
    closed = [_struck_off(desk, proven(task, evidence), said) for task in tasks]
    for task in closed:
        desk.store.tasks.save(task)
        answers = said.kept if is_major(task) else ""
        desk.store.entries.add(
            Entry(
                task.number, desk.now, EntryKind.CLOSE, after=answers, evidence=one_line(evidence)
            )
        )
    points = desk.store.points.of(numbers)
    return deeds(
        desk,
        closed,
        lambda task: [*_asked(task, said), *still_owed(task, points.get(task.number, ()))],
    )


def to_be_asked(desk: Desk, numbers: Sequence[int], evidence: str = "") -> Sequence[Task]:
    """Those of which the six questions are asked; raises Refused where one cannot be struck off."""
    tasks = desk.tasks(numbers)
    for task in tasks:
        _struck_off(desk, proven(task, evidence), SelfCheck(is_clear=True))
    return [task for task in tasks if is_major(task)]


def _struck_off(desk: Desk, task: Task, said: SelfCheck) -> Task:
    closed = task.close(desk.now)
    log = desk.store.entries.of(task.number)
    must_be_settled(task, log)
    if failed(log) and not said.fails:
        must_be_made_good(task, log, _followers(desk, task))
    must_be_clear(task, log, said)
    must_be_prepared(task, desk.store.checklists.of_task(task.number))
    return closed


def _followers(desk: Desk, task: Task) -> Sequence[Task]:
    """The tasks that follow a task."""
    relations = desk.store.relations.of(task.number)
    follow = [one for one in relations if one.kind is Bearing.FOLLOWS]
    return desk.store.tasks.get([one.task for one in follow if one.other == task.number])


def _asked(task: Task, said: SelfCheck) -> Iterator[Note]:
    """Whether the six questions were answered, where they are asked."""
    if is_major(task) and said.is_clear:
        yield Note(say("self-check: yes to all six questions"))
    elif is_major(task):
        yield Note(say("the six questions before striking off were not asked"))


def _made_good_first(desk: Desk, numbers: Sequence[int], said: SelfCheck) -> Deeds:
    """Keep what was found wanting, and make a task of it; the task itself stays as it is."""
    tasks = desk.tasks(numbers)
    if len(tasks) > 1:
        raise Unreadable(
            say("--fails is about one task."),
            say("secdesk close {number} --fails {question}", number=tasks[0].number,
                question=said.said[0]),
        )  # fmt: skip
    _struck_off(desk, tasks[0], said)  # what stands in the way otherwise is said first
    step = follow_up(desk, tasks[0], corrective_title(tasks[0], said))
    entry = Entry(
        0, desk.now, EntryKind.SELF_CHECK, next_step=step.title, after=said.kept
    )  # fmt: skip
    return kept(desk, tasks, entry, lambda task, _: _kept_back(task, said, step))


def _kept_back(task: Task, said: SelfCheck, step: Task) -> Iterator[Note]:
    yield Note(say("not struck off: the self-check says no to {questions}", questions=said.fails))
    yield Note(
        say("to be made good: #{number} {title}, own target {day}", number=step.number,
            title=step.title, day=its_date(step)),
        say("secdesk done {number} RESULT", number=step.number),
    )  # fmt: skip
    yield Note(
        say("strike it off once that is done"),
        say("secdesk close {number} --checked", number=task.number),
    )
