"""Sealing anew under another key whatever the desk's file keeps sealed, the journal included."""

import json
import sqlite3
from typing import TYPE_CHECKING, Any

from secdesk.domain.errors import Damaged
from secdesk.domain.sealed import MARK, Place
from secdesk.domain.text import say
from secdesk.store import sql
from secdesk.store.sealed_fields import FIELDS
from secdesk.store.sealing import lender

if TYPE_CHECKING:
    from secdesk.services.ports_vault import Key


def reseal(connection: sqlite3.Connection, old: "Key", new: "Key") -> int:
    """Seal everything under the new key, place by place; how many places there were.

    It belongs into one transaction. Raises Damaged where anything does not open, or is left.
    """
    return _Resealing(connection, old, new).done()


class _Resealing:
    """One pass over the file: the same blob at the same place becomes the same one again."""

    def __init__(self, connection: sqlite3.Connection, old: "Key", new: "Key") -> None:
        self._connection = connection
        self._old = old
        self._new = new
        self._blobs: dict[tuple[Place, str], str] = {}

    def done(self) -> int:
        before = self._count()
        mark = self._connection.execute(sql.LAST_CHANGE).fetchone()["id"]
        for table, rows in sql.SEALED_ROWS.items():
            for row in self._connection.execute(rows).fetchall():
                image = self._resealed(table, row["row"])
                self._connection.execute(sql.PUT_BACK[table], {"row": image})
        self._connection.execute(sql.FORGET_LATER, {"id": mark})
        for change in self._connection.execute(sql.SEALED_IMAGES).fetchall():
            self._keep(change)
        if self._count() != before or self._count(f"{MARK}{self._new.number}.") != before:
            raise Damaged(
                say("Not everything could be sealed anew; nothing was changed."),
                say("secdesk vault status"),
            )
        return before

    def _keep(self, change: sqlite3.Row) -> None:
        images = {name: self._resealed(change["tbl"], change[name]) for name in ("before", "after")}
        self._connection.execute(sql.KEEP_IMAGE, {"id": change["id"], **images})

    def _resealed(self, table: str, image: str | None) -> str | None:
        if image is None or table not in FIELDS:
            return image
        row: dict[str, Any] = json.loads(image)
        for field in FIELDS[table]:
            if row[field][:1] == MARK:
                row[field] = self._anew(Place(table, row["id"], field), row[field])
        return json.dumps(row, ensure_ascii=False, separators=(",", ":"))

    def _anew(self, place: Place, blob: str) -> str:
        if (place, blob) not in self._blobs:
            words = self._old.open(*lender(place, blob))
            self._blobs[place, blob] = self._new.seal(place, words)
        return self._blobs[place, blob]

    def _count(self, start: str = MARK) -> int:
        """How many sealed fields there are that begin so, in rows and in the journal."""
        run = self._connection.execute
        images = [
            (table, row["row"]) for table, rows in sql.SEALED_ROWS.items() for row in run(rows)
        ]
        images += [
            (row["tbl"], row[name])
            for row in run(sql.SEALED_IMAGES)
            for name in ("before", "after")
            if row[name] is not None and row["tbl"] in FIELDS
        ]
        return sum(_starting(start, table, json.loads(image)) for table, image in images)


def _starting(start: str, table: str, row: dict[str, Any]) -> int:
    return sum(1 for field in FIELDS[table] if str(row[field]).startswith(start))
