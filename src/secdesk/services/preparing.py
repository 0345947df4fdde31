"""What checklists tell other pages: which lines are late, and how far those of a task have come."""

from collections.abc import Sequence
from dataclasses import replace

from secdesk.cards import checklists as cards
from secdesk.cards.checklists import ChecklistLine
from secdesk.domain.checklist import Awaited
from secdesk.domain.task import Task
from secdesk.services.desk import Desk

MOST = 200


def awaited(desk: Desk) -> Sequence[Awaited]:
    """Lines that must be done and are late, each with its task; of very many the latest."""
    found = desk.store.checklists.awaited(desk.now, MOST)
    numbers = sorted({one.checklist.task for one in found if one.checklist.task is not None})
    there = desk.store.tasks.those_there(numbers) if numbers else ()
    tasks = {one.number: one for one in there}
    return [replace(one, task=tasks.get(one.checklist.task or 0)) for one in found]


def of_task(desk: Desk, task: Task) -> tuple[ChecklistLine, ...]:
    """The checklists that were taken up for a task, in short."""
    return tuple(cards.line(one, desk.now) for one in desk.store.checklists.of_task(task.number))
