"""What the scan sees beside the tasks of a real desk: asks, mandates, leaders, what is owed."""

from dataclasses import replace

import left_lying as lying
from left_lying import left_lying, on
from secdesk.domain.blank.snapshot import Snapshot
from secdesk.domain.owed import Promise
from secdesk.services import asking, following, mandates, owed, people, routines
from secdesk.services.asking import AskSaid
from secdesk.services.desk import Desk
from secdesk.services.mandates import MandateSaid
from secdesk.services.routines import RoutineSaid
from secdesk.services.scanning import scanned
from secdesk.services.snapshot import snapshot
from world import MONDAY_NINE, a_moment, assigned, staffed

ALL = 1_000


def look(desk: Desk, most: int = ALL) -> Snapshot:
    return snapshot(replace(desk, now=MONDAY_NINE), most)


def test_asks_come_with_their_tasks_and_without_those_that_are_over(desk: Desk) -> None:
    left_lying(desk)
    asking.withdraw(desk, [lying.BARE], "")

    seen = look(desk)

    assert {one.number for one in seen.asks} == {lying.ANSWERED, lying.UNANSWERED, lying.HELD}
    assert lying.CARDS in {one.number for one in seen.asked_about}


def test_an_ask_about_a_task_that_is_over_comes_with_it_as_well(desk: Desk) -> None:
    staffed(desk)
    number = assigned(desk)
    asking.ask(desk, "wang", "was it right?", AskSaid(task=number))
    following.done(desk, [number], "signed")
    following.report(desk, [number], "told")
    following.close(desk, [number])

    assert [one.number for one in look(desk).asked_about] == [number]


def test_mandates_come_with_what_nobody_told_of_them(desk: Desk) -> None:
    left_lying(desk)
    mandates.add(desk, "wang", "over", MandateSaid(deeds=("due",), until="2026-12-31"))
    mandates.end(desk, [2])

    seen = look(desk)

    assert [one.number for one in seen.mandates] == [1]
    assert [one.task for one in seen.acts] == [lying.CARDS]


def test_each_leader_comes_with_the_last_briefing_and_the_oldest_task(desk: Desk) -> None:
    left_lying(desk)

    wang, li = sorted(look(desk).leaders, key=lambda one: one.leader.id)

    assert wang.told_at == a_moment("2026-11-17 10:00")  # when a result was reported
    assert li.told_at is None
    assert wang.oldest == li.oldest == a_moment("2026-11-02 10:00")


def test_a_single_leader_is_compared_with_nobody(desk: Desk) -> None:
    people.add_leader(desk, "wang", "Wang Min", people.LeaderSaid())
    for day in ("2026-11-18", "2026-11-19"):
        assigned(replace(desk, now=a_moment("2026-11-02 10:00")), due=day)

    seen = look(desk)

    assert (seen.imbalances, seen.conflicts) == ((), ())


def test_orders_in_conflict_come_with_whatever_was_asked_about_them(desk: Desk) -> None:
    left_lying(desk)
    asking.ask(desk, "wang", "which holds, 13 or 14?", AskSaid(task=lying.BUDGET))
    asking.answer(desk, 5, "later --", "2026-12-01")

    seen = look(desk)

    assert [(one.one.number, one.other.number) for one in seen.conflicts] == [
        (lying.BUDGET, lying.BUDGET_OF_LI)
    ]
    assert {one.number for one in seen.asks if one.task == lying.BUDGET} == {5}


def test_a_promise_outlives_its_task(desk: Desk) -> None:
    staffed(desk)
    number = assigned(desk)
    owed.promise(desk, [number], "a copy", Promise("school", "today", "Wang"))
    following.done(desk, [number], "signed")
    following.report(desk, [number], "told")
    following.close(desk, [number])

    assert [one.task.number for one in look(desk).over] == [number]
    assert [one.key for one in scanned(desk).open] == [f"B40:{number}"]


def test_what_is_owed_on_a_little_pressing_task_is_seen_on_a_crowded_desk(desk: Desk) -> None:
    staffed(desk)
    first = assigned(desk, due="2027-06-30")
    owed.bypass(desk, [first], "unsigned", "today")
    for _ in range(3):
        assigned(desk, due="today")

    seen = look(desk, 2)

    assert seen.is_cut
    assert first in {one.task.number for one in seen.tasks}


def test_a_routine_whose_last_task_is_open_waits_and_one_that_is_done_does_not(desk: Desk) -> None:
    left_lying(desk)
    early, late = (on(desk, day) for day in ("2026-11-02", "2026-11-23"))
    card = routines.add(early, "FREQ=WEEKLY;BYDAY=MO", "wang", "plan", RoutineSaid())
    assert card.task is not None
    following.done(late, [card.task], "written")
    routines.make_due(late)

    (waits,) = look(desk).routines

    assert (waits.number, waits.name, waits.task) == ("1", "weekly report", lying.WEEKLY)
    assert waits.since == a_moment("2026-11-13 09:00").date()


def test_results_and_findings_are_read_of_what_is_settled(desk: Desk) -> None:
    left_lying(desk)

    turns = {one.task.number: [str(turn.kind) for turn in one.turns] for one in look(desk).tasks}

    assert turns[lying.QUEUES] == ["check"]
    assert turns[lying.SCHOOL] == ["transfer"]
    assert turns[lying.LEASE] == ["done"]
    assert turns[lying.NAME] == []
