"""Blank spots about whose a task is: led, answered for, passed on, taken on, helped with."""

from datetime import date
from typing import Any

import pytest

from secdesk.domain.entry import LastWord
from secdesk.domain.people import Contact
from secdesk.domain.setting.blank import CO_UNIT, NO_PERSON
from secdesk.domain.task import Due
from secdesk.domain.vocabulary import ContactKind, DueKind, Holder, State, Urgency
from spots_of_work import found, reasons, seen
from world import ADMIN, CHEN, a_due, a_moment

FINANCE = Contact(3, "finance", "Finance Office", ContactKind.UNIT)
LEGAL = Contact(4, "legal", "Legal Office", ContactKind.UNIT)
PRINTER = Contact(5, "printer", "City Printers", ContactKind.SUPPLIER)
GIVEN, TOLD = "2026-11-16", a_moment("2026-11-16 10:00")
NOT_TOLD: dict[str, Any] = {"given": GIVEN, "holder": Holder.UNIT, "lead": ADMIN}
WAITING: dict[str, Any] = NOT_TOLD | {"conveyed_at": TOLD}
WITH_ADMIN: dict[str, Any] = WAITING | {"accepted_at": TOLD}
RESTING = {"state": State.SUSPENDED, "resume_on": date(2026, 12, 1)}


@pytest.mark.parametrize(
    ("matters", "reason"),
    [
        ({}, ["nobody of Admin Office answers for it by name"]),
        ({"conveyed_at": a_moment("2026-11-20 10:00")}, []),
        ({"person": CHEN}, []),
        ({"lead": CHEN}, []),
        ({"lead": PRINTER}, []),
        ({"last": "2026-11-18"}, []),
        ({"last": LastWord(at=TOLD)}, ["nobody of Admin Office answers for it by name"]),
        ({"last": "2026-11-13"}, ["nobody of Admin Office answers for it by name"]),
        ({"holder": Holder.ME}, []),
        (RESTING, []),
    ],
)
def test_a_unit_that_says_nothing_names_who_answers_for_what_it_holds(
    matters: dict[str, Any], reason: list[str]
) -> None:
    assert reasons("B03", seen(**WITH_ADMIN | matters)) == reason


def test_another_unit_is_asked_for_a_name_anew() -> None:
    held = [seen(**WITH_ADMIN), seen(**WITH_ADMIN | {"lead": FINANCE})]

    assert len({one.cause for one in found("B03", *held)}) == len(held)
    assert not reasons("B03", *held, setting=(NO_PERSON, 6))


@pytest.mark.parametrize(
    ("matters", "reason"),
    [
        ({}, ["Finance Office, Legal Office are to help, and none of them leads"]),
        ({"given": "2026-11-23"}, []),
        ({"helpers": (FINANCE,)}, []),
        ({"helpers": (FINANCE, CHEN)}, []),
        ({"lead": ADMIN}, []),
        ({"person": CHEN}, []),
        ({"last": "2026-11-18"}, []),
        ({"holder": Holder.LEADER}, []),
        ({"state": State.DONE}, []),
    ],
)
def test_of_several_units_one_leads(matters: dict[str, Any], reason: list[str]) -> None:
    helped = {"given": GIVEN, "helpers": (FINANCE, LEGAL)}

    assert reasons("B05", seen(**helped | matters)) == reason


@pytest.mark.parametrize(
    ("matters", "reason"),
    [
        ({}, ["Admin Office not told for 5 working days"]),
        ({"person": CHEN}, ["Chen Jie not told for 5 working days"]),
        ({"given": "2026-11-23"}, []),
        ({"conveyed_at": TOLD}, []),
        ({"holder": Holder.ME}, []),
        ({"state": State.WITHDRAWN}, []),
        (RESTING, []),
    ],
)
def test_a_leaders_words_are_passed_on_to_whoever_is_to_act_on_them(
    matters: dict[str, Any], reason: list[str]
) -> None:
    assert reasons("B06", seen(**NOT_TOLD | matters)) == reason


@pytest.mark.parametrize(
    ("matters", "found_at"),
    [
        ({}, "2026-11-16 11:00"),
        ({"urgency": Urgency.FLASH}, "2026-11-16 10:00"),
        ({"given": "2026-11-14"}, "2026-11-16 11:00"),
        ({"check_on": date(2026, 11, 19)}, "2026-11-19 20:00"),
    ],
)
def test_words_lie_too_long_from_the_hours_on_that_the_settings_name(
    matters: dict[str, Any], found_at: str
) -> None:
    (one,) = found("B06", seen(**NOT_TOLD | matters))

    assert one.found_at == a_moment(found_at)


@pytest.mark.parametrize(
    ("matters", "reason"),
    [
        ({}, ["passed on to Admin Office, not accepted for 5 working days"]),
        ({"conveyed_at": a_moment("2026-11-23 08:30")}, []),
        ({"conveyed_at": a_moment("2026-11-20 17:00"), "urgency": Urgency.FLASH},
         ["passed on to Admin Office, not accepted for 1 working day"]),
        ({"accepted_at": TOLD}, []),
        ({"conveyed_at": None}, []),
        ({"state": State.TRANSFERRED}, []),
        (RESTING, []),
    ],
)  # fmt: skip
def test_what_was_passed_on_is_taken_on(matters: dict[str, Any], reason: list[str]) -> None:
    assert reasons("B07", seen(**WAITING | matters)) == reason


def test_to_be_told_anew_is_a_new_cause_to_ask_whether_it_was_taken_on() -> None:
    moments = (TOLD, a_moment("2026-11-18 10:00"))
    told = [seen(**WAITING | {"conveyed_at": at}) for at in moments]

    assert len({one.cause for one in found("B07", *told)}) == len(told)


@pytest.mark.parametrize(
    ("matters", "reason"),
    [
        ({"contacted": {ADMIN.id}}, ["Finance Office, Legal Office to help, and never spoken to"]),
        ({"contacted": {ADMIN.id, FINANCE.id}}, ["Legal Office to help, and never spoken to"]),
        ({"contacted": {ADMIN.id, FINANCE.id, LEGAL.id}}, []),
        ({"contacted": {ADMIN.id}, "given": "2026-11-19"}, []),
        ({}, []),
        ({"holder": Holder.ME}, ["Finance Office, Legal Office to help, and never spoken to"]),
        ({"holder": Holder.ME, "state": State.DONE}, []),
        ({"holder": Holder.LEADER}, []),
        ({"helpers": (), "contacted": {ADMIN.id}}, []),
    ],
)
def test_units_that_are_to_help_are_spoken_to(matters: dict[str, Any], reason: list[str]) -> None:
    helped = WITH_ADMIN | {"helpers": (FINANCE, LEGAL)} | matters
    helped["contacted"] = frozenset(helped.get("contacted", ()))

    assert reasons("B20", seen(**helped)) == reason


def test_another_helper_is_a_new_cause_and_how_long_they_wait_a_setting() -> None:
    helped = [
        seen(GIVEN, helpers=(one,), due=Due(DueKind.NONE)) for one in (FINANCE, LEGAL)
    ]  # fmt: skip

    assert [one.cause for one in found("B20", *helped)] == ["finance", "legal"]
    assert not reasons("B20", *helped, setting=(CO_UNIT, 6))


def test_each_cure_names_who_is_to_be_spoken_to() -> None:
    helped = seen(GIVEN, helpers=(FINANCE,), due=a_due("2026-12-04"))

    assert [str(one.cure) for one in found("B20", helped)] == ["secdesk convey 1 --to finance"]
