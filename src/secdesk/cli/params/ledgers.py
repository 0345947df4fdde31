"""Arguments and options of ledgers that come and go as files."""

from typing import Annotated, Any

import typer

from secdesk.cli import wiring
from secdesk.cli.registry import N_

LedgerArg = Annotated[
    Any,  # a LedgerText: to name it here would load the ports with every command
    typer.Argument(metavar="FILE.csv", parser=wiring.ledger, help=N_("The ledger to read.")),
]
DryRunOpt = Annotated[
    bool, typer.Option("--dry-run", help=N_("Show what would come in, and store nothing."))
]
SkipBadOpt = Annotated[
    bool, typer.Option("--skip-bad", help=N_("Leave out rows that cannot be read, and list them."))
]
IssuerOpt = Annotated[
    str | None,
    typer.Option(
        "-l", "--leader", metavar="LEADER",
        help=N_("Who gave what the ledger names no leader for; else the leadership collective."),
    ),
]  # fmt: skip
MapOpt = Annotated[
    list[str] | None,
    typer.Option(
        "--map", metavar="COLUMN=FIELD",
        help=N_("What a column means: parent, title, due, done, state, result, leader, holder, "
                "person or ignore; may be given several times."),
    ),
]  # fmt: skip
FinishedOpt = Annotated[
    str | None,
    typer.Option(
        "--state", metavar="STATE", help=N_("Finished work becomes closed, or with done: done.")
    ),
]
