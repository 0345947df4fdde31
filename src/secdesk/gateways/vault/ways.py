"""The keys of the ways to the vault: out of a passphrase, out of a printed code."""

import os
import re
import secrets
from unicodedata import normalize

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from secdesk.domain.errors import Damaged
from secdesk.domain.text import say
from secdesk.domain.vault import ALPHABET, CODE_LENGTH
from secdesk.gateways.vault.cipher import KEY_LENGTH

SALT_LENGTH = 16
PASSES, LANES, KIBIBYTES = 3, 1, 64 * 1024  # a quarter of a second, and 64 MiB, for each guess
RECIPE = re.compile(r"argon2id:([1-9][0-9]?):([1-9][0-9]{0,6}):((?:[0-9a-f]{2}){8,64})")


def salt() -> str:
    """A salt that nobody has had before."""
    return os.urandom(SALT_LENGTH).hex()


def recipe() -> str:
    """How a passphrase is made into a key today, with a new salt; a slot keeps it."""
    return f"argon2id:{PASSES}:{KIBIBYTES}:{salt()}"


def code() -> str:
    """A recovery code that nobody has had before."""
    return "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))


def of_passphrase(passphrase: str, recipe: str) -> bytes:
    """The key that a passphrase makes, slowly on purpose; raises Damaged for an odd recipe."""
    told = RECIPE.fullmatch(recipe)
    if told is None:
        raise Damaged(say("The slot of the passphrase is damaged."), say("secdesk vault recover"))
    passes, kibibytes, salt = told.groups()
    kdf = Argon2id(
        salt=bytes.fromhex(salt),
        length=KEY_LENGTH,
        iterations=int(passes),
        lanes=LANES,
        memory_cost=int(kibibytes),
    )
    return kdf.derive(normalize("NFC", passphrase).encode())  # as on any keyboard


def of_code(code: str, salt: str) -> bytes:
    """The key that a recovery code makes; it is long enough to be made at once."""
    kdf = HKDF(SHA256(), KEY_LENGTH, salt=bytes.fromhex(salt), info=b"secdesk recovery")
    return kdf.derive(code.encode())
