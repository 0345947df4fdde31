"""Equal treatment as a sorting rule."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anything import DAYS, NEAR, desks
from secdesk.domain.ordering import pressing, turns
from secdesk.domain.people import Leader
from secdesk.domain.task import Issuer, Task
from secdesk.domain.vocabulary import DueKind, State, Urgency
from world import LI, MONDAY_NINE, WANG, a_due, a_task

TURN = {WANG.id: 0, LI.id: 1}
SOFT = DueKind.SOFT
IDS = st.lists(st.integers(1, 50), min_size=1, max_size=8, unique=True)
IN_ORDER: list[dict[str, Any]] = [
    {"due": a_due("2026-11-16"), "urgency": Urgency.FLASH, "importance": 3},
    {"due": a_due("2026-11-20"), "urgency": Urgency.URGENT},
    {"due": a_due("2026-11-20"), "urgency": Urgency.NORMAL},
    {"due": a_due("2026-11-11", SOFT), "urgency": Urgency.NORMAL, "importance": 1},
    {"due": a_due("2026-12-11"), "urgency": Urgency.FLASH},
    {"due": a_due("2026-11-25"), "urgency": Urgency.NORMAL, "importance": 1},
    {"due": a_due("2026-11-25"), "urgency": Urgency.NORMAL, "issuers": (Issuer(WANG),)},
    {"due": a_due("2026-11-25"), "urgency": Urgency.NORMAL, "issuers": (Issuer(LI),)},
    {"due": a_due("2026-11-25"), "urgency": Urgency.NORMAL, "issuers": (Issuer(LI),)},
    {"due": a_due("2026-11-25"), "urgency": Urgency.NORMAL, "importance": 3},
    {"due": a_due("2026-11-26"), "urgency": Urgency.NORMAL, "importance": 1},
    {"urgency": Urgency.NORMAL, "importance": 1},
    {"state": State.DONE, "urgency": Urgency.FLASH, "due": a_due("2026-11-16")},
    {"state": State.REPORTED, "urgency": Urgency.NORMAL, "importance": 1},
]


def ranked(tasks: list[Task], ranks: tuple[int | None, int | None]) -> list[Task]:
    """The same tasks, given by leaders of those ranks."""
    leaders = {WANG.id: replace(WANG, rank=ranks[0]), LI.id: replace(LI, rank=ranks[1])}
    return [
        replace(
            task, issuers=tuple(replace(one, leader=leaders[one.leader.id]) for one in task.issuers)
        )
        for task in tasks
    ]


def order(tasks: list[Task], now: datetime = MONDAY_NINE) -> list[int]:
    """The numbers of tasks, most pressing first."""
    return [task.number for task in sorted(tasks, key=lambda task: pressing(task, now, TURN))]


def test_overdue_comes_first_and_done_last_then_urgency_date_importance_turn_number() -> None:
    tasks = [a_task(number=number, **matters) for number, matters in enumerate(IN_ORDER, 1)]

    assert order(tasks[::-1]) == list(range(1, len(IN_ORDER) + 1))


@pytest.mark.parametrize("state", [State.DONE, State.REPORTED])
def test_what_is_done_presses_less_than_anything_still_to_do(state: State) -> None:
    done = a_task(number=1, state=state, due=a_due("2026-11-02"), urgency=Urgency.FLASH)
    idle = a_task(number=2, importance=3)

    assert order([done, idle]) == [2, 1]


def test_a_leader_without_a_turn_waits_for_none() -> None:
    stranger = Leader(9, "zhao", "Zhao Qi")
    tasks = [
        a_task(number=1, issuers=(Issuer(LI),)),
        a_task(number=2, issuers=(Issuer(stranger),)),
    ]

    assert order(tasks) == [2, 1]


@given(desks(), NEAR, st.tuples(*[st.one_of(st.none(), st.integers(1, 9))] * 2))
def test_swapping_two_leaders_ranks_changes_no_order(
    tasks: list[Task], now: datetime, ranks: tuple[int | None, int | None]
) -> None:
    swapped = (ranks[1], ranks[0])

    assert order(ranked(tasks, ranks), now) == order(ranked(tasks, swapped), now)


@given(desks(), NEAR, st.randoms())
def test_there_is_one_order_however_the_tasks_came(
    tasks: list[Task], now: datetime, chance: st.DataObject
) -> None:
    shuffled = list(tasks)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis hands over a Random

    assert order(shuffled, now) == order(tasks, now)


@given(IDS, DAYS)
def test_every_leader_has_one_turn_a_day(leaders: list[int], today: date) -> None:
    turn = turns(leaders, today)

    assert set(turn) == set(leaders)
    assert sorted(turn.values()) == list(range(len(leaders)))


@given(IDS, DAYS)
def test_the_turn_moves_on_by_one_each_day(leaders: list[int], today: date) -> None:
    tomorrow = turns(leaders, today + timedelta(days=1))

    assert tomorrow == {
        leader: (place - 1) % len(leaders) for leader, place in turns(leaders, today).items()
    }


@given(IDS, DAYS)
def test_in_as_many_days_as_there_are_leaders_each_comes_first_once(
    leaders: list[int], today: date
) -> None:
    days = [today + timedelta(days=step) for step in range(len(leaders))]

    first = [leader for day in days for leader, place in turns(leaders, day).items() if not place]

    assert sorted(first) == sorted(leaders)


@given(IDS, DAYS)
def test_turns_do_not_depend_on_who_was_entered_first(leaders: list[int], today: date) -> None:
    assert turns(leaders, today) == turns(leaders[::-1], today)


@pytest.mark.parametrize("today", [date(2026, 11, 23), date(2026, 11, 24)])
def test_without_leaders_there_are_no_turns(today: date) -> None:
    assert turns([], today) == {}
