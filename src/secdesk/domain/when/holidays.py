"""Holidays by their names, and their days in a year.

To add a holiday, add a line; those of the moon's calendar come from the almanac of the office.
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from secdesk.domain.when.calendars import Period
from secdesk.domain.when.engine import Line
from secdesk.domain.when.meaning import Day, World
from secdesk.domain.worktime import WorkCalendar

DayIn = Callable[[int, WorkCalendar], date | None]


class Holiday(NamedTuple):
    """A holiday: its day in a year, where the calendar knows it."""

    day_in: DayIn


def fixed(month: int, day: int) -> DayIn:
    """One on the same day each year."""
    return lambda year, _: date(year, month, day)


def nth(month: int, weekday: int, place: int, days: int = 0) -> DayIn:
    """One on the first, second, ... or last such weekday of a month, or so many days after it."""

    def found(year: int, _: WorkCalendar) -> date | None:
        day = Period(date(year, month, 1)).weekday(weekday, place)
        return None if day is None else day + timedelta(days=days)

    return found


def lunar(key: str, days: int = 0) -> DayIn:
    """One of the moon's calendar, or so many days after it."""

    def found(year: int, calendar: WorkCalendar) -> date | None:
        day = calendar.holiday(key, year)
        return None if day is None else day + timedelta(days=days)

    return found


def easter(days: int = 0) -> DayIn:
    """Easter Sunday of the Gregorian calendar, or so many days after it."""
    return lambda year, _: _easter(year) + timedelta(days=days)


def _easter(year: int) -> date:
    """The reckoning that churches of the west use (the anonymous Gregorian one)."""
    golden, century = year % 19, year // 100
    leaps = century // 4
    moon = (19 * golden + century - leaps - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    rest = (32 + 2 * (century % 4) + 2 * (year % 100 // 4) - moon - year % 100 % 4) % 7
    late = (golden + 11 * moon + 22 * rest) // 451
    month, day = divmod(moon + rest - 7 * late + 114, 31)
    return date(year, month, day + 1)


NAMES: tuple[Line, ...] = (
    Line("(new year|new year' s|new years) [day]", Holiday(fixed(1, 1))),
    Line("new (year|year' s|years|years') eve", Holiday(fixed(12, 31))),
    Line("(mlk|martin luther king) [jr [.]] [' s] day", Holiday(nth(1, 0, 3))),
    Line("groundhog day", Holiday(fixed(2, 2))),
    Line("(presidents|president' s|presidents') day", Holiday(nth(2, 0, 3))),
    Line("washington' s birthday", Holiday(nth(2, 0, 3))),
    Line("(shrove tuesday|pancake day)", Holiday(easter(-47))),
    Line("[international] (women' s|womens) day", Holiday(fixed(3, 8))),
    Line("earth day", Holiday(fixed(4, 22))),
    Line("cinco de mayo", Holiday(fixed(5, 5))),
    Line("juneteenth", Holiday(fixed(6, 19))),
    Line("canada day", Holiday(fixed(7, 1))),
    Line("columbus day", Holiday(nth(10, 0, 2))),
    Line("indigenous (peoples|peoples'|people' s) day", Holiday(nth(10, 0, 2))),
    Line("bastille day", Holiday(fixed(7, 14))),
    Line("(administrative professionals|secretaries) ['] day", Holiday(nth(4, 5, -1, days=-3))),
    Line("epiphany", Holiday(fixed(1, 6))),
    Line("giving tuesday", Holiday(nth(11, 3, 4, days=5))),
    Line("all saints day", Holiday(fixed(11, 1))),
    Line("(guy fawkes|bonfire) night", Holiday(fixed(11, 5))),
    Line("remembrance day", Holiday(fixed(11, 11))),
    Line("cyber monday", Holiday(nth(11, 3, 4, days=4))),
    Line("ash wednesday", Holiday(easter(-46))),
    Line("palm sunday", Holiday(easter(-7))),
    Line("maundy thursday", Holiday(easter(-3))),
    Line("ascension [day]", Holiday(easter(39))),
    Line("(pentecost [sunday|day]|whit sunday)", Holiday(easter(49))),
    Line("(whit|pentecost) monday", Holiday(easter(50))),
    Line("trinity sunday", Holiday(easter(56))),
    Line("corpus christi", Holiday(easter(60))),
    Line("[st [.]|saint] (valentine|valentine' s|valentines) [day]", Holiday(fixed(2, 14))),
    Line("[st [.]|saint] (patrick' s|patricks|patrick) day", Holiday(fixed(3, 17))),
    Line("april (fool' s|fools|fools') [day]", Holiday(fixed(4, 1))),
    Line("may day", Holiday(fixed(5, 1))),
    Line("(good friday|goodfriday)", Holiday(easter(-2))),
    Line("easter [sunday|day]", Holiday(easter())),
    Line("(easter (monday|mon)|eastermonday)", Holiday(easter(1))),
    Line("(mother' s|mothers|mothers') day", Holiday(nth(5, 6, 2))),
    Line("(father' s|fathers|fathers') day", Holiday(nth(6, 6, 3))),
    Line("memorial day", Holiday(nth(5, 0, -1))),
    Line("independence day", Holiday(fixed(7, 4))),
    Line("(halloween|all hallows eve)", Holiday(fixed(10, 31))),
    Line("labor day", Holiday(nth(9, 0, 1))),
    Line("(veterans|veteran' s|veterans') day", Holiday(fixed(11, 11))),
    Line("thanksgiving [day]", Holiday(nth(11, 3, 4))),
    Line("black friday", Holiday(nth(11, 3, 4, days=1))),
    Line("(christmas|xmas|x - mas) [day]", Holiday(fixed(12, 25))),
    Line("(christmas|xmas) eve", Holiday(fixed(12, 24))),
    Line("boxing day", Holiday(fixed(12, 26))),
    Line("(chinese|lunar) new year", Holiday(lunar("spring-festival"))),
    Line("spring festival", Holiday(lunar("spring-festival"))),
    Line("mid [-] autumn festival", Holiday(lunar("mid-autumn"))),
    Line("dragon boat festival", Holiday(lunar("dragon-boat"))),
    Line("元旦[节]", Holiday(fixed(1, 1))),
    Line("情人节", Holiday(fixed(2, 14))),
    Line("除夕[夜]", Holiday(lunar("spring-festival", -1))),
    Line("(大年三十|年三十)", Holiday(lunar("spring-festival", -1))),
    Line("(春节|大年初一|正月初一)", Holiday(lunar("spring-festival"))),
    Line("元宵[节]", Holiday(lunar("spring-festival", 14))),
    Line("[三八](妇女节)", Holiday(fixed(3, 8))),
    Line("三八[节]", Holiday(fixed(3, 8))),
    Line("女生节", Holiday(fixed(3, 7))),
    Line("[三八]女神节", Holiday(fixed(3, 8))),
    Line("植树节", Holiday(fixed(3, 12))),
    Line("愚人节", Holiday(fixed(4, 1))),
    Line("清明[节]", Holiday(lunar("qingming"))),
    Line("五一[劳动][节]", Holiday(fixed(5, 1))),
    Line("劳动节", Holiday(fixed(5, 1))),
    Line("[五四]青年节", Holiday(fixed(5, 4))),
    Line("护士节", Holiday(fixed(5, 12))),
    Line("母亲节", Holiday(nth(5, 6, 2))),
    Line("[六一]儿童节", Holiday(fixed(6, 1))),
    Line("六一[节]", Holiday(fixed(6, 1))),
    Line("端午[节]", Holiday(lunar("dragon-boat"))),
    Line("父亲节", Holiday(nth(6, 6, 3))),
    Line("[七一]建党节", Holiday(fixed(7, 1))),
    Line("八一[节]", Holiday(fixed(8, 1))),
    Line("[八一]建军节", Holiday(fixed(8, 1))),
    Line("教师节", Holiday(fixed(9, 10))),
    Line("中秋[节]", Holiday(lunar("mid-autumn"))),
    Line("国庆[节]", Holiday(fixed(10, 1))),
    Line("(十一)[国庆节]", Holiday(fixed(10, 1))),
    Line("万圣节", Holiday(fixed(10, 31))),
    Line("(光棍节|双十一|双11)", Holiday(fixed(11, 11))),
    Line("(双十二|双12)", Holiday(fixed(12, 12))),
    Line("感恩节", Holiday(nth(11, 3, 4))),
    Line("(耶稣受难日|受难节)", Holiday(easter(-2))),
    Line("复活节", Holiday(easter())),
    Line("(平安夜|圣诞夜)", Holiday(fixed(12, 24))),
    Line("圣诞[节]", Holiday(fixed(12, 25))),
    Line("跨年夜", Holiday(fixed(12, 31))),
)


def _holiday(w: World, h: Holiday) -> Day | None:
    """The next time of a holiday, today included."""
    for year in (w.today.year, w.today.year + 1):
        found = h.day_in(year, w.calendar)
        if found is not None and found >= w.today:
            return Day(found, "holiday")
    return None


def _in_year(w: World, holiday: Holiday, year: int) -> Day | None:
    found = holiday.day_in(year, w.calendar)
    return None if found is None else Day(found, "holiday")


HOLIDAYS = (
    Line("{h:holiday_name}", _holiday),
    Line("{holiday:holiday_name} {year:yyyy}", _in_year),
    Line("{year:zh_year}{holiday:holiday_name}", _in_year),
)
