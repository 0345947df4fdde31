"""English days, one form a line."""

from datetime import date, timedelta

from secdesk.domain.errors import Unreadable
from secdesk.domain.text import Weekday, say
from secdesk.domain.when.calendars import (
    Period,
    month_of,
    months_on,
    of_week,
    quarter_of,
    upcoming,
    year_of,
)
from secdesk.domain.when.engine import Line
from secdesk.domain.when.meaning import EXAMPLES, Day, Length, Other, World, on_weekday
from secdesk.domain.when.workdays import counted, end_of_week, moved, nth, week_of

CENTURY = 2000
YEARS_AHEAD = 5
FROM_NOW = "(from now|from today|later|hence|from this day)"
HOURS_OF_EITHER = 12


def _next_weekday(w: World, d: int) -> Day:
    """Next friday is the one of next week; a house where it is the nearest one is told so."""
    day = w.of_week(d, 1)
    nearest = upcoming(w.today, d)
    if nearest == day.on:
        return day
    opening = of_week(w.today, 1, w.customs.week_start, w.customs.week_start)
    name = f"{nearest:%A}".lower()
    note = say(
        'read as the one in the week of {monday}; {nearest} is "{name}"',
        monday=Weekday(opening), nearest=Weekday(nearest), name=name,
    )  # fmt: skip
    return day.with_note(note, Other(name, nearest))


def _nth_weekday_from_now(w: World, n: int, d: int) -> Day | None:
    return w.upcoming(d, n - 1) if n else None


def _nth_after(_: World, n: int, d: int, day: Day) -> Day:
    return Day(upcoming(day.on, d) + timedelta(weeks=n - 1), "nth weekday", day.notes)


def _of_same_number(w: World, d: int, n: int) -> Day:
    """Mon 13th: the next 13th that is a Monday, this month or in the two that follow."""
    for ahead in range(3):
        found = Period(months_on(w.today.replace(day=1), ahead)).day(n) if n > 0 else None
        if found is not None and found >= w.today and found.weekday() == d:
            return Day(found, "day of month")
    raise Unreadable(say("No day {number} soon is on that weekday.", number=n), EXAMPLES)


def _checked(w: World, d: int, length: Length) -> Day | None:
    """Saturday, 3 days from now: both have to agree."""
    found = w.after(length)
    return on_weekday(found, d) if isinstance(found, Day) else None


PLAIN_DAYS = (
    Line("today", lambda w: w.in_days(0)),
    Line("tomorrow", lambda w: w.in_days(1)),
    Line("{d:weekday}", lambda w, d: w.upcoming(d)),
)
DAYS = (
    Line("today", lambda w: w.in_days(0)),
    Line("(tomorrow|tom|tmr|tmrw|tomorow|tommorow|tommorrow)", lambda w: w.in_days(1)),
    Line("[the] day after tomorrow", lambda w: w.in_days(2)),
    Line("overmorrow", lambda w: w.in_days(2)),
    Line("yesterday", lambda w: w.in_days(-1)),
    Line("[the] day before yesterday", lambda w: w.in_days(-2)),
    Line("{d:weekday}", lambda w, d: w.upcoming(d)),
    Line("[this] (coming|upcoming) {d:weekday}", lambda w, d: w.upcoming(d)),
    Line("the (coming|upcoming) {d:weekday}", lambda w, d: w.upcoming(d)),
    Line("this {d:weekday}", lambda w, d: w.of_week(d, 0)),
    Line("this week [' s] [on] {d:weekday}", lambda w, d: w.of_week(d, 0)),
    Line("{d:weekday} [of] this week", lambda w, d: w.of_week(d, 0)),
    Line("[the] next {d:weekday}", _next_weekday),
    Line("next week [' s] [,] [on] {d:weekday}", lambda w, d: w.of_week(d, 1)),
    Line("{d:weekday} [of] next week", lambda w, d: w.of_week(d, 1)),
    Line("[the] {d:weekday} [of] the week after next", lambda w, d: w.of_week(d, 2)),
    Line("[the] week after next [on] {d:weekday}", lambda w, d: w.of_week(d, 2)),
    Line("{d:weekday} week", lambda w, d: w.upcoming(d, 1)),
    Line("{n} weeks on {d:weekday}", lambda w, n, d: w.upcoming(d, n)),
    Line("(a week on|a week from) {d:weekday}", lambda w, d: w.upcoming(d, 1)),
    Line("[the] {n:ord} {d:weekday} after {day:anchor}", _nth_after),
    Line("{d:weekday} {n:d}", lambda w, d, n: _of_same_number(w, d, n) if n > 12 else None),
    Line("[the] {d:weekday} after next", lambda w, d: w.upcoming(d, 1)),
    Line("{n} {d:weekdays} (from now|later|from today)", _nth_weekday_from_now),
    Line("+{n}[ ]{d:weekday}", _nth_weekday_from_now),
    Line("last {d:weekday}", lambda w, d: Day(upcoming(w.today, d) - timedelta(
        days=14 if upcoming(w.today, d) - w.today == timedelta(weeks=1) else 7), "weekday")),
    Line("{d:weekday} [,] [the] {n:ord}", _of_same_number),
    Line("{d:weekday} [,] {day:dated}", lambda _, d, day: on_weekday(day, d)),
    Line("{day:dated} [,] {d:weekday}", lambda _, day, d: on_weekday(day, d)),
    Line("{day:dated}", lambda _, day: day),
    Line("{day:offset_day}", lambda _, day: day),
    Line(f"{{d:weekday}} [,] {{length:length}} {FROM_NOW}", _checked),
    Line("{d:weekday} [,] in {length:length}", _checked),
    Line("{day:period_day}", lambda _, day: day),
    Line("{day:work_day}", lambda _, day: day),
    Line("{day:ending}", lambda _, day: day),
    Line("{day:holiday}", lambda _, day: day),
    Line("next {day:holiday}", lambda _, day: day),
    Line("{n:numbered}", lambda w, n: w.day_of_month(n)),
    Line("the {n:ord}", lambda w, n: w.day_of_month(n)),
    Line("the {n:d}", lambda w, n: w.day_of_month(n)),
)  # fmt: skip


def _two_digits(year: int) -> int:
    return CENTURY + year


def _soon(w: World, year: int) -> int | None:
    """The year of two digits, where it is this one or one of the next five."""
    found = CENTURY + year
    return found if 0 <= found - w.today.year <= YEARS_AHEAD else None


DAY_NUMBERS = (
    Line("{d}", lambda _, d: d),
    Line("[the] {n:ord}", lambda _, n: n),
    Line("{d} of", lambda _, d: d),
    Line("[the] {n:ord} of", lambda _, n: n),
)
YEARS = (
    Line("[,] {y:yyyy} [year]", lambda _, y: y),
    Line("' {y:mm}", lambda _, y: _two_digits(y)),
)
MARK = "[,|-|/|.]"


def _numeric(w: World, a: int, b: int, year: int | None) -> Day:
    """11/30 or 30/11: a part above 12 decides, else the order of the country, which is noted."""
    months = range(1, 13)
    if b not in months and a in months:
        return w.dated(year, a, b)
    if a not in months and b in months:
        return w.dated(year, b, a)
    month, number = (a, b) if w.customs.month_first else (b, a)
    if w.dated(year, month, number).on < w.today <= w.dated(year, number, month).on:
        month, number = number, month  # of two readings, the one that is still to come
    day = w.dated(year, month, number)
    if a == b:
        return day
    other = w.dated(year, number, month).on
    note = say(
        'read as {day}; for {other} type "{typed}"',
        day=Weekday(day.on), other=Weekday(other), typed=other.isoformat(),
    )  # fmt: skip
    return day.with_note(note, Other(other.isoformat(), other))


DATED = (
    Line(f"{{n:day_number}} {MARK} {{m:month}}", lambda w, n, m: w.dated(None, m, n)),
    Line(f"{{n:day_number}} {MARK} {{m:month}} {MARK} {{y:year}}",
         lambda w, n, m, y: w.dated(y, m, n)),
    Line(f"{{m:month}} {MARK} [the] {{n:day_number}}", lambda w, n, m: w.dated(None, m, n)),
    Line(f"{{m:month}} {MARK} [the] {{n:day_number}} {MARK} {{y:year}}",
         lambda w, n, m, y: w.dated(y, m, n)),
    Line("{m:month} - {y:yyyy} - {n:d}", lambda w, m, y, n: w.dated(y, m, n)),
    Line("{y:yyyy} {:slash} {m:month} {:slash} {n:d}", lambda w, y, m, n: w.dated(y, m, n)),
    Line("{y:yyyy} {m:month} {n:day_number}", lambda w, y, m, n: w.dated(y, m, n)),
    Line(f"{{n:day_number}} {MARK} {{m:month}} {MARK} {{y:mm}}",
         lambda w, n, m, y: w.dated(_soon(w, y), m, n) if _soon(w, y) else None),
    Line(f"{{m:month}} {MARK} [the] {{n:day_number}} {MARK} {{y:mm}}",
         lambda w, n, m, y: w.dated(_soon(w, y), m, n) if _soon(w, y) else None),
    Line("next {day:named_date}", lambda _, day: day),
    Line("{y:yyyy}-{m:d}-{n:d}", lambda w, y, m, n: w.dated(y, m, n)),
    Line("{y:yyyy}/{m:d}/{n:d}", lambda w, y, m, n: w.dated(y, m, n)),
    Line("{y:yyyy}.{m:d}.{n:d}", lambda w, y, m, n: w.dated(y, m, n)),
    Line("{y:yyyy} {m:d} {n:d}", lambda w, y, m, n: w.dated(y, m, n)),
    Line("{stamp}", lambda w, stamp: w.dated(stamp // 10000, stamp // 100 % 100, stamp % 100)),
    Line("{a:d}{:slash}{b:d}", lambda w, a, b: _numeric(w, a, b, None)),
    Line("{a:d}.{b:d}.", lambda w, a, b: _numeric(w, a, b, None)),
    Line("{a:d}{:slash}{b:d}{:slash}{year:yyyy}", _numeric),
    Line("{a:d}{:slash}{b:d}{:slash}{y:mm}",
         lambda w, a, b, y: _numeric(w, a, b, _soon(w, y)) if _soon(w, y) else None),
)  # fmt: skip
NAMED_DATE = (
    Line("{n:day_number} {m:month}", lambda w, n, m: w.dated(None, m, n)),
    Line("{m:month} [the] {n:day_number}", lambda w, n, m: w.dated(None, m, n)),
)
SLASHES = (Line("/", "/"), Line("-", "-"), Line(".", "."))


def _is_clock(length: Length) -> bool:
    """Whether 15h would rather be a clock time."""
    hours, rest = divmod(length.minutes, 60)
    return not rest and HOURS_OF_EITHER < hours < 2 * HOURS_OF_EITHER and not length.days


OFFSETS = (
    Line("(in|within|after|+) [the] [next] {length:length}", lambda _, length: length),
    Line("(in|within) the (next|coming) {length:length}", lambda _, length: length),
    Line("in {length:length} from (now|today)", lambda _, length: length),
    Line(f"{{length:length}} {FROM_NOW}", lambda _, length: length),
    Line("in {length:length} (' s|') time", lambda _, length: length),
    Line("now + {length:length}", lambda _, length: length),
    Line("today + {length:length}", lambda _, length: length),
    Line("{length:length}", lambda _, length: None if _is_clock(length) else length),
    Line("{n} (hours|hrs)", lambda _, n: Length(minutes=60 * n)),
    Line("within (a|the) (day|days)", Length(days=1)),
    Line("(in|within) the next {one:unit} and {other:span}", lambda _, one, other: one.plus(other)),
    Line("in {length:length} time", lambda _, length: length),
    Line(f"{{length:unit}} {FROM_NOW}", lambda _, length: length),
)
OFFSET_DAYS = (
    Line("{length:offset}", lambda w, length: None if length.is_exact else w.after(length)),
    Line("+ {n}", lambda w, n: w.in_days(n)),
    Line("{day:anchor} + {n}", lambda w, day, n: moved(w, day, Length(days=n), 1)),
    Line("[the] week before {day:anchor}", lambda w, day: moved(w, day, Length(days=7), -1)),
    Line("(a|one) week (today|from today)", lambda w: w.in_days(7)),
    Line("[a|one|the] day after {day:anchor}", lambda w, day: moved(w, day, Length(days=1), 1)),
    Line("[a|one|the] day before {day:anchor}", lambda w, day: moved(w, day, Length(days=1), -1)),
    Line("{length:length} ago", lambda w, length: None if length.is_exact else _ago(w, length)),
    Line(
        "{length:length} (after|from) {day:anchor}", lambda w, length, day: moved(w, day, length, 1)
    ),
    Line(
        "{length:length} (before|prior to|ahead of) {day:anchor}",
        lambda w, length, day: moved(w, day, length, -1),
    ),
    Line(
        "{day:anchor} [,] (+|plus) {length:length}", lambda w, day, length: moved(w, day, length, 1)
    ),
)
# The days from which others are counted: one step, never a chain of them.
ANCHORS = (
    Line("tomorrow", lambda w: w.in_days(1)),
    Line("today", lambda w: w.in_days(0)),
    Line("{d:weekday}", lambda w, d: w.upcoming(d)),
    Line("this {d:weekday}", lambda w, d: w.of_week(d, 0)),
    Line("next {d:weekday}", _next_weekday),
    Line("{day:dated}", lambda _, day: day),
    Line("the {n:ord}", lambda w, n: w.day_of_month(n)),
    Line("[the] {day:ending}", lambda _, day: day),
    Line("{day:period_day}", lambda _, day: day),
    Line("{day:holiday}", lambda _, day: day),
)


def _ago(w: World, length: Length) -> Day:
    return Day(w.later(w.today, Length(-length.months, -length.days)), "ago")


def _month(w: World, month: int, year: int | None) -> Period:
    return Period(date(year or w.today.year, month, 1), 1, 0 if year else 12)


def _quarter(w: World, number: int, year: int | None) -> Period | None:
    if number not in range(1, 5):
        return None
    return Period(date(year or w.today.year, number * 3 - 2, 1), 3, 0 if year else 12)


PERIODS = (
    Line("(this|the current) month", lambda w: month_of(w.today)),
    Line("[the] month", lambda w: month_of(w.today, step=1)),
    Line("next month", lambda w: month_of(w.today, 1)),
    Line("{m:month}", lambda w, m: _month(w, m, None)),
    Line("{month} [,] {year:yyyy}", _month),
    Line("(this|the current) quarter", lambda w: quarter_of(w.today)),
    Line("[the] quarter", lambda w: quarter_of(w.today, step=3)),
    Line("next quarter", lambda w: quarter_of(w.today, 1)),
    Line("q {n}", lambda w, n: _quarter(w, n, None)),
    Line("q {number:n} [,] {year:yyyy}", _quarter),
    Line("[the] {n:ord} quarter", lambda w, n: _quarter(w, n, None)),
    Line("(this|the current) year", lambda w: year_of(w.today)),
    Line("[the] year", lambda w: year_of(w.today, step=12)),
    Line("next year", lambda w: year_of(w.today, 1)),
    Line("{y:yyyy}", lambda _, y: Period(date(y, 1, 1), 12)),
)


def _numbered(w: World, n: int, p: Period) -> Day:
    """The first of the month: this month's, or where that is past the next one's."""
    day = w.of_month(n, p)
    return w.of_month(n, p.following()) if p.step and day.on < w.today else day


PERIOD_DAYS = (
    Line("[the] {k:nth} {d:weekday} (of|in) {p:period}",
         lambda w, k, d, p: w.of_period(p, lambda one: one.weekday(d, k), "nth weekday")),
    Line("[the] {k:nth} day (of|in) {p:period}",
         lambda w, k, p: w.of_period(p, lambda one: one.day(k), "day of month")),
    Line("[the] {n:ord} (of|in) {p:plain_month}", _numbered),
    Line("[the] {n:ord} {p:plain_month}", _numbered),
    Line("{n:d} of {p:plain_month}", _numbered),
    Line("{p:plain_month} [' s] [on] [the] {n:ord}", _numbered),
    Line("last day {p:next_period}", lambda _, p: Day(p.last, "end of")),
)  # fmt: skip
PLAIN_MONTHS = (
    Line("(this|the current) month", lambda w: month_of(w.today)),
    Line("the month", lambda w: month_of(w.today, step=1)),
    Line("next month", lambda w: month_of(w.today, 1)),
    Line("[the] month after next", lambda w: month_of(w.today, 2)),
)
NEXT_PERIODS = (Line("next month", lambda w: month_of(w.today, 1)),)


WORK = "(working|business|work|office)"
WORK_DAYS = (
    Line(f"(in|within|after|+) [the] [next] {{count:n}} {WORK} (day|days)", counted),
    Line(f"(in|within) (a|an|one) {WORK} day", lambda w: counted(w, 1)),
    Line(f"{{count:n}} {WORK} (day|days) (from now|from today|later|hence)", counted),
    Line(f"in {{count:n}} {WORK} (day|days) (' s|') time", counted),
    Line(f"(a|one) {WORK} day (from now|from today|later)", lambda w: counted(w, 1)),
    Line(f"{{count:n}} {WORK} (day|days)", counted),
    Line("(in|within) [the] [next] {count:n} (weekday|weekdays|wd|bd)", counted),
    Line("[+] {count:n} (wd|bd)", counted),
    Line(f"[the] next {WORK} day", lambda w: counted(w, 1)),
    Line(f"{{count:n}} {WORK} (day|days) (after|from) {{day:anchor}}",
         counted),
    Line(f"{{n}} {WORK} (day|days) (before|prior to|ahead of) {{day:anchor}}",
         lambda w, n, day: counted(w, -n, day)),
    Line(f"(a|one|the|[the] last) {WORK} day before {{day:anchor}}",
         lambda w, day: counted(w, -1, day)),
    Line(f"(a|one|the|[the] first|[the] next) {WORK} day after {{day:anchor}}",
         lambda w, day: counted(w, 1, day)),
    Line(f"[the] {{place:nth}} {WORK} day (of|in) {{period}}", nth),
    Line(f"[the] {{place:nth}} {WORK} day {{period:plain_month}}", nth),
    Line(f"[the] {{place:nth}} {WORK} day (of|in) {{period:week}}", nth),
)  # fmt: skip
WEEKS = (
    Line("(the|this) week", lambda w: week_of(w, 0)),
    Line("next week", lambda w: week_of(w, 1)),
)


ENDINGS = (
    Line("{period} end", lambda w, period: w.of_period(period, _last, "end of")),
    Line("[the] end of {p:period}", lambda w, p: w.of_period(p, _last, "end of")),
    Line("[the] end {p:plain_period}", lambda w, p: w.of_period(p, _last, "end of")),
    Line(
        "[the] (eom|month [-] end|month ' s end)", lambda w: Day(month_of(w.today).last, "end of")
    ),
    Line("[the] (eoq|quarter [-] end)", lambda w: Day(quarter_of(w.today).last, "end of")),
    Line("[the] (eoy|year [-] end|year ' s end)", lambda w: Day(year_of(w.today).last, "end of")),
    Line("eom {p:period}", lambda w, p: w.of_period(p, _last, "end of")),
    Line(
        "[the] (last|final) day of {p:period}",
        lambda w, p: w.of_period(p, _last, "end of"),
    ),
    Line("[the] end of [the|this] week", lambda w: end_of_week(w, 0)),
    Line("[the] (eow|week [-] end of work)", lambda w: end_of_week(w, 0)),
    Line("[the] end of (next|the coming|coming|the following) week", lambda w: end_of_week(w, 1)),
    Line("[the] end of the week after next", lambda w: end_of_week(w, 2)),
    Line("eow next week", lambda w: end_of_week(w, 1)),
)
PLAIN_PERIODS = (Line("next month", lambda w: month_of(w.today, 1)),
                 Line("{m:month}", lambda w, m: _month(w, m, None)))  # fmt: skip


def _last(period: Period) -> date:
    return period.last
