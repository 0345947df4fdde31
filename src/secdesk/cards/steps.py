"""Cards about steps and taking them back."""

from datetime import date, datetime

from secdesk.cards.card import Card
from secdesk.domain.value import value


@value
class StepCard(Card):
    """One command that changed the desk; `is_in_effect` tells whether it can be taken back.

    `has_more` says that it was about more tasks than are named.
    """

    step: int
    at: datetime
    command: str
    tasks: tuple[int, ...]
    people: tuple[str, ...]
    undoes: int | None
    is_in_effect: bool
    notes: tuple[int, ...] = ()
    reminders: tuple[int, ...] = ()
    routines: tuple[int, ...] = ()
    asks: tuple[int, ...] = ()
    mandates: tuple[int, ...] = ()
    checklists: tuple[int, ...] = ()
    blanks: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    days: tuple[date, ...] = ()
    has_more: bool = False


@value
class StepList(Card):
    """Steps, newest first."""

    steps: tuple[StepCard, ...]


@value
class Undone(Card):
    """A step that was taken back, and the step that did so: taking that back brings it again."""

    step: int
    at: datetime
    command: str
    tasks: tuple[int, ...]
    people: tuple[str, ...]
    by: int
    notes: tuple[int, ...] = ()
    reminders: tuple[int, ...] = ()
    routines: tuple[int, ...] = ()
    asks: tuple[int, ...] = ()
    mandates: tuple[int, ...] = ()
    checklists: tuple[int, ...] = ()
    blanks: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    days: tuple[date, ...] = ()
    has_more: bool = False
