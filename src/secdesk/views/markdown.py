"""Pages as Markdown: nothing that anybody typed is ever taken for a mark of it."""

import re
from collections.abc import Iterator

from secdesk.views.page import (
    Fields,
    Gap,
    Grid,
    Head,
    Page,
    Piece,
    Prose,
    Row,
    Title,
    Verbatim,
    Weeks,
)

ANYWHERE = re.compile(r"([\\`*_\[\]<>&~|$!])")
IN_FRONT = re.compile(r"^([-+=#:]|\d+(?=[.)]))")  # a list, a heading, a line below one
LINKED = re.compile(r"(:)(?=//)|(?<=www)(\.)", re.IGNORECASE)


def text(page: Page) -> str:
    """The whole page, its parts with empty lines between them."""
    blocks = (block for piece in page if (block := "\n".join(_lines(piece))))
    return "\n\n".join(blocks) + "\n"


def escaped(typed: str) -> str:
    """Words that stay as they are, whatever they look like."""
    line = LINKED.sub(_backslashed, ANYWHERE.sub(r"\\\1", typed.replace("\n", " / ").strip()))
    return IN_FRONT.sub(_in_front, line)


def _backslashed(found: re.Match[str]) -> str:
    return f"\\{found.group()}"


def _in_front(found: re.Match[str]) -> str:
    """A number in front keeps its digits: the mark of a list is what follows them."""
    front = found.group()
    return f"{front}\\" if front.isdigit() else f"\\{front}"


def _lines(piece: Piece) -> Iterator[str]:
    match piece:
        case Grid(rows) | Weeks(days=rows):
            yield from (line for row in rows for line in _record(row))
        case Fields(pairs):
            yield from (f"- {escaped(name)}: {escaped(value)}" for name, value in pairs)
        case Gap():
            return
        case _:
            yield from _said(piece)


def _said(piece: Head | Title | Prose | Verbatim) -> Iterator[str]:
    match piece:
        case Head(left, right):
            yield f"# {escaped(left)}"
            yield from ["", escaped(right)] if right else []
        case Title(title):
            yield f"## {escaped(title)}"
        case Prose(said) | Verbatim(said):
            yield escaped(said)


def _record(row: Row) -> Iterator[str]:
    """A record as an item, and below it what belongs to it."""
    yield "- " + escaped(" · ".join(cell for cell in row.cells if cell.strip()))
    yield from (f"  - {escaped(line)}" for line in row.below if line.strip())
