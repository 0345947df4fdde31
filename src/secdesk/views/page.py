"""A page before it is drawn: what stands on it, in which order, and what is a record.

Renderers lay out their cards in these pieces once; `plain` and `human` draw them.
"""

from typing import NamedTuple


class Head(NamedTuple):
    """The first line of a page: what it is, and a figure at its right edge."""

    left: str
    right: str = ""


class Title(NamedTuple):
    """The name of a section."""

    text: str


class Row(NamedTuple):
    """One record; `style` is a light or a tone, `below` are lines that belong to it."""

    cells: tuple[str, ...]
    style: str = ""
    below: tuple[str, ...] = ()


class Grid(NamedTuple):
    """Records in columns; the column `wide` takes what room is left.

    Columns `right` align right; columns `narrow` are cut short where a name is long.
    """

    rows: tuple[Row, ...]
    wide: int
    right: tuple[int, ...] = ()
    narrow: tuple[int, ...] = ()
    indent: int = 1


class Cell(NamedTuple):
    """One day in a month; `style` is as that of a record."""

    text: str
    style: str = ""


class Weeks(NamedTuple):
    """A month, a line a week, and below it the days that have a name.

    A pipe gets `days` instead, a record each.
    """

    names: tuple[str, ...]
    weeks: tuple[tuple[Cell, ...], ...]
    days: tuple[Row, ...]
    legend: tuple[Row, ...]


class Fields(NamedTuple):
    """Names and values, one a line."""

    pairs: tuple[tuple[str, str], ...]


class Prose(NamedTuple):
    """A line of talk; `quiet` is for what only helps."""

    text: str
    quiet: bool = False
    indent: int = 0


class Verbatim(NamedTuple):
    """A line to be copied: however long, it is never broken."""

    text: str
    indent: int = 0


class Gap(NamedTuple):
    """An empty line between ideas; a pipe does not get it."""


Piece = Head | Title | Grid | Weeks | Fields | Prose | Verbatim | Gap
Page = tuple[Piece, ...]
