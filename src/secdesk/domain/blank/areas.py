"""The rule about duty areas: those that nobody looked at by their day."""

from collections.abc import Iterator

from secdesk.domain.blank.finding import Finding
from secdesk.domain.blank.snapshot import Overdue, Snapshot
from secdesk.domain.blank.when import after_days, days_over
from secdesk.domain.setting.blank import AREA_LATE
from secdesk.domain.text import Sentence, Weekday, say
from secdesk.domain.typed import as_typed
from secdesk.domain.worktime import midnight


def not_looked_at(look: Snapshot) -> Iterator[Finding]:
    """Duty areas whose day for a look has gone by."""
    days = look.office.settings[AREA_LATE]
    for area in look.areas:
        since = midnight(area.since, look.now)
        if days_over(since, look.now, look.office) < days:
            continue
        yield Finding(
            subject=area.number,
            reason=_reason(area),
            since=since,
            found_at=after_days(since, days, look.now, look.office),
            cure=say("secdesk area seen {name}", name=as_typed(area.name)),
            cause=area.since.isoformat(),
            title=area.name,
        )


def _reason(area: Overdue) -> Sentence:
    if area.last_on is None:
        return say("never looked at")
    return say("last looked at on {day}", day=Weekday(area.last_on))
