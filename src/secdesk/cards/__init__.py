"""What may be shown: frozen, dated, redacted; the views accept nothing else.

The names a view needs besides the cards themselves are handed on from here.
"""

from secdesk.domain.errors import DeskError
from secdesk.domain.light import Light
from secdesk.domain.text import InEither, InLanguage, Sentence, Weekday, clean
from secdesk.domain.vocabulary import (
    DayKind,
    DueKind,
    Holder,
    OnHoliday,
    State,
    Urgency,
)

__all__ = [
    "DayKind",
    "DeskError",
    "DueKind",
    "Holder",
    "InEither",
    "InLanguage",
    "Light",
    "OnHoliday",
    "Sentence",
    "State",
    "Urgency",
    "Weekday",
    "clean",
]
