"""vault: made once, opened by a passphrase or by the printed code, locked again."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from keys import Press, walked
from vaults import PASSPHRASE, a_vault, unlocked
from world import a_moment, secdesk


@pytest.fixture
def code(home: Path) -> str:
    """A desk with a vault; the recovery code is the answer."""
    return a_vault(home)


def slots(home: Path) -> list[tuple[int, str, str]]:
    """The ways to the key as the file has them."""
    with closing(sqlite3.connect(home / "desk.db")) as file:
        return file.execute("SELECT key_number, kind, wrapped FROM slot ORDER BY id").fetchall()


def test_without_a_vault_the_status_says_how_to_make_one() -> None:
    said = secdesk("vault")

    assert said.code == 0
    assert "secdesk vault init" in said.out
    assert secdesk("vault", "status", "--json").data["key"] is None


def test_a_vault_without_a_keyring_is_opened_by_the_passphrase_it_was_made_with() -> None:
    made = secdesk("vault", "init", "--passphrase-stdin", "--json", typed=f"{PASSPHRASE}\n").data

    assert [one["kind"] for one in made["ways"]] == ["passphrase", "recovery"]
    assert unlocked().code == 0
    assert unlocked(typed="incorrect horse").code == 5


@pytest.mark.usefixtures("code")
def test_a_vault_is_made_once(home: Path) -> None:
    before = slots(home)

    said = secdesk("vault", "init", "--passphrase-stdin", typed=f"{PASSPHRASE}\n")

    assert (said.code, slots(home)) == (4, before)
    assert "has a vault already" in said.err


def test_without_keyring_passphrase_and_terminal_no_vault_is_made(home: Path) -> None:
    said = secdesk("vault", "init")

    assert said.code == 4
    assert "no keyring" in said.err
    assert "secdesk vault init --passphrase-stdin" in said.err
    assert slots(home) == []


def test_a_short_passphrase_is_refused(home: Path) -> None:
    said = secdesk("vault", "init", "--passphrase-stdin", typed="short\n")

    assert (said.code, slots(home)) == (2, [])
    assert "8 characters" in said.err


def test_on_a_terminal_a_passphrase_typed_twice_makes_a_vault_and_is_not_shown(
    press: Press,
) -> None:
    said = walked(press, f"{PASSPHRASE}\n{PASSPHRASE}\n", ["vault", "init"])

    assert said.code == 0
    assert PASSPHRASE not in said.out + said.err
    assert unlocked().code == 0


def test_a_passphrase_typed_differently_the_second_time_makes_no_vault(
    press: Press, home: Path
) -> None:
    said = walked(press, f"{PASSPHRASE}\nsomething else\n", ["vault", "init"])

    assert (said.code, slots(home)) == (2, [])
    assert "differ" in said.err


def test_the_recovery_code_is_told_once_with_what_to_do_with_it(home: Path) -> None:
    said = secdesk("vault", "init", "--passphrase-stdin", typed=f"{PASSPHRASE}\n")

    (code,) = [line.strip() for line in said.out.splitlines() if line.count("-") == 5]
    assert "Print it" in said.out
    assert code not in secdesk("vault").out + secdesk("vault", "--json").out
    for file in home.rglob("*"):
        assert code.replace("-", "").encode() not in (file.read_bytes() if file.is_file() else b"")


@pytest.mark.usefixtures("code")
def test_a_wrong_passphrase_is_one_sentence_and_locks_nobody_out() -> None:
    wrong = [unlocked(typed="incorrect horse") for _ in range(5)]

    assert {one.code for one in wrong} == {5}
    assert wrong[0].err == (
        "secdesk: That is not the passphrase of this vault.\n  try: secdesk vault status\n"
    )
    assert unlocked().code == 0


def test_no_vault_is_unlocked_where_there_is_none() -> None:
    said = unlocked()

    assert said.code == 5
    assert "secdesk vault init" in said.err


@pytest.mark.usefixtures("code")
def test_nobody_is_asked_for_a_passphrase_without_a_terminal() -> None:
    said = secdesk("vault", "unlock", typed=f"{PASSPHRASE}\n")

    assert said.code == 5
    assert "secdesk vault unlock --passphrase-stdin" in said.err


@pytest.mark.usefixtures("code")
def test_on_a_terminal_the_passphrase_is_asked_for(press: Press) -> None:
    said = walked(press, f"{PASSPHRASE}\n", ["vault", "unlock"])

    assert said.code == 0
    assert "Passphrase of the vault" in said.err
    assert PASSPHRASE not in said.out + said.err
    assert secdesk("vault", "--json").data["is_open"]


def test_the_code_opens_the_vault_and_makes_a_new_passphrase(code: str) -> None:
    said = secdesk(
        *("vault", "recover", "--code-stdin", "--passphrase-stdin", "--json"),
        typed=f"{code.lower()}\nanother horse\n",
    )

    assert [one["kind"] for one in said.data["ways"]] == ["passphrase"]
    assert secdesk("vault", "--json").data["is_open"]
    assert unlocked().code == 5
    assert unlocked(typed="another horse").code == 0


def test_a_code_is_asked_for_on_a_terminal_and_is_not_shown(code: str, press: Press) -> None:
    said = walked(press, f"{code}\nanother horse\nanother horse\n", ["vault", "recover"])

    assert said.code == 0
    assert code not in said.out + said.err
    assert "another horse" not in said.out + said.err


def test_without_a_terminal_the_code_comes_by_standard_input(code: str) -> None:
    said = secdesk("vault", "recover", typed=code)

    assert said.code == 4
    assert "--code-stdin" in said.err


@pytest.mark.parametrize(
    ("wrong", "exit_code"), [("00000-00000-00000-00000-00000-00000", 5), ("12345", 2), ("", 2)]
)
def test_a_wrong_code_changes_nothing(wrong: str, exit_code: int, code: str, home: Path) -> None:
    before = slots(home)

    said = secdesk(
        *("vault", "recover", "--code-stdin", "--passphrase-stdin"),
        typed=f"{wrong}\nanother horse\n",
    )

    assert (said.code, slots(home)) == (exit_code, before)
    assert code not in said.err


def test_misread_letters_of_a_code_are_put_right(code: str) -> None:
    misread = code.replace("0", "O").replace("1", "l").replace("V", "U")

    said = secdesk(
        *("vault", "recover", "--code-stdin", "--passphrase-stdin"),
        typed=f"{misread}\nanother horse\n",
    )

    assert said.code == 0


@pytest.mark.usefixtures("code")
def test_the_log_tells_when_the_vault_was_opened() -> None:
    unlocked("--as-of", "2026-11-23 09:00")

    (told,) = secdesk("vault", "log", "--json").data["reveals"]

    assert told == {
        "at": a_moment("2026-11-23 09:00").isoformat(),
        "command": "vault unlock",
        "tasks": [],
    }


def test_undo_brings_no_key_back(code: str, home: Path) -> None:
    secdesk("leader", "add", "wang", "Wang Min")
    before = slots(home)
    secdesk(
        *("vault", "recover", "--code-stdin", "--passphrase-stdin"),
        typed=f"{code}\nanother horse\n",
    )
    after = slots(home)

    undone = secdesk("undo", "--json").data

    assert undone["command"] == "leader add"
    assert before != after == slots(home)


@pytest.mark.usefixtures("code")
def test_a_command_that_needs_the_key_asks_for_it_and_then_does_its_work(
    press: Press, home: Path
) -> None:
    secdesk("leader", "add", "wang", "Wang Min")
    line = ["assign", "wang", "the merger", "--secrecy", "confidential"]
    locked = secdesk(*line)

    said = walked(press, f"{PASSPHRASE}\n", line)

    assert locked.code == 5
    assert "secdesk vault unlock" in locked.err
    assert said.code == 0
    assert "Passphrase of the vault" in said.err
    assert secdesk("vault", "--json").data["sealed"] == 1
    assert b"merger" not in (home / "desk.db").read_bytes()


@pytest.mark.usefixtures("code")
def test_a_wrong_passphrase_stops_the_command_that_needed_it(press: Press) -> None:
    secdesk("leader", "add", "wang", "Wang Min")

    said = walked(
        press,
        "incorrect horse\n",
        ["assign", "wang", "the merger", "--secrecy", "confidential"],
    )

    assert said.code == 5
    assert "not the passphrase" in said.err
    assert secdesk("vault", "--json").data["sealed"] == 0


@pytest.mark.usefixtures("code")
def test_a_slot_whose_recipe_is_odd_is_refused_at_once(home: Path) -> None:
    with closing(sqlite3.connect(home / "desk.db")) as file, file:
        file.execute("UPDATE slot SET salt = 'argon2id:99999999:1:00' WHERE kind = 'passphrase'")

    said = unlocked()

    assert said.code == 8
    assert "secdesk vault recover" in said.err
    assert os.environ["SECDESK_HOME"] == str(home)
