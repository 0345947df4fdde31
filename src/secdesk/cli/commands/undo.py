"""undo: one command is one step."""

import typer

from secdesk.cards.steps import StepList, Undone
from secdesk.cli.command import Manner, desk_command
from secdesk.cli.params import ListStepsOpt, StepArg
from secdesk.services import undoing
from secdesk.services.desk import Desk

app = typer.Typer(add_completion=False)
LOOKS = Manner(only_reads=lambda given: bool(given["steps"]))


@desk_command(app, "undo", writes=True, manner=LOOKS)
def undo(desk: Desk, step: StepArg = None, steps: ListStepsOpt = False) -> Undone | StepList:
    """Take back what a command did."""
    if steps:
        return undoing.list_steps(desk)
    return undoing.undo(desk, step)
