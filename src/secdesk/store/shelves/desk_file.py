"""The desk's file as the use cases see it: a shelf for each kind of thing, and the journal."""

import sqlite3
from datetime import tzinfo

from secdesk.store.journal import Journal
from secdesk.store.shelves.entries import EntryShelf
from secdesk.store.shelves.people import ContactShelf, LeaderShelf
from secdesk.store.shelves.tasks import TaskShelf


class DeskFile:
    """All shelves over one connection; moments come back in the zone of the desk."""

    def __init__(self, connection: sqlite3.Connection, zone: tzinfo | None) -> None:
        self.leaders = LeaderShelf(connection)
        self.contacts = ContactShelf(connection)
        self.tasks = TaskShelf(connection, self.leaders, self.contacts, zone)
        self.entries = EntryShelf(connection, zone)
        self.steps = Journal(connection, zone)
