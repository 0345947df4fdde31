"""The ledger: every task with all of its fields, on a page or row by row.

Tasks stream through a piece at a time, so that the memory a ledger needs does not grow with it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from secdesk.cards.ledgers import LedgerList, LedgerTask
from secdesk.cards.one_task import whole
from secdesk.cards.tasks import line_fields
from secdesk.domain import own_ledger
from secdesk.domain.entry import LastWord
from secdesk.domain.errors import Unreadable
from secdesk.domain.task import Task
from secdesk.domain.text import one_line, say
from secdesk.domain.value import value
from secdesk.services import looking
from secdesk.services.desk import Desk
from secdesk.services.looking import Asked
from secdesk.services.ports import LedgerSheet

LEDGER_SORTS = ("number", "due", "leader", "urgency", "pressing")
SILENCE = LastWord()


@value
class Excerpt:
    """Which part of the ledger is wanted, as typed; None does not narrow it."""

    asked: Asked = Asked()
    given_from: str | None = None
    given_until: str | None = None
    most: int | None = None


class Known(NamedTuple):
    """A task, what it and its whole are called, and the last word on it."""

    task: Task
    id: str
    parent_id: str
    last: LastWord | None


def listed(desk: Desk, excerpt: Excerpt) -> LedgerList:
    """The tasks asked for, closed ones too, each with everything about it but its story."""
    _must_be_some(excerpt.most)
    most = excerpt.most
    one_more = replace(excerpt, most=None if most is None else most + 1)
    found = [_card(desk, known) for known in _tasks(desk, one_more)]
    shown = found if most is None else found[:most]
    return LedgerList(desk.today, tuple(shown), more=len(found) - len(shown))


def write(desk: Desk, excerpt: Excerpt, sheet: LedgerSheet, *, is_chinese: bool) -> int:
    """The same, each task as a row under the headings; answers how many there are."""
    _must_be_some(excerpt.most)
    sheet.write(own_ledger.headings(is_chinese=is_chinese))
    count = 0
    for one in _tasks(desk, excerpt):
        line = own_ledger.Line(
            one.task, one.id, one.parent_id, one.last or SILENCE, desk.now.tzinfo, is_chinese
        )
        sheet.write(own_ledger.cells(line))
        count += 1
    return count


def _must_be_some(most: int | None) -> None:
    if most is not None and most < 1:
        raise Unreadable(say("--most takes a number from 1 on."), say("secdesk ledger --most 30"))


def _tasks(desk: Desk, excerpt: Excerpt) -> Iterator[Known]:
    """Every task asked for, as it stands."""
    sort = excerpt.asked.sort or LEDGER_SORTS[0]
    if sort not in LEDGER_SORTS:
        raise Unreadable(
            say('"{typed}" is not known here.', typed=one_line(sort)),
            say("{choices}", choices=LEDGER_SORTS),
        )
    since, until = looking.span(desk, excerpt.given_from, excerpt.given_until)
    wanted = looking.wanted(desk, excerpt.asked)
    wanted = replace(wanted, given_since=since, given_until=until, is_live=False)
    shelf = desk.store.ledger
    for tasks in shelf.tasks(wanted, desk.now, sort, excerpt.most):
        last = desk.store.entries.last_words(task.number for task in tasks)
        names = shelf.names(
            [number for task in tasks for number in (task.number, task.parent or 0)]
        )
        yield from (_known(task, names, last) for task in tasks)


def _known(task: Task, names: Mapping[int, str], last: Mapping[int, LastWord]) -> Known:
    return Known(task, names[task.number], names.get(task.parent or 0, ""), last.get(task.number))


def _card(desk: Desk, one: Known) -> LedgerTask:
    line = line_fields(one.task, desk.now, desk.office, one.last)
    card = whole(one.task, desk.now, line, why=(), log=(), children=())
    return LedgerTask(**(vars(card) | {"id": one.id}))
