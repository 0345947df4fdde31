"""Words that name a day: each form is a pattern and what it means from today on.

To add a phrase, add a line to WORDS or a form to FORMS.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

WORDS = {
    "today": 0,
    "tomorrow": 1,
    "今天": 0,
    "今日": 0,
    "明天": 1,
    "明日": 1,
    "后天": 2,
    "大后天": 3,
    "yesterday": -1,
    "昨天": -1,
    "前天": -2,
}
WEEKDAYS = {
    name: index
    for index, names in enumerate(
        (
            "mon monday 周一 星期一 礼拜一",
            "tue tues tuesday 周二 星期二 礼拜二",
            "wed wednesday 周三 星期三 礼拜三",
            "thu thur thurs thursday 周四 星期四 礼拜四",
            "fri friday 周五 星期五 礼拜五",
            "sat saturday 周六 星期六 礼拜六",
            "sun sunday 周日 周天 星期日 星期天 礼拜天",
        )
    )
    for name in names.split()
}
UNITS = {"d": 1, "day": 1, "days": 1, "天": 1, "w": 7, "week": 7, "weeks": 7, "周": 7}
A_WEEK = 7

Form = tuple[re.Pattern[str], Callable[[date, "re.Match[str]"], date]]

FORMS: tuple[Form, ...] = (
    (
        re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})"),
        lambda _today, m: date(int(m[1]), int(m[3]), int(m[4])),
    ),
    (
        re.compile(r"(20\d{2})(\d{2})(\d{2})"),
        lambda _today, m: date(int(m[1]), int(m[2]), int(m[3])),
    ),
    (
        re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})[日号]"),
        lambda _today, m: date(int(m[1]), int(m[2]), int(m[3])),
    ),
    (
        re.compile(r"(\d{1,2})月(\d{1,2})[日号]"),
        lambda today, m: _next(int(m[1]), int(m[2]), today),
    ),
    (
        re.compile(r"\+ ?(\d{1,4}) ?(d|w|days?|weeks?|天|周)"),
        lambda today, m: today + timedelta(days=int(m[1]) * UNITS[m[2]]),
    ),
)


def day(text: str, today: date) -> date | None:
    """The day that the whole of a folded text names, or None; raises ValueError for 30 February."""
    if text in WORDS:
        return today + timedelta(days=WORDS[text])
    if text in WEEKDAYS:
        return today + timedelta(days=(WEEKDAYS[text] - today.weekday() - 1) % A_WEEK + 1)
    return next(_formal(text, today), None)


def _formal(text: str, today: date) -> Iterator[date]:
    for pattern, meaning in FORMS:
        if found := pattern.fullmatch(text):
            yield meaning(today, found)


def _next(month: int, number: int, today: date) -> date:
    """The day in this year, or in the next where this year's is over."""
    this_year = date(today.year, month, number)
    return this_year if this_year >= today else date(today.year + 1, month, number)
