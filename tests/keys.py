"""Single keys on a pseudo-terminal, typed ahead for a command in this process."""

import io
import os
import pty
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout

from secdesk.cli import wiring
from secdesk.cli.app import run
from world import Said, Screen

Press = Callable[[str], int]


class Typed(io.TextIOBase):
    """The end of a pseudo-terminal that a program reads; everything was typed ahead."""

    def __init__(self, end: int) -> None:
        self._end = end

    def fileno(self) -> int:
        """The terminal itself."""
        return self._end

    def isatty(self) -> bool:
        """Yes."""
        return True

    def readline(self, _: int | None = -1) -> str:  # type: ignore[override]  # no text waits here
        """A line, a byte at a time: what follows is for whoever asks next."""
        line = b""
        while not line.endswith(b"\n"):
            line += os.read(self._end, 1)
        return line.decode()


@contextmanager
def keyboard() -> Iterator[Press]:
    """Let standard input be a terminal, and type on it."""
    typing, end = pty.openpty()
    before, sys.stdin = sys.stdin, Typed(end)
    try:
        yield lambda keys: os.write(typing, keys.encode())
    finally:
        sys.stdin = before
        os.close(typing)
        os.close(end)


def walked(press: Press, keys: str, line: Sequence[str]) -> Said:
    """A command that asks for keys, with those keys typed ahead."""
    press(keys)
    out, err = Screen(), io.StringIO()
    try:
        with redirect_stdout(out), redirect_stderr(err):
            code = run(list(line))
    finally:
        wiring.speak("en")
    return Said(code, out.getvalue(), err.getvalue())
