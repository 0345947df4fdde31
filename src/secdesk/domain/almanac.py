"""What is known of the days of a year beyond Monday to Friday: days off and make-up workdays."""

from bisect import bisect_right
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple, Protocol

from secdesk.domain.value import value
from secdesk.domain.vocabulary import DayKind

SATURDAY = 5
FIRST_YEAR = 1900
LAST_YEAR = 2100


@value
class DayMark:
    """That people are off on a day, or at work, and why; `name_zh` is its Chinese name if known.

    A mark without a name is the ordinary week of a region whose weekend is not Saturday and Sunday.
    """

    kind: DayKind
    name: str = ""
    name_zh: str = ""
    is_own: bool = False


class YearOfDays:
    """The marked days of one year, and whether the make-up workdays of that year are known yet."""

    def __init__(self, days: Mapping[date, DayMark], *, is_announced: bool = True) -> None:
        self.days = days
        self.is_announced = is_announced
        self._off = sorted(
            day
            for day, mark in days.items()
            if mark.kind is DayKind.OFF and day.weekday() < SATURDAY
        )
        self._work = sorted(
            day
            for day, mark in days.items()
            if mark.kind is DayKind.WORK and day.weekday() >= SATURDAY
        )

    @property
    def weekdays_off(self) -> int:
        """How many days from Monday to Friday are off for a reason."""
        return sum(bool(self.days[day].name) for day in self._off)

    @property
    def weekends_worked(self) -> int:
        """How many make-up workdays there are."""
        return sum(bool(self.days[day].name) for day in self._work)

    @property
    def has_own_week(self) -> bool:
        """Whether the ordinary week is not from Monday to Friday."""
        return not all(mark.name for mark in self.days.values())

    def gained(self, until: date) -> int:
        """How many more days are worked from New Year to that day than Monday to Friday would."""
        return bisect_right(self._work, until) - bisect_right(self._off, until)


NOTHING = YearOfDays({})


class KnownYear(NamedTuple):
    """A year as it was looked up, and when that was."""

    days: YearOfDays
    looked_up_on: date


class Almanac(Protocol):
    """What is known of the days of each year."""

    def year(self, year: int) -> YearOfDays:
        """The marked days of a year; asked often, so it answers from what it has met."""

    def holiday(self, key: str, year: int) -> date | None:
        """The day of a holiday of the moon's calendar in that year, by one of LUNAR's keys.

        None where nobody knows it.
        """


LUNAR = ("spring-festival", "qingming", "dragon-boat", "mid-autumn")


class PlainAlmanac:
    """Nothing is known: people work from Monday to Friday."""

    def year(self, year: int) -> YearOfDays:
        """No marked day."""
        del year
        return NOTHING

    def holiday(self, key: str, year: int) -> None:
        """Unknown."""
        del key, year


PLAIN = PlainAlmanac()
