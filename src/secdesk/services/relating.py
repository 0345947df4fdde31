"""How tasks bear upon each other: said, taken back, and told from either end."""

from collections.abc import Iterator, Sequence

from secdesk.cards.card import Note
from secdesk.cards.one_task import RelationLine
from secdesk.cards.tasks import party
from secdesk.domain.conflict import conflict, question
from secdesk.domain.errors import Refused
from secdesk.domain.relation import Relation, must_not_be_itself
from secdesk.domain.task import Task
from secdesk.domain.text import Sentence, say
from secdesk.domain.vocabulary import Bearing
from secdesk.services.desk import Desk

Bearings = Sequence[tuple[Bearing, int]]


def related(
    desk: Desk, task: Task, bearings: Bearings, dropped: Sequence[int] = ()
) -> tuple[Note, ...]:
    """Let a task bear upon others, or no longer; what has changed by it.

    Between two tasks there is one relation: another one takes its place.
    """
    return (*_let_go(desk, task, dropped), *_bound(desk, task, bearings))


def lines(desk: Desk, task: Task) -> tuple[RelationLine, ...]:
    """How a task and others bear upon each other, in words."""
    found = desk.store.relations.of(task.number)
    if not found:
        return ()
    ends = [one.seen_from(task.number) for one in found]
    others = desk.store.tasks.get(ends)
    return tuple(_line(task, *pair) for pair in zip(found, others, strict=True))


def _let_go(desk: Desk, task: Task, dropped: Sequence[int]) -> Iterator[Note]:
    there = {one.seen_from(task.number) for one in desk.store.relations.of(task.number)}
    for other in dict.fromkeys(dropped):
        if other not in there:
            raise Refused(
                say("#{number} and #{other} do not bear upon each other.", number=task.number,
                    other=other),
                say("secdesk show {number}", number=task.number),
            )  # fmt: skip
        desk.store.relations.unrelate(task.number, other)
        yield Note(say("no longer bears upon #{number}", number=other))


def _bound(desk: Desk, task: Task, bearings: Bearings) -> Iterator[Note]:
    there = {one.seen_from(task.number): one for one in desk.store.relations.of(task.number)}
    for kind, number in bearings:
        must_not_be_itself(task, number)
        other = desk.store.tasks.get([number])[0]
        new = Relation(task.number, kind, number)
        if not _is_said_by(there.get(number), new):
            desk.store.relations.relate(new)
            yield Note(_told(task, new, other))


def _is_said_by(here: Relation | None, new: Relation) -> bool:
    """Whether a relation says that already; a conflict is the same from either end."""
    is_conflict = here is not None and here.kind is Bearing.CONFLICTS
    return here == new or (is_conflict and new.kind is Bearing.CONFLICTS)


def _line(task: Task, relation: Relation, other: Task) -> RelationLine:
    return RelationLine(
        kind=relation.kind,
        number=other.number,
        title=other.title,
        state=other.state,
        leader=party(other.leader),
        is_outgoing=relation.task == task.number,
        says=_told(task, relation, other),
        commands=_questions(task, relation, other),
    )


def _questions(task: Task, relation: Relation, other: Task) -> tuple[Sentence, ...]:
    """What asks both leaders, where their orders do not go together."""
    if relation.kind is not Bearing.CONFLICTS:
        return ()
    if conflict(task, other, is_linked=True) is None:
        return ()
    return question(task, other), question(other, task)


def _told(task: Task, relation: Relation, other: Task) -> Sentence:
    """How a task bears upon another, or is borne upon, and how that one stands."""
    if relation.kind is Bearing.CONFLICTS:
        return _conflict(task, other)
    templates = (FROM if relation.task == task.number else TO)[relation.kind]
    return templates._replace(values={"number": other.number, "state": other.state})


def _conflict(task: Task, other: Task) -> Sentence:
    """Two orders that conflict are never settled here: whoever gave them is asked."""
    if not other.is_live:
        return say("conflicts with #{number} ({state})", number=other.number, state=other.state)
    if other.leader == task.leader:
        return say("conflicts with #{number}: ask {name}", number=other.number,
                   name=other.leader.name)  # fmt: skip
    return say("conflicts with #{number} of {name}: ask both", number=other.number,
               name=other.leader.name)  # fmt: skip


FROM = {
    Bearing.SUPPORTS: say("supports #{number} ({state})"),
    Bearing.FOLLOWS: say("follows #{number} ({state})"),
}
TO = {
    Bearing.SUPPORTS: say("#{number} supports this ({state})"),
    Bearing.FOLLOWS: say("#{number} follows this ({state})"),
}
