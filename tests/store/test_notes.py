"""Notes are kept as they are, and only their fate changes."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anything import MOMENTS
from conftest import SLOW_FIXTURES
from secdesk.domain.errors import NotFound
from secdesk.domain.note import Note
from secdesk.domain.text import paragraphs
from secdesk.services.desk import Desk
from world import MONDAY_NINE, a_desk, a_task, staffed

SECONDS = MOMENTS.map(lambda at: at.replace(microsecond=0))
WORDS = st.text(min_size=1).map(paragraphs).filter(bool)


@settings(suppress_health_check=SLOW_FIXTURES)
@given(WORDS, SECONDS, st.none() | SECONDS, st.sampled_from([None, 1]))
def test_a_note_comes_back_as_it_was_kept(
    tmp_path_factory: pytest.TempPathFactory,
    words: str,
    at: object,
    dropped_at: object,
    task: int | None,
) -> None:
    note = Note(1, at, words, task, dropped_at)  # type: ignore[arg-type]  # hypothesis widens them

    with a_desk(tmp_path_factory.mktemp("own") / "desk.db") as desk:
        staffed(desk).store.tasks.add(a_task())
        stored = desk.store.notes.add(note)
        (read,) = desk.store.notes.get([stored.number])

    assert stored == read == note


@pytest.fixture
def shelf(desk: Desk) -> Desk:
    """A desk with three notes, of which the second has become a task."""
    staffed(desk).store.tasks.add(a_task())
    for place, words in enumerate(("one", "two", "three")):
        desk.store.notes.add(Note(0, MONDAY_NINE + timedelta(days=place), words))
    (second,) = desk.store.notes.get([2])
    desk.store.notes.save(second.become(1))
    return desk


def test_the_unsorted_come_in_the_order_in_which_they_were_kept(shelf: Desk) -> None:
    assert [one.number for one in shelf.store.notes.unsorted()] == [1, 3]
    assert [one.number for one in shelf.store.notes.all()] == [1, 2, 3]


def test_counting_stops_at_the_most(shelf: Desk) -> None:
    assert [shelf.store.notes.count(most) for most in (0, 1, 2, 9)] == [0, 1, 2, 2]


def test_notes_come_in_the_order_asked_for_and_the_first_missing_is_named(shelf: Desk) -> None:
    assert [one.words for one in shelf.store.notes.get([3, 1])] == ["three", "one"]
    with pytest.raises(NotFound, match="There is no note 9"):
        shelf.store.notes.get([3, 9, 10])
