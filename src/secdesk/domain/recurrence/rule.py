"""A rule by which something comes round, and its text: RFC 5545, with four parts of our own.

`X-WORKDAY=n` is the nth working day of the period, from its end where negative, and `ALL` every
one; `X-HOLIDAY=n` the nth working day after each holiday, before it where negative; `AT` is a clock
time; `DTSTART` the first day on which the rule holds.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from enum import StrEnum
from typing import NamedTuple

from secdesk.domain.errors import Unreadable
from secdesk.domain.text import Sentence, one_line, say
from secdesk.domain.value import value

LONGEST = 200
LONGEST_MONTH = 31
MONTHS_OF_YEAR = 12
QUARTER = 3
WEEKS = {"WEEKLY": 1, "MONTHLY": 5, "YEARLY": 53}  # how often a weekday can be in the period
MOST_WORKDAYS = 366
MOST = 9_999  # times, or periods from one to the next
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
EVERY_WORKDAY = 0
ALL = "ALL"


class Freq(StrEnum):
    """The period in which a rule comes round."""

    DAILY = "DAILY"
    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"
    YEARLY = "YEARLY"


class Day(NamedTuple):
    """A weekday from Monday, 0; the nth of its period, from the end where negative, or any."""

    nth: int
    weekday: int

    def __str__(self) -> str:
        """As RFC 5545 writes it: FR, 1FR, -1FR."""
        return f"{self.nth or ''}{WEEKDAYS[self.weekday]}"


@value
class Rule:
    """When something comes round; what is not said follows from the day it is counted from.

    A `month_day` beyond the end of a month is the last day of it. Every third month with a working
    day means the quarters of the year.
    """

    freq: Freq
    interval: int = 1
    months: tuple[int, ...] = ()
    month_days: tuple[int, ...] = ()
    days: tuple[Day, ...] = ()
    positions: tuple[int, ...] = ()
    workday: int | None = None
    count: int | None = None
    until: date | None = None
    at: time | None = None
    starts_on: date | None = None
    holiday: int | None = None

    @property
    def text(self) -> str:
        """The rule in its canonical text, from which `parse` makes the same rule again."""
        return ";".join(f"{name}={text}" for name, text in _parts(self))

    @property
    def is_quarterly(self) -> bool:
        """Whether its period is the quarter of a year."""
        is_third = self.freq is Freq.MONTHLY and self.interval == QUARTER and not self.months
        is_aligned = self.starts_on is not None and self.starts_on.month % QUARTER == 0
        return is_third and (self.workday is not None or (is_aligned and self.month_days == (-1,)))

    @staticmethod
    def parse(text: str) -> "Rule":
        """The rule of a text in RFC 5545; raises Unreadable where it means nothing."""
        try:
            return _sound(_read(text))
        except ValueError:
            raise unreadable(text) from None


def quarter_ends(today: date, *, at: time | None = None) -> Rule:
    """The last day of each quarter, from the one that is under way."""
    month = today.month + -today.month % QUARTER
    first = date(today.year, month, 1)
    return Rule(Freq.MONTHLY, QUARTER, month_days=(-1,), at=at, starts_on=first)


def unreadable(typed: str) -> Unreadable:
    """The refusal of a rule, with examples."""
    return Unreadable(
        say('Cannot read the rule "{typed}".', typed=one_line(typed)[:LONGEST]),
        say("FREQ=MONTHLY;BYMONTHDAY=15, FREQ=MONTHLY;X-WORKDAY=-1, FREQ=WEEKLY;BYDAY=FR;AT=17:00"),
    )


def is_text(typed: str) -> bool:
    """Whether somebody typed the text of a rule rather than words."""
    return "FREQ=" in typed.upper()


def _parts(rule: Rule) -> Iterator[tuple[str, str]]:
    """The parts that are said, in their order."""
    yield "FREQ", rule.freq.value
    if rule.interval > 1:
        yield "INTERVAL", str(rule.interval)
    for name, several in (
        ("BYMONTH", rule.months),
        ("BYMONTHDAY", rule.month_days),
        ("BYDAY", rule.days),
        ("BYSETPOS", rule.positions),
    ):
        if several:
            yield name, ",".join(map(str, sorted(several)))
    if rule.workday is not None:
        yield "X-WORKDAY", str(rule.workday or ALL)
    if rule.holiday is not None:
        yield "X-HOLIDAY", str(rule.holiday)
    yield from _limits(rule)


def _limits(rule: Rule) -> Iterator[tuple[str, str]]:
    if rule.count is not None:
        yield "COUNT", str(rule.count)
    if rule.until is not None:
        yield "UNTIL", f"{rule.until:%Y%m%d}"
    if rule.at is not None:
        yield "AT", f"{rule.at:%H:%M}"
    if rule.starts_on is not None:
        yield "DTSTART", f"{rule.starts_on:%Y%m%d}"


def _read(text: str) -> Rule:
    """The rule as written; raises ValueError for what is no part of one or is said twice."""
    folded = text.strip().upper().removeprefix("RRULE:")
    if len(folded) > LONGEST:
        raise ValueError(folded)
    found: dict[str, object] = {}
    for part in folded.split(";"):
        name, _, written = part.partition("=")
        field, read = PARTS.get(name.removeprefix("X-"), ("", None))
        if read is None or field in found:
            raise ValueError(part)
        found[field] = read(written)
    if "freq" not in found:
        raise ValueError(folded)
    return Rule(**found)  # type: ignore[arg-type]  # each reader makes what its field takes


def _number(least: int, most: int) -> Callable[[str], int]:
    """A reader of a whole number that is not zero."""

    def read(written: str) -> int:
        if not re.fullmatch(r"[-+]?[0-9]{1,4}", written):
            raise ValueError(written)
        number = int(written)
        if not number or not least <= number <= most:
            raise ValueError(written)
        return number

    return read


def _several(read: Callable[[str], object]) -> Callable[[str], tuple[object, ...]]:
    """A reader of several, each once, in order."""
    return lambda written: tuple(sorted({read(one) for one in written.split(",")}))  # type: ignore[type-var]  # numbers and days have an order


def _day(written: str) -> Day:
    found = re.fullmatch(r"([-+]?[0-9]{1,2})?(MO|TU|WE|TH|FR|SA|SU)", written)
    if not found:
        raise ValueError(written)
    nth = _number(-WEEKS["YEARLY"], WEEKS["YEARLY"])(found[1]) if found[1] else 0
    return Day(nth, WEEKDAYS.index(found[2]))


def _workday(written: str) -> int:
    if written == ALL:
        return EVERY_WORKDAY
    return _number(-MOST_WORKDAYS, MOST_WORKDAYS)(written)


def _date(written: str) -> date:
    """A local date; of a moment, the date."""
    if not re.fullmatch(r"[0-9]{8}(T[0-9]{6}Z?)?|[0-9]{4}-[0-9]{2}-[0-9]{2}", written):
        raise ValueError(written)
    return datetime.fromisoformat(written).date()


def _clock(written: str) -> time:
    if not re.fullmatch(r"[0-9]{2}:[0-9]{2}", written):
        raise ValueError(written)
    return time.fromisoformat(written)


PARTS: dict[str, tuple[str, Callable[[str], object]]] = {
    "FREQ": ("freq", Freq),
    "INTERVAL": ("interval", _number(1, MOST)),
    "BYMONTH": ("months", _several(_number(1, MONTHS_OF_YEAR))),
    "BYMONTHDAY": ("month_days", _several(_number(-LONGEST_MONTH, LONGEST_MONTH))),
    "BYDAY": ("days", _several(_day)),
    "BYSETPOS": ("positions", _several(_number(-MOST_WORKDAYS, MOST_WORKDAYS))),
    "WORKDAY": ("workday", _workday),
    "HOLIDAY": ("holiday", _number(-MOST_WORKDAYS, MOST_WORKDAYS)),
    "COUNT": ("count", _number(1, MOST)),
    "UNTIL": ("until", _date),
    "AT": ("at", _clock),
    "DTSTART": ("starts_on", _date),
}


def _sound(rule: Rule) -> Rule:
    """The rule itself; raises Unreadable where its parts contradict each other."""
    for is_odd, why in _oddities(rule):
        if is_odd:
            raise Unreadable(why, say("FREQ=MONTHLY;BYMONTHDAY=15, FREQ=MONTHLY;X-WORKDAY=-1"))
    return rule


def _oddities(rule: Rule) -> Iterator[tuple[bool, Sentence]]:
    """What a rule cannot be, each with its reason."""
    of_days = rule.freq in (Freq.DAILY, Freq.WEEKLY)
    nths = [abs(one.nth) for one in rule.days if one.nth]
    chooses = bool(rule.month_days or rule.days or rule.positions)
    weeks = WEEKS["MONTHLY"] if rule.months else WEEKS.get(rule.freq.value, 0)
    yield of_days and bool(rule.month_days), say("Days of the month go by months or years.")
    yield (
        bool(nths) and (of_days or bool(rule.month_days)),
        say("The nth weekday goes by months or years."),
    )
    yield any(nth > weeks for nth in nths), say("No month has a sixth Friday.")
    yield (
        bool(rule.positions) and not (rule.month_days or rule.days),
        say("BYSETPOS chooses among days; say which."),
    )
    yield rule.workday is not None and chooses, say("A working day is chosen by its number alone.")
    every = rule.workday == EVERY_WORKDAY
    is_alone = rule == Rule(
        Freq.YEARLY,
        count=rule.count,
        until=rule.until,
        at=rule.at,
        starts_on=rule.starts_on,
        holiday=rule.holiday,
    )
    yield (
        rule.holiday is not None and not is_alone,
        say("Days around holidays are FREQ=YEARLY;X-HOLIDAY=-1, and nothing beside it."),
    )
    yield (
        rule.workday is not None and every != (rule.freq is Freq.DAILY),
        say("Every working day is FREQ=DAILY;X-WORKDAY=ALL; a numbered one has a longer period."),
    )
