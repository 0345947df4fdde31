"""Run the sessions that README shows, and write down what they answer: `make docs`.

A session is a block marked `console` whose commands begin with `$ secdesk`. The desk stands at
Monday 23 November 2026, nine o'clock in Beijing, on a terminal of eighty columns. Tests compare.
"""

import io
import os
import re
import shlex
import tempfile
import time
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from secdesk.cli.app import run

README = Path(__file__).parent.parent / "README.md"
BLOCK = re.compile(r"```console\n(\$ secdesk.*?)```", re.DOTALL)
NINE = "2026-11-23 09:00"
TERMINAL = {
    "COLUMNS": "80",
    "LINES": "50",
    "TERM": "dumb",
    "TZ": "Asia/Shanghai",
    "LANG": "C.UTF-8",
}


class Screen(io.StringIO):
    """A terminal to write to."""

    def isatty(self) -> bool:
        """Yes."""
        return True


def replayed(text: str) -> str:
    """The text with every session run anew, all of them on one desk that begins empty."""
    before = dict(os.environ)
    with tempfile.TemporaryDirectory() as home:
        os.environ |= {**TERMINAL, "SECDESK_HOME": home}
        os.environ.pop("LC_ALL", None)
        time.tzset()
        try:
            return BLOCK.sub(lambda found: f"```console\n{_answered(found[1])}```", text)
        finally:
            os.environ.clear()
            os.environ.update(before)
            time.tzset()


def _answered(block: str) -> str:
    commands = [line for line in block.splitlines() if line.startswith("$ ")]
    return "\n".join(f"{command}\n{_answer(command[2:])}" for command in commands)


def _answer(command: str) -> str:
    """What one command writes, refusals included, as a terminal shows it."""
    screen = Screen()
    with redirect_stdout(screen), redirect_stderr(screen):
        run([*shlex.split(command)[1:], "--as-of", NINE])
    return screen.getvalue().replace(f' --as-of "{NINE}"', "")


if __name__ == "__main__":
    README.write_text(replayed(README.read_text(encoding="utf-8")), encoding="utf-8")
