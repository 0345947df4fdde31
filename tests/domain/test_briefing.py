"""What belongs on the morning page, and where."""

from datetime import date, datetime

import pytest
from hypothesis import given

from anything import NEAR, desks, tasks
from secdesk.domain.briefing import Section, arrange, last_day_ahead, section
from secdesk.domain.task import Due, Task
from secdesk.domain.vocabulary import DueKind, Holder, State, Urgency
from secdesk.domain.worktime import DAY
from world import LI, MONDAY_NINE, OFFICE, WANG, a_due, a_moment, a_task

SOFT = DueKind.SOFT
TODAY = MONDAY_NINE.date()
HORIZON = date(2026, 11, 26)
TURN = {WANG.id: 0, LI.id: 1}


@pytest.mark.parametrize(
    ("matters", "place"),
    [
        ({"due": a_due("2026-11-20")}, Section.OVERDUE_HARD),
        ({"due": a_due("2026-11-20", SOFT)}, Section.OVERDUE_SOFT),
        ({"due": a_due("2026-11-23 08:00", has_time=True)}, Section.OVERDUE_HARD),
        ({"due": a_due("2026-11-23 10:00", has_time=True)}, Section.TODAY),
        ({"due": a_due("2026-11-23", SOFT)}, Section.TODAY),
        ({"due": a_due("2026-11-24")}, Section.AHEAD),
        ({"due": a_due("2026-11-26 23:59", has_time=True)}, Section.AHEAD),
        ({"due": a_due("2026-11-27")}, Section.IN_HAND),
        ({"due": Due(DueKind.NONE)}, Section.IN_HAND),
        ({}, Section.IN_HAND),
        ({"state": State.SUSPENDED, "due": a_due("2026-11-23")}, Section.TODAY),
        ({"state": State.DONE, "due": a_due("2026-11-20")}, Section.TO_REPORT),
        ({"state": State.DONE, "report_back": False}, Section.TO_CLOSE),
        ({"state": State.REPORTED, "due": a_due("2026-11-20")}, Section.TO_CLOSE),
        ({"state": State.CLOSED}, None),
        ({"state": State.WITHDRAWN, "due": a_due("2026-11-23")}, None),
        ({"state": State.TRANSFERRED}, Section.PASSED_ON),
        ({"state": State.TRANSFERRED, "accepted_at": MONDAY_NINE}, None),
        ({"check_on": TODAY, "holder": Holder.UNIT}, Section.FOLLOW),
        ({"check_on": TODAY, "holder": Holder.UNIT, "due": a_due("2026-11-24")}, Section.FOLLOW),
        ({"check_on": TODAY, "holder": Holder.UNIT, "due": a_due("2026-11-23")}, Section.TODAY),
        ({"check_on": TODAY + DAY, "holder": Holder.UNIT}, Section.IN_HAND),
        ({"check_on": TODAY}, Section.COMES_BACK),
        ({"check_on": TODAY, "state": State.SUSPENDED}, Section.COMES_BACK),
        ({"is_focus": True}, Section.FOCUS),
        ({"is_focus": True, "due": a_due("2026-11-20")}, Section.OVERDUE_HARD),
        ({"is_focus": True, "due": a_due("2026-11-24")}, Section.FOCUS),
    ],
)
def test_a_task_has_its_place_on_the_page(
    matters: dict[str, object], place: Section | None
) -> None:
    assert section(a_task(**matters), MONDAY_NINE, HORIZON) is place


@pytest.mark.parametrize(
    ("today", "last"),
    [
        (date(2026, 11, 23), date(2026, 11, 26)),
        (date(2026, 11, 26), date(2026, 12, 1)),
        (date(2026, 11, 27), date(2026, 12, 2)),
        (date(2026, 11, 28), date(2026, 12, 2)),
    ],
)
def test_the_page_looks_three_working_days_ahead(today: date, last: date) -> None:
    assert last_day_ahead(today, OFFICE) == last


@given(desks(), NEAR)
def test_each_task_is_on_the_page_at_most_once(many: list[Task], now: datetime) -> None:
    page = arrange(many, now, last_day_ahead(now.date(), OFFICE), TURN)

    numbers = [task.number for part in page.values() for task in part]

    assert len(numbers) == len(set(numbers))


@given(desks(), NEAR)
def test_whatever_is_on_the_desk_is_on_the_page(many: list[Task], now: datetime) -> None:
    page = arrange(many, now, last_day_ahead(now.date(), OFFICE), TURN)

    shown = {task.number for part in page.values() for task in part}

    assert shown == {task.number for task in many if task.is_live}


@given(tasks(), NEAR)
def test_what_is_due_by_today_is_never_hidden_among_what_is_in_hand(
    task: Task, now: datetime
) -> None:
    place = section(task, now, last_day_ahead(now.date(), OFFICE))

    assert place is not Section.IN_HAND or task.due.at is None or task.due.at.date() > now.date()


def test_the_sections_stand_in_their_order_and_most_pressing_first() -> None:
    many = [
        a_task(number=1, due=a_due("2026-11-23")),
        a_task(number=2, due=a_due("2026-11-20")),
        a_task(number=3, due=a_due("2026-11-23"), urgency=Urgency.FLASH),
    ]

    page = arrange(many, MONDAY_NINE, HORIZON, TURN)

    assert list(page) == list(Section)
    assert [task.number for task in page[Section.TODAY]] == [3, 1]
    assert [task.number for task in page[Section.OVERDUE_HARD]] == [2]


def test_what_lies_ahead_is_ordered_by_its_date() -> None:
    flash = a_task(number=1, due=a_due("2026-11-26"), urgency=Urgency.FLASH)
    sooner = a_task(number=2, due=a_due("2026-11-24"))
    soonest = a_task(number=3, due=a_due("2026-11-24 09:00", has_time=True))

    page = arrange([flash, sooner, soonest], MONDAY_NINE, HORIZON, TURN)

    assert [task.number for task in page[Section.AHEAD]] == [3, 2, 1]


def test_a_page_at_night_still_shows_what_was_due_that_day() -> None:
    task = a_task(due=a_due("2026-11-23"))

    assert section(task, a_moment("2026-11-23 23:30"), HORIZON) is Section.TODAY
