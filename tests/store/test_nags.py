"""The shelf of what cron says: what may have to be said, and what was."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest

from secdesk.domain.nag import Finding, Rule
from secdesk.domain.task import Due, Issuer
from secdesk.domain.text import say
from secdesk.domain.vocabulary import DueKind, Holder, State, Urgency
from secdesk.services.desk import Desk
from secdesk.services.wanted import Coming, Found, Said
from secdesk.store.shelves import nags
from world import MONDAY_NINE, a_due, a_moment, a_task, staffed

MOST = 9
MIDNIGHT = a_moment("2026-11-23 00:00")
LATER = MONDAY_NINE + timedelta(hours=1)
WEEK = Coming(DueKind.HARD, Urgency.NORMAL, MIDNIGHT, a_moment("2026-11-30 00:00"))


@pytest.fixture
def manned(desk: Desk) -> Desk:
    """A desk with leaders."""
    return staffed(desk)


def put(desk: Desk, **matters: Any) -> int:  # noqa: ANN401  # a builder takes what matters
    """A task on the desk."""
    issuers = (Issuer(desk.leader("wang")),)
    return desk.store.tasks.add(a_task(**({"issuers": issuers, "number": 0} | matters))).number


def numbers(found: Sequence[Found]) -> Sequence[int]:
    """The numbers of the tasks that were come upon."""
    return [one["id"] for one in found]


def a_finding(occasion: str, rule: Rule = Rule.OVERDUE) -> Finding:
    """Something to say."""
    return Finding(rule, occasion, say("late"))


def test_one_urgency_is_read_the_earliest_limit_first_and_undated_last(manned: Desk) -> None:
    undated = put(manned, urgency=Urgency.FLASH)
    later = put(manned, urgency=Urgency.FLASH, due=a_due("2026-11-25"))
    sooner = put(manned, urgency=Urgency.FLASH, due=a_due("2026-11-24"), state=State.SUSPENDED)
    for other in ({"urgency": Urgency.URGENT}, {"urgency": Urgency.FLASH, "state": State.DONE}):
        put(manned, **other)

    shelf = manned.store.nags

    assert numbers(shelf.of_urgency(Urgency.FLASH, MOST)) == [sooner, later, undated]
    assert numbers(shelf.of_urgency(Urgency.FLASH, 2)) == [sooner, later]


def test_what_leaders_have_to_do_themselves_is_read_by_kind_and_limit(manned: Desk) -> None:
    own = {"holder": Holder.LEADER}
    today = put(manned, due=a_due("2026-11-23"), **own)
    late = put(manned, due=a_due("2026-11-20"), **own)
    soft = put(manned, due=a_due("2026-11-20", DueKind.SOFT), **own)
    for other in (
        {"due": a_due("2026-11-24"), **own},
        {"due": a_due("2026-11-20")},
        {"due": a_due("2026-11-20"), "state": State.DONE, **own},
        {"due": Due(), **own},
    ):
        put(manned, **other)

    shelf, tomorrow = manned.store.nags, a_moment("2026-11-24 00:00")

    assert numbers(shelf.leaders_own(DueKind.HARD, tomorrow, MOST)) == [late, today]
    assert numbers(shelf.leaders_own(DueKind.SOFT, tomorrow, MOST)) == [soft]
    assert numbers(shelf.leaders_own(DueKind.HARD, tomorrow, 1)) == [late]


def test_what_comes_is_read_from_today_on_and_without_what_has_passed(manned: Desk) -> None:
    friday = put(manned, due=a_due("2026-11-27"))
    at_five = put(manned, due=a_due("2026-11-23 17:00", has_time=True))
    today = put(manned, due=a_due("2026-11-23"))
    for other in (
        {"due": a_due("2026-11-30")},
        {"due": a_due("2026-11-20")},
        {"due": a_due("2026-11-23 08:00", has_time=True)},
        {"due": a_due("2026-11-25", DueKind.SOFT)},
        {"due": a_due("2026-11-25"), "urgency": Urgency.SOON},
        {"due": a_due("2026-11-25"), "state": State.DONE},
    ):
        put(manned, **other)

    found = manned.store.nags.coming(WEEK, MONDAY_NINE, MOST)

    assert numbers(found) == [at_five, today, friday]
    assert numbers(manned.store.nags.coming(WEEK, MONDAY_NINE, 1)) == [at_five]


def test_what_passed_lately_is_read_the_latest_first(manned: Desk) -> None:
    lately = Coming(DueKind.HARD, Urgency.NORMAL, a_moment("2026-11-20 00:00"), MONDAY_NINE)
    friday = put(manned, due=a_due("2026-11-20"))
    at_eight = put(manned, due=a_due("2026-11-23 08:00", has_time=True))
    for other in (
        {"due": a_due("2026-11-23")},
        {"due": a_due("2026-11-19")},
        {"due": a_due("2026-11-20", DueKind.SOFT)},
        {"due": a_due("2026-11-20"), "urgency": Urgency.SOON},
        {"due": a_due("2026-11-20"), "state": State.DONE},
    ):
        put(manned, **other)

    shelf = manned.store.nags

    assert numbers(shelf.just_passed(lately, MONDAY_NINE, MOST)) == [at_eight, friday]
    assert numbers(shelf.just_passed(lately, MONDAY_NINE, 1)) == [at_eight]


def test_what_is_just_done_is_read_the_latest_first(manned: Desk) -> None:
    done = [
        put(manned, state=State.DONE, done_at=a_moment(f"2026-11-{day} 09:00"))
        for day in (18, 20, 19)
    ]
    put(manned, state=State.DONE, done_at=MONDAY_NINE, report_back=False)
    put(manned)

    shelf = manned.store.nags

    assert numbers(shelf.just_done(MOST)) == [done[1], done[2], done[0]]
    assert numbers(shelf.just_done(1)) == [done[1]]


def test_a_claim_is_remembered_and_then_that_it_was_said(manned: Desk) -> None:
    shelf, number = manned.store.nags, put(manned)

    shelf.claim([(number, a_finding("2026-11-20:1"))], "one", MONDAY_NINE)
    claimed = shelf.said([number])
    shelf.mark("one", LATER)
    marked = shelf.said([number])

    assert claimed == {(number, Rule.OVERDUE): [Said("2026-11-20:1", MONDAY_NINE, None)]}
    assert marked == {(number, Rule.OVERDUE): [Said("2026-11-20:1", MONDAY_NINE, LATER)]}


def test_what_was_said_is_told_by_task_and_rule_in_its_order(manned: Desk) -> None:
    shelf, one, other = manned.store.nags, put(manned), put(manned)

    for turn, name in enumerate(("first", "second")):
        lines = [(one, a_finding(f"2026-11-20:{turn}")), (other, a_finding("x", Rule.CLOCK))]
        shelf.claim(lines, name, MONDAY_NINE)
    found = shelf.said([one, other])

    assert [each.occasion for each in found[one, Rule.OVERDUE]] == ["2026-11-20:0", "2026-11-20:1"]
    assert [each.occasion for each in found[other, Rule.CLOCK]] == ["x"]
    assert set(shelf.said([other])) == {(other, Rule.CLOCK)}
    assert shelf.said([]) == {}


def test_a_later_claim_takes_the_line_over(manned: Desk) -> None:
    shelf, number = manned.store.nags, put(manned)
    shelf.claim([(number, a_finding("x"))], "killed", MONDAY_NINE)

    shelf.claim([(number, a_finding("x"))], "second", LATER)
    shelf.mark("killed", LATER)
    after_the_first = shelf.said([number])
    shelf.mark("second", LATER)

    assert after_the_first == {(number, Rule.OVERDUE): [Said("x", LATER, None)]}
    assert shelf.said([number]) == {(number, Rule.OVERDUE): [Said("x", LATER, LATER)]}


def test_a_claim_of_what_was_said_long_ago_does_not_forget_that_it_was(manned: Desk) -> None:
    shelf, number = manned.store.nags, put(manned)
    shelf.claim([(number, a_finding("x"))], "one", MONDAY_NINE)
    shelf.mark("one", MONDAY_NINE)

    shelf.claim([(number, a_finding("x"))], "two", LATER)

    (line,) = shelf.said([number])[number, Rule.OVERDUE]
    assert line.said_at == MONDAY_NINE


def test_only_the_latest_lines_are_remembered(
    manned: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(nags, "KEPT", 3)
    shelf, number = manned.store.nags, put(manned)

    for turn in range(5):
        shelf.claim([(number, a_finding(f"{turn}"))], f"{turn}", MONDAY_NINE)

    assert [one.occasion for one in shelf.said([number])[number, Rule.OVERDUE]] == ["2", "3", "4"]


def test_what_cron_says_is_no_step_and_no_change(manned: Desk) -> None:
    number = put(manned)
    before = len(manned.store.steps.about(number))

    manned.store.nags.claim([(number, a_finding("x"))], "one", MONDAY_NINE)
    manned.store.nags.mark("one", MONDAY_NINE)

    assert len(manned.store.steps.about(number)) == before
