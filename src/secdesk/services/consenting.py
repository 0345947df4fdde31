"""What locked changes rest on: found by its number, used, and owed to the leader where it is."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from secdesk.cards.card import Note
from secdesk.domain.ask import Ask
from secdesk.domain.ask_clock import hearer, is_to_carry_out, is_to_pass_on
from secdesk.domain.consent import Consent, has_used
from secdesk.domain.errors import Unreadable
from secdesk.domain.mandate import Act, MandateDeed
from secdesk.domain.text import one_line, say
from secdesk.services.desk import Desk


class ByAsk(NamedTuple):
    """The number of an answered ask that a change rests on."""

    number: int


class ByMandate(NamedTuple):
    """The number of a mandate that a change rests on."""

    number: int


Ground = str | ByAsk | ByMandate | None  # a recorded word, one of the two, or nothing


def consent(desk: Desk, ground: Ground) -> Consent:
    """What was said that a change rests on; raises NotFound where there is no such number."""
    match ground:
        case ByAsk(number):
            ask = desk.store.asks.get([number])[0]
            log = () if ask.task is None else desk.store.entries.of(ask.task)
            return Consent(ask=ask, is_spent=has_used(log, number))
        case ByMandate(number):
            return Consent(mandate=desk.store.mandates.get([number])[0])
        case _:
            return Consent(one_line(ground or ""))


def used(desk: Desk, rests_on: Consent, deeds: Iterable[tuple[int, MandateDeed]]) -> None:
    """Keep that locked things changed: an ask is carried out by it, a mandate is accounted for.

    Where somebody still awaits the answer, the ask is over only once that was passed on.
    """
    done = list(deeds)
    if (rests_on.ask or rests_on.mandate) and not done:
        raise Unreadable(
            say("Nothing that is locked would change; leave out what it rests on."),
            say("secdesk edit NUMBER --standard TEXT"),
        )
    carried_out(desk, rests_on)
    if rests_on.mandate is not None:
        for number, deed in done:
            desk.store.mandates.act(Act(0, rests_on.mandate.number, number, desk.now, deed))


def carried_out(desk: Desk, rests_on: Consent) -> None:
    """Keep that what an ask is about has been done; it is over once nobody awaits the answer."""
    ask = rests_on.ask
    if ask is not None and is_to_carry_out(ask):
        task = None if ask.task is None else desk.tasks([ask.task])[0]
        awaited = is_to_pass_on(ask, task)
        desk.store.asks.save(ask.carried_out(desk.now, is_awaited=awaited))


def notes(desk: Desk, rests_on: Consent) -> Iterator[Note]:
    """What became of the ask, and that the leader is to be told of what a mandate allowed."""
    ask, mandate = rests_on.ask, rests_on.mandate
    if ask is not None:
        yield _of_ask(desk, ask)
    if mandate is not None:
        yield Note(
            say("under mandate {number}; {name} is to be told", number=mandate.number,
                name=mandate.leader.name),
            say("secdesk mandate told {number}", number=mandate.number),
        )  # fmt: skip


def _of_ask(desk: Desk, ask: Ask) -> Note:
    """That an ask is carried out, unless somebody has still to hear the answer."""
    task = None if ask.task is None else desk.tasks([ask.task])[0]
    waits = hearer(ask, task) if is_to_pass_on(ask, task) else None
    if waits is None:
        return Note(say("ask {number} is carried out", number=ask.number))
    return Note(
        say("the answer to ask {number} has not gone back to {name}", number=ask.number,
            name=waits.name),
        say("secdesk asks convey {number}", number=ask.number),
    )  # fmt: skip
