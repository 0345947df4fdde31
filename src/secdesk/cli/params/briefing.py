"""Options of the page for a leader."""

from typing import Annotated

import typer

from secdesk.cli import offers
from secdesk.cli.registry import N_

BriefedArg = Annotated[
    str,
    typer.Argument(
        metavar="LEADER",
        help=N_("For whom it is: a code or part of a name."),
        autocompletion=offers.leaders,
    ),
]
DeliveredOpt = Annotated[
    bool,
    typer.Option(
        "--mark", help=N_("Record it as delivered: results, problems and opinions count as told.")
    ),
]
MarkdownOpt = Annotated[bool, typer.Option("--markdown", help=N_("As Markdown."))]
PaperOpt = Annotated[
    str | None,
    typer.Option(
        "--output",
        metavar="FILE",
        help=N_("Write the page as Markdown into this file."),
        autocompletion=offers.files,
    ),
]
