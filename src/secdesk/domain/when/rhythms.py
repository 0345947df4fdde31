"""Rhythms: what phrases say of how something comes round, and how such phrases go together."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from secdesk.domain.errors import Unreadable
from secdesk.domain.recurrence.rule import EVERY_WORKDAY, Freq, Rule
from secdesk.domain.recurrence.said import WEEKDAYS
from secdesk.domain.text import Sentence, say
from secdesk.domain.value import value
from secdesk.domain.when.calendars import DAY, months_on
from secdesk.domain.when.engine import Parser, Reader
from secdesk.domain.when.meaning import LEAP, World, valid

LONGEST_MONTH = 31
MONTHS = range(1, 13)
OFFICE_WEEK = (0, 1, 2, 3, 4)
WEEKEND = (5, 6)
HALF_YEAR = 6


Several = tuple[int, tuple[Any, ...]]  # where several phrases end, and what each means
Touches = Callable[[Any], bool]


@value
class Rhythm:
    """How often, on which days of the period, and all there is to say of how it was read.

    `turn` is the length in months of a period that keeps to the year: 3 for a quarter. An edge is
    the first or the last day of whatever period it is said of.
    """

    rule: Rule
    notes: tuple[Sentence, ...] = ()
    turn: int = 0
    is_edge: bool = False
    is_holiday: bool = False

    def with_notes(self, *notes: Sentence) -> "Rhythm":
        """The rhythm with more to say of how it was read."""
        return replace(self, notes=(*self.notes, *notes))


DAILY, WEEKLY = Rhythm(Rule(Freq.DAILY)), Rhythm(Rule(Freq.WEEKLY))
MONTHLY, YEARLY = Rhythm(Rule(Freq.MONTHLY)), Rhythm(Rule(Freq.YEARLY))
QUARTERLY = Rhythm(Rule(Freq.MONTHLY, 3), turn=3)
HALF_YEARLY = Rhythm(Rule(Freq.MONTHLY, HALF_YEAR), turn=HALF_YEAR)
WORKDAYS = Rhythm(Rule(Freq.DAILY, workday=EVERY_WORKDAY))
FIRST_DAY = Rhythm(Rule(Freq.MONTHLY, month_days=(1,)), is_edge=True)
LAST_DAY = Rhythm(Rule(Freq.MONTHLY, month_days=(-1,)), is_edge=True)


def noted(rhythm: Rhythm | None, *notes: Sentence) -> Rhythm | None:
    """The rhythm, if it is one, with more to say of how it was read."""
    return None if rhythm is None else rhythm.with_notes(*notes)


def several(kind: str, joins: frozenset[str], touches: Touches) -> Reader:
    """A reader of one or more phrases of a kind with joining words between them.

    After a phrase that `touches`, the next may follow without any.
    """

    def read(parser: Parser, start: int) -> Iterator[Several]:
        found = _once((end, (one,)) for end, one in parser.at(kind, start))
        while found:
            yield from found
            found = _once(
                (end, (*before, one))
                for place, before in found
                for following in _onward(parser, place, joins, is_needed=not touches(before[-1]))
                for end, one in parser.at(kind, following)
            )

    return read


def _once(found: Iterable[Several]) -> list[Several]:
    """Each of those once, however many ways led there; else a long list could cost too much."""
    kept: list[Several] = []
    for one in found:
        if one not in kept:
            kept.append(one)
    return kept


def _onward(parser: Parser, place: int, joins: frozenset[str], *, is_needed: bool) -> Iterator[int]:
    """Where the next of several may begin: behind the words that join them."""
    following = place
    while following < len(parser.tokens) and parser.tokens[following].text in joins:
        following += 1
    if following > place or not is_needed:
        yield following


def rest(parser: Parser, start: int) -> Iterator[tuple[int, None]]:
    """Whatever follows, all of it."""
    if start < len(parser.tokens):
        yield len(parser.tokens), None


def weekday(number: int) -> Sentence:
    """The name of a weekday, Monday being 0."""
    return Sentence(WEEKDAYS[number], {})


def coming_month(w: World, month: int) -> date:
    """The first day of the month of that number: of this year, unless it is over."""
    return date(w.today.year + (month < w.today.month), month, 1)


def refused(why: Sentence, *hints: Sentence) -> Callable[..., None]:
    """A meaning that is a refusal: the phrase is known, and has no rule."""

    def refuse(_: World, **__: object) -> None:
        raise Unreadable(why, *hints)

    return refuse


# How often


def times(_: World, n: int, one: Rhythm) -> Rhythm | None:
    """Every so many of a period; many quarters no longer keep to the year."""
    if n == 1:
        return one
    return _paced(one, one.rule.interval * n) if n else None


def _paced(one: Rhythm, interval: int) -> Rhythm:
    return replace(one, rule=replace(one.rule, interval=interval), turn=0)


def never(_: object) -> bool:
    """For phrases of which the next always needs a joining word."""
    return False


def always(_: object) -> bool:
    """For phrases of which the next may follow at once."""
    return True


def other(_: World, one: Rhythm) -> Rhythm:
    """Every other one of a period."""
    return _paced(one, one.rule.interval * 2)


def weeks_apart(w: World, n: int, one: Rhythm) -> Rhythm | None:
    """Weekdays of every so many weeks; every other weekday may as well be every other day."""
    if n > 1 and len(one.rule.days) == len(OFFICE_WEEK):
        raise Unreadable(
            say("Every so many weeks, or every so many days?"),
            say('"every 2 weeks, mon-fri", "every other working day", 每2个工作日'),
        )
    return times(w, n, one)


def fortnightly(_: World, one: Rhythm = WEEKLY) -> Rhythm:
    """Every two of a period, where the word may also mean twice in one."""
    count = one.rule.interval * 2
    notes = {
        Freq.WEEKLY: say("read as every {count} weeks", count=count),
        Freq.MONTHLY: say("read as every {count} months", count=count),
    }
    return _paced(one, count).with_notes(notes[one.rule.freq])


def apart(_: World, n: int, one: Rhythm) -> Rhythm | None:
    """每隔: with one between it is every other; with more, people mean every so many."""
    if n == 1:
        return _paced(one, one.rule.interval * 2)
    note = say("read as every {count}, not with {count} between", count=n)
    return _paced(one, one.rule.interval * n).with_notes(note) if n else None


# How often, and on which days, together


def joined(w: World, pace: Rhythm, pick: Rhythm) -> Rhythm | None:
    """Both, where days of that kind can be picked from such a period."""
    joining = JOINS.get((pace.rule.freq, pick.rule.freq))
    if joining is None or pace.rule.days or pace.rule.month_days or pace.rule.workday is not None:
        return None
    found = joining(w, pace, pick)
    if found is None:
        return None
    notes = (*pace.notes, *pick.notes)
    return replace(found, notes=notes, is_holiday=pick.is_holiday)


def joined_by(w: World, pace: Rhythm, pick: Rhythm) -> Rhythm | None:
    """Both, where the day is a limit."""
    return by(w, joined(w, pace, pick))


NEAR_A_HOLIDAY = refused(
    say("Days around a holiday differ from year to year; no rule has them."),
    say('"every year on 24 dec", 每年9月28日'),
)


def by(w: World, rhythm: Rhythm | None) -> Rhythm | None:
    """The rhythm whose days are limits; what is due by a holiday is due before its days off."""
    if rhythm is None or not rhythm.is_holiday:
        return rhythm
    return NEAR_A_HOLIDAY(w)


def _same(_: World, pace: Rhythm, pick: Rhythm) -> Rhythm | None:
    if pace.rule.months:
        return None
    return Rhythm(replace(pick.rule, interval=pace.rule.interval))


def _of_days(_: World, pace: Rhythm, pick: Rhythm) -> Rhythm | None:
    """Every day from Monday to Friday: weekdays in the plural, and no others."""
    return pick if pace.rule == DAILY.rule and len(pick.rule.days) > 1 else None


def _of_week(_: World, pace: Rhythm, pick: Rhythm) -> Rhythm | None:
    """The last working day of each week."""
    if pick.rule.workday is None:
        return None
    return Rhythm(replace(pick.rule, freq=Freq.WEEKLY, interval=pace.rule.interval))


def _of_months(w: World, pace: Rhythm, pick: Rhythm) -> Rhythm | None:
    """Days of every so many months; those at the ends of a quarter keep to the year."""
    if not pace.turn or (pace.turn != HALF_YEAR and pick.rule.workday is not None):
        return _same(w, pace, pick)
    if pick.rule.month_days and pick.rule.month_days not in {(1,), (-1,)}:
        raise Unreadable(
            say("Which month of it?"),
            say('"15th of the first month of each quarter", "every 3 months on the 15th", '
                "每季度首月15日, 每3个月15号"),
        )  # fmt: skip
    return Rhythm(replace(pick.rule, interval=pace.turn, starts_on=_turn(w, pace.turn, pick)))


def _turn(w: World, turn: int, pick: Rhythm) -> date:
    """The first day of the month at that end of the quarter in which such days lie."""
    ranks = (*pick.rule.month_days, *(day.nth for day in pick.rule.days), pick.rule.workday or 0)
    month = (w.today.month - 1) // turn * turn + (turn if min(ranks) < 0 else 1)
    return date(w.today.year, month, 1)


def _of_year(_: World, pace: Rhythm, pick: Rhythm) -> Rhythm | None:
    """A day of some months, or the first or last of its kind in the whole year."""
    rule = replace(pick.rule, freq=Freq.YEARLY, interval=pace.rule.interval)
    if pace.rule.months:
        return Rhythm(possible(replace(rule, months=pace.rule.months)))
    if pick.is_edge:
        month, day = (1, 1) if pick.rule.month_days == (1,) else (12, LONGEST_MONTH)
        return Rhythm(replace(rule, months=(month,), month_days=(day,)))
    if pick.rule.month_days:
        raise Unreadable(
            say("A day of the year needs its month."), say('"every year on 31 may", 每年5月31日')
        )
    return Rhythm(rule)


def possible(rule: Rule) -> Rule:
    """The rule itself; raises Unreadable where a day is in none of its months."""
    for day in rule.month_days:
        if all(day > (months_on(date(LEAP, one, 1), 1) - DAY).day for one in rule.months):
            valid(LEAP, rule.months[0], day)
    return rule


def _of_month_alone(_: World, __: Rhythm, pick: Rhythm) -> Rhythm | None:
    """Monthly on Fridays may be each Friday, or one of them."""
    name = weekday(pick.rule.days[0].weekday)
    raise Unreadable(
        say("Which {name} of the month?", name=name),
        say('"first {name} of each month", "last {name} of each month", "every {name}"', name=name),
    )


JOINS: dict[tuple[Freq, Freq], Callable[[World, Rhythm, Rhythm], Rhythm | None]] = {
    (Freq.DAILY, Freq.WEEKLY): _of_days,
    (Freq.WEEKLY, Freq.WEEKLY): _same,
    (Freq.WEEKLY, Freq.MONTHLY): _of_week,
    (Freq.MONTHLY, Freq.MONTHLY): _of_months,
    (Freq.MONTHLY, Freq.WEEKLY): _of_month_alone,
    (Freq.YEARLY, Freq.MONTHLY): _of_year,
    (Freq.YEARLY, Freq.YEARLY): _same,
}
