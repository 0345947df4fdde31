"""Equal treatment as a sorting rule: urgency and dates decide, a leader's rank never does."""

from collections.abc import Mapping
from datetime import date, datetime

from secdesk.domain.task import Task
from secdesk.domain.vocabulary import DueKind, Urgency

PRESSING = {urgency: place for place, urgency in enumerate(Urgency)}


def turns(leader_ids: list[int], today: date) -> dict[int, int]:
    """Whose turn it is among leaders when all else is equal; it moves on by one each day."""
    count = len(leader_ids)
    return {
        leader: (place - today.toordinal()) % count
        for place, leader in enumerate(sorted(leader_ids))
    }


def pressing(
    task: Task, now: datetime, turn: Mapping[int, int]
) -> tuple[int, int, bool, datetime, int, int, int]:
    """The sort key: overdue hard, overdue soft, still to do, done.

    Within each of these: urgency, date, importance, turn, number.
    """
    return (
        _lateness(task, now),
        PRESSING[task.urgency],
        task.due.at is None,
        task.due.at or now,
        task.importance,
        turn.get(task.leader.id, 0),
        task.number,
    )


def _lateness(task: Task, now: datetime) -> int:
    if not task.is_to_do:
        return 3  # nothing is left to do but to tell and to strike off
    if not task.due.is_past(now):
        return 2
    return 0 if task.due.kind is DueKind.HARD else 1
