"""Where routines are kept, and what became of each of their times."""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, tzinfo

from secdesk.domain.errors import NotFound
from secdesk.domain.people import Contact
from secdesk.domain.recurrence import Rule
from secdesk.domain.routine import Made, Past, Routine
from secdesk.domain.sealed import Place
from secdesk.domain.text import say
from secdesk.domain.vocabulary import OnHoliday
from secdesk.store import sql
from secdesk.store.sealing import SEALED, Sealing
from secdesk.store.shelves.people import ContactShelf, LeaderShelf
from secdesk.store.shelves.taskrows import DUE_KINDS, SECRECIES, URGENCIES
from secdesk.store.values import bounded, maybe_moment, maybe_stored, moment, numbers, stored


class RoutineShelf:
    """The routines; moments come back in the zone of the desk."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        leaders: LeaderShelf,
        contacts: ContactShelf,
        zone: tzinfo | None,
        sealing: Sealing,
    ) -> None:
        self._sealing = sealing
        self._connection = connection
        self._leaders = leaders
        self._contacts = contacts
        self._zone = zone

    def get(self, numbers_: Sequence[int]) -> Sequence[Routine]:
        """The routines with those numbers, in that order; raises NotFound for the first missing."""
        found = {one.number: one for one in self.those_there(numbers_)}
        missing = next((number for number in numbers_ if number not in found), None)
        if missing is not None:
            raise NotFound(
                say("There is no routine {number}.", number=missing), say("secdesk routine list")
            )
        return [found[number] for number in numbers_]

    def those_there(self, numbers_: Iterable[int]) -> Sequence[Routine]:
        """The routines of those numbers that there are, in no particular order."""
        return self._read(sql.ROUTINES_BY_NUMBER, {"ids": numbers(map(bounded, numbers_))})

    def all(self) -> Sequence[Routine]:
        """Every routine, stopped ones too, in the order they came."""
        return self._read(sql.ROUTINES, {})

    def due(self, now: datetime) -> Sequence[Routine]:
        """Those whose next task is to be made by then, and that have none still to do."""
        return self._read(sql.ROUTINES_DUE, {"now": stored(now)})

    def past(self, routine: int) -> Past:
        """What a routine has behind it."""
        row = self._connection.execute(sql.LAST_MADE, {"routine_id": routine}).fetchone()
        since = {"routine_id": routine, "since": row["due_on"] if row else ""}
        skipped = self._connection.execute(sql.SKIPPED, since)
        return Past(
            None if row is None else _made(row),
            frozenset(date.fromisoformat(one["due_on"]) for one in skipped),
        )

    def made(self, tasks: Iterable[int]) -> Sequence[Made]:
        """Which of those tasks routines made, and for which of their times."""
        return [
            _made(row) for row in self._connection.execute(sql.MADE_OF, {"ids": numbers(tasks)})
        ]

    def add(self, routine: Routine) -> Routine:
        """The routine as stored, with its number."""
        cursor = self._connection.execute(sql.ADD_ROUTINE, self._kept(routine, None))
        return replace(routine, number=cursor.lastrowid or 0)

    def save(self, routine: Routine) -> None:
        """Keep what comes next, or that it was stopped."""
        self._connection.execute(sql.SAVE_ROUTINE, self._kept(routine, routine.number))

    def _kept(self, routine: Routine, number: int | None) -> dict[str, object]:
        columns = _columns(routine) | {"id": number}
        is_sealed = routine.secrecy in SEALED
        return self._sealing.columns("routine", columns, is_sealed=is_sealed)

    def keep(self, made: Made) -> None:
        """Keep what became of one of its times."""
        columns = {
            "routine_id": made.routine,
            "due_on": made.named_on.isoformat(),
            "task_id": made.task,
            "missed": made.missed,
        }
        self._connection.execute(sql.ADD_OCCURRENCE, columns)

    def _read(self, statement: str, bindings: dict[str, object]) -> Sequence[Routine]:
        rows = self._connection.execute(statement, bindings).fetchall()
        parties = {row[name] for row in rows for name in ("lead_id", "person_id")} - {None}
        contacts = dict(self._contacts.by_id(parties)) if parties else {}
        return [self._routine(row, contacts) for row in rows]

    def _routine(self, row: sqlite3.Row, contacts: dict[int, Contact]) -> Routine:
        return Routine(
            number=row["id"],
            title=self._sealing.read(Place("routine", row["id"], "title"), row["title"]),
            leader=self._leaders.by_id()[row["leader_id"]],
            rule=Rule.parse(row["rule"]),
            typed=row["typed"],
            anchor_on=date.fromisoformat(row["anchor_on"]),
            made_at=moment(row["made_at"], self._zone),
            ahead=row["ahead"],
            on_holiday=OnHoliday(row["on_holiday"]),
            due_kind=DUE_KINDS[row["due_kind"]],
            lead=contacts.get(row["lead_id"]),
            person=contacts.get(row["person_id"]),
            urgency=URGENCIES[row["urgency"]],
            importance=row["importance"],
            standard=self._sealing.read(Place("routine", row["id"], "standard"), row["standard"]),
            secrecy=SECRECIES[row["secrecy"]],
            next_on=None if row["next_on"] is None else date.fromisoformat(row["next_on"]),
            makes_at=maybe_moment(row["makes_at"], self._zone),
            stopped_at=maybe_moment(row["stopped_at"], self._zone),
        )


def _made(row: sqlite3.Row) -> Made:
    return Made(row["routine_id"], date.fromisoformat(row["due_on"]), row["task_id"], row["missed"])


def _columns(routine: Routine) -> dict[str, object]:
    return {
        "title": routine.title,
        "leader_id": routine.leader.id,
        "lead_id": routine.lead and routine.lead.id,
        "person_id": routine.person and routine.person.id,
        "urgency": URGENCIES.index(routine.urgency),
        "importance": routine.importance,
        "standard": routine.standard,
        "secrecy": routine.secrecy,
        "due_kind": routine.due_kind,
        "rule": routine.rule.text,
        "typed": routine.typed,
        "anchor_on": routine.anchor_on.isoformat(),
        "on_holiday": routine.on_holiday,
        "ahead": routine.ahead,
        "next_on": routine.next_on and routine.next_on.isoformat(),
        "makes_at": maybe_stored(routine.makes_at),
        "made_at": stored(routine.made_at),
        "stopped_at": maybe_stored(routine.stopped_at),
    }
