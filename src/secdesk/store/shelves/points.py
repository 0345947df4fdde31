"""Where what is still owed on tasks is kept."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, tzinfo

from secdesk.domain.point import WHILE_TO_DO, Point, PointKind
from secdesk.domain.sealed import Place
from secdesk.store import sql
from secdesk.store.sealing import Sealing
from secdesk.store.shelves.people import ContactShelf
from secdesk.store.values import (
    NEVER,
    maybe_day,
    maybe_iso,
    maybe_moment,
    maybe_stored,
    moment,
    numbers,
    stored,
)


class PointShelf:
    """What lines of the log opened; each is open until it is ended."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        contacts: ContactShelf,
        zone: tzinfo | None,
        sealing: Sealing,
    ) -> None:
        self._sealing = sealing
        self._connection = connection
        self._contacts = contacts
        self._zone = zone

    def add(self, point: Point) -> Point:
        """The point as stored, with its number."""
        number = self._connection.execute(sql.ADD_POINT, _columns(point)).lastrowid or 0
        return replace(point, id=number)

    def save(self, point: Point) -> None:
        """Keep what changed."""
        self._connection.execute(sql.SAVE_POINT, _columns(point) | {"id": point.id})

    def of(self, tasks: Iterable[int]) -> Mapping[int, Sequence[Point]]:
        """What is open on those tasks, by task, what is due first in front."""
        found: dict[int, list[Point]] = {}
        for point in self._read(sql.POINTS_OF, {"ids": numbers(tasks)}):
            found.setdefault(point.task, []).append(point)
        return found

    def every(self, task: int) -> Sequence[Point]:
        """All that was ever opened on a task, oldest first."""
        return self._read(sql.EVERY_POINT_OF, {"task_id": task})

    def open(
        self, kind: PointKind, until: date | None, most: int, *, leader: int | None = None,
        untold: bool = False,
    ) -> Sequence[Point]:  # fmt: skip
        """What of a kind is open and due by a day, or whenever, the earliest first.

        Obstructions and questions count while the work is owed; a promise outlives it.
        """
        asked = {
            "kind": kind,
            "until": maybe_iso(until) or NEVER,
            "most": most,
            "leader_id": leader,
            "while_to_do": 1 if kind in WHILE_TO_DO else None,
            "is_untold": 1 if untold else None,
        }
        return self._read(sql.POINTS_OPEN, asked)

    def _read(self, statement: str, bindings: Mapping[str, object]) -> Sequence[Point]:
        rows = self._connection.execute(statement, bindings).fetchall()
        ids = {row["contact_id"] for row in rows} - {None}
        contacts = self._contacts.by_id(ids) if ids else {}
        read = self._sealing.read
        return [
            Point(
                id=row["id"],
                task=row["task_id"],
                entry=row["entry_id"],
                kind=PointKind(row["kind"]),
                opened_at=moment(row["opened_at"], self._zone),
                words=read(Place("entry", row["entry_id"], "words"), row["words"]),
                due_on=maybe_day(row["due_on"]),
                contact=contacts.get(row["contact_id"]),
                measure=read(Place("entry", row["entry_id"], "next_step"), row["measure"]),
                word=row["word"],
                told_at=maybe_moment(row["told_at"], self._zone),
                ended_at=maybe_moment(row["ended_at"], self._zone),
                whom=read(Place("entry", row["entry_id"], "after"), row["whom"]),
            )
            for row in rows
        ]


def _columns(point: Point) -> dict[str, object]:
    return {
        "task_id": point.task,
        "entry_id": point.entry,
        "kind": point.kind,
        "opened_at": stored(point.opened_at),
        "due_on": maybe_iso(point.due_on) or NEVER,
        "contact_id": point.contact and point.contact.id,
        "told_at": maybe_stored(point.told_at),
        "ended_at": maybe_stored(point.ended_at),
    }
