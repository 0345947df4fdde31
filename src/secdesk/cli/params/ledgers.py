"""Arguments and options of ledgers that come and go as files."""

from typing import Annotated, Any

import typer

from secdesk.cli import offers, wiring
from secdesk.cli.registry import N_
from secdesk.domain.vocabulary import State

LedgerArg = Annotated[
    Any,  # a LedgerText: to name it here would load the ports with every command
    typer.Argument(
        metavar="FILE.csv",
        parser=wiring.ledger,
        help=N_("The ledger to read."),
        autocompletion=offers.files,
    ),
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
        autocompletion=offers.leaders,
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
        "--state",
        metavar="STATE",
        help=N_("Finished work becomes closed, or with done: done."),
        autocompletion=offers.one_of("closed", "done"),
    ),
]
FromOpt = Annotated[
    str | None,
    typer.Option("--from", metavar="DAY", help=N_("Only what was given on that day or later.")),
]
UntilOpt = Annotated[
    str | None,
    typer.Option("--until", metavar="DAY", help=N_("Only what was given up to that day.")),
]
LedgerSortOpt = Annotated[
    str | None,
    typer.Option(
        "--sort", metavar="KEY",
        help=N_("number, due, leader, urgency or pressing; number if not said."),
        autocompletion=offers.one_of("number", "due", "leader", "urgency", "pressing"),
    ),
]  # fmt: skip
OnlyStateOpt = Annotated[
    list[str] | None,
    typer.Option(
        "--state",
        metavar="STATE",
        help=N_("Only this state; every one if not said."),
        autocompletion=offers.one_of(State),
    ),
]
CsvOpt = Annotated[
    bool, typer.Option("--csv", help=N_("As CSV with all fields, as a pipe gets it."))
]
OutputOpt = Annotated[
    str | None,
    typer.Option(
        "--output",
        metavar="FILE",
        help=N_("Write the CSV into this file."),
        autocompletion=offers.files,
    ),
]
MarkOpt = Annotated[
    bool, typer.Option("--bom", help=N_("Mark the CSV as UTF-8 for spreadsheets that need it."))
]
ReplaceOpt = Annotated[
    bool, typer.Option("-y", "--yes", help=N_("Write over a file that is there already."))
]
