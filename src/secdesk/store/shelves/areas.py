"""Where duty areas are kept, and the looks at them."""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, tzinfo

from secdesk.domain.area import Area, Look
from secdesk.domain.recurrence import Rule
from secdesk.domain.text import fold
from secdesk.domain.vocabulary import OnHoliday
from secdesk.store import sql
from secdesk.store.values import (
    NEVER,
    maybe_day,
    maybe_iso,
    maybe_moment,
    maybe_stored,
    moment,
    stored,
)

Watch = Callable[..., None]
BETWEEN = "\n"  # no name has a line break


class AreaShelf:
    """The duty areas; `watch` is called with the table before one changes."""

    def __init__(self, connection: sqlite3.Connection, zone: tzinfo | None, watch: Watch) -> None:
        self._connection = connection
        self._zone = zone
        self._watch = watch

    def all(self, *, retired: bool = False) -> Sequence[Area]:
        """Every duty area, the next to be looked at first; on request those too that retired."""
        return self._read(sql.EVERY_AREA if retired else sql.AREAS, {})

    def up(self, today: date, most: int) -> Sequence[Area]:
        """Those whose day may be over, as it is kept or as the calendar now has it."""
        return self._read(sql.AREAS_UP, {"today": today.isoformat(), "most": most})

    def looks(self, area: int, most: int) -> Sequence[Look]:
        """The last looks at one, newest first."""
        asked = {"area_id": area, "most": most}
        rows = self._connection.execute(sql.LOOKS, asked)
        return [Look(moment(row["at"], self._zone), row["remark"]) for row in rows]

    def add(self, area: Area) -> Area:
        """The area as stored, with its number."""
        self._watch("area")
        number = self._connection.execute(sql.ADD_AREA, _columns(area)).lastrowid or 0
        return replace(area, number=number)

    def save(self, area: Area) -> None:
        """Keep what changed of it."""
        self._watch("area")
        self._connection.execute(sql.SAVE_AREA, _columns(area) | {"id": area.number})

    def keep(self, area: int, look: Look) -> None:
        """Keep that it was looked at."""
        self._watch("look")
        columns = {"area_id": area, "at": stored(look.at), "remark": look.remark}
        self._connection.execute(sql.ADD_LOOK, columns)

    def _read(self, statement: str, asked: dict[str, object]) -> Sequence[Area]:
        return [self._area(row) for row in self._connection.execute(statement, asked)]

    def _area(self, row: sqlite3.Row) -> Area:
        seen_at = maybe_moment(row["seen_at"], self._zone)
        return Area(
            number=row["id"],
            name=row["name"],
            rule=Rule.parse(row["rule"]),
            typed=row["typed"],
            anchor_on=date.fromisoformat(row["anchor_on"]),
            made_at=moment(row["made_at"], self._zone),
            next_on=maybe_day(row["next_on"]),
            also=tuple(row["folded"].split(BETWEEN)[1:]),
            on_holiday=OnHoliday(row["on_holiday"]),
            last=None if seen_at is None else Look(seen_at, row["remark"]),
            retired_at=maybe_moment(row["retired_at"], self._zone),
        )


def _columns(area: Area) -> dict[str, object]:
    first = fold(area.name)
    others = [name for name in area.names if name != first]
    return {
        "name": area.name,
        "folded": BETWEEN.join((first, *others)),
        "rule": area.rule.text,
        "typed": area.typed,
        "anchor_on": area.anchor_on.isoformat(),
        "on_holiday": area.on_holiday,
        "next_on": maybe_iso(area.next_on) or NEVER,
        "made_at": stored(area.made_at),
        "retired_at": maybe_stored(area.retired_at),
    }
