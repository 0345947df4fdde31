"""What points say in lists of others."""

from collections.abc import Callable
from datetime import date

import pytest

from secdesk.cards.card import Note
from secdesk.domain.point import Point, PointKind
from secdesk.services import point_notes
from world import ADMIN, MONDAY_NINE

FRIDAY = date(2026, 11, 27)


def a_point(**matters: object) -> Point:
    """Something open on task 7, with what matters to the test."""
    said = {"contact": ADMIN, "due_on": FRIDAY, "words": "a reply"} | matters
    return Point(0, 7, 1, PointKind.PROMISE, MONDAY_NINE, **said)  # type: ignore[arg-type]  # a builder takes what matters


@pytest.mark.parametrize(
    ("tell", "matters", "text", "command"),
    [
        (point_notes.obstruction, {}, "a reply (since Mon 23 Nov, the leader does not know)",
         "secdesk report 7 WORDS"),
        (point_notes.obstruction, {"told_at": MONDAY_NINE}, "a reply (since Mon 23 Nov)", "None"),
        (point_notes.promise, {}, "a reply (promised to Admin Office for Fri 27 Nov)",
         "secdesk promise 7 --kept"),
        (point_notes.promise, {"contact": None, "whom": "the school"},
         "a reply (promised to the school for Fri 27 Nov)", "secdesk promise 7 --kept"),
        (point_notes.formality, {}, "a reply (to be made good by Fri 27 Nov)",
         "secdesk bypass 7 --settled"),
        (point_notes.formality, {"due_on": None}, "a reply (to be made good by Mon 23 Nov)",
         "secdesk bypass 7 --settled"),
        (point_notes.question, {}, "a reply (Admin Office was to answer by Fri 27 Nov)",
         "secdesk opinion 7 WORDS"),
    ],
)  # fmt: skip
def test_a_point_says_what_is_owed_and_what_to_type(
    tell: Callable[[Point], Note], matters: dict[str, object], text: str, command: str
) -> None:
    note = tell(a_point(**matters))

    assert (str(note.text), str(note.command)) == (text, command)
