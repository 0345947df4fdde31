"""The office: what its settings make of the working day."""

from datetime import date, time

import pytest

from secdesk.domain.errors import Unreadable
from secdesk.domain.office import office
from secdesk.domain.setting.known import Settings
from world import MONDAY_NINE


def test_an_office_that_says_nothing_works_from_nine_to_six() -> None:
    calendar = office().calendar

    assert (calendar.day_start, calendar.day_end) == (time(9), time(18))


def test_an_office_works_the_hours_it_has_set() -> None:
    calendar = office(Settings({"hours.start": time(8, 30), "hours.end": time(17)})).calendar

    assert calendar.start_of(date(2026, 11, 24), MONDAY_NINE).time() == time(8, 30)
    assert calendar.end_of(date(2026, 11, 24), MONDAY_NINE).time() == time(17)


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        (time(18), time(18), "begin at 18:00 and end at 18:00"),
        (time(22), time(6), "begin at 22:00 and end at 06:00"),
    ],
)
def test_a_day_without_length_is_refused_with_both_ways_out(
    start: time, end: time, said: str
) -> None:
    with pytest.raises(Unreadable, match=said) as refusal:
        office(Settings({"hours.start": start, "hours.end": end}))

    assert [str(one) for one in refusal.value.hints] == [
        "secdesk config --unset hours.start",
        "secdesk config --unset hours.end",
    ]
