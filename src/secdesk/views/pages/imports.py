"""What a ledger brought."""

from collections.abc import Iterator

from secdesk.cards.imports import Imported
from secdesk.views.page import Gap, Grid, Head, Page, Piece, Prose, Row, Title
from secdesk.views.pages import lists
from secdesk.views.words import Words


def page(card: Imported, words: Words) -> Page:
    """The counts, which column was taken for what, what could not be read, the first tasks."""
    head = words("{file}, read as {encoding}").format(
        file=words.value(card.file), encoding=card.encoding
    )
    return (
        Head(head),
        Prose(words(", ").join(_counts(card, words)), indent=1),
        *_people(card, words),
        *_columns(card, words),
        *_problems(card, words),
        *_tasks(card, words),
        *_rehearsal(card, words),
    )


def _counts(card: Imported, words: Words) -> Iterator[str]:
    yield words.counted("{count} new task", "{count} new tasks", card.new)
    if card.parents:
        yield words.counted("{count} new parent", "{count} new parents", card.parents)
    if card.already_there:
        yield words.counted("{count} already there", "{count} already there", card.already_there)
    if card.alone:
        yield words.counted(
            "{count} task stands alone: what it is a part of is not in the ledger",
            "{count} tasks stand alone: what they are parts of is not in the ledger",
            card.alone,
        )
    if card.skipped:
        yield words.counted("{count} row skipped", "{count} rows skipped", card.skipped)


def _people(card: Imported, words: Words) -> Iterator[Piece]:
    """Who was entered on the way: it shows a second Wang Min before there are two."""
    if card.people:
        yield Gap()
        yield Title(words("Entered with it"))
        yield Grid(
            tuple(Row((words.value(one.code), words.value(one.name))) for one in card.people),
            wide=1,
        )


def _columns(card: Imported, words: Words) -> Iterator[Piece]:
    if not card.columns:
        return
    rows = tuple(Row((words.value(one.column), "=", one.field)) for one in card.columns)
    yield Gap()
    yield Title(words("Columns"))
    yield Grid(rows, wide=0)
    if card.ignored:
        ignored = words("not used: {columns}").format(columns=words.value(card.ignored))
        yield Prose(ignored, quiet=True, indent=1)
    yield Prose(words("to correct it: --map COLUMN=FIELD"), quiet=True, indent=1)


def _problems(card: Imported, words: Words) -> Iterator[Piece]:
    if not card.problems:
        return
    yield Gap()
    yield Title(words("Rows skipped"))
    for one in card.problems:
        line = words("line {line}: {reason}").format(
            line=one.line, reason=words.sentence(one.reason)
        )
        yield Prose(line, indent=1)
    more = card.skipped - len({one.line for one in card.problems})
    if more:
        yield Prose(words.counted("and {count} more", "and {count} more", more), indent=1)


def _tasks(card: Imported, words: Words) -> Iterator[Piece]:
    if not card.tasks:
        return
    yield Gap()
    yield Title(words("First tasks"))
    yield lists.grid(tuple(lists.row(task, words, card.on) for task in card.tasks))


def _rehearsal(card: Imported, words: Words) -> Iterator[Piece]:
    if card.is_rehearsal:
        yield Gap()
        yield Prose(words("Nothing was stored; without --dry-run it is."))
