"""The evening page as it is typed and read."""

import os
from datetime import timedelta
from pathlib import Path

import pytest

from made_once import made_once
from secdesk.store import backup
from world import Said, a_moment, secdesk

REPORT = (
    "R\t#1\tWang Min\tdraft the report\tMon 23 Nov\tdue today\t"
    "no word on it today: secdesk progress 1 WORDS"
)
VENUE = (
    "G\t#2\tWang Min\tconfirm the venue\tFri 27 Nov\t4 wd left\t"
    "Admin Office not told for 1 working day: secdesk convey 2"
)
MORNING, EVENING = "2026-11-23 10:00", "2026-11-23 18:30"


@pytest.fixture(autouse=True)
def _desk() -> None:
    made_once(__name__, _made)


def _made() -> None:
    for line in (
        "leader add wang Wang Min",
        "contact add admin Admin Office --kind unit",
        "assign wang draft the report --due 2026-11-23",
        "assign wang confirm the venue --to admin --due 2026-11-27",
        "assign wang sign the register --due 2026-11-24",
    ):
        assert secdesk(*line.split(), as_of="2026-11-20 09:00").code == 0


def wrap(*args: str) -> Said:
    """The page of that evening."""
    return secdesk("wrap", *args, as_of=EVENING)


def deed(line: str) -> None:
    """A deed of that morning."""
    assert secdesk(*line.split(), as_of=MORNING).code == 0


def test_the_page_says_what_is_open_why_and_what_to_type() -> None:
    said = wrap()

    assert said.out.splitlines() == [
        "Monday 23 November 2026\t0 of 1 due dealt with",
        "Due, and nothing done",
        REPORT,
        "Not passed on",
        VENUE,
        "Ahead · Tue 24 Nov",
        "A\t#3\tWang Min\tsign the register\tTue 24 Nov\tdue then",
        "2 still open",
    ]


def test_a_day_that_is_dealt_with_is_clear() -> None:
    deed("progress 1 half")
    deed("progress 2 they are at it")

    lines = wrap().out.splitlines()

    assert lines[0] == "Monday 23 November 2026\t1 of 1 due dealt with"
    assert lines[-3:] == [
        "2 changes today, the latest: progress #2, progress #1",
        "     secdesk undo --list",
        "clear",
    ]


@pytest.mark.parametrize("manner", [(), ("--json",), ("--lang", "zh")])
def test_the_exit_code_tells_the_same_where_it_is_asked_for(manner: tuple[str, ...]) -> None:
    is_open = wrap("--check", *manner).code
    unasked = wrap(*manner).code
    deed("progress 1 half")
    deed("progress 2 they are at it")
    is_clear = wrap("--check", *manner).code

    assert (is_open, unasked, is_clear) == (10, 0, 0)


def test_a_leader_whom_nobody_knows_is_refused_with_its_own_code() -> None:
    assert wrap("--check", "--leader", "nobody").code == 3


def test_the_page_as_json_has_what_the_page_has() -> None:
    page = wrap("--json").data

    assert (page["on"], page["is_clear"], page["still_open"]) == ("2026-11-23", False, 2)
    assert (page["due"], page["dealt_with"], page["is_cut"]) == (1, 0, False)
    (task,) = page["without_disposition"]["tasks"]
    assert task["number"] == 1
    assert task["notes"] == [{"text": "no word on it today", "command": "secdesk progress 1 WORDS"}]
    assert page["tomorrow"]["on"] == "2026-11-24"
    assert page["steps"] == {"total": 0, "latest": []}


def test_every_part_of_the_page_stands_under_its_name() -> None:
    for line in (
        "block 1 supplier silent",
        "promise 1 a-reply --to school --due 2026-11-23 --word Wang,phone",
        "bypass 2 sent-unsigned --due 2026-11-23",
        "remind 11:00 call the printer",
        "done 3 signed",
    ):
        deed(line)

    lines = wrap().out.splitlines()

    for title in (
        "Problems the leader does not know",
        "Not passed on",
        "Promises due",
        "Formalities owed",
        "Reminders",
        "Done today, not reported",
    ):
        assert title in lines
    assert lines[-1] == "6 still open"


def test_what_does_not_fit_is_counted() -> None:
    for _ in range(18):
        deed("assign wang one more --due 2026-11-23")

    lines = wrap().out.splitlines()

    assert "     and 4 more" in lines
    assert lines[-1] == "20 still open"


def test_the_page_on_a_terminal_and_in_chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setenv("COLUMNS", "80")

    shown = secdesk("wrap", "--lang", "zh", as_of=EVENING, on_screen=True)

    assert shown.code == 0
    assert "2026年11月23日" in shown.out
    assert "draft the report" in shown.out
    assert max(map(len, shown.out.splitlines())) <= 80


@pytest.mark.parametrize("columns", ["24", "50", "66", "80"])
def test_the_command_that_lists_the_changes_is_never_broken(
    monkeypatch: pytest.MonkeyPatch, columns: str
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setenv("COLUMNS", columns)
    deed("progress 1 half")
    deed("progress 2 they are at it")

    for language in ("en", "zh"):
        shown = secdesk("wrap", "--lang", language, as_of=EVENING, on_screen=True)

        assert "     secdesk undo --list" in shown.out.splitlines()


def test_an_effect_of_tomorrow_stands_there_with_its_own_day() -> None:
    deed("edit 3 --effect calm --effect-by 2026-11-24")
    deed("due 3 2026-12-01 --word Wang,phone")

    lines = wrap().out.splitlines()

    assert "G\t#3\tWang Min\tsign the register\tTue 24 Nov\teffect to be looked at" in lines


def test_tomorrow_ends_where_the_page_has_no_more_room() -> None:
    for _ in range(18):
        deed("assign wang one more --due 2026-11-24")

    lines = wrap().out.splitlines()

    assert len([line for line in lines if line.endswith("due then")]) == 15
    assert "     and more" in lines


def test_what_was_done_on_other_days_is_named_and_not_owed() -> None:
    assert secdesk("done", "3", "signed", as_of="2026-11-20 10:00").code == 0
    deed("progress 1 2 on")

    lines = wrap().out.splitlines()

    assert lines[-4:] == [
        "1 change today, the latest: progress #1 ...",
        "     secdesk undo --list",
        "done on other days, not reported: 1 · secdesk list --state done",
        "clear",
    ]


def backed_up(home: Path, days: int) -> None:
    """A backup made so many days before that evening."""
    made = backup.make(home / "desk.db", "before-test")
    at = (a_moment(EVENING) - timedelta(days=days)).timestamp()
    os.utime(made, (at, at))


@pytest.mark.parametrize(
    ("days", "line"),
    [(0, "backed up today"), (1, "backed up 1 day ago"), (8, "backed up 8 days ago")],
)
def test_how_old_the_newest_backup_is_stands_at_the_foot(home: Path, days: int, line: str) -> None:
    backed_up(home, days)

    assert wrap().out.splitlines()[-2] == line


def test_a_backup_made_after_that_evening_says_nothing_of_it(home: Path) -> None:
    backed_up(home, -1)

    assert "backed up" not in wrap().out
    assert wrap("--json").data["backup_days"] is None
