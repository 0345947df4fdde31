"""The table of the desk itself: what is measured, beside what, and the most that it may cost."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from shutil import copyfile
from sqlite3 import connect

import desks
from desks import Size
from measuring import PYTHON, SCRIPT, Program

FLOORS = Path(__file__).parent / "floors"
ALONE, READ, WRITE = "python alone", "FLOOR-R", "FLOOR-W"
LIST, ASSIGN = "list, 30 rows", "assign"
FLAT = 1.10  # what a million tasks may cost beside a thousand
MEMORY = 1.3  # the same of the peak of memory
FLOOR_TABLES = """
    CREATE TABLE task (id INTEGER PRIMARY KEY, title TEXT, leader_id INTEGER, due_at TEXT,
                       state TEXT);
    CREATE TABLE history (id INTEGER PRIMARY KEY, task_id INTEGER, at TEXT, command TEXT,
                          after TEXT);
    CREATE INDEX history_task ON history (task_id);
"""


@dataclass(frozen=True)
class Row:
    """A command line, what it is compared with, and the most that the ratio may be.

    `{newest}` among its words is the number of the newest task. A row that `scales` is measured
    on the large desks as well. With `--as-of` nag is a rehearsal: it claims nothing.
    """

    name: str
    words: tuple[str, ...]
    base: str = READ
    aim: float | None = None
    terminal: bool = True
    writes: bool = False
    scales: bool = True
    remembers: bool = False  # whether the peak of its memory has an aim of its own
    settings: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Claim:
    """One line of the table: a program beside another, and the most that the ratio may be."""

    label: str
    of: str
    base: str
    aim: float | None
    of_peaks: bool = False


COMPLETING = {"_SECDESK_COMPLETE": "bash", "COMP_TYPE": "9"}
TITLE = ("assign", "wang", "draft", "the", "board", "report")
ROWS = (
    Row("today", ("today",), READ, 1.25, remembers=True),
    Row("today, piped", ("today",), READ, 1.25, terminal=False),
    Row(LIST, ("list", "--most", "30"), READ, 1.25, remembers=True),
    Row("list, 1,000 rows", ("list", "--state", "all", "--all"), LIST, 1.5, scales=False),
    Row("list, piped", ("list", "--most", "30"), READ, 0.95, terminal=False),
    Row("nag, much to say", ("nag",), READ, 0.95, terminal=False, remembers=True),
    Row("nag, a day off", ("nag", "--as-of", desks.SUNDAY), READ, 0.95, terminal=False),
    Row(ASSIGN, TITLE, WRITE, 4.5, writes=True),
    Row("done", ("done", "{newest}", "signed"), WRITE, 4.5, writes=True),
    Row("progress", ("progress", "{newest}", "half", "written"), WRITE, 4.5, writes=True),
    Row("chase", ("chase", "{newest}", "next", "week"), WRITE, 4.5, writes=True),
    Row("assign, date in our words", (*TITLE, "--due", "fri 5pm"), ASSIGN, 1.15, writes=True),
    Row("assign, date for dateparser", (*TITLE, "--due", "dec 2027 15"), ASSIGN, 4.5, writes=True,
        scales=False),
    Row("--help", ("--help",), READ, 2.0, scales=False),
    Row("completion of a command", ("as",), READ, 0.9, terminal=False, scales=False,
        settings=COMPLETING),
    Row("completion of a number", ("done", ""), READ, 0.9, terminal=False, settings=COMPLETING),
    Row("follow", ("follow",), READ, 1.25),
    Row("follow, piped", ("follow",), READ, 1.25, terminal=False),
    Row("wrap", ("wrap",)),
    Row("blank", ("blank",), "today", 3.0),
    Row("say", ("say", "wang")),
    Row("brief", ("brief", "wang")),
    Row("balance", ("balance",)),
    Row("today of one leader", ("today", "--leader", "wang")),
    Row("list of one leader", ("list", "--leader", "wang", "--most", "30")),
    Row("list of what is overdue", ("list", "--due", "overdue", "--most", "30")),
    Row("list with a text", ("list", "--text", "ministry", "--most", "30")),
    Row("find, all of it said once", ("find", "({newest})")),
    Row("show", ("show", "{newest}")),
    Row("undo --list", ("undo", "--list")),
)  # fmt: skip


@dataclass(frozen=True)
class Place:
    """A desk to measure on: one file to read, and a copy to write."""

    size: Size
    read: Path
    written: Path

    def program(self, row: Row) -> Program:
        """The process of a row on this desk."""
        newest = str(self.size.tasks)
        words = [word.format(newest=newest) for word in row.words]
        is_bare = row.settings or {"--help", "--as-of"}.intersection(words)
        common = () if is_bare else ("--as-of", desks.AS_OF)
        file = self.written if row.writes else self.read
        return Program(
            name=on(row.name, self.size),
            argv=(SCRIPT, *words, *common),
            home=file.parent,
            terminal=row.terminal,
            prepare=self._preparation(row),
            settings=row.settings,
        )

    def _preparation(self, row: Row) -> Callable[[], object]:
        if row.writes and "{newest}" in row.words:
            return lambda: desks.reopen(self.written, self.size.tasks)
        return lambda: None


def on(name: str, size: Size) -> str:
    """The name of a row's process on a desk of that size."""
    return f"{name} @ {size.name}"


def place(cache: Path, folder: Path, size: Size) -> Place:
    """A desk of that size, and a copy of it that has reached the disk."""
    read = desks.kept(cache, size)
    home = folder / f"written-{size.tasks}-{size.live}"
    home.mkdir(mode=0o700)
    written = home / read.name
    copyfile(read, written)
    with written.open("rb") as copy:
        os.fsync(copy.fileno())
    return Place(size, read, written)


def programs(desk: Place) -> Iterator[Program]:
    """The process of every row on a desk."""
    yield from (desk.program(row) for row in ROWS)


def floors(folder: Path, desk: Path) -> Sequence[Program]:
    """What everything else is compared with."""
    plain, written = folder / "floor.db", folder / "floor-written.db"
    connect(plain).executescript(FLOOR_TABLES).connection.close()
    read = (PYTHON, str(FLOORS / "floor_r.py"), str(desk))
    write = (PYTHON, str(FLOORS / "floor_w.py"), str(written))
    return [
        Program(ALONE, (PYTHON, "-c", "pass"), folder),
        Program(READ, read, folder, terminal=True),
        Program(WRITE, write, folder, prepare=lambda: copyfile(plain, written)),
    ]


def claims(size: Size) -> Iterator[Claim]:
    """What is claimed of every row on a desk, beside its floor or its like."""
    for row in ROWS:
        base = row.base if row.base in (READ, WRITE) else on(row.base, size)
        yield Claim(row.name, on(row.name, size), base, row.aim)


def claims_of_scale(large: Size, small: Size) -> Iterator[Claim]:
    """What is claimed of the rows on a large desk, beside the same on a small one."""
    for row in ROWS:
        if row.scales:
            aim = None if row.aim is None else FLAT
            yield Claim(row.name, on(row.name, large), on(row.name, small), aim)


def claims_of_memory(large: Size, small: Size) -> Iterator[Claim]:
    """What is claimed of the peaks of memory."""
    for row in ROWS:
        if row.remembers:
            yield Claim(row.name, on(row.name, large), on(row.name, small), MEMORY, of_peaks=True)
