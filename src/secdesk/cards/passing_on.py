"""Cards of what was passed on."""

from secdesk.cards.card import Card, Party
from secdesk.cards.tasks import Deeds
from secdesk.domain.text import InLanguage
from secdesk.domain.value import value


@value
class Handover(Card):
    """A message to paste that passes tasks on, in the language of whom it goes to."""

    to: Party
    language: str
    subject: InLanguage
    lines: tuple[InLanguage, ...]


@value
class Conveyed(Deeds):
    """Tasks that somebody was told of; with messages where they were asked for."""

    messages: tuple[Handover, ...] = ()
