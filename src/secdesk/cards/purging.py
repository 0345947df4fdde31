"""The card about a task that is gone for good."""

from secdesk.cards.card import Card
from secdesk.domain.value import value


@value
class Purged(Card):
    """What number it had, and out of how many backups of the desk it went."""

    number: int
    backups: int
