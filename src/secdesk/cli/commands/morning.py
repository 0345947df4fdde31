"""today: the morning page."""

import typer

from secdesk.cards.mornings import Today
from secdesk.cli.command import desk_command
from secdesk.cli.params.looking import LeaderOpt, ShortOpt
from secdesk.cli.params.sealing import RevealOpt
from secdesk.services import morning
from secdesk.services.desk import Desk

app = typer.Typer(add_completion=False)


@desk_command(app, "today")
def today(
    desk: Desk, leader: LeaderOpt = None, short: ShortOpt = False, reveal: RevealOpt = False
) -> Today:
    """Show the morning page."""
    del reveal  # the desk was opened by it
    return morning.today(desk, leader, short=short)
