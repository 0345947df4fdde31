"""balance: how the leaders' work stands side by side."""

import typer

from secdesk.cards.balance import Balance
from secdesk.cli.command import desk_command
from secdesk.services import balance as standings
from secdesk.services.desk import Desk

app = typer.Typer(add_completion=False)


@desk_command(app, "balance")
def balance(desk: Desk) -> Balance:
    """Show how the leaders' work stands side by side."""
    return standings.balance(desk)
