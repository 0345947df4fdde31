"""The key of the desk, fetched when words are first sealed or opened, and not before."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING

from secdesk.domain.errors import Locked, PassphraseWanted
from secdesk.domain.sealed import Place
from secdesk.domain.text import say

if TYPE_CHECKING:
    from sqlite3 import Connection

    from secdesk.domain.vault import Slot
    from secdesk.gateways.vault.cipher import Cipher
    from secdesk.gateways.vault.keyholder import Keyholder
    from secdesk.store.shelves.vault import VaultShelf


def keyholder(desk: str) -> "Keyholder":
    """The ways to the key of the desk of that name, imported when a key is needed."""
    from secdesk.gateways.vault.keyholder import Keyholder  # noqa: PLC0415  # few commands do

    return Keyholder(desk)


class Memory:
    """The key for as long as one command runs."""

    def __init__(self) -> None:
        self.key: Cipher | None = None

    def ask(self, wanted: PassphraseWanted) -> None:
        """Take the key that a passphrase opens, asked for while nobody waits for the desk.

        Raises what was raised where nobody is there to type it, Locked where it opens nothing.
        """
        self.key = wanted.opens(asked(wanted))


def asked(wanted: PassphraseWanted) -> str:
    """The passphrase that is wanted; raises Locked where nobody is there to type it."""
    from secdesk.cli import prompts, wiring  # noqa: PLC0415  # few commands ask

    if not wiring.is_terminal():
        raise Locked(wanted.message, say("secdesk vault unlock --passphrase-stdin"))
    return prompts.passphrase()


@contextmanager
def revealing() -> Iterator[set[int]]:
    """Within, whatever is read is opened; the numbers of the tasks of which anything was."""
    global _opened  # noqa: PLW0603  # the desks opened within find it here
    opened: set[int] = set()
    _opened = opened
    try:
        yield opened
    finally:
        _opened = None


_opened: set[int] | None = None


class Keys:
    """Seals and opens under the key in force: an unlocked session's, else by the keyring."""

    def __init__(
        self, connection: "Connection", memory: Memory, now: Callable[[], datetime]
    ) -> None:
        self._connection = connection
        self._memory = memory
        self._now = now

    @property
    def is_open(self) -> bool:
        """Whether the key is at hand: nobody is asked, nor the keyring of the system."""
        vault = self._vault()
        slots = vault.slots.newest()
        return bool(slots) and self._at_hand(vault, slots) is not None

    @property
    def is_revealing(self) -> bool:
        """Whether whatever is read is opened; of which tasks is remembered then."""
        return _opened is not None

    def seal(self, place: Place, text: str) -> str:
        """What the file keeps of words at that place; raises Locked."""
        return self._key().seal(place, text)

    def open(self, place: Place, blob: str) -> str:
        """The words of what the file keeps; raises Locked, Damaged."""
        words = self._key().open(place, blob)
        if _opened is not None and place.table == "task":
            _opened.add(place.row)
        return words

    def peeker(self) -> Callable[[Place, str], str]:
        """What opens words that nobody is shown; raises Locked."""
        return self._key().open

    def _key(self) -> "Cipher":
        if self._memory.key is None:
            vault = self._vault()
            slots = vault.slots.newest()
            self._memory.key = self._at_hand(vault, slots) or self._found(vault, slots)
        return self._memory.key

    def _at_hand(self, vault: "VaultShelf", slots: "Sequence[Slot]") -> "Cipher | None":
        from secdesk.gateways.vault.session import Session  # noqa: PLC0415  # few commands open

        held = self._memory.key
        if held is not None or Session(vault.desk).read(self._now()) is None:
            return held
        return keyholder(vault.desk).in_session(slots, self._now())

    def _found(self, vault: "VaultShelf", slots: "Sequence[Slot]") -> "Cipher":
        return keyholder(vault.desk).found(slots)

    def _vault(self) -> "VaultShelf":
        from secdesk.store.shelves.vault import VaultShelf  # noqa: PLC0415  # as above

        return VaultShelf(self._connection, self._now().tzinfo)
