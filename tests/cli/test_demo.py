"""The example desk: alive on any day, made by real commands, and never in anybody's way."""

import os
import re
import resource
import shlex
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from secdesk.cli import staging
from secdesk.domain.worktime import WorkCalendar
from secdesk.gateways.demo_folder import MARK
from world import Said, secdesk

MONDAY = "2026-11-23 09:10"
ALIVE = (  # on any day
    "overdue_hard", "obstructions", "follow_up", "focus", "in_hand", "passed_on", "effects",
    "to_report", "ahead",
)  # fmt: skip
OF_THE_DAY = ("due_today", "promises", "comes_back")  # what a day off leaves to the next
WORKDAYS = [
    MONDAY,
    "2026-11-24 00:10",
    "2026-11-25 12:00",
    "2026-11-26 23:50",
    "2026-11-27 17:30",
    "2027-01-01 08:00",
]
DAYS_OFF = ["2026-11-28 10:00", "2027-01-03 23:50"]
FEWEST, MOST = 1, 4
TALLEST = 88  # lines of a page that is still read to its end, on the fullest day of its week
LEFT_OUT = re.compile("and [0-9]+ more|另有 ?[0-9]+")


@pytest.fixture
def folder(home: Path) -> Path:
    """Where the demo lies that was not told to lie elsewhere."""
    return home.with_name(f"{home.name}-demo")


@contextmanager
def standing_at(folder: Path) -> Iterator[None]:
    """As after the line that the demo says to type first."""
    own = os.environ["SECDESK_HOME"]
    os.environ["SECDESK_HOME"] = str(folder)
    yield
    os.environ["SECDESK_HOME"] = own


BUSY = "secdesk: Another demo is being made there.\n  try: wait a moment, type it again\n"


def a_process(*args: str, **how: Any) -> Said:  # noqa: ANN401  # what subprocess takes
    """One command in a process of its own."""
    line = [sys.executable, "-m", "secdesk", *args]
    ended = subprocess.run(line, capture_output=True, check=False, timeout=60, **how)
    return Said(ended.returncode, ended.stdout.decode(), ended.stderr.decode())


def length(part: Any) -> int:  # noqa: ANN401  # as it came out of JSON
    """How many tasks stand in a part of the page."""
    return len(part["tasks"] if isinstance(part, dict) else part)


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, byte for byte."""
    return {str(one): one.read_bytes() for one in sorted(folder.rglob("*")) if one.is_file()}


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("now", [*WORKDAYS, *DAYS_OFF])
def test_its_page_is_alive_on_any_day_and_short_enough_to_be_read(
    now: str, language: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setenv("COLUMNS", "80")

    told = secdesk("demo", "--json", "--lang", language, as_of=now).data["today"]
    with standing_at(folder):
        page = secdesk("today", as_of=now, on_screen=True).out

    alive = ALIVE if now in DAYS_OFF else (*ALIVE, *OF_THE_DAY)
    lengths = {name: length(told[name]) for name in alive}
    assert {name for name, one in lengths.items() if not FEWEST <= one <= MOST} == set()
    if now in DAYS_OFF:
        assert {name: length(told[name]) for name in OF_THE_DAY} == dict.fromkeys(OF_THE_DAY, 0)
    assert page.count("\n") <= TALLEST
    rests = [one for one in page.splitlines() if not one.endswith("secdesk blank")]
    assert LEFT_OUT.findall("\n".join(rests)) == []  # what has time is counted there, no more


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_desk_has_three_leaders_and_weeks_of_work(language: str, folder: Path) -> None:
    told = secdesk("demo", "--json", "--lang", language, as_of=MONDAY).data

    assert told["folder"] == str(folder)
    assert (told["leaders"], told["contacts"], told["notes"]) == (3, 12, 2)
    assert 30 <= told["tasks"] <= 45
    assert told["steps"] > 100


@pytest.mark.parametrize("language", ["en", "zh"])
def test_each_deed_is_a_step_at_its_own_hour_of_work(language: str, folder: Path) -> None:
    told = secdesk("demo", "--json", "--lang", language, as_of=MONDAY).data

    with standing_at(folder):
        steps = secdesk("undo", "--list", "-n", "1000", "--json").data["steps"]
    times = [datetime.fromisoformat(step["at"]) for step in reversed(steps)]
    assert len(steps) == told["steps"]
    assert times == sorted(times)
    assert all(WorkCalendar().is_working(at.date()) and 9 <= at.hour < 18 for at in times)


def test_the_story_has_every_kind_of_deed_that_a_month_brings(folder: Path) -> None:
    secdesk("demo", as_of=MONDAY)

    with standing_at(folder):
        steps = secdesk("undo", "--list", "-n", "1000", "--json").data["steps"]

    assert {step["command"] for step in steps} >= {
        "undo", "reopen", "due", "edit", "promote", "note", "remind",
        "convey", "accept", "chase", "block", "consult", "opinion", "promise", "check",
        "return", "suspend", "transfer", "withdraw",
    }  # fmt: skip


def test_its_last_deed_can_be_taken_back(folder: Path) -> None:
    secdesk("demo", as_of=MONDAY)

    with standing_at(folder):
        undone = secdesk("undo", "--json", as_of=MONDAY).data

    assert (undone["command"], undone["tasks"]) == ("done", [8])


@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_it_says_to_try_can_be_typed(language: str, folder: Path) -> None:
    looks = secdesk("demo", "--json", "--lang", language, as_of=MONDAY).data["looks"]

    with standing_at(folder):
        answers = [secdesk(*shlex.split(one["command"])[1:], as_of=MONDAY) for one in looks]

    assert [said.code for said in answers] == [0] * len(looks)
    assert all(said.out.count("\n") > 1 for said in answers)
    assert all(one["about"] for one in looks)


@pytest.mark.parametrize(("language", "words"), [("en", "open"), ("zh", "在办")])
def test_it_goes_on_speaking_the_language_it_was_made_in(
    language: str, words: str, folder: Path
) -> None:
    secdesk("demo", "--lang", language, as_of=MONDAY)

    with standing_at(folder):
        assert words in secdesk("today", as_of=MONDAY).out


def test_the_page_says_how_to_go_there_and_back_and_how_to_take_it_away(
    home: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "dumb")

    shown = secdesk("demo", as_of=MONDAY, on_screen=True).out

    lines = [line.strip() for line in shown.splitlines()]
    assert f"export SECDESK_HOME={folder}" in lines
    assert lines[-2:] == [f"export SECDESK_HOME={home}", "secdesk demo --remove"]


def test_an_own_desk_is_neither_made_nor_touched(home: Path) -> None:
    secdesk("demo")
    is_made = home.exists()
    secdesk("leader", "add", "wang", "Wang")
    before = contents(home)

    secdesk("demo")

    assert not is_made
    assert contents(home) == before


def test_it_lies_where_the_platform_keeps_data_where_no_home_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SECDESK_HOME")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))

    told = secdesk("demo", "--json").data

    assert told["folder"] == str(tmp_path / "data" / "secdesk-demo")
    assert told["back"] == "unset SECDESK_HOME"
    assert "SECDESK_HOME" not in os.environ
    assert not (tmp_path / "data" / "secdesk").exists()


def test_it_is_readable_by_its_owner_alone(folder: Path) -> None:
    folder.mkdir(mode=0o755)

    secdesk("demo")

    assert folder.stat().st_mode & 0o077 == 0
    assert [one.name for one in folder.iterdir() if one.stat().st_mode & 0o077] == []


def test_a_second_demo_makes_it_anew(folder: Path) -> None:
    first = secdesk("demo", "--json", as_of=MONDAY).data
    with standing_at(folder):
        secdesk("done", "30", "all lamps are up", as_of=MONDAY)

    assert secdesk("demo", "--json", as_of=MONDAY).data == first


def test_who_stands_at_the_demo_makes_that_one_anew(folder: Path) -> None:
    secdesk("demo", as_of=MONDAY)

    with standing_at(folder):
        told = secdesk("demo", "--json", as_of=MONDAY).data

    assert (told["folder"], told["back"]) == (str(folder), "unset SECDESK_HOME")


def test_another_folder_may_be_named(tmp_path: Path) -> None:
    place = tmp_path / "a b" / "desk"

    told = secdesk("demo", "--json", "--folder", str(place)).data

    assert (place / "desk.db").exists()
    assert told["here"] == f"export SECDESK_HOME='{place}'"
    assert secdesk(*shlex.split(told["away"])[1:]).code == 0
    assert not place.exists()


def test_a_folder_that_holds_anything_else_is_left_alone(folder: Path) -> None:
    folder.mkdir()
    (folder / "desk.db").write_bytes(b"somebody's")

    for command in (["demo"], ["demo", "--remove"]):
        said = secdesk(*command)
        assert said.code in {3, 4}

    assert contents(folder) == {str(folder / "desk.db"): b"somebody's"}


@pytest.mark.parametrize("inside", [".", "demo"])
def test_the_folder_of_the_own_desk_takes_no_demo_even_where_it_is_empty(
    home: Path, inside: str
) -> None:
    home.mkdir()

    said = secdesk("demo", "--folder", str(home / inside))

    assert said.code == 4
    assert "is for your own desk" in said.err
    assert list(home.iterdir()) == []


def test_a_link_is_not_followed(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.mkdir()
    folder.symlink_to(target)

    said = secdesk("demo")

    assert (said.code, "is a link" in said.err) == (4, True)
    assert list(target.iterdir()) == []


def test_a_mark_that_is_a_link_marks_nothing(folder: Path, tmp_path: Path) -> None:
    secdesk("demo", "--folder", str(tmp_path / "real"))
    folder.mkdir()
    (folder / MARK).symlink_to(tmp_path / "real" / MARK)

    assert secdesk("demo").code == 4
    assert secdesk("demo", "--remove").code == 3


def test_a_ring_of_links_is_refused(folder: Path) -> None:
    folder.symlink_to(folder)

    assert secdesk("demo").code in {4, 6}


def test_a_file_in_its_place_is_refused(folder: Path) -> None:
    folder.write_text("mine")

    said = secdesk("demo")

    assert (said.code, "is no folder" in said.err) == (4, True)
    assert folder.read_text() == "mine"


def test_a_place_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")

    said = secdesk("demo", "--folder", str(tmp_path / "file" / "demo"))

    assert said.code == 6
    assert "cannot be used for a demo: Not a directory." in said.err


def test_a_full_disk_keeps_no_half_of_it(folder: Path) -> None:
    def crowded() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))

    said = a_process("demo", preexec_fn=crowded)

    assert (said.code, said.out) == (6, "")
    assert said.err.startswith(f"secdesk: The desk in {folder} cannot be used: ")
    assert a_process("demo").code == 0


def test_a_slip_in_a_story_is_a_bug_and_keeps_nothing(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "en.txt").write_text("-2 09:00  leader add wang Wang\n-1 09:00  done 1 signed\n")
    monkeypatch.setattr(staging, "STORIES", tmp_path)

    with pytest.raises(RuntimeError, match="done 1 signed"):
        secdesk("demo", as_of=MONDAY)

    with standing_at(folder):
        assert secdesk("leader", "list", "--json").data["leaders"] == []


def test_it_is_taken_away_whole(folder: Path) -> None:
    secdesk("demo")
    with standing_at(folder):
        backups = folder / "backups"
        backups.mkdir()
        (backups / "00001-before-import.db").write_bytes(b"x")

    said = secdesk("demo", "--remove", "--json")

    assert said.data == {"folder": str(folder), "has_others": False}
    assert not folder.exists()


def test_files_of_ones_own_stay_when_it_is_made_anew_and_when_it_goes(folder: Path) -> None:
    secdesk("demo")
    (folder / "ledger.csv").write_text("mine")

    secdesk("demo")
    said = secdesk("demo", "--remove")

    assert said.out == f"The demo in {folder} is gone; other files that lie there stay.\n"
    assert list(folder.iterdir()) == [folder / "ledger.csv"]


def test_a_demo_that_is_not_there_cannot_be_taken_away(home: Path) -> None:
    secdesk("leader", "add", "wang", "Wang")
    before = contents(home)

    missing = secdesk("demo", "--remove")
    own = secdesk("demo", "--remove", "--folder", str(home))

    assert (missing.code, own.code) == (3, 3)
    assert contents(home) == before


@pytest.mark.parametrize("zone", ["America/New_York", "Pacific/Kiritimati"])
def test_it_is_made_in_any_zone_with_hardly_an_environment(tmp_path: Path, zone: str) -> None:
    said = a_process("demo", env={"PATH": os.environ["PATH"], "HOME": str(tmp_path), "TZ": zone})

    assert (said.code, said.err) == (0, "")
    assert f"export SECDESK_HOME={tmp_path}/.local/share/secdesk-demo" in said.out


def test_of_several_demos_at_once_one_is_made_and_the_others_wait_their_turn(folder: Path) -> None:
    line = [sys.executable, "-m", "secdesk", "demo"]
    runs = [
        subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(3)
    ]

    said = [one.communicate(timeout=60)[1].decode() for one in runs]

    codes = sorted(one.returncode for one in runs)
    assert codes[0] == 0
    assert set(codes) <= {0, 7}
    assert set(said) <= {"", BUSY}
    with standing_at(folder):
        assert secdesk("show", "1").code == 0


def test_a_demo_killed_in_its_first_moment_is_in_nobodys_way(folder: Path) -> None:
    folder.mkdir(mode=0o700)
    (folder / MARK).touch()

    said = secdesk("demo")

    assert (said.code, said.err) == (0, "")
