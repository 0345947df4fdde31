"""Options about what is expected of tasks, how they bear upon each other, and what was found."""

from collections.abc import Sequence
from typing import Annotated

import typer

from secdesk.cli import offers
from secdesk.cli.params.together import Together
from secdesk.cli.registry import N_
from secdesk.domain.vocabulary import Answer, Bearing, Question

NumbersVerdictArg = Annotated[
    list[str],
    typer.Argument(
        metavar="NUMBERS... VERDICT [WORDS...]",
        help=N_("Task numbers, then effective, partly or none, then what was found."),
        autocompletion=offers.tasks,
    ),
]
EffectOpt = Annotated[
    str | None,
    typer.Option(
        "--effect", metavar="TEXT", help=N_("What is to come of it: that makes it a measure.")
    ),
]
EffectByOpt = Annotated[
    str | None,
    typer.Option("--effect-by", metavar="WHEN", help=N_("When its effect is looked at.")),
]
FocusOpt = Annotated[
    str | None,
    typer.Option(
        "--focus",
        metavar="yes|no",
        help=N_("Whether it is one of the few focus points of its leader."),
        autocompletion=offers.one_of(Answer),
    ),
]
OnlyFocusOpt = Annotated[bool, typer.Option("--focus", help=N_("Only focus points."))]
SupportsOpt = Annotated[
    list[int] | None,
    typer.Option(
        "--supports",
        metavar="NUMBER",
        help=N_("A task that this one helps along."),
        autocompletion=offers.any_task,
    ),
]
FollowsOpt = Annotated[
    list[int] | None,
    typer.Option(
        "--follows",
        metavar="NUMBER",
        help=N_("A task that this one goes on from."),
        autocompletion=offers.any_task,
    ),
]
ConflictsOpt = Annotated[
    list[int] | None,
    typer.Option(
        "--conflicts",
        metavar="NUMBER",
        help=N_("A task that cannot be done as well as this one."),
        autocompletion=offers.any_task,
    ),
]
UnrelateOpt = Annotated[
    list[int] | None,
    typer.Option(
        "--unrelate",
        metavar="NUMBER",
        help=N_("A task that has nothing to do with this one any more."),
        autocompletion=offers.any_task,
    ),
]
CheckedOpt = Annotated[
    bool, typer.Option("--checked", help=N_("Yes to all six questions before striking off."))
]
FailsOpt = Annotated[
    list[str] | None,
    typer.Option(
        "--fails",
        metavar="QUESTION",
        help=N_(
            "No to this one: facts, problem, wish, conclusion, rules or papers; it is made good "
            "first."
        ),
        autocompletion=offers.one_of(Question),
    ),
]
ContentOpt = Annotated[
    str,
    typer.Option(
        "--word",
        metavar='"WHOSE, HOW, WHEN"',
        help=N_("The word of a leader who is content with an effect that fell short."),
    ),
]


def bearings(
    supports: SupportsOpt = None, follows: FollowsOpt = None, conflicts: ConflictsOpt = None
) -> Sequence[tuple[Bearing, int]]:
    """How a task bears upon others."""
    return tuple(
        (kind, number)
        for kind, numbers in (
            (Bearing.SUPPORTS, supports),
            (Bearing.FOLLOWS, follows),
            (Bearing.CONFLICTS, conflicts),
        )
        for number in numbers or ()
    )


BearingsOpts = Annotated[Sequence[tuple[Bearing, int]], Together(bearings)]
