"""Options of the vault; no secret is ever one of them."""

from typing import Annotated

import typer

from secdesk.cli.registry import N_

PassphraseOpt = Annotated[
    bool,
    typer.Option(
        "--passphrase-stdin", help=N_("Read the passphrase from standard input, one line.")
    ),
]
ForOpt = Annotated[
    str, typer.Option("--for", metavar="TIME", help=N_("For how long: 15m, 2h; 8h at most."))
]
CodeOpt = Annotated[
    bool,
    typer.Option(
        "--code-stdin",
        help=N_("Read the recovery code from standard input; a passphrase is the next line."),
    ),
]
