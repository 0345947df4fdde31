"""Orders of two leaders that do not go together: found, shown, and never settled here."""

from collections.abc import Iterator, Sequence

from secdesk.cards.card import Note
from secdesk.cards.conflicts import ConflictCard, Order
from secdesk.cards.tasks import party
from secdesk.domain.conflict import Conflict, conflict, question, subject
from secdesk.domain.secrecy import is_sealed
from secdesk.domain.task import Task
from secdesk.domain.text import Sentence, Weekday, say
from secdesk.domain.vocabulary import DueKind
from secdesk.services.desk import Desk

MOST_LOOKED_AT = 200  # hard limits of each urgency
MOST_NAMESAKES = 3


def conflicts(desk: Desk, most: int) -> tuple[ConflictCard, ...]:
    """The conflicts between open orders of two leaders, each once: those that were linked first."""
    return tuple(map(_card, found(desk, most)))


def found(desk: Desk, most: int) -> Sequence[Conflict]:
    """The open orders of two leaders that do not go together, those that were linked first."""
    shelf = desk.store.conflicts
    linked = dict.fromkeys(map(_pair, shelf.linked(most)))
    alike = dict.fromkeys(map(_pair, shelf.alike(MOST_LOOKED_AT, 2 * most)))
    pairs = linked | alike
    tasks = {
        one.number: one
        for one in desk.store.tasks.those_there(sorted({end for pair in pairs for end in pair}))
    }
    there = (
        conflict(tasks[one], tasks[other], is_linked=(one, other) in linked) for one, other in pairs
    )
    return [one for one in there if one is not None][:most]


def namesakes(desk: Desk, task: Task) -> Iterator[Note]:
    """What another leader wants of the same name by another day; said when a task is stored."""
    if task.due.kind is not DueKind.HARD or task.due.at is None:
        return
    title, leader = subject(task.title), task.leader.id
    those = desk.store.conflicts.namesakes(title, leader, task.due.at, MOST_NAMESAKES)
    for other in desk.store.tasks.get(those):
        if conflict(task, other, is_linked=False) is not None:
            yield Note(
                say("{name} gave the same as #{number}, due {day}", name=other.leader.name,
                    number=other.number, day=_limit(other)),
                say("secdesk edit {number} --conflicts {other}", number=task.number,
                    other=other.number),
            )  # fmt: skip


def _pair(pair: tuple[int, int]) -> tuple[int, int]:
    """The two numbers in their order, from whichever end they were found."""
    return min(pair), max(pair)


def _card(found: Conflict) -> ConflictCard:
    one, other = found.one, found.other
    return ConflictCard(
        one=_order(one),
        other=_order(other),
        is_linked=found.is_linked,
        says=_says(one, other),
        commands=(question(one, other), question(other, one)),
    )


def _order(task: Task) -> Order:
    title = "" if is_sealed(task) else task.title
    return Order(task.number, title, party(task.leader), task.due.at, task.due.has_time)


def _says(one: Task, other: Task) -> Sentence:
    return say("#{number} of {name}, due {day}, and #{other} of {other_name}, due {other_day}",
               number=one.number, name=one.leader.name, day=_limit(one),
               other=other.number, other_name=other.leader.name,
               other_day=_limit(other))  # fmt: skip


def _limit(task: Task) -> Weekday | Sentence:
    """The day of a limit, or that there is none."""
    return say("no date") if task.due.at is None else Weekday(task.due.at.date())
