"""Cron's command: it says what must not wait, remembers that it did, and makes no other noise."""

import sys
from datetime import datetime

import typer

from secdesk.cards.nagging import Explained, Nagging
from secdesk.cli import exits, wiring
from secdesk.cli.command import Typed, own_command
from secdesk.cli.outside import a_name
from secdesk.cli.params.desk import CheckOpt, ExplainOpt
from secdesk.domain.errors import Busy, DeskError
from secdesk.services import nagging

app = typer.Typer(add_completion=False)


@own_command(app, "nag")
def nag(typed: Typed, check: CheckOpt = False, explain: ExplainOpt = False) -> int:
    """Say what must not wait, and otherwise nothing: for cron."""
    try:
        at = wiring.instant(typed.as_of)
        if explain:
            wiring.show(_explained(typed, at), as_json=typed.as_json)
            return exits.FINE
        card = _spoken(typed, at) if wiring.is_there() else _nothing(typed)
    except DeskError as trouble:
        return _told(trouble, typed, is_asked=explain or typed.as_of is not None)
    return exits.ATTEND if check and card.standing else exits.FINE


def _explained(typed: Typed, at: datetime) -> Explained:
    """Everything that stands; nothing does where there is no desk, and none is made for it."""
    if wiring.is_there():
        return wiring.run(None, at, nagging.explain, is_now=typed.as_of is None)
    return Explained(at, wiring.office().calendar.is_at_work(at), ())


def _spoken(typed: Typed, at: datetime) -> Nagging:
    """Claim what is to be said, say it, and only then mark it: a kill costs one repeat.

    Nothing is written where there is nothing to say, nor at a moment that is not the present one,
    nor where nobody can read it.
    """
    card = wiring.run(None, at, nagging.nag, is_now=typed.as_of is None)
    name = a_name()
    is_now = typed.as_of is None and wiring.is_heard()
    if card.lines and is_now:
        card = wiring.kept(at, lambda desk: nagging.claim(desk, name))
    if card.lines or typed.as_json:
        wiring.show(card, as_json=typed.as_json)
        sys.stdout.flush()
    if card.lines and is_now:
        wiring.kept(at, lambda desk: nagging.mark(desk, name))
    return card


def _nothing(typed: Typed) -> Nagging:
    """What is said where there is no desk: none is made for it."""
    card = Nagging(lines=())
    if typed.as_json:
        wiring.show(card, as_json=True)
    return card


def _told(trouble: DeskError, typed: Typed, *, is_asked: bool) -> int:
    """Trouble is told to whoever is there; cron's mail is written for it once a day at most."""
    if typed.as_json or is_asked or wiring.is_watched():
        wiring.refuse(trouble, as_json=typed.as_json)
        return exits.code(trouble)
    if isinstance(trouble, Busy):
        return exits.FINE  # the next run of cron says it
    if not wiring.said_today(trouble.code, wiring.now().date()):
        wiring.refuse(trouble)
    return exits.code(trouble)
