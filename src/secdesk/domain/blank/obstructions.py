"""Rules about what stands in the way and what units think: whether the leader knows, what is done.

Their reasons name days and people, never the words of what was said.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import islice

from secdesk.domain.blank.finding import Finding, about
from secdesk.domain.blank.snapshot import Seen, Snapshot
from secdesk.domain.blank.telling import is_asked_about, report, untold
from secdesk.domain.blank.when import after_days, days_over, over_at
from secdesk.domain.entry import Entry
from secdesk.domain.owed import receiver
from secdesk.domain.people import Leader
from secdesk.domain.point import Point, PointKind
from secdesk.domain.setting.blank import FED_BACK, STUCK
from secdesk.domain.setting.known import PROBLEM_REPORT
from secdesk.domain.task import Task
from secdesk.domain.text import Weekday, say, say_n
from secdesk.domain.worktime import midnight


def not_told(seen: Seen, look: Snapshot) -> Finding | None:
    """An obstruction of which the leader was to know by now; the oldest counts."""
    task = seen.task
    if not task.is_to_do:
        return None
    for point in of_kind(seen, PointKind.BLOCK):
        day = point.due_on or point.opened_at.date()
        unaware = _unaware(point, task, seen.reports)
        opened = point.opened_at.astimezone(look.now.tzinfo)
        found_at = _must_be_told_at(opened, day, look)
        if found_at <= look.now and unaware:
            return about(
                task,
                say("obstruction since {day}, {names} not told", day=Weekday(opened.date()),
                    names=tuple(one.name for one in unaware)),
                report(task, unaware),
                opened,
                max(opened, found_at),
                cause=str(point.id),
            )  # fmt: skip
    return None


def without_measure(seen: Seen, look: Snapshot) -> Finding | None:
    """An obstruction recorded last against which nothing is proposed yet."""
    task, days = seen.task, look.office.settings[PROBLEM_REPORT]
    blocks = sorted(of_kind(seen, PointKind.BLOCK), key=lambda one: one.id)
    if not blocks or blocks[-1].measure or not _is_worked_on(task, look.now):
        return None
    opened = blocks[-1].opened_at.astimezone(look.now.tzinfo)
    if days_over(opened, look.now, look.office) < max(days, 1):
        return None
    return about(
        task,
        say("obstruction since {day}, nothing proposed against it", day=Weekday(opened.date())),
        say("secdesk block {number} --measure TEXT", number=task.number),
        opened,
        after_days(opened, max(days, 1), look.now, look.office),
        cause=str(blocks[-1].id),
    )


def stuck(seen: Seen, look: Snapshot) -> Finding | None:
    """An obstruction about which nobody has done anything for days, nor gone to the leader."""
    task, days = seen.task, look.office.settings[STUCK]
    blocks = of_kind(seen, PointKind.BLOCK)
    if not blocks or not _is_worked_on(task, look.now) or is_asked_about(task, look):
        return None
    quiet = _acted_at(seen, blocks).astimezone(look.now.tzinfo)
    count = days_over(quiet, look.now, look.office)
    if count < days:
        return None
    return about(
        task,
        say_n("an obstruction, and nothing was done about it for {count} working day",
              "an obstruction, and nothing was done about it for {count} working days", count),
        say("secdesk report {number} WORDS", number=task.number),
        quiet,
        after_days(quiet, days, look.now, look.office),
    )  # fmt: skip


def opinions(look: Snapshot) -> Iterator[Finding]:
    """What a unit thinks, where a leader of the task has not heard it for days."""
    for seen in (*look.tasks, *look.over):
        found = (_not_fed_back(seen, one, look) for one in of_kind(seen, PointKind.OPINION))
        yield from islice(filter(None, found), 1)


def _not_fed_back(seen: Seen, point: Point, look: Snapshot) -> Finding | None:
    task, days = seen.task, look.office.settings[FED_BACK]
    opened = point.opened_at.astimezone(look.now.tzinfo)
    unaware = _unaware(point, task, seen.reports)
    if not unaware or days_over(opened, look.now, look.office) < days:
        return None
    return about(
        task,
        say("opinion of {name} since {day}, {names} not told", name=receiver(point),
            day=Weekday(opened.date()), names=tuple(one.name for one in unaware)),
        report(task, unaware),
        opened,
        max(opened, after_days(opened, days, look.now, look.office)),
        cause=str(point.id),
    )  # fmt: skip


def of_kind(seen: Seen, kind: PointKind) -> Sequence[Point]:
    """What of a kind is open on a task, what is due or was opened first in front."""
    found = [one for one in seen.points if one.kind is kind and one.ended_at is None]
    return sorted(found, key=lambda one: (one.due_on or one.opened_at.date(), one.id))


def _must_be_told_at(opened: datetime, day: date, look: Snapshot) -> datetime:
    """From when on a leader must know: on that day, of an afternoon's matter from noon on."""
    days = days_over(opened, midnight(day, look.now), look.office)
    return over_at(opened, 1, look.now, look.office) if days == 1 else midnight(day, look.now)


def _unaware(point: Point, task: Task, reports: Sequence[Entry]) -> Sequence[Leader]:
    """Who of those who gave a task was told nothing since that was opened."""
    return () if point.told_at is not None else untold(task, reports, point.opened_at)


def _is_worked_on(task: Task, now: datetime) -> bool:
    return task.is_to_do and not task.rests(now.date())


def _acted_at(seen: Seen, blocks: Sequence[Point]) -> datetime:
    """When anything was last done: a word on the task, a chase, a report to a leader."""
    words = [seen.last.at] if seen.last and seen.last.at else []
    asked = [seen.chased.last_at] if seen.chased.last_at else []
    told = [one.at for one in seen.reports]
    return max([min(one.opened_at for one in blocks), *words, *asked, *told])
