"""Passing on what is not ours, on a real desk."""

from dataclasses import replace

import pytest

from secdesk.cards.tasks import Deeds
from secdesk.domain.entry import Entry, EntryKind
from secdesk.domain.errors import Refused, Unreadable
from secdesk.domain.task import Task
from secdesk.domain.vocabulary import State
from secdesk.services import people
from secdesk.services.desk import Desk
from secdesk.services.passing_on import accept, transfer
from secdesk.services.people import ContactSaid
from secdesk.services.wanted import Wanted
from world import MONDAY_NINE, assigned, staffed

FINANCE = 3  # the number of the contact that comes after those of every desk


@pytest.fixture(autouse=True)
def _people(desk: Desk) -> None:
    staffed(desk)
    people.add_contact(desk, "finance", "Finance", ContactSaid(kind="unit", phone="8000"))


def kept(desk: Desk, number: int) -> Task:
    """The task as the desk keeps it."""
    return desk.store.tasks.get([number])[0]


def listed(desk: Desk) -> list[int]:
    """The numbers of the tasks that are on the lists."""
    return [one.number for one in desk.store.tasks.list(Wanted(), desk.now, None)]


def a_transfer_of_nobody(task: Task) -> Task:
    """The task as a ledger says it that does not say to whom it went."""
    return replace(task, state=State.TRANSFERRED)


def notes(deeds: Deeds) -> list[tuple[str, str]]:
    """What was said back about the first task, with the command that comes next."""
    return [(str(note.text), str(note.command)) for note in deeds.tasks[0].notes]


def hints(refusal: pytest.ExceptionInfo[Refused | Unreadable]) -> list[str]:
    """What a refusal says to type next."""
    return [str(hint) for hint in refusal.value.hints]


def test_what_is_not_ours_stays_listed_until_it_is_taken_on(desk: Desk) -> None:
    number = assigned(desk)

    passed = transfer(desk, [number], "belongs to their remit", "finance")

    task = kept(desk, number)
    assert (task.state, task.lead and task.lead.code) == (State.TRANSFERRED, "finance")
    assert task.check_on is None
    assert listed(desk) == [number]
    assert notes(passed) == [
        ("belongs to their remit", "None"),
        ("Wang Min should know that it is not ours", "None"),
        ("stays listed until Finance takes it on", f"secdesk accept {number}"),
    ]
    assert desk.store.entries.of(number) == [
        Entry(number, MONDAY_NINE, EntryKind.TRANSFER, "belongs to their remit", contact_id=FINANCE)
    ]

    taken = accept(desk, [number])

    assert listed(desk) == []
    assert notes(taken) == [
        ("taken on by Finance", "None"),
        ("it is theirs now and leaves the lists", "None"),
    ]


def test_a_transfer_without_a_lead_from_a_ledger_is_taken_on_by_whoever_it_is(desk: Desk) -> None:
    number = assigned(desk)
    desk.store.tasks.save(a_transfer_of_nobody(kept(desk, number)))

    taken = accept(desk, [number])

    assert notes(taken) == [("it is theirs now and leaves the lists", "None")]
    assert listed(desk) == []


@pytest.mark.parametrize(
    ("reason", "to", "sentence"),
    [
        ("", "finance", "Say why it is not ours."),
        ("theirs", None, "Say who takes it over."),
        ("theirs", "", "Say who takes it over."),
    ],
)
def test_a_transfer_needs_a_reason_and_a_receiver(
    desk: Desk, reason: str, to: str | None, sentence: str
) -> None:
    number = assigned(desk)

    with pytest.raises(Unreadable) as refusal:
        transfer(desk, [number], reason, to)

    assert str(refusal.value) == sentence
    assert hints(refusal) == [f"secdesk transfer {number} REASON --to UNIT"]
    assert kept(desk, number).state is State.OPEN


def test_a_transfer_without_a_number_says_what_to_type(desk: Desk) -> None:
    with pytest.raises(Unreadable) as refusal:
        transfer(desk, [], "")

    assert hints(refusal) == ["secdesk transfer NUMBER REASON --to UNIT"]


def test_a_whole_is_transferred_only_with_its_parts(desk: Desk) -> None:
    whole = assigned(desk)
    part = assigned(desk, title="figures", parent=whole)

    with pytest.raises(Refused) as refusal:
        transfer(desk, [whole], "theirs", "finance")
    assert hints(refusal) == [f"secdesk list --parent {whole}"]

    transfer(desk, [whole, part], "theirs", "finance")

    assert {kept(desk, one).state for one in (whole, part)} == {State.TRANSFERRED}
