"""A terminal with a real shell in it, typed on and read like one on a desk."""

import os
import pty
import re
import select
import signal
import termios
import time
from collections.abc import Mapping, Sequence

ROWS, COLUMNS = 40, 100
PATIENCE = 30.0  # seconds; on any machine that is not stuck an answer comes long before
STEERING = re.compile(
    r"\x1b\[[0-9;:?=<>]*[A-Za-z]|\x1b[()][A-Z0-9]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[=>78c]"
)
WHAT_ARE_YOU = re.compile(r"\x1b\[0?c")
A_PLAIN_ONE = b"\x1b[?62c"


class Terminal:
    """One shell on a pseudo-terminal; what it says is gathered until somebody waits for it."""

    def __init__(self, argv: Sequence[str], environment: Mapping[str, str]) -> None:
        self._process, self._end = pty.fork()
        if self._process == 0:
            os.execvpe(argv[0], list(argv), dict(environment))  # noqa: S606  # the child of the fork
        termios.tcsetwinsize(self._end, (ROWS, COLUMNS))
        self._said = ""

    def type(self, keys: str) -> None:
        """Press keys."""
        os.write(self._end, keys.encode())

    def wait_for(self, pattern: str) -> re.Match[str]:
        """What comes to stand on the screen; all up to its end is forgotten."""
        until = time.monotonic() + PATIENCE
        while not (found := re.search(pattern, self.screen)):
            self._listen(pattern, until - time.monotonic())
        self._said = self.screen[found.end() :]
        return found

    @property
    def screen(self) -> str:
        """What was said and not waited for yet, without what steers a terminal."""
        return STEERING.sub("", self._said)

    def close(self) -> None:
        """Hang up."""
        os.close(self._end)
        os.kill(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)

    def _listen(self, pattern: str, seconds: float) -> None:
        heard, _, _ = select.select([self._end], [], [], max(0.0, seconds))
        assert heard, f"waited for {pattern!r} in {self._said!r}"
        said = os.read(self._end, 65_536).decode(errors="replace")
        self._said += said
        if WHAT_ARE_YOU.search(said):  # newer shells ask, and wait for an answer
            os.write(self._end, A_PLAIN_ONE)
