"""Arguments and options about asks."""

from typing import Annotated

import typer

from secdesk.cli import offers
from secdesk.cli.params.together import Together
from secdesk.cli.registry import N_
from secdesk.services.asking import AskSaid

AskedArg = Annotated[
    str,
    typer.Argument(
        metavar="LEADER",
        help=N_("Who is asked: a code or part of a name."),
        autocompletion=offers.leaders,
    ),
]
QuestionArg = Annotated[list[str], typer.Argument(metavar="QUESTION...", help=N_("One question."))]
AskAnswerArg = Annotated[
    list[str],
    typer.Argument(
        metavar="ASK agree|changed|refuse|later [WORDS...]",
        help=N_("The number of the ask, what the leader decided, and the words."),
        autocompletion=offers.ask_and_verdict,
    ),
]
AskNumbersWordsArg = Annotated[
    list[str],
    typer.Argument(
        metavar="NUMBERS... [WORDS...]",
        help=N_("Numbers of asks, then words."),
        autocompletion=offers.asks,
    ),
]
AboutOpt = Annotated[
    int | None,
    typer.Option(
        "--task",
        metavar="NUMBER",
        help=N_("The task it is about."),
        autocompletion=offers.any_task,
    ),
]
RecommendOpt = Annotated[
    str, typer.Option("--recommend", metavar="TEXT", help=N_("What you would do yourself."))
]
ChoiceOpt = Annotated[
    list[str] | None,
    typer.Option(
        "--option", metavar="TEXT", help=N_("What may be chosen; may be given several times.")
    ),
]
NeededByOpt = Annotated[
    str | None,
    typer.Option("--needed-by", metavar="WHEN", help=N_("When the answer is needed.")),
]
BasisOpt = Annotated[
    str,
    typer.Option(
        "--basis", metavar="TEXT", help=N_("What it rests on: facts, a rule, a document.")
    ),
]
WantedOpt = Annotated[
    str | None,
    typer.Option("--set", metavar="due=WHEN", help=N_("The date that the task is to have.")),
]
InsteadOpt = Annotated[
    str | None,
    typer.Option("--set", metavar="due=WHEN", help=N_("The date that the leader agreed to.")),
]
FromUnitOpt = Annotated[
    str | None,
    typer.Option(
        "--from",
        metavar="CODE",
        help=N_("The unit whose ask it is; it is put before the leader next."),
        autocompletion=offers.contacts,
    ),
]
PrivateOpt = Annotated[
    bool, typer.Option("--private", help=N_("For the leader alone, nobody listening."))
]
ViewOpt = Annotated[
    list[str] | None,
    typer.Option(
        "--view",
        metavar='"WHO: WORDS"',
        help=N_("What one side thinks, where they disagree; may be given several times."),
    ),
]
CommonOpt = Annotated[
    str, typer.Option("--common", metavar="TEXT", help=N_("What all sides agree on."))
]
AgainOpt = Annotated[
    str | None,
    typer.Option("--until", metavar="WHEN", help=N_("When to ask again, where it was put off.")),
]
WhoseAsksOpt = Annotated[
    str | None,
    typer.Option(
        "-l",
        "--leader",
        metavar="LEADER",
        help=N_("Only those to this leader."),
        autocompletion=offers.leaders,
    ),
]
AllAsksOpt = Annotated[
    bool, typer.Option("--all", help=N_("Those too that were put off or are over."))
]


def ask_said(  # noqa: PLR0913  # one parameter an option
    *,
    task: AboutOpt = None,
    recommend: RecommendOpt = "",
    option: ChoiceOpt = None,
    needed_by: NeededByOpt = None,
    basis: BasisOpt = "",
    wanted: WantedOpt = None,
    sender: FromUnitOpt = None,
    private: PrivateOpt = False,
    view: ViewOpt = None,
    common: CommonOpt = "",
) -> AskSaid:
    """What was said of an ask beside its leader and its question."""
    options, views = tuple(option or ()), tuple(view or ())
    return AskSaid(
        task, recommend, options, needed_by, basis, wanted, sender, private, views, common
    )


AskOpts = Annotated[AskSaid, Together(ask_said)]
