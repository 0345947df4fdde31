"""purge: a task goes for good, from the journal and the desk's own backups too."""

import typer

from secdesk.cli import exits, outside, wiring
from secdesk.cli.command import Typed, own_command
from secdesk.cli.params.purging import PurgedArg, SureOpt
from secdesk.services import purging

app = typer.Typer(add_completion=False)


@own_command(app, "purge")
def purge(typed: Typed, number: PurgedArg, yes: SureOpt = False) -> int:
    """Remove a task for good: its log, its history and the desk's own backups of it."""
    file = wiring.home() / wiring.DESK
    without = outside.without(file, number)
    card = wiring.kept(
        wiring.instant(typed.as_of),
        lambda desk: purging.purge(desk, number, without, is_sure=yes),
    )
    wiring.show(card, as_json=typed.as_json)
    return exits.FINE
