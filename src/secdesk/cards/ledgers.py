"""Cards about the ledger: a page of it, the whole of it as text, or where it was written."""

from collections.abc import Iterable
from datetime import date

from secdesk.cards.card import Card
from secdesk.cards.one_task import TaskCard
from secdesk.domain.value import value


@value
class LedgerTask(TaskCard):
    """Everything about one task but its story, and what it is called wherever that is read."""

    id: str = ""


@value
class LedgerList(Card):
    """Tasks in the order asked for; `more` is above zero where others fit as well."""

    on: date
    tasks: tuple[LedgerTask, ...]
    more: int = 0


@value
class LedgerText(Card):
    """A ledger that was written as text, in pieces; it is printed as it is."""

    pieces: Iterable[str]


@value
class LedgerWritten(Card):
    """Where a ledger was written, and of how many tasks."""

    on: date
    file: str
    tasks: int
