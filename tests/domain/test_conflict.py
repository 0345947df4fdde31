"""Orders of two leaders that do not go together."""

from typing import Any

import pytest

from secdesk.domain.conflict import conflict, question
from secdesk.domain.task import Due, Issuer, Task
from secdesk.domain.vocabulary import DueKind, State
from world import LI, a_due, a_task

FRIDAY, MONDAY = a_due("2026-11-27"), a_due("2026-11-30")
AT_NINE = a_due("2026-11-27 09:00", has_time=True)
AT_FIVE = a_due("2026-11-27 17:00", has_time=True)


def wangs(**matters: Any) -> Task:  # noqa: ANN401  # as the builder
    """A task of Wang's."""
    return a_task(**({"number": 3, "title": "Report on schools", "due": FRIDAY} | matters))


def lis(**matters: Any) -> Task:  # noqa: ANN401  # as above
    """A task of Li's of the same name, by another day."""
    said = {"number": 9, "title": "report on SCHOOLS", "due": MONDAY, "issuers": (Issuer(LI),)}
    return a_task(**(said | matters))


@pytest.mark.parametrize(
    ("other", "is_one"),
    [
        (lis(), True),
        (lis(due=FRIDAY), False),
        (lis(due=AT_NINE), False),  # by that day is by that day
        (lis(title="report on roads"), False),
        (lis(due=a_due("2026-11-30", DueKind.SOFT)), False),  # the desk's own target
        (lis(due=Due(DueKind.NONE)), False),
        (lis(state=State.SUSPENDED), True),
        (lis(state=State.DONE), False),
        (a_task(number=9, title="report on schools", due=MONDAY), False),  # of Wang too
    ],
)
def test_the_same_subject_by_another_day_of_another_leader_is_a_conflict(
    other: Task, *, is_one: bool
) -> None:
    assert (conflict(wangs(), other, is_linked=False) is not None) is is_one
    assert (conflict(other, wangs(), is_linked=False) is not None) is is_one


def test_clock_times_of_one_day_may_conflict() -> None:
    assert conflict(wangs(due=AT_NINE), lis(due=AT_FIVE), is_linked=False) is not None


@pytest.mark.parametrize(
    ("other", "is_one"),
    [
        (lis(title="build a road", due=Due()), True),
        (lis(state=State.CLOSED), False),
        (a_task(number=9), False),
    ],
)
def test_what_was_linked_is_one_while_both_are_open_and_of_two_leaders(
    other: Task, *, is_one: bool
) -> None:
    assert (conflict(wangs(), other, is_linked=True) is not None) is is_one


def test_the_lower_number_comes_first_whichever_was_found_first() -> None:
    one, other = wangs(), lis()

    assert conflict(one, other, is_linked=True) == conflict(other, one, is_linked=True)


def test_a_leader_hears_no_more_of_the_other_task_than_its_number() -> None:
    secret = lis(title="a secret of Li's")

    assert str(question(wangs(), secret)) == (
        'secdesk ask wang "#3 and #9 conflict: which of them holds?" --task 3'
    )
