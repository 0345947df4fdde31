"""What may be shown: frozen, dated, redacted; the views accept nothing else.

The names a view needs besides the cards themselves are handed on from here.
"""

from secdesk.domain.ask import AskState, AskVerdict
from secdesk.domain.errors import DeskError
from secdesk.domain.light import Light
from secdesk.domain.mandate import MandateDeed
from secdesk.domain.message import InLanguage
from secdesk.domain.saying import Topic
from secdesk.domain.text import Sentence, Weekday, clean
from secdesk.domain.vocabulary import (
    Answer,
    Bearing,
    Channel,
    ContactKind,
    DayKind,
    DueKind,
    Holder,
    OnHoliday,
    Question,
    Secrecy,
    Source,
    State,
    Urgency,
    Verdict,
    WorkClass,
)

__all__ = [
    "Answer",
    "AskState",
    "AskVerdict",
    "Bearing",
    "Channel",
    "ContactKind",
    "DayKind",
    "DeskError",
    "DueKind",
    "Holder",
    "InLanguage",
    "Light",
    "MandateDeed",
    "OnHoliday",
    "Question",
    "Secrecy",
    "Sentence",
    "Source",
    "State",
    "Topic",
    "Urgency",
    "Verdict",
    "Weekday",
    "WorkClass",
    "clean",
]
