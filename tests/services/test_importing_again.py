"""Importing a ledger again brings nothing twice, however long it is."""

import tracemalloc
from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import SLOW_FIXTURES
from ledgers import Sheet, brought, staff, tasks
from secdesk.domain.people import Leader
from secdesk.services.desk import Desk
from secdesk.services.importing import Wishes, import_ledger
from world import a_desk

GOALS = st.sampled_from(["a", "b", "Ａ", "c"])
DAYS = st.sampled_from(["", "2026-11-20", "2026/11/20", "2026-12-01"])


@pytest.fixture
def staffed(desk: Desk) -> Desk:
    """A desk that knows two leaders, an office and a person."""
    return staff(desk)


def test_a_second_import_changes_nothing_whatever_became_of_the_tasks(staffed: Desk) -> None:
    rows = ["20,a,2026-11-27,,进行中", "20,a,2026-12-27", "21,b,,,已完成", ",c", ",,,,half"]
    brought(staffed, *rows, leader="wang", skip_bad=True)
    staffed.store.tasks.save(tasks(staffed)[1].finish(staffed.now, "all of it"))
    before = tasks(staffed)

    card = brought(staffed, *reversed(rows), leader="wang", skip_bad=True)

    assert (card.new, card.already_there, card.parents) == (0, 4, 0)
    assert tasks(staffed) == before


def test_a_row_that_is_there_is_not_asked_whom_it_names(staffed: Desk) -> None:
    brought(staffed, ",a,,,,,wang,admin,")
    staffed.store.leaders.save(Leader(1, "wang", "Wang Min", is_active=False))

    card = brought(staffed, ",a,,,,,wang,admin,")

    assert card.already_there == 1


def test_a_row_is_known_again_however_its_date_and_goal_are_written(staffed: Desk) -> None:
    brought(staffed, "20,Draft 5G plan,2026-11-27", leader="wang")

    card = brought(staffed, "２０,draft ５G plan,2026/11/27 0:00,,已完成", leader="wang")

    assert (card.new, card.already_there) == (0, 1)


def test_rows_that_are_the_same_are_told_apart_by_their_occurrence(staffed: Desk) -> None:
    twice = ["20,a,2026-11-27", "20,b,2026-11-27", "20,a,2026-11-27"]
    brought(staffed, *twice, leader="wang")

    with_a_third = brought(staffed, *twice, "20,a,2026-11-27", leader="wang")

    assert (with_a_third.new, with_a_third.already_there) == (1, 3)
    assert [task.title for task in tasks(staffed)][1:] == ["a", "b", "a", "a"]


def test_a_row_that_was_skipped_comes_in_once_it_is_mended(staffed: Desk) -> None:
    rows = [",a,,,,,zhao", ",a,,,,,wang"]
    brought(staffed, *rows, skip_bad=True)
    staffed.store.leaders.add(Leader(0, "zhao", "Zhao Rui"))

    card = brought(staffed, *rows)

    assert (card.new, card.already_there) == (1, 1)
    assert [task.leader.code for task in tasks(staffed)] == ["wang", "zhao"]


@settings(suppress_health_check=SLOW_FIXTURES)
@given(
    st.lists(st.tuples(st.sampled_from(["", "20"]), GOALS, DAYS), min_size=1, max_size=12),
    st.randoms(use_true_random=False),
)
def test_a_ledger_brings_each_of_its_rows_once_in_whatever_order_it_comes_again(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str, str]], chance: object
) -> None:
    lines = [",".join(row) for row in rows]
    shuffled = sorted(lines, key=lambda _: chance.random())  # type: ignore[attr-defined]  # hypothesis types randoms as object

    with a_desk(tmp_path_factory.mktemp("own") / "desk.db") as desk:
        first = brought(desk, *lines)
        again = brought(desk, *shuffled)
        longer = brought(desk, *lines, lines[0])
        stored = len(tasks(desk))

    assert (first.new, again.new, longer.new) == (len(lines), 0, 1)
    assert stored == len(lines) + 1 + first.parents


def peak(desk: Desk, count: int, offset: int) -> int:
    """The most memory that a ledger of so many rows takes, half of them bad."""

    class Endless(Sheet):
        """A ledger whose rows are made up one by one."""

        def __iter__(self) -> Iterator[tuple[int, Sequence[str]]]:
            """Headings, then rows."""
            yield 1, ["parent", "title", "due", "leader"]
            for line in range(2, count):
                name = "wang" if line % 2 else f"nobody {line}"
                yield line, [f"{line}", f"goal {offset + line} {'x' * 500}", "2026-11-27", name]

    tracemalloc.start()
    try:
        import_ledger(desk, Endless([]), Wishes(skip_bad=True))
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_the_memory_that_a_ledger_needs_does_not_grow_with_it(staffed: Desk) -> None:
    peak(staffed, 4_000, 0)  # the interpreter keeps some thousands of free tuples for itself

    few, many = peak(staffed, 600, 10_000), peak(staffed, 3_600, 20_000)

    assert many < few * 1.2
