"""The desk as the scan for blank spots sees it: read once, through indices, and not too much."""

from collections.abc import Container, Iterator, Mapping, Sequence

from secdesk.domain.blank.snapshot import NO_PARTS, Overdue, Quiet, Seen, Snapshot
from secdesk.domain.chase import NEVER_CHASED, chased
from secdesk.domain.checklist import Awaited
from secdesk.domain.entry import LastWord
from secdesk.domain.point import PointKind
from secdesk.domain.task import Task
from secdesk.domain.vocabulary import DueKind
from secdesk.services.desk import Desk
from secdesk.services.snapshot_leaders import with_leaders
from secdesk.services.wanted import Found, Wanted

MOST_ASIDE = 50  # of each kind that may lie beyond the most pressing
OWED = (PointKind.BLOCK, PointKind.OPINION, PointKind.PROMISE, PointKind.BYPASS)


def snapshot(desk: Desk, most: int, aside: int = MOST_ASIDE) -> Snapshot:
    """What the rules look at: so many of the most pressing tasks, and what lies beside."""
    tasks = desk.store.tasks.list(Wanted(), desk.now, most)
    is_cut = len(tasks) == most
    if is_cut:
        beyond = desk.store.tasks.whole(_beyond(desk, aside))
        tasks = list({task.number: task for task in (*tasks, *beyond)}.values())
    owing = _owing(desk, aside, {task.number for task in tasks})
    tasks = [*tasks, *(one for one in owing if one.is_live)]
    look = Snapshot(
        now=desk.now,
        office=desk.office,
        tasks=tuple(_seen(desk, tasks)),
        areas=_areas(desk),
        items=_items(desk),
        quiet=_quiet(desk) if tasks else (),
        over=tuple(_seen(desk, [one for one in owing if not one.is_live])),
        is_cut=is_cut,
    )
    return with_leaders(desk, look, is_glance=is_cut and aside < MOST_ASIDE)


def _areas(desk: Desk) -> Sequence[Overdue]:
    """The duty areas whose day has gone by."""
    if not desk.store.has_areas_up(desk.today):
        return ()
    from secdesk.services.areas_up import overdue  # noqa: PLC0415  # few desks have one today

    return tuple(overdue(desk))


def _items(desk: Desk) -> Sequence[Awaited]:
    """The lines of checklists that must be done and are late."""
    if not desk.store.has_items_late(desk.now):
        return ()
    from secdesk.services.preparing import awaited  # noqa: PLC0415  # as above

    return awaited(desk)


def _quiet(desk: Desk) -> Sequence[Quiet]:
    """Units with open tasks of which nothing was heard for long."""
    from secdesk.services.quiet import quiet  # noqa: PLC0415  # an empty desk needs none

    return tuple(quiet(desk))


def _beyond(desk: Desk, most: int) -> Iterator[Found]:
    """What must not be overlooked among those that are less pressing."""
    shelf, following = desk.store.tasks, desk.store.follow_ups
    yield from shelf.most_overdue(DueKind.HARD, desk.now, most)
    yield from shelf.to_report(most)
    yield from desk.store.evenings.unconveyed(most)
    yield from following.unaccepted(desk.now, most)
    yield from following.effects_due(desk.today, most)


def _owing(desk: Desk, most: int, there: Container[int]) -> Sequence[Task]:
    """The tasks beside those on which something is owed, however little they press or long over."""
    if not desk.store.has_points:
        return ()
    points = [one for kind in OWED for one in desk.store.points.open(kind, None, most)]
    numbers = sorted({one.task for one in points if one.task not in there})
    return desk.store.tasks.those_there(numbers) if numbers else ()


def _seen(desk: Desk, tasks: Sequence[Task]) -> Iterator[Seen]:
    """The tasks with all that is known of each, read together."""
    if not tasks:
        return
    numbers = [task.number for task in tasks]
    last = desk.store.entries.last_words(numbers)
    points = desk.store.points.of(numbers) if desk.store.has_points else {}
    reports = desk.store.follow_ups.reports(numbers)
    chases = desk.store.follow_ups.chases(numbers)
    traces = _Traces(desk, tasks, last)
    for task in tasks:
        number = task.number
        log = chases.get(number)
        yield Seen(
            task,
            last.get(number),
            reports.get(number, ()),
            points.get(number, ()),
            chased(log, desk.now.tzinfo) if log else NEVER_CHASED,
            traces.moved.get(number),
            traces.spoken_to.get(number, frozenset()),
            traces.worked_at.get(number),
            traces.parts.get(number, NO_PARTS),
            traces.turns.get(number, ()),
        )


class _Traces:
    """What the log tells of those tasks of which a rule asks for it, read together."""

    def __init__(self, desk: Desk, tasks: Sequence[Task], last: Mapping[int, LastWord]) -> None:
        traces = desk.store.traces
        moved = [number for number, one in last.items() if one.moves]
        helped = [task.number for task in tasks if task.helpers and task.is_to_do]
        late = [task.number for task in tasks if task.is_to_do and task.due.is_past(desk.now)]
        wholes = [task.number for task in tasks if task.parts.total and task.is_to_do]
        work = desk.store.evenings.last_work(late) if late else {}
        settled = [task.number for task in tasks if task.verdict or not task.is_to_do]
        self.turns = desk.store.follow_ups.turns(settled) if settled else {}
        self.moved = traces.last_moves(moved) if moved else {}
        self.spoken_to = traces.spoken_to(helped) if helped else {}
        self.parts = traces.last_parts(wholes) if wholes else {}
        self.worked_at = {number: one.at for number, one in work.items()}
