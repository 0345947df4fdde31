"""Units of which nothing was heard for long, though they have open work."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from secdesk.domain.blank.snapshot import Quiet
from secdesk.domain.people import Contact
from secdesk.domain.setting.blank import QUIET
from secdesk.domain.vocabulary import ContactKind
from secdesk.domain.worktime import midnight
from secdesk.services.desk import Desk

if TYPE_CHECKING:
    from secdesk.services.ports_reviews import OpenWith, Touched

MOST_OPEN = 1_000  # tasks of a unit that are looked at, the newest first


class Unheard(NamedTuple):
    """A unit that nothing was about: what it leads, and when anything of that was heard last."""

    unit: Contact
    tasks: "Sequence[OpenWith]" = ()
    last: datetime | None = None


def quiet(desk: Desk) -> Iterator[Quiet]:
    """Units with open tasks that they know of, and nothing heard in the time that is set."""
    for one in units(desk, since_when(desk)):
        told = sum(task.is_told for task in one.tasks)
        if one.last is not None and told:
            yield Quiet(one.unit, told, one.last)


def since_when(desk: Desk) -> datetime:
    """From which moment on somebody must have been heard of."""
    return midnight(desk.calendar.add(desk.today, -desk.settings[QUIET]), desk.now)


def units(desk: Desk, since: datetime, touched: "Touched | None" = None) -> Iterator[Unheard]:
    """The units that nothing was about since then."""
    contacts = [one for one in desk.store.contacts.all() if one.is_active]
    there = [one for one in contacts if one.kind is ContactKind.UNIT]
    if not there:
        return
    lately = (touched or desk.store.reviews.touched(since, desk.now)).contacts
    people = _people(contacts)
    for unit in there:
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


def _last(desk: Desk, tasks: "Sequence[OpenWith]") -> datetime:
    """When anything was last logged on tasks, or the newest of them was given."""
    given = max(one.assigned_at for one in tasks)
    logged = desk.store.reviews.last_logged((one.task for one in tasks), desk.now)
    return given if logged is None else max(given, logged)
