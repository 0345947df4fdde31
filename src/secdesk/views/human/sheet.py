"""One renderable for a whole page.

Rich's own Table costs per cell (docs/adr/0013); this yields finished segments, and widths count
Chinese characters as two.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TextIO

from rich.cells import chop_cells, set_cell_size
from rich.console import Console, ConsoleOptions
from rich.segment import Segment
from rich.style import Style

from secdesk.views.human.width import column, fitted, length, longest
from secdesk.views.page import Fields, Grid, Head, Page, Piece, Prose, Row, Title, Verbatim, Weeks

GUTTER = 2
BETWEEN = " " * GUTTER
NARROWEST = 10
NARROW = 14
WIDEST = 120
LEGEND = 2  # the place of a day's name in the legend of a month
BELOW = 5  # how far lines that belong to a record stand in
STYLES = {
    "": Style.null(),
    "red": Style(color="red", bold=True),
    "amber": Style(color="yellow"),
    "green": Style(color="green"),
    "grey": Style(dim=True),
    "white": Style.null(),
    "blue": Style(color="blue"),
    "late": Style(bold=True),
    "quiet": Style(dim=True),
    "title": Style(color="cyan"),
    "head": Style(bold=True),
}
BESIDE = {"red": "late", "quiet": "quiet"}  # the style of a record beside its light

Spans = tuple[tuple[str, str], ...]  # texts and their styles, side by side on one line
Shape = tuple[int, int]  # of a grid: its wide column, and how many columns it has


class Sheet:
    """A page, drawn to the width of the console and never wider than reads well."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        """Every line of the page as finished segments."""
        width = min(options.max_width, WIDEST)
        columns = _columns(self._page, width)
        for piece in self._page:
            for spans in _drawn(piece, width, columns):
                *front, (text, style) = spans
                yield from (Segment(one, STYLES[named]) for one, named in front)
                yield Segment(f"{text}\n", STYLES[style])


def show(page: Page, stream: TextIO) -> None:
    """Print a page on a terminal; colour is left to what the terminal and NO_COLOR allow."""
    console = Console(file=stream, highlight=False, markup=False, emoji=False, soft_wrap=True)
    console.print(Sheet(page), end="")


def _drawn(piece: Piece, width: int, columns: Mapping[Shape, list[int]]) -> Iterator[Spans]:
    match piece:
        case Grid() | Weeks():
            yield from _records(piece, width, columns)
        case Fields(pairs):
            yield from (((line, ""),) for line in _fields(pairs, width))
        case Head(left, right):
            yield from (((line, "head"),) for line in _head(left, right, width))
        case Prose(prose, quiet, indent):
            style = "quiet" if quiet else ""
            yield from (((line, style),) for line in _wrapped(prose, width, indent))
        case Verbatim(line, indent):
            yield ((" " * indent + line, ""),)
        case _:
            yield ((f" {piece.text}", "title"),) if isinstance(piece, Title) else (("", ""),)


def _head(left: str, right: str, width: int) -> Iterator[str]:
    """What a page is about, and a figure at the right edge of its last line."""
    room = width - length(right) - (GUTTER if right else 0)
    *above, last = _wrapped(left, room, 0)
    yield from above
    yield (set_cell_size(last, width - length(right)) + right).rstrip()


def _records(
    piece: Grid | Weeks, width: int, columns: Mapping[Shape, list[int]]
) -> Iterator[Spans]:
    if isinstance(piece, Weeks):
        yield from _month(piece, width)
    else:
        yield from _grid(piece, width, columns[_shape(piece)])


def _grid(grid: Grid, width: int, widths: Sequence[int]) -> Iterator[Spans]:
    for row, cells in zip(grid.rows, _cells(grid, widths), strict=True):
        yield _row(row, cells, grid.indent)
        for line in row.below:
            yield from (((one, "quiet"),) for one in _wrapped(line, width, grid.indent + BELOW))


def _month(month: Weeks, width: int) -> Iterator[Spans]:
    """The names of the days of the week, a line a week, and the legend below."""
    cells = [one.text for week in month.weeks for one in week]
    room = max(longest(cells), longest(month.names) + 1) + GUTTER
    yield (("".join(f" {fitted(one, room - 1, to_right=False)}" for one in month.names), "title"),)
    for week in month.weeks:
        yield tuple((fitted(one.text, room, to_right=False), one.style) for one in week)
    if month.legend:
        legend = Grid(month.legend, wide=LEGEND)
        yield (("", ""),)
        yield from _grid(legend, width, _widths([legend], width))


def _cells(grid: Grid, widths: Sequence[int]) -> Iterator[tuple[str, ...]]:
    """The cells of each row, drawn column by column; a column that is empty is left out."""
    columns = enumerate(zip(*(row.cells for row in grid.rows), strict=True))
    drawn = [
        column(cells, widths[place], to_right=place in grid.right)
        for place, cells in columns
        if widths[place]
    ]
    return zip(*drawn, strict=True)


def _row(row: Row, cells: Sequence[str], indent: int) -> Spans:
    """The first cell in the style of its light, the rest plain, bold where it is late."""
    first, *others = cells
    rest = (BETWEEN + BETWEEN.join(others)).rstrip()
    beside = BESIDE.get(row.style, "")
    light = " " * indent + (first if rest else first.rstrip())
    return (light, row.style), (rest, beside)


def _columns(page: Page, width: int) -> dict[Shape, list[int]]:
    """The widths of columns; grids of one shape share theirs, so that a page reads downwards."""
    shapes: dict[Shape, list[Grid]] = {}
    for piece in page:
        if isinstance(piece, Grid):
            shapes.setdefault(_shape(piece), []).append(piece)
    return {shape: _widths(grids, width) for shape, grids in shapes.items()}


def _shape(grid: Grid) -> Shape:
    return grid.wide, max((len(row.cells) for row in grid.rows), default=0)


def _widths(grids: Sequence[Grid], width: int) -> list[int]:
    """What each column needs, and the wide one what is left."""
    wide, indent = grids[0].wide, grids[0].indent
    columns = list(zip(*(row.cells for grid in grids for row in grid.rows), strict=True))
    needs = [longest(cells) for cells in columns]
    for place in grids[0].narrow:
        needs[place] = min(needs[place], NARROW)
    others = sum(need + GUTTER for place, need in enumerate(needs) if need and place != wide)
    needs[wide] = min(needs[wide], max(NARROWEST, width - indent - others))
    return needs


def _fields(pairs: Sequence[tuple[str, str]], width: int) -> Iterator[str]:
    room = max((length(name) for name, _ in pairs), default=0) + GUTTER
    for name, value in pairs:
        parts = value.splitlines() or [""]
        lines = [line for part in parts for line in _wrapped(part, width - room - 1, 0)]
        for place, line in enumerate(lines):
            front = name if place == 0 else ""
            yield f" {set_cell_size(front, room)}{line}".rstrip()


def _wrapped(text: str, width: int, indent: int) -> Iterator[str]:
    """A text broken at blanks, or anywhere where it has none, as Chinese has not."""
    room = max(width - indent, NARROWEST)
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if length(longer) <= room:
            line = longer
            continue
        if line:
            yield " " * indent + line
        *full, line = chop_cells(word, room) or [""]
        yield from (" " * indent + one for one in full)
    yield " " * indent + line
