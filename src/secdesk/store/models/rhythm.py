"""What comes round: days off, reminders, routines."""

from sqlalchemy import CheckConstraint, Index, text
from sqlmodel import SQLModel

from secdesk.store.models.columns import (
    STRICT,
    a_key,
    a_number,
    a_text,
    maybe_text,
    refers_to,
)


class CalendarDayRow(SQLModel, table=True):
    """A day that she marked as off or as worked, whatever the region says of it."""

    __tablename__ = "calendar_day"
    __table_args__ = (
        CheckConstraint("kind IN ('off', 'work') AND name <> ''"),
        Index("calendar_day_once", "day", unique=True),
        STRICT,
    )

    id: int = a_key()
    day: str = a_text()
    kind: str = a_text()
    name: str = a_text()


class RegionYearRow(SQLModel, table=True):
    """The days off and make-up workdays of a year as the library has them, so that few ask it.

    No part of the history; `days` is JSON, `looked_up_on` says when the library was last asked.
    """

    __tablename__ = "region_year"
    __table_args__ = (Index("region_year_once", "region", "year", unique=True), STRICT)

    id: int = a_key()
    region: str = a_text()
    year: int = a_number()
    days: str = a_text()
    is_announced: int = a_number()
    looked_up_on: str = a_text()


class ReminderRow(SQLModel, table=True):
    """Something to be reminded of, alone or on a task; `at` is the moment that was asked for.

    It comes up at `comes_up_at`, which is later where it was put off. `rule` is RFC 5545 text where
    it comes round again, counted from `anchor_at`.
    """

    __tablename__ = "reminder"
    __table_args__ = (
        CheckConstraint("words <> ''"),
        Index("reminder_live", "comes_up_at", sqlite_where=text("ended_at IS NULL")),
        Index(
            "reminder_put_off", "id",
            sqlite_where=text("ended_at IS NULL AND comes_up_at > at"),
        ),
        Index("reminder_task", "task_id", sqlite_where=text("task_id IS NOT NULL")),
        STRICT,
    )  # fmt: skip

    id: int = a_key()
    words: str = a_text()
    made_at: str = a_text()
    at: str = a_text()
    comes_up_at: str = a_text()
    has_time: int = a_number()
    typed: str = a_text()
    rule: str = a_text()
    anchor_at: str = a_text()
    on_holiday: str = a_text()
    secrecy: str = a_text()
    task_id: int | None = refers_to("task.id", required=False)
    ended_at: str | None = maybe_text()
    is_dropped: int = a_number()


class RoutineRow(SQLModel, table=True):
    """A rule that makes tasks; `next_on` is the occurrence that is made next, at `makes_at`."""

    __tablename__ = "routine"
    __table_args__ = (
        CheckConstraint("title <> '' AND rule <> ''"),
        Index("routine_live", "makes_at", sqlite_where=text("stopped_at IS NULL")),
        STRICT,
    )

    id: int = a_key()
    title: str = a_text()
    leader_id: int = refers_to("leader.id")
    lead_id: int | None = refers_to("contact.id", required=False)
    person_id: int | None = refers_to("contact.id", required=False)
    urgency: int = a_number()
    importance: int = a_number()
    standard: str = a_text()
    secrecy: str = a_text()
    due_kind: str = a_text()
    rule: str = a_text()
    typed: str = a_text()
    anchor_on: str = a_text()
    on_holiday: str = a_text()
    ahead: int = a_number()
    next_on: str | None = maybe_text()
    makes_at: str | None = maybe_text()
    made_at: str = a_text()
    stopped_at: str | None = maybe_text()


class OccurrenceRow(SQLModel, table=True):
    """One time that a routine came round: the task made of it, or none where it was skipped.

    `missed` says how many earlier times went by since the one before.
    """

    __tablename__ = "occurrence"
    __table_args__ = (
        Index("occurrence_once", "routine_id", "due_on", unique=True),
        Index("occurrence_task", "task_id", unique=True, sqlite_where=text("task_id IS NOT NULL")),
        STRICT,
    )

    id: int = a_key()
    routine_id: int = refers_to("routine.id")
    due_on: str = a_text()
    task_id: int | None = refers_to("task.id", required=False)
    missed: int = a_number()
