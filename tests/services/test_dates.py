"""Dates as the desk takes them: right or refused, ahead, and read back as they are printed."""

from dataclasses import dataclass, replace
from datetime import datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anything import MOMENTS
from dates_in_words import REFUSED, WEDNESDAY_TEN, Nobody, pairs, shown
from lines_said import Said, Speaker, lines
from secdesk.domain.errors import Unreadable
from secdesk.domain.office import Office, office
from secdesk.domain.setting.known import (
    DATE_STRICT,
    DAY_END,
    DEFAULTS,
    EVENING,
    NOON,
    WEEK_ENDS,
    WEEK_START,
)
from secdesk.gateways.other_dates import OtherDates
from secdesk.services.dates import ahead, shifted, understood
from secdesk.services.ports import DateReader
from world import OFFICE, a_moment

LINES = list(lines())
SILENTLY_WRONG_ELSEWHERE = pairs(
    """
    8.30pm today -> 2026-11-18 20:30
    11 tonight -> 2026-11-18 23:00
    9 tomorrow evening -> 2026-11-19 21:00
    the 4th -> 2026-12-04
    1st -> 2026-12-01
    2 day after tomorrow -> 2026-11-21
    +4 -> 2026-11-22
    2nd fri in feb at 9am -> 2027-02-12 09:00
    16.12 -> 2026-12-16
    12.31 -> 2026-12-31
    at 1030 -> 2026-11-18 10:30
    Saturday morning at 9 -> 2026-11-21 09:00
    7am on the 5th of next month -> 2026-12-05 07:00
    2026-13-01 -> refused
    5 -> refused
    next week -> refused
    下周 -> refused
    11月30日前 -> 2026-11-30
    """
)
VAGUE = (
    "soon", "asap", "ASAP", "later", "later today", "someday", "now", "second", "sec", "one",
    "date",
    "next week", "this week", "next month", "this month", "next year", "weekend", "this weekend",
    "mid december", "mid-january", "early december", "late november", "start of next month",
    "may", "mar", "june", "december", "dec 2026", "2026", "q3", "5", "17", "31", "around friday",
    "about 5pm",
    "5ish", "not friday", "friday or monday", "after christmas",
    "by 2027", "before 2027", "until 2030",
    "尽快", "抓紧", "马上", "过几天", "近期", "一会", "现在", "下周", "本周", "下下周", "下个月",
    "本月", "明年", "周末", "本周末",
    "月初", "下月初", "月中", "上旬", "年初", "年中", "年前", "节前", "节后", "春节后", "三天",
    "半天", "十二月", "2027年", "五",
    "大概周五", "周五左右", "除了周五",
)  # fmt: skip
IMPOSSIBLE = (
    "30 feb", "2月30日", "31 nov", "29 feb 2027", "2/30", "30/2", "13/13", "2026-13-01",
    "2026-02-30",
    "25点", "24点半", "24:30", "25:00", "14:60", "fri 25:00", "5 dec 25:00", "明天25点",
    "13点60分", "13am",
    "the 32nd", "32号", "31st of november", "fri 5 dec", "mon 20 nov", "11月30日周二",
    "5th friday of november", "下个月第六个周一", "in 0 working days", "end of q5", "周八",
)  # fmt: skip
ZONES = (
    "5pm PST", "fri 5pm CET", "friday 17:00 UTC", "noon GMT", "5 dec 5pm est", "5 dec 17:30 UTC",
    "monday Z",
    "noon utc+2", "北京时间下午5点", "北京时间明天3点", "明天3点北京时间", "纽约时间周五",
)  # fmt: skip
RANGES = (
    "mon-wed", "mon to wed", "monday through friday", "5-7 dec", "5 dec - 7 dec", "3-5pm",
    "3pm-5pm", "3 to 5pm",
    "3pm to 5pm", "10 to 11 am", "3点到5点", "下午3点到5点", "周一到周三", "周一至周五",
    "5号到7号", "12月5日-7日",
    "3 to 5", "9am-5pm", "5:30-6:30", "2-3 days", "in 3-5 working days", "mon, tue", "mon and tue",
    "下午2-3点", "上午9:00-10:00", "3-5个工作日内", "两三天内", "三五天内", "五六点",
    "周一周二", "周一、周二", "今明两天",
)  # fmt: skip
AGAIN = (
    "every friday", "each monday", "daily", "weekly", "monthly", "every day", "every 2 weeks",
    "mondays",
    "biweekly", "quarterly", "every working day", "每周五", "每天", "每月15号", "天天", "隔天",
    "隔周", "每个工作日", "每逢周一",
)  # fmt: skip
PAST = (
    "yesterday", "the day before yesterday", "10 nov 2026", "17 nov 2026", "2026-11-17",
    "last friday",
    "3 days ago", "a week ago", "today 9am", "this morning at 9", "this mon", "this tuesday",
    "15th of this month",
    "18 nov 9am", "昨天", "前天", "上周五", "3天前", "一周前", "本周一", "本周二下午", "本月15号",
    "2026年11月10日", "今天上午9点", "今早8点",
    "今年1月1日", "25.12.26前",
)  # fmt: skip
FAR = ("in 6 years", "in 10 years", "in 300 weeks", "6年后", "十年后", "in 9999 days")


@dataclass(frozen=True)
class Somebody:
    """A reader of other dates who gives one answer."""

    at: datetime
    has_time: bool = False

    def read(self, text: str, now: datetime) -> tuple[datetime, bool] | None:
        """That answer."""
        del text, now
        return self.at, self.has_time


def taken(
    typed: str,
    now: datetime = WEDNESDAY_TEN,
    house: Office = OFFICE,
    others: DateReader = OtherDates(),  # noqa: B008  # it keeps nothing
) -> str:
    """What a task may be due by, or that it is refused."""
    try:
        return shown(ahead(typed, now, house, others))
    except Unreadable:
        return REFUSED


@pytest.mark.parametrize(("typed", "meant"), SILENTLY_WRONG_ELSEWHERE)
def test_what_others_read_wrongly_in_silence_is_right_or_refused(typed: str, meant: str) -> None:
    assert taken(typed) == meant


@pytest.mark.parametrize("typed", VAGUE)
def test_what_nobody_could_be_held_to_is_refused(typed: str) -> None:
    assert taken(typed) == REFUSED


@pytest.mark.parametrize("typed", IMPOSSIBLE)
def test_what_no_calendar_has_is_refused(typed: str) -> None:
    assert taken(typed) == REFUSED


@pytest.mark.parametrize("typed", ZONES)
def test_a_time_of_another_place_is_refused(typed: str) -> None:
    assert taken(typed) == REFUSED


@pytest.mark.parametrize("typed", RANGES)
def test_a_range_is_refused(typed: str) -> None:
    assert taken(typed) == REFUSED


@pytest.mark.parametrize("typed", AGAIN)
def test_what_comes_round_is_no_date(typed: str) -> None:
    assert taken(typed) == REFUSED


@pytest.mark.parametrize("typed", PAST)
def test_a_past_date_is_refused_where_it_has_to_be_ahead(typed: str) -> None:
    assert understood(typed, WEDNESDAY_TEN, OFFICE, Nobody()).at < WEDNESDAY_TEN
    assert taken(typed) == REFUSED


@pytest.mark.parametrize("typed", FAR)
def test_a_date_far_off_wants_its_year(typed: str) -> None:
    with pytest.raises(Unreadable, match="write the year"):
        ahead(typed, WEDNESDAY_TEN, OFFICE, Nobody())


@pytest.mark.parametrize("typed", ["5 dec 2033", "2033年12月5日", "2033-12-05", "20331205"])
def test_a_date_far_off_that_has_its_year_is_taken(typed: str) -> None:
    assert taken(typed) == "2033-12-05"


@pytest.mark.parametrize("typed", ["in 5 years", "五年后", "2031-11-18"])
def test_five_years_are_not_far(typed: str) -> None:
    assert taken(typed) == "2031-11-18"


@pytest.mark.parametrize(
    ("typed", "piece"),
    [
        ("30 feb", "30"),
        ("2月30日", "30"),
        ("25点", "25"),
        ("24:30", "24:30"),
        ("2026-13-01", "13"),
        ("fri 5 dec", "Sat 5 Dec"),
        ("this mon", "16 Nov"),
        ("next week", "next week"),
    ],
)
def test_a_refusal_names_what_is_wrong(typed: str, piece: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        ahead(typed, WEDNESDAY_TEN, OFFICE, OtherDates())

    told = str(refusal.value)
    assert piece in told or "2026-11-16" in told
    assert refusal.value.hints


def test_the_present_minute_is_not_past() -> None:
    assert taken("2026-11-18 10:00") == "2026-11-18 10:00"
    assert taken("2026-11-18 09:59") == REFUSED


@pytest.mark.parametrize("typed", ["today", "eod", "下班前", "今天"])
def test_today_is_past_once_its_work_has_ended(typed: str) -> None:
    assert taken(typed, a_moment("2026-11-18 17:59")).startswith("2026-11-18")
    assert taken(typed, a_moment("2026-11-18 18:01")) == REFUSED


def test_another_reader_is_asked_for_what_the_grammar_leaves() -> None:
    other = Somebody(a_moment("2026-12-05 00:00"))

    moment = ahead("the fifth of the twelfth", WEDNESDAY_TEN, OFFICE, other)

    assert (moment.at, moment.has_time) == (a_moment("2026-12-05 18:00"), False)
    assert moment.rule == "dateparser"


def test_the_clock_time_of_another_reader_is_kept() -> None:
    other = Somebody(a_moment("2026-12-05 12:00"), has_time=True)

    assert taken("the fifth of the twelfth", others=other) == "2026-12-05 12:00"


@pytest.mark.parametrize("typed", ["soon", "30 feb", "每周五", "fri 5pm pst", "mon-wed", "24:30"])
def test_another_reader_is_never_asked_for_what_is_known_to_be_no_date(typed: str) -> None:
    other = Somebody(a_moment("2026-12-05 12:00"))

    assert taken(typed, others=other) == REFUSED


def test_what_another_reader_finds_in_the_past_is_refused_too() -> None:
    other = Somebody(a_moment("2026-11-17 00:00"))

    assert taken("the last of the tenth", others=other) == REFUSED


@pytest.mark.parametrize(
    ("typed", "exact"),
    [
        ("next friday", "2026-11-27"),
        ("wednesday", "2026-11-25"),
        ("12/5/2027", "2027-12-05"),
        ("at 4", "2026-11-18 16:00"),
        ("17 nov", "2027-11-17"),
        ("end of week", "2026-11-20"),
    ],
)
def test_a_strict_house_refuses_whatever_was_chosen_and_says_what_to_type(
    typed: str, exact: str
) -> None:
    strict = replace(OFFICE, settings=DEFAULTS.having(DATE_STRICT.key, True))  # noqa: FBT003  # a setting

    with pytest.raises(Unreadable) as refusal:
        ahead(typed, WEDNESDAY_TEN, strict, OtherDates())

    assert str(refusal.value.hints[0]) == f'"{exact}"'
    assert taken(exact, house=strict) == exact
    assert taken(typed) == exact


def test_the_customs_of_the_house_are_its_settings() -> None:
    house = office(
        DEFAULTS.having(NOON.key, time(11))
        .having(EVENING.key, time(20))
        .having(WEEK_START.key, "sun")
        .having(WEEK_ENDS.key, "thu")
        .having(DAY_END.key, time(17))
    )

    assert taken("tomorrow morning", house=house) == "2026-11-19 11:00"
    assert taken("tonight", house=house) == "2026-11-18 20:00"
    assert taken("next saturday", house=house) == "2026-11-28"
    assert taken("end of week", house=house) == "2026-11-19"
    assert taken("eod", house=house) == "2026-11-18 17:00"


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ("2026-11-20", "2026-11-20 09:00"),
        ("2026-11-20 14:30", "2026-11-20 14:30"),
        ("yesterday", "2026-11-17 09:00"),
        ("上周五", "2026-11-13 09:00"),
        ("noon on friday", "2026-11-20 12:00"),
    ],
)
def test_a_desk_moved_to_a_bare_day_stands_at_the_start_of_its_work(typed: str, at: str) -> None:
    assert shifted(typed, WEDNESDAY_TEN, OFFICE, Nobody()) == a_moment(at)


@given(st.sampled_from(LINES), st.integers(0), MOMENTS)
def test_what_is_taken_is_never_past(said: Said, number: int, now: datetime) -> None:
    try:
        moment = ahead(Speaker(said.language, number).whole(said), now, OFFICE, Nobody())
    except Unreadable:
        return

    assert moment.at >= now
