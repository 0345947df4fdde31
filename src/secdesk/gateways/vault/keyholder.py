"""Every way to the key of one desk: it is found, kept, and forgotten here."""

import os
from collections.abc import Sequence
from datetime import datetime

from secdesk.domain.errors import Damaged, Locked, OutsideFailed, PassphraseWanted
from secdesk.domain.text import Sentence, say
from secdesk.domain.vault import Slot, SlotKind, must_be_there, settled_code, way
from secdesk.gateways.vault import cipher, ways
from secdesk.gateways.vault.cipher import Cipher
from secdesk.gateways.vault.memory import guard
from secdesk.gateways.vault.ring import Ring
from secdesk.gateways.vault.session import Session

NAME_LENGTH = 4
UNLOCK = "secdesk vault unlock"


class Keyholder:
    """Makes, finds and keeps the key of a desk; while it is at work no core is dumped."""

    def __init__(self, desk: str) -> None:
        guard()
        self._desk = desk
        self._ring = Ring()
        self._session = Session(desk)

    def new(self, number: int) -> Cipher:
        """A key that nobody has had before."""
        return cipher.new(number, self._desk)

    def in_session(self, slots: Sequence[Slot], now: datetime) -> Cipher | None:
        """The key of an unlocked session, where it is the one in force."""
        found = self._session.read(now)
        if found is None or not slots or found[1] != slots[0].key:
            return None
        try:
            return Cipher(found[0], found[1], self._desk)
        except ValueError:  # a file that somebody wrote to
            return None

    def found(self, slots: Sequence[Slot]) -> Cipher:
        """The key by the keyring.

        Raises PassphraseWanted where the keyring does not give it and a passphrase would; Locked
        where nothing but the recovery code is left.
        """
        must_be_there(slots)
        trouble: Sentence = say("The vault is locked.")
        kept = way(slots, SlotKind.KEYRING)
        if kept is not None:
            try:
                return self._by_keyring(kept)
            except (OutsideFailed, Locked) as why:
                trouble = why.message
        if way(slots, SlotKind.PASSPHRASE) is None:
            raise Locked(trouble, say(UNLOCK), say("secdesk vault recover"))
        raise PassphraseWanted(
            trouble, say(UNLOCK), opens=lambda typed: self.by_passphrase(slots, typed)
        )

    def by_passphrase(self, slots: Sequence[Slot], typed: str) -> Cipher:
        """The key by a passphrase; raises Locked where it is not the one."""
        kept = way(must_be_there(slots), SlotKind.PASSPHRASE)
        if kept is None:
            raise Locked(
                say("This vault is not opened by a passphrase."),
                say(UNLOCK),
                say("secdesk vault recover"),
            )
        secret = ways.of_passphrase(typed.rstrip("\r\n"), kept.salt)
        return self._opened(kept, secret, say("That is not the passphrase of this vault."))

    def by_code(self, slots: Sequence[Slot], typed: str) -> Cipher:
        """The key by the printed code; raises Unreadable, or Locked where it is not the one."""
        kept = way(must_be_there(slots), SlotKind.RECOVERY)
        if kept is None:
            raise Locked(say("This vault has no recovery code."), say(UNLOCK))
        secret = ways.of_code(settled_code(typed), kept.salt)
        return self._opened(kept, secret, say("That is not the recovery code of this vault."))

    def keep_in_keyring(self, key: Cipher, at: datetime) -> Slot:
        """A way by the keyring, which has the key by now; raises OutsideFailed."""
        name = f"{self._desk}-{key.number}-{os.urandom(NAME_LENGTH).hex()}"
        secret = os.urandom(cipher.KEY_LENGTH)
        self._ring.write(name, secret.hex())
        return self._slot(key, SlotKind.KEYRING, name, secret, at)

    def keep_by_passphrase(self, key: Cipher, passphrase: str, at: datetime) -> Slot:
        """A way by that passphrase."""
        recipe = ways.recipe()
        secret = ways.of_passphrase(passphrase, recipe)
        return self._slot(key, SlotKind.PASSPHRASE, recipe, secret, at)

    def keep_by_code(self, key: Cipher, at: datetime) -> tuple[Slot, str]:
        """A way by a new code, and the code itself, which nothing keeps."""
        code, salt = ways.code(), ways.salt()
        return self._slot(key, SlotKind.RECOVERY, salt, ways.of_code(code, salt), at), code

    def backend(self) -> str:
        """The keyring that would be used; raises OutsideFailed with what is wrong with it."""
        return self._ring.backend()

    def open_until(self, slots: Sequence[Slot], now: datetime) -> datetime | None:
        """Until when the vault is unlocked, where it is."""
        found = self._session.read(now)
        return found[2] if found and slots and found[1] == slots[0].key else None

    def stay_open(self, key: Cipher, until: datetime) -> None:
        """Keep the key in memory until then; raises OutsideFailed where no memory is private."""
        self._session.open(key.secret, key.number, until)

    def close(self) -> None:
        """Forget the key."""
        self._session.close()

    def _by_keyring(self, kept: Slot) -> Cipher:
        secret = self._ring.read(kept.salt)
        if secret is None:
            raise Locked(
                say("The keyring of the system does not have the key of this desk."),
                say("secdesk vault recover"),
            )
        wrong = say("The keyring of the system has another key than this desk.")
        try:
            return self._opened(kept, bytes.fromhex(secret), wrong)
        except ValueError:  # somebody wrote something else there
            raise Locked(wrong, say("secdesk vault recover")) from None

    def _opened(self, kept: Slot, secret: bytes, wrong: Sentence) -> Cipher:
        by = Cipher(secret, kept.key, self._desk)
        try:
            return cipher.unwrapped(kept.wrapped, kept.kind, kept.key, by, self._desk)
        except Damaged:
            raise Locked(wrong, say("secdesk vault status")) from None

    def _slot(self, key: Cipher, kind: SlotKind, salt: str, secret: bytes, at: datetime) -> Slot:
        wrapped = key.wrapped_by(Cipher(secret, key.number, self._desk), kind)
        return Slot(kind=kind, key=key.number, salt=salt, wrapped=wrapped, made_at=at)
