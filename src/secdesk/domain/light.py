"""The light of a task, with its reason in words: computed, never stored."""

from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from secdesk.domain.task import Task
from secdesk.domain.text import Sentence, say, say_n
from secdesk.domain.urgency import PACES
from secdesk.domain.vocabulary import DueKind, State
from secdesk.domain.worktime import WorkCalendar


class Light(StrEnum):
    """How a task stands at a glance; each is shown as a letter as well as a colour."""

    RED = "red"
    AMBER = "amber"
    GREEN = "green"
    GREY = "grey"
    WHITE = "white"
    BLUE = "blue"


class Standing(NamedTuple):
    """How a task looks now: its light, the reason, and the working days left (late: negative)."""

    light: Light
    reason: Sentence
    working_days_left: int | None = None
    is_overdue: bool = False


def standing(task: Task, now: datetime, calendar: WorkCalendar) -> Standing:
    """How a task looks at that moment."""
    left = days_left(task, now, calendar)
    overdue = task.is_to_do and task.due.is_past(now)
    light, reason = next(_lights(task, now, left))
    return Standing(light, reason, left, overdue)


def days_left(task: Task, now: datetime, calendar: WorkCalendar) -> int | None:
    """Working days from today until the date, negative when it has passed, None without one."""
    if task.due.at is None:
        return None
    return calendar.working_days(now.date(), task.due.at.date())


def _lights(task: Task, now: datetime, left: int | None) -> Iterator[tuple[Light, Sentence]]:
    """Every light that fits, first one first."""
    if not task.is_to_do:
        yield Light.BLUE, _settled(task)
    is_today = task.due.at is not None and task.due.at.date() == now.date()
    if task.due.is_past(now):
        yield Light.RED, say("late today") if is_today else late(left or 0)
    if is_today:
        yield (Light.RED if task.due.kind is DueKind.HARD else Light.AMBER), say("due today")
    if task.state is State.SUSPENDED:
        yield Light.GREY, say("suspended")
    yield from _by_date(task, left)


def _by_date(task: Task, left: int | None) -> Iterator[tuple[Light, Sentence]]:
    """The light by the working days that are left."""
    if left is None:
        yield Light.WHITE, say("no date")
    elif left <= PACES[task.urgency].warning:
        yield Light.AMBER, remaining(left)
    yield Light.GREEN, remaining(left or 0)


def late(left: int) -> Sentence:
    """How late, in working days: none yet on the weekend after a Friday."""
    return say_n("{count} working day late", "{count} working days late", -left)


def remaining(left: int) -> Sentence:
    """How many working days are left."""
    return say_n("{count} working day left", "{count} working days left", left)


def _settled(task: Task) -> Sentence:
    if task.state is State.DONE and task.untold and task.report_back:
        names = tuple(leader.name for leader in task.untold)
        return say("done, not reported to {names}", names=names)
    if task.is_live:
        return say("{state}, not struck off", state=task.state)
    return say("{state}", state=task.state)
