"""mandate: what leaders let her do without asking."""

import typer

from secdesk.cards.mandates import MandateList, MandatesTouched
from secdesk.cli.command import desk_command
from secdesk.cli.params.authority import (
    AllMandatesOpt,
    MandateNumbersArg,
    MandateOpts,
    MandateWordsArg,
)
from secdesk.cli.params.tasks import LeaderArg
from secdesk.services import mandates
from secdesk.services.desk import Desk
from secdesk.services.mandates import MandateSaid

app = typer.Typer(add_completion=False)
NOTHING = MandateSaid()


@desk_command(app, "mandate add", writes=True)
def add_mandate(
    desk: Desk, leader: LeaderArg, words: MandateWordsArg, said: MandateOpts = NOTHING
) -> MandatesTouched:
    """Enter what a leader lets you do without asking."""
    return mandates.add(desk, leader, " ".join(words), said)


@desk_command(app, "mandate list")
def list_mandates(desk: Desk, everything: AllMandatesOpt = False) -> MandateList:
    """List the mandates, and what was done under them."""
    return mandates.list_mandates(desk, everything=everything)


@desk_command(app, "mandate told", writes=True)
def tell_mandates(desk: Desk, numbers: MandateNumbersArg) -> MandatesTouched:
    """Record that the leader was told what was done under mandates."""
    return mandates.tell(desk, numbers)


@desk_command(app, "mandate end", writes=True)
def end_mandates(desk: Desk, numbers: MandateNumbersArg) -> MandatesTouched:
    """End mandates before their day."""
    return mandates.end(desk, numbers)
