"""What units and persons hold, for the round that asks after it."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from secdesk.domain.people import Contact
from secdesk.services.wanted import Found, Whose
from secdesk.store import sql
from secdesk.store.shelves.people import ContactShelf
from secdesk.store.shelves.tasks import TaskShelf, clock


class HeldShelf:
    """Tasks that others hold, found through the indices by day and by date."""

    def __init__(
        self, connection: sqlite3.Connection, tasks: TaskShelf, contacts: ContactShelf
    ) -> None:
        self._connection = connection
        self._tasks = tasks
        self._contacts = contacts

    def to_ask(self, until: date, whose: Whose, most: int) -> Sequence[Found]:
        """What others hold and are to be asked after by that day, the longest waiting first."""
        asked = _whose(whose) | {"until": until.isoformat(), "most": most}
        return self._tasks.rows(sql.TO_ASK, asked)

    def late(self, now: datetime, whose: Whose, most: int) -> Sequence[Found]:
        """What others hold and have not done in time, the longest late first."""
        return self._tasks.rows(sql.LATE_HELD, _whose(whose) | clock(now) | {"most": most})

    def unaccepted(self, whose: Whose, most: int) -> Sequence[Found]:
        """What others were told of and have not taken on, the longest waiting first."""
        return self._tasks.rows(sql.HELD_UNACCEPTED, _whose(whose) | {"most": most})

    def all(self, whose: Whose, most: int) -> Sequence[Found]:
        """Everything that others hold, what is due first in front."""
        return self._tasks.rows(sql.HELD, _whose(whose) | {"most": most})

    def count(self, until: date | None, whose: Whose, most: int) -> int:
        """How many they are to be asked after by that day, or hold; counting stops at the most."""
        asked = _whose(whose) | {"most": most}
        if until is None:
            return int(self._connection.execute(sql.COUNT_HELD, asked).fetchone()[0])
        asked |= {"until": until.isoformat()}
        return int(self._connection.execute(sql.COUNT_TO_ASK, asked).fetchone()[0])

    def parties(self, those: Iterable[int]) -> Mapping[int, Contact]:
        """The contacts of those numbers."""
        return self._contacts.by_id(set(those))


def _whose(whose: Whose) -> dict[str, object]:
    return {"leader_id": whose.leader, "contact_id": whose.contact}
