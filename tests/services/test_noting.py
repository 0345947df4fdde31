"""Thoughts are kept as they come, listed, promoted, let go."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from secdesk.cards.notes import NotesTouched
from secdesk.domain.errors import NotFound, Refused, Unreadable
from secdesk.services import looking, morning, noting
from secdesk.services.desk import Desk
from secdesk.services.story import story
from secdesk.services.taking_over import Particulars
from secdesk.services.undoing import list_steps
from world import MONDAY_NINE, a_desk, assigned, staffed

NOTHING = Particulars()


@pytest.fixture(autouse=True)
def _people(desk: Desk) -> None:
    staffed(desk)


def words(card: NotesTouched) -> list[tuple[int, str]]:
    """Number and words of each note."""
    return [(one.number, one.words) for one in card.notes]


def test_each_thought_is_a_note_with_a_number_of_its_own_series(desk: Desk) -> None:
    assigned(desk)

    card = noting.note(desk, ["ask the printer", " A3? "])

    assert words(card) == [(1, "ask the printer"), (2, "A3?")]
    assert [one.at for one in card.notes] == [MONDAY_NINE, MONDAY_NINE]


def test_of_several_thoughts_all_are_kept_or_none(desk: Desk) -> None:
    with pytest.raises(Unreadable):
        noting.note(desk, ["one", " "])

    assert noting.list_notes(desk).notes == ()


def test_the_unsorted_are_listed_oldest_first_with_their_age(desk: Desk) -> None:
    noting.note(desk, ["one", "two", "three"])
    noting.drop(desk, [2])
    later = replace(desk, now=desk.now + timedelta(days=3))

    card = noting.list_notes(later)

    assert [(one.number, one.days) for one in card.notes] == [(1, 3), (3, 3)]
    assert card.on == later.today


def test_on_request_the_promoted_and_the_dropped_are_listed_with_what_became_of_them(
    desk: Desk,
) -> None:
    noting.note(desk, ["one", "two", "three"])
    noting.promote(desk, 1, "wang", "", NOTHING)
    noting.drop(desk, [2])

    card = noting.list_notes(desk, everything=True)

    assert [(one.task, one.dropped_at) for one in card.notes] == [
        (1, None),
        (None, MONDAY_NINE),
        (None, None),
    ]


def test_several_notes_are_let_go_at_once_and_each_is_said_back_once(desk: Desk) -> None:
    noting.note(desk, ["one", "two"])

    card = noting.drop(desk, [2, 1, 2])

    assert words(card) == [(2, "two"), (1, "one")]
    assert [str(one.done) for one in card.notes] == ["let go", "let go"]
    assert noting.list_notes(desk).notes == ()


@pytest.mark.parametrize("number", [7, 0, -1, 10**30])
def test_a_note_that_is_not_there_is_not_found(desk: Desk, number: int) -> None:
    noting.note(desk, ["one"])

    with pytest.raises(NotFound, match=f"There is no note {number}."):
        noting.drop(desk, [1, number])
    with pytest.raises(NotFound, match=f"There is no note {number}."):
        noting.promote(desk, number, "wang", "", NOTHING)

    assert len(noting.list_notes(desk).notes) == 1


def test_a_note_becomes_a_task_with_everything_that_is_said_of_it(desk: Desk) -> None:
    noting.note(desk, ["ask the printer"])

    deed = noting.promote(desk, 1, "wang", "", Particulars(due="fri", to="admin"))

    assert (deed.title, deed.lead and deed.lead.code) == ("ask the printer", "admin")
    assert [str(one.text) for one in deed.notes][-1] == "from note 1"
    assert noting.list_notes(desk).notes == ()


def test_the_story_of_its_task_begins_with_the_note(desk: Desk) -> None:
    noting.note(desk, ["ask the printer"])
    number = noting.promote(desk, 1, "wang", "", NOTHING).number

    (line,) = story(desk, number)

    assert (line.words, [str(one) for one in line.details]) == (
        "ask the printer",
        ["from note 1 of 2026-11-23"],
    )


@pytest.mark.parametrize(
    ("note", "title", "kept"),
    [
        ("ask the printer\nsize A3, folded", "", "ask the printer"),
        ("printer: size A3, folded", "order the menus", "order the menus"),
    ],
)
def test_what_the_title_does_not_say_is_kept_in_the_log_and_found_there(
    desk: Desk, note: str, title: str, kept: str
) -> None:
    noting.note(desk, [note])

    deed = noting.promote(desk, 1, "wang", title, NOTHING)

    (line,) = story(desk, deed.number)
    assert deed.title == kept
    assert (line.kind, line.words) == ("note", note)
    assert [str(one) for one in line.details] == ["from note 1 of 2026-11-23"]
    assert [one.number for one in looking.find(desk, "folded").tasks] == [deed.number]


def test_a_note_in_the_log_is_no_word_of_progress(desk: Desk) -> None:
    noting.note(desk, ["ask the printer\nsize A3"])
    noting.promote(desk, 1, "wang", "", NOTHING)

    (line,) = looking.list_tasks(desk, looking.Asked(), None).tasks

    assert (line.last_word, line.percent) == ("", None)


def test_what_has_been_sorted_is_refused_and_nothing_is_stored(desk: Desk) -> None:
    noting.note(desk, ["one", "two"])
    noting.promote(desk, 1, "wang", "", NOTHING)
    noting.drop(desk, [2])

    for number in (1, 2):
        with pytest.raises(Refused):
            noting.promote(desk, number, "wang", "", NOTHING)

    assert len(looking.list_tasks(desk, looking.Asked(), None).tasks) == 1


def test_a_script_that_asks_again_gets_the_same_task(desk: Desk) -> None:
    noting.note(desk, ["one"])
    first = noting.promote(desk, 1, "wang", "", NOTHING, "a-1")

    again = noting.promote(desk, 1, "wang", "", NOTHING, " a-1 ")

    assert again.number == first.number
    assert [str(one.text) for one in again.notes] == ["already on the desk"]


def test_a_task_that_a_script_named_is_what_became_of_the_note(desk: Desk) -> None:
    noting.note(desk, ["one"])
    number = assigned(desk)
    named = noting.promote(desk, 1, "wang", "", NOTHING, "a-1")
    noting.note(desk, ["two"])

    deed = noting.promote(desk, 2, "wang", "", NOTHING, "a-1")

    assert deed.number == named.number != number
    assert [one.task for one in noting.list_notes(desk, everything=True).notes] == [2, 2]


def test_a_note_of_another_task_is_refused_whatever_a_script_calls_it(desk: Desk) -> None:
    noting.note(desk, ["one", "two"])
    noting.promote(desk, 1, "wang", "", NOTHING, "a-1")
    noting.promote(desk, 2, "wang", "", NOTHING, "a-2")

    with pytest.raises(Refused, match="Note 2 has become #2"):
        noting.promote(desk, 2, "wang", "", NOTHING, "a-1")


def test_the_morning_page_counts_what_is_unsorted_and_a_leaders_page_does_not(desk: Desk) -> None:
    noting.note(desk, ["one", "two", "three"])
    noting.drop(desk, [2])

    assert morning.today(desk).counts.notes == 2
    assert morning.today(desk, "wang").counts.notes == 0


def test_a_step_names_its_notes(tmp_path: Path) -> None:
    file = tmp_path / "another" / "desk.db"
    with a_desk(file) as desk:
        noting.note(desk, ["one", "two"])

    with a_desk(file) as desk:
        (step,) = list_steps(desk).steps

    assert (step.notes, step.tasks, step.people) == ((1, 2), (), ())
