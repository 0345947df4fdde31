"""Pages as plain lines for pipes and cron: one record a line, its cells parted by tabs."""

from collections.abc import Iterator

from secdesk.cards import DeskError
from secdesk.views.page import Fields, Grid, Head, Page, Piece, Prose, Row, Title, Verbatim, Weeks
from secdesk.views.words import Words


def text(page: Page) -> str:
    """The whole page, a line each, with a line break at its end."""
    return "".join(f"{line}\n" for piece in page for line in _lines(piece))


def refusal(error: DeskError, words: Words) -> str:
    """What will not be done and why, and below it each thing to type instead."""
    fronts = [words("try"), *([words("or")] * len(error.hints))]
    width = max(map(len, fronts)) + 2
    hints = [
        f"{front:>{width}}: {words.sentence(hint)}\n"
        for front, hint in zip(fronts, error.hints, strict=False)
    ]
    return f"secdesk: {words.sentence(error.message)}\n{''.join(hints)}"


def _lines(piece: Piece) -> Iterator[str]:
    match piece:
        case Grid(rows) | Weeks(days=rows):
            yield from map(_record, rows)
        case Fields(pairs):
            yield from (f"{name}\t{_one_line(value)}" for name, value in pairs)
        case Head(left, right):
            yield f"{left}\t{right}".rstrip()
        case Prose(text, _, indent) | Verbatim(text, indent):
            yield " " * indent + text
        case _:
            yield from [piece.text] if isinstance(piece, Title) else []


def _record(row: Row) -> str:
    return "\t".join(_one_line(cell) for cell in (*row.cells, *row.below)).rstrip("\t")


def _one_line(cell: str) -> str:
    return cell.replace("\n", " / ")
