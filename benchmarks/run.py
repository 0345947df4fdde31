"""How fast the desk is beside its floors: `python benchmarks/run.py [--rounds N]`.

Whole processes, a new interpreter each, on a desk of 1,000 tasks. Ratios carry over to other
machines; milliseconds do not.
"""

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from shutil import copyfile
from sqlite3 import connect
from statistics import median
from tempfile import TemporaryDirectory

import desks
from measuring import PYTHON, SCRIPT, Program, Times, measured, ratio

FLOORS = Path(__file__).parent / "floors"
FEWEST_ROUNDS = 9
READ, WRITE = "FLOOR-R", "FLOOR-W"
LIST, ASSIGN = "list, 30 rows", "assign"
FLOOR_TABLES = """
    CREATE TABLE task (id INTEGER PRIMARY KEY, title TEXT, leader_id INTEGER, due_at TEXT,
                       state TEXT);
    CREATE TABLE history (id INTEGER PRIMARY KEY, task_id INTEGER, at TEXT, command TEXT,
                          after TEXT);
    CREATE INDEX history_task ON history (task_id);
"""


@dataclass(frozen=True)
class Row:
    """A command line, what it is compared with, and the most that the ratio may be."""

    name: str
    base: str
    aim: float
    words: tuple[str, ...]
    terminal: bool = True
    writes: bool = False


TITLE = ("assign", "wang", "draft", "the", "board", "report")
ROWS = (
    Row("today", READ, 1.25, ("today",)),
    Row(LIST, READ, 1.25, ("list", "--most", "30")),
    Row("list, 1,000 rows", LIST, 1.5, ("list", "--state", "all", "--all")),
    Row("list, piped", READ, 0.95, ("list", "--most", "30"), terminal=False),
    Row(ASSIGN, WRITE, 4.5, TITLE, writes=True),
    Row("done", WRITE, 4.5, ("done", "1", "signed"), writes=True),
    Row("progress", WRITE, 4.5, ("progress", "2", "half", "written"), writes=True),
    Row("assign, date in our grammar", ASSIGN, 1.15, (*TITLE, "--due", "fri 5pm"), writes=True),
    Row("assign, date for dateparser", ASSIGN, 4.5, (*TITLE, "--due", "dec 15"), writes=True),
    Row("--help", READ, 2.0, ("--help",)),
)


def main() -> None:
    """Make the desk, measure everything in one run, print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=FEWEST_ROUNDS)
    rounds = max(FEWEST_ROUNDS, parser.parse_args().rounds)
    with TemporaryDirectory(prefix="secdesk-benchmark-") as folder:
        times = measured(_programs(Path(folder)), rounds)
    _print(times, rounds)


def _programs(folder: Path) -> Sequence[Program]:
    """Python alone, the floors and every row, each writing one with files of its own."""
    desk = desks.make(folder)
    plain = folder / "floor.db"
    connect(plain).executescript(FLOOR_TABLES).connection.close()
    written = folder / "floor-written.db"
    read = (PYTHON, str(FLOORS / "floor_r.py"), str(desk))
    write = (PYTHON, str(FLOORS / "floor_w.py"), str(written))
    return [
        Program("python alone", (PYTHON, "-c", "pass"), folder),
        Program(READ, read, folder, terminal=True),
        Program(WRITE, write, folder, prepare=lambda: copyfile(plain, written)),
        *(_program(row, place, desk) for place, row in enumerate(ROWS)),
    ]


def _program(row: Row, place: int, desk: Path) -> Program:
    common = () if row.words == ("--help",) else ("--as-of", desks.AS_OF)
    argv = (SCRIPT, *row.words, *common)
    if not row.writes:
        return Program(row.name, argv, desk.parent, row.terminal)
    home = desk.parent / f"written-{place}"
    home.mkdir()
    return Program(row.name, argv, home, row.terminal, _copier(desk, home / desk.name))


def _copier(desk: Path, copy: Path) -> Callable[[], object]:
    return lambda: copyfile(desk, copy)


def _print(times: Times, rounds: int) -> None:
    print(f"CPU of whole processes, {rounds} interleaved rounds; median ratio (quartiles)\n")
    for name in ("python alone", READ, WRITE):
        print(f"{name:<30} {median(times[name]) * 1000:5.0f} ms")
    print()
    for row in ROWS:
        if row.name in times:
            middle, low, high = ratio(times, row.name, row.base)
            verdict = "ok" if middle <= row.aim else "over"
            cost = median(times[row.name]) * 1000
            print(
                f"{row.name:<30} {cost:5.0f} ms  {middle:5.2f} ({low:.2f}-{high:.2f})"
                f" of {row.base:<14} aim {row.aim:<5} {verdict}"
            )


if __name__ == "__main__":
    main()
