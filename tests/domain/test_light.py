"""The light of a task, with its reason."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anything import NEAR, tasks
from secdesk.domain.light import Light, standing
from secdesk.domain.task import Due, Issuer, Task
from secdesk.domain.vocabulary import DueKind, State, Urgency
from world import CALENDAR, LI, MONDAY_NINE, WANG, a_due, a_moment, a_task

SOFT = DueKind.SOFT
GROWING = (Light.WHITE, Light.GREY, Light.GREEN, Light.AMBER, Light.RED)
TO_DO = st.sampled_from([State.OPEN, State.SUSPENDED])
TOLD, UNTOLD = (Issuer(WANG, MONDAY_NINE),), (Issuer(WANG, MONDAY_NINE), Issuer(LI))
TABLE = [
    ({"due": a_due("2026-11-20")}, Light.RED, "1 working day late", -1),
    ({"due": a_due("2026-11-18", SOFT)}, Light.RED, "3 working days late", -3),
    ({"due": a_due("2026-11-22", SOFT)}, Light.RED, "1 working day late", -1),
    ({"due": a_due("2026-11-23 08:00", has_time=True)}, Light.RED, "late today", 0),
    ({"due": a_due("2026-11-23")}, Light.RED, "due today", 0),
    ({"due": a_due("2026-11-23", SOFT)}, Light.AMBER, "due today", 0),
    ({"due": a_due("2026-11-24")}, Light.AMBER, "1 working day left", 1),
    ({"due": a_due("2026-11-26")}, Light.AMBER, "3 working days left", 3),
    ({"due": a_due("2026-11-27")}, Light.GREEN, "4 working days left", 4),
    (
        {"due": a_due("2026-11-25"), "urgency": Urgency.URGENT},
        Light.GREEN,
        "2 working days left",
        2,
    ),
    (
        {"due": a_due("2026-11-24"), "urgency": Urgency.FLASH},
        Light.AMBER,
        "1 working day left",
        1,
    ),
    ({}, Light.WHITE, "no date", None),
    ({"due": Due(DueKind.NONE)}, Light.WHITE, "no date", None),
    ({"state": State.SUSPENDED}, Light.GREY, "suspended", None),
    ({"state": State.SUSPENDED, "due": a_due("2026-12-04")}, Light.GREY, "suspended", 9),
    ({"state": State.SUSPENDED, "due": a_due("2026-11-23")}, Light.RED, "due today", 0),
    ({"state": State.SUSPENDED, "due": a_due("2026-11-20")}, Light.RED, "1 working day late", -1),
    ({"state": State.DONE, "issuers": TOLD}, Light.BLUE, "done, not struck off", None),
    ({"state": State.DONE, "report_back": False}, Light.BLUE, "done, not struck off", None),
    (
        {"state": State.DONE, "issuers": UNTOLD},
        Light.BLUE,
        "done, not reported to 李国强",
        None,
    ),
    ({"state": State.REPORTED}, Light.BLUE, "reported, not struck off", None),
    ({"state": State.CLOSED, "due": a_due("2026-11-20")}, Light.BLUE, "closed", -1),
    ({"state": State.WITHDRAWN}, Light.BLUE, "withdrawn", None),
]


@pytest.mark.parametrize(("matters", "light", "reason", "left"), TABLE)
def test_a_light_has_its_reason(
    matters: dict[str, object], light: Light, reason: str, left: int | None
) -> None:
    stands = standing(a_task(**matters), MONDAY_NINE, CALENDAR)

    assert (stands.light, str(stands.reason), stands.working_days_left) == (light, reason, left)


def test_on_the_weekend_a_friday_is_late_by_no_working_day_yet() -> None:
    stands = standing(a_task(due=a_due("2026-11-20")), a_moment("2026-11-21 10:00"), CALENDAR)

    assert (stands.light, str(stands.reason)) == (Light.RED, "0 working days late")


def test_on_the_weekend_a_sunday_ahead_is_near() -> None:
    task = a_task(due=a_due("2026-11-29", SOFT))

    stands = standing(task, a_moment("2026-11-28 10:00"), CALENDAR)

    assert (stands.light, str(stands.reason)) == (Light.AMBER, "0 working days left")


@given(tasks(), NEAR)
def test_every_task_has_a_light_and_a_reason_at_any_moment(task: Task, now: datetime) -> None:
    stands = standing(task, now, CALENDAR)

    assert stands.light in Light
    assert str(stands.reason)
    assert (stands.working_days_left is None) == (task.due.at is None)


@given(tasks(), NEAR)
def test_what_is_overdue_is_owed_past_its_date_and_red(task: Task, now: datetime) -> None:
    stands = standing(task, now, CALENDAR)

    assert stands.is_overdue == (task.is_to_do and task.due.is_past(now))
    assert not stands.is_overdue or stands.light is Light.RED


@given(tasks(TO_DO), NEAR, st.timedeltas(timedelta(0), timedelta(days=30)))
def test_while_a_task_is_left_alone_its_light_only_grows_more_pressing(
    task: Task, now: datetime, passed: timedelta
) -> None:
    before = standing(task, now, CALENDAR)
    after = standing(task, now + passed, CALENDAR)

    assert GROWING.index(before.light) <= GROWING.index(after.light)
    assert before.is_overdue <= after.is_overdue


@given(tasks(st.sampled_from(sorted(set(State) - {State.OPEN, State.SUSPENDED}))), NEAR)
def test_what_has_its_result_is_never_late(task: Task, now: datetime) -> None:
    stands = standing(task, now, CALENDAR)

    assert (stands.light, stands.is_overdue) == (Light.BLUE, False)
