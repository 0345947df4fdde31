"""Completion as it is met: a key pressed in bash, zsh and fish."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from shutil import which

import pytest

from secdesk.services import people
from secdesk.services.people import LeaderSaid
from terminal import Terminal
from world import a_desk, assigned, staffed

PROGRAMS = Path(sys.executable).parent
BASH_COMPLETION = Path("/usr/share/bash-completion/bash_completion")
PROMPT = "READY> "
TAB_AND_ECHO = "\t\x01echo @\x05@\r"  # what stands on the line then is said, not carried out
TAB_AND_TELL = "\x14"  # zsh takes a TAB with keys behind it for pasted text
WIDGET = """
tell() { zle complete-word; zle -I; print -r -- "@$BUFFER@"; BUFFER= }
zle -N tell; bindkey '^T' tell
"""
HOSTILE = (
    """"));'; $(touch pwned1) `touch pwned2` [red]a:b""",
    "-rf *:%F{red}|touch pwned3;\x1b]0;pwned\x07",
)
START = {
    "bash": (".bashrc", f"PS1='{PROMPT}'\n"),
    "bash with bash-completion": (".bashrc", f". {BASH_COMPLETION}\nPS1='{PROMPT}'\n"),
    "zsh": (".zshrc", f"PROMPT='{PROMPT}'\n{WIDGET}"),
    "fish": (
        ".config/fish/config.fish",
        f"function fish_prompt; printf '{PROMPT}'; end\nset -g fish_greeting\n",
    ),
}
READ_BY_HAND = {
    "bash": "source <(secdesk completion show bash)",
    "zsh": "autoload -Uz compinit; compinit -i; source <(secdesk completion show zsh)",
    "fish": "secdesk completion show fish | source",
}
LINES = [
    ("secdesk ass", "secdesk assign "),
    ("secdesk leader re", "secdesk leader retire "),
    ("secdesk list --lead", "secdesk list --leader "),
    ("secdesk list --due=ov", "secdesk list --due=overdue "),
    ("secdesk list --urgency fl", "secdesk list --urgency flash "),
    ("secdesk assign wa", "secdesk assign wang "),
    ("secdesk assign Min", "secdesk assign Min"),
    ("secdesk show 14", "secdesk show 14 "),
    ("secdesk done 14 10 11 12 1", "secdesk done 14 10 11 12 1"),
    ("secdesk done 14 10 11 12 1 13", "secdesk done 14 10 11 12 1 13 "),
    ("secdesk show '#14", "secdesk show #14 "),
    ("secdesk done 14 sig", "secdesk done 14 sig"),
    ("secdesk import ledg", "secdesk import ledger.csv "),
    ("secdesk assign wang it --link=ledg", "secdesk assign wang it --link=ledger.csv "),
    ("secdesk nonsense ", "secdesk nonsense "),
]  # fmt: skip


def environment(home: Path) -> dict[str, str]:
    """A user's, with the program under test in front of the PATH and nothing else of ours."""
    return {
        "HOME": str(home),
        "SECDESK_HOME": str(home / "desk"),
        "PATH": f"{PROGRAMS}:{os.environ['PATH']}",
        "TERM": "xterm",
        "LANG": "C.UTF-8",
        "TZ": "Asia/Shanghai",
    }


def must_be_there(shell: str) -> None:
    """Skip where a shell is not installed."""
    name = shell.split(maxsplit=1)[0]
    if which(name) is None:
        pytest.skip(f"{name} is not installed")
    if shell != name and not BASH_COMPLETION.exists():
        pytest.skip("bash-completion is not installed")


def started(shell: str, home: Path) -> Terminal:
    """A shell that waits for a line."""
    terminal = Terminal([shell.split(maxsplit=1)[0], "-i"], environment(home))
    terminal.wait_for(PROMPT)
    return terminal


@pytest.fixture(scope="module")
def user(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home of somebody with fourteen tasks on the desk, two of them with hostile titles."""
    home = tmp_path_factory.mktemp("user")
    with a_desk(home / "desk" / "desk.db") as desk:
        people.add_leader(staffed(desk), "wu", "Wu Min", LeaderSaid())
        for title in (*HOSTILE, *(f"draft {place}" for place in range(3, 15))):
            assigned(desk, title=title, urgency="flash" if title in HOSTILE else None)
    (home / "ledger.csv").touch()
    return home


def at_home(user: Path, home: Path, shell: str) -> Path:
    """A home of its own for one shell, on the same desk."""
    home.mkdir()
    (home / "desk").symlink_to(user / "desk")
    (home / "ledger.csv").touch()
    name, text = START[shell]
    (home / name).parent.mkdir(parents=True, exist_ok=True)
    (home / name).write_text(f"cd {home}\n{text}")
    return home


def secdesk(home: Path, *args: str) -> subprocess.CompletedProcess[str]:
    """One command of that user's."""
    return subprocess.run(
        [str(PROGRAMS / "secdesk"), *args],
        env=environment(home), check=True, capture_output=True, text=True,
    )  # fmt: skip


@pytest.fixture(scope="module", params=START)
def shell(request: pytest.FixtureRequest) -> str:
    """Each shell that is installed."""
    must_be_there(request.param)
    return str(request.param)


@pytest.fixture(scope="module")
def settled(shell: str, user: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home of a user of that shell who installed completion."""
    home = at_home(user, tmp_path_factory.mktemp("shell") / "home", shell)
    secdesk(home, "completion", "install", shell.split(maxsplit=1)[0])
    return home


@pytest.fixture(scope="module")
def terminal(shell: str, settled: Path) -> Iterator[Terminal]:
    """That shell, waiting for one line after another."""
    opened = started(shell, settled)
    yield opened
    opened.close()


@pytest.fixture
def fresh(shell: str, settled: Path) -> Iterator[Terminal]:
    """That shell, for one line that stays open."""
    opened = started(shell, settled)
    yield opened
    opened.close()


def completed(terminal: Terminal, shell: str, typed: str) -> str:
    """What becomes of a line when the key is pressed behind it, quotes apart."""
    terminal.type(typed + (TAB_AND_TELL if shell == "zsh" else TAB_AND_ECHO))
    line = terminal.wait_for(r"[\r\n]@([^@\r\n]*)@[\r\n]")[1]
    terminal.wait_for(PROMPT)
    return re.sub("[\"'\\\\]", "", line)


@pytest.mark.parametrize(("typed", "line"), LINES, ids=[typed for typed, _ in LINES])
def test_a_key_completes_the_line(shell: str, terminal: Terminal, typed: str, line: str) -> None:
    assert completed(terminal, shell, typed) == line


def test_part_of_a_chinese_name_becomes_who_is_meant(shell: str, terminal: Terminal) -> None:
    line = completed(terminal, shell, "secdesk assign 国")

    assert line in {"secdesk assign li ", "secdesk assign 李国强 "}


def test_tasks_are_listed_with_their_titles_and_none_is_carried_out(
    fresh: Terminal, settled: Path
) -> None:
    fresh.type("secdesk done \t\t")
    fresh.wait_for("touch pwned1")
    fresh.wait_for("touch pwned3")
    fresh.wait_for("draft 14")

    assert not list(settled.glob("pwned*"))


@pytest.mark.parametrize("shell_read_by_hand", READ_BY_HAND)
def test_the_script_may_be_read_by_hand(
    shell_read_by_hand: str, user: Path, tmp_path: Path
) -> None:
    must_be_there(shell_read_by_hand)
    home = at_home(user, tmp_path / "home", shell_read_by_hand)
    name, _ = START[shell_read_by_hand]
    with (home / name).open("a") as file:
        file.write(f"{READ_BY_HAND[shell_read_by_hand]}\n")

    terminal = started(shell_read_by_hand, home)
    line = completed(terminal, shell_read_by_hand, "secdesk ass")
    terminal.close()

    assert line == "secdesk assign "


def test_a_desk_that_cannot_be_read_leaves_the_line_as_it_is(
    shell: str, settled: Path, user: Path
) -> None:
    file = user / "desk" / "desk.db"
    whole = file.read_bytes()
    file.write_bytes(b"nothing of ours" * 1_000)

    terminal = started(shell, settled)
    terminal.type("secdesk done ")
    line = completed(terminal, shell, "")
    terminal.close()
    file.write_bytes(whole)

    assert line == "secdesk done "


def test_bash_is_told_where_to_look_only_where_it_does_not_look_itself(
    user: Path, tmp_path: Path
) -> None:
    must_be_there("bash with bash-completion")
    homes: Mapping[str, Path] = {
        shell: at_home(user, tmp_path / shell.replace(" ", "-"), shell)
        for shell in ("bash", "bash with bash-completion")
    }

    told = {shell: secdesk(home, "completion", "install", "bash") for shell, home in homes.items()}

    lines = {
        shell: (home / ".bashrc").read_text().count("secdesk") for shell, home in homes.items()
    }
    assert lines["bash"] > 0
    assert lines["bash with bash-completion"] == 0
    assert "bash-completion is not loaded" in told["bash"].stdout
