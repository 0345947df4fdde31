"""What the desk knows of days: her own marks, what it remembers, and what it has to look up."""

from collections.abc import Mapping
from datetime import date, timedelta

import pytest

from secdesk.domain.almanac import DayMark, YearOfDays
from secdesk.domain.errors import Unreadable
from secdesk.domain.text import say
from secdesk.domain.vocabulary import DayKind
from secdesk.domain.worktime import WorkCalendar
from secdesk.gateways.days_off import DaysOff
from secdesk.services import ports
from secdesk.services.days_known import DaysKnown
from secdesk.services.desk import Desk

TODAY = date(2026, 11, 23)
OCTOBER = date(2026, 10, 1)
OFF, WORK = DayKind.OFF, DayKind.WORK


class Library:
    """One region, CN, off on the first of October; it remembers what it was asked."""

    def __init__(self, *, is_announced: bool = True) -> None:
        self.asked: list[tuple[str, int]] = []
        self._is_announced = is_announced

    def named(self, typed: str) -> str:
        """CN, and nothing else."""
        if typed != "CN":
            raise Unreadable(say("there is no {region}", region=typed))
        return typed

    def year(self, region: str, year: int, today: date) -> YearOfDays:
        """National Day."""
        del today
        self.named(region)
        self.asked.append((region, year))
        days = {date(year, 10, 1): DayMark(OFF, "National Day", "国庆节")}
        return YearOfDays(days, is_announced=self._is_announced)

    def moon(self, year: int) -> Mapping[str, date]:
        """Spring Festival alone."""
        self.asked.append(("moon", year))
        return {"spring-festival": date(year, 2, 17)}


@pytest.mark.parametrize("asked", [Library(), DaysOff()], ids=["in the tests", "the real one"])
def test_a_library_has_regions_years_and_the_moon(asked: ports.RegionDays) -> None:
    assert asked.named("CN") == "CN"
    assert asked.year("CN", 2026, TODAY).days[OCTOBER].name == "National Day"
    assert asked.moon(2026)["spring-festival"] == date(2026, 2, 17)
    with pytest.raises(Unreadable):
        asked.named("ATLANTIS")


def known(library: Library, desk: Desk | None = None, *, on: date = TODAY) -> DaysKnown:
    """The days of CN, as they are known on that day."""
    return DaysKnown("CN", library, on, desk.store if desk else None)


def test_without_a_region_the_library_is_never_asked(desk: Desk) -> None:
    library = Library()
    days = WorkCalendar(almanac=DaysKnown("none", library, TODAY, desk.store))

    count = days.working_days(date(2020, 1, 1), date(2030, 1, 1))

    assert count == WorkCalendar().working_days(date(2020, 1, 1), date(2030, 1, 1))
    assert library.asked == []


def test_a_year_is_looked_up_once_however_often_it_is_counted(desk: Desk) -> None:
    library = Library()
    days = WorkCalendar(almanac=known(library, desk))

    answers = {days.working_days(TODAY, date(2027, 1, 4)) for _ in range(50)}

    assert len(answers) == 1
    assert library.asked == [("CN", 2026), ("CN", 2027)]


def test_without_a_desk_it_is_looked_up_and_not_remembered() -> None:
    library = Library()
    days = known(library)

    assert days.year(2026).days.keys() == {OCTOBER}
    assert not days.has_news
    days.keep()


def test_what_was_looked_up_is_remembered_once_it_is_kept(desk: Desk) -> None:
    library = Library()
    first = known(library, desk)
    looked_up = first.year(2026)

    assert first.has_news
    first.keep()
    again = known(library, desk)

    assert again.year(2026).days == looked_up.days
    assert (first.has_news, again.has_news) == (False, False)
    assert library.asked == [("CN", 2026)]


@pytest.mark.parametrize(
    ("is_announced", "age", "is_asked"),
    [(True, 0, False), (True, 60, False), (True, 61, True), (False, 7, False), (False, 8, True)],
)
def test_what_is_old_is_looked_up_again_and_sooner_where_it_is_not_announced(
    desk: Desk,
    is_announced: bool,  # noqa: FBT001  # a column of the table
    age: int,
    is_asked: bool,  # noqa: FBT001  # as above
) -> None:
    library = Library(is_announced=is_announced)
    first = known(library, desk)
    first.year(2026)
    first.keep()

    later = known(library, desk, on=TODAY + timedelta(days=age))
    later.year(2026)

    assert later.has_news is is_asked
    assert library.asked == [("CN", 2026)] * (1 + is_asked)


def test_her_own_days_win_over_those_of_the_region(desk: Desk) -> None:
    desk.store.calendars.mark(OCTOBER, WORK, "stocktaking")
    desk.store.calendars.mark(date(2026, 12, 24), OFF, "closed")
    days = WorkCalendar(almanac=known(Library(), desk))

    assert days.mark(OCTOBER) == DayMark(WORK, "stocktaking", is_own=True)
    assert days.is_working(OCTOBER)
    assert not days.is_working(date(2026, 12, 24))
    assert days.mark(date(2027, 10, 1)) == DayMark(OFF, "National Day", "国庆节")


def test_her_own_days_count_without_a_region(desk: Desk) -> None:
    desk.store.calendars.mark(date(2026, 12, 24), OFF, "closed")
    desk.store.calendars.mark(date(2026, 12, 26), WORK, "inventory")
    days = WorkCalendar(almanac=DaysKnown("none", Library(), TODAY, desk.store))

    assert days.add(date(2026, 12, 23), 2) == date(2026, 12, 26)


def test_whoever_enters_a_make_up_workday_has_read_the_notice(desk: Desk) -> None:
    library = Library(is_announced=False)

    before = known(library, desk).year(2026).is_announced
    desk.store.calendars.mark(date(2026, 12, 24), OFF, "closed")
    still = known(library, desk).year(2026).is_announced
    desk.store.calendars.mark(date(2026, 10, 10), WORK, "make-up")
    after = known(library, desk).year(2026).is_announced

    assert (before, still, after) == (False, False, True)


def test_holidays_of_the_moon_are_remembered_as_well(desk: Desk) -> None:
    library = Library()
    first = DaysKnown("none", library, TODAY, desk.store)
    days = [first.holiday(key, 2026) for key in ("spring-festival", "mid-autumn")]
    first.keep()

    again = DaysKnown("none", library, TODAY, desk.store).holiday("spring-festival", 2026)

    assert days == [date(2026, 2, 17), None]
    assert again == date(2026, 2, 17)
    assert library.asked == [("moon", 2026)]


def test_a_region_that_nobody_knows_is_refused_when_days_are_counted(desk: Desk) -> None:
    days = WorkCalendar(almanac=DaysKnown("ATLANTIS", Library(), TODAY, desk.store))

    with pytest.raises(Unreadable, match="there is no ATLANTIS"):
        days.working_days(TODAY, TODAY)
