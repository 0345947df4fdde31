"""The card of the morning page."""

from datetime import date
from typing import TYPE_CHECKING

from secdesk.cards.card import Card, Party
from secdesk.cards.tasks import TaskLine
from secdesk.domain.text import Sentence
from secdesk.domain.value import value

if TYPE_CHECKING:  # many pages have none
    from secdesk.cards.asks import AskLine
    from secdesk.cards.blank import BlankLine
    from secdesk.cards.conflicts import ConflictCard
    from secdesk.cards.follow import CallCard
    from secdesk.cards.reminders import ReminderLine
    from secdesk.cards.saying import SayLine


@value
class Counts(Card):
    """The figures at the head; none is counted beyond `most`."""

    open: int
    overdue: int
    due_today: int
    to_report: int
    to_close: int
    ahead: int
    most: int
    notes: int = 0
    reminders: int = 0
    to_follow: int = 0
    obstructions: int = 0
    asks: int = 0
    asks_waiting: int = 0
    conflicts: int = 0
    blank: int = 0


@value
class InHand(Card):
    """What is in hand for one leader: the most pressing, and how many there are."""

    leader: Party
    tasks: tuple[TaskLine, ...]
    total: int


@value
class Beside(Card):
    """Tasks on which something else is owed, which their notes name; `more` are left out."""

    tasks: tuple[TaskLine, ...] = ()
    more: int = 0


@value
class ToSay(Card):
    """What is to be said to one leader: the first lines, and how many `more` there are.

    `above` are the numbers of tasks that are to be spoken of as well and stand on the page already.
    Where it `is_cut` there is more than is counted. Of what is sealed only the number is there.
    """

    leader: Party
    best_time: str
    channel: str
    lines: "tuple[SayLine, ...]"
    above: tuple[int, ...]
    more: int
    is_cut: bool


@value
class InConflict(Card):
    """Orders of two leaders that do not go together; `more` are left out."""

    pairs: "tuple[ConflictCard, ...]" = ()
    more: int = 0


@value
class Unmentioned(Card):
    """What nobody mentioned, beside what other sections show: `more` are left out.

    Where it `is_cut` only the most pressing tasks were looked at, and there may be others.
    """

    lines: "tuple[BlankLine, ...]" = ()
    more: int = 0
    is_cut: bool = False


@value
class Today(Card):
    """The morning page, each task at most once; an empty section is an empty list.

    `say` is what leaders are to hear, in the order of the day: it tells of asks that wait and of
    what is done and not reported too, which `asks` and `to_report` hold as well.

    `obstructions`, `promises` and `questions` are about what is owed beside the work, and may name
    a task that stands on the page already. The notes of what is late or due today say what was
    promised, and whom to ask next.

    `day_name` says why people are off that day or make up for one; mostly it is empty.
    """

    on: date
    is_working_day: bool
    day_name: str
    day_name_zh: str
    counts: Counts
    overdue_hard: tuple[TaskLine, ...]
    overdue_soft: tuple[TaskLine, ...]
    due_today: tuple[TaskLine, ...]
    reminders: "tuple[ReminderLine, ...]"
    in_hand: tuple[InHand, ...]
    to_report: tuple[TaskLine, ...]
    to_close: tuple[TaskLine, ...]
    ahead: tuple[TaskLine, ...]
    follow_up: "tuple[CallCard, ...]"
    follow_up_more: int
    comes_back: tuple[TaskLine, ...]
    focus: tuple[TaskLine, ...]
    passed_on: tuple[TaskLine, ...]
    effects: tuple[TaskLine, ...]
    obstructions: Beside
    promises: Beside
    questions: Beside
    asks: "tuple[AskLine, ...]"
    asks_more: int
    say: tuple[ToSay, ...]
    conflicts: InConflict
    blank: Unmentioned
    commands: tuple[Sentence, ...]
    is_new: bool
    is_short: bool
    leader: Party | None = None
