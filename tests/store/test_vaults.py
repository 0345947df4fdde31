"""The ways to the key as the file keeps them: by key and kind, outside the history."""

from dataclasses import replace
from pathlib import Path

import pytest

from secdesk.domain.errors import Locked
from secdesk.domain.sealed import Place
from secdesk.domain.vault import Reveal, Slot, SlotKind
from secdesk.services.desk import Desk
from world import MONDAY_NINE, a_desk, a_moment, assigned, staffed

SLOT = Slot(SlotKind.PASSPHRASE, 1, "salt", "wrapped", MONDAY_NINE)


def kept(slots: object) -> list[Slot]:
    """Slots as they were kept, their numbers aside."""
    assert isinstance(slots, list)
    return [replace(one, number=0) for one in slots]


def test_a_desk_begins_without_a_vault(desk: Desk) -> None:
    assert desk.store.vault.slots.newest() == []
    assert desk.store.vault.slots.all() == []


def test_the_slots_of_the_newest_key_are_in_force_and_the_others_stay(desk: Desk) -> None:
    slots, newer = desk.store.vault.slots, replace(SLOT, key=2)
    for one in (SLOT, newer, replace(newer, kind=SlotKind.RECOVERY)):
        slots.add(one)

    assert kept(slots.newest()) == [newer, replace(newer, kind=SlotKind.RECOVERY)]
    assert kept(slots.all())[-1] == SLOT


def test_a_slot_is_replaced_by_one_of_its_kind_to_the_same_key(desk: Desk) -> None:
    slots = desk.store.vault.slots
    anew = replace(SLOT, salt="other", wrapped="anew", made_at=a_moment("2026-11-24 09:00"))
    slots.add(SLOT)

    slots.replace(anew)
    slots.replace(replace(anew, kind=SlotKind.KEYRING))

    assert kept(slots.newest()) == [anew, replace(anew, kind=SlotKind.KEYRING)]


def test_reveals_are_listed_newest_first_with_their_numbers(desk: Desk) -> None:
    reveals = desk.store.vault.reveals
    first, second = Reveal(MONDAY_NINE, "show", (1, 12)), Reveal(MONDAY_NINE, "vault unlock")
    reveals.add(first)
    reveals.add(second)

    assert reveals.list(5) == [second, first]
    assert reveals.list(1) == [second]


def test_neither_slots_nor_reveals_are_part_of_the_history(tmp_path: Path) -> None:
    with a_desk(tmp_path / "desk.db") as desk:
        desk.store.vault.slots.add(SLOT)
        desk.store.vault.reveals.add(Reveal(MONDAY_NINE, "show"))

    with a_desk(tmp_path / "desk.db") as desk:
        assert kept(desk.store.vault.slots.newest()) == [SLOT]
        assert desk.store.steps.latest(5) == []


def test_what_is_public_or_internal_does_not_count_as_sealed(desk: Desk) -> None:
    assigned(staffed(desk))

    assert desk.store.vault.sealed() == 0


def test_a_desk_whose_key_nobody_brought_seals_and_opens_nothing(locked: Desk) -> None:
    place = Place("task", 1, "title")

    assert not locked.store.seals.is_open
    with pytest.raises(Locked):
        locked.store.seals.seal(place, "the merger")
    with pytest.raises(Locked):
        locked.store.seals.open(place, "\x011.AAAA")
