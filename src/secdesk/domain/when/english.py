"""English days, one form a line."""

from collections.abc import Sequence
from datetime import timedelta

from secdesk.domain.errors import Unreadable
from secdesk.domain.text import Weekday, say
from secdesk.domain.when.calendars import (
    DAY,
    Period,
    months_on,
    of_week,
    upcoming,
)
from secdesk.domain.when.engine import Line
from secdesk.domain.when.meaning import (
    EXAMPLES,
    Day,
    Length,
    Other,
    World,
    on_weekday,
    same_day,
    sum_of,
)
from secdesk.domain.when.workdays import moved

CENTURY = 2000
YEARS_AHEAD = 5
FROM_NOW = "(from now|from today|later|hence|from this day)"
HOURS_OF_EITHER = 12
LARGE = 100
AT_MOST = "(at most|at the most|no more than|not more than|less than|under|max [.])"


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


def _last_before(_: World, d: int, day: Day) -> Day:
    return Day(upcoming(day.on - timedelta(weeks=1) - DAY, d), "nth weekday", day.notes)


def _of_numbered_week(w: World, d: int, p: Sequence[Period]) -> Day | None:
    """A weekday of a week of the calendar: where no year was said, the next such week."""
    days = [one.first + timedelta(days=d) for one in p]
    coming = [day for day in days if day >= w.today]
    return Day((coming or days)[0], "weekday of week") if days else None


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
    Line("(tomorrow|tom|tmr|tmrw|tmw|tomorow|tommorow|tommorrow)", lambda w: w.in_days(1)),
    Line("2 (moro|morrow|mrw)", lambda w: w.in_days(1)),
    Line("[the] (next|following) day", lambda w: w.in_days(1)),
    Line("{d:weekday} [,] tomorrow", lambda w, d: on_weekday(w.in_days(1), d)),
    Line("{d:weekday} [,] today", lambda w, d: on_weekday(w.in_days(0), d)),
    Line("{a:near} [,] {day:anchor}", same_day),
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
    Line("{d:weekday} fortnight", lambda w, d: w.upcoming(d, 2)),
    Line("a fortnight on {d:weekday}", lambda w, d: w.upcoming(d, 2)),
    Line("{n} weeks on {d:weekday}", lambda w, n, d: w.upcoming(d, n)),
    Line("(a week on|a week from) {d:weekday}", lambda w, d: w.upcoming(d, 1)),
    Line("[the] {n:ord} {d:weekday} after {day:anchor}", _nth_after),
    Line("[the] [first|next] {d:weekday} after {day:landmark}",
         lambda w, d, day: _nth_after(w, 1, d, day)),
    Line("[the] [last] {d:weekday} (before|prior to) {day:landmark}", _last_before),
    Line("{d:weekday} [,] [of|in] {p:numbered_week}", _of_numbered_week),
    Line("{p:numbered_week} [,] [on] {d:weekday}", lambda w, p, d: _of_numbered_week(w, d, p)),
    Line("{p:iso_week} - {n:d}",
         lambda w, p, n: _of_numbered_week(w, n - 1, p) if 1 <= n <= 7 else None),
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


def _numeric(w: World, a: int, b: int, year: int | None) -> Day | None:
    """11/30 or 30/11: a part above 12 decides, else the order of the country, which is noted."""
    if w.is_chinese:  # where the month always comes first, and the year before it
        return None
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
    Line("{a:d}{:slash}{b:d} , {year:yyyy}", _numeric),
    Line("{m:month} {n:word}", lambda w, m, n: w.dated(None, m, n)),
    Line("{a:d}{:slash}{b:d}{:slash}{y:mm}",
         lambda w, a, b, y: _numeric(w, a, b, _soon(w, y)) if _soon(w, y) else None),
)  # fmt: skip
DOTTED_DATES = (Line("{a:d}.{b:d}", lambda w, a, b: _numeric(w, a, b, None)),)
NAMED_DATE = (
    Line("{n:day_number} {m:month}", lambda w, n, m: w.dated(None, m, n)),
    Line("{m:month} [the] {n:day_number}", lambda w, n, m: w.dated(None, m, n)),
)
SLASHES = (Line("/", "/"), Line("-", "-"), Line(".", "."))


def _is_clock(length: Length) -> bool:
    """Whether 15h would rather be a clock time, and so would 1700 hours."""
    hours, rest = divmod(length.minutes, 60)
    is_hour = HOURS_OF_EITHER < hours < 2 * HOURS_OF_EITHER or hours >= LARGE
    return not rest and is_hour and not length.days


OFFSETS = (
    Line("(in|within|after|+) [the] [next] {length:length}", lambda _, length: length),
    Line(f"(in|within) {AT_MOST} {{length:length}}", lambda _, length: length),
    Line("within {length:length} (of|from) (now|today)", lambda _, length: length),
    Line("in {n} more {u:unit}", lambda _, n, u: sum_of([u] * n) if n < LARGE else None),
    Line(
        "(in|within) the (next|coming) {u:unit}",
        lambda _, u: u if u.is_exact or u in (Length(days=1), Length(days=14)) else None,
    ),
    Line("(in|within) the (next|coming) {length:length}", lambda _, length: length),
    Line("[in] {length:length} from (right now|now|today)", lambda _, length: length),
    Line(f"{{length:length}} {FROM_NOW}", lambda _, length: length),
    Line("in {length:length} (' s|') time", lambda _, length: length),
    Line("now + {length:length}", lambda _, length: length),
    Line("today + {length:length}", lambda _, length: length),
    Line("{length:length}", lambda _, length: None if _is_clock(length) else length),
    Line("{n} (hours|hrs)", lambda _, n: Length(minutes=60 * n) if n < LARGE else None),
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
    Line(
        "{length:span} {day:near}",
        lambda w, length, day: moved(w, day, length, 1) if _is_of_weeks(length) else None,
    ),
    Line("(a|one) week from today", lambda w: w.in_days(7)),
    Line(
        "within {length:length} (after|from) {day:anchor}",
        lambda w, length, day: moved(w, day, length, 1),
    ),
    Line(
        "({day:anchor} [,] minus|{day:ending} -) {length:length}",
        lambda w, day, length: moved(w, day, length, -1),
    ),
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
NEAR = (Line("today", lambda w: w.in_days(0)), Line("tomorrow", lambda w: w.in_days(1)))
# The days that are told by a date: a weekday before or after one is a day of its own.
LANDMARKS = (
    Line("{day:dated}", lambda _, day: day),
    Line("the {n:ord}", lambda w, n: w.day_of_month(n)),
    Line("[the] {day:ending}", lambda _, day: day),
    Line("{day:holiday}", lambda _, day: day),
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


def _is_of_weeks(length: Length) -> bool:
    """Whether it brings one to the same weekday, or the same day of a month: a week today."""
    return not length.is_exact and length.days % 7 == 0


def _ago(w: World, length: Length) -> Day:
    return Day(w.later(w.today, Length(-length.months, -length.days)), "ago")
