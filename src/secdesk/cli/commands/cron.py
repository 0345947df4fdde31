"""Lines for cron and for the shell."""

import typer

from secdesk.cards.nagging import CronLines
from secdesk.cli import wiring
from secdesk.cli.command import plain_command
from secdesk.domain.cron import EVERY_MINUTES, alias_line, crontab_line

app = typer.Typer(add_completion=False)


@plain_command(app, "cron show")
def show() -> CronLines:
    """Show the line for crontab, and an alias for the shell."""
    return CronLines(
        crontab=crontab_line(*wiring.of_cron()),
        alias=alias_line(wiring.program()),
        every_minutes=EVERY_MINUTES,
    )
