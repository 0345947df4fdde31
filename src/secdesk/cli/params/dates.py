"""Arguments that are dates in words."""

from typing import Annotated

import typer

from secdesk.cli.registry import N_

DateWordsArg = Annotated[
    list[str],
    typer.Argument(
        metavar="WORDS...", help=N_("A date as you would say it; no quotes are needed.")
    ),
]
