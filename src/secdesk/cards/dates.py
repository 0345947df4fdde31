"""Cards about dates in words."""

from datetime import date, datetime

from secdesk.cards.card import Card
from secdesk.domain.text import Sentence
from secdesk.domain.value import value


@value
class Alternative(Card):
    """What else was perhaps meant: what to type for it, and the day."""

    typed: str
    on: date


@value
class Reading(Card):
    """How words were read as a date; `due` is local, and `rule` names the form they have."""

    typed: str
    due: datetime
    has_time: bool
    rule: str
    days_left: int
    working_days_left: int
    notes: tuple[Sentence, ...]
    alternatives: tuple[Alternative, ...]
