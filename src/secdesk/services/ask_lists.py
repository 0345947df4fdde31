"""Asks as they are listed: what waits for whom, and what is to be done about it."""

from collections.abc import Iterable, Mapping, Sequence

from secdesk.cards import asks as cards
from secdesk.cards.asks import AskLine, AskList, AsksTouched
from secdesk.cards.card import Note
from secdesk.domain.ask import Ask, AskState
from secdesk.domain.ask_clock import owed
from secdesk.domain.task import Task
from secdesk.services import hushing
from secdesk.services.desk import Desk

MOST = 200
OVER = frozenset({AskState.CARRIED_OUT, AskState.WITHDRAWN})


def list_asks(desk: Desk, leader: str | None, *, everything: bool = False) -> AskList:
    """The asks that wait for somebody; on request those too that were put off or are over."""
    whose = desk.leader(leader, may_be_retired=True).id if leader else None
    waiting = desk.store.asks.waiting(desk.today, MOST + 1, leader=whose)
    open_ones = desk.store.asks.open(MOST + 1, whose)
    rest = desk.store.asks.all(MOST + 1, whose) if everything else ()
    tasks = about(desk, [*waiting, *open_ones, *rest])
    lists = (waiting, open_ones, rest)
    return AskList(
        on=desk.today,
        waiting=_lines(desk, in_turn(desk, waiting[:MOST]), tasks),
        held=_lines(desk, _in(open_ones[:MOST], AskState.RECEIVED), tasks),
        answered=_lines(desk, _in(open_ones[:MOST], AskState.ANSWERED), tasks),
        put_off=_lines(desk, sorted(_put_off(desk, rest[:MOST]), key=_comes_back), tasks),
        over=_lines(desk, [one for one in rest[:MOST] if one.state in OVER], tasks),
        more=sum(max(len(one) - MOST, 0) for one in lists),
    )


def of_task(desk: Desk, task: Task) -> tuple[AskLine, ...]:
    """The asks about a task that are not over, oldest first."""
    if not desk.store.has_asks:
        return ()
    found = [one for one in desk.store.asks.of([task.number]) if one.state not in OVER]
    return tuple(cards.line(one, task, desk.now, desk.office) for one in found)


def touched(desk: Desk, asks: Sequence[tuple[Ask, Sequence[Note]]]) -> AsksTouched:
    """Asks after a deed, with what was understood and what comes next."""
    tasks = about(desk, [one for one, _ in asks])
    return AsksTouched(
        desk.today,
        tuple(
            cards.line(
                hushing.ask(one),
                tasks.get(one.task or 0),
                desk.now,
                desk.office,
                tuple(hushing.hushed(one.secrecy, notes)),
            )
            for one, notes in asks
        ),
    )


def about(desk: Desk, asks: Iterable[Ask]) -> Mapping[int, Task]:
    """The tasks that asks are about, by number."""
    numbers = list(dict.fromkeys(one.task for one in asks if one.task is not None))
    return {task.number: task for task in desk.store.tasks.get(numbers)} if numbers else {}


def in_turn(desk: Desk, asks: Sequence[Ask]) -> Sequence[Ask]:
    """Asks that wait for leaders, needed soonest first; whose turn it is decides between equals."""
    turn = desk.turns(desk.store.leaders.all())

    def place(one: Ask) -> tuple[object, ...]:
        return (one.needed_on is None, one.needed_on, turn[one.leader.id], one.number)

    return sorted(asks, key=place)


def is_late(desk: Desk, one: Ask, task: Task | None) -> bool:
    """Whether anything that is to be done about an ask now is late."""
    return any(step.is_late for step in owed(one, task, desk.now, desk.office))


def _lines(desk: Desk, asks: Sequence[Ask], tasks: Mapping[int, Task]) -> tuple[AskLine, ...]:
    return tuple(cards.line(one, tasks.get(one.task or 0), desk.now, desk.office) for one in asks)


def _in(asks: Sequence[Ask], state: AskState) -> Sequence[Ask]:
    return [one for one in asks if one.state is state]


def _put_off(desk: Desk, asks: Sequence[Ask]) -> Sequence[Ask]:
    return [
        one for one in asks if one.state is AskState.RAISED and not one.waits_for_leader(desk.today)
    ]


def _comes_back(one: Ask) -> tuple[object, ...]:
    return (one.revisit_on, one.number)
