"""undo: one command is one step."""

import typer

from secdesk.cards.steps import StepList, Undone
from secdesk.cli.command import Manner, desk_command
from secdesk.cli.params.desk import ListStepsOpt, MostStepsOpt, StepArg
from secdesk.domain.errors import Unreadable
from secdesk.domain.text import say
from secdesk.services import undoing
from secdesk.services.desk import Desk

app = typer.Typer(add_completion=False)
LOOKS = Manner(only_reads=lambda given: bool(given["steps"]))


@desk_command(app, "undo", writes=True, manner=LOOKS)
def undo(
    desk: Desk, step: StepArg = None, steps: ListStepsOpt = False, most: MostStepsOpt = 20
) -> Undone | StepList:
    """Take back what a command did."""
    if not steps:
        return undoing.undo(desk, step)
    if step is not None:
        raise Unreadable(
            say("--list lists steps; it takes none back."), say("secdesk undo {step}", step=step)
        )
    return undoing.list_steps(desk, most)
