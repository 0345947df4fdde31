"""The light of a task that something stands in the way of."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anything import NEAR, tasks
from secdesk.domain.entry import Block, LastWord
from secdesk.domain.light import Light, standing
from secdesk.domain.task import Due, Issuer, Task
from secdesk.domain.vocabulary import DueKind, State
from world import LI, MONDAY_NINE, OFFICE, WANG, a_due, a_moment, a_task

SINCE = a_moment("2026-11-17 15:00")
UNTOLD, TOLD = Block(SINCE), Block(SINCE, a_moment("2026-11-18 09:00"))
FAR = a_due("2026-12-04")
NOT_TOLD = "obstruction since Tue 17 Nov, Wang Min not told"
STANDS = "obstruction since Tue 17 Nov"
ORDER = [
    ({"due": FAR}, UNTOLD, Light.RED, NOT_TOLD),
    ({"due": FAR}, TOLD, Light.AMBER, STANDS),
    ({}, UNTOLD, Light.RED, NOT_TOLD),
    ({}, TOLD, Light.AMBER, STANDS),
    ({"due": a_due("2026-11-20")}, UNTOLD, Light.RED, "1 working day late"),
    ({"due": a_due("2026-11-23")}, UNTOLD, Light.RED, "due today"),
    ({"due": a_due("2026-11-23", DueKind.SOFT)}, UNTOLD, Light.AMBER, "due today"),
    ({"due": a_due("2026-11-25")}, UNTOLD, Light.RED, NOT_TOLD),
    ({"due": a_due("2026-11-25")}, TOLD, Light.AMBER, "2 working days left"),
    ({"state": State.SUSPENDED}, UNTOLD, Light.GREY, "suspended"),
    ({"state": State.REPORTED}, UNTOLD, Light.BLUE, "reported, not struck off"),
]


def heard(block: Block, **matters: int) -> LastWord:
    """The last word, of that morning, on a task that something stands in the way of."""
    return LastWord("no room", at=MONDAY_NINE, block=block, **matters)


@pytest.mark.parametrize(("matters", "block", "light", "reason"), ORDER)
def test_an_obstruction_is_red_until_the_leader_knows_of_it_and_amber_while_it_stands(
    matters: dict[str, object], block: Block, light: Light, reason: str
) -> None:
    stands = standing(a_task(**matters), MONDAY_NINE, OFFICE, heard(block))

    assert (stands.light, str(stands.reason)) == (light, reason)


def test_two_silent_cycles_are_said_before_an_obstruction() -> None:
    task = a_task(assigned_at=a_moment("2026-10-12 09:00"))
    last = LastWord("no room", at=a_moment("2026-11-09 09:00"), block=UNTOLD)

    assert str(standing(task, MONDAY_NINE, OFFICE, last).reason) == "silent for 10 working days"


def test_a_date_that_was_moved_twice_is_said_before_an_obstruction_that_is_known() -> None:
    stands = standing(a_task(due=FAR), MONDAY_NINE, OFFICE, heard(TOLD, moves=2))

    assert (stands.light, str(stands.reason)) == (Light.AMBER, "date moved 2 times")


def test_of_several_leaders_the_light_does_not_say_which_one_was_told() -> None:
    task = a_task(issuers=(Issuer(WANG), Issuer(LI)))

    reason = standing(task, MONDAY_NINE, OFFICE, heard(UNTOLD)).reason

    assert str(reason) == "obstruction since Tue 17 Nov, not all leaders told"


def test_the_day_of_an_obstruction_is_that_of_the_desk_not_that_of_greenwich() -> None:
    late = Block(a_moment("2026-11-18 01:00").astimezone(UTC))

    reason = standing(a_task(due=Due()), MONDAY_NINE, OFFICE, heard(late)).reason

    assert str(reason) == "obstruction since Wed 18 Nov, Wang Min not told"


@given(tasks(st.just(State.OPEN)), NEAR)
def test_nothing_is_green_or_white_that_something_stands_in_the_way_of(
    task: Task, now: datetime
) -> None:
    lights = {standing(task, now, OFFICE, heard(block)).light for block in (UNTOLD, TOLD)}

    assert lights <= {Light.RED, Light.AMBER}
