"""show and log: one task with everything there is to it."""

import typer

from secdesk.cards.one_task import Stories, TaskCards
from secdesk.cli.command import desk_command
from secdesk.cli.numbers import only
from secdesk.cli.params.sealing import RevealOpt
from secdesk.cli.params.tasks import NumbersArg
from secdesk.services import history
from secdesk.services.desk import Desk

app = typer.Typer(add_completion=False)


@desk_command(app, "show")
def show(desk: Desk, numbers: NumbersArg, reveal: RevealOpt = False) -> TaskCards:
    """Show everything about tasks, and why they stand where they stand."""
    del reveal  # the desk was opened by it
    return history.show(desk, only(numbers))


@desk_command(app, "log")
def log(desk: Desk, numbers: NumbersArg, reveal: RevealOpt = False) -> Stories:
    """Tell the story of tasks."""
    del reveal  # as above
    return history.log(desk, only(numbers))
