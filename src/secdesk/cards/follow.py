"""Cards of the follow-up round: whom to call, and about which tasks."""

from datetime import date, datetime

from secdesk.cards.card import Card, Party
from secdesk.cards.tasks import TaskLine
from secdesk.domain.chase import Rung
from secdesk.domain.text import InLanguage, Sentence
from secdesk.domain.value import value


@value
class FollowLine(TaskLine):
    """A task to ask after.

    `silence` counts the working days since the last word, `chases` how often it was asked for.
    `rung` and `next_step` are what to do now, `owed` says what has not even begun: not passed on,
    or not accepted.
    """

    last_word_at: datetime | None = None
    silence: int = 0
    promised: date | None = None
    chases: int = 0
    last_rung: Rung | None = None
    chased: Sentence | None = None
    rung: Rung | None = None
    next_step: Sentence | None = None
    owed: tuple[Sentence, ...] = ()


@value
class CallCard(Card):
    """One call: to whom, under which number, about which tasks; and when it was made today."""

    unit: Party | None
    person: Party | None
    phone: str
    asked_today_at: datetime | None
    tasks: tuple[FollowLine, ...]


@value
class FollowUp(Card):
    """The round of that day; `more` is how many tasks it leaves out, counted up to `most`.

    `is_all` where it has everything that others hold, and not only what is to be asked after.
    """

    on: date
    groups: tuple[CallCard, ...]
    more: int
    most: int
    commands: tuple[Sentence, ...]
    is_all: bool = False


@value
class Message(Card):
    """A message to paste, in the language of whom it goes to; `asked_today_at` as in the round."""

    unit: Party | None
    person: Party | None
    phone: str
    asked_today_at: datetime | None
    language: str
    subject: InLanguage
    lines: tuple[InLanguage, ...]


@value
class Messages(Card):
    """The messages of a round, and what has to be passed on before it can be asked after."""

    on: date
    messages: tuple[Message, ...]
    untold: tuple[int, ...]
    more: int
    most: int


@value
class FollowStep(Card):
    """One task of the round on its own, while one goes from task to task."""

    on: date
    place: int
    total: int
    group: CallCard
