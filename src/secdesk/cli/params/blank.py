"""Arguments and options about blank spots."""

from typing import Annotated

import typer

from secdesk.cli import offers, offers_overlooked
from secdesk.cli.params.together import Together
from secdesk.cli.registry import N_
from secdesk.services.blank_pages import BlankWanted

NewOpt = Annotated[
    bool, typer.Option("--new", help=N_("Only what was not there when the last working day ended."))
]
RuleOpt = Annotated[
    str | None,
    typer.Option(
        "--rule",
        metavar="CODE",
        help=N_("Only what this rule finds, all of it; own for your own."),
        autocompletion=offers_overlooked.rules,
    ),
]
SeverityOpt = Annotated[
    str | None,
    typer.Option(
        "--severity",
        metavar="R|A|T",
        help=N_("Only what is for today (R), for this week (A), or for when there is time (T)."),
        autocompletion=offers.one_of("R", "A", "T"),
    ),
]
WhoseBlankOpt = Annotated[
    str | None,
    typer.Option(
        "-l",
        "--leader",
        metavar="LEADER",
        help=N_("Only this leader's."),
        autocompletion=offers.leaders,
    ),
]
CheckBlankOpt = Annotated[
    bool, typer.Option("--check", help=N_("Exit with 10 where anything is shown."))
]
ExplainRuleOpt = Annotated[
    str | None,
    typer.Option(
        "--explain",
        metavar="CODE",
        help=N_("Explain a rule: why, how to cure it, what can be set."),
        autocompletion=offers_overlooked.rules,
    ),
]
DisposedOpt = Annotated[
    bool, typer.Option("--disposed", help=N_("Show what was put off, waived or made a task."))
]
BlankKeyArg = Annotated[
    str,
    typer.Argument(
        metavar="KEY",
        help=N_("The key of a blank spot, such as B15:5 or own:3."),
        autocompletion=offers_overlooked.keys,
    ),
]
OwnKeyArg = Annotated[
    str,
    typer.Argument(
        metavar="KEY",
        help=N_("The key of one of your own, such as own:3."),
        autocompletion=offers_overlooked.own_keys,
    ),
]
PutOffUntilArg = Annotated[
    list[str], typer.Argument(metavar="WHEN", help=N_("The day on which it comes back."))
]
WaivedWhyArg = Annotated[
    list[str], typer.Argument(metavar="REASON...", help=N_("Why it need not be done."))
]
SpotWordsArg = Annotated[
    list[str], typer.Argument(metavar="WORDS...", help=N_("What must not be missed."))
]
OutcomeArg = Annotated[
    list[str] | None, typer.Argument(metavar="[OUTCOME...]", help=N_("What came of it."))
]
SpotByOpt = Annotated[
    str | None,
    typer.Option("--by", metavar="WHEN", help=N_("The day by which it must be dealt with.")),
]
SpotLeaderOpt = Annotated[
    str | None,
    typer.Option(
        "-l",
        "--leader",
        metavar="LEADER",
        help=N_("For which leader."),
        autocompletion=offers.leaders,
    ),
]


def blank_wanted(
    *,
    new: NewOpt = False,
    rule: RuleOpt = None,
    leader: WhoseBlankOpt = None,
    severity: SeverityOpt = None,
) -> BlankWanted:
    """Which blank spots are asked for."""
    return BlankWanted(rule, leader, severity, is_new=new)


BlankOpts = Annotated[BlankWanted, Together(blank_wanted)]
