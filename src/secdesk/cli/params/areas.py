"""Arguments and options about duty areas."""

from typing import Annotated

import typer

from secdesk.cli import offers
from secdesk.cli.registry import N_

AreaNameArg = Annotated[
    list[str],
    typer.Argument(metavar="AREA...", help=N_("What the duty area is called; needs no quotes.")),
]
KnownAreaArg = Annotated[
    list[str],
    typer.Argument(
        metavar="AREA...",
        help=N_("The name of the duty area, or a part that no other has."),
        autocompletion=offers.areas,
    ),
]
MaybeAreaArg = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[AREA...]",
        help=N_("Only this one, with the last looks at it."),
        autocompletion=offers.areas,
    ),
]
AreaRemarkArg = Annotated[
    list[str],
    typer.Argument(
        metavar="AREA... [REMARK...]",
        help=N_("The name of the duty area or a part of it, then what was seen."),
        autocompletion=offers.areas,
    ),
]
EveryOpt = Annotated[
    str | None,
    typer.Option(
        "--every",
        metavar="INTERVAL",
        help=N_('How often, such as monthly, "every 10 working days", "before each holiday".'),
    ),
]
NewAreaNameOpt = Annotated[
    str | None, typer.Option("--name", metavar="AREA", help=N_("What it is called from now on."))
]
AllAreasOpt = Annotated[bool, typer.Option("--all", help=N_("Those too that were retired."))]
AllSeedsOpt = Annotated[
    bool, typer.Option("--all", help=N_("Enter all of the list; those that are there stay."))
]
PickOpt = Annotated[
    str | None,
    typer.Option(
        "--pick", metavar="NUMBERS", help=N_("Enter these of the list, such as 1,3,5 or 2-4.")
    ),
]
