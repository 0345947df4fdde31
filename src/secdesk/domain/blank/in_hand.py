"""Which tasks the rules about the work look at, and what to type once a word of one is there."""

from datetime import datetime

from secdesk.domain.blank.snapshot import Seen, Snapshot
from secdesk.domain.blank.when import days_over
from secdesk.domain.task import Task
from secdesk.domain.text import Sentence, say
from secdesk.domain.vocabulary import Holder


def is_in_hand(task: Task, now: datetime) -> bool:
    """Whether she or a unit is to do something on it now.

    Not while it rests, nor where the leader has the next step, nor while its parts are at work:
    those are looked at themselves.
    """
    if not task.is_to_do or task.rests(now.date()) or task.holder is Holder.LEADER:
        return False
    return task.parts.done == task.parts.total


def is_planned(seen: Seen, look: Snapshot) -> bool:
    """Whether a day to ask after it or to take it up was named, and is not over."""
    day = seen.task.check_on
    return day is not None and day >= look.now.date()


def heard_at(seen: Seen, look: Snapshot) -> datetime:
    """When it was heard of last, local: by a word, by coming up again, or when it was given.

    A part that has ended, a date that moved, a report to a leader are as good as a word.
    """
    now, task = look.now, seen.task
    at = (seen.last and seen.last.at) or task.assigned_at
    moved = [seen.moved.at] if seen.moved else []
    at = max([at, seen.last_parts.done_at or at, *moved, *(one.at for one in seen.reports)])
    local, back = at.astimezone(now.tzinfo), task.resume_on
    if back is not None and local.date() < back <= now.date():
        return look.office.calendar.start_of(back, now)
    return local


def came_late(task: Task, look: Snapshot) -> bool:
    """Whether it came to the desk today with a limit that had passed, as out of a ledger."""
    if task.due.at is None or task.assigned_at <= task.due.at:
        return False
    return days_over(task.assigned_at, look.now, look.office) < 1


def by_a_word(task: Task) -> Sentence:
    """What is typed once it is known how it stands; where all of its parts are done, it is done."""
    if task.parts.total and task.parts.done == task.parts.total:
        return say("secdesk done {number} RESULT", number=task.number)
    if task.holder is Holder.UNIT and task.conveyed_at is not None:
        return say("secdesk chase {number} ANSWER", number=task.number)
    return say("secdesk progress {number} WORDS", number=task.number)
