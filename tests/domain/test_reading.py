"""One typed date, read as a whole or not at all."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anything import DAYS, MOMENTS, TEXTS
from dates_in_words import CUSTOMS, LEFT, REFUSED, WEDNESDAY_TEN, notes, others, pairs, read_as
from secdesk.domain.errors import Unreadable
from secdesk.domain.when import Moment, may_be_guessed, past, read, unreadable
from world import BEIJING, a_moment

BERLIN = ZoneInfo("Europe/Berlin")
DATE_LIKE = st.text(
    "0123456789:-/.,'t+ zdpamhof年月日号点周一十三半今天后前内个工作at", max_size=24
)


def accepted(typed: str, now: datetime = WEDNESDAY_TEN) -> Moment | None:
    """What the words mean; None where they are refused or left to others."""
    try:
        return read(typed, now, CUSTOMS)
    except Unreadable:
        return None


def test_a_day_without_a_clock_time_lasts_until_the_end_of_its_work() -> None:
    moment = read("  fri\t", WEDNESDAY_TEN, CUSTOMS)

    assert moment == Moment(a_moment("2026-11-20 18:00"), False, "fri", "weekday")  # noqa: FBT003  # a field


def test_a_clock_time_is_the_very_moment() -> None:
    moment = read("周五下午5点", WEDNESDAY_TEN, CUSTOMS)

    assert moment == Moment(a_moment("2026-11-20 17:00"), True, "周五下午5点", "weekday")  # noqa: FBT003  # a field


@pytest.mark.parametrize(
    "typed",
    [
        "", " \t", "x" * 201, "fri" + "!" * 198, "fri " * 50 + "fri", "5 " * 61, "一" * 61,
        "+9999d 25:00", "in 9999 years", "9999年后", "8000年后的今天", "2026年前",
    ],
)  # fmt: skip
def test_what_can_mean_nothing_is_refused(typed: str) -> None:
    assert read_as(typed) in (LEFT, REFUSED)


@pytest.mark.parametrize("spaces", [180, 197, 10_000])
def test_blanks_do_not_make_a_text_too_long(spaces: int) -> None:
    assert read_as("fri" + " " * spaces) == "2026-11-20"


@pytest.mark.parametrize("length", [201, 10_000, 1_000_000])
@pytest.mark.parametrize("piece", ["fri", "一", "5 ", "周五前", "1h"])
def test_nothing_longer_than_two_hundred_characters_is_read(piece: str, length: int) -> None:
    with pytest.raises(Unreadable):
        read((piece * length)[:length].strip() + "xx", WEDNESDAY_TEN, CUSTOMS)


@pytest.mark.parametrize(
    "typed", ["friday or monday", "fri sat", "5 dec 6 dec", "周五周六", "明天后天", "5pm 6pm"]
)
def test_two_dates_are_none(typed: str) -> None:
    assert read_as(typed) in (LEFT, REFUSED)


def test_what_can_mean_two_dates_is_refused_with_both() -> None:
    with pytest.raises(Unreadable) as refusal:
        read("friday 11.12", WEDNESDAY_TEN, CUSTOMS)

    assert "2026-11-20 11:12" in str(refusal.value)
    assert len(refusal.value.hints) == 2


@given(TEXTS, MOMENTS)
def test_any_text_is_read_or_left_or_refused(typed: str, now: datetime) -> None:
    answer = accepted(typed, now)

    assert answer is None or answer.at.tzinfo is now.tzinfo


@given(DATE_LIKE, MOMENTS)
def test_any_text_like_a_date_is_read_or_left_or_refused(typed: str, now: datetime) -> None:
    answer = accepted(typed, now)

    assert answer is None or answer.typed == " ".join(typed.split())


@given(DATE_LIKE, st.sampled_from(["blah", "嗯", "?"]), st.integers(0, 24))
def test_a_stray_word_is_never_passed_over(typed: str, stray: str, place: int) -> None:
    assert accepted(f"{typed[:place]}{stray}{typed[place:]}") is None


@given(MOMENTS, DAYS)
def test_a_day_is_read_back_as_json_prints_it(now: datetime, meant: date) -> None:
    answer = read(meant.isoformat(), now, CUSTOMS)

    assert answer is not None
    assert answer.at == datetime.combine(meant, time(18), BEIJING)
    assert not answer.has_time


@given(MOMENTS, MOMENTS)
def test_a_moment_is_read_back_as_json_prints_it(now: datetime, meant: datetime) -> None:
    answer = read(meant.isoformat(), now, CUSTOMS)

    assert answer is not None
    assert (answer.at, answer.has_time) == (meant, True)


@given(MOMENTS)
def test_what_else_may_be_typed_is_the_day_that_it_is_said_to_be(now: datetime) -> None:
    for typed in ("next friday", "3/4", now.strftime("%A"), "end of week"):
        answer = read(typed, now, CUSTOMS)

        assert answer is not None
        for other in answer.others:
            assert read_as(other.typed, now) == other.on.isoformat()


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("sat 17:00", "2026-03-28T17:00:00+01:00"),
        ("sun 17:00", "2026-03-29T17:00:00+02:00"),
        ("sun 01:59", "2026-03-29T01:59:00+01:00"),
        ("sun 02:30", "2026-03-29T03:30:00+02:00"),  # a time that the clocks skip
        ("周日凌晨2点半", "2026-03-29T03:30:00+02:00"),
        ("mon", "2026-03-30T18:00:00+02:00"),
        ("+3d 9:00", "2026-03-30T09:00:00+02:00"),
        ("in 3 days", "2026-03-30T18:00:00+02:00"),
        ("in 48 hours", "2026-03-29T10:00:00+02:00"),
        ("in 2 days and 1 hour", "2026-03-29T10:00:00+02:00"),
        ("48小时后", "2026-03-29T10:00:00+02:00"),
        ("end of month", "2026-03-31T18:00:00+02:00"),
        ("2026-10-25", "2026-10-25T18:00:00+01:00"),
        ("25 oct 02:30", "2026-10-25T02:30:00+02:00"),  # it comes twice; the first is meant
        ("25 oct 03:00", "2026-10-25T03:00:00+01:00"),
        ("2026-07-01T10:00Z", "2026-07-01T12:00:00+02:00"),
    ],
)
def test_a_day_after_the_clocks_change_has_its_own_offset(typed: str, shown: str) -> None:
    answer = read(typed, datetime(2026, 3, 27, 9, tzinfo=BERLIN), CUSTOMS)

    assert answer is not None
    assert answer.at.isoformat() == shown


@pytest.mark.parametrize(
    ("now", "typed", "shown"),
    [
        ("2026-03-29 01:30", "in 1 hour", "2026-03-29T03:30:00+02:00"),
        ("2026-03-29 01:30", "in 2 hours", "2026-03-29T04:30:00+02:00"),
        ("2026-03-29 01:30", "3:00 am", "2026-03-29T03:00:00+02:00"),
        ("2026-03-28 12:00", "in 1 day", "2026-03-29T18:00:00+02:00"),
        ("2026-10-25 01:30", "in 1 hour", "2026-10-25T02:30:00+02:00"),
        ("2026-10-25 01:30", "in 2 hours", "2026-10-25T02:30:00+01:00"),
        ("2026-10-25 01:30", "两小时后", "2026-10-25T02:30:00+01:00"),
        ("2026-10-24 12:00", "in 1 day", "2026-10-25T18:00:00+01:00"),
        ("2026-10-24 12:00", "tomorrow 5pm", "2026-10-25T17:00:00+01:00"),
    ],
)
def test_hours_are_counted_as_they_pass_when_the_clocks_change(
    now: str, typed: str, shown: str
) -> None:
    answer = read(typed, datetime.fromisoformat(now).replace(tzinfo=BERLIN), CUSTOMS)

    assert answer is not None
    assert answer.at.isoformat() == shown


@given(
    st.datetimes(datetime(2024, 1, 1), datetime(2034, 1, 1), timezones=st.just(BERLIN)),  # noqa: DTZ001  # hypothesis adds the zone
    st.sampled_from(["tomorrow", "fri", "in 3 days", "end of month", "下周一", "29 mar", "25 oct"]),
)
def test_a_day_keeps_its_clock_whichever_offset_it_has(now: datetime, typed: str) -> None:
    answer = read(typed, now, CUSTOMS)

    assert answer is not None
    assert (answer.at.hour, answer.at.minute) == (18, 0)


@pytest.mark.parametrize(
    ("typed", "note", "instead"),
    [
        ("next friday", "Fri 20 Nov", "friday"),
        ("wednesday", "today", "today"),
        ("周三", "今天", "今天"),
        ("wednesday 5pm", "today", "2026-11-25"),
        ("12/5/2026", "Tue 12 May", "2026-05-12"),
        ("3/4", "Sat 3 Apr", "2027-04-03"),
    ],
)
def test_a_choice_is_said_with_what_to_type_for_the_other_one(
    typed: str, note: str, instead: str
) -> None:
    assert any(note in said for said in notes(typed))
    assert instead in others(typed)


@pytest.mark.parametrize(
    ("now", "typed"),
    [
        ("2026-11-18 10:00", "next wednesday"),
        ("2026-11-18 10:00", "next monday"),
        ("2026-11-18 10:00", "next tuesday"),
        ("2026-11-22 10:00", "next friday"),
        ("2026-11-18 10:00", "下周五"),
        ("2026-11-18 10:00", "friday"),
        ("2026-11-18 10:00", "5pm"),
        ("2026-11-18 10:00", "30 nov"),
        ("2026-11-18 10:00", "in 3 days"),
        ("2026-11-18 10:00", "3个工作日内"),
        ("2026-11-18 10:00", "friday midnight"),
    ],
)
def test_where_nothing_was_chosen_nothing_is_said(now: str, typed: str) -> None:
    assert notes(typed, a_moment(now)) == []


@pytest.mark.parametrize(
    ("typed", "instead"), pairs("本周一 -> 2026-11-23\nthis monday -> 2026-11-23")
)
def test_a_weekday_of_this_week_that_is_past_knows_what_to_type_instead(
    typed: str, instead: str
) -> None:
    moment = read(typed, WEDNESDAY_TEN, CUSTOMS)

    assert moment is not None
    assert moment.at < WEDNESDAY_TEN
    assert moment.instead is not None
    assert moment.instead.typed == instead
    assert str(past(moment, WEDNESDAY_TEN).hints[0]) == instead


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("尽快", "三天内"),
        ("ASAP", "+3d"),
        ("fri 5pm pst", "fri 5pm"),
        ("北京时间明天3点", "周五下午5点"),
        ("every friday", "friday"),
        ("每周五", "周五"),
        ("next week", "next friday"),
        ("下周", "下周五"),
        ("weekend", "saturday"),
        ("周末", "周六"),
        ("next month", "end of month"),
        ("下个月", "下月15号"),
        ("may", "15 dec"),
        ("12月", "11月30日"),
        ("early december", "1 dec"),
        ("月初", "下月15号"),
        ("年前", "春节前"),
        ("节后", "国庆节前"),
        ("5", "the 5th"),
        ("2", "the 2nd"),
        ("11", "the 11th"),
        ("22", "the 22nd"),
        ("三天", "三天内"),
        ("gibberish", "fri 5pm"),
        ("胡说", "下周五"),
    ],
)
def test_a_refusal_shows_what_is_near_to_what_was_typed(typed: str, hint: str) -> None:
    refusal = unreadable(typed)

    assert typed in str(refusal)
    assert hint in str(refusal.hints[0])


@pytest.mark.parametrize("typed", ["mon-wed", "mon to wed", "3点到5点", "周一至周三"])
def test_a_range_is_refused_as_one(typed: str) -> None:
    assert "later one" in str(unreadable(typed))


@pytest.mark.parametrize(
    ("typed", "may_be"),
    [
        ("5 of dec the year 2027", True),
        ("next week", True),
        ("soon", False),
        ("每周五", False),
        ("5 dec 5pm pst", False),
        ("mon-wed", False),
        ("3 days ago", False),
    ],
)
def test_another_reader_is_asked_only_where_nothing_known_stands(
    typed: str,
    may_be: bool,  # noqa: FBT001  # a column of the table
) -> None:
    assert may_be_guessed(typed) is may_be


def test_an_unreadable_date_is_refused_with_examples_and_harmless() -> None:
    refusal = unreadable("\x1b[31m" + "x" * 300)

    assert len(str(refusal)) < 250
    assert "\x1b" not in str(refusal)
    assert refusal.hints


@pytest.mark.parametrize(
    ("gone", "typed", "hint"),
    [
        ("2026-11-20 18:00", "2026-11-20", "tomorrow, +3d, 2026-11-30"),
        ("2026-11-23 08:00", "today 8:00", 'tomorrow, "tomorrow 9am"'),
        ("2026-11-23 08:00", "今天上午8点", "明天, 三天后, 2026-11-30"),
    ],
)
def test_a_past_date_is_refused_with_a_later_one(gone: str, typed: str, hint: str) -> None:
    moment = Moment(a_moment(gone), has_time=False, typed=typed)

    refusal = past(moment, a_moment("2026-11-23 09:00"))

    assert str(refusal).startswith(f'"{typed}" is past')
    assert str(refusal.hints[0]).startswith(hint)
