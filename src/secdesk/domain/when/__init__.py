"""Dates in words: read strictly, as a whole, or not at all."""

from secdesk.domain.when.reading import Moment, past, read, unreadable

__all__ = ["Moment", "past", "read", "unreadable"]
