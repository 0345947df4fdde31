"""What became of what was due: by the evening each thing has a result, a word or a new date.

Words of the desk itself do not count: a remark, a change of particulars, a promise to somebody, or
a chase that nobody answered. What is late needs a word since its limit, and once the day has come
on which it was to be asked after, a word since that day; an earlier one has been overtaken. Where
no such day was set, a word holds for one cycle.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from enum import StrEnum

from secdesk.domain.chase import is_answer
from secdesk.domain.entry import Entry, EntryKind
from secdesk.domain.light import cycle
from secdesk.domain.office import Office
from secdesk.domain.task import Task
from secdesk.domain.text import Sentence, Weekday, say
from secdesk.domain.worktime import midnight

WORK = frozenset({
    EntryKind.PROGRESS,
    EntryKind.REPORT,  # of a problem, while the work goes on
    EntryKind.CONVEY,
    EntryKind.ACCEPT,
    EntryKind.BLOCK,
    EntryKind.UNBLOCK,
    EntryKind.CONSULT,
    EntryKind.OPINION,
    EntryKind.KEPT,
    EntryKind.BYPASS,
    EntryKind.SETTLED,
    EntryKind.CHECK,
    EntryKind.RETURN,
})  # fmt: skip
ENDS = frozenset({EntryKind.DONE, EntryKind.WITHDRAW, EntryKind.TRANSFER})


class Disposition(StrEnum):
    """What became of a task that was due: it is off the list, moved on, put off, or at rest."""

    ENDED = "ended"
    WORKED = "worked"
    MOVED = "moved"
    RESTS = "rests"


def shows_work(entry: Entry) -> bool:
    """Whether a line of the log says that something was done; a chase does when it was answered."""
    return entry.kind in WORK or (entry.kind is EntryKind.CHASE and is_answer(entry))


def was_due(task: Task, entries: Sequence[Entry], now: datetime) -> bool:
    """Whether a task had to be dealt with on that day: due by then, until something was done.

    `entries` are lines of its log, those of that day among them.
    """
    today = [entry for entry in entries if _day(entry, now) == now.date()]
    if any(day <= now.date() for day in _moved_from(today, now)):
        return True
    if task.due.at is None or task.due.at.date() > now.date():
        return False
    return task.is_to_do or any(entry.kind in ENDS for entry in today)


def disposition(
    task: Task, entries: Sequence[Entry], now: datetime, office: Office
) -> Disposition | None:
    """What became of a task that was due; None where it still wants a result, a word or a date.

    Another date counts only where it lies ahead and a reason or a word was given for it.
    """
    if not task.is_to_do:
        return Disposition.ENDED
    if task.rests(now.date()):
        return Disposition.RESTS
    since = _wanted_since(task, entries, now, office)
    if any(shows_work(entry) and entry.at >= since for entry in entries):
        return Disposition.WORKED
    return Disposition.MOVED if _is_moved(task, entries, now) else None


def missing(task: Task, entries: Sequence[Entry], now: datetime, office: Office) -> Sentence:
    """What is still wanted of a task that has no disposition."""
    if task.due.at is not None and task.due.at.date() > now.date():
        return say("moved to {day} without a reason", day=Weekday(task.due.at.date()))
    asked_on = _asked_on(task, entries, now, office)
    if not task.due.is_past(now) or asked_on == now.date():
        return say("no word on it today")
    if asked_on is None:
        return say("late, and no word since")
    return say("late, and no word since {day}", day=Weekday(asked_on))


def _wanted_since(task: Task, entries: Sequence[Entry], now: datetime, office: Office) -> datetime:
    """From when on a word counts: today, or for what is late since its limit or later check."""
    today, asked_on = midnight(now.date(), now), _asked_on(task, entries, now, office)
    if asked_on is not None:
        return midnight(asked_on, now)
    return today if task.due.at is None else min(today, task.due.at)


def _asked_on(task: Task, entries: Sequence[Entry], now: datetime, office: Office) -> date | None:
    """The day on which what is late was to be asked after, where that came after its limit.

    Without such a day it comes a cycle after the last word, which would settle it for good.
    """
    limit, day = task.due.at, task.check_on
    if limit is None:
        return None
    if day is None or day <= limit.date():
        words = [_day(one, now) for one in entries if shows_work(one) and one.at >= limit]
        day = office.calendar.add(max(words), cycle(task, office)) if words else None
    return day if day is not None and day <= now.date() else None


def _is_moved(task: Task, entries: Sequence[Entry], now: datetime) -> bool:
    """Whether it was put off today to a day to come, and somebody said why."""
    if task.due.at is None or task.due.at.date() <= now.date():
        return False
    return any(
        entry.kind is EntryKind.DUE
        and bool(entry.words or entry.word)
        and _day(entry, now) == now.date()
        for entry in entries
    )


def _moved_from(entries: Sequence[Entry], now: datetime) -> Iterator[date]:
    """The days that limits were moved from."""
    for entry in entries:
        limit = entry.before.partition(" ")[2]
        if entry.kind is EntryKind.DUE and limit:
            yield datetime.fromisoformat(limit).astimezone(now.tzinfo).date()


def _day(entry: Entry, now: datetime) -> date:
    return entry.at.astimezone(now.tzinfo).date()
