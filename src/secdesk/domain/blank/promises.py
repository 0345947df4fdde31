"""Rules about what is owed beside the work and outlives it: promises, and formalities skipped."""

from collections.abc import Iterator
from datetime import date

from secdesk.domain.blank.finding import Finding, about
from secdesk.domain.blank.obstructions import of_kind
from secdesk.domain.blank.snapshot import Seen, Snapshot
from secdesk.domain.light import late
from secdesk.domain.owed import receiver
from secdesk.domain.point import Point, PointKind
from secdesk.domain.setting.blank import PROMISED
from secdesk.domain.task import Task
from secdesk.domain.text import Sentence, Weekday, say
from secdesk.domain.worktime import DAY, midnight


def promises(look: Snapshot) -> Iterator[Finding]:
    """What was promised for a day that is near or past; of one task the earliest."""
    days, calendar = look.office.settings[PROMISED], look.office.calendar
    for seen in (*look.tasks, *look.over):
        kept = of_kind(seen, PointKind.PROMISE)
        day = _day(kept[0]) if kept else date.max
        if day > calendar.add(look.now.date(), days):
            continue
        opened = kept[0].opened_at.astimezone(look.now.tzinfo)
        found_at = midnight(calendar.add(day, -days) if days else day, look.now)
        yield about(
            seen.task,
            _reason(day, look),
            _kept(seen, kept[0], is_only=len(kept) == 1),
            opened,
            max(opened, found_at),
            cause=f"{kept[0].id}/{day}",
        )


def formalities(look: Snapshot) -> Iterator[Finding]:
    """A formality passed over in a hurry that was to be made good by now."""
    for seen in (*look.tasks, *look.over):
        for point in of_kind(seen, PointKind.BYPASS)[:1]:
            if _day(point) < look.now.date():
                yield _owed(seen.task, point, look)


def _day(point: Point) -> date:
    return point.due_on or point.opened_at.date()


def _reason(day: date, look: Snapshot) -> Sentence:
    today = look.now.date()
    if day == today:
        return say("promised for today")
    if day > today:
        return say("promised for {day}", day=Weekday(day))
    over = look.office.calendar.working_days(day, today)
    return say("promised for {day}, {late}", day=Weekday(day), late=late(-over))


def _kept(seen: Seen, point: Point, *, is_only: bool) -> Sentence:
    if is_only:
        return say("secdesk promise {number} --kept", number=seen.task.number)
    return say('secdesk promise {number} --kept --to "{whom}"', number=seen.task.number,
               whom=receiver(point))  # fmt: skip


def _owed(task: Task, point: Point, look: Snapshot) -> Finding:
    day = _day(point)
    return about(
        task,
        say("a formality was to be made good by {day}", day=Weekday(day)),
        say("secdesk bypass {number} --settled", number=task.number),
        point.opened_at.astimezone(look.now.tzinfo),
        midnight(day + DAY, look.now),
        cause=str(point.id),
    )
