"""The page for a leader as it is typed, read, printed and delivered."""

import stat
from pathlib import Path

import pytest
from rich.cells import cell_len

from made_once import made_once
from world import Said, secdesk

FRIDAY, MONDAY = "2026-11-20 10:00", "2026-11-23 09:00"


def deed(*args: str) -> None:
    """A deed of that Friday."""
    said = secdesk(*args, as_of=FRIDAY)
    assert said.code == 0, said


@pytest.fixture(autouse=True)
def _desk() -> None:
    made_once(__name__, _made)


def _made() -> None:
    deed("leader", "add", "wang", "Wang", "Min")
    deed("leader", "add", "li", "李国强")
    deed("contact", "add", "admin", "Admin Office", "--kind", "unit")
    deed("assign", "wang", "draft the report", "--due", "2026-11-23")
    deed("assign", "wang", "confirm *the* venue", "--due", "2026-11-27")
    deed("assign", "wang", "visit the school")
    deed("assign", "li", "read the law")
    deed("progress", "1", "figures came late", "--percent", "40", "--next", "print it")
    deed("block", "2", "no room", "--measure", "use the annex")
    deed("done", "3", "three wishes")


def brief(*args: str, as_of: str = MONDAY, on_screen: bool = False) -> Said:
    return secdesk("brief", *args, as_of=as_of, on_screen=on_screen)


def steps() -> int:
    return len(secdesk("undo", "--list", "--json").data["steps"])


def test_the_page_goes_from_the_bottom_line_to_the_dates() -> None:
    said = brief("wang")

    assert said.out.splitlines() == [
        "Wang Min · Monday 23 November 2026",
        "1 problem · 1 finished · 2 under way",
        "Problems",
        (
            "A\t#2\tconfirm *the* venue\tFri 27 Nov\t4 wd left\t"
            "no room (since Fri 20 Nov) · proposed: use the annex"
        ),
        "Finished",
        "D\t#3\tvisit the school\tFri 4 Dec\tdone on Fri 20 Nov\tthree wishes",
        "Under way",
        (
            "R\t#1\tdraft the report\tMon 23 Nov\tdue today\t"
            "40 % done · Fri 20 Nov: figures came late · next: print it"
        ),
        (
            "A\t#2\tconfirm *the* venue\tFri 27 Nov\t4 wd left\t"
            "obstruction since Fri 20 Nov · no word yet"
        ),
        "Dates until Mon 30 Nov",
        "Mon 23 Nov\t#1\tdraft the report\tdue",
        "Fri 27 Nov\t#2\tconfirm *the* venue\tdue",
    ]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_page_fits_eighty_columns(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setenv("COLUMNS", "80")
    deed("assign", "wang", "一份很长的关于年度会议的报告" * 9, "--due", "2026-11-20")
    deed("progress", "5", "材料还没有收齐" * 30)

    said = brief("wang", "--lang", language, on_screen=True)

    assert max(map(cell_len, said.out.splitlines())) <= 80


def test_a_leader_without_work_gets_a_page_that_says_so() -> None:
    deed("leader", "add", "zhao", "Zhao")

    assert "Nothing is open and nothing needs your decision." in brief("zhao").out


def test_what_needs_a_decision_comes_first_with_what_is_recommended() -> None:
    said = ("--recommend", "yes", "--option", "5 Dec", "--option", "no")
    deed("ask", "wang", "Move it to 5 Dec?", "--task", "2", "--needed-by", "2026-11-25", *said)

    lines = brief("wang").out.splitlines()

    assert lines[1].startswith("1 decision needed · ")
    assert lines[2:4] == [
        "Needs your decision",
        (
            "1\tMove it to 5 Dec?\tneeded by Wed 25 Nov\trecommended: yes\toptions: 5 Dec / no"
            "\tabout #2"
        ),
    ]


def test_markdown_keeps_what_was_typed_from_being_a_mark() -> None:
    lines = brief("wang", "--markdown").out.splitlines()

    assert lines[0] == "# Wang Min · Monday 23 November 2026"
    assert "## Problems" in lines
    assert "- A · #2 · confirm \\*the\\* venue · Fri 27 Nov · 4 wd left" in lines
    assert "  - no room (since Fri 20 Nov) · proposed: use the annex" in lines


def test_a_file_is_private_and_not_written_over_unless_that_is_said(tmp_path: Path) -> None:
    file = tmp_path / "wang.md"

    first = brief("wang", "--output", str(file))
    second = brief("li", "--output", str(file))
    marked = brief("li", "--mark", "--output", str(file))
    third = brief("li", "--output", str(file), "--yes")

    assert first.out.splitlines() == ["page for Wang Min written", f"     {file}"]
    assert second.code == 4
    assert f"secdesk brief li --output {file} --yes" in second.err
    assert f"secdesk brief li --mark --output {file} --yes" in marked.err
    assert third.code == 0
    assert file.read_text(encoding="utf-8") == brief("li", "--markdown").out
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_what_cannot_be_kept_in_a_file_is_not_recorded_as_delivered(tmp_path: Path) -> None:
    before = steps()

    said = brief("wang", "--mark", "--output", str(tmp_path / "nowhere" / "wang.md"))

    assert said.code == 6
    assert "nowhere/wang.md cannot be written" in said.err
    assert steps() == before


def test_a_page_delivered_says_what_was_recorded_and_is_one_step() -> None:
    before = steps()

    said = brief("wang", "--mark")

    assert said.out.splitlines()[-3:] == [
        "recorded as delivered to Wang Min",
        "     results reported: #3",
        "     problems and opinions told: #2",
    ]
    assert steps() == before + 1
    assert "brief of Mon 23 Nov" in secdesk("log", "3").out


def test_undo_takes_a_delivery_back_whole() -> None:
    page = brief("wang").out

    brief("wang", "--mark")
    delivered = brief("wang").out
    secdesk("undo")

    assert delivered != page
    assert brief("wang").out == page


def test_the_paper_carries_nothing_of_what_the_desk_recorded() -> None:
    said = brief("wang", "--mark", "--markdown")

    assert "recorded" not in said.out
    assert said.err.startswith("recorded as delivered to Wang Min\n")


def test_the_log_of_a_chinese_desk_names_the_page_in_chinese() -> None:
    brief("wang", "--mark", "--lang", "zh")

    log = secdesk("log", "3", "--json").data["tasks"][0]["log"]
    assert "11月23日" in log[-1]["words"]


def test_scripts_get_the_page_with_its_parts() -> None:
    data = brief("wang", "--mark", "--json").data

    assert data["leader"] == {"code": "wang", "name": "Wang Min"}
    assert [one["number"] for one in data["finished"]["tasks"]] == [3]
    assert data["marked"]["reported"] == [3]
    assert data["questions"] == []


def test_scripts_get_where_the_file_is(tmp_path: Path) -> None:
    data = brief("wang", "--output", str(tmp_path / "wang.md"), "--json").data

    assert data["file"] == str(tmp_path / "wang.md")
    assert data["marked"] is None


def test_an_unknown_leader_is_refused() -> None:
    said = brief("zhang")

    assert said.code != 0
    assert "zhang" in said.err
