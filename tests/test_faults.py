"""What goes wrong outside: other commands, full disks, missing rights, sudden ends, odd shells.

Whole processes, as a user meets them. Nothing that was acknowledged is ever lost, nothing is half
written, and nobody sees a traceback.
"""

import ctypes
import json
import os
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from world import Said, secdesk

ENTRY = (sys.executable, "-m", "secdesk")
LONG = "x" * 15_000
DROP_A_RIGHT, PAST_RIGHTS, PAST_READING = 24, 1, 2  # prctl and capabilities of Linux
WRITER = """
import sys
from secdesk.cli.app import run
while True:
    run(["assign", "wang", "written in a row", "--json"])
    sys.stdout.flush()
"""

HASTY = """
from secdesk.store import database
database.PATIENCE = 0.05
from secdesk.__main__ import main
main()
"""


@pytest.fixture
def desk(home: Path) -> Path:
    """The file of a desk with one leader."""
    assert secdesk("leader", "add", "wang", "Wang", "Min").code == 0
    return home / "desk.db"


@pytest.fixture
def long_list(desk: Path) -> Path:
    """A desk whose list is longer than any buffer."""
    titles = "\n".join(f"{'a long title ' * 20} {number}" for number in range(400))
    assert secdesk("assign", "wang", "-", typed=titles).code == 0
    return desk


def run(*args: str | bytes, **how: Any) -> Said:  # noqa: ANN401  # what subprocess takes
    """One command in a process of its own; nobody may ever see a traceback."""
    ended = subprocess.run([*ENTRY, *args], capture_output=True, check=False, timeout=60, **how)
    said = Said(ended.returncode, ended.stdout.decode(), ended.stderr.decode())
    assert "Traceback" not in said.err, said.err
    return said


def asked(desk: Path, question: str) -> list[Any]:
    """What stands in the first column of an answer of the file itself."""
    with closing(sqlite3.connect(desk)) as reader:
        return [row[0] for row in reader.execute(question)]


def must_be_sound(desk: Path) -> None:
    """The file is whole, and no task lacks its issuer or its line in the journal."""
    assert asked(desk, "PRAGMA integrity_check") == ["ok"]
    assert asked(desk, "PRAGMA foreign_key_check") == []
    written = "SELECT row_id FROM change WHERE tbl = '{}' AND before IS NULL ORDER BY row_id"
    for table in ("task", "issuer", "entry"):
        numbers = asked(desk, f"SELECT id FROM {table} ORDER BY id")  # noqa: S608  # our own tables
        assert numbers == asked(desk, written.format(table))
    assert asked(desk, "SELECT id FROM task WHERE id NOT IN (SELECT task_id FROM issuer)") == []


def number(said: Said) -> int:
    """The number that an acknowledged task was given."""
    return int(said.data["number"])


def test_twenty_commands_at_once_all_get_through_in_order(desk: Path) -> None:
    with ThreadPoolExecutor(20) as together:
        answers = list(
            together.map(lambda each: run("assign", "wang", f"task {each}", "--json"), range(20))
        )

    assert sorted(number(said) for said in answers) == list(range(1, 21))
    assert len(secdesk("list", "--all", "--json").data["tasks"]) == 20
    must_be_sound(desk)


def test_two_writers_on_one_task_lose_no_word(desk: Path) -> None:
    secdesk("assign", "wang", "shared")

    def tell(who: str) -> list[int]:
        return [run("progress", "1", who, str(each)).code for each in range(8)]

    with ThreadPoolExecutor(2) as together:
        codes = list(together.map(tell, ("cron", "person")))

    assert codes == [[0] * 8, [0] * 8]
    words = asked(desk, "SELECT words FROM entry ORDER BY id")
    assert sorted(words) == sorted(
        f"{who} {each}" for who in ("cron", "person") for each in range(8)
    )
    must_be_sound(desk)


def test_a_desk_that_stays_busy_is_said_in_the_end(desk: Path) -> None:
    with closing(sqlite3.connect(desk, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")

        ended = subprocess.run(
            [sys.executable, "-c", HASTY, "assign", "wang", "x"],
            capture_output=True, text=True, check=False,
        )  # fmt: skip

    assert (ended.returncode, ended.stdout) == (7, "")
    assert "secdesk: Another command is writing to the desk." in ended.stderr
    assert run("assign", "wang", "x").code == 0


def test_a_full_disk_keeps_what_is_there_and_takes_more_once_it_is_freed(desk: Path) -> None:
    secdesk("assign", "wang", "before")
    limit = desk.stat().st_size + 4096

    def crowded() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    said = run("assign", "wang", "too much", "--words", LONG, preexec_fn=crowded)

    assert said.code == 6
    assert said.err.startswith("secdesk: The desk in ")
    assert [task["title"] for task in secdesk("list", "--json").data["tasks"]] == ["before"]
    assert run("assign", "wang", "after", "--words", LONG).code == 0
    must_be_sound(desk)


@pytest.fixture
def small_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A disk of 1 MB with a desk on it."""
    place = tmp_path / "small"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(place)]
    if os.geteuid() or not shutil.which("mount") or subprocess.run(mount, check=False).returncode:
        pytest.skip("only the superuser of a whole machine can mount a small disk")
    monkeypatch.setenv("SECDESK_HOME", str(place))
    secdesk("leader", "add", "wang", "Wang", "Min")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_a_disk_that_fills_up_stops_writing_but_not_reading(small_disk: Path) -> None:
    filler = small_disk / "filler"
    secdesk("assign", "wang", "before")
    rule = ("FREQ=MONTHLY;BYMONTHDAY=15", "wang", "file statistics")  # due, and cannot be kept
    secdesk("routine", "add", *rule, as_of="2020-01-01 19:00")
    with filler.open("wb") as stream, pytest.raises(OSError, match="No space left"):
        stream.write(b"x" * 1_200_000)

    said = run("assign", "wang", "too much", "--words", LONG)

    assert (said.code, said.out) == (6, "")
    assert "cannot be used" in said.err
    assert "before" in run("list").out
    filler.unlink()
    assert run("assign", "wang", "after").code == 0
    must_be_sound(small_disk / "desk.db")


def obedient() -> None:
    """Let even the superuser keep to the rights of files, in the process that begins here."""
    if not os.geteuid():
        library = ctypes.CDLL(None)
        library.prctl(DROP_A_RIGHT, PAST_RIGHTS, 0, 0, 0)
        library.prctl(DROP_A_RIGHT, PAST_READING, 0, 0, 0)


def test_a_folder_without_rights_takes_no_new_desk(home: Path) -> None:
    home.mkdir(mode=0o500)

    said = run("leader", "add", "wang", "Wang", preexec_fn=obedient)

    assert said.code == 6
    assert said.err.startswith(f"secdesk: The desk in {home} cannot be used: Permission denied.")


@pytest.mark.parametrize(("folder", "file"), [(0o500, 0o600), (0o700, 0o400)])
def test_a_desk_without_the_right_to_write_can_still_be_read(
    desk: Path, folder: int, file: int
) -> None:
    secdesk("assign", "wang", "before")
    desk.chmod(file)
    desk.parent.chmod(folder)

    read, written = (
        run("list", preexec_fn=obedient),
        run("assign", "wang", "x", preexec_fn=obedient),
    )

    assert (read.code, "before" in read.out) == (0, True)
    assert written.code == 6
    assert "cannot be used" in written.err


@pytest.mark.parametrize(("folder", "file"), [(0o500, 0o600), (0o700, 0o400)])
@pytest.mark.parametrize("when", [(), ("--as-of", "2026-12-15")])
def test_a_page_waits_for_nothing_that_a_routine_has_due_but_cannot_be_kept(
    desk: Path, folder: int, file: int, when: tuple[str, ...]
) -> None:
    rule = ("FREQ=MONTHLY;BYMONTHDAY=15", "wang", "file statistics")
    secdesk("routine", "add", *rule, as_of="2020-01-01 19:00")
    secdesk("assign", "wang", "before", as_of="2020-01-02")
    desk.chmod(file)
    desk.parent.chmod(folder)

    said = run("list", *when, preexec_fn=obedient)

    desk.parent.chmod(0o700)
    assert (said.code, said.err) == (0, "")
    assert "before" in said.out
    assert "file statistics" not in said.out


def test_a_folder_that_may_not_be_entered_is_said(desk: Path) -> None:
    desk.parent.chmod(0)

    said = run("list", preexec_fn=obedient)

    desk.parent.chmod(0o700)
    assert (said.code, said.out) == (6, "")
    assert "Permission denied" in said.err


def a_folder(file: Path) -> None:
    """Something in the place of the file."""
    file.mkdir(parents=True)


def a_letter(file: Path) -> None:
    """A file that is no database."""
    file.parent.mkdir(parents=True)
    file.write_text("Dear Sir or Madam, " * 100, encoding="utf-8")


def a_newer_desk(file: Path) -> None:
    """A desk that a later secdesk made."""
    secdesk("leader", "add", "wang", "Wang")
    with closing(sqlite3.connect(file)) as later:
        later.execute("PRAGMA user_version = 99")


@pytest.mark.parametrize(
    ("make", "code", "sentence"),
    [
        (a_folder, 6, "cannot be used: unable to open database file."),
        (a_letter, 8, "is damaged or is no desk of secdesk."),
        (a_newer_desk, 8, "was made by a newer secdesk (format 99;"),
    ],
)
@pytest.mark.parametrize("args", [["list"], ["assign", "wang", "x"], ["list", "--json"]])
def test_what_is_no_desk_is_said_and_left_alone(
    home: Path, make: Callable[[Path], None], code: int, sentence: str, args: list[str]
) -> None:
    file = home / "desk.db"
    make(file)
    before = file.read_bytes() if file.is_file() else None

    said = run(*args)

    assert said.code == code
    assert sentence in (said.envelope["error"]["message"] if "--json" in args else said.err)
    assert before == (file.read_bytes() if file.is_file() else None)


def test_a_writer_killed_at_any_moment_loses_nothing_it_acknowledged(desk: Path) -> None:
    chance = random.Random(2026)  # noqa: S311  # moments, no secrets
    acknowledged: list[int] = []
    for _ in range(10):
        writer = subprocess.Popen([sys.executable, "-c", WRITER], stdout=subprocess.PIPE)
        assert writer.stdout is not None
        first = writer.stdout.readline()
        time.sleep(chance.random() * 0.05)
        writer.kill()
        said = first + writer.communicate()[0]
        lines = said.decode().splitlines()
        acknowledged += [json.loads(one)["data"]["number"] for one in lines if one.endswith("}")]

    kept = set(asked(desk, "SELECT id FROM task"))
    assert len(acknowledged) >= 10
    assert len(acknowledged) == len(set(acknowledged))
    assert set(acknowledged) <= kept
    must_be_sound(desk)


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGKILL])
def test_a_command_ended_by_a_signal_is_done_or_not_done(desk: Path, end: signal.Signals) -> None:
    for wait in (0.02, 0.08, 0.12):
        command = subprocess.Popen(
            [*ENTRY, "assign", "wang", "x", "--json"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        time.sleep(wait)
        command.send_signal(end)
        out, _ = command.communicate()
        if out:
            assert json.loads(out)["data"]["number"] in asked(desk, "SELECT id FROM task")

    must_be_sound(desk)


@pytest.mark.parametrize(
    "args", [["list", "--all"], ["list", "--all", "--json"], ["list", "--most", "1"]]
)
def test_a_reader_who_leaves_early_hears_no_complaint(long_list: Path, args: list[str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)

    command = subprocess.Popen([*ENTRY, *args], stdout=writer, stderr=subprocess.PIPE)
    os.close(writer)
    _, err = command.communicate()

    assert long_list.exists()
    assert (command.returncode, err) == (-signal.SIGPIPE, b"")


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("list --all > /dev/full", 6),
        ("list --most 1 > /dev/full", 6),
        ("list --json > /dev/full", 6),
        ("list --all >&-", 0),
        ("list 2>&-", 0),
        ("nonsense 2>&-", 2),
        ("nonsense 2> /dev/full", 6),
        ("assign wang x <&- >&- 2>&-", 0),
        ("assign wang - <&-", 2),
        ("assign wang - < /dev/null", 2),
    ],
)
def test_odd_streams_are_no_reason_to_break_down(long_list: Path, line: str, code: int) -> None:
    shell = f'exec "{sys.executable}" -m secdesk {line}'

    ended = subprocess.run(["sh", "-c", shell], capture_output=True, text=True, check=False)

    assert long_list.exists()
    assert ended.returncode == code
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"LC_ALL": "C"},
        {"LC_ALL": "POSIX"},
        {"PYTHONIOENCODING": "ascii"},
        {"LANG": "zh_CN.UTF-8", "TERM": "dumb", "COLUMNS": "1"},
        {"TZ": "No/Such_Zone", "COLUMNS": "many"},
    ],
)
def test_cron_gives_next_to_nothing_and_it_is_enough(
    home: Path, environment: dict[str, str]
) -> None:
    bare = {"PATH": os.environ["PATH"], "SECDESK_HOME": str(home)} | environment

    entered = run("leader", "add", "wang", "王敏", env=bare)
    assigned = run("assign", "王", "起草报告", "é", env=bare)
    listed = run("list", env=bare)

    assert [entered.code, assigned.code, listed.code] == [0, 0, 0]
    (task,) = secdesk("list", "--json").data["tasks"]
    assert (task["title"], task["leaders"][0]["name"]) == ("起草报告 é", "王敏")


def test_without_a_home_of_its_own_the_desk_is_where_the_platform_keeps_data(
    tmp_path: Path,
) -> None:
    said = run(
        "leader", "add", "wang", "Wang", env={"PATH": os.environ["PATH"], "HOME": str(tmp_path)}
    )

    assert said.code == 0
    (file,) = tmp_path.rglob("desk.db")
    assert (file.stat().st_mode & 0o777, file.parent.stat().st_mode & 0o777) == (0o600, 0o700)
