"""Importing a ledger: each row becomes a task once, however often the ledger is read.

Rows stream through; nothing is kept of a row but what the store keeps, so that the memory a
ledger needs does not grow with it.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from secdesk.cards import imports as cards
from secdesk.cards import tasks as task_cards
from secdesk.cards.card import Party
from secdesk.cards.imports import Imported
from secdesk.domain import ledger as rules
from secdesk.domain import own_ledger
from secdesk.domain.cadence import to_check
from secdesk.domain.entry import Entry, EntryKind
from secdesk.domain.errors import DeskError, NotFound, Unreadable
from secdesk.domain.ledger import Layout, Row
from secdesk.domain.people import COLLECTIVE, Contact, Leader
from secdesk.domain.people import Party as Person
from secdesk.domain.task import Due, Issuer, Task, settled_holder
from secdesk.domain.text import Sentence, fold, say
from secdesk.domain.value import value
from secdesk.domain.vocabulary import DueKind, Holder, State, choose
from secdesk.services.desk import Desk
from secdesk.services.ports import LedgerText
from secdesk.services.reading_back import ReadBack
from secdesk.services.tally import Tally, typed_path

REMEMBERED = 256  # names looked up lately
COLLECTIVE_NAMES = {True: "领导班子", False: "Leadership collective"}  # by whether it is Chinese
COLLECTIVES = {COLLECTIVE, *map(fold, COLLECTIVE_NAMES.values())}


@value
class Wishes:
    """How a ledger is to be read, as typed."""

    leader: str | None = None
    columns: Sequence[str] = ()
    finished: str | None = None
    skip_bad: bool = False
    is_rehearsal: bool = False


def ignore(_line: int) -> None:
    """Tell nobody how far the reading has come."""


def import_ledger(
    desk: Desk, ledger: LedgerText, wishes: Wishes, seen: Callable[[int], None] = ignore
) -> Imported:
    """Bring a ledger onto the desk: all of its rows, or with `skip_bad` all that can be read."""
    said = rules.corrections(wishes.columns)
    records = iter(ledger)
    columns = rules.heading(records, said)
    tally = Tally(skips_bad=wishes.skip_bad)
    own = None if said else own_ledger.places(columns)
    if own is None:
        intake: Intake | ReadBack = Intake(desk, rules.layout(columns, said), wishes, tally)
    else:
        _must_not_correct(wishes, ledger.path)
        intake = ReadBack(desk, own, tally)
    for line, cells in records:
        if any(cell.strip() for cell in cells):
            intake.take(line, cells)
        seen(line)
    intake.finish()
    tally.must_be_whole(ledger.path)
    return Imported(
        on=desk.today,
        file=ledger.path,
        encoding=ledger.encoding,
        is_rehearsal=wishes.is_rehearsal,
        new=tally.new,
        already_there=tally.already_there,
        skipped=tally.bad,
        parents=tally.parents,
        alone=tally.alone,
        columns=intake.columns,
        ignored=intake.ignored,
        people=intake.people,
        problems=tuple(tally.problems),
        tasks=tuple(task_cards.line(one, desk.now, desk.office) for one in tally.first),
    )


def _must_not_correct(wishes: Wishes, path: str) -> None:
    """Raise Unreadable for options that say what such a ledger says itself."""
    if wishes.leader or wishes.finished:
        raise Unreadable(
            say("A desk wrote this ledger: it says itself who gave what, and how it stands."),
            say("secdesk import {file}", file=typed_path(path)),
        )


class Intake:
    """The ledger of an office on its way in."""

    people: tuple[Party, ...] = ()  # nobody is added but the collective

    def __init__(self, desk: Desk, layout: Layout, wishes: Wishes, tally: Tally) -> None:
        self._desk = desk
        self._layout = layout
        self._tally = tally
        self._finished = rules.finished_state(wishes.finished)
        self._people = People(desk, wishes.leader, is_chinese=layout.is_chinese)
        self.columns = tuple(cards.Column(name, field) for name, field in layout.mapped)
        self.ignored = layout.ignored
        desk.store.tasks.meet_anew()

    def take(self, line: int, cells: Sequence[str]) -> None:
        """One record: a row that is here already, a new task, or a problem."""
        row = rules.read(cells, self._layout)
        if not isinstance(row, Row):
            self._tally.bad_row(line, row)
            return
        key = self._key(row)
        if self._desk.store.tasks.imported(key) is not None:
            self._tally.already_there += 1
            return
        try:
            task = self._drafted(row)
        except DeskError as refusal:
            self._tally.bad_row(line, [refusal.message], refusal.hints[-1:])
            return
        if self._tally.may_store:
            self._enter(row, task, key)

    def finish(self) -> None:
        """Every row was taken as it came."""

    def _key(self, row: Row) -> str:
        """The key of a row, and which of those with the same key in this ledger it is."""
        key = row.key
        return f"{key}#{self._desk.store.tasks.met(key)}"

    def _drafted(self, row: Row) -> Task:
        """The task that a row tells of; raises where it names somebody the desk does not know."""
        units, holder = self._people.holders(row.holder)
        lead = units[0] if units else None
        task = Task(
            number=0,
            title=row.title,
            holder=settled_holder(holder, lead),
            lead=lead,
            person=self._people.contact(row.person) if row.person else None,
            helpers=units[1:],
            issuers=tuple(Issuer(one) for one in self._people.issuers(row.leader)),
            assigned_at=self._desk.now,
            due=self._due(row),
            source_ref=row.parent,
        )
        return self._settled(task, row)

    def _due(self, row: Row) -> Due:
        """The planned date is the leader's; without one, none is made up."""
        if row.due is None:
            return Due()
        at = row.due.at(self._desk.now, self._desk.calendar)
        return Due(DueKind.HARD, at, row.due.hour is not None, row.due.typed)

    def _settled(self, task: Task, row: Row) -> Task:
        """The task in the state that the row tells of."""
        state = rules.state(row, self._finished)
        if state in (State.OPEN, State.SUSPENDED):
            return _known_to_its_unit(replace(task, state=state), self._desk)
        at = rules.done_at(row, self._desk.now, self._desk.calendar)
        told_at = at if state is State.REPORTED else None
        return replace(
            task,
            state=state,
            issuers=tuple(replace(one, reported_at=told_at) for one in task.issuers),
            holder=Holder.ME,
            done_at=None if state in (State.WITHDRAWN, State.TRANSFERRED) else at,
            result=row.result,
            closed_at=None if state in (State.DONE, State.REPORTED) else at,
            accepted_at=at if state is State.TRANSFERRED else None,
        )

    def _enter(self, row: Row, task: Task, key: str) -> None:
        desk = self._desk
        if row.parent:
            task = replace(task, parent=self._parent_of(row.parent, task))
        stored = desk.store.tasks.add(task, key)
        if task.is_to_do and row.result:
            said = Entry(stored.number, desk.now, EntryKind.PROGRESS, row.result)
            desk.store.entries.add(said)
        self._tally.stored(stored)

    def _parent_of(self, reference: str, part: Task) -> int:
        """The one task that the rows of that number are parts of; nothing closes it by itself."""
        tasks, key = self._desk.store.tasks, rules.parent_key(reference)
        known = tasks.imported(key)
        if known is not None:
            return known
        title = f"事项 {reference}" if self._layout.is_chinese else f"No. {reference}"
        parent = Task(
            number=0,
            title=title,
            issuers=tuple(Issuer(one.leader) for one in part.issuers),
            assigned_at=part.assigned_at,
            source_ref=reference,
        )
        self._tally.parents += 1
        return tasks.add(parent, key).number


def _known_to_its_unit(task: Task, desk: Desk) -> Task:
    """The task as told to whoever holds it: a ledger tells of work that goes on already."""
    known = replace(task, conveyed_at=desk.now, accepted_at=desk.now) if task.lead else task
    return to_check(known, desk.now, desk.office)


class People:
    """Whom the rows name: looked up once, not once a row."""

    def __init__(self, desk: Desk, leader: str | None, *, is_chinese: bool) -> None:
        self._desk = desk
        self._is_chinese = is_chinese
        self._default = desk.leader(leader) if leader else None
        self._leader = _remembered(desk.leader)
        self.contact = _remembered(desk.contact)

    def issuers(self, names: Sequence[str]) -> Sequence[Leader]:
        """The leaders named, each once; where none is, the one asked for or the collective."""
        found = [self._named(name) for name in names] or [self._issuer()]
        return list({one.id: one for one in found}.values())

    def holders(self, names: Sequence[str]) -> tuple[tuple[Contact, ...], Holder | None]:
        """The units named, the leading one first; or who else has the next step."""
        word = _holder(names[0]) if len(names) == 1 else None
        if word is not None:
            return (), word
        return tuple(dict.fromkeys(self.contact(name) for name in names)), None

    def _issuer(self) -> Leader:
        """Who asked for what no leader is named for; the collective is entered on first need."""
        if self._default is None:
            self._default = self._collective()
        return self._default

    def _named(self, name: str) -> Leader:
        return self._collective() if fold(name) in COLLECTIVES else self._leader(name)

    def _collective(self) -> Leader:
        leaders = self._desk.store.leaders
        if any(one.code == COLLECTIVE for one in leaders.all()):
            return self._desk.leader(COLLECTIVE)
        return leaders.add(Leader(0, COLLECTIVE, COLLECTIVE_NAMES[self._is_chinese]))


class Unknown(NamedTuple):
    """Why nobody is meant by a name, and what to do about it."""

    message: Sentence
    hints: tuple[Sentence, ...]


def _remembered(look_up: Callable[[str], Person]) -> Callable[[str], Person]:
    """The same answers, and the same refusals, without asking again for a name met lately."""

    @lru_cache(REMEMBERED)
    def answer(name: str) -> Person | Unknown:
        try:
            return look_up(name)
        except DeskError as refusal:  # it holds on to all that was under way: not to be kept
            return Unknown(refusal.message, refusal.hints)

    def certain(name: str) -> Person:
        found = answer(name)
        if isinstance(found, Unknown):
            raise NotFound(found.message, *found.hints)
        return found

    return certain


@lru_cache(REMEMBERED)
def _holder(name: str) -> Holder | None:
    """The holder that a word such as "me" means, if it is no name."""
    try:
        return choose(Holder, name)
    except Unreadable:
        return None
