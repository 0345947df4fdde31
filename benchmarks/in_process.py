"""What cards (0002) and the check of the file's version (0009) cost within one process."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

import desks

from secdesk.domain.office import office
from secdesk.gateways.other_dates import OtherDates
from secdesk.gateways.recurrences import Recurrences
from secdesk.services import looking
from secdesk.services.desk import Desk
from secdesk.services.wanted import Wanted
from secdesk.store import database
from secdesk.store.shelves import DeskFile

TIMES = 25


def milliseconds(deed: Callable[[], object]) -> float:
    """The median over some runs."""
    times = []
    for _ in range(TIMES):
        since = perf_counter()
        deed()
        times.append((perf_counter() - since) * 1000)
    return median(times)


def main() -> None:
    """Print what each part takes."""
    with TemporaryDirectory(prefix="secdesk-in-process-") as folder:
        file = desks.make(Path(folder))
        with closing(database.connect(file)) as connection:
            store = DeskFile(connection, desks.NOW.tzinfo)
            desk = Desk(store, desks.NOW, office(), OtherDates(), Recurrences())
            wanted = Wanted(is_live=False)
            tasks = store.tasks.list(wanted, desks.NOW, None)
            rows = milliseconds(lambda: store.tasks.list(wanted, desks.NOW, None))
            cards = milliseconds(lambda: looking.lines(desk, tasks))
            print(f"{len(tasks)} tasks: rows to entities {rows:.1f} ms, to cards {cards:.1f} ms")
        opening = milliseconds(lambda: database.connect(file).close())
        with closing(database.connect(file)) as connection:
            stamp = milliseconds(
                lambda: [
                    connection.execute(f"PRAGMA {name}").fetchone()
                    for name in ("user_version", "application_id")
                ]
            )
        print(f"open and settle the file {opening:.2f} ms, of which its version {stamp:.3f} ms")


if __name__ == "__main__":
    main()
