"""Shells that complete what is typed: their scripts, and where each looks for them."""

import shlex
import subprocess
import sys
from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from shutil import which
from typing import NamedTuple

from secdesk.domain.errors import OutsideFailed, Unreadable
from secdesk.domain.text import fold, one_line, say
from secdesk.gateways.whole_file import replacing

SCRIPTS = Path(__file__).parent
COMMAND = "secdesk"
MARK = b"  # completion of secdesk"
RIGHTS = 0o644  # a script says nothing of the desk
PATIENCE = 5.0  # seconds for a shell to start
LOADERS = ("_completion_loader", "_comp_complete_load")  # bash-completion before 2.12, and since


class Shell(StrEnum):
    """A shell whose lines secdesk can complete."""

    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"


class Wanted(NamedTuple):
    """What a file is to hold: a text of its own, or one line among others that are not ours."""

    shell: Shell
    file: Path
    text: str
    is_line: bool = False

    def is_there(self) -> bool:
        """Whether the file holds it already; raises OutsideFailed."""
        try:
            old = self._old()
        except OSError as fault:
            raise self._out_of_reach(fault) from None
        return self._new(old) == old

    def put(self) -> None:
        """Write the file, all of it or nothing; raises OutsideFailed."""
        try:
            _replace(self.file, self._new(self._old()))
        except OSError as fault:
            raise self._out_of_reach(fault) from None

    def _old(self) -> bytes | None:
        return self.file.read_bytes() if self.file.exists() else None

    def _new(self, old: bytes | None) -> bytes:
        """The whole of the file: our text, or its own lines with ours once among them."""
        text = self.text.encode("utf-8", "surrogateescape")
        return _with_line(old or b"", text + MARK) if self.is_line else text

    def _out_of_reach(self, fault: OSError) -> OutsideFailed:
        return OutsideFailed(
            say("{file} cannot be written: {reason}.", file=str(self.file),
                reason=fault.strerror or type(fault).__name__),
            say("secdesk completion show {shell}", shell=self.shell.value),
        )  # fmt: skip


class Completion:
    """How one shell comes to complete what is typed for secdesk."""

    def __init__(self, shell: Shell, environment: Mapping[str, str]) -> None:
        self.shell = shell
        self._home = Path(environment.get("HOME") or Path.home())
        self._data = Path(environment.get("XDG_DATA_HOME") or self._home / ".local" / "share")
        self._config = Path(environment.get("XDG_CONFIG_HOME") or self._home / ".config")
        self._zsh_starts_in = Path(environment.get("ZDOTDIR") or self._home)

    @property
    def script(self) -> str:
        """What makes the shell ask secdesk what may be typed next."""
        template = (SCRIPTS / f"{COMMAND}.{self.shell}").read_text(encoding="utf-8")
        return template.replace("@program@", _program())

    def wanted(self) -> Sequence[Wanted]:
        """The files by which the shell finds the script whenever it starts."""
        match self.shell:
            case Shell.FISH:
                file, start = self._config / "fish" / "completions" / f"{COMMAND}.fish", None
            case Shell.ZSH:
                file = self._data / "zsh" / "site-functions" / f"_{COMMAND}"
                start = self._zsh_starts_in / ".zshrc", _zsh_line(file.parent)
            case Shell.BASH:
                file = self._data / "bash-completion" / "completions" / COMMAND
                start = None if loads_by_itself() else (self._home / ".bashrc", _bash_line(file))
        script = Wanted(self.shell, file, self.script)
        return [script, *([Wanted(self.shell, *start, is_line=True)] if start else [])]


def named(typed: str | None, login_shell: str) -> Shell:
    """The shell that was typed, else the one that somebody uses; raises Unreadable."""
    name = Path(login_shell).name if typed is None else fold(typed.strip())
    if name in list(Shell):
        return Shell(name)
    if typed is None:
        raise Unreadable(
            say("Say which shell it is for: {choices}.", choices=tuple(Shell)),
            say("secdesk completion install {shell}", shell=Shell.BASH),
        )
    raise Unreadable(
        say('"{typed}" is not known here.', typed=one_line(typed)),
        say("{choices}", choices=tuple(Shell)),
    )


def loads_by_itself() -> bool:
    """Whether bash, as it starts here, looks for completions: whether bash-completion is loaded."""
    bash = which("bash")
    if bash is None:
        return False
    try:
        asked = subprocess.run(  # noqa: S603  # the user's own shell
            [bash, "-i", "-c", "complete -p -D"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=PATIENCE,
            start_new_session=True,  # an interactive shell would take the terminal
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return any(one.encode() in asked.stdout for one in LOADERS)


def _program() -> str:
    """What the script calls: the command by its name, or by its path where no PATH leads to it."""
    if which(COMMAND) is not None:
        return COMMAND
    return shlex.quote(str(Path(sys.argv[0]).absolute()))


def _bash_line(file: Path) -> str:
    quoted = shlex.quote(str(file))
    return f"[ -r {quoted} ] && . {quoted}"


def _zsh_line(folder: Path) -> str:
    """Where zsh finds the script; its completion system is started unless it runs already."""
    return (
        f"fpath=({shlex.quote(str(folder))} $fpath); "
        "if (( $+functions[compdef] )); then autoload -Uz _secdesk; compdef _secdesk secdesk; "
        "else autoload -Uz compinit; compinit -i; fi"
    )


def _with_line(old: bytes, ours: bytes) -> bytes:
    """Somebody's file with our line once in it, every other byte as it was."""
    lines = old.splitlines(keepends=True)
    places = [place for place, line in enumerate(lines) if line.rstrip().endswith(MARK)]
    if not places:
        is_open = bool(lines) and not lines[-1].endswith(b"\n")
        return b"".join([*lines, b"\n" if is_open else b"", ours, b"\n"])
    kept = {place: line for place, line in enumerate(lines) if place not in places}
    kept[places[0]] = ours + b"\n"
    return b"".join(kept[place] for place in sorted(kept))


def _replace(file: Path, text: bytes) -> None:
    """Put the new text in the place of the old one, with the rights that this one has."""
    file.parent.mkdir(parents=True, exist_ok=True)
    rights = file.stat().st_mode & 0o777 if file.exists() else RIGHTS
    with replacing(file, rights) as stream:
        stream.write(text)
