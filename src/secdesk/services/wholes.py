"""Parts and their whole: which of them is due too late for the other."""

from collections.abc import Iterator

from secdesk.cards.card import Note
from secdesk.domain.parts import outlasts, too_late
from secdesk.domain.task import Task
from secdesk.domain.text import say, say_n
from secdesk.services.desk import Desk
from secdesk.services.wanted import Wanted

MOST_PARTS = 200


def of_part(desk: Desk, task: Task) -> Iterator[Note]:
    """That a part is due after its whole, where it is."""
    whole = None if task.parent is None else desk.store.tasks.get([task.parent])[0]
    sentence = whole and too_late(task, whole)
    if sentence:
        yield Note(sentence)


def of_whole(desk: Desk, task: Task) -> Iterator[Note]:
    """How many open parts are due after their whole, where some are."""
    if not task.parts.total:
        return
    parts = desk.store.tasks.list(Wanted(parent=task.number), desk.now, MOST_PARTS)
    late = sum(1 for one in parts if one.is_to_do and outlasts(one.due, task.due))
    if late:
        yield Note(
            say_n("{count} part is due after it", "{count} parts are due after it", late),
            say("secdesk list --parent {number}", number=task.number),
        )
