"""Cards about notes."""

from datetime import date, datetime

from secdesk.cards.card import Card
from secdesk.domain.note import Note
from secdesk.domain.text import Sentence
from secdesk.domain.value import value


@value
class NoteCard(Card):
    """One note; `task` is what became of it, `dropped_at` when it was let go."""

    number: int
    words: str
    at: datetime
    days: int
    task: int | None
    dropped_at: datetime | None
    done: Sentence | None = None


@value
class NoteList(Card):
    """Notes on a day, oldest first."""

    on: date
    notes: tuple[NoteCard, ...]


@value
class NotesTouched(Card):
    """Notes after something was done with each."""

    notes: tuple[NoteCard, ...]


def note(one: Note, now: datetime, done: Sentence | None = None) -> NoteCard:
    """A note as shown, with its age in days and what was just done with it."""
    return NoteCard(
        number=one.number,
        words=one.words,
        at=one.at,
        days=(now.date() - one.at.date()).days,
        task=one.task,
        dropped_at=one.dropped_at,
        done=done,
    )
