"""The card of an import: what came in, what was here, what could not be read, and how."""

from datetime import date

from secdesk.cards.card import Card, Party
from secdesk.cards.tasks import TaskLine
from secdesk.domain.text import Sentence
from secdesk.domain.value import value


@value
class Column(Card):
    """A column of the ledger and the field it was taken for, as `--map` names it."""

    column: str
    field: str


@value
class Problem(Card):
    """A row that could not be read: the line on which it begins, and why."""

    line: int
    reason: Sentence


@value
class Imported(Card):
    """What a ledger brought; `problems` are the first of `skipped`, `tasks` the first of `new`.

    `people` were entered on the way; `alone` are parts of tasks that are neither here nor there.
    """

    on: date
    file: str
    encoding: str
    is_rehearsal: bool
    new: int
    already_there: int
    skipped: int
    parents: int
    columns: tuple[Column, ...]
    ignored: tuple[str, ...]
    problems: tuple[Problem, ...]
    tasks: tuple[TaskLine, ...]
    people: tuple[Party, ...] = ()
    alone: int = 0
