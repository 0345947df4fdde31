"""The line for crontab, read back as cron and the shell read it."""

import re
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secdesk.domain.cron import alias_line, crontab_line
from secdesk.domain.errors import Refused

PRINTS = ("printf", r"%s\n")
ODD = [
    "/home/li/bin/secdesk",
    "/home/li/my desk/secdesk",
    "/100%/secdesk",
    "/100 % sure/secdesk",
    "%",
    "%%a%b%",
    "",
    "/it's/here",
    '/"quoted"/$HOME/`id`',
    "/a\\b/c\\%d",
    "/办公室/秘书",
    "~/#1; rm -rf *",
    "\\",
    "-n",
]


def as_cron_runs_it(line: str, *, keeps_marks: bool) -> str:
    """The command part of a line, after cron looked for percent signs.

    Some crons take the mark off a percent sign, others leave it for the shell.
    """
    assert re.match(r"\*/10 \* \* \* \* ", line)
    command = line.split(" ", 5)[5]
    assert re.search(r"(?<!\\)%", command) is None
    return command if keeps_marks else command.replace(r"\%", "%")


def run(command: str) -> list[str]:
    """What the shell of cron makes of a command that prints what it was given, a line each."""
    ended = subprocess.run(["/bin/sh", "-c", command], capture_output=True, check=True, text=True)
    return ended.stdout.splitlines()


@pytest.mark.parametrize("keeps_marks", [True, False])
@pytest.mark.parametrize("text", ODD)
def test_any_path_reaches_the_command_as_it_is(text: str, *, keeps_marks: bool) -> None:
    line = crontab_line([*PRINTS, "before", text, "after"], {})

    assert run(as_cron_runs_it(line, keeps_marks=keeps_marks)) == ["before", text, "after"]


@pytest.mark.parametrize("keeps_marks", [True, False])
@pytest.mark.parametrize("text", ODD)
def test_any_folder_reaches_the_environment_as_it_is(text: str, *, keeps_marks: bool) -> None:
    line = crontab_line(["printenv", "SECDESK_HOME"], {"TZ": "Asia/Shanghai", "SECDESK_HOME": text})

    assert run(as_cron_runs_it(line, keeps_marks=keeps_marks)) == [text]


@given(st.text(st.characters(min_codepoint=32, exclude_categories=["Cs", "Cc", "Zl", "Zp"])))
def test_whatever_a_path_may_be_it_stands_on_one_line(text: str) -> None:
    line = crontab_line([text, "nag"], {"SECDESK_HOME": text})

    assert line.startswith("*/10 * * * * SECDESK_HOME=")
    assert "\n" not in line
    assert re.search(r"(?<!\\)%", line) is None


@pytest.mark.parametrize("text", ["/a\nb", "/a\rb", "/a\0b"])
@pytest.mark.parametrize("place", ["command", "environment"])
def test_a_path_with_a_line_break_is_refused(text: str, place: str) -> None:
    command, settings = (
        ([text, "nag"], {}) if place == "command" else (["secdesk", "nag"], {"SECDESK_HOME": text})
    )

    with pytest.raises(Refused, match="cannot stand in crontab"):
        crontab_line(command, settings)


@pytest.mark.parametrize("folder", ["bin", "my desk", "it's", "100% \\n $HOME `id`", "办公室"])
def test_the_alias_starts_the_program_wherever_it_lies(folder: str, tmp_path: Path) -> None:
    program = tmp_path / folder / "secdesk"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\nprintf '%s\\n' \"$@\"\n")
    program.chmod(0o755)

    alone = run(f"{alias_line([str(program)])}\nsecdesk nag")
    through_another = run(f"{alias_line(['/bin/sh', str(program), '-m'])}\nsecdesk nag")

    assert alone == ["nag"]
    assert through_another == ["-m", "nag"]
