"""edit and due: changing what was taken over."""

import typer

from secdesk.cards.tasks import Deeds
from secdesk.cli.command import Manner, desk_command
from secdesk.cli.gathering import absolute, texts
from secdesk.cli.numbers import only, split
from secdesk.cli.params.authority import GroundOpts
from secdesk.cli.params.measures import UnrelateOpt
from secdesk.cli.params.particulars import NOTHING, ParticularsOpts
from secdesk.cli.params.tasks import (
    DropHelperOpt,
    DropLeaderOpt,
    DropLinkOpt,
    NumbersArg,
    NumbersWhenArg,
    ReasonOpt,
    TitleOpt,
)
from secdesk.services import changing
from secdesk.services.changing import Amends
from secdesk.services.desk import Desk

app = typer.Typer(add_completion=False)


@desk_command(app, "edit", writes=True, manner=Manner(gather=texts))
def edit(
    desk: Desk,
    numbers: NumbersArg,
    title: TitleOpt = None,
    said: ParticularsOpts = NOTHING,
    drop_leader: DropLeaderOpt = None,
    drop_helper: DropHelperOpt = None,
    drop_link: DropLinkOpt = None,
    unrelate: UnrelateOpt = None,
    word: GroundOpts = None,
) -> Deeds:
    """Change what is kept of tasks."""
    amends = Amends(
        title, drop_leader, drop_helper or (), absolute(drop_link), word, unrelate or ()
    )
    return changing.edit(desk, only(numbers), said, amends)


@desk_command(app, "due", writes=True)
def due(
    desk: Desk, numbers_and_when: NumbersWhenArg, word: GroundOpts = None, reason: ReasonOpt = ""
) -> Deeds:
    """Give tasks another date."""
    numbers, when = split(numbers_and_when)
    return changing.due(desk, numbers, when, word, reason)
