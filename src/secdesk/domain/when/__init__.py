"""Dates in words: read strictly, as a whole, or not at all."""

from secdesk.domain.when.meaning import Customs
from secdesk.domain.when.reading import Moment, read
from secdesk.domain.when.refusal import may_be_guessed, past, unreadable

__all__ = ["Customs", "Moment", "may_be_guessed", "past", "read", "unreadable"]
