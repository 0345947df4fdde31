"""Where tasks are kept: a task is one row and its issuers, helpers and links."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, tzinfo
from itertools import takewhile
from typing import TypeVar

from secdesk.domain.errors import NotFound, Refused
from secdesk.domain.people import Leader
from secdesk.domain.sealed import Place
from secdesk.domain.task import Task
from secdesk.domain.text import say
from secdesk.domain.vocabulary import DueKind, State, Urgency
from secdesk.domain.worktime import midnight
from secdesk.services.wanted import Found, Wanted
from secdesk.store import sql
from secdesk.store.sealing import SEALED, Sealing
from secdesk.store.shelves import slices, taskrows
from secdesk.store.shelves.people import ContactShelf, LeaderShelf
from secdesk.store.values import NEVER, Moments, bounded, maybe_stored, numbers, stored, texts

URGENCIES = tuple(Urgency)
TO_CLOSE: Sequence[dict[str, object]] = (  # told, or done where nobody wants to be told
    {"state": State.REPORTED, "report_back": 1},
    {"state": State.REPORTED, "report_back": 0},
    {"state": State.DONE, "report_back": 0},
)
NO_LIMIT = -1  # SQLite's own word for no limit
Key = TypeVar("Key")  # of a helper or of a file


List = list  # the shelf has a `list` of its own


class TaskShelf:
    """The tasks; moments come back in the zone of the desk."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        leaders: LeaderShelf,
        contacts: ContactShelf,
        zone: tzinfo | None,
        sealing: Sealing,
    ) -> None:
        self._connection = connection
        self._leaders = leaders
        self._contacts = contacts
        self._zone = zone
        self._sealing = sealing

    def get(self, numbers_: Sequence[int]) -> Sequence[Task]:
        """The tasks with those numbers, in that order; raises NotFound for the first missing."""
        found = {task.number: task for task in self.those_there(numbers_)}
        missing = next((number for number in numbers_ if number not in found), None)
        if missing is not None:
            raise NotFound(
                say("There is no task #{number}.", number=missing),
                say("secdesk list"),
            )
        return [found[number] for number in numbers_]

    def those_there(self, numbers_: Sequence[int]) -> Sequence[Task]:
        """The tasks of those numbers that there are, in no particular order."""
        return self.read(sql.TASKS_BY_NUMBER, {"ids": numbers(numbers_)})

    def by_external_id(self, external_id: str) -> Task | None:
        """The task that a script named so, if it is here already."""
        found = self.read(sql.TASK_BY_EXTERNAL_ID, {"external_id": external_id})
        return found[0] if found else None

    def imported(self, key: str) -> int | None:
        """The number under which a row of a ledger came in before, if it did."""
        row = self._connection.execute(sql.IMPORTED, {"import_key": key}).fetchone()
        return None if row is None else int(row["id"])

    def meet_anew(self) -> None:
        """Forget which keys of a ledger were met."""
        self._connection.execute(sql.START_MEETING)
        self._connection.execute(sql.FORGET_MET)

    def met(self, key: str) -> int:
        """How often that key was met, this time included."""
        return int(self._connection.execute(sql.MEET, {"key": key}).fetchone()["times"])

    def add(self, task: Task, import_key: str | None = None) -> Task:
        """The task as stored, with its number."""
        columns = taskrows.columns(task) | {"id": None, "import_key": import_key}
        columns = self._sealing.columns("task", columns, is_sealed=task.secrecy in SEALED)
        number = self._connection.execute(sql.ADD_TASK, columns).lastrowid or 0
        self._add_belongings(number, Task(0, "", (), task.assigned_at), task)
        return replace(task, number=number)

    def save(self, task: Task) -> None:
        """Keep what changed; raises Refused where somebody changed it since it was read."""
        before = self.get([task.number])[0]
        if before.rev != task.rev:
            raise Refused(
                say("#{number} was changed by another command meanwhile.", number=task.number),
                say("secdesk show {number}", number=task.number),
            )
        if before == task:
            return
        is_sealed = task.secrecy in SEALED
        if is_sealed is not (before.secrecy in SEALED):
            task = self._turned(task, is_sealed=is_sealed)
        columns = taskrows.columns(replace(task, rev=task.rev + 1))
        columns = self._sealing.columns("task", columns, is_sealed=is_sealed)
        self._connection.execute(sql.SAVE_TASK, columns)
        self._add_belongings(task.number, before, task)

    def _turned(self, task: Task, *, is_sealed: bool) -> Task:
        """The task after everything kept of it was sealed, or opened again, in the journal too."""
        from secdesk.store.turning import Turning  # noqa: PLC0415  # few tasks change their class

        open_ = task if is_sealed else taskrows.opened(task, self._sealing)
        Turning(self._connection, self._sealing).task(task.number, is_sealed=is_sealed)
        return open_

    def whole(self, found: Iterable[Found]) -> Sequence[Task]:
        """The tasks that were come upon, each once, read with everything that belongs to them."""
        return self._tasks(list({row["id"]: row for row in found}.values()))

    def list(self, wanted: Wanted, now: datetime, most: int | None) -> Sequence[Task]:
        """The tasks wanted, most pressing first, at most so many."""
        if most is not None and slices.fit(wanted):
            said = filters(wanted) | clock(now)
            return self._tasks(self._first(slices.of(wanted, said), bounded(most)))
        statement = sql.LIST_LIVE if wanted.is_live else sql.LIST_ALL
        limit = NO_LIMIT if most is None else bounded(most)
        return self.read(statement, filters(wanted) | clock(now) | {"most": limit})

    def _first(self, those: Iterable[slices.Slice], most: int) -> Sequence[taskrows.Columns]:
        """The rows of slices one after the other, and no more than asked for."""
        found: List[taskrows.Columns] = []
        for statement, bindings in those:
            if len(found) < most:
                found += self.rows(statement, {**bindings, "most": most - len(found)})
        return found

    def _by_urgency(
        self, statement: str, bindings: Mapping[str, object], most: int
    ) -> Sequence[taskrows.Columns]:
        """Rows of the most pressing urgency first, and no more than asked for."""
        found: List[taskrows.Columns] = []
        for urgency in range(len(URGENCIES)):
            if len(found) < most:
                left = {"urgency": urgency, "most": most - len(found)}
                found += self.rows(statement, {**bindings, **left})
        return found

    def find(self, folded: Sequence[str]) -> Sequence[Task]:
        """Every task, closed ones too, that says all of those texts."""
        first, *others = folded
        keep = {task.number for task in self.read(sql.FIND, {"text": first})}
        for text in others:
            keep &= {row["id"] for row in self._connection.execute(sql.FIND, {"text": text})}
        if self._sealing.is_searched:
            from secdesk.store.shelves.searching import sealed_ones  # noqa: PLC0415  # seldom

            keep |= sealed_ones(self._connection, self._sealing, folded)
        found = self.read(sql.TASKS_BY_NUMBER, {"ids": numbers(keep)})
        return sorted(found, key=lambda task: (not task.is_live, -task.number))

    def overdue(self, kind: DueKind, now: datetime, most: int) -> Sequence[Found]:
        """Work still owed whose limit of that kind has passed, at most so many an urgency."""
        limits = clock(now) | {"due_kind": kind, "most": most}
        return [
            row
            for urgency in range(len(URGENCIES))
            for row in self.rows(sql.OVERDUE, limits | {"urgency": urgency})
        ]

    def most_overdue(self, kind: DueKind, now: datetime, most: int) -> Sequence[Found]:
        """Work still owed whose limit of that kind has passed, the most urgent first."""
        return self._by_urgency(sql.OVERDUE, clock(now) | {"due_kind": kind}, most)

    def due(self, since: datetime, until: datetime, now: datetime, most: int) -> Sequence[Found]:
        """Work still owed with a limit in that time that has not passed, earliest first."""
        window = clock(now) | {"since": stored(since), "until": stored(until), "most": most}
        return self.rows(sql.DUE_BETWEEN, window)

    def in_hand(self, leader: Leader, since: datetime, most: int) -> Sequence[Found]:
        """Work still owed to that leader and due at or after that moment, or without a date."""
        wanted = {"leader_id": leader.id, "since": stored(since)}
        return self._by_urgency(sql.IN_HAND, wanted, most)

    def to_report(self, most: int, leader: int | None = None) -> Sequence[Found]:
        """What is done and was not told to everyone who asked for it, longest first."""
        if leader is None:
            return self.rows(sql.TO_REPORT, {"most": most})
        return self.rows(sql.TO_REPORT_TO, {"most": most, "leader_id": leader})

    def to_close(self, most: int) -> Sequence[Found]:
        """What only has to be struck off: reported, or done where no report was wanted."""
        return [row for one in TO_CLOSE for row in self.rows(sql.TO_CLOSE, {**one, "most": most})]

    def count(self, wanted: Wanted, now: datetime, most: int) -> int:
        """How many there are; counting stops at the most."""
        statement, ways = _counter(wanted)
        bindings = filters(wanted) | clock(now)
        bindings["since"] = bindings["since"] or ""
        found = 0
        for way in ways:
            left = {**bindings, **way, "most": most - found}
            found += int(self._connection.execute(statement, left).fetchone()[0])
        return found

    def read(self, statement: str, bindings: Mapping[str, object]) -> Sequence[Task]:
        """The tasks that a statement of ours finds, in its order."""
        return self._tasks(self.rows(statement, bindings))

    def rows(self, statement: str, bindings: Mapping[str, object]) -> Sequence[taskrows.Columns]:
        """What a statement of ours finds, as plain mappings.

        SQLite's own rows look a column up by going through them all.
        """
        cursor = self._connection.execute(statement, bindings)
        cursor.row_factory = None
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor]

    def _tasks(self, rows: Sequence[taskrows.Columns]) -> Sequence[Task]:
        """The rows as tasks, with everything that belongs to them."""
        if not rows:
            return []
        ids = {"ids": numbers(row["id"] for row in rows)}
        run = self._connection.execute
        helpers = run(sql.HELPERS_OF, ids).fetchall()
        parties = {row["contact_id"] for row in helpers}
        parties |= {row["lead_id"] for row in rows} | {row["person_id"] for row in rows}
        belongings = taskrows.Belongings(
            leaders=self._leaders.by_id(),
            contacts=self._contacts.by_id(parties - {None}),
            issuers=taskrows.grouped(run(sql.ISSUERS_OF, ids)),
            helpers=taskrows.grouped(helpers),
            links=taskrows.grouped(run(sql.LINKS_OF, ids)),
            parts={row["parent_id"]: row for row in run(sql.PARTS_OF, ids)},
            untold={},
            sealing=self._sealing,
            moments=Moments(self._zone),
        )
        return [taskrows.task(row, belongings) for row in rows]

    def _add_belongings(self, number: int, before: Task, after: Task) -> None:
        """Bring issuers, helpers and links from what they were to what they are."""
        self._settle_issuers(number, after)
        if before.helpers != after.helpers:
            self._settle_helpers(number, after)
        if before.links != after.links:
            self._settle_links(number, after)

    def _settle_helpers(self, number: int, after: Task) -> None:
        run = self._connection.execute
        rows = run(sql.HELPERS_OF, {"ids": numbers([number])})
        stood = {row["contact_id"]: row for row in rows}
        helpers = [one.id for one in after.helpers]
        for one in self._missing(stood, helpers, sql.DROP_HELPER):
            run(sql.ADD_HELPER, {"task_id": number, "contact_id": one})

    def _settle_links(self, number: int, after: Task) -> None:
        run, sealing = self._connection.execute, self._sealing
        rows = run(sql.LINKS_OF, {"ids": numbers([number])})
        stood = {sealing.read(Place("link", row["id"], "path"), row["path"]): row for row in rows}
        for one in self._missing(stood, after.links, sql.DROP_LINK):
            new = {"id": None, "task_id": number, "path": one}
            is_sealed = after.secrecy in SEALED
            run(sql.ADD_LINK, sealing.columns("link", new, is_sealed=is_sealed))

    def _missing(
        self, stood: Mapping[Key, sqlite3.Row], now: Sequence[Key], drop: str
    ) -> Sequence[Key]:
        """Drop rows until only those stand whose order holds; what is to be added after them."""
        wanted = [key for key in stood if key in now]
        stay = {one for one, other in takewhile(_are_equal, zip(wanted, now, strict=False))}
        for key, row in stood.items():
            if key not in stay:
                self._connection.execute(drop, {"id": row["id"]})
        return [one for one in now if one not in stay]

    def _settle_issuers(self, number: int, after: Task) -> None:
        run = self._connection.execute
        stood = {row["leader_id"]: row for row in run(sql.ISSUERS_OF, {"ids": numbers([number])})}
        for one in after.issuers:
            columns = {
                "task_id": number,
                "leader_id": one.leader.id,
                "reported_at": maybe_stored(one.reported_at),
            }
            old = stood.pop(one.leader.id, None)
            if old is None:
                run(sql.ADD_ISSUER, columns)
            elif old["reported_at"] != columns["reported_at"]:
                run(sql.SAVE_ISSUER, columns | {"id": old["id"]})
        for row in stood.values():
            run(sql.DROP_ISSUER, {"id": row["id"]})


def _are_equal(pair: tuple[object, object]) -> bool:
    return pair[0] == pair[1]


def clock(now: datetime) -> dict[str, object]:
    """The moment as statements about limits ask for it."""
    today = now.date()
    return {"now": stored(now), "today": stored(midnight(today, now)), "day": today.isoformat()}


def filters(wanted: Wanted) -> dict[str, object]:
    """What narrows a list, as statements ask for it."""
    until = maybe_stored(wanted.until)
    since = maybe_stored(wanted.since)
    if wanted.is_dated is not None:
        since, until = (since or "", until or NEVER) if wanted.is_dated else (NEVER, None)
    return {
        "leader_id": wanted.leader,
        "contact_id": wanted.contact,
        "holder": wanted.holder,
        "urgency": None if wanted.urgency is None else URGENCIES.index(wanted.urgency),
        "parent_id": None if wanted.parent is None else bounded(wanted.parent),
        "focus": None if wanted.is_focus is None else int(wanted.is_focus),
        "text": wanted.text,
        "states": None if wanted.states is None else texts(wanted.states),
        "since": since,
        "until": until,
        "given_since": maybe_stored(wanted.given_since),
        "given_until": maybe_stored(wanted.given_until),
        "overdue": 1 if wanted.is_overdue else None,
    }


def _counter(wanted: Wanted) -> tuple[str, Sequence[dict[str, object]]]:
    """What counts them, and with which bindings one after the other."""
    once: Sequence[dict[str, object]] = ({},)
    if wanted.states == (State.REPORTED,):
        return sql.COUNT_TO_CLOSE, TO_CLOSE
    if wanted.states == (State.DONE,):
        return sql.COUNT_TO_REPORT, once
    if wanted.is_overdue:
        return sql.COUNT_OVERDUE, once
    if wanted.leader is not None:
        return sql.COUNT_IN_HAND, [{"urgency": place} for place in range(len(URGENCIES))]
    return (sql.COUNT_LIVE if wanted.until is None else sql.COUNT_DUE), once
