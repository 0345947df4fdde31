"""Options about what turns a task: until when it rests."""

from typing import Annotated

import typer

from secdesk.cli.registry import N_

UntilOpt = Annotated[
    str | None,
    typer.Option("--until", metavar="WHEN", help=N_("The day on which it comes up by itself.")),
]
