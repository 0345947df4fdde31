"""dateparser behind its guard: right, or refused; never wrong in silence."""

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dates_in_words import WEDNESDAY_TEN, read_as
from secdesk.gateways.other_dates import OtherDates

BERLIN = ZoneInfo("Europe/Berlin")
RIGHT = {
    "5 dec": "2026-12-05",
    "dec 5": "2026-12-05",
    "Dec 5th": "2026-12-05",
    "the 5th of december": "2026-12-05",
    "by 5 dec": "2026-12-05",
    "sat 5 dec": "2026-12-05",
    "Sunday, 6 December": "2026-12-06",
    "5 dec 2027": "2027-12-05",
    "5 dec 2033": "2033-12-05",  # far off, but the year is written
    "december 5, 2026": "2026-12-05",
    "５ ｄｅｃ": "2026-12-05",
    "18 nov": "2026-11-18",
    "18 nov 11am": "2026-11-18 11:00",
    "17 nov": "2027-11-17",
    "29 feb 2028": "2028-02-29",
    "december 15 at 2pm": "2026-12-15 14:00",
    "5 dec 17:30": "2026-12-05 17:30",
    "9 am on 5 dec": "2026-12-05 09:00",
    "december 5th, 2026 5:30 p.m.": "2026-12-05 17:30",
    "5 dec 12am": "2026-12-05 00:00",
    "5 dec 12pm": "2026-12-05 12:00",
    "2026年12月5日": "2026-12-05",
    # orders that the desk's own grammar does not know
    "2027 5 december": "2027-12-05",
    "5 2027 dec": "2027-12-05",
    "dec 2027 5": "2027-12-05",
    "5 of dec the year 2027": "2027-12-05",
    "the year 2027, 5 dec": "2027-12-05",
    "december 5 at 2pm 2027": "2027-12-05 14:00",
    "5pm, 2027, dec the 5th": "2027-12-05 17:00",
    "5/12月": "2026-12-05",
}
REFUSED = (
    # no date at all, or none that anybody could be held to
    "", " ", "blah", "soon", "now", "just now", "现在", "刚才", "second", "sec", "one", "daily",
    # bare numbers, weekdays and periods: other readers take them for dates
    "5", "16", "9999", "+4", "at 1030", "1 1 1 1 1", "99999999999999999999", "1st", "the 4th",
    "may", "mar", "june", "december", "dec 2026", "2026年12月", "12月", "2026年",
    "next week", "this week", "next month", "下周", "下个月", "本月", "周末", "三天", "3 days",
    # two rules exist for these, and dateparser's is not the desk's
    "next friday", "下周五", "tuesday after next", "friday week", "end of month", "eom", "月底",
    "2nd fri in feb at 9am", "last friday of the month", "first monday of next month",
    # the impossible
    "30 feb", "2月30日", "31 nov", "2/30", "2026-13-01", "fri 5 dec", "sun 25:00", "5 dec 25:00",
    "5 dec 24:00", "5 dec 13pm", "5 dec 0pm", "25点", "24:30", "tomorrow 25:00", "29 feb 2027",
    # a stretch of time is the desk's own to count
    "in 3 days", "in a week", "in 1 month", "in 2 years", "in an hour", "in 90 minutes",
    "3 weeks from now",
    "3天后", "3小时后", "tomorrow", "today 5pm", "friday", "fri 5pm", "明天", "周五", "noon",
    "5pm", "17:30",
    # which reading is meant depends on the place
    "3/4", "11/30", "5/12/2026", "16.12", "12.31", "05-12-26", "12月3日", "11月30日前",
    # part of it would be lost
    "8.30pm today", "11 tonight", "9 tomorrow evening", "2 day after tomorrow",
    "Saturday morning at 9",
    "7am on the 5th of next month", "december 5 noon", "5 dec or so", "5-7 dec", "5 dec - 7 dec",
    "dec 5 6", "friday or monday", "mon-wed", "3点到5点", "every friday", "5 dec 9",
    # zones: times are local
    "monday Z", "noon UTC 2", "½ CEST", "5 dec 5pm pst", "5 dec 17:30 UTC", "5 dec 5pm cet",
    "2026-12-05T14:00+02:00", "北京时间明天3点",
    # the past
    "yesterday", "昨天", "2 days ago", "3天前", "上周五", "5 dec 2019", "18 nov 9am", "3 sept 2026",
    # beyond any desk
    "in 10 years", "in 9999 weeks", "in 9999 months", "in 99999999999 days",
    # other languages
    "mardi", "montag", "5 déc", "١٥ dec",
)  # fmt: skip


WORDS = (
    "5", "dec", "17:30", "in", "3", "days", "from now", "the", "31st", "of", "feb", "mon,",
    "friday", "2026", "2019", "12", "pm", "9am", "at", "on", "noon", "week", "hours", "天后", "ago",
    "z", "utc", "+", "-", "/", ":", "99", "0",
)  # fmt: skip


def read(text: str) -> str | None:
    """What the reader makes of a text on a Wednesday at ten; a day without a clock time bare."""
    answer = OtherDates().read(text, WEDNESDAY_TEN)
    if answer is None:
        return None
    at, has_time = answer
    return f"{at:%Y-%m-%d %H:%M}" if has_time else f"{at:%Y-%m-%d}"


@pytest.mark.parametrize(("text", "meant"), RIGHT.items())
def test_a_date_is_read_as_meant(text: str, meant: str) -> None:
    assert read(text) == meant


@pytest.mark.parametrize("text", REFUSED)
def test_junk_dates_are_refused(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize(
    ("now", "text", "meant"),
    [
        # clocks go forward in the night to 29 March 2026, back in that to 25 October
        ("2026-03-28 12:00", "29 mar 9am", "2026-03-29 09:00+02:00"),
        ("2026-03-28 12:00", "29 mar", "2026-03-29 00:00+01:00"),
        ("2026-03-29 01:30", "30 mar 1:30", "2026-03-30 01:30+02:00"),
        ("2026-10-24 12:00", "25 oct 9am", "2026-10-25 09:00+01:00"),
        ("2026-10-25 01:30", "26 oct 1:30", "2026-10-26 01:30+01:00"),
    ],
)
def test_a_change_of_the_clocks_moves_nothing(now: str, text: str, meant: str) -> None:
    answer = OtherDates().read(text, datetime.fromisoformat(now).replace(tzinfo=BERLIN))

    assert answer is not None
    assert answer[0].isoformat(" ", "minutes") == meant


@given(
    now=st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(BERLIN)),  # noqa: DTZ001  # hypothesis adds the zone
    ahead=st.integers(0, 364),
    pattern=st.sampled_from(("%-d %b", "%B %-d", "%a %-d %b", "the %-dth of %B", "%b %-d, %Y")),
)
@settings(max_examples=60)
def test_any_day_of_the_coming_year_is_read_back(now: datetime, ahead: int, pattern: str) -> None:
    day = now.date() + timedelta(days=ahead)

    answer = OtherDates().read(f"{day:{pattern}}", now)

    assert answer is not None
    assert answer[0].date() == day
    assert answer[0].tzinfo is BERLIN


@given(
    text=st.text(max_size=30)
    | st.lists(
        st.sampled_from(WORDS),
        max_size=6,
    ).map(" ".join)
)
@settings(max_examples=200)
def test_whatever_is_typed_the_answer_is_aware_and_ahead_or_there_is_none(text: str) -> None:
    answer = OtherDates().read(text, WEDNESDAY_TEN)

    assert answer is None or (
        answer[0].utcoffset() is not None
        and answer[0].date() >= WEDNESDAY_TEN.date()
        and (answer[0] > WEDNESDAY_TEN or not answer[1])
    )


@given(
    ahead=st.integers(0, 364),
    pattern=st.sampled_from(
        ("%-d %b", "%B %-d", "%a %-d %b", "%b %-d, %Y", "%-d %B %Y 17:30", "9:15 am %-d %b")
    ),
)
def test_it_agrees_with_the_grammar_where_both_can_read(ahead: int, pattern: str) -> None:
    text = f"{WEDNESDAY_TEN.date() + timedelta(days=ahead):{pattern}}"

    assert read(text) in (read_as(text), None)


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join))
@settings(max_examples=200)
def test_no_number_that_was_typed_is_lost(text: str) -> None:
    answer = OtherDates().read(text, WEDNESDAY_TEN)
    if answer is None:
        return

    at = answer[0]
    said = {int(one) for one in re.findall("[0-9]+", text)}
    assert said <= {at.day, at.month, at.year, at.hour, at.hour % 12 or 12, at.minute}
