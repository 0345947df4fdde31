"""What cron says of asks, on a real desk."""

from dataclasses import replace
from datetime import date

import pytest

from secdesk.domain.ask import Ask, AskVerdict
from secdesk.domain.nag import Rule
from secdesk.services import nagging
from secdesk.services.desk import Desk
from world import MONDAY_NINE, a_moment, staffed


@pytest.fixture
def asked(desk: Desk) -> Desk:
    """A desk on which Wang was asked something that is needed on Wednesday."""
    staffed(desk)
    wang = desk.leader("wang")
    needed = date(2026, 11, 25)
    desk.store.asks.add(Ask(0, wang, "may it wait?", MONDAY_NINE, needed_on=needed))
    return desk


def said(desk: Desk, moment: str) -> list[str]:
    """The rules that speak at that moment."""
    return [one.rule for one in nagging.nag(replace(desk, now=a_moment(moment))).lines]


def test_an_ask_is_spoken_of_a_working_day_before_its_answer_is_needed(asked: Desk) -> None:
    assert said(asked, "2026-11-23 10:00") == []
    assert said(asked, "2026-11-24 10:00") == [Rule.ASK]


def test_an_ask_that_was_answered_is_not_spoken_of(asked: Desk) -> None:
    (ask,) = asked.store.asks.get([1])
    asked.store.asks.save(ask.answered(AskVerdict.AGREE, "yes", asked.now))

    assert said(asked, "2026-11-24 10:00") == []


def test_an_ask_put_off_is_not_spoken_of_before_its_day(asked: Desk) -> None:
    (ask,) = asked.store.asks.get([1])
    later = ask.answered(AskVerdict.LATER, "", asked.now, date(2026, 11, 26))
    asked.store.asks.save(later)

    assert said(asked, "2026-11-25 10:00") == []
    assert said(asked, "2026-11-26 10:00") == [Rule.ASK]
