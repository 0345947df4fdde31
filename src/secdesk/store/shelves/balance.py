"""How much of each leader's work is in hand, late, not begun, or was settled in time."""

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import datetime, tzinfo

from secdesk.domain.balance import Settled, Share
from secdesk.domain.task import Due
from secdesk.domain.vocabulary import DueKind, Urgency
from secdesk.services.wanted import InHand
from secdesk.store import sql
from secdesk.store.shelves.tasks import clock
from secdesk.store.values import NEVER, Moments, moment, stored


class BalanceShelf:
    """The figures of each leader, counted through indices."""

    def __init__(self, connection: sqlite3.Connection, zone: tzinfo | None) -> None:
        self._connection = connection
        self._zone = zone

    def in_hand(self, now: datetime) -> Mapping[int, InHand]:
        """What each leader gave first and is still owed, by leader; all of it is counted."""
        late = {row["leader_id"]: row["late"] for row in self._run(sql.LATE_TODAY, clock(now))}
        return {
            row["leader_id"]: InHand(
                open=row["open"],
                overdue=row["overdue"] + late.get(row["leader_id"], 0),
                since=self._given_at(row["oldest"]),
            )
            for row in self._run(sql.LOADS, clock(now))
        }

    def untouched(
        self, leader: int, given_by: Mapping[Urgency, datetime], now: datetime, most: int
    ) -> Share:
        """Of the most pressing work in hand: how much was given by then and has no word yet."""
        found = Share()
        for place, urgency in enumerate(Urgency):
            asked = {
                "leader_id": leader,
                "urgency": place,
                "given_by": stored(given_by[urgency]),
                "most": most - found.whole,
            }
            row = self._run(sql.UNTOUCHED, clock(now) | asked).fetchone()
            found = Share(found.part + (row["part"] or 0), found.whole + row["whole"])
        return found

    def settled(self, leader: int, since: datetime, most: int) -> Sequence[Settled]:
        """What was done since then of what that leader gave first, the latest first."""
        moments = Moments(self._zone)
        asked = {"leader_id": leader, "since": stored(since), "most": most}
        return [
            Settled(moments[row["done_at"]], _due(row, moments))
            for row in self._run(sql.SETTLED, asked)
        ]

    def with_opinion(self, since: datetime, most: int) -> Share:
        """Of her own asks since then, the latest first: how many said what she would do."""
        row = self._run(sql.WITH_OPINION, {"since": stored(since), "most": most}).fetchone()
        return Share(row["part"] or 0, row["whole"])

    def _given_at(self, number: int) -> datetime:
        row = self._run(sql.GIVEN_AT, {"id": number}).fetchone()
        return moment(row["assigned_at"], self._zone)

    def _run(self, statement: str, asked: Mapping[str, object]) -> sqlite3.Cursor:
        return self._connection.execute(statement, asked)


def _due(row: sqlite3.Row, moments: Moments) -> Due:
    """The limit; whose it was does not matter once the work is done."""
    if row["due_at"] == NEVER:
        return Due()
    return Due(DueKind.HARD, moments[row["due_at"]], bool(row["due_has_time"]))
