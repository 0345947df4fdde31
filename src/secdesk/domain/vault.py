"""The vault: one key for everything that is sealed, and several ways to it."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from secdesk.domain.errors import Locked, Refused, Unreadable
from secdesk.domain.text import fold, say
from secdesk.domain.value import value

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # no letter that is taken for a digit or another
CODE_LENGTH = 30  # 150 bits
GROUP = 5
LEAST_PASSPHRASE = 8
MISREAD = str.maketrans("OILU", "011V")


LASTS = re.compile(
    r"(?:([0-9]{1,3}) ?(?:h|hours?|小时))? ?(?:([0-9]{1,3}) ?(?:m|min|minutes?|分钟|分))?"
)
LONGEST = timedelta(hours=8)  # a day at the office


class SlotKind(StrEnum):
    """A way to the key: the keyring of the system, a passphrase, the printed code."""

    KEYRING = "keyring"
    PASSPHRASE = "passphrase"  # noqa: S105  # the name of a way, and no secret
    RECOVERY = "recovery"


@value
class Slot:
    """The key as one way to it keeps it: `wrapped` is opened by what that way knows.

    `salt` goes with a passphrase, or names the entry in the keyring. `key` is the number of the
    key, which changes when the vault is rotated.
    """

    kind: SlotKind
    key: int
    salt: str
    wrapped: str
    made_at: datetime
    number: int = 0


@value
class Reveal:
    """That sealed words were shown or given out, or the vault opened: never a word of theirs."""

    at: datetime
    command: str
    numbers: tuple[int, ...] = ()


def settled_passphrase(typed: str) -> str:
    """A passphrase as typed, the end of its line aside; raises Unreadable where too short."""
    passphrase = typed.rstrip("\r\n")
    if len(passphrase) < LEAST_PASSPHRASE:
        raise Unreadable(
            say("A passphrase has {least} characters or more.", least=LEAST_PASSPHRASE),
            say("secdesk vault init"),
        )
    return passphrase


def settled_code(typed: str) -> str:
    """A recovery code as it is kept: in capitals, without blanks, misread letters put right.

    Raises Unreadable where it cannot be one.
    """
    code = "".join(one for one in fold(typed).upper() if one.isalnum()).translate(MISREAD)
    if len(code) != CODE_LENGTH or not set(code) <= set(ALPHABET):
        raise Unreadable(
            say("A recovery code has {count} letters and digits.", count=CODE_LENGTH),
            say("secdesk vault recover"),
        )
    return code


def grouped(code: str) -> str:
    """A recovery code as it is printed, in groups that are easy to copy."""
    return "-".join(code[place : place + GROUP] for place in range(0, len(code), GROUP))


def settled_while(typed: str) -> timedelta:
    """How long the vault stays open, as typed; raises Unreadable."""
    told = LASTS.fullmatch(fold(typed).strip())
    hours, minutes = told.groups(default="0") if told else ("0", "0")
    lasting = timedelta(hours=int(hours), minutes=int(minutes))
    if not timedelta() < lasting <= LONGEST:
        raise Unreadable(
            say("The vault is opened for a time such as 15m or 2h, and for 8h at most."),
            say("secdesk vault unlock --for 15m"),
        )
    return lasting


def must_be_new(slots: Sequence[Slot]) -> None:
    """Raise Refused where the desk has a vault already."""
    if slots:
        raise Refused(say("This desk has a vault already."), say("secdesk vault status"))


def must_be_there(slots: Sequence[Slot]) -> Sequence[Slot]:
    """The ways to the key; raises Locked where the desk has no vault."""
    if not slots:
        raise Locked(
            say("This desk has no vault yet, so nothing can be sealed or opened."),
            say("secdesk vault init"),
        )
    return slots


def way(slots: Sequence[Slot], kind: SlotKind) -> Slot | None:
    """The way of that kind among them, if there is one."""
    return next((one for one in slots if one.kind is kind), None)
