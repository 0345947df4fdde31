"""What a use case wants from the store."""

from datetime import datetime

from secdesk.domain.value import value
from secdesk.domain.vocabulary import Holder, State, Urgency


@value
class Wanted:
    """Which tasks a list is about; None does not narrow it. Moments are half-open."""

    leader: int | None = None
    contact: int | None = None
    holder: Holder | None = None
    urgency: Urgency | None = None
    parent: int | None = None
    text: str | None = None
    states: tuple[State, ...] | None = None
    since: datetime | None = None
    until: datetime | None = None
    is_dated: bool | None = None
    is_overdue: bool = False
    is_live: bool = True
