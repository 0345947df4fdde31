"""Cards about the vault; none holds a key, and the recovery code stands on one only once."""

from datetime import datetime

from secdesk.cards.card import Card
from secdesk.domain.text import Sentence
from secdesk.domain.value import value
from secdesk.domain.vault import SlotKind


@value
class WayCard(Card):
    """A way to the key, and since when it is there."""

    kind: SlotKind
    made_at: datetime


@value
class VaultMade(Card):
    """A new vault: `recovery_code` is shown now and never again."""

    key: int
    ways: tuple[WayCard, ...]
    recovery_code: str


@value
class VaultStatus(Card):
    """How the vault stands; where there is none, `key` is None.

    `keyring` is the backend that would be used, or `keyring_trouble` what is wrong with it.
    """

    key: int | None
    ways: tuple[WayCard, ...]
    former_keys: int
    keyring: str | None
    keyring_trouble: Sentence | None
    is_open: bool
    open_until: datetime | None
    sealed: int


@value
class VaultOpened(Card):
    """The vault is open until then."""

    open_until: datetime
    sealed: int


@value
class VaultShut(Card):
    """The vault is locked; `was_open` tells whether it had been open."""

    was_open: bool


@value
class VaultRecovered(Card):
    """The ways to the key that were made anew."""

    ways: tuple[WayCard, ...]
    open_until: datetime | None


@value
class VaultRotated(Card):
    """A new key: all is sealed under it; `recovery_code` is shown now and never again."""

    key: int
    ways: tuple[WayCard, ...]
    sealed: int
    recovery_code: str


@value
class RevealCard(Card):
    """That sealed words were shown or given out, or the vault opened."""

    at: datetime
    command: str
    tasks: tuple[int, ...]


@value
class VaultLog(Card):
    """Who looked when, newest first."""

    reveals: tuple[RevealCard, ...]
    has_more: bool
