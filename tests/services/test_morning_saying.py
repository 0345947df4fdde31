"""What the morning page has for leaders, on a real desk."""

from dataclasses import replace
from datetime import date

import pytest

from secdesk.cards.mornings import Today, ToSay
from secdesk.domain.ask import Ask, AskState
from secdesk.domain.mandate import Act, Mandate, MandateDeed
from secdesk.domain.owed import Promise
from secdesk.domain.task import Issuer
from secdesk.domain.vocabulary import Bearing, Holder, Secrecy, State
from secdesk.services import changing, morning, owed
from secdesk.services.changing import Amends
from secdesk.services.desk import Desk
from secdesk.services.taking_over import Particulars
from world import ADMIN, LI, MONDAY_NINE, WANG, a_due, a_moment, a_task, assigned, staffed

FRIDAY = a_moment("2026-11-27 09:00")


@pytest.fixture(autouse=True)
def _people(desk: Desk) -> None:
    staffed(desk)


def put(desk: Desk, **matters: object) -> int:
    """A task on the desk, past dates and all."""
    return desk.store.tasks.add(a_task(number=0, **matters)).number


def finished(desk: Desk, count: int = 1, **matters: object) -> None:
    """So many tasks with a result that no leader has heard."""
    for _ in range(count):
        put(desk, state=State.DONE, done_at=MONDAY_NINE, result="signed", **matters)


def asked(desk: Desk, **said: object) -> None:
    """An ask of Wang's that waits."""
    ask = Ask(0, WANG, "move the fair?", desk.now, raised_at=desk.now)
    desk.store.asks.add(replace(ask, **said))  # type: ignore[arg-type]  # a builder


def to(page: Today, leader: str) -> ToSay:
    """What is to be said to one leader."""
    (found,) = [one for one in page.say if one.leader.code == leader]
    return found


def numbers(said: ToSay) -> list[tuple[str, int]]:
    """The lines, each by its kind and number."""
    return [(line.topic.value, line.number) for line in said.lines]


def test_nobody_hears_anything_on_a_quiet_morning(desk: Desk) -> None:
    assigned(desk, due="2026-12-20")

    page = morning.today(desk)

    assert (page.say, page.conflicts.pairs) == ((), ())


def test_each_leader_hears_what_is_owed_in_an_order_that_moves_on_each_day(desk: Desk) -> None:
    finished(desk, issuers=(Issuer(WANG),))
    finished(desk, issuers=(Issuer(LI),))
    tomorrow = replace(desk, now=a_moment("2026-11-24 09:00"))

    today, next_day = morning.today(desk), morning.today(tomorrow)

    assert numbers(to(today, "wang")) == [("result", 1)]
    assert numbers(to(today, "li")) == [("result", 2)]
    order = [one.leader.code for one in today.say]
    assert [one.leader.code for one in next_day.say] == order[::-1]


def test_what_was_done_for_two_is_said_to_both(desk: Desk) -> None:
    finished(desk, issuers=(Issuer(WANG), Issuer(LI)))

    page = morning.today(desk)

    assert numbers(to(page, "wang")) == numbers(to(page, "li")) == [("result", 1)]


@pytest.mark.parametrize(
    ("count", "shown", "more", "is_cut"), [(5, 5, 0, False), (7, 5, 2, False), (25, 5, 15, True)]
)
def test_a_list_has_five_lines_and_counts_the_rest_as_far_as_it_looks(
    desk: Desk, count: int, shown: int, more: int, *, is_cut: bool
) -> None:
    finished(desk, count)

    said = to(morning.today(desk), "wang")

    assert (len(said.lines), said.more, said.is_cut) == (shown, more, is_cut)


def test_what_stands_on_the_page_by_its_date_is_named_by_its_number_alone(desk: Desk) -> None:
    put(desk, due=a_due("2026-11-18"))
    own = put(desk, holder=Holder.LEADER, due=a_due("2026-11-23"))
    promised = put(desk, due=a_due("2026-12-20"))
    owed.promise(desk, [promised], "cards", Promise("the school", "today", "Wang, by phone"))

    said = to(morning.today(desk), "wang")

    assert (said.lines, said.above, said.more) == ((), (own, promised), 0)


def test_much_that_is_overdue_stands_in_its_own_part_and_hides_nothing_else(desk: Desk) -> None:
    for _ in range(25):
        put(desk, due=a_due("2026-11-18"))
    own = put(desk, holder=Holder.LEADER, assigned_at=a_moment("2026-10-12 09:00"))

    said = to(morning.today(desk), "wang")

    assert (numbers(said), said.above, said.more) == ([("own", own)], (), 0)


def test_an_item_of_the_leaders_own_that_stands_nowhere_else_is_a_line(desk: Desk) -> None:
    number = put(desk, holder=Holder.LEADER, assigned_at=a_moment("2026-10-12 09:00"))

    said = to(morning.today(desk), "wang")

    assert (numbers(said), said.above) == ([("own", number)], ())


def test_what_was_done_under_a_mandate_alone_is_reason_enough_for_a_list(desk: Desk) -> None:
    number = assigned(desk, due="2026-12-20")
    until = date(2026, 12, 31)
    mandate = Mandate(
        0, WANG, "move what has no date", (MandateDeed.DUE,), desk.now, desk.today, until
    )
    kept = desk.store.mandates.add(mandate)
    desk.store.mandates.act(Act(0, kept.number, number, desk.now, MandateDeed.DUE))

    assert numbers(to(morning.today(desk), "wang")) == [("act", kept.number)]


def test_the_short_page_leaves_it_out(desk: Desk) -> None:
    finished(desk)
    asked(desk)

    page = morning.today(desk, short=True)

    assert (page.say, [one.number for one in page.asks]) == ((), [1])


def test_the_page_of_a_leader_has_that_leaders_alone(desk: Desk) -> None:
    finished(desk, issuers=(Issuer(WANG),))
    finished(desk, issuers=(Issuer(LI),))

    (only,) = morning.today(desk, "li").say

    assert (only.leader.code, numbers(only)) == ("li", [("result", 2)])


def test_nothing_of_what_is_sealed_stands_there_but_its_number(desk: Desk) -> None:
    finished(desk, title="the transfer of Zhou", secrecy=Secrecy.PERSONAL)
    asked(desk, secrecy=Secrecy.CONFIDENTIAL, question="promote Zhou?", recommendation="yes, Zhou")

    page = morning.today(desk)

    said = to(page, "wang")
    assert numbers(said) == [("ask", 1), ("result", 1)]
    assert all(line.is_private and line.is_sealed for line in said.lines)
    assert not any(line.title or line.why or line.proposal for line in said.lines)
    assert {str(line.command) for line in said.lines} == {"secdesk say wang --walk"}


def test_what_is_for_the_leader_alone_is_marked(desk: Desk) -> None:
    asked(desk, is_private=True)

    (line,) = to(morning.today(desk), "wang").lines

    assert (line.title, line.is_private, line.is_sealed) == ("move the fair?", True, False)


def test_asks_that_wait_and_those_on_this_desk_are_counted_apart(desk: Desk) -> None:
    for _ in range(17):
        asked(desk)
    asked(desk, state=AskState.RECEIVED, sender=ADMIN, raised_at=None)

    page = morning.today(desk)

    assert (page.counts.asks, page.counts.asks_waiting) == (18, 17)
    assert [one.number for one in page.asks] == [*range(1, 16), 18]
    assert page.asks_more == 2


def conflicting(desk: Desk, secrecy: Secrecy = Secrecy.INTERNAL) -> None:
    """An order of Wang's and one of Li's that do not go together."""
    put(desk, title="build a road", issuers=(Issuer(WANG),))
    put(desk, title="plant trees there", issuers=(Issuer(LI),), secrecy=secrecy)
    bearings = ((Bearing.CONFLICTS, 2),)
    changing.edit(desk, [1], Particulars(bearings=bearings), Amends())


@pytest.mark.parametrize("leader", [None, "wang", "li"])
def test_orders_in_conflict_stand_on_the_page_of_both_leaders(
    desk: Desk, leader: str | None
) -> None:
    conflicting(desk)

    page = morning.today(desk, leader)

    assert [(one.one.number, one.other.number) for one in page.conflicts.pairs] == [(1, 2)]
    assert page.counts.conflicts == 1


def test_a_conflict_of_others_does_not_stand_on_a_leaders_page(desk: Desk) -> None:
    conflicting(desk)
    desk.store.leaders.add(replace(WANG, id=0, code="zhao", name="Zhao Lin"))

    page = morning.today(desk, "zhao")

    assert (page.conflicts.pairs, page.counts.conflicts) == ((), 0)


def test_a_sealed_order_in_conflict_has_no_title(desk: Desk) -> None:
    conflicting(desk, Secrecy.CONFIDENTIAL)

    (pair,) = morning.today(desk, "wang").conflicts.pairs

    assert (pair.one.title, pair.other.title) == ("build a road", "")


def test_so_many_conflicts_are_shown_and_the_rest_is_counted(desk: Desk) -> None:
    for place in range(7):
        put(desk, title=f"report {place}", due=a_due("2026-11-27"), issuers=(Issuer(WANG),))
        put(desk, title=f"report {place}", due=a_due("2026-11-30"), issuers=(Issuer(LI),))

    page = morning.today(desk)

    assert (len(page.conflicts.pairs), page.conflicts.more, page.counts.conflicts) == (5, 2, 7)
