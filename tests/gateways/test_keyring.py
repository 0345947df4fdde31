"""The keyring of the system, a real one: unlocked, locked, absent, hung, or none that is safe."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest

import rings
from rings import RealRing
from secdesk.domain.errors import OutsideFailed
from secdesk.gateways.vault.ring import SECONDS, Ring

GNOME = "keyring.backends.SecretService.Keyring"
BACKEND = "PYTHON_KEYRING_BACKEND"
PLAINTEXT = """
import json, pathlib, os
from keyring.backend import KeyringBackend

class PlaintextKeyring(KeyringBackend):
    priority = 9
    file = pathlib.Path(os.environ["HOME"]) / "secrets.json"
    def get_password(self, service, name):
        return json.loads(self.file.read_text()).get(name) if self.file.exists() else None
    def set_password(self, service, name, secret):
        self.file.write_text(json.dumps({name: secret}))
"""
FORGETFUL = """
from keyring.backend import KeyringBackend

class Keyring(KeyringBackend):
    priority = 9
    def get_password(self, service, name):
        return "something else"
    def set_password(self, service, name, secret):
        pass
Keyring.__module__ = "keyring.backends.libsecret"
"""


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealRing]:
    """A keyring for the tests of this module."""
    with rings.real_ring(tmp_path_factory.mktemp("ring")) as ring:
        yield ring


@pytest.fixture
def ring(running: RealRing, monkeypatch: pytest.MonkeyPatch) -> RealRing:
    """The keyring as the one of this process."""
    monkeypatch.delenv(BACKEND)
    for name, told in running.environment.items():
        monkeypatch.setenv(name, told)
    return running


def a_backend(folder: Path, code: str, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A keyring backend that somebody installed, in front of all others."""
    (folder / "theirs").mkdir()
    (folder / "theirs" / "their_keyring.py").write_text(code)
    monkeypatch.setenv("PYTHONPATH", str(folder / "theirs"))
    monkeypatch.setenv(BACKEND, f"their_keyring.{name}")


def told_by_processes(named: bytes) -> list[bytes]:
    """The command lines and environments of the processes whose command line has that name."""
    told = []
    for one in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):  # it may have ended, or be another's
            line = (one / "cmdline").read_bytes()
            if named in line:
                told += [line, (one / "environ").read_bytes()]
    return told


@pytest.mark.usefixtures("ring")
@rings.NEEDED
def test_an_unlocked_keyring_keeps_what_is_written_and_forgets_what_is_deleted() -> None:
    keyring = Ring()

    keyring.write("desk-1", "a secret")

    assert keyring.read("desk-1") == "a secret"
    assert keyring.read("desk-2") is None
    keyring.delete("desk-1")
    assert keyring.read("desk-1") is None


@pytest.mark.usefixtures("ring")
@rings.NEEDED
def test_the_backend_is_told_by_its_full_name() -> None:
    assert Ring().backend() == GNOME


@rings.NEEDED
def test_a_hung_keyring_is_given_up_soon_and_no_list_of_processes_shows_the_secret(
    ring: RealRing,
) -> None:
    began = time.monotonic()

    with ring.hung(), ThreadPoolExecutor() as pool:
        asking = pool.submit(Ring().write, "desk-1", "MARKERSECRET")
        while not (told := told_by_processes(b"ring_process")):
            assert time.monotonic() - began < SECONDS
        refused = asking.exception()

    assert isinstance(refused, OutsideFailed)
    assert "did not answer" in str(refused)
    assert time.monotonic() - began < SECONDS * 3  # not a measurement: it would wait for ever
    assert all(b"MARKERSECRET" not in one for one in told)


def test_without_a_bus_there_is_no_keyring(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv(BACKEND)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/nobody")

    with pytest.raises(OutsideFailed, match="no keyring"):
        Ring().read("desk-1")


def test_a_keyring_that_keeps_nothing_is_refused_with_its_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(BACKEND, "keyring.backends.null.Keyring")

    with pytest.raises(OutsideFailed, match=r"keyring\.backends\.null\.Keyring keeps nothing safe"):
        Ring().write("desk-1", "a secret")


def test_a_keyring_that_keeps_secrets_in_plain_text_is_refused_and_gets_none(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    a_backend(tmp_path, PLAINTEXT, "PlaintextKeyring", monkeypatch)

    with pytest.raises(OutsideFailed, match="PlaintextKeyring keeps nothing safe"):
        Ring().write("desk-1", "a secret")

    assert not (tmp_path / "secrets.json").exists()


def test_a_keyring_that_gives_back_something_else_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    a_backend(tmp_path, FORGETFUL, "Keyring", monkeypatch)

    with pytest.raises(OutsideFailed, match="does not give it back"):
        Ring().write("desk-1", "a secret")


@rings.NEEDED
def test_a_locked_keyring_says_so_and_asks_nobody(ring: RealRing) -> None:
    ring.lock()  # the last test: nothing here could unlock it again

    with pytest.raises(OutsideFailed, match="keyring of the system is locked"):
        Ring().read("desk-1")
