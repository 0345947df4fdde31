"""What is left of a sealed text after all that may happen to it: nothing, in any byte or output."""

import json
import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from time import monotonic, sleep

import pytest

from secdesk.cli import wiring
from vaults import PASSPHRASE, a_vault, unlocked
from world import Said, secdesk

MARKER = "Huaxin-takeover-7391"
MONDAY = "2026-11-23 09:00"
DUE = "2026-11-24 16:00"
LATE = "2026-11-25 10:00"


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An editor that writes the marker."""
    script = tmp_path / "editor.py"
    script.write_text(f"import sys\nopen(sys.argv[-1], 'a').write('edited {MARKER}')\n")
    monkeypatch.setenv("EDITOR", f"{sys.executable} {script}")


def lived_through(home: Path, *sealed: str) -> Iterator[Said]:
    """All that happens to a task whose every word has the marker in it."""
    for line in ("leader add wang Wang Min", "contact add admin Admin --kind unit"):
        yield secdesk(*line.split(), as_of=MONDAY)
    a_vault(home)
    yield unlocked("--for", "1h")
    assigned = secdesk(
        *("assign", "wang", "-", "--due", DUE, "--json", *sealed), typed=MARKER, as_of=MONDAY
    )
    yield assigned
    number = str(assigned.data["number"])
    yield secdesk("progress", number, "-", typed=f"half of {MARKER}", as_of=MONDAY)
    yield secdesk("assign", "wang", "--edit", "--due", DUE, *sealed, as_of=MONDAY)
    yield secdesk("ask", "wang", "-", "--task", number, typed=f"{MARKER}?", as_of=MONDAY)
    yield secdesk("edit", number, "--importance", "2", "--helper", "admin", as_of=MONDAY)
    yield secdesk("done", number, "-", typed=f"{MARKER} signed", as_of=MONDAY)
    yield secdesk("undo", as_of=MONDAY)
    yield secdesk("ledger", "--csv", "--output", str(home / "ledger.csv"), as_of=MONDAY)
    yield secdesk("nag", as_of=LATE)
    yield secdesk("vault", "rotate", "--passphrase-stdin", typed=f"{PASSPHRASE}\n")
    for page in (
        "today",
        f"show {number}",
        f"log {number}",
        "list",
        "undo --list",
        "find takeover",
    ):
        yield secdesk(*page.split(), as_of=LATE)
        yield secdesk(*page.split(), "--json", as_of=LATE)


def sealed_in(told: bytes, ways: tuple[bytes, ...]) -> list[bytes]:
    """Whatever is sealed in some bytes, in a row or in the journal, but for the ways to a key."""
    found = re.findall(rb"(?:\x01|\\u0001)[0-9]+\.[A-Za-z0-9+/]{40,}", told)
    return [one for one in found if not one.startswith(ways)]


def the_ways(home: Path) -> tuple[bytes, ...]:
    """What the desk keeps of the ways to its keys, which is sealed as well."""
    with closing(sqlite3.connect(home / "desk.db")) as file:
        rows = file.execute("SELECT wrapped FROM slot").fetchall()
    return tuple(wrapped.encode().rstrip(b"=") for (wrapped,) in rows)


def offered(*words: str) -> str:
    """What a shell is told may be typed next."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(wiring.COMPLETES, "zsh")
        return secdesk(*words).out


def all_bytes(home: Path) -> bytes:
    """Every byte of every file under a folder."""
    return b"\n".join(one.read_bytes() for one in home.rglob("*") if one.is_file())


def outputs(said: list[Said]) -> str:
    """All that was said, envelopes as they read."""
    assert [one for one in said if one.code] == []
    texts = [one.out + one.err for one in said]
    texts += [str(json.loads(one.out)) for one in said if one.out.startswith("{")]
    return "\n".join(texts)


@pytest.mark.usefixtures("editor")
def test_of_a_sealed_text_nothing_is_left_anywhere(home: Path) -> None:
    said = list(lived_through(home, "--secrecy", "confidential"))
    candidates = offered("show", "")
    before, ways = all_bytes(home), the_ways(home)

    said += [secdesk("purge", one, "--yes", "--json", as_of=LATE) for one in "12"]

    assert said[-1].data == {"number": 2, "backups": 1}
    assert MARKER not in outputs(said) + candidates
    assert MARKER.encode() not in before + all_bytes(home)
    assert len(sealed_in(before, ways)) > 20
    assert sealed_in(all_bytes(home), ways) == []


@pytest.mark.usefixtures("editor")
def test_the_same_search_finds_a_text_that_is_not_sealed(home: Path) -> None:
    said = list(lived_through(home))
    candidates = offered("show", "")

    assert MARKER in outputs(said)
    assert MARKER in candidates
    assert MARKER.encode() in (home / "desk.db").read_bytes()
    assert MARKER.encode() in (home / "ledger.csv").read_bytes()
    assert MARKER.encode() in max((home / "backups").glob("*.db")).read_bytes()


def test_nobody_who_lists_the_processes_sees_what_is_typed(home: Path) -> None:
    secdesk("leader", "add", "wang", "Wang", "Min")
    a_vault(home)
    assert unlocked("--for", "1h").code == 0
    line = [sys.executable, "-m", "secdesk", "assign", "wang", "-", "--secrecy", "personal"]

    with subprocess.Popen(line, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(MARKER.encode())
        process.stdin.flush()
        _wait_until_it_tells(Path(f"/proc/{process.pid}"), b"assign")
        listed = b"".join(map(_told_of, Path("/proc").glob("[0-9]*")))
        process.stdin.close()
        said = process.stdout.read()

    assert process.returncode == 0
    assert b"assign" in listed
    assert MARKER.encode() not in listed + said + all_bytes(home)


def _wait_until_it_tells(process: Path, word: bytes) -> None:
    """A process that has just been started has no arguments for a moment."""
    deadline = monotonic() + 10
    while word not in _told_of(process) and monotonic() < deadline:
        sleep(0.01)


def _told_of(process: Path) -> bytes:
    try:
        return (process / "cmdline").read_bytes()
    except OSError:  # it has ended meanwhile
        return b""


def test_a_purged_task_is_in_no_list_and_no_undo_brings_it_back(home: Path) -> None:
    for line in ("leader add wang Wang Min", "assign wang one", "assign wang two"):
        secdesk(*line.split(), as_of=MONDAY)
    secdesk("withdraw", "2", "over", "--word", "Wang", as_of=MONDAY)

    gone = secdesk("purge", "2", "--yes", as_of=MONDAY)
    steps = secdesk("undo", "--list", "--json").data["steps"]
    undone = secdesk("undo", "--json")

    assert "no undo brings it back" in gone.out
    assert [one["command"] for one in steps] == ["assign", "leader add"]
    assert undone.data["tasks"] == [1]
    assert secdesk("show", "2").code == 3
    assert not list(home.glob("backups/*"))


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("purge 1 --yes", "still on the desk"),
        ("purge 2", "gone for good"),
        ("purge 3 --yes", "has parts"),
    ],
)
def test_what_is_not_to_go_stays(line: str, why: str) -> None:
    for said in (
        *("leader add wang Wang Min", "assign wang one", "assign wang two", "assign wang whole"),
        *("assign wang part --parent 3", "withdraw 2 over --word Wang"),
        *("withdraw 4 over --word Wang", "withdraw 3 over --word Wang"),
    ):
        assert secdesk(*said.split(), as_of=MONDAY).code == 0

    refused = secdesk(*line.split())

    assert refused.code == 4
    assert why in refused.err
