"""Marked days are kept as they are; what a region's year was looked up as is no step."""

from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import SLOW_FIXTURES
from secdesk.domain.almanac import DayMark, KnownYear, YearOfDays
from secdesk.domain.vocabulary import DayKind
from secdesk.services.desk import Desk
from world import a_desk

NAMES = st.text(st.characters(codec="utf-8"), min_size=1)
MARKS = st.builds(DayMark, st.sampled_from(DayKind), st.just("") | NAMES, st.just("") | NAMES)
CHRISTMAS_EVE = date(2026, 12, 24)
DAYS = st.dates(date(2026, 1, 1), date(2026, 12, 31))


@settings(suppress_health_check=SLOW_FIXTURES)
@given(st.dictionaries(DAYS, MARKS, max_size=5), st.booleans(), st.dates())
def test_a_year_of_a_region_comes_back_as_it_was_kept(
    desk: Desk,
    marks: dict[date, DayMark],
    is_announced: bool,  # noqa: FBT001  # hypothesis fills it
    on: date,
) -> None:
    desk.store.calendars.keep("CN", 2025, KnownYear(YearOfDays({}), on))
    desk.store.calendars.keep("CN", 2026, KnownYear(YearOfDays({}), on))

    year = YearOfDays(marks, is_announced=is_announced)
    desk.store.calendars.keep("CN", 2026, KnownYear(year, on))

    known = desk.store.calendars.known("CN", 2026)
    assert known is not None
    assert (known.days.days, known.days.is_announced) == (marks, is_announced)
    assert known.looked_up_on == on
    assert desk.store.calendars.known("US", 2026) is None


@settings(suppress_health_check=SLOW_FIXTURES)
@given(st.dates(), st.lists(st.tuples(st.sampled_from(DayKind), NAMES), min_size=1, max_size=3))
def test_a_day_is_what_she_marked_it_as_last(
    desk: Desk, day: date, marks: list[tuple[DayKind, str]]
) -> None:
    for kind, name in marks:
        desk.store.calendars.mark(day, kind, name)

    kept = desk.store.calendars.own()
    desk.store.calendars.unmark(day)

    kind, name = marks[-1]
    assert kept == {day: DayMark(kind, name, is_own=True)}
    assert desk.store.calendars.own() == {}


def test_a_step_names_the_days_it_marked_and_what_was_looked_up_is_none(tmp_path: Path) -> None:
    file = tmp_path / "desk.db"
    with a_desk(file, command="calendar add") as desk:
        desk.store.calendars.mark(CHRISTMAS_EVE, DayKind.OFF, "closed")
    with a_desk(file) as desk:
        desk.store.calendars.keep("CN", 2026, KnownYear(YearOfDays({}), CHRISTMAS_EVE))
    with a_desk(file) as desk:
        steps = desk.store.steps.latest(9)

    assert [(step.command, step.days) for step in steps] == [("calendar add", (CHRISTMAS_EVE,))]
