"""Cards of what is to be said to a leader."""

from datetime import date

from secdesk.cards.card import Card, Party
from secdesk.domain.saying import Topic
from secdesk.domain.text import Sentence
from secdesk.domain.value import value

__all__ = ["SayLine", "SayList", "SayPart", "SayStep", "Topic"]


@value
class SayLine(Card):
    """One thing to say: what, why, what she proposes, and the command that ticks it off.

    `number` is that of an ask, of a mandate or of a task, by its topic. A private one is said to
    the leader alone, and so is one that `is_sealed`, of which nothing stands on other pages. `wish`
    is the date that an ask is for, `whom` the one to whom a promise was made.
    """

    topic: Topic
    number: int
    title: str
    why: tuple[Sentence, ...]
    proposal: Sentence | None
    command: Sentence
    task: int | None = None
    is_private: bool = False
    is_sealed: bool = False
    wish: str = ""
    whom: str = ""


@value
class SayPart(Card):
    """What there is to say of one kind; `more` is how many lines it leaves out."""

    topic: Topic
    lines: tuple[SayLine, ...]
    more: int = 0


@value
class SayList(Card):
    """All that is to be said to a leader now, and how the leader likes to be told."""

    on: date
    leader: Party
    channel: str
    best_time: str
    parts: tuple[SayPart, ...]


@value
class SayStep(Card):
    """One thing to say on its own, while one goes from one to the next."""

    on: date
    leader: Party
    place: int
    total: int
    line: SayLine
