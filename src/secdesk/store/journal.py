"""Every change, for undo and for history: triggers write it, so no writer can forget it."""

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date, datetime, tzinfo
from typing import Any

from secdesk.domain.errors import Refused
from secdesk.domain.steps import Image, Step
from secdesk.domain.text import say
from secdesk.store import sql
from secdesk.store.sealed_fields import FIELDS
from secdesk.store.sealing import Sealing
from secdesk.store.values import LARGEST, bounded, moment, stored

NO_NAMES = "[]"
MOST_TOLD = 500  # a step about more tasks than that is an import, and made them all


class Journal:
    """The steps of the desk; the newest one is the step under way."""

    def __init__(
        self, connection: sqlite3.Connection, zone: tzinfo | None, sealing: Sealing
    ) -> None:
        self._connection = connection
        self._zone = zone
        self._sealing = sealing
        self._under_way = 0
        self._is_watching = False
        self._seldom: dict[str, bool] = {}  # the seldom tables that are written to, and if watched

    def begin(self, command: str, now: datetime) -> None:
        """Open the step to which everything changed from here on belongs."""
        if not self._is_watching:  # they stay for as long as the connection does
            self._watch(sql.EVERYDAY_TRIGGERS)
            self._is_watching = True
            self.watch(*self._seldom)
        step = {"at": stored(now), "command": command, "undoes": None, "undone_by": None}
        self._under_way = self._connection.execute(sql.ADD_STEP, step).lastrowid or 0

    def watch(self, *tables: str) -> None:
        """Watch tables that few commands write to as well: a trigger takes time to set up."""
        for table in tables:
            is_watched = self._seldom.setdefault(table, False)
            if self._is_watching and not is_watched:
                self._watch(sql.SELDOM_TRIGGERS[table])
                self._seldom[table] = True

    def _watch(self, triggers: Sequence[str]) -> None:
        for trigger in triggers:
            self._connection.execute(trigger)

    def end(self) -> None:
        """Leave no step behind that changed nothing."""
        here = {"step_id": self._under_way}
        if self._connection.execute(sql.HAS_CHANGES, here).fetchone() is None:
            self._connection.execute(sql.DROP_STEP, {"id": self._under_way})
        self._under_way = 0

    @property
    def under_way(self) -> int:
        """The number of the step that this command is."""
        return self._under_way

    def get(self, number: int) -> Step | None:
        """One step, if there is one of that number; the step under way does not count."""
        found = [step for step in self._steps(bounded(number), 1) if step.number == number]
        return found[0] if found and number != self._under_way else None

    def latest(self, most: int) -> Sequence[Step]:
        """The steps, newest first."""
        return self._steps(self._under_way - 1 if self._under_way else LARGEST, most)

    def undone(self) -> Mapping[int, int]:
        """Which steps were ever taken back, and by which step last."""
        return {row["id"]: row["undone_by"] for row in self._connection.execute(sql.UNDONE)}

    def touching(self, number: int) -> Sequence[int]:
        """Later steps that changed what this step changed, or built upon what it made."""
        later = {
            row["step_id"]
            for statement in (sql.TOUCHED_LATER, sql.BUILT_UPON)
            for row in self._connection.execute(statement, {"step_id": number})
        }
        return sorted(later)

    def take_back(self, step: Step) -> None:
        """Put every row back as it was before that step; raises Refused where it differs since."""
        self.watch(*sql.SELDOM_TRIGGERS)
        run = self._connection.execute
        for change in run(sql.CHANGES_OF, {"step_id": step.number}):  # an import has a million
            table, here = change["tbl"], {"id": change["row_id"]}
            row = run(sql.ROW_NOW[table], here).fetchone()
            if (row and row["row"]) != change["after"]:
                raise Refused(
                    say("Step {step} ({command}) cannot be taken back: things have changed since.",
                        step=step.number, command=step.command),
                    say("secdesk undo --list"),
                )  # fmt: skip
            try:
                if change["before"] is None:
                    run(sql.TAKE_AWAY[table], here)
                else:
                    run(sql.PUT_BACK[table], {"row": change["before"]})
            except sqlite3.IntegrityError:
                raise Refused(
                    say("Step {step} ({command}) cannot be taken back: what it made is in use.",
                        step=step.number, command=step.command),
                    say("secdesk undo --list"),
                ) from None  # fmt: skip
        self._settle(step.number)
        run(sql.MARK_UNDONE, {"id": step.number, "undone_by": self._under_way})
        run(sql.MARK_UNDOING, {"id": self._under_way, "undoes": step.number})

    def about(self, task: int) -> Sequence[Image]:
        """Every change that ever touched a task, oldest first."""
        rows = self._connection.execute(sql.CHANGES_ABOUT, {"task_id": task})
        return [
            Image(
                step=row["step_id"],
                at=moment(row["at"], self._zone),
                command=row["command"],
                undoes=row["undoes"],
                table=row["tbl"],
                before=self._shown(row["tbl"], row["before"]),
                after=self._shown(row["tbl"], row["after"]),
            )
            for row in rows
        ]

    def _settle(self, step: int) -> None:
        """Seal or open what that step took to another class, now that it is back in its own."""
        here = {"step_id": step}
        tasks = [row["id"] for row in self._connection.execute(sql.TASKS_AMISS, here)]
        notes = [row["id"] for row in self._connection.execute(sql.NOTES_AMISS, here)]
        if tasks or notes:
            from secdesk.store.turning import Turning  # noqa: PLC0415  # few steps change a class

            Turning(self._connection, self._sealing).settle(tasks, notes)

    def _shown(self, table: str, image: str | None) -> Mapping[str, object] | None:
        """A row as the journal keeps it, with masks where its words are sealed."""
        row = _row(image)
        if row is None or table not in FIELDS or not self._sealing.is_sealed(table, row):
            return row
        return self._sealing.row(table, row)

    def _steps(self, until: int, most: int) -> list[Step]:
        rows = self._connection.execute(
            sql.STEPS, {"until": until, "most": most, "told": MOST_TOLD + 1}
        )
        return [
            Step(
                number=row["id"],
                at=moment(row["at"], self._zone),
                command=row["command"],
                tasks=_numbers(row["tasks"])[:MOST_TOLD],
                has_more=len(_numbers(row["tasks"])) > MOST_TOLD,
                people=tuple((row["people"] or "").split(",")) if row["people"] else (),
                notes=_numbers(row["notes"]),
                reminders=_numbers(row["reminders"]),
                routines=_numbers(row["routines"]),
                asks=_numbers(row["asks"]),
                mandates=_numbers(row["mandates"]),
                checklists=_numbers(row["checklists"]),
                blanks=tuple(sorted(row["blanks"].split(","))) if row["blanks"] else (),
                areas=_names(row["areas"]),
                days=_days(row["days"]),
                undoes=row["undoes"],
                undone_by=row["undone_by"],
            )
            for row in rows
        ]


def _numbers(joined: str | None) -> tuple[int, ...]:
    return tuple(sorted(map(int, joined.split(",")))) if joined else ()


def _names(array: str) -> tuple[str, ...]:
    if array == NO_NAMES:
        return ()
    import json  # noqa: PLC0415  # few steps are about what has no number

    return tuple(sorted(one for one in json.loads(array) if one is not None))


def _days(joined: str | None) -> tuple[date, ...]:
    return tuple(map(date.fromisoformat, joined.split(","))) if joined else ()


def _row(image: str | None) -> Mapping[str, Any] | None:
    import json  # noqa: PLC0415  # only histories read images; deeds need not pay for it

    return None if image is None else json.loads(image)
