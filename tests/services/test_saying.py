"""What is to be said to a leader, on a real desk."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from secdesk.cards.saying import SayLine
from secdesk.domain.ask import Ask, AskVerdict
from secdesk.domain.mandate import Act, Mandate, MandateDeed
from secdesk.domain.owed import Promise
from secdesk.domain.people import Leader
from secdesk.domain.saying import Topic
from secdesk.domain.vocabulary import Secrecy
from secdesk.services import saying
from secdesk.services.desk import Desk
from secdesk.services.following import done, progress, report
from secdesk.services.owed import block, keep_promise, opinion, promise
from secdesk.services.turns import suspend
from world import LI, MONDAY_NINE, WANG, a_moment, assigned, staffed

TUESDAY = a_moment("2026-11-24 09:00")
FRIDAY = a_moment("2026-11-27 09:00")
APPROVED = Promise("the school", "fri", "Wang, by phone")


@pytest.fixture(autouse=True)
def _people(desk: Desk) -> None:
    staffed(desk)


def told(desk: Desk, leader: str = "wang") -> list[tuple[str, int]]:
    """What is to be said to a leader: of which kind, and of which number."""
    return [
        (line.topic.value, line.number)
        for part in saying.say_list(desk, leader).parts
        for line in part.lines
    ]


def only(desk: Desk, leader: str = "wang") -> SayLine:
    """The one thing that is to be said to a leader."""
    ((line,),) = (part.lines for part in saying.say_list(desk, leader).parts)
    return line


def asked(desk: Desk, leader: Leader, question: str = "move it?", **said: Any) -> Ask:  # noqa: ANN401  # a builder takes what matters
    """An ask that waits for that leader."""
    ask = Ask(0, leader, question, desk.now, raised_at=desk.now)
    return desk.store.asks.add(replace(ask, **said))


def test_nothing_is_to_be_said_on_an_empty_desk(desk: Desk) -> None:
    assert saying.say_list(desk, "wang").parts == ()


def test_asks_come_first_those_needed_soonest_in_front(desk: Desk) -> None:
    asked(desk, WANG)
    asked(desk, WANG, needed_on=date(2026, 11, 27))
    asked(desk, WANG, needed_on=date(2026, 11, 24))
    asked(desk, LI)
    done(desk, [assigned(desk)], "signed")

    assert told(desk) == [("ask", 3), ("ask", 2), ("ask", 1), ("result", 1)]


def test_an_ask_has_its_recommendation_and_the_command_for_its_answer(desk: Desk) -> None:
    number = assigned(desk)
    asked(desk, WANG, recommendation="yes", needed_on=date(2026, 11, 23), task=number)

    line = only(desk)

    assert line.title == "move it?"
    assert [str(one) for one in line.why] == ["answer needed today", "about #1"]
    assert str(line.proposal) == "recommended: yes"
    assert str(line.command) == "secdesk answer 1 agree"


@pytest.mark.parametrize(
    "said", [{}, {"is_private": True}, {"secrecy": Secrecy.CONFIDENTIAL}], ids=str
)
def test_what_is_private_is_said_to_the_leader_alone(said: dict[str, Any], desk: Desk) -> None:
    asked(desk, WANG, **said)

    assert only(desk).is_private is bool(said)


def test_an_ask_put_off_comes_back_on_its_day(desk: Desk) -> None:
    ask = asked(desk, WANG)
    desk.store.asks.save(ask.answered(AskVerdict.LATER, "not now", desk.now, TUESDAY.date()))

    assert told(desk) == []
    assert told(replace(desk, now=TUESDAY)) == [("ask", 1)]


def test_a_result_is_said_until_this_leader_was_told_whoever_else_was(desk: Desk) -> None:
    number = assigned(desk, also=("li",))
    done(desk, [number], "signed")
    report(desk, [number], "", to="wang")

    assert told(desk) == []
    assert str(only(desk, "li").command) == "secdesk report 1 --to li"


def test_a_result_that_nobody_wants_reported_is_not_said(desk: Desk) -> None:
    done(desk, [assigned(desk, report_back="no")], "signed")

    assert told(desk) == []


def test_a_problem_is_said_with_what_is_proposed_until_this_leader_knows(desk: Desk) -> None:
    number = assigned(desk, also=("li",))
    block(desk, [number], "no room", "rent one")
    first = only(desk)

    report(desk, [number], "", to="wang")

    assert str(first.why[0]) == "no room (since Mon 23 Nov)"
    assert str(first.proposal) == "proposed: rent one"
    assert told(desk) == []
    assert told(desk, "li") == [("problem", 1)]


def test_an_opinion_is_fed_back_to_each_who_gave_the_task(desk: Desk) -> None:
    number = assigned(desk, also=("li",))
    opinion(desk, [number], "too early", "admin")
    report(desk, [number], "", to="li")

    assert str(only(desk).why[0]) == "Admin Office on Mon 23 Nov: too early"
    assert told(desk, "li") == []


@pytest.mark.parametrize(
    ("now", "expected"),
    [("2026-11-23 19:00", []), ("2026-11-24 09:00", [("late", 1)])],
)
def test_what_is_overdue_is_said_from_the_next_working_day_on(
    now: str, expected: list[tuple[str, int]], desk: Desk
) -> None:
    assigned(desk, due="2026-11-23")

    assert told(replace(desk, now=a_moment(now))) == expected


@pytest.mark.parametrize(
    ("at", "to", "expected"),
    [
        ("2026-11-23 12:00", None, [("late", 1)]),
        ("2026-11-24 09:00", None, []),
        ("2026-11-24 09:00", "wang", []),
        ("2026-11-24 09:00", "li", [("late", 1)]),
    ],
)
def test_of_what_is_overdue_only_a_report_since_then_to_this_leader_counts(
    at: str, to: str | None, expected: list[tuple[str, int]], desk: Desk
) -> None:
    number = assigned(desk, due="2026-11-23", also=("li",))
    report(replace(desk, now=a_moment(at)), [number], "it slips", to=to)

    assert told(replace(desk, now=FRIDAY)) == expected


def test_acts_under_a_mandate_are_said_to_whoever_gave_it(desk: Desk) -> None:
    number = assigned(desk)
    mandate = Mandate(
        number=0,
        leader=WANG,
        words="small shifts",
        deeds=(MandateDeed.DUE,),
        made_at=desk.now,
        from_on=desk.today,
        until_on=FRIDAY.date(),
    )
    kept = desk.store.mandates.add(mandate)
    for _ in range(saying.MOST_ACTS + 2):
        desk.store.mandates.act(Act(0, kept.number, number, desk.now, MandateDeed.DUE))

    line = only(desk)

    assert (line.topic, line.number, line.title) == (Topic.ACT, kept.number, "small shifts")
    assert str(line.why[-1]) == "and 2 acts more"
    assert str(line.command) == f"secdesk mandate told {kept.number}"
    assert told(desk, "li") == []


@pytest.mark.parametrize(
    ("said", "now", "expected"),
    [
        ({"due": "2026-11-24"}, MONDAY_NINE, []),
        ({"due": "2026-11-24"}, TUESDAY, [("own", 1)]),
        ({"due": "2026-11-24"}, FRIDAY, [("own", 1)]),
        ({"no_limit": True}, FRIDAY, []),
        ({"no_limit": True}, a_moment("2026-11-30 09:00"), [("own", 1)]),
    ],
)
def test_a_leader_is_reminded_of_an_item_of_their_own_that_is_due_or_aged(
    said: dict[str, Any], now: datetime, expected: list[tuple[str, int]], desk: Desk
) -> None:
    assigned(desk, holder="leader", **said)

    assert told(replace(desk, now=now)) == expected


def test_after_a_reminder_a_leaders_item_rests_until_the_day_named(desk: Desk) -> None:
    number = assigned(desk, holder="leader", due="2026-11-23")
    assert str(only(desk).command) == ('secdesk progress 1 "reminded Wang Min" --check 2026-11-25')

    progress(desk, [number], "reminded Wang Min", check="2026-11-25")

    assert told(desk) == []
    assert told(replace(desk, now=TUESDAY)) == []
    assert told(replace(desk, now=a_moment("2026-11-25 09:00"))) == [("own", 1)]


def test_a_leaders_item_that_rests_is_no_reminder(desk: Desk) -> None:
    number = assigned(desk, holder="leader", due="2026-11-23")
    suspend(desk, [number], "abroad", until="2026-11-26", word="Wang")

    assert told(replace(desk, now=a_moment("2026-11-25 09:00"))) == []


def test_of_several_who_gave_an_item_the_first_one_is_reminded(desk: Desk) -> None:
    assigned(desk, holder="leader", due="2026-11-23", also=("li",))

    assert told(desk) == [("own", 1)]
    assert told(desk, "li") == []


def test_a_promise_is_said_to_whoever_approved_it_once_it_is_due(desk: Desk) -> None:
    number = assigned(desk, also=("li",), no_limit=True)
    promise(desk, [number], "a reply", APPROVED)
    on_friday = replace(desk, now=FRIDAY)

    assert told(desk) == []
    assert str(only(on_friday).command) == 'secdesk promise 1 --kept --to "the school"'
    assert told(on_friday, "li") == []

    keep_promise(on_friday, [number], "")
    assert told(on_friday) == []


def test_what_there_is_to_say_stands_in_its_order_and_is_this_leaders_alone(desk: Desk) -> None:
    for leader in ("li", "wang"):
        stands = assigned(desk, leader, no_limit=True)
        promise(desk, [stands], "a reply", Promise("the school", "fri", "Wang, 李国强"))
        opinion(desk, [stands], "too early", "admin")
        block(desk, [stands], "no room")
        assigned(desk, leader, holder="leader", due="2026-11-24")
        assigned(desk, leader, due="2026-11-24")
        done(desk, [assigned(desk, leader)], "signed")
    on_friday = replace(desk, now=FRIDAY)

    assert told(on_friday, "li") == [
        ("result", 4), ("problem", 1), ("late", 3), ("opinion", 1), ("own", 2), ("promise", 1),
    ]  # fmt: skip
    assert told(on_friday, "wang") == [
        ("result", 8), ("problem", 5), ("late", 7), ("opinion", 5), ("own", 6), ("promise", 5),
    ]  # fmt: skip


def test_a_kind_with_many_lines_shows_some_and_counts_the_rest(desk: Desk) -> None:
    done(desk, [assigned(desk) for _ in range(4)], "signed")

    (part,) = saying.parts(desk, WANG, 3)

    assert [one.number for one in part.lines] == [1, 2, 3]
    assert part.more == 1
    assert [one.number for one in saying.items(desk, WANG, 2)] == [1, 2]
