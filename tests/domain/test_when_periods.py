"""Ends of weeks, months, quarters and years in words, and working days from Monday to Friday."""

from datetime import datetime

import pytest
from hypothesis import given

from anything import MOMENTS
from dates_in_words import CUSTOMS, LEFT, REFUSED, WEDNESDAY_TEN, notes, others, pairs, read_as
from secdesk.domain.when import Customs, read
from world import CALENDAR, a_moment

ENDS = pairs(
    """
    end-of-month -> 2026-11-30
    end of the calendar year -> 2026-12-31
    end of the following month -> 2026-12-31
    end of the month after next -> 2027-01-31
    end of quarter 4 -> 2026-12-31
    end of Q1/2027 -> 2027-03-31
    end of 2027 Q1 -> 2027-03-31
    by the end of the second quarter of 2027 -> 2027-06-30
    eonm -> 2026-12-31
    eonq -> 2027-03-31
    eony -> 2027-12-31
    eonw -> 2026-11-27
    end of the working week -> 2026-11-20
    by week's end -> 2026-11-20
    the last of the month -> 2026-11-30
    last of november -> 2026-11-30
    by end-november -> 2026-11-30
    eow -> 2026-11-20
    end of week -> 2026-11-20
    end of the week -> 2026-11-20
    by the end of this week -> 2026-11-20
    end of next week -> 2026-11-27
    by end of the week after next -> 2026-12-04
    eom -> 2026-11-30
    end of month -> 2026-11-30
    by the end of the month -> 2026-11-30
    end of this month -> 2026-11-30
    month end -> 2026-11-30
    month-end -> 2026-11-30
    end of next month -> 2026-12-31
    end of november -> 2026-11-30
    end of nov -> 2026-11-30
    end of january -> 2027-01-31
    end of february 2028 -> 2028-02-29
    end of october -> 2027-10-31
    last day of the month -> 2026-11-30
    the last day of november -> 2026-11-30
    last day of next month -> 2026-12-31
    eoq -> 2026-12-31
    end of quarter -> 2026-12-31
    end of the quarter -> 2026-12-31
    end of next quarter -> 2027-03-31
    end of q1 -> 2027-03-31
    end of q1 2027 -> 2027-03-31
    end of q4 -> 2026-12-31
    end of the first quarter -> 2027-03-31
    eoy -> 2026-12-31
    end of year -> 2026-12-31
    year end -> 2026-12-31
    end of the year -> 2026-12-31
    end of next year -> 2027-12-31
    end of 2027 -> 2027-12-31
    last day of the year -> 2026-12-31
    本周内 -> 2026-11-20
    这周内 -> 2026-11-20
    周末前 -> 2026-11-20
    本周末之前 -> 2026-11-20
    下周内 -> 2026-11-27
    下周末前 -> 2026-11-27
    月底 -> 2026-11-30
    月末 -> 2026-11-30
    月底前 -> 2026-11-30
    月底之前完成 -> 2026-11-30
    本月底 -> 2026-11-30
    这个月底 -> 2026-11-30
    本月内 -> 2026-11-30
    月内 -> 2026-11-30
    本月最后一天 -> 2026-11-30
    下月底 -> 2026-12-31
    下个月底前 -> 2026-12-31
    下月末 -> 2026-12-31
    下个月最后一天 -> 2026-12-31
    11月底 -> 2026-11-30
    11月底前 -> 2026-11-30
    十一月末 -> 2026-11-30
    1月底 -> 2027-01-31
    2028年2月底 -> 2028-02-29
    10月底 -> 2027-10-31
    季度末 -> 2026-12-31
    季末 -> 2026-12-31
    本季度末 -> 2026-12-31
    本季度内 -> 2026-12-31
    下季度末 -> 2027-03-31
    下个季度末 -> 2027-03-31
    一季度末 -> 2027-03-31
    第一季度末 -> 2027-03-31
    四季度末 -> 2026-12-31
    明年一季度末 -> 2027-03-31
    年底 -> 2026-12-31
    年底前 -> 2026-12-31
    年末 -> 2026-12-31
    年内 -> 2026-12-31
    今年底 -> 2026-12-31
    今年年底 -> 2026-12-31
    今年内 -> 2026-12-31
    明年底 -> 2027-12-31
    明年年底 -> 2027-12-31
    2027年底 -> 2027-12-31
    2027年内 -> 2027-12-31
    """
)
WORKING_DAYS = pairs(
    """
    next workday -> 2026-11-19
    in 3 workdays -> 2026-11-23
    last workday of the month -> 2026-11-30
    within five (5) business days -> 2026-11-25
    within 3 working days of today -> 2026-11-23
    second to last working day of the month -> 2026-11-27
    last but one working day of the month -> 2026-11-27
    first working day of the new year -> 2027-01-01
    in 3 working days -> 2026-11-23
    in three business days -> 2026-11-23
    within 3 work days -> 2026-11-23
    3 working days from now -> 2026-11-23
    3 business days later -> 2026-11-23
    in 3 working days' time -> 2026-11-23
    in the next 3 business days -> 2026-11-23
    in a working day -> 2026-11-19
    +3 business days -> 2026-11-23
    in 3 weekdays -> 2026-11-23
    +3wd -> 2026-11-23
    in 10 working days -> 2026-12-02
    next working day -> 2026-11-19
    the next business day -> 2026-11-19
    last working day of the month -> 2026-11-30
    the last business day of november -> 2026-11-30
    first working day of next month -> 2026-12-01
    third working day of december -> 2026-12-03
    second last working day of the year -> 2026-12-30
    last working day of the quarter -> 2026-12-31
    last working day of january -> 2027-01-29
    last working day of this week -> 2026-11-20
    first working day of next week -> 2026-11-23
    3 working days before the end of the month -> 2026-11-25
    2 business days before friday -> 2026-11-18
    1 working day after friday -> 2026-11-23
    a working day before christmas -> 2026-12-24
    2 working days after 5 dec -> 2026-12-08
    3个工作日内 -> 2026-11-23
    三个工作日内 -> 2026-11-23
    3个工作日之内 -> 2026-11-23
    三个工作日以内 -> 2026-11-23
    三个工作天内 -> 2026-11-23
    3个法定工作日内 -> 2026-11-23
    自今日起3个工作日内 -> 2026-11-23
    3个工作日后 -> 2026-11-23
    3个工作日 -> 2026-11-23
    在三个工作日内完成 -> 2026-11-23
    十个工作日内 -> 2026-12-02
    下一个工作日 -> 2026-11-19
    下个工作日 -> 2026-11-19
    本月最后一个工作日 -> 2026-11-30
    月底最后一个工作日 -> 2026-11-30
    下个月第一个工作日 -> 2026-12-01
    12月第三个工作日 -> 2026-12-03
    今年倒数第二个工作日 -> 2026-12-30
    本季度最后一个工作日 -> 2026-12-31
    明年1月最后一个工作日 -> 2027-01-29
    本周最后一个工作日 -> 2026-11-20
    下周第一个工作日 -> 2026-11-23
    月底前3个工作日 -> 2026-11-25
    周五前两个工作日 -> 2026-11-18
    周五后第一个工作日 -> 2026-11-23
    12月5日后两个工作日 -> 2026-12-08
    圣诞节前一个工作日 -> 2026-12-24
    """
)


@pytest.mark.parametrize(("typed", "meant"), ENDS)
def test_the_end_of_a_period_is_its_last_day(typed: str, meant: str) -> None:
    assert read_as(typed) == meant


@pytest.mark.parametrize(("typed", "meant"), WORKING_DAYS)
def test_working_days_are_counted_from_the_next_one(typed: str, meant: str) -> None:
    assert read_as(typed) == meant


@pytest.mark.parametrize(
    ("now", "typed", "meant"),
    [
        ("2026-11-30 10:00", "eom", "2026-11-30"),
        ("2026-11-30 10:00", "月底", "2026-11-30"),
        ("2026-12-31 10:00", "年底", "2026-12-31"),
        ("2026-12-31 10:00", "end of next month", "2027-01-31"),
        ("2027-01-31 10:00", "下月底", "2027-02-28"),
        ("2028-01-31 10:00", "下月底", "2028-02-29"),
        ("2026-11-21 10:00", "last working day of november", "2026-11-30"),
        ("2026-10-31 10:00", "last working day of the month", "2026-11-30"),
        ("2026-10-31 10:00", "first working day of october", "2027-10-01"),
        ("2026-11-20 17:59", "next working day", "2026-11-23"),
        ("2026-11-21 10:00", "in 1 working day", "2026-11-23"),
        ("2026-11-22 10:00", "一个工作日内", "2026-11-23"),
    ],
)
def test_an_end_that_is_today_counts_and_one_that_is_past_is_the_next(
    now: str, typed: str, meant: str
) -> None:
    assert read_as(typed, a_moment(now)) == meant


@pytest.mark.parametrize("typed", ["end of week", "eow", "本周内", "周末前"])
def test_the_day_on_which_a_week_ends_is_said(typed: str) -> None:
    (said,) = notes(typed)

    assert "Fri 20 Nov" in said


@pytest.mark.parametrize(
    ("week_ends", "meant"), [(4, "2026-11-20"), (5, "2026-11-21"), (6, "2026-11-22")]
)
@pytest.mark.parametrize("typed", ["end of week", "本周内"])
def test_a_week_ends_as_the_house_has_it(typed: str, week_ends: int, meant: str) -> None:
    house = Customs(CALENDAR, week_ends=week_ends)

    assert read_as(typed, WEDNESDAY_TEN, house) == meant


@pytest.mark.parametrize("typed", ["11月底", "end of november", "eom", "月底", "年底", "eoq"])
def test_the_last_day_of_a_period_that_is_worked_needs_no_word(typed: str) -> None:
    assert notes(typed) == []
    assert others(typed) == []


@pytest.mark.parametrize(
    "typed",
    [
        "end of", "end", "end of tuesday's week", "end of q5", "end of q0", "五季度末",
        "end of end of month",
        "last working day", "最后一个工作日", "working day", "0 working days", "in 0 working days",
        "0个工作日内", "24th working day of december", "12月第二十四个工作日", "in working days",
        "8th working day of next week", "working days of november", "3 working hours",
        "半个工作日内",
    ],
)  # fmt: skip
def test_a_period_or_a_working_day_that_there_is_not_is_not_read(typed: str) -> None:
    assert read_as(typed) in (LEFT, REFUSED)


@given(MOMENTS)
def test_the_last_working_day_is_never_after_the_last_day(now: datetime) -> None:
    for period in ("the month", "next month", "the quarter", "next year", "q3 2030"):
        last = read(f"end of {period}", now, CUSTOMS)
        worked = read(f"last working day of {period}", now, CUSTOMS)

        assert last is not None
        assert worked is not None
        # the one that is past is the next period's
        assert worked.at <= last.at or worked.at.date().month != last.at.date().month
        assert worked.at.weekday() < 5
