"""What a locked change rests on, and what a mandate allows."""

from typing import Annotated

import typer

from secdesk.cli import offers
from secdesk.cli.params.owed import ApprovedOpt
from secdesk.cli.params.tasks import WordOpt
from secdesk.cli.params.together import Together
from secdesk.cli.registry import N_
from secdesk.domain.errors import Unreadable
from secdesk.domain.mandate import MandateDeed
from secdesk.domain.text import say
from secdesk.services.consenting import ByAsk, ByMandate, Ground
from secdesk.services.mandates import MandateSaid

ByAskOpt = Annotated[
    int | None,
    typer.Option(
        "--by-ask",
        metavar="NUMBER",
        help=N_("The answered ask that it rests on."),
        autocompletion=offers.answered_ask,
    ),
]
ByMandateOpt = Annotated[
    int | None,
    typer.Option(
        "--by-mandate",
        metavar="NUMBER",
        help=N_("The mandate that it rests on."),
        autocompletion=offers.mandates,
    ),
]
MandateWordsArg = Annotated[
    list[str],
    typer.Argument(metavar="WORDS...", help=N_("What is allowed, in the leader's words.")),
]
MandateNumbersArg = Annotated[
    list[int],
    typer.Argument(
        metavar="NUMBERS...",
        help=N_("The numbers of the mandates."),
        autocompletion=offers.mandates,
    ),
]
ForOpt = Annotated[
    list[str] | None,
    typer.Option(
        "--for",
        metavar="DEED",
        help=N_("due, words, issuers, suspend or withdraw; may be given several times."),
        autocompletion=offers.one_of(MandateDeed),
    ),
]
MostDaysOpt = Annotated[
    int | None,
    typer.Option(
        "--most", metavar="DAYS", help=N_("By how many working days a date may move at most.")
    ),
]
OfTaskOpt = Annotated[
    int | None,
    typer.Option(
        "--task",
        metavar="NUMBER",
        help=N_("For this task alone."),
        autocompletion=offers.tasks,
    ),
]
HoldsFromOpt = Annotated[
    str | None,
    typer.Option("--from", metavar="WHEN", help=N_("The first day; today if not said.")),
]
HoldsUntilOpt = Annotated[
    str | None,
    typer.Option("--until", metavar="WHEN", help=N_("The last day.")),
]
AllMandatesOpt = Annotated[
    bool, typer.Option("--all", help=N_("Those too that have ended, and what was told already."))
]


def ground(
    word: WordOpt = None, by_ask: ByAskOpt = None, by_mandate: ByMandateOpt = None
) -> Ground:
    """The one thing that a change rests on; raises Unreadable where several are named."""
    if sum(one is not None for one in (word, by_ask, by_mandate)) > 1:
        raise Unreadable(
            say("--word, --by-ask and --by-mandate exclude each other."),
            say("--by-ask 3"),
        )
    if by_ask is not None:
        return ByAsk(by_ask)
    return word if by_mandate is None else ByMandate(by_mandate)


def approval(word: ApprovedOpt = None, by_ask: ByAskOpt = None) -> Ground:
    """The leader's approval of what goes out; raises Unreadable where two are named."""
    if word is not None and by_ask is not None:
        raise Unreadable(say("--word and --by-ask exclude each other."), say("--by-ask 3"))
    return word if by_ask is None else ByAsk(by_ask)


def mandate_said(
    deeds: ForOpt = None,
    most: MostDaysOpt = None,
    task: OfTaskOpt = None,
    since: HoldsFromOpt = None,
    until: HoldsUntilOpt = None,
) -> MandateSaid:
    """How far a mandate goes."""
    return MandateSaid(tuple(deeds or ()), most, task, since, until)


GroundOpts = Annotated[Ground, Together(ground)]
ApprovalOpts = Annotated[Ground, Together(approval)]
MandateOpts = Annotated[MandateSaid, Together(mandate_said)]
