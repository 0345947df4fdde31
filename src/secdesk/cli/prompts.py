"""Questions, asked on a terminal only; every one has an option that answers it."""

from datetime import datetime

import typer

from secdesk.cli import wiring
from secdesk.domain.errors import UnknownPerson
from secdesk.services.desk import Desk


def agreed() -> bool:
    """Whether what was shown is to be stored; a no is confirmed in words."""
    words = wiring.words()
    is_agreed = typer.confirm(words("Store this?"), default=True, err=True)
    if not is_agreed:
        typer.echo(words("Nothing was stored."), err=True)
    return is_agreed


def added(unknown: UnknownPerson, at: datetime) -> bool:
    """Whether somebody unknown was entered on the way, as a step of its own."""
    from secdesk.services import people  # noqa: PLC0415  # few commands meet anybody unknown

    words = wiring.words()
    typer.echo(words.sentence(unknown.message), err=True)
    if not typer.confirm(words("Add them now?"), default=False, err=True):
        return False
    code = typer.prompt(words("Short code to type"), default=unknown.name.lower(), err=True)
    name = typer.prompt(words("Full name"), default=unknown.name, err=True)
    kind = None
    if unknown.noun == "contact":  # asked before the desk is opened: nobody waits for an answer
        kind = typer.prompt(words("A unit or a person?"), default=words("unit"), err=True)

    def add(desk: Desk) -> object:
        if kind is None:
            return people.add_leader(desk, code, name, people.LeaderSaid())
        return people.add_contact(desk, code, name, people.ContactSaid(kind=kind))

    wiring.run(f"{unknown.noun} add", at, add)
    return True
