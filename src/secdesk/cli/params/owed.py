"""Options about what is owed beside the work: obstructions, questions, promises, formalities."""

from typing import Annotated

import typer

from secdesk.cli import offers
from secdesk.cli.registry import N_

MeasureOpt = Annotated[
    str, typer.Option("--measure", metavar="TEXT", help=N_("What is proposed against it."))
]
ByWhomOpt = Annotated[
    str | None,
    typer.Option(
        "--by",
        metavar="CODE",
        help=N_("With whom it lies."),
        autocompletion=offers.contacts,
    ),
]
ReportByOpt = Annotated[
    str | None,
    typer.Option("--report-by", metavar="WHEN", help=N_("When the leader must know of it.")),
]
ConsultedOpt = Annotated[
    str | None,
    typer.Option("--to", metavar="CODE", help=N_("Who was asked."), autocompletion=offers.contacts),
]
AnswerDueOpt = Annotated[
    str | None, typer.Option("-d", "--due", metavar="WHEN", help=N_("When the answer is due."))
]
SenderOpt = Annotated[
    str | None,
    typer.Option(
        "--from",
        metavar="CODE",
        help=N_("Whose opinion it is; that of whoever has the task if not said."),
        autocompletion=offers.contacts,
    ),
]
PromisedToOpt = Annotated[
    str | None, typer.Option("--to", metavar="WHOM", help=N_("To whom it was promised."))
]
PromiseDueOpt = Annotated[
    str | None, typer.Option("-d", "--due", metavar="WHEN", help=N_("For when it was promised."))
]
ApprovedOpt = Annotated[
    str | None,
    typer.Option("--word", metavar='"WHOSE, HOW, WHEN"', help=N_("Which leader approved it.")),
]
KeptOpt = Annotated[bool, typer.Option("--kept", help=N_("What was promised was kept."))]
FormalityDueOpt = Annotated[
    str | None,
    typer.Option("-d", "--due", metavar="WHEN", help=N_("When the formality is made good.")),
]
SettledOpt = Annotated[bool, typer.Option("--settled", help=N_("What was skipped was made good."))]
SupportOpt = Annotated[
    str, typer.Option("--support", metavar="TEXT", help=N_("What support is needed."))
]
