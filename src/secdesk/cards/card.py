"""What every card is."""

from secdesk.domain.text import Sentence
from secdesk.domain.value import value


@value
class Card:
    """Something that may be shown."""


@value
class Party(Card):
    """A leader, a person or a unit, as named on a page."""

    code: str
    name: str


@value
class Note(Card):
    """One line of talk about a task, and the command that comes next, where one does."""

    text: Sentence
    command: Sentence | None = None
