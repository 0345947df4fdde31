"""Sealing as the shelves do it: which fields hold words, and what becomes of them.

A field of words begins with MARK where it is sealed, so that one look at a row tells. Nothing here
asks for a key before words are sealed or opened; a masked page never does.
"""

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from secdesk.domain.errors import Locked
from secdesk.domain.sealed import MARK, MASK, Masked, Place
from secdesk.domain.secrecy import must_have_no_text
from secdesk.domain.text import say
from secdesk.domain.vocabulary import Secrecy
from secdesk.store import sql
from secdesk.store.sealed_fields import FIELDS

if TYPE_CHECKING:
    from secdesk.services.ports_vault import Seals

NO_WORDS = frozenset({"due", "check", "close", "suspend", "ask", "answer", "again"})
WORDLESS = ("before", "after")  # of lines of those kinds: dates and values that the desk reads
SEALED = frozenset({"confidential", "personal"})
Columns = Mapping[str, Any] | sqlite3.Row
LENT = f"{MARK}R"  # begins what a task has of its routine, before anybody with the key touched it


class Sealing:
    """Seals words on their way into the file; on their way out it masks them, or opens them."""

    def __init__(self, connection: sqlite3.Connection, seals: "Seals") -> None:
        self._connection = connection
        self._seals = seals
        self._known: dict[tuple[Place, str], str] = {}

    @property
    def is_open(self) -> bool:
        """Whether the key is at hand without asking for it."""
        return self._seals.is_open

    def read(self, place: Place, text: str) -> str:
        """What a field shows: its words, or their mask unless they are revealed."""
        if text[:1] != MARK:
            return text
        if self._seals.is_revealing:
            return self.opened_words(place, text)
        return Masked(text, place)

    def row(self, table: str, row: Columns) -> dict[str, Any]:
        """A row whose words are sealed, as it is shown."""
        shown = {key: row[key] for key in row.keys()}  # noqa: SIM118  # SQLite's rows iterate values
        for field in FIELDS[table]:
            shown[field] = self.read(Place(table, shown["id"], field), shown[field])
        return shown

    def is_sealed(self, table: str, row: Columns) -> bool:
        """Whether any field of a row is sealed."""
        return any(row[field][:1] == MARK for field in FIELDS[table])

    def opened_words(self, place: Place, blob: str) -> str:
        """The words of what the file keeps at a place; raises Locked, Damaged."""
        at, whole = lender(place, blob)
        words = self._seals.open(at, whole)
        if at == place:
            self._known[place, words] = blob
        return words

    def plain(self, text: str) -> str:
        """The words themselves of what may be a mask."""
        return self.opened_words(text.place, text.blob) if isinstance(text, Masked) else text

    @property
    def is_searched(self) -> bool:
        """Whether a search looks into sealed words: the key is at hand, or they are revealed."""
        return self._seals.is_revealing or self._seals.is_open

    def searcher(self) -> Callable[[Place, str], str]:
        """What tells the words of a field to a search, which shows them to nobody."""
        peek = self._seals.peeker()

        def words(place: Place, text: str) -> str:
            return peek(*lender(place, text)) if text[:1] == MARK else text

        return words

    def joined(self, texts: Sequence[str]) -> str:
        """Several texts, a line each; masks are opened where they are not alone."""
        if len(texts) == 1:
            return texts[0]
        return "\n".join(self.plain(one) for one in texts)

    def sealed(self, place: Place, text: str) -> str:
        """What the file keeps of words at a place: the same words the same, within one command."""
        if isinstance(text, Masked):
            if text.place == place:
                return text.blob
            if _may_borrow(place, text.place):
                return f"{LENT}{text.place.row}.{text.blob.removeprefix(MARK)}"
        words = self.plain(text)
        return self._blob(place, words) if words else ""

    def _blob(self, place: Place, words: str) -> str:
        if MASK in words:
            raise Locked(
                say("These words would hold others that are masked."), say("secdesk vault unlock")
            )
        if (place, words) not in self._known:
            self._known[place, words] = self._seals.seal(place, words)
        return self._known[place, words]

    def columns(self, table: str, columns: dict[str, Any], *, is_sealed: bool) -> dict[str, Any]:
        """The columns of a row as the file keeps them; a new row is given its number here."""
        if not is_sealed:
            return self._opened(table, columns)
        number = columns["id"] = columns["id"] or self.next_number(table)
        for field in fields(table, columns):
            columns[field] = self.sealed(Place(table, number, field), columns[field])
        if "folded" in columns:
            columns["folded"] = ""
        return columns

    def next_number(self, table: str) -> int:
        """The number that the next row of a table is given; nobody else writes meanwhile."""
        return int(self._connection.execute(sql.NEXT_NUMBER, {"name": table}).fetchone()["number"])

    def is_sealed_task(self, number: int | None) -> bool:
        """Whether the words of a task are sealed."""
        if number is None:
            return False
        row = self._connection.execute(sql.CLASS_OF_TASK, {"id": number}).fetchone()
        return row is not None and row["secrecy"] in SEALED

    def must_have_no_text(self, task: int, *texts: str) -> None:
        """Raise Refused where anything is said of a task that is a state secret."""
        if any(texts):
            row = self._connection.execute(sql.CLASS_OF_TASK, {"id": task}).fetchone()
            must_have_no_text(Secrecy(row["secrecy"]), *texts)

    def _opened(self, table: str, columns: dict[str, Any]) -> dict[str, Any]:
        """The columns of a row that is not sealed; sealed words of others never come into it."""
        for field in FIELDS[table]:
            text = columns[field]
            if isinstance(text, Masked):
                if text.place != Place(table, columns["id"] or 0, field):
                    raise Locked(
                        say("Sealed words may not be kept in what is not sealed."),
                        say("--secrecy confidential"),
                    )
                columns[field] = self.plain(text)
        return columns


def fields(table: str, columns: Mapping[str, Any]) -> Iterable[str]:
    """The fields of a row that hold words; those of a line of the log depend on its kind."""
    if table != "entry" or columns["kind"] not in NO_WORDS:
        return FIELDS[table]
    return [one for one in FIELDS[table] if one not in WORDLESS]


def lender(place: Place, blob: str) -> tuple[Place, str]:
    """Where words were sealed that stand at a place, and what was kept of them there."""
    if not blob.startswith(LENT):
        return place, blob
    number, _, rest = blob.removeprefix(LENT).partition(".")
    row = int(number) if number.isdecimal() else 0
    return Place("routine", row, place.column), MARK + rest


def _may_borrow(place: Place, whose: Place) -> bool:
    """Whether the words of a routine come into a task it makes, with nobody there who has a key."""
    return (place.table, whose.table) == ("task", "routine") and place.column == whose.column


def _never(masked: Masked) -> str:
    """Raise Locked where a mask is about to be kept as if it were words."""
    raise Locked(
        say("Sealed words may not be kept in what is not sealed ({table} {row}).",
            table=masked.place.table, row=masked.place.row),
        say("secdesk vault unlock"),
    )  # fmt: skip


sqlite3.register_adapter(Masked, _never)
