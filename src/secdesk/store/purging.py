"""Taking a task out of the desk's file for good, and out of the backups that the desk made."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from secdesk.store import backup, sql
from secdesk.store.values import numbers


class Which(NamedTuple):
    """Which task is meant: a number alone may be another one's in an older backup."""

    number: int
    assigned_at: str
    leader_id: int


def which(connection: sqlite3.Connection, number: int) -> Which | None:
    """The task of that number in a file, if there is one."""
    row = connection.execute(sql.WHICH_TASK, {"task_id": number}).fetchone()
    return None if row is None else Which(number, row["assigned_at"], row["leader_id"])


def purge(connection: sqlite3.Connection, task: Which) -> None:
    """Delete every row about a task, and all that the journal has of those; within a transaction.

    An older file may lack tables; there is nothing in those then.
    """
    run, about = connection.execute, {"task_id": task.number}
    there = {row["name"] for row in run(sql.TABLES_THERE)}
    steps = {"ids": numbers(row["step_id"] for row in run(sql.STEPS_ABOUT, about))}
    run("PRAGMA defer_foreign_keys = on")
    if "occurrence" in there:
        run(sql.FREE_OCCURRENCE, about)
    gone = [(name, rows) for name, rows in sql.PURGED.items() if _is_whole(there, name)]
    for name, rows in gone:
        ids = numbers(row["id"] for row in run(rows, about))
        run(sql.PURGE[name], about)
        run(sql.FORGET_ROWS, {"tbl": name, "ids": ids})
    run(sql.FORGET_TASK, about)
    run(sql.PART_STEPS, steps)
    run(sql.DROP_STEPS, steps)


def purge_copies(file: Path, number: int) -> int:
    """Take a task of the desk out of every backup that the desk made; out of how many.

    The file itself still has it for whoever reads, as long as the purge is under way.
    """
    with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as reader:
        reader.row_factory = sqlite3.Row
        task = which(reader, number)
    if task is None:
        return 0

    def without(copy: sqlite3.Connection) -> bool:
        if which(copy, task.number) != task:
            return False
        copy.execute("BEGIN")
        purge(copy, task)
        copy.execute("COMMIT")
        return True

    return sum(backup.rewrite(copy, without) for copy in backup.copies(file))


def _is_whole(there: set[str], name: str) -> bool:
    """Whether a file has a table, and the one that this one's rows are found by."""
    through = {"nagged": "reminder", "item": "checklist", "act": "mandate"}
    return name in there and through.get(name, name) in there
