"""Single keys, as they are pressed on a terminal."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from select import select

from secdesk.domain.errors import OutsideFailed
from secdesk.domain.text import fold, say

ESCAPE = "\x1b"  # what arrows begin with
# Ctrl-D; pressed just before single keys are listened for, it comes as a nought on Linux.
ENDS = (b"", b"\x04", b"\x00")
PAUSE = 0.05  # seconds within which the rest of such a key has come
INTRODUCERS = (b"[", b"O")
FINAL = b"@"  # from here on a byte ends such a key
LONGEST = 64  # bytes of one key
FIRST_OF_MANY = 0xC0  # from here on a byte begins a character of several


def key() -> str:
    """The next key, folded; nothing for an arrow or its like. Raises EOFError where there is none.

    One byte is read at a time: what was typed ahead stays for whoever asks next.
    """
    with _silent(lines=False) as end:
        return _pressed(end)


def hidden_line() -> str:
    """The next line, which is not shown as it is typed; raises EOFError where there is none."""
    with _silent(lines=True):
        line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line.rstrip("\r\n")


@contextmanager
def _silent(*, lines: bool) -> Iterator[int]:
    """Let the terminal show nothing of what is typed; without `lines`, each key comes by itself."""
    try:
        import termios  # noqa: PLC0415  # only a walk or a secret needs it
    except ImportError as missing:  # pragma: no cover  # Windows
        raise OutsideFailed(
            say("Single keys cannot be read on this machine."), say("secdesk follow")
        ) from missing
    try:
        end = sys.stdin.fileno()
        before = termios.tcgetattr(end)
        # No echo, and for keys no lines; all else stays: Ctrl-C and what is typed ahead work.
        off = termios.ECHO | (0 if lines else termios.ICANON)
        try:
            termios.tcsetattr(end, termios.TCSADRAIN, [*before[:3], before[3] & ~off, *before[4:]])
            yield end
        finally:
            termios.tcsetattr(end, termios.TCSADRAIN, before)
    except (OSError, termios.error) as gone:  # somebody hung up
        raise EOFError from gone


def _pressed(end: int) -> str:
    """One character; the bytes of a longer key are read to its end."""
    said = os.read(end, 1)
    if said in ENDS:
        raise EOFError
    if said == ESCAPE.encode():
        _skip(end)
        return ""
    if said[0] >= FIRST_OF_MANY:
        said += os.read(end, _length(said[0]) - 1)
    return fold(said.decode(errors="replace")).strip()


def _skip(end: int) -> None:
    """Read to its end what an arrow or its like sends after the escape."""
    if not select([end], [], [], PAUSE)[0] or os.read(end, 1) not in INTRODUCERS:
        return
    for _ in range(LONGEST):
        if os.read(end, 1) >= FINAL:
            return


def _length(first: int) -> int:
    """How many bytes a character has that begins with this one."""
    return 2 + (first >= 0xE0) + (first >= 0xF0)  # noqa: PLR2004  # so UTF-8 is made
