"""A blank spot that she named herself."""

from dataclasses import replace
from datetime import date, datetime

from secdesk.domain.blank.finding import Finding, Severity
from secdesk.domain.errors import Refused, Unreadable
from secdesk.domain.people import Leader
from secdesk.domain.text import Weekday, one_line, say
from secdesk.domain.value import value
from secdesk.domain.worktime import WorkCalendar, midnight

OWN = "own"  # stands in a key where others have the code of a rule
NEAR = 5  # working days, a week of them
LONGEST = 500  # characters of a thing that must not be missed


@value
class Spot:
    """What must not be missed, in her words: by a day or whenever, for a leader or for none."""

    number: int
    at: datetime
    words: str
    by: date | None = None
    leader: Leader | None = None
    ended_at: datetime | None = None
    outcome: str = ""

    def end(self, now: datetime, outcome: str) -> "Spot":
        """It is dealt with; raises Refused where it was before."""
        if self.ended_at is not None:
            raise Refused(
                say("{key} is dealt with already.", key=f"{OWN}:{self.number}"),
                say("secdesk blank --disposed"),
            )
        return replace(self, ended_at=now, outcome=one_line(outcome))


def settled_spot(typed: str) -> str:
    """What must not be missed, on one line; raises Unreadable for nothing or too much."""
    words = one_line(typed)
    if not words:
        raise Unreadable(
            say("Say what must not be missed."), say("secdesk blank add WORDS --by WHEN")
        )
    if len(words) > LONGEST:
        raise Unreadable(
            say("Too long: {count} characters, {most} at most.", count=len(words), most=LONGEST),
            say("secdesk blank add WORDS --by WHEN"),
        )
    return words


def as_finding(spot: Spot, now: datetime, calendar: WorkCalendar) -> Finding:
    """One of her own among what the rules find: on its day for today, near it for this week."""
    at = spot.at.astimezone(now.tzinfo)
    is_up = spot.by is not None and spot.by <= now.date()
    return Finding(
        rule=OWN,
        severity=_severity(spot, now.date(), calendar),
        subject=str(spot.number),
        reason=say("your own") if spot.by is None else say("by {day}", day=Weekday(spot.by)),
        since=at,
        found_at=max(at, midnight(spot.by, now)) if spot.by and is_up else at,
        cure=say("secdesk blank done {key}", key=f"{OWN}:{spot.number}"),
        cause="" if spot.by is None else spot.by.isoformat(),
        title=spot.words,
        leaders=() if spot.leader is None else (spot.leader.id,),
    )


def _severity(spot: Spot, today: date, calendar: WorkCalendar) -> Severity:
    if spot.by is None:
        return Severity.TIDY
    left = calendar.working_days(today, spot.by)
    if left <= 0:
        return Severity.RED
    return Severity.AMBER if left <= NEAR else Severity.TIDY
