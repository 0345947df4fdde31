"""The rule about checklists: what must be done and is past its date."""

from collections.abc import Iterator
from datetime import datetime

from secdesk.domain.blank.finding import Finding, Severity
from secdesk.domain.blank.snapshot import Snapshot
from secdesk.domain.checklist import Awaited, Checklist, Item
from secdesk.domain.text import Weekday, say
from secdesk.domain.vocabulary import Secrecy
from secdesk.domain.worktime import DAY, midnight


def past_items(look: Snapshot) -> Iterator[Finding]:
    """Each line that must be done and whose day, or hour, is over."""
    for one in look.items:
        found_at = _found_at(one.checklist, one.item, look.now)
        if one.item.is_late(look.now) and found_at <= look.now:
            yield _finding(one, found_at, look)


def _finding(one: Awaited, found_at: datetime, look: Snapshot) -> Finding:
    checklist, item, task = one.checklist, one.item, one.task
    return Finding(
        severity=Severity.RED if _is_close(checklist, look) else Severity.AMBER,
        subject=f"{checklist.number}.{item.place}",
        reason=say("checklist {number} ({name}, {day}), line {place}: {words}",
                   number=checklist.number, name=checklist.name, day=Weekday(checklist.on),
                   place=item.place, words=item.words),
        since=_over(item, look.now),
        found_at=found_at,
        cure=say("secdesk checklist tick {number} {place}", number=checklist.number,
                 place=item.place),
        cause=item.on.isoformat(),
        title=checklist.words or (task.title if task else ""),
        secrecy=task.secrecy if task else Secrecy.INTERNAL,
        leaders=tuple(each.leader.id for each in task.issuers) if task else (),
        task=checklist.task,
    )  # fmt: skip


def _is_close(checklist: Checklist, look: Snapshot) -> bool:
    """Whether it is the day itself, or the working day before it or anything in between."""
    return look.office.calendar.previous_working(checklist.on) <= look.now.date() <= checklist.on


def _over(item: Item, now: datetime) -> datetime:
    """When its time was over."""
    return item.at or midnight(item.on + DAY, now)


def _found_at(checklist: Checklist, item: Item, now: datetime) -> datetime:
    """From when on it is spoken of: what was past when the list was taken up has that day."""
    if item.at is not None:
        return max(item.at, checklist.made_at)
    made_on = checklist.made_at.astimezone(now.tzinfo).date()
    return midnight(max(item.on, made_on) + DAY, now)
