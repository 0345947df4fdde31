"""Where the log is kept."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from datetime import tzinfo

from secdesk.domain.entry import Block, Entry, EntryKind, LastWord
from secdesk.domain.sealed import Place
from secdesk.domain.text import fold
from secdesk.domain.vocabulary import Channel
from secdesk.store import sql
from secdesk.store.sealing import Sealing
from secdesk.store.values import (
    instant,
    maybe_instant,
    maybe_moment,
    maybe_stored,
    moment,
    numbers,
    stored,
)

NOTHING_YET = LastWord()


class EntryShelf:
    """The append-only log of what was done."""

    def __init__(
        self, connection: sqlite3.Connection, zone: tzinfo | None, sealing: Sealing
    ) -> None:
        self._connection = connection
        self._zone = zone
        self._sealing = sealing

    def add(self, entry: Entry) -> int:
        """Keep one more line; the number it is given."""
        self._sealing.must_have_no_text(entry.task, entry.words, entry.next_step, entry.evidence)
        is_sealed = self._sealing.is_sealed_task(entry.task)
        columns = self._sealing.columns("entry", _columns(entry), is_sealed=is_sealed)
        return self._connection.execute(sql.ADD_ENTRY, columns).lastrowid or 0

    def of(self, task: int) -> Sequence[Entry]:
        """The log of one task, oldest first."""
        return self.read(sql.ENTRIES_OF, {"task_id": task})

    def read(self, statement: str, bindings: Mapping[str, object]) -> Sequence[Entry]:
        """The lines that a statement of ours finds, in its order."""
        return [self._entry(row) for row in self._connection.execute(statement, bindings)]

    def last_words(self, tasks: Iterable[int]) -> Mapping[int, LastWord]:
        """The last word on each task, where there is one."""
        ids = {"ids": numbers(tasks)}
        moves = dict(map(tuple, self._connection.execute(sql.MOVES_OF, ids)))
        rows = self._connection.execute(sql.LAST_WORDS, ids)
        read = self._sealing.read
        words = {
            task: LastWord(
                read(Place("entry", number, "words"), words),
                percent,
                instant(at),
                moves.pop(task, 0),
            )
            for number, task, words, at, percent in rows
        }
        words |= {task: LastWord(moves=count) for task, count in moves.items()}
        for task, since, told_at in self._connection.execute(sql.BLOCKS_OF, ids):
            block = Block(instant(since), maybe_instant(told_at))
            words[task] = words.get(task, NOTHING_YET)._replace(block=block)
        return words

    def _entry(self, found: sqlite3.Row) -> Entry:
        sealing = self._sealing
        is_sealed = sealing.is_sealed("entry", found)
        row = sealing.row("entry", found) if is_sealed else found
        return Entry(
            task=row["task_id"],
            at=moment(row["at"], self._zone),
            kind=EntryKind(row["kind"]),
            words=row["words"],
            percent=row["percent"],
            next_step=row["next_step"],
            expected_at=maybe_moment(row["expected_at"], self._zone),
            leader_id=row["leader_id"],
            word=row["word"],
            before=row["before"],
            after=row["after"],
            is_late=bool(row["is_late"]),
            contact_id=row["contact_id"],
            channel=None if row["channel"] is None else Channel(row["channel"]),
            rung=row["rung"],
            evidence=row["evidence"],
        )


def _columns(entry: Entry) -> dict[str, object]:
    return {
        "id": None,
        "task_id": entry.task,
        "at": stored(entry.at),
        "kind": entry.kind,
        "words": entry.words,
        "folded": fold(entry.words),
        "percent": entry.percent,
        "next_step": entry.next_step,
        "expected_at": maybe_stored(entry.expected_at),
        "leader_id": entry.leader_id,
        "word": entry.word,
        "before": entry.before,
        "after": entry.after,
        "is_late": int(entry.is_late),
        "contact_id": entry.contact_id,
        "channel": entry.channel,
        "rung": entry.rung,
        "evidence": entry.evidence,
    }
