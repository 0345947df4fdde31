"""Leaders, people and units."""

from secdesk.cards.people import ContactCard, ContactList, LeaderCard, LeaderList
from secdesk.views.page import Fields, Grid, Page, Prose, Row
from secdesk.views.words import Words


def leader(card: LeaderCard, words: Words) -> Page:
    """Everything kept of one leader; after a deed, on one line."""
    if card.note is not None:
        return _said_back(card, (card.title, card.portfolio, card.relay), words)
    pairs = (
        (words("Code"), card.code),
        (words("Name"), _name(card.name, active=card.is_active, words=words)),
        (words("Title"), card.title),
        (words("In charge of"), card.portfolio),
        (words("Rank"), _number(card.rank)),
        (words("Relay"), " ".join(one for one in (card.relay, card.relay_phone) if one)),
        (words("Report every"), _report_every(card, words)),
        (words("Channel"), card.channel),
        (words("Best time"), card.best_time),
        (words("In hand"), str(card.in_hand)),
        (words("Last briefed"), _briefed(card, words)),
        (words("Asks waiting"), str(card.asks or "")),
    )
    return (_filled(pairs, words),)


def _briefed(card: LeaderCard, words: Words) -> str:
    return words("never") if card.briefed_at is None else words.moment(card.briefed_at)


def leaders(card: LeaderList, words: Words) -> Page:
    """One line a leader."""
    if not card.leaders:
        return (Prose(words("No leaders yet: secdesk leader add CODE NAME")),)
    rows = tuple(
        Row(
            (
                one.code,
                words.value(_name(one.name, active=one.is_active, words=words)),
                words.value(one.title),
                words.value(one.portfolio),
                words.counted("{count} in hand", "{count} in hand", one.in_hand),
            )
        )
        for one in card.leaders
    )
    return (Grid(rows, wide=3),)


def contact(card: ContactCard, words: Words) -> Page:
    """Everything kept of one contact; after a deed, on one line."""
    if card.note is not None:
        kept = (words.label(card.kind), card.unit.name if card.unit else "", card.post, card.phone)
        return _said_back(card, kept, words)
    pairs = (
        (words("Code"), card.code),
        (words("Name"), _name(card.name, active=card.is_active, words=words)),
        (words("Kind"), words.label(card.kind)),
        (words("Unit"), card.unit.name if card.unit else ""),
        (words("Post"), card.post),
        (words("Phone"), card.phone),
        (words("Other channels"), card.channels),
        (words("Remit"), card.remit),
        (words("Notes"), card.notes),
        (words("In hand"), "" if card.in_hand is None else str(card.in_hand)),
    )
    ways = (
        words("secdesk list --holder {code} --state all"),
        words("secdesk follow --to {code} --all"),
    )
    known = tuple(Prose(one.format(code=card.code), quiet=True) for one in ways)
    return (_filled(pairs, words), *known)


def contacts(card: ContactList, words: Words) -> Page:
    """One line a contact."""
    if not card.contacts:
        return (Prose(words("Nobody yet: secdesk contact add CODE NAME --kind unit")),)
    rows = tuple(
        Row(
            (
                one.code,
                words.value(_name(one.name, active=one.is_active, words=words)),
                words.label(one.kind),
                words.value(one.unit.name) if one.unit else "",
                words.value(one.phone),
                words.value(one.remit or one.post),
            )
        )
        for one in card.contacts
    )
    return (Grid(rows, wide=5),)


def _filled(pairs: tuple[tuple[str, str], ...], words: Words) -> Fields:
    return Fields(tuple((name, words.value(value)) for name, value in pairs if value))


def _said_back(
    card: LeaderCard | ContactCard, kept: tuple[str, ...], words: Words
) -> tuple[Prose, ...]:
    """What was understood, and what was done."""
    note = words.sentence(card.note) if card.note else ""
    told = " · ".join(words.value(one) for one in (card.name, *kept) if one)
    return (Prose(f"{words.value(card.code)}  {told} · {note}"),)


def _name(name: str, *, active: bool, words: Words) -> str:
    return name if active else words("{name} (retired)").format(name=name)


def _number(number: int | None) -> str:
    return "" if number is None else str(number)


def _report_every(card: LeaderCard, words: Words) -> str:
    if card.report_every is None:
        return ""
    return words.counted("{count} working day", "{count} working days", card.report_every)
