"""Cards of orders that do not go together."""

from datetime import datetime

from secdesk.cards.card import Card, Party
from secdesk.domain.text import Sentence
from secdesk.domain.value import value


@value
class Order(Card):
    """One of the two: what is asked, by whom, until when; a sealed one has no title."""

    number: int
    title: str
    leader: Party
    due: datetime | None
    has_time: bool


@value
class ConflictCard(Card):
    """Two orders that do not go together, and what to type to ask both leaders.

    `is_linked` where somebody said so; else their titles are the same and their limits are not.
    """

    one: Order
    other: Order
    is_linked: bool
    says: Sentence
    commands: tuple[Sentence, Sentence]
