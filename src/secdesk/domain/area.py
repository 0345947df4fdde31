"""A duty area: what must be looked at from time to time though nobody ever asks for it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import chain, pairwise
from typing import NamedTuple

from secdesk.domain.errors import Unreadable
from secdesk.domain.recurrence import Occurrence, Rule
from secdesk.domain.text import fold, one_line, say
from secdesk.domain.value import value
from secdesk.domain.vocabulary import OnHoliday
from secdesk.domain.worktime import WorkCalendar

LONGEST_NAME = 100
BEFORE_HOLIDAY = timedelta(days=14)  # a look any earlier was not meant for that holiday


class Look(NamedTuple):
    """That it was looked at, and what was seen."""

    at: datetime
    remark: str = ""


@value
class Area:
    """A duty area and its rhythm; `next_on` is the day that the rhythm names for the next look.

    `also` are other names that it goes by, `last` is the last look at it.
    """

    number: int
    name: str
    rule: Rule
    typed: str
    anchor_on: date
    made_at: datetime
    next_on: date | None = None
    also: tuple[str, ...] = ()
    on_holiday: OnHoliday = OnHoliday.AFTER
    last: Look | None = None
    retired_at: datetime | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """All that it is called, folded."""
        return tuple(dict.fromkeys(map(fold, (self.name, *self.also))))

    @property
    def rests_on_calendar(self) -> bool:
        """Whether news of days off may move its days."""
        return self.rule.workday is not None or self.rule.holiday is not None

    def due_on(self, calendar: WorkCalendar) -> date | None:
        """By which day it is to be looked at: on a day off nobody looks."""
        if self.next_on is None or calendar.is_working(self.next_on):
            return self.next_on
        return calendar.add(self.next_on, -1 if self.on_holiday is OnHoliday.BEFORE else 1)

    def retire(self, now: datetime) -> "Area":
        """The area, looked at no more."""
        return replace(self, retired_at=now)


def settled_name(typed: str) -> str:
    """A name on one line; raises Unreadable where nothing is left of it, or too much."""
    name = one_line(typed)
    if not name:
        raise Unreadable(
            say("Say the name of the duty area."), say("secdesk area add seals --every monthly")
        )
    if len(name) > LONGEST_NAME:
        raise Unreadable(
            say("The name has {count} characters; {most} is the most.", count=len(name),
                most=LONGEST_NAME),
            say("secdesk area add SHORT NAME --every monthly"),
        )  # fmt: skip
    return name


def planned(area: Area, times: Iterable[Occurrence]) -> Area:
    """The area with the day of its next look: the first that the last look does not count for.

    `times` are counted from the anchor, so that a late look moves nothing. The first look is one
    time of the rhythm after the area was entered.
    """
    ahead = (one for one in times if one.named_on > area.anchor_on)
    for one, after in pairwise(chain(ahead, [None])):
        if one is not None and not _is_seen(area, one.on, after):
            return replace(area, next_on=one.named_on)
    return replace(area, next_on=None)


def _is_seen(area: Area, day: date, after: Occurrence | None) -> bool:
    """Whether the last look counts for a day: it came later, or a little early.

    Nobody looks again so soon; early is less than a third of the way from one day to the next.
    """
    if area.last is None:
        return False
    early = day - area.last.at.date()
    if early <= timedelta() or after is None:
        return early <= timedelta()
    if area.rule.holiday is not None and early > BEFORE_HOLIDAY:
        return False
    return early * 3 < after.on - day


def must_come(area: Area) -> None:
    """Raise Unreadable where nothing is left to come of a rhythm that calendars do not change."""
    if area.next_on is None and area.rule.holiday is None:
        raise Unreadable(
            say('By the rule "{typed}" nothing ever comes round.', typed=area.typed),
            say("monthly, quarterly, weekly, before each holiday, 每月, 每季度, 每周, 节前"),
        )
