"""Leaders: their own items, who was told too little or is served worse, orders that differ."""

from dataclasses import replace
from typing import Any

import pytest

from blank_world import an_office, found, seen
from secdesk.domain.ask import Ask, AskState
from secdesk.domain.balance import Imbalance, Measure, Share
from secdesk.domain.blank.snapshot import Seen, Served
from secdesk.domain.conflict import Conflict
from secdesk.domain.entry import LastWord
from secdesk.domain.task import Issuer
from secdesk.domain.vocabulary import DueKind, Holder, Secrecy, State
from world import LI, MONDAY_NINE, WANG, a_due, a_moment, a_task


def own(due: str | None, **said: Any) -> Seen:  # noqa: ANN401  # a builder
    limit = {"due": a_due(due)} if due else {}
    given = {"holder": Holder.LEADER, "assigned_at": a_moment("2026-11-02 09:00")}
    return seen(given | limit | said)


@pytest.mark.parametrize(
    ("one", "is_found"),
    [
        (own("2026-11-20"), True),
        (own("2026-11-23"), True),
        (own("2026-11-24"), False),
        (own(None), False),
        (own("2026-11-20", check_on=a_moment("2026-11-24 09:00").date()), False),  # reminded
        (own("2026-11-20", check_on=a_moment("2026-11-23 09:00").date()), True),
        (own("2026-11-20", holder=Holder.ME), False),
        (own("2026-11-20", state=State.SUSPENDED), False),
    ],
)
def test_a_leader_is_reminded_of_what_only_the_leader_can_do(one: Seen, *, is_found: bool) -> None:
    assert bool(found("B34", one)) is is_found


def test_a_reminder_is_recorded_with_the_day_of_the_next() -> None:
    (one,) = found("B34", own("2026-11-20"))
    (again,) = found("B34", own("2026-11-20", check_on=a_moment("2026-11-23 09:00").date()))

    assert str(one.cure) == 'secdesk progress 1 "reminded Wang Min" --check 2026-11-25'
    assert one.cause != again.cause


def served(told: str | None = None, oldest: str | None = None, **leader: Any) -> Served:  # noqa: ANN401  # a builder
    moments = [None if one is None else a_moment(f"{one} 10:00") for one in (told, oldest)]
    return Served(replace(WANG, **leader), *moments)


@pytest.mark.parametrize(
    ("one", "is_found"),
    [
        (served(None, "2026-11-16"), True),
        (served("2026-11-17", "2026-11-02"), False),
        (served("2026-11-13", "2026-11-02"), True),
        (served("2026-11-02", None), False),  # no open task
        (served(None, None), False),
        (served(None, "2026-11-02", is_active=False), False),
        (served("2026-11-13", "2026-11-02", report_every=10), False),
    ],
)
def test_a_leader_with_work_in_hand_is_briefed_in_time(one: Served, *, is_found: bool) -> None:
    assert bool(found("B35", leaders=(one,))) is is_found


def test_a_briefing_changes_the_cause() -> None:
    (one,) = found("B35", leaders=(served("2026-11-02", "2026-10-02"),))
    (other,) = found("B35", leaders=(served("2026-11-09", "2026-10-02"),))

    assert one.key == other.key == "B35:wang"
    assert one.cause != other.cause
    assert one.found_at == a_moment("2026-11-09 00:00")
    assert not found(
        "B35", leaders=(served("2026-11-13", "2026-10-02"),), office=an_office(balance_brief=9)
    )


def test_an_imbalance_is_said_once_of_each_leader() -> None:
    late = [
        seen({"number": number, "due": a_due(f"2026-11-{day}")})
        for number, day in ((1, 17), (2, 19))
    ]
    two = [Imbalance(WANG, measure, Share(2, 3)) for measure in Measure]

    (one,) = found("B36", *late, imbalances=two)

    assert one.key == "B36:wang"
    assert str(one.cure) == "secdesk list --leader wang --due overdue"
    assert one.found_at == a_moment("2026-11-19 18:00")  # since the last of them became late
    assert not found("B36", *late)


def test_a_small_part_of_much_work_is_no_neglect() -> None:
    late = [seen({"number": number, "due": a_due("2026-11-17")}) for number in (1, 2)]

    assert found("B36", *late, imbalances=(Imbalance(WANG, Measure.OVERDUE, Share(2, 8)),))
    assert not found("B36", *late, imbalances=(Imbalance(WANG, Measure.OVERDUE, Share(2, 9)),))


def test_what_need_not_have_begun_yet_makes_no_imbalance() -> None:
    fresh = [seen({"number": number, "due": a_due("2026-12-24")}) for number in (1, 2)]

    assert not found("B36", *fresh, imbalances=(Imbalance(WANG, Measure.UNTOUCHED, Share(2, 2)),))


def test_a_graver_imbalance_is_another_cause() -> None:
    late = [
        seen({"number": number, "due": a_due("2026-11-17"), "issuers": (Issuer(LI),)})
        for number in range(1, 6)
    ]
    (one,), (other,) = (
        found("B36", *late[:part], imbalances=(Imbalance(LI, Measure.OVERDUE, Share(part, 9)),))
        for part in (4, 5)
    )

    assert one.cause != other.cause


def a_pair(**first: Any) -> Conflict:  # noqa: ANN401  # a builder
    one = a_task(number=5, due=a_due("2026-12-01"), **first)
    other = a_task(number=7, due=a_due("2026-12-08"), issuers=(Issuer(LI),))
    return Conflict(one, other, is_linked=False)


def asked(task: int, question: str, state: AskState = AskState.RAISED) -> Ask:
    leader = WANG if task == 5 else LI  # the numbers of the pair
    return Ask(task, leader, question, MONDAY_NINE, state, task=task)


def test_both_leaders_are_asked_about_orders_in_conflict() -> None:
    (first,) = found("B37", conflicts=(a_pair(),))
    (second,) = found("B37", conflicts=(a_pair(),), asks=(asked(5, "5 or 7?"),))
    none = found("B37", conflicts=(a_pair(),), asks=(asked(5, "5 or 7?"), asked(7, "#7 and #5")))

    assert first.key == second.key == "B37:5-7"
    assert str(first.cure).startswith("secdesk ask wang ")
    assert str(second.cure).startswith("secdesk ask li ")
    assert set(first.leaders) == {WANG.id, LI.id}
    assert none == []


@pytest.mark.parametrize(
    "ask",
    [
        asked(5, "may it wait"),
        asked(5, "#57?"),
        asked(5, "5 or 7?", AskState.CARRIED_OUT),
        asked(5, "5 or 7?", AskState.WITHDRAWN),
    ],
)
def test_another_question_settles_no_conflict(ask: Ask) -> None:
    (one,) = found("B37", conflicts=(a_pair(),), asks=(ask,))

    assert str(one.cure).startswith("secdesk ask wang ")


def test_another_date_makes_another_conflict() -> None:
    (one,) = found("B37", conflicts=(a_pair(),))
    moved = a_pair()
    (other,) = found(
        "B37",
        conflicts=(moved._replace(one=replace(moved.one, due=a_due("2026-12-02", DueKind.HARD))),),
    )

    assert one.cause != other.cause


def test_a_conflict_says_no_more_of_what_is_sealed_than_its_number() -> None:
    (one,) = found("B37", conflicts=(a_pair(secrecy=Secrecy.PERSONAL),))

    assert one.secrecy is Secrecy.PERSONAL
    assert "report" not in str(one.reason)


def test_a_word_does_not_take_the_place_of_a_reminder() -> None:
    heard = replace(own("2026-11-20"), last=LastWord("soon", at=a_moment("2026-11-20 10:00")))

    assert found("B34", heard)
