"""What is still owed on a task beside the work itself, as its page tells it."""

from collections.abc import Iterator

from secdesk.cards.one_task import PointLine
from secdesk.cards.tasks import party
from secdesk.domain.owed import receiver
from secdesk.domain.point import Point, PointKind
from secdesk.domain.task import Task
from secdesk.domain.text import Sentence, Weekday, say
from secdesk.services.desk import Desk
from secdesk.services.point_notes import opened_on


def lines(desk: Desk, task: Task) -> tuple[PointLine, ...]:
    """Everything that a line of its log opened and that was not ended, what is due first."""
    if not desk.store.has_points:
        return ()
    points = desk.store.points.of([task.number]).get(task.number, ())
    return tuple(_line(one) for one in points)


def _line(point: Point) -> PointLine:
    return PointLine(
        kind=point.kind,
        words=point.words,
        opened_at=point.opened_at,
        due_on=point.due_on,
        contact=None if point.contact is None else party(point.contact),
        whom=point.whom,
        measure=point.measure,
        told_at=point.told_at,
        details=tuple(_details(point)),
    )


def _details(point: Point) -> Iterator[Sentence]:
    """Since when or by when it is owed, by whom, and whether the leader knows."""
    since = opened_on(point)
    due = None if point.due_on is None else Weekday(point.due_on)
    name = receiver(point)
    match point.kind:
        case PointKind.BLOCK:
            yield from _obstruction(point, since)
        case PointKind.CONSULT:
            yield say("{name} was asked on {day} and has not answered", name=name, day=since)
            if due is not None:
                yield say("the answer is due {day}", day=due)
        case PointKind.OPINION:
            yield say("from {name} on {day}; the leader has not heard it", name=name, day=since)
        case PointKind.PROMISE:
            yield say("to {name} for {day}", name=name, day=due)
        case _:
            yield say("the formality is owed by {day}", day=due)


def _obstruction(point: Point, since: Weekday) -> Iterator[Sentence]:
    if point.told_at is None:
        yield say("since {day}; the leader does not know", day=since)
    else:
        told = Weekday(point.told_at.date())
        yield say("since {day}; the leader was told on {told}", day=since, told=told)
    if point.contact is not None:
        yield say("it lies with {name}", name=point.contact.name)
    if point.measure:
        yield say("proposed: {measure}", measure=point.measure)
    else:
        yield say("nothing is proposed against it yet")
