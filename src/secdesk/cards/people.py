"""Cards about leaders and contacts."""

from datetime import datetime

from secdesk.cards.card import Card, Party
from secdesk.domain.people import Contact, Leader
from secdesk.domain.text import Sentence
from secdesk.domain.value import value
from secdesk.domain.vocabulary import ContactKind


@value
class LeaderCard(Card):
    """A leader, with how many tasks are in hand for them and how many asks wait for their word."""

    code: str
    name: str
    title: str
    portfolio: str
    rank: int | None
    relay: str
    relay_phone: str
    report_every: int | None
    channel: str
    best_time: str
    is_active: bool
    in_hand: int
    asks: int = 0
    briefed_at: datetime | None = None
    note: Sentence | None = None


@value
class LeaderList(Card):
    """The leaders, in the order they came; rank sorts nothing."""

    leaders: tuple[LeaderCard, ...]


@value
class ContactCard(Card):
    """A person or unit, with the unit they belong to; shown alone, how much they hold as well."""

    code: str
    name: str
    kind: ContactKind
    unit: Party | None
    post: str
    phone: str
    channels: str
    remit: str
    notes: str
    is_active: bool
    note: Sentence | None = None
    in_hand: int | None = None


@value
class ContactList(Card):
    """People and units, by kind and code."""

    contacts: tuple[ContactCard, ...]


def leader(
    one: Leader,
    in_hand: int,
    note: Sentence | None = None,
    *,
    asks: int = 0,
    briefed_at: datetime | None = None,
) -> LeaderCard:
    """A leader as shown."""
    return LeaderCard(
        code=one.code,
        name=one.name,
        title=one.title,
        portfolio=one.portfolio,
        rank=one.rank,
        relay=one.relay,
        relay_phone=one.relay_phone,
        report_every=one.report_every,
        channel=one.channel,
        best_time=one.best_time,
        is_active=one.is_active,
        in_hand=in_hand,
        asks=asks,
        briefed_at=briefed_at,
        note=note,
    )


def contact(one: Contact, unit: Contact | None, note: Sentence | None = None) -> ContactCard:
    """A contact as shown."""
    return ContactCard(
        code=one.code,
        name=one.name,
        kind=one.kind,
        unit=Party(unit.code, unit.name) if unit else None,
        post=one.post,
        phone=one.phone,
        channels=one.channels,
        remit=one.remit,
        notes=one.notes,
        is_active=one.is_active,
        note=note,
    )
