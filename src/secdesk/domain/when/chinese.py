"""Chinese days, one form a line; Traditional characters have been folded before."""

from datetime import date

from secdesk.domain.when.calendars import (
    DAY,
    Period,
    month_of,
    quarter_of,
    year_of,
)
from secdesk.domain.when.engine import Line
from secdesk.domain.when.meaning import Day, Length, World, on_weekday, same_day
from secdesk.domain.when.workdays import counted, end_of_week, moved, nth, week_of

END_OF = "end of"
WEEK = "(周|星期|礼拜)"
THIS_WEEK = "(本|这|这个|这一|今)"
NEXT_WEEK = "(下|下个|下一|下一个)"
WITHIN = "(内|之内|以内|里|内的)"
LATER = "(后|之后|以后|过后)"
WORK = "[法定]工作(日|天)"
SINCE_TODAY = "(今|即|当)(天|日)[之日]起[的|,|算]"
PLAIN_END = 11  # 八月初五 is a day of the moon, and 八月十五 its festival to most
MOON_IS_FULL = 15


def is_plain(number: int) -> bool:
    """Whether that day of a month, without its unit, is one of the common calendar."""
    return number >= PLAIN_END and number != MOON_IS_FULL


def _days_after(w: World, day: Day, length: Length) -> Day | None:
    """So much after a day; after a holiday may as well be after all its days off."""
    return None if day.rule == "holiday" else moved(w, day, length, 1)


def _days_on(w: World, length: Length) -> Day | None:
    """The same day, so much later."""
    return None if length.is_exact else Day(w.later(w.today, length), "offset")


DAYS = (
    Line("(今天|今日|今儿|本日|当天|当日|今)", lambda w: w.in_days(0)),
    Line("(明天|明日|明儿|翌日|次日|第二天|明)", lambda w: w.in_days(1)),
    Line("(后天|后日|后儿)", lambda w: w.in_days(2)),
    Line("大后(天|日)", lambda w: w.in_days(3)),
    Line("大大后天", lambda w: w.in_days(4)),
    Line("(昨天|昨日)", lambda w: w.in_days(-1)),
    Line("前天", lambda w: w.in_days(-2)),
    Line(f"{WEEK}{{d:zh_day}}", lambda w, d: w.upcoming(d)),
    Line(f"今{WEEK}{{d:zh_day}}", lambda w, d: w.of_week(d, 0)),
    Line(f"{THIS_WEEK}{WEEK}[的]{{d:zh_day}}", lambda w, d: w.of_week(d, 0)),
    Line(f"{THIS_WEEK}{WEEK}[的]{WEEK}{{d:zh_day}}", lambda w, d: w.of_week(d, 0)),
    Line(f"{NEXT_WEEK}{WEEK}[的][{WEEK}]{{d:zh_day}}", lambda w, d: w.of_week(d, 1)),
    Line(f"下下[个|一个]{WEEK}[的][{WEEK}]{{d:zh_day}}", lambda w, d: w.of_week(d, 2)),
    Line(f"(上|上个){WEEK}[的][{WEEK}]{{d:zh_day}}", lambda w, d: w.of_week(d, -1)),
    Line(f"{{n}}[个]{WEEK}{LATER}[的]{WEEK}{{d:zh_day}}", lambda w, n, d: w.of_week(d, n)),
    Line("{day:zh_dated}", lambda _, day: day),
    Line("{day:zh_sure}[,]{d:zh_weekday}", lambda _, day, d: on_weekday(day, d)),
    Line("{day:zh_near}[,]{d:zh_weekday}", lambda _, day, d: on_weekday(day, d)),
    Line("{day:zh_sure}{d:zh_apart}", lambda _, day, d: on_weekday(day, d)),
    Line(f"下[个|一个]{WEEK}[的]今(天|日)", lambda w: w.in_days(7)),
    Line("{length:zh_length}[之|以]后的今(天|日)", _days_on),
    Line("下[个]月[的]今(天|日)", lambda w: _days_on(w, Length(months=1))),
    Line("明年[的]今(天|日)", lambda w: _days_on(w, Length(months=12))),
    Line("{d:zh_weekday}[,]{day:zh_sure}", lambda _, d, day: on_weekday(day, d)),
    Line("{a:zh_near}[,]{day:zh_sure}", same_day),
    Line("{day:zh_sure}[,]{a:zh_near}", same_day),
    Line("{day:zh_sure}(当天|当日|那天|那日)", lambda _, day: day),
    Line(f"{WEEK}{{d:zh_day}}(当天|当日|那天)", lambda w, d: w.upcoming(d)),
    Line("{day:zh_number}", lambda _, day: day),
    Line("{day:zh_offset}", lambda _, day: day),
    Line("{day:zh_period_day}", lambda _, day: day),
    Line("{day:zh_ending}", lambda _, day: day),
    Line("{day:zh_work}", lambda _, day: day),
    Line("{day:holiday}[当天|当日|那天]", lambda _, day: day),
    Line("{day:zh_base}[的](前|之前|以前|提前){length:zh_length}",
         lambda w, day, length: moved(w, day, length, -1)),
    Line("{day:zh_base}[的](后|之后|以后|过后)[的][第]{length:zh_length}", _days_after),
    Line(f"{{day:zh_base}}[的](前|之前|以前)[第]{{n}}个{WORK}",
         lambda w, day, n: counted(w, -n, day)),
    Line(f"{{day:zh_base}}[的](后|之后|以后)[第]{{n}}个{WORK}[内|之内|以内]",
         lambda w, day, n: counted(w, n, day)),
    Line("{day:zh_base}[的](前|之前|以前)[的]最后(一|1)个工作日",
         lambda w, day: None if day.rule == END_OF else counted(w, -1, day)),
    Line("{day:zh_ending}(前|之前|以前)[的]最后(一|1)个工作日",
         lambda w, day: Day(w.calendar.previous_working(day.on + DAY), "working days")),
    Line("{day:zh_base}[的](后|之后|以后)[的](第一|首|第1)个工作日",
         lambda w, day: counted(w, 1, day)),
)  # fmt: skip
# Days beside which another name of theirs may stand: 下周五(11月27日), 20号(周五).
NEAR = (
    Line("(今天|今日)", lambda w: w.in_days(0)),
    Line("(明天|明日)", lambda w: w.in_days(1)),
    Line("后天", lambda w: w.in_days(2)),
    Line("大后天", lambda w: w.in_days(3)),
    Line(f"{THIS_WEEK}{WEEK}{{d:zh_day}}", lambda w, d: w.of_week(d, 0)),
    Line(f"{NEXT_WEEK}{WEEK}{{d:zh_day}}", lambda w, d: w.of_week(d, 1)),
)
SURE = (
    Line("{day:zh_dated}", lambda _, day: day),
    Line("{day:zh_number}", lambda _, day: day),
)
WEEKDAYS = (Line(f"{WEEK}{{d:zh_day}}", lambda _, d: d),)
# The days from which others are counted: one step, never a chain of them.
BASES = (
    Line("(今天|今日)", lambda w: w.in_days(0)),
    Line("(明天|明日)", lambda w: w.in_days(1)),
    Line("后天", lambda w: w.in_days(2)),
    Line(f"{WEEK}{{d:zh_day}}", lambda w, d: w.upcoming(d)),
    Line(f"{THIS_WEEK}{WEEK}{{d:zh_day}}", lambda w, d: w.of_week(d, 0)),
    Line(f"{NEXT_WEEK}{WEEK}{{d:zh_day}}", lambda w, d: w.of_week(d, 1)),
    Line("{day:zh_dated}", lambda _, day: day),
    Line("{day:zh_number}", lambda _, day: day),
    Line("{day:zh_period_day}", lambda _, day: day),
    Line("{day:zh_ending}", lambda _, day: day),
    Line("{day:holiday}", lambda _, day: day),
)
MONTH_NAMES = (Line("{n}月[份]", lambda _, n: n if 1 <= n <= 12 else None),)
YEARS = (
    Line("{y:yyyy}年[的]", lambda _, y: y),
    Line("(今年|本年|当年)[的]", lambda w: w.today.year),
    Line("(明年|来年)[的]", lambda w: w.today.year + 1),
    Line("后年[的]", lambda w: w.today.year + 2),
    Line("大后年[的]", lambda w: w.today.year + 3),
    Line("{y:mm}年", lambda _, y: 2000 + y),
)
YEARS_SAID = (Line("{y:yyyy}年", lambda _, y: y), Line("{y:mm}年", lambda _, y: 2000 + y))
DAYS_LONG = (Line("{length:zh_length}", lambda _, length: None if length.is_exact else length),)
DATED = (
    Line("{m:zh_month}{n}(日|号)", lambda w, m, n: w.dated(None, m, n)),
    Line("{m:zh_month}{n:d}", lambda w, m, n: w.dated(None, m, n)),
    Line("{y:zh_year}{m:zh_month}{n}(日|号)", lambda w, y, m, n: w.dated(y, m, n)),
    Line("{y:zh_year}{m:zh_month}{n:d}", lambda w, y, m, n: w.dated(y, m, n)),
    Line("{y:zh_year}[的]{m:d}(/|-|.){n:d}[日|号]", lambda w, y, m, n: w.dated(y, m, n)),
    Line("{y:yyyy}{:slash}{m:d}{:slash}{n:d}[日|号]", lambda w, y, m, n: w.dated(y, m, n)),
    Line("{y:mm}{:slash}{m:d}{:slash}{n:d}[日|号]", lambda w, y, m, n: w.dated(2000 + y, m, n)),
    Line("{y:yyyy} {m:d} {n:d}", lambda w, y, m, n: w.dated(y, m, n)),
    Line("{stamp}", lambda w, stamp: w.dated(stamp // 10000, stamp // 100 % 100, stamp % 100)),
    Line("{m:d}(/|-|.){n:d}[日|号]", lambda w, m, n: w.dated(None, m, n)),
)
# Without their unit: alone or before a part of the day, for a clock time would run into them.
BARE_DATES = (
    Line("{y:zh_year}{m:zh_month}{n}", lambda w, y, m, n: w.dated(y, m, n)),
    Line("{m:zh_month}{n}",
         lambda w, m, n: w.dated(None, m, n) if is_plain(n) else None),
)  # fmt: skip
DAY_NUMBERS = (
    Line("{n}(日|号)", lambda w, n: w.day_of_month(n)),
    Line("{p:zh_month_said}[的]{n}(日|号)", lambda w, p, n: w.of_month(n, p)),
    Line("{p:zh_month_said}[的]{n}", lambda w, p, n: w.of_month(n, p)),
    Line(
        f"{{n}}个月{LATER}[的]{{k:n}}(日|号)", lambda w, n, k: w.of_month(k, month_of(w.today, n))
    ),
)
MONTHS_SAID = (
    Line("(本月|这个月|这月|当月|本月份)", lambda w: month_of(w.today)),
    Line("(下月|下个月|下一个月|次月)", lambda w: month_of(w.today, 1)),
    Line("下下[个]月", lambda w: month_of(w.today, 2)),
)
OFFSETS = (
    Line(f"[在|于|再过|过]{{length:zh_length}}{LATER}", lambda _, length: length),
    Line(
        f"[在|于|未来|今后|接下来|最近|近][的]{{length:zh_length}}[时间]{WITHIN}",
        lambda _, length: length,
    ),
    Line("(过|再过|再等){length:zh_length}", lambda _, length: length),
    Line(f"自{SINCE_TODAY}{{length:zh_days}}{WITHIN}", lambda _, length: length),
    Line(f"从{SINCE_TODAY}{{length:zh_days}}{WITHIN}", lambda _, length: length),
    Line("[加]+{length:zh_length}", lambda _, length: length),
)
OFFSET_DAYS = (
    Line("{length:zh_after}", lambda w, length: None if length.is_exact else w.after(length)),
    Line(
        "{length:zh_length}(前|之前|以前)",
        lambda w, length: None if length.is_exact else moved(w, w.in_days(0), length, -1),
    ),
)
PERIODS = (
    Line("{p:zh_month_said}", lambda _, p: p),
    Line("{m:zh_month}", lambda w, m: Period(date(w.today.year, m, 1), 1, 12)),
    Line("{y:zh_year}{m:zh_month}", lambda _, y, m: Period(date(y, m, 1))),
    Line("(本季度|本季|这个季度|这季度|当季)", lambda w: quarter_of(w.today)),
    Line("(下季度|下个季度|下一季度|下季)", lambda w: quarter_of(w.today, 1)),
    Line("[第]{n}季度", lambda w, n: _quarter(w.today.year, n, 12)),
    Line("第{n}季", lambda w, n: _quarter(w.today.year, n, 12)),
    Line("q{n}[季度]", lambda w, n: _quarter(w.today.year, n, 12)),
    Line("{y:zh_year}([第]{n}季度|第{n}季|q{n}[季度])", lambda _, y, n: _quarter(y, n, 0)),
    Line("(今年|本年|本年度|当年)", lambda w: year_of(w.today)),
    Line("(明年|来年)", lambda w: year_of(w.today, 1)),
    Line("后年", lambda w: year_of(w.today, 2)),
    Line("{y:zh_year_said}[度]", lambda _, y: Period(date(y, 1, 1), 12)),
    Line("[今年]上半年", lambda w: Period(date(w.today.year, 1, 1), 6, 12)),
    Line("[今年]下半年", lambda w: Period(date(w.today.year, 7, 1), 6, 12)),
    Line("明年上半年", lambda w: Period(date(w.today.year + 1, 1, 1), 6)),
)
# A period said by one word, whose day may be past and then is the next period's.
LOOSE_PERIODS = (
    Line("月", lambda w: month_of(w.today, step=1)),
    Line("(季|季度)", lambda w: quarter_of(w.today, step=3)),
    Line("(年|年度)", lambda w: year_of(w.today, step=12)),
)
NTH_OF = "[的|里|里的|内|中|中的]"
PERIOD_DAYS = (
    Line(
        f"{{p:zh_period}}{NTH_OF}{{k:zh_nth}}{WEEK}{{d:zh_day}}",
        lambda w, p, k, d: w.of_period(p, lambda one: one.weekday(d, k), "nth weekday"),
    ),
    Line(
        f"{{p:zh_period}}{NTH_OF}{{k:zh_nth}}(天|日)",
        lambda w, p, k: w.of_period(p, lambda one: one.day(k), "day of month"),
    ),
    Line(
        f"{{p:zh_period}}{NTH_OF}(最后|最末)(一|1)(天|日)",
        lambda w, p: w.of_period(p, _last, "end of"),
    ),
)
END = "(底|末|尾)"
LOOSE_ENDINGS = (Line(f"{{p:zh_loose}}{END}", lambda w, p: w.of_period(p, _last, "end of")),)
ENDINGS = (
    Line(f"{{p:zh_period}}[的]{END}", lambda w, p: w.of_period(p, _last, "end of")),
    Line(f"{{p:zh_period}}[的]月{END}",
         lambda w, p: w.of_period(p, _last, "end of") if p.months == 1 else None),
    Line("{p:zh_period}[的](季末|季度末)",
         lambda w, p: w.of_period(p, _last, "end of") if p.months == 3 else None),
    Line(f"{{p:zh_period}}[的]年{END}",
         lambda w, p: w.of_period(p, _last, "end of") if p.months == 12 else None),
    Line("{day:zh_loosely}", lambda _, day: day),
    Line("{day:zh_loosely}[的|里][的](最后|最末)(一|1)(天|日)", lambda _, day: day),
    Line("{p:zh_period}[之|以]内", lambda w, p: w.of_period(p, _last, "end of")),
    Line("月内", lambda w: Day(month_of(w.today).last, "end of")),
    Line("(季内|季度内)", lambda w: Day(quarter_of(w.today).last, "end of")),
    Line("{p:zh_period}(结束|完)[之]前", lambda w, p: w.of_period(p, _last, "end of")),
    Line("年终[岁末]", lambda w: w.of_period(year_of(w.today), _last, "end of")),
    Line("(年内|年度内)", lambda w: Day(year_of(w.today).last, "end of")),
    Line(f"({THIS_WEEK}{WEEK}|周)[之|以](内|里)", lambda w: end_of_week(w, 0)),
    Line(f"{NEXT_WEEK}{WEEK}[之|以](内|里)", lambda w: end_of_week(w, 1)),
    Line(f"[{THIS_WEEK}]周末(前|之前|以前)", lambda w: end_of_week(w, 0)),
    Line("下周末(前|之前|以前)", lambda w: end_of_week(w, 1)),
    Line("(今天|今日|当天|当日)[之|以](内|里)", lambda w: w.in_days(0)),
    Line("(明天|明日)[之|以](内|里)", lambda w: w.in_days(1)),
)  # fmt: skip
WORK_DAYS = (
    Line(f"[在|于|未来|今后]{{count:n}}个[的]{WORK}{WITHIN}", counted),
    Line(f"[在|于|再过|过]{{count:n}}个{WORK}[{LATER}]", counted),
    Line(f"自{SINCE_TODAY}{{count:n}}[个]{WORK}{WITHIN}", counted),
    Line(f"从{SINCE_TODAY}{{count:n}}[个]{WORK}{WITHIN}", counted),
    Line(f"[+]{{count:n}}{WORK}[内|之内|以内|后|之后|以后]", counted),
    Line(f"(下一个|下个|下一|次一){WORK}", lambda w: counted(w, 1)),
    Line(f"{{period:zh_period}}{NTH_OF}{{place:zh_nth}}{WORK}", nth),
    Line(f"(月底|月末)(最后|最末)(一|1)个{WORK}", lambda w: nth(w, month_of(w.today, step=1), -1)),
    Line(f"{THIS_WEEK}{WEEK}[的]{{k:zh_nth}}{WORK}", lambda w, k: nth(w, week_of(w, 0), k)),
    Line(f"{NEXT_WEEK}{WEEK}[的]{{k:zh_nth}}{WORK}", lambda w, k: nth(w, week_of(w, 1), k)),
    Line(f"当月{{k:zh_nth}}{WORK}", lambda w, k: nth(w, month_of(w.today), k)),
)


def _last(period: Period) -> date:
    return period.last


def _quarter(year: int, number: int, step: int) -> Period | None:
    return Period(date(year, number * 3 - 2, 1), 3, step) if number in range(1, 5) else None
