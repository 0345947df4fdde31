"""What one task has to do with others, as its page shows it."""

from collections.abc import Iterator
from datetime import date

from secdesk.cards.one_task import TaskCard
from secdesk.cards.tasks import TaskLine
from secdesk.views.page import Gap, Grid, Piece, Row, Title
from secdesk.views.pages.checklists import line
from secdesk.views.pages.lists import row
from secdesk.views.words import Words


def part(one: TaskLine, words: Words, today: date | None) -> Row:
    """One part in the columns of a list, and below it who carries it out."""
    parties = tuple(party.name for party in (one.lead, one.person) if party)
    return row(one, words, today)._replace(below=(words.several(parties),) if parties else ())


def related(task: TaskCard, words: Words) -> Iterator[Piece]:
    """How others and this one bear upon each other, and what they are about."""
    if task.relations:
        yield Gap()
        yield Title(words("Related tasks"))
        yield Grid(
            tuple(
                Row(
                    (words.sentence(one.says), words.value(one.title)),
                    below=tuple(words.sentence(command) for command in one.commands),
                )
                for one in task.relations
            ),
            wide=1,
        )


def prepared(task: TaskCard, words: Words) -> Iterator[Piece]:
    """The checklists that were taken up for it: how much of each is settled."""
    if task.checklists:
        yield Gap()
        yield Title(words("Checklists"))
        yield Grid(tuple(line(one, words, task.on) for one in task.checklists), wide=2)
