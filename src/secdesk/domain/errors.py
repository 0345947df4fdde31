"""Kinds of refusal: each is a sentence, and says what to type next.

The domain knows kinds, never exit codes; those are the command line's (`cli/exits.py`).
"""

from typing import TYPE_CHECKING, Any, ClassVar

from secdesk.domain.text import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable


class DeskError(Exception):
    """Something the desk will not or cannot do, in words for the secretary."""

    code: ClassVar[str]

    def __init__(self, message: Sentence, *hints: Sentence) -> None:
        super().__init__(message, *hints)
        self.message = message
        self.hints = hints

    def __str__(self) -> str:
        """The English of the message alone."""
        return str(self.message)


class Unreadable(DeskError):
    """What was typed cannot be understood: a date, a choice, an empty title."""

    code = "unreadable"


class NotFound(DeskError):
    """Nothing on the desk, or more than one thing, goes by that name or number."""

    code = "not-found"


class UnknownPerson(NotFound):
    """A leader or contact nobody has entered yet; on a terminal the desk offers to add them."""

    def __init__(self, message: Sentence, *hints: Sentence, noun: str, name: str) -> None:
        super().__init__(message, *hints)
        self.noun = noun
        self.name = name


class Refused(DeskError):
    """A rule of the desk stands against it."""

    code = "refused"


class Locked(DeskError):
    """It needs the vault, which is closed or not there."""

    code = "locked"


class PassphraseWanted(Locked):
    """A passphrase would open the vault; on a terminal the desk asks for it, and tries again."""

    def __init__(self, message: Sentence, *hints: Sentence, opens: "Callable[[str], Any]") -> None:
        super().__init__(message, *hints)
        self.opens = opens


class OutsideFailed(DeskError):
    """Something outside the desk failed: the disk, a folder's rights, a file to read."""

    code = "failed"


class Busy(DeskError):
    """Another command is writing; trying again helps."""

    code = "busy"


class Damaged(DeskError):
    """The desk's file is damaged, missing beside its backups, or made by a newer secdesk."""

    code = "damaged"
