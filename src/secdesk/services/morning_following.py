"""What the morning page says of following through: whom to ask, what is in the way or promised."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from secdesk.cards import tasks as cards
from secdesk.cards.card import Note
from secdesk.cards.follow import CallCard, FollowLine
from secdesk.cards.mornings import Beside
from secdesk.cards.tasks import TaskLine
from secdesk.domain.passing import unaccepted
from secdesk.domain.people import Leader
from secdesk.domain.point import Point, PointKind
from secdesk.domain.setting.known import TODAY_LINES, TODAY_POINTS
from secdesk.domain.task import Task
from secdesk.domain.text import say
from secdesk.domain.vocabulary import Holder
from secdesk.services import follow_up, point_notes
from secdesk.services.desk import Desk
from secdesk.services.wanted import Found

Tell = Callable[[Point], Note]


def found(desk: Desk, leader: Leader | None) -> Iterator[Found]:
    """What may have to be followed today, beside what stands on the page by its date."""
    shelf, of = desk.store.follow_ups, None if leader is None else leader.id
    most = desk.settings[TODAY_LINES]
    yield from shelf.to_check(desk.today, most, of)
    yield from shelf.unaccepted(desk.now, most, of)
    yield from shelf.in_focus(desk.settings[TODAY_POINTS], of)


def waiting(desk: Desk, tasks: Sequence[Task]) -> frozenset[int]:
    """Those who were told of them have not taken these on in time."""
    late = (one.number for one in tasks if unaccepted(one, desk.now, desk.office) is not None)
    return frozenset(late)


def is_up(task: Task, today: date) -> bool:
    """Whether others hold it and its day to be asked after has come."""
    is_held = task.holder is Holder.UNIT and task.is_to_do
    return is_held and task.check_on is not None and task.check_on <= today


def calls(desk: Desk, tasks: Sequence[Task]) -> tuple[CallCard, ...]:
    """Whom to ask about tasks, a call at a time."""
    return tuple(group.card for group in follow_up.grouped(desk, tasks)) if tasks else ()


def with_what_is_next(
    desk: Desk, tasks: Sequence[Task], lines: Sequence[TaskLine]
) -> tuple[TaskLine, ...]:
    """The lines of tasks, with what was promised and whom to ask next where others hold them."""
    held = [task for task in tasks if task.holder is Holder.UNIT]
    asked = {line.number: line for call in calls(desk, held) for line in call.tasks}
    return tuple(
        replace(line, notes=tuple(_notes(asked[line.number]))) if line.number in asked else line
        for line in lines
    )


def with_effects(tasks: Sequence[Task], lines: Sequence[TaskLine]) -> tuple[TaskLine, ...]:
    """The lines of measures, with the effect that is to be looked for, and when."""
    return tuple(
        replace(
            line,
            notes=(
                Note(say("effect expected by {day}: {text}", day=task.effect_on, text=task.effect)),
            ),
        )
        for task, line in zip(tasks, lines, strict=True)
    )


def _notes(line: FollowLine) -> Iterator[Note]:
    said = (*line.owed, line.chased, line.next_step)
    yield from (Note(one) for one in said if one is not None)


def obstructions(desk: Desk, leader: Leader | None) -> Beside:
    """What stands in the way, what the leader does not know of in front."""
    return _beside(desk, leader, {PointKind.BLOCK: point_notes.obstruction})


def promises(desk: Desk, leader: Leader | None) -> Beside:
    """What was promised for today or before, and formalities whose day has come."""
    return _beside(
        desk,
        leader,
        {PointKind.PROMISE: point_notes.promise, PointKind.BYPASS: point_notes.formality},
    )


def questions(desk: Desk, leader: Leader | None) -> Beside:
    """Whom somebody asked for an opinion that is due and has not come."""
    return _beside(desk, leader, {PointKind.CONSULT: point_notes.question})


def _beside(desk: Desk, leader: Leader | None, kinds: Mapping[PointKind, Tell]) -> Beside:
    most, counted = desk.settings[TODAY_POINTS], desk.settings[TODAY_LINES]
    points = [
        (tell, point)
        for kind, tell in kinds.items()
        for point in desk.store.points.open(
            kind,
            None if kind is PointKind.BLOCK else desk.today,
            counted,
            leader=None if leader is None else leader.id,
        )
    ]
    points.sort(key=lambda one: one[1].told_at is not None)
    shown = points[:most]
    tasks = desk.store.tasks.those_there(sorted({point.task for _, point in shown}))
    last = desk.store.entries.last_words(task.number for task in tasks)
    by_number = {task.number: task for task in tasks}
    return Beside(
        tuple(
            cards.deed(by_number[one.task], desk.now, desk.office, (tell(one),), last.get(one.task))
            for tell, one in shown
        ),
        more=len(points) - len(shown),
    )
