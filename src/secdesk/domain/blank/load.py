"""The rule about her own load: more in one week than one person does."""

from collections.abc import Iterator
from datetime import date, timedelta

from secdesk.domain.blank.finding import Finding
from secdesk.domain.blank.in_hand import is_in_hand
from secdesk.domain.blank.snapshot import Snapshot
from secdesk.domain.setting.blank import LOAD
from secdesk.domain.text import say, say_n
from secdesk.domain.vocabulary import DueKind, Holder
from secdesk.domain.worktime import DAYS_OF_WEEK, midnight


def too_many(look: Snapshot) -> Iterator[Finding]:
    """More of her own tasks are due by the end of this week than the settings let pass."""
    today = look.now.date()
    monday = today - timedelta(days=today.weekday())
    sunday = monday + timedelta(days=DAYS_OF_WEEK - 1)
    most, count = look.office.settings[LOAD], sum(_count(look, monday, sunday))
    if count <= most:
        return
    begins, week = midnight(monday, look.now), f"{monday:%G-W%V}"
    yield Finding(
        subject=week,
        reason=say_n("{count} task of your own due by the end of the week, more than {most}",
                     "{count} tasks of your own due by the end of the week, more than {most}",
                     count, most=most),
        cure=say("secdesk list --holder me --due {day}", day=sunday.isoformat()),
        since=begins,
        found_at=begins,
        cause=week,
        title=week,
    )  # fmt: skip


def _count(look: Snapshot, since: date, until: date) -> Iterator[bool]:
    """Of each task with a leader's date whether it is due then; what is late has its own line."""
    for seen in look.tasks:
        task = seen.task
        if task.due.kind is not DueKind.HARD or task.due.at is None:
            continue  # a target of her own gives way
        if task.holder is Holder.ME and is_in_hand(task, look.now):
            yield since <= task.due.at.astimezone(look.now.tzinfo).date() <= until
