"""Focus points: the few tasks of a leader that matter most just now."""

from collections.abc import Sequence

from secdesk.domain.errors import Refused
from secdesk.domain.people import Leader
from secdesk.domain.task import Task
from secdesk.domain.text import say


def newly_in_focus(before: Task | None, after: Task) -> bool:
    """Whether a task has become a focus point of its leader; raises Refused where it is over."""
    stood = before is not None and before.is_focus and before.leader == after.leader
    if stood or not after.is_focus:
        return False
    after.must_be_under_way()
    return True


def must_be_few(leader: Leader, others: Sequence[int], new: Sequence[int], most: int) -> None:
    """Raise Refused where a leader would have more focus points than that, naming those there."""
    if len(others) + len(new) <= most:
        return
    raise Refused(
        say("{name} has {most} focus points at most; these are: {tasks}.", name=leader.name,
            most=most, tasks=tuple(f"#{number}" for number in others or new)),
        *(say("secdesk edit {number} --focus no", number=number) for number in others[-1:]),
    )  # fmt: skip
