"""Looking things up."""

import typer

from secdesk.cards.tasks import Stories, TaskCards, TaskList
from secdesk.cli.command import desk_command
from secdesk.cli.numbers import only
from secdesk.cli.params import (
    AllOpt,
    HolderFilterOpt,
    LeaderOpt,
    MostOpt,
    NumbersArg,
    ParentOpt,
    SearchWordsArg,
    SortOpt,
    StateFilterOpt,
    TextFilterOpt,
    UrgencyFilterOpt,
    WindowOpt,
)
from secdesk.services import history, looking
from secdesk.services.desk import Desk
from secdesk.services.looking import Asked

app = typer.Typer(add_completion=False)


@desk_command(app, "list")
def list_tasks(
    desk: Desk,
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
    return looking.list_tasks(desk, asked, None if everything else most)


@desk_command(app, "show")
def show(desk: Desk, numbers: NumbersArg) -> TaskCards:
    """Show everything about tasks, and why they stand where they stand."""
    return history.show(desk, only(numbers))


@desk_command(app, "find")
def find(desk: Desk, words: SearchWordsArg) -> TaskList:
    """Find tasks by what they say, closed ones too."""
    return looking.find(desk, " ".join(words))


@desk_command(app, "log")
def log(desk: Desk, numbers: NumbersArg) -> Stories:
    """Tell the story of tasks."""
    return history.log(desk, only(numbers))
