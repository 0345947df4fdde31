"""Calendar dates in words, written out or in numbers, on a Wednesday at ten."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anything import DAYS, MOMENTS
from dates_in_words import CUSTOMS, LEFT, REFUSED, WEDNESDAY_TEN, notes, others, pairs, read_as
from secdesk.domain.when import Customs, read
from world import CALENDAR, a_moment

DAY_FIRST = Customs(CALENDAR, month_first=False)
ISO = pairs(
    """
    2026-11-30 -> 2026-11-30
    2026/11/30 -> 2026-11-30
    2026.11.30 -> 2026-11-30
    2026 11 30 -> 2026-11-30
    20261130 -> 2026-11-30
    ２０２６－１１－３０ -> 2026-11-30
    2026-1-5 -> 2026-01-05
    2999-12-31 -> 2999-12-31
    1900-01-01 -> 1900-01-01
    2026-11-30 17:00 -> 2026-11-30 17:00
    2026-11-30T17:00 -> 2026-11-30 17:00
    2026-11-30t17:00:59 -> 2026-11-30 17:00
    2026-11-30T17:00+08:00 -> 2026-11-30 17:00
    2026-11-30T17:00:00Z -> 2026-12-01 01:00
    2026年11月30日 -> 2026-11-30
    2026年11月30号 -> 2026-11-30
    二零二六年十一月三十日 -> 2026-11-30
    二○二六年十一月三十日 -> 2026-11-30
    二〇二六年十一月三十 -> 2026-11-30
    26.11.30前 -> 2026-11-30
    2026年11月30日17:00 -> 2026-11-30 17:00
    2026/11/30日 -> 2026-11-30
    """
)
MONTH_AND_DAY = pairs(
    """
    may twenty-one -> 2027-05-21
    12/13, 2026 -> 2026-12-13
    febuary 2 -> 2027-02-02
    by 15.12. -> 2026-12-15
    on 25 -> 2026-11-25
    on 5 -> left to others
    30 nov -> 2026-11-30
    30 november -> 2026-11-30
    30th november -> 2026-11-30
    30th of november -> 2026-11-30
    the 30th of november -> 2026-11-30
    nov 30 -> 2026-11-30
    nov. 30 -> 2026-11-30
    november 30th -> 2026-11-30
    november the 30th -> 2026-11-30
    november thirtieth -> 2026-11-30
    nov 30 2026 -> 2026-11-30
    november 30, 2026 -> 2026-11-30
    30 nov 2026 -> 2026-11-30
    30-nov-2026 -> 2026-11-30
    30/nov/2026 -> 2026-11-30
    30 nov '26 -> 2026-11-30
    2026 nov 30 -> 2026-11-30
    by 30 nov -> 2026-11-30
    due 30 nov -> 2026-11-30
    before 30 november -> 2026-11-30
    mon 30 nov -> 2026-11-30
    monday, 30 november -> 2026-11-30
    30 nov, monday -> 2026-11-30
    5 dec -> 2026-12-05
    5 dec 2033 -> 2033-12-05
    10 nov 2026 -> 2026-11-10
    18 nov -> 2026-11-18
    17 nov -> 2027-11-17
    may 5 -> 2027-05-05
    29 feb -> 2028-02-29
    29 feb 2028 -> 2028-02-29
    11月30日 -> 2026-11-30
    11月30号 -> 2026-11-30
    11月30 -> 2026-11-30
    十一月三十日 -> 2026-11-30
    十一月三十号 -> 2026-11-30
    十二月二十五号 -> 2026-12-25
    十二月二十五 -> 2026-12-25
    十二月二十五下午 -> 2026-12-25 18:00
    十二月二十五上午十点 -> 2026-12-25 10:00
    12月廿五日 -> 2026-12-25
    12月5日（六） -> 2026-12-05
    12/5(六)前 -> 2026-12-05
    20号（周五） -> 2026-11-20
    周五(20号)下班前 -> 2026-11-20 18:00
    下周五（11月27日）前 -> 2026-11-27
    明天(周四) -> 2026-11-19
    11月30日前 -> 2026-11-30
    11月30日之前 -> 2026-11-30
    截止11月30日 -> 2026-11-30
    于11月30日前完成 -> 2026-11-30
    最迟11月30号提交 -> 2026-11-30
    11月30日周一 -> 2026-11-30
    周一，11月30日 -> 2026-11-30
    今年11月30日 -> 2026-11-30
    明年3月1日 -> 2027-03-01
    后年3月1日 -> 2028-03-01
    26年11月30日 -> 2026-11-30
    11月17日 -> 2027-11-17
    2月29日 -> 2028-02-29
    """
)
DAY_OF_MONTH = pairs(
    """
    the first of the year -> 2027-01-01
    next month, the 9th -> 2026-12-09
    the 20th -> 2026-11-20
    20th -> 2026-11-20
    on the 20th -> 2026-11-20
    by the 20th -> 2026-11-20
    the twentieth -> 2026-11-20
    the 18th -> 2026-11-18
    the 17th -> 2026-12-17
    1st -> 2026-12-01
    the 31st -> 2026-12-31
    fri 20th -> 2026-11-20
    the 20th of this month -> 2026-11-20
    the 15th of this month -> 2026-11-15
    15th of next month -> 2026-12-15
    the 15th of the month after next -> 2027-01-15
    the third of next month -> 2026-12-03
    20号 -> 2026-11-20
    20日 -> 2026-11-20
    二十号 -> 2026-11-20
    18号 -> 2026-11-18
    17号 -> 2026-12-17
    31号 -> 2026-12-31
    20号之前 -> 2026-11-20
    本月20号 -> 2026-11-20
    这个月20号 -> 2026-11-20
    本月15号 -> 2026-11-15
    下月5号 -> 2026-12-05
    下个月5号 -> 2026-12-05
    下个月五日 -> 2026-12-05
    次月5日 -> 2026-12-05
    下下个月5号 -> 2027-01-05
    两个月后的5号 -> 2027-01-05
    """
)
NTH_WEEKDAY = pairs(
    """
    first monday of next month -> 2026-12-07
    the 2nd tuesday of december -> 2026-12-08
    second tue in december -> 2026-12-08
    last friday of the month -> 2026-11-27
    the last friday of november -> 2026-11-27
    last friday of next month -> 2026-12-25
    the second last friday of december -> 2026-12-18
    penultimate friday of december -> 2026-12-18
    1st friday of january 2027 -> 2027-01-01
    5th monday of november -> 2026-11-30
    first friday of november -> 2027-11-05
    2nd fri in feb -> 2027-02-12
    first friday of the month -> 2026-12-04
    the 3rd day of next month -> 2026-12-03
    下个月第一个周一 -> 2026-12-07
    下月第二个星期二 -> 2026-12-08
    本月最后一个周五 -> 2026-11-27
    12月的最后一个周五 -> 2026-12-25
    十二月第二个周二 -> 2026-12-08
    下个月倒数第二个周五 -> 2026-12-18
    2027年1月第一个周五 -> 2027-01-01
    11月第一个周五 -> 2027-11-05
    下个月第三天 -> 2026-12-03
    """
)


@pytest.mark.parametrize(("typed", "meant"), ISO)
def test_a_full_date_is_read_as_written(typed: str, meant: str) -> None:
    assert read_as(typed) == meant
    assert notes(typed) == []


@pytest.mark.parametrize(("typed", "meant"), MONTH_AND_DAY)
def test_a_month_and_a_day_are_the_next_ones(typed: str, meant: str) -> None:
    assert read_as(typed) == meant


@pytest.mark.parametrize(("typed", "meant"), DAY_OF_MONTH)
def test_a_day_of_a_month_is_the_next_one_unless_its_month_is_named(typed: str, meant: str) -> None:
    assert read_as(typed) == meant


@pytest.mark.parametrize(("typed", "meant"), NTH_WEEKDAY)
def test_a_weekday_is_counted_in_its_month(typed: str, meant: str) -> None:
    assert read_as(typed) == meant


@pytest.mark.parametrize(
    ("today", "typed", "meant"),
    [
        ("2027-01-31", "the 31st", "2027-01-31"),
        ("2027-02-01", "the 31st", "2027-03-31"),
        ("2027-02-01", "31号", "2027-03-31"),
        ("2027-02-01", "the 29th", "2027-03-29"),
        ("2028-02-01", "29号", "2028-02-29"),
        ("2028-03-01", "29 feb", "2032-02-29"),
        ("2028-02-29", "29 feb", "2028-02-29"),
    ],
)
def test_a_day_that_a_month_does_not_have_waits_for_one_that_has(
    today: str, typed: str, meant: str
) -> None:
    assert read_as(typed, a_moment(f"{today} 10:00")) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    pairs(
        """
        18号上午9点 -> 2026-12-18 09:00
        18号下午3点 -> 2026-11-18 15:00
        the 18th at 9am -> 2026-12-18 09:00
        the 18th at 11am -> 2026-11-18 11:00
        """
    ),
)
def test_todays_number_counts_while_its_clock_lies_ahead(typed: str, meant: str) -> None:
    assert read_as(typed) == meant


@pytest.mark.parametrize(
    ("typed", "month_first", "day_first"),
    [
        ("11/30", "2026-11-30", "2026-11-30"),
        ("30/11", "2026-11-30", "2026-11-30"),
        ("30.11.", "2026-11-30", "2026-11-30"),
        ("30-11", "2026-11-30", "2026-11-30"),
        ("12/5", "2026-12-05", "2027-05-12"),
        ("12-5", "2026-12-05", "2027-05-12"),
        ("5/12", "2027-05-12", "2026-12-05"),
        ("5.12.", "2027-05-12", "2026-12-05"),
        ("3/4", "2027-03-04", "2027-04-03"),
        ("3/4/2027", "2027-03-04", "2027-04-03"),
        ("3/4/27", "2027-03-04", "2027-04-03"),
        ("11/30/2026", "2026-11-30", "2026-11-30"),
        ("30/11/2026", "2026-11-30", "2026-11-30"),
        ("30.11.2026", "2026-11-30", "2026-11-30"),
        ("30-11-26", "2026-11-30", "2026-11-30"),
        ("12/12", "2026-12-12", "2026-12-12"),
        ("12/5 5pm", "2026-12-05 17:00", "2027-05-12 17:00"),
    ],
)
def test_numbers_are_read_in_the_order_of_the_country_unless_one_of_them_decides(
    typed: str, month_first: str, day_first: str
) -> None:
    assert read_as(typed) == month_first
    assert read_as(typed, WEDNESDAY_TEN, DAY_FIRST) == day_first


@pytest.mark.parametrize("typed", ["12月5日", "12/5日", "12/5前", "2026年12/5"])
def test_chinese_numbers_have_the_month_first_in_any_country(typed: str) -> None:
    assert read_as(typed, WEDNESDAY_TEN, DAY_FIRST) == "2026-12-05"


def test_the_other_order_is_said_and_how_to_type_it() -> None:
    (said,) = notes("3/4/2027")

    assert "Thu 4 Mar" in said
    assert "Sat 3 Apr" in said
    assert others("3/4/2027") == ["2027-04-03"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    pairs(
        """
        sat 12/5 -> 2026-12-05
        sat 5/12 -> 2026-12-05
        sat 5.12. -> 2026-12-05
        thu 10.12. -> 2026-12-10
        fri 12/5 -> refused
        fri 5.12. -> refused
        sat 5.12 -> refused
        """
    ),
)
def test_a_weekday_decides_which_number_is_the_month(typed: str, meant: str) -> None:
    assert read_as(typed) == meant
    assert meant == REFUSED or notes(typed) == []


@pytest.mark.parametrize("typed", ["11/30", "30/11", "12/12", "30.11.2026"])
def test_numbers_of_which_one_decides_need_no_word(typed: str) -> None:
    assert notes(typed) == []


def test_a_date_of_next_year_is_said_to_be_one() -> None:
    assert notes("17 nov") == ["read as 2027, for this year's has passed"]
    assert notes("11月17日") == ["read as 2027, for this year's has passed"]
    assert notes("30 nov") == []


@pytest.mark.parametrize(
    "typed",
    [
        "30 feb", "31 nov", "29 feb 2027", "2/30", "30/2", "13/13", "0/5", "5/0", "99/1", "2月30日",
        "2026-13-01", "2026-02-30", "2026-00-10", "20261301", "2026年13月1日", "11月31日", "0月5日",
        "13月1日", "2026年2月29日", "the 0th", "the 32nd", "32号", "0号", "31st of november",
        "the 31st of november", "下下下月31号", "2027年2月31号", "mon 20 nov", "20 nov, monday",
        "11月30日周二", "5 dec 6",
        "5 dec - 7 dec", "dec 5 6 7", "5th 6th", "2026-11-30 17", "第一个周一",
        "八月十五", "五月初五",
        "三月三", "12月5日（日）", "12月5日前后", "明天(周五)",
        "下周五（11月20日）", "25号(周四)", "春节后第一天",
        "5th friday of november",
        "sixth monday of december", "0th friday of december", "下个月第六个周一", "12月第零个周五",
        "9999-12-31", "0001-01-01", "3000-01-01 10:00", "1899-12-31", "9999-12-31T23:59-23:00",
        "2026-11-30T25:00", "2026-11-30T", "t", "1/2/3", "1/2/3/4", "５/", "11月", "nov", "2026",
        "2026年", "2026年12月", "dec 2026", "may", "5", "30", "三十", "日", "号",
    ],
)  # fmt: skip
def test_a_date_that_no_calendar_has_is_not_read(typed: str) -> None:
    assert read_as(typed) in (LEFT, REFUSED)


@given(MOMENTS, DAYS)
def test_a_full_date_is_itself_whenever_it_is_typed(now: datetime, meant: date) -> None:
    written = (
        meant.isoformat(), f"{meant:%Y/%m/%d}", f"{meant:%Y%m%d}",
        f"{meant.year}年{meant.month}月{meant.day}日",
        f"{meant.day} {meant:%B} {meant.year}", f"{meant:%b} {meant.day}, {meant.year}",
    )  # fmt: skip

    assert {read_as(typed, now) for typed in written} == {meant.isoformat()}


@given(MOMENTS, st.dates(date(2028, 1, 1), date(2028, 12, 31)))
def test_a_date_without_its_year_is_the_next_one(now: datetime, like: date) -> None:
    moment = read(f"{like.day} {like:%b}", now, CUSTOMS)

    assert moment is not None
    assert (moment.at.month, moment.at.day) == (like.month, like.day)
    assert 0 <= (moment.at.date() - now.date()).days < (366 if like.day < 29 else 8 * 366 + 1)


@given(MOMENTS, st.integers(1, 12), st.integers(1, 28))
def test_numbers_are_the_same_date_the_other_way_round_in_the_other_country(
    now: datetime, month: int, day: int
) -> None:
    american = read_as(f"{month}/{day}", now, CUSTOMS)

    assert american == read_as(f"{day}/{month}", now, DAY_FIRST)
