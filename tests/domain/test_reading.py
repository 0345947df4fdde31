"""One typed date, read as a whole or not at all."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anything import DAYS, MOMENTS, TEXTS
from secdesk.domain.errors import Unreadable
from secdesk.domain.when import Moment, past, read, unreadable
from world import BEIJING, CALENDAR, MONDAY_NINE, a_moment

BERLIN = ZoneInfo("Europe/Berlin")
UNDERSTOOD = [
    ("today", "2026-11-23 18:00"),
    ("tomorrow", "2026-11-24 18:00"),
    ("Fri", "2026-11-27 18:00"),
    ("FRIDAY", "2026-11-27 18:00"),
    ("+3d", "2026-11-26 18:00"),
    ("+ 2w", "2026-12-07 18:00"),
    ("今天", "2026-11-23 18:00"),
    ("明天", "2026-11-24 18:00"),
    ("后天", "2026-11-25 18:00"),
    ("周五", "2026-11-27 18:00"),
    ("星期五", "2026-11-27 18:00"),
    ("2026-12-15", "2026-12-15 18:00"),
    ("2026/12/15", "2026-12-15 18:00"),
    ("2026年12月15日", "2026-12-15 18:00"),
    ("２０２６－１２－１５", "2026-12-15 18:00"),
    ("  fri\t", "2026-11-27 18:00"),
    ("2999-12-31", "2999-12-31 18:00"),
    ("1900-01-01", "1900-01-01 18:00"),
]
TIMED = [
    ("fri 5pm", "2026-11-27 17:00"),
    ("friday at 17:00", "2026-11-27 17:00"),
    ("saturday at 10:00", "2026-11-28 10:00"),
    ("fri,5pm", "2026-11-27 17:00"),
    ("fri, 5:30 pm", "2026-11-27 17:30"),
    ("fri5pm", "2026-11-27 17:00"),
    ("tomorrow 9:05", "2026-11-24 09:05"),
    ("+3d 5pm", "2026-11-26 17:00"),
    ("+1w 10:00", "2026-11-30 10:00"),
    ("周五下午5点", "2026-11-27 17:00"),
    ("明天15:30", "2026-11-24 15:30"),
    ("明天 15：30", "2026-11-24 15:30"),
    ("今天，下午3点半", "2026-11-23 15:30"),
    ("2026-12-15 14:30", "2026-12-15 14:30"),
    ("2026-12-15T14:30", "2026-12-15 14:30"),
    ("2026-12-15t14:30:59", "2026-12-15 14:30"),
    ("2026年12月15日下午2点半", "2026-12-15 14:30"),
    ("2026-12-15T14:30+08:00", "2026-12-15 14:30"),
    ("2026-12-15T14:30:00Z", "2026-12-15 22:30"),
    ("2026-11-30 17:00", "2026-11-30 17:00"),
    ("17:00", "2026-11-23 17:00"),
    ("5pm", "2026-11-23 17:00"),
    ("下午5点", "2026-11-23 17:00"),
    ("8:00", "2026-11-24 08:00"),
    ("9:00", "2026-11-24 09:00"),
    ("today 0:00", "2026-11-23 00:00"),
]


def moment(typed: str, now: datetime = MONDAY_NINE) -> Moment | None:
    """What the words mean on that morning."""
    return read(typed, now, CALENDAR)


def accepted(typed: str, now: datetime = MONDAY_NINE) -> Moment | None:
    """What the words mean; None where they are refused or left to others."""
    try:
        return moment(typed, now)
    except Unreadable:
        return None


@pytest.mark.parametrize(("typed", "at"), UNDERSTOOD)
def test_a_day_without_a_clock_time_lasts_until_the_end_of_its_work(typed: str, at: str) -> None:
    assert moment(typed) == Moment(a_moment(at), has_time=False, typed=typed)


@pytest.mark.parametrize(("typed", "at"), TIMED)
def test_a_clock_time_is_the_very_moment(typed: str, at: str) -> None:
    assert moment(typed) == Moment(a_moment(at), has_time=True, typed=typed)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " \t",
        "2026-02-30",
        "2026-02-30 14:00",
        "2026年11月31日",
        "2026-12-15 25:00",
        "25:00",
        "24:00",
        "14:5",
        "fri 25:00",
        "fri 14:5",
        "周五晚上12点",
        "soon",
        "ASAP",
        "尽快",
        "x" * 201,
        "fri" + "!" * 198,
        "+9999d 25:00",
        "9999-12-31T23:59-23:00",
        "9999-12-31",
        "3000-01-01 10:00",
        "0001-01-01",
        "1899-12-31",
    ],
)
def test_what_can_mean_nothing_is_refused(typed: str) -> None:
    with pytest.raises(Unreadable):
        moment(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "next wednesday",
        "5 dec",
        "fri 5",
        "2026-12-15T",
        "t",
        " at ",
        "下周三",
        "x" * 200,
    ],
)
def test_what_the_grammar_does_not_know_is_left_to_others(typed: str) -> None:
    assert moment(typed) is None


@pytest.mark.parametrize("typed", [typed for typed, _ in UNDERSTOOD + TIMED])
@pytest.mark.parametrize("stray", [" please", " or so", "左右", "?", " 7", "，"])
def test_a_stray_word_is_never_passed_over(typed: str, stray: str) -> None:
    assert accepted(typed + stray) is None


@given(TEXTS, MOMENTS)
def test_any_text_is_read_or_left_or_refused(typed: str, now: datetime) -> None:
    answer = accepted(typed, now)

    assert answer is None or answer.at.tzinfo is now.tzinfo


@given(st.text("0123456789:-/.t+ zd年月日点周今天at", max_size=20), MOMENTS)
def test_any_text_like_a_date_is_read_or_left_or_refused(typed: str, now: datetime) -> None:
    answer = accepted(typed, now)

    assert answer is None or answer.typed == typed


@given(MOMENTS, DAYS)
def test_a_day_is_read_back_as_it_is_printed(now: datetime, meant: date) -> None:
    answer = moment(meant.isoformat(), now)

    assert answer is not None
    assert answer.at == datetime.combine(meant, time(18), BEIJING)


@given(MOMENTS, MOMENTS)
def test_a_moment_is_read_back_as_json_prints_it(now: datetime, meant: datetime) -> None:
    answer = moment(meant.isoformat(), now)

    assert answer is not None
    assert (answer.at, answer.has_time) == (meant, True)


@given(MOMENTS, st.sampled_from(["5pm", "17:00", "9点", "0:00", "mon 17:00", "周三上午9点"]))
def test_a_bare_clock_or_weekday_is_always_ahead_by_a_week_at_most(
    now: datetime, typed: str
) -> None:
    answer = moment(typed, now)

    assert answer is not None
    assert timedelta(0) < answer.at - now <= timedelta(days=7)


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ("monday", "2026-11-30 18:00"),
        ("monday 8:00", "2026-11-30 08:00"),
        ("monday 9:00", "2026-11-30 09:00"),
        ("monday 9:01", "2026-11-23 09:01"),
        ("周一下午5点", "2026-11-23 17:00"),
        ("+1w 17:00", "2026-11-30 17:00"),
        ("2026-11-30 17:00", "2026-11-30 17:00"),
    ],
)
def test_the_weekday_of_today_means_next_week_unless_its_clock_is_still_ahead(
    typed: str, at: str
) -> None:
    answer = moment(typed)

    assert answer is not None
    assert answer.at == a_moment(at)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("sat 17:00", "2026-03-28T17:00:00+01:00"),
        ("sun 17:00", "2026-03-29T17:00:00+02:00"),
        ("mon", "2026-03-30T18:00:00+02:00"),
        ("+3d 9:00", "2026-03-30T09:00:00+02:00"),
        ("2026-10-25", "2026-10-25T18:00:00+01:00"),
        ("2026-07-01T10:00Z", "2026-07-01T12:00:00+02:00"),
    ],
)
def test_a_day_after_the_clocks_change_has_its_own_offset(typed: str, shown: str) -> None:
    answer = moment(typed, datetime(2026, 3, 27, 9, tzinfo=BERLIN))

    assert answer is not None
    assert answer.at.isoformat() == shown


def test_a_time_that_the_clocks_skip_is_the_time_they_show_instead() -> None:
    answer = moment("sun 02:30", datetime(2026, 3, 27, 9, tzinfo=BERLIN))

    assert answer is not None
    assert answer.at.isoformat() == "2026-03-29T03:30:00+02:00"


def test_a_vague_word_is_refused_with_a_target_to_type() -> None:
    refusal = unreadable(" 尽快 ")

    assert str(refusal) == '"尽快" is no date; set a target of your own.'
    assert str(refusal.hints[0]).startswith("--target +3d")


def test_an_unreadable_date_is_refused_with_examples_and_harmless() -> None:
    refusal = unreadable("\x1b[31m" + "x" * 300)

    assert len(str(refusal)) < 250
    assert "\x1b" not in str(refusal)
    assert "fri 5pm" in str(refusal.hints[0])


def test_a_past_date_is_refused_with_a_later_one() -> None:
    gone = Moment(a_moment("2026-11-20 18:00"), has_time=False, typed="2026-11-20")

    refusal = past(gone, MONDAY_NINE)

    assert str(refusal).startswith('"2026-11-20" is past')
    assert str(refusal.hints[0]) == "tomorrow, +3d, 2026-11-30"
