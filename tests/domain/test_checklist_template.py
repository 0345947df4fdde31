"""Templates: what a file may say, and when each line is due around the day."""

from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secdesk.domain.checklist_template import Mistake, template, timing
from secdesk.domain.worktime import DAY
from world import CALENDAR, a_moment

THURSDAY = date(2026, 11, 26)
ITEM = {"phase": "before", "offset": "-1", "en": "phone them"}


def made(**said: object) -> dict[str, object]:
    return {"name": "meeting", "item": [ITEM | said]}


@pytest.mark.parametrize(
    ("offset", "on", "at"),
    [
        ("-5", "2026-11-19", None),
        (-5, "2026-11-19", None),
        ("0", "2026-11-26", None),
        ("+2", "2026-11-30", None),
        ("2", "2026-11-30", None),
        ("-0.5h", "2026-11-26", "2026-11-26 13:30"),
        ("+30m", "2026-11-26", "2026-11-26 14:30"),
        ("+60 m", "2026-11-26", "2026-11-26 15:00"),
        ("+12h", "2026-11-27", "2026-11-27 02:00"),
    ],
)
def test_days_are_worked_and_hours_go_by_the_clock(offset: object, on: str, at: str | None) -> None:
    said = template("meeting", made(offset=offset))

    (item,) = said.items(THURSDAY, a_moment("2026-11-26 14:00"), CALENDAR)

    assert item.on == date.fromisoformat(on)
    assert item.at == (None if at is None else a_moment(at))


def test_hours_around_a_day_without_a_clock_time_fall_on_the_day() -> None:
    (item,) = template("meeting", made(offset="-0.5h")).items(THURSDAY, None, CALENDAR)

    assert (item.on, item.at) == (THURSDAY, None)


def test_a_line_on_the_day_itself_stays_there_though_nobody_works() -> None:
    sunday = date(2026, 11, 29)

    (item,) = template("meeting", made(offset="0")).items(sunday, None, CALENDAR)

    assert item.on == sunday


@given(st.integers(-200, 200), st.dates(date(2020, 1, 1), date(2030, 1, 1)))
@settings(max_examples=30)
def test_a_line_lies_as_many_working_days_away_as_it_says(days: int, on: date) -> None:
    due = timing(str(days))

    assert due is not None
    day = due.on(on, None, CALENDAR)
    between = (on, day) if days > 0 else (day - DAY, on - DAY)
    assert CALENDAR.working_days(*between) == abs(days)
    assert day == on or CALENDAR.is_working(day)


@pytest.mark.parametrize("name", ["small meeting", "Small-Meeting", "小型会议", "小型 会议", "SM"])
def test_a_template_goes_by_its_file_and_its_names(name: str) -> None:
    said = template("sm", {"name": "small meeting", "name_zh": "小型会议", "item": [ITEM]})

    assert said.is_called(name)
    assert not said.is_called("meeting")


@pytest.mark.parametrize(
    ("said", "reason", "place"),
    [
        ({}, "it has no [[item]]", None),
        ({"item": []}, "it has no [[item]]", None),
        ({"item": "x"}, "it has no [[item]]", None),
        ({"item": [ITEM] * 201}, "it has more than 200 items", None),
        (made() | {"label": "x"}, "label is not known here; known are: name, name_zh, starts, item",
         None),
        (made() | {"name": 3}, "name is a text in quotes", None),
        (made() | {"starts": "later"}, 'starts is "now" or left out', None),
        (made(phase="soon"), "phase is one of: before, during, after", 1),
        (made(offset="soon"), "offset is in working days", 1),
        (made(offset=True), "offset is in working days", 1),
        (made(offset=1.5), "offset is in working days", 1),
        (made(must="yes"), "must is true or false", 1),
        (made(en=""), "it says nothing: en or zh", 1),
        (made(zh=5), "zh is a text in quotes", 1),
        (made(who="me"), "who is not known here", 1),
        ({"item": [ITEM, "x"]}, "it has no [[item]]", None),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_the_line_it_is_in(
    said: Mapping[str, object], reason: str, place: int | None
) -> None:
    with pytest.raises(Mistake) as mistake:
        template("meeting", said)

    assert str(mistake.value.reason).startswith(reason)
    assert mistake.value.place == place


def test_words_of_a_file_cannot_steer_a_terminal() -> None:
    said = template("meeting", made(en="phone\x1b[2J them"))

    assert "\x1b" not in said.lines[0].words.english
