"""How long passing a task on and taking it on may take."""

from datetime import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secdesk.domain.light import Light, standing
from secdesk.domain.office import office
from secdesk.domain.passing import (
    accepted,
    is_unaccepted_too_long,
    is_unconveyed_too_long,
    transferred,
    unaccepted,
    unconveyed,
)
from secdesk.domain.people import Contact
from secdesk.domain.setting.known import DEFAULTS
from secdesk.domain.task import Task
from secdesk.domain.vocabulary import ContactKind, Holder, State, Urgency
from world import ADMIN, MONDAY_NINE, OFFICE, a_moment, a_task

FINANCE = Contact(3, "finance", "Finance", ContactKind.UNIT)
LATER = a_moment("2026-11-23 10:00")


def with_admin(**matters: Any) -> Task:  # noqa: ANN401  # a builder takes what matters
    """A task that the Admin Office holds."""
    return a_task(**({"lead": ADMIN, "holder": Holder.UNIT} | matters))


@pytest.mark.parametrize(
    ("given", "now", "said"),
    [
        ("2026-11-23 09:00", "2026-11-23 10:59", None),
        ("2026-11-23 09:00", "2026-11-23 11:00", "Admin Office not told for 2 hours"),
        ("2026-11-23 17:30", "2026-11-23 17:59", None),
        ("2026-11-23 17:30", "2026-11-24 00:00", "Admin Office not told for 1 working day"),
        ("2026-11-23 18:00", "2026-11-24 10:59", None),  # out of hours: the next morning counts
        ("2026-11-23 18:00", "2026-11-24 11:00", "Admin Office not told for 2 hours"),
        ("2026-11-23 20:00", "2026-11-25 08:00", "Admin Office not told for 1 working day"),
        ("2026-11-21 10:00", "2026-11-22 10:00", None),  # on a weekend
        ("2026-11-21 10:00", "2026-11-23 11:00", "Admin Office not told for 2 hours"),
        ("2026-11-20 17:30", "2026-11-21 08:00", "Admin Office not told yet"),
        ("2026-11-20 09:00", "2026-11-24 09:00", "Admin Office not told for 2 working days"),
    ],
)
def test_a_task_is_passed_on_within_two_hours_and_on_the_same_day(
    given: str, now: str, said: str | None
) -> None:
    task, moment = with_admin(assigned_at=a_moment(given)), a_moment(now)

    sentence = unconveyed(task, moment, OFFICE)

    assert (sentence and str(sentence)) == said
    assert is_unconveyed_too_long(task, moment, OFFICE) is (said is not None)


@pytest.mark.parametrize(
    ("given", "now", "said"),
    [
        ("2026-11-23 09:00", "2026-11-23 09:59", None),
        ("2026-11-23 09:00", "2026-11-23 10:00", "Admin Office not told for 1 hour"),
        ("2026-11-21 09:00", "2026-11-21 10:00", "Admin Office not told for 1 hour"),
    ],
)
def test_a_flash_task_is_passed_on_within_an_hour_of_any_day(
    given: str, now: str, said: str | None
) -> None:
    task = with_admin(assigned_at=a_moment(given), urgency=Urgency.FLASH)

    sentence = unconveyed(task, a_moment(now), OFFICE)

    assert (sentence and str(sentence)) == said


@pytest.mark.parametrize(
    ("now", "said"),
    [
        ("2026-11-23 17:59", None),
        ("2026-11-24 09:00", "Admin Office not told for 1 working day"),
    ],
)
def test_what_came_back_later_is_passed_on_by_the_end_of_that_day(
    now: str, said: str | None
) -> None:
    task = with_admin(assigned_at=a_moment("2026-11-02 09:00"), check_on=MONDAY_NINE.date())

    sentence = unconveyed(task, a_moment(now), OFFICE)

    assert (sentence and str(sentence)) == said


@pytest.mark.parametrize(
    "task",
    [
        with_admin(conveyed_at=MONDAY_NINE),
        with_admin(holder=Holder.ME),
        with_admin(holder=Holder.LEADER),
        with_admin(state=State.DONE),
        with_admin(state=State.SUSPENDED, resume_on=a_moment("2026-12-24 09:00").date()),
    ],
)
def test_what_was_passed_on_or_waits_for_nobody_else_is_not_late_for_it(task: Task) -> None:
    now = a_moment("2026-12-23 09:00")

    assert not is_unconveyed_too_long(task, now, OFFICE)
    assert unconveyed(task, now, OFFICE) is None


@pytest.mark.parametrize(
    ("urgency", "now", "said"),
    [
        (Urgency.NORMAL, "2026-11-20 17:00", None),
        (Urgency.NORMAL, "2026-11-22 17:00", None),
        (Urgency.NORMAL, "2026-11-23 08:00",
         "passed on to Admin Office, not accepted for 1 working day"),
        (Urgency.URGENT, "2026-11-24 08:00",
         "passed on to Admin Office, not accepted for 2 working days"),
        (Urgency.FLASH, "2026-11-20 10:59", None),
        (Urgency.FLASH, "2026-11-20 11:00",
         "passed on to Admin Office, not accepted for 1 hour"),
        (Urgency.FLASH, "2026-11-20 12:30",
         "passed on to Admin Office, not accepted for 2 hours"),
    ],
)  # fmt: skip
def test_what_was_passed_on_is_taken_on_within_a_working_day_and_flash_within_an_hour(
    urgency: Urgency, now: str, said: str | None
) -> None:
    task = with_admin(conveyed_at=a_moment("2026-11-20 10:00"), urgency=urgency)

    sentence = unaccepted(task, a_moment(now), OFFICE)

    assert (sentence and str(sentence)) == said
    assert is_unaccepted_too_long(task, a_moment(now), OFFICE) is (said is not None)


@pytest.mark.parametrize(
    "task",
    [
        with_admin(),
        with_admin(conveyed_at=MONDAY_NINE, accepted_at=MONDAY_NINE),
        with_admin(conveyed_at=MONDAY_NINE, holder=Holder.ME),
        with_admin(conveyed_at=MONDAY_NINE, state=State.DONE),
        with_admin(
            conveyed_at=MONDAY_NINE,
            state=State.SUSPENDED,
            resume_on=a_moment("2026-12-24 09:00").date(),
        ),
        a_task(conveyed_at=MONDAY_NINE, holder=Holder.UNIT),  # led by nobody, from a ledger
    ],
)
def test_nobody_is_said_to_have_not_taken_on_what_they_need_not(task: Task) -> None:
    assert unaccepted(task, a_moment("2026-12-23 09:00"), OFFICE) is None


def test_without_any_time_to_take_it_on_it_is_late_at_once() -> None:
    strict = office(DEFAULTS.having("accept.days", 0).having("convey.hours", 0))

    assert str(unaccepted(with_admin(conveyed_at=LATER), LATER, strict)) == (
        "passed on to Admin Office, not accepted yet"
    )
    assert str(unconveyed(with_admin(), MONDAY_NINE, strict)) == "Admin Office not told yet"
    assert unconveyed(with_admin(), a_moment("2026-11-23 08:59"), strict) is None


@pytest.mark.parametrize(
    ("now", "light", "reason"),
    [
        ("2026-11-23 17:00", Light.BLUE, "transferred, not accepted yet"),
        ("2026-11-24 09:00", Light.AMBER, "passed on to Finance, not accepted for 1 working day"),
    ],
)
def test_a_transfer_that_nobody_takes_on_is_amber_the_next_working_day(
    now: str, light: Light, reason: str
) -> None:
    passed = transferred(a_task(), FINANCE, MONDAY_NINE)

    stands = standing(passed, a_moment(now), OFFICE)

    assert (stands.light, str(stands.reason)) == (light, reason)


def test_a_transfer_that_was_taken_on_is_over() -> None:
    taken = accepted(transferred(a_task(), FINANCE, MONDAY_NINE), LATER)

    stands = standing(taken, a_moment("2026-12-23 09:00"), OFFICE)

    assert (stands.light, str(stands.reason)) == (Light.BLUE, "transferred")


MOMENTS = st.datetimes(datetime(2026, 11, 1), datetime(2026, 12, 31)).map(  # noqa: DTZ001  # the zone comes next
    lambda one: one.replace(tzinfo=MONDAY_NINE.tzinfo)
)


@given(given_at=MOMENTS, first=MOMENTS, second=MOMENTS, urgency=st.sampled_from(Urgency))
def test_once_it_is_too_late_it_stays_so(
    given_at: datetime, first: datetime, second: datetime, urgency: Urgency
) -> None:
    earlier, later = sorted((first, second))
    untold = with_admin(assigned_at=given_at, urgency=urgency)
    told = with_admin(assigned_at=given_at, urgency=urgency, conveyed_at=given_at)

    for task, is_late in ((untold, is_unconveyed_too_long), (told, is_unaccepted_too_long)):
        assert is_late(task, later, OFFICE) or not is_late(task, earlier, OFFICE)
