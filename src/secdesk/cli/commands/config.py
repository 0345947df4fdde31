"""The settings."""

import typer

from secdesk.cards.card import Card
from secdesk.cli import wiring
from secdesk.cli.command import plain_command
from secdesk.cli.params.desk import KeyArg, UnsetOpt, ValueArg
from secdesk.domain.errors import Unreadable
from secdesk.domain.text import say
from secdesk.services import configuring

app = typer.Typer(add_completion=False)


@plain_command(app, "config")
def config(key: KeyArg = None, value: ValueArg = None, unset: UnsetOpt = False) -> Card:
    """Show the settings, or change one."""
    file = wiring.settings_file()
    if unset and (key is None or value):
        raise Unreadable(say("Say which setting, and no value."), say("secdesk config --unset KEY"))
    if key is None:
        return configuring.list_settings(file)
    if unset:
        return configuring.unset(file, key)
    return configuring.change(file, key, " ".join(value)) if value else configuring.show(file, key)
