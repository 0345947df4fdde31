"""The light of a task, with its reason in words: computed, never stored."""

from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from secdesk.domain.entry import LastWord
from secdesk.domain.office import Office
from secdesk.domain.passing import unaccepted
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
from secdesk.domain.text import Sentence, Weekday, say, say_n
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
    """Working days since the last word on a task, or since it was given or came up again.

    None at all on a day before that: a look back is not taken for one ahead.
    """
    heard_at = (last and last.at) or task.assigned_at
    heard_on = heard_at.astimezone(now.tzinfo).date()
    back = task.resume_on
    since = back if back is not None and heard_on < back <= now.date() else heard_on
    return max(0, office.calendar.working_days(since, now.date()))


def cycle(task: Task, office: Office) -> int:
    """Working days within which a word is expected: its own, else longer for a longer task."""
    settings = office.settings
    if task.cycle is not None:
        return task.cycle
    if task.due.at is not None:
        length = office.calendar.working_days(task.assigned_at.date(), task.due.at.date())
        if length >= settings[LONG_FROM]:
            return settings[LONG_CYCLE]
        if length >= settings[CYCLE_FROM]:
            return settings[CYCLE]
    return settings[PACES[task.urgency].silence]


def share_left(task: Task, now: datetime) -> float:
    """How many percent of its time a task has left; all of it where it has no date."""
    if task.due.at is None:
        return HUNDRED
    whole = (task.due.at - task.assigned_at).total_seconds()
    return HUNDRED * (task.due.at - now).total_seconds() / whole if whole > 0 else 0


def _lights(
    task: Task, now: datetime, office: Office, left: int | None, last: LastWord | None
) -> Iterator[Verdict]:
    """Every light that fits, first one first."""
    if not task.is_to_do:
        yield _settled(task, now, office)
    yield from _by_limit(task, now, office, left)
    if task.rests(now.date()):
        yield Light.GREY, _at_rest(task)
    silences = list(_by_word(task, now, office, last))
    yield from (one for one in silences if one[0] is Light.RED)
    obstructions = list(_by_obstruction(task, now, last))
    yield from (one for one in obstructions if one[0] is Light.RED)
    yield from _by_date(task, office, left)
    yield from silences
    if last is not None and last.moves >= office.settings[MOVES]:
        yield Light.AMBER, say_n("date moved {count} time", "date moved {count} times", last.moves)
    yield from obstructions
    yield (Light.WHITE, say("no date")) if left is None else (Light.GREEN, remaining(left))


def _by_limit(task: Task, now: datetime, office: Office, left: int | None) -> Iterator[Verdict]:
    """The light of what is late or due, or what will be with no working day in between."""
    is_hard = task.due.kind is DueKind.HARD
    is_today = task.due.at is not None and task.due.at.date() == now.date()
    if task.due.is_past(now):
        yield Light.RED, say("late today") if is_today else late(left or 0)
    if is_today:
        yield (Light.RED if is_hard else Light.AMBER), say("due today")
    if left == 0 and is_hard:
        yield Light.RED, _before_days_off(now, office)


def _by_word(task: Task, now: datetime, office: Office, last: LastWord | None) -> Iterator[Verdict]:
    """The light by how long nothing was heard of it."""
    heard_at = (last and last.at) or task.assigned_at
    settings, expected = office.settings, cycle(task, office)
    if (now - heard_at).days + 1 < expected:  # an evening and the next morning are a day apart
        return  # heard of lately: nearly every line of a long list
    quiet = silence(task, now, office, last)
    if quiet >= expected * settings[SILENT_CYCLES]:
        yield Light.RED, silent(quiet), quiet
    if quiet >= expected and share_left(task, now) <= settings[SHARE_LEFT]:
        yield Light.AMBER, silent(quiet), quiet


def _by_obstruction(task: Task, now: datetime, last: LastWord | None) -> Iterator[Verdict]:
    """The light by what stands in its way: red until every leader who gave it knows of it."""
    if last is None or last.block is None:
        return
    day = Weekday(last.block.since.astimezone(now.tzinfo).date())
    if last.block.told_at is not None:
        yield Light.AMBER, say("obstruction since {day}", day=day)
    elif len(task.issuers) > 1:  # the light does not know who of them was told
        yield Light.RED, say("obstruction since {day}, not all leaders told", day=day)
    else:
        yield Light.RED, say("obstruction since {day}, {name} not told", day=day,
                             name=task.leader.name)  # fmt: skip


def _by_date(task: Task, office: Office, left: int | None) -> Iterator[Verdict]:
    """The light by the working days that are left."""
    if left is not None and left <= office.settings[PACES[task.urgency].warning]:
        yield Light.AMBER, remaining(left)


def _before_days_off(now: datetime, office: Office) -> Sentence:
    """Why a date on days off presses: nothing can be done on it, nor on the days before it."""
    if office.calendar.is_working(now.date()):
        return say("last working day before the date")
    return remaining(0)


def _at_rest(task: Task) -> Sentence:
    if task.resume_on is None:
        return say("suspended")
    return say("suspended until {day}", day=Weekday(task.resume_on))


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


def _settled(task: Task, now: datetime, office: Office) -> tuple[Light, Sentence]:
    """The light of what is no longer to do: amber only where others let it lie."""
    if task.state is State.TRANSFERRED and task.is_live:
        late = unaccepted(task, now, office)
        return (Light.AMBER, late) if late else (Light.BLUE, say("transferred, not accepted yet"))
    if task.state is State.DONE and task.untold and task.report_back:
        names = tuple(leader.name for leader in task.untold)
        return Light.BLUE, say("done, not reported to {names}", names=names)
    if task.is_live:
        return Light.BLUE, say("{state}, not struck off", state=task.state)
    return Light.BLUE, say("{state}", state=task.state)
