"""Where the ways to the key are kept, and who looked at what is sealed; no part of the history."""

import sqlite3
from collections.abc import Sequence
from datetime import tzinfo

from secdesk.domain.vault import Reveal, Slot, SlotKind
from secdesk.services.ports_vault import Key
from secdesk.store import sql
from secdesk.store.values import bounded, moment, stored


class SlotShelf:
    """The ways to the key."""

    def __init__(self, connection: sqlite3.Connection, zone: tzinfo | None) -> None:
        self._connection = connection
        self._zone = zone

    def newest(self) -> Sequence[Slot]:
        """The ways to the key in force; none where there is no vault."""
        return self._read(sql.SLOTS_IN_FORCE)

    def all(self) -> Sequence[Slot]:
        """Those to former keys too, the newest key first: old backups are sealed under them."""
        return self._read(sql.SLOTS)

    def add(self, slot: Slot) -> None:
        """Keep one more way."""
        self._connection.execute(sql.ADD_SLOT, _columns(slot))

    def replace(self, slot: Slot) -> None:
        """Keep a way in place of the one of its kind to that key, where there is one."""
        self._connection.execute(sql.REPLACE_SLOT, _columns(slot))

    def _read(self, statement: str) -> Sequence[Slot]:
        return [
            Slot(
                kind=SlotKind(row["kind"]),
                key=row["key_number"],
                salt=row["salt"],
                wrapped=row["wrapped"],
                made_at=moment(row["made_at"], self._zone),
                number=row["id"],
            )
            for row in self._connection.execute(statement)
        ]


class RevealShelf:
    """Who looked at sealed words, and when the vault was opened."""

    def __init__(self, connection: sqlite3.Connection, zone: tzinfo | None) -> None:
        self._connection = connection
        self._zone = zone

    def add(self, reveal: Reveal) -> None:
        """Keep one more."""
        columns = {
            "at": stored(reveal.at),
            "command": reveal.command,
            "numbers": ",".join(map(str, reveal.numbers)),
        }
        self._connection.execute(sql.ADD_REVEAL, columns)

    def list(self, most: int) -> Sequence[Reveal]:
        """The latest, newest first."""
        rows = self._connection.execute(sql.REVEALS, {"most": bounded(most)})
        return [
            Reveal(
                at=moment(row["at"], self._zone),
                command=row["command"],
                numbers=tuple(map(int, filter(None, row["numbers"].split(",")))),
            )
            for row in rows
        ]


class VaultShelf:
    """What the desk keeps of its vault."""

    def __init__(self, connection: sqlite3.Connection, zone: tzinfo | None) -> None:
        self._connection = connection
        self.slots = SlotShelf(connection, zone)
        self.reveals = RevealShelf(connection, zone)

    @property
    def desk(self) -> str:
        """The name that no other desk has."""
        return str(self._connection.execute(sql.DESK_NAME).fetchone()["uuid"])

    def sealed(self) -> int:
        """How many tasks are sealed."""
        return int(self._connection.execute(sql.SEALED_TASKS).fetchone()["count"])

    def reseal(self, old: Key, new: Key) -> None:
        """Seal under the new key whatever is sealed under the old one, the journal too."""
        from secdesk.store.resealing import reseal  # noqa: PLC0415  # seldom done

        reseal(self._connection, old, new)


def _columns(slot: Slot) -> dict[str, object]:
    return {
        "key_number": slot.key,
        "kind": slot.kind,
        "salt": slot.salt,
        "wrapped": slot.wrapped,
        "made_at": stored(slot.made_at),
    }
