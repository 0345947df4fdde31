"""Searching what is sealed: opened in memory one by one, and kept in no index."""

import sqlite3
from collections.abc import Sequence

from secdesk.domain.sealed import Place
from secdesk.domain.text import fold
from secdesk.store import sql
from secdesk.store.sealing import Sealing

FIELDS = ("title", "words", "intent", "standard", "source_ref", "result", "effect")


def sealed_ones(connection: sqlite3.Connection, sealing: Sealing, texts: Sequence[str]) -> set[int]:
    """The sealed tasks that say all of those folded texts, in their fields or their log."""
    words = sealing.searcher()
    said = {
        number: [
            words(Place("task", number, field), text)
            for field, text in zip(FIELDS, texts_, strict=True)
            if text
        ]
        for number, *texts_ in connection.execute(sql.SEALED_ONES)
    }
    for line, number, text in connection.execute(sql.SEALED_LOG):
        said[number].append(words(Place("entry", line, "words"), text))
    return {number for number, lines in said.items() if _says(fold("\n".join(lines)), texts)}


def _says(folded: str, texts: Sequence[str]) -> bool:
    return all(text in folded for text in texts)
