"""Taking routines back, and what they made by themselves."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from secdesk.cards.routines import RoutineCard
from secdesk.domain.errors import Refused
from secdesk.domain.routine import Made
from secdesk.services import following, people, routines, undoing
from secdesk.services.desk import Desk
from secdesk.services.routines import RoutineSaid
from world import MONDAY_NINE, a_desk, a_moment, staffed

MONTHLY = "FREQ=MONTHLY;BYMONTHDAY=15"
PLAIN = RoutineSaid()


def added(desk: Desk, rule: str = MONTHLY, **said: Any) -> RoutineCard:  # noqa: ANN401  # a builder takes what matters
    """A routine of Wang's, just entered."""
    return routines.add(desk, rule, "wang", "file the statistics", replace(PLAIN, **said))


def done(desk: Desk, number: int) -> None:
    """Give a task its result."""
    following.done(desk, [number], "sent")


def a_step(file: Path, command: str, moment: datetime) -> None:
    """Let routines make what is due by then, as a step of that name."""
    with a_desk(file, moment, command) as opened:
        routines.make_due(opened)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A desk with a routine that has made its first task: step 3."""
    place = tmp_path / "other" / "desk.db"
    with a_desk(place, command="leader add") as opened:
        staffed(opened)
    with a_desk(place, command="routine add") as opened:
        added(opened)
    a_step(place, "routine", a_moment("2026-12-10 09:00"))
    return place


def test_undo_alone_leaves_what_the_desk_made_by_itself(file: Path) -> None:
    with a_desk(file, MONDAY_NINE, "note") as opened:
        people.add_leader(opened, "zhao", "Zhao", people.LeaderSaid())
    with a_desk(file, a_moment("2027-01-20 09:00"), "done") as opened:
        done(opened, 1)
    a_step(file, "routine", a_moment("2027-01-20 09:01"))

    with a_desk(file, command="undo") as opened:
        undone = undoing.undo(opened, None)

    assert (undone.step, undone.command) == (5, "done")


def test_a_task_that_was_taken_back_is_not_made_again_but_the_next_one_is(file: Path) -> None:
    with a_desk(file, a_moment("2026-12-10 09:05"), "undo") as opened:
        undoing.undo(opened, 3)
    a_step(file, "routine", a_moment("2026-12-16 09:00"))
    a_step(file, "routine", a_moment("2027-01-12 09:00"))

    with a_desk(file) as opened:
        assert [task.number for task in opened.store.tasks.those_there([1, 2])] == [2]
        assert opened.store.routines.past(1).last == Made(1, date(2027, 1, 15), 2)


def test_taking_that_back_again_brings_the_task_again(file: Path) -> None:
    with a_desk(file, a_moment("2026-12-10 09:05"), "undo") as opened:
        undoing.undo(opened, 3)
    with a_desk(file, a_moment("2026-12-10 09:06"), "undo") as opened:
        undoing.undo(opened, 4)

    with a_desk(file) as opened:
        past = opened.store.routines.past(1)
        assert past.last == Made(1, date(2026, 12, 15), 1)
        assert past.skipped == frozenset()
        assert [task.number for task in opened.store.tasks.those_there([1])] == [1]


def test_a_routine_that_has_made_a_task_since_is_stopped_rather_than_taken_back(
    file: Path,
) -> None:
    with a_desk(file, command="undo") as opened, pytest.raises(Refused) as refused:
        undoing.undo(opened, 2)

    assert [str(one) for one in refused.value.hints] == [
        "secdesk routine stop 1",
        "secdesk undo 3",
    ]


def test_a_routine_is_taken_back_together_with_the_task_it_made_at_once(tmp_path: Path) -> None:
    place = tmp_path / "other" / "desk.db"
    with a_desk(place, command="leader add") as opened:
        staffed(opened)
    with a_desk(place, command="routine add") as opened:
        added(opened, "FREQ=MONTHLY;BYMONTHDAY=25")

    with a_desk(place, command="undo") as opened:
        undone = undoing.undo(opened, None)
        assert opened.store.routines.all() == []
        assert opened.store.tasks.those_there([1]) == []

    assert (undone.tasks, undone.routines) == ((1,), (1,))


def test_the_steps_name_the_routines_they_were_about(file: Path) -> None:
    with a_desk(file) as opened:
        steps = undoing.list_steps(opened).steps

    assert [(one.command, one.tasks, one.routines) for one in steps[:2]] == [
        ("routine", (1,), (1,)),
        ("routine add", (), (1,)),
    ]
