"""The ledger."""

from collections.abc import Iterator
from datetime import datetime

from secdesk.cards.ledgers import LedgerList, LedgerTask, LedgerWritten
from secdesk.views.labels import LETTERS
from secdesk.views.page import Grid, Page, Prose, Row
from secdesk.views.words import Words

NUMBER, LEADER, TITLE = 1, 2, 3


def page(card: LedgerList, words: Words) -> Page:
    """A record a task: light, number, leader, what, date, state; below it who and when."""
    if not card.tasks:
        return (Prose(words("Nothing fits."), quiet=True),)
    rows = tuple(_row(task, words) for task in card.tasks)
    records = Grid(rows, wide=TITLE, right=(NUMBER,), narrow=(LEADER,))
    if not card.more:
        return (records,)
    more = words("and more: --all shows everything, --output FILE.csv writes it with all fields")
    return records, Prose(more, quiet=True, indent=1)


def written(card: LedgerWritten, words: Words) -> Page:
    """How much was written, and where."""
    count = words.counted("{count} task", "{count} tasks", card.tasks)
    text = words("{file}: {count}").format(file=words.value(card.file), count=count)
    return (Prose(text),)


def _row(task: LedgerTask, words: Words) -> Row:
    others = len(task.issuers) - 1
    leader = words.value(task.issuers[0].name)
    cells = (
        words(LETTERS[task.light]),
        f"#{task.number}",
        f"{leader} +{others}" if others else leader,
        words.value(task.title),
        _day(task.due),
        words.label(task.state),
    )
    below = " · ".join(_below(task, words))
    return Row(cells, task.light.value, (below,))


def _below(task: LedgerTask, words: Words) -> Iterator[str]:
    """When it was given and done, and who carries it out."""
    yield words("given {day}").format(day=_day(task.assigned_at))
    if task.done_at is not None:
        yield words("done {day}").format(day=_day(task.done_at))
    if task.parent is not None:
        yield words("part of #{number}").format(number=task.parent)
    yield from (words.value(one.name) for one in (task.lead, task.person) if one)
    if task.percent is not None and task.done_at is None:
        yield f"{task.percent} %"


def _day(at: datetime | None) -> str:
    """A date that is the same width in every row, and carries its year."""
    return "" if at is None else at.date().isoformat()
