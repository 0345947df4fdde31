"""Looking things up."""

import typer

from secdesk.cards.tasks import TaskList
from secdesk.cli import wiring
from secdesk.cli.command import desk_command
from secdesk.cli.params import (
    AllOpt,
    HolderFilterOpt,
    LeaderOpt,
    MostOpt,
    ParentOpt,
    SearchWordsArg,
    SortOpt,
    StateFilterOpt,
    TextFilterOpt,
    UrgencyFilterOpt,
    WindowOpt,
)
from secdesk.services import looking
from secdesk.services.desk import Desk
from secdesk.services.looking import Asked

MOST_ON_A_TERMINAL = 30

app = typer.Typer(add_completion=False)


@desk_command(app, "list")
def list_tasks(
    desk: Desk,
    context: typer.Context,
    leader: LeaderOpt = None,
    holder: HolderFilterOpt = None,
    state: StateFilterOpt = None,
    due: WindowOpt = None,
    urgency: UrgencyFilterOpt = None,
    text: TextFilterOpt = None,
    parent: ParentOpt = None,
    sort: SortOpt = None,
    most: MostOpt = None,
    everything: AllOpt = False,
) -> TaskList:
    """List tasks, most pressing first."""
    asked = Asked(leader, holder, tuple(state or ()), due, urgency, text, parent, sort)
    if most is None and wiring.is_seen(as_json=context.params["as_json"]):
        most = MOST_ON_A_TERMINAL
    return looking.list_tasks(desk, asked, None if everything else most)


@desk_command(app, "find")
def find(desk: Desk, words: SearchWordsArg) -> TaskList:
    """Find tasks by what they say, closed ones too."""
    return looking.find(desk, " ".join(words))
