"""An embargo: until its day others read nothing of a task, while the desk works on it."""

from pathlib import Path

import pytest

from world import a_desk, secdesk, staffed

BEFORE, AFTER = "2026-12-01 09:00", "2026-12-07 09:00"


@pytest.fixture(autouse=True)
def _embargo(home: Path) -> None:
    with a_desk(home / "desk.db") as desk:
        staffed(desk)
    line = ["assign", "wang", "the new head of office", "--due", "2026-11-30"]
    assert secdesk(*line, "--embargo", "2026-12-05", as_of="2026-11-23 09:00").code == 0


def test_the_desk_itself_reads_the_title_and_until_when_it_is_held_back() -> None:
    said = secdesk("list", as_of=BEFORE)

    assert "the new head of office" in said.out
    assert "until 5 Dec" in said.out


@pytest.mark.parametrize("line", ["nag", "brief wang --markdown"])
def test_what_others_may_read_has_no_word_of_it_before_its_day(line: str) -> None:
    assert "new head" not in secdesk(*line.split(), as_of=BEFORE).out
    assert "new head" in secdesk(*line.split(), as_of=AFTER).out


def test_a_brief_in_a_file_has_no_word_of_it_before_its_day(tmp_path: Path) -> None:
    paper = tmp_path / "brief.md"

    assert secdesk("brief", "wang", "--output", str(paper), as_of=BEFORE).code == 0

    assert "new head" not in paper.read_text(encoding="utf-8")
    assert "2026-12-05" in paper.read_text(encoding="utf-8")


def found(as_of: str) -> list[str]:
    """The cures of what the scan finds about secrets."""
    said = secdesk("blank", "--rule", "B65", "--json", as_of=as_of)
    return [one["cure"] for one in said.data["findings"]]


def test_an_embargo_that_is_over_is_pointed_out_until_it_is_lifted() -> None:
    assert found(BEFORE) == []
    assert found(AFTER) == ["secdesk edit 1 --embargo none"]

    assert secdesk("edit", "1", "--embargo", "none", as_of=AFTER).code == 0

    assert found(AFTER) == []
