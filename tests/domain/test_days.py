"""Words that name a day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anything import DAYS
from secdesk.domain.when.days import WEEKDAYS, WORDS, day

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("today", date(2026, 11, 23)),
        ("tomorrow", date(2026, 11, 24)),
        ("今天", date(2026, 11, 23)),
        ("明天", date(2026, 11, 24)),
        ("后天", date(2026, 11, 25)),
        ("大后天", date(2026, 11, 26)),
        ("yesterday", date(2026, 11, 22)),
        ("昨天", date(2026, 11, 22)),
        ("前天", date(2026, 11, 21)),
        ("fri", date(2026, 11, 27)),
        ("friday", date(2026, 11, 27)),
        ("周五", date(2026, 11, 27)),
        ("星期五", date(2026, 11, 27)),
        ("礼拜五", date(2026, 11, 27)),
        ("周日", date(2026, 11, 29)),
        ("星期天", date(2026, 11, 29)),
        ("monday", date(2026, 11, 30)),
        ("周一", date(2026, 11, 30)),
        ("+3d", date(2026, 11, 26)),
        ("+ 2w", date(2026, 12, 7)),
        ("+1 day", date(2026, 11, 24)),
        ("+10days", date(2026, 12, 3)),
        ("+1week", date(2026, 11, 30)),
        ("+3天", date(2026, 11, 26)),
        ("+2周", date(2026, 12, 7)),
        ("+0d", date(2026, 11, 23)),
        ("2026-12-15", date(2026, 12, 15)),
        ("2026/12/15", date(2026, 12, 15)),
        ("2026.12.5", date(2026, 12, 5)),
        ("2026年12月15日", date(2026, 12, 15)),
        ("2026年2月3号", date(2026, 2, 3)),
        ("2028-02-29", date(2028, 2, 29)),
        ("12月5日", date(2026, 12, 5)),
        ("11月23日", date(2026, 11, 23)),
        ("11月22号", date(2027, 11, 22)),
    ],
)
def test_a_day_is_read(text: str, meant: date) -> None:
    assert day(text, MONDAY) == meant


@pytest.mark.parametrize(
    "text",
    [
        "",
        "someday",
        "fri 5pm",
        "friday!",
        "3d",
        "+3",
        "+3m",
        "+12345d",
        "2026-12/15",
        "12-15",
        "26-12-15",
    ],
)
def test_other_words_name_no_day(text: str) -> None:
    assert day(text, MONDAY) is None


@pytest.mark.parametrize(
    "text", ["2026-02-30", "2026-13-01", "2026年11月31日", "2026-00-10", "2月30日"]
)
def test_a_day_that_no_calendar_has_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        day(text, MONDAY)


@given(DAYS, st.sampled_from(sorted(WEEKDAYS)))
def test_a_weekday_is_the_first_one_after_today(today: date, name: str) -> None:
    named = day(name, today)

    assert named is not None
    assert named.weekday() == WEEKDAYS[name]
    assert timedelta(1) <= named - today <= timedelta(7)


@given(DAYS, st.sampled_from(sorted(WORDS)))
def test_a_word_for_a_day_means_one_close_to_today(today: date, name: str) -> None:
    named = day(name, today)

    assert named is not None
    assert timedelta(-2) <= named - today <= timedelta(3)


@given(DAYS, st.dates(date(2026, 1, 1), date(2026, 12, 31)))
def test_a_day_without_a_year_is_the_next_of_its_name(today: date, meant: date) -> None:
    named = day(f"{meant.month}月{meant.day}日", today)

    assert named is not None
    assert (named.month, named.day) == (meant.month, meant.day)
    assert today <= named < today + timedelta(367)


@given(DAYS, DAYS)
def test_a_full_date_does_not_depend_on_today(today: date, meant: date) -> None:
    forms = [f"{meant}", f"{meant:%Y/%m/%d}", f"{meant.year}年{meant.month}月{meant.day}日"]

    assert [day(form, today) for form in forms] == [meant] * 3


@given(DAYS, st.integers(0, 2000))
def test_days_and_weeks_on_are_counted_by_the_calendar(today: date, count: int) -> None:
    assert day(f"+{count}d", today) == today + timedelta(count)
    assert day(f"+{count}周", today) == today + timedelta(weeks=count)
