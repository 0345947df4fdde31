"""What a ledger needs of the desk's file: which tasks in which order, and lasting names."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from secdesk.domain.task import Task
from secdesk.services.wanted import Wanted
from secdesk.store import sql
from secdesk.store.shelves.tasks import NO_LIMIT, TaskShelf, clock, filters
from secdesk.store.values import bounded, numbers

AT_ONCE = 500  # tasks held in memory, however long the ledger is
MOST_DIGITS = 18


class LedgerShelf:
    """All tasks, a piece at a time; every one has a name that no task of another desk has."""

    def __init__(self, connection: sqlite3.Connection, tasks: TaskShelf) -> None:
        self._connection = connection
        self._tasks = tasks
        self._desk = str(connection.execute(sql.DESK_NAME).fetchone()["uuid"])

    def tasks(
        self, wanted: Wanted, now: datetime, sort: str, most: int | None
    ) -> Iterator[Sequence[Task]]:
        """The tasks wanted, some hundred at a time, in an order that LEDGER_SORTS names."""
        limit = NO_LIMIT if most is None else bounded(most)
        bindings = filters(wanted) | clock(now) | {"most": limit}
        found = self._connection.execute(sql.LEDGER[sort], bindings)
        while rows := found.fetchmany(AT_ONCE):
            yield self._tasks.get([row["id"] for row in rows])

    def names(self, tasks: Sequence[int]) -> Mapping[int, str]:
        """What tasks are called wherever the ledger is read."""
        rows = self._connection.execute(sql.EXTERNAL_IDS, {"ids": numbers(tasks)})
        return {number: name or f"{self._desk}-{number}" for number, name in rows}

    def number(self, name: str) -> int | None:
        """The task of that name, if it is here."""
        desk, _, number = name.rpartition("-")
        if desk == self._desk and number.isascii() and number.isdigit():
            here = {"id": int(number[:MOST_DIGITS])}
            row = self._connection.execute(sql.HAS_TASK, here).fetchone()
            if row is not None:
                return int(row["id"])
        row = self._connection.execute(sql.NUMBER_OF, {"external_id": name}).fetchone()
        return None if row is None else int(row["id"])
