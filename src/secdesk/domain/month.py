"""Months as they are typed: a name or a number, this year's unless another year is said."""

import re
from datetime import date

from secdesk.domain.errors import Unreadable
from secdesk.domain.text import fold, one_line, say

BESIDE = {
    "": 0, "this month": 0, "本月": 0, "这个月": 0, "這個月": 0,
    "next month": 1, "下月": 1, "下个月": 1, "下個月": 1,
    "last month": -1, "上月": -1, "上个月": -1, "上個月": -1,
}  # fmt: skip
ENGLISH = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
CHINESE = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
SHORTEST = 3  # letters of an English month cut short
WAYS = (
    r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})",
    r"(?P<month>\d{1,2})",
    r"(?:(?P<year>\d{4})年)?(?P<month>\d{1,2}|[一二三四五六七八九十]{1,2})月",
    r"(?P<month>[a-z]{3,9})\.?(?: (?P<year>\d{4}))?",
    r"(?P<year>\d{4}) (?P<month>[a-z]{3,9})\.?",
)
YEARS = range(1900, 2101)


def month(typed: str, today: date) -> date:
    """The first day of the month that was typed; raises Unreadable where it names none."""
    text = fold(one_line(typed))
    if text in BESIDE:
        return _moved(today, BESIDE[text])
    found = next((way for way in (re.fullmatch(one, text, re.ASCII) for one in WAYS) if way), None)
    named = found.groupdict() if found else {}
    number = _number(named.get("month") or "")
    year = int(named.get("year") or today.year)
    if number is None or year not in YEARS:
        raise Unreadable(
            say('"{typed}" is no month.', typed=one_line(typed)),
            say("secdesk calendar {month}", month=f"{today:%Y-%m}"),
            say("secdesk calendar --help"),
        )
    return date(year, number, 1)


def next_month(first: date) -> date:
    """The first day of the month after that one."""
    return _moved(first, 1)


def _moved(day: date, months: int) -> date:
    years, number = divmod(day.month - 1 + months, len(ENGLISH))
    return date(day.year + years, number + 1, 1)


def _number(text: str) -> int | None:
    """The number of a month by its figure or its name, in English also by its beginning."""
    if text.isdigit():
        return int(text) if 1 <= int(text) <= len(ENGLISH) else None
    if text in CHINESE:
        return CHINESE.index(text) + 1
    begins = (number for number, name in enumerate(ENGLISH, 1) if name.startswith(text))
    return next(begins, None) if len(text) >= SHORTEST else None
