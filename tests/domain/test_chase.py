"""The chase ladder: how firmly to ask for work that somebody else holds."""

from datetime import date, datetime
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anything import NEAR, tasks
from secdesk.domain import chase
from secdesk.domain.chase import Rung
from secdesk.domain.entry import LastWord
from secdesk.domain.office import office
from secdesk.domain.people import Contact
from secdesk.domain.setting.known import (
    FLASH_RUNG,
    HEAD_AFTER,
    LEADER_AFTER,
    PHONE_AFTER,
    UNANSWERED,
    Settings,
)
from secdesk.domain.task import Task
from secdesk.domain.vocabulary import ContactKind, Holder, State, Urgency
from secdesk.domain.worktime import DAY
from world import ADMIN, CHEN, MONDAY_NINE, OFFICE, a_due, a_moment, a_task

FLASH, URGENT, SOON, NORMAL = Urgency
WITH_PHONE = Contact(3, "zhao", "赵磊", ContactKind.PERSON, phone="8842")
GIVEN = a_moment("2026-11-02 09:00")


def at_a_unit(**matters: Any) -> Task:  # noqa: ANN401  # a builder takes what matters
    """A task of long ago that the Admin Office holds."""
    return a_task(**({"holder": Holder.UNIT, "lead": ADMIN, "assigned_at": GIVEN} | matters))


@pytest.mark.parametrize(
    ("urgency", "heard_on", "step"),
    [
        (NORMAL, "2026-11-23", None),
        (NORMAL, "2026-11-17", None),
        (NORMAL, "2026-11-16", Rung.WORD),
        (NORMAL, "2026-11-13", Rung.PHONE),
        (NORMAL, "2026-11-12", Rung.PHONE),
        (NORMAL, "2026-11-09", Rung.PHONE),  # and no higher, until they were called in vain
        (NORMAL, "2026-10-09", Rung.PHONE),
        (SOON, "2026-11-18", Rung.WORD),
        (URGENT, "2026-11-20", Rung.WORD),
        (URGENT, "2026-11-19", Rung.PHONE),
        (FLASH, "2026-11-23", None),
        (FLASH, "2026-11-20", Rung.PHONE),  # a flash task begins at the telephone
        (FLASH, "2026-11-17", Rung.PHONE),
    ],
)
def test_the_longer_nothing_is_heard_the_firmer_one_asks(
    urgency: Urgency, heard_on: str, step: Rung | None
) -> None:
    last = LastWord("half", 50, a_moment(f"{heard_on} 15:00"))

    assert chase.rung(at_a_unit(urgency=urgency), MONDAY_NINE, OFFICE, last) is step


@pytest.mark.parametrize("last", [None, LastWord(moves=1)])
def test_without_any_word_the_day_it_was_given_counts(last: LastWord | None) -> None:
    given_lately = at_a_unit(assigned_at=a_moment("2026-11-16 09:00"))

    assert chase.rung(given_lately, MONDAY_NINE, OFFICE, last) is Rung.WORD
    assert chase.rung(at_a_unit(), MONDAY_NINE, OFFICE, last) is Rung.PHONE


def test_a_look_back_beyond_the_last_word_finds_no_silence() -> None:
    later = LastWord("half", 50, a_moment("2026-12-18 15:00"))
    eager = office(Settings({"pace.normal.silence": 0}))

    assert chase.rung(at_a_unit(), MONDAY_NINE, eager, later) is Rung.WORD


def test_nobody_who_was_never_called_is_complained_of_with_time_left() -> None:
    far = at_a_unit(due=a_due("2027-02-19"))

    assert chase.rung(far, MONDAY_NINE, OFFICE, None) is Rung.PHONE


TODAY, TOMORROW = MONDAY_NINE.date(), MONDAY_NINE.date() + DAY


@pytest.mark.parametrize(
    ("matters", "heard_at", "step"),
    [
        ({"check_on": TODAY}, "2026-11-20 15:00", Rung.WORD),
        ({"check_on": TODAY - DAY}, "2026-11-20 15:00", Rung.WORD),
        ({"check_on": TODAY, "urgency": FLASH}, "2026-11-22 15:00", Rung.PHONE),
        ({"check_on": TODAY}, "2026-11-23 08:00", None),  # spoken of today
        ({"check_on": TODAY, "conveyed_at": MONDAY_NINE}, "2026-11-20 15:00", None),
        ({"check_on": TOMORROW}, "2026-11-20 15:00", None),
        ({"check_on": TODAY}, "2026-11-13 15:00", Rung.PHONE),  # silent for longer than that
        ({"check_on": TODAY, "conveyed_at": None}, "2026-11-20 15:00", None),  # to be told first
    ],
)
def test_a_word_is_due_on_the_day_on_which_a_task_is_to_be_asked_after(
    matters: dict[str, Any], heard_at: str, step: Rung | None
) -> None:
    last = LastWord("half", 50, a_moment(heard_at))

    told_at = {"conveyed_at": a_moment("2026-11-10 09:00")}

    assert chase.rung(at_a_unit(**(told_at | matters)), MONDAY_NINE, OFFICE, last) is step


@pytest.mark.parametrize(
    ("check_on", "step"), [(None, Rung.HEAD), (TODAY, Rung.HEAD), (TOMORROW, None)]
)
def test_what_is_late_waits_for_its_day_once_it_was_spoken_of(
    check_on: date | None, step: Rung | None
) -> None:
    heard_today = LastWord("half", 50, MONDAY_NINE)
    late = at_a_unit(due=a_due("2026-11-20"), check_on=check_on)

    assert chase.rung(late, MONDAY_NINE, OFFICE, heard_today) is step


@pytest.mark.parametrize(
    ("due", "step"),
    [
        ("2026-11-23", None),
        ("2026-11-20", Rung.HEAD),
        ("2026-11-19", Rung.HEAD),
        ("2026-11-18", Rung.LEADER),
    ],
)
def test_a_date_that_passed_goes_to_the_head_and_then_to_the_leader(
    due: str, step: Rung | None
) -> None:
    heard_today = LastWord("half", 50, MONDAY_NINE)

    assert chase.rung(at_a_unit(due=a_due(due)), MONDAY_NINE, OFFICE, heard_today) is step


@pytest.mark.parametrize(
    "matters",
    [
        {"holder": Holder.ME},
        {"holder": Holder.LEADER},
        {"lead": None},
        {"state": State.DONE},
        {"state": State.CLOSED},
    ],
)
def test_nobody_is_asked_where_nobody_else_has_the_next_step(matters: dict[str, Any]) -> None:
    assert chase.rung(at_a_unit(**matters), MONDAY_NINE, OFFICE, None) is None


@pytest.mark.parametrize(
    ("said", "step"),
    [
        ({PHONE_AFTER.key: 4}, Rung.WORD),
        ({PHONE_AFTER.key: 3}, Rung.PHONE),
        ({HEAD_AFTER.key: 0, UNANSWERED.key: 1}, Rung.PHONE),  # these count chases
    ],
)
def test_the_wait_for_the_telephone_is_that_of_the_office(
    said: dict[str, object], step: Rung
) -> None:
    last = LastWord("half", 50, a_moment("2026-11-11 15:00"))  # three days beyond the five

    assert chase.rung(at_a_unit(), MONDAY_NINE, office(Settings(said)), last) is step


def test_where_flash_begins_and_when_the_leader_is_asked_are_settings_too() -> None:
    own = office(Settings({FLASH_RUNG.key: 0, LEADER_AFTER.key: 1}))
    quiet = LastWord("half", 50, a_moment("2026-11-20 15:00"))

    assert chase.rung(at_a_unit(urgency=FLASH), MONDAY_NINE, own, quiet) is Rung.WORD
    assert chase.rung(at_a_unit(due=a_due("2026-11-20")), MONDAY_NINE, own, quiet) is Rung.LEADER


@pytest.mark.parametrize(
    ("step", "matters", "words"),
    [
        (Rung.WORD, {"person": CHEN}, "next: a word to Chen Jie"),
        (Rung.WORD, {}, "next: a word to Admin Office"),
        (Rung.PHONE, {"person": WITH_PHONE}, "next: call 赵磊 8842"),
        (Rung.PHONE, {"person": CHEN}, "next: call Chen Jie"),
        (Rung.HEAD, {"person": CHEN}, "next: write to the head of Admin Office"),
        (Rung.HEAD, {"person": CHEN, "lead": None}, "next: write to the head of Chen Jie"),
        (Rung.LEADER, {"person": CHEN}, "next: ask Wang Min to step in"),
    ],
)
def test_each_rung_says_whom_to_ask_and_how(
    step: Rung, matters: dict[str, Any], words: str
) -> None:
    assert str(chase.proposal(at_a_unit(**matters), step)) == words


def test_where_nobody_is_named_the_words_name_the_leader() -> None:
    nobody = a_task()

    assert str(chase.proposal(nobody, Rung.WORD)) == "next: a word to Wang Min"


@given(tasks(), NEAR, st.one_of(st.none(), NEAR.map(lambda at: LastWord("x", None, at))))
def test_while_nothing_is_heard_the_rung_never_falls(
    task: Task,
    given_at: datetime,
    last: LastWord | None,
) -> None:
    held = a_task(**(vars(task) | {"holder": Holder.UNIT, "lead": ADMIN, "assigned_at": given_at}))

    rungs = [chase.rung(held, MONDAY_NINE + DAY * day, OFFICE, last) for day in range(40)]

    climbed = [-1 if one is None else one for one in rungs]
    assert all(one <= other for one, other in pairwise(climbed))
