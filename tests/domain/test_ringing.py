"""What cron is told of a reminder, and when it is a time to tell it."""

from datetime import UTC, datetime

import pytest
from hypothesis import given

from anything import NEAR
from secdesk.domain.nag import Rule
from secdesk.domain.reminder import Matter, Reminder, Up, matter
from secdesk.domain.ringing import Ring
from secdesk.domain.vocabulary import State
from world import CALENDAR, MONDAY_NINE, a_moment, a_task


def a_ring(
    at: str, now: str = "2026-11-23 09:30", on: Matter | None = None, *, has_time: bool = True
) -> Ring:
    """Reminder 3, which came up at one moment, at another."""
    moment = a_moment(at)
    one = Reminder(3, "call the printer", MONDAY_NINE, moment, moment, has_time, matter=on)
    return Ring(one, one.up(CALENDAR), a_moment(now), CALENDAR)


def on_task(state: State) -> Matter:
    """Task 14 in that state."""
    return matter(a_task(number=14, state=state))


@pytest.mark.parametrize(
    ("ring", "reason"),
    [
        (a_ring("2026-11-23 09:10"), "09:10"),
        (a_ring("2026-11-23 09:00", has_time=False), "today"),
        (a_ring("2026-11-20 15:00"), "since Fri 20 Nov 15:00"),
        (a_ring("2026-11-20 09:00", has_time=False), "since Fri 20 Nov"),
        (a_ring("2026-11-23 09:10", on=on_task(State.OPEN)), "09:10, on #14"),
        (a_ring("2026-11-23 09:10", on=on_task(State.CLOSED)), "09:10, on #14 (closed)"),
    ],
)
def test_a_line_says_since_when_and_how_its_task_stands(ring: Ring, reason: str) -> None:
    assert str(ring.finding.reason) == reason
    assert ring.finding.rule is Rule.OWN_REMINDER
    assert str(ring.next_step) == "secdesk reminders done 3"


@pytest.mark.parametrize(
    ("at", "has_time", "now", "is_quiet"),
    [
        ("2026-11-23 09:00", False, "2026-11-23 09:00", False),
        ("2026-11-23 15:00", True, "2026-11-23 17:59", False),
        ("2026-11-23 15:00", True, "2026-11-23 18:00", True),
        ("2026-11-21 09:00", False, "2026-11-21 10:00", True),
        ("2026-11-23 20:00", True, "2026-11-23 20:00", False),
        ("2026-11-23 20:00", True, "2026-11-24 03:00", False),
        ("2026-11-21 10:00", True, "2026-11-21 10:00", False),
        ("2026-11-23 06:30", True, "2026-11-23 06:30", False),
    ],
)
def test_it_waits_for_working_hours_unless_an_hour_outside_of_them_was_asked_for(
    *, at: str, has_time: bool, now: str, is_quiet: bool
) -> None:
    assert a_ring(at, now, has_time=has_time).is_quiet is is_quiet


@pytest.mark.parametrize(
    ("now", "following"),
    [
        ("2026-11-23 10:00", None),
        ("2026-11-23 07:00", "2026-11-23 09:00"),
        ("2026-11-23 19:00", "2026-11-24 09:00"),
        ("2026-11-27 19:00", "2026-11-30 09:00"),
        ("2026-11-28 07:00", "2026-11-30 09:00"),
    ],
)
def test_what_waits_is_said_when_work_begins(now: str, following: str | None) -> None:
    ring = a_ring("2026-11-20 09:00", now, has_time=False)

    assert ring.next_time(is_told=False) == (None if following is None else a_moment(following))


@given(NEAR, NEAR, NEAR)
def test_each_moment_is_one_occasion_wherever_the_clock_stands(
    at: datetime, other: datetime, now: datetime
) -> None:
    one = Reminder(3, "call", MONDAY_NINE, at, at, has_time=True)

    def occasion(moment: datetime, then: datetime) -> str:
        return Ring(one, Up(moment, has_time=True), then, CALENDAR).finding.occasion

    assert occasion(at, now) == occasion(at.astimezone(UTC), other)
    assert (occasion(at, now) == occasion(other, now)) is (at == other)
    assert Ring(one, Up(at, has_time=True), now, CALENDAR).finding.is_told_by(occasion(at, now))
