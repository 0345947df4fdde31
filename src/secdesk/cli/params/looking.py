"""Options that narrow and order what is looked up."""

from typing import Annotated

import typer

from secdesk.cli.registry import N_

SearchWordsArg = Annotated[
    list[str], typer.Argument(metavar="WORDS...", help=N_("Words that must all be there."))
]
LeaderOpt = Annotated[
    str | None, typer.Option("-l", "--leader", metavar="LEADER", help=N_("Only this leader's."))
]
HolderFilterOpt = Annotated[
    str | None,
    typer.Option("--holder", metavar="WHO", help=N_("me, unit, leader, or a person or unit.")),
]
StateFilterOpt = Annotated[
    list[str] | None,
    typer.Option(
        "--state", metavar="STATE", help=N_("Only this state; all means closed ones too.")
    ),
]
WindowOpt = Annotated[
    str | None,
    typer.Option(
        "--due", metavar="WINDOW",
        help=N_("overdue, today, week, none, a date (up to it), or DATE..DATE."),
    ),
]  # fmt: skip
UrgencyFilterOpt = Annotated[
    str | None, typer.Option("--urgency", metavar="URGENCY", help=N_("Only this urgency."))
]
TextFilterOpt = Annotated[
    str | None, typer.Option("--text", metavar="TEXT", help=N_("Only what says this."))
]
SortOpt = Annotated[
    str | None,
    typer.Option("--sort", metavar="KEY", help=N_("pressing, due, number, leader or urgency.")),
]
MostOpt = Annotated[
    int | None,
    typer.Option("-n", "--most", metavar="COUNT", help=N_("At most so many; 30 on a terminal.")),
]
AllOpt = Annotated[bool, typer.Option("--all", help=N_("Everything that fits."))]
ShortOpt = Annotated[bool, typer.Option("--short", help=N_("Only what is overdue or due today."))]
