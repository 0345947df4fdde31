"""Arguments about the working days."""

from typing import Annotated

import typer

from secdesk.cli import offers
from secdesk.cli.registry import N_
from secdesk.domain.vocabulary import DayKind

MonthArg = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[MONTH]",
        help=N_('The month: 2026-10, 10, oct, "next month"; else this one.'),
        autocompletion=offers.months,
    ),
]
DayArg = Annotated[str, typer.Argument(metavar="DATE", help=N_("The day, in any words for one."))]
OwnDayArg = Annotated[
    str,
    typer.Argument(
        metavar="DATE", help=N_("A day that you marked."), autocompletion=offers.own_days
    ),
]
DayKindArg = Annotated[
    str,
    typer.Argument(
        metavar="off|work",
        help=N_("Whether people are off or at work."),
        autocompletion=offers.one_of(DayKind),
    ),
]
DayNameArg = Annotated[
    list[str], typer.Argument(metavar="WORDS...", help=N_("What the day is, or why."))
]
