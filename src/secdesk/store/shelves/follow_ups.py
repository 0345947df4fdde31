"""What comes up to be followed: tasks to ask after, not accepted, in focus, with an effect due."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, tzinfo

from secdesk.domain.entry import Entry
from secdesk.services.wanted import Found
from secdesk.store import sql
from secdesk.store.shelves.entries import EntryShelf
from secdesk.store.shelves.tasks import TaskShelf
from secdesk.store.values import moment, numbers, stored


class FollowUpShelf:
    """Tasks found through the indices that follow-up needs, and how often they were chased."""

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

    def to_check(self, until: date, most: int, leader: int | None = None) -> Sequence[Found]:
        """Tasks whose day to be asked after has come by that day, the longest waiting first."""
        asked = {"until": until.isoformat(), "most": most, "leader_id": leader}
        return self._tasks.rows(sql.CHECKED, asked)

    def unaccepted(self, until: datetime, most: int, leader: int | None = None) -> Sequence[Found]:
        """Tasks passed on by that moment and not accepted, the longest waiting first."""
        asked = {"until": stored(until), "most": most, "leader_id": leader}
        return self._tasks.rows(sql.UNACCEPTED, asked)

    def in_focus(self, most: int, leader: int | None = None) -> Sequence[Found]:
        """The tasks that matter most, the most urgent first."""
        return self._tasks.rows(sql.FOCUSED, {"most": most, "leader_id": leader})

    def effects_due(self, until: date, most: int, leader: int | None = None) -> Sequence[Found]:
        """Measures whose effect is to be looked at by that day and was not, the earliest first."""
        asked = {"until": until.isoformat(), "most": most, "leader_id": leader}
        return self._tasks.rows(sql.EFFECTS_DUE, asked)

    def chases(self, tasks: Iterable[int]) -> Mapping[int, Sequence[Entry]]:
        """How often those tasks were chased, by task, oldest first."""
        return self._by_task(sql.CHASES_OF, tasks)

    def reports(self, tasks: Iterable[int]) -> Mapping[int, Sequence[Entry]]:
        """What leaders were told of those tasks, by task, oldest first."""
        return self._by_task(sql.REPORTS_OF, tasks)

    def turns(self, tasks: Iterable[int]) -> Mapping[int, Sequence[Entry]]:
        """Their results, what was found of these, and to whom they were passed; oldest first."""
        return self._by_task(sql.TURNS_OF, tasks)

    def leaders_items(self, leader: int, most: int) -> Sequence[Found]:
        """What a leader has to do in person, what is due first in front."""
        return self._tasks.rows(sql.OWN_ITEMS, {"leader_id": leader, "most": most})

    def asked_since(self, since: datetime, now: datetime) -> Mapping[int, Sequence[datetime]]:
        """Whom chases went to since then until now, by contact, each time once, oldest first."""
        times: dict[int, dict[datetime, None]] = {}
        between = {"since": stored(since), "now": stored(now)}
        for contact, at in self._connection.execute(sql.CHASED_SINCE, between):
            times.setdefault(contact, {})[moment(at, self._zone)] = None
        return {contact: list(moments) for contact, moments in times.items()}

    def _by_task(self, statement: str, tasks: Iterable[int]) -> Mapping[int, Sequence[Entry]]:
        found: dict[int, list[Entry]] = {}
        for entry in self._entries.read(statement, {"ids": numbers(tasks)}):
            found.setdefault(entry.task, []).append(entry)
        return found
