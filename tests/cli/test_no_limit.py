"""Saying later that a task needs no date."""

import pytest

from made_once import made_once
from world import secdesk

MONDAY = "2026-11-23 09:00"


@pytest.fixture(autouse=True)
def _desk() -> None:
    made_once(__name__, _made)


def _made() -> None:
    for line in ("leader add wang Wang Min", "assign wang one --due fri", "assign wang two"):
        assert secdesk(*line.split(), as_of=MONDAY).code == 0


@pytest.mark.parametrize("typed", ["none", "no limit", "无时限", "不限时"])
def test_a_target_of_her_own_may_go(typed: str) -> None:
    said = secdesk("due", "2", typed, as_of=MONDAY)

    assert said.code == 0
    assert secdesk("show", "2", "--json", as_of=MONDAY).data["tasks"][0]["due_kind"] == "none"


def test_a_leaders_date_goes_with_the_leaders_word_alone() -> None:
    refused = secdesk("due", "1", "none", as_of=MONDAY)
    gone = secdesk("due", "1", "none", "--word", "Wang, by phone, 23 Nov", as_of=MONDAY)

    assert refused.code == 4
    assert 'secdesk due 1 none --word "Wang Min, by phone, 23 Nov"' in refused.err
    assert gone.code == 0
    assert "27 Nov" in secdesk("log", "1", as_of=MONDAY).out
