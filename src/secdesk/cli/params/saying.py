"""Arguments and options of what is to be said to a leader."""

from typing import Annotated

import typer

from secdesk.cli import offers
from secdesk.cli.registry import N_

ToLeaderArg = Annotated[
    str,
    typer.Argument(
        metavar="LEADER",
        help=N_("To whom: a code or part of a name."),
        autocompletion=offers.leaders,
    ),
]
SayWalkOpt = Annotated[
    bool,
    typer.Option("--walk", help=N_("Go from item to item, and tick each off by a single key.")),
]
