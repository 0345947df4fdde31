"""Cards about duty areas."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from secdesk.cards.card import Card, Note
from secdesk.domain.area import Area, Look
from secdesk.domain.recurrence import said
from secdesk.domain.text import Sentence
from secdesk.domain.value import value


@value
class LookCard(Card):
    """That an area was looked at, and what was seen."""

    at: datetime
    remark: str


@value
class AreaCard(Card):
    """One duty area, its rhythm in words, the last looks at it, newest first, and the next.

    `next_on` is missing where nothing is known to come; `days_over` are working days.
    """

    number: int
    name: str
    rule: str
    said: Sentence
    typed: str
    seen_at: datetime | None
    remark: str
    next_on: date | None
    is_overdue: bool
    days_over: int
    looks: tuple[LookCard, ...]
    looks_more: bool
    retired_at: datetime | None
    notes: tuple[Note, ...] = ()


@value
class AreaList(Card):
    """Duty areas on a day: those that are overdue first, then by the day of the next look."""

    on: date
    areas: tuple[AreaCard, ...]
    is_one: bool = False


@value
class AreasTouched(Card):
    """Duty areas after something was done with each."""

    on: date
    areas: tuple[AreaCard, ...]


@value
class SeedCard(Card):
    """A duty area that fits most offices, by its number in the list; `is_there` if it is kept."""

    number: int
    name: str
    name_zh: str
    every: str
    every_zh: str
    is_there: bool


@value
class AreaSeeds(Card):
    """The list to begin with, and what was entered of it; None where nobody chose yet."""

    on: date
    seeds: tuple[SeedCard, ...]
    areas: tuple[AreaCard, ...] | None


class Standing(NamedTuple):
    """How an area stands on a day: by when it is to be looked at, and how long that is over."""

    due_on: date | None
    is_overdue: bool = False
    days_over: int = 0
    looks: Sequence[Look] = ()
    has_more: bool = False


def area(one: Area, now: Standing, notes: Sequence[Note] = ()) -> AreaCard:
    """A duty area as shown."""
    return AreaCard(
        number=one.number,
        name=one.name,
        rule=one.rule.text,
        said=said(one.rule),
        typed=one.typed,
        seen_at=one.last.at if one.last else None,
        remark=one.last.remark if one.last else "",
        next_on=now.due_on,
        is_overdue=now.is_overdue,
        days_over=now.days_over,
        looks=tuple(LookCard(look.at, look.remark) for look in now.looks),
        looks_more=now.has_more,
        retired_at=one.retired_at,
        notes=tuple(notes),
    )
