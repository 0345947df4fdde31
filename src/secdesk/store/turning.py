"""Turning words sealed or plain: every row of a task and every image of them in the journal.

The same words at the same place become the same blob, so that undo still finds what it left.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

from secdesk.domain.sealed import MARK, Masked, Place
from secdesk.domain.text import fold
from secdesk.store import sql
from secdesk.store.sealed_fields import FIELDS
from secdesk.store.sealing import SEALED, Sealing, fields

Row = dict[str, Any]
SEARCHED: Mapping[str, tuple[str, ...]] = {  # as each shelf folds them, in that order
    "task": ("title", "words", "standard", "intent", "result", "source_ref", "effect"),
    "entry": ("words",),
    "ask": ("question", "recommendation", "answer", "views", "common"),
}


class Turning:
    """Seals or opens what is kept already; the journal does not tell of it as of a change."""

    def __init__(self, connection: sqlite3.Connection, sealing: Sealing) -> None:
        self._connection = connection
        self._sealing = sealing

    def task(self, number: int, *, is_sealed: bool) -> None:
        """Turn everything that is kept of a task; raises Locked without the key."""
        run, about = self._connection.execute, {"task_id": number}
        mark = run(sql.LAST_CHANGE).fetchone()["id"]
        for table, rows in sql.ROWS_OF.items():
            for row in run(rows, about).fetchall():
                self._row(table, row["row"], is_sealed=is_sealed)
        self._forget(mark)
        for note in run(sql.ROWS_OF["note"], about).fetchall():
            self._images_of("note", json.loads(note["row"])["id"], is_sealed=is_sealed)
        self._images(run(sql.IMAGES_OF_TASK, about).fetchall(), is_sealed=is_sealed)

    def note(self, number: int, *, is_sealed: bool) -> None:
        """Turn a note; raises Locked without the key."""
        run = self._connection.execute
        mark = run(sql.LAST_CHANGE).fetchone()["id"]
        row = run(sql.ROW_NOW["note"], {"id": number}).fetchone()
        self._row("note", row["row"], is_sealed=is_sealed)
        self._forget(mark)
        self._images_of("note", number, is_sealed=is_sealed)

    def settle(self, tasks: Iterable[int], notes: Iterable[int]) -> None:
        """Turn those that stand sealed where they should be plain, or plain where sealed."""
        for task in tasks:
            self.task(task, is_sealed=self._sealing.is_sealed_task(task))
        for note in notes:
            row = self._connection.execute(sql.ROW_NOW["note"], {"id": note}).fetchone()
            of = json.loads(row["row"])["task_id"]
            self.note(note, is_sealed=self._sealing.is_sealed_task(of))

    def _row(self, table: str, image: str, *, is_sealed: bool) -> None:
        turned = self._turned(table, image, is_sealed=is_sealed)
        if turned is not None and turned != image:
            self._connection.execute(sql.PUT_BACK[table], {"row": turned})

    def _images_of(self, table: str, number: int, *, is_sealed: bool) -> None:
        asked = {"tbl": table, "row_id": number}
        rows = self._connection.execute(sql.IMAGES_OF_ROW, asked).fetchall()
        self._images(rows, is_sealed=is_sealed)

    def _images(self, rows: Iterable[sqlite3.Row], *, is_sealed: bool) -> None:
        """Turn images of the journal, each to the letter as a trigger would have written it."""
        for row in rows:
            table = row["tbl"]
            if table not in FIELDS:
                continue
            old = (row["before"], row["after"])
            new = [self._turned(table, one, is_sealed=is_sealed) for one in old]
            if (*new,) != old:
                kept = {"id": row["id"], "before": new[0], "after": new[1]}
                self._connection.execute(sql.KEEP_IMAGE, kept)

    def _turned(self, table: str, image: str | None, *, is_sealed: bool) -> str | None:
        """A row as the triggers write it, with its words sealed or plain."""
        if image is None:
            return None
        row: Row = json.loads(image)
        if is_sealed or (row.get("secrecy") in SEALED and table != "task"):
            self._seal(table, row)
        else:
            self._open(table, row)
        return json.dumps(row, ensure_ascii=False, separators=(",", ":"))

    def _seal(self, table: str, row: Row) -> None:
        for field in fields(table, row):
            if row[field][:1] != MARK:
                row[field] = self._sealing.sealed(Place(table, row["id"], field), row[field])
        if "folded" in row:
            row["folded"] = ""

    def _open(self, table: str, row: Row) -> None:
        for field in FIELDS[table]:
            place = Place(table, row["id"], field)
            if row[field][:1] == MARK:
                row[field] = self._sealing.plain(Masked(row[field], place))
        if table in SEARCHED:
            said = (row[field] for field in SEARCHED[table])
            row["folded"] = fold("\n".join(one for one in said if one))

    def _forget(self, mark: int) -> None:
        """Take out of the journal that these rows were turned: no words of theirs changed."""
        self._connection.execute(sql.FORGET_LATER, {"id": mark})
