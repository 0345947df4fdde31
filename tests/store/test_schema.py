"""The generated SQL, its source, and the file that the migrations make: all three are one."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from secdesk.store import compile as compiling
from secdesk.store import database, sql
from secdesk.store.journal_statements import JOURNALED

STORE = Path(database.__file__).parent
HOT = (
    "OVERDUE",
    "DUE_BETWEEN",
    "IN_HAND",
    "TO_REPORT",
    "COUNT_LIVE",
    "COUNT_OVERDUE",
    "COUNT_DUE",
    "COUNT_TO_REPORT",
    "COUNT_IN_HAND",
    "TO_CLOSE",
    "URGENT_FIRST",
    "LEADERS_OWN",
    "COMING",
    "JUST_PASSED",
    "JUST_DONE",
    "OFFER_OVERDUE",
    "OFFER_AHEAD",
    "OFFER_SETTLED",
    "FIRST_OVERDUE",
    "FIRST_AHEAD",
    "FIRST_SETTLED",
)


def statements() -> Iterator[tuple[str, str]]:
    """Every statement of the desk by its name."""
    for name, value in vars(sql).items():
        if name == "SELDOM_TRIGGERS":
            continue
        if isinstance(value, dict) and name.isupper():
            yield from ((f"{name}[{table}]", one) for table, one in value.items())
        elif isinstance(value, str) and name.isupper():
            yield name, value


STATEMENTS = dict(statements())


def blanks(statement: str) -> dict[str, None]:
    """A NULL for each binding of a statement."""
    return dict.fromkeys(re.findall(r":(\w+)", statement))


def normal(statement: str) -> str:
    """A statement without its quotes and with single blanks."""
    return " ".join(statement.replace('"', "").split())


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """A new desk's file."""
    with closing(database.connect(tmp_path / "desk.db")) as connection:
        connection.execute(sql.START_MEETING)  # a table of the command's own
        yield connection


def test_the_generated_statements_are_those_of_the_models() -> None:
    assert (STORE / "sql.py").read_text(encoding="utf-8") == compiling.text()


def test_the_generated_schema_is_that_of_the_models() -> None:
    schema = "".join(f"{one};\n" for one in compiling.schema())

    assert (STORE / "schema.sql").read_text(encoding="utf-8") == schema


def test_the_migrations_make_what_the_models_describe(opened: sqlite3.Connection) -> None:
    rows = opened.execute("SELECT sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'")

    assert sorted(normal(row["sql"]) for row in rows) == sorted(map(normal, compiling.schema()))


def test_the_migrations_are_numbered_without_a_gap_up_to_the_newest_format() -> None:
    numbers = sorted(int(one.name[:4]) for one in database.MIGRATIONS.glob("*.sql"))

    assert numbers == list(range(1, database.NEWEST + 1))


@pytest.mark.parametrize("name", STATEMENTS)
def test_each_statement_fits_the_schema(name: str, opened: sqlite3.Connection) -> None:
    statement = STATEMENTS[name]

    program = opened.execute(f"EXPLAIN {statement}", blanks(statement)).fetchall()

    assert program


def test_each_trigger_fits_the_schema(opened: sqlite3.Connection) -> None:
    seldom = (one for those in sql.SELDOM_TRIGGERS.values() for one in those)
    for trigger in (*sql.EVERYDAY_TRIGGERS, *seldom):
        opened.execute(trigger)

    names = {
        row["name"]
        for row in opened.execute("SELECT name FROM sqlite_temp_master WHERE type = 'trigger'")
    }
    assert len(names) == 3 * len(JOURNALED)


@pytest.mark.parametrize("name", HOT)
def test_what_is_asked_each_morning_reads_only_live_tasks(
    name: str, opened: sqlite3.Connection
) -> None:
    statement = STATEMENTS[name]

    rows = opened.execute(f"EXPLAIN QUERY PLAN {statement}", blanks(statement)).fetchall()

    steps = [row["detail"] for row in rows if re.search(r"\b(SCAN|SEARCH) task\b", row["detail"])]
    assert steps
    assert all("INDEX task_live" in step for step in steps), steps


@pytest.mark.parametrize(
    ("name", "index"),
    [
        ("TASKS_BY_NUMBER", "INTEGER PRIMARY KEY"),
        ("FOCUSED", "task_live_focus"),
        ("CHECKED", "task_live_check"),
        ("UNACCEPTED", "task_live_unaccepted"),
        ("EFFECTS_DUE", "task_live_effect"),
        ("POINTS_OPEN", "point_open"),
        ("POINTS_OF", "point_task"),
        ("TASK_BY_EXTERNAL_ID", "task_external"),
        ("IMPORTED", "task_import"),
        ("ISSUERS_OF", "issuer_task"),
        ("HELPERS_OF", "helper_task"),
        ("LINKS_OF", "link_task"),
        ("PARTS_OF", "task_parent"),
        ("ENTRIES_OF", "entry_task"),
        ("CHANGES_OF", "change_step"),
        ("CHANGES_ABOUT", "change_task"),
        ("HAS_CHANGES", "change_step"),
        ("TOUCHED_LATER", "change_row"),
        ("UNDONE", "step_undone"),
        ("OFFER_CLOSED", "INTEGER PRIMARY KEY"),
        ("OFFER_STEPS", "change_step"),
        ("OFFER_NOTES", "note_unsorted"),
        ("UNSORTED", "note_unsorted"),
        ("COUNT_UNSORTED", "note_unsorted"),
        ("ROUTINES_DUE", "routine_live"),
        ("LAST_MADE", "occurrence_once"),
        ("SKIPPED", "occurrence_once"),
        ("MADE_OF", "occurrence_task"),
        ("LEADERS_OWN", "task_live_own"),
        ("OWN_ITEMS", "task_live_own"),
        ("REPORTS_OF", "entry_task"),
        ("POINTS_OPEN", "issuer_task"),
        ("REMINDERS_UP", "reminder_live"),
        ("REMINDERS_UP", "reminder_put_off"),
        ("REMINDERS_WAITING", "reminder_live"),
        ("REMINDERS_OF", "reminder_task"),
        ("OFFER_REMINDERS", "reminder_live"),
        ("UNCONVEYED", "task_live_unconveyed"),
        ("CHECKS_BETWEEN", "task_live_check"),
        ("EFFECTS_BETWEEN", "task_live_effect"),
        ("LAST_WORK", "entry_task"),
        ("LOGGED_TODAY", "change_step"),
        ("COUNT_STEPS", "INTEGER PRIMARY KEY"),
        ("LOADS", "task_live_leader"),
        ("UNTOUCHED", "task_live_leader"),
        ("LATE_TODAY", "task_live_due"),
        ("SETTLED", "COVERING INDEX task_settled"),
        ("LINKED", "relation_conflict"),
        ("ALIKE", "task_live_pressing"),
        ("ALIKE", "task_live_text"),
        ("NAMESAKES", "task_live_text"),
        ("LAST_REPORTED", "COVERING INDEX issuer_told"),
        ("LAST_BRIEFED", "briefing_leader"),
        ("SAID_OF", "nagged_once"),
        ("MARK_SAID", "nagged_claim"),
        ("FORGET_SAID", "INTEGER PRIMARY KEY"),
    ],
)
def test_what_every_command_asks_goes_through_an_index(
    name: str, index: str, opened: sqlite3.Connection
) -> None:
    statement = STATEMENTS[name]

    plan = opened.execute(f"EXPLAIN QUERY PLAN {statement}", blanks(statement)).fetchall()

    assert any(index in row["detail"] for row in plan), [row["detail"] for row in plan]


def test_every_table_is_journaled_but_the_journal_and_what_no_deed_changes(
    opened: sqlite3.Connection,
) -> None:
    rows = opened.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    tables = {row["name"] for row in rows} - {"sqlite_sequence"}

    kept = tables - {"step", "change", "nagged", "desk", "region_year", "slot", "reveal"}
    assert kept == {table.name for table in JOURNALED}
    assert set(sql.ROW_NOW) == set(sql.PUT_BACK) == set(sql.TAKE_AWAY) == kept
