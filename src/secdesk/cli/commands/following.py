"""Moving a task on: each command records one deed."""

from datetime import datetime

import typer

from secdesk.cards.tasks import Deeds
from secdesk.cli.command import Manner, desk_command
from secdesk.cli.gathering import Given, words_of
from secdesk.cli.numbers import only, split
from secdesk.cli.params.measures import CheckedOpt, FailsOpt
from secdesk.cli.params.owed import SupportOpt
from secdesk.cli.params.tasks import (
    CheckOpt,
    EvidenceOpt,
    ExpectOpt,
    NextOpt,
    NumbersArg,
    NumbersWordsArg,
    PercentOpt,
    ToLeaderOpt,
)
from secdesk.domain.self_check import answers
from secdesk.services import following
from secdesk.services.desk import Desk

app = typer.Typer(add_completion=False)
SAID = Manner(gather=words_of("numbers_and_words"))


@desk_command(app, "progress", writes=True, manner=SAID)
def progress(
    desk: Desk,
    numbers_and_words: NumbersWordsArg,
    percent: PercentOpt = None,
    next_step: NextOpt = "",
    expect: ExpectOpt = None,
    check: CheckOpt = None,
    support: SupportOpt = "",
) -> Deeds:
    """Record how far tasks have come."""
    numbers, words = split(numbers_and_words)
    return following.progress(
        desk,
        numbers,
        words,
        percent=percent,
        next_step=next_step,
        expected=expect,
        check=check,
        support=support,
    )


@desk_command(app, "done", writes=True, manner=SAID)
def done(desk: Desk, numbers_and_words: NumbersWordsArg, evidence: EvidenceOpt = "") -> Deeds:
    """Record that tasks have their result."""
    numbers, result = split(numbers_and_words)
    return following.done(desk, numbers, result, evidence)


@desk_command(app, "report", writes=True, manner=SAID)
def report(desk: Desk, numbers_and_words: NumbersWordsArg, to: ToLeaderOpt = None) -> Deeds:
    """Record that the result went back to the leader."""
    numbers, words = split(numbers_and_words)
    return following.report(desk, numbers, words, to)


def _six_questions(given: Given, at: datetime) -> Given:
    from secdesk.cli import prompts  # noqa: PLC0415  # only a terminal is asked

    return prompts.self_checked(given, at)


@desk_command(app, "close", writes=True, manner=Manner(ask=_six_questions))
def close(
    desk: Desk,
    numbers: NumbersArg,
    checked: CheckedOpt = False,
    fails: FailsOpt = None,
    next_step: NextOpt = "",
    evidence: EvidenceOpt = "",
) -> Deeds:
    """Strike tasks off: done, and reported."""
    said = answers(fails or (), next_step, is_clear=checked)
    return following.close(desk, only(numbers), said, evidence)


@desk_command(app, "reopen", writes=True, manner=SAID)
def reopen(desk: Desk, numbers_and_words: NumbersWordsArg) -> Deeds:
    """Put closed tasks back on the desk."""
    numbers, reason = split(numbers_and_words)
    return following.reopen(desk, numbers, reason)
