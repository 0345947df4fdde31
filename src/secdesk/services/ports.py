"""Everything outside the rules, as the use cases see it: each has one contract test."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Protocol

from secdesk.domain.almanac import DayMark, KnownYear, YearOfDays
from secdesk.domain.entry import Entry, LastWord
from secdesk.domain.nag import Finding
from secdesk.domain.note import Note
from secdesk.domain.people import Contact, Leader
from secdesk.domain.reminder import Reminder
from secdesk.domain.setting.kind import Simple
from secdesk.domain.setting.known import Settings
from secdesk.domain.steps import Image, Step
from secdesk.domain.task import Task
from secdesk.domain.vocabulary import DayKind, DueKind, Urgency
from secdesk.services.ports_checklists import Preparing
from secdesk.services.ports_following import Following
from secdesk.services.ports_leaders import Authority
from secdesk.services.ports_overlooked import Overlooked
from secdesk.services.ports_routines import Routines
from secdesk.services.ports_vault import Sealed
from secdesk.services.wanted import Coming, Found, Said, Wanted


class Leaders(Protocol):
    """Where leaders are kept."""

    def all(self) -> Sequence[Leader]:
        """Every leader, retired ones too, in the order they came."""

    def add(self, leader: Leader) -> Leader:
        """The leader as stored, with a number."""

    def save(self, leader: Leader) -> None:
        """Keep what changed."""


class Contacts(Protocol):
    """Where people and units are kept."""

    def all(self) -> Sequence[Contact]:
        """Every contact, retired ones too, by kind and code."""

    def named(self, folded: str) -> Sequence[Contact]:
        """Those whose code is the folded text or whose name contains it."""

    def codes(self) -> Sequence[str]:
        """Every code, to suggest from."""

    def add(self, contact: Contact) -> Contact:
        """The contact as stored, with a number."""

    def save(self, contact: Contact) -> None:
        """Keep what changed."""

    def merge(self, merged: Contact, kept: Contact) -> None:
        """Let everything that named the first name the second."""


class Tasks(Protocol):
    """Where tasks are kept."""

    def get(self, numbers: Sequence[int]) -> Sequence[Task]:
        """The tasks with those numbers, in that order; raises NotFound for the first missing."""

    def those_there(self, numbers: Sequence[int]) -> Sequence[Task]:
        """The tasks of those numbers that there are, in no particular order."""

    def by_external_id(self, external_id: str) -> Task | None:
        """The task that a script named so, if it is here already."""

    def imported(self, key: str) -> int | None:
        """The number under which a row of a ledger came in before, if it did."""

    def meet_anew(self) -> None:
        """Forget which keys of a ledger were met."""

    def met(self, key: str) -> int:
        """How often that key was met, this time included."""

    def add(self, task: Task, import_key: str | None = None) -> Task:
        """The task as stored, with its number."""

    def save(self, task: Task) -> None:
        """Keep what changed; raises Refused where somebody changed it since it was read."""

    def whole(self, found: Iterable[Found]) -> Sequence[Task]:
        """The tasks that were come upon, each once, read with everything that belongs to them."""

    def list(self, wanted: Wanted, now: datetime, most: int | None) -> Sequence[Task]:
        """The tasks wanted, most pressing first, at most so many."""

    def find(self, folded: Sequence[str]) -> Sequence[Task]:
        """Every task, closed ones too, that says all of those texts."""

    def overdue(self, kind: DueKind, now: datetime, most: int) -> Sequence[Found]:
        """Work still owed whose limit of that kind has passed, at most so many an urgency."""

    def most_overdue(self, kind: DueKind, now: datetime, most: int) -> Sequence[Found]:
        """Work still owed whose limit of that kind has passed, the most urgent first."""

    def due(self, since: datetime, until: datetime, now: datetime, most: int) -> Sequence[Found]:
        """Work still owed with a limit in that time that has not passed, earliest first."""

    def in_hand(self, leader: Leader, since: datetime, most: int) -> Sequence[Found]:
        """Work still owed to that leader and due at or after that moment, or without a date."""

    def to_report(self, most: int, leader: int | None = None) -> Sequence[Found]:
        """What is done and was not told to everyone who asked for it, longest first."""

    def to_close(self, most: int) -> Sequence[Found]:
        """What only has to be struck off: reported, or done where no report was wanted."""

    def count(self, wanted: Wanted, now: datetime, most: int) -> int:
        """How many there are; counting stops at the most."""


class Entries(Protocol):
    """The append-only log of what was done."""

    def add(self, entry: Entry) -> int:
        """Keep one more line; the number it is given."""

    def of(self, task: int) -> Sequence[Entry]:
        """The log of one task, oldest first."""

    def last_words(self, tasks: Iterable[int]) -> Mapping[int, LastWord]:
        """The last word on each task, where there is one."""


class Ledger(Protocol):
    """All tasks, a piece at a time; every one has a name that no task of another desk has."""

    def tasks(
        self, wanted: Wanted, now: datetime, sort: str, most: int | None
    ) -> Iterator[Sequence[Task]]:
        """The tasks wanted, some hundred at a time, in an order that LEDGER_SORTS names."""

    def names(self, tasks: Sequence[int]) -> Mapping[int, str]:
        """What tasks are called wherever the ledger is read."""

    def number(self, name: str) -> int | None:
        """The task of that name, if it is here."""


class Notes(Protocol):
    """Where unsorted thoughts are kept."""

    def get(self, numbers: Sequence[int]) -> Sequence[Note]:
        """The notes with those numbers, in that order; raises NotFound for the first missing."""

    def unsorted(self) -> Sequence[Note]:
        """Those of which nothing has become yet, oldest first."""

    def all(self) -> Sequence[Note]:
        """Every note, oldest first."""

    def count(self, most: int) -> int:
        """How many are unsorted; counting stops at the most."""

    def add(self, note: Note) -> Note:
        """The note as stored, with its number."""

    def save(self, note: Note) -> None:
        """Keep what became of it."""


class Reminders(Protocol):
    """Where reminders are kept."""

    def get(self, numbers: Sequence[int]) -> Sequence[Reminder]:
        """Those with those numbers, in that order; raises NotFound for the first missing."""

    def waiting(self) -> Sequence[Reminder]:
        """Those that have not ended, the next to come up first."""

    def all(self) -> Sequence[Reminder]:
        """Every reminder in the order in which they were set."""

    def of(self, task: int) -> Sequence[Reminder]:
        """Those on a task that have not ended."""

    def before(self, until: datetime, most: int, leader: int | None = None) -> Sequence[Reminder]:
        """Those that come up before that moment, and whichever were put off.

        Where a leader is named, only those on tasks that this leader gave.
        """

    def add(self, reminder: Reminder) -> Reminder:
        """The reminder as stored, with its number."""

    def save(self, reminder: Reminder) -> None:
        """Keep when it comes up next, or that it has ended."""


class Calendars(Protocol):
    """Where marked days are kept; those of regions are no part of the history."""

    def own(self) -> Mapping[date, DayMark]:
        """Every day that she marked herself, in their order."""

    def mark(self, day: date, kind: DayKind, name: str) -> None:
        """Mark a day, whatever it was marked before."""

    def unmark(self, day: date) -> None:
        """Leave a day to what the region says of it."""

    def known(self, region: str, year: int) -> KnownYear | None:
        """A year of a region as it was last looked up, if it was."""

    def keep(self, region: str, year: int, known: KnownYear) -> None:
        """Keep a year of a region, whatever was kept of it before."""


class Nags(Protocol):
    """What may have to be said by cron, and what was said; no part of the history."""

    def of_urgency(self, urgency: Urgency, most: int) -> Sequence[Found]:
        """Work still owed of one urgency, the earliest limit first."""

    def leaders_own(self, kind: DueKind, until: datetime, most: int) -> Sequence[Found]:
        """What leaders themselves have to do before that moment, by a limit of that kind."""

    def coming(self, window: Coming, now: datetime, most: int) -> Sequence[Found]:
        """Work still owed with a limit of that kind in that time, the earliest first."""

    def just_passed(self, window: Coming, now: datetime, most: int) -> Sequence[Found]:
        """Work still owed whose limit passed since that time began, the latest first."""

    def just_done(self, most: int) -> Sequence[Found]:
        """What is done and was not told to everyone who asked for it, the latest first."""

    def unconveyed(self, most: int) -> Sequence[Found]:
        """What others are to carry out and nobody told them of."""

    def said(self, those: Iterable[int]) -> Mapping[tuple[int, str], Sequence[Said]]:
        """What was said of those numbers, by number and rule, in the order it was claimed."""

    def claim(self, lines: Iterable[tuple[int, Finding]], claim: str, now: datetime) -> None:
        """Take lines as one's own to say, so that nobody else says them meanwhile.

        Each is about the task of that number, or by its rule about a reminder.
        """

    def mark(self, claim: str, now: datetime) -> None:
        """Remember that the lines claimed so were said."""


class Steps(Protocol):
    """The journal: what each command changed, and taking it back."""

    @property
    def under_way(self) -> int:
        """The number of the step that this command is."""

    def get(self, number: int) -> Step | None:
        """One step, if there is one of that number."""

    def latest(self, most: int) -> Sequence[Step]:
        """The steps, newest first."""

    def undone(self) -> Mapping[int, int]:
        """Which steps were ever taken back, and by which step last."""

    def touching(self, number: int) -> Sequence[int]:
        """Later steps that changed what this step changed, or built upon what it made."""

    def take_back(self, step: Step) -> None:
        """Put every row back as it was before that step; raises Refused where it differs since."""

    def about(self, task: int) -> Sequence[Image]:
        """Every change that ever touched a task, oldest first."""


class Store(Following, Authority, Overlooked, Preparing, Sealed, Protocol):
    """The desk's file."""

    @property
    def leaders(self) -> Leaders:
        """The leaders."""

    @property
    def contacts(self) -> Contacts:
        """People and units."""

    @property
    def tasks(self) -> Tasks:
        """The tasks."""

    @property
    def entries(self) -> Entries:
        """The log."""

    @property
    def notes(self) -> Notes:
        """The notes."""

    @property
    def nags(self) -> Nags:
        """What cron says."""

    def has_reminders(self, until: datetime) -> bool:
        """Whether a reminder comes up before that moment."""

    @property
    def reminders(self) -> Reminders:
        """The reminders."""

    @property
    def calendars(self) -> Calendars:
        """The marked days."""

    @property
    def routines(self) -> Routines:
        """The routines."""

    @property
    def ledger(self) -> Ledger:
        """Every task, for a ledger."""

    @property
    def steps(self) -> Steps:
        """The journal."""


class DateReader(Protocol):
    """A reader for the dates that the desk's own grammar leaves over."""

    def read(self, text: str, now: datetime) -> tuple[datetime, bool] | None:
        """The local moment, zone included, and whether a clock time was said; None if unsure."""


class Recurrences(Protocol):
    """The dates of rules that RFC 5545 can say; it knows no working days."""

    def dates(self, text: str, first: date) -> Iterator[date]:
        """The dates of a rule from its first day on, in order; a rule may have none."""


class RegionDays(Protocol):
    """What is known of the days off of countries and their parts."""

    def named(self, typed: str) -> str:
        """The region as it is kept; raises Unreadable where nothing is known of it."""

    def year(self, region: str, year: int, today: date) -> YearOfDays:
        """The marked days of a year in a region."""

    def moon(self, year: int) -> Mapping[str, date]:
        """The holidays of the moon's calendar in that year, by the keys of almanac.LUNAR."""


class SettingsText(Protocol):
    """The settings, in a file that may have comments of its owner."""

    @property
    def path(self) -> str:
        """Where it is."""

    def read(self) -> Settings:
        """What it says; raises Unreadable, naming key and line, or OutsideFailed."""

    def write(self, key: str, value: Simple | None) -> None:
        """Set one key, or with None leave it to its default; everything else stays as it is."""


class LedgerText(Protocol):
    """A ledger as somebody keeps it in a file, opened and found to be text."""

    @property
    def path(self) -> str:
        """Where it is, as it was typed."""

    @property
    def encoding(self) -> str:
        """The encoding it was read in."""

    @property
    def lines(self) -> int:
        """About how many lines it has."""

    def __iter__(self) -> Iterator[tuple[int, Sequence[str]]]:
        """Its records one by one, each with the line on which it begins."""


class LedgerSheet(Protocol):
    """Where a ledger is written, row by row."""

    def write(self, cells: Sequence[str]) -> None:
        """One more row."""
