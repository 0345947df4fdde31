"""The desk's file as the use cases see it: a shelf for each kind of thing, and the journal."""

import sqlite3
from datetime import tzinfo
from typing import TYPE_CHECKING

from secdesk.store.journal import Journal
from secdesk.store.shelves.entries import EntryShelf
from secdesk.store.shelves.people import ContactShelf, LeaderShelf
from secdesk.store.shelves.tasks import TaskShelf

if TYPE_CHECKING:
    from secdesk.store.shelves.ledgers import LedgerShelf
    from secdesk.store.shelves.nags import NagShelf
    from secdesk.store.shelves.notes import NoteShelf


class DeskFile:
    """All shelves over one connection; moments come back in the zone of the desk."""

    def __init__(self, connection: sqlite3.Connection, zone: tzinfo | None) -> None:
        self._connection = connection
        self._zone = zone
        self.leaders = LeaderShelf(connection)
        self.contacts = ContactShelf(connection)
        self.tasks = TaskShelf(connection, self.leaders, self.contacts, zone)
        self.entries = EntryShelf(connection, zone)
        self.steps = Journal(connection, zone)

    @property
    def notes(self) -> "NoteShelf":
        """The notes; few commands ask for them."""
        from secdesk.store.shelves.notes import NoteShelf  # noqa: PLC0415  # the others start sooner

        return NoteShelf(self._connection, self._zone)

    @property
    def nags(self) -> "NagShelf":
        """What cron says."""
        from secdesk.store.shelves.nags import NagShelf  # noqa: PLC0415  # as above

        return NagShelf(self._connection, self.tasks, self._zone)

    @property
    def ledger(self) -> "LedgerShelf":
        """Every task, for a ledger."""
        from secdesk.store.shelves.ledgers import LedgerShelf  # noqa: PLC0415  # as above

        return LedgerShelf(self._connection, self.tasks)
