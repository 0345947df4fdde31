"""The leaders side by side, as it is typed and read."""

import pytest

from made_once import made_once
from world import Said, secdesk

NOW = "2026-11-23 09:00"
ALL_BEGUN = "0 not begun\t□□□□□"
ALL_IN_TIME = "100 % of 1 on time\t■■■■■\tlast briefed Mon 16 Nov"


@pytest.fixture(autouse=True)
def _desk() -> None:
    made_once(__name__, _made)


def _made() -> None:
    for line in (
        "leader add wang Wang Min",
        "leader add li 李国强",
        "assign wang one --due 2026-11-18",
        "assign wang two --due 2026-11-19",
        "assign wang three --due 2026-12-18",
        "assign li four --due 2026-12-18",
        "assign li five --due 2026-11-18",
        "progress 1 2 3 4 begun",
        "done 5 signed",
        "report 5 told",
    ):
        assert secdesk(*line.split(), as_of="2026-11-16 09:00").code == 0


def balance(*args: str) -> Said:
    """The page of that Monday."""
    return secdesk("balance", *args, as_of=NOW)


def test_each_leader_has_a_line_with_figures_and_bars() -> None:
    lines = balance().out.splitlines()

    assert lines[0] == "Leaders side by side · Monday 23 November 2026"
    assert set(lines[1:3]) == {
        f"Wang Min\t3 open\t■■■■■\t2 overdue\t■■■□□\t{ALL_BEGUN}\tnothing settled\t\tnever briefed",
        f"李国强\t1 open\t■■□□□\t0 overdue\t□□□□□\t{ALL_BEGUN}\t{ALL_IN_TIME}",
    }


def test_what_should_be_set_right_stands_below_with_its_command() -> None:
    lines = balance().out.splitlines()

    below = lines[lines.index("To set right") + 1 :]
    assert below[0] == (
        "2 of 3 of Wang Min's tasks are overdue, far more than others'\t"
        "secdesk list --leader wang --due overdue"
    )
    assert set(below[1:]) == {
        "Wang Min not briefed for 5 working days\tsecdesk brief wang",
        "李国强 not briefed for 5 working days\tsecdesk brief li",
    }


def test_a_script_gets_the_figures() -> None:
    data = balance("--json").data

    wang = next(one for one in data["leaders"] if one["leader"]["code"] == "wang")
    assert wang == {
        "leader": {"code": "wang", "name": "Wang Min"},
        "open": 3,
        "overdue": 2,
        "untouched": 0,
        "untouched_of": 3,
        "settled": 0,
        "on_time": 0,
        "asks": 0,
        "briefed_at": None,
        "not_briefed_for": 5,
    }


def test_a_desk_without_leaders_says_how_to_begin(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECDESK_HOME", str(tmp_path_factory.mktemp("empty")))

    assert "No leaders yet: secdesk leader add CODE NAME" in balance().out


def test_the_page_about_a_leader_says_when_the_leader_was_briefed() -> None:
    assert "Last briefed\tMon 16 Nov 2026 09:00" in secdesk("leader", "show", "li").out
    assert "Last briefed\tnever" in secdesk("leader", "show", "wang").out


def test_the_questions_to_both_leaders_stand_on_the_page_of_a_task() -> None:
    secdesk("edit", "1", "--conflicts", "4", as_of=NOW)

    said = secdesk("show", "1", as_of=NOW).out

    assert 'secdesk ask wang "#1 and #4 conflict: which of them holds?" --task 1' in said
    assert 'secdesk ask li "#4 and #1 conflict: which of them holds?" --task 4' in said
