"""Options that narrow and order what is looked up."""

from typing import Annotated

import typer

from secdesk.cli import offers
from secdesk.cli.registry import N_
from secdesk.domain.vocabulary import Holder, State, Urgency

SearchWordsArg = Annotated[
    list[str], typer.Argument(metavar="WORDS...", help=N_("Words that must all be there."))
]
LeaderOpt = Annotated[
    str | None,
    typer.Option(
        "-l",
        "--leader",
        metavar="LEADER",
        help=N_("Only this leader's."),
        autocompletion=offers.leaders,
    ),
]
HolderFilterOpt = Annotated[
    str | None,
    typer.Option(
        "--holder",
        metavar="WHO",
        help=N_("me, unit, leader, or a person or unit."),
        autocompletion=offers.both(offers.one_of(Holder), offers.contacts),
    ),
]
StateFilterOpt = Annotated[
    list[str] | None,
    typer.Option(
        "--state",
        metavar="STATE",
        help=N_("Only this state; all means closed ones too."),
        autocompletion=offers.one_of(State, "all"),
    ),
]
WindowOpt = Annotated[
    str | None,
    typer.Option(
        "--due", metavar="WINDOW",
        help=N_("overdue, today, week, none, a date (up to it), or DATE..DATE."),
        autocompletion=offers.one_of("overdue", "today", "week", "none"),
    ),
]  # fmt: skip
UrgencyFilterOpt = Annotated[
    str | None,
    typer.Option(
        "--urgency",
        metavar="URGENCY",
        help=N_("Only this urgency."),
        autocompletion=offers.one_of(Urgency),
    ),
]
TextFilterOpt = Annotated[
    str | None, typer.Option("--text", metavar="TEXT", help=N_("Only what says this."))
]
SortOpt = Annotated[
    str | None,
    typer.Option(
        "--sort",
        metavar="KEY",
        help=N_("pressing, due, number, leader or urgency."),
        autocompletion=offers.one_of("pressing", "due", "number", "leader", "urgency"),
    ),
]
MostOpt = Annotated[
    int | None,
    typer.Option("-n", "--most", metavar="COUNT", help=N_("At most so many; 30 on a terminal.")),
]
AllOpt = Annotated[bool, typer.Option("--all", help=N_("Everything that fits."))]
ShortOpt = Annotated[bool, typer.Option("--short", help=N_("Only what is overdue or due today."))]
