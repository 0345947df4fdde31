"""What comes round: a rule, its dates counted from an anchor, and the rule in words."""

from secdesk.domain.recurrence.occurrence import Expand, Occurrence, dates, occurrences
from secdesk.domain.recurrence.rule import (
    EVERY_WORKDAY,
    Day,
    Freq,
    Rule,
    quarter_ends,
)
from secdesk.domain.recurrence.said import remarks, said
from secdesk.domain.vocabulary import OnHoliday

__all__ = [
    "EVERY_WORKDAY",
    "Day",
    "Expand",
    "Freq",
    "Occurrence",
    "OnHoliday",
    "Rule",
    "dates",
    "occurrences",
    "quarter_ends",
    "remarks",
    "said",
]
