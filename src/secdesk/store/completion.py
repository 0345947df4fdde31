"""A look at the desk's file for what may be typed next; it never makes, changes or awaits one.

A desk that is not there, damaged, newer or busy offers nothing, and says nothing of it.
"""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from datetime import datetime
from itertools import chain, islice
from pathlib import Path

from secdesk.domain.vocabulary import DueKind, State, Urgency
from secdesk.domain.worktime import midnight
from secdesk.store import sql
from secdesk.store.database import APPLICATION, NEWEST
from secdesk.store.values import NEVER, bounded, moment, numbers, stored

PATIENCE = 0.2  # seconds that somebody who pressed a key may be kept waiting
MAGIC = b"SQLite format 3\x00"
HEADER = 100  # bytes, of which these are the places of what we ask
WRITE_FORMAT, USER_VERSION, APPLICATION_ID = slice(18, 19), slice(60, 64), slice(68, 72)
ROLLBACK_JOURNAL = 1  # of the two formats; a look at a file in the other one would make files
MOST = 30

Row = tuple[object, ...]
Slice = tuple[str, dict[str, object]]
OVERDUE: Sequence[dict[str, object]] = tuple(
    {"due_kind": kind, "urgency": one}
    for kind in (DueKind.HARD, DueKind.SOFT)
    for one in range(len(Urgency))
)
AHEAD: Sequence[dict[str, object]] = tuple({"urgency": one} for one in range(len(Urgency)))
SLICES: Mapping[str, Sequence[Slice]] = {
    "owed": (
        *((sql.OFFER_OVERDUE, one) for one in OVERDUE),
        *((sql.OFFER_AHEAD, one) for one in AHEAD),
    ),
    **{
        state.value: tuple(
            (sql.OFFER_SETTLED, {"state": state, "report_back": wanted}) for wanted in (1, 0)
        )
        for state in (State.SUSPENDED, State.DONE, State.REPORTED, State.TRANSFERRED)
    },
    "closed": ((sql.OFFER_CLOSED, {}),),
}

ASKS: Mapping[str, Slice] = {
    "raised": (sql.OFFER_ASKS_WAITING, {}),
    "received": (sql.OFFER_ASKS_OPEN, {"state": "received", "allows": 0, "unheard": 0}),
    "answered": (sql.OFFER_ASKS_OPEN, {"state": "answered", "allows": 0, "unheard": 0}),
    "to-convey": (sql.OFFER_ASKS_OPEN, {"state": "answered", "allows": 0, "unheard": 1}),
    "allowing": (sql.OFFER_ASKS_OPEN, {"state": "answered", "allows": 1, "unheard": 0}),
}


class Glance:
    """The desk's file as completion looks at it, at one moment."""

    def __init__(self, file: Path, now: datetime) -> None:
        self._file = file
        self._now = now

    def tasks(self, kinds: Sequence[str], typed: str, given: Sequence[int]) -> Sequence[Row]:
        """Numbers and titles, kind by kind, the most pressing first; none that was given before.

        A kind is owed, suspended, done, reported, transferred (and not accepted yet) or closed;
        `typed` is how a number begins.
        """
        today = midnight(self._now.date(), self._now)
        asked = {
            "typed": typed,
            "number": bounded(int(typed or 0)),
            "given": numbers(given),
            "now": stored(self._now),
            "today": stored(today),
            "most": MOST,
        }

        def rows(connection: sqlite3.Connection) -> Iterator[Row]:
            for statement, bindings in chain.from_iterable(SLICES[kind] for kind in kinds):
                yield from connection.execute(statement, asked | bindings)

        return self._look(rows)

    def leaders(self, text: str, *, retired: bool) -> Sequence[Row]:
        """Codes and names of leaders, those first whose code begins with the folded text."""
        asked = {"text": text, "active": int(not retired), "most": MOST}
        return self._ask(sql.OFFER_LEADERS, asked)

    def contacts(self, text: str, kind: str | None, *, retired: bool) -> Sequence[Row]:
        """Codes and names of people and units, likewise; of one kind where it is said."""
        asked = {"text": text, "kind": kind, "active": int(not retired), "most": MOST}
        return self._ask(sql.OFFER_CONTACTS, asked)

    def steps(self, typed: str) -> Sequence[Row]:
        """Numbers of the latest steps, newest first, with the command and a task it was about."""
        return self._ask(sql.OFFER_STEPS, {"typed": typed, "most": MOST})

    def notes(self, typed: str, given: Sequence[int]) -> Sequence[Row]:
        """Numbers and moments of the notes that wait to be sorted.

        Their words are not offered: nobody has said yet how secret they are.
        """
        asked = {"typed": typed, "given": numbers(given), "most": MOST}
        rows = self._ask(sql.OFFER_NOTES, asked)
        return [(one, f"{moment(str(at), self._now.tzinfo):%Y-%m-%d %H:%M}") for one, at in rows]

    def own_days(self) -> Sequence[Row]:
        """Days that she marked, and as what; what she calls them is not offered."""
        return self._ask(sql.OFFER_DAYS, {"most": MOST})

    def reminders(self, typed: str, given: Sequence[int]) -> Sequence[Row]:
        """Numbers and words of the reminders that wait, the next to come up first."""
        asked = {"typed": typed, "given": numbers(given), "most": MOST}
        return self._ask(sql.OFFER_REMINDERS, asked)

    def routines(self, typed: str, given: Sequence[int]) -> Sequence[Row]:
        """Numbers and titles of the routines that go on."""
        asked = {"typed": typed, "given": numbers(given), "most": MOST}
        return self._ask(sql.OFFER_ROUTINES, asked)

    def areas(self, text: str) -> Sequence[Row]:
        """Names of duty areas that say the folded text, and how often each is looked at."""
        return self._ask(sql.OFFER_AREAS, {"text": text, "most": MOST})

    def checklists(self, typed: str) -> Sequence[Row]:
        """Numbers, names in both languages and days of the checklists in use.

        Which meeting or visit each is for is not offered: nobody has said how secret that is.
        """
        return self._ask(sql.OFFER_CHECKLISTS, {"typed": typed, "most": MOST})

    def checklist_lines(self, checklist: int, typed: str, given: Sequence[int]) -> Sequence[Row]:
        """Numbers of the open lines of a checklist, with their words in both languages."""
        asked = {"checklist_id": bounded(checklist), "typed": typed, "given": numbers(given)}
        return self._ask(sql.OFFER_ITEMS, asked | {"most": MOST})

    def asks(self, kind: str, typed: str, given: Sequence[int]) -> Sequence[Row]:
        """Numbers and questions of asks, needed soonest first: a state, or what those are for.

        To convey is an answer of which nobody was told; one that allows is a leader's consent.
        """
        statement, bindings = ASKS[kind]
        asked = {"typed": typed, "given": numbers(given), "most": MOST}
        return self._ask(statement, asked | bindings)

    def mandates(self, kind: str, typed: str, given: Sequence[int]) -> Sequence[Row]:
        """Numbers and words of mandates: those in force, those to come too, or those to tell of."""
        today = self._now.date().isoformat()
        asked = {"typed": typed, "given": numbers(given), "most": MOST}
        if kind == "untold":
            return self._ask(sql.OFFER_MANDATES_UNTOLD, asked)
        since = today if kind == "in-force" else NEVER
        return self._ask(sql.OFFER_MANDATES, asked | {"today": today, "since": since})

    def through(
        self, look: Callable[[sqlite3.Connection], Iterator[tuple[str, str]]]
    ) -> Sequence[tuple[str, str]]:
        """What a look at the whole file finds, all of it; nothing where it cannot be read."""
        found: list[tuple[str, str]] = []

        def all_of(connection: sqlite3.Connection) -> Iterator[Row]:
            connection.row_factory = sqlite3.Row
            found.extend(look(connection))
            yield from ()

        self._look(all_of)
        return found

    def _ask(self, statement: str, bindings: Mapping[str, object]) -> Sequence[Row]:
        return self._look(lambda connection: connection.execute(statement, bindings))

    def _look(self, rows: Callable[[sqlite3.Connection], Iterator[Row]]) -> Sequence[Row]:
        """The first rows, or none where the file cannot be read at once."""
        try:
            if not _is_ours(self._file):
                return ()
            address = f"{self._file.as_uri()}?mode=ro"
            with closing(sqlite3.connect(address, uri=True, timeout=PATIENCE)) as connection:
                connection.execute("PRAGMA trusted_schema = off")
                return list(islice(rows(connection), MOST))
        except (OSError, sqlite3.Error):
            return ()


def _is_ours(file: Path) -> bool:
    """Whether the file's header is that of a desk we know, in a form that is only read."""
    if not file.is_file():
        return False
    with file.open("rb") as opened:
        header = opened.read(HEADER)
    return (
        header.startswith(MAGIC)
        and header[WRITE_FORMAT] == bytes([ROLLBACK_JOURNAL])
        and 0 < int.from_bytes(header[USER_VERSION]) <= NEWEST
        and int.from_bytes(header[APPLICATION_ID]) == APPLICATION
    )
