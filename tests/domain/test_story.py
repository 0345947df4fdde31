"""A story told: when each of its commands is typed, and what stands in the holes."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secdesk.domain.errors import Unreadable
from secdesk.domain.story import Look, told
from world import BEIJING, CALENDAR, a_moment

STORY = """\
# A remark that nobody hears.

about  A small office.
look  show 1  one task

-2 09:05  assign wang draft the report
          --due "{0} 17:00" --words "Short, please."
# another day
-1 16:40   due 1 {+1} --word 'Wang, by phone'
"""
FRIDAY = "2026-11-27 17:30"
SATURDAY = "2026-11-28 10:00"
MOMENTS = st.datetimes(datetime(1901, 1, 2), datetime(2998, 12, 1)).map(  # noqa: DTZ001  # the zone follows
    lambda at: at.replace(tzinfo=BEIJING)
)


def test_a_deed_is_dated_by_working_days_before_today() -> None:
    story = told(STORY, a_moment(FRIDAY), CALENDAR)

    assert [deed.at for deed in story.deeds] == [
        a_moment("2026-11-25 09:05"),
        a_moment("2026-11-26 16:40"),
    ]


def test_a_line_that_begins_with_blanks_goes_on_with_the_command_above() -> None:
    first, _ = told(STORY, a_moment(FRIDAY), CALENDAR).deeds

    assert first.words == (
        "assign", "wang", "draft", "the", "report",
        "--due", "2026-11-27 17:00", "--words", "Short, please.",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("now", "due"),
    [(FRIDAY, "2026-11-30"), (SATURDAY, "2026-12-01"), ("2027-01-01 00:00", "2027-01-04")],
)
def test_a_hole_is_a_date_by_working_days_after_today_or_after_the_days_off(
    now: str, due: str
) -> None:
    *_, last = told(STORY, a_moment(now), CALENDAR).deeds

    assert last.words == ("due", "1", due, "--word", "Wang, by phone")


def test_a_story_says_what_it_is_about_and_what_to_look_at() -> None:
    story = told(STORY, a_moment(FRIDAY), CALENDAR)

    assert (story.about, story.looks) == ("A small office.", (Look("show 1", "one task"),))


@given(now=MOMENTS)
def test_all_of_a_story_lies_behind_at_any_moment(now: datetime) -> None:
    deeds = told(STORY, now, CALENDAR).deeds

    assert [deed.at for deed in deeds] == sorted(deed.at for deed in deeds)
    assert all(deed.at < now for deed in deeds)
    assert all(CALENDAR.is_working(deed.at.date()) for deed in deeds)


@pytest.mark.parametrize("now", ["1900-06-01 09:00", "2999-06-01 09:00"])
def test_a_story_is_not_told_where_the_calendar_ends(now: str) -> None:
    with pytest.raises(Unreadable, match="nearer to today"):
        told(STORY, a_moment(now), CALENDAR)
