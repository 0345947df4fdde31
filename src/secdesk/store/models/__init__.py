"""The tables as SQLModel classes: the one source of truth for the schema.

Columns are text or whole numbers, because the tables are STRICT; flags, choices and moments
become values in the shelves. Moments are ISO 8601 in UTC, so that they sort as text; a task
without a date has the due date 9999, so that it comes last in every index.
"""

from sqlalchemy import Column, Integer, MetaData, Table, Text

from secdesk.store.models.authority import ActRow, AskRow, BriefingRow, MandateRow
from secdesk.store.models.overlooked import (
    AnswerRow,
    AreaRow,
    ChecklistRow,
    DisposalRow,
    ItemRow,
    LookRow,
    ReviewRow,
    SpotRow,
)
from secdesk.store.models.rhythm import (
    CalendarDayRow,
    OccurrenceRow,
    RegionYearRow,
    ReminderRow,
    RoutineRow,
)
from secdesk.store.models.through import PointRow, RelationRow
from secdesk.store.models.vault import RevealRow, SlotRow
from secdesk.store.models.work import (
    ChangeRow,
    ContactRow,
    DeskRow,
    EntryRow,
    HelperRow,
    IssuerRow,
    LeaderRow,
    LinkRow,
    NaggedRow,
    NoteRow,
    StepRow,
    TaskRow,
)

__all__ = [
    "EVERYDAY",
    "JOURNALED",
    "MET",
    "SELDOM",
    "ActRow",
    "AnswerRow",
    "AreaRow",
    "AskRow",
    "BriefingRow",
    "CalendarDayRow",
    "ChangeRow",
    "ChecklistRow",
    "ContactRow",
    "DeskRow",
    "DisposalRow",
    "EntryRow",
    "HelperRow",
    "IssuerRow",
    "ItemRow",
    "LeaderRow",
    "LinkRow",
    "LookRow",
    "MandateRow",
    "NaggedRow",
    "NoteRow",
    "OccurrenceRow",
    "PointRow",
    "RegionYearRow",
    "RelationRow",
    "ReminderRow",
    "RevealRow",
    "ReviewRow",
    "RoutineRow",
    "SlotRow",
    "SpotRow",
    "StepRow",
    "TaskRow",
]

EVERYDAY = (LeaderRow, ContactRow, TaskRow, IssuerRow, HelperRow, LinkRow, EntryRow, NoteRow)
SELDOM = (
    *(CalendarDayRow, ReminderRow, RoutineRow, OccurrenceRow, PointRow, RelationRow),
    *(AskRow, MandateRow, ActRow, BriefingRow),
    *(DisposalRow, SpotRow, AreaRow, LookRow, ChecklistRow, ItemRow, ReviewRow, AnswerRow),
)
JOURNALED = (*EVERYDAY, *SELDOM)

MET = Table(
    "met",
    MetaData(),  # no part of the schema: SQLite keeps it in a file of its own while a command runs
    Column("key", Text, primary_key=True),
    Column("times", Integer, nullable=False),
    prefixes=["TEMPORARY"],
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
