"""Options of the follow-up round."""

from typing import Annotated

import typer

from secdesk.cli import offers
from secdesk.cli.registry import N_

ToAskOpt = Annotated[
    str | None,
    typer.Option(
        "--to",
        metavar="CODE",
        help=N_("Only this unit with its people, or this person."),
        autocompletion=offers.contacts,
    ),
]
HeldOpt = Annotated[
    bool, typer.Option("--all", help=N_("Everything that others hold, to be asked after or not."))
]
TextOpt = Annotated[
    bool, typer.Option("--text", help=N_("Messages to paste instead, one for each call."))
]
WalkOpt = Annotated[
    bool,
    typer.Option("--walk", help=N_("Go from task to task, and keep each answer by a single key.")),
]
