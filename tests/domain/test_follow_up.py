"""The follow-up round: whom one call reaches, and what comes next."""

from dataclasses import replace
from typing import Any

import pytest

from secdesk.domain.chase import Rung
from secdesk.domain.follow_up import Call, Cure, call, cured_by, next_step, units_of
from secdesk.domain.people import Contact
from secdesk.domain.task import Task
from secdesk.domain.vocabulary import ContactKind, Holder, State
from world import ADMIN, CHEN, MONDAY_NINE, a_task

Matters = dict[str, Any]  # what is changed on a task
SUN = Contact(3, "sun", "Sun Li", ContactKind.PERSON)
PRINTER = Contact(4, "printer", "The Printer", ContactKind.SUPPLIER)


def held(lead: Contact | None, person: Contact | None = None) -> Task:
    """A task that they hold and were told of."""
    return a_task(holder=Holder.UNIT, lead=lead, person=person, conveyed_at=MONDAY_NINE)


@pytest.mark.parametrize(
    ("lead", "person", "expected"),
    [
        (ADMIN, None, Call(ADMIN, None)),
        (ADMIN, CHEN, Call(ADMIN, CHEN)),
        (CHEN, None, Call(ADMIN, CHEN)),
        (SUN, None, Call(None, SUN)),
        (SUN, CHEN, Call(ADMIN, CHEN)),
        (PRINTER, None, Call(PRINTER, None)),
        (ADMIN, SUN, Call(ADMIN, SUN)),
        (None, CHEN, Call(ADMIN, CHEN)),
        (None, None, Call(None, None)),
    ],
)
def test_one_call_reaches_a_unit_and_the_person_who_answers_for_the_task(
    lead: Contact | None, person: Contact | None, expected: Call
) -> None:
    task = held(lead, person)

    found = call(task, {ADMIN.id: ADMIN} if units_of(task) else {})

    assert found == expected


def test_a_person_is_called_by_the_own_number_and_else_by_that_of_the_unit() -> None:
    unit = replace(ADMIN, phone="8000")

    assert Call(unit, replace(CHEN, phone="8842")).phone == "8842"
    assert Call(unit, CHEN).phone == "8000"
    assert Call(None, SUN).phone == ""


def test_the_name_of_a_call_has_the_unit_in_front() -> None:
    assert Call(ADMIN, CHEN).name == "Admin Office · Chen Jie"
    assert Call(None, None).name == ""


@pytest.mark.parametrize(
    ("matters", "step", "is_owed", "expected"),
    [
        ({"conveyed_at": None}, Rung.PHONE, True, "next: tell Chen Jie of it"),
        ({}, Rung.PHONE, True, "next: call Chen Jie"),
        ({}, None, True, "next: ask Chen Jie to take it on"),
        ({}, None, False, None),
        ({"lead": None, "person": None}, None, True, None),
    ],
)
def test_what_was_not_passed_on_is_passed_on_before_anybody_is_chased(
    matters: Matters, step: Rung | None, *, is_owed: bool, expected: str | None
) -> None:
    said = next_step(replace(held(ADMIN, CHEN), **matters), step, is_owed=is_owed)

    assert (said and str(said)) == expected


@pytest.mark.parametrize(
    ("matters", "step", "is_owed", "cure"),
    [
        ({"conveyed_at": None}, Rung.WORD, True, Cure.CONVEY),
        ({"state": State.TRANSFERRED}, None, True, Cure.ACCEPT),
        ({}, Rung.WORD, False, Cure.CHASE),
        ({}, Rung.WORD, True, Cure.CHASE),
        ({}, None, True, Cure.ACCEPT),
        ({}, None, False, None),
    ],
)
def test_what_a_call_came_to_is_kept_by_the_command_that_fits(
    matters: Matters, step: Rung | None, cure: Cure | None, *, is_owed: bool
) -> None:
    assert cured_by(replace(held(ADMIN), **matters), step, is_owed=is_owed) is cure
