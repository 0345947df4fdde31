"""What may be shown: frozen, dated, redacted; the views accept nothing else.

The names a view needs besides the cards themselves are handed on from here.
"""

from secdesk.domain.errors import DeskError
from secdesk.domain.light import Light
from secdesk.domain.text import Sentence, Weekday, clean
from secdesk.domain.vocabulary import (
    Answer,
    ContactKind,
    DayKind,
    DueKind,
    Holder,
    OnHoliday,
    Secrecy,
    Source,
    State,
    Urgency,
    WorkClass,
)

__all__ = [
    "Answer",
    "ContactKind",
    "DayKind",
    "DeskError",
    "DueKind",
    "Holder",
    "Light",
    "OnHoliday",
    "Secrecy",
    "Sentence",
    "Source",
    "State",
    "Urgency",
    "Weekday",
    "WorkClass",
    "clean",
]
