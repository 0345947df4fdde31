"""What every card is."""

from dataclasses import dataclass

from secdesk.domain.text import Sentence


@dataclass(frozen=True)
class Card:
    """Something that may be shown."""


@dataclass(frozen=True)
class Party(Card):
    """A leader, a person or a unit, as named on a page."""

    code: str
    name: str


@dataclass(frozen=True)
class Note(Card):
    """One line of talk about a task, and the command that comes next, where one does."""

    text: Sentence
    command: Sentence | None = None
