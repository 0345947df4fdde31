"""Where routines are kept: read back as they were, found when they are due, with their past."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from secdesk.domain.errors import NotFound
from secdesk.domain.recurrence import Rule
from secdesk.domain.routine import Made, Past, Routine
from secdesk.domain.vocabulary import DueKind, OnHoliday, Secrecy, State, Urgency
from secdesk.services.desk import Desk
from world import MONDAY_NINE, assigned, staffed

HOUR = timedelta(hours=1)
DECEMBER, JANUARY = date(2026, 12, 15), date(2027, 1, 15)


@pytest.fixture(autouse=True)
def _people(desk: Desk) -> None:
    staffed(desk)


def kept(desk: Desk, **matters: object) -> Routine:
    """A routine as stored."""
    said: dict[str, object] = {
        "number": 0,
        "title": "file the statistics",
        "leader": desk.leader("wang"),
        "rule": Rule.parse("FREQ=MONTHLY;BYMONTHDAY=15;AT=10:00"),
        "typed": "on the 15th of each month at 10",
        "anchor_on": MONDAY_NINE.date(),
        "made_at": MONDAY_NINE,
        "ahead": 3,
        "next_on": DECEMBER,
        "makes_at": MONDAY_NINE,
    }
    return desk.store.routines.add(Routine(**(said | matters)))  # type: ignore[arg-type]  # a builder takes what matters


def settle(desk: Desk, number: int, state: State) -> None:
    """Put a task into a state."""
    task = desk.store.tasks.get([number])[0]
    desk.store.tasks.save(replace(task, state=state))


def test_a_routine_is_read_back_as_it_was(desk: Desk) -> None:
    bare = kept(desk, next_on=None, makes_at=None)
    whole = kept(
        desk,
        on_holiday=OnHoliday.BEFORE,
        due_kind=DueKind.SOFT,
        lead=desk.contact("admin"),
        person=desk.contact("chen"),
        urgency=Urgency.SOON,
        importance=3,
        standard="one page",
        secrecy=Secrecy.PUBLIC,
        stopped_at=MONDAY_NINE,
    )

    assert desk.store.routines.get([2, 1]) == [whole, bare]
    assert desk.store.routines.all() == [bare, whole]


def test_what_changed_is_kept(desk: Desk) -> None:
    changed = replace(kept(desk), next_on=JANUARY, makes_at=MONDAY_NINE + HOUR)

    desk.store.routines.save(changed)

    assert desk.store.routines.all() == [changed]


def test_a_number_that_is_not_there_is_refused(desk: Desk) -> None:
    kept(desk)

    assert desk.store.routines.those_there([7]) == []
    with pytest.raises(NotFound, match="no routine 7"):
        desk.store.routines.get([1, 7])


def test_a_routine_is_due_from_its_moment_on_until_it_is_stopped(desk: Desk) -> None:
    kept(desk, makes_at=MONDAY_NINE + HOUR)
    due = kept(desk)
    kept(desk, makes_at=None)
    kept(desk, stopped_at=MONDAY_NINE)

    assert desk.store.routines.due(MONDAY_NINE) == [due]
    assert len(desk.store.routines.due(MONDAY_NINE + HOUR)) == 2


@pytest.mark.parametrize(
    ("state", "due"),
    [(State.OPEN, 0), (State.SUSPENDED, 0), (State.DONE, 1), (State.WITHDRAWN, 1)],
)
def test_a_routine_with_a_task_still_to_do_is_not_due(desk: Desk, state: State, due: int) -> None:
    routine = kept(desk)
    number = assigned(desk)
    desk.store.routines.keep(Made(routine.number, DECEMBER, number))

    settle(desk, number, state)

    assert desk.store.routines.due(MONDAY_NINE) == [routine] * due


def test_its_past_is_what_it_made_last_and_what_was_skipped_since(desk: Desk) -> None:
    routine = kept(desk)
    number = assigned(desk)
    made = Made(routine.number, DECEMBER, number, 4)

    desk.store.routines.keep(Made(routine.number, date(2026, 11, 15), None))
    before = desk.store.routines.past(routine.number)
    desk.store.routines.keep(made)
    desk.store.routines.keep(Made(routine.number, JANUARY, None))

    assert before == Past(None, frozenset({date(2026, 11, 15)}))
    assert desk.store.routines.past(routine.number) == Past(made, frozenset({JANUARY}))
    assert desk.store.routines.made([number, 99]) == [made]
