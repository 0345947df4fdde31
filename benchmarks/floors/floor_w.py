"""FLOOR-W: the least that Python and sqlite3 need to store a task and its history safely.

Two plain tables of its own, so that the floor stays where it is when the desk's tables grow.
"""

import sqlite3
import sys

connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA journal_mode = delete")
connection.execute("PRAGMA synchronous = extra")
connection.execute("BEGIN IMMEDIATE")
task = connection.execute(
    "INSERT INTO task (title, leader_id, due_at, state) VALUES (?, ?, ?, ?)",
    ("draft the board report", 1, "2026-11-27T09:00:00+00:00", "open"),
).lastrowid
connection.execute(
    "INSERT INTO history (task_id, at, command, after) VALUES (?, ?, ?, ?)",
    (task, "2026-11-23T01:00:00+00:00", "assign", '{"title": "draft the board report"}'),
)
connection.execute("COMMIT")
connection.close()
