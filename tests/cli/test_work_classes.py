"""Work of the special classes as it is typed: its checklist, and its proof before it is closed."""

import pytest

from made_once import made_once
from world import secdesk

MONDAY = "2026-11-23 09:00"


@pytest.fixture(autouse=True)
def _desk() -> None:
    made_once(__name__, _made)


def _made() -> None:
    for line in (
        "leader add wang Wang Min",
        "assign wang receive the guests --class reception --due 2026-12-10",
        "assign wang buy chairs --class logistics --no-limit",
        "done 2 bought",
        "report 2 told",
    ):
        assert secdesk(*line.split(), as_of=MONDAY).code == 0


def test_the_checklist_that_fits_is_proposed_with_the_day_it_counts_from() -> None:
    said = secdesk("assign", "wang", "visit", "--class", "reception", "--due", "2026-12-10",
                   as_of=MONDAY)  # fmt: skip

    assert "secdesk checklist use visit --on 2026-12-10 --task 3" in said.out
    assert secdesk("checklist", "use", "visit", "--on", "2026-12-10", "--task", "3",
                   as_of=MONDAY).code == 0  # fmt: skip


def test_work_without_its_proof_is_not_struck_off_and_the_hint_works() -> None:
    refused = secdesk("close", "2", as_of=MONDAY)
    closed = secdesk("close", "2", "--evidence", "the staff are content", as_of=MONDAY)

    assert refused.code == 4
    assert "what those say of it who use it" in refused.err
    assert "secdesk close 2 --evidence TEXT" in refused.err
    assert closed.code == 0
    assert "the staff are content" in secdesk("show", "2", as_of=MONDAY).out


def test_a_list_with_lines_that_must_be_done_keeps_its_task_open() -> None:
    for line in ("checklist use visit --on 2026-12-10 --task 1", "done 1 they came --evidence list",
                 "report 1 told"):  # fmt: skip
        assert secdesk(*line.split(), as_of=MONDAY).code == 0, line

    refused = secdesk("close", "1", as_of=MONDAY)
    dropped = secdesk("checklist", "drop", "1", "all", "said", "by", "phone", as_of=MONDAY)

    assert refused.code == 4
    assert "secdesk checklist show 1" in refused.err
    assert dropped.code == 0
    assert secdesk("close", "1", as_of=MONDAY).code == 0


def test_it_is_said_in_chinese() -> None:
    refused = secdesk("close", "2", "--lang", "zh", as_of=MONDAY)

    assert "后勤" in refused.err
    assert "secdesk close 2 --evidence" in refused.err
