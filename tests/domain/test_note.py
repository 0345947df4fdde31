"""A note stays as it came, until it becomes a task or is let go."""

import pytest

from secdesk.domain.entry import LONGEST_WORDS
from secdesk.domain.errors import Refused, Unreadable
from secdesk.domain.note import Note, settled_note
from secdesk.domain.task import LONGEST_TITLE
from world import MONDAY_NINE


def a_note(words: str = "ask the printer") -> Note:
    """Note 3, unsorted."""
    return Note(3, MONDAY_NINE, words)


def test_the_first_line_of_a_note_is_the_title_of_its_task() -> None:
    assert a_note("ask the printer\nsize A3\n").title("wang") == "ask the printer"
    assert a_note("x" * LONGEST_TITLE).title("wang") == "x" * LONGEST_TITLE


def test_a_line_too_long_for_a_title_is_refused_with_where_to_say_a_short_one() -> None:
    with pytest.raises(Unreadable, match="Note 3 is too long for a title: 1001") as refusal:
        a_note("x" * (LONGEST_TITLE + 1)).title("wang")

    assert str(refusal.value.hints[0]) == "secdesk promote 3 wang SHORT TITLE"


def test_a_note_becomes_a_task_or_is_let_go() -> None:
    assert a_note().become(14).task == 14
    assert a_note().drop(MONDAY_NINE).dropped_at == MONDAY_NINE


@pytest.mark.parametrize(
    ("note", "told", "way_out"),
    [
        (a_note().become(14), "Note 3 has become #14.", "secdesk show 14"),
        (a_note().drop(MONDAY_NINE), "Note 3 has been let go.", "secdesk notes --all"),
    ],
)
def test_what_has_been_sorted_is_not_sorted_again(note: Note, told: str, way_out: str) -> None:
    with pytest.raises(Refused, match=told) as promoted:
        note.become(15)
    with pytest.raises(Refused, match=told) as dropped:
        note.drop(MONDAY_NINE)

    assert [str(one) for one in promoted.value.hints] == [way_out]
    assert promoted.value.hints == dropped.value.hints


def test_a_note_keeps_its_lines_and_loses_what_could_steer_a_terminal() -> None:
    assert settled_note(" one \n\n\x1btwo\n") == "one\n\n\u241btwo"
    assert settled_note("x" * LONGEST_WORDS) == "x" * LONGEST_WORDS


@pytest.mark.parametrize(
    ("typed", "told"),
    [(" \n", "A note needs words."), ("x" * (LONGEST_WORDS + 1), "Too long: 20001")],
)
def test_a_note_of_nothing_or_of_too_much_is_refused(typed: str, told: str) -> None:
    with pytest.raises(Unreadable, match=told):
        settled_note(typed)
