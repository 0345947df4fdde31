"""routine: what comes round is made by whichever command opens the desk on its day."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from hashlib import sha256
from pathlib import Path
from sqlite3 import connect

import pytest

from made_once import made_once
from world import secdesk

MONDAY = "2026-11-23 09:00"
MONTHLY = "FREQ=MONTHLY;BYMONTHDAY=15"
WEEK_LATER = "2026-12-10 09:00"  # the day on which the first task of a monthly routine appears
LONG_AGO = "2020-01-01 19:00"  # whenever the test runs, a time has come since
WITH_MODULES = """
import json, sys
from secdesk.cli.app import run
run(sys.argv[1:])
sys.stderr.write(json.dumps(sorted(sys.modules)))
"""


@pytest.fixture(autouse=True)
def _leaders() -> None:
    made_once(__name__, _made)


def _made() -> None:
    secdesk("leader", "add", "wang", "Wang", "Min", as_of=MONDAY)
    secdesk("contact", "add", "admin", "Admin Office", "--kind", "unit", as_of=MONDAY)


def add(*said: str, rule: str = MONTHLY, as_of: str | None = MONDAY) -> None:
    """Enter a routine of Wang's."""
    assert (
        secdesk("routine", "add", rule, "wang", "file the statistics", *said, as_of=as_of).code == 0
    )


def numbers(as_of: str | None = None) -> list[int]:
    """The numbers of the tasks on the desk."""
    return [task["number"] for task in secdesk("list", "--json", as_of=as_of).data["tasks"]]


def commands() -> list[str]:
    """What was done, newest first."""
    steps = secdesk("undo", "--list", "--json").data["steps"]
    return [step["command"] for step in steps]


def print_of(file: Path) -> str:
    """What the file holds, byte for byte."""
    return sha256(file.read_bytes()).hexdigest()


def test_a_routine_is_echoed_in_words_with_its_next_dates() -> None:
    said = secdesk(
        "routine", "add", "FREQ=MONTHLY;BYMONTHDAY=28;AT=17:00", "wang", "file", "statistics",
        "--to", "admin", "--on-holiday", "before", "--target", "--importance", "3",
        "--standard", "one page", "--urgency", "soon", as_of=MONDAY,
    )  # fmt: skip

    assert said.out.splitlines() == [
        "routine 1  Wang Min  file statistics",
        (
            "     every month on the 28th at 17:00 · own target"
            " · on a day off: the working day before · soon · importance 3"
            " · Admin Office · requirement: one page"
        ),
        "     next: Fri 27 Nov 2026 17:00 · Mon 28 Dec 2026 17:00 · Thu 28 Jan 2027 17:00",
    ]


def test_days_off_among_the_next_dates_are_flagged() -> None:
    said = secdesk("routine", "add", "FREQ=MONTHLY;BYMONTHDAY=28", "wang", "file", as_of=MONDAY)

    assert "Sat 28 Nov 2026 (day off)" in said.out


def test_a_rule_that_cannot_be_read_is_refused_with_examples() -> None:
    said = secdesk("routine", "add", "whenever it rains", "wang", "file", as_of=MONDAY)

    assert said.code == 2
    assert 'Cannot read the rule "whenever it rains".' in said.err
    assert "\n  try: " in said.err


def test_a_page_of_another_day_shows_what_will_have_been_made_and_writes_nothing(
    home: Path,
) -> None:
    add()
    before = print_of(home / "desk.db")

    lines = secdesk("nag", "--explain", "--json", as_of="2026-12-16").data["lines"]
    routines = secdesk("routine", "list", "--json", as_of=WEEK_LATER).data["routines"]
    shown = [
        numbers(WEEK_LATER),
        [line["number"] for line in lines],
        [one["task"] for one in routines],
    ]

    assert shown == [[1], [1], [1]]
    assert print_of(home / "desk.db") == before
    assert numbers(MONDAY) == []


def test_a_command_that_writes_makes_the_task_in_a_step_of_its_own() -> None:
    add()

    secdesk("note", "a", "thought", as_of=WEEK_LATER)

    assert commands()[:3] == ["note", "routine", "routine add"]
    assert secdesk("show", "1", as_of=WEEK_LATER).code == 0


@pytest.mark.parametrize("command", ["today", "list", "nag", "undo --list"])
def test_a_page_of_now_makes_what_is_due_and_keeps_it(command: str) -> None:
    add(as_of=LONG_AGO)

    secdesk(*command.split())

    assert commands()[0] == "routine"
    assert numbers() == [1]


def test_undo_takes_back_her_own_deed_and_not_what_the_desk_made() -> None:
    add()
    secdesk("note", "a", "thought", as_of=MONDAY)
    secdesk("list", as_of=WEEK_LATER)
    secdesk("leader", "edit", "wang", "--title", "Director", as_of=WEEK_LATER)
    secdesk("undo", as_of=WEEK_LATER)

    undone = secdesk("undo", "--json", as_of=WEEK_LATER).data

    assert undone["command"] == "note"
    assert numbers(WEEK_LATER) == [1]


def test_the_list_of_steps_names_routines_and_what_they_made() -> None:
    add()
    secdesk("note", "a", "thought", as_of=WEEK_LATER)

    english = secdesk("undo", "--list").out.splitlines()
    chinese = secdesk("undo", "--list", "--lang", "zh").out

    assert english[1].split("\t")[2:] == ["routine", "#1 routine 1"]
    assert english[2].split("\t")[2:] == ["routine add", "routine 1"]
    assert "例行工作 1" in chinese


def test_a_task_that_was_taken_back_stays_away() -> None:
    add()
    secdesk("note", "a", "thought", as_of=WEEK_LATER)
    made = commands().index("routine")
    step = secdesk("undo", "--list", "--json").data["steps"][made]["step"]

    assert secdesk("undo", str(step), as_of=WEEK_LATER).code == 0

    assert numbers("2026-12-16") == []
    assert numbers("2027-01-12") == [2]


def test_show_says_where_a_task_came_from_and_the_list_of_routines_what_became_of_it() -> None:
    add()

    shown = secdesk("show", "1", as_of="2027-03-20").out
    card = secdesk("show", "1", "--json", as_of="2027-03-20").data["tasks"][0]
    listed = secdesk("routine", "list", as_of="2027-03-20").out

    assert "made by routine 1 for Mon 15 Mar" in shown
    assert "3 times before it were missed" in shown
    assert (card["routine"], card["missed"]) == (1, 3)
    assert "last made: #1 open · 3 missed" in listed


def test_times_are_passed_over_and_routines_stopped() -> None:
    add()

    skipped = secdesk("routine", "skip", "1", "2", as_of=MONDAY).out
    stopped = secdesk("routine", "stop", "1", as_of=MONDAY).out
    listed = secdesk("routine", "list", as_of=MONDAY).out
    everything = secdesk("routine", "list", "--all", as_of=MONDAY).out

    assert "next: Mon 15 Feb 2027 (day off)" not in skipped
    assert "next: Mon 15 Feb 2027" in skipped
    assert "passed over: Tue 15 Dec, Fri 15 Jan" in skipped
    assert "makes no more tasks" in stopped
    assert "No routine is entered" in listed
    assert everything.startswith("routine 1  Wang Min  file the statistics · stopped")


def test_the_whole_of_it_is_said_in_chinese() -> None:
    secdesk("leader", "add", "li", "李国强", as_of=MONDAY)

    said = secdesk(
        "routine", "add", "FREQ=MONTHLY;X-WORKDAY=-1", "li", "报送月度统计", "--lang", "zh",
        as_of=MONDAY,
    ).out.splitlines()  # fmt: skip

    assert said == [
        "例行工作 1  李国强  报送月度统计",
        "     每月最后一个工作日",
        "     下次：2026年11月30日 周一 · 2026年12月31日 周四 · 2027年1月29日 周五",
    ]


def test_a_routine_says_when_it_has_come_to_its_end_and_what_waits() -> None:
    add(rule="FREQ=MONTHLY;BYMONTHDAY=15;COUNT=1")
    add()

    early = secdesk("routine", "list", as_of=WEEK_LATER).out
    secdesk("note", "a", "thought", as_of=WEEK_LATER)
    late = secdesk("routine", "list", as_of="2027-01-20").out

    assert "next: never again" in early
    assert "last made: #2 open · the next one waits until it has its result" in late


@contextmanager
def somebody_writing(home: Path) -> Iterator[None]:
    """Another command in the midst of writing."""
    with closing(connect(home / "desk.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def test_where_somebody_is_writing_the_page_is_shown_all_the_same(home: Path) -> None:
    add(as_of=LONG_AGO)

    with somebody_writing(home):
        now = secdesk("list", "--json")
        another_day = secdesk("list", "--json", as_of=WEEK_LATER)

    assert now.data["tasks"] == another_day.data["tasks"] == []
    assert numbers() == [1]


def test_commands_at_once_make_a_task_only_once() -> None:
    add(as_of=LONG_AGO)
    line = [sys.executable, "-m", "secdesk", "list", "--json"]

    together = [subprocess.Popen(line, stdout=subprocess.PIPE) for _ in range(4)]
    answers = [one.communicate()[0] for one in together]

    assert all(answers)
    assert commands().count("routine") == 1
    assert numbers() == [1]


@pytest.mark.parametrize("as_of", [MONDAY, WEEK_LATER])
def test_rules_are_thought_about_only_where_something_is_due(as_of: str) -> None:
    add()
    line = [sys.executable, "-c", WITH_MODULES, "list", "--as-of", as_of]

    said = subprocess.run(line, capture_output=True, text=True, check=True)

    is_due = as_of == WEEK_LATER
    assert ("secdesk.domain.routine" in said.stderr) == is_due
    assert ("dateutil" in said.stderr) == is_due
