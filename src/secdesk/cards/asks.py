"""Cards about asks: the question, where it stands, and what is to be done about it now."""

from collections.abc import Sequence
from datetime import date, datetime

from secdesk.cards.card import Card, Note, Party
from secdesk.cards.tasks import party
from secdesk.domain import ask_clock
from secdesk.domain.ask import Ask, AskState, AskVerdict, Wish, view_of
from secdesk.domain.office import Office
from secdesk.domain.task import Task
from secdesk.domain.text import Sentence
from secdesk.domain.value import value
from secdesk.domain.vocabulary import Secrecy, State

__all__ = [
    "AskLine",
    "AskList",
    "AskState",
    "AskVerdict",
    "AskedAbout",
    "AskedFor",
    "AsksTouched",
    "Step",
    "View",
    "line",
]


@value
class AskedAbout(Card):
    """The task that an ask is about, and where that stands."""

    number: int
    title: str
    state: State


@value
class AskedFor(Card):
    """The value that a locked field is to have: as it was typed, and as it was understood."""

    field: str
    typed: str
    value: str


@value
class Step(Card):
    """What is to be done about an ask now, the command for it, and whether it is late."""

    text: Sentence
    command: Sentence
    is_late: bool


@value
class View(Card):
    """What one side thinks, where they disagree."""

    who: str
    words: str


@value
class AskLine(Card):
    """One ask as it stands; moments are local.

    `waits` counts the working days for which the leader has been to answer it. `is_late` is there
    where anything that is to be done about it now is. After a deed, `notes` say what was
    understood.
    """

    number: int
    leader: Party
    question: str
    state: AskState
    task: AskedAbout | None
    sender: Party | None
    options: tuple[str, ...]
    recommendation: str
    basis: str
    needed_on: date | None
    wish: AskedFor | None
    secrecy: Secrecy
    is_private: bool
    received_at: datetime
    raised_at: datetime | None
    verdict: AskVerdict | None
    answer: str
    answered_at: datetime | None
    revisit_on: date | None
    conveyed_at: datetime | None
    carried_out_at: datetime | None
    returned_at: datetime | None
    waits: int | None
    is_late: bool
    steps: tuple[Step, ...]
    views: tuple[View, ...] = ()
    common: str = ""
    notes: tuple[Note, ...] = ()


@value
class AskList(Card):
    """Asks on a day: those that wait for leaders, units' own held here, answers to deal with.

    `put_off` and `over` are only there where all were asked for; `more` is above zero where
    others would be listed as well.
    """

    on: date
    waiting: tuple[AskLine, ...]
    held: tuple[AskLine, ...]
    answered: tuple[AskLine, ...]
    put_off: tuple[AskLine, ...] = ()
    over: tuple[AskLine, ...] = ()
    more: int = 0


@value
class AsksTouched(Card):
    """Asks after something was done with each."""

    on: date
    asks: tuple[AskLine, ...]


def line(
    ask: Ask, task: Task | None, now: datetime, office: Office, notes: Sequence[Note] = ()
) -> AskLine:
    """An ask as shown at that moment, with the task that it is about."""
    owed = ask_clock.owed(ask, task, now, office)
    is_waiting = ask.waits_for_leader(now.date())
    return AskLine(
        number=ask.number,
        leader=party(ask.leader),
        question=ask.question,
        state=ask.state,
        task=None
        if task is None
        else AskedAbout(task.number, task.title, task.state_on(now.date())),
        sender=None if ask.sender is None else party(ask.sender),
        options=ask.options,
        recommendation=ask.recommendation,
        basis=ask.basis,
        needed_on=ask.needed_on,
        wish=_asked_for(ask.wish),
        secrecy=ask.secrecy,
        is_private=ask.is_private,
        received_at=ask.received_at,
        raised_at=ask.raised_at,
        verdict=ask.verdict,
        answer=ask.answer,
        answered_at=ask.answered_at,
        revisit_on=ask.revisit_on,
        conveyed_at=ask.conveyed_at,
        carried_out_at=ask.carried_out_at,
        returned_at=ask.returned_at,
        waits=ask_clock.waits_for(ask, now, office) if is_waiting else None,
        is_late=any(one.is_late for one in owed),
        steps=tuple(Step(*one) for one in owed),
        views=tuple(View(*view_of(one)) for one in ask.views),
        common=ask.common,
        notes=tuple(notes),
    )


def _asked_for(wish: Wish | None) -> AskedFor | None:
    return None if wish is None else AskedFor(wish.field, wish.typed, wish.value)
