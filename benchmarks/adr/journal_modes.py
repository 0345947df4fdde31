"""What two processes lose, and what one commit costs, by journal mode and BEGIN (0011).

`journal_modes.py` prints both tables; the folder of TMPDIR should lie on a real disk.
"""

import sqlite3
from collections import Counter
from contextlib import closing
from multiprocessing import get_context
from multiprocessing.pool import Pool
from multiprocessing.synchronize import Barrier
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import perf_counter

PROCESSES, UPDATES, COMMITS = 2, 1_000, 150
BEGINS = ("none", "BEGIN", "BEGIN IMMEDIATE")
MODES = (("delete", "extra"), ("delete", "full"), ("wal", "full"))
Job = tuple[Path, str]
_together: list[Barrier] = []  # in each process: where they wait for one another


def opened(file: Path, journal: str, synchronous: str) -> sqlite3.Connection:
    """A connection in autocommit, so that a transaction begins exactly where it is told to."""
    connection = sqlite3.connect(file, isolation_level=None, timeout=10)
    connection.execute(f"PRAGMA journal_mode = {journal}")
    connection.execute(f"PRAGMA synchronous = {synchronous}")
    return connection


def meet(barrier: Barrier) -> None:
    """Remember, in a new process, where to wait for the others."""
    _together.append(barrier)


def count_up(job: Job) -> Counter[str]:
    """Read a number and write it back one higher, many times; how many were acknowledged."""
    file, begin = job
    seen: Counter[str] = Counter()
    with closing(opened(file, "delete", "extra")) as connection:
        _together[0].wait()
        for _ in range(UPDATES):
            try:
                one_up(connection, begin)
                seen["acknowledged"] += 1
            except sqlite3.OperationalError:
                seen["refused"] += 1
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
    return seen


def one_up(connection: sqlite3.Connection, begin: str) -> None:
    """One read, one write that rests on it."""
    if begin != "none":
        connection.execute(begin)
    (number,) = connection.execute("SELECT number FROM counter").fetchone()
    connection.execute("UPDATE counter SET number = ?", (number + 1,))
    if begin != "none":
        connection.execute("COMMIT")


def lost(folder: Path, begin: str, pool: Pool) -> str:
    """What became of the updates of all processes."""
    file = folder / f"{begin.replace(' ', '-')}.db"
    with closing(opened(file, "delete", "extra")) as connection:
        connection.execute("CREATE TABLE counter (number INTEGER)")
        connection.execute("INSERT INTO counter VALUES (0)")
        seen: Counter[str] = sum(pool.map(count_up, [(file, begin)] * PROCESSES, 1), Counter())
        (number,) = connection.execute("SELECT number FROM counter").fetchone()
    said, refused = seen["acknowledged"], seen["refused"]
    return f"acknowledged {said}, lost {said - number}, refused {refused}"


def commit_times(folder: Path, modes: tuple[tuple[str, str], ...]) -> dict[str, list[float]]:
    """Milliseconds to open, store a row, commit and close, interleaved over the modes."""
    times: dict[str, list[float]] = {}
    for _ in range(COMMITS):
        for journal, synchronous in modes:
            file = folder / f"{journal}-{synchronous}.db"
            since = perf_counter()
            with closing(opened(file, journal, synchronous)) as connection:
                connection.execute("CREATE TABLE IF NOT EXISTS task (title TEXT)")
                connection.execute("BEGIN IMMEDIATE")
                connection.execute("INSERT INTO task VALUES ('draft the board report')")
                connection.execute("COMMIT")
            times.setdefault(f"{journal}/{synchronous}", []).append(perf_counter() - since)
    return {mode: [one * 1000 for one in found] for mode, found in times.items()}


def main() -> None:
    """Print both tables."""
    processes = get_context("spawn")
    start = processes.Barrier(PROCESSES)
    folder_of = TemporaryDirectory(prefix="secdesk-journal-")
    with folder_of as name, processes.Pool(PROCESSES, meet, (start,)) as pool:
        for begin in BEGINS:
            print(f"{begin:<16} {lost(Path(name), begin, pool)}")
        for mode, times in commit_times(Path(name), MODES).items():
            p95 = quantiles(times, n=20)[-1]
            print(f"{mode:<16} p50 {median(times):5.2f} ms  p95 {p95:5.2f} ms")


if __name__ == "__main__":
    main()
