"""How the leaders' work stands side by side, on a real desk."""

from pathlib import Path

import pytest

from secdesk.cards.balance import Balance, LeaderBalance
from secdesk.domain.ask import Ask
from secdesk.domain.task import Due, Issuer
from secdesk.domain.vocabulary import DueKind, State, Urgency
from secdesk.services import balance as balances
from secdesk.services import following, passing_on, people, turns
from secdesk.services.desk import Desk
from secdesk.services.passing_on import ConveySaid
from world import LI, MONDAY_NINE, WANG, a_desk, a_due, a_moment, a_task, assigned, staffed

LAST_MONDAY = a_moment("2026-11-16 09:00")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A desk with its people."""
    file = tmp_path / "balance.db"
    with a_desk(file, LAST_MONDAY) as desk:
        staffed(desk)
    return file


def of(card: Balance, code: str) -> LeaderBalance:
    """The figures of one leader."""
    return next(one for one in card.leaders if one.leader.code == code)


def told(card: Balance) -> list[tuple[str, str]]:
    """What should be set right, and how."""
    return [(str(one.text), str(one.command)) for one in card.notes]


def test_open_and_overdue_are_counted_by_leader(file: Path) -> None:
    with a_desk(file, LAST_MONDAY) as desk:
        assigned(desk, "wang", due="2026-11-18")
        assigned(desk, "wang", due="2026-11-23 08:59")
        assigned(desk, "wang", due="2026-11-23 09:01")
        assigned(desk, "wang", due="2026-11-23")
        assigned(desk, "li", no_limit=True)
        done = assigned(desk, "li", due="2026-11-18")
        following.done(desk, [done], "signed")

    with a_desk(file) as desk:
        card = balances.balance(desk)

    assert (of(card, "wang").open, of(card, "wang").overdue) == (4, 2)
    assert (of(card, "li").open, of(card, "li").overdue) == (1, 0)


def test_what_has_no_word_when_it_should_have_begun_is_not_begun(file: Path) -> None:
    with a_desk(file, LAST_MONDAY) as desk:
        assigned(desk, "wang", "lies there")
        heard, chased, unheard = (assigned(desk, "wang", to="chen") for _ in "abc")
        assigned(desk, "wang", "is the leader's own", holder="leader")
        assigned(desk, "wang", "rests")
        following.progress(desk, [heard], "half of it")
        passing_on.convey(desk, [chased, unheard], "", ConveySaid())
        passing_on.accept(desk, [chased])
        turns.suspend(desk, [6], "later", "2026-12-01", "Wang")
    with a_desk(file) as desk:
        assigned(desk, "wang", "is new")

        card = balances.balance(desk)

    assert (of(card, "wang").untouched, of(card, "wang").untouched_of) == (2, 7)


@pytest.mark.parametrize(
    ("given", "urgency", "untouched"),
    [
        ("2026-11-23 08:00", Urgency.FLASH, 0),
        ("2026-11-20 17:00", Urgency.FLASH, 1),
        ("2026-11-23 09:00", Urgency.URGENT, 0),
        ("2026-11-20 17:00", Urgency.URGENT, 1),
        ("2026-11-20 17:00", Urgency.SOON, 0),
        ("2026-11-19 17:00", Urgency.SOON, 1),
        ("2026-11-19 17:00", Urgency.NORMAL, 0),
        ("2026-11-18 17:00", Urgency.NORMAL, 1),
    ],
)
def test_the_time_to_begin_is_that_of_the_urgency(
    desk: Desk, given: str, urgency: Urgency, untouched: int
) -> None:
    staffed(desk)
    desk.store.tasks.add(a_task(number=0, urgency=urgency, assigned_at=a_moment(given)))

    card = balances.balance(desk)

    assert of(card, "wang").untouched == untouched


def test_on_time_is_the_share_of_what_had_a_limit_and_was_done_lately(desk: Desk) -> None:
    staffed(desk)
    for done_at, due in (
        ("2026-11-20 17:00", a_due("2026-11-20")),
        ("2026-11-20 17:00", a_due("2026-11-19", DueKind.SOFT)),
        ("2026-11-20 17:00", Due(DueKind.NONE)),
        ("2026-08-24 17:00", a_due("2026-11-20")),
    ):
        desk.store.tasks.add(
            a_task(number=0, state=State.CLOSED, done_at=a_moment(done_at), due=due)
        )
    outside = a_task(number=0, state=State.CLOSED, due=a_due("2026-11-20"))
    desk.store.tasks.add(outside)

    card = balances.balance(desk)

    assert (of(card, "wang").on_time, of(card, "wang").settled) == (1, 2)


def test_an_imbalance_is_pointed_out_with_what_shows_it(desk: Desk) -> None:
    staffed(desk)
    for _ in range(2):
        desk.store.tasks.add(a_task(number=0, due=a_due("2026-11-20")))
        desk.store.tasks.add(a_task(number=0, issuers=(Issuer(LI),), due=a_due("2026-12-20")))

    card = balances.balance(desk)

    assert told(card) == [
        (
            "2 of 2 of Wang Min's tasks are overdue, far more than others'",
            "secdesk list --leader wang --due overdue",
        )
    ]


def test_a_leader_who_heard_nothing_of_old_work_is_to_be_briefed(file: Path) -> None:
    with a_desk(file, LAST_MONDAY) as desk:
        assigned(desk, "wang", due="2026-12-20", urgency="normal")
        assigned(desk, "li", due="2026-12-20")
        following.progress(desk, [1, 2], "begun")
        people.edit_leader(desk, "li", None, people.LeaderSaid(report_every=6))

    with a_desk(file) as desk:
        before = told(balances.balance(desk))
        desk.store.briefings.add(WANG.id, desk.now)
        card = balances.balance(desk)

    assert before == [("Wang Min not briefed for 5 working days", "secdesk brief wang")]
    assert told(card) == []
    assert of(card, "wang").briefed_at == MONDAY_NINE


def test_to_hear_a_result_is_to_be_told(file: Path) -> None:
    with a_desk(file, LAST_MONDAY) as desk:
        assigned(desk, "wang", due="2026-12-20")
        heard = assigned(desk, "wang", due="2026-12-20")
        following.done(desk, [heard], "signed")
    with a_desk(file) as desk:
        following.report(desk, [heard], "", None)

        card = balances.balance(desk)

    assert of(card, "wang").briefed_at == MONDAY_NINE
    assert of(card, "wang").not_briefed_for is None


def test_asks_that_wait_are_counted_for_the_leader_who_is_asked(desk: Desk) -> None:
    staffed(desk)
    for leader in (LI, LI, WANG):
        desk.store.asks.add(Ask(0, leader, "whom to send?", MONDAY_NINE))
    later = Ask(0, WANG, "and then?", MONDAY_NINE, revisit_on=a_moment("2026-12-01 09:00").date())
    desk.store.asks.add(later)

    card = balances.balance(desk)

    assert (of(card, "wang").asks, of(card, "li").asks) == (1, 2)
    assert people.show_leader(desk, "li").asks == 2


def test_the_leaders_stand_in_the_order_of_the_day(file: Path) -> None:
    orders = []
    for day in ("2026-11-23 09:00", "2026-11-24 09:00"):
        with a_desk(file, a_moment(day)) as desk:
            orders.append([one.leader.code for one in balances.balance(desk).leaders])

    assert sorted(orders) == [["li", "wang"], ["wang", "li"]]


def test_who_retired_is_shown_while_work_is_in_hand(desk: Desk) -> None:
    staffed(desk)
    assigned(desk, "wang")
    people.retire_leader(desk, "wang")
    people.retire_leader(desk, "li")

    card = balances.balance(desk)

    assert [one.leader.code for one in card.leaders] == ["wang"]


def test_only_the_most_pressing_are_looked_at_on_a_large_desk(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    staffed(desk)
    for _ in range(3):
        desk.store.tasks.add(a_task(number=0, assigned_at=LAST_MONDAY))
    monkeypatch.setattr(balances, "MOST_COUNTED", 2)

    card = balances.balance(desk)

    assert (of(card, "wang").untouched, of(card, "wang").untouched_of) == (2, 2)
    assert of(card, "wang").open == 3
