"""The working days: a month of them, and days that she marks herself."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from secdesk.cards.calendars import CalendarDay
from secdesk.domain.errors import NotFound, Unreadable
from secdesk.domain.office import Office
from secdesk.domain.setting.known import REGION, Settings
from secdesk.gateways.days_off import DaysOff
from secdesk.services import calendars, morning, undoing
from secdesk.services.days_known import DaysKnown
from secdesk.services.desk import Desk
from world import CALENDAR, MONDAY_NINE, a_desk, a_moment

CHRISTMAS_EVE = date(2026, 12, 24)


def in_china(desk: Desk) -> Desk:
    """The desk in an office of China, with days read anew."""
    days = DaysKnown("CN", DaysOff(), MONDAY_NINE.date(), desk.store)
    settings = Settings({REGION.key: "CN"})
    return replace(desk, office=Office(replace(CALENDAR, almanac=days), settings))


@pytest.fixture
def here(desk: Desk) -> Desk:
    """A desk in an office of China."""
    return in_china(desk)


def test_a_month_has_all_its_days_and_counts_those_of_work(here: Desk) -> None:
    card = calendars.show(here, ["2026-10"])

    assert [day.on.day for day in card.days] == list(range(1, 32))
    assert card.working_days == sum(day.is_working for day in card.days) == 18
    assert (card.region, card.week_start, card.unannounced) == ("CN", 0, None)


def test_a_month_tells_why_people_are_off_or_at_work(here: Desk) -> None:
    days = {day.on.day: day for day in calendars.show(here, ["oct"]).days}

    national = ("National Day", "国庆节")
    assert days[1] == CalendarDay(date(2026, 10, 1), False, *national)  # noqa: FBT003  # as named
    assert days[10] == CalendarDay(date(2026, 10, 10), True, *national)  # noqa: FBT003  # as named
    assert days[11] == CalendarDay(date(2026, 10, 11), is_working=False)
    assert days[12] == CalendarDay(date(2026, 10, 12), is_working=True)


def test_a_month_of_a_year_that_is_not_announced_says_so(here: Desk) -> None:
    assert calendars.show(here, ["2099-01"]).unannounced == 2099


def test_without_a_word_it_is_this_month(here: Desk) -> None:
    card = calendars.show(here, [])

    assert (card.first, card.today) == (date(2026, 11, 1), MONDAY_NINE.date())


def test_a_day_that_she_marks_counts_from_then_on(here: Desk) -> None:
    card = calendars.add(here, "2026-12-24", "off", ["Christmas", "Eve"])

    assert card.day == CalendarDay(
        CHRISTMAS_EVE, is_working=False, name="Christmas Eve", is_own=True
    )
    assert card.before == CalendarDay(CHRISTMAS_EVE, is_working=True)
    assert not in_china(here).calendar.is_working(CHRISTMAS_EVE)


@pytest.mark.parametrize(
    ("kind", "is_working"),
    [("off", False), ("休", False), ("放假", False), ("work", True), ("班", True), ("上班", True)],
)
def test_the_kind_of_day_is_said_in_either_language(
    here: Desk,
    kind: str,
    is_working: bool,  # noqa: FBT001  # a column of the table
) -> None:
    assert calendars.add(here, "2026-12-24", kind, ["x"]).day.is_working is is_working


def test_a_day_may_be_past_and_is_marked_anew_as_often_as_one_likes(here: Desk) -> None:
    calendars.add(here, "2026-10-01", "work", ["stocktaking"])

    card = calendars.add(in_china(here), "2026-10-01", "work", ["inventory"])

    assert (card.before.name, card.before.is_own) == ("stocktaking", True)
    assert card.day.name == "inventory"


def test_a_mark_that_is_taken_away_leaves_the_day_to_its_region(here: Desk) -> None:
    calendars.add(here, "2026-10-01", "work", ["stocktaking"])

    card = calendars.remove(in_china(here), "2026-10-01")

    assert card.is_removed
    assert card.day.name == "stocktaking"
    assert not in_china(here).calendar.is_working(date(2026, 10, 1))


@pytest.mark.parametrize(
    ("day", "kind", "words", "reason"),
    [
        ("2026-12-24", "off", [" "], "Say what that day is"),
        ("2026-12-24", "maybe", ["x"], '"maybe" is not known'),
        ("2026-12-24 9:00", "off", ["x"], "names an hour"),
        ("whenever", "off", ["x"], "whenever"),
    ],
)
def test_what_is_no_day_no_kind_or_no_name_is_refused(
    here: Desk, day: str, kind: str, words: list[str], reason: str
) -> None:
    with pytest.raises(Unreadable, match=reason):
        calendars.add(here, day, kind, words)

    assert here.store.calendars.own() == {}


def test_only_what_she_marked_can_be_taken_away(here: Desk) -> None:
    with pytest.raises(NotFound, match="You did not mark"):
        calendars.remove(here, "2026-10-01")


def test_a_mark_is_a_step_that_can_be_taken_back(tmp_path: Path) -> None:
    file = tmp_path / "desk.db"
    with a_desk(file, command="calendar add") as desk:
        calendars.add(desk, "2026-12-24", "off", ["closed"])

    with a_desk(file, command="undo") as desk:
        (step,) = undoing.list_steps(desk).steps
        gone = undoing.undo(desk, None)

        assert step.days == gone.days == (CHRISTMAS_EVE,)
        assert desk.store.calendars.own() == {}


@pytest.mark.parametrize(
    ("day", "is_working", "name"),
    [
        ("2026-10-05", False, "National Day"),
        ("2026-10-10", True, "National Day"),
        ("2026-10-11", False, ""),
        ("2026-10-12", True, ""),
    ],
)
def test_the_morning_page_knows_what_day_it_is(
    here: Desk,
    day: str,
    is_working: bool,  # noqa: FBT001  # a column of the table
    name: str,
) -> None:
    page = morning.today(replace(here, now=a_moment(f"{day} 09:00")))

    assert (page.is_working_day, page.day_name) == (is_working, name)
