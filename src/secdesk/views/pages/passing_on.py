"""What was passed on, and the messages to paste: always plain, for it is said back at once."""

from collections.abc import Iterator

from secdesk.cards.passing_on import Conveyed, Handover
from secdesk.views import deeds
from secdesk.views.page import Page, Verbatim
from secdesk.views.words import Words


def page(card: Conveyed, words: Words) -> Page:
    """The tasks as after any deed; then each message, below the name of whom it goes to."""
    return (*deeds.page(card, words), *(line for one in card.messages for line in _one(one, words)))


def _one(message: Handover, words: Words) -> Iterator[Verbatim]:
    yield Verbatim("")
    yield Verbatim(f"== {words.value(message.to.name)}")
    yield Verbatim(words.in_language(message.subject))
    yield from (Verbatim(words.in_language(line)) for line in message.lines)
