"""Days, weekdays and stretches of time in words, on a Wednesday at ten."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anything import MOMENTS
from dates_in_words import CUSTOMS, LEFT, REFUSED, WEDNESDAY_TEN, pairs, read_as
from secdesk.domain.when import Customs, read
from world import CALENDAR, a_moment

DAYS = pairs(
    """
    today -> 2026-11-18
    tomorrow -> 2026-11-19
    tmr -> 2026-11-19
    tmrw -> 2026-11-19
    tommorrow -> 2026-11-19
    day after tomorrow -> 2026-11-20
    the day after tomorrow -> 2026-11-20
    overmorrow -> 2026-11-20
    yesterday -> 2026-11-17
    the day before yesterday -> 2026-11-16
    2 days ago -> 2026-11-16
    tmw -> 2026-11-19
    2moro -> 2026-11-19
    the next day -> 2026-11-19
    thursday, tomorrow -> 2026-11-19
    tomorrow, the 19th -> 2026-11-19
    tomorrow 19.11 -> 2026-11-19
    today, wednesday -> 2026-11-18
    tomorrow, friday -> refused
    by: tomorrow -> 2026-11-19
    NLT friday -> 2026-11-20
    at the latest by friday -> 2026-11-20
    prior to friday -> 2026-11-20
    up to friday -> 2026-11-20
    'til friday -> 2026-11-20
    due date: friday -> 2026-11-20
    needed by friday -> 2026-11-20
    friday! -> 2026-11-20
    by tomorrow -> 2026-11-19
    due: tomorrow -> 2026-11-19
    no later than tomorrow -> 2026-11-19
    on or before friday -> 2026-11-20
    friday at the latest -> 2026-11-20
    tomorrow please -> 2026-11-19
    今天 -> 2026-11-18
    今日 -> 2026-11-18
    明天 -> 2026-11-19
    明日 -> 2026-11-19
    次日 -> 2026-11-19
    后天 -> 2026-11-20
    大后天 -> 2026-11-21
    大大后天 -> 2026-11-22
    昨天 -> 2026-11-17
    前天 -> 2026-11-16
    明天前 -> 2026-11-19
    明天之前完成 -> 2026-11-19
    截止到明天 -> 2026-11-19
    最迟后天 -> 2026-11-20
    最晚后天提交 -> 2026-11-20
    不晚于后天 -> 2026-11-20
    务必在后天前办结 -> 2026-11-20
    赶在后天之前 -> 2026-11-20
    后天到期 -> 2026-11-20
    """
)
WEEKDAYS = pairs(
    """
    monday fortnight -> 2026-12-07
    a fortnight on monday -> 2026-12-07
    wensday -> 2026-11-25
    the monday after 1 december -> 2026-12-07
    the monday before 1 december -> 2026-11-30
    friday after christmas -> 2027-01-01
    the last thursday before the 1st -> 2026-11-26
    friday of week 49 -> 2026-12-04
    week 49, friday -> 2026-12-04
    tue kw 2 -> 2027-01-12
    2026-W49-5 -> 2026-12-04
    friday of week 54 -> left to others
    friday -> 2026-11-20
    FRI -> 2026-11-20
    fri. -> 2026-11-20
    on friday -> 2026-11-20
    this friday -> 2026-11-20
    this coming friday -> 2026-11-20
    the coming friday -> 2026-11-20
    upcoming friday -> 2026-11-20
    friday this week -> 2026-11-20
    friday of this week -> 2026-11-20
    monday -> 2026-11-23
    tuesday -> 2026-11-24
    next friday -> 2026-11-27
    the next friday -> 2026-11-27
    next monday -> 2026-11-23
    next wednesday -> 2026-11-25
    friday next week -> 2026-11-27
    next week friday -> 2026-11-27
    next week's friday -> 2026-11-27
    next week on friday -> 2026-11-27
    friday week -> 2026-11-27
    a week on friday -> 2026-11-27
    a week from friday -> 2026-11-27
    friday after next -> 2026-11-27
    tuesday after next -> 2026-12-01
    friday of the week after next -> 2026-12-04
    the week after next on friday -> 2026-12-04
    2 fridays from now -> 2026-11-27
    +2 fri -> 2026-11-27
    last friday -> 2026-11-13
    this monday -> 2026-11-16
    周五 -> 2026-11-20
    周5 -> 2026-11-20
    星期五 -> 2026-11-20
    礼拜五 -> 2026-11-20
    本周五 -> 2026-11-20
    这周五 -> 2026-11-20
    这个星期五 -> 2026-11-20
    周日 -> 2026-11-22
    星期天 -> 2026-11-22
    礼拜天 -> 2026-11-22
    本周日 -> 2026-11-22
    周一 -> 2026-11-23
    下周五 -> 2026-11-27
    下周的周五 -> 2026-11-27
    下个星期五 -> 2026-11-27
    下礼拜五 -> 2026-11-27
    下周一 -> 2026-11-23
    下周日 -> 2026-11-29
    下下周五 -> 2026-12-04
    下下个星期五 -> 2026-12-04
    两周后的周五 -> 2026-12-04
    上周五 -> 2026-11-13
    本周一 -> 2026-11-16
    周五前 -> 2026-11-20
    下周五之前 -> 2026-11-27
    """
)
OFFSETS = pairs(
    """
    a week today -> 2026-11-25
    two weeks tomorrow -> 2026-12-03
    a month today -> 2026-12-18
    3 days tomorrow -> left to others
    in 2 more days -> 2026-11-20
    within the next hour -> 2026-11-18 11:00
    within the next month -> left to others
    in at most 3 days -> 2026-11-21
    within 10 days of today -> 2026-11-28
    within ninety days -> 2027-02-16
    within thirty (30) days -> 2026-12-18
    within thirty (31) days -> left to others
    3 days from right now -> 2026-11-21
    120 hours -> left to others
    in 120 hours -> 2026-11-23 10:00
    in 3 days -> 2026-11-21
    3 days from now -> 2026-11-21
    3 days later -> 2026-11-21
    three days from today -> 2026-11-21
    in 3 days' time -> 2026-11-21
    within 3 days -> 2026-11-21
    in the next 3 days -> 2026-11-21
    3 days -> 2026-11-21
    +3d -> 2026-11-21
    +3 days -> 2026-11-21
    + 2w -> 2026-12-02
    +1m -> 2026-11-18 10:01
    in a week -> 2026-11-25
    in one week -> 2026-11-25
    in a couple of weeks -> 2026-12-02
    a fortnight from now -> 2026-12-02
    in a month -> 2026-12-18
    in 2 months -> 2027-01-18
    in a quarter -> 2027-02-18
    in half a year -> 2027-05-18
    in a year -> 2027-11-18
    in a year and a half -> 2028-05-18
    in 1 week and 2 days -> 2026-11-27
    in twenty-one days -> 2026-12-09
    +21 -> 2026-12-09
    in 2 hours -> 2026-11-18 12:00
    in an hour -> 2026-11-18 11:00
    in half an hour -> 2026-11-18 10:30
    in an hour and a half -> 2026-11-18 11:30
    in 1.5 hours -> 2026-11-18 11:30
    in 90 minutes -> 2026-11-18 11:30
    1h30m -> 2026-11-18 11:30
    +2h -> 2026-11-18 12:00
    in 1 day and 2 hours -> 2026-11-19 12:00
    in 36 hours -> 2026-11-19 22:00
    in quarter of an hour -> 2026-11-18 10:15
    in three quarters of an hour -> 2026-11-18 10:45
    3天后 -> 2026-11-21
    三天后 -> 2026-11-21
    3天之后 -> 2026-11-21
    三天以后 -> 2026-11-21
    过三天后 -> 2026-11-21
    再过三天 -> 2026-11-21
    过三天 -> 2026-11-21
    一百天后 -> 2027-02-26
    一百二十天内 -> 2027-03-18
    一百零五天后 -> 2027-03-03
    自即日起10日内 -> 2026-11-28
    两周后的今天 -> 2026-12-02
    下周的今天 -> 2026-11-25
    下个月今天 -> 2026-12-18
    明年今天 -> 2027-11-18
    后天此时 -> 2026-11-20 10:00
    3天内 -> 2026-11-21
    三天之内 -> 2026-11-21
    三天以内 -> 2026-11-21
    未来3天内 -> 2026-11-21
    +3天 -> 2026-11-21
    一周内 -> 2026-11-25
    一周后 -> 2026-11-25
    两个星期后 -> 2026-12-02
    一个月内 -> 2026-12-18
    两个月后 -> 2027-01-18
    半个月后 -> 2026-12-03
    半个月内 -> 2026-12-03
    一个半月后 -> 2027-01-02
    半年后 -> 2027-05-18
    一年后 -> 2027-11-18
    一年半后 -> 2028-05-18
    一个季度后 -> 2027-02-18
    2小时后 -> 2026-11-18 12:00
    两小时后 -> 2026-11-18 12:00
    两个小时内 -> 2026-11-18 12:00
    半小时后 -> 2026-11-18 10:30
    半个小时后 -> 2026-11-18 10:30
    一个半小时后 -> 2026-11-18 11:30
    1.5小时后 -> 2026-11-18 11:30
    90分钟后 -> 2026-11-18 11:30
    一刻钟后 -> 2026-11-18 10:15
    1小时30分钟后 -> 2026-11-18 11:30
    3天前 -> 2026-11-15
    """
)
FROM_A_DAY = pairs(
    """
    within 3 days of friday -> left to others
    within 3 days from friday -> 2026-11-23
    eom-3d -> 2026-11-27
    end of month - 3 days -> 2026-11-27
    5 dec minus 2 weeks -> 2026-11-21
    3 days before friday -> 2026-11-17
    2 days after friday -> 2026-11-22
    2 days before 30 nov -> 2026-11-28
    a week after next friday -> 2026-12-04
    a week before christmas -> 2026-12-18
    two weeks from tomorrow -> 2026-12-03
    3 days before the end of the month -> 2026-11-27
    2 days before the 15th -> 2026-12-13
    friday + 2 days -> 2026-11-22
    a month after 30 jan 2027 -> 2027-02-28
    周五前两天 -> 2026-11-18
    月底前3天 -> 2026-11-27
    11月30日前3天 -> 2026-11-27
    下周五之后两天 -> 2026-11-29
    下月5号前三天 -> 2026-12-02
    圣诞节前一周 -> 2026-12-18
    """
)


@pytest.mark.parametrize(("typed", "meant"), DAYS)
def test_a_day_near_by_is_read(typed: str, meant: str) -> None:
    assert read_as(typed) == meant


@pytest.mark.parametrize(("typed", "meant"), WEEKDAYS)
def test_a_weekday_is_read(typed: str, meant: str) -> None:
    assert read_as(typed) == meant


@pytest.mark.parametrize(("typed", "meant"), OFFSETS)
def test_a_stretch_of_time_is_counted_from_now(typed: str, meant: str) -> None:
    assert read_as(typed) == meant


@pytest.mark.parametrize(("typed", "meant"), FROM_A_DAY)
def test_days_are_counted_from_a_day_that_is_named(typed: str, meant: str) -> None:
    assert read_as(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    pairs(
        """
        wednesday -> 2026-11-25
        wednesday 9am -> 2026-11-25 09:00
        wednesday 10am -> 2026-11-25 10:00
        wednesday 11am -> 2026-11-18 11:00
        wednesday at 4 -> 2026-11-18 16:00
        this wednesday -> 2026-11-18
        周三 -> 2026-11-25
        周三上午9点 -> 2026-11-25 09:00
        周三下午5点 -> 2026-11-18 17:00
        本周三 -> 2026-11-18
        """
    ),
)
def test_the_weekday_of_today_means_next_week_unless_its_clock_is_still_ahead(
    typed: str, meant: str
) -> None:
    assert read_as(typed) == meant


@pytest.mark.parametrize(
    ("today", "typed", "meant"),
    [
        ("2027-01-31", "in a month", "2027-02-28"),
        ("2027-01-31", "一个月后", "2027-02-28"),
        ("2028-01-31", "in a month", "2028-02-29"),
        ("2028-02-29", "in a year", "2029-02-28"),
        ("2028-02-28", "tomorrow", "2028-02-29"),
        ("2027-02-28", "明天", "2027-03-01"),
        ("2028-02-29", "in 4 years", "2032-02-29"),
        ("2026-12-31", "tomorrow", "2027-01-01"),
        ("2026-12-31", "in 2 quarters", "2027-06-30"),
    ],
)
def test_a_month_that_is_too_short_ends_at_its_last_day(today: str, typed: str, meant: str) -> None:
    assert read_as(typed, a_moment(f"{today} 10:00")) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    pairs(
        """
        this sunday -> 2026-11-15
        本周日 -> 2026-11-15
        next sunday -> 2026-11-22
        下周日 -> 2026-11-22
        next saturday -> 2026-11-28
        下周六 -> 2026-11-28
        sunday -> 2026-11-22
        """
    ),
)
def test_a_week_begins_on_the_day_that_the_house_has_set(typed: str, meant: str) -> None:
    sunday_first = Customs(CALENDAR, week_start=6)

    assert read_as(typed, WEDNESDAY_TEN, sunday_first) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "3 days after 3 days after friday", "day after day after tomorrow", "next next friday",
        "2 hours before friday", "friday + 2 hours", "the 0th friday", "0 fridays from now",
        "1.12 days", "in days", "一天半天后", "周八", "周0", "下上周五", "周五周六", "周末周五",
        "一百二天内", "百天内", "从明天起3天内",
    ],
)  # fmt: skip
def test_what_is_no_day_is_not_made_one(typed: str) -> None:
    assert read_as(typed) in (LEFT, REFUSED)


@given(MOMENTS, st.sampled_from(["mon", "fri 0:00", "sun 23:59", "周三", "周三上午9点", "星期日"]))
def test_a_weekday_is_always_ahead_by_a_week_at_most(now: datetime, typed: str) -> None:
    moment = read(typed, now, CUSTOMS)

    assert moment is not None
    assert timedelta(0) < moment.at - now <= timedelta(days=7, hours=18)


@given(MOMENTS, st.integers(1, 99))
def test_days_and_weeks_are_counted_alike_in_both_languages(now: datetime, count: int) -> None:
    for english, chinese in (
        (f"in {count} days", f"{count}天后"),
        (f"in {count} weeks", f"{count}周后"),
        (f"in {count} months", f"{count}个月后"),
        (f"in {count} hours", f"{count}小时后"),
        (f"in {count} minutes", f"{count}分钟后"),
    ):
        assert read_as(english, now) == read_as(chinese, now)
