"""wrap: the evening page."""

import typer

from secdesk.cards.card import Card
from secdesk.cards.evenings import Evening
from secdesk.cli import exits
from secdesk.cli.command import Manner, desk_command
from secdesk.cli.gathering import Given
from secdesk.cli.params.evening import ClearOpt
from secdesk.cli.params.looking import LeaderOpt
from secdesk.services import evening
from secdesk.services.desk import Desk

app = typer.Typer(add_completion=False)


def _code(given: Given, card: Card) -> int:
    """Ten where it was asked whether anything is open, and something is."""
    is_open = isinstance(card, Evening) and not card.is_clear
    return exits.ATTEND if given["check"] and is_open else exits.FINE


@desk_command(app, "wrap", manner=Manner(code=_code))
def wrap(desk: Desk, leader: LeaderOpt = None, check: ClearOpt = False) -> Evening:  # noqa: ARG001  # it says how to end
    """Show the evening page: what is still owed today."""
    return evening.wrap(desk, leader)
