"""What is sealed, as the use cases see it: who seals and opens, the ways to the key, who looked."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol, TypeVar

from secdesk.domain.sealed import Place
from secdesk.domain.vault import Reveal, Slot


class Seals(Protocol):
    """Who seals words and opens them; the key is fetched when it is first needed."""

    @property
    def is_open(self) -> bool:
        """Whether the key is at hand: nobody is asked, nor the keyring of the system."""

    @property
    def is_revealing(self) -> bool:
        """Whether whatever is read is opened, for it was asked for; else it is masked."""

    def seal(self, place: Place, text: str) -> str:
        """What the file keeps of words at that place; raises Locked without the key."""

    def open(self, place: Place, blob: str) -> str:
        """The words of what the file keeps; raises Locked without the key, Damaged if altered."""

    def peeker(self) -> Callable[[Place, str], str]:
        """What opens words that are searched and shown to nobody; raises Locked without the key."""


class Key(Protocol):
    """A key itself; whoever has it seals and opens."""

    @property
    def number(self) -> int:
        """Which of the keys of the desk it is."""

    def seal(self, place: Place, text: str) -> str:
        """What the file keeps of words at that place."""

    def open(self, place: Place, blob: str) -> str:
        """The words of what the file keeps; raises Damaged if altered."""


K = TypeVar("K", bound=Key)


class Ways(Protocol[K]):
    """The ways to the key of one desk, outside its file."""

    def new(self, number: int) -> K:
        """A key that nobody has had before."""

    def found(self, slots: Sequence[Slot]) -> K:
        """The key by the keyring; raises Locked, PassphraseWanted where one would open it."""

    def in_session(self, slots: Sequence[Slot], now: datetime) -> K | None:
        """The key of an unlocked session, where it is the one in force."""

    def by_passphrase(self, slots: Sequence[Slot], typed: str) -> K:
        """The key by a passphrase; raises Locked where it is not the one."""

    def by_code(self, slots: Sequence[Slot], typed: str) -> K:
        """The key by the printed code; raises Unreadable, or Locked where it is not the one."""

    def keep_in_keyring(self, key: K, at: datetime) -> Slot:
        """A way by the keyring, which has the key by now; raises OutsideFailed."""

    def keep_by_passphrase(self, key: K, passphrase: str, at: datetime) -> Slot:
        """A way by that passphrase."""

    def keep_by_code(self, key: K, at: datetime) -> tuple[Slot, str]:
        """A way by a new code, and the code itself."""

    def backend(self) -> str:
        """The keyring that would be used; raises OutsideFailed with what is wrong with it."""

    def open_until(self, slots: Sequence[Slot], now: datetime) -> datetime | None:
        """Until when the vault is unlocked, where it is."""

    def stay_open(self, key: K, until: datetime) -> None:
        """Keep the key in memory until then; raises OutsideFailed."""

    def close(self) -> None:
        """Forget the key."""


class Slots(Protocol):
    """Where the ways to the key are kept; no part of the history."""

    def newest(self) -> Sequence[Slot]:
        """The ways to the key in force; none where there is no vault."""

    def all(self) -> Sequence[Slot]:
        """Those to former keys too, the newest key first: old backups are sealed under them."""

    def add(self, slot: Slot) -> None:
        """Keep one more way."""

    def replace(self, slot: Slot) -> None:
        """Keep a way in place of the one of its kind to that key, where there is one."""


class Reveals(Protocol):
    """Where is kept who looked at sealed words, and when the vault was opened."""

    def add(self, reveal: Reveal) -> None:
        """Keep one more."""

    def list(self, most: int) -> Sequence[Reveal]:
        """The latest, newest first."""


class Vault(Protocol):
    """What the desk keeps of its vault."""

    @property
    def desk(self) -> str:
        """The name that no other desk has: what is sealed is bound to it."""

    @property
    def slots(self) -> Slots:
        """The ways to the key."""

    @property
    def reveals(self) -> Reveals:
        """Who looked at sealed words."""

    def sealed(self) -> int:
        """How many tasks are sealed."""

    def reseal(self, old: Key, new: Key) -> None:
        """Seal under the new key whatever is sealed under the old one, the journal too."""


class Sealed(Protocol):
    """A desk's file whose words may be sealed."""

    @property
    def seals(self) -> Seals:
        """Who seals and opens them."""

    @property
    def vault(self) -> Vault:
        """The ways to the key, and who looked."""

    def purge(self, number: int) -> None:
        """Leave nothing of a task, nor of what belongs to it, and nothing to undo it with."""
