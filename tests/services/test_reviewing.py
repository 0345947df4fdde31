"""The weekly step back on a real desk: each day is opened anew, as commands do."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path

import pytest

from secdesk.cards.reviews import Portion
from secdesk.domain.entry import EntryKind
from secdesk.domain.errors import Refused, Unreadable
from secdesk.domain.review import ReviewQuestion
from secdesk.services import asking, changing, following, owed, reviewing, undoing
from secdesk.services.asking import AskSaid
from secdesk.services.desk import Desk
from world import a_desk, a_moment, assigned, staffed

FRIDAY, MONDAY = "2026-11-20 16:00", "2026-11-23 09:00"
Open = Callable[[str], AbstractContextManager[Desk]]


@pytest.fixture
def at(tmp_path: Path) -> Open:
    """Open the same desk at a moment, with its people on it since October."""
    file = tmp_path / "desk.db"
    with a_desk(file, a_moment("2026-10-01 09:00")) as desk:
        staffed(desk)
    return lambda moment: a_desk(file, a_moment(moment))


def told(part: Portion) -> list[tuple[int, str]]:
    """The tasks of a part, each with what is told of it."""
    return [
        (task.number, str(task.notes[0].text) if task.notes else task.last_word)
        for task in part.tasks
    ]


def struck_off(desk: Desk, number: int) -> None:
    """Have a task done, reported and closed."""
    following.done(desk, [number], "signed")
    following.report(desk, [number], "told")
    following.close(desk, [number])


def test_what_moved_is_told_once_at_the_farthest_that_it_came(at: Open) -> None:
    with at("2026-11-10 09:00") as desk:
        for _ in range(4):
            assigned(desk, no_limit=True)
        following.progress(desk, [4], "begun")
    with at("2026-11-18 09:00") as desk:
        following.progress(desk, [1, 2, 3], "half of it")
        following.done(desk, [2], "signed")
        struck_off(desk, 3)

    with at(MONDAY) as desk:
        page = reviewing.review(desk)

    assert page.since == date(2026, 11, 16)
    assert told(page.progress) == [(1, "half of it")]
    assert told(page.done) == [(2, "signed")]
    assert told(page.struck_off) == [(3, "signed")]


def test_what_slipped_says_why(at: Open) -> None:
    with at("2026-11-10 09:00") as desk:
        assigned(desk, target="2026-11-20")
        assigned(desk, target="2026-11-20")
        assigned(desk, target="2026-11-19")
    with at("2026-11-18 09:00") as desk:
        changing.due(desk, [1], "2026-11-27", reason="the printer is out")
        changing.due(desk, [2], "2026-11-30")

    with at(MONDAY) as desk:
        page = reviewing.review(desk)

    assert told(page.moved_back) == [
        (1, "from Fri 20 Nov to Fri 27 Nov: the printer is out"),
        (2, "from Fri 20 Nov to Mon 30 Nov: no reason was given"),
    ]
    assert [number for number, _ in told(page.overdue)] == [3]


def test_obstructions_and_asks_without_an_opinion_are_shown(at: Open) -> None:
    with at("2026-11-18 09:00") as desk:
        assigned(desk)
        owed.block(desk, [1], "supplier silent")
        asking.ask(desk, "wang", "may it wait", AskSaid())
        asking.ask(desk, "wang", "is it private", AskSaid(recommend="yes"))

    with at(MONDAY) as desk:
        page = reviewing.review(desk)

    assert [number for number, _ in told(page.obstructions)] == [1]
    assert (page.asks.raised, page.asks.share) == (2, 50)
    assert [one.number for one in page.asks.without] == [1]


def test_an_answer_stands_beside_its_question_the_next_time(at: Open) -> None:
    with at(FRIDAY) as desk:
        reviewing.note(desk, "li", "thinks", "the budget")
        reviewing.note(desk, "li", "thinks", "the new hall")
        reviewing.lessons(desk, "ask earlier")
        reviewing.lessons(desk, "and twice")
        today = reviewing.review(desk)

    with at("2026-11-27 16:00") as desk:
        page = reviewing.review(desk)

    (thinks, *_) = next(one for one in page.leaders if one.leader.code == "li").questions
    assert (thinks.today, thinks.last) == ((), ("the budget", "the new hall"))
    assert thinks.last_on == page.since == date(2026, 11, 20)
    assert (today.since, today.lessons.today) == (date(2026, 11, 13), "ask earlier\nand twice")
    assert page.lessons.last == "ask earlier\nand twice"


def test_the_leaders_are_asked_about_in_an_order_that_rotates(at: Open) -> None:
    orders = []
    for day in (MONDAY, "2026-11-24 09:00"):
        with at(day) as desk:
            orders.append([one.leader.code for one in reviewing.review(desk).leaders])

    assert sorted(orders) == [["li", "wang"], ["wang", "li"]]


def test_an_answer_becomes_a_blank_spot_of_that_leader_at_once(at: Open) -> None:
    with at(MONDAY) as desk:
        kept = reviewing.note(desk, "wang", "not-yet", "who interprets", is_spot=True)

    with at(MONDAY) as desk:
        (spot,) = desk.store.spots.open(9)

    assert (spot.number, spot.words, spot.leader and spot.leader.code) == (
        kept.spot,
        "who interprets",
        "wang",
    )


def test_both_are_taken_back_as_one_step(at: Open) -> None:
    with at(MONDAY) as desk:
        reviewing.note(desk, "wang", "not-yet", "who interprets", is_spot=True)
    with at(MONDAY) as desk:
        undoing.undo(desk, None)

    with at(MONDAY) as desk:
        assert not desk.store.spots.open(9)
        assert not desk.store.reviews.latest(desk.now, 9)


@pytest.mark.parametrize(("question", "words"), [("why", "so"), ("thinks", "  ")])
def test_an_answer_needs_a_question_and_words(at: Open, question: str, words: str) -> None:
    with at(MONDAY) as desk, pytest.raises(Unreadable):
        reviewing.note(desk, "wang", question, words)


def test_a_day_that_is_not_over_is_refused(at: Open) -> None:
    with at(MONDAY) as desk, pytest.raises(Unreadable):
        reviewing.review(desk, "2026-12-01")


def test_any_first_day_may_be_asked_for(at: Open) -> None:
    with at("2026-10-12 09:00") as desk:
        assigned(desk, no_limit=True)
        following.progress(desk, [1], "begun")

    with at(MONDAY) as desk:
        page = reviewing.review(desk, "2026-10-12")

    assert told(page.progress) == [(1, "begun")]


def test_what_was_struck_off_long_ago_is_looked_at_again_once(at: Open) -> None:
    with at("2026-10-12 09:00") as desk:
        for leader in ("wang", "li", "wang", "wang", "wang"):
            assigned(desk, leader, no_limit=True)
        struck_off(desk, 1)
        struck_off(desk, 2)
        following.done(desk, [4], "signed")
    with at("2026-11-20 09:00") as desk:
        struck_off(desk, 3)

    with at(MONDAY) as desk:
        before = [task.number for task in reviewing.review(desk).again]
        deeds = reviewing.again(desk, [1], "none nobody keeps to it")
        after = [task.number for task in reviewing.review(desk).again]
        (task,) = desk.tasks([1])
        line = desk.store.entries.of(1)[-1]

    assert (sorted(before), after) == ([1, 2], [2])
    assert (task.state, line.kind, line.words) == ("closed", EntryKind.AGAIN, "nobody keeps to it")
    assert str(deeds.tasks[0].notes[0].command) == "secdesk reopen 1 REASON"


def test_what_was_reopened_and_struck_off_anew_is_looked_at_anew(at: Open) -> None:
    with at("2026-10-12 09:00") as desk:
        assigned(desk, no_limit=True)
        struck_off(desk, 1)
        reviewing.again(desk, [1], "none")
        following.reopen(desk, [1], "it is gone")
    with at("2026-10-13 09:00") as desk:
        struck_off(desk, 1)

    with at(MONDAY) as desk:
        assert [task.number for task in reviewing.review(desk).again] == [1]


def test_what_holds_needs_nothing_more(at: Open) -> None:
    with at("2026-10-12 09:00") as desk:
        assigned(desk, no_limit=True)
        struck_off(desk, 1)
        deeds = reviewing.again(desk, [1], "effective")

    assert [note.command for note in deeds.tasks[0].notes] == [None]


@pytest.mark.parametrize(
    ("words", "kind"), [("", Unreadable), ("perhaps", Unreadable), ("none", Refused)]
)
def test_what_is_open_or_said_without_a_verdict_is_not_looked_at_again(
    at: Open, words: str, kind: type[Exception]
) -> None:
    with at(MONDAY) as desk:
        assigned(desk, no_limit=True)
        with pytest.raises(kind):
            reviewing.again(desk, [1], words)


def test_the_questions_are_three() -> None:
    assert [str(one) for one in ReviewQuestion] == ["thinks", "should", "not-yet"]
