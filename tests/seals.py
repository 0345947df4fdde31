"""Seals under a key made at once: no keyring, no passphrase, no vault."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from secdesk.domain.sealed import Place
from secdesk.gateways.vault.cipher import Cipher
from secdesk.store.locked import NO_KEY

KEY = Cipher(b"k" * 32, 1, "this desk")
ANOTHER = Cipher(b"n" * 32, 2, "this desk")


class WithKey:
    """The key is at hand; what is read is masked unless it is to be revealed."""

    is_open = True

    def __init__(self, key: Cipher = KEY, *, is_revealing: bool = False) -> None:
        self._key = key
        self.is_revealing = is_revealing

    def seal(self, place: Place, text: str) -> str:
        """Sealed under the key."""
        return self._key.seal(place, text)

    def open(self, place: Place, blob: str) -> str:
        """Opened by the key."""
        return self._key.open(place, blob)

    def peeker(self) -> Callable[[Place, str], str]:
        """What opens by the key, for nobody to see."""
        return self._key.open


MASKING = WithKey()
REVEALING = WithKey(is_revealing=True)


@contextmanager
def the_file(file: Path) -> Iterator[sqlite3.Connection]:
    """The desk's file, written to by somebody who is not the desk."""
    connection = sqlite3.connect(file)
    connection.row_factory = sqlite3.Row
    try:
        with connection:
            yield connection
    finally:
        connection.close()


LOCKED = NO_KEY
