"""Where it is kept how tasks bear upon each other."""

import sqlite3
from collections.abc import Callable, Sequence

from secdesk.domain.relation import Relation
from secdesk.domain.vocabulary import Bearing
from secdesk.store import sql


class RelationShelf:
    """Between two tasks there is one relation at most; `watch` is called before one changes."""

    def __init__(self, connection: sqlite3.Connection, watch: Callable[[], None]) -> None:
        self._connection = connection
        self._watch = watch

    def of(self, task: int) -> Sequence[Relation]:
        """Those from a task and to it, in the order in which they came."""
        rows = self._connection.execute(sql.RELATIONS_OF, {"task_id": task})
        return [Relation(row["task_id"], Bearing(row["kind"]), row["other_id"]) for row in rows]

    def relate(self, relation: Relation) -> None:
        """Keep it, whatever was between the two before."""
        self.unrelate(relation.task, relation.other)
        new = {"task_id": relation.task, "kind": relation.kind, "other_id": relation.other}
        self._connection.execute(sql.ADD_RELATION, new)

    def unrelate(self, task: int, other: int) -> None:
        """Let nothing be between the two."""
        self._watch()
        self._connection.execute(sql.DROP_RELATION, {"task_id": task, "other_id": other})
