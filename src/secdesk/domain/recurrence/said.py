"""A rule in words, for whoever typed it to see how it was understood."""

from collections.abc import Iterator
from datetime import date

from secdesk.domain.recurrence.rule import EVERY_WORKDAY, Day, Freq, Rule
from secdesk.domain.text import Sentence, say


def N_(text: str) -> str:  # noqa: N802  # gettext's own name for a mark
    """The text itself, marked for translation."""
    return text


A_LEAP_YEAR = 2000
FRIDAY = 4
FEBRUARY, SHORTEST_MONTH = 2, 28
MONTHS_OF_YEAR = range(1, 13)
WEEKDAYS = (
    N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"), N_("Friday"), N_("Saturday"),
    N_("Sunday"),
)  # fmt: skip
MONTHS = (
    N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"), N_("July"),
    N_("August"), N_("September"), N_("October"), N_("November"), N_("December"),
)  # fmt: skip
NTH = {
    1: N_("the first {day}"),
    2: N_("the second {day}"),
    3: N_("the third {day}"),
    4: N_("the fourth {day}"),
    5: N_("the fifth {day}"),
    -1: N_("the last {day}"),
    -2: N_("the last {day} but one"),
    -3: N_("the last {day} but two"),
}
NUMBERED = {True: N_("{day} number {count}"), False: N_("{day} number {count} from the end")}
NEAR_HOLIDAYS = {
    True: N_("{count} working days before each holiday"),
    False: N_("{count} working days after each holiday"),
}
ORDINALS = {1: N_("the {number}st"), 2: N_("the {number}nd"), 3: N_("the {number}rd")}
TEENS = range(11, 14)
PERIODS = {  # bare, with days, every so many, every so many with days
    Freq.DAILY: (N_("every day"), N_("every {days}"), N_("every {count} days"),
                 N_("every {count} days, if {days}")),
    Freq.WEEKLY: (N_("every week"), N_("every {days}"), N_("every {count} weeks"),
                  N_("every {count} weeks on {days}")),
    Freq.MONTHLY: (N_("every month"), N_("every month on {days}"), N_("every {count} months"),
                   N_("every {count} months on {days}")),
    Freq.YEARLY: (N_("every year"), N_("every year on {days}"), N_("every {count} years"),
                  N_("every {count} years on {days}")),
}  # fmt: skip


def said(rule: Rule) -> Sentence:
    """The rule in words: how often, on which days, at what time, until when."""
    words = _coming(rule)
    if rule.at is not None:
        words = say("{rule} at {clock}", rule=words, clock=f"{rule.at:%H:%M}")
    if rule.until is not None:
        words = say("{rule}, until {day}", rule=words, day=rule.until.isoformat())
    if rule.count is not None:
        words = say("{rule}, {count} times", rule=words, count=rule.count)
    return words


def remarks(rule: Rule) -> Iterator[Sentence]:
    """What the words themselves leave open: a day of the month that some months lack."""
    longest = max(rule.month_days, default=0)
    months = rule.months or MONTHS_OF_YEAR
    if not rule.days and not rule.positions and longest > min(map(_shortest, months)):
        yield say("in a month without that day, its last day")


def _coming(rule: Rule) -> Sentence:
    if rule.positions:
        return say("by the rule {text}", text=rule.text)
    if rule.holiday is not None:
        return _around_holidays(rule.holiday)
    words = _period(rule, tuple(_days(rule)))
    if rule.months and not _in_dates(rule):
        return say("{rule}, only in {months}", rule=words, months=tuple(map(_month, rule.months)))
    return words


def _period(rule: Rule, days: tuple[object, ...]) -> Sentence:
    """How often, and on which days of it."""
    if rule.workday == EVERY_WORKDAY:
        return _every_workday(rule)
    if rule.is_quarterly:
        return say("every quarter on {days}", days=days)
    if rule.freq is Freq.WEEKLY and rule.interval == 1 and _is_office_week(rule):
        return say("every week, Monday to Friday")
    if rule.freq is Freq.WEEKLY and rule.workday is not None and rule.interval == 1:
        return say("every week on {days}", days=days)
    bare, dated, counted, both = PERIODS[rule.freq]
    if rule.interval == 1:
        return Sentence(dated, {"days": days}) if days else Sentence(bare, {})
    found = {"count": rule.interval}
    return Sentence(both, found | {"days": days}) if days else Sentence(counted, found)


def _every_workday(rule: Rule) -> Sentence:
    if rule.interval == 1:
        return say("every working day")
    return say("every {count} working days", count=rule.interval)


def _around_holidays(nth: int) -> Sentence:
    """The working day before or after each holiday."""
    if abs(nth) == 1:
        last, first = say("before each holiday"), say("after each holiday")
        return last if nth < 0 else first
    template = NEAR_HOLIDAYS[nth < 0]
    return Sentence(template, {"count": abs(nth)})


def _is_office_week(rule: Rule) -> bool:
    return [one.weekday for one in rule.days] == list(range(FRIDAY + 1))


def _in_dates(rule: Rule) -> bool:
    """Whether each day is said together with its month."""
    is_each = all(one.nth for one in rule.days)
    chosen = rule.month_days or rule.days or rule.workday
    is_apart = not (rule.month_days and rule.days)
    return rule.freq is Freq.YEARLY and bool(rule.months and chosen) and is_each and is_apart


def _days(rule: Rule) -> Iterator[object]:
    """The days of the period, each in words."""
    if _in_dates(rule):
        for month in rule.months:
            yield from (_in_month(day, month) for day in rule.month_days)
            yield from (_of(_month(month), day) for day in _weekdays(rule))
        return
    yield from map(_month_day, rule.month_days)
    yield from _weekdays(rule)


def _weekdays(rule: Rule) -> Iterator[Sentence]:
    if rule.workday:
        yield _nth(rule.workday, say("working day"))
    yield from map(_weekday, rule.days)


def _weekday(day: Day) -> Sentence:
    name = Sentence(WEEKDAYS[day.weekday], {})
    return _nth(day.nth, name) if day.nth else name


def _month_day(day: int) -> Sentence:
    if day == -1:
        return say("the last day")
    if day < 0:
        return say("day {count} from the end", count=-day)
    template = N_("the {number}th")
    if day not in TEENS:
        template = ORDINALS.get(day % 10, template)
    return Sentence(template, {"number": day})


def _in_month(day: int, month: int) -> object:
    """A date of every year; one that the month does not have is its last."""
    if day > 0:
        return date(A_LEAP_YEAR, month, min(day, _length(month)))
    return _of(_month(month), _month_day(day))


def _of(month: Sentence, day: Sentence) -> Sentence:
    return say("{day} of {month}", day=day, month=month)


def _shortest(month: int) -> int:
    return SHORTEST_MONTH if month == FEBRUARY else _length(month)


def _length(month: int) -> int:
    first = date(A_LEAP_YEAR + month // 12, month % 12 + 1, 1)
    return (first - date(A_LEAP_YEAR, month, 1)).days


def _month(month: int) -> Sentence:
    return Sentence(MONTHS[month - 1], {})


def _nth(nth: int, day: Sentence) -> Sentence:
    if nth in NTH:
        return Sentence(NTH[nth], {"day": day})
    return Sentence(NUMBERED[nth > 0], {"day": day, "count": abs(nth)})
