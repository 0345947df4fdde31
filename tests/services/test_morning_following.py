"""What the morning page says of work that others hold, and of what is owed beside it."""

from dataclasses import replace

import pytest

from secdesk.cards.mornings import Today
from secdesk.cards.tasks import TaskLine
from secdesk.domain.office import office
from secdesk.domain.owed import Promise
from secdesk.domain.setting.known import TODAY_LINES, Settings
from secdesk.domain.vocabulary import State
from secdesk.services import following, morning, owed, passing_on
from secdesk.services.chasing import ChaseSaid, chase
from secdesk.services.desk import Desk
from world import a_moment, assigned, staffed

LATER = "2026-12-18"


@pytest.fixture
def manned(desk: Desk) -> Desk:
    """A desk with Leaders Wang and Li, the Admin Office and Chen Jie."""
    return staffed(desk)


def at(desk: Desk, moment: str) -> Desk:
    """The same desk at another moment."""
    return replace(desk, now=a_moment(moment))


def page(desk: Desk, moment: str = "2026-11-24 08:30", leader: str | None = None) -> Today:
    """The morning page of another day."""
    return morning.today(at(desk, moment), leader)


def asked(card: Today) -> list[int]:
    """The tasks under whom to ask."""
    return [task.number for call in card.follow_up for task in call.tasks]


def said(task: TaskLine) -> list[str]:
    """The notes of a task, as English templates."""
    return [note.text.template for note in task.notes]


def test_what_was_not_passed_on_is_to_be_followed_up(manned: Desk) -> None:
    assigned(manned, to="admin", due=LATER)

    card = page(manned)

    assert asked(card) == [1]
    assert card.counts.to_follow == 1
    assert card.in_hand == ()


def test_what_has_its_own_place_on_the_page_is_not_counted_as_left_out_elsewhere(
    manned: Desk,
) -> None:
    near = "2026-11-26"
    for due in (LATER, near):
        assigned(manned, due=due)
        assigned(manned, due=due, is_focus="yes")
    assigned(manned, effect="fewer accidents", effect_by="2026-12-30")
    following.done(manned, [5], "mended")
    following.report(manned, [5], "by phone")

    card = page(manned)

    assert [task.number for task in card.focus] == [4, 2]
    assert [(len(one.tasks), one.total) for one in card.in_hand] == [(1, 1)]
    assert (len(card.ahead), card.counts.ahead) == (1, 1)
    assert (len(card.effects), card.counts.to_close) == (1, 0)
    assert said(card.effects[0]) == ["effect expected by {day}: {text}"]


def test_what_was_not_taken_on_in_time_is_counted_where_it_is_listed(manned: Desk) -> None:
    assigned(manned, to="admin", due=LATER)
    assigned(manned, to="admin", due=LATER)
    passing_on.convey(manned, [1], "")

    card = page(manned)

    assert sorted(asked(card)) == [1, 2]
    assert (card.counts.to_follow, card.follow_up_more) == (2, 0)


def test_on_one_leaders_page_what_is_late_hides_none_of_the_others(manned: Desk) -> None:
    few = replace(manned, office=office(Settings({TODAY_LINES.key: 2})))
    for due in ("2026-11-23", LATER, LATER, LATER):
        assigned(few, to="admin", due=due)

    card = page(few, leader="wang")

    assert (len(asked(card)), card.counts.to_follow, card.follow_up_more) == (2, 4, 1)


def test_what_others_work_at_is_followed_up_when_its_day_has_come(manned: Desk) -> None:
    assigned(manned, to="admin", due=LATER, check="2026-12-01")
    following.progress(manned, [1], "begun", check="2026-12-02")

    assert asked(page(manned, "2026-12-01 09:00")) == []
    assert asked(page(manned, "2026-12-02 09:00")) == [1]


def test_what_is_due_today_says_what_was_promised_and_whom_to_ask(manned: Desk) -> None:
    assigned(manned, to="admin", person="chen", due="2026-11-24")
    chase(manned, [1], "tomorrow", ChaseSaid(promised="2026-11-24"))

    card = page(manned)

    assert [task.number for task in card.due_today] == [1]
    assert said(card.due_today[0]) == ["{chases}; {promise}", "next: a word to {name}"]
    assert asked(card) == []
    assert card.follow_up_more == 0


def test_an_obstruction_is_shown_until_the_way_is_free(manned: Desk) -> None:
    assigned(manned, due=LATER)
    owed.block(manned, [1], "the supplier is silent")

    before = page(manned)
    owed.unblock(manned, [1], "the supplier has answered")
    after = page(manned)

    assert [task.number for task in before.obstructions.tasks] == [1]
    assert before.counts.obstructions == 1
    assert after.obstructions.tasks == ()


def test_an_obstruction_that_the_leader_does_not_know_of_stands_in_front(manned: Desk) -> None:
    for _ in range(2):
        number = assigned(manned, due=LATER)
        owed.block(manned, [number], "no figures")
    following.report(manned, [1], "Wang knows")

    shown = page(manned).obstructions.tasks

    assert [task.number for task in shown] == [2, 1]


def test_five_obstructions_are_shown_and_the_others_counted(manned: Desk) -> None:
    for _ in range(7):
        owed.block(manned, [assigned(manned, due=LATER)], "no figures")

    card = page(manned)

    assert (len(card.obstructions.tasks), card.obstructions.more) == (5, 2)
    assert card.counts.obstructions == 7


def test_a_promise_is_shown_from_its_day_on_though_the_task_is_closed(manned: Desk) -> None:
    assigned(manned, report_back="no")
    owed.promise(manned, [1], "a reply", Promise("the school", "2026-11-25", "Wang, today"))
    following.done(manned, [1], "signed")
    following.close(manned, [1])

    assert page(manned).promises.tasks == ()
    (task,) = page(manned, "2026-11-26 09:00").promises.tasks

    assert task.state is State.CLOSED


def test_an_opinion_that_was_asked_for_and_has_not_come_is_shown(manned: Desk) -> None:
    assigned(manned, due=LATER)
    owed.consult(manned, [1], "is there money", to="admin", due="2026-11-24")

    assert [task.number for task in page(manned).questions.tasks] == [1]


def test_a_focus_point_has_a_part_of_its_own(manned: Desk) -> None:
    assigned(manned, due=LATER, is_focus="yes")

    card = page(manned)

    assert [task.number for task in card.focus] == [1]
    assert card.in_hand == ()
    assert card.counts.open == 1


def test_a_day_of_her_own_brings_a_task_back(manned: Desk) -> None:
    assigned(manned, due=LATER, check="2026-11-25")

    assert page(manned).comes_back == ()
    assert [task.number for task in page(manned, "2026-11-25 09:00").comes_back] == [1]


@pytest.mark.parametrize(("leader", "numbers"), [("wang", [1]), ("li", [])])
def test_the_page_of_a_leader_has_what_is_owed_to_that_leader(
    manned: Desk, leader: str, numbers: list[int]
) -> None:
    assigned(manned, "wang", to="admin", due=LATER)
    owed.block(manned, [1], "no figures")

    card = page(manned, leader=leader)

    assert asked(card) == numbers
    assert [task.number for task in card.obstructions.tasks] == numbers


def test_the_short_page_leaves_the_round_out_and_what_stands_in_the_way_in(manned: Desk) -> None:
    assigned(manned, to="admin", due=LATER)
    owed.block(manned, [1], "no figures")

    card = morning.today(at(manned, "2026-11-24 09:00"), short=True)

    assert card.follow_up == ()
    assert card.obstructions.tasks
