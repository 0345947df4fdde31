"""The page for a leader: what is to be decided, what is in the way, what came of the work."""

from datetime import date

from secdesk.cards.asks import View
from secdesk.cards.card import Card, Party
from secdesk.cards.tasks import TaskLine
from secdesk.domain.mandate import MandateDeed
from secdesk.domain.text import Sentence
from secdesk.domain.value import value


@value
class Question(Card):
    """An ask that waits for the leader; `task` is the number of the task it is about."""

    number: int
    question: str
    needed_on: date | None
    recommendation: str
    options: tuple[str, ...]
    basis: str
    task: int | None
    sender: Party | None
    is_private: bool
    views: tuple[View, ...] = ()
    common: str = ""


@value
class Part(Card):
    """Part of the page: the first of its tasks, and how many they are in all.

    The notes of a task say what the part is about; none of them names a command.
    """

    tasks: tuple[TaskLine, ...] = ()
    total: int = 0


@value
class Done(Card):
    """What was done on the ground of a mandate, and the leader was not told of."""

    mandate: int
    words: str
    acts: "tuple[Act, ...]"


@value
class Act(Card):
    """One kind of deed under a mandate, and the tasks it was done on."""

    deed: MandateDeed
    tasks: tuple[int, ...]


@value
class Coming(Card):
    """A date ahead: of work, of an effect, of a promise."""

    on: date
    what: Sentence
    number: int
    title: str


@value
class Marked(Card):
    """What was recorded when the page was delivered: results that went back, what was told."""

    leader: Party
    reported: tuple[int, ...]
    told: tuple[int, ...]
    mandates: tuple[int, ...]


@value
class Brief(Card):
    """The page for a leader, of the work that this leader gave, alone or with others.

    Where it `is_cut` the leader has more work than is looked at. `marked` is there once the page
    was recorded as delivered.
    """

    on: date
    leader: Party
    is_cut: bool
    questions: tuple[Question, ...]
    questions_total: int
    problems: Part
    own: Part
    promises: Part
    finished: Part
    mandates: tuple[Done, ...]
    mandates_total: int
    under_way: Part
    measures: Part
    overdue: Part
    until: date
    dates: tuple[Coming, ...]
    dates_total: int
    opinions: Part
    marked: Marked | None = None


@value
class BriefText(Card):
    """The page as Markdown, to be printed as it is."""

    pieces: tuple[str, ...]


@value
class BriefWritten(Card):
    """That the page was written into a file."""

    on: date
    leader: Party
    file: str
    marked: Marked | None = None
