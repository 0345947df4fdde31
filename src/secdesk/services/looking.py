"""Looking things up: lists, one task with its whole story, searches."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from secdesk.cards import tasks as cards
from secdesk.cards.tasks import TaskLine, TaskList
from secdesk.domain.errors import Unreadable
from secdesk.domain.ordering import PRESSING, pressing
from secdesk.domain.task import Task
from secdesk.domain.text import fold, one_line, say
from secdesk.domain.value import value
from secdesk.domain.vocabulary import Holder, State, Urgency, choose
from secdesk.domain.worktime import DAY, WEEK, midnight
from secdesk.services.desk import Desk
from secdesk.services.wanted import Wanted

EVERYTHING = ("all", "全部")
PRESSING_FIRST = (None, "pressing")
SORTS: dict[str, Callable[[Task], tuple[object, ...]]] = {
    "due": lambda task: (task.due.at is None, task.due.at, task.number),
    "number": lambda task: (task.number,),
    "leader": lambda task: (task.leader.name, task.number),
    "urgency": lambda task: (PRESSING[task.urgency], task.number),
}


@value
class Asked:
    """Which tasks a list is to show, as typed; None does not narrow it."""

    leader: str | None = None
    holder: str | None = None
    states: tuple[str, ...] = ()
    due: str | None = None
    urgency: str | None = None
    text: str | None = None
    parent: int | None = None
    sort: str | None = None
    focus: bool = False


def list_tasks(desk: Desk, asked: Asked, most: int | None) -> TaskList:
    """The tasks asked for, most pressing first or as sorted; at most so many."""
    if most is not None and most < 1:
        raise Unreadable(say("--most takes a number from 1 on."), say("secdesk list --most 30"))
    # The store knows one order, the most pressing first; only that one can be cut there.
    limit = most + 1 if most is not None and asked.sort in PRESSING_FIRST else None
    found = desk.store.tasks.list(wanted(desk, asked), desk.now, limit)
    ordered = _ordered(desk, found, asked.sort)
    shown = ordered if most is None else ordered[:most]
    return TaskList(desk.today, lines(desk, shown), more=len(ordered) - len(shown))


def find(desk: Desk, words: str) -> TaskList:
    """Every task, closed ones too, that says all of the words, in its fields or its log.

    Sealed ones are searched while the vault is open; else it is told how many were not.
    """
    folded = fold(one_line(words)).split()
    if not folded:
        raise Unreadable(say("Say what to look for."), say("secdesk find fire inspection"))
    found = lines(desk, desk.store.tasks.find(folded))
    return TaskList(desk.today, found, unsearched=_unsearched(desk))


def _unsearched(desk: Desk) -> int:
    """How many tasks are sealed, where nobody opened the vault."""
    seals = desk.store.seals
    return 0 if seals.is_revealing or seals.is_open else desk.store.vault.sealed()


def lines(desk: Desk, tasks: Sequence[Task]) -> tuple[TaskLine, ...]:
    """The lines of tasks, each with the last word on it."""
    last = desk.store.entries.last_words(task.number for task in tasks)
    return tuple(cards.line(task, desk.now, desk.office, last.get(task.number)) for task in tasks)


def _ordered(desk: Desk, tasks: Sequence[Task], sort: str | None) -> Sequence[Task]:
    if sort in PRESSING_FIRST:
        turn = desk.turns(desk.store.leaders.all())
        return sorted(tasks, key=lambda task: pressing(task, desk.now, turn))
    if sort not in SORTS:
        raise Unreadable(
            say('"{typed}" is not known here.', typed=one_line(sort or "")),
            say("{choices}", choices=("pressing", *SORTS)),
        )
    return sorted(tasks, key=SORTS[sort])


def wanted(desk: Desk, asked: Asked) -> Wanted:
    """Which tasks those are."""
    found = Wanted(
        leader=desk.leader(asked.leader, may_be_retired=True).id if asked.leader else None,
        urgency=choose(Urgency, asked.urgency) if asked.urgency else None,
        parent=asked.parent,
        is_focus=asked.focus or None,
        text=fold(one_line(asked.text)) if asked.text else None,
    )
    return _in_states(_due(desk, _held(desk, found, asked.holder), asked.due), asked.states)


def _held(desk: Desk, wanted: Wanted, holder: str | None) -> Wanted:
    """Narrowed to who has the next step, or to a person or unit that has to do with it."""
    if not holder:
        return wanted
    try:
        return replace(wanted, holder=choose(Holder, holder))
    except Unreadable:
        return replace(wanted, contact=desk.contact(holder, may_be_retired=True).id)


def _in_states(wanted: Wanted, states: tuple[str, ...]) -> Wanted:
    if not states:
        return wanted
    if any(fold(one.strip()) in EVERYTHING for one in states):
        return replace(wanted, is_live=False)
    chosen = tuple(choose(State, one) for one in states)
    return replace(wanted, states=chosen, is_live=False)


def _due(desk: Desk, wanted: Wanted, window: str | None) -> Wanted:
    """Narrowed to a window of dates: half-open from midnight to midnight, local time."""
    if window is None:
        return wanted
    text = fold(one_line(window))
    if text in WINDOWS:
        return WINDOWS[text](desk, wanted)
    first, dots, last = text.partition("..")
    if dots:
        return _ranged(desk, wanted, first.strip(), last.strip())
    return replace(wanted, until=_end(_day(desk, text)))


def _ranged(desk: Desk, wanted: Wanted, first: str, last: str) -> Wanted:
    """Narrowed to a range of days, both counted in; either end may be left open."""
    since, until = span(desk, first, last)
    return replace(wanted, since=since, until=until, is_dated=True)


def span(
    desk: Desk, first: str | None, last: str | None
) -> tuple[datetime | None, datetime | None]:
    """A range of days as typed, both counted in, half-open; either end may be left open."""
    since = midnight(_day(desk, first).date(), desk.now) if first else None
    until = _end(_day(desk, last)) if last else None
    return since, until


def _overdue(_: Desk, wanted: Wanted) -> Wanted:
    return replace(wanted, is_overdue=True)


def _undated(_: Desk, wanted: Wanted) -> Wanted:
    return replace(wanted, is_dated=False)


def _today(desk: Desk, wanted: Wanted) -> Wanted:
    return _between(wanted, desk.now, desk.now)


def _this_week(desk: Desk, wanted: Wanted) -> Wanted:
    monday = desk.now - DAY * desk.now.weekday()
    return _between(wanted, monday, monday + WEEK - DAY)


WINDOWS: dict[str, Callable[[Desk, Wanted], Wanted]] = {
    "overdue": _overdue,
    "逾期": _overdue,
    "none": _undated,
    "无": _undated,
    "today": _today,
    "今天": _today,
    "week": _this_week,
    "本周": _this_week,
}


def _between(wanted: Wanted, first: datetime, last: datetime) -> Wanted:
    return replace(wanted, since=midnight(first.date(), first), until=_end(last))


def _end(day: datetime) -> datetime:
    return midnight(day.date() + timedelta(days=1), day)


def _day(desk: Desk, typed: str) -> datetime:
    return desk.whenever(typed).at
