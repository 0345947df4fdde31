"""Months as they are typed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secdesk.domain.errors import Unreadable
from secdesk.domain.month import month, next_month

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("", "2026-11"),
        ("this month", "2026-11"),
        ("本月", "2026-11"),
        ("next month", "2026-12"),
        ("下个月", "2026-12"),
        ("last month", "2026-10"),
        ("上月", "2026-10"),
        ("2026-10", "2026-10"),
        ("2027/2", "2027-02"),
        ("2027年2月", "2027-02"),
        ("10", "2026-10"),
        ("１０", "2026-10"),
        ("10月", "2026-10"),
        ("十月", "2026-10"),
        ("十二月", "2026-12"),
        ("2027年一月", "2027-01"),
        ("oct", "2026-10"),
        ("Oct.", "2026-10"),
        (" October ", "2026-10"),
        ("sept", "2026-09"),
        ("oct 2027", "2027-10"),
        ("2027 October", "2027-10"),
    ],
)
def test_a_month_is_read_as_people_write_it(typed: str, first: str) -> None:
    assert month(typed, TODAY) == date.fromisoformat(f"{first}-01")


@pytest.mark.parametrize(
    "typed",
    ["0", "13", "2026-00", "oc", "octo ber", "ma y", "十三月", "1899-12", "2101-1", "x", "-1"],
)
def test_what_is_no_month_is_refused_with_one_that_is(typed: str) -> None:
    with pytest.raises(Unreadable, match="is no month") as refusal:
        month(typed, TODAY)

    assert str(refusal.value.hints[0]) == "secdesk calendar 2026-11"


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_a_month_is_read_back_as_it_is_written(day: date) -> None:
    assert month(f"{day:%Y-%m}", TODAY) == day.replace(day=1)


@given(st.dates(date(1900, 1, 1), date(2099, 11, 30)))
def test_the_next_month_begins_after_the_last_day_of_this_one(day: date) -> None:
    first = day.replace(day=1)

    after = next_month(first)

    assert after.day == 1
    assert 28 <= (after - first).days <= 31
