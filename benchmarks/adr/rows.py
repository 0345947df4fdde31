"""So many rows of six cells on a terminal: `rows.py table|sheet|nothing COUNT` (0013)."""

import gc
import os
import sys

gc.disable()  # as the program does
ROWS = [
    (f"#{number}", "李国强", f"整理会议纪要并送签 {number}", "Fri 27 Nov 17:00", "soon", "open")
    for number in range(int(sys.argv[2]))
]


def table() -> None:
    """Rich's own table, with columns as wide as it finds them to need."""
    from rich.console import Console
    from rich.table import Table

    drawn = Table("#", "leader", "title", "due", "urgency", "state")
    for row in ROWS:
        drawn.add_row(*row)
    Console().print(drawn)


def fixed() -> None:
    """Rich's own table, told how wide its columns are."""
    from rich.console import Console
    from rich.table import Table

    drawn = Table(box=None)
    for name, width in (("#", 5), ("leader", 8), ("title", 26), ("due", 16), ("u", 7), ("s", 8)):
        drawn.add_column(name, width=width, no_wrap=True)
    for row in ROWS:
        drawn.add_row(*row)
    Console(markup=False, highlight=False).print(drawn)


def sheet() -> None:
    """The desk's one renderable."""
    from secdesk.views.human import sheet
    from secdesk.views.page import Grid, Row

    sheet.show((Grid(tuple(Row(row) for row in ROWS), wide=2),), sys.stdout)


def nothing() -> None:
    """Rich's console alone, which every page on a terminal needs."""
    from rich.console import Console

    Console().print(len(ROWS))


{"table": table, "fixed": fixed, "sheet": sheet, "nothing": nothing}[sys.argv[1]]()
sys.stdout.flush()
os._exit(0)  # as the program does
