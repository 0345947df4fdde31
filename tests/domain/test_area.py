"""Duty areas: when each is to be looked at next, and which is meant by a name."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules_in_words import rule_of
from secdesk.domain.area import Area, Look, planned, settled_name
from secdesk.domain.area_names import must_be_new, named, named_first
from secdesk.domain.area_seeds import SEEDS, picked
from secdesk.domain.errors import NotFound, Refused, Unreadable
from secdesk.domain.recurrence import OnHoliday, Rule, occurrences
from secdesk.domain.typed import as_typed
from secdesk.gateways.recurrences import Recurrences
from world import CALENDAR, MONDAY_NINE, a_moment

EXPAND = Recurrences().dates
MONTHLY = "FREQ=MONTHLY"


def an_area(
    name: str = "seals", rule: str = MONTHLY, seen: str = "", also: Sequence[str] = ()
) -> Area:
    """An area entered on the Monday, with its next day."""
    area = Area(
        number=1,
        name=name,
        rule=Rule.parse(rule),
        typed=rule,
        anchor_on=MONDAY_NINE.date(),
        made_at=MONDAY_NINE,
        also=tuple(also),
        last=Look(a_moment(f"{seen} 10:00")) if seen else None,
    )
    times = occurrences(area.rule, area.anchor_on, CALENDAR, EXPAND, OnHoliday.AFTER)
    return planned(area, times)


@pytest.mark.parametrize(
    ("rule", "seen", "named_on"),
    [
        (MONTHLY, "", "2026-12-23"),  # a time after it was entered, not on the very day
        (MONTHLY, "2026-11-23", "2026-12-23"),
        (MONTHLY, "2026-12-22", "2027-01-23"),  # a day early counts
        (MONTHLY, "2026-12-02", "2026-12-23"),  # three weeks early does not
        (MONTHLY, "2027-01-12", "2027-01-23"),  # a late look moves nothing
        (MONTHLY, "2027-01-19", "2027-02-23"),
        ("FREQ=WEEKLY;BYDAY=FR", "2026-11-25", "2026-12-04"),
        ("FREQ=WEEKLY;BYDAY=FR", "2026-11-24", "2026-11-27"),
        ("FREQ=DAILY;INTERVAL=10;X-WORKDAY=ALL", "", "2026-12-07"),
        ("FREQ=DAILY;COUNT=3", "2026-12-30", "None"),
    ],
)
def test_the_next_look_is_reckoned_from_the_anchor(rule: str, seen: str, named_on: str) -> None:
    assert str(an_area(rule=rule, seen=seen).next_on) == named_on


@settings(max_examples=30)
@given(
    rule=st.sampled_from([MONTHLY, "FREQ=WEEKLY;BYDAY=SA", "FREQ=MONTHLY;BYMONTHDAY=31"]),
    days=st.integers(0, 400),
)
def test_after_a_look_the_next_one_lies_ahead_and_on_the_same_days_as_ever(
    rule: str, days: int
) -> None:
    seen = MONDAY_NINE.date() + timedelta(days=days)

    area = an_area(rule=rule, seen=seen.isoformat())

    times = occurrences(area.rule, area.anchor_on, CALENDAR, EXPAND, OnHoliday.AFTER)
    due_on = area.due_on(CALENDAR)
    assert due_on is not None
    assert seen < due_on
    assert CALENDAR.is_working(due_on)
    assert area.next_on in [one.named_on for one in islice(times, 70)]


def test_one_entered_on_a_day_off_is_not_looked_at_on_the_next_working_day() -> None:
    sunday = date(2026, 11, 22)
    area = Area(1, "seals", Rule.parse(MONTHLY), "monthly", sunday, MONDAY_NINE)

    times = occurrences(area.rule, sunday, CALENDAR, EXPAND, OnHoliday.AFTER)

    assert planned(area, times).next_on == date(2026, 12, 22)


REGISTER = [
    an_area("Safe and secrecy", also=("Safe and secrecy", "保密柜与保密自查")),
    an_area("Fire safety"),
    an_area("公章"),
    an_area("Safe"),
    an_area("Seals of the office"),
]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("safe", "Safe"),
        ("SAFE AND", "Safe and secrecy"),
        ("fire", "Fire safety"),
        ("secre", "Safe and secrecy"),
        ("保密柜", "Safe and secrecy"),
        ("章", "公章"),
        ("  seals  of ", "Seals of the office"),
    ],
)
def test_an_area_is_named_by_any_part_that_no_other_has(typed: str, meant: str) -> None:
    assert named(REGISTER, typed).name == meant


@pytest.mark.parametrize(
    ("typed", "said", "hint"),
    [
        ("saf", '"saf" could be Safe and secrecy, Fire safety, Safe.', "secdesk area list"),
        ("secrcy", 'No duty area is called "secrcy".', "did you mean Safe and secrecy?"),
        ("zzz", 'No duty area is called "zzz".', "secdesk area list"),
    ],
)
def test_what_is_unclear_or_unknown_is_refused_with_what_is_near(
    typed: str, said: str, hint: str
) -> None:
    with pytest.raises(NotFound) as refusal:
        named(REGISTER, typed)

    assert str(refusal.value) == said
    assert str(refusal.value.hints[0]) == hint


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("safe", ("Safe", "")),
        ("safe and secrecy all locked", ("Safe and secrecy", "all locked")),
        ("safe all locked", ("Safe", "all locked")),
        ("公章 一切 正常", ("公章", "一切 正常")),
    ],
)
def test_the_first_words_name_it_and_the_others_are_the_remark(
    words: str, meant: tuple[str, str]
) -> None:
    area, remark = named_first(REGISTER, words.split())

    assert (area.name, remark) == meant


def test_two_areas_never_have_the_same_name() -> None:
    with pytest.raises(Refused):
        must_be_new(REGISTER, "保密柜与保密自查")


@pytest.mark.parametrize("typed", [" ", "x" * 101])
def test_a_name_is_neither_empty_nor_without_end(typed: str) -> None:
    with pytest.raises(Unreadable):
        settled_name(typed)


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Safe and secrecy", "Safe and secrecy"),
        ("保密柜、钥匙", "保密柜、钥匙"),
        ("Wang's $HOME", "'Wang'\"'\"'s $HOME'"),
    ],
)
def test_a_name_is_quoted_in_a_command_only_where_a_shell_would_change_it(
    name: str, typed: str
) -> None:
    assert as_typed(name) == typed


def test_the_rhythms_of_the_list_are_read_the_same_in_both_languages() -> None:
    assert [
        one.name for one in SEEDS if not rule_of(one.every) == rule_of(one.every_zh) == one.rule
    ] == []


def test_no_name_of_the_list_is_taken_for_another() -> None:
    register = [an_area(one.name, also=one.names) for one in SEEDS]

    assert [
        one.name for one in SEEDS for typed in one.names if named(register, typed).name != one.name
    ] == []


@pytest.mark.parametrize(
    ("typed", "places"),
    [("1,3,5", [1, 3, 5]), ("2-4", [2, 3, 4]), ("3 1，3、2", [3, 1, 2]), ("", []), (" , ", [])],
)
def test_lines_of_the_list_are_picked_by_their_numbers(typed: str, places: list[int]) -> None:
    assert picked(typed) == places


@pytest.mark.parametrize("typed", ["0", "20", "4-2", "two", "1,,99", "-1"])
def test_what_is_no_number_of_the_list_is_refused(typed: str) -> None:
    with pytest.raises(Unreadable):
        picked(typed)
