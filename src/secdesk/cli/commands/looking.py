"""Looking things up."""

import typer

from secdesk.cards.tasks import TaskList
from secdesk.cli.command import Manner, desk_command
from secdesk.cli.gathering import a_screenful
from secdesk.cli.params.looking import (
    AllOpt,
    HolderFilterOpt,
    LeaderOpt,
    MostOpt,
    SearchWordsArg,
    SortOpt,
    StateFilterOpt,
    TextFilterOpt,
    UrgencyFilterOpt,
    WindowOpt,
)
from secdesk.cli.params.measures import OnlyFocusOpt
from secdesk.cli.params.sealing import RevealOpt
from secdesk.cli.params.tasks import ParentOpt
from secdesk.services import looking
from secdesk.services.desk import Desk
from secdesk.services.looking import Asked

app = typer.Typer(add_completion=False)


@desk_command(app, "list", manner=Manner(on_screen=a_screenful))
def list_tasks(
    desk: Desk,
    leader: LeaderOpt = None,
    holder: HolderFilterOpt = None,
    state: StateFilterOpt = None,
    due: WindowOpt = None,
    urgency: UrgencyFilterOpt = None,
    text: TextFilterOpt = None,
    parent: ParentOpt = None,
    focus: OnlyFocusOpt = False,
    sort: SortOpt = None,
    most: MostOpt = None,
    everything: AllOpt = False,
    reveal: RevealOpt = False,
) -> TaskList:
    """List tasks, most pressing first."""
    del reveal  # the desk was opened by it
    asked = Asked(leader, holder, tuple(state or ()), due, urgency, text, parent, sort, focus)
    return looking.list_tasks(desk, asked, None if everything else most)


@desk_command(app, "find")
def find(desk: Desk, words: SearchWordsArg, reveal: RevealOpt = False) -> TaskList:
    """Find tasks by what they say, closed ones too."""
    del reveal  # as above
    return looking.find(desk, " ".join(words))
