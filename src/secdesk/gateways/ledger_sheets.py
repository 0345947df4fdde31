"""Ledgers written as CSV: whole before anybody sees them, private, never by half.

What is printed is gathered in a file without a name first, so that the desk is not held open while
somebody leafs through it; what is kept takes the place of its name only when all of it is there.
"""

import csv
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from tempfile import SpooledTemporaryFile, gettempdir
from typing import IO, NoReturn, cast

from secdesk.domain.errors import OutsideFailed, Refused
from secdesk.domain.text import say
from secdesk.gateways.whole_file import replacing

MARK = "\ufeff"  # by which some spreadsheets know that the text is UTF-8
IN_MEMORY = 1 << 20
PIECE = 1 << 16


class CsvSheet:
    """Rows as CSV on any stream of text."""

    def __init__(self, text: IO[str], *, is_marked: bool) -> None:
        self._rows = csv.writer(text, lineterminator="\n")
        if is_marked:
            text.write(MARK)

    def write(self, cells: Sequence[str]) -> None:
        """One more row."""
        self._rows.writerow(cells)


class Spool:
    """A ledger on its way to the standard output."""

    def __init__(self, *, is_marked: bool) -> None:
        spool = SpooledTemporaryFile(IN_MEMORY, "w+", encoding="utf-8", newline="")  # noqa: SIM115  # read once the desk is closed
        self._text = cast("IO[str]", spool)
        self._is_marked = is_marked

    @contextmanager
    def filled(self) -> Iterator[CsvSheet]:
        """The sheet to write on; nothing is left of it where that fails."""
        try:
            yield CsvSheet(self._text, is_marked=self._is_marked)
        except BaseException as fault:
            self._text.close()
            if isinstance(fault, OSError):
                _refuse(gettempdir(), fault)
            raise

    def __iter__(self) -> Iterator[str]:
        """All of it, in pieces, once; nothing is left of it afterwards."""
        with self._text as text:
            text.seek(0)
            while piece := text.read(PIECE):
                yield piece


@contextmanager
def kept(path: str, *, is_marked: bool, may_replace: bool) -> Iterator[CsvSheet]:
    """A file of that name, once everything is written; raises Refused where there is one already.

    It is readable by its owner alone, whatever was there before.
    """
    file = Path(os.path.expanduser(path))  # noqa: PTH111  # Path's own raises for ~nobody
    if not may_replace and os.path.lexists(file):
        raise Refused(
            say("{file} is there already.", file=path),
            say("secdesk ledger --output {file} --yes", file=path),
        )
    try:
        with replacing(file) as stream:
            text = TextIOWrapper(stream, encoding="utf-8", newline="")
            yield CsvSheet(text, is_marked=is_marked)
            text.flush()
            text.detach()  # the stream is closed by who opened it
    except OSError as fault:
        _refuse(path, fault)


def _refuse(path: str, fault: OSError) -> NoReturn:
    raise OutsideFailed(
        say("{file} cannot be written: {reason}.", file=path, reason=fault.strerror or str(fault)),
        say("secdesk ledger --output FILE.csv"),
    ) from None
