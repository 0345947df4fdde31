"""The keyring of the system as the vault uses it: refused where it keeps nothing safe, given up."""

import json
import subprocess
import sys
from typing import Any

from secdesk.domain.errors import OutsideFailed
from secdesk.domain.text import Sentence, say

SECONDS = 3  # a keyring that waits for somebody waits for ever
MODULE = "secdesk.gateways.vault.ring_process"


class Ring:
    """One entry a desk; each question is asked by a process of its own."""

    def read(self, name: str) -> str | None:
        """The secret of that name, where it is; raises OutsideFailed."""
        found = self._ask(deed="read", name=name)
        return None if found["secret"] is None else str(found["secret"])

    def write(self, name: str, secret: str) -> None:
        """Keep a secret, and read it back in another process; raises OutsideFailed."""
        self._ask(deed="write", name=name, secret=secret)
        if self.read(name) != secret:
            raise OutsideFailed(
                say("The keyring took the key and does not give it back; nothing was sealed."),
                say("secdesk vault init --passphrase-stdin"),
            )

    def delete(self, name: str) -> None:
        """Forget a secret; raises OutsideFailed."""
        self._ask(deed="delete", name=name)

    def backend(self) -> str:
        """The full name of the backend that would be used; raises OutsideFailed."""
        return str(self._ask(deed="read", name="")["backend"])

    def _ask(self, **question: str) -> dict[str, Any]:
        try:
            run = subprocess.run(  # noqa: S603  # our own module, by our own Python
                [sys.executable, "-m", MODULE],
                input=json.dumps(question),
                capture_output=True,
                text=True,
                timeout=SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise _failed({"trouble": "hung"}) from None
        try:
            answer: dict[str, Any] = json.loads(run.stdout)
        except ValueError:
            answer = {"trouble": "failed", "backend": "keyring"}
        if "trouble" in answer:
            raise _failed(answer)
        return answer


def _failed(answer: dict[str, Any]) -> OutsideFailed:
    """What is wrong with a keyring, and what to do instead."""
    return OutsideFailed(
        _trouble(str(answer["trouble"]), str(answer.get("backend", ""))),
        say("secdesk vault unlock --passphrase-stdin"),
        say("secdesk vault status"),
    )


def _trouble(kind: str, backend: str) -> Sentence:
    match kind:
        case "absent":
            return say("This machine has no keyring that the desk can use here.")
        case "locked":
            return say("The keyring of the system is locked.")
        case "hung":
            return say("The keyring did not answer within {count} seconds.", count=SECONDS)
        case "refused":
            return say("The keyring {backend} keeps nothing safe, so the desk does not use it.",
                       backend=backend)  # fmt: skip
        case _:
            return say("The keyring failed ({backend}).", backend=backend)
