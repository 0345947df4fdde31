"""Focus points: how many a leader has, before another one joins them."""

from collections.abc import Sequence

from secdesk.domain import focus
from secdesk.domain.people import Leader
from secdesk.domain.setting.known import FOCUS_MOST
from secdesk.domain.task import Task
from secdesk.services.desk import Desk

MOST_KEPT = 200  # more of them than any setting allows

Pair = tuple[Task | None, Task]  # a task as it stood, if it was there, and as it is to stand


def must_be_few(desk: Desk, pairs: Sequence[Pair]) -> None:
    """Raise Refused where a leader would have more focus points than the office wants."""
    new = [after for before, after in pairs if focus.newly_in_focus(before, after)]
    for leader in dict.fromkeys(one.leader for one in new):
        own = [one.number for one in new if one.leader == leader]
        others = [*_elsewhere(desk, leader, pairs), *_staying(leader, pairs, own)]
        focus.must_be_few(leader, others, own, desk.settings[FOCUS_MOST])


def _elsewhere(desk: Desk, leader: Leader, pairs: Sequence[Pair]) -> Sequence[int]:
    """The focus points of a leader that this command leaves alone."""
    touched = {after.number for _, after in pairs}
    found = desk.store.follow_ups.in_focus(MOST_KEPT + len(pairs), leader.id)
    return [row["id"] for row in found if row["id"] not in touched]


def _staying(leader: Leader, pairs: Sequence[Pair], own: Sequence[int]) -> Sequence[int]:
    """Those that it touches and that were focus points before."""
    return [
        after.number
        for _, after in pairs
        if after.is_focus and after.is_to_do and after.leader == leader and after.number not in own
    ]
