"""check: whether a measure has the effect that was expected of it."""

import typer

from secdesk.cards.tasks import Deeds
from secdesk.cli.command import Manner, desk_command
from secdesk.cli.gathering import words_of
from secdesk.cli.numbers import split
from secdesk.cli.params.measures import ContentOpt, NumbersVerdictArg
from secdesk.cli.params.tasks import EvidenceOpt, NextOpt
from secdesk.services import measures
from secdesk.services.desk import Desk

app = typer.Typer(add_completion=False)


@desk_command(app, "check", writes=True, manner=Manner(gather=words_of("numbers_and_words")))
def check(
    desk: Desk,
    numbers_and_words: NumbersVerdictArg,
    evidence: EvidenceOpt = "",
    next_step: NextOpt = "",
    word: ContentOpt = "",
) -> Deeds:
    """Record whether a measure has the effect that was expected."""
    numbers, words = split(numbers_and_words)
    return measures.check(desk, numbers, words, evidence=evidence, next_step=next_step, word=word)
