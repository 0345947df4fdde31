"""Rules: their text, the dates they fall on counted from the anchor, and their words."""

from dataclasses import replace
from datetime import date, time, timedelta
from itertools import islice, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secdesk.domain.errors import Unreadable
from secdesk.domain.recurrence import (
    Day,
    Freq,
    OnHoliday,
    Rule,
    dates,
    occurrences,
    quarter_ends,
    said,
)
from secdesk.domain.recurrence.rule import is_text
from secdesk.gateways.recurrences import Recurrences
from secdesk.views.words import Words
from world import CALENDAR

EXPAND = Recurrences().dates
WEDNESDAY = date(2026, 11, 18)
END_OF_JANUARY = date(2026, 1, 31)

NUMBERS = st.lists(
    st.integers(1, 31) | st.integers(-31, -1), min_size=1, max_size=3, unique=True
).map(sorted)
DAYS = st.builds(Day, st.just(0), st.integers(0, 6))
NTH_DAYS = st.builds(Day, st.sampled_from([1, 2, 3, 4, 5, -1, -2]), st.integers(0, 6))


def some(values: st.SearchStrategy[Day]) -> st.SearchStrategy[tuple[Day, ...]]:
    """A few of those, each once, in order."""
    return st.lists(values, min_size=1, max_size=3, unique=True).map(sorted).map(tuple)


MONTHS = st.lists(st.integers(1, 12), max_size=3, unique=True).map(sorted).map(tuple)
INTERVALS = st.integers(1, 4)
RULES = st.one_of(
    st.builds(Rule, st.just(Freq.DAILY), INTERVALS),
    st.builds(Rule, st.just(Freq.WEEKLY), INTERVALS, days=some(DAYS)),
    st.builds(Rule, st.just(Freq.MONTHLY), INTERVALS, month_days=NUMBERS.map(tuple)),
    st.builds(Rule, st.just(Freq.MONTHLY), INTERVALS, days=some(NTH_DAYS)),
    st.builds(Rule, st.just(Freq.YEARLY), INTERVALS, MONTHS, NUMBERS.map(tuple)),
    st.builds(Rule, st.just(Freq.DAILY), INTERVALS, workday=st.just(0)),
    st.builds(
        Rule,
        st.sampled_from([Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY]),
        INTERVALS,
        workday=st.sampled_from([1, 2, 3, -1, -2]),
    ),
)
ENDS = st.tuples(
    st.none() | st.integers(1, 20),
    st.none() | st.dates(date(2026, 1, 1), date(2031, 1, 1)),
    st.none() | st.times().map(lambda one: one.replace(second=0, microsecond=0, fold=0)),
)
ANCHORS = st.dates(date(2025, 1, 1), date(2028, 12, 31))


def first(rule: Rule | str, anchor: date = WEDNESDAY, most: int = 3, **how: OnHoliday) -> list[str]:
    """The first dates of a rule."""
    wanted = Rule.parse(rule) if isinstance(rule, str) else rule
    found = dates(wanted, anchor, CALENDAR, EXPAND, **how)
    return [one.isoformat() for one in islice(found, most)]


@pytest.mark.parametrize(
    "text",
    [
        "FREQ=DAILY",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR",
        "FREQ=MONTHLY;BYMONTHDAY=-1",
        "FREQ=MONTHLY;BYDAY=-1FR,2FR",
        "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1,1",
        "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=15",
        "FREQ=DAILY;X-WORKDAY=ALL",
        "FREQ=MONTHLY;INTERVAL=3;X-WORKDAY=-1;COUNT=4;UNTIL=20271231;AT=09:30;DTSTART=20261201",
    ],
)
def test_a_rule_in_its_canonical_text_is_read_back_to_the_same_text(text: str) -> None:
    assert Rule.parse(text).text == text


@pytest.mark.parametrize(
    ("typed", "canonical"),
    [
        ("rrule:byday=fr,mo;freq=weekly;interval=1", "FREQ=WEEKLY;BYDAY=MO,FR"),
        ("FREQ=MONTHLY;WORKDAY=2", "FREQ=MONTHLY;X-WORKDAY=2"),
        ("FREQ=DAILY;UNTIL=20271231T235959Z", "FREQ=DAILY;UNTIL=20271231"),
        ("FREQ=DAILY;UNTIL=2027-12-31", "FREQ=DAILY;UNTIL=20271231"),
        ("FREQ=MONTHLY;BYMONTHDAY=15,+1,15", "FREQ=MONTHLY;BYMONTHDAY=1,15"),
    ],
)
def test_what_is_typed_in_another_form_becomes_canonical(typed: str, canonical: str) -> None:
    assert is_text(typed)
    assert Rule.parse(typed).text == canonical


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "monthly",
        "FREQ=HOURLY",
        "INTERVAL=2",
        "FREQ=DAILY;FREQ=WEEKLY",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=x",
        "FREQ=DAILY;COUNT=99999",
        "FREQ=MONTHLY;BYMONTHDAY=32",
        "FREQ=MONTHLY;BYMONTHDAY=0",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=WEEKLY;BYDAY=",
        "FREQ=DAILY;UNTIL=20270230",
        "FREQ=DAILY;UNTIL=tomorrow",
        "FREQ=DAILY;AT=25:00",
        "FREQ=DAILY;AT=9",
        "FREQ=YEARLY;BYWEEKNO=12",
        "FREQ=YEARLY;BYMONTH=" + ",".join(["1"] * 200),
        "FREQ=WEEKLY;BYMONTHDAY=1",
        "FREQ=DAILY;BYMONTHDAY=31;BYMONTH=2",
        "FREQ=WEEKLY;BYDAY=1MO",
        "FREQ=MONTHLY;BYDAY=6MO",
        "FREQ=YEARLY;BYMONTH=2;BYDAY=6MO",
        "FREQ=MONTHLY;BYDAY=1MO;BYMONTHDAY=20",
        "FREQ=MONTHLY;BYSETPOS=1",
        "FREQ=MONTHLY;X-WORKDAY=1;BYMONTHDAY=2",
        "FREQ=MONTHLY;X-WORKDAY=ALL",
        "FREQ=DAILY;X-WORKDAY=2",
        "FREQ=MONTHLY;X-WORKDAY=0",
    ],
)
def test_a_text_that_means_no_rule_is_refused(typed: str) -> None:
    with pytest.raises(Unreadable):
        Rule.parse(typed)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("FREQ=MONTHLY", ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"]),
        ("FREQ=MONTHLY;BYMONTHDAY=31", ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"]),
        ("FREQ=MONTHLY;BYMONTHDAY=30", ["2026-02-28", "2026-03-30", "2026-04-30", "2026-05-30"]),
        ("FREQ=MONTHLY;BYMONTHDAY=30,31", ["2026-01-31", "2026-02-28", "2026-03-30", "2026-03-31"]),
        ("FREQ=MONTHLY;BYMONTHDAY=1,31", ["2026-01-31", "2026-02-01", "2026-02-28", "2026-03-01"]),
        ("FREQ=MONTHLY;BYMONTHDAY=-31", ["2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01"]),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
         ["2026-02-28", "2027-02-28", "2028-02-29", "2029-02-28"]),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
         ["2026-02-28", "2027-02-28", "2028-02-29", "2029-02-28"]),
        ("FREQ=YEARLY;BYMONTHDAY=31", ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"]),
        ("FREQ=YEARLY;BYMONTH=2,4", ["2026-02-28", "2026-04-30", "2027-02-28", "2027-04-30"]),
        ("FREQ=YEARLY", ["2026-01-31", "2027-01-31", "2028-01-31", "2029-01-31"]),
    ],
)  # fmt: skip
def test_a_day_that_a_month_lacks_is_its_last_and_comes_back_in_the_next(
    text: str, found: list[str]
) -> None:
    assert first(text, END_OF_JANUARY, 4) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("FREQ=DAILY;X-WORKDAY=ALL", ["2026-11-18", "2026-11-19", "2026-11-20"]),
        ("FREQ=DAILY;INTERVAL=2;X-WORKDAY=ALL", ["2026-11-18", "2026-11-20", "2026-11-24"]),
        ("FREQ=DAILY;BYMONTH=12;X-WORKDAY=ALL", ["2026-12-01", "2026-12-02", "2026-12-03"]),
        ("FREQ=WEEKLY;X-WORKDAY=-1", ["2026-11-20", "2026-11-27", "2026-12-04"]),
        ("FREQ=WEEKLY;INTERVAL=2;X-WORKDAY=1", ["2026-11-30", "2026-12-14", "2026-12-28"]),
        ("FREQ=MONTHLY;X-WORKDAY=1", ["2026-12-01", "2027-01-01", "2027-02-01"]),
        ("FREQ=MONTHLY;X-WORKDAY=-1", ["2026-11-30", "2026-12-31", "2027-01-29"]),
        ("FREQ=MONTHLY;X-WORKDAY=23", ["2026-12-31", "2027-03-31", "2027-12-31"]),
        ("FREQ=MONTHLY;INTERVAL=2;X-WORKDAY=-1", ["2026-11-30", "2027-01-29", "2027-03-31"]),
        ("FREQ=MONTHLY;INTERVAL=3;X-WORKDAY=-1", ["2026-12-31", "2027-03-31", "2027-06-30"]),
        ("FREQ=MONTHLY;INTERVAL=3;X-WORKDAY=2", ["2027-01-04", "2027-04-02", "2027-07-02"]),
        ("FREQ=YEARLY;X-WORKDAY=-1", ["2026-12-31", "2027-12-31", "2028-12-29"]),
        ("FREQ=YEARLY;INTERVAL=2;X-WORKDAY=1", ["2028-01-03", "2030-01-01", "2032-01-01"]),
        ("FREQ=YEARLY;BYMONTH=6;X-WORKDAY=-1", ["2027-06-30", "2028-06-30", "2029-06-29"]),
        ("FREQ=MONTHLY;BYMONTH=3,6,9,12;X-WORKDAY=1", ["2026-12-01", "2027-03-01", "2027-06-01"]),
    ],
)
def test_working_days_are_counted_within_their_period(text: str, found: list[str]) -> None:
    assert first(text) == found


def test_the_end_of_a_quarter_is_that_of_the_year_wherever_one_begins() -> None:
    assert first(quarter_ends(WEDNESDAY)) == ["2026-12-31", "2027-03-31", "2027-06-30"]
    assert first(quarter_ends(date(2026, 12, 31))) == ["2026-12-31", "2027-03-31", "2027-06-30"]


def test_a_start_of_its_own_counts_before_the_anchor() -> None:
    assert first("FREQ=WEEKLY;INTERVAL=2;DTSTART=20261123") == [
        "2026-11-23",
        "2026-12-07",
        "2026-12-21",
    ]


def test_times_are_counted_from_the_anchor_and_end_on_the_last_day_itself() -> None:
    assert first("FREQ=WEEKLY;COUNT=2") == ["2026-11-18", "2026-11-25"]
    assert first("FREQ=WEEKLY;UNTIL=20261125") == ["2026-11-18", "2026-11-25"]
    assert first("FREQ=DAILY;X-WORKDAY=ALL;COUNT=2") == ["2026-11-18", "2026-11-19"]


@pytest.mark.parametrize(
    ("on_holiday", "found"),
    [
        (OnHoliday.KEEP, ["2026-11-28", "2026-12-28", "2027-01-28", "2027-02-28"]),
        (OnHoliday.BEFORE, ["2026-11-27", "2026-12-28", "2027-01-28", "2027-02-26"]),
        (OnHoliday.AFTER, ["2026-11-30", "2026-12-28", "2027-01-28", "2027-03-01"]),
    ],
)
def test_a_date_on_a_day_off_stays_or_goes_to_the_working_day_beside_it(
    on_holiday: OnHoliday, found: list[str]
) -> None:
    assert first("FREQ=MONTHLY;BYMONTHDAY=28", most=4, on_holiday=on_holiday) == found


@pytest.mark.parametrize("on_holiday", [OnHoliday.BEFORE, OnHoliday.AFTER])
def test_several_dates_on_one_day_because_of_days_off_are_one(on_holiday: OnHoliday) -> None:
    found = first("FREQ=DAILY", date(2026, 11, 27), most=3, on_holiday=on_holiday)

    assert found == ["2026-11-27", "2026-11-30", "2026-12-01"]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("FREQ=YEARLY", date(2100, 11, 18)),
        ("FREQ=WEEKLY;X-WORKDAY=-1", date(2100, 12, 31)),
        ("FREQ=MONTHLY;X-WORKDAY=1", date(2100, 12, 1)),
        ("FREQ=MONTHLY;INTERVAL=12;BYMONTH=5", None),
        ("FREQ=MONTHLY;X-WORKDAY=24", None),
    ],
)
def test_a_rule_without_an_end_ends_with_the_century(text: str, last: date | None) -> None:
    found = list(dates(Rule.parse(text), WEDNESDAY, CALENDAR, EXPAND))

    assert (found[-1] if found else None) == last


@given(RULES, ENDS)
def test_every_rule_is_read_back_from_its_text(
    rule: Rule, ends: tuple[int | None, date | None, time | None]
) -> None:
    count, until, at = ends
    whole = Rule(
        rule.freq, rule.interval, rule.months, rule.month_days, rule.days, (), rule.workday,
        count, until, at, until,
    )  # fmt: skip

    assert Rule.parse(whole.text) == whole


@given(RULES, ANCHORS, st.sampled_from(OnHoliday))
def test_dates_always_grow_and_each_fits_its_rule(
    rule: Rule, anchor: date, on_holiday: OnHoliday
) -> None:
    found = list(islice(occurrences(rule, anchor, CALENDAR, EXPAND, on_holiday), 12))

    assert all(one.on < other.on for one, other in pairwise(found))
    assert all(one.named_on < other.named_on for one, other in pairwise(found))
    assert all(one.named_on >= anchor and fits(rule, one.named_on) for one in found)
    if on_holiday is not OnHoliday.KEEP:
        assert all(CALENDAR.is_working(one.on) for one in found)


@given(RULES, ANCHORS, st.integers(0, 900))
def test_counted_from_any_later_day_a_rule_that_says_its_days_has_the_same_dates(
    rule: Rule, anchor: date, later: int
) -> None:
    every = replace(rule, interval=1)
    after = anchor + timedelta(days=later)

    rest = (one for one in dates(every, anchor, CALENDAR, EXPAND) if one >= after)

    assert list(islice(rest, 5)) == list(islice(dates(every, after, CALENDAR, EXPAND), 5))


@given(RULES, ANCHORS, st.integers(1, 8))
def test_each_time_is_the_first_after_the_one_before(rule: Rule, anchor: date, steps: int) -> None:
    whole = list(islice(dates(rule, anchor, CALENDAR, EXPAND), steps))
    stepped: list[date] = []

    for _ in whole:
        since = stepped[-1] if stepped else date.min
        stepped += islice((one for one in dates(rule, anchor, CALENDAR, EXPAND) if one > since), 1)

    assert stepped == whole


@given(RULES)
def test_every_rule_can_be_said_in_both_languages(rule: Rule) -> None:
    for language in ("en", "zh"):
        words = Words(language).sentence(said(rule))

        assert words
        assert "{" not in words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("FREQ=DAILY", "every day"),
        ("FREQ=DAILY;INTERVAL=3", "every 3 days"),
        ("FREQ=DAILY;BYDAY=MO", "every Monday"),
        ("FREQ=WEEKLY", "every week"),
        ("FREQ=WEEKLY;BYDAY=MO,TH", "every Monday, Thursday"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "every 2 weeks on Friday"),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "every week, Monday to Friday"),
        ("FREQ=WEEKLY;X-WORKDAY=1", "every week on the first working day"),
        ("FREQ=MONTHLY", "every month"),
        ("FREQ=MONTHLY;BYMONTHDAY=1,2,3,11,15,21,31",
         "every month on the 1st, the 2nd, the 3rd, the 11th, the 15th, the 21st, the 31st"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "every month on the last day"),
        ("FREQ=MONTHLY;BYMONTHDAY=-9", "every month on day 9 from the end"),
        ("FREQ=MONTHLY;BYDAY=1FR,-1FR", "every month on the last Friday, the first Friday"),
        ("FREQ=MONTHLY;X-WORKDAY=-1", "every month on the last working day"),
        ("FREQ=MONTHLY;X-WORKDAY=7", "every month on working day number 7"),
        ("FREQ=MONTHLY;INTERVAL=3", "every 3 months"),
        ("FREQ=MONTHLY;INTERVAL=3;X-WORKDAY=-1", "every quarter on the last working day"),
        ("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1;DTSTART=20261201",
         "every quarter on the last day"),
        ("FREQ=MONTHLY;BYMONTH=3,6;BYMONTHDAY=-1",
         "every month on the last day, only in March, June"),
        ("FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1",
         "by the rule FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1"),
        ("FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=15", "every year on 15 Jun"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "every year on 29 Feb"),
        ("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1", "every year on the last day of December"),
        ("FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", "every year on the fourth Thursday of November"),
        (
            "FREQ=YEARLY;BYMONTH=6,12;X-WORKDAY=-1",
            "every year on the last working day of June, the last working day of December",
        ),
        ("FREQ=YEARLY;BYMONTH=6;BYDAY=MO", "every year on Monday, only in June"),
        ("FREQ=YEARLY;BYMONTH=6", "every year, only in June"),
        ("FREQ=YEARLY;INTERVAL=2", "every 2 years"),
        ("FREQ=DAILY;X-WORKDAY=ALL", "every working day"),
        ("FREQ=DAILY;INTERVAL=2;X-WORKDAY=ALL", "every 2 working days"),
        ("FREQ=WEEKLY;BYDAY=FR;COUNT=3;AT=17:30", "every Friday at 17:30, 3 times"),
        ("FREQ=DAILY;UNTIL=20271231", "every day, until 2027-12-31"),
    ],
)  # fmt: skip
def test_a_rule_is_said_in_words(text: str, words: str) -> None:
    assert Words("en").sentence(said(Rule.parse(text))) == words


def fits(rule: Rule, day: date) -> bool:
    """Whether a day is one that the rule names, told in another way than dates are found."""
    if rule.months and day.month not in rule.months:
        return False
    if rule.workday is not None:
        return CALENDAR.is_working(day)
    if rule.days:
        return any(_is_weekday(one, day) for one in rule.days)
    return not rule.month_days or any(_is_clamped(one, day) for one in rule.month_days)


def _is_weekday(one: Day, day: date) -> bool:
    """Whether a day is that weekday, the nth of its month where that is said."""
    length = _length(day)
    nths = (0, (day.day - 1) // 7 + 1, -((length - day.day) // 7 + 1))
    return one.weekday == day.weekday() and one.nth in nths


def _is_clamped(number: int, day: date) -> bool:
    length = _length(day)
    wanted = min(number, length) if number > 0 else max(length + 1 + number, 1)
    return day.day == wanted


def _length(day: date) -> int:
    following = (day.replace(day=28) + timedelta(days=4)).replace(day=1)
    return (following - timedelta(days=1)).day


@pytest.mark.parametrize(
    ("text", "anchor", "found"),
    [
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", date(2026, 11, 22), ["2026-11-26", "2026-12-10"]),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR", date(2026, 11, 18), ["2026-11-20", "2026-11-30"]),
        ("FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=4", date(2026, 11, 20), ["2026-12-04", "2027-02-04"]),
    ],
)
def test_every_other_time_begins_with_the_next_one(
    text: str, anchor: date, found: list[str]
) -> None:
    coming = dates(Rule.parse(text), anchor, CALENDAR, EXPAND)

    assert [one.isoformat() for one in islice(coming, 2)] == found
