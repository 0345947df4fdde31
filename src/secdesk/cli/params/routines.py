"""Arguments and options about routines."""

from typing import Annotated

import typer

from secdesk.cli import offers
from secdesk.cli.params.dates import OnHolidayOpt
from secdesk.cli.params.tasks import (
    ImportanceOpt,
    PersonOpt,
    SecrecyOpt,
    StandardOpt,
    ToOpt,
    UrgencyOpt,
)
from secdesk.cli.params.together import Together
from secdesk.cli.registry import N_
from secdesk.services.routines import RoutineSaid

RuleArg = Annotated[
    str, typer.Argument(metavar="RULE", help=N_("How often it comes round, in quotes."))
]
RoutineWordsArg = Annotated[
    list[str], typer.Argument(metavar="WORDS...", help=N_("What is to be done each time."))
]
StartingOpt = Annotated[
    str | None,
    typer.Option("--starting", metavar="WHEN", help=N_("Count from this day; else from today.")),
]
AheadOpt = Annotated[
    int | None,
    typer.Option(
        "--ahead",
        metavar="DAYS",
        min=0,
        max=366,
        help=N_("The task appears so many working days before its date."),
    ),
]
OwnTargetOpt = Annotated[
    bool, typer.Option("--target", help=N_("The dates are your own (soft), not the leader's."))
]
AllRoutinesOpt = Annotated[bool, typer.Option("--all", help=N_("Those too that were stopped."))]
RoutineNumbersArg = Annotated[
    list[int],
    typer.Argument(
        metavar="NUMBERS...",
        help=N_("The numbers of the routines."),
        autocompletion=offers.routines,
    ),
]
RoutineNumberArg = Annotated[
    int,
    typer.Argument(
        metavar="NUMBER", help=N_("The number of the routine."), autocompletion=offers.routines
    ),
]
SkippedArg = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[WHEN|COUNT]", help=N_("Which day, or how many times; else the next one.")
    ),
]


def routine_said(  # noqa: PLR0913, PLR0917  # a routine has the particulars it has
    to: ToOpt = None,
    person: PersonOpt = None,
    urgency: UrgencyOpt = None,
    importance: ImportanceOpt = None,
    standard: StandardOpt = None,
    secrecy: SecrecyOpt = None,
    starting: StartingOpt = None,
    on_holiday: OnHolidayOpt = None,
    ahead: AheadOpt = None,
    target: OwnTargetOpt = False,  # noqa: FBT002  # a flag of the command line is a boolean
) -> RoutineSaid:
    """Everything that may be said of a routine."""
    return RoutineSaid(
        to=to,
        person=person,
        urgency=urgency,
        importance=importance,
        standard=standard,
        secrecy=secrecy,
        starting=starting,
        on_holiday=on_holiday,
        ahead=ahead,
        is_target=target,
    )


RoutineOpts = Annotated[RoutineSaid, Together(routine_said)]
