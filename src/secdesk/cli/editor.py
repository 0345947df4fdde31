"""Longer texts, written in the secretary's own editor."""

import os
import shlex
import subprocess
import tempfile
from pathlib import Path

from secdesk.domain.errors import OutsideFailed
from secdesk.domain.text import say

MEMORY = ("/dev/shm",)  # noqa: S108  # its folders are their owner's, and never on a disk
VIMS = ("vim", "nvim", "gvim", "view")
LEAVES_NOTHING = ("-n", "-i", "NONE")  # no swap file, no history of what was yanked


def edited(text: str, *, is_sealed: bool = False) -> str:
    """What was written in the editor that VISUAL or EDITOR names, in a file of its owner's own.

    What is to be sealed is written in memory, and never on a disk. Raises OutsideFailed where no
    editor is named or no memory found, or where the editor ends with an error.
    """
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if not editor:
        raise OutsideFailed(
            say("No editor is named."), say("export EDITOR=nano, then type the command again")
        )
    line = shlex.split(editor)
    if is_sealed and Path(line[0]).name in VIMS:
        line += LEAVES_NOTHING
    place = _memory() if is_sealed else None
    with tempfile.TemporaryDirectory(prefix="secdesk-", dir=place) as folder:  # 0700, then gone
        page = Path(folder) / "words.txt"
        page.touch(mode=0o600)
        page.write_text(text, encoding="utf-8")
        try:
            subprocess.run([*line, str(page)], check=True)  # noqa: S603  # the user's own editor
        except (OSError, subprocess.CalledProcessError):
            raise OutsideFailed(
                say("The editor {editor} did not end well; nothing was stored.", editor=editor),
                say("export EDITOR=nano, then type the command again"),
            ) from None
        return page.read_text(encoding="utf-8", errors="replace")


def _memory() -> str:
    """A folder that is kept in memory; raises OutsideFailed where there is none."""
    named = os.environ.get("XDG_RUNTIME_DIR")
    for one in ((named,) if named else ()) + MEMORY:
        if Path(one).is_dir() and os.access(one, os.W_OK):
            return one
    raise OutsideFailed(
        say("No folder in memory is found, and what is sealed is not written on a disk."),
        say("secdesk assign LEADER - --secrecy confidential"),
    )
