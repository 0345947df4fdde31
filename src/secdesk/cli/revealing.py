"""Sealed words, shown because it was asked for: written down first, and gone from the screen after.

On a terminal they are shown on its second screen, which no scrolling back reaches.
"""

import shutil
import sys
from collections.abc import Callable
from contextlib import suppress
from io import StringIO
from typing import TypeVar

from secdesk.cards.card import Card
from secdesk.cli import keyboard, keys, wiring
from secdesk.domain.vault import Reveal

Read = TypeVar("Read")
SECOND_SCREEN = "\x1b[?1049h\x1b[H"
CLEARED = "\x1b[2J\x1b[3J\x1b[H"
FIRST_SCREEN = "\x1b[?1049l"


class Sheet(StringIO):
    """A page before it is shown, drawn as for a terminal."""

    def isatty(self) -> bool:
        """Yes."""
        return True


def written_down(command: str, read: Callable[[], Read]) -> Read:
    """What is read with its sealed words open; before anybody sees them, that is written down."""
    with keys.revealing() as opened:
        answer = read()
    if opened:
        at = wiring.now()
        numbers = tuple(sorted(opened))
        wiring.kept(at, lambda desk: desk.store.vault.reveals.add(Reveal(at, command, numbers)))
    return answer


def on_a_screen_of_its_own(card: Card) -> None:
    """Show a page screenful by screenful, each until a key is pressed; nothing of it stays."""
    sheet = Sheet()
    wiring.show(card, stream=sheet)
    lines = sheet.getvalue().splitlines(keepends=True)
    height = max(shutil.get_terminal_size().lines - 2, 1)
    out = sys.stdout
    out.write(SECOND_SCREEN)
    try:
        for first in range(0, max(len(lines), 1), height):
            out.write("".join(lines[first : first + height]))
            out.write(wiring.words()("Press any key; nothing of this stays on the screen."))
            out.flush()
            with suppress(EOFError):
                keyboard.key()
            out.write(CLEARED)
    finally:
        out.write(CLEARED + FIRST_SCREEN)
        out.flush()
