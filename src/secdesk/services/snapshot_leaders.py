"""What the scan sees beside the tasks: asks, mandates, the leaders side by side, routines."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from secdesk.domain.ask import Ask, AskState
from secdesk.domain.balance import Imbalance, imbalances
from secdesk.domain.blank.snapshot import Overdue, Served, Snapshot
from secdesk.domain.conflict import Conflict
from secdesk.domain.mandate import Act, Mandate
from secdesk.domain.task import Task
from secdesk.services import ask_lists, balance, conflicts
from secdesk.services.desk import Desk

if TYPE_CHECKING:  # most mornings no routine is late
    from secdesk.domain.routine import Routine

MOST_ASKS = 200
MOST_CONFLICTS = 20
MOST_ROUTINES = 50
UNDER_WAY = frozenset({AskState.RAISED, AskState.ANSWERED})
SEVERAL = 2  # leaders: with fewer nothing is compared, and nobody contradicts another


def with_leaders(desk: Desk, look: Snapshot, *, is_glance: bool) -> Snapshot:
    """The snapshot with all that leaders were asked, allow and were told."""
    served = _served(desk, is_glance=is_glance)
    pairs = conflicts.found(desk, MOST_CONFLICTS) if len(served.leaders) >= SEVERAL else ()
    asks = _asks(desk, pairs)
    mandates, acts = _mandates(desk)
    return replace(
        look,
        asks=asks,
        asked_about=_asked_about(desk, look, asks),
        mandates=mandates,
        acts=acts,
        leaders=served.leaders,
        imbalances=served.imbalances,
        conflicts=pairs,
        routines=tuple(_routines(desk)),
    )


class _SideBySide(NamedTuple):
    leaders: Sequence[Served]
    imbalances: Sequence[Imbalance]


def _served(desk: Desk, *, is_glance: bool) -> _SideBySide:
    """How the work for each leader stands, and who is served worse than the others."""
    loads, in_hand, told_at = balance.sides(desk, is_glance=is_glance)
    leaders = [
        Served(
            one.leader,
            told_at.get(one.leader.id),
            in_hand[one.leader.id].since if one.leader.id in in_hand else None,
        )
        for one in loads
    ]
    return _SideBySide(tuple(leaders), tuple(imbalances(loads, desk.office)))


def _asks(desk: Desk, pairs: Iterable[Conflict]) -> Sequence[Ask]:
    """The asks that wait for somebody, and all under way about orders that are in conflict."""
    if not desk.store.has_asks:
        return ()
    shelf = desk.store.asks
    ends = [task.number for pair in pairs for task in (pair.one, pair.other)]
    about = [one for one in shelf.of(ends) if one.state in UNDER_WAY] if ends else []
    found = (*shelf.waiting(desk.today, MOST_ASKS), *shelf.open(MOST_ASKS), *about)
    return tuple({one.number: one for one in found}.values())


def _asked_about(desk: Desk, look: Snapshot, asks: Sequence[Ask]) -> Sequence[Task]:
    """The tasks that asks are about; most of them have been read already."""
    there = {seen.task.number: seen.task for seen in look.tasks}
    unread = [one for one in asks if one.task not in there]
    return tuple((there | dict(ask_lists.about(desk, unread))).values()) if asks else ()


def _mandates(desk: Desk) -> tuple[Sequence[Mandate], Sequence[Act]]:
    """The mandates that hold or will, or of which something is to be told, and what that is."""
    acts = desk.store.mandates.untold()
    owed = {act.mandate for act in acts}
    found = desk.store.mandates.all()
    return [one for one in found if one.is_ahead(desk.today) or one.number in owed], acts


def _routines(desk: Desk) -> Iterator[Overdue]:
    """The routines whose next day has come while the task of the one before is still to do."""
    if not desk.store.has_routines_up(desk.today):
        return
    came = [one for one in desk.store.routines.all() if one.next_on and one.next_on <= desk.today]
    for routine in came[:MOST_ROUTINES]:
        yield Overdue(
            number=str(routine.number),
            name=routine.title,
            since=_comes_on(desk, routine),
            task=_in_hand(desk, routine),
            leader=routine.leader.id,
            secrecy=routine.secrecy,
        )


def _comes_on(desk: Desk, routine: "Routine") -> date:
    """The next day of a routine; days off may have moved it on."""
    named = routine.next_on or desk.today
    if routine.makes_at is None:
        return named
    return max(named, desk.calendar.add(routine.makes_at.date(), routine.ahead))


def _in_hand(desk: Desk, routine: "Routine") -> int | None:
    """The task made for its last day, where that is still to do."""
    last = desk.store.routines.past(routine.number).last
    found = desk.store.tasks.those_there([last.task]) if last and last.task else ()
    return next((task.number for task in found if task.is_to_do), None)
