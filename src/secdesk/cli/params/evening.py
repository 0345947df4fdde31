"""Options of the evening page."""

from typing import Annotated

import typer

from secdesk.cli.registry import N_

ClearOpt = Annotated[
    bool, typer.Option("--check", help=N_("Exit with 10 where anything is still open."))
]
