"""Fixtures: every test has a desk of its own, and none can touch the user's."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

import keys
from keys import Press
from seals import LOCKED
from secdesk.services.desk import Desk
from world import a_desk, staffed

settings.register_profile("dev", max_examples=50, deadline=None)
settings.register_profile("ci", max_examples=300, deadline=None)
settings.register_profile("deterministic", derandomize=True, max_examples=50, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))
SLOW_FIXTURES = [HealthCheck.function_scoped_fixture]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty home in a fixed zone and language; nobody's keyring, no unlocked session."""
    folder = tmp_path / "home"
    run = tmp_path.with_name(f"{tmp_path.name}-run")
    run.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(run))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    monkeypatch.setenv("SECDESK_HOME", str(folder))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    for name in ("LANG", "LC_ALL", "LC_MESSAGES", "LANGUAGE", "COLUMNS", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    time.tzset()
    yield folder
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk on a Monday at nine, in one transaction that is one step."""
    with a_desk(tmp_path / "desk" / "desk.db") as opened:
        yield opened


@pytest.fixture
def locked(tmp_path: Path) -> Iterator[Desk]:
    """A staffed desk like that one, whose key nobody has."""
    with a_desk(tmp_path / "locked" / "desk.db", seals=LOCKED) as opened:
        yield staffed(opened)


@pytest.fixture
def press() -> Iterator[Press]:
    """Type on the terminal that standard input is."""
    with keys.keyboard() as pressing:
        yield pressing
