"""The vault: what opens it, what to do with the printed code, and who looked."""

from collections.abc import Iterator
from datetime import datetime

from secdesk.cards import clean
from secdesk.cards.vault import (
    VaultLog,
    VaultMade,
    VaultOpened,
    VaultRecovered,
    VaultRotated,
    VaultShut,
    VaultStatus,
    WayCard,
)
from secdesk.views.page import Fields, Grid, Page, Piece, Prose, Row
from secdesk.views.words import Words


def made(card: VaultMade, words: Words) -> Page:
    """What opens the new vault, and the code to be printed."""
    return (
        Prose(words("This desk has a vault now, opened by: {ways}.").format(
            ways=_kinds(card.ways, words))),
        *_printed(card.recovery_code, words),
    )  # fmt: skip


def rotated(card: VaultRotated, words: Words) -> Page:
    """What is sealed anew, what opens it, and the new code to be printed."""
    count = words.counted("{count} task is", "{count} tasks are", card.sealed)
    text = words("{tasks} sealed under key {key} now, opened by: {ways}.")
    told = text.format(tasks=count, key=card.key, ways=_kinds(card.ways, words))
    old = words("The old code and the old passphrase still open old backups.")
    return Prose(told), *_printed(card.recovery_code, words), Prose(old, quiet=True)


def opened(card: VaultOpened, words: Words) -> Page:
    """Until when."""
    told = words("The vault is open until {moment}.").format(moment=words.moment(card.open_until))
    lock = words("to lock it before: secdesk vault lock")
    return Prose(told), Prose(lock, indent=5)


def shut(card: VaultShut, words: Words) -> Page:
    """That it is."""
    locked, before = words("The vault is locked."), words("The vault was locked already.")
    return (Prose(locked if card.was_open else before),)


def recovered(card: VaultRecovered, words: Words) -> Page:
    """What opens it again."""
    told = words("The vault is opened again by: {ways}.").format(ways=_kinds(card.ways, words))
    if card.open_until is None:
        return (Prose(told),)
    until = words("The vault is open until {moment}.").format(moment=words.moment(card.open_until))
    return Prose(told), Prose(until)


def status(card: VaultStatus, words: Words) -> Page:
    """How it stands; where there is none, what makes one."""
    pairs = tuple(_pairs(card, words))
    if card.key is not None:
        return (Fields(pairs),)
    none = words("This desk has no vault yet, so nothing can be sealed.")
    return Prose(none), Prose("secdesk vault init", indent=5), Fields(pairs)


def log(card: VaultLog, words: Words) -> Page:
    """Who looked, newest first."""
    if not card.reveals:
        return (Prose(words("Nothing sealed was shown yet.")),)
    rows = tuple(
        Row((words.moment(one.at), clean(one.command), " ".join(f"#{task}" for task in one.tasks)))
        for one in card.reveals
    )
    more = (Prose(words("Only the latest are listed."), quiet=True),) if card.has_more else ()
    return Grid(rows, wide=2), *more


def _pairs(card: VaultStatus, words: Words) -> Iterator[tuple[str, str]]:
    if card.key is not None:
        yield words("unlocked"), _until(card.open_until, words)
        yield words("sealed"), words.counted("{count} task", "{count} tasks", card.sealed)
        yield words("key"), str(card.key)
    for one in card.ways:
        yield words.label(one.kind), words("made {moment}").format(moment=words.moment(one.made_at))
    if card.former_keys:
        yield words("former keys"), str(card.former_keys)
    trouble = card.keyring_trouble
    yield (
        words("keyring here"),
        clean(card.keyring or "") if trouble is None else words.sentence(trouble),
    )


def _until(moment: datetime | None, words: Words) -> str:
    if moment is None:
        return words("no, secdesk vault unlock opens it")
    return words("until {moment}").format(moment=words.moment(moment))


def _printed(code: str, words: Words) -> Iterator[Piece]:
    """The recovery code, and what to do with it."""
    yield Prose(words("Recovery code, shown this once:"))
    yield Prose(code, indent=5)
    yield Prose(
        words("Print it or write it down, and keep it apart from this machine: without it, what is "
              "sealed is lost when the keyring or the passphrase is.")
    )  # fmt: skip


def _kinds(ways: tuple[WayCard, ...], words: Words) -> str:
    return words.several(tuple(one.kind for one in ways))
