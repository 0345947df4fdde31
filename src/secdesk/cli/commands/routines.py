"""routine: work that comes round by a rule."""

import typer

from secdesk.cards.routines import RoutineCard, RoutineList, RoutinesTouched
from secdesk.cli.command import desk_command
from secdesk.cli.params.routines import (
    AllRoutinesOpt,
    RoutineNumberArg,
    RoutineNumbersArg,
    RoutineOpts,
    RoutineWordsArg,
    RuleArg,
    SkippedArg,
)
from secdesk.cli.params.tasks import LeaderArg
from secdesk.services import routines
from secdesk.services.desk import Desk
from secdesk.services.routines import RoutineSaid

app = typer.Typer(add_completion=False)
NOTHING = RoutineSaid()


@desk_command(app, "routine add", writes=True)
def add_routine(
    desk: Desk,
    rule: RuleArg,
    leader: LeaderArg,
    words: RoutineWordsArg,
    said: RoutineOpts = NOTHING,
) -> RoutineCard:
    """Enter work that comes round by a rule."""
    return routines.add(desk, rule, leader, " ".join(words), said)


@desk_command(app, "routine list")
def list_routines(desk: Desk, everything: AllRoutinesOpt = False) -> RoutineList:
    """List the routines with their next dates."""
    return routines.list_routines(desk, everything=everything)


@desk_command(app, "routine stop", writes=True)
def stop_routines(desk: Desk, numbers: RoutineNumbersArg) -> RoutinesTouched:
    """Let routines make no more tasks; what they made stays."""
    return routines.stop(desk, numbers)


@desk_command(app, "routine skip", writes=True)
def skip_routine(desk: Desk, number: RoutineNumberArg, which: SkippedArg = None) -> RoutinesTouched:
    """Pass over the next time of a routine."""
    return routines.skip(desk, number, " ".join(which or ()))
