"""Asking after what others hold."""

import typer

from secdesk.cards.tasks import Deeds
from secdesk.cli.command import Manner, desk_command
from secdesk.cli.gathering import words_of
from secdesk.cli.numbers import split
from secdesk.cli.params.chasing import AskedByOpt, AskedOpt, PromisedOpt, RungOpt
from secdesk.cli.params.tasks import NumbersWordsArg
from secdesk.services import chasing
from secdesk.services.desk import Desk

app = typer.Typer(add_completion=False)
SAID = Manner(gather=words_of("numbers_and_words"))


@desk_command(app, "chase", writes=True, manner=SAID)
def chase(
    desk: Desk,
    numbers_and_words: NumbersWordsArg,
    promised: PromisedOpt = None,
    by: AskedByOpt = None,
    to: AskedOpt = None,
    rung: RungOpt = None,
) -> Deeds:
    """Record that somebody was asked how far tasks are, and what the answer was."""
    numbers, answer = split(numbers_and_words)
    said = chasing.ChaseSaid(promised=promised, by=by, to=to, rung=rung)
    return chasing.chase(desk, numbers, answer, said)
