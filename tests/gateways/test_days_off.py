"""What the library really has: the official notice of China, and days that offices count with."""

from collections.abc import Iterator
from datetime import date

import pytest

from secdesk.domain.almanac import LUNAR, DayMark
from secdesk.domain.errors import Unreadable
from secdesk.domain.vocabulary import DayKind
from secdesk.domain.worktime import DAY, WorkCalendar
from secdesk.gateways.days_off import DaysOff
from secdesk.services.days_known import DaysKnown

TODAY = date(2026, 11, 23)
OFF_IN_CHINA = (
    "01-01 01-03", "02-15 02-23", "04-04 04-06", "05-01 05-05", "06-19 06-21", "09-25 09-27",
    "10-01 10-07",
)  # fmt: skip
WORKED_IN_CHINA = ("01-04", "02-14", "02-28", "05-09", "09-20", "10-10")


def calendar(region: str) -> WorkCalendar:
    """The calendar of a region, as the library has it."""
    return WorkCalendar(almanac=DaysKnown(region, DaysOff(), TODAY))


def of_2026(day: str) -> date:
    """A day of 2026, typed as `10-01`."""
    return date.fromisoformat(f"2026-{day}")


def from_to(stretch: str) -> Iterator[date]:
    """Every day of a stretch."""
    first, last = map(of_2026, stretch.split())
    return (first + DAY * step for step in range((last - first).days + 1))


def test_china_is_off_and_at_work_as_its_notice_for_2026_says() -> None:
    days = calendar("CN")
    off = {day for stretch in OFF_IN_CHINA for day in from_to(stretch)}
    worked = {of_2026(day) for day in WORKED_IN_CHINA}
    year = list(from_to("01-01 12-31"))
    weekdays = {day for day in year if day.isoweekday() <= 5}

    at_work = {day for day in year if days.is_working(day)}

    assert at_work == (weekdays - off) | worked


@pytest.mark.parametrize(
    ("region", "first", "last", "n", "found"),
    [
        ("CN", "2026-02-01", "2026-02-28", -1, "2026-02-28"),  # a Saturday that makes up for one
        ("CN", "2026-10-01", "2026-10-31", 1, "2026-10-08"),
        ("US", "2027-05-01", "2027-05-31", -1, "2027-05-28"),  # Memorial Day is the 31st
        ("US", "2027-12-01", "2027-12-31", -1, "2027-12-30"),  # New Year is kept on the Friday
        ("none", "2026-02-01", "2026-02-28", -1, "2026-02-27"),
    ],
)
def test_the_first_and_last_working_days_are_those_of_the_region(
    region: str, first: str, last: str, n: int, found: str
) -> None:
    period = date.fromisoformat(first), date.fromisoformat(last)

    assert calendar(region).nth(*period, n) == date.fromisoformat(found)


@pytest.mark.parametrize(
    ("region", "day", "count", "there"),
    [
        ("CN", "2026-09-18", 3, "2026-09-22"),  # Sunday the 20th is worked
        ("US", "2026-12-23", 5, "2026-12-31"),
        ("none", "2026-12-23", 5, "2026-12-30"),
    ],
)
def test_a_count_of_working_days_is_that_of_the_region(
    region: str, day: str, count: int, there: str
) -> None:
    days, start, end = calendar(region), date.fromisoformat(day), date.fromisoformat(there)

    assert days.add(start, count) == end
    assert days.working_days(start, end) == count


@pytest.mark.parametrize(
    ("holiday", "last"),
    [
        ("2027-10-01", "2027-09-30"),
        ("2026-10-01", "2026-09-30"),
        ("2026-02-17", "2026-02-14"),
        ("2026-01-01", "2025-12-31"),
    ],
)
def test_before_a_holiday_of_china_is_the_last_day_at_work(holiday: str, last: str) -> None:
    found = calendar("CN").before_holiday(date.fromisoformat(holiday))

    assert found == date.fromisoformat(last)


@pytest.mark.parametrize(
    ("region", "off"),
    [
        ("US", "2026-07-03 2027-06-18 2027-07-05 2027-12-24 2027-12-31"),
        ("GB-ENG", "2026-04-06 2026-08-31 2026-12-28 2027-03-29 2027-08-30 2027-12-27 2027-12-28"),
        ("GB-SCT", "2026-06-15"),
        ("DE-BY", "2026-01-06 2026-06-04"),
    ],
)
def test_days_off_of_other_regions(region: str, off: str) -> None:
    days = calendar(region)

    assert [day for day in off.split() if days.is_working(date.fromisoformat(day))] == []


@pytest.mark.parametrize(
    ("day", "mark"),
    [
        ("10-01", DayMark(DayKind.OFF, "National Day", "国庆节")),
        ("10-05", DayMark(DayKind.OFF, "National Day", "国庆节")),  # instead of the Saturday
        ("10-06", DayMark(DayKind.OFF, "National Day", "国庆节")),  # in exchange for a Sunday
        ("09-20", DayMark(DayKind.WORK, "National Day", "国庆节")),
        ("10-10", DayMark(DayKind.WORK, "National Day", "国庆节")),
        ("01-02", DayMark(DayKind.OFF, "New Year's Day", "元旦")),
        ("10-04", None),
        ("10-08", None),
    ],
)
def test_a_day_is_called_by_its_holiday_in_both_languages(day: str, mark: DayMark | None) -> None:
    assert calendar("CN").mark(of_2026(day)) == mark


def test_what_has_no_chinese_name_has_its_english_one() -> None:
    assert calendar("US").mark(of_2026("11-26")) == DayMark(DayKind.OFF, "Thanksgiving Day")


def test_days_that_were_only_exchanged_say_so() -> None:
    marks = [calendar("AM").mark(date(2018, 4, day)) for day in (2, 7)]

    assert marks == [
        DayMark(DayKind.OFF, "exchanged day off", "调休"),
        DayMark(DayKind.WORK, "exchanged day off", "调休"),
    ]


@pytest.mark.parametrize(
    ("region", "friday", "saturday", "sunday"),
    [("HK", True, True, False), ("IL", False, False, True), ("FR", True, False, False)],
)
def test_a_region_may_have_a_week_of_its_own(
    region: str,
    friday: bool,  # noqa: FBT001  # a column of the table
    saturday: bool,  # noqa: FBT001  # as above
    sunday: bool,  # noqa: FBT001  # as above
) -> None:
    days = calendar(region)

    week = [days.is_working(of_2026(day)) for day in ("11-20", "11-21", "11-22")]

    assert week == [friday, saturday, sunday]
    assert days.almanac.year(2026).has_own_week is (region != "FR")


@pytest.mark.parametrize(
    ("region", "years"),
    [
        ("CN", [2099]),
        ("US", []),
        ("GB-ENG", []),
        ("DE-BY", []),
        ("TW", []),
        ("RU", [2099]),
    ],
)
def test_years_whose_make_up_days_nobody_has_announced_are_told(
    region: str, years: list[int]
) -> None:
    asked = DaysOff()

    found = [
        year
        for year in (2000, 2025, 2026, 2099)
        if not asked.year(region, year, TODAY).is_announced
    ]

    assert found == years


@pytest.mark.parametrize(
    ("key", "days"),
    [
        ("spring-festival", "2026-02-17 2027-02-06"),
        ("qingming", "2026-04-05 2012-04-04"),
        ("dragon-boat", "2026-06-19 2027-06-09"),
        ("mid-autumn", "2026-09-25 2020-10-01"),
    ],
)
def test_holidays_of_the_moon_are_known_wherever_one_is(key: str, days: str) -> None:
    wanted = [date.fromisoformat(day) for day in days.split()]

    assert [calendar("none").holiday(key, day.year) for day in wanted] == wanted


def test_every_holiday_of_the_moon_has_its_day() -> None:
    assert set(DaysOff().moon(2026)) == set(LUNAR)
    assert "qingming" not in DaysOff().moon(1990)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("CN", "CN"), ("cn", "CN"), ("CHN", "CN"), ("US", "US"), ("US-CA", "US-CA"),
        ("GB-ENG", "GB-ENG"), ("UK-SCT", "GB-SCT"), ("DE", "DE"), ("de-by", "DE-BY"),
        ("DE-BAYERN", "DE-BY"), ("DE-AUGSBURG", "DE-AUGSBURG"), ("PT-11", "PT-11"),
    ],
)  # fmt: skip
def test_a_region_is_kept_under_its_code(typed: str, kept: str) -> None:
    asked = DaysOff()

    assert asked.named(typed) == kept
    assert asked.year(kept, 2026, TODAY).days.keys() == asked.year(typed, 2026, TODAY).days.keys()


@pytest.mark.parametrize("typed", ["GB", "UK", "GBR"])
def test_the_united_kingdom_has_four_calendars(typed: str) -> None:
    with pytest.raises(Unreadable, match="is not one calendar") as refusal:
        DaysOff().named(typed)

    hints = [str(hint) for hint in refusal.value.hints]
    assert hints == [f"secdesk config region GB-{part}" for part in ("ENG", "SCT", "WLS", "NIR")]


@pytest.mark.parametrize(
    ("typed", "hints"),
    [
        ("CHINA", ["did you mean CN?", "secdesk config region CN", "secdesk config region none"]),
        ("GERMNY", ["did you mean DE?", "secdesk config region DE", "secdesk config region none"]),
        ("XX", ["secdesk config region CN", "secdesk config region none"]),
        ("DE-BYY", ["did you mean DE-BY?", "secdesk config region DE-BY",
                    "secdesk config region none"]),
        ("AU-XX", [("did you mean AU-ACT, AU-NSW, AU-NT, AU-QLD, AU-SA, AU-TAS, AU-VIC, AU-WA, "
                    "AU-NSW WESTERN?"),
                   "secdesk config region CN", "secdesk config region none"]),
        ("CN-BJ", ["did you mean CN?", "secdesk config region CN", "secdesk config region none"]),
    ],
)  # fmt: skip
def test_an_unknown_region_is_refused_with_those_that_are_near(
    typed: str, hints: list[str]
) -> None:
    with pytest.raises(Unreadable, match="Nothing is known of the region") as refusal:
        DaysOff().named(typed)

    assert [str(hint) for hint in refusal.value.hints] == hints
    with pytest.raises(Unreadable):
        DaysOff().year(typed, 2026, TODAY)
