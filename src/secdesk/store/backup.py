"""Backups that can be trusted: written beside, checked, stamped, and only then given their name."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from secdesk.domain.errors import OutsideFailed
from secdesk.domain.text import Sentence, say

FOLDER = "backups"
KEPT = 10  # of the copies made for one reason
NUMBER = "[0-9]" * 5
OURS = f"{NUMBER}-*.db"  # a copy that somebody else put there is left alone


def make(file: Path, reason: str) -> Path:
    """A verified copy of the desk in its backup folder, with its checksum beside it.

    It is made by a reader of its own, whoever holds the lock to write meanwhile. The name begins
    with a running number, never with the clock: clocks jump. Raises OutsideFailed where the copy
    does not pass SQLite's own check.
    """
    folder = file.parent / FOLDER
    folder.mkdir(mode=0o700, exist_ok=True)
    made = folder / f"{_next_number(folder):05d}-{reason}.db"
    part = made.with_suffix(".part")
    part.unlink(missing_ok=True)
    try:
        _copy(file, part)
        _stamp(made, part)
        part.rename(made)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    _sync(folder)
    _thin(folder, reason)
    return made


def _copy(file: Path, part: Path) -> None:
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as reader:
        reader.execute("VACUUM INTO ?", (str(part),))
    _sync(part)
    _must_be_sound(part)


def _stamp(made: Path, part: Path) -> None:
    stamp = made.with_suffix(".sha256")
    stamp.write_text(f"{_checksum(part)}  {made.name}\n", encoding="utf-8")
    stamp.chmod(0o600)
    _sync(stamp)


def _thin(folder: Path, reason: str) -> None:
    """Keep the newest copies made for a reason; they are told apart by number, never by clock."""
    for old in sorted(folder.glob(f"{NUMBER}-{reason}.db"))[:-KEPT]:
        old.unlink()
        old.with_suffix(".sha256").unlink(missing_ok=True)


def copies(file: Path) -> list[Path]:
    """The backups of that desk that the desk made, oldest first."""
    return sorted((file.parent / FOLDER).glob(OURS))


def rewrite(made: Path, deed: Callable[[sqlite3.Connection], bool]) -> bool:
    """Change a backup where the deed changes anything; a new one takes its place, or none does."""
    part = made.with_suffix(".part")
    part.unlink(missing_ok=True)
    try:
        _copy(made, part)
        with closing(sqlite3.connect(part, isolation_level=None)) as copy:
            copy.row_factory = sqlite3.Row
            copy.execute("PRAGMA secure_delete = on")
            copy.execute("PRAGMA temp_store = memory")
            if not deed(copy):
                return False
            copy.execute("VACUUM")
        _sync(part)
        _must_be_sound(part)
        _stamp(made, part)
        part.rename(made)
    finally:
        part.unlink(missing_ok=True)
    _sync(made.parent)
    return True


def newest(file: Path) -> Path | None:
    """The newest backup of that desk, if there is any."""
    return max((file.parent / FOLDER).glob(OURS), default=None)


def way_back(file: Path) -> Sentence:
    """What to type to get the newest backup back."""
    kept = newest(file)
    if kept is None:
        return say("move it away and type the command again: a new desk is made")
    journal = file.with_name(f"{file.name}-journal")
    if journal.exists():  # of the lost file: SQLite would play it back into the restored one
        return say('rm "{journal}"; cp "{backup}" "{file}"', journal=str(journal),
                   backup=str(kept), file=str(file))  # fmt: skip
    return say('cp "{backup}" "{file}"', backup=str(kept), file=str(file))


def _next_number(folder: Path) -> int:
    return max((int(one.name[:5]) for one in folder.glob(OURS)), default=0) + 1


def _must_be_sound(part: Path) -> None:
    read_only = f"{part.absolute().as_uri()}?mode=ro&immutable=1"
    with closing(sqlite3.connect(read_only, uri=True)) as copy:
        answer = copy.execute("PRAGMA integrity_check").fetchone()[0]
    if answer != "ok":
        part.unlink()
        raise OutsideFailed(
            say("The backup of the desk is not sound; nothing was changed."),
            say("free the disk, then type the command again"),
        )


def _checksum(file: Path) -> str:
    import hashlib  # noqa: PLC0415  # backups are rare, and every command opens the desk

    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _sync(place: Path) -> None:
    descriptor = os.open(place, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
