"""The desk's file as the use cases see it: a shelf for each kind of thing, and the journal."""

import sqlite3
from datetime import date, datetime, tzinfo
from functools import partial
from typing import TYPE_CHECKING

from secdesk.store import sql
from secdesk.store.journal import Journal
from secdesk.store.locked import NO_KEY
from secdesk.store.sealing import Sealing
from secdesk.store.shelves.entries import EntryShelf
from secdesk.store.shelves.people import ContactShelf, LeaderShelf
from secdesk.store.shelves.tasks import TaskShelf
from secdesk.store.values import stored

if TYPE_CHECKING:
    from secdesk.services.ports_vault import Seals
    from secdesk.store.shelves.areas import AreaShelf
    from secdesk.store.shelves.authority import AskShelf, BriefingShelf, MandateShelf
    from secdesk.store.shelves.balance import BalanceShelf
    from secdesk.store.shelves.calendars import CalendarShelf
    from secdesk.store.shelves.checklists import ChecklistShelf
    from secdesk.store.shelves.conflicts import ConflictShelf
    from secdesk.store.shelves.evenings import EveningShelf
    from secdesk.store.shelves.follow_ups import FollowUpShelf
    from secdesk.store.shelves.held import HeldShelf
    from secdesk.store.shelves.ledgers import LedgerShelf
    from secdesk.store.shelves.nags import NagShelf
    from secdesk.store.shelves.notes import NoteShelf
    from secdesk.store.shelves.overlooked import DisposalShelf, SpotShelf
    from secdesk.store.shelves.points import PointShelf
    from secdesk.store.shelves.relations import RelationShelf
    from secdesk.store.shelves.reminders import ReminderShelf
    from secdesk.store.shelves.reviews import ReviewShelf
    from secdesk.store.shelves.routines import RoutineShelf
    from secdesk.store.shelves.traces import TraceShelf
    from secdesk.store.shelves.vault import VaultShelf


class DeskFile:
    """All shelves over one connection; moments come back in the zone of the desk."""

    def __init__(
        self, connection: sqlite3.Connection, zone: tzinfo | None, seals: "Seals" = NO_KEY
    ) -> None:
        self._connection = connection
        self._zone = zone
        self.seals = seals
        self.sealing = Sealing(connection, seals)
        self.leaders = LeaderShelf(connection)
        self.steps = Journal(connection, zone, self.sealing)
        self.contacts = ContactShelf(connection, self.steps.watch)
        self.tasks = TaskShelf(connection, self.leaders, self.contacts, zone, self.sealing)
        self.entries = EntryShelf(connection, zone, self.sealing)

    @property
    def notes(self) -> "NoteShelf":
        """The notes; few commands ask for them."""
        from secdesk.store.shelves.notes import NoteShelf  # noqa: PLC0415  # the others start sooner

        return NoteShelf(self._connection, self._zone, self.sealing)

    @property
    def nags(self) -> "NagShelf":
        """What cron says."""
        from secdesk.store.shelves.nags import NagShelf  # noqa: PLC0415  # as above

        return NagShelf(self._connection, self.tasks, self._zone)

    @property
    def reminders(self) -> "ReminderShelf":
        """The reminders."""
        from secdesk.store.shelves.reminders import ReminderShelf  # noqa: PLC0415  # as above

        self.steps.watch("reminder")
        return ReminderShelf(self._connection, self.leaders, self._zone, self.sealing)

    @property
    def calendars(self) -> "CalendarShelf":
        """The marked days."""
        from secdesk.store.shelves.calendars import CalendarShelf  # noqa: PLC0415  # as above

        return CalendarShelf(self._connection, partial(self.steps.watch, "calendar_day"))

    @property
    def routines(self) -> "RoutineShelf":
        """The routines."""
        from secdesk.store.shelves.routines import RoutineShelf  # noqa: PLC0415  # as above

        self.steps.watch("routine", "occurrence")
        return RoutineShelf(self._connection, self.leaders, self.contacts, self._zone, self.sealing)

    @property
    def points(self) -> "PointShelf":
        """What is still owed on tasks."""
        from secdesk.store.shelves.points import PointShelf  # noqa: PLC0415  # as above

        self.steps.watch("point")
        return PointShelf(self._connection, self.contacts, self._zone, self.sealing)

    @property
    def relations(self) -> "RelationShelf":
        """How tasks bear upon each other."""
        from secdesk.store.shelves.relations import RelationShelf  # noqa: PLC0415  # as above

        return RelationShelf(self._connection, partial(self.steps.watch, "relation"))

    @property
    def asks(self) -> "AskShelf":
        """The asks."""
        from secdesk.store.shelves.authority import AskShelf  # noqa: PLC0415  # as above

        return AskShelf(
            self._connection,
            self.leaders,
            self.contacts,
            self._zone,
            self.steps.watch,
            self.sealing,
        )

    @property
    def has_asks(self) -> bool:
        """Whether any ask waits for somebody."""
        return self._connection.execute(sql.HAS_ASKS).fetchone() is not None

    @property
    def mandates(self) -> "MandateShelf":
        """The mandates."""
        from secdesk.store.shelves.authority import MandateShelf  # noqa: PLC0415  # as above

        return MandateShelf(self._connection, self.leaders, self._zone, self.steps.watch)

    @property
    def briefings(self) -> "BriefingShelf":
        """When leaders were briefed."""
        from secdesk.store.shelves.authority import BriefingShelf  # noqa: PLC0415  # as above

        return BriefingShelf(self._connection, self._zone, self.steps.watch)

    @property
    def balances(self) -> "BalanceShelf":
        """The figures of each leader."""
        from secdesk.store.shelves.balance import BalanceShelf  # noqa: PLC0415  # as above

        return BalanceShelf(self._connection, self._zone)

    @property
    def conflicts(self) -> "ConflictShelf":
        """Which orders of two leaders may not go together."""
        from secdesk.store.shelves.conflicts import ConflictShelf  # noqa: PLC0415  # as above

        return ConflictShelf(self._connection)

    @property
    def disposals(self) -> "DisposalShelf":
        """What was done about findings."""
        from secdesk.store.shelves.overlooked import DisposalShelf  # noqa: PLC0415  # as above

        return DisposalShelf(self._connection, self._zone, self.steps.watch)

    @property
    def spots(self) -> "SpotShelf":
        """Blank spots of her own."""
        from secdesk.store.shelves.overlooked import SpotShelf  # noqa: PLC0415  # as above

        return SpotShelf(self._connection, self.leaders, self._zone, self.steps.watch)

    @property
    def reviews(self) -> "ReviewShelf":
        """The weekly steps back, and what they look at."""
        from secdesk.store.shelves.reviews import ReviewShelf  # noqa: PLC0415  # as above

        return ReviewShelf(self._connection, self.tasks, self.entries, self._zone, self.steps.watch)

    @property
    def areas(self) -> "AreaShelf":
        """The duty areas."""
        from secdesk.store.shelves.areas import AreaShelf  # noqa: PLC0415  # as above

        return AreaShelf(self._connection, self._zone, self.steps.watch)

    @property
    def checklists(self) -> "ChecklistShelf":
        """The checklists."""
        from secdesk.store.shelves.checklists import ChecklistShelf  # noqa: PLC0415  # as above

        return ChecklistShelf(self._connection, self._zone, self.steps.watch)

    @property
    def traces(self) -> "TraceShelf":
        """What the log and the parts of tasks tell of them."""
        from secdesk.store.shelves.traces import TraceShelf  # noqa: PLC0415  # as above

        return TraceShelf(self._connection, self.entries, self._zone)

    def purge(self, number: int) -> None:
        """Leave nothing of a task in the file."""
        from secdesk.store.purging import purge, which  # noqa: PLC0415  # seldom done

        task = which(self._connection, number)
        if task is not None:
            purge(self._connection, task)

    @property
    def vault(self) -> "VaultShelf":
        """The ways to the key of what is sealed, and who looked."""
        from secdesk.store.shelves.vault import VaultShelf  # noqa: PLC0415  # as above

        return VaultShelf(self._connection, self._zone)

    @property
    def has_points(self) -> bool:
        """Whether anything is owed on any task; many pages learn that nothing is."""
        return self._connection.execute(sql.HAS_POINTS).fetchone() is not None

    @property
    def follow_ups(self) -> "FollowUpShelf":
        """What comes up to be followed."""
        from secdesk.store.shelves.follow_ups import FollowUpShelf  # noqa: PLC0415  # as above

        return FollowUpShelf(self._connection, self.tasks, self.entries, self._zone)

    @property
    def evenings(self) -> "EveningShelf":
        """What the evening page asks."""
        from secdesk.store.shelves.evenings import EveningShelf  # noqa: PLC0415  # as above

        return EveningShelf(self._connection, self.tasks, self.entries, self._zone)

    @property
    def held(self) -> "HeldShelf":
        """What units and persons hold."""
        from secdesk.store.shelves.held import HeldShelf  # noqa: PLC0415  # as above

        return HeldShelf(self._connection, self.tasks, self.contacts)

    def has_reminders(self, until: datetime) -> bool:
        """Whether a reminder comes up before that moment; most pages learn that there is none."""
        asked = {"until": stored(until), "most": 1, "leader_id": None}
        return self._connection.execute(sql.REMINDERS_UP, asked).fetchone() is not None

    def has_items_late(self, now: datetime) -> bool:
        """Whether a line of a checklist may be late; most pages learn that none is."""
        asked = {"now": stored(now), "day": now.date().isoformat(), "most": 1}
        return self._connection.execute(sql.ITEMS_AWAITED, asked).fetchone() is not None

    def has_routines_up(self, today: date) -> bool:
        """Whether the next day of a routine has come, though it made no task of it yet."""
        up = self._connection.execute(sql.ROUTINES_UP, {"today": today.isoformat()})
        return up.fetchone() is not None

    def has_areas_up(self, today: date) -> bool:
        """Whether the day of a duty area may be over; most pages learn that none is."""
        asked = {"today": today.isoformat(), "most": 1}
        return self._connection.execute(sql.AREAS_UP, asked).fetchone() is not None

    def has_routines_due(self, now: datetime) -> bool:
        """Whether a routine is to make a task by then; every command asks, so it costs little."""
        due = self._connection.execute(sql.ROUTINES_DUE, {"now": stored(now)})
        return due.fetchone() is not None

    @property
    def ledger(self) -> "LedgerShelf":
        """Every task, for a ledger."""
        from secdesk.store.shelves.ledgers import LedgerShelf  # noqa: PLC0415  # as above

        return LedgerShelf(self._connection, self.tasks)
