"""Leaders and contacts: entered once, named everywhere by code or part of a name."""

from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Any, TypeVar

from secdesk.cards import people as cards
from secdesk.cards.people import ContactCard, ContactList, LeaderCard, LeaderList
from secdesk.domain.errors import Refused, Unreadable
from secdesk.domain.people import (
    Contact,
    Leader,
    settled_code,
    settled_contact_code,
    settled_name,
)
from secdesk.domain.text import Sentence, one_line, say
from secdesk.domain.value import value
from secdesk.domain.vocabulary import ContactKind, choose
from secdesk.services.balance import asks_waiting, last_briefed
from secdesk.services.desk import Desk
from secdesk.services.wanted import Wanted, Whose

MOST_COUNTED = 1_000
Party = TypeVar("Party", Leader, Contact)


@value
class LeaderSaid:
    """What may be said of a leader beside code and name, as typed; None is not said."""

    title: str | None = None
    portfolio: str | None = None
    rank: int | None = None
    relay: str | None = None
    relay_phone: str | None = None
    report_every: int | None = None
    channel: str | None = None
    best_time: str | None = None
    is_active: bool | None = None


@value
class ContactSaid:
    """What may be said of a contact beside code and name, as typed; None is not said."""

    kind: str | None = None
    unit: str | None = None
    post: str | None = None
    phone: str | None = None
    channels: str | None = None
    remit: str | None = None
    notes: str | None = None
    is_active: bool | None = None


def add_leader(desk: Desk, code: str, name: str, said: LeaderSaid) -> LeaderCard:
    """Enter someone the secretary serves."""
    leader = Leader(0, settled_code(code), settled_name(name))
    _must_be_free("leader", leader.code, [one.code for one in desk.store.leaders.all()])
    stored = desk.store.leaders.add(_with(leader, said))
    return cards.leader(stored, 0, say("added"))


def list_leaders(desk: Desk, *, retired: bool = False) -> LeaderList:
    """The leaders in the order they came; those who retired only on request."""
    those = [one for one in desk.store.leaders.all() if one.is_active or retired]
    return LeaderList(tuple(_leader_card(desk, one) for one in those))


def show_leader(desk: Desk, who: str) -> LeaderCard:
    """One leader; a retired one is still found by the exact code."""
    return _leader_card(desk, desk.leader(who, may_be_retired=True))


def edit_leader(desk: Desk, who: str, name: str | None, said: LeaderSaid) -> LeaderCard:
    """Change what is kept of a leader; the code stays."""
    leader = desk.leader(who, may_be_retired=True)
    changed = _with(leader if name is None else replace(leader, name=settled_name(name)), said)
    _must_change(leader, changed)
    desk.store.leaders.save(changed)
    return _leader_card(desk, changed, say("changed"))


def retire_leader(desk: Desk, who: str) -> LeaderCard:
    """Let a leader give no more tasks, by routines neither; what was given stays."""
    leader = desk.leader(who)
    desk.store.leaders.save(replace(leader, is_active=False))
    stopped = _stopped(desk, leader)
    note = say("retired; what is in hand stays: secdesk list --leader {code}", code=leader.code)
    if stopped:
        numbers = tuple(map(str, stopped))
        note = say("{note} · routines stopped: {numbers}", note=note, numbers=numbers)
    return _leader_card(desk, replace(leader, is_active=False), note)


def _stopped(desk: Desk, leader: Leader) -> list[int]:
    """The numbers of the leader's routines, which make no more tasks from now on."""
    going_on = [
        one
        for one in desk.store.routines.all()
        if one.leader.id == leader.id and one.stopped_at is None
    ]
    for one in going_on:
        desk.store.routines.save(one.stop(desk.now))
    return [one.number for one in going_on]


def add_contact(desk: Desk, code: str, name: str, said: ContactSaid) -> ContactCard:
    """Enter a person or unit that tasks may be passed to."""
    if said.kind is None:
        raise Unreadable(
            say("Say what kind of contact this is."),
            say("--kind unit, --kind person, --kind supplier, --kind superior, --kind public"),
        )
    contact = Contact(
        0, settled_contact_code(code), settled_name(name), choose(ContactKind, said.kind)
    )
    _must_be_free("contact", contact.code, desk.store.contacts.codes())
    stored = desk.store.contacts.add(_contact_with(desk, contact, said))
    return _contact_card(desk, stored, say("added"))


def list_contacts(desk: Desk, *, kind: str | None = None, retired: bool = False) -> ContactList:
    """People and units by kind and code; those who retired only on request."""
    wanted = choose(ContactKind, kind) if kind else None
    everyone = desk.store.contacts.all()
    codes = {one.id: one for one in everyone}
    return ContactList(
        tuple(
            cards.contact(one, codes.get(one.unit_id or 0))
            for one in everyone
            if (one.is_active or retired) and wanted in (None, one.kind)
        )
    )


def show_contact(desk: Desk, who: str) -> ContactCard:
    """One contact; a retired one is still found by the exact code."""
    contact = desk.contact(who, may_be_retired=True)
    held = desk.store.held.count(None, Whose(contact=contact.id), MOST_COUNTED)
    return replace(_contact_card(desk, contact), in_hand=held)


def edit_contact(desk: Desk, who: str, name: str | None, said: ContactSaid) -> ContactCard:
    """Change what is kept of a contact; the code stays."""
    contact = desk.contact(who, may_be_retired=True)
    named = contact if name is None else replace(contact, name=settled_name(name))
    changed = _contact_with(desk, named, said)
    _must_change(contact, changed)
    desk.store.contacts.save(changed)
    return _contact_card(desk, changed, say("changed"))


def retire_contact(desk: Desk, who: str) -> ContactCard:
    """Let a contact be given no more tasks; what they hold stays theirs."""
    contact = desk.contact(who)
    desk.store.contacts.save(replace(contact, is_active=False))
    note = say("retired; what they hold stays: secdesk list --holder {code}", code=contact.code)
    return _contact_card(desk, replace(contact, is_active=False), note)


def merge_contacts(desk: Desk, who: str, kept: str) -> ContactCard:
    """Let one contact take over all that another holds; the other retires."""
    merged, stays = desk.contact(who, may_be_retired=True), desk.contact(kept)
    if merged.id == stays.id:
        raise Refused(
            say("{name} cannot be merged into itself.", name=stays.name),
            say("secdesk contact list"),
        )
    desk.store.contacts.merge(merged, stays)
    desk.store.contacts.save(replace(merged, is_active=False))
    if stays.unit_id == merged.id:  # a unit merged into one of its own people
        stays = replace(stays, unit_id=None)
        desk.store.contacts.save(stays)
    note = say("took over all that named {name} ({code})", name=merged.name, code=merged.code)
    return _contact_card(desk, stays, note)


def _leader_card(desk: Desk, leader: Leader, note: Sentence | None = None) -> LeaderCard:
    in_hand = desk.store.tasks.count(Wanted(leader=leader.id), desk.now, MOST_COUNTED)
    asks, briefed_at = asks_waiting(desk, leader), last_briefed(desk, leader)
    return cards.leader(leader, in_hand, note, asks=asks, briefed_at=briefed_at)


def _contact_card(desk: Desk, contact: Contact, note: Sentence | None = None) -> ContactCard:
    units = [one for one in desk.store.contacts.all() if one.id == contact.unit_id]
    return cards.contact(contact, units[0] if units else None, note)


def _must_be_free(noun: str, code: str, taken: Sequence[str]) -> None:
    if code in taken:
        raise Refused(
            say('The code "{code}" is taken.', code=code),
            say("secdesk {noun} show {code}", noun=noun, code=code),
        )


def _must_change(before: Leader | Contact, after: Leader | Contact) -> None:
    if before == after:
        noun = "leader" if isinstance(before, Leader) else "contact"
        raise Unreadable(
            say("Say what to change."),
            say("secdesk {noun} edit {code} --name NAME", noun=noun, code=before.code),
        )


def _with(party: Party, said: LeaderSaid | ContactSaid, *but: str) -> Party:
    """The party with everything that was said, texts on one clean line."""
    names = [one.name for one in fields(said) if one.name not in but]
    told: dict[str, Any] = {
        name: one_line(value) if isinstance(value, str) else value
        for name in names
        if (value := getattr(said, name)) is not None
    }
    return replace(party, **told)


def _contact_with(desk: Desk, contact: Contact, said: ContactSaid) -> Contact:
    changed = _with(contact, said, "kind", "unit")
    if said.kind is not None:
        changed = replace(changed, kind=choose(ContactKind, said.kind))
    if said.unit is not None:
        unit = desk.contact(said.unit)
        if unit.id == contact.id:
            raise Refused(
                say("{name} cannot belong to itself.", name=unit.name),
                say("secdesk contact list"),
            )
        changed = replace(changed, unit_id=unit.id)
    return changed
