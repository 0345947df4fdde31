"""An unlocked vault: the key in memory, hers alone, for as long as was said."""

import json
import os
import stat
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from secdesk.cli.keys import Keys, Memory
from secdesk.domain.sealed import Place
from secdesk.gateways.vault.session import Session
from secdesk.store import database
from vaults import PASSPHRASE, a_vault, unlocked
from world import MONDAY_NINE, a_desk, secdesk

DUMPS = """
import ctypes, resource
from secdesk.cli.app import run
code = run(["vault", "unlock", "--passphrase-stdin"])
print(code, resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
"""
PLACE = Place("task", 1, "title")


@pytest.fixture(autouse=True)
def _vault(home: Path) -> None:
    a_vault(home)


def session_file() -> Path:
    """The file of the unlocked session, in memory where there is a real one."""
    (found,) = (Path(os.environ["XDG_RUNTIME_DIR"]) / "secdesk").glob("vault-*.json")
    return found


@pytest.mark.parametrize(
    ("lasting", "minutes"), [("15m", 15), ("2h", 120), ("1h30m", 90), ("8h", 480), ("20分钟", 20)]
)
def test_an_unlocked_vault_is_open_for_as_long_as_was_said(
    lasting: str,
    minutes: int,
) -> None:
    before = datetime.now().astimezone()  # noqa: TID251  # a session ends in real time

    until = datetime.fromisoformat(unlocked("--for", lasting, "--json").data["open_until"])

    assert minutes - 1 < (until - before).total_seconds() / 60 < minutes + 1


@pytest.mark.parametrize("lasting", ["8h1m", "0m", "", "-5m", "5", "forever", "1d"])
def test_no_vault_stays_open_longer_than_a_day_at_the_office(lasting: str) -> None:
    said = unlocked(f"--for={lasting}")

    assert said.code == 2
    assert not secdesk("vault", "--json").data["is_open"]


def test_a_session_is_over_when_its_time_is() -> None:
    unlocked()
    file = session_file()
    told = json.loads(file.read_text())
    file.write_text(json.dumps(told | {"until": "2020-01-01T00:00:00+00:00"}))

    assert not secdesk("vault", "--json").data["is_open"]
    assert not file.exists()


def test_no_moment_of_the_command_line_keeps_a_session_open() -> None:
    unlocked()
    file = session_file()
    told = json.loads(file.read_text())
    file.write_text(json.dumps(told | {"until": "2020-01-01T00:00:00+00:00"}))

    data = secdesk("vault", "--json", as_of="2019-12-31 09:00").data

    assert not data["is_open"]


def test_a_locked_vault_leaves_no_key_in_memory() -> None:
    unlocked()
    file = session_file()

    first, second = secdesk("vault", "lock", "--json"), secdesk("vault", "lock", "--json")

    assert not file.exists()
    assert first.data["was_open"]
    assert not second.data["was_open"]


def test_a_session_is_readable_by_its_owner_alone() -> None:
    unlocked()

    file = session_file()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_a_session_that_others_could_have_written_opens_nothing() -> None:
    unlocked()
    session_file().chmod(0o644)

    assert not secdesk("vault", "--json").data["is_open"]


@pytest.mark.usefixtures("home")
def test_a_session_of_another_desk_opens_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    unlocked()
    monkeypatch.setenv("SECDESK_HOME", str(tmp_path / "other"))
    a_vault(tmp_path / "other")

    assert not secdesk("vault", "--json").data["is_open"]


def test_words_sealed_before_are_opened_through_a_session(home: Path) -> None:
    unlocked()
    connection = database.connect(home / "desk.db")
    now = datetime.now().astimezone()  # noqa: TID251  # a session ends in real time
    with closing(connection):
        first, second = (Keys(connection, Memory(), lambda: now) for _ in range(2))
        blob = first.seal(PLACE, "the merger")

        assert first.is_open
        assert second.open(PLACE, blob) == "the merger"


def test_a_session_of_a_former_key_opens_nothing(home: Path) -> None:
    unlocked()
    with a_desk(home / "desk.db") as desk:
        one = desk.store.vault.slots.newest()[0]
        desk.store.vault.slots.add(replace(one, key=2))

    assert not secdesk("vault", "--json").data["is_open"]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux is asked whether it dumps cores")
def test_no_core_is_dumped_once_a_key_is_in_memory() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", DUMPS],
        input=f"{PASSPHRASE}\n",
        capture_output=True,
        text=True,
        check=False,
    )

    assert ran.stdout.splitlines()[-1] == "0 (0, 0) 0", ran


def test_without_memory_of_ones_own_nothing_is_kept_open(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("secdesk.gateways.vault.session._places", list)

    said = unlocked()

    assert said.code == 6
    assert "no folder in memory" in said.err
    assert Session("any").read(MONDAY_NINE) is None
    assert secdesk("vault", "log", "--json").data["reveals"] == []
