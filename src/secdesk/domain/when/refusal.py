"""Why a date is refused, and what near to it may be typed instead.

To explain one more kind of words, add a line to NEAR: words of which one has to be there (of
Chinese ones, the characters), and what may be typed instead.
"""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from secdesk.domain.errors import Unreadable
from secdesk.domain.text import Sentence, one_line, say
from secdesk.domain.when.meaning import CLOCK_EXAMPLES, EXAMPLES
from secdesk.domain.when.repeating import speaks_of_repeating
from secdesk.domain.when.tokens import tokens

if TYPE_CHECKING:
    from secdesk.domain.when.reading import Moment

MOST_SHOWN = 200


class Near(NamedTuple):
    """Words that are refused for one reason, the reason, and what is near to them."""

    words: frozenset[str]
    why: Sentence | None
    instead: str


def _near(words: str, instead: str, why: Sentence | None = None) -> Near:
    return Near(frozenset(words.split()), why, instead)


SOFT = say("these words are no date; say a day")
OWN = say("these words are no date; set a target of your own")
ZONE = say("times are those of this place; leave the zone out")
MOON = say("say the day of the common calendar")
AGAIN = say("a date comes once; for what comes round: secdesk routine add, secdesk remind")
MOON_DAYS = " ".join(f"初{one}" for one in "一二三四五六七八九十")
NEAR = (
    _near("asap soon later someday sometime eventually urgently",
          '+3d, "fri 5pm"', SOFT),
    _near("尽快 抓紧 近期 有空 回头 尽早 马上 立即 立刻 改天 早日 过几天 这几天 过些 稍后",
          "三天内, 周五", SOFT),
    _near("est edt cst cdt mst mdt pst pdt utc gmt cet cest bst jst pacific eastern zone",
          '"fri 5pm"', ZONE),
    _near("北京时间 纽约时间 伦敦时间 东京时间 时区 时差", "周五下午5点", ZONE),
    _near("ago", '"in 3 days", tomorrow', say("that lies behind")),
    _near(f"农历 阴历 腊月 正月 {MOON_DAYS}", "春节前, 2月6日", MOON),
    _near("week weeks fortnight", '"next friday", "end of week", "in 5 working days"'),
    _near("下周 本周 这周 下星期 本星期 这星期 下礼拜 本礼拜 这礼拜 下一周 周内",
          "下周五, 下周一上午9点, 本周内"),
    _near("一周 两周 三周 个星期 个礼拜", "一周内, 两周后"),
    _near("weekend weekends", 'saturday, "sun 8pm", "end of week"'),
    _near("周末", "周六, 周日晚8点, 周末前"),
    _near("quarter", '"end of quarter", "last working day of the quarter"'),
    _near("季度 上半年 下半年", "季度末, 本季度最后一个工作日"),
    _near("month months", '"end of month", "15th of next month", "in a month"'),
    _near("年前", "元旦前, 春节前, 年底"),
    _near("节后 节前 假前 假后 节日", "国庆节前, 10月8日, 下一个工作日"),
    _near("下月 下个月 本月 这个月 月初 月中 上旬 中旬 下旬 季度初", "下月15号, 下月底, 1号"),
    _near("year years", '"end of year", "31 dec", "in a year"'),
    _near("年初 年中 明年 今年", "年底, 明年3月1日"),
    _near("start beginning early mid middle late", '"1 dec", "15th of next month", "end of month"'),
    _near("jan january feb february mar march apr april may jun june jul july aug august sep sept "
          "september oct october nov november dec december",
          '"15 dec", "end of november", "dec 15 5pm"'),
    _near("day days", '"in 3 days", "in 3 working days", tomorrow'),
    _near("天 日", "三天内, 3天后, 三个工作日内"),
    _near("月", "11月30日, 11月底, 下月15号"),
    _near("hour hours minute minutes", '"in 2 hours", 5pm'),
    _near("小时 分钟", "2小时后, 下午5点"),
    _near("点 时 凌晨 上午 中午 下午 晚上 半夜 深夜", "今天下午5点, 明天上午10点, 周五17:30"),
)  # fmt: skip
REPEATING = Near(frozenset(), AGAIN, 'friday, "end of month"')
REPEATING_ZH = Near(frozenset(), AGAIN, "周五, 月底")
ENGLISH = 'tomorrow, "fri 5pm", "in 3 working days", "end of month", "15 dec 5pm", 2026-12-15'
CHINESE = "明天, 下周五, 三个工作日内, 月底前, 12月15日下午5点"
CHINESE_HINTS = {
    EXAMPLES.template: say("{examples}", examples=CHINESE),
    CLOCK_EXAMPLES.template: say("{examples}", examples="下午5点, 17:30, 周五上午9点"),
}
RANGE = say("a range has two ends; say the later one")


def unreadable(typed: str) -> Unreadable:
    """The refusal of a date, with examples near to what was typed."""
    text = one_line(typed)[:MOST_SHOWN]
    near = _nearest(text)
    why = near.why if near is not None else None
    if why is None and _is_range(text):
        why = RANGE
    cannot = say('Cannot read the date "{typed}".', typed=text)
    if why is not None:
        cannot = say('Cannot read the date "{typed}": {why}.', typed=text, why=why)
    usual = ENGLISH if text.isascii() else CHINESE
    return Unreadable(cannot, say("{examples}", examples=near.instead if near else usual))


def with_chinese_examples(refusal: Unreadable) -> Unreadable:
    """The refusal of what was typed in Chinese, with what to type in Chinese too."""
    hints = (CHINESE_HINTS.get(one.template, one) for one in refusal.hints)
    return Unreadable(refusal.message, *hints)


def with_own_target(refusal: Unreadable) -> Unreadable:
    """The refusal of a leader's date, where the desk may set one of its own instead.

    A leader who says "soon" has set none.
    """
    told = refusal.message
    if told.values.get("why") != SOFT:
        return refusal
    message = told._replace(values={**told.values, "why": OWN})
    is_english = str(told.values["typed"]).isascii()
    own = '--target +3d, --target "fri 5pm"' if is_english else "--target 三天内, --target 周五"
    return Unreadable(message, say("{examples}", examples=own))


def past(moment: "Moment", now: datetime) -> Unreadable:
    """The refusal of a date that lies behind."""
    refused = say('"{typed}" is past: it was {at}.', typed=moment.typed, at=moment.at)
    if moment.instead is not None:
        return Unreadable(refused, say("{date}", date=moment.instead.typed))
    if moment.at.date() == now.date() and moment.typed.isascii():
        return Unreadable(
            refused, say('tomorrow, "tomorrow 9am", "today {evening}"', evening="23:00")
        )
    later = (now.date() + timedelta(days=7)).isoformat()
    if not moment.typed.isascii():
        return Unreadable(refused, say("{examples}", examples=f"明天, 三天后, {later}"))
    return Unreadable(refused, say("tomorrow, +3d, {later}", later=later))


def may_be_guessed(typed: str) -> bool:
    """Whether another reader may be asked: nothing is there that we know to be no date."""
    near = _nearest(one_line(typed))
    return not _is_range(typed) and (near is None or near.why is None)


def _nearest(text: str) -> Near | None:
    """The first line of which a word is there."""
    found = tokens(text)
    if speaks_of_repeating(found):
        return REPEATING if text.isascii() else REPEATING_ZH
    pieces = [one.text for one in found]
    words, run = set(pieces), "".join(one for one in pieces if not one.isascii())
    for near in NEAR:
        if any(one in words if one.isascii() else one in run for one in near.words):
            return near
    if len(pieces) == 1 and pieces[0].isdigit() and len(pieces[0]) <= len("31"):
        number = int(pieces[0])
        ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10 if number // 10 != 1 else 0, "th")
        return Near(frozenset(), None, f'"the {number}{ending}", "in {number} days"')
    return None


def _is_range(text: str) -> bool:
    """Whether two ends are named: mon-wed, 3点到5点."""
    pieces = [one.text for one in tokens(text)]
    inner = pieces[1:-1]
    joins = ("到", "至", "to", "through", "thru", "~")
    return any(one in joins for one in inner) or (
        "-" in inner and not any(one.isdigit() for one in pieces)
    )
