"""What the morning page has for leaders, as it is typed and read."""

import re
import subprocess
import sys

import pytest
from rich.cells import cell_len

from world import secdesk

FRIDAY, MONDAY = "2026-11-20 15:00", "2026-11-23 08:00"


def given(*lines: tuple[str, ...]) -> None:
    """The deeds of that Friday, which must succeed."""
    for line in (
        ("leader", "add", "wang", "Wang Min", "--best-time", "8:30"),
        ("leader", "add", "li", "李国强"),
        ("contact", "add", "admin", "Admin Office", "--kind", "unit"),
        *lines,
    ):
        said = secdesk(*line, as_of=FRIDAY)
        assert said.code == 0, (line, said)


def section(title: str, *args: str) -> list[str]:
    """The lines of the section with that title, as far as ten."""
    page = secdesk("today", *args, as_of=MONDAY).out
    lines = [line.strip() for line in page.splitlines()]
    return lines[lines.index(title) + 1 :][:10] if title in lines else []


def test_what_is_to_be_said_has_its_kind_its_reasons_and_what_walks_through_it() -> None:
    given(
        ("assign", "wang", "draft the report", "--due", "2026-12-11"),
        ("assign", "wang", "book the hall", "--due", "2026-12-11"),
        ("done", "2", "booked"),
        ("ask", "wang", "May the report wait?", "--task", "1", "--recommend", "yes",
         "--needed-by", "mon", "--private"),
    )  # fmt: skip

    why = "answer needed today · about #1 · recommended: yes"
    assert section("To say to Wang Min · best time: 8:30")[:3] == [
        f"ask 1\t(alone) May the report wait?\tTo be decided\t{why}",
        "#2\tbook the hall\tResults\tdone on Fri 20 Nov: booked",
        "secdesk say wang --walk",
    ]


def test_what_is_said_to_a_leader_is_not_repeated_further_down() -> None:
    given(
        ("assign", "wang", "draft the report", "--due", "2026-12-11"),
        ("assign", "wang", "book the hall", "--due", "2026-12-11"),
        ("assign", "wang", "sign it", "--holder", "leader", "--check", "2026-11-23"),
        ("done", "2", "booked"),
        ("block", "1", "no money", "--measure", "wait"),
        ("ask", "wang", "May the report wait?"),
    )

    page = secdesk("today", as_of=MONDAY).out

    titles = {"Done, not reported", "Asks", "In the way", "Comes back today"}
    assert titles.isdisjoint(page.splitlines())
    said = ("booked", "no money (since Fri 20 Nov)", "May the report wait?")
    assert [page.count(words) for words in said] == [1, 1, 1]
    data = secdesk("today", "--json", as_of=MONDAY).data
    assert (len(data["to_report"]), len(data["asks"])) == (1, 1)
    assert len(data["obstructions"]["tasks"]) == 1


def test_asks_of_units_stay_a_part_of_their_own() -> None:
    given(
        ("ask", "wang", "May the report wait?"),
        ("ask", "wang", "May we buy it?", "--from", "admin"),
    )

    assert section("Asks")[0].startswith("2\tWang Min\tMay we buy it?\tnot put before the leader")
    assert len([one for one in section("Asks", "--short") if "\tWang Min\t" in one]) == 2


def test_an_obstruction_that_the_leader_knows_of_stays_in_the_way() -> None:
    given(
        ("assign", "wang", "draft the report", "--due", "2026-12-11"),
        ("block", "1", "no money", "--measure", "wait"),
        ("report", "1", "there is no money"),
    )

    assert section("In the way")[0].startswith("A\t#1\tWang Min\tdraft the report")


def test_orders_in_conflict_have_the_commands_that_ask_both_leaders() -> None:
    given(
        ("assign", "wang", "school report", "--due", "2026-12-01"),
        ("assign", "li", "school report", "--due", "2026-12-08"),
    )

    wang, li = '--view "Wang Min: by Tue 1 Dec"', '--view "李国强: by Tue 8 Dec"'
    assert section("Orders in conflict")[0].split("\t") == [
        "#1 #2",
        "school report",
        "#1 of Wang Min, due Tue 1 Dec, and #2 of 李国强, due Tue 8 Dec",
        f'secdesk ask wang "#1 and #2 conflict: which of them holds?" --task 1 {wang} {li}',
        f'secdesk ask li "#2 and #1 conflict: which of them holds?" --task 2 {li} {wang}',
    ]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_line_is_wider_than_the_screen(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    given(
        *(("assign", "wang", f"draft report {place} {'on schools ' * 9}") for place in range(7)),
        ("done", *map(str, range(1, 8)), "there is a long result " * 8),
        ("assign", "wang", "school report", "--due", "2026-12-01"),
        ("assign", "li", "school report", "--due", "2026-12-08"),
    )

    said = secdesk("today", "--lang", language, as_of=MONDAY, on_screen=True)

    page = re.sub(r"\x1b\[[0-9;]*m", "", said.out)
    assert "secdesk say wang --walk" in page
    assert max(cell_len(line) for line in page.splitlines()) <= 80


LOADED = """
import sys
from secdesk.cli.app import run
run(["today", "--as-of", "2026-11-23 08:00"])
print(sorted(one for one in sys.modules if one.startswith("secdesk.services.")), file=sys.stderr)
"""


def test_a_quiet_morning_loads_nothing_of_what_it_does_not_show() -> None:
    given(("assign", "wang", "draft the report", "--due", "2026-12-11"))

    done = subprocess.run(
        [sys.executable, "-c", LOADED], capture_output=True, text=True, check=True
    )

    assert "'secdesk.services.morning_saying'" in done.stderr
    assert "'secdesk.services.saying'" not in done.stderr
