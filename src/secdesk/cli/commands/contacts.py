"""contact: people and units that carry work out."""

import typer

from secdesk.cards.people import ContactCard, ContactList
from secdesk.cli.command import desk_command
from secdesk.cli.params.people import (
    ActiveOpt,
    ChannelsOpt,
    CodeArg,
    KeptArg,
    KindOpt,
    NameOpt,
    NameWordsArg,
    NotesOpt,
    PhoneOpt,
    PostOpt,
    RemitOpt,
    RetiredOpt,
    UnitOpt,
    WhoArg,
)
from secdesk.services import people
from secdesk.services.desk import Desk
from secdesk.services.people import ContactSaid

app = typer.Typer(add_completion=False)


@desk_command(app, "contact add", writes=True)
def add_contact(
    desk: Desk,
    code: CodeArg,
    name: NameWordsArg,
    kind: KindOpt = None,
    unit: UnitOpt = None,
    post: PostOpt = None,
    phone: PhoneOpt = None,
    channels: ChannelsOpt = None,
    remit: RemitOpt = None,
    notes: NotesOpt = None,
) -> ContactCard:
    """Enter a person or a unit."""
    said = ContactSaid(kind, unit, post, phone, channels, remit, notes)
    return people.add_contact(desk, code, " ".join(name), said)


@desk_command(app, "contact list")
def list_contacts(desk: Desk, kind: KindOpt = None, retired: RetiredOpt = False) -> ContactList:
    """List people and units."""
    return people.list_contacts(desk, kind=kind, retired=retired)


@desk_command(app, "contact show")
def show_contact(desk: Desk, who: WhoArg) -> ContactCard:
    """Show one person or unit."""
    return people.show_contact(desk, who)


@desk_command(app, "contact edit", writes=True)
def edit_contact(
    desk: Desk,
    who: WhoArg,
    name: NameOpt = None,
    kind: KindOpt = None,
    unit: UnitOpt = None,
    post: PostOpt = None,
    phone: PhoneOpt = None,
    channels: ChannelsOpt = None,
    remit: RemitOpt = None,
    notes: NotesOpt = None,
    active: ActiveOpt = False,
) -> ContactCard:
    """Change what is kept of a person or unit."""
    said = ContactSaid(kind, unit, post, phone, channels, remit, notes, active or None)
    return people.edit_contact(desk, who, name, said)


@desk_command(app, "contact retire", writes=True)
def retire_contact(desk: Desk, who: WhoArg) -> ContactCard:
    """Pass no more tasks to a person or unit."""
    return people.retire_contact(desk, who)


@desk_command(app, "contact merge", writes=True)
def merge_contacts(desk: Desk, who: WhoArg, kept: KeptArg) -> ContactCard:
    """Let one contact take over what another holds."""
    return people.merge_contacts(desk, who, kept)
