"""Dates of rules in RFC 5545, as python-dateutil expands them."""

from collections.abc import Iterator
from datetime import date, datetime

from dateutil.rrule import rrulestr


class Recurrences:
    """The expansion of rules; it knows no working days and clamps nothing."""

    def dates(self, text: str, first: date) -> Iterator[date]:
        """The dates of a rule from its first day on, in order; a rule may have none."""
        start = datetime.combine(first, datetime.min.time())
        return (moment.date() for moment in rrulestr(text, dtstart=start))
