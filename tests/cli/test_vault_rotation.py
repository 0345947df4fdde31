"""vault rotate: everything under a new key, the old one for old backups alone."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from keys import Press, walked
from vaults import PASSPHRASE, a_vault, unlocked
from world import Said, secdesk

WORDS = "the merger with Northern"
NEW = "a newer horse"


@pytest.fixture
def code(home: Path) -> str:
    """A desk with one task that is sealed; the recovery code is the answer."""
    secdesk("leader", "add", "wang", "Wang Min")
    code = a_vault(home)
    unlocked()
    assert secdesk("assign", "wang", WORDS, "--secrecy", "confidential").code == 0
    secdesk("vault", "lock")
    return code


def rotated(*lines: str) -> Said:
    """A rotation with those lines on standard input."""
    text = "".join(f"{one}\n" for one in lines)
    return secdesk("vault", "rotate", "--passphrase-stdin", "--json", typed=text)


def sealed(home: Path) -> set[str]:
    """Which keys the file is sealed under, in the tasks and in the journal."""
    with closing(sqlite3.connect(home / "desk.db")) as file:
        texts = [title for (title,) in file.execute("SELECT title FROM task")]
        texts += [
            title
            for (title,) in file.execute("""SELECT json_extract("after", '$.title') FROM change
                WHERE tbl = 'task' AND "after" IS NOT NULL""")
        ]
    return {one.partition(".")[0] for one in texts}


@pytest.mark.usefixtures("code")
def test_what_was_sealed_is_sealed_under_the_new_key_after_a_backup(home: Path) -> None:
    before = sealed(home)

    data = rotated(PASSPHRASE).data

    assert (before, sealed(home)) == ({"\x011"}, {"\x012"})
    assert (data["key"], data["sealed"]) == (2, 1)
    assert [one["kind"] for one in data["ways"]] == ["passphrase", "recovery"]
    assert len(list((home / "backups").glob("*-before-vault-rotate.db"))) == 1
    assert secdesk("vault", "--json").data["former_keys"] == 1


@pytest.mark.usefixtures("code")
def test_the_words_are_there_under_the_new_key() -> None:
    rotated(PASSPHRASE)
    unlocked()

    said = secdesk("show", "1", "--reveal")

    assert WORDS in said.out


@pytest.mark.usefixtures("code")
def test_a_new_passphrase_may_follow_the_present_one() -> None:
    rotated(PASSPHRASE, NEW)

    assert unlocked().code == 5
    assert unlocked(typed=NEW).code == 0


def test_the_new_code_opens_the_vault_and_the_old_one_no_longer(code: str) -> None:
    new = rotated(PASSPHRASE).data["recovery_code"]

    old_said, new_said = (
        secdesk(
            *("vault", "recover", "--code-stdin", "--passphrase-stdin"), typed=f"{one}\n{NEW}\n"
        )
        for one in (code, new)
    )

    assert (old_said.code, new_said.code) == (5, 0)


@pytest.mark.usefixtures("code")
def test_a_wrong_passphrase_rotates_nothing(home: Path) -> None:
    said = rotated("incorrect horse")

    assert said.code == 5
    assert sealed(home) == {"\x011"}
    assert secdesk("vault", "--json").data["key"] == 1


@pytest.mark.usefixtures("code")
def test_a_short_new_passphrase_rotates_nothing(home: Path) -> None:
    said = rotated(PASSPHRASE, "short")

    assert said.code == 2
    assert sealed(home) == {"\x011"}


@pytest.mark.usefixtures("code")
def test_without_a_terminal_the_passphrase_comes_by_standard_input() -> None:
    said = secdesk("vault", "rotate")

    assert said.code == 4
    assert "secdesk vault rotate --passphrase-stdin" in said.err


@pytest.mark.usefixtures("code")
def test_on_a_terminal_the_new_passphrase_and_then_the_present_one_are_asked_for(
    press: Press, home: Path
) -> None:
    said = walked(press, f"{NEW}\n{NEW}\n{PASSPHRASE}\n", ["vault", "rotate"])

    assert said.code == 0
    assert sealed(home) == {"\x012"}
    assert unlocked(typed=NEW).code == 0


@pytest.mark.usefixtures("code")
def test_an_unlocked_vault_stays_unlocked_under_the_new_key(home: Path) -> None:
    unlocked()

    rotated(NEW)

    assert secdesk("vault", "--json").data["is_open"]
    assert secdesk("assign", "wang", "another", "--secrecy", "confidential").code == 0
    assert sealed(home) == {"\x012"}


@pytest.mark.usefixtures("code")
def test_undo_takes_back_what_was_done_before_a_rotation() -> None:
    unlocked()
    secdesk("edit", "1", "--title", "the sale of Northern")
    rotated(PASSPHRASE)

    undone = secdesk("undo", "--json").data

    assert undone["command"] == "edit"
    assert WORDS in secdesk("show", "1", "--reveal").out


def test_a_backup_from_before_is_opened_by_the_old_code(code: str, home: Path) -> None:
    rotated(PASSPHRASE, NEW)
    (backup,) = (home / "backups").glob("*-before-vault-rotate.db")
    backup.replace(home / "desk.db")

    said = secdesk(
        *("vault", "recover", "--code-stdin", "--passphrase-stdin"), typed=f"{code}\n{NEW}\n"
    )

    assert said.code == 0
    assert secdesk("vault", "--json").data["key"] == 1


def test_there_is_nothing_to_rotate_without_a_vault() -> None:
    said = rotated(PASSPHRASE)

    assert said.code == 5
    assert "secdesk vault init" in said.out
