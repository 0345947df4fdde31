"""Arguments and options of the weekly step back."""

from typing import Annotated

import typer

from secdesk.cli import offers
from secdesk.cli.registry import N_
from secdesk.domain.review import ReviewQuestion

ReviewSinceOpt = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar="WHEN",
        help=N_("The first day to look at; that of the last review if not said."),
    ),
]
ReviewWalkOpt = Annotated[
    bool,
    typer.Option("--walk", help=N_("Go from section to section, and answer each question there.")),
]
QuestionArg = Annotated[
    str,
    typer.Argument(
        metavar="QUESTION",
        help=N_("thinks, should or not-yet."),
        autocompletion=offers.one_of(ReviewQuestion),
    ),
]
ThoughtArg = Annotated[
    list[str],
    typer.Argument(metavar="WORDS...", help=N_("What you think; - reads standard input.")),
]
AlsoSpotOpt = Annotated[bool, typer.Option("--spot", help=N_("Keep it as a blank spot as well."))]
