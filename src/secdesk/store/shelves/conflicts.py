"""Which orders of two leaders may not go together."""

import sqlite3
from collections.abc import Sequence
from datetime import datetime

from secdesk.domain.vocabulary import Urgency
from secdesk.store import sql
from secdesk.store.values import stored

Pairs = Sequence[tuple[int, int]]


class ConflictShelf:
    """Pairs of tasks by number; whether they are in conflict is for the rule to say."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def linked(self, most: int) -> Pairs:
        """Live tasks of different leaders that somebody linked as conflicting, in that order."""
        rows = self._connection.execute(sql.LINKED, {"most": most})
        return [(row["task_id"], row["other_id"]) for row in rows]

    def alike(self, looked_at: int, most: int) -> Pairs:
        """Tasks whose titles are the same while their leaders and hard limits are not.

        Only so many hard limits of each urgency are looked at, the earliest first.
        """
        found: list[tuple[int, int]] = []
        for urgency in range(len(Urgency)):
            asked = {"urgency": urgency, "looked_at": looked_at, "most": most - len(found)}
            rows = self._connection.execute(sql.ALIKE, asked)
            found += [(row["task_id"], row["other_id"]) for row in rows]
        return found

    def namesakes(self, title: str, leader: int, due_at: datetime, most: int) -> Sequence[int]:
        """Live tasks of that folded title to which another leader set another hard limit."""
        asked = {"title": title, "leader_id": leader, "due_at": stored(due_at), "most": most}
        return [row["id"] for row in self._connection.execute(sql.NAMESAKES, asked)]
