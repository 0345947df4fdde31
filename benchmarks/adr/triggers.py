"""What the journal's temporary triggers cost a command that writes, and why they are not stored.

`triggers.py DESK` (0014); the desk is only read, nothing is kept.
"""

import sqlite3
import sys
from contextlib import closing
from statistics import median
from time import perf_counter

from secdesk.store import sql

TIMES = 200


def milliseconds_to_set_up(file: str) -> float:
    """The median over fresh connections that have read the schema, as a command has."""
    times = []
    for _ in range(TIMES):
        with closing(sqlite3.connect(file, isolation_level=None)) as connection:
            connection.execute("SELECT count(*) FROM leader").fetchone()
            connection.execute("BEGIN")
            since = perf_counter()
            for trigger in sql.EVERYDAY_TRIGGERS:
                connection.execute(trigger)
            times.append((perf_counter() - since) * 1000)
    return median(times)


def stored_trigger(trusted: str) -> str:
    """What SQLite says to a stored trigger that calls json_object."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute(f"PRAGMA trusted_schema = {trusted}")
        connection.execute("CREATE TABLE task (id INTEGER, title TEXT)")
        connection.execute("CREATE TABLE change (after TEXT)")
        connection.execute(
            "CREATE TRIGGER task_inserted AFTER INSERT ON task BEGIN"
            " INSERT INTO change VALUES (json_object('title', NEW.title)); END"
        )
        try:
            connection.execute("INSERT INTO task VALUES (1, 'draft the board report')")
        except sqlite3.OperationalError as refusal:
            return str(refusal)
        return "taken"


def main() -> None:
    """Print both."""
    spent = milliseconds_to_set_up(sys.argv[1])
    count = len(sql.EVERYDAY_TRIGGERS)
    print(f"{count} temporary triggers: {spent:.2f} ms a command (median of {TIMES})")
    for trusted in ("on", "off"):
        said = stored_trigger(trusted)
        print(f"SQLite {sqlite3.sqlite_version}, stored, trusted_schema {trusted}: {said}")


if __name__ == "__main__":
    main()
