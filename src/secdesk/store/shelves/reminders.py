"""Where reminders are kept."""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, tzinfo

from secdesk.domain.errors import NotFound
from secdesk.domain.reminder import ONCE, Matter, Reminder, Round
from secdesk.domain.sealed import Place
from secdesk.domain.text import say
from secdesk.domain.vocabulary import OnHoliday
from secdesk.store import sql
from secdesk.store.sealing import SEALED, Sealing
from secdesk.store.shelves.people import LeaderShelf
from secdesk.store.shelves.taskrows import SECRECIES, STATES, URGENCIES
from secdesk.store.values import (
    NEVER,
    bounded,
    maybe_day,
    maybe_moment,
    maybe_stored,
    moment,
    numbers,
    stored,
)


class ReminderShelf:
    """The reminders; moments come back in the zone of the desk."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        leaders: LeaderShelf,
        zone: tzinfo | None,
        sealing: Sealing,
    ) -> None:
        self._sealing = sealing
        self._connection = connection
        self._leaders = leaders
        self._zone = zone

    def get(self, numbers_: Sequence[int]) -> Sequence[Reminder]:
        """Those with those numbers, in that order; raises NotFound for the first missing."""
        ids = {"ids": numbers(map(bounded, numbers_))}
        rows = self._connection.execute(sql.REMINDERS_BY_NUMBER, ids)
        found = {one.number: one for one in self._reminders(rows)}
        missing = next((number for number in numbers_ if number not in found), None)
        if missing is not None:
            raise NotFound(
                say("There is no reminder {number}.", number=missing),
                say("secdesk reminders list"),
            )
        return [found[number] for number in numbers_]

    def waiting(self) -> Sequence[Reminder]:
        """Those that have not ended, the next to come up first."""
        return self._reminders(self._connection.execute(sql.REMINDERS_WAITING))

    def all(self) -> Sequence[Reminder]:
        """Every reminder in the order in which they were set."""
        return self._reminders(self._connection.execute(sql.REMINDERS))

    def of(self, task: int) -> Sequence[Reminder]:
        """Those on a task that have not ended."""
        return self._reminders(self._connection.execute(sql.REMINDERS_OF, {"task_id": task}))

    def before(self, until: datetime, most: int, leader: int | None = None) -> Sequence[Reminder]:
        """Those that come up before that moment, and whichever were put off.

        Where a leader is named, only those on tasks that this leader gave.
        """
        asked = {"until": stored(until), "most": most, "leader_id": leader}
        return self._reminders(self._connection.execute(sql.REMINDERS_UP, asked))

    def add(self, reminder: Reminder) -> Reminder:
        """The reminder as stored, with its number."""
        task = None if reminder.matter is None else reminder.matter.number
        is_sealed = reminder.secrecy in SEALED or self._sealing.is_sealed_task(task)
        columns = _columns(reminder) | {"id": None}
        columns = self._sealing.columns("reminder", columns, is_sealed=is_sealed)
        cursor = self._connection.execute(sql.ADD_REMINDER, columns)
        return replace(reminder, number=cursor.lastrowid or 0)

    def save(self, reminder: Reminder) -> None:
        """Keep when it comes up next, or that it has ended."""
        columns = _columns(reminder) | {"id": reminder.number}
        del columns["words"]  # they were settled when it was set
        self._connection.execute(sql.SAVE_REMINDER, columns)

    def _reminders(self, rows: Iterable[sqlite3.Row]) -> list[Reminder]:
        return [self._reminder(row) for row in rows]

    def _reminder(self, row: sqlite3.Row) -> Reminder:
        return Reminder(
            number=row["id"],
            words=self._sealing.read(Place("reminder", row["id"], "words"), row["words"]),
            made_at=moment(row["made_at"], self._zone),
            at=moment(row["at"], self._zone),
            comes_up_at=moment(row["comes_up_at"], self._zone),
            has_time=bool(row["has_time"]),
            typed=row["typed"],
            again=self._round(row),
            secrecy=SECRECIES[row["secrecy"]],
            matter=None if row["task_id"] is None else self._matter(row),
            ended_at=maybe_moment(row["ended_at"], self._zone),
            is_dropped=bool(row["is_dropped"]),
        )

    def _round(self, row: sqlite3.Row) -> Round:
        if not row["rule"]:
            return ONCE
        anchor_at = moment(row["anchor_at"], self._zone)
        return Round(row["rule"], anchor_at, OnHoliday(row["on_holiday"]))

    def _matter(self, row: sqlite3.Row) -> Matter:
        due_at = None if row["due_at"] == NEVER else row["due_at"]
        return Matter(
            number=row["task_id"],
            title=self._sealing.read(Place("task", row["task_id"], "title"), row["title"]),
            leader=self._leaders.by_id()[row["leader_id"]],
            state=STATES[row["state"]],
            urgency=URGENCIES[row["urgency"]],
            secrecy=SECRECIES[row["task_secrecy"]],
            due_at=maybe_moment(due_at, self._zone),
            resume_on=maybe_day(row["resume_on"]),
        )


def _columns(reminder: Reminder) -> dict[str, object]:
    return {
        "words": reminder.words,
        "made_at": stored(reminder.made_at),
        "at": stored(reminder.at),
        "comes_up_at": stored(reminder.comes_up_at),
        "has_time": int(reminder.has_time),
        "typed": reminder.typed,
        "rule": reminder.again.rule,
        "anchor_at": maybe_stored(reminder.again.anchor_at) or "",
        "on_holiday": reminder.again.on_holiday,
        "secrecy": reminder.secrecy,
        "task_id": None if reminder.matter is None else reminder.matter.number,
        "ended_at": maybe_stored(reminder.ended_at),
        "is_dropped": int(reminder.is_dropped),
    }
