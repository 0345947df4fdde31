"""Notes."""

from secdesk.cards.notes import NoteCard, NoteList, NotesTouched
from secdesk.views.page import Grid, Page, Prose, Row
from secdesk.views.words import Words

WORDS = 1


def listed(card: NoteList, words: Words) -> Page:
    """One note a record: number, words, age, what became of it."""
    if not card.notes:
        return (Prose(words("No note waits to be sorted."), quiet=True),)
    rows = tuple(_row(one, words) for one in card.notes)
    hint = words("secdesk promote NUMBER LEADER makes a task of it; --drop NUMBER lets it go.")
    return Grid(rows, wide=WORDS, right=(0,)), Prose(hint, quiet=True)


def touched(card: NotesTouched, words: Words) -> Page:
    """Each note with its number, as it was kept."""
    return tuple(_said_back(one, words) for one in card.notes)


def _row(note: NoteCard, words: Words) -> Row:
    fate = _fate(note, words)
    cells = (str(note.number), words.value(note.words), _age(note.days, words), fate)
    return Row(cells, "quiet" if fate else "")


def _age(days: int, words: Words) -> str:
    """How old it is; one of the future, where --as-of looks back, is as new as can be."""
    if days < 1:
        return words("today")
    return words.counted("{count} day old", "{count} days old", days)


def _fate(note: NoteCard, words: Words) -> str:
    if note.task is not None:
        return f"→ #{note.task}"
    return "" if note.dropped_at is None else words("let go")


def _said_back(note: NoteCard, words: Words) -> Prose:
    front = words("note {number}").format(number=note.number)
    text = f"{front}  {words.value(note.words)}"
    return Prose(text if note.done is None else f"{text} · {words.sentence(note.done)}")
