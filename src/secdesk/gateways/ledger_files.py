"""Ledgers in CSV files: found to be text before the desk is opened, then read record by record.

The file is gone through twice, a piece at a time: once to learn its encoding, once to read it.
"""

import csv
import os
import stat
from codecs import getincrementaldecoder
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TextIO

from secdesk.domain.errors import OutsideFailed, Unreadable
from secdesk.domain.text import Sentence, say

ENCODINGS = {"utf-8-sig": "UTF-8", "gb18030": "GB18030"}
PIECE = 1 << 20  # no line of a ledger is that long
DELIMITERS = ",;\t"
MARK = "\ufeff"
AS_TEXT = say("save it as CSV (UTF-8) in the spreadsheet")


class LedgerFile:
    """One CSV file; raises OutsideFailed where it cannot be read, Unreadable where it is no text.

    UTF-8, with a byte order mark or without, is tried first; what is not valid as that is read as
    GB18030, which older Chinese spreadsheets write.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        self._file = Path(os.path.expanduser(path))  # noqa: PTH111  # Path's own raises for ~nobody
        self.lines = 0
        self._codec = next((one for one in ENCODINGS if self._is_in(one)), "")
        if not self._codec:
            raise self._not_text(say("it is neither UTF-8 nor GB18030"))

    @property
    def encoding(self) -> str:
        """The encoding it is read in."""
        return ENCODINGS[self._codec]

    def __iter__(self) -> Iterator[tuple[int, Sequence[str]]]:
        """Its records one by one, each with the line on which it begins."""
        line = 1
        csv.field_size_limit(PIECE)
        try:
            with self._file.open(encoding=self._codec, newline="") as text:
                records = csv.reader(text, delimiter=_delimiter(text), strict=True)
                for record in records:
                    yield line, _unmarked(record) if line == 1 else record
                    line = records.line_num + 1
        except csv.Error:
            raise Unreadable(
                say("The quotation marks of {file} do not match from line {line} on.",
                    file=self.path, line=line),
                say("mend that line, or save the ledger as CSV anew"),
            ) from None  # fmt: skip
        except (OSError, UnicodeDecodeError) as fault:
            raise self._failed(fault) from None

    def _is_in(self, codec: str) -> bool:
        """Whether every byte is text in that encoding; counts the lines on the way."""
        decoder = getincrementaldecoder(codec)()
        self.lines = 0
        try:
            for piece in self._pieces():
                decoder.decode(piece)
                self.lines += piece.count(b"\n")
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return False
        return True

    def _pieces(self) -> Iterator[bytes]:
        try:
            if not stat.S_ISREG(self._file.stat().st_mode):
                raise self._not_text(say("it is no file"))
            with self._file.open("rb") as stream:
                while piece := stream.read(PIECE):
                    self._must_be_lines(piece)
                    yield piece
        except OSError as fault:
            raise self._failed(fault) from None

    def _must_be_lines(self, piece: bytes) -> None:
        if b"\0" in piece:
            raise self._not_text(say("it is not text"))
        if len(piece) == PIECE and b"\n" not in piece and b"\r" not in piece:
            raise self._not_text(say("it has no lines"))

    def _not_text(self, reason: Sentence) -> Unreadable:
        return Unreadable(
            say("{file} is no ledger: {reason}.", file=self.path, reason=reason), AS_TEXT
        )

    def _failed(self, fault: OSError | UnicodeDecodeError) -> OutsideFailed:
        reason = getattr(fault, "strerror", None) or "changed while it was read"
        return OutsideFailed(
            say("{file} cannot be read: {reason}.", file=self.path, reason=reason),
            say("secdesk import FILE.csv"),
        )


def _delimiter(text: TextIO) -> str:
    """What parts the cells: whichever of comma, semicolon and tab the first line has most of."""
    first = text.readline()
    text.seek(0)
    return max(DELIMITERS, key=first.count)


def _unmarked(record: list[str]) -> list[str]:
    """The first record without the byte order mark that GB18030 knows as well."""
    return [cell.removeprefix(MARK) for cell in record]
