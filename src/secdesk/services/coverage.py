"""Coverage: who or what was not heard of in a time - units, leaders, duty areas."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from secdesk.cards.reviews import AreaCover, Coverage, PartyCover
from secdesk.domain.blank.snapshot import Quiet
from secdesk.domain.people import Contact
from secdesk.domain.setting.blank import QUIET
from secdesk.domain.vocabulary import ContactKind
from secdesk.domain.worktime import midnight
from secdesk.services.desk import Desk
from secdesk.services.ports_reviews import OpenWith, Touched

MOST_OPEN = 1_000  # tasks of a unit that are looked at, the newest first
MOST_SHOWN = 10
MOST_COUNTED = 1_000


class Unheard(NamedTuple):
    """A unit that nothing was about: what it leads, and when anything of that was heard last."""

    unit: Contact
    tasks: Sequence[OpenWith] = ()
    last: datetime | None = None


def quiet(desk: Desk) -> Iterator[Quiet]:
    """Units with open tasks that they know of, and nothing heard in the time that is set."""
    for one in _units(desk, _since(desk)):
        told = sum(task.is_told for task in one.tasks)
        if one.last is not None and told:
            yield Quiet(one.unit, told, one.last)


def coverage(desk: Desk) -> Coverage:
    """Units, leaders and duty areas without anything in that time, with open work in front."""
    since = _since(desk)
    touched = desk.store.reviews.touched(since, desk.now)
    units = sorted(
        (_unit(one) for one in _units(desk, since, touched)), key=lambda one: (-one.open, one.code)
    )
    leaders = list(_leaders(desk, since, touched))
    areas = desk.store.reviews.untouched_areas(since, MOST_COUNTED)
    return Coverage(
        days=desk.settings[QUIET],
        since=since.date(),
        units=tuple(units[:MOST_SHOWN]),
        units_total=len(units),
        leaders=tuple(leaders),
        areas=tuple(
            AreaCover(one.number, one.name, one.next_on, one.looked_at)
            for one in areas[:MOST_SHOWN]
        ),
        areas_total=len(areas),
    )


def _since(desk: Desk) -> datetime:
    return midnight(desk.calendar.add(desk.today, -desk.settings[QUIET]), desk.now)


def _units(desk: Desk, since: datetime, touched: Touched | None = None) -> Iterator[Unheard]:
    contacts = [one for one in desk.store.contacts.all() if one.is_active]
    units = [one for one in contacts if one.kind is ContactKind.UNIT]
    if not units:
        return
    lately = (touched or desk.store.reviews.touched(since, desk.now)).contacts
    people = _people(contacts)
    for unit in units:
        theirs = [unit.id, *people.get(unit.id, ())]
        if lately.isdisjoint(theirs):
            yield from _unheard(desk, unit, theirs, since)


def _people(contacts: Sequence[Contact]) -> Mapping[int, Sequence[int]]:
    """Who belongs to which unit."""
    found: dict[int, list[int]] = {}
    for one in contacts:
        if one.unit_id is not None:
            found.setdefault(one.unit_id, []).append(one.id)
    return found


def _unheard(
    desk: Desk, unit: Contact, theirs: Sequence[int], since: datetime
) -> Iterator[Unheard]:
    """The unit, unless an import brought word of it in that time."""
    reviews = desk.store.reviews
    tasks = [one for who in theirs for one in reviews.open_with(who, desk.today, MOST_OPEN)]
    if not tasks:
        yield Unheard(unit)
        return
    last = _last(desk, tasks)
    if last < since:
        yield Unheard(unit, tasks, last)


def _last(desk: Desk, tasks: Sequence[OpenWith]) -> datetime:
    """When anything was last logged on tasks, or the newest of them was given."""
    given = max(one.assigned_at for one in tasks)
    logged = desk.store.reviews.last_logged((one.task for one in tasks), desk.now)
    return given if logged is None else max(given, logged)


def _unit(one: Unheard) -> PartyCover:
    return PartyCover(one.unit.code, one.unit.name, len(one.tasks), one.last)


def _leaders(desk: Desk, since: datetime, touched: Touched) -> Iterator[PartyCover]:
    """Leaders in office about whose work nothing happened, in the order of the day."""
    leaders = [one for one in desk.store.leaders.all() if one.is_active]
    turn = desk.turns(leaders)
    told = desk.store.briefings.last()
    for one in sorted(leaders, key=lambda leader: turn[leader.id]):
        at = told.get(one.id)
        is_told = at is not None and at >= since
        if one.id not in touched.leaders and not is_told:
            held = desk.store.reviews.open_of(one.id, desk.today, MOST_COUNTED)
            yield PartyCover(one.code, one.name, held, at)
