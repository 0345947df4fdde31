"""when: how a date is read."""

import typer

from secdesk.cards.dates import Reading
from secdesk.cli.command import desk_command
from secdesk.cli.params.dates import DateWordsArg
from secdesk.services import reading
from secdesk.services.desk import Desk

app = typer.Typer(add_completion=False)


@desk_command(app, "when")
def when(desk: Desk, words: DateWordsArg) -> Reading:
    """Show how a date is read, and keep nothing."""
    return reading.when(desk, " ".join(words))
