"""What is owed beside the work: each command opens something, or ends it."""

import typer

from secdesk.cards.tasks import Deeds
from secdesk.cli.command import Manner, desk_command
from secdesk.cli.gathering import words_of
from secdesk.cli.numbers import split
from secdesk.cli.params.authority import ApprovalOpts
from secdesk.cli.params.chasing import AskedByOpt
from secdesk.cli.params.owed import (
    AnswerDueOpt,
    ByWhomOpt,
    ConsultedOpt,
    FormalityDueOpt,
    KeptOpt,
    MeasureOpt,
    PromisedToOpt,
    PromiseDueOpt,
    ReportByOpt,
    SenderOpt,
    SettledOpt,
)
from secdesk.cli.params.tasks import NumbersWordsArg
from secdesk.domain.errors import Unreadable
from secdesk.domain.owed import Promise
from secdesk.domain.text import say
from secdesk.services import owed
from secdesk.services.desk import Desk

app = typer.Typer(add_completion=False)
SAID = Manner(gather=words_of("numbers_and_words"))


@desk_command(app, "block", writes=True, manner=SAID)
def block(
    desk: Desk,
    numbers_and_words: NumbersWordsArg,
    measure: MeasureOpt = "",
    by: ByWhomOpt = None,
    report_by: ReportByOpt = None,
) -> Deeds:
    """Record what stands in the way of tasks."""
    numbers, words = split(numbers_and_words)
    return owed.block(desk, numbers, words, measure, by, report_by)


@desk_command(app, "unblock", writes=True, manner=SAID)
def unblock(desk: Desk, numbers_and_words: NumbersWordsArg) -> Deeds:
    """Record that nothing stands in the way any more."""
    numbers, words = split(numbers_and_words)
    return owed.unblock(desk, numbers, words)


@desk_command(app, "consult", writes=True, manner=SAID)
def consult(
    desk: Desk,
    numbers_and_words: NumbersWordsArg,
    to: ConsultedOpt = None,
    due: AnswerDueOpt = None,
    by: AskedByOpt = None,
) -> Deeds:
    """Record that a unit was asked for its opinion."""
    numbers, words = split(numbers_and_words)
    return owed.consult(desk, numbers, words, to, due, by)


@desk_command(app, "opinion", writes=True, manner=SAID)
def opinion(desk: Desk, numbers_and_words: NumbersWordsArg, sender: SenderOpt = None) -> Deeds:
    """Record what a unit thinks, to be fed back to the leader."""
    numbers, words = split(numbers_and_words)
    return owed.opinion(desk, numbers, words, sender)


@desk_command(app, "promise", writes=True, manner=SAID)
def promise(
    desk: Desk,
    numbers_and_words: NumbersWordsArg,
    to: PromisedToOpt = None,
    due: PromiseDueOpt = None,
    ground: ApprovalOpts = None,
    kept: KeptOpt = False,
) -> Deeds:
    """Record what was promised, to whom and for when."""
    numbers, words = split(numbers_and_words)
    if not kept:
        return owed.promise(desk, numbers, words, Promise(to, due), ground)
    if due or ground:
        raise Unreadable(
            say("What was kept is not promised again: leave out --due, --word and --by-ask."),
            say("secdesk promise {number} --kept", number=next(iter(numbers), "NUMBER")),
        )
    return owed.keep_promise(desk, numbers, words, to)


@desk_command(app, "bypass", writes=True, manner=SAID)
def bypass(
    desk: Desk,
    numbers_and_words: NumbersWordsArg,
    due: FormalityDueOpt = None,
    settled: SettledOpt = False,
) -> Deeds:
    """Record a step skipped because it was urgent, and the formality still owed."""
    numbers, words = split(numbers_and_words)
    if not settled:
        return owed.bypass(desk, numbers, words, due)
    if due:
        raise Unreadable(
            say("What was made good is not owed again: leave out --due."),
            say("secdesk bypass {number} --settled", number=next(iter(numbers), "NUMBER")),
        )
    return owed.settle_bypass(desk, numbers, words)
