"""Telling the leaders how work stands that has no result yet."""

from dataclasses import replace

import pytest

from secdesk.cards.tasks import Deeds
from secdesk.domain.entry import Entry, EntryKind
from secdesk.domain.errors import Refused
from secdesk.domain.light import Light
from secdesk.domain.point import Point
from secdesk.domain.vocabulary import State
from secdesk.services.desk import Desk
from secdesk.services.following import done, progress, report
from secdesk.services.owed import block, opinion
from secdesk.services.passing_on import transfer
from world import MONDAY_NINE, a_moment, assigned, staffed

TUESDAY = a_moment("2026-11-24 09:00")
TO_LI = ("not told to 李国强 yet", "secdesk report 1 WORDS --to li")


@pytest.fixture(autouse=True)
def _people(desk: Desk) -> None:
    staffed(desk)


def notes(deeds: Deeds) -> list[tuple[str, str]]:
    """What was said back about one task, with the command that comes next."""
    return [(str(note.text), str(note.command or "")) for note in deeds.tasks[0].notes]


def point(desk: Desk) -> Point:
    """What was opened first."""
    return desk.store.points.every(1)[0]


def test_a_leader_is_told_how_work_stands_and_the_work_goes_on(desk: Desk) -> None:
    assigned(desk)

    deeds = report(desk, [1], "half of it, no more this week")

    assert desk.store.entries.of(1)[-1] == Entry(
        1, MONDAY_NINE, EntryKind.REPORT, "half of it, no more this week"
    )
    assert deeds.tasks[0].state is State.OPEN
    assert notes(deeds) == [
        ("half of it, no more this week", ""),
        ("Wang Min told how it stands", ""),
    ]


def test_an_obstruction_is_amber_once_the_leader_knows_of_it(desk: Desk) -> None:
    assigned(desk)
    block(desk, [1], "no room")

    deeds = report(replace(desk, now=TUESDAY), [1], "told in person")

    assert (point(desk).told_at, point(desk).ended_at) == (TUESDAY, None)
    assert deeds.tasks[0].light is Light.AMBER


def test_an_obstruction_may_be_reported_without_a_word(desk: Desk) -> None:
    assigned(desk)
    block(desk, [1], "no room")

    report(desk, [1], "")

    assert point(desk).told_at == MONDAY_NINE


def test_work_in_the_way_of_which_nothing_stands_is_not_reported_without_a_word(
    desk: Desk,
) -> None:
    assigned(desk)
    block(desk, [1], "no room")
    report(desk, [1], "")

    with pytest.raises(Refused, match="#1 is open") as refusal:
        report(desk, [1], "")

    assert [str(one) for one in refusal.value.hints] == [
        "secdesk done 1 RESULT",
        "secdesk report 1 WORDS",
    ]


def test_a_second_obstruction_is_told_on_its_own(desk: Desk) -> None:
    assigned(desk)
    block(desk, [1], "no room")
    report(desk, [1], "")
    block(desk, [1], "no money")

    deeds = report(replace(desk, now=TUESDAY), [1], "")

    assert [one.told_at for one in desk.store.points.every(1)] == [MONDAY_NINE, TUESDAY]
    assert deeds.tasks[0].light is Light.AMBER


def test_of_two_leaders_each_has_to_be_told(desk: Desk) -> None:
    assigned(desk, also=["li"])
    block(desk, [1], "no room")

    half = report(desk, [1], "", "wang")
    told_half = point(desk).told_at
    report(replace(desk, now=TUESDAY), [1], "", "li")

    assert notes(half) == [("Wang Min told how it stands", ""), TO_LI]
    assert (told_half, point(desk).told_at) == (None, TUESDAY)


def test_what_a_leader_heard_before_it_stood_in_the_way_does_not_count(desk: Desk) -> None:
    assigned(desk, also=["li"])
    report(desk, [1], "slow", "li")
    block(desk, [1], "no room")

    half = report(desk, [1], "", "wang")

    assert point(desk).told_at is None
    assert TO_LI in notes(half)


def test_one_who_did_not_give_the_task_is_not_told_how_it_stands(desk: Desk) -> None:
    with pytest.raises(Refused, match="李国强 did not give #1"):
        report(desk, [assigned(desk)], "slow", "li")


def test_the_report_of_a_result_feeds_the_opinions_back_as_well(desk: Desk) -> None:
    assigned(desk, to="admin")
    opinion(desk, [1], "too early")
    done(desk, [1], "signed")

    deeds = report(desk, [1], "told")

    assert deeds.tasks[0].state is State.REPORTED
    assert (point(desk).told_at, point(desk).ended_at) == (MONDAY_NINE, MONDAY_NINE)


def test_of_several_tasks_one_may_be_done_and_one_go_on(desk: Desk) -> None:
    numbers = [assigned(desk), assigned(desk)]
    done(desk, [1], "signed")

    deeds = report(desk, numbers, "told")

    assert [one.state for one in deeds.tasks] == [State.REPORTED, State.OPEN]


def test_progress_says_what_support_is_wanted_and_how_far_it_is_behind(desk: Desk) -> None:
    assigned(desk, due="2026-11-30")
    friday = replace(desk, now=a_moment("2026-11-27 09:00"))

    deeds = progress(friday, [1], "half", percent=50, support=" two more\npeople ")

    assert desk.store.entries.of(1)[-1].after == "two more people"
    assert notes(deeds) == [
        ("50 %: half", ""),
        ("support wanted: two more people", ""),
        ("behind: 80 % of the time is over, 50 % is done", ""),
    ]


def test_a_leader_may_be_told_that_a_task_went_to_others(desk: Desk) -> None:
    number = assigned(desk)
    transfer(desk, [number], "their remit", "admin")

    (told,) = report(desk, [number], "Wang knows that it is theirs").tasks

    assert told.state is State.TRANSFERRED
    assert desk.store.entries.of(number)[-1].kind is EntryKind.REPORT
