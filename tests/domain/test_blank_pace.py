"""Blank spots about how work moves: not begun, silent, near its limit, left lying."""

from datetime import date
from typing import Any

import pytest

from secdesk.domain.ask import Ask, AskState
from secdesk.domain.blank.snapshot import LastParts, Snapshot
from secdesk.domain.blank.table import BY_CODE
from secdesk.domain.chase import Chased
from secdesk.domain.setting.blank import NOT_BEGUN, UNTOUCHED
from secdesk.domain.setting.known import LONG_CYCLE, SHARE_LEFT, SILENT_CYCLES
from secdesk.domain.task import Due, Parts
from secdesk.domain.vocabulary import DueKind, Holder, State, Urgency
from spots_of_work import a_move, a_report, found, reasons, seen
from world import ADMIN, MONDAY_NINE, OFFICE, WANG, a_due, a_moment

NO_LIMITS = Due(DueKind.NONE)
TOLD = a_moment("2026-11-02 10:00")
WITH_ADMIN: dict[str, Any] = {
    "holder": Holder.UNIT,
    "lead": ADMIN,
    "conveyed_at": TOLD,
    "accepted_at": TOLD,
}
RESTING: dict[str, Any] = {"state": State.SUSPENDED, "resume_on": date(2026, 12, 1)}
AT_WORK_ELSEWHERE: list[dict[str, Any]] = [
    {"holder": Holder.LEADER},
    {"state": State.DONE},
    {"parts": Parts(2, 1)},
    RESTING,
]


@pytest.mark.parametrize(
    ("matters", "reason"),
    [
        ({"given": "2026-11-16", "due": a_due("2026-11-30")}, ["given Mon 16 Nov, not begun"]),
        ({"given": "2026-11-16", "due": a_due("2026-12-11")}, []),
        ({"given": "2026-11-20", "due": a_due("2026-11-24")}, []),
        ({"given": "2026-11-16", "due": NO_LIMITS}, []),
        ({"given": "2026-11-16", "due": a_due("2026-11-30"), "last": "2026-11-17"}, []),
        ({"given": "2026-11-16", "due": a_due("2026-11-30"), "check_on": date(2026, 11, 24)}, []),
        ({"given": "2026-11-19", "due": a_due("2026-12-31"), "urgency": Urgency.SOON},
         ["given Thu 19 Nov, not begun"]),
        ({"given": "2026-11-20", "due": a_due("2026-12-31"), "urgency": Urgency.SOON}, []),
        ({"given": "2026-11-20", "due": a_due("2026-12-31"), "urgency": Urgency.URGENT},
         ["given Fri 20 Nov, not begun"]),
    ],
)  # fmt: skip
def test_work_begins_in_time_for_its_urgency(matters: dict[str, Any], reason: list[str]) -> None:
    assert reasons("B08", seen(**matters)) == reason


def test_it_is_known_from_which_day_on_work_should_have_begun() -> None:
    said = found(
        "B08",
        seen("2026-11-16", due=a_due("2026-11-30")),
        seen("2026-11-16", due=a_due("2026-12-31"), urgency=Urgency.SOON),
    )

    assert [one.found_at for one in said] == [
        a_moment("2026-11-23 00:00"),
        a_moment("2026-11-18 00:00"),
    ]


@pytest.mark.parametrize(
    ("matters", "reason"),
    [
        ({"last": "2026-11-13"}, ["silent for 6 working days"]),
        ({"last": "2026-11-16"}, []),
        ({"last": "2026-11-13", "check_on": date(2026, 11, 23)}, []),
        ({"last": "2026-11-13", "check_on": date(2026, 11, 20)}, ["silent for 6 working days"]),
        ({"last": "2026-11-13", "due": NO_LIMITS}, []),
        ({"last": "2026-11-13", "due": NO_LIMITS, "cycle": 3}, ["silent for 6 working days"]),
        ({"last": "2026-11-13", "due": a_due("2026-11-20")}, []),
        ({"last": "2026-11-13", "holder": Holder.ME}, []),
        ({"last": "2026-11-09", "holder": Holder.ME}, ["silent for 10 working days"]),
        ({"last": "2026-11-02", "holder": Holder.ME, "importance": 3}, []),
        ({"last": "2026-11-13", "importance": 3}, ["silent for 6 working days"]),
    ],
)
def test_nothing_stays_silent_for_longer_than_its_cycle(
    matters: dict[str, Any], reason: list[str]
) -> None:
    held = {"given": "2026-11-02", "due": a_due("2026-12-31")} | WITH_ADMIN

    assert reasons("B09", seen(**held | matters)) == reason


@pytest.mark.parametrize(
    ("matters", "reason"),
    [
        ({}, ["3 working days left, silent for 9 working days"]),
        ({"last": "2026-11-13"}, ["3 working days left, silent for 6 working days"]),
        ({"last": "2026-11-17"}, []),
        ({"due": a_due("2026-12-31")}, []),
        ({"due": a_due("2026-11-27")}, ["4 working days left, silent for 9 working days"]),
        ({"given": "2026-11-20", "due": a_due("2026-11-24")}, []),
        ({"due": a_due("2026-11-20")}, []),
        ({"due": NO_LIMITS}, []),
        ({"check_on": date(2026, 11, 23)}, []),
        ({"check_on": date(2026, 11, 26)}, ["3 working days left, silent for 9 working days"]),
        ({"chased": Chased(1, a_moment("2026-11-23 08:30"))}, []),
    ],
)
def test_what_is_near_its_limit_is_heard_of_in_its_cycle(
    matters: dict[str, Any], reason: list[str]
) -> None:
    held = {"given": "2026-11-10", "due": a_due("2026-11-26")}

    assert reasons("B10", seen(**held | matters)) == reason


@pytest.mark.parametrize(
    "matters",
    [
        {"check_on": date(2026, 11, 25)},  # a day before its limit is named
        {"due": a_due("2026-11-23")},  # the page of the day has it
        {"moved": a_move("2026-11-20")},
        {"reports": [a_report("2026-11-20")]},
        {"parts": Parts(2, 2), "last_parts": LastParts(done_at=a_moment("2026-11-20 10:00"))},
    ],
)
def test_what_she_has_dealt_with_is_not_called_near_its_limit(matters: dict[str, Any]) -> None:
    held: dict[str, Any] = {"given": "2026-11-10", "due": a_due("2026-11-26")}

    assert reasons("B10", seen(**held))
    assert not reasons("B10", seen(**held | matters))


def test_of_her_own_short_work_nobody_asks_for_the_beginning() -> None:
    given, due = "2026-11-16", a_due("2026-11-25")
    theirs: dict[str, Any] = {"due": due} | WITH_ADMIN

    assert not reasons("B08", seen(given, due=due))
    assert reasons("B08", seen(given, **theirs))
    assert reasons("B08", seen("2026-11-09", due=due))


def test_work_about_which_a_leader_was_asked_or_whose_parts_have_ended_has_begun() -> None:
    held: dict[str, Any] = {"given": "2026-11-02", "due": a_due("2026-11-25")}
    ended = LastParts(done_at=a_moment("2026-11-20 10:00"))
    ask = Ask(1, WANG, "which of them?", MONDAY_NINE, AskState.RAISED, task=1)
    look = Snapshot(now=MONDAY_NINE, office=OFFICE, tasks=(seen(**held),), asks=(ask,))

    assert reasons("B08", seen(**held))
    assert not reasons("B08", seen(parts=Parts(2, 2), last_parts=ended, **held))
    assert not list(BY_CODE["B08"].findings(look))


@pytest.mark.parametrize(
    ("matters", "reason"),
    [
        ({}, ["silent for 15 working days"]),
        ({"importance": 2}, []),
        ({"given": "2026-11-03"}, []),
        ({"last": "2026-11-18"}, []),
        ({"check_on": date(2026, 12, 1)}, []),
    ],
)
def test_a_small_matter_is_touched_or_dropped(matters: dict[str, Any], reason: list[str]) -> None:
    small: dict[str, Any] = {"given": "2026-11-02", "importance": 3, "due": a_due("2026-12-31")}

    assert reasons("B14", seen(**small | matters)) == reason


@pytest.mark.parametrize("code", ["B08", "B09", "B10", "B14", "B02"])
@pytest.mark.parametrize("elsewhere", AT_WORK_ELSEWHERE)
def test_work_that_rests_or_is_with_the_leader_or_in_parts_is_not_asked_after(
    code: str, elsewhere: dict[str, Any]
) -> None:
    matters: dict[str, Any] = {"due": a_due("2026-11-24"), "importance": 3 if code == "B14" else 2}
    if code == "B02":
        matters["due"] = NO_LIMITS

    assert reasons(code, seen("2026-10-12", **matters))
    assert not reasons(code, seen("2026-10-12", **matters | elsewhere))


@pytest.mark.parametrize(
    ("code", "setting"),
    [
        ("B08", (NOT_BEGUN, 95)),
        ("B09", (SILENT_CYCLES, 9)),
        ("B10", (LONG_CYCLE, 60)),
        ("B14", (UNTOUCHED, 40)),
    ],
)
def test_how_patient_a_rule_is_lies_in_a_setting_that_it_names(
    code: str, setting: tuple[Any, object]
) -> None:
    given = "2026-09-14" if code == "B10" else "2026-10-12"
    small = seen(given, due=a_due("2026-11-30"), importance=3 if code == "B14" else 2)

    assert setting[0] in BY_CODE[code].settings
    assert reasons(code, small)
    assert not reasons(code, small, setting=setting)


def test_how_much_of_its_time_must_be_left_is_a_setting() -> None:
    held = seen("2026-10-12", due=a_due("2026-12-07"))

    assert reasons("B10", held)
    assert not reasons("B10", held, setting=(SHARE_LEFT, 10))


def test_a_word_makes_a_later_silence_a_new_cause() -> None:
    held = {"due": a_due("2026-12-31")} | WITH_ADMIN
    silences = [seen("2026-11-02", last, **held) for last in ("2026-11-12", "2026-11-13")]

    assert len({one.cause for one in found("B09", *silences)}) == len(silences)
