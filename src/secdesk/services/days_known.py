"""What the desk knows of the days of a year: her own marks, then those of her region.

A region is asked of the desk's own memory first, and only what is missing there or old is looked
up; what was looked up can be kept. Nothing is read until somebody counts.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from secdesk.domain.almanac import NOTHING, DayMark, KnownYear, YearOfDays
from secdesk.domain.setting.known import NO_REGION
from secdesk.domain.vocabulary import DayKind

if TYPE_CHECKING:
    from secdesk.services.ports import RegionDays, Store

MOON = "moon"  # the name under which holidays of the moon's calendar are kept, of no region
STALE = 60  # days after which a year is looked up again
STALE_UNANNOUNCED = 7

Year = tuple[str, int]


class DaysKnown:
    """The almanac of a desk; `today` is the real day, wherever `--as-of` has moved the desk.

    Without a desk (`kept` is None) there are no days of her own, and nothing is remembered.
    """

    def __init__(
        self, region: str, asked: "RegionDays", today: date, kept: "Store | None" = None
    ) -> None:
        self._region = region
        self._asked = asked
        self._today = today
        self._kept = kept
        self._own: Mapping[int, Mapping[date, DayMark]] | None = None
        self._years: dict[int, YearOfDays] = {}
        self._moons: dict[int, YearOfDays] = {}
        self._new: dict[Year, KnownYear] = {}

    def year(self, year: int) -> YearOfDays:
        """The marked days of a year, her own before those of the region."""
        known = self._years.get(year)
        if known is None:
            known = self._years[year] = self._met(year)
        return known

    def holiday(self, key: str, year: int) -> date | None:
        """The day of a holiday of the moon's calendar in that year."""
        if year not in self._moons:
            self._moons[year] = self._remembered((MOON, year), self._moon)
        named = self._moons[year].days.items()
        return next((day for day, mark in named if mark.name == key), None)

    @property
    def has_news(self) -> bool:
        """Whether anything was looked up that the desk does not remember."""
        return bool(self._new) and self._kept is not None

    def keep(self) -> None:
        """Let the desk remember what was looked up."""
        for (region, year), known in self._new.items():
            if self._kept is not None:
                self._kept.calendars.keep(region, year, known)
        self._new.clear()

    def _met(self, year: int) -> YearOfDays:
        theirs = NOTHING
        if self._region != NO_REGION:
            theirs = self._remembered((self._region, year), self._looked_up)
        own = self._own_days().get(year)
        if own is None:
            return theirs
        # Whoever enters make-up workdays by hand has read the notice.
        has_read = any(mark.kind is DayKind.WORK for mark in own.values())
        return YearOfDays({**theirs.days, **own}, is_announced=theirs.is_announced or has_read)

    def _own_days(self) -> Mapping[int, Mapping[date, DayMark]]:
        """Her own days by their years, read once."""
        if self._own is None:
            years: dict[int, dict[date, DayMark]] = {}
            for day, mark in (self._kept.calendars.own() if self._kept else {}).items():
                years.setdefault(day.year, {})[day] = mark
            self._own = years
        return self._own

    def _remembered(self, year: Year, look_up: Callable[[int], YearOfDays]) -> YearOfDays:
        """A year as the desk has it in memory, or as it was now looked up."""
        known = self._kept.calendars.known(*year) if self._kept else None
        if known is None or self._is_stale(known):
            known = self._new[year] = KnownYear(look_up(year[1]), self._today)
        return known.days

    def _is_stale(self, known: KnownYear) -> bool:
        age = (self._today - known.looked_up_on).days
        return age > (STALE if known.days.is_announced else STALE_UNANNOUNCED)

    def _looked_up(self, year: int) -> YearOfDays:
        return self._asked.year(self._region, year, self._today)

    def _moon(self, year: int) -> YearOfDays:
        """The holidays of the moon's calendar, each under its key."""
        return YearOfDays(
            {day: DayMark(DayKind.OFF, key) for key, day in self._asked.moon(year).items()}
        )
