"""Options about what is kept secret, and shown all the same."""

from typing import Annotated

import typer

from secdesk.cli.registry import N_

RegistryOpt = Annotated[
    str | None,
    typer.Option(
        "--registry", metavar="NUMBER",
        help=N_("The number of a secret paper in its registry; the desk keeps no word of it."),
    ),
]  # fmt: skip
KeptOpt = Annotated[
    str | None, typer.Option("--kept", metavar="WHERE", help=N_("Where a secret paper is kept."))
]
EmbargoOpt = Annotated[
    str | None,
    typer.Option(
        "--embargo",
        metavar="WHEN",
        help=N_("Until that day nobody but you reads the title; none lifts it."),
    ),
]
RevealOpt = Annotated[
    bool, typer.Option("--reveal", help=N_("Show sealed words; that it was done is written down."))
]
