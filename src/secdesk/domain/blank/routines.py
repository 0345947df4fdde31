"""Rules about routines: a time that came and made no task, since the last one is still to do."""

from collections.abc import Iterator

from secdesk.domain.blank.finding import Finding
from secdesk.domain.blank.snapshot import Overdue, Snapshot
from secdesk.domain.text import Sentence, Weekday, say
from secdesk.domain.worktime import DAY, midnight


def passed_by(look: Snapshot) -> Iterator[Finding]:
    """A routine whose day has passed without a task for it."""
    for one in look.routines:
        if one.since < look.now.date():
            since = midnight(one.since, look.now)
            yield Finding(
                subject=one.number,
                reason=_reason(one),
                since=since,
                found_at=since + DAY,
                cure=_cure(one),
                cause=one.since.isoformat(),
                title=one.name,
                secrecy=one.secrecy,
                leaders=() if one.leader is None else (one.leader,),
                task=one.task,
            )


def _reason(one: Overdue) -> Sentence:
    day = Weekday(one.since)
    if one.task is None:
        return say("nothing was made for {day}", day=day)
    return say("nothing was made for {day}: #{number} is still to do", day=day, number=one.task)


def _cure(one: Overdue) -> Sentence:
    if one.task is None:
        return say("secdesk routine skip {number}", number=one.number)
    return say("secdesk done {number} RESULT", number=one.task)
