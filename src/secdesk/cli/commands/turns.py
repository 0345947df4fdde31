"""return, suspend, resume and withdraw: turns in the life of a task."""

import typer

from secdesk.cards.tasks import Deeds
from secdesk.cli.command import Manner, desk_command
from secdesk.cli.gathering import words_of
from secdesk.cli.numbers import only, split
from secdesk.cli.params.authority import GroundOpts
from secdesk.cli.params.tasks import DueOpt, NumbersArg, NumbersWordsArg, TargetOpt
from secdesk.cli.params.turns import UntilOpt
from secdesk.services import turns
from secdesk.services.desk import Desk

app = typer.Typer(add_completion=False)
SAID = Manner(gather=words_of("numbers_and_words"))


@desk_command(app, "return", writes=True, manner=SAID)
def send_back(
    desk: Desk, numbers_and_words: NumbersWordsArg, due: DueOpt = None, target: TargetOpt = None
) -> Deeds:
    """Record that the leader sent results back, and go on under the same number."""
    numbers, remark = split(numbers_and_words)
    return turns.send_back(desk, numbers, remark, due, target)


@desk_command(app, "suspend", writes=True, manner=SAID)
def suspend(
    desk: Desk, numbers_and_words: NumbersWordsArg, until: UntilOpt = None, word: GroundOpts = None
) -> Deeds:
    """Let tasks rest until a day, on the leader's word."""
    numbers, reason = split(numbers_and_words)
    return turns.suspend(desk, numbers, reason, until, word)


@desk_command(app, "resume", writes=True)
def resume(desk: Desk, numbers: NumbersArg) -> Deeds:
    """Take suspended tasks up again before their day."""
    return turns.resume(desk, only(numbers))


@desk_command(app, "withdraw", writes=True, manner=SAID)
def withdraw(desk: Desk, numbers_and_words: NumbersWordsArg, word: GroundOpts = None) -> Deeds:
    """Take tasks off the desk, on the leader's word."""
    numbers, reason = split(numbers_and_words)
    return turns.withdraw(desk, numbers, reason, word)
