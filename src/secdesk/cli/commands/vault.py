"""vault: the key to what is sealed, and the ways to it."""

from typing import TYPE_CHECKING, Any, TypeVar

import typer

from secdesk.cards.vault import VaultLog
from secdesk.cli import exits, wiring
from secdesk.cli.command import Typed, desk_command, own_command
from secdesk.cli.gathering import pasted
from secdesk.cli.keys import asked, keyholder
from secdesk.cli.outside import back_up
from secdesk.cli.params.vault import CodeOpt, ForOpt, PassphraseOpt
from secdesk.domain.errors import OutsideFailed, PassphraseWanted, Refused
from secdesk.domain.text import Sentence, say
from secdesk.domain.vault import SlotKind, must_be_new, settled_while, way
from secdesk.services import vault
from secdesk.services.vault import Phrases

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from secdesk.cards.card import Card
    from secdesk.domain.vault import Slot
    from secdesk.services.desk import Desk
    from secdesk.services.ports_vault import Ways

Answer = TypeVar("Answer")
A_WHILE = "15m"

app = typer.Typer(add_completion=False)


@own_command(app, "vault init")
def init(typed: Typed, passphrase_stdin: PassphraseOpt = False) -> int:
    """Make the key that confidential words are sealed with."""
    must_be_new(_slots(typed))
    lines = _lines() if passphrase_stdin else []
    again = say("secdesk vault init --passphrase-stdin")
    phrase = lines[0] if passphrase_stdin else _phrase_unless_keyring(again)
    return _show(typed, _kept(typed, lambda desk, ways: vault.init(desk, ways, phrase)))


@own_command(app, "vault status")
def status(typed: Typed) -> int:
    """Show what opens the vault, and whether it is open."""
    now = wiring.now()
    card = wiring.run(
        None, wiring.instant(typed.as_of), lambda desk: vault.status(desk, _ways(desk), now)
    )
    return _show(typed, card)


@own_command(app, "vault unlock")
def unlock(typed: Typed, passphrase_stdin: PassphraseOpt = False, lasting: ForOpt = A_WHILE) -> int:
    """Keep the vault open for a while."""
    until = (wiring.now() + settled_while(lasting)).replace(microsecond=0)
    phrase = _lines()[0] if passphrase_stdin else None
    try:
        card = _kept(typed, lambda desk, ways: vault.unlock(desk, ways, phrase, until))
    except PassphraseWanted as wanted:
        there = asked(wanted)
        card = _kept(typed, lambda desk, ways: vault.unlock(desk, ways, there, until))
    return _show(typed, card)


@own_command(app, "vault lock")
def lock(typed: Typed) -> int:
    """Lock the vault now."""
    now = wiring.now()
    card = wiring.run(
        None, wiring.instant(typed.as_of), lambda desk: vault.lock(desk, _ways(desk), now)
    )
    return _show(typed, card)


@own_command(app, "vault recover")
def recover(
    typed: Typed, code_stdin: CodeOpt = False, passphrase_stdin: PassphraseOpt = False
) -> int:
    """Open the vault by the printed code, and make a lost way anew."""
    lines = _lines() if code_stdin or passphrase_stdin else []
    code = lines.pop(0) if code_stdin else _code()
    again = say("secdesk vault recover --code-stdin --passphrase-stdin")
    phrase = (lines or [""])[0] if passphrase_stdin else _phrase_unless_keyring(again)
    slot, key, ways = _kept(
        typed, lambda desk, ways: (*vault.recover(desk, ways, code, phrase), ways)
    )
    until = (wiring.now() + settled_while(A_WHILE)).replace(microsecond=0)
    return _show(typed, vault.recovered(slot, ways, key, until))


@own_command(app, "vault rotate")
def rotate(typed: Typed, passphrase_stdin: PassphraseOpt = False) -> int:
    """Seal everything under a new key; the old one only opens old backups."""
    now = wiring.now()
    phrases = _phrases(_slots(typed), is_given=passphrase_stdin)

    def turned(phrases: Phrases) -> "Card":
        return _kept(
            typed,
            lambda desk, ways: vault.rotate(
                desk,
                ways,
                phrases,
                now,
                lambda: back_up(wiring.home() / wiring.DESK, "before-vault-rotate"),
            ),
        )

    try:
        card = turned(phrases)
    except PassphraseWanted as wanted:
        card = turned(Phrases(asked(wanted), phrases.new))
    return _show(typed, card)


@desk_command(app, "vault log")
def log(desk: "Desk") -> VaultLog:
    """List when sealed words were shown, and when the vault was opened."""
    return vault.log(desk)


def _slots(typed: Typed) -> "Sequence[Slot]":
    """The ways in force, looked at before anything is asked."""
    at = wiring.instant(typed.as_of)
    return wiring.run(None, at, lambda desk: desk.store.vault.slots.newest())


def _kept(typed: Typed, deed: "Callable[[Desk, Ways[Any]], Answer]") -> Answer:
    """What a deed answers that is no part of the history: undo brings no key back."""
    at = wiring.instant(typed.as_of)
    return wiring.kept(at, lambda desk: deed(desk, _ways(desk)))


def _ways(desk: "Desk") -> "Ways[Any]":
    return keyholder(desk.store.vault.desk)


def _show(typed: Typed, card: "Card") -> int:
    wiring.show(card, as_json=typed.as_json)
    if not typed.as_json:
        wiring.mind_rights()
    return exits.FINE


def _lines() -> list[str]:
    """What was given on standard input, line by line; there is one at least."""
    return pasted().splitlines() or [""]


def _code() -> str:
    """The recovery code, asked for where somebody is there."""
    _must_be_asked(
        say("The recovery code is typed on a terminal, or comes by standard input."),
        say("secdesk vault recover --code-stdin"),
    )
    from secdesk.cli import prompts  # noqa: PLC0415  # few commands ask

    return prompts.recovery_code()


def _phrase_unless_keyring(again: Sentence) -> str | None:
    """None where the keyring can be used; else a new passphrase.

    Raises Refused where nobody is there to type one.
    """
    try:
        keyholder("").backend()
    except OutsideFailed as trouble:
        _must_be_asked(trouble.message, again)
        from secdesk.cli import prompts  # noqa: PLC0415  # as above

        return prompts.new_passphrase()
    return None


def _phrases(slots: "Sequence[Slot]", *, is_given: bool) -> Phrases:
    """The passphrases of a rotation; standard input has the present one, and maybe a new one."""
    if is_given:
        lines = _lines()
        return Phrases(lines[0], lines[-1])
    if way(slots, SlotKind.PASSPHRASE) is None:
        return Phrases()
    _must_be_asked(
        say("The new key needs a passphrase."), say("secdesk vault rotate --passphrase-stdin")
    )
    from secdesk.cli import prompts  # noqa: PLC0415  # as above

    return Phrases(None, prompts.new_passphrase())


def _must_be_asked(why: Sentence, instead: Sentence) -> None:
    """Raise Refused where there is nobody to ask."""
    if not wiring.is_terminal():
        raise Refused(why, instead)
