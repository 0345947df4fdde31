"""Options about passing a task on: to whom, how, and whether they took it on."""

from typing import Annotated

import typer

from secdesk.cli import offers
from secdesk.cli.params.authority import ApprovalOpts
from secdesk.cli.params.together import Together
from secdesk.cli.registry import N_
from secdesk.domain.vocabulary import Channel
from secdesk.services.passing_on import ConveySaid

ToldOpt = Annotated[
    str | None,
    typer.Option(
        "--to",
        metavar="CODE",
        help=N_("Who was told; whoever answers for it if not said."),
        autocompletion=offers.contacts,
    ),
]
ToldByOpt = Annotated[
    str | None,
    typer.Option(
        "--by",
        metavar="CHANNEL",
        help=N_("How: face, phone, sms, wechat, qq, email, paper, oa or meeting."),
        autocompletion=offers.one_of(Channel),
    ),
]
AcceptedOpt = Annotated[
    bool, typer.Option("--accepted", help=N_("They took it on at once."))
]  # fmt: skip
TextOpt = Annotated[
    bool,
    typer.Option("--text", help=N_("Also write a message to paste, in the reader's language.")),
]


def convey_said(
    *,
    to: ToldOpt = None,
    by: ToldByOpt = None,
    accepted: AcceptedOpt = False,
    text: TextOpt = False,
    ground: ApprovalOpts = None,
) -> ConveySaid:
    """What was said of a conveyance beside its words."""
    return ConveySaid(to=to, by=by, is_accepted=accepted, as_text=text, ground=ground)


ConveyOpts = Annotated[ConveySaid, Together(convey_said)]
TakerOpt = Annotated[
    str | None,
    typer.Option(
        "--to",
        metavar="CODE",
        help=N_("Whose remit it is."),
        autocompletion=offers.contacts,
    ),
]
