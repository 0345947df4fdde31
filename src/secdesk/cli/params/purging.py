"""The options of `purge`."""

from typing import Annotated

import typer

from secdesk.cli import offers
from secdesk.cli.registry import N_

PurgedArg = Annotated[
    int,
    typer.Argument(
        metavar="NUMBER", help=N_("The number of the task."), autocompletion=offers.any_task
    ),
]
SureOpt = Annotated[
    bool, typer.Option("-y", "--yes", help=N_("Yes, for good: no undo brings it back."))
]
