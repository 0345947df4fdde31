"""Longer texts, written in the secretary's own editor."""

import os
import shlex
import subprocess
import tempfile
from pathlib import Path

from secdesk.domain.errors import OutsideFailed
from secdesk.domain.text import say


def edited(text: str) -> str:
    """What was written in the editor that VISUAL or EDITOR names, in a file of its owner's own.

    Raises OutsideFailed where no editor is named, or it ends with an error.
    """
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if not editor:
        raise OutsideFailed(
            say("No editor is named."), say("export EDITOR=nano, then type the command again")
        )
    with tempfile.TemporaryDirectory(prefix="secdesk-") as folder:  # 0700, and gone afterwards
        page = Path(folder) / "words.txt"
        page.write_text(text, encoding="utf-8")
        try:
            subprocess.run([*shlex.split(editor), str(page)], check=True)  # noqa: S603  # the user's own editor
        except (OSError, subprocess.CalledProcessError):
            raise OutsideFailed(
                say("The editor {editor} did not end well; nothing was stored.", editor=editor),
                say("export EDITOR=nano, then type the command again"),
            ) from None
        return page.read_text(encoding="utf-8", errors="replace")
