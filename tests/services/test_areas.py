"""The register of duty areas on a real desk."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from secdesk.domain.almanac import DayMark, PlainAlmanac, YearOfDays
from secdesk.domain.area_seeds import SEEDS
from secdesk.domain.errors import NotFound, Refused, Unreadable
from secdesk.domain.vocabulary import DayKind
from secdesk.services import areas
from secdesk.services.desk import Desk
from secdesk.services.scanning import scanned
from world import a_desk, a_moment


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk on the Monday at nine."""
    with a_desk(tmp_path / "desk.db") as one:
        yield one


class NewYear(PlainAlmanac):
    """New Year's Day is off, and nothing else."""

    def year(self, year: int) -> YearOfDays:
        """That one day."""
        return YearOfDays({date(year, 1, 1): DayMark(DayKind.OFF, "New Year")})


def at(desk: Desk, day: str) -> Desk:
    """The desk on another day."""
    return replace(desk, now=a_moment(f"{day} 10:00"))


def knowing(desk: Desk) -> Desk:
    """The desk where New Year is known."""
    calendar = replace(desk.calendar, almanac=NewYear())
    return replace(desk, office=replace(desk.office, calendar=calendar))


def found(desk: Desk) -> list[str]:
    """The keys of the blank spots."""
    return [one.key for one in scanned(desk).open]


def test_an_area_is_entered_with_its_rhythm_in_words_and_its_first_look(desk: Desk) -> None:
    (card,) = areas.add(desk, "seals  and\tkeys", "每月").areas

    assert (card.name, str(card.said), card.next_on) == (
        "seals and keys",
        "every month",
        date(2026, 12, 23),
    )
    assert (card.seen_at, card.looks, card.is_overdue) == (None, (), False)


@pytest.mark.parametrize("every", [None, " ", "now and then", "偶尔"])
def test_a_rhythm_that_cannot_be_read_is_refused_with_examples(
    desk: Desk, every: str | None
) -> None:
    with pytest.raises(Unreadable) as refusal:
        areas.add(desk, "seals", every)

    assert "before each holiday" in str(refusal.value.hints[-1])


def test_a_rhythm_that_never_comes_is_refused(desk: Desk) -> None:
    with pytest.raises(Unreadable, match="nothing ever comes round"):
        areas.add(desk, "seals", "FREQ=DAILY;COUNT=1")


def test_a_time_of_day_is_left_out_and_said_so(desk: Desk) -> None:
    (card,) = areas.add(desk, "seals", "every month on the 5th at 9am").areas

    assert card.rule == "FREQ=MONTHLY;BYMONTHDAY=5"
    assert [str(note.text) for note in card.notes] == [
        "the time of day is left out: a look has none"
    ]


def test_looks_are_kept_and_a_late_one_does_not_move_the_rhythm(desk: Desk) -> None:
    areas.add(desk, "seals", "monthly")
    areas.seen(at(desk, "2026-12-21"), ["seals", "all", "there"])

    (card,) = areas.seen(at(desk, "2027-02-01"), ["seals"]).areas
    shown = areas.list_areas(at(desk, "2027-02-02"), "sea")

    assert card.next_on == date(2027, 2, 23)
    assert [(f"{look.at:%m-%d}", look.remark) for look in shown.areas[0].looks] == [
        ("02-01", ""),
        ("12-21", "all there"),
    ]
    assert shown.areas[0].remark == ""


def test_a_look_entered_afterwards_does_not_hide_a_later_one(desk: Desk) -> None:
    areas.add(desk, "seals", "monthly")
    areas.seen(at(desk, "2026-12-23"), ["seals", "fine"])

    (card,) = areas.seen(at(desk, "2026-11-25"), ["seals", "one", "missing"]).areas

    assert (card.remark, card.next_on) == ("fine", date(2027, 1, 25))


def test_overdue_ones_come_first_and_retired_ones_only_on_request(desk: Desk) -> None:
    areas.add(desk, "yearly thing", "every year on 1 dec")
    areas.add(desk, "monthly thing", "monthly")
    areas.add(desk, "weekly thing", "every friday")
    areas.retire(desk, "yearly")

    shown = areas.list_areas(at(desk, "2026-12-01"))
    everything = areas.list_areas(desk, everything=True)

    assert [(one.name, one.is_overdue, one.days_over) for one in shown.areas] == [
        ("weekly thing", True, 2),
        ("monthly thing", False, 0),
    ]
    assert [one.name for one in everything.areas][-1] == "yearly thing"
    assert everything.areas[-1].next_on is None


def test_one_past_its_day_is_a_blank_spot_until_it_was_looked_at(desk: Desk) -> None:
    areas.add(desk, "seals", "every friday")
    friday, monday = at(desk, "2026-11-27"), at(desk, "2026-11-30")

    before = (found(friday), found(monday))
    areas.seen(monday, ["seals"])

    assert before == ([], ["B60:1"])
    assert found(monday) == []


def test_a_retired_one_is_no_blank_spot_and_its_name_is_free_again(desk: Desk) -> None:
    areas.add(desk, "seals", "every friday")
    areas.retire(desk, "seals")

    areas.add(desk, "Seals", "monthly")

    assert found(at(desk, "2026-12-07")) == []
    with pytest.raises(Refused):
        areas.add(desk, "SEALS", "monthly")


def test_a_retired_one_is_shown_by_its_name_unless_another_has_it_now(desk: Desk) -> None:
    areas.add(desk, "seals", "every friday")
    areas.seen(desk, ["seals", "fine"])
    areas.retire(desk, "seals")

    (before,) = areas.list_areas(desk, "seals").areas
    areas.add(desk, "seals", "monthly")
    (after,) = areas.list_areas(desk, "seals").areas

    assert [look.remark for look in before.looks] == ["fine"]
    assert after.looks == ()


def test_before_each_holiday_follows_the_days_off_as_they_become_known(desk: Desk) -> None:
    (unknown,) = areas.add(desk, "duty rota", "before each holiday").areas
    later = knowing(at(desk, "2027-01-04"))

    assert unknown.next_on is None
    assert str(unknown.notes[0].command) == "secdesk config region CN"
    assert areas.list_areas(knowing(desk)).areas[0].next_on == date(2026, 12, 31)
    assert found(later) == ["B60:1"]
    assert found(at(desk, "2027-01-04")) == []


def test_a_look_long_before_a_holiday_is_not_meant_for_it(desk: Desk) -> None:
    informed = knowing(desk)
    areas.add(informed, "duty rota", "节前")

    (early,) = areas.seen(at(informed, "2026-12-10"), ["duty"]).areas
    (near,) = areas.seen(at(informed, "2026-12-22"), ["duty"]).areas

    assert (early.next_on, near.next_on) == (date(2026, 12, 31), date(2027, 12, 31))


def test_a_name_and_a_rhythm_can_be_changed(desk: Desk) -> None:
    areas.add(desk, "seals", "monthly")
    areas.add(desk, "keys", "monthly")
    areas.seen(desk, ["seals", "fine"])

    (card,) = areas.edit(at(desk, "2026-12-01"), "seals", "stamps", "weekly").areas

    assert (card.name, card.remark, card.next_on) == ("stamps", "fine", date(2026, 12, 8))
    with pytest.raises(NotFound):
        areas.seen(desk, ["seals"])
    with pytest.raises(Refused):
        areas.edit(desk, "stamps", "Keys", None)
    with pytest.raises(Unreadable, match="Say what is to change"):
        areas.edit(desk, "stamps", None, None)


def test_an_area_may_be_renamed_to_another_case_of_its_own_name(desk: Desk) -> None:
    areas.add(desk, "seals", "monthly")

    assert areas.edit(desk, "seals", "Seals", None).areas[0].name == "Seals"


def test_the_list_is_shown_and_nothing_is_entered_until_somebody_picks(desk: Desk) -> None:
    card = areas.seed(desk, None)

    assert (len(card.seeds), card.areas) == (len(SEEDS), None)
    assert areas.list_areas(desk).areas == ()
    assert areas.seed(desk, "").areas == ()


def test_what_is_picked_is_entered_once_in_the_language_and_found_in_either(desk: Desk) -> None:
    first = areas.seed(desk, "1,2", "zh")
    again = areas.seed(desk, "2-3")

    assert [one.name for one in first.areas or ()] == [SEEDS[0].name_zh, SEEDS[1].name_zh]
    assert [one.name for one in again.areas or ()] == [SEEDS[2].name]
    assert areas.seen(desk, ["seals"]).areas[0].name == SEEDS[1].name_zh
    assert [one.is_there for one in areas.seed(desk, None).seeds][:4] == [True, True, True, False]


def test_all_leaves_alone_what_is_there_renamed_or_retired(desk: Desk) -> None:
    areas.seed(desk, "1,2")
    areas.edit(desk, "safe", "Strongroom", None)
    areas.retire(desk, "seals")

    entered = areas.seed(desk, None, everything=True).areas or ()
    back = areas.seed(desk, "2").areas or ()

    assert len(entered) == len(SEEDS) - 2
    assert [one.name for one in back] == [SEEDS[1].name]


def test_a_register_just_begun_or_kept_shows_no_blank_spot_for_a_quarter(desk: Desk) -> None:
    areas.seed(knowing(desk), None, everything=True)
    spots: list[str] = []

    for days in range(90):
        today = replace(knowing(desk), now=desk.now + timedelta(days=days))
        spots += [one for one in found(today) if one.startswith("B60")]
        if today.calendar.is_working(today.today):
            for one in areas.list_areas(today).areas:
                if one.next_on == today.today:
                    areas.seen(today, one.name.split())

    assert spots == []
