"""What a use case wants from the store, and what it learns there."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from secdesk.domain.value import value
from secdesk.domain.vocabulary import DueKind, Holder, State, Urgency


@value
class Wanted:
    """Which tasks a list is about; None does not narrow it. Moments are half-open."""

    leader: int | None = None
    contact: int | None = None
    holder: Holder | None = None
    urgency: Urgency | None = None
    parent: int | None = None
    is_focus: bool | None = None
    text: str | None = None
    states: tuple[State, ...] | None = None
    since: datetime | None = None
    until: datetime | None = None
    given_since: datetime | None = None
    given_until: datetime | None = None
    is_dated: bool | None = None
    is_overdue: bool = False
    is_live: bool = True


Found = Mapping[str, Any]  # a task as the store came upon it: `Tasks.whole` makes it one


class InHand(NamedTuple):
    """How much a leader is owed, how much of it is late, and when the oldest of it was given."""

    open: int = 0
    overdue: int = 0
    since: datetime | None = None


class Coming(NamedTuple):
    """Limits of one kind and urgency that lie in a time, half-open."""

    kind: DueKind
    urgency: Urgency
    since: datetime
    until: datetime


class Said(NamedTuple):
    """One occasion on which cron spoke, or was about to when `said_at` is None."""

    occasion: str
    claimed_at: datetime
    said_at: datetime | None


class Whose(NamedTuple):
    """Whose tasks a follow-up round is about; None does not narrow it.

    A unit stands for its people as well.
    """

    leader: int | None = None
    contact: int | None = None
