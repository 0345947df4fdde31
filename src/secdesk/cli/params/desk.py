"""Arguments and options about the desk itself."""

from typing import Annotated

import typer

from secdesk.cli.registry import N_

StepArg = Annotated[
    int | None, typer.Argument(metavar="[STEP]", help=N_("The step to take back; else the last."))
]
ListStepsOpt = Annotated[
    bool, typer.Option("--list", help=N_("List the latest steps instead of taking one back."))
]
MostStepsOpt = Annotated[
    int,
    typer.Option("-n", "--most", metavar="COUNT", min=1, help=N_("List so many; 20 if not said.")),
]
