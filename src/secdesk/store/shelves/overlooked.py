"""Where is kept what was done about findings, and the blank spots that she named herself."""

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import tzinfo

from secdesk.domain.blank.disposal import Disposal, Disposing
from secdesk.domain.blank.spot import Spot
from secdesk.domain.errors import NotFound
from secdesk.domain.text import say
from secdesk.store import sql
from secdesk.store.shelves.people import LeaderShelf
from secdesk.store.values import (
    NEVER,
    maybe_day,
    maybe_iso,
    maybe_moment,
    maybe_stored,
    moment,
    numbers,
    stored,
    texts,
)

Watch = Callable[..., None]


class DisposalShelf:
    """What was done about findings; `watch` is called with the table before one is written."""

    def __init__(self, connection: sqlite3.Connection, zone: tzinfo | None, watch: Watch) -> None:
        self._connection = connection
        self._zone = zone
        self._watch = watch

    def latest(self, keys: Iterable[str]) -> Mapping[str, Disposal]:
        """The last thing done about each of those findings, where there is one."""
        rows = self._connection.execute(sql.DISPOSALS_OF, {"keys": texts(keys)})
        return {row["finding"]: self._disposal(row) for row in rows}

    def all(self, most: int) -> Sequence[Disposal]:
        """Whatever was done about findings, the newest first."""
        rows = self._connection.execute(sql.EVERY_DISPOSAL, {"most": most})
        return [self._disposal(row) for row in rows]

    def add(self, disposal: Disposal) -> None:
        """Keep what was done about a finding."""
        self._watch("disposal")
        columns = {
            "finding": disposal.key,
            "cause": disposal.cause,
            "at": stored(disposal.at),
            "deed": disposal.deed,
            "until_on": maybe_iso(disposal.until),
            "reason": disposal.reason,
            "task_id": disposal.task,
        }
        self._connection.execute(sql.ADD_DISPOSAL, columns)

    def _disposal(self, row: sqlite3.Row) -> Disposal:
        return Disposal(
            key=row["finding"],
            cause=row["cause"],
            at=moment(row["at"], self._zone),
            deed=Disposing(row["deed"]),
            until=maybe_day(row["until_on"]),
            reason=row["reason"],
            task=row["task_id"],
        )


class SpotShelf:
    """Blank spots of her own; `watch` is called with the table before one changes."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        leaders: LeaderShelf,
        zone: tzinfo | None,
        watch: Watch,
    ) -> None:
        self._connection = connection
        self._leaders = leaders
        self._zone = zone
        self._watch = watch

    def get(self, those: Sequence[int]) -> Sequence[Spot]:
        """Those with those numbers, in that order; raises NotFound for the first missing."""
        found = {one.number: one for one in self._read(sql.SPOTS_BY_NUMBER, ids=numbers(those))}
        missing = next((one for one in those if one not in found), None)
        if missing is not None:
            raise NotFound(
                say("There is no blank spot {number}.", number=missing), say("secdesk blank")
            )
        return [found[one] for one in those]

    def open(self, most: int) -> Sequence[Spot]:
        """Those of which nothing has become yet, what is to be dealt with first in front."""
        return self._read(sql.SPOTS_OPEN, most=most)

    def add(self, spot: Spot) -> Spot:
        """The blank spot as stored, with its number."""
        self._watch("spot")
        number = self._connection.execute(sql.ADD_SPOT, _columns(spot)).lastrowid or 0
        return replace(spot, number=number)

    def save(self, spot: Spot) -> None:
        """Keep what became of it."""
        self._watch("spot")
        self._connection.execute(sql.SAVE_SPOT, _columns(spot) | {"id": spot.number})

    def _read(self, statement: str, **asked: object) -> Sequence[Spot]:
        rows = self._connection.execute(statement, asked).fetchall()
        leaders = self._leaders.by_id() if rows else {}
        return [
            Spot(
                number=row["id"],
                at=moment(row["at"], self._zone),
                words=row["words"],
                by=maybe_day(row["by_on"]),
                leader=leaders.get(row["leader_id"]),
                ended_at=maybe_moment(row["ended_at"], self._zone),
                outcome=row["outcome"],
            )
            for row in rows
        ]


def _columns(spot: Spot) -> dict[str, object]:
    return {
        "at": stored(spot.at),
        "words": spot.words,
        "by_on": maybe_iso(spot.by) or NEVER,
        "leader_id": spot.leader and spot.leader.id,
        "ended_at": maybe_stored(spot.ended_at),
        "outcome": spot.outcome,
    }
