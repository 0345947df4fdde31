"""The vault: made, opened, locked, recovered, given a new key, and who looked into it."""

from collections.abc import Callable, Sequence
from datetime import datetime

from secdesk.cards.vault import (
    RevealCard,
    VaultLog,
    VaultMade,
    VaultOpened,
    VaultRecovered,
    VaultRotated,
    VaultShut,
    VaultStatus,
    WayCard,
)
from secdesk.domain.errors import Locked, OutsideFailed
from secdesk.domain.value import value
from secdesk.domain.vault import (
    Reveal,
    Slot,
    SlotKind,
    grouped,
    must_be_new,
    must_be_there,
    settled_passphrase,
)
from secdesk.services.desk import Desk
from secdesk.services.ports_vault import K, Ways

MOST_TOLD = 100


@value
class Phrases:
    """Passphrases as typed: what opens the vault now, and what is to open it from now on."""

    old: str | None = None
    new: str | None = None


def init(desk: Desk, ways: Ways[K], passphrase: str | None) -> VaultMade:
    """Make a vault: opened by the passphrase, or without one by the keyring; always by a code.

    Raises Refused where there is one, Unreadable, OutsideFailed.
    """
    slots = desk.store.vault.slots
    must_be_new(slots.newest())
    key = ways.new(1)
    way = _way(desk, ways, key, passphrase)
    recovery, code = ways.keep_by_code(key, desk.now)
    for slot in (way, recovery):
        slots.add(slot)
    return VaultMade(key.number, _ways([way, recovery]), grouped(code))


def status(desk: Desk, ways: Ways[K], now: datetime) -> VaultStatus:
    """How the vault stands, and the keyring of the machine."""
    vault = desk.store.vault
    slots = vault.slots.newest()
    backend, trouble = None, None
    try:
        backend = ways.backend()
    except OutsideFailed as why:
        trouble = why.message
    until = ways.open_until(slots, now)
    return VaultStatus(
        key=slots[0].key if slots else None,
        ways=_ways(slots),
        former_keys=len({one.key for one in vault.slots.all()}) - bool(slots),
        keyring=backend,
        keyring_trouble=trouble,
        is_open=until is not None,
        open_until=until,
        sealed=vault.sealed(),
    )


def unlock(desk: Desk, ways: Ways[K], passphrase: str | None, until: datetime) -> VaultOpened:
    """Keep the vault open until then; raises Locked, OutsideFailed."""
    vault = desk.store.vault
    slots = vault.slots.newest()
    key = ways.found(slots) if passphrase is None else ways.by_passphrase(slots, passphrase)
    vault.reveals.add(Reveal(at=desk.now, command="vault unlock"))
    ways.stay_open(key, until)
    return VaultOpened(until, vault.sealed())


def lock(desk: Desk, ways: Ways[K], now: datetime) -> VaultShut:
    """End the unlocked session; raises Locked where there is no vault."""
    slots = must_be_there(desk.store.vault.slots.newest())
    was_open = ways.open_until(slots, now) is not None
    ways.close()
    return VaultShut(was_open)


def recover(desk: Desk, ways: Ways[K], code: str, passphrase: str | None) -> tuple[Slot, K]:
    """Make a lost way anew, by the printed code: that of a passphrase, else of the keyring.

    Raises Unreadable, Locked, OutsideFailed.
    """
    vault = desk.store.vault
    key = ways.by_code(vault.slots.newest(), code)
    made = _way(desk, ways, key, passphrase)
    vault.slots.replace(made)
    vault.reveals.add(Reveal(at=desk.now, command="vault recover"))
    return made, key


def recovered(made: Slot, ways: Ways[K], key: K, until: datetime) -> VaultRecovered:
    """The vault unlocked after that, where the machine can keep it so."""
    try:
        ways.stay_open(key, until)
    except OutsideFailed:
        return VaultRecovered(_ways([made]), None)
    return VaultRecovered(_ways([made]), until)


def rotate(
    desk: Desk, ways: Ways[K], phrases: Phrases, now: datetime, back_up: Callable[[], None]
) -> VaultRotated:
    """Seal everything under a new key, with the same ways to it and a new code.

    The old ways stay, for old backups. Raises Locked, Unreadable, OutsideFailed.
    """
    vault = desk.store.vault
    slots = must_be_there(vault.slots.newest())
    kinds = {one.kind for one in slots}
    phrase = settled_passphrase(phrases.new or "") if SlotKind.PASSPHRASE in kinds else None
    old = _present(ways, slots, phrases, now)
    new = ways.new(old.number + 1)
    back_up()
    recovery, code = ways.keep_by_code(new, desk.now)
    made = [recovery]
    if phrase is not None:
        made.insert(0, ways.keep_by_passphrase(new, phrase, desk.now))
    if SlotKind.KEYRING in kinds:
        made.insert(0, ways.keep_in_keyring(new, desk.now))
    for slot in made:
        vault.slots.add(slot)
    vault.reseal(old, new)
    vault.reveals.add(Reveal(at=desk.now, command="vault rotate"))
    until = ways.open_until(slots, now)
    if until is not None:
        ways.stay_open(new, until)
    return VaultRotated(new.number, _ways(made), vault.sealed(), grouped(code))


def log(desk: Desk) -> VaultLog:
    """Who looked at sealed words, and when the vault was opened."""
    told = desk.store.vault.reveals.list(MOST_TOLD + 1)
    cards = tuple(RevealCard(one.at, one.command, one.numbers) for one in told[:MOST_TOLD])
    return VaultLog(cards, len(told) > MOST_TOLD)


def _present(ways: Ways[K], slots: Sequence[Slot], phrases: Phrases, now: datetime) -> K:
    """The key in force: by an unlocked session, the keyring, or the passphrase that was typed."""
    key = ways.in_session(slots, now)
    if key is not None:
        return key
    try:
        return ways.found(slots)
    except Locked:
        if phrases.old is None:
            raise
    return ways.by_passphrase(slots, phrases.old)


def _way(desk: Desk, ways: Ways[K], key: K, passphrase: str | None) -> Slot:
    if passphrase is None:
        return ways.keep_in_keyring(key, desk.now)
    return ways.keep_by_passphrase(key, settled_passphrase(passphrase), desk.now)


def _ways(slots: Sequence[Slot]) -> tuple[WayCard, ...]:
    return tuple(WayCard(one.kind, one.made_at) for one in slots)
