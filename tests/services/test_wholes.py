"""Parts: each with its own person and date, and a whole that waits for them."""

from dataclasses import replace

import pytest

from secdesk.cards.tasks import Deeds
from secdesk.domain.errors import Refused
from secdesk.domain.task import Parts
from secdesk.domain.vocabulary import State
from secdesk.services import changing, following, history, people
from secdesk.services.changing import Amends
from secdesk.services.desk import Desk
from secdesk.services.people import ContactSaid
from secdesk.services.taking_over import Particulars
from world import assigned, staffed


@pytest.fixture
def whole(desk: Desk) -> Desk:
    """A desk with a task that is due on a Friday and has two parts."""
    staffed(desk)
    assigned(desk, due="2026-11-27")
    assigned(desk, title="figures", parent=1, to="admin", person="chen", due="2026-11-25")
    assigned(desk, title="text", parent=1, due="2026-11-26")
    return desk


def notes(deeds: Deeds) -> list[tuple[str, str]]:
    """What was said back about one task, with the command that comes next."""
    return [(str(note.text), str(note.command)) for note in deeds.tasks[0].notes]


def parts(desk: Desk) -> Parts:
    """How many parts the whole has, and how many of them are through."""
    return desk.store.tasks.get([1])[0].parts


def become(desk: Desk, number: int, state: State, **matters: object) -> None:
    """Let a task stand as it would after a deed that is no concern of these tests."""
    task = desk.store.tasks.get([number])[0]
    desk.store.tasks.save(replace(task, state=state, **matters))  # type: ignore[arg-type]  # a builder takes what matters


def test_a_part_shows_its_own_person_and_date(whole: Desk) -> None:
    figures, _ = history.show(whole, [1]).tasks[0].children

    assert (figures.lead and figures.lead.name, figures.person and figures.person.name) == (
        "Admin Office", "Chen Jie",
    )  # fmt: skip
    assert str(figures.due) == "2026-11-25 18:00:00+08:00"


def test_a_whole_waits_for_its_parts(whole: Desk) -> None:
    following.done(whole, [2], "in")

    assert parts(whole) == Parts(2, 1)
    with pytest.raises(Refused, match="1 of 2 parts open"):
        following.done(whole, [1], "signed")


def test_a_part_that_was_withdrawn_does_not_count(whole: Desk) -> None:
    become(whole, 2, State.WITHDRAWN)

    assert parts(whole) == Parts(1, 0)


def test_a_part_that_was_passed_on_is_open_until_it_is_accepted(whole: Desk) -> None:
    become(whole, 2, State.TRANSFERRED, accepted_at=None)
    waiting = parts(whole)
    become(whole, 2, State.TRANSFERRED, accepted_at=whole.now)

    assert waiting == Parts(2, 0)
    assert parts(whole) == Parts(2, 1)


def test_a_part_that_is_due_after_its_whole_is_said_to_be(whole: Desk) -> None:
    late = ("due after #1, the whole, which is due 2026-11-27", "None")

    moved = changing.due(whole, [3], "2026-11-30", "Wang, by phone")
    edited = changing.edit(whole, [3], Particulars(standard="two pages"), Amends())
    before = changing.due(whole, [3], "2026-11-27", "Wang, by phone")

    assert late in notes(moved)
    assert late in notes(edited)
    assert late not in notes(before)


def test_a_whole_that_is_due_before_its_parts_is_said_to_be(whole: Desk) -> None:
    one = changing.due(whole, [1], "2026-11-25", "Wang, by phone")
    two = changing.due(whole, [1], "2026-11-24", "Wang, by phone")
    following.done(whole, [2, 3], "in")
    none = changing.due(whole, [1], "2026-11-23", "Wang, by phone")

    command = "secdesk list --parent 1"
    assert ("1 part is due after it", command) in notes(one)
    assert [(str(n.text.plural), n.text.quantity) for n in two.tasks[0].notes if n.command] == [
        ("{count} parts are due after it", 2)
    ]
    assert command not in [hint for _, hint in notes(none)]


def test_one_leads_and_any_number_help(whole: Desk) -> None:
    for code in ("finance", "legal", "press"):
        people.add_contact(whole, code, code.title(), ContactSaid(kind="unit"))
    number = assigned(whole, to="admin", helpers=["finance", "legal"])

    changing.edit(whole, [number], Particulars(to="legal", helpers=["press"]), Amends())

    task = whole.store.tasks.get([number])[0]
    assert task.lead is not None
    assert task.lead.code == "legal"
    assert [one.code for one in task.helpers] == ["finance", "press"]
