"""Days off and make-up workdays of regions, as the holidays library has them.

It costs as much to import as a whole command, so this module is imported where a year is asked
for that the desk does not know yet.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from difflib import get_close_matches

from holidays import HolidayBase, country_holidays
from holidays.registry import COUNTRIES

from secdesk.domain.almanac import DayMark, YearOfDays
from secdesk.domain.errors import Unreadable
from secdesk.domain.text import Sentence, say
from secdesk.domain.vocabulary import DayKind

ENGLISH = ("en_US", "en_GB", "en_HK")
CHINESE = ("zh_CN", "zh_HK", "zh_TW")
BRITISH = ("GB-ENG", "GB-SCT", "GB-WLS", "GB-NIR")
CHINA = "CN"
MOON = {
    "spring-festival": "春节",
    "qingming": "清明节",
    "dragon-boat": "端午节",
    "mid-autumn": "中秋节",
}
SATURDAY = 5
DAY = timedelta(days=1)
YEARS_LOOKED_BACK = 5
OFTEN = 3  # of those years: make-up workdays are the custom there
GAVE_UP = {"TW"}  # no make-up workdays from 2026 on
OBSERVED = re.compile(r" ?[(（](observed|补假|補假)[)）]$")
EXCHANGED = re.compile(r"(?P<month>\d\d)/(?P<day>\d\d)/(?P<year>\d{4})\)?$")
LIKENESS = 0.75
MOST_PARTS = 20

Names = Mapping[date, str]


class DaysOff:
    """What the library knows of every region that it has."""

    def named(self, typed: str) -> str:
        """The region as it is kept; raises Unreadable where the library does not have it."""
        return _code(_asked(typed, []))

    def year(self, region: str, year: int, today: date) -> YearOfDays:
        """The marked days of a year in a region.

        They are announced unless days are commonly exchanged there, and in a year that is not over
        yet none is.
        """
        around = _around(year)
        base = _asked(region, around)
        english = _names(region, around, base, ENGLISH)
        chinese = _names(region, around, base, CHINESE)
        marks = _Marks(base, english, chinese)
        days = {day: mark for day in _days(year) if (mark := marks.of(day)) is not None}
        is_known = year < today.year or marks.has_exchanges(year)
        return YearOfDays(days, is_announced=is_known or not _usually_makes_up(base, today))

    def moon(self, year: int) -> Mapping[str, date]:
        """The holidays of the moon's calendar in that year, as China keeps them, by their keys."""
        days = country_holidays(CHINA, years=[year], expand=False, language=CHINESE[0])
        named = {name: day for day in sorted(days, reverse=True) for name in days[day].split("; ")}
        return {key: named[name] for key, name in MOON.items() if name in named}


class _Marks:
    """What each day of a region is, and what it is called."""

    def __init__(self, base: HolidayBase, english: Names, chinese: Names) -> None:
        self._base = base
        self._english = english
        self._chinese = chinese
        self._freed = {  # which day off a make-up workday is worked for
            date(int(found["year"]), int(found["month"]), int(found["day"])): day
            for day, name in english.items()
            if (found := EXCHANGED.search(name))
        }

    def has_exchanges(self, year: int) -> bool:
        """Whether any day of that year is off or worked in exchange for another."""
        exchanged = (day for day in self._english if EXCHANGED.search(self._english[day]))
        return any(day.year == year for day in (*exchanged, *self._base.weekend_workdays))

    def of(self, day: date) -> DayMark | None:
        """The mark of a day; none where it is what every other such day of the week is."""
        is_working = self._base.is_working_day(day)
        kind = DayKind.WORK if is_working else DayKind.OFF
        if day in self._english:
            return DayMark(kind, *self._called(day))
        if is_working == (day.weekday() < SATURDAY):
            return None
        if day not in self._base.weekend_workdays:
            return DayMark(kind)
        return DayMark(kind, *self._called(self._freed.get(day, day)))

    def _called(self, day: date) -> tuple[str, str]:
        """What a day off is called; one that was exchanged is part of the holiday beside it."""
        if self._is_own(day):
            return _plain(self._english[day]), _plain(self._chinese.get(day, ""))
        beside = next((one for one in self._beside(day) if self._is_own(one)), None)
        if beside is not None:
            return self._called(beside)
        return "exchanged day off", "调休"

    def _is_own(self, day: date) -> bool:
        """Whether a day has a holiday's name, and is not merely off in exchange for another."""
        return day in self._english and not EXCHANGED.search(self._english[day])

    def _beside(self, day: date) -> Iterator[date]:
        """The days of the run of days off around a day, those before it first, nearest first."""
        for step in (-DAY, DAY):
            other = day + step
            while not self._base.is_working_day(other):
                yield other
                other += step


def _asked(region: str, years: list[int], language: str | None = None) -> HolidayBase:
    """A region of the library's; raises Unreadable where there is none."""
    country, _, part = region.upper().partition("-")
    if country not in _countries():
        raise _unknown(region, _alike(country))
    base = country_holidays(country)
    parts = _parts(base)
    if base.country == "GB" and not part:
        raise Unreadable(
            say("{region} is not one calendar: its parts have days off of their own.",
                region=region),
            *[say("secdesk config region {region}", region=one) for one in BRITISH],
        )  # fmt: skip
    if part and part not in parts:
        raise _unknown(region, _alike_parts(base, part))
    return country_holidays(
        country,
        subdiv=parts[part] if part else None,
        years=years,
        expand=False,
        language=language or base.default_language,
    )


def _code(base: HolidayBase) -> str:
    """A region as it is kept in the settings: the library's codes for country and part."""
    return f"{base.country}-{base.subdiv}".upper() if base.subdiv else str(base.country)


def _countries() -> dict[str, str]:
    """Every code of a country, with the one it is kept as."""
    return {one: codes[0] for _, *codes in COUNTRIES.values() for one in codes if one.isupper()}


def _parts(base: HolidayBase) -> Mapping[str, str]:
    """The parts of a country in capitals, by code or by name, as the library has them."""
    names = {name.upper(): code for name, code in base.subdivisions_aliases.items()}
    return names | {one.upper(): one for one in base.subdivisions}


def _unknown(region: str, near: list[str]) -> Unreadable:
    hints: list[Sentence] = [say("did you mean {codes}?", codes=tuple(near))] if near else []
    return Unreadable(
        say('Nothing is known of the region "{region}".', region=region),
        *hints,
        say("secdesk config region {region}", region=near[0] if len(near) == 1 else CHINA),
        say("secdesk config region none"),
    )


def _alike(typed: str) -> list[str]:
    """The country of that name, else those whose code or name is spelt alike."""
    names = {name.replace("_", "").upper(): codes[1] for name, codes in COUNTRIES.items()}
    if typed in names:
        return [names[typed]]
    known = names | _countries()
    near = get_close_matches(typed, known, n=3, cutoff=LIKENESS)
    return list(dict.fromkeys(known[one] for one in near))


def _alike_parts(base: HolidayBase, typed: str) -> list[str]:
    """Parts of a country that are spelt alike, all of them where they are few, or the whole."""
    known = _parts(base)
    near = [known[one] for one in get_close_matches(typed, known, n=3, cutoff=LIKENESS)]
    few = base.subdivisions if len(base.subdivisions) <= MOST_PARTS else ()
    codes = dict.fromkeys(f"{base.country}-{one}".upper() for one in near or few)
    return list(codes) or [str(base.country)]


def _names(region: str, years: list[int], base: HolidayBase, wanted: tuple[str, ...]) -> Names:
    """The names of days off in the first of those languages that the library has them in."""
    language = next((one for one in wanted if one in base.supported_languages), None)
    if language is None and wanted is CHINESE:
        return {}
    return dict(_asked(region, years, language))


def _plain(name: str) -> str:
    """A name without the remark that its day was moved away from a weekend."""
    return "; ".join(dict.fromkeys(OBSERVED.sub("", one) for one in name.split("; ")))


def _usually_makes_up(base: HolidayBase, today: date) -> bool:
    """Whether make-up workdays were on record in most years lately."""
    if base.country in GAVE_UP:
        return False
    lately = range(today.year - YEARS_LOOKED_BACK, today.year)
    before = _asked(_code(base), list(lately)).weekend_workdays
    return len({day.year for day in before} & {*lately}) >= OFTEN


def _around(year: int) -> list[int]:
    """A year and its neighbours: a notice may move days over New Year."""
    return [year - 1, year, year + 1]


def _days(year: int) -> Iterator[date]:
    first = date(year, 1, 1)
    return (first + DAY * step for step in range((date(year + 1, 1, 1) - first).days))
