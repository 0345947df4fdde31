"""The light of a task, with its reason in words: computed, never stored."""

from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from secdesk.domain.entry import LastWord
from secdesk.domain.office import Office
from secdesk.domain.setting.known import (
    CYCLE,
    CYCLE_FROM,
    LONG_CYCLE,
    LONG_FROM,
    MOVES,
    PACES,
    SHARE_LEFT,
    SILENT_CYCLES,
)
from secdesk.domain.task import Task
from secdesk.domain.text import Sentence, say, say_n
from secdesk.domain.vocabulary import DueKind, State

HUNDRED = 100
Verdict = tuple["Light", Sentence] | tuple["Light", Sentence, int]  # the last: days of silence


class Light(StrEnum):
    """How a task stands at a glance; each is shown as a letter as well as a colour."""

    RED = "red"
    AMBER = "amber"
    GREEN = "green"
    GREY = "grey"
    WHITE = "white"
    BLUE = "blue"


class Standing(NamedTuple):
    """How a task looks now: its light, the reason, and the working days left (late: negative).

    `silent_for` is how many working days of silence the light is about, where it is about that.
    """

    light: Light
    reason: Sentence
    working_days_left: int | None = None
    is_overdue: bool = False
    silent_for: int | None = None


def standing(task: Task, now: datetime, office: Office, last: LastWord | None = None) -> Standing:
    """How a task looks at that moment, by its date and by the last word on it."""
    left = days_left(task, now, office)
    overdue = task.is_to_do and task.due.is_past(now)
    light, reason, *silent_for = next(_lights(task, now, office, left, last))
    return Standing(light, reason, left, overdue, *silent_for)


def days_left(task: Task, now: datetime, office: Office) -> int | None:
    """Working days from today until the date, negative when it has passed, None without one."""
    if task.due.at is None:
        return None
    return office.calendar.working_days(now.date(), task.due.at.date())


def silence(task: Task, now: datetime, office: Office, last: LastWord | None) -> int:
    """Working days since the last word on a task, or since it was given."""
    heard_at = (last and last.at) or task.assigned_at
    return office.calendar.working_days(heard_at.astimezone(now.tzinfo).date(), now.date())


def cycle(task: Task, office: Office) -> int:
    """Working days within which a word is expected: the longer the task, the longer."""
    settings = office.settings
    if task.due.at is not None:
        length = office.calendar.working_days(task.assigned_at.date(), task.due.at.date())
        if length >= settings[LONG_FROM]:
            return settings[LONG_CYCLE]
        if length >= settings[CYCLE_FROM]:
            return settings[CYCLE]
    return settings[PACES[task.urgency].silence]


def _lights(
    task: Task, now: datetime, office: Office, left: int | None, last: LastWord | None
) -> Iterator[Verdict]:
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
    silences = list(_by_word(task, now, office, last))
    yield from (one for one in silences if one[0] is Light.RED)
    yield from _by_date(task, office, left)
    yield from silences
    if last is not None and last.moves >= office.settings[MOVES]:
        yield Light.AMBER, say_n("date moved {count} time", "date moved {count} times", last.moves)
    yield (Light.WHITE, say("no date")) if left is None else (Light.GREEN, remaining(left))


def _by_word(task: Task, now: datetime, office: Office, last: LastWord | None) -> Iterator[Verdict]:
    """The light by how long nothing was heard of it."""
    heard_at = (last and last.at) or task.assigned_at
    settings, expected = office.settings, cycle(task, office)
    if (now - heard_at).days + 1 < expected:  # an evening and the next morning are a day apart
        return  # heard of lately: nearly every line of a long list
    quiet = silence(task, now, office, last)
    if quiet >= expected * settings[SILENT_CYCLES]:
        yield Light.RED, silent(quiet), quiet
    if quiet >= expected and _share_left(task, now) <= settings[SHARE_LEFT]:
        yield Light.AMBER, silent(quiet), quiet


def _share_left(task: Task, now: datetime) -> float:
    """How many percent of its time a task has left; all of it where it has no date."""
    if task.due.at is None:
        return HUNDRED
    whole = (task.due.at - task.assigned_at).total_seconds()
    return HUNDRED * (task.due.at - now).total_seconds() / whole if whole > 0 else 0


def _by_date(task: Task, office: Office, left: int | None) -> Iterator[Verdict]:
    """The light by the working days that are left."""
    if left is not None and left <= office.settings[PACES[task.urgency].warning]:
        yield Light.AMBER, remaining(left)


def late(left: int) -> Sentence:
    """How late, in working days: none yet on the weekend after a Friday."""
    if not left:
        return say("late")
    return say_n("{count} working day late", "{count} working days late", -left)


def remaining(left: int) -> Sentence:
    """How many working days are left."""
    return say_n("{count} working day left", "{count} working days left", left)


def silent(count: int) -> Sentence:
    """For how long nothing was heard, in working days."""
    return say_n("silent for {count} working day", "silent for {count} working days", count)


def _settled(task: Task) -> Sentence:
    if task.state is State.DONE and task.untold and task.report_back:
        names = tuple(leader.name for leader in task.untold)
        return say("done, not reported to {names}", names=names)
    if task.is_live:
        return say("{state}, not struck off", state=task.state)
    return say("{state}", state=task.state)
