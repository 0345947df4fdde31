"""FLOOR-R: the least that Python, sqlite3 and Rich need to show 30 tasks of a desk."""

import sqlite3
import sys


def main() -> None:
    """One indexed query and one table; cells are cut to fit, since wrapping would cost more."""
    from rich.console import Console
    from rich.table import Table

    connection = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
    rows = connection.execute(
        "SELECT task.id, leader.name, substr(task.title, 1, 13), substr(task.due_at, 1, 10),"
        " task.urgency, task.state FROM task JOIN leader ON leader.id = task.leader_id"
        " WHERE task.is_live ORDER BY task.urgency, task.due_at LIMIT 30"
    ).fetchall()
    connection.close()
    table = Table("#", "leader", "title", "due", "urgency", "state")
    for row in rows:
        table.add_row(*(str(cell) for cell in row))
    Console().print(table)


main()
