"""Arguments and options that are dates in words, or about days."""

from typing import Annotated

import typer

from secdesk.cli import offers
from secdesk.cli.registry import N_

DateWordsArg = Annotated[
    list[str],
    typer.Argument(
        metavar="WORDS...", help=N_("A date as you would say it; no quotes are needed.")
    ),
]
OnHolidayOpt = Annotated[
    str | None,
    typer.Option(
        "--on-holiday",
        metavar="WHAT",
        help=N_("A date on a day off: keep it, or take the working day before or after."),
        autocompletion=offers.one_of("keep", "before", "after"),
    ),
]
