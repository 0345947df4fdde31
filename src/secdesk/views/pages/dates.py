"""Dates in words."""

from collections.abc import Iterator

from secdesk.cards.dates import Reading
from secdesk.views.deeds import INDENT, near
from secdesk.views.page import Page, Prose
from secdesk.views.words import Words


def reading(card: Reading, words: Words) -> Page:
    """The moment with its weekday, how far off it is, and whatever was chosen in reading it."""
    return tuple(_lines(card, words))


def _lines(card: Reading, words: Words) -> Iterator[Prose]:
    parts = [words.moment(card.due), near(card.days_left, words)]
    if card.days_left > 1:
        working = card.working_days_left
        parts.append(words.counted("{count} working day", "{count} working days", working))
    yield Prose(" · ".join(parts))
    yield from (Prose(words.sentence(note), indent=INDENT) for note in card.notes)
