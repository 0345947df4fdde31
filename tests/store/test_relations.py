"""Relations come back as they were kept, one between two tasks."""

import sqlite3

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import SLOW_FIXTURES
from secdesk.domain.relation import Relation
from secdesk.domain.vocabulary import Bearing
from secdesk.services.desk import Desk
from world import a_desk, a_task, staffed

NUMBERS = range(1, 4)
PAIRS = st.permutations(NUMBERS).map(lambda order: tuple(order[:2]))
DEEDS = st.lists(st.tuples(PAIRS, st.sampled_from([None, *Bearing])), max_size=12)


@pytest.fixture
def shelf(desk: Desk) -> Desk:
    """A desk with three tasks."""
    staffed(desk)
    for number in NUMBERS:
        desk.store.tasks.add(a_task(number=number))
    return desk


@settings(suppress_health_check=SLOW_FIXTURES)
@given(DEEDS)
def test_what_was_said_last_of_two_tasks_is_what_is_kept(
    tmp_path_factory: pytest.TempPathFactory, deeds: list[tuple[tuple[int, int], Bearing | None]]
) -> None:
    kept: dict[frozenset[int], Relation] = {}
    with a_desk(tmp_path_factory.mktemp("own") / "desk.db") as desk:
        staffed(desk)
        for number in NUMBERS:
            desk.store.tasks.add(a_task(number=number))
        for (task, other), kind in deeds:
            kept.pop(frozenset((task, other)), None)
            if kind is None:
                desk.store.relations.unrelate(task, other)
            else:
                desk.store.relations.relate(Relation(task, kind, other))
                kept[frozenset((task, other))] = Relation(task, kind, other)

        for number in NUMBERS:
            assert list(desk.store.relations.of(number)) == [
                one for one in kept.values() if number in (one.task, one.other)
            ]


def test_the_file_itself_lets_no_task_bear_upon_itself(shelf: Desk) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        shelf.store.relations.relate(Relation(1, Bearing.FOLLOWS, 1))


def test_the_other_end_is_seen_from_either(shelf: Desk) -> None:
    shelf.store.relations.relate(Relation(1, Bearing.FOLLOWS, 2))

    ends = [shelf.store.relations.of(number)[0].seen_from(number) for number in (1, 2)]

    assert ends == [2, 1]
