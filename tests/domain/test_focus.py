"""Focus points are few."""

from dataclasses import replace

import pytest

from secdesk.domain.errors import Refused
from secdesk.domain.focus import must_be_few, newly_in_focus
from secdesk.domain.task import Issuer, Task
from secdesk.domain.vocabulary import State
from world import LI, WANG, a_task

FOCUS = a_task(is_focus=True)
OF_LI = replace(FOCUS, issuers=(Issuer(LI),))


@pytest.mark.parametrize(
    ("before", "after", "is_new"),
    [
        (None, FOCUS, True),
        (None, a_task(), False),
        (a_task(), FOCUS, True),
        (FOCUS, replace(FOCUS, title="other"), False),
        (FOCUS, OF_LI, True),
        (FOCUS, a_task(), False),
    ],
)
def test_a_focus_point_is_new_where_its_leader_did_not_have_it(
    before: Task | None,
    after: Task,
    is_new: bool,  # noqa: FBT001  # a case of a table
) -> None:
    assert newly_in_focus(before, after) is is_new


def test_what_is_done_is_no_focus_point() -> None:
    with pytest.raises(Refused, match="#1 is done"):
        newly_in_focus(a_task(state=State.DONE), replace(FOCUS, state=State.DONE))


def test_as_many_as_the_office_wants_are_taken() -> None:
    must_be_few(WANG, [1, 2], [3], 3)


@pytest.mark.parametrize(
    ("others", "new", "named", "hints"),
    [
        ([1, 2, 3], [4], "#1, #2, #3", ["secdesk edit 3 --focus no"]),
        ([], [1, 2, 3, 4], "#1, #2, #3, #4", []),
    ],
)
def test_one_more_is_refused_with_those_that_there_are(
    others: list[int], new: list[int], named: str, hints: list[str]
) -> None:
    with pytest.raises(Refused) as refusal:
        must_be_few(WANG, others, new, 3)

    assert str(refusal.value) == f"Wang Min has 3 focus points at most; these are: {named}."
    assert [str(one) for one in refusal.value.hints] == hints
