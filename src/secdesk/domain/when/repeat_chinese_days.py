"""How often, and on which days, in Chinese, one form a line."""

from collections.abc import Iterator
from itertools import pairwise

from secdesk.domain.recurrence.rule import Freq, Rule
from secdesk.domain.text import say
from secdesk.domain.when import rhythm_days as on
from secdesk.domain.when import rhythms as r
from secdesk.domain.when.chinese import is_plain
from secdesk.domain.when.engine import Line, Parser, Reader
from secdesk.domain.when.rhythms import Rhythm

EVERY = "(每|每个|每一|每一个|每逢|每到|每到了|逢|凡|凡逢|各)"
AT_EACH = "(逢|每逢|每到|凡逢|到了|每到了)"
WEEK = "(周|星期|礼拜)"
WORKDAY = "(工作日|法定工作日|上班日|工作天)"
ONCE = "[,](一|1)(次|回|遍)"
OF = "[的|,|在|于|里|内|里的|内的|中|中的]"
TO = "(到|至|-|~)"
JOINS = frozenset({",", "和", "与", "及", "跟", "以", "/", "还", "有", ";", "."})

Items = tuple[tuple[tuple[int, ...], bool], ...]  # weekdays, and whether they were said as such
Numbers = tuple[tuple[int, bool], ...]  # numbers, and whether their unit was said

# How often: a period as it stands behind 每, and as it stands behind a number.
PERIODS = (
    Line("(天|日)", r.DAILY),
    Line(f"[个]{WEEK}", r.WEEKLY),
    Line("[个](月|月份)", r.MONTHLY),
    Line("[个](季|季度)", r.QUARTERLY),
    Line("[个](半年|半年度)", r.HALF_YEARLY),
    Line("[个](年|年度)", r.YEARLY),
    Line(f"[个]{WORKDAY}", r.WORKDAYS),
)
MANY = (
    Line("(天|日)", r.DAILY),
    Line(f"[个]{WEEK}", r.WEEKLY),
    Line("个月", r.MONTHLY),
    Line("[个](季|季度)", r.QUARTERLY),
    Line("年", r.YEARLY),
    Line(f"个{WORKDAY}", r.WORKDAYS),
)
PACES = (
    Line("每[一|1]{p:rz_period}", lambda _, p: p),
    Line("按{p:rz_period}", lambda _, p: p),
    Line("(天天|日日)", r.DAILY),
    Line("周周", r.WEEKLY),
    Line("月月", r.MONTHLY),
    Line("年年", r.YEARLY),
    Line("每{n}{one:rz_many}", r.times),
    Line("每两月", Rhythm(Rule(Freq.MONTHLY, 2))),
    Line("(隔|每隔|间隔|每间隔){n}{one:rz_many}", r.apart),
    Line("(隔|每隔|间隔|每间隔){one:rz_period}", r.other),
    Line("[每|每个|每逢|逢]双(周|星期)", lambda w: r.fortnightly(w, r.WEEKLY)),
    Line("[每|每个]双月", lambda w: r.fortnightly(w, r.MONTHLY)),
    Line("每(工作日|天工作日)", r.WORKDAYS),
    Line(f"每{WEEK}[的]{WORKDAY}", r.WORKDAYS),
    Line(f"{WORKDAY}[的](每天|每日|天天)", r.WORKDAYS),
    Line(WORKDAY, r.WORKDAYS),
)
HOW_OFTEN = (
    Line("{p:rz_pace}", lambda _, p: p),
    Line(f"{{p:rz_pace}}{ONCE}", lambda _, p: p),
    Line(f"(一|1){{p:rz_period}}{ONCE}", lambda _, p: p),
    Line(f"{{n}}{{one:rz_many}}{ONCE}", r.times),
    Line(f"半年{ONCE}", r.HALF_YEARLY),
)
# Weekdays: 周一三五, 周一至周五, 周1,3,5
DAY_NUMBERS = (
    Line("(一|1)", 0), Line("(二|2)", 1), Line("(三|3)", 2), Line("(四|4)", 3),
    Line("(五|5)", 4), Line("(六|6)", 5),
)  # fmt: skip
DAY_ITEMS = (
    Line("{d:rz_number}", lambda _, d: ((d,), False)),
    Line(f"[每]{WEEK}{{d:zh_day}}", lambda _, d: ((d,), True)),
    Line("六[,|和](日|天)", ((5, 6), False)),
    Line(f"{WEEK}六[,|和](日|天)", ((5, 6), True)),
    Line(f"{{a:rz_number}}{TO}{{b:zh_day}}", lambda _, a, b: (on.between(a, b), False)),
    Line(
        f"[从]{WEEK}{{a:zh_day}}{TO}[{WEEK}]{{b:zh_day}}", lambda _, a, b: (on.between(a, b), True)
    ),
    Line(f"{WEEK}{{days:rz_run}}", lambda _, days: (days, True)),
)
NAMED = (Line("{items:rz_days}", lambda _, items: _named(items)),)
WEEK_PICKS = (
    Line("{p:rz_named}", lambda _, p: p),
    Line("(周末|双休日|双休|周六日)", lambda _: on.weekdays([r.WEEKEND])),
    Line(f"{WORKDAY}[,]{{p:rz_named}}", lambda _, p: p),
)


def _named(items: Items) -> Rhythm | None:
    """Weekdays of which the first was said to be one."""
    return on.weekdays(days for days, _ in items) if items[0][1] else None


def run(parser: Parser, start: int) -> Iterator[tuple[int, tuple[int, ...]]]:
    """135: digits in a row that are weekdays in their order."""
    text = parser.tokens[start].text if start < len(parser.tokens) else ""
    is_week = len(text) > 1 and text.isascii() and text.isdigit() and not set(text) - set("1234567")
    if is_week and all(one < other for one, other in pairwise(text)):
        yield start + 1, tuple(int(one) - 1 for one in text)


# Days of a month: 1号和15号, 1、15号, 第一个周五, 最后一个工作日, 月底
NUMBERS = (
    Line("{n}(号|日)", lambda _, n: (n, True)),
    Line("{n}", lambda _, n: (n, False)),
    Line("第{n}(天|日)", lambda _, n: (n, True)),
    Line("倒数第{n}(天|日)", lambda _, n: (-n, True)),
    Line("(最后|最末)(一|1)(天|日)", (-1, True)),
    Line("(首日|首天|头一天)", (1, True)),
    Line("(月底|月末)", (-1, True)),
)
RANKS = (
    Line("{k:zh_nth}", lambda _, k: (k, True)),
    Line("第{n}", lambda _, n: (n, True)),
    Line("{n}[个]", lambda _, n: (n, False)),
    Line("最后", (-1, True)),
)
NTHS = (Line(f"{{ks:rz_ranks}}[的]{WEEK}{{d:zh_day}}", lambda _, ks, d: _ranked(ks, d)),)
AS_FIRST = say("read as the first day of it")
START = r.FIRST_DAY.with_notes(AS_FIRST)
QUARTER = "[的](季|季度)"
YEAR = "[的](年|年度)"
MONTH_PICKS = (
    Line("[的]{ns:rz_numbers}", lambda _, ns: numbered(ns)),
    Line("[的](第一天|第1天|首日|首天|头一天)", r.FIRST_DAY),
    Line("[的](最后|最末)(一|1)(天|日)", r.LAST_DAY),
    Line("{nths:rz_nths}", lambda _, nths: on.together(nths)),
    Line(f"[月底|月末|的]{{k:zh_nth}}{WORKDAY}", lambda _, k: on.workday(k)),
    Line(f"(最后|最末){WORKDAY}", on.workday(-1)),
    Line(f"首个{WORKDAY}", on.workday(1)),
    Line("(底|末|尾)", r.LAST_DAY),
    Line("(初|首)", START),
    Line("月(底|末|尾)", lambda _: on.numbers([-1])),
    Line("月初", lambda _: r.noted(on.numbers([1]), AS_FIRST)),
    Line("[月](中|中旬)", lambda _: r.noted(on.numbers([15]), say("read as the 15th"))),
)  # fmt: skip


def numbered(numbers: Numbers) -> Rhythm | None:
    """Days by their numbers, where the unit was said at last."""
    return on.numbers(n for n, _ in numbers) if numbers[-1][1] else None


def _ranked(ranks: Numbers, weekday: int) -> Rhythm | None:
    """The nth weekdays, where the first was said to be one: 第1、3个, but not 3个."""
    return on.nth((n for n, _ in ranks), weekday) if ranks[0][1] else None


# Days of a year: 12月25日, 3、6、9月底, 5月第二个周日, 国庆节
MONTHS = (
    Line("{m:zh_month}", lambda _, m: (m, True)),
    Line("{n}", lambda _, n: (n, False)),
)
MONTH_LISTS = (Line("{ms:rz_month_items}", lambda _, ms: _months(ms)),)
DATES = (
    Line("{m:zh_month}{n}(号|日)", lambda _, m, n: on.date_of(m, n)),
    Line("{m:zh_month}{n:d}", lambda _, m, n: on.date_of(m, n)),
    Line("{m:zh_month}{n}", lambda _, m, n: on.date_of(m, n) if is_plain(n) else None),
    Line("{m:d}(/|-|.){n:d}[日|号]", lambda _, m, n: on.date_of(m, n)),
    Line(f"{{m:zh_month}}{OF}{{p:rz_month_pick}}", lambda _, m, p: on.in_months(p, [m])),
)
YEAR_PICKS = (
    Line("{dates:rz_dates}", lambda _, dates: on.of_year(dates)),
    Line("{ms:rz_months}", lambda _, ms: on.in_months(r.YEARLY, ms)),
    Line(f"{{ms:rz_months}}{OF}{{p:rz_month_pick}}", lambda _, ms, p: on.in_months(p, ms)),
    Line("{holiday:holiday_name}[当天|当日|那天|那一天]", on.holiday),
)
PICKS = tuple(Line(f"{{p:{kind}}}", lambda _, p: p)
              for kind in ("rz_week_pick", "rz_month_pick", "rz_year_pick"))  # fmt: skip


def _months(items: Numbers) -> tuple[int, ...] | None:
    """Months by their numbers, where the last was said to be one."""
    months = tuple(n for n, _ in items)
    return months if items[-1][1] and not set(months) - set(r.MONTHS) else None


def _has_unit(item: tuple[int, bool]) -> bool:
    return item[1]


def several(kind: str, touches: r.Touches) -> Reader:
    """A reader of several, joined as in Chinese."""
    return r.several(kind, JOINS, touches)


READERS = {
    "rz_run": run,
    "rz_days": several("rz_day", r.always),
    "rz_numbers": several("rz_number_item", _has_unit),
    "rz_ranks": several("rz_rank", r.never),
    "rz_nths": several("rz_nth", r.always),
    "rz_month_items": several("rz_month", _has_unit),
    "rz_dates": several("rz_date", r.always),
}
TABLES = {
    "rz_how": HOW_OFTEN,
    "rz_pace": PACES,
    "rz_period": PERIODS,
    "rz_many": MANY,
    "rz_number": DAY_NUMBERS,
    "rz_day": DAY_ITEMS,
    "rz_named": NAMED,
    "rz_week_pick": WEEK_PICKS,
    "rz_number_item": NUMBERS,
    "rz_rank": RANKS,
    "rz_nth": NTHS,
    "rz_month_pick": MONTH_PICKS,
    "rz_month": MONTHS,
    "rz_months": MONTH_LISTS,
    "rz_date": DATES,
    "rz_year_pick": YEAR_PICKS,
    "rz_pick": PICKS,
}
