"""Arguments and options about leaders, people and units."""

from typing import Annotated

import typer

from secdesk.cli import offers
from secdesk.cli.registry import N_
from secdesk.domain.vocabulary import ContactKind

CodeArg = Annotated[
    str, typer.Argument(metavar="CODE", help=N_("A short word to type, such as wang."))
]
NameWordsArg = Annotated[list[str], typer.Argument(metavar="NAME...", help=N_("The full name."))]
WhoArg = Annotated[
    str,
    typer.Argument(
        metavar="WHO",
        help=N_("A code or any unambiguous part of a name."),
        autocompletion=offers.parties,
    ),
]
KeptArg = Annotated[
    str,
    typer.Argument(
        metavar="KEPT",
        help=N_("The one that stays and takes everything over."),
        autocompletion=offers.parties,
    ),
]
NameOpt = Annotated[str | None, typer.Option("--name", metavar="NAME", help=N_("A new name."))]
WhosTitleOpt = Annotated[
    str | None, typer.Option("--title", metavar="TEXT", help=N_("Form of address or post."))
]
PortfolioOpt = Annotated[
    str | None, typer.Option("--portfolio", metavar="TEXT", help=N_("What they are in charge of."))
]
RankOpt = Annotated[
    int | None,
    typer.Option(
        "--rank", metavar="NUMBER", max=999, help=N_("For seating and address; sorts nothing.")
    ),
]
RelayOpt = Annotated[
    str | None, typer.Option("--relay", metavar="NAME", help=N_("Who takes messages for them."))
]
RelayPhoneOpt = Annotated[
    str | None, typer.Option("--relay-phone", metavar="NUMBER", help=N_("That person's phone."))
]
ReportEveryOpt = Annotated[
    int | None,
    typer.Option(
        "--report-every",
        metavar="DAYS",
        min=1,
        max=366,
        help=N_("Wants a report every so many working days."),
    ),
]
ChannelOpt = Annotated[
    str | None,
    typer.Option(
        "--channel", metavar="TEXT", help=N_("How they like to be told: in person, phone.")
    ),
]
BestTimeOpt = Annotated[
    str | None,
    typer.Option("--best-time", metavar="TEXT", help=N_("When they are best spoken to.")),
]
ActiveOpt = Annotated[bool, typer.Option("--active", help=N_("Back after having retired."))]
RetiredOpt = Annotated[bool, typer.Option("--retired", help=N_("Those who retired as well."))]
KindOpt = Annotated[
    str | None,
    typer.Option(
        "--kind",
        metavar="KIND",
        help=N_("unit, person, supplier, superior or public."),
        autocompletion=offers.one_of(ContactKind),
    ),
]
UnitOpt = Annotated[
    str | None,
    typer.Option(
        "--unit", metavar="CODE", help=N_("The unit they belong to."), autocompletion=offers.units
    ),
]
PostOpt = Annotated[str | None, typer.Option("--post", metavar="TEXT", help=N_("Their post."))]
PhoneOpt = Annotated[str | None, typer.Option("--phone", metavar="NUMBER", help=N_("Their phone."))]
ChannelsOpt = Annotated[
    str | None,
    typer.Option("--channels", metavar="TEXT", help=N_("Other ways to reach them: mail, WeChat.")),
]
RemitOpt = Annotated[
    str | None, typer.Option("--remit", metavar="TEXT", help=N_("What they are responsible for."))
]
NotesOpt = Annotated[
    str | None, typer.Option("--notes", metavar="TEXT", help=N_("Anything else worth knowing."))
]
