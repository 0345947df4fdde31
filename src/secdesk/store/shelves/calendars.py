"""Where marked days are kept: her own, and those of regions as they were last looked up."""

import sqlite3
from collections.abc import Callable, Mapping
from datetime import date

from secdesk.domain.almanac import DayMark, KnownYear, YearOfDays
from secdesk.domain.vocabulary import DayKind
from secdesk.store import sql


class CalendarShelf:
    """Marked days; those of regions are no part of the history.

    `before_writing` lets the journal watch the days of her own, which most commands only read.
    """

    def __init__(self, connection: sqlite3.Connection, before_writing: Callable[[], None]) -> None:
        self._connection = connection
        self._before_writing = before_writing

    def own(self) -> Mapping[date, DayMark]:
        """Every day that she marked herself, in their order."""
        return {
            date.fromisoformat(row["day"]): DayMark(DayKind(row["kind"]), row["name"], is_own=True)
            for row in self._connection.execute(sql.OWN_DAYS)
        }

    def mark(self, day: date, kind: DayKind, name: str) -> None:
        """Mark a day, whatever it was marked before."""
        self._before_writing()
        row = {"day": day.isoformat(), "kind": kind, "name": name}
        self._connection.execute(sql.MARK_DAY, row)

    def unmark(self, day: date) -> None:
        """Leave a day to what the region says of it."""
        self._before_writing()
        self._connection.execute(sql.UNMARK_DAY, {"day": day.isoformat()})

    def known(self, region: str, year: int) -> KnownYear | None:
        """A year of a region as it was last looked up, if it was."""
        import json  # noqa: PLC0415  # only where a region is set

        here = {"region": region, "year": year}
        row = self._connection.execute(sql.REGION_YEAR, here).fetchone()
        if row is None:
            return None
        marks = {
            date.fromisoformat(day): DayMark(DayKind(kind), name, name_zh)
            for day, (kind, name, name_zh) in json.loads(row["days"]).items()
        }
        days = YearOfDays(marks, is_announced=bool(row["is_announced"]))
        return KnownYear(days, date.fromisoformat(row["looked_up_on"]))

    def keep(self, region: str, year: int, known: KnownYear) -> None:
        """Keep a year of a region, whatever was kept of it before."""
        import json  # noqa: PLC0415  # as above

        marks = {
            day.isoformat(): (mark.kind, mark.name, mark.name_zh)
            for day, mark in known.days.days.items()
        }
        row = {
            "region": region,
            "year": year,
            "days": json.dumps(marks, ensure_ascii=False),
            "is_announced": int(known.days.is_announced),
            "looked_up_on": known.looked_up_on.isoformat(),
        }
        self._connection.execute(sql.KEEP_YEAR, row)
