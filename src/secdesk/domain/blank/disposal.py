"""What was done about a finding, and whether it is silent because of that."""

from datetime import date, datetime
from enum import StrEnum

from secdesk.domain.blank.finding import Finding
from secdesk.domain.value import value


class Disposing(StrEnum):
    """What can be done about a finding beside curing it."""

    SNOOZE = "snooze"
    WAIVE = "waive"
    TASK = "task"


@value
class Disposal:
    """What was done about the finding of that key, and what had brought it about then."""

    key: str
    cause: str
    at: datetime
    deed: Disposing
    until: date | None = None
    reason: str = ""
    task: int | None = None


def silences(disposal: Disposal | None, finding: Finding, today: date) -> bool:
    """Whether nothing need be said of a finding: put off until later, or settled for this cause."""
    if disposal is None:
        return False
    if disposal.deed is Disposing.SNOOZE:
        return disposal.until is not None and disposal.until > today
    return disposal.cause == finding.cause
