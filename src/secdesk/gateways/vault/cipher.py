"""Sealing: AES-256-GCM under one key, bound to the desk and to the place where words stand."""

import os
from base64 import b64decode, b64encode
from binascii import a2b_base64

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from secdesk.domain.errors import Damaged
from secdesk.domain.sealed import MARK, MASK, Place
from secdesk.domain.text import say

KEY_LENGTH = 32
NONCE_LENGTH = 12


class Cipher:
    """Seals and opens words under one key of one desk."""

    def __init__(self, secret: bytes, number: int, desk: str) -> None:
        self.secret = secret
        self._gcm = AESGCM(secret)
        self.number = number
        self._desk = desk

    def seal(self, place: Place, text: str) -> str:
        """What the file keeps of words at that place; the mask of others is never sealed."""
        if MASK in text:
            message = "a mask is no text to seal"  # a bug: what it stands for would be lost
            raise ValueError(message)
        nonce = os.urandom(NONCE_LENGTH)
        sealed = self._gcm.encrypt(nonce, text.encode(), self._bound(place, self.number))
        return f"{MARK}{self.number}.{b64encode(nonce + sealed).decode()}"

    def open(self, place: Place, blob: str) -> str:
        """The words of what the file keeps; raises Damaged where it was altered or moved."""
        number, _, packed = blob.removeprefix(MARK).partition(".")
        try:
            raw = a2b_base64(packed, strict_mode=True)
            bound = self._bound(place, int(number))
            return self._gcm.decrypt(raw[:NONCE_LENGTH], raw[NONCE_LENGTH:], bound).decode()
        except (InvalidTag, ValueError):
            raise Damaged(
                say("What is sealed in {table} {row} was altered, or sealed under another key.",
                    table=place.table, row=place.row),
                say("secdesk vault status"),
            ) from None  # fmt: skip

    def wrapped_by(self, other: "Cipher", way: str) -> str:
        """The key itself, sealed by the key of one way to it."""
        return other.seal(Place("vault", self.number, way), b64encode(self.secret).decode())

    def _bound(self, place: Place, number: int) -> bytes:
        return f"{self._desk}|{place.table}|{place.row}|{place.column}|{number}".encode()


def unwrapped(wrapped: str, way: str, number: int, key: Cipher, desk: str) -> Cipher:
    """The cipher whose key one way keeps; raises Damaged where that way's key does not open it."""
    secret = b64decode(key.open(Place("vault", number, way), wrapped))
    return Cipher(secret, number, desk)


def new(number: int, desk: str) -> Cipher:
    """A cipher under a key that nobody has had before."""
    return Cipher(os.urandom(KEY_LENGTH), number, desk)
