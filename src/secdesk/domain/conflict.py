"""Orders of two leaders that do not go together: both are shown and both are asked.

Which of them holds is for the leaders to say; the program never settles it.
"""

from typing import NamedTuple

from secdesk.domain.secrecy import is_sealed
from secdesk.domain.task import Task
from secdesk.domain.text import Sentence, Weekday, fold, say
from secdesk.domain.vocabulary import DueKind


class Conflict(NamedTuple):
    """Two open orders that do not go together; `is_linked` where somebody said so."""

    one: Task
    other: Task
    is_linked: bool


def conflict(one: Task, other: Task, *, is_linked: bool) -> Conflict | None:
    """The conflict of two tasks: said to be one, or the same subject with different limits."""
    first, second = sorted((one, other), key=lambda task: task.number)
    if not (first.is_to_do and second.is_to_do) or first.leader.id == second.leader.id:
        return None
    if is_linked or (are_alike(first, second) and have_other_limits(first, second)):
        return Conflict(first, second, is_linked)
    return None


def subject(title: str) -> str:
    """What a title is about, however it is spelt."""
    return fold(title)


def are_alike(one: Task, other: Task) -> bool:
    """Whether two tasks are about the same."""
    return subject(one.title) == subject(other.title)


def have_other_limits(one: Task, other: Task) -> bool:
    """Whether leaders set both tasks a limit, and not the same one."""
    limits = one.due, other.due
    if any(due.kind is not DueKind.HARD or due.at is None for due in limits):
        return False
    if one.due.has_time and other.due.has_time:
        return one.due.at != other.due.at
    days = [due.at.date() for due in limits if due.at is not None]
    return days[0] != days[1]


def question(task: Task, other: Task) -> Sentence:
    """What to type to ask the leader of a task which of the two orders holds.

    It names the other one by its number alone: what it is about may not be for this leader. Only
    where both are about the same, and nothing of it is sealed, are both dates told as views.
    """
    asked = say("#{number} and #{other} conflict: which of them holds?",
                number=task.number, other=other.number)  # fmt: skip
    if not _may_be_compared(task, other):
        return say('secdesk ask {code} "{question}" --task {number}',
                   code=task.leader.code, number=task.number, question=asked)  # fmt: skip
    return say('secdesk ask {code} "{question}" --task {number} --view "{view}" --view "{other}"',
               code=task.leader.code, number=task.number, question=asked,
               view=_view(task), other=_view(other))  # fmt: skip


def _may_be_compared(task: Task, other: Task) -> bool:
    is_open = not (is_sealed(task) or is_sealed(other))
    return is_open and are_alike(task, other) and have_other_limits(task, other)


def _view(task: Task) -> Sentence:
    """Which date a leader named, in the words of an ask."""
    due = task.due
    day = due.at if due.at is None or due.has_time else Weekday(due.at.date())
    return say("{name}: by {day}", name=task.leader.name, day=day)
