"""assign: what a leader asked for becomes a task."""

import typer

from secdesk.cards.tasks import Deeds, TaskLine
from secdesk.cli.command import Manner, desk_command
from secdesk.cli.gathering import Given, titles
from secdesk.cli.params.particulars import NOTHING, DatedOpts
from secdesk.cli.params.tasks import EditOpt, ExternalIdOpt, LeaderArg, TitleWordsArg, YesOpt
from secdesk.services import taking_over
from secdesk.services.desk import Desk

app = typer.Typer(add_completion=False)


def _several(given: Given) -> bool:
    """Several tasks at once are looked at before they are stored."""
    return len(given["words"]) > 1 and not given["yes"]


@desk_command(app, "assign", writes=True, manner=Manner(gather=titles, look_first=_several))
def assign(
    desk: Desk,
    leader: LeaderArg,
    words: TitleWordsArg = None,
    said: DatedOpts = NOTHING,
    external_id: ExternalIdOpt = None,
    edit: EditOpt = False,
    yes: YesOpt = False,
) -> TaskLine | Deeds:
    """Record what a leader asked for."""
    del edit, yes  # answered before the desk was opened
    return taking_over.assign(desk, leader, words or (), said, external_id)
