"""The folder of the example desk: made for it, marked, and never anybody else's."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from secdesk.domain.errors import Busy, NotFound, OutsideFailed, Refused
from secdesk.domain.text import Sentence, say

MARK = "this-is-a-demo"
MARKED = "An example desk. `secdesk demo` makes it anew, `secdesk demo --remove` takes it away.\n"
FILES = ("desk.db", "desk.db-journal", "config.toml")
FOLDERS = ("backups",)
RIGHTS = 0o700
ELSEWHERE = say("secdesk demo --folder PATH")


class DemoFolder:
    """One folder that may hold an example desk, beside the folder of the user's own desk."""

    def __init__(self, path: Path, own: Path) -> None:
        self.path = path
        self._own = own

    @property
    def is_demo(self) -> bool:
        """Whether an example desk of ours lies here."""
        mark = self.path / MARK
        if self.path.is_symlink() or mark.is_symlink() or not mark.is_file():
            return False
        text = mark.read_text(encoding="utf-8", errors="replace")
        return text in (MARKED, "")  # empty: another demo has just begun, or was killed then

    @contextmanager
    def laid(self) -> Iterator[None]:
        """The folder made and marked, without the example that may lie here from before.

        It is nobody else's meanwhile. Raises Refused where anything else lies here, Busy where
        another demo is being made in it, OutsideFailed where it cannot be written.
        """
        with self._refusals():
            self._must_be_ours_or_free()
            mark = (self.path / MARK).open("r+b")
        with mark:
            with self._refusals():
                _lock(mark)
                mark.write(MARKED.encode())
                mark.flush()
                self._clear()
            yield

    def _must_be_ours_or_free(self) -> None:
        """Make and mark the folder where no example lies in it yet."""
        if self.is_demo:
            return
        self._must_be_free()
        self.path.mkdir(mode=RIGHTS, parents=True, exist_ok=True)
        self.path.chmod(RIGHTS)
        (self.path / MARK).touch(mode=0o600)

    def remove(self) -> bool:
        """Take the example away; whether other files lie here, which stay, and the folder too.

        Raises NotFound where there is none; OutsideFailed where it cannot be taken away.
        """
        with self._refusals():
            if not self.is_demo:
                raise NotFound(
                    say("There is no demo in {folder}.", folder=str(self.path)), say("secdesk demo")
                )
            with (self.path / MARK).open("r+b") as mark:
                _lock(mark)
                self._clear()
            (self.path / MARK).unlink()
            has_others = any(self.path.iterdir())
            if not has_others:
                self.path.rmdir()
            return has_others

    def _must_be_free(self) -> None:
        """Raise Refused unless nothing lies here that is anybody's."""
        here, own = self.path.resolve(), self._own.resolve()
        if own == here or own in here.parents:
            raise self._refused(say("{folder} is for your own desk.", folder=str(self.path)))
        if self.path.is_symlink():
            raise self._refused(say("{folder} is a link; a demo does not follow it.",
                                    folder=str(self.path)))  # fmt: skip
        if self.path.exists() and not self.path.is_dir():
            raise self._refused(say("{folder} is no folder.", folder=str(self.path)))
        if self.path.exists() and any(self.path.iterdir()):
            raise self._refused(say("{folder} holds something that is no demo; nothing in it was "
                                    "touched.", folder=str(self.path)))  # fmt: skip

    def _refused(self, reason: Sentence) -> Refused:
        return Refused(reason, ELSEWHERE)

    def _clear(self) -> None:
        """Take away what a desk keeps in its folder, and nothing else."""
        for name in FILES:
            (self.path / name).unlink(missing_ok=True)
        for name in FOLDERS:
            folder = self.path / name
            if folder.is_dir() and not folder.is_symlink():
                shutil.rmtree(folder)

    @contextmanager
    def _refusals(self) -> Iterator[None]:
        try:
            yield
        except (OSError, RuntimeError) as fault:  # a ring of links is a RuntimeError to pathlib
            reason = getattr(fault, "strerror", None) or str(fault)
            raise OutsideFailed(
                say("{folder} cannot be used for a demo: {reason}.", folder=str(self.path),
                    reason=reason),
                ELSEWHERE,
            ) from None  # fmt: skip


def _lock(mark: BinaryIO) -> None:
    """Hold the folder until the mark is closed; raises Busy where somebody else holds it."""
    try:
        import fcntl  # noqa: PLC0415  # where there is none, two demos at once are told by SQLite
    except ImportError:  # pragma: no cover  # Windows
        return
    try:
        fcntl.flock(mark, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise Busy(
            say("Another demo is being made there."), say("wait a moment, type it again")
        ) from None
