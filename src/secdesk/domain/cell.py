"""Cells that no spreadsheet takes for a formula, and the way back to what stood in them.

An apostrophe in front makes a text of what a spreadsheet would calculate. It is put before what
looks dangerous behind any apostrophes of its own too, so that taking it away again is exact.
"""

import re

QUOTE = "'"
DANGER = re.compile(r"'*\s*[=+\-@＝＋－＠\t\r]")


def guarded(text: str) -> str:
    """The text as a spreadsheet may read it."""
    if text[:1].isalnum() or not text:  # nearly every cell
        return text
    return QUOTE + text if DANGER.match(text) else text


def unguarded(cell: str) -> str:
    """The text that was guarded; the line breaks of other systems become plain ones."""
    text = cell.replace("\r\n", "\n")
    return text[1:] if text.startswith(QUOTE) and DANGER.match(text, 1) else text
