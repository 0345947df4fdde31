"""What the evening page asks of the desk's file, each through an index and bounded."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, tzinfo
from pathlib import Path

from secdesk.domain.entry import Entry
from secdesk.services.wanted import Found
from secdesk.store import backup, sql
from secdesk.store.shelves.entries import EntryShelf
from secdesk.store.shelves.tasks import TaskShelf
from secdesk.store.values import numbers, stored


class EveningShelf:
    """What was done on a day, what waits to be passed on, and what the next days bring."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        tasks: TaskShelf,
        entries: EntryShelf,
        zone: tzinfo | None,
    ) -> None:
        self._connection = connection
        self._tasks = tasks
        self._entries = entries
        self._zone = zone

    def logged(self, since: datetime, until: datetime) -> Mapping[int, Sequence[Entry]]:
        """What was logged in that time by what she did, by task, oldest first."""
        found: dict[int, list[Entry]] = {}
        for entry in self._entries.read(sql.LOGGED_TODAY, _time(since, until)):
            found.setdefault(entry.task, []).append(entry)
        return found

    def last_work(self, tasks: Iterable[int]) -> Mapping[int, Entry]:
        """The last line on each task that shows work, where there is one."""
        found = self._entries.read(sql.LAST_WORK, {"ids": numbers(tasks)})
        return {entry.task: entry for entry in found}

    def unconveyed(self, most: int, leader: int | None = None) -> Sequence[Found]:
        """What others are to do and have not been told of, the longest waiting first."""
        return self._tasks.rows(sql.UNCONVEYED, {"most": most, "leader_id": leader})

    def to_check(
        self, since: date, until: date, most: int, leader: int | None = None
    ) -> Sequence[Found]:
        """Tasks that come up to be asked after in those days, or to be taken up again."""
        return self._tasks.rows(sql.CHECKS_BETWEEN, _days(since, until, most, leader))

    def effects_due(
        self, since: date, until: date, most: int, leader: int | None = None
    ) -> Sequence[Found]:
        """Measures whose effect is to be looked at in those days."""
        return self._tasks.rows(sql.EFFECTS_BETWEEN, _days(since, until, most, leader))

    def count_steps(self, since: datetime, until: datetime) -> int:
        """How many steps were taken in that time."""
        return int(self._connection.execute(sql.COUNT_STEPS, _time(since, until)).fetchone()[0])

    def backed_up_at(self) -> datetime | None:
        """When the newest backup of the desk was made, where there is any."""
        row = self._connection.execute("PRAGMA database_list").fetchone()
        newest = backup.newest(Path(row["file"])) if row["file"] else None
        if newest is None:
            return None
        return datetime.fromtimestamp(newest.stat().st_mtime, self._zone)


def _time(since: datetime, until: datetime) -> dict[str, object]:
    return {"since": stored(since), "until": stored(until)}


def _days(since: date, until: date, most: int, leader: int | None) -> dict[str, object]:
    return {
        "since": since.isoformat(),
        "until": until.isoformat(),
        "most": most,
        "leader_id": leader,
    }
