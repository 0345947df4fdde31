"""The card of the example desk."""

from secdesk.cards.card import Card
from secdesk.cards.mornings import Today
from secdesk.domain.value import value


@value
class Look(Card):
    """A command worth trying, and what it shows."""

    command: str
    about: str


@value
class Demo(Card):
    """An example desk: where it is, what is on it, its morning page, and how to look around.

    `here` is what makes its folder the desk's, `back` what leads to one's own again.
    """

    folder: str
    about: str
    leaders: int
    contacts: int
    tasks: int
    notes: int
    steps: int
    today: Today
    here: str
    looks: tuple[Look, ...]
    back: str
    away: str


@value
class DemoGone(Card):
    """An example desk that was taken away; a folder that `has_others` beside it stays."""

    folder: str
    has_others: bool
