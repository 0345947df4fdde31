"""How the leaders' work stands side by side; rank orders nothing, and nobody comes first."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from secdesk.cards.balance import Balance, LeaderBalance
from secdesk.cards.card import Note
from secdesk.cards.tasks import party
from secdesk.domain.balance import Load, imbalances, in_time, not_briefed, told
from secdesk.domain.people import Leader
from secdesk.domain.setting.known import BALANCE_DAYS
from secdesk.domain.text import say, say_n
from secdesk.domain.urgency import given_too_long_ago
from secdesk.domain.vocabulary import Urgency
from secdesk.domain.worktime import DAY, midnight
from secdesk.services.desk import Desk
from secdesk.services.wanted import InHand

MOST_COUNTED = 1_000  # of what has to be looked at one by one
NOTHING = InHand()


class Sides(NamedTuple):
    """How the leaders stand side by side: their loads, what each is owed, when each was told."""

    loads: Sequence[Load]
    in_hand: Mapping[int, InHand]
    told_at: Mapping[int, datetime]


def sides(desk: Desk, *, is_glance: bool = False) -> Sides:
    """Every leader who has work in hand or may give some; at a glance not what nobody touched."""
    in_hand = desk.store.balances.in_hand(desk.now)
    leaders = [one for one in _in_turn(desk) if one.is_active or one.id in in_hand]
    loads = _at_a_glance(leaders, in_hand) if is_glance else _loads(desk, leaders, in_hand)
    return Sides(loads, in_hand, desk.store.briefings.last())


def balance(desk: Desk) -> Balance:
    """The figures of every leader who has work in hand or may give some."""
    loads, in_hand, told_at = sides(desk)
    asked = desk.store.balances.with_opinion(_since(desk), MOST_COUNTED)
    lines = tuple(
        _line(desk, load, in_hand.get(load.leader.id, NOTHING), told_at.get(load.leader.id))
        for load in loads
    )
    return Balance(
        on=desk.today,
        days=desk.settings[BALANCE_DAYS],
        most=MOST_COUNTED,
        leaders=lines,
        notes=(*(Note(*told(one)) for one in imbalances(loads, desk.office)), *_untold(lines)),
        asked=asked.whole,
        with_opinion=asked.part,
    )


def last_briefed(desk: Desk, leader: Leader) -> datetime | None:
    """When a leader was told last how the work stands."""
    return desk.store.briefings.last().get(leader.id)


def asks_waiting(desk: Desk, leader: Leader) -> int:
    """How many asks wait for that leader's word; counting stops at the most."""
    if not desk.store.has_asks:
        return 0
    return len(desk.store.asks.waiting(desk.today, MOST_COUNTED, leader=leader.id))


def _in_turn(desk: Desk) -> Sequence[Leader]:
    leaders = desk.store.leaders.all()
    turn = desk.turns(leaders)
    return sorted(leaders, key=lambda one: turn[one.id])


def _at_a_glance(leaders: Sequence[Leader], in_hand: Mapping[int, InHand]) -> Sequence[Load]:
    held = ((one, in_hand.get(one.id, NOTHING)) for one in leaders)
    return [Load(one, what.open, what.overdue) for one, what in held]


def _loads(desk: Desk, leaders: Sequence[Leader], in_hand: Mapping[int, InHand]) -> Sequence[Load]:
    given_by = {one: given_too_long_ago(one, desk.now, desk.office) for one in Urgency}
    untouched = desk.store.balances.untouched
    return [
        Load(
            one,
            in_hand[one.id].open,
            in_hand[one.id].overdue,
            untouched(one.id, given_by, desk.now, MOST_COUNTED),
        )
        if one.id in in_hand
        else Load(one)
        for one in leaders
    ]


def _line(desk: Desk, load: Load, held: InHand, told_at: datetime | None) -> LeaderBalance:
    settled = in_time(desk.store.balances.settled(load.leader.id, _since(desk), MOST_COUNTED))
    return LeaderBalance(
        leader=party(load.leader),
        open=load.open,
        overdue=load.overdue,
        untouched=load.untouched.part,
        untouched_of=load.untouched.whole,
        settled=settled.whole,
        on_time=settled.part,
        asks=asks_waiting(desk, load.leader),
        briefed_at=told_at,
        not_briefed_for=not_briefed(load.leader, told_at, held.since, desk.now, desk.office),
    )


def _since(desk: Desk) -> datetime:
    """From when on what was done or asked is counted."""
    return midnight(desk.today - desk.settings[BALANCE_DAYS] * DAY, desk.now)


def _untold(lines: Sequence[LeaderBalance]) -> Iterator[Note]:
    """Who was told too little of the work in hand."""
    for one in lines:
        if one.not_briefed_for is not None:
            yield Note(
                say_n("{name} not briefed for {count} working day",
                      "{name} not briefed for {count} working days",
                      one.not_briefed_for, name=one.leader.name),
                say("secdesk brief {code}", code=one.leader.code),
            )  # fmt: skip
