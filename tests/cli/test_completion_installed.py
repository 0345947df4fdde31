"""Where the script of a shell is written, and what is never written."""

import subprocess
from pathlib import Path
from shutil import which

import pytest

from secdesk.gateways.shells import MARK, Shell
from world import secdesk

SCRIPTS = {
    "bash": ".local/share/bash-completion/completions/secdesk",
    "zsh": ".local/share/zsh/site-functions/_secdesk",
    "fish": ".config/fish/completions/secdesk.fish",
}
STARTS = {"bash": ".bashrc", "zsh": ".zshrc"}


@pytest.fixture(autouse=True)
def user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The home of somebody whose bash does not look for completions itself."""
    folder = tmp_path / "user"
    folder.mkdir()
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("SHELL", "/usr/bin/zsh")
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "ZDOTDIR"):
        monkeypatch.delenv(name, raising=False)
    return folder


def standing(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, with what is in it."""
    files = [one for one in folder.rglob("*") if one.is_file()]
    return {str(one.relative_to(folder)): one.read_bytes() for one in files}


@pytest.mark.parametrize("shell", SCRIPTS)
def test_the_script_is_shown_alone_so_that_it_can_be_read_by_the_shell(shell: str) -> None:
    said = secdesk("completion", "show", shell)
    on_screen = secdesk("completion", "show", shell, on_screen=True)

    assert (said.code, said.err) == (0, "")
    assert said.out == on_screen.out
    assert said.out == secdesk("completion", "show", shell, "--json").data["script"]


@pytest.mark.parametrize("shell", SCRIPTS)
def test_the_script_is_written_where_the_shell_looks(shell: str, user: Path) -> None:
    said = secdesk("completion", "install", shell)

    written = user / SCRIPTS[shell]
    assert said.code == 0
    assert str(written) in said.out
    assert "Open a new shell" in said.out
    assert written.read_text() == secdesk("completion", "show", shell).out


@pytest.mark.parametrize("shell", SCRIPTS)
def test_installing_again_changes_nothing(shell: str, user: Path) -> None:
    secdesk("completion", "install", shell)
    before = standing(user)

    said = secdesk("completion", "install", shell)

    assert "There already" in said.out
    assert standing(user) == before


@pytest.mark.parametrize("shell", SCRIPTS)
def test_a_dry_run_shows_and_writes_nothing(shell: str, user: Path) -> None:
    said = secdesk("completion", "install", shell, "--dry-run")

    assert SCRIPTS[shell] in said.out
    assert "Nothing was written" in said.out
    assert standing(user) == {}


@pytest.mark.parametrize("command", [["install"], ["show"], ["install", "--dry-run"]])
def test_no_desk_is_made(command: list[str], home: Path) -> None:
    secdesk("completion", *command)

    assert not home.exists()


def test_the_shell_that_somebody_uses_is_meant_where_none_is_named() -> None:
    assert secdesk("completion", "install", "--json").data["shell"] == "zsh"


@pytest.mark.parametrize("named", ["/bin/tcsh", ""])
def test_a_shell_must_be_named_where_theirs_is_another(
    named: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHELL", named)

    said = secdesk("completion", "install")

    assert said.code == 2
    assert "bash, zsh, fish" in said.err


def test_a_shell_nobody_knows_is_refused() -> None:
    said = secdesk("completion", "show", "tcsh")

    assert said.code == 2
    assert '"tcsh" is not known here' in said.err


BEFORE = [b"", b"alias ll='ls -l'\n", b"no line break at the end", b"\xff\xfe not UTF-8\r\nx\r\n"]


@pytest.mark.parametrize("shell", STARTS)
@pytest.mark.parametrize("before", BEFORE)
def test_a_start_file_gets_one_line_and_keeps_its_own(
    shell: str, before: bytes, user: Path
) -> None:
    start = user / STARTS[shell]
    start.write_bytes(before)

    secdesk("completion", "install", shell)

    after = start.read_bytes()
    assert after.startswith(before)
    assert after.count(MARK) == 1
    assert after.endswith(MARK + b"\n")


def test_an_older_line_of_ours_is_replaced_in_its_place(user: Path) -> None:
    start = user / ".zshrc"
    start.write_bytes(b"first\nold" + MARK + b"\nmiddle\nolder" + MARK + b"\nlast\n")

    secdesk("completion", "install", "zsh")

    first, ours, *others = start.read_bytes().splitlines()
    assert (first, others) == (b"first", [b"middle", b"last"])
    assert ours.startswith(b"fpath=")


def test_a_start_file_that_is_a_link_stays_one(user: Path) -> None:
    kept = user / "dotfiles"
    kept.mkdir()
    (kept / "zshrc").write_text("mine\n")
    (kept / "zshrc").chmod(0o600)
    (user / ".zshrc").symlink_to(kept / "zshrc")

    secdesk("completion", "install", "zsh")

    assert (user / ".zshrc").is_symlink()
    assert (kept / "zshrc").read_text().startswith("mine\nfpath=")
    assert (kept / "zshrc").stat().st_mode & 0o777 == 0o600


def test_places_that_were_moved_are_honoured(user: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(user / "data of mine"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(user / "config"))
    monkeypatch.setenv("ZDOTDIR", str(user / "zsh"))

    for shell in SCRIPTS:
        secdesk("completion", "install", shell)

    assert set(standing(user)) == {
        ".bashrc",
        "config/fish/completions/secdesk.fish",
        "data of mine/bash-completion/completions/secdesk",
        "data of mine/zsh/site-functions/_secdesk",
        "zsh/.zshrc",
    }


@pytest.mark.parametrize("shell", SCRIPTS)
def test_a_place_that_cannot_be_written_is_refused_and_nothing_is_left_half_done(
    shell: str, user: Path
) -> None:
    (user / ".local").write_text("a file in the way")
    (user / ".config").write_text("a file in the way")
    before = standing(user)

    said = secdesk("completion", "install", shell)

    assert said.code == 6
    assert "cannot be written" in said.err
    assert f"secdesk completion show {shell}" in said.err
    assert standing(user) == before


def test_bash_that_looks_for_itself_gets_no_line(
    user: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = tmp_path / "bin" / "bash"
    looks.parent.mkdir()
    looks.write_text("#!/bin/sh\necho complete -F _comp_complete_load -D\n")
    looks.chmod(0o755)
    monkeypatch.setenv("PATH", str(looks.parent), prepend=":")

    secdesk("completion", "install", "bash")

    assert set(standing(user)) == {SCRIPTS["bash"]}


@pytest.mark.parametrize("path", ["/nowhere", ""])
def test_without_a_bash_to_ask_the_line_is_written(
    path: str, user: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", path)

    secdesk("completion", "install", "bash")

    assert (user / ".bashrc").exists()


def test_a_program_that_no_path_leads_to_is_called_by_its_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    monkeypatch.setattr("sys.argv", ["/opt/my tools/secdesk"])

    script = secdesk("completion", "show", "bash").out

    assert "'/opt/my tools/secdesk'" in script


@pytest.mark.parametrize("shell", Shell)
def test_a_script_is_one_that_its_shell_understands(shell: Shell) -> None:
    if which(shell) is None:
        pytest.skip(f"{shell} is not installed")

    script = secdesk("completion", "show", shell).out

    said = subprocess.run([shell, "-n", "/dev/stdin"], input=script.encode(), check=False)
    assert said.returncode == 0
