"""vault with a real keyring: made with it, opened by it, and what helps when it does not."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

import rings
from keys import Press, walked
from rings import RealRing
from secdesk.gateways.vault.ring import Ring
from vaults import PASSPHRASE
from world import secdesk

pytestmark = rings.NEEDED
ABSENT = "keyring.backends.fail.Keyring"
BACKEND = "PYTHON_KEYRING_BACKEND"


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealRing]:
    """A keyring for the tests of this module."""
    with rings.real_ring(tmp_path_factory.mktemp("ring")) as ring:
        yield ring


@pytest.fixture(autouse=True)
def ring(running: RealRing, monkeypatch: pytest.MonkeyPatch) -> RealRing:
    """The keyring as the one of this process."""
    monkeypatch.delenv(BACKEND)
    for name, told in running.environment.items():
        monkeypatch.setenv(name, told)
    return running


@pytest.fixture
def code() -> str:
    """A vault that the keyring opens; the recovery code is the answer."""
    return str(secdesk("vault", "init", "--json").data["recovery_code"])


def entry(home: Path) -> str:
    """The name of the key in the keyring."""
    with closing(sqlite3.connect(home / "desk.db")) as file:
        (name,) = file.execute(
            "SELECT salt FROM slot WHERE kind = 'keyring' ORDER BY id DESC"
        ).fetchone()
    return str(name)


def test_a_vault_is_made_with_the_keyring_and_a_printed_code() -> None:
    made = secdesk("vault", "init", "--json").data
    status = secdesk("vault", "--json").data

    assert [one["kind"] for one in made["ways"]] == ["keyring", "recovery"]
    assert status["keyring"] == "keyring.backends.SecretService.Keyring"
    assert not status["is_open"]


@pytest.mark.usefixtures("code")
def test_the_keyring_opens_the_vault_without_a_question() -> None:
    said = secdesk("vault", "unlock", "--json")

    assert said.code == 0
    assert secdesk("vault", "--json").data["is_open"]


def test_a_vault_can_do_without_the_keyring_that_is_there(home: Path) -> None:
    secdesk("vault", "init", "--passphrase-stdin", typed=f"{PASSPHRASE}\n")

    with closing(sqlite3.connect(home / "desk.db")) as file:
        kinds = [kind for (kind,) in file.execute("SELECT kind FROM slot ORDER BY id")]
    assert kinds == ["passphrase", "recovery"]


def test_a_key_that_went_from_the_keyring_is_made_anew_by_the_code(code: str, home: Path) -> None:
    Ring().delete(entry(home))
    lost = secdesk("vault", "unlock")

    found = secdesk("vault", "recover", "--code-stdin", "--json", typed=f"{code}\n")

    assert lost.code == 5
    assert "does not have the key" in lost.err
    assert "secdesk vault recover" in lost.err
    assert [one["kind"] for one in found.data["ways"]] == ["keyring"]
    assert secdesk("vault", "unlock").code == 0


@pytest.mark.usefixtures("code")
def test_another_key_in_the_keyring_opens_nothing(home: Path) -> None:
    name = entry(home)
    Ring().write(name, "00" * 32)
    foreign = secdesk("vault", "unlock")
    Ring().write(name, "what somebody typed")

    odd = secdesk("vault", "unlock")

    assert (foreign.code, odd.code) == (5, 5)
    assert "another key" in foreign.err
    assert "another key" in odd.err


@pytest.mark.usefixtures("code")
def test_without_the_keyring_the_vault_is_locked_and_the_desk_works(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(BACKEND, ABSENT)

    unlock, nag, today = secdesk("vault", "unlock"), secdesk("nag"), secdesk("today")

    assert unlock.code == 5
    assert "no keyring" in unlock.err
    assert (nag.code, nag.err, today.code) == (0, "", 0)


def test_a_passphrase_made_by_the_code_is_asked_for_where_the_keyring_fails(
    code: str, monkeypatch: pytest.MonkeyPatch, press: Press
) -> None:
    typed = f"{code}\n{PASSPHRASE}\n"
    secdesk("vault", "recover", "--code-stdin", "--passphrase-stdin", typed=typed)
    secdesk("vault", "lock")
    monkeypatch.setenv(BACKEND, ABSENT)

    said = walked(press, f"{PASSPHRASE}\n", ["vault", "unlock"])

    assert said.code == 0
    assert secdesk("vault", "--json").data["is_open"]


def test_a_locked_keyring_is_told_and_hangs_nothing(ring: RealRing, code: str) -> None:
    ring.lock()  # the last test: nothing here could unlock it again

    status, unlock = secdesk("vault", "--json"), secdesk("vault", "unlock")
    recovered = secdesk(
        *("vault", "recover", "--code-stdin", "--passphrase-stdin"), typed=f"{code}\n{PASSPHRASE}\n"
    )

    assert status.data["keyring_trouble"] == "The keyring of the system is locked."
    assert unlock.code == 5
    assert "locked" in unlock.err
    assert recovered.code == 0
