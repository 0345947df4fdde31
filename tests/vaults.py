"""Vaults for tests: opened by a passphrase that costs nothing to try, and by a code."""

import sqlite3
from contextlib import closing
from pathlib import Path

from secdesk.domain.vault import Slot, SlotKind, grouped
from secdesk.gateways.vault import ways
from secdesk.gateways.vault.cipher import Cipher
from secdesk.gateways.vault.keyholder import Keyholder
from secdesk.services.desk import Desk
from world import MONDAY_NINE, Said, a_desk, secdesk

PASSPHRASE = "correct horse"  # noqa: S105  # of vaults that seal nothing
CHEAP = f"argon2id:1:8:{'5a' * 16}"


def a_passphrase_slot(key: Cipher, desk: str, passphrase: str = PASSPHRASE) -> Slot:
    """A way by a passphrase with the cheapest recipe there is; the slot keeps that recipe."""
    by = Cipher(ways.of_passphrase(passphrase, CHEAP), key.number, desk)
    wrapped = key.wrapped_by(by, SlotKind.PASSPHRASE)
    return Slot(SlotKind.PASSPHRASE, key.number, CHEAP, wrapped, MONDAY_NINE)


def given_a_vault(desk: Desk) -> str:
    """Give an open desk a vault; the recovery code is the answer."""
    name = desk.store.vault.desk
    holder = Keyholder(name)
    key = holder.new(1)
    recovery, code = holder.keep_by_code(key, MONDAY_NINE)
    for slot in (a_passphrase_slot(key, name), recovery):
        desk.store.vault.slots.add(slot)
    return grouped(code)


def a_vault(home: Path) -> str:
    """Give the desk of that folder a vault; the recovery code is the answer."""
    with a_desk(home / "desk.db") as desk:
        return given_a_vault(desk)


def without_vault(home: Path) -> None:
    """Take its vault from the desk of that folder."""
    with closing(sqlite3.connect(home / "desk.db")) as file, file:
        file.execute("DELETE FROM slot")


def unlocked(*options: str, typed: str = PASSPHRASE) -> Said:
    """The vault unlocked by a passphrase on standard input."""
    return secdesk("vault", "unlock", "--passphrase-stdin", *options, typed=f"{typed}\n")
