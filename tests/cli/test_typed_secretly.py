"""Words that are to be sealed are typed where no shell remembers them."""

import os
import stat
import sys
from pathlib import Path

import pytest

from secdesk.cli import editor
from vaults import a_vault, unlocked
from world import a_desk, secdesk, staffed

SEALED = ("--secrecy", "confidential")
REMEMBERED = "the history of your shell"
WRITES = """#!{python}
import os, stat, sys
*flags, page = sys.argv[1:]
with open(page, "w") as words:
    words.write("the merger of Beta")
with open({told!r}, "w") as told:
    told.write(" ".join([*flags, page, oct(stat.S_IMODE(os.stat(page).st_mode))]))
"""


@pytest.fixture(autouse=True)
def _open(home: Path) -> None:
    with a_desk(home / "desk.db") as desk:
        staffed(desk)
    a_vault(home)
    assert unlocked("--for", "1h").code == 0


def title() -> str:
    """The title of the task that was kept."""
    return str(secdesk("show", "1", "--reveal", "--json").data["tasks"][0]["title"])


def test_a_sealed_title_that_is_not_typed_yet_is_asked_for() -> None:
    said = secdesk(
        "assign", "wang", *SEALED, typed="the merger of Beta\n", on_screen=True, at_keyboard=True
    )

    assert said.code == 0
    assert "Title (kept sealed)" in said.err
    assert REMEMBERED not in said.out
    assert title() == "the merger of Beta"


def test_where_nobody_can_be_asked_it_comes_by_standard_input() -> None:
    refused = secdesk("assign", "wang", *SEALED)

    assert refused.code == 2
    assert "secdesk assign wang - --secrecy confidential" in refused.err
    assert secdesk("assign", "wang", "-", *SEALED, typed="the merger of Beta\n").code == 0
    assert title() == "the merger of Beta"


@pytest.mark.parametrize(
    "line",
    [
        ["assign", "wang", "another merger", *SEALED],
        ["progress", "1", "goes on"],
        ["done", "1", "signed"],
        ["ask", "wang", "may it be told", "--task", "1"],
        ["edit", "1", "--standard", "short"],
        ["remind", "2030-01-01", "call the notary", *SEALED],
    ],
    ids=lambda line: line[0],
)
def test_sealed_words_on_the_command_line_are_pointed_out(line: list[str]) -> None:
    assert secdesk("assign", "wang", "-", *SEALED, typed="the merger").code == 0

    said = secdesk(*line)

    assert said.code == 0
    assert REMEMBERED in said.out


@pytest.mark.parametrize(
    ("line", "typed"),
    [
        (["progress", "1", "-"], "goes on"),
        (["progress", "1", "--percent", "30"], ""),
        (["done", "1", "-"], "signed"),
        (["due", "1", "2030-01-01"], ""),
        (["edit", "1", "--standard", "-"], "short"),
        (["remind", "2030-01-01", "-", *SEALED], "call the notary"),
        (["ask", "wang", "-", "--task", "1"], "may it be told"),
    ],
    ids=["progress", "share", "done", "due", "edit", "remind", "ask"],
)
def test_what_the_shell_does_not_have_is_not_pointed_out(line: list[str], typed: str) -> None:
    assert secdesk("assign", "wang", "-", *SEALED, typed="the merger").code == 0

    said = secdesk(*line, typed=typed)

    assert said.code == 0
    assert REMEMBERED not in said.out


def test_words_on_the_command_line_that_are_not_sealed_are_no_matter() -> None:
    assert REMEMBERED not in secdesk("assign", "wang", "report").out


@pytest.mark.parametrize(("name", "flags"), [("vim", "-n -i NONE "), ("joe", "")])
def test_an_editor_writes_sealed_words_in_memory_and_leaves_nothing(
    name: str, flags: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory = tmp_path / "memory"
    memory.mkdir(mode=0o700)
    told = tmp_path / "told"
    program = tmp_path / name
    program.write_text(WRITES.format(python=sys.executable, told=str(told)), encoding="utf-8")
    program.chmod(0o700)
    monkeypatch.setenv("VISUAL", str(program))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(memory))
    assert unlocked("--for", "1h").code == 0

    assert secdesk("assign", "wang", "--edit", *SEALED).code == 0

    line = told.read_text(encoding="utf-8")
    assert line.startswith(f"{flags}{memory}{os.sep}")
    assert line.endswith(oct(stat.S_IRUSR | stat.S_IWUSR))
    assert not list(memory.glob("secdesk-*"))


def test_without_a_folder_in_memory_no_sealed_words_are_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", "true")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "nowhere"))
    monkeypatch.setattr(editor, "MEMORY", ())

    said = secdesk("assign", "wang", "--edit", *SEALED)

    assert said.code == 6
    assert "not written on a disk" in said.err


@pytest.mark.parametrize(
    ("words", "command"),
    [
        ("机密 budget", ": secdesk undo"),
        ("【秘密】预算", ": secdesk undo"),
        ("a confidential memo", ": secdesk edit 1 --secrecy confidential"),
    ],
)
def test_text_that_bears_the_mark_of_a_secret_is_pointed_out_at_once(
    words: str, command: str
) -> None:
    said = secdesk("assign", "wang", words)

    assert command in said.out


def test_speaking_of_secrets_is_no_mark() -> None:
    assert "its text says" not in secdesk("assign", "wang", "a training in keeping secrets").out


def test_an_option_with_words_takes_them_from_standard_input() -> None:
    line = ["assign", "wang", "report", "--words", "-", *SEALED]
    assert secdesk(*line, typed="have it signed by Friday").code == 0

    shown = secdesk("show", "1", "--reveal", "--json").data["tasks"][0]

    assert shown["words"] == "have it signed by Friday"


def test_only_one_text_comes_from_standard_input() -> None:
    assert secdesk("assign", "wang", "-", "--words", "-", typed="both").code == 2
    assert secdesk("edit", "1", "--title", "-", "--words", "-", typed="both").code == 2
