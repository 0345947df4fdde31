"""Cron's command: what it prints, with which exit code, and what it keeps to itself."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from secdesk.cli import wiring
from secdesk.store import backup, database
from world import MONDAY_NINE, Said, Screen, a_moment, secdesk

LONG_AGO = "2026-10-12 09:00"
DAMAGE = b"no desk at all, but long enough to be taken for one " * 20
TABLES = "SELECT count(*), count(said_at) FROM nagged"


class Clock:
    """The clock of the machine, which a test sets."""

    def __init__(self) -> None:
        self.at = MONDAY_NINE + timedelta(minutes=30)

    def __call__(self) -> datetime:
        """This moment."""
        return self.at


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Monday, half past nine."""
    own = Clock()
    monkeypatch.setattr(wiring, "now", own)
    return own


@pytest.fixture
def desk(home: Path, clock: Clock) -> Path:
    """The file of a desk with one leader, one unit and one late task of each."""
    assert clock() > MONDAY_NINE
    for line in (
        "leader add wang Wang Min",
        "contact add chen Chen Jie --kind person --phone 8842",
        "assign wang Confirm the venue --due 2026-11-20 --to chen",
        "assign wang Sign the register --due 2026-11-23",
    ):
        assert secdesk(*line.split(), as_of=LONG_AGO).code == 0
    return home / "desk.db"


def remembered(desk: Path) -> tuple[int, int]:
    """How many lines were ever claimed, and how many of them said."""
    with closing(sqlite3.connect(desk)) as reader:
        claimed, said = reader.execute(TABLES).fetchone()
    return claimed, said


VENUE = (
    "R #1  Wang Min  Confirm the venue: due Fri 20 Nov, 1 working day late; "
    "next: write to the head of Chen Jie\n"
)
REGISTER = "R #2  Wang Min  Sign the register: due today\n"
NOTHING = Said(0, "", "")


def test_cron_is_told_what_must_not_wait_in_plain_lines(desk: Path) -> None:
    assert secdesk("nag") == Said(0, VENUE + REGISTER, "")
    assert remembered(desk) == (2, 2)


def test_a_second_run_has_nothing_new_to_say(desk: Path) -> None:
    secdesk("nag")

    assert secdesk("nag") == NOTHING
    assert remembered(desk) == (2, 2)


def test_the_next_occasion_is_said(desk: Path, clock: Clock) -> None:
    secdesk("nag")

    clock.at = a_moment("2026-11-23 12:00")

    assert secdesk("nag").out == "R #2  Wang Min  Sign the register: due today, not begun\n"
    assert remembered(desk) == (3, 3)


def test_a_desk_with_nothing_urgent_is_silent_and_nothing_is_written(
    home: Path, clock: Clock
) -> None:
    secdesk("leader", "add", "wang", "Wang")
    secdesk("assign", "wang", "far off", "--due", "2027-03-01")
    before = (home / "desk.db").read_bytes()

    assert clock() > MONDAY_NINE
    assert secdesk("nag") == NOTHING
    assert secdesk("nag", "--check") == NOTHING
    assert (home / "desk.db").read_bytes() == before


@pytest.mark.parametrize("options", [[], ["--check"], ["--json"], ["--check", "--json"]])
def test_where_there_is_no_desk_none_is_made(home: Path, options: list[str]) -> None:
    said = secdesk("nag", *options)

    assert (said.code, said.err) == (0, "")
    assert (
        said.data == {"lines": [], "more": 0, "standing": 0}
        if "--json" in options
        else not said.out
    )
    assert not home.exists()


def test_to_explain_nothing_makes_no_desk(home: Path) -> None:
    said = secdesk("nag", "--explain", "--json")

    assert said.data["lines"] == []
    assert not home.exists()


def test_outside_working_hours_it_is_quiet(desk: Path, clock: Clock) -> None:
    clock.at = a_moment("2026-11-23 20:00")

    assert secdesk("nag", "--check") == NOTHING
    assert remembered(desk) == (0, 0)


def test_check_exits_with_ten_while_anything_stands_said_or_not(desk: Path) -> None:
    first, second = secdesk("nag", "--check"), secdesk("nag", "--check")
    secdesk("done", "1", "2", "signed")

    assert (first.code, first.out) == (10, VENUE + REGISTER)
    assert (second.code, second.out) == (10, "")
    assert secdesk("nag", "--check") == NOTHING
    assert desk.exists()


def test_json_has_the_same_lines_and_says_them_as_well(desk: Path) -> None:
    card = secdesk("nag", "--json").data

    assert [(one["number"], one["rule"]) for one in card["lines"]] == [
        (1, "overdue"), (2, "reminder"),
    ]  # fmt: skip
    assert card["lines"][0] == {
        "number": 1,
        "light": "red",
        "leaders": [{"code": "wang", "name": "Wang Min"}],
        "title": "Confirm the venue",
        "rule": "overdue",
        "reason": "due Fri 20 Nov, 1 working day late",
        "next_step": "next: write to the head of Chen Jie",
        "is_new": True,
        "is_quiet": False,
        "said_at": None,
        "next_at": None,
        "task": None,
        "key": None,
    }
    assert secdesk("nag", "--json").data == {"lines": [], "more": 0, "standing": 2}
    assert remembered(desk) == (2, 2)


def test_explain_tells_the_rule_the_last_time_and_the_next(desk: Path, clock: Clock) -> None:
    before = secdesk("nag", "--explain").out
    secdesk("nag")
    clock.at += timedelta(hours=1)
    after = secdesk("nag", "--explain").out

    assert "     rule: overdue · not said yet · to be said now\n" in before
    assert "     rule: overdue · last said Mon 23 Nov 09:30 · next time Wed 25 Nov 09:00\n" in after
    assert (
        "     rule: date coming near · last said Mon 23 Nov 09:30 · next time Mon 23 Nov 12:00\n"
        in after
    )
    assert "secdesk config nag" in after
    assert remembered(desk) == (2, 2)


def test_explain_says_so_where_there_is_nothing_or_it_is_not_the_time(
    home: Path, clock: Clock
) -> None:
    secdesk("leader", "add", "wang", "Wang")

    clock.at = a_moment("2026-11-22 12:00")
    said = secdesk("nag", "--explain").out

    assert said.startswith("Outside working hours: only flash tasks and reminders")
    assert "Nothing must be said.\n" in said
    assert home.exists()


def test_explain_under_json_is_one_envelope(desk: Path) -> None:
    card = secdesk("nag", "--explain", "--json").data

    assert set(card) == {"now", "is_working_time", "lines"}
    assert card["lines"][0]["next_at"] == "2026-11-25T09:00:00+08:00"
    assert remembered(desk) == (0, 0)


def test_another_moment_is_looked_at_and_nothing_of_it_remembered(desk: Path) -> None:
    ahead = secdesk("nag", as_of="2026-11-25 10:00")

    assert "3 working days late" in ahead.out
    assert remembered(desk) == (0, 0)
    assert secdesk("nag").out == VENUE + REGISTER


def test_cron_is_spoken_to_in_chinese(desk: Path) -> None:
    said = secdesk("nag", "--lang", "zh")

    assert said == Said(
        0,
        "红 #1  Wang Min  Confirm the venue：11月20日 周五到期，逾期 1 个工作日；"
        "下一步：向Chen Jie负责人发催办单\n"
        "红 #2  Wang Min  Sign the register：今日到期\n",
        "",
    )
    assert desk.exists()


def test_ten_lines_and_how_many_more(desk: Path) -> None:
    for turn in range(12):
        secdesk("assign", "wang", f"late {turn}", "--due", "2026-11-20", as_of=LONG_AGO)

    said = secdesk("nag").out.splitlines()

    assert len(said) == 11
    assert said[-1] == "and 4 more: secdesk today"
    assert secdesk("nag") == NOTHING
    assert remembered(desk) == (14, 14)


def test_no_title_steers_a_terminal_or_breaks_a_line(desk: Path) -> None:
    with closing(sqlite3.connect(desk)) as writer:
        writer.execute(
            "UPDATE task SET title = ? WHERE id = 1", ("a\x1b[31m\nb\u202ec" + "x" * 90,)
        )
        writer.commit()

    said = secdesk("nag").out

    assert len(said.splitlines()) == 2
    assert "\x1b" not in said
    assert "\u202e" not in said
    assert "xxx…: due Fri 20 Nov" in said


@pytest.mark.parametrize("options", [[], ["--check"]])
def test_a_desk_that_is_busy_is_left_for_the_next_run(
    desk: Path, options: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "PATIENCE", 0.05)

    with held(desk):
        busy = secdesk("nag", *options)

    assert busy == NOTHING
    assert secdesk("nag").out == VENUE + REGISTER


@pytest.mark.parametrize("option", ["--json", "--explain"])
def test_whoever_asks_is_told_that_it_is_busy(
    desk: Path, option: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "PATIENCE", 0.05)

    with held(desk, "EXCLUSIVE"):
        busy = secdesk("nag", option)

    assert busy.code == 7
    assert "Another command is writing to the desk." in busy.out + busy.err
    assert (busy.err == "") is (option == "--json")


@contextmanager
def held(desk: Path, how: str = "IMMEDIATE") -> Iterator[None]:
    """While another command writes."""
    with closing(sqlite3.connect(desk, isolation_level=None)) as other:
        other.execute(f"BEGIN {how}")
        yield


def damaged(desk: Path) -> None:
    """No desk any more."""
    desk.write_bytes(DAMAGE)


def gone(desk: Path) -> None:
    """Lost, though it had a backup."""
    backup.make(desk, "before-a-test")
    desk.unlink()


def too_new(desk: Path) -> None:
    """Made by a newer secdesk."""
    with closing(sqlite3.connect(desk)) as newer:
        newer.execute("PRAGMA user_version = 99")


def misspelt(desk: Path) -> None:
    """With settings that cannot be read."""
    (desk.parent / "config.toml").write_text("[nag]\nmost = many\n", encoding="utf-8")


TROUBLES = [(damaged, 8), (gone, 8), (too_new, 8), (misspelt, 2)]


@pytest.mark.parametrize(("break_it", "code"), TROUBLES)
def test_trouble_is_told_once_a_day_and_its_code_is_kept(
    desk: Path, clock: Clock, break_it: Callable[[Path], None], code: int
) -> None:
    break_it(desk)

    runs = [secdesk("nag") for _ in range(3)]
    clock.at += timedelta(days=1)
    tomorrow = [secdesk("nag") for _ in range(2)]

    assert [one.code for one in (*runs, *tomorrow)] == [code] * 5
    assert [bool(one.err) for one in (*runs, *tomorrow)] == [True, False, False, True, False]
    assert {one.out for one in (*runs, *tomorrow)} == {""}
    assert runs[0].err.startswith("secdesk: ")
    assert (desk.parent / "trouble-told").stat().st_mode & 0o777 == 0o600


def test_another_trouble_is_told_the_same_day(desk: Path) -> None:
    misspelt(desk)
    first = secdesk("nag")
    (desk.parent / "config.toml").unlink()
    damaged(desk)

    second = secdesk("nag")

    assert "config.toml" in first.err
    assert (second.code, "damaged" in second.err) == (8, True)


@pytest.mark.parametrize("line", ["nag --json", "nag --explain", "nag --as-of 2026-11-23"])
def test_whoever_asks_is_told_of_trouble_each_time(desk: Path, line: str) -> None:
    damaged(desk)

    runs = [secdesk(*line.split()) for _ in range(2)]

    assert [one.code for one in runs] == [8, 8]
    assert all("is damaged" in one.out + one.err for one in runs)
    assert not (desk.parent / "trouble-told").exists()


def test_on_a_terminal_trouble_is_told_each_time(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    damaged(desk)
    monkeypatch.setattr(wiring, "is_watched", Screen().isatty)

    assert all("is damaged" in secdesk("nag").err for _ in range(2))


def test_trouble_that_cannot_be_remembered_is_not_said_for_ever(desk: Path) -> None:
    damaged(desk)
    (desk.parent / "trouble-told").mkdir()

    assert [secdesk("nag").err for _ in range(2)] == ["", ""]


def test_what_trouble_left_behind_may_be_anything(desk: Path) -> None:
    damaged(desk)
    (desk.parent / "trouble-told").write_bytes(b"\xff\xfe")

    assert [bool(secdesk("nag").err) for _ in range(2)] == [True, False]


def test_where_nobody_can_read_it_nothing_is_taken_as_said(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wiring, "is_heard", lambda: False)

    secdesk("nag")

    assert remembered(desk) == (0, 0)
