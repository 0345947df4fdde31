"""Cron's command among other processes: several at once, sudden ends, closed ears, bare rooms.

Whole processes on one file. A line is said once however many crons ask; a sudden end costs at most
one repeat; nothing that nobody received counts as said.
"""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from test_faults import obedient
from world import Said, secdesk

LONG_AGO = "2026-10-12 09:00"
MONDAY = "2026-11-23 09:30"
WITHIN_THE_LEASE, AFTER_THE_LEASE = "2026-11-23 09:31", "2026-11-23 09:33"
NOBODY = "65534"
LINES = 6
AT = """
import os, signal, sys
from datetime import datetime
from secdesk.cli import wiring
from secdesk.gateways.zone import LOCAL
at, end = datetime.fromisoformat(sys.argv.pop(1)).replace(tzinfo=LOCAL), sys.argv.pop(1)
keeps, turns = wiring.kept, []
def kept(*deed):
    turns.append(deed)
    if (len(turns), end) == (2, "printed"):
        os.kill(os.getpid(), signal.SIGKILL)
    answer = keeps(*deed)
    if end == "claimed":
        os.kill(os.getpid(), signal.SIGKILL)
    return answer
wiring.now, wiring.kept = lambda: at, kept
from secdesk.__main__ import main
main()
"""


@pytest.fixture
def desk(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of a desk with several late tasks."""
    monkeypatch.delenv("PYTHONUNBUFFERED", raising=False)  # it would print what was not flushed
    assert secdesk("leader", "add", "wang", "王敏").code == 0
    for turn in range(LINES):
        given = secdesk("assign", "wang", f"late {turn}", "--due", "2026-11-20", as_of=LONG_AGO)
        assert given.code == 0
    return home / "desk.db"


def nag(at: str = MONDAY, end: str = "", **how: Any) -> Said:  # noqa: ANN401  # what subprocess takes
    """One run of cron at a moment, in a process of its own that may end `claimed` or `printed`."""
    line = [sys.executable, "-c", AT, at, end, "nag"]
    ended: Any = subprocess.run(line, check=False, timeout=60, **({"capture_output": True} | how))
    said = Said(ended.returncode, (ended.stdout or b"").decode(), (ended.stderr or b"").decode())
    assert "Traceback" not in said.err, said.err
    return said


def titles(said: Said) -> list[str]:
    """What was spoken of."""
    return [line.split("  ")[2].partition(":")[0] for line in said.out.splitlines()]


def marked(desk: Path) -> int:
    """How many lines count as said."""
    with closing(sqlite3.connect(desk)) as reader:
        return int(reader.execute("SELECT count(said_at) FROM nagged").fetchone()[0])


ALL = [f"late {turn}" for turn in range(LINES)]


def test_eight_crons_at_once_say_each_line_once(desk: Path) -> None:
    with ThreadPoolExecutor(8) as together:
        runs = list(together.map(lambda _: nag(), range(8)))

    assert Counter(title for said in runs for title in titles(said)) == Counter(ALL)
    assert {(said.code, said.err) for said in runs} == {(0, "")}
    assert marked(desk) == LINES


def test_cron_and_somebody_who_writes_do_not_hinder_each_other(desk: Path) -> None:
    with ThreadPoolExecutor(6) as together:
        writing = [together.submit(secdesk_, "assign", "wang", f"new {turn}") for turn in range(3)]
        speaking = [together.submit(nag) for _ in range(3)]

    assert [one.result().returncode for one in writing] == [0] * 3
    assert sorted(title for one in speaking for title in titles(one.result())) == ALL
    assert marked(desk) == LINES


def secdesk_(*words: str) -> "subprocess.CompletedProcess[bytes]":
    """Any command in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "secdesk", *words], capture_output=True, check=False, timeout=60
    )


def test_killed_before_it_could_print_it_says_so_after_the_lease(desk: Path) -> None:
    killed = nag(end="claimed")

    assert (killed.code, killed.out) == (-signal.SIGKILL, "")
    assert nag(WITHIN_THE_LEASE) == Said(0, "", "")
    assert titles(nag(AFTER_THE_LEASE)) == ALL
    assert nag("2026-11-23 09:40") == Said(0, "", "")
    assert marked(desk) == LINES


def test_killed_before_it_could_remember_it_repeats_itself_exactly_once(desk: Path) -> None:
    killed = nag(end="printed")

    assert (killed.code, titles(killed)) == (-signal.SIGKILL, ALL)
    assert nag(WITHIN_THE_LEASE) == Said(0, "", "")
    assert titles(nag(AFTER_THE_LEASE)) == ALL
    assert nag("2026-11-23 09:40") == Said(0, "", "")
    assert marked(desk) == LINES


def test_where_the_reader_went_away_nothing_counts_as_said(desk: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)

    unheard = nag(capture_output=False, stdout=writer, stderr=subprocess.PIPE)
    os.close(writer)

    assert unheard.code == -signal.SIGPIPE
    assert marked(desk) == 0
    assert titles(nag(AFTER_THE_LEASE)) == ALL


@pytest.mark.parametrize(
    ("stream", "code"), [("> /dev/full", 6), (">&-", 0), (">&- 2>&-", 0), ("> /dev/full 2>&-", 6)]
)
def test_what_a_full_or_closed_stream_swallowed_does_not_count_as_said(
    desk: Path, stream: str, code: int
) -> None:
    shell = f'exec "$0" -c "$1" "{MONDAY}" "" nag {stream}'

    ended = subprocess.run(
        ["sh", "-c", shell, sys.executable, AT], capture_output=True, text=True, check=False
    )

    assert ended.returncode == code
    assert "Traceback" not in ended.stderr
    assert marked(desk) == 0
    assert titles(nag(AFTER_THE_LEASE)) == ALL


def test_a_black_hole_that_somebody_asked_for_is_an_ear(desk: Path) -> None:
    with Path(os.devnull).open("wb") as nowhere:
        nag(capture_output=False, stdout=nowhere)

    assert marked(desk) == LINES


@pytest.mark.parametrize(
    "environment",
    [{}, {"LC_ALL": "C"}, {"LANG": ""}, {"PYTHONIOENCODING": "ascii"}, {"TERM": "dumb"}],
)
def test_the_bare_room_of_cron_is_enough(
    desk: Path, tmp_path: Path, environment: dict[str, str]
) -> None:
    bare = {"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "TZ": "Asia/Shanghai"} | environment

    said = nag(env=bare | {"SECDESK_HOME": str(desk.parent)}, stdin=subprocess.DEVNULL)

    assert (said.code, said.err, len(said.out.splitlines())) == (0, "", LINES)
    assert ("王敏" in said.out) is ("PYTHONIOENCODING" not in environment)


def test_without_a_home_the_folder_named_is_enough(desk: Path) -> None:
    said = nag(env={"SECDESK_HOME": str(desk.parent), "TZ": "Asia/Shanghai"})

    assert (said.code, said.err, titles(said)) == (0, "", ALL)


def test_a_home_without_a_desk_stays_without_one(tmp_path: Path) -> None:
    said = nag(env={"HOME": str(tmp_path)})

    assert said == Said(0, "", "")
    assert list(tmp_path.iterdir()) == []


def test_somebody_without_any_home_is_left_in_peace(tmp_path: Path) -> None:
    alone = ["setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups"]
    start = [*alone, sys.executable, "-m", "secdesk"]
    if os.geteuid() or shutil.which("setpriv") is None:
        pytest.skip("only the superuser can start a command as somebody else, through setpriv")
    if subprocess.run([*start, "--version"], capture_output=True, check=False, env={}).returncode:
        pytest.skip("nobody else may read this Python")

    ended = subprocess.run(
        [*start, "nag"], capture_output=True, check=False, env={}, cwd=tmp_path.anchor
    )

    assert (ended.returncode, ended.stdout, ended.stderr) == (0, b"", b"")


@pytest.mark.parametrize("rights", [0o000, 0o500])
def test_a_desk_out_of_reach_makes_no_noise_that_it_could_not_stop(desk: Path, rights: int) -> None:
    desk.parent.chmod(rights)

    runs = [nag(preexec_fn=obedient) for _ in range(2)]

    desk.parent.chmod(0o700)
    assert [(one.code, one.out, one.err) for one in runs] == [(6, "", "")] * 2
    assert marked(desk) == 0
    assert titles(nag(AFTER_THE_LEASE)) == ALL


def test_a_desk_that_takes_no_more_is_told_of_once(desk: Path) -> None:
    desk.chmod(0o400)

    first, second = nag(preexec_fn=obedient), nag(preexec_fn=obedient)

    desk.chmod(0o600)
    assert (first.code, second.code) == (6, 6)
    assert (first.out, second.out, second.err) == ("", "", "")
    assert "cannot be used" in first.err
    assert titles(nag(AFTER_THE_LEASE)) == ALL
