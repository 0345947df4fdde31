"""Phrases and what they mean, for the tests of dates in words: a Wednesday at ten."""

from datetime import date, datetime

from secdesk.domain.almanac import NOTHING, YearOfDays
from secdesk.domain.errors import Unreadable
from secdesk.domain.when import Customs, Moment, read
from world import CALENDAR, a_moment

WEDNESDAY_TEN = a_moment("2026-11-18 10:00")
CUSTOMS = Customs(CALENDAR)
LEFT = "left to others"
REFUSED = "refused"


class Moon:
    """An almanac without days off whose moon is full on the same days of every year."""

    def year(self, year: int) -> YearOfDays:
        """Nothing is special about any day."""
        del year
        return NOTHING

    def holiday(self, key: str, year: int) -> date:
        """The day of a holiday of the moon's calendar."""
        days = {"spring-festival": (2, 6), "qingming": (4, 5), "dragon-boat": (6, 9)}
        return date(year, *days.get(key, (9, 15)))


class Nobody:
    """A reader of other dates who knows none."""

    def read(self, text: str, now: datetime) -> tuple[datetime, bool] | None:
        """Nothing."""
        del text, now
        return None


def pairs(table: str) -> list[tuple[str, str]]:
    """The lines of a table: a phrase, an arrow, what it means."""
    lines = [line.split(" -> ") for line in table.strip().splitlines() if line.strip()]
    return [(typed.strip(), meant.strip()) for typed, meant in lines]


def read_as(typed: str, now: datetime = WEDNESDAY_TEN, customs: Customs = CUSTOMS) -> str:
    """What the grammar reads: a day, or a minute where a clock time was said; or nothing."""
    try:
        moment = read(typed, now, customs)
    except Unreadable:
        return REFUSED
    return LEFT if moment is None else shown(moment)


def shown(moment: Moment) -> str:
    """A moment as the tables write it."""
    return f"{moment.at:%Y-%m-%d %H:%M}" if moment.has_time else f"{moment.at:%Y-%m-%d}"


def notes(typed: str, now: datetime = WEDNESDAY_TEN, customs: Customs = CUSTOMS) -> list[str]:
    """What is said of how a phrase was read."""
    moment = read(typed, now, customs)
    assert moment is not None
    return [str(note) for note in moment.notes]


def others(typed: str, now: datetime = WEDNESDAY_TEN, customs: Customs = CUSTOMS) -> list[str]:
    """What may be typed for that which was perhaps meant."""
    moment = read(typed, now, customs)
    assert moment is not None
    return [other.typed for other in moment.others]
