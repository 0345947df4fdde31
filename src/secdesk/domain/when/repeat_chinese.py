"""How something comes round, in Chinese: days and times together, one form a line."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from secdesk.domain.recurrence.rule import Freq
from secdesk.domain.text import say
from secdesk.domain.when import repeat_chinese_days
from secdesk.domain.when import rhythm_days as on
from secdesk.domain.when import rhythm_times as at
from secdesk.domain.when import rhythms as r
from secdesk.domain.when.calendars import month_of, of_week, year_of
from secdesk.domain.when.engine import Line, Parser
from secdesk.domain.when.meaning import Clock, Day, Length, World
from secdesk.domain.when.repeat_chinese_days import (
    AT_EACH,
    EVERY,
    OF,
    ONCE,
    QUARTER,
    START,
    TO,
    WEEK,
    YEAR,
    Numbers,
    numbered,
)
from secdesk.domain.when.repeat_english import (
    EXCEPTIONS,
    MANY_A_PERIOD,
    NO_SUCH_PACE,
    RANGE_OF_HOURS,
    TWO_CLOCKS,
)
from secdesk.domain.when.rhythms import Rhythm

HOLIDAYS = "[每|每个|每逢|逢|各|每次](节|节日|节假日|假期|假日|放假|法定节假日|法定假日|长假)"
HALF_A_MONTH = r.refused(
    say("Half a month has no days of its own."), say("每月1号和15号, 每两周, 每15天")
)
ODD_WEEKS = r.refused(say("Weeks are not counted as odd or even."), say("每两周周五, 隔周周五"))
WEEK_OF_MONTH = r.refused(
    say("A month has no weeks of its own: say which of its weekdays."), say("每月第一个周一")
)


def _exact(w: World, length: Length) -> None:
    return NO_SUCH_PACE(w) if length.is_exact else None


CORES = (
    Line("{p:rz_how}", lambda _, p: p),
    Line(f"{{pace:rz_how}}{OF}{{pick:rz_pick}}", r.joined),
    Line("{pace:rz_how}逢{pick:rz_pick}", r.joined),
    Line("{pick:rz_pick},{pace:rz_how}", r.joined),
    Line(f"{EVERY}{{p:rz_week_pick}}", lambda _, p: p),
    Line(f"{AT_EACH}[每月]{{ns:rz_numbers}}", lambda _, ns: numbered(ns)),
    Line(f"{AT_EACH}[每月]{{nths:rz_nths}}", lambda _, nths: on.together(nths)),
    Line(f"{{pace:rz_how}}{QUARTER}(底|末)",
         lambda w, pace: _edge(w, pace, r.QUARTERLY, r.LAST_DAY)),
    Line(f"{{pace:rz_how}}{QUARTER}初", lambda w, pace: _edge(w, pace, r.QUARTERLY, START)),
    Line(f"{{pace:rz_how}}{YEAR}(底|末|终)",
         lambda w, pace: _edge(w, pace, r.YEARLY, r.LAST_DAY)),
    Line(f"{{pace:rz_how}}{YEAR}初", lambda w, pace: _edge(w, pace, r.YEARLY, START)),
    Line("每[个](季|季度)[的](首月|首个月|第一个月|头一个月)[的]{p:rz_month_pick}",
         lambda _, p: on.in_months(p, (1, 4, 7, 10))),
    Line("每[个](季|季度)[的](次月|第二个月)[的]{p:rz_month_pick}",
         lambda _, p: on.in_months(p, (2, 5, 8, 11))),
    Line("每[个](季|季度)[的](末月|最后一个月|第三个月)[的]{p:rz_month_pick}",
         lambda _, p: on.in_months(p, (3, 6, 9, 12))),
    Line("{pick:rz_week_pick}[的|,]{pace:rz_how}", r.joined),
    Line(f"{AT_EACH}{{p:rz_year_pick}}", lambda _, p: p),
    Line(f"{AT_EACH}(年底|年末)", lambda w: r.joined(w, r.YEARLY, r.LAST_DAY)),
    Line(f"{AT_EACH}(季末|季度末|季底)", lambda w: r.joined(w, r.QUARTERLY, r.LAST_DAY)),
    Line("每{n}号", lambda _, n: on.numbers([n])),
    Line(f"{HOLIDAYS}(前|之前|前夕)[的][最后一个工作日|一个工作日|1个工作日]", on.holiday_ahead),
    Line(f"{HOLIDAYS}(前|之前)[的]{{n}}[个]工作日", on.holiday_ahead),
    Line(f"{HOLIDAYS}(后|之后)[的][第一个工作日|首个工作日|一个工作日|1个工作日]", on.holiday_over),
    Line(f"{HOLIDAYS}(后|之后)[的]{{n}}[个]工作日", on.holiday_over),
    Line("(每|每个){holiday:holiday_name}[当天|当日]", on.holiday),
    Line("每{n}[个]{one:rz_week_pick}", r.weeks_apart),
    Line("(隔|每隔|间隔|每间隔){n}[个]{one:rz_week_pick}", r.apart),
    Line("(隔|每隔){one:rz_week_pick}", r.other),
    Line("[每]双{one:rz_named}", r.fortnightly),
    Line("{p:rz_bare}", lambda _, p: p),
    Line("{p:rz_how}(除了|除|除去|除开)[了]{days:rz_week_pick}[以外|之外|外]",
         lambda w, p, days: on.all_but(w, days) if p == r.DAILY else None),
    Line("[除了|除]{days:rz_week_pick}(以外|之外|外)[的]{p:rz_how}",
         lambda w, p, days: on.all_but(w, days) if p == r.DAILY else None),
    Line("{rhythm:rz_simple}[,][仅|只|只在][限|限于]{ms:rz_months}",
         lambda _, rhythm, ms: on.in_months(rhythm, ms)),
    Line("{ms:rz_months}[的]{rhythm:rz_how}", lambda _, ms, rhythm: on.in_months(rhythm, ms)),
    Line("{ms:rz_months}[的]{:rz_each}{p:rz_week_pick}", lambda _, ms, p: on.in_months(p, ms)),
    Line("每{:rz_period}{n}(次|回|遍)", lambda w, n: MANY_A_PERIOD(w) if n > 1 else None),
    Line("(一|1){:rz_period}{n}(次|回|遍)", lambda w, n: MANY_A_PERIOD(w) if n > 1 else None),
    Line(f"每[个]{WEEK}{{n}}天", MANY_A_PERIOD),
    Line("[每|每隔|每间隔]半[个]月[一次|1次]", HALF_A_MONTH),
    Line("[每]单(周|星期|月|日|号)[{:r_rest}]", ODD_WEEKS),
    Line("[每](单双周|双单周)[{:r_rest}]", ODD_WEEKS),
    Line(f"{{:rz_pace}}[的]第{{n}}[个]{WEEK}[{{:r_rest}}]", WEEK_OF_MONTH),
    Line(f"{{:rz_pace}}[的]最后(一|1)[个]{WEEK}[{{:r_rest}}]", WEEK_OF_MONTH),
    Line("{:rz_pace}[的|逢]{:holiday_name}[的](前|后|之前|之后|前夕|前后|前一天|前一周|假期)"
         "[{:r_rest}]", r.NEAR_A_HOLIDAY),
    Line("每[隔|间隔]{length:zh_length}[{:r_rest}]", _exact),
    Line("每[隔|间隔][个|一个|半个|半](小时|钟头|分钟|秒|秒钟|刻钟)[{:r_rest}]", NO_SUCH_PACE),
    Line("每[隔|间隔]{n}(秒|秒钟)[{:r_rest}]", NO_SUCH_PACE),
    Line("{:rz_how}[,](除|除了|除去|但|不含|不包括|跳过){:r_rest}", EXCEPTIONS),
)  # fmt: skip
SIMPLE = (
    Line("{p:rz_how}", lambda _, p: p),
    Line(f"{{pace:rz_how}}{OF}{{pick:rz_pick}}", r.joined),
    Line(f"{EVERY}{{p:rz_week_pick}}", lambda _, p: p),
)
EACH = (Line("(每|每个|的每|的每个)", None),)
BARE = (
    Line("{p:rz_week_pick}", lambda _, p: p if len(p.rule.days) > 1 else None),
    Line("(月底|月末)", r.LAST_DAY.with_notes(say("read as every month"))),
    Line("{ns:rz_numbers}", lambda _, ns: _two_a_month(ns)),
)


def _edge(w: World, pace: Rhythm, of: Rhythm, day: Rhythm) -> Rhythm | None:
    """The end of the quarter, of the year, where that is what comes round."""
    return r.joined(w, pace, day) if pace == of else None


def _two_a_month(numbers: Numbers) -> Rhythm | None:
    """1号和15号, without a month: those of each."""
    found = numbered(numbers) if len(numbers) > 1 else None
    return None if found is None else found.with_notes(say("read as every month"))


# At what time
ONE = "一"


def digit_ahead(parser: Parser, start: int) -> Iterator[tuple[int, None]]:
    """Nothing, before a digit."""
    if start < len(parser.tokens) and parser.tokens[start].is_number:
        yield start, None


def no_monday_ahead(parser: Parser, start: int) -> Iterator[tuple[int, None]]:
    """Nothing, unless a 一 stands here that may be Monday: 每周一早."""
    if start < len(parser.tokens) and parser.tokens[start].text != ONE:
        yield start, None


def one_ahead(parser: Parser, start: int) -> Iterator[tuple[int, None]]:
    """Nothing, before a 一."""
    if start < len(parser.tokens) and parser.tokens[start].text == ONE:
        yield start, None


def _timed(w: World, rhythm: Rhythm, time: Clock) -> Rhythm | None:
    """At a clock time; 每周 before a numeral would be a weekday (每周二十点), so it is none."""
    return None if _is_bare(rhythm) else at.timed(w, rhythm, time)


def _is_bare(rhythm: Rhythm) -> bool:
    """Whether its days were not said: 每周, 每月, but not 每天."""
    rule = rhythm.rule
    says_days = rule.days or rule.month_days or rule.months or rule.workday is not None
    return not says_days and rule.freq is not Freq.DAILY


JOIN = "[的|,|在|于|都|-|之]"
BODIES = (
    Line("{rhythm:rz_core}", lambda _, rhythm: rhythm),
    Line(f"{{rhythm:rz_core}}{JOIN}{{time}}", _timed),
    Line(f"{{rhythm:rz_core}}{JOIN}{{:rz_digit_ahead}}{{time}}", at.timed),
    Line(f"{{rhythm:rz_core}}{JOIN}{{:rz_no_monday}}{{part:zh_part}}[的]{{time:clock}}", at.timed),
    Line(f"{{rhythm:rz_core}}{JOIN}{{:rz_no_monday}}{{part:zh_part}}", at.in_part),
    Line(f"{{rhythm:rz_core}}{JOIN}{{:rz_one}}{{part:zh_part}}[的]{{time:clock}}",
         lambda w, rhythm, part, time: None if _is_bare(rhythm) else at.timed(
             w, rhythm, time, part)),
    Line(f"{{rhythm:rz_core}}{JOIN}{{:rz_one}}{{part:zh_part}}",
         lambda w, rhythm, part: None if _is_bare(rhythm) else at.in_part(w, part, rhythm)),
    Line("{time}[,|的]{rhythm:rz_core}", at.timed),
    Line("每[个|一个]{part:zh_part}", at.in_part),
    Line("每[个|一个]{part:zh_part}[的|,]{time:clock}",
         lambda w, part, time: at.timed(w, r.DAILY, time, part)),
    Line("隔[天|日]{part:zh_part}",
         lambda w, part: at.in_part(w, part, r.other(w, r.DAILY))),
    Line(f"{{rhythm:rz_core}}{JOIN}(下班|收工)[前|之前|以前|时|的时候]",
         lambda w, rhythm: None if _is_bare(rhythm) else at.closing(w, rhythm)),
    Line(f"{{rhythm:rz_core}}{JOIN}[一|刚](上班|开工)[前|后|时|的时候]",
         lambda w, rhythm: None if _is_bare(rhythm) else at.opening(w, rhythm)),
    Line(f"{{:rz_core}}{JOIN}{{:time}}{TO}{{:rz_either}}[{{:r_rest}}]", RANGE_OF_HOURS),
    Line(f"{{:rz_core}}{JOIN}{{:time}}[,|和|及|与]{{:rz_either}}", TWO_CLOCKS),
    Line(f"{{:rz_core}}{JOIN}{{:zh_part}}[,|和|及|与]{{:zh_part}}", TWO_CLOCKS),
    Line("每(早晚|天早晚|日早晚)[{:r_rest}]", TWO_CLOCKS),
)  # fmt: skip
EITHER = (Line("{time}", lambda _, time: time), Line("{time:clock}", lambda _, time: time))


# Where it begins and ends
def _opening(day: date) -> Day:
    return Day(day, "start of", (say("from {day} on", day=day),))


OPENINGS = (
    Line("{day}", lambda _, day: day),
    Line("(即日|现在|今天)", lambda w: w.in_days(0)),
    Line(f"(下|下个){WEEK}", lambda w: _opening(
        of_week(w.today, 1, w.customs.week_start, w.customs.week_start))),
    Line("(下月|下个月)", lambda w: _opening(month_of(w.today, 1).first)),
    Line("明年", lambda w: _opening(year_of(w.today, 1).first)),
    Line("{m:zh_month}", lambda w, m: _opening(r.coming_month(w, m))),
    Line("{y:zh_year}{m:zh_month}", lambda _, y, m: _opening(date(y, m, 1))),
)  # fmt: skip
STOP = "(直到|直至|截止到|截至|截止|截止至|持续到)"
STOPPED = "[为止|止|结束|截止|停止|前|之前]"


def _until_date(w: World, day: Day) -> at.Bound | None:
    """到周五 makes a range of weekdays with what stands before it; any other day is an end."""
    return None if day.rule == "weekday" else at.until(w, day)


def _loosely(w: World, day: Day) -> at.Bound | None:
    """到10日, without 为止, may be a range as well: of the days of a month, or of a year."""
    found = None if day.rule == "day of month" else _until_date(w, day)
    return None if found is None else replace(found, is_loose=True)


BOUNDS = (
    Line("(从|自|自从|由|于){day:rz_opening}[起|开始|始|开始算|算起]", at.starting),
    Line("[从|自]{day:rz_opening}(起|开始|始|算起)", at.starting),
    Line("(开始于|始于|开始时间|起始日期|开始日期)[:]{day:rz_opening}", at.starting),
    Line("(到|至)[:]{day}", _loosely),
    Line("(到|至)[:]{day}(为止|止|结束|截止|停止|前|之前)", _until_date),
    Line(f"{STOP}[:]{{day}}{STOPPED}", at.until),
    Line("{day}(为止|止|结束|截止|停止)", at.until),
    Line(f"(从|自){{first:rz_opening}}[起|开始|始]{TO}{{last:day}}[为止|止|结束|期间]", at.from_to),
    Line("(从|自){first:rz_opening}[起|开始|始][,](直到|直至|截止到){last:day}[为止|止|结束]",
         at.from_to),
    Line("(共|总共|一共|共计|总计|重复|循环|连续|持续|共重复|共执行|共提醒|限){n}(次|回|遍)"
         "[后结束|为止]", at.counted),
    Line("{n}(次|回|遍)(后|之后|以后)(结束|停止|为止)", at.counted),
    Line("(持续|为期|连续|坚持){length:zh_length}", at.lasting),
)  # fmt: skip
TAILS = (
    Line("[都][,](重复|循环|提醒|提醒我|执行|进行)[一次]", None),
    Line("[都]{:zh_deed}", None),
    Line("都", None),
    Line(ONCE, None),
)
RULES = (
    Line("[{:rz_lead}]{rhythm:rz_body}[{:rz_tail}][.]", lambda _, rhythm: rhythm),
    Line("[{:rz_by}]{rhythm:rz_body}{:rz_before}[.]", r.by),
    Line("{:rz_by}{rhythm:rz_body}[.]", r.by),
    Line("[{:rz_lead}]{rhythm:rz_body}[{:rz_tail}][,]{bounds:r_bounds}[.]", at.bounded),
    Line("{bounds:r_bounds}[,]{rhythm:rz_body}[{:rz_tail}][.]", at.bounded),
    Line("{a:r_bounds}[,]{rhythm:rz_body}[{:rz_tail}][,]{b:r_bounds}",
         lambda w, rhythm, a, b: at.bounded(w, rhythm, (*a, *b))),
    Line("{rhythm:rz_core}[,]{bounds:r_bounds}[,]{time}", at.bounded_at),
)  # fmt: skip
LEADS = (Line("(重复|循环|提醒我|请)[:]", None),)
LIMITS = (Line("{:zh_lead}", None),)
BEFORE = (Line("(前|之前|以前|截止)[{:zh_deed}]", None),)


READERS = {
    **repeat_chinese_days.READERS,
    "rz_digit_ahead": digit_ahead,
    "rz_no_monday": no_monday_ahead,
    "rz_one": one_ahead,
}
TABLES = {
    **repeat_chinese_days.TABLES,
    "repeat": RULES,
    "rz_lead": LEADS,
    "rz_by": LIMITS,
    "rz_before": BEFORE,
    "rz_tail": TAILS,
    "rz_body": BODIES,
    "rz_core": CORES,
    "rz_simple": SIMPLE,
    "rz_each": EACH,
    "rz_bare": BARE,
    "rz_either": EITHER,
    "rz_opening": OPENINGS,
    "r_bound": BOUNDS,
}
