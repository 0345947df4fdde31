"""The seals of a desk whose key nobody has brought."""

from typing import NoReturn

from secdesk.domain.errors import Locked
from secdesk.domain.sealed import Place
from secdesk.domain.text import say


class NoKey:
    """Neither seals nor opens anything."""

    is_open = False
    is_revealing = False

    def seal(self, place: Place, text: str) -> NoReturn:  # noqa: ARG002  # as every seal is called
        """Raise Locked."""
        raise _locked()

    def open(self, place: Place, blob: str) -> NoReturn:  # noqa: ARG002  # as above
        """Raise Locked."""
        raise _locked()

    def peeker(self) -> NoReturn:
        """Raise Locked."""
        raise _locked()


NO_KEY = NoKey()


def _locked() -> Locked:
    return Locked(say("The vault is locked."), say("secdesk vault unlock"))
