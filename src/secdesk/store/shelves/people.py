"""Where leaders and contacts are kept."""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, replace

from secdesk.domain.people import Contact, Leader
from secdesk.domain.text import fold
from secdesk.domain.vocabulary import ContactKind
from secdesk.store import sql
from secdesk.store.values import numbers


class LeaderShelf:
    """The leaders; few enough to be read as a whole, once a command."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._known: dict[int, Leader] = {}

    def all(self) -> Sequence[Leader]:
        """Every leader, retired ones too, in the order they came."""
        return list(self.by_id().values())

    def by_id(self) -> Mapping[int, Leader]:
        """The leaders by their number."""
        if not self._known:
            rows = self._connection.execute(sql.LEADERS)
            self._known = {row["id"]: _leader(row) for row in rows}
        return self._known

    def add(self, leader: Leader) -> Leader:
        """The leader as stored, with a number."""
        cursor = self._connection.execute(sql.ADD_LEADER, _named(leader))
        self._known = {}
        return replace(leader, id=cursor.lastrowid or 0)

    def save(self, leader: Leader) -> None:
        """Keep what changed."""
        self._connection.execute(sql.SAVE_LEADER, _named(leader))
        self._known = {}


class ContactShelf:
    """People and units; there may be thousands, so only those named are read.

    `watch` is called with the tables that a merge changes beside them, before it does.
    """

    def __init__(self, connection: sqlite3.Connection, watch: Callable[..., None]) -> None:
        self._connection = connection
        self._watch = watch
        self._known: dict[int, Contact] = {}

    def all(self) -> Sequence[Contact]:
        """Every contact, retired ones too, by kind and code."""
        return [_contact(row) for row in self._connection.execute(sql.CONTACTS)]

    def named(self, folded: str) -> Sequence[Contact]:
        """Those whose code is the folded text or whose name contains it."""
        rows = self._connection.execute(sql.CONTACTS_NAMED, {"text": folded})
        return [_contact(row) for row in rows]

    def codes(self) -> Sequence[str]:
        """Every code, to suggest from."""
        return [row["code"] for row in self._connection.execute(sql.CONTACT_CODES)]

    def by_id(self, ids: set[int]) -> Mapping[int, Contact]:
        """The contacts with those numbers, among others; each is read once a command."""
        if missing := ids - self._known.keys():
            rows = self._connection.execute(sql.CONTACTS_BY_ID, {"ids": numbers(sorted(missing))})
            self._known |= {row["id"]: _contact(row) for row in rows}
        return self._known

    def add(self, contact: Contact) -> Contact:
        """The contact as stored, with a number."""
        self._known = {}
        cursor = self._connection.execute(sql.ADD_CONTACT, _named(contact))
        return replace(contact, id=cursor.lastrowid or 0)

    def save(self, contact: Contact) -> None:
        """Keep what changed."""
        self._known = {}
        self._connection.execute(sql.SAVE_CONTACT, _named(contact))

    def merge(self, merged: Contact, kept: Contact) -> None:
        """Let everything that named the first name the second."""
        self._known = {}
        self._watch("routine", "point", "ask")
        both = {"merged": merged.id, "kept": kept.id}
        for statement in (
            sql.MOVE_LEAD,
            sql.MOVE_PERSON,
            sql.MOVE_HELPER,
            sql.DROP_MERGED_HELPER,
            sql.DROP_HELPING_LEAD,
            sql.MOVE_CONTACT_UNIT,
            sql.MOVE_ROUTINE_LEAD,
            sql.MOVE_ROUTINE_PERSON,
            sql.MOVE_POINT,
            sql.MOVE_ASK,
        ):
            self._connection.execute(statement, both)


def _named(party: Leader | Contact) -> dict[str, object]:
    columns = asdict(party)
    return columns | {"folded": fold(party.name), "is_active": int(party.is_active)}


def _leader(row: sqlite3.Row) -> Leader:
    return Leader(
        id=row["id"],
        code=row["code"],
        name=row["name"],
        title=row["title"],
        portfolio=row["portfolio"],
        rank=row["rank"],
        relay=row["relay"],
        relay_phone=row["relay_phone"],
        report_every=row["report_every"],
        channel=row["channel"],
        best_time=row["best_time"],
        is_active=bool(row["is_active"]),
    )


def _contact(row: sqlite3.Row) -> Contact:
    return Contact(
        id=row["id"],
        code=row["code"],
        name=row["name"],
        kind=ContactKind(row["kind"]),
        unit_id=row["unit_id"],
        post=row["post"],
        phone=row["phone"],
        channels=row["channels"],
        remit=row["remit"],
        notes=row["notes"],
        is_active=bool(row["is_active"]),
    )
