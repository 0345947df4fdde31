"""The card of the evening page."""

from datetime import date
from typing import TYPE_CHECKING

from secdesk.cards.card import Card, Party
from secdesk.cards.tasks import TaskLine
from secdesk.domain.value import value

if TYPE_CHECKING:  # many evenings have none
    from secdesk.cards.reminders import ReminderLine
    from secdesk.cards.steps import StepCard


@value
class Owed(Card):
    """Part of the page: the first of what is still open, and how much that is in all.

    The notes of each task say what is missing and which command cures it.
    """

    tasks: tuple[TaskLine, ...] = ()
    total: int = 0


@value
class Tomorrow(Card):
    """What the next working day brings, and the days off before it: nothing that is owed today.

    It `has_more` where that is more than the page has room for.
    """

    on: date
    due: tuple[TaskLine, ...]
    effects: tuple[TaskLine, ...]
    resumes: tuple[TaskLine, ...]
    checks: tuple[TaskLine, ...]
    has_more: bool


@value
class StepsToday(Card):
    """What was changed today: how many steps, and the latest of them."""

    total: int
    latest: "tuple[StepCard, ...]"


@value
class Evening(Card):
    """The evening page; nothing is owed where it `is_clear`.

    Of `due` tasks that had to be dealt with today, `dealt_with` were; where it `is_cut`, more were
    due than are looked at. `done_before` is how many were done on other days and not reported.
    """

    on: date
    is_clear: bool
    still_open: int
    due: int
    dealt_with: int
    is_cut: bool
    without_disposition: Owed
    to_convey: Owed
    to_report: Owed
    problems: Owed
    promises: Owed
    formalities: Owed
    reminders: "tuple[ReminderLine, ...]"
    reminders_total: int
    done_before: int
    tomorrow: Tomorrow
    steps: StepsToday | None
    backup_days: int | None
    leader: Party | None = None
