"""Steps, and whether they can be taken back."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secdesk.domain.errors import NotFound, Refused
from secdesk.domain.steps import Step, is_in_effect, must_be_untouched, must_stand
from world import MONDAY_NINE

STEP = Step(1, MONDAY_NINE, "assign", (1,))
CHAINS = st.lists(st.integers(1, 99), min_size=1, max_size=9, unique=True).map(sorted)


def undoing(chain: list[int]) -> dict[int, int]:
    """Each step of a chain taken back by the next."""
    return dict(pairwise(chain))


@pytest.mark.parametrize(
    ("undone_by", "stands"),
    [
        ({}, True),
        ({1: 2}, False),
        ({1: 2, 2: 3}, True),
        ({1: 2, 2: 3, 3: 4}, False),
        ({1: 4, 2: 3}, False),
        ({5: 6}, True),
    ],
)
def test_a_step_stands_until_taken_back_and_again_once_that_is_taken_back(
    undone_by: dict[int, int],
    stands: bool,  # noqa: FBT001  # a column of the table
) -> None:
    assert is_in_effect(1, undone_by) is stands


@given(CHAINS)
def test_a_step_stands_after_an_even_number_of_undos(chain: list[int]) -> None:
    undos = len(chain) - 1

    assert is_in_effect(chain[0], undoing(chain)) == (undos % 2 == 0)


@given(CHAINS)
def test_of_a_step_and_its_undo_one_is_always_in_effect(chain: list[int]) -> None:
    undone_by = undoing(chain)

    for step, undo in pairwise(chain):
        assert is_in_effect(step, undone_by) != is_in_effect(undo, undone_by)


def test_a_step_in_effect_can_be_taken_back() -> None:
    assert must_stand(STEP, {2: 3}) is STEP


def test_a_step_that_is_not_there_is_not_found() -> None:
    with pytest.raises(NotFound) as refusal:
        must_stand(None, {})

    assert [str(hint) for hint in refusal.value.hints] == ["secdesk undo --list"]


def test_a_step_taken_back_is_refused_with_the_command_that_brings_it_again() -> None:
    with pytest.raises(Refused, match=r"Step 1 \(assign\) has been taken back") as refusal:
        must_stand(STEP, {1: 7})

    assert [str(hint) for hint in refusal.value.hints] == ["secdesk undo 7"]


def test_a_step_nothing_came_after_may_be_taken_back() -> None:
    must_be_untouched(STEP, None)


def test_a_step_that_later_ones_built_upon_is_refused_with_the_one_to_take_back_first() -> None:
    later = Step(2, MONDAY_NINE, "progress", (1,))

    with pytest.raises(Refused, match=r"step 2 \(progress\) changed the same") as refusal:
        must_be_untouched(STEP, later)

    assert [str(hint) for hint in refusal.value.hints] == ["secdesk undo 2"]
