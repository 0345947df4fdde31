"""A part that is due after its whole is worth a word."""

import pytest

from secdesk.domain.parts import outlasts, too_late
from secdesk.domain.task import Due
from secdesk.domain.vocabulary import DueKind
from world import a_due, a_task

FRIDAY = a_due("2026-11-27")
FRIDAY_NOON = a_due("2026-11-27 12:00", has_time=True)
FRIDAY_ONE = a_due("2026-11-27 13:00", has_time=True)
SATURDAY = a_due("2026-11-28")
NEVER = Due(DueKind.NONE)


@pytest.mark.parametrize(
    ("part", "whole", "is_late"),
    [
        (SATURDAY, FRIDAY, True),
        (FRIDAY, SATURDAY, False),
        (FRIDAY, FRIDAY, False),
        (FRIDAY_ONE, FRIDAY, False),
        (FRIDAY, FRIDAY_NOON, False),
        (FRIDAY_ONE, FRIDAY_NOON, True),
        (FRIDAY_NOON, FRIDAY_ONE, False),
        (NEVER, FRIDAY, False),
        (SATURDAY, NEVER, False),
    ],
)
def test_a_part_is_too_late_where_its_whole_ends_before_it(
    part: Due,
    whole: Due,
    is_late: bool,  # noqa: FBT001  # a case of a table
) -> None:
    assert outlasts(part, whole) is is_late


@pytest.mark.parametrize(
    ("whole", "said"),
    [
        (FRIDAY, "due after #7, the whole, which is due 2026-11-27"),
        (FRIDAY_NOON, "due after #7, the whole, which is due 2026-11-27 12:00:00+08:00"),
        (SATURDAY, "None"),
    ],
)
def test_it_is_told_when_the_whole_is_due(whole: Due, said: str) -> None:
    assert str(too_late(a_task(due=SATURDAY), a_task(number=7, due=whole))) == said
