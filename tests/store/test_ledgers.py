"""A task has one name wherever its ledger is read; tasks come a piece at a time."""

import pytest

from secdesk.services.desk import Desk
from secdesk.services.wanted import Wanted
from secdesk.store.shelves.ledgers import AT_ONCE
from world import a_desk, a_task, staffed

EVERYTHING = Wanted(is_live=False)


@pytest.fixture(autouse=True)
def _tasks(desk: Desk) -> None:
    staffed(desk)
    for name in (None, "mail-17", None):
        desk.store.tasks.add(a_task(external_id=name))


def test_a_task_is_called_by_the_name_a_script_gave_else_after_its_desk(desk: Desk) -> None:
    names = desk.store.ledger.names([1, 2, 9])

    assert names[2] == "mail-17"
    assert names[1].endswith("-1")
    assert len(names[1]) == 34
    assert set(names) == {1, 2}


def test_a_task_is_found_by_its_name(desk: Desk) -> None:
    shelf = desk.store.ledger

    assert [shelf.number(name) for name in shelf.names([1, 2, 3]).values()] == [1, 2, 3]


STRANGE = ["", "-1", "1", "mail-18", "other-1", "{own}", "{own}-", "{own}-4", "{own}--1"]
BEYOND = ["{own}-²", "{own}-99999999999999999999999"]


@pytest.mark.parametrize("name", [*STRANGE, *BEYOND])
def test_no_other_name_finds_anything(desk: Desk, name: str) -> None:
    own = desk.store.ledger.names([1])[1].removesuffix("-1")

    assert desk.store.ledger.number(name.format(own=own)) is None


def test_another_desk_calls_its_tasks_otherwise(
    desk: Desk, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with a_desk(tmp_path_factory.mktemp("another") / "desk.db") as another:
        staffed(another).store.tasks.add(a_task())

        assert another.store.ledger.names([1]) != desk.store.ledger.names([1])
        assert another.store.ledger.number(desk.store.ledger.names([1])[1]) is None


def test_a_name_of_a_desk_is_found_where_the_task_was_read_back(desk: Desk) -> None:
    own = desk.store.ledger.names([1])[1]
    number = desk.store.tasks.add(a_task(external_id=own.replace("-1", "-77"))).number

    assert desk.store.ledger.number(own.replace("-1", "-77")) == number


def test_tasks_come_in_order_and_a_piece_at_a_time(desk: Desk) -> None:
    for _ in range(AT_ONCE):
        desk.store.tasks.add(a_task())

    pieces = list(desk.store.ledger.tasks(EVERYTHING, desk.now, "number", None))

    assert [len(piece) for piece in pieces] == [AT_ONCE, 3]
    assert [task.number for piece in pieces for task in piece] == list(range(1, AT_ONCE + 4))


def test_no_more_come_than_asked_for(desk: Desk) -> None:
    (piece,) = desk.store.ledger.tasks(EVERYTHING, desk.now, "number", 2)

    assert [task.number for task in piece] == [1, 2]
