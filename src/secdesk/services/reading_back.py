"""Reading back a ledger that a desk wrote: the same tasks, each once, with all of their fields.

Such a ledger names its people by code and name, so that those who are missing can be entered.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Generic

from secdesk.cards.card import Party
from secdesk.cards.imports import Column
from secdesk.domain import own_ledger as rules
from secdesk.domain.cadence import to_check
from secdesk.domain.entry import Entry, EntryKind
from secdesk.domain.errors import DeskError, Refused
from secdesk.domain.own_ledger import Named, Places, Record
from secdesk.domain.people import Contact, Leader, settled_contact_code
from secdesk.domain.people import Party as Person
from secdesk.domain.pointer import settled
from secdesk.domain.task import Due, Issuer, Task, settled_holder, with_parties_apart
from secdesk.domain.text import fold, say
from secdesk.domain.vocabulary import ContactKind
from secdesk.services.desk import Desk
from secdesk.services.tally import Tally

SAME = (
    "title",
    "words",
    "intent",
    "standard",
    "source",
    "source_ref",
    "work_class",
    "urgency",
    "importance",
    "secrecy",
    "assigned_at",
    "state",
    "report_back",
    "done_at",
    "result",
    "evidence",
    "closed_at",
    "links",
    "check_on",
    "cycle",
    "effect",
    "effect_on",
    "verdict",
    "resume_on",
    "conveyed_at",
    "accepted_at",
    "registry_number",
    "kept",
    "embargo_on",
)


class ReadBack:
    """A ledger of a desk on its way in."""

    columns: tuple[Column, ...] = ()  # they are known, and nothing is there to be corrected
    ignored: tuple[str, ...] = ()

    def __init__(self, desk: Desk, places: Places, tally: Tally) -> None:
        self._desk = desk
        desk.store.tasks.meet_anew()
        self._places = places
        self._tally = tally
        self._here = desk.store.ledger
        self._leaders = leaders(desk)
        self._contacts = contacts(desk)
        self._waiting: list[tuple[int, str]] = []  # parts that came before their whole

    @property
    def people(self) -> tuple[Party, ...]:
        """Those entered on the way."""
        return (*self._leaders.added, *self._contacts.added)

    def take(self, line: int, cells: Sequence[str]) -> None:
        """One record: a task that is here already, a new one, or a problem."""
        record = rules.read(cells, self._places)
        if not isinstance(record, Record):
            self._tally.bad_row(line, record)
            return
        if self._desk.store.tasks.met(record.id) > 1:  # a row copied in a spreadsheet, perhaps
            reason = say("another row of this ledger has the same id: give this one another")
            self._tally.bad_row(line, [reason])
            return
        if self._here.number(record.id) is not None:
            self._tally.already_there += 1
            return
        try:
            task = self._drafted(record)
        except DeskError as refusal:
            self._tally.bad_row(line, [refusal.message], refusal.hints[-1:])
            return
        if self._tally.may_store:
            self._enter(record, task)

    def finish(self) -> None:
        """Put the parts that came before their whole where they belong."""
        for number, name in self._waiting:
            whole = self._here.number(name)
            if whole is None or self._is_within(whole, number):
                self._tally.alone += 1
                continue
            (part,) = self._desk.store.tasks.get([number])
            self._desk.store.tasks.save(replace(part, parent=whole))

    def _is_within(self, number: int | None, whole: int) -> bool:
        """Whether the number is that of a task itself or of one of its parts, however deep."""
        while number is not None and number != whole:
            number = self._desk.store.tasks.get([number])[0].parent
        return number == whole

    def _drafted(self, record: Record) -> Task:
        """The task that a row tells of; raises where it contradicts what is here."""
        lead = self._contacts.of(record.lead, ContactKind.UNIT) if record.lead else None
        person = self._contacts.of(record.person, ContactKind.PERSON) if record.person else None
        task = Task(
            number=0,
            issuers=self._issuers(record),
            due=Due(record.due_kind, record.due, record.due_has_time, record.due_typed),
            holder=settled_holder(record.holder, lead),
            lead=lead,
            person=person,
            helpers=tuple(dict.fromkeys(self._contacts.of(one) for one in record.helpers)),
            external_id=record.id,
            is_focus=record.focus,
            **{name: getattr(record, name) for name in SAME},
        )
        if "check_on" not in self._places:  # the ledger of an older desk
            task = to_check(task, self._desk.now, self._desk.office)
        return settled(with_parties_apart(task) if task.helpers else task)

    def _issuers(self, record: Record) -> tuple[Issuer, ...]:
        told = [*record.reported_at, *[None] * len(record.leaders)]
        issuers: dict[int, Issuer] = {}
        for named, at in zip(record.leaders, told, strict=False):
            leader = self._leaders.of(named)
            issuers.setdefault(leader.id, Issuer(leader, at))
        return tuple(issuers.values())

    def _enter(self, record: Record, task: Task) -> None:
        desk = self._desk
        whole = self._here.number(record.parent_id) if record.parent_id else None
        stored = desk.store.tasks.add(task if whole is None else replace(task, parent=whole))
        if record.parent_id and whole is None:
            self._waiting.append((stored.number, record.parent_id))
        if record.last_at is not None:
            said = (EntryKind.PROGRESS, record.last_word, record.percent)
            desk.store.entries.add(Entry(stored.number, record.last_at, *said))
        self._tally.stored(stored)


class Roll(Generic[Person]):
    """Those who are known, and those who had to be entered because the ledger names them."""

    def __init__(
        self, noun: str, known: Sequence[Person], enter: Callable[[Named, ContactKind], Person]
    ) -> None:
        self._noun = noun
        self._enter: Callable[[Named, ContactKind], Person] = enter
        self._known: dict[str, Person] = {one.code: one for one in known}
        names = Counter(fold(one.name) for one in known)
        self._by_name: dict[str, Person] = {
            fold(one.name): one for one in known if names[fold(one.name)] == 1
        }  # only those who were here before: two in one ledger are two
        self.added: list[Party] = []

    def of(self, named: Named, kind: ContactKind = ContactKind.UNIT) -> Person:
        """Who is meant, by code or by a name that only one has; entered where nobody is."""
        found = self._known.get(named.code) or self._by_name.get(fold(named.name))
        if found is None:
            found = self._enter(named, kind)
            self.added.append(Party(found.code, found.name))
        elif fold(found.name) != fold(named.name):
            raise Refused(
                say("The code {code} is {name}'s here, and {other}'s in the ledger.",
                    code=named.code, name=found.name, other=named.name),
                say('secdesk {noun} edit {code} --name "{other}"', noun=self._noun,
                    code=named.code, other=named.name),
            )  # fmt: skip
        self._known[named.code] = found
        return found


def leaders(desk: Desk) -> Roll[Leader]:
    """Those whom the desk serves."""
    shelf = desk.store.leaders
    return Roll("leader", shelf.all(), lambda one, _: shelf.add(Leader(0, one.code, one.name)))


def contacts(desk: Desk) -> Roll[Contact]:
    """People and units; the ledger does not say which, but whoever answers for work is a person."""
    shelf = desk.store.contacts

    def enter(one: Named, kind: ContactKind) -> Contact:
        return shelf.add(Contact(0, settled_contact_code(one.code), one.name, kind))

    return Roll("contact", shelf.all(), enter)
