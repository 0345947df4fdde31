"""Options that every command takes."""

from typing import Annotated

import typer

from secdesk.cli import offers
from secdesk.cli.registry import N_

COMMON = N_("Common")
JsonOpt = Annotated[
    bool,
    typer.Option("--json", help=N_("Answer with one JSON envelope."), rich_help_panel=COMMON),
]
AsOfOpt = Annotated[
    str | None,
    typer.Option(
        "--as-of", metavar="WHEN", rich_help_panel=COMMON,
        help=N_("Stand at another moment; it may lie in the past."),
    ),
]  # fmt: skip
LangOpt = Annotated[
    str | None,
    typer.Option(
        "--lang",
        metavar="en|zh",
        help=N_("Answer in English or Chinese."),
        rich_help_panel=COMMON,
        autocompletion=offers.one_of("en", "zh"),
    ),
]
