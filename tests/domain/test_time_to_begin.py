"""When the time to begin is over, seen from a task and seen from the day it was given."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from secdesk.domain.urgency import given_too_long_ago, should_have_begun
from secdesk.domain.vocabulary import Urgency
from world import MONDAY_NINE, OFFICE, a_task


@given(st.sampled_from(Urgency), st.integers(0, 14 * 24 * 60), st.integers(0, 14 * 24 * 60))
def test_what_was_given_by_the_last_moment_should_have_begun_and_nothing_later(
    urgency: Urgency, now_after: int, given_before: int
) -> None:
    now = MONDAY_NINE + timedelta(minutes=now_after)
    task = a_task(urgency=urgency, assigned_at=now - timedelta(minutes=given_before))

    last = given_too_long_ago(urgency, now, OFFICE)

    assert should_have_begun(task, now, OFFICE) is (task.assigned_at <= last)
