"""What is to be said to a leader now: which kind it is of, and whether its time has come."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from secdesk.domain.entry import Entry, LastWord
from secdesk.domain.light import cycle, days_left, silence
from secdesk.domain.office import Office
from secdesk.domain.people import Leader, speaks_of
from secdesk.domain.point import Point
from secdesk.domain.setting.known import SAY_LATE
from secdesk.domain.task import Task
from secdesk.domain.vocabulary import Holder


class Topic(StrEnum):
    """The kinds of what is to be said, in the order in which it is said."""

    ASK = "ask"
    RESULT = "result"
    PROBLEM = "problem"
    LATE = "late"
    OPINION = "opinion"
    ACT = "act"
    OWN = "own"
    PROMISE = "promise"


REPORTED = frozenset({Topic.RESULT, Topic.PROBLEM, Topic.LATE, Topic.OPINION})  # by `report`


def must_hear(
    task: Task, leader: Leader, reports: Sequence[Entry], now: datetime, office: Office
) -> bool:
    """Whether a task is so late that its leader must know, and was not told since it became so."""
    left = days_left(task, now, office)
    if task.due.at is None or left is None or not task.due.is_past(now):
        return False
    if is_own(task, leader) or -left < office.settings[SAY_LATE]:
        return False
    since = task.due.at
    return not any(one.at >= since and one.leader_id in (None, leader.id) for one in reports)


def is_own(task: Task, leader: Leader) -> bool:
    """Whether the next step is this leader's; of several who gave a task, the first one's."""
    return task.holder is Holder.LEADER and task.leader == leader


def is_up(task: Task, now: datetime, office: Office, last: LastWord | None) -> bool:
    """Whether a leader is to be reminded of an item of the leader's own: due, or aged.

    After a reminder it rests until the day that was named with it.
    """
    today = now.date()
    if task.rests(today) or (task.check_on is not None and task.check_on > today):
        return False
    if task.check_on is not None:
        return True
    is_due = task.due.at is not None and task.due.at.astimezone(now.tzinfo).date() <= today
    return is_due or silence(task, now, office, last) >= cycle(task, office)


def rests_on(promise: Point, leader: Leader) -> bool:
    """Whether something was promised on this leader's word."""
    return speaks_of(promise.word, leader)
