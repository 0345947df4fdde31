"""convey, accept and transfer: passing tasks on."""

import typer

from secdesk.cards.passing_on import Conveyed
from secdesk.cards.tasks import Deeds
from secdesk.cli.command import Manner, desk_command
from secdesk.cli.gathering import words_of
from secdesk.cli.numbers import only, split
from secdesk.cli.params.passing_on import ConveyOpts, TakerOpt
from secdesk.cli.params.tasks import NumbersArg, NumbersWordsArg, PersonOpt
from secdesk.services import passing_on
from secdesk.services.desk import Desk
from secdesk.services.passing_on import NOTHING_SAID

app = typer.Typer(add_completion=False)
SAID = Manner(gather=words_of("numbers_and_words"))


@desk_command(app, "convey", writes=True, manner=SAID)
def convey(
    desk: Desk, numbers_and_words: NumbersWordsArg, said: ConveyOpts = NOTHING_SAID
) -> Conveyed:
    """Record that tasks were passed on: to whom, how, in which words."""
    numbers, words = split(numbers_and_words)
    return passing_on.convey(desk, numbers, words, said)


@desk_command(app, "accept", writes=True)
def accept(desk: Desk, numbers: NumbersArg, person: PersonOpt = None) -> Deeds:
    """Record that whoever tasks were passed to has taken them on."""
    return passing_on.accept(desk, only(numbers), person)


@desk_command(app, "transfer", writes=True, manner=SAID)
def transfer(desk: Desk, numbers_and_words: NumbersWordsArg, to: TakerOpt = None) -> Deeds:
    """Pass on what is not ours; it stays listed until it is accepted."""
    numbers, reason = split(numbers_and_words)
    return passing_on.transfer(desk, numbers, reason, to)
