"""The card of what must not wait."""

from datetime import datetime

from secdesk.cards.card import Card, Party
from secdesk.domain.light import Light
from secdesk.domain.text import Sentence
from secdesk.domain.value import value


@value
class NagLine(Card):
    """One line: a task, why it must not wait, and what to do next.

    Where the rule is `own-reminder` it is a reminder: it has no light, and `task` is what it is on.
    Where it is `blank` it is a blank spot with that `key`, and the number that of what it is about.
    `said_at` is when the rule last spoke of it, `next_at` when it will again if nothing changes;
    `is_new` tells whether this occasion was not spoken of yet, `is_quiet` that it waits for
    working hours.
    """

    number: int
    light: Light | None
    leaders: tuple[Party, ...]
    title: Sentence
    rule: str
    reason: Sentence
    next_step: Sentence | None
    is_new: bool
    is_quiet: bool
    said_at: datetime | None = None
    next_at: datetime | None = None
    task: int | None = None
    key: str | None = None


@value
class Nagging(Card):
    """What must not wait and was not said yet; `more` is how many lines do not fit.

    `standing` counts whatever must not wait, said before or not.
    """

    lines: tuple[NagLine, ...]
    more: int = 0
    standing: int = 0


@value
class Explained(Card):
    """Everything that stands, said before or not, with its rule and its next time."""

    now: datetime
    is_working_time: bool
    lines: tuple[NagLine, ...]


@value
class CronLines(Card):
    """What makes the desk speak by itself: a line for crontab, and an alias for the shell."""

    crontab: str
    alias: str
    every_minutes: int
