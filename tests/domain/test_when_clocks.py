"""Clock times and parts of the day in words, on a Wednesday at ten."""

from datetime import datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anything import MOMENTS
from dates_in_words import CUSTOMS, LEFT, REFUSED, WEDNESDAY_TEN, notes, pairs, read_as
from secdesk.domain.when import Customs, read
from world import CALENDAR, a_moment

AHEAD = "2026-11-18"
CLOCKS = pairs(
    """
    ten thirty -> 10:30
    four-thirty -> 16:30
    four-thirty pm -> 16:30
    three oh five -> 15:05
    1700 hrs -> 17:00
    1730h -> 17:30
    mid-day -> 12:00
    12:00 noon -> 12:00
    prior to 5pm -> 17:00
    5pm -> 17:00
    5 pm -> 17:00
    5PM -> 17:00
    5p -> 17:00
    5 p.m. -> 17:00
    5:30 pm -> 17:30
    5:30pm -> 17:30
    5.30pm -> 17:30
    5 30 pm -> 17:30
    530pm -> 17:30
    five thirty pm -> 17:30
    17:30 -> 17:30
    17:30:00 -> 17:30
    17h30 -> 17:30
    17h -> 17:00
    1730 pm -> 17:30
    at 1730 -> 17:30
    noon -> 12:00
    12 noon -> 12:00
    midday -> 12:00
    12pm -> 12:00
    5 o'clock -> 17:00
    five o'clock pm -> 17:00
    half past 4 -> 16:30
    half past four pm -> 16:30
    quarter past 4 -> 16:15
    a quarter to 5 -> 16:45
    quarter to five -> 16:45
    ten to 5 -> 16:50
    ten minutes past four -> 16:10
    three quarters past 4 -> 16:45
    twenty to noon -> 11:40
    by 5 -> 17:00
    at 4 -> 16:00
    at 4.30 -> 16:30
    before 11 -> 11:00
    11:00 -> 11:00
    4:30 -> 16:30
    下午5点 -> 17:00
    下午五点 -> 17:00
    下午5点半 -> 17:30
    下午5点钟 -> 17:00
    下午五点整 -> 17:00
    下午5点正 -> 17:00
    大约下午5点 -> 17:00
    下午5点左右 -> 17:00
    深夜11点 -> 23:00
    下午5点一刻 -> 17:15
    下午5点三刻 -> 17:45
    下午5点05分 -> 17:05
    下午5点零5分 -> 17:05
    下午5点20 -> 17:20
    下午5时20分 -> 17:20
    下午5:20 -> 17:20
    下午17点 -> 17:00
    15:30 -> 15:30
    15：30 -> 15:30
    15点30分 -> 15:30
    15点20 -> 15:20
    十五点 -> 15:00
    二十三点五十九分 -> 23:59
    3点 -> 15:00
    三点 -> 15:00
    3 点 半 -> 15:30
    三点半 -> 15:30
    3点一刻 -> 15:15
    差一刻4点 -> 15:45
    差十分四点 -> 15:50
    四点差五分 -> 15:55
    上午11点 -> 11:00
    中午 -> 12:00
    中午12点 -> 12:00
    中午1点 -> 13:00
    正午 -> 12:00
    晚上8点 -> 20:00
    晚8点 -> 20:00
    傍晚6点 -> 18:00
    晚上八点半前 -> 20:30
    下午5点前 -> 17:00
    """
)
WITH_A_DAY = pairs(
    """
    half past nine tomorrow morning -> 2026-11-19 09:30
    5:30 on friday afternoon -> 2026-11-20 17:30
    quarter to eight on monday evening -> 2026-11-23 19:45
    friday 0900 hrs -> 2026-11-20 09:00
    by 1700 on friday -> 2026-11-20 17:00
    due 2026-12-01T17:00 -> 2026-12-01 17:00
    4 this afternoon -> 2026-11-18 16:00
    4:30 this afternoon -> 2026-11-18 16:30
    this time next week -> 2026-11-25 10:00
    tomorrow at this time -> 2026-11-19 10:00
    this time next hour -> left to others
    3 hours before midnight -> 2026-11-18 21:00
    an hour before noon on friday -> 2026-11-20 11:00
    fri 5pm -> 2026-11-20 17:00
    friday at 17:00 -> 2026-11-20 17:00
    friday by 5pm -> 2026-11-20 17:00
    friday, 5:30 pm -> 2026-11-20 17:30
    fri5pm -> 2026-11-20 17:00
    friday at 5 -> 2026-11-20 17:00
    friday 5pm sharp -> 2026-11-20 17:00
    5pm friday -> 2026-11-20 17:00
    5pm on friday -> 2026-11-20 17:00
    by 5pm on friday -> 2026-11-20 17:00
    by friday, 5pm -> 2026-11-20 17:00
    at 5 on friday -> 2026-11-20 17:00
    17:00 tomorrow -> 2026-11-19 17:00
    noon tomorrow -> 2026-11-19 12:00
    tomorrow noon -> 2026-11-19 12:00
    tomorrow 9:05 -> 2026-11-19 09:05
    tomorrow 09:05 -> 2026-11-19 09:05
    tomorrow at 9 -> 2026-11-19 09:00
    next friday 5pm -> 2026-11-27 17:00
    +3d 5pm -> 2026-11-21 17:00
    in 3 days at 5pm -> 2026-11-21 17:00
    5 dec 5pm -> 2026-12-05 17:00
    5 dec 17:30 -> 2026-12-05 17:30
    17:30 5 dec -> 2026-12-05 17:30
    december 5th, 2026 5:30 pm -> 2026-12-05 17:30
    the 5th at 9am -> 2026-12-05 09:00
    end of month 5pm -> 2026-11-30 17:00
    noon on the last friday of november -> 2026-11-27 12:00
    friday 1730 -> 2026-11-20 17:30
    friday midnight -> 2026-11-20 23:59
    midnight friday -> 2026-11-20 23:59
    friday 12am -> 2026-11-20 00:00
    周五下午5点 -> 2026-11-20 17:00
    周五下午五点半 -> 2026-11-20 17:30
    周五5点 -> 2026-11-20 17:00
    周五17点 -> 2026-11-20 17:00
    周五17:00前 -> 2026-11-20 17:00
    周五，下午5点 -> 2026-11-20 17:00
    周五的下午5点 -> 2026-11-20 17:00
    下周一上午9点 -> 2026-11-23 09:00
    下周一10点 -> 2026-11-23 10:00
    下周一十点 -> 2026-11-23 10:00
    明天15:30 -> 2026-11-19 15:30
    明天 15：30 -> 2026-11-19 15:30
    明早9点 -> 2026-11-19 09:00
    明晚8点 -> 2026-11-19 20:00
    今晚8点 -> 2026-11-18 20:00
    后天中午12点 -> 2026-11-20 12:00
    三天后下午3点 -> 2026-11-21 15:00
    12月15日下午2点半 -> 2026-12-15 14:30
    2026年12月15日14:30 -> 2026-12-15 14:30
    月底下午5点前 -> 2026-11-30 17:00
    明天凌晨2点 -> 2026-11-19 02:00
    明天晚上12点 -> 2026-11-19 23:59
    周五24点 -> 2026-11-20 23:59
    周五24:00 -> 2026-11-20 23:59
    周五午夜 -> 2026-11-20 23:59
    周五0点 -> 2026-11-20 00:00
    周五零点 -> 2026-11-20 00:00
    周五零点整 -> 2026-11-20 00:00
    """
)
PARTS = pairs(
    """
    late tonight -> 2026-11-18 23:59
    early on friday morning -> 2026-11-20 12:00
    early friday -> left to others
    before lunch on friday -> 2026-11-20 12:00
    friday before lunch -> 2026-11-20 12:00
    friday before dinner -> left to others
    in the morning on friday -> 2026-11-20 12:00
    this afternoon by 4 -> 2026-11-18 16:00
    by first thing on monday morning -> 2026-11-23 09:00
    tonight -> 2026-11-18 21:00
    by tonight -> 2026-11-18 21:00
    this evening -> 2026-11-18 21:00
    this afternoon -> 2026-11-18 18:00
    tonight at 8 -> 2026-11-18 20:00
    8 tonight -> 2026-11-18 20:00
    11 tonight -> 2026-11-18 23:00
    tomorrow morning -> 2026-11-19 12:00
    tomorrow afternoon -> 2026-11-19 18:00
    tomorrow evening -> 2026-11-19 21:00
    tomorrow night -> 2026-11-19 21:00
    friday lunchtime -> 2026-11-20 12:00
    friday morning -> 2026-11-20 12:00
    friday in the afternoon -> 2026-11-20 18:00
    the morning of 5 dec -> 2026-12-05 12:00
    friday morning at 9 -> 2026-11-20 09:00
    9 in the morning on friday -> 2026-11-20 09:00
    9 friday morning -> 2026-11-20 09:00
    friday evening at 8:30 -> 2026-11-20 20:30
    5 may 2028 evening -> 2028-05-05 21:00
    christmas 2027 in the evening -> 2027-12-25 21:00
    first thing -> 2026-11-19 09:00
    first thing tomorrow -> 2026-11-19 09:00
    tomorrow first thing in the morning -> 2026-11-19 09:00
    first thing on monday -> 2026-11-23 09:00
    今晚 -> 2026-11-18 21:00
    今天晚上 -> 2026-11-18 21:00
    今天下午 -> 2026-11-18 18:00
    今天中午 -> 2026-11-18 12:00
    明早 -> 2026-11-19 12:00
    明天早上 -> 2026-11-19 12:00
    明天上午 -> 2026-11-19 12:00
    明天中午前 -> 2026-11-19 12:00
    明天下午 -> 2026-11-19 18:00
    明天傍晚 -> 2026-11-19 21:00
    明晚 -> 2026-11-19 21:00
    周五上午 -> 2026-11-20 12:00
    周五下午前 -> 2026-11-20 18:00
    下周一上午 -> 2026-11-23 12:00
    周一一上班 -> 2026-11-23 09:00
    """
)
ENDS_OF_DAYS = pairs(
    """
    E.O.D. -> 2026-11-18 18:00
    by c.o.b. friday -> 2026-11-20 18:00
    COP friday -> 2026-11-20 18:00
    end-of-day friday -> 2026-11-20 18:00
    close of work tomorrow -> 2026-11-19 18:00
    by the end of the workday -> 2026-11-18 18:00
    end of the 25th -> 2026-11-25 18:00
    end of 25 november -> 2026-11-25 18:00
    eod -> 2026-11-18 18:00
    by eod -> 2026-11-18 18:00
    cob -> 2026-11-18 18:00
    close of business -> 2026-11-18 18:00
    by the end of the day -> 2026-11-18 18:00
    end of day tomorrow -> 2026-11-19 18:00
    eod friday -> 2026-11-20 18:00
    friday eod -> 2026-11-20 18:00
    friday cob -> 2026-11-20 18:00
    by close of business friday -> 2026-11-20 18:00
    by close of business on friday -> 2026-11-20 18:00
    tomorrow by end of business -> 2026-11-19 18:00
    下班前 -> 2026-11-18 18:00
    今天下班前 -> 2026-11-18 18:00
    今天下班之前 -> 2026-11-18 18:00
    明天下班前 -> 2026-11-19 18:00
    周五下班前 -> 2026-11-20 18:00
    下周五下班前 -> 2026-11-27 18:00
    周五下班前提交 -> 2026-11-20 18:00
    12月5日下班前 -> 2026-12-05 18:00
    """
)


@pytest.mark.parametrize(("typed", "clock"), CLOCKS)
def test_a_clock_time_alone_is_that_of_today_while_it_lies_ahead(typed: str, clock: str) -> None:
    assert read_as(typed) == f"{AHEAD} {clock}"


@pytest.mark.parametrize(("typed", "clock"), CLOCKS)
def test_a_clock_time_alone_is_that_of_tomorrow_once_it_has_passed(typed: str, clock: str) -> None:
    late = a_moment("2026-11-18 23:59")

    assert read_as(typed, late) == f"2026-11-19 {clock}"
    assert any("past for today" in note for note in notes(typed, late))


@pytest.mark.parametrize(("typed", "meant"), WITH_A_DAY)
def test_a_day_and_a_clock_time_stand_in_either_order(typed: str, meant: str) -> None:
    assert read_as(typed) == meant


@pytest.mark.parametrize(("typed", "meant"), PARTS)
def test_a_part_of_a_day_is_owed_by_its_end(typed: str, meant: str) -> None:
    assert read_as(typed) == meant


@pytest.mark.parametrize(("typed", "meant"), ENDS_OF_DAYS)
def test_the_end_of_a_day_is_that_of_its_work(typed: str, meant: str) -> None:
    assert read_as(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    pairs(
        """
        at 1 -> 13:00
        at 6 -> 18:00
        at 7 -> 07:00
        at 11 -> 11:00
        at 12 -> 12:00
        1点 -> 13:00
        6点 -> 18:00
        7点 -> 07:00
        11点 -> 11:00
        12点 -> 12:00
        6:59 -> 18:59
        06:59 -> 06:59
        7:00 -> 07:00
        0:30 -> 00:30
        """
    ),
)
def test_an_hour_without_its_half_of_the_day_is_one_of_office_hours(typed: str, meant: str) -> None:
    midnight = a_moment("2026-11-18 00:00")

    assert read_as(typed, midnight) == f"2026-11-18 {meant}"


@pytest.mark.parametrize(
    ("typed", "read", "instead"),
    [
        ("at 4", "16:00", "4am"),
        ("by 5:30", "17:30", "5:30am"),
        ("3点", "15:00", "凌晨3点"),
        ("周五四点半", "16:30", "凌晨4点30分"),
    ],
)
def test_a_chosen_half_of_the_day_is_said(typed: str, read: str, instead: str) -> None:
    (said,) = notes(typed)

    assert read in said
    assert instead in said


@pytest.mark.parametrize(
    "typed", ["at 11", "4pm", "16:00", "fri 04:30", "下午3点", "15点", "noon", "周五上午9点"]
)
def test_a_clock_time_that_is_clear_needs_no_word(typed: str) -> None:
    assert notes(typed) == []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("tomorrow morning", "2026-11-19 11:30"),
        ("明天上午", "2026-11-19 11:30"),
        ("tonight", "2026-11-18 20:00"),
        ("今晚", "2026-11-18 20:00"),
        ("noon", "2026-11-18 12:00"),
    ],
)
def test_the_ends_of_parts_of_the_day_are_those_of_the_house(typed: str, meant: str) -> None:
    house = Customs(CALENDAR, noon=time(11, 30), evening=time(20))

    assert read_as(typed, WEDNESDAY_TEN, house) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "25:00", "24:30", "24:01", "14:60", "13am", "0am pm", "fri 25:00", "5 dec 25:00", "25点",
        "24点半", "明天25点", "下午25点", "13点60分", "3点75分", "上午15点", "上午17:00",
        "中午5点", "凌晨9点", "晚上9点60分", "tonight at 3", "2 in the evening",
        "tomorrow morning 5pm",
        "half past 5:30", "quarter past 25", "99 past 4", "5pm 6pm", "5pm to 6pm", "3点到5点",
        "3点4点", "noon 5pm", "5 past", "past 5", "5", "17", "930", "下午", "am", "点",
    ],
)  # fmt: skip
def test_a_clock_time_that_no_day_has_is_not_read(typed: str) -> None:
    assert read_as(typed) in (LEFT, REFUSED) or typed == "下午"


@given(MOMENTS, st.times())
def test_a_clock_time_alone_is_the_next_one_that_the_clock_will_show(
    now: datetime, meant: time
) -> None:
    moment = read(f"{meant:%H:%M}", now, CUSTOMS)

    assert moment is not None
    assert (moment.at.hour, moment.at.minute) == (meant.hour, meant.minute)
    assert 0 < (moment.at - now).total_seconds() <= 24 * 60 * 60


@given(MOMENTS, st.integers(1, 12), st.integers(0, 59))
def test_a_clock_time_of_twelve_hours_is_that_of_twenty_four(
    now: datetime, hour: int, minute: int
) -> None:
    late = f"{hour % 12 + 12}:{minute:02}"

    assert read_as(f"{hour}:{minute:02}pm", now) == read_as(late, now)
    assert read_as(f"fri {hour}:{minute:02} p.m.", now) == read_as(f"fri {late}", now)
