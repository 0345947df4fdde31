"""What a command says back after a deed: always plain, so that writing loads nothing heavy."""

from collections.abc import Iterator

from secdesk.cards import DueKind, State
from secdesk.cards.card import Note
from secdesk.cards.tasks import Deeds, TaskLine
from secdesk.views.page import Page, Prose
from secdesk.views.words import Words

INDENT = 5


def page(card: TaskLine | Deeds, words: Words) -> Page:
    """Every task named, with what was understood and what comes next."""
    deeds = card.tasks if isinstance(card, Deeds) else (card,)
    return tuple(line for deed in deeds for line in _deed(deed, words))


def _deed(deed: TaskLine, words: Words) -> Iterator[Prose]:
    leaders = words.several(tuple(one.name for one in deed.leaders))
    state = "" if deed.state is State.OPEN else f" · {words.label(deed.state)}"
    yield Prose(f"#{deed.number}  {leaders}  {words.value(deed.title)}{state}")
    if deed.state in (State.OPEN, State.SUSPENDED):
        yield Prose(due(deed, words), indent=INDENT)
    yield from (Prose(noted(note, words), indent=INDENT) for note in deed.notes)


def due(deed: TaskLine, words: Words) -> str:
    """The date as understood: weekday, date, and how far off in days and working days."""
    if deed.due is None:
        return words.label(deed.due_kind)
    front = words("due") if deed.due_kind is DueKind.HARD else words.label(deed.due_kind)
    parts = [f"{front} {words.moment(deed.due, has_time=deed.has_time)}"]
    parts += _distance(deed, words)
    return " · ".join(parts)


def _distance(deed: TaskLine, words: Words) -> Iterator[str]:
    days, working = deed.days_left or 0, deed.working_days_left or 0
    if days < 0:
        yield words.sentence(deed.reason)
        return
    yield near(days, words)
    if days > 1:
        yield words.counted("{count} working day", "{count} working days", working)


def near(days: int, words: Words) -> str:
    """How far off a day is."""
    named = {0: words("today"), 1: words("tomorrow")}
    return named.get(days) or words.counted("in {count} day", "in {count} days", days)


def noted(note: Note, words: Words) -> str:
    """One line of talk, with the command that comes next where one does."""
    text = words.sentence(note.text)
    return f"{text}: {words.sentence(note.command)}" if note.command else text
