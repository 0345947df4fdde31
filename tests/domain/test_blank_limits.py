"""Blank spots about limits: none at all, none and no word, late without a reason, untold, moved."""

from datetime import date
from typing import Any

import pytest

from secdesk.domain.blank.finding import Severity
from secdesk.domain.blank.snapshot import LastParts, Seen
from secdesk.domain.entry import LastWord
from secdesk.domain.setting.blank import NO_LIMIT
from secdesk.domain.setting.known import MOVES, SAY_LATE
from secdesk.domain.task import Due, Issuer, Parts
from secdesk.domain.vocabulary import DueKind, Holder, State
from spots_of_work import a_move, a_report, found, reasons, seen
from world import ADMIN, LI, WANG, a_due, a_moment, a_task

FRIDAY, SOFT = "2026-11-20", DueKind.SOFT
NO_LIMITS = Due(DueKind.NONE)
LATE: dict[str, Any] = {"given": "2026-11-09", "due": a_due("2026-11-18")}
FROM_FRIDAY: dict[str, Any] = {"given": "2026-11-16", "due": a_due(FRIDAY)}
RESTING = {"state": State.SUSPENDED, "resume_on": date(2026, 12, 1)}
WITH_ADMIN = {"holder": Holder.UNIT, "lead": ADMIN, "conveyed_at": a_moment("2026-11-16 10:00")}


@pytest.mark.parametrize(
    ("matters", "count"),
    [
        ({"given": FRIDAY}, 1),
        ({"given": "2026-11-23"}, 0),
        ({"given": FRIDAY, "due": NO_LIMITS}, 0),
        ({"given": FRIDAY, "due": a_due("2026-12-04")}, 0),
        ({"given": FRIDAY, "state": State.DONE}, 0),
        ({"given": FRIDAY, **RESTING}, 0),
        ({"given": FRIDAY, "last_parts": LastParts(2, a_due("2026-12-04"))}, 0),
    ],
)
def test_a_task_needs_a_date_from_the_next_working_day_on(
    matters: dict[str, Any], count: int
) -> None:
    assert len(found("B01", seen(**matters))) == count


@pytest.mark.parametrize(
    ("matters", "reason"),
    [
        ({"given": "2026-11-06"}, ["without a limit, and no word or report for 17 days"]),
        ({"given": "2026-11-09"}, []),
        ({"given": "2026-10-01", "last": "2026-11-20"}, []),
        ({"given": "2026-10-01", "reports": [a_report("2026-11-20")]}, []),
        ({"given": "2026-10-01", "check_on": date(2026, 12, 1)}, []),
        ({"given": "2026-10-01", **RESTING}, []),
        ({"given": "2026-10-01", "holder": Holder.LEADER}, []),
        ({"given": "2026-10-01", "due": a_due("2026-12-24")}, []),
    ],
)
def test_what_has_no_limit_is_heard_of_or_reported_in_fifteen_days(
    matters: dict[str, Any], reason: list[str]
) -> None:
    assert reasons("B02", seen(**{"due": NO_LIMITS} | matters)) == reason


def test_how_long_a_task_without_a_limit_may_be_silent_is_a_setting() -> None:
    quiet = seen("2026-11-06", due=NO_LIMITS)

    assert not reasons("B02", quiet, setting=(NO_LIMIT, 30))


@pytest.mark.parametrize(
    ("matters", "reason"),
    [
        ({}, ["3 working days late, and no word since Wed 18 Nov"]),
        ({"worked_at": a_moment("2026-11-17 15:00")},
         ["3 working days late, and no word since Wed 18 Nov"]),
        ({"worked_at": a_moment("2026-11-18 15:00")}, []),
        ({"worked_at": a_moment("2026-11-19 15:00")}, []),
        ({"worked_at": a_moment("2026-11-19 15:00"), "check_on": date(2026, 11, 20)},
         ["3 working days late, and no word since Fri 20 Nov"]),
        ({"worked_at": a_moment("2026-11-19 15:00"), "check_on": date(2026, 11, 23)}, []),
        ({"due": a_due("2026-11-23")}, []),
        ({"due": a_due("2026-11-23 08:00", has_time=True)},
         ["late, and no word since Mon 23 Nov"]),
        ({"holder": Holder.LEADER}, []),
        ({"state": State.DONE}, []),
        (RESTING, []),
        ({"given": "2026-11-23"}, []),
    ],
)  # fmt: skip
def test_what_is_late_needs_a_word_since_its_limit_or_since_it_was_to_be_asked_after(
    matters: dict[str, Any], reason: list[str]
) -> None:
    assert reasons("B11", seen(**LATE | matters)) == reason


@pytest.mark.parametrize(
    ("matters", "cure"),
    [
        ({}, "secdesk progress 1 WORDS"),
        (WITH_ADMIN, "secdesk chase 1 ANSWER"),
    ],
)
def test_a_word_is_had_from_whoever_holds_the_work(matters: dict[str, Any], cure: str) -> None:
    (one,) = found("B11", seen(**LATE | matters))

    assert str(one.cure) == cure


def test_a_whole_that_is_late_with_all_of_its_parts_done_is_to_be_ended() -> None:
    whole = a_task(assigned_at=a_moment("2026-11-09 09:00"), due=LATE["due"], parts=Parts(2, 2))

    (one,) = found("B11", Seen(whole))

    assert str(one.cure) == "secdesk done 1 RESULT"


def test_a_new_limit_is_a_new_cause() -> None:
    before, after = (
        found("B11", seen("2026-11-09", due=a_due(day)))[0] for day in ("2026-11-17", "2026-11-18")
    )

    assert before.key == after.key
    assert before.cause != after.cause


@pytest.mark.parametrize(
    ("matters", "reason"),
    [
        ({}, ["due Fri 20 Nov, and nothing became of it"]),
        ({"due": a_due("2026-11-22")}, ["due Sun 22 Nov, and nothing became of it"]),
        ({"due": a_due("2026-11-19")}, []),
        ({"due": a_due("2026-11-23")}, []),
        ({"worked_at": a_moment("2026-11-20 10:00")}, []),
        ({"worked_at": a_moment("2026-11-19 10:00")}, ["due Fri 20 Nov, and nothing became of it"]),
        ({"given": "2026-11-23"}, []),
        ({"holder": Holder.LEADER}, []),
    ],
)
def test_what_was_due_on_the_last_working_day_wants_something_to_have_become_of_it(
    matters: dict[str, Any], reason: list[str]
) -> None:
    assert reasons("B63", seen(**FROM_FRIDAY | matters)) == reason


@pytest.mark.parametrize(
    ("matters", "reason"),
    [
        ({}, ["3 working days late, Wang Min not told"]),
        ({"reports": [a_report("2026-11-19")]}, []),
        ({"reports": [a_report("2026-11-17")]}, ["3 working days late, Wang Min not told"]),
        ({"issuers": (Issuer(WANG), Issuer(LI)), "reports": [a_report("2026-11-19", WANG.id)]},
         ["3 working days late, 李国强 not told"]),
        ({"due": a_due("2026-11-23 08:00", has_time=True)}, []),
        ({"holder": Holder.LEADER}, []),
        ({"state": State.DONE}, []),
        (RESTING, []),
        ({"given": "2026-11-23"}, []),
        ({"given": FRIDAY}, ["3 working days late, Wang Min not told"]),
    ],
)  # fmt: skip
def test_each_leader_who_gave_it_is_told_that_it_is_late(
    matters: dict[str, Any], reason: list[str]
) -> None:
    assert reasons("B12", seen(**LATE | matters)) == reason


def test_who_was_told_on_the_day_itself_that_it_will_be_late_knows() -> None:
    told = a_report("2026-11-18")  # at four, two hours before its limit was over

    assert not reasons("B12", seen(**LATE | {"reports": [told]}))


def test_of_a_limit_at_the_end_of_a_day_a_leader_hears_by_noon_of_the_next() -> None:
    late = seen(given="2026-11-02", due=a_due("2026-11-20"))

    assert not reasons("B12", late)
    assert reasons("B12", late, now=a_moment("2026-11-23 12:00"))


def test_how_late_a_leader_must_know_of_is_a_setting() -> None:
    assert not reasons("B12", seen(**LATE), setting=(SAY_LATE, 5))


MOVED_TWICE = LastWord(moves=2)


@pytest.mark.parametrize(
    ("matters", "reason"),
    [
        ({"moved": a_move("2026-11-18")}, ["date moved 2 times, Wang Min not told"]),
        ({"moved": a_move("2026-11-18"), "last": LastWord(moves=1)}, []),
        ({"moved": a_move("2026-11-18", word="Wang, by phone")}, []),
        ({"moved": a_move("2026-11-18"), "reports": [a_report("2026-11-19")]}, []),
        ({"moved": a_move("2026-11-18"), "reports": [a_report("2026-11-17")]},
         ["date moved 2 times, Wang Min not told"]),
        ({"moved": a_move("2026-11-18", is_late=True), "last": LastWord(moves=1),
          "due": a_due("2026-12-04")},
         ["date moved after it had passed, Wang Min not told"]),
        ({"moved": a_move("2026-11-18", is_late=True), "last": LastWord(moves=1)}, []),
        ({"moved": a_move("2026-11-18"), "state": State.DONE}, []),
        ({}, []),
    ],
)  # fmt: skip
def test_a_date_that_gives_way_is_known_to_the_leader(
    matters: dict[str, Any], reason: list[str]
) -> None:
    moving = {"due": a_due("2026-12-04", SOFT), "last": MOVED_TWICE}

    assert reasons("B13", seen(**moving | matters)) == reason


def test_how_often_a_date_may_move_is_a_setting_and_each_move_a_new_cause() -> None:
    moves = [
        seen(due=a_due("2026-12-04", SOFT), last=MOVED_TWICE, moved=a_move(day))
        for day in ("2026-11-18", "2026-11-19")
    ]

    assert not reasons("B13", *moves, setting=(MOVES, 3))
    assert len({one.cause for one in found("B13", *moves)}) == len(moves)


def test_what_was_not_dealt_with_must_be_dealt_with_today() -> None:
    said = [*found("B11", seen(**LATE)), *found("B63", seen(**FROM_FRIDAY))]

    assert [one.severity for one in said] == [Severity.RED] * 2
    assert [one.found_at.date() for one in said] == [date(2026, 11, 19), date(2026, 11, 21)]
