"""What the log and the parts of tasks tell of them, read for many tasks at once."""

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import tzinfo

from secdesk.domain.blank.snapshot import NO_PARTS, LastParts
from secdesk.domain.entry import Entry
from secdesk.domain.task import Due
from secdesk.domain.vocabulary import DueKind
from secdesk.store import sql
from secdesk.store.shelves.entries import EntryShelf
from secdesk.store.values import maybe_moment, moment, numbers


class TraceShelf:
    """Last moves, whom the log names, and how parts end."""

    def __init__(
        self, connection: sqlite3.Connection, entries: EntryShelf, zone: tzinfo | None
    ) -> None:
        self._connection = connection
        self._entries = entries
        self._zone = zone

    def last_moves(self, tasks: Iterable[int]) -> Mapping[int, Entry]:
        """How the dates of those tasks were moved last, where one was."""
        found = self._entries.read(sql.LAST_MOVES, {"ids": numbers(tasks)})
        return {entry.task: entry for entry in found}

    def spoken_to(self, tasks: Iterable[int]) -> Mapping[int, frozenset[int]]:
        """Whom the log of those tasks names, and the units that those belong to."""
        found: dict[int, set[int]] = {}
        for task, contact, unit in self._connection.execute(sql.SPOKEN_TO, {"ids": numbers(tasks)}):
            found.setdefault(task, set()).update({contact, unit} - {None})
        return {task: frozenset(those) for task, those in found.items()}

    def last_parts(self, tasks: Iterable[int]) -> Mapping[int, LastParts]:
        """Where the parts of those tasks end, for each that has any."""
        ids = {"ids": numbers(tasks)}
        found: dict[int, LastParts] = {}
        for row in self._connection.execute(sql.LAST_PARTS, ids):
            due = Due(
                DueKind(row["due_kind"]),
                moment(row["due_at"], self._zone),
                bool(row["due_has_time"]),
            )
            found[row["parent_id"]] = LastParts(row["id"], due)
        for row in self._connection.execute(sql.PARTS_ENDED, ids):
            ended = maybe_moment(row["at"], self._zone)
            whole = row["parent_id"]
            found[whole] = replace(found.get(whole, NO_PARTS), done_at=ended)
        return found
