"""What cron says of work that others hold: not passed on, in the way, promised."""

from dataclasses import replace

import pytest

from secdesk.cards.nagging import NagLine
from secdesk.domain.nag import Rule
from secdesk.domain.owed import Promise
from secdesk.services import following, nagging, owed
from secdesk.services.desk import Desk
from world import a_moment, assigned, staffed


@pytest.fixture
def manned(desk: Desk) -> Desk:
    """A desk with Leaders Wang and Li, the Admin Office and Chen Jie."""
    return staffed(desk)


def lines(desk: Desk, moment: str) -> list[NagLine]:
    """What cron says at that moment."""
    return list(nagging.nag(replace(desk, now=a_moment(moment))).lines)


def rules(desk: Desk, moment: str) -> list[str]:
    """The rules that speak at that moment."""
    return [one.rule for one in lines(desk, moment)]


def test_words_that_lie_on_the_desk_are_spoken_of_after_their_hours(manned: Desk) -> None:
    assigned(manned, to="admin", due="2026-12-18")

    assert rules(manned, "2026-11-23 10:30") == []
    (line,) = lines(manned, "2026-11-23 11:30")

    assert line.rule is Rule.NOT_CONVEYED
    assert str(line.next_step) == "secdesk convey 1"


def test_an_obstruction_is_spoken_of_on_the_day_by_which_the_leader_must_know(manned: Desk) -> None:
    assigned(manned, due="2026-12-18")
    owed.block(manned, [1], "the supplier is silent")

    assert rules(manned, "2026-11-23 15:00") == []
    (line,) = lines(manned, "2026-11-24 09:30")

    assert line.rule is Rule.OBSTRUCTION
    assert "supplier" not in str(line.reason)
    assert str(line.next_step) == "secdesk report 1 WORDS"


def test_an_obstruction_that_the_leader_knows_of_is_not_spoken_of(manned: Desk) -> None:
    assigned(manned, due="2026-12-18")
    owed.block(manned, [1], "the supplier is silent")

    following.report(manned, [1], "Wang knows")

    assert rules(manned, "2026-11-24 09:30") == []


def test_a_promise_is_spoken_of_on_its_day_though_the_work_is_closed(manned: Desk) -> None:
    assigned(manned, due="2026-12-18", report_back="no")
    owed.promise(manned, [1], "a reply", Promise("the school", "2026-11-25", "Wang, today"))

    assert rules(manned, "2026-11-24 09:30") == []
    assert rules(manned, "2026-11-25 09:30") == [Rule.PROMISE]


def test_it_is_told_when_what_is_owed_will_be_spoken_of_again(manned: Desk) -> None:
    assigned(manned, due="2026-12-18")
    owed.promise(manned, [1], "a reply", Promise("the school", "2026-11-25", "Wang, today"))

    (line,) = nagging.explain(replace(manned, now=a_moment("2026-11-25 09:30"))).lines

    assert line.next_at == a_moment("2026-11-26 09:00")
