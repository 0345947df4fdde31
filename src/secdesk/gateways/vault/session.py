"""An unlocked session: the key in a file that lives in memory, for a few minutes."""

import json
import os
import stat
from base64 import b64decode, b64encode
from datetime import datetime
from pathlib import Path

from secdesk.domain.errors import OutsideFailed
from secdesk.domain.text import say

OWNER_ONLY = 0o700
FILE_MODE = 0o600
OTHERS = 0o077


class Session:
    """The key of one desk while it is unlocked."""

    def __init__(self, desk: str) -> None:
        self._name = f"vault-{desk}.json"

    def open(self, secret: bytes, number: int, until: datetime) -> None:
        """Keep the key until that moment; raises OutsideFailed where no memory is private."""
        folder = _folder()
        if folder is None:
            raise OutsideFailed(
                say("This machine has no folder in memory that is yours alone."),
                say("secdesk vault status"),
            )
        told = {"key": b64encode(secret).decode(), "number": number, "until": until.isoformat()}
        new = folder / f"{self._name}.{os.getpid()}"
        new.unlink(missing_ok=True)  # of a process that was killed
        with os.fdopen(os.open(new, os.O_CREAT | os.O_EXCL | os.O_WRONLY, FILE_MODE), "w") as file:
            json.dump(told, file)
        new.replace(folder / self._name)

    def read(self, now: datetime) -> tuple[bytes, int, datetime] | None:
        """The key, its number, and until when it is open; None when it is over."""
        file = self._file()
        if file is None:
            return None
        try:
            told = json.loads(file.read_text())
            until = datetime.fromisoformat(told["until"])
            if now < until:
                return b64decode(told["key"]), int(told["number"]), until
        except (OSError, ValueError, KeyError):
            pass  # whatever it is, it opens nothing
        self.close()
        return None

    def close(self) -> None:
        """Forget the key."""
        file = self._file()
        if file is not None:
            file.unlink(missing_ok=True)

    def _file(self) -> Path | None:
        folder = _folder()
        file = folder / self._name if folder else None
        if file is None or not file.is_file() or not _is_ours(file):
            return None
        return file


def _folder() -> Path | None:
    """The folder for what lives as long as the session of the user, in memory and nobody else's."""
    for place in _places():
        folder = place / "secdesk"
        try:
            folder.mkdir(mode=OWNER_ONLY, exist_ok=True)
        except OSError:
            continue
        if _is_ours(folder):
            return folder
    return None


def _places() -> list[Path]:
    named = os.environ.get("XDG_RUNTIME_DIR")
    owner = os.getuid() if hasattr(os, "getuid") else 0
    runs = [Path(named)] if named else []
    own = Path(f"/dev/shm/secdesk-{owner}")  # noqa: S108  # in memory; made and seen to be ours
    if own.parent.is_dir():
        own.mkdir(mode=OWNER_ONLY, exist_ok=True)
    return [
        one for one in (*runs, Path(f"/run/user/{owner}"), own) if one.is_dir() and _is_ours(one)
    ]


def _is_ours(path: Path) -> bool:
    told = path.lstat()
    is_mine = not hasattr(os, "getuid") or told.st_uid == os.getuid()
    return is_mine and not stat.S_ISLNK(told.st_mode) and not told.st_mode & OTHERS
