"""The settings."""

from contextlib import suppress

import typer

from secdesk.cards.card import Card
from secdesk.cards.settings import SettingCard
from secdesk.cli import wiring
from secdesk.cli.command import plain_command
from secdesk.cli.outside import LaterDaysOff
from secdesk.cli.params.desk import KeyArg, UnsetOpt, ValueArg
from secdesk.domain.errors import DeskError, Unreadable
from secdesk.domain.setting.known import NO_REGION
from secdesk.domain.text import say
from secdesk.services import configuring
from secdesk.services.ports import SettingsText

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
    if not value:
        return configuring.show(file, key)
    typed = " ".join(value)
    if configuring.names_region(key):
        return _settled_region(file, typed)
    return configuring.change(file, key, typed)


def _settled_region(file: SettingsText, typed: str) -> SettingCard:
    """The region set; a desk that is there and free has its days at hand from now on."""
    now, asked = wiring.now(), LaterDaysOff()
    card = configuring.settle_region(file, typed, asked, now.date())
    if card.value != NO_REGION and wiring.is_there():
        with suppress(DeskError):  # it can look them up at any other time
            wiring.kept(
                now, lambda desk: configuring.remember_region(desk, card.value, asked, now.date())
            )
    return card
