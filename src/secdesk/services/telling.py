"""Telling the leaders: of a result, and of how work stands that has none yet."""

from collections.abc import Iterator, Mapping, Sequence

from secdesk.cards.card import Note
from secdesk.domain import owed
from secdesk.domain.entry import Entry
from secdesk.domain.errors import Refused
from secdesk.domain.people import Leader
from secdesk.domain.point import Point
from secdesk.domain.task import Task
from secdesk.domain.text import say
from secdesk.domain.vocabulary import State
from secdesk.services.desk import Desk
from secdesk.services.each import next_steps

Waiting = Mapping[int, Sequence[Point]]


def waiting(desk: Desk, tasks: Sequence[Task]) -> Waiting:
    """What the leaders have still to hear about tasks, beside their results."""
    points = desk.store.points.of(task.number for task in tasks)
    return {
        number: [one for one in those if owed.is_for_the_leader(one)]
        for number, those in points.items()
    }


def is_of_how_it_stands(
    task: Task, words: str, hearers: Sequence[Leader], points: Sequence[Point]
) -> bool:
    """Whether a report says how the work stands, or whose it is now, not what came of it.

    Raises Refused where work that goes on is reported without a word.
    """
    if task.state is State.DONE and any(one in task.untold for one in hearers):
        return False
    is_open = task.is_to_do or task.state is State.TRANSFERRED
    if points or (is_open and words):
        return True
    if task.is_to_do:
        raise Refused(
            say("#{number} is {state}.", number=task.number, state=task.state),
            say("secdesk done {number} RESULT", number=task.number),
            say("secdesk report {number} WORDS", number=task.number),
        )
    return False


def hear(desk: Desk, task: Task, points: Sequence[Point]) -> None:
    """Keep that leaders know of what was waiting, as far as each of them was told."""
    if not points:
        return
    log = desk.store.entries.of(task.number)
    leaders = [one.leader for one in task.issuers]
    for point in points:
        if not owed.unaware(point, log, leaders):
            desk.store.points.save(owed.told(point, desk.now))


def notes(
    desk: Desk, task: Task, entry: Entry, hearers: Sequence[Leader], points: Sequence[Point]
) -> Iterator[Note]:
    """What was recorded, who knows of it and who does not."""
    yield from next_steps(task, entry)
    if task.is_to_do:
        names = tuple(one.name for one in hearers)
        yield Note(say("{names} told how it stands", names=names))
    if not points:
        return
    log, leaders = desk.store.entries.of(task.number), [one.leader for one in task.issuers]
    unaware = {one for point in points for one in owed.unaware(point, log, leaders)}
    for leader in [one for one in leaders if one in unaware]:
        yield Note(
            say("not told to {name} yet", name=leader.name),
            say("secdesk report {number} WORDS --to {code}", number=task.number, code=leader.code),
        )
