"""Where notes are kept."""

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import tzinfo

from secdesk.domain.errors import NotFound
from secdesk.domain.note import Note
from secdesk.domain.sealed import Place
from secdesk.domain.text import say
from secdesk.store import sql
from secdesk.store.sealing import Sealing
from secdesk.store.values import bounded, maybe_moment, maybe_stored, moment, numbers, stored


class NoteShelf:
    """The notes; moments come back in the zone of the desk."""

    def __init__(
        self, connection: sqlite3.Connection, zone: tzinfo | None, sealing: Sealing
    ) -> None:
        self._connection = connection
        self._zone = zone
        self._sealing = sealing

    def get(self, numbers_: Sequence[int]) -> Sequence[Note]:
        """The notes with those numbers, in that order; raises NotFound for the first missing."""
        ids = {"ids": numbers(map(bounded, numbers_))}
        rows = self._connection.execute(sql.NOTES_BY_NUMBER, ids)
        found = {row["id"]: self._note(row) for row in rows}
        missing = next((number for number in numbers_ if number not in found), None)
        if missing is not None:
            raise NotFound(say("There is no note {number}.", number=missing), say("secdesk notes"))
        return [found[number] for number in numbers_]

    def unsorted(self) -> Sequence[Note]:
        """Those of which nothing has become yet, oldest first."""
        return [self._note(row) for row in self._connection.execute(sql.UNSORTED)]

    def all(self) -> Sequence[Note]:
        """Every note, oldest first."""
        return [self._note(row) for row in self._connection.execute(sql.NOTES)]

    def count(self, most: int) -> int:
        """How many are unsorted; counting stops at the most."""
        row = self._connection.execute(sql.COUNT_UNSORTED, {"most": most}).fetchone()
        return int(row[0])

    def add(self, note: Note) -> Note:
        """The note as stored, with its number."""
        cursor = self._connection.execute(sql.ADD_NOTE, _columns(note))
        return replace(note, number=cursor.lastrowid or 0)

    def save(self, note: Note) -> None:
        """Keep what became of it."""
        is_sealed = self._sealing.is_sealed_task(note.task)
        if is_sealed:  # what became of it is sealed, and so is the thought, in the journal too
            from secdesk.store.turning import Turning  # noqa: PLC0415  # seldom

            Turning(self._connection, self._sealing).note(note.number, is_sealed=True)
        columns = _columns(note) | {"id": note.number}
        columns = self._sealing.columns("note", columns, is_sealed=is_sealed)
        self._connection.execute(sql.SAVE_NOTE, columns)

    def _note(self, row: sqlite3.Row) -> Note:
        return Note(
            number=row["id"],
            at=moment(row["at"], self._zone),
            words=self._sealing.read(Place("note", row["id"], "words"), row["words"]),
            task=row["task_id"],
            dropped_at=maybe_moment(row["dropped_at"], self._zone),
        )


def _columns(note: Note) -> dict[str, object]:
    return {
        "at": stored(note.at),
        "words": note.words,
        "task_id": note.task,
        "dropped_at": maybe_stored(note.dropped_at),
    }
