"""How far the work is behind its time."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anything import NEAR, tasks
from secdesk.domain.deviation import deviation, time_over
from secdesk.domain.office import Office
from secdesk.domain.setting.known import BEHIND, Settings
from secdesk.domain.task import Due, Task
from secdesk.domain.vocabulary import DueKind, State
from world import CALENDAR, MONDAY_NINE, OFFICE, a_due, a_moment, a_task

TWO_WEEKS_OFF = {"assigned_at": a_moment("2026-11-16 09:00"), "due": a_due("2026-11-30")}
HALF = 50


@pytest.mark.parametrize(
    ("given_on", "due", "share"),
    [
        ("2026-11-16 09:00", "2026-11-30", HALF),
        ("2026-11-16 23:00", "2026-11-30", HALF),
        ("2026-11-23 08:00", "2026-11-30", 0),
        ("2026-11-23 10:00", "2026-11-30", 0),
        ("2026-11-16 09:00", "2026-11-23", 100),
        ("2026-11-09 09:00", "2026-11-20", 100),
        ("2026-11-20 09:00", "2026-11-25", 33),
    ],
)
def test_the_time_that_is_over_is_counted_in_working_days(
    given_on: str, due: str, share: int
) -> None:
    task = a_task(assigned_at=a_moment(given_on), due=a_due(due))

    assert time_over(task, MONDAY_NINE, OFFICE) == share


@pytest.mark.parametrize(
    "due", [Due(), Due(DueKind.NONE), a_due("2026-11-23"), a_due("2026-11-20")]
)
def test_what_has_no_time_between_is_not_measured(due: Due) -> None:
    assert time_over(a_task(due=due), MONDAY_NINE, OFFICE) is None


def test_work_far_behind_its_time_says_so() -> None:
    told = deviation(a_task(**TWO_WEEKS_OFF), MONDAY_NINE, OFFICE, 20)

    assert str(told) == "behind: 50 % of the time is over, 20 % is done"


@pytest.mark.parametrize("percent", [21, HALF, 100, None])
def test_work_that_is_not_far_behind_or_of_which_no_share_was_said_says_nothing(
    percent: int | None,
) -> None:
    assert deviation(a_task(**TWO_WEEKS_OFF), MONDAY_NINE, OFFICE, percent) is None


def test_how_far_is_far_is_a_matter_of_the_office() -> None:
    office = Office(CALENDAR, Settings({BEHIND.key: 10}))

    assert deviation(a_task(**TWO_WEEKS_OFF), MONDAY_NINE, office, 40) is not None
    assert deviation(a_task(**TWO_WEEKS_OFF), MONDAY_NINE, office, 41) is None


def test_what_is_done_is_not_behind() -> None:
    task = a_task(state=State.DONE, **TWO_WEEKS_OFF)

    assert deviation(task, MONDAY_NINE, OFFICE, 0) is None


@given(tasks(), NEAR, st.integers(0, 99))
def test_more_work_done_is_never_further_behind(task: Task, now: datetime, percent: int) -> None:
    less = deviation(task, now, OFFICE, percent)
    more = deviation(task, now, OFFICE, percent + 1)

    assert more is None or less is not None
