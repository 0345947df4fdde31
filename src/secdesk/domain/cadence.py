"""When a task is to be asked after next: each deed that says something of it sets the day."""

from dataclasses import replace
from datetime import date, datetime

from secdesk.domain.errors import Unreadable
from secdesk.domain.light import cycle
from secdesk.domain.office import Office
from secdesk.domain.task import Task
from secdesk.domain.text import fold, one_line, say
from secdesk.domain.vocabulary import Holder

LONGEST_CYCLE = 250
AS_USUAL = ("0", "none", "无")


def to_check(task: Task, now: datetime, office: Office, promised: date | None = None) -> Task:
    """The task with the day on which it is asked after next, none where nobody need be asked.

    What somebody else holds is passed on at once, and then asked after when its cycle is over, on
    the day that was promised, and at the latest on the day it is due. What is suspended comes back
    on its day. Another day that she set herself stays where nobody else holds the work.
    """
    return replace(task, check_on=_day(task, now, office, promised))


def checked(task: Task, day: date, today: date) -> Task:
    """The task asked after on a day that she named herself, never after the day it is due."""
    return in_time(replace(task, check_on=day), today)


def settled_cycle(typed: str) -> int | None:
    """Within how many working days a word is expected, as typed; None for as long as usual."""
    text = fold(one_line(typed))
    if text in AS_USUAL:
        return None
    if text.isascii() and text.isdigit() and 0 < int(text[:4]) <= LONGEST_CYCLE:
        return int(text)
    raise Unreadable(
        say("A cycle is a number of working days, {most} at most.", most=LONGEST_CYCLE),
        say("--cycle 5"),
    )


def in_time(task: Task, today: date) -> Task:
    """The task asked after on the day it is due, where that comes before its day."""
    due = None if task.due.at is None else task.due.at.date()
    if task.check_on is None or due is None or not today < due < task.check_on:
        return task
    return replace(task, check_on=due)


def _day(task: Task, now: datetime, office: Office, promised: date | None) -> date | None:
    today = now.date()
    if not task.is_to_do:
        return None
    if task.rests(today):
        return task.resume_on
    if task.holder is not Holder.UNIT:
        return promised or (task.check_on if task.check_on and task.check_on > today else None)
    if task.conveyed_at is None:
        return today
    return _asked_after(task, today, office, promised)


def _asked_after(task: Task, today: date, office: Office, promised: date | None) -> date:
    """The day on which whoever holds it is to be asked, however soon it is due."""
    due = None if task.due.at is None else task.due.at.date()
    is_late = due is not None and due <= today
    wait = 1 if is_late else cycle(task, office)
    day = promised or office.calendar.add(today, wait)
    return day if due is None or is_late else min(day, due)
