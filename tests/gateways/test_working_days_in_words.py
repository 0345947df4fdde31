"""Working days and holidays in words, by what the library has of each region."""

from dataclasses import replace
from functools import cache

import pytest

from dates_in_words import pairs, shown
from secdesk.domain.errors import Unreadable
from secdesk.domain.office import Office
from secdesk.domain.when import Moment
from secdesk.gateways.days_off import DaysOff
from secdesk.gateways.other_dates import OtherDates
from secdesk.services.dates import ahead
from secdesk.services.days_known import DaysKnown
from world import OFFICE, a_moment

READY_FACTS = [
    ("CN", "2026-02-01", "last working day of february", "2026-02-28"),
    ("CN", "2026-02-01", "last working day of february 2026", "2026-02-28"),
    ("CN", "2026-02-01", "last working day of the month", "2026-02-28"),
    ("CN", "2026-02-01", "本月最后一个工作日", "2026-02-28"),
    ("CN", "2026-02-01", "2月最后一个工作日", "2026-02-28"),
    ("CN", "2026-02-01", "月底最后一个工作日", "2026-02-28"),
    ("none", "2026-02-01", "last working day of february", "2026-02-27"),
    ("CN", "2026-09-01", "first working day of october", "2026-10-08"),
    ("CN", "2026-09-01", "first working day of next month", "2026-10-08"),
    ("CN", "2026-09-01", "10月第一个工作日", "2026-10-08"),
    ("CN", "2026-09-01", "下个月第一个工作日", "2026-10-08"),
    ("none", "2026-09-01", "first working day of october", "2026-10-01"),
    ("CN", "2026-09-18", "3个工作日内", "2026-09-22"),
    ("CN", "2026-09-18", "三个工作日之内", "2026-09-22"),
    ("CN", "2026-09-18", "in 3 working days", "2026-09-22"),
    ("none", "2026-09-18", "3个工作日内", "2026-09-23"),
    ("US", "2027-05-03", "last working day of may 2027", "2027-05-28"),
    ("US", "2027-05-03", "last working day of may", "2027-05-28"),
    ("US", "2027-05-03", "last working day of the month", "2027-05-28"),
    ("none", "2027-05-03", "last working day of may 2027", "2027-05-31"),
    ("US", "2026-11-18", "last working day of december 2027", "2027-12-30"),
    ("US", "2026-11-18", "last working day of next year", "2027-12-30"),
    ("none", "2026-11-18", "last working day of december 2027", "2027-12-31"),
    ("US", "2026-12-23", "in 5 business days", "2026-12-31"),
    ("US", "2026-12-23", "5 working days from now", "2026-12-31"),
    ("none", "2026-12-23", "in 5 business days", "2026-12-30"),
]
NEXT = [
    ("CN", "2026-01-03", "2026-01-04"),
    ("CN", "2026-02-13", "2026-02-14"),
    ("CN", "2026-02-14", "2026-02-24"),
    ("CN", "2026-02-27", "2026-02-28"),
    ("CN", "2026-04-03", "2026-04-07"),
    ("CN", "2026-04-30", "2026-05-06"),
    ("CN", "2026-05-08", "2026-05-09"),
    ("CN", "2026-06-18", "2026-06-22"),
    ("CN", "2026-09-19", "2026-09-20"),
    ("CN", "2026-09-24", "2026-09-28"),
    ("CN", "2026-09-30", "2026-10-08"),
    ("CN", "2026-10-09", "2026-10-10"),
    ("CN", "2026-10-10", "2026-10-12"),
    ("US", "2026-07-02", "2026-07-06"),
    ("US", "2026-11-25", "2026-11-27"),
    ("US", "2027-06-17", "2027-06-21"),
    ("US", "2027-12-23", "2027-12-27"),
    ("GB-ENG", "2026-04-02", "2026-04-07"),
    ("GB-ENG", "2026-08-28", "2026-09-01"),
    ("GB-ENG", "2027-12-24", "2027-12-29"),
    ("DE-BY", "2026-01-05", "2026-01-07"),
    ("none", "2026-09-30", "2026-10-01"),
]
BEFORE = [
    ("CN", "2026-01-10", "春节前", "2026-02-14"),
    ("CN", "2026-01-10", "before spring festival", "2026-02-14"),
    ("CN", "2026-01-10", "by chinese new year", "2026-02-14"),
    ("CN", "2026-03-10", "清明前", "2026-04-03"),
    ("CN", "2026-04-10", "五一前", "2026-04-30"),
    ("CN", "2026-04-10", "劳动节之前", "2026-04-30"),
    ("CN", "2026-06-10", "端午节前", "2026-06-18"),
    ("CN", "2026-09-01", "中秋节前", "2026-09-24"),
    ("CN", "2026-09-01", "国庆前", "2026-09-30"),
    ("CN", "2026-09-01", "国庆节放假前", "2026-09-30"),
    ("CN", "2026-11-18", "國慶節前", "2027-09-30"),
    ("CN", "2026-11-18", "国庆节前", "2027-09-30"),
    ("CN", "2026-11-18", "元旦前", "2026-12-31"),
    ("CN", "2026-11-18", "圣诞节前", "2026-12-24"),
    ("CN", "2026-11-18", "before christmas", "2026-12-24"),
    ("US", "2026-11-18", "before thanksgiving", "2026-11-25"),
    ("US", "2026-11-18", "by christmas", "2026-12-24"),
    ("US", "2026-11-18", "before new year", "2026-12-31"),
    ("US", "2027-05-03", "before memorial day", "2027-05-28"),
    ("US", "2026-07-01", "before independence day", "2026-07-02"),
    ("GB-ENG", "2026-03-20", "before easter", "2026-04-02"),
    ("GB-ENG", "2026-03-20", "before good friday", "2026-04-02"),
    ("none", "2026-03-20", "before easter", "2026-04-03"),
]
HOLIDAYS = pairs(
    """
    元旦 -> 2027-01-01
    春节 -> 2027-02-06
    大年初一 -> 2027-02-06
    除夕 -> 2027-02-05
    元宵节 -> 2027-02-20
    清明 -> 2027-04-05
    清明节 -> 2027-04-05
    五一 -> 2027-05-01
    五一劳动节 -> 2027-05-01
    劳动节 -> 2027-05-01
    端午节 -> 2027-06-09
    六一 -> 2027-06-01
    中秋 -> 2027-09-15
    国庆节 -> 2027-10-01
    國慶節 -> 2027-10-01
    春节下午5点 -> 2027-02-06 17:00
    明年中秋节 -> 2027-09-15
    2028年春节 -> 2028-01-26
    圣诞节 -> 2026-12-25
    平安夜 -> 2026-12-24
    感恩节 -> 2026-11-26
    妇女节 -> 2027-03-08
    chinese new year -> 2027-02-06
    lunar new year -> 2027-02-06
    spring festival 2028 -> 2028-01-26
    dragon boat festival -> 2027-06-09
    mid-autumn festival -> 2027-09-15
    christmas -> 2026-12-25
    xmas -> 2026-12-25
    christmas day -> 2026-12-25
    christmas eve -> 2026-12-24
    christmas eve at noon -> 2026-12-24 12:00
    boxing day -> 2026-12-26
    new year -> 2027-01-01
    new year's day -> 2027-01-01
    new year's eve -> 2026-12-31
    thanksgiving -> 2026-11-26
    black friday -> 2026-11-27
    halloween -> 2027-10-31
    easter -> 2027-03-28
    easter monday -> 2027-03-29
    good friday -> 2027-03-26
    whit monday -> 2027-05-17
    saint patrick's day -> 2027-03-17
    administrative professionals' day -> 2027-04-21
    giving tuesday -> 2026-12-01
    easter 2028 -> 2028-04-16
    memorial day -> 2027-05-31
    labor day -> 2027-09-06
    independence day -> 2027-07-04
    """
)
COUNTED_FROM = [
    ("CN", "2026-09-01", "国庆节前3个工作日", "2026-09-28"),
    ("CN", "2026-09-01", "国庆节前最后一个工作日", "2026-09-30"),
    ("CN", "2026-09-01", "国庆节后第一个工作日", "2026-10-08"),
    ("CN", "2026-09-01", "国庆节前三天", "2026-09-28"),
    ("CN", "2026-09-01", "10月8日后两个工作日", "2026-10-10"),
    ("CN", "2026-09-01", "2 working days after 8 oct", "2026-10-10"),
    ("CN", "2026-02-10", "2月底前两个工作日", "2026-02-26"),
    ("US", "2026-11-18", "2 business days before thanksgiving", "2026-11-24"),
    ("US", "2026-11-18", "1 business day after thanksgiving", "2026-11-27"),
    ("US", "2026-11-18", "3 business days before christmas", "2026-12-22"),
]


@cache
def house(region: str, today: str) -> Office:
    """An office in a region."""
    almanac = DaysKnown(region, DaysOff(), a_moment(f"{today} 10:00").date())
    return replace(OFFICE, calendar=replace(OFFICE.calendar, almanac=almanac))


def read(region: str, today: str, typed: str) -> Moment:
    """What an office in a region reads in the morning of a day."""
    return ahead(typed, a_moment(f"{today} 08:00"), house(region, today), OtherDates())


@pytest.mark.parametrize(("region", "today", "typed", "meant"), READY_FACTS)
def test_working_days_are_those_of_the_region(
    region: str, today: str, typed: str, meant: str
) -> None:
    assert shown(read(region, today, typed)) == meant


@pytest.mark.parametrize(("region", "today", "meant"), NEXT)
@pytest.mark.parametrize(
    "typed",
    [
        "next working day", "the next business day", "in 1 working day", "in a working day",
        "下一个工作日", "下个工作日", "一个工作日内", "1个工作日后",
    ],
)  # fmt: skip
def test_the_next_working_day_is_one_that_is_worked_even_on_a_weekend(
    region: str, today: str, meant: str, typed: str
) -> None:
    assert shown(read(region, today, typed)) == meant


@pytest.mark.parametrize(("region", "today", "typed", "meant"), BEFORE)
def test_before_a_holiday_is_the_last_day_that_is_worked(
    region: str, today: str, typed: str, meant: str
) -> None:
    assert shown(read(region, today, typed)) == meant


@pytest.mark.parametrize(("typed", "meant"), HOLIDAYS)
def test_a_holiday_by_its_name_is_the_day_itself(typed: str, meant: str) -> None:
    assert shown(read("none", "2026-11-18", typed)) == meant


@pytest.mark.parametrize(("region", "today", "typed", "meant"), COUNTED_FROM)
def test_days_are_counted_from_a_holiday_or_a_date(
    region: str, today: str, typed: str, meant: str
) -> None:
    assert shown(read(region, today, typed)) == meant


@pytest.mark.parametrize("typed", ["本周内", "eow", "end of week", "周末前"])
def test_a_week_whose_end_is_off_ends_on_the_working_day_before(typed: str) -> None:
    moment = read("CN", "2026-09-23", typed)

    assert shown(moment) == "2026-09-24"
    assert "Thu 24 Sep" in str(moment.notes[0])


@pytest.mark.parametrize(
    ("region", "today", "typed", "day", "last"),
    [
        ("none", "2026-11-18", "end of january", "Sun 31 Jan", "Fri 29 Jan"),
        ("none", "2026-11-18", "1月底", "Sun 31 Jan", "Fri 29 Jan"),
        ("CN", "2026-09-01", "3 oct", "Sat 3 Oct", "Wed 30 Sep"),
        ("CN", "2026-09-01", "中秋节", "Fri 25 Sep", "Thu 24 Sep"),
        ("US", "2027-05-03", "end of may", "Mon 31 May", "Fri 28 May"),
    ],
)
def test_a_date_on_a_day_off_is_kept_and_the_working_day_before_it_is_said(
    region: str, today: str, typed: str, day: str, last: str
) -> None:
    moment = read(region, today, typed)

    facts = [str(one) for one in moment.facts]
    assert moment.at.day == int(day.split()[1])
    assert any(day in one and last in one for one in facts)


@pytest.mark.parametrize(
    "typed", ["in 10 working days", "10个工作日内", "last working day of january"]
)
def test_a_count_into_a_year_whose_notice_is_not_out_says_so(typed: str) -> None:
    facts = [str(one) for one in read("CN", "2026-12-28", typed).facts]

    assert any("2027" in one for one in facts)
    assert not read("US", "2026-12-28", typed).facts
    assert not read("none", "2026-12-28", typed).facts


@pytest.mark.parametrize(
    "typed",
    [
        "diwali", "ramadan", "before ramadan", "st nicholas", "节前", "节后", "假期前", "泼水节",
        "before the holidays", "between christmas and new year", "christmas or new year",
    ],
)  # fmt: skip
def test_a_holiday_that_is_not_known_is_refused(typed: str) -> None:
    with pytest.raises(Unreadable):
        read("CN", "2026-11-18", typed)


def test_a_holiday_of_today_is_today() -> None:
    assert shown(read("none", "2026-12-25", "christmas")) == "2026-12-25"
    assert shown(read("none", "2026-12-26", "christmas")) == "2027-12-25"
