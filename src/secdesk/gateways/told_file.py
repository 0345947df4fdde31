"""What trouble cron has told of today: one small line in the folder of the desk."""

from datetime import date
from pathlib import Path


class ToldFile:
    """The day and kind of the last trouble that was told."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def has(self, code: str, today: date) -> bool:
        """Whether that trouble was told today already; from now on it was.

        True as well where nothing can be kept, for what cannot be kept would be said for ever.
        """
        line = f"{today} {code}"
        try:
            if self._content() == line:
                return True
            self._path.write_text(line, encoding="utf-8")
            self._path.chmod(0o600)
        except OSError:
            return True
        return False

    def _content(self) -> str:
        if not self._path.exists():
            return ""
        return self._path.read_text(encoding="utf-8", errors="replace")
