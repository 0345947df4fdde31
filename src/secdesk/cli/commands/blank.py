"""blank: what nobody mentioned and must not be missed, and what is done about it."""

import typer

from secdesk.cards.blank import BlankScan, BlankTouched
from secdesk.cards.card import Card
from secdesk.cli import exits, wiring
from secdesk.cli.command import Manner, desk_command
from secdesk.cli.gathering import Given, words_of
from secdesk.cli.params.blank import (
    BlankKeyArg,
    BlankOpts,
    CheckBlankOpt,
    DisposedOpt,
    ExplainRuleOpt,
    OutcomeArg,
    OwnKeyArg,
    PutOffUntilArg,
    SpotByOpt,
    SpotLeaderOpt,
    SpotWordsArg,
    WaivedWhyArg,
)
from secdesk.services import blank_pages, disposing
from secdesk.services.blank_pages import BlankWanted
from secdesk.services.desk import Desk

app = typer.Typer(add_completion=False)
EVERYTHING = BlankWanted()


def _code(given: Given, card: Card) -> int:
    """Ten where it was asked whether anything stands, and something does."""
    stands = isinstance(card, BlankScan) and bool(card.findings or card.own)
    return exits.ATTEND if given["check"] and stands else exits.FINE


@desk_command(app, "blank scan", manner=Manner(code=_code))
def scan(
    desk: Desk,
    wanted: BlankOpts = EVERYTHING,
    check: CheckBlankOpt = False,  # noqa: ARG001  # it says how to end
    explain: ExplainRuleOpt = None,
    disposed: DisposedOpt = False,
) -> Card:
    """Show what nobody mentioned and must not be missed."""
    if explain is not None:
        return blank_pages.explain(desk, explain)
    return blank_pages.disposed(desk) if disposed else blank_pages.scan(desk, wanted)


@desk_command(app, "blank add", writes=True, manner=Manner(gather=words_of("words")))
def add(
    desk: Desk, words: SpotWordsArg, by: SpotByOpt = None, leader: SpotLeaderOpt = None
) -> BlankTouched:
    """Keep something of your own that must not be missed."""
    return disposing.add(desk, " ".join(words), by, leader)


@desk_command(app, "blank done", writes=True, manner=Manner(gather=words_of("outcome")))
def done(desk: Desk, key: OwnKeyArg, outcome: OutcomeArg = None) -> BlankTouched:
    """Deal with one of your own; all others go away by their cure."""
    return disposing.done(desk, key, " ".join(outcome or ()))


@desk_command(app, "blank task", writes=True)
def task(desk: Desk, key: BlankKeyArg, leader: SpotLeaderOpt = None) -> BlankTouched:
    """Let a blank spot become a task."""
    return disposing.to_task(desk, key, leader, wiring.words().sentence)


@desk_command(app, "blank snooze", writes=True)
def snooze(desk: Desk, key: BlankKeyArg, when: PutOffUntilArg) -> BlankTouched:
    """Put a blank spot off to a later day."""
    return disposing.snooze(desk, key, " ".join(when))


@desk_command(app, "blank waive", writes=True, manner=Manner(gather=words_of("reason")))
def waive(desk: Desk, key: BlankKeyArg, reason: WaivedWhyArg) -> BlankTouched:
    """Say why a blank spot need not be dealt with."""
    return disposing.waive(desk, key, " ".join(reason))
