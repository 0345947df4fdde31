"""What the morning page says of asks."""

from datetime import date

import pytest

from secdesk.domain.ask import Ask, AskVerdict
from secdesk.services import morning
from secdesk.services.desk import Desk
from world import MONDAY_NINE, staffed


@pytest.fixture
def manned(desk: Desk) -> Desk:
    """A desk with Leaders Wang and Li, the Admin Office and Chen Jie."""
    return staffed(desk)


def put(desk: Desk, leader: str = "wang", needed: date | None = None) -> Ask:
    """An ask that waits for its leader."""
    one = desk.leader(leader)
    return desk.store.asks.add(Ask(0, one, "may it wait?", MONDAY_NINE, needed_on=needed))


def test_a_morning_without_asks_says_nothing_of_them(manned: Desk) -> None:
    card = morning.today(manned)

    assert (card.asks, card.counts.asks) == ((), 0)


def test_an_ask_stands_on_the_page_until_it_was_carried_out(manned: Desk) -> None:
    ask = put(manned)

    waiting = morning.today(manned).asks
    answered = ask.answered(AskVerdict.AGREE, "yes", manned.now)
    manned.store.asks.save(answered)
    to_carry_out = morning.today(manned).asks
    manned.store.asks.save(answered.carried_out(manned.now))
    over = morning.today(manned).asks

    assert [one.number for one in waiting] == [one.number for one in to_carry_out] == [1]
    assert over == ()


def test_the_page_of_a_leader_has_that_leaders_asks(manned: Desk) -> None:
    put(manned, "wang")
    put(manned, "li")

    assert [one.number for one in morning.today(manned, "li").asks] == [2]
