"""Rooms of the outside world that few commands need, each imported when it is first asked."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from secdesk.domain.almanac import YearOfDays
from secdesk.domain.office import Office
from secdesk.domain.setting.known import REGION
from secdesk.services.days_known import DaysKnown
from secdesk.services.desk import Desk

if TYPE_CHECKING:
    from sqlite3 import Connection

    from secdesk.gateways.checklist_files import ChecklistFiles
    from secdesk.store.completion import Glance
    from secdesk.store.shelves import DeskFile

Pairs = Iterator[tuple[str, str]]


def checklist_files(settings: str) -> "ChecklistFiles":
    """The templates of checklists: ours, and hers in a folder beside the settings."""
    from secdesk.gateways.checklist_files import ChecklistFiles

    return ChecklistFiles(Path(settings).parent / "checklists")


class LaterDates:
    """The reader for other dates, imported when a date is met that our grammar leaves over."""

    def read(self, text: str, now: datetime) -> tuple[datetime, bool] | None:
        """The moment, and whether a clock time was said; None where it is not sure."""
        from secdesk.gateways.other_dates import OtherDates

        return OtherDates().read(text, now)


class LaterRecurrences:
    """The dates of rules, whose library is imported when a rule is expanded."""

    def dates(self, text: str, first: date) -> Iterator[date]:
        """The dates of a rule of RFC 5545 from its first day on."""
        from secdesk.gateways.recurrences import Recurrences

        return Recurrences().dates(text, first)


class LaterDaysOff:
    """The days off of regions, whose library is imported when a year is not known to the desk."""

    def named(self, typed: str) -> str:
        """The region as it is kept."""
        from secdesk.gateways.days_off import DaysOff

        return DaysOff().named(typed)

    def year(self, region: str, year: int, today: date) -> YearOfDays:
        """The marked days of a year in a region."""
        from secdesk.gateways.days_off import DaysOff

        return DaysOff().year(region, year, today)

    def moon(self, year: int) -> Mapping[str, date]:
        """The holidays of the moon's calendar in that year."""
        from secdesk.gateways.days_off import DaysOff

        return DaysOff().moon(year)


def days_known(office: Office, today: date, store: "DeskFile | None" = None) -> DaysKnown:
    """What is known of the days of the office's region, and of her own where there is a desk."""
    return DaysKnown(office.settings[REGION], LaterDaysOff(), today, store)


def counting_with(days: DaysKnown, office: Office) -> Office:
    """The office, with those days off and make-up workdays."""
    return replace(office, calendar=replace(office.calendar, almanac=days))


def opened(store: "DeskFile", at: datetime, days: DaysKnown, office: Office) -> Desk:
    """The desk on that store at that moment."""
    return Desk(store, at, counting_with(days, office), LaterDates(), LaterRecurrences())


def a_name() -> str:
    """A name that no other process gives itself."""
    return os.urandom(8).hex()


def back_up(file: Path, reason: str) -> None:
    """Make a verified backup of the desk in that file."""
    from secdesk.store import backup

    backup.make(file, reason)


def without(file: Path, number: int) -> Callable[[], int]:
    """What takes a task of the desk in that file out of its backups, and says out of how many."""

    def purged() -> int:
        from secdesk.store import purging

        return purging.purge_copies(file, number)

    return purged


def glimpsed(
    glance: "Glance", at: datetime, office: Office, look: Callable[[Desk], Pairs]
) -> Sequence[tuple[str, str]]:
    """What a look at the whole desk finds for completion; nothing where it cannot be had."""
    from secdesk.store.shelves import DeskFile

    def found(connection: "Connection") -> Pairs:
        store = DeskFile(connection, at.tzinfo)
        yield from look(opened(store, at, days_known(office, at.date(), store), office))

    return glance.through(found)
