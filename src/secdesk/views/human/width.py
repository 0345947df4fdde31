"""How much of a line a text takes, and texts made to take exactly so much.

Rich looks at each character by itself; Latin and Chinese, which is nearly everything, is counted
at once.
"""

import re
from collections.abc import Sequence

from rich.cells import cell_len, set_cell_size

PLAIN = re.compile(r"[ -~\u3000-\u3029\u4e00-\u9fff\uff01-\uff5e]*")


def column(cells: Sequence[str], width: int, *, to_right: bool) -> Sequence[str]:
    """Cells in exactly that many columns of the screen; most of them need only be filled up."""
    fill = str.rjust if to_right else str.ljust
    return [
        fill(cell, width)
        if cell.isascii() and len(cell) <= width
        else fitted(cell, width, to_right=to_right)
        for cell in cells
    ]


def fitted(cell: str, width: int, *, to_right: bool) -> str:
    """The cell in exactly that many columns; what does not fit ends in an ellipsis."""
    taken = length(cell)
    if taken > width:
        cell = _cut(cell, width - 1).rstrip()
        taken = length(cell) + 1
        cell += "…"
    padding = " " * (width - taken)
    return padding + cell if to_right else cell + padding


def _cut(text: str, width: int) -> str:
    """As much of a text as fits."""
    if not PLAIN.fullmatch(text):
        return set_cell_size(text, width)
    text = text[:width]
    while (over := length(text) - width) > 0:
        text = text[: -((over + 1) // 2)]
    return text


def length(text: str) -> int:
    """The columns of the screen that a text takes; Rich looks at each character by itself."""
    if text.isascii():
        return len(text)
    if PLAIN.fullmatch(text):  # a wide character is three bytes in two columns
        return (len(text) + len(text.encode())) // 2
    return cell_len(text)


def longest(cells: Sequence[str]) -> int:
    """The length of the longest of them."""
    return max(map(len if "".join(cells).isascii() else length, cells))
