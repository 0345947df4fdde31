"""Options about asking somebody how far a task is."""

from typing import Annotated

import typer

from secdesk.cli import offers
from secdesk.cli.registry import N_
from secdesk.domain.vocabulary import Channel

PromisedOpt = Annotated[
    str | None,
    typer.Option("--promised", metavar="WHEN", help=N_("The day that was promised.")),
]
AskedByOpt = Annotated[
    str | None,
    typer.Option(
        "--by",
        metavar="CHANNEL",
        help=N_("How: face, phone, sms, wechat, qq, email, paper, oa or meeting."),
        autocompletion=offers.one_of(Channel),
    ),
]
AskedOpt = Annotated[
    str | None,
    typer.Option(
        "--to",
        metavar="CODE",
        help=N_("Who was asked; whoever answers for it if not said."),
        autocompletion=offers.contacts,
    ),
]
RungOpt = Annotated[
    str | None,
    typer.Option(
        "--rung",
        metavar="RUNG",
        help=N_("How firmly: word, phone, head or leader; what was due if not said."),
        autocompletion=offers.one_of("word", "phone", "head", "leader"),
    ),
]
