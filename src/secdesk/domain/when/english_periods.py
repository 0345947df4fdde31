"""English periods, and the days that are counted in them, one form a line."""

from datetime import date

from secdesk.domain.when.calendars import Period, month_of, quarter_of, year_of
from secdesk.domain.when.engine import Line
from secdesk.domain.when.meaning import Day, World
from secdesk.domain.when.workdays import Week, counted, end_of_week, nth, week_of


def _month(w: World, month: int, year: int | None) -> Period:
    return Period(date(year or w.today.year, month, 1), 1, 0 if year else 12)


def _quarter(w: World, number: int, year: int | None) -> Period | None:
    if number not in range(1, 5):
        return None
    return Period(date(year or w.today.year, number * 3 - 2, 1), 3, 0 if year else 12)


NEXT = "(next|the next|the coming|the following)"
PERIODS = (
    Line("(this|the current) month", lambda w: month_of(w.today)),
    Line("[the] [calendar] month", lambda w: month_of(w.today, step=1)),
    Line(f"{NEXT} month", lambda w: month_of(w.today, 1)),
    Line("{m:month}", lambda w, m: _month(w, m, None)),
    Line("{month} [,] {year:yyyy}", _month),
    Line("(this|the current) quarter", lambda w: quarter_of(w.today)),
    Line("[the] quarter", lambda w: quarter_of(w.today, step=3)),
    Line(f"{NEXT} quarter", lambda w: quarter_of(w.today, 1)),
    Line("(q|quarter) {n}", lambda w, n: _quarter(w, n, None)),
    Line("(q|quarter) {number:n} [,|/|-|of] {year:yyyy}", _quarter),
    Line("{year:yyyy} [/|-] q {number:n}", _quarter),
    Line("[the] {n:ord} quarter", lambda w, n: _quarter(w, n, None)),
    Line("[the] {number:ord} quarter [of] {year:yyyy}", _quarter),
    Line("(this|the current) year", lambda w: year_of(w.today)),
    Line("[the] [calendar] year", lambda w: year_of(w.today, step=12)),
    Line(f"{NEXT} year", lambda w: year_of(w.today, 1)),
    Line("the month after next", lambda w: month_of(w.today, 2)),
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
    Line("[the] (first|1st) [day] of the [new] year", lambda w: Day(year_of(w.today, 1).first)),
    Line("[the] {n:ord} {p:plain_month}", _numbered),
    Line("{n:d} of {p:plain_month}", _numbered),
    Line("{p:plain_month} [' s] [,] [on] [the] {n:ord}", _numbered),
    Line("last day {p:next_period}", lambda _, p: Day(p.last, "end of")),
)  # fmt: skip
PLAIN_MONTHS = (
    Line("(this|the current) month", lambda w: month_of(w.today)),
    Line("the month", lambda w: month_of(w.today, step=1)),
    Line("next month", lambda w: month_of(w.today, 1)),
    Line("[the] month after next", lambda w: month_of(w.today, 2)),
)
NEXT_PERIODS = (Line("next month", lambda w: month_of(w.today, 1)),)


WORK_DAY = "((working|business|work|office) day|workday)"
WORK_DAYS_SAID = "((working|business|work|office) (day|days)|workday|workdays)"
WORK_DAYS = (
    Line(f"(in|within|after|+) [the] [next] {{count:n}} {WORK_DAYS_SAID}", counted),
    Line(f"(in|within) {{count:n}} {WORK_DAYS_SAID} (of|from) (now|today)", counted),
    Line(f"(in|within) (a|an|one) {WORK_DAY}", lambda w: counted(w, 1)),
    Line(f"{{count:n}} {WORK_DAYS_SAID} (from now|from today|later|hence)", counted),
    Line(f"in {{count:n}} {WORK_DAYS_SAID} (' s|') time", counted),
    Line(f"(a|one) {WORK_DAY} (from now|from today|later)", lambda w: counted(w, 1)),
    Line(f"{{count:n}} {WORK_DAYS_SAID}", counted),
    Line("(in|within) [the] [next] {count:n} (weekday|weekdays|wd|bd)", counted),
    Line("[+] {count:n} (wd|bd)", counted),
    Line(f"[the] first {WORK_DAY} (of|in) the new year", lambda w: nth(w, year_of(w.today, 1), 1)),
    Line(f"[the] next {WORK_DAY}", lambda w: counted(w, 1)),
    Line(f"{{count:n}} {WORK_DAYS_SAID} (after|from) {{day:anchor}}",
         counted),
    Line(f"{{n}} {WORK_DAYS_SAID} (before|prior to|ahead of) {{day:anchor}}",
         lambda w, n, day: counted(w, -n, day)),
    Line(f"(a|one|the|[the] last) {WORK_DAY} before {{day:anchor}}",
         lambda w, day: counted(w, -1, day)),
    Line(f"(a|one|the|[the] first|[the] next) {WORK_DAY} after {{day:anchor}}",
         lambda w, day: counted(w, 1, day)),
    Line(f"[the] {{place:nth}} {WORK_DAY} (of|in) {{period}}", nth),
    Line(f"[the] {{place:nth}} {WORK_DAY} {{period:plain_month}}", nth),
    Line(f"[the] {{place:nth}} {WORK_DAY} (of|in) {{period:week}}", nth),
)  # fmt: skip
WEEKS = (
    Line("(the|this) week", lambda w: week_of(w, 0)),
    Line("next week", lambda w: week_of(w, 1)),
)


def _weeks(w: World, number: int, year: int | None = None) -> list[Period] | None:
    """The weeks of that number, by the count of ISO 8601, whose weeks begin on a Monday."""
    if w.customs.week_start:
        return None
    years = [year] if year else [w.today.year + ahead for ahead in range(3)]
    weeks = [_week(one, number) for one in years]
    return [one for one in weeks if one is not None]


def _week(year: int, number: int) -> Week | None:
    try:
        return Week(date.fromisocalendar(year, number, 1))
    except ValueError:  # a year has 52 weeks, or 53
        return None


NUMBERED_WEEKS = (
    Line("(week|wk|w|cw|kw) [.] {number:d}", _weeks),
    Line("{p:iso_week}", lambda _, p: p),
)
ISO_WEEKS = (Line("{y:yyyy} [-] w [-] {n:d}", lambda w, y, n: _weeks(w, n, y)),)
LAST_OF = (
    Line("(the|this) month", lambda w: month_of(w.today)),
    Line("next month", lambda w: month_of(w.today, 1)),
    Line("{m:month}", lambda w, m: _month(w, m, None)),
)
ENDINGS = (
    Line("{period} end", lambda w, period: w.of_period(period, _last, "end of")),
    Line("[the] end of {p:period}", lambda w, p: w.of_period(p, _last, "end of")),
    Line("[the] end [-] {p:plain_period}", lambda w, p: w.of_period(p, _last, "end of")),
    Line(
        "[the] (eom|month [-] end|month ' s end|end - of - month)",
        lambda w: Day(month_of(w.today).last, "end of"),
    ),
    Line(
        "[the] (eoq|quarter [-] end|end - of - quarter)",
        lambda w: Day(quarter_of(w.today).last, "end of"),
    ),
    Line(
        "[the] (eoy|year [-] end|year ' s end|end - of - year)",
        lambda w: Day(year_of(w.today).last, "end of"),
    ),
    Line("eom {p:period}", lambda w, p: w.of_period(p, _last, "end of")),
    Line(
        "[the] (last|final) day of {p:period}",
        lambda w, p: w.of_period(p, _last, "end of"),
    ),
    Line("[the] end of [the|this] [working|work|business] week", lambda w: end_of_week(w, 0)),
    Line(
        "[the] (eow|eoww|end - of - week|week ' s end|week [-] end of work)",
        lambda w: end_of_week(w, 0),
    ),
    Line("eonw", lambda w: end_of_week(w, 1)),
    Line("eonm", lambda w: Day(month_of(w.today, 1).last, "end of")),
    Line("eonq", lambda w: Day(quarter_of(w.today, 1).last, "end of")),
    Line("eony", lambda w: Day(year_of(w.today, 1).last, "end of")),
    Line("[the] last of {p:last_of}", lambda w, p: w.of_period(p, _last, "end of")),
    Line("[the] end of (next|the coming|coming|the following) week", lambda w: end_of_week(w, 1)),
    Line("[the] end of the week after next", lambda w: end_of_week(w, 2)),
    Line("eow next week", lambda w: end_of_week(w, 1)),
)
PLAIN_PERIODS = (Line("next month", lambda w: month_of(w.today, 1)),
                 Line("{m:month}", lambda w, m: _month(w, m, None)))  # fmt: skip


def _last(period: Period) -> date:
    return period.last
