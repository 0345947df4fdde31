"""The working days, as one types for them."""

import re
import sqlite3
from pathlib import Path

import pytest

from secdesk.store import database
from world import secdesk

MONDAY = "2026-11-23 09:00"


@pytest.fixture
def _china() -> None:
    assert secdesk("config", "region", "CN").code == 0


def lines(*args: str) -> list[str]:
    """What a month says on a pipe."""
    return secdesk("calendar", *args, as_of=MONDAY).out.splitlines()


def on_screen(*args: str, as_of: str = MONDAY) -> str:
    """What a terminal shows, its colours aside."""
    return re.sub(r"\x1b\[[0-9;]*m", "", secdesk(*args, as_of=as_of, on_screen=True).out)


@pytest.mark.usefixtures("_china")
def test_a_pipe_gets_a_line_a_day() -> None:
    head, *days = lines("2026-10")

    assert head == "October 2026 · CN\t18 working days"
    assert len(days) == 31
    assert days[0] == "2026-10-01\toff\tNational Day"
    assert days[3] == "2026-10-04\toff"
    assert days[7] == "2026-10-08\twork"
    assert days[9] == "2026-10-10\twork\tNational Day"


@pytest.mark.usefixtures("_china")
def test_a_terminal_gets_weeks_with_a_word_for_each_mark_and_a_legend(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "80")

    shown = on_screen("calendar", "2026-10", as_of="2026-10-08").splitlines()

    assert [line.split() for line in shown] == [
        ["October", "2026", "·", "CN", "18", "working", "days"],
        ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
        ["1", "off", "2", "off", "3", "off", "4"],
        ["5", "off", "6", "off", "7", "off", "[8]", "9", "10", "work", "11"],
        ["12", "13", "14", "15", "16", "17", "18"],
        ["19", "20", "21", "22", "23", "24", "25"],
        ["26", "27", "28", "29", "30", "31"],
        [],
        ["1–7", "Oct", "day", "off", "National", "Day"],
        ["10", "Oct", "make-up", "workday", "National", "Day"],
    ]
    assert all(len(line) <= 80 for line in shown)


@pytest.mark.usefixtures("_china")
def test_chinese_names_stand_on_a_chinese_page() -> None:
    shown = on_screen("calendar", "10月", "--lang", "zh")

    assert "2026年10月" in shown
    assert "10月1–7日" in shown
    assert "国庆节" in shown
    assert "National" not in shown


@pytest.mark.usefixtures("_china")
def test_a_week_begins_on_the_day_that_is_set() -> None:
    assert secdesk("config", "week.start", "sun").code == 0

    shown = on_screen("calendar", "2026-10").splitlines()

    assert shown[1].split()[0] == "Sun"
    assert shown[2].split() == ["1", "off", "2", "off", "3", "off"]
    assert shown[3].split()[0] == "4"


@pytest.mark.usefixtures("_china")
def test_days_that_she_marks_are_told_apart_in_the_legend() -> None:
    secdesk("calendar", "add", "2026-11-27", "off", "spring", "outing", as_of=MONDAY)

    shown = on_screen("calendar")

    assert "27 Nov  day off  spring outing  marked by you" in shown


@pytest.mark.usefixtures("_china")
@pytest.mark.parametrize(("month", "is_told"), [("2026-12", False), ("2099-01", True)])
def test_what_is_not_announced_yet_is_told(month: str, is_told: bool) -> None:  # noqa: FBT001  # a column of the table
    said = secdesk("calendar", month, as_of=MONDAY).out

    assert ("make-up workdays of 2099 are not announced" in said) is is_told


def test_without_a_region_the_command_that_sets_one_is_named() -> None:
    *_, last = lines()

    assert last == "secdesk config region CN counts its days off and make-up workdays."


@pytest.mark.parametrize("typed", [["next", "month"], ["2026-12"], ["下个月"], ["show", "dec"]])
def test_a_month_is_shown_whether_or_not_the_word_for_it_is_typed(typed: list[str]) -> None:
    assert lines(*typed)[0].startswith("December 2026")


def test_options_may_stand_alone_behind_it() -> None:
    assert secdesk("calendar", "--json", as_of=MONDAY).data["first"] == "2026-11-01"


def test_a_slip_in_a_word_is_no_month_and_shows_the_way() -> None:
    said = secdesk("calendar", "ad", "2026-12-24", "off", "closed", as_of=MONDAY)

    assert said.code == 2
    assert said.err.splitlines() == [
        'secdesk: "ad 2026-12-24 off closed" is no month.',
        "  try: secdesk calendar 2026-11",
        "   or: secdesk calendar --help",
    ]


def test_marking_a_day_says_what_it_was_and_is_one_step() -> None:
    added = secdesk("calendar", "add", "24 dec", "off", "Christmas", "Eve", as_of=MONDAY)
    listed = secdesk("undo", "--list").out
    removed = secdesk("calendar", "remove", "2026-12-24", as_of=MONDAY)
    undone = secdesk("undo", as_of=MONDAY)

    assert added.out.splitlines() == [
        "Thu 24 Dec 2026: day off (Christmas Eve)",
        "     until now: working day",
    ]
    assert "calendar add\tThu 24 Dec 2026" in listed
    assert removed.out == "Thu 24 Dec 2026: your mark is gone: Christmas Eve\n"
    assert "calendar remove Thu 24 Dec 2026" in undone.out


def test_a_marked_day_counts_in_what_is_due() -> None:
    secdesk("leader", "add", "wang", "Wang")
    secdesk("calendar", "add", "2026-11-25", "off", "closed", as_of=MONDAY)

    secdesk("assign", "wang", "draft", "--due", "2026-11-26", as_of=MONDAY)

    (task,) = secdesk("show", "1", "--json", as_of=MONDAY).data["tasks"]
    assert task["working_days_left"] == 2


@pytest.mark.usefixtures("_china")
@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2026-10-05", "day off (National Day)"),
        ("2026-10-10", "make-up workday (National Day)"),
        ("2026-10-11", "day off"),
        ("2026-10-12", "working day"),
    ],
)
def test_the_morning_page_says_what_day_it_is(day: str, said: str) -> None:
    head = secdesk("today", as_of=day).out.splitlines()[0]

    assert head.partition(" · ")[2].partition("\t")[0] == said


def test_setting_a_region_says_what_its_year_is_like() -> None:
    said = secdesk("config", "region", "cn")

    assert said.code == 0
    first, *notes = said.out.splitlines()
    assert first == "region: none → CN"
    assert "weekdays off in 20" in notes[0]


def test_a_region_with_a_week_of_its_own_says_so() -> None:
    notes = secdesk("config", "region", "HK", "--json").data["notes"]

    assert "its week is not Monday to Friday: secdesk calendar shows it" in notes


def test_a_region_may_be_given_up_again() -> None:
    secdesk("config", "region", "US")

    said = secdesk("config", "region", "none", "--json").data

    assert (said["before"], said["value"], said["notes"]) == ("US", "none", [])


@pytest.mark.parametrize("typed", ["GB", "ATLANTIS", "中国", "C"])
def test_a_region_that_nobody_knows_is_not_written(typed: str, home: Path) -> None:
    said = secdesk("config", "region", typed)

    assert said.code == 2
    assert "try: " in said.err
    assert not (home / "config.toml").exists()


@pytest.mark.usefixtures("_china")
def test_a_region_written_by_hand_that_nobody_knows_is_refused_when_days_are_counted(
    home: Path,
) -> None:
    (home / "config.toml").write_text('region = "ATLANTIS"\n')

    refused = secdesk("calendar")
    mended = secdesk("config", "region", "none")

    assert refused.code == 2
    assert 'Nothing is known of the region "ATLANTIS".' in refused.err
    assert "secdesk config region none" in refused.err
    assert (mended.code, secdesk("calendar").code) == (0, 0)


def remembered(file: Path) -> list[tuple[str, int]]:
    """The years that a desk remembers."""
    with sqlite3.connect(file) as connection:
        rows = connection.execute("SELECT region, year FROM region_year ORDER BY year")
        return [tuple(row) for row in rows]


def test_a_desk_has_the_years_at_hand_as_soon_as_a_region_is_set(home: Path) -> None:
    secdesk("leader", "add", "wang", "Wang")
    secdesk("config", "region", "US")

    regions, years = zip(*remembered(home / "desk.db"), strict=True)

    assert set(regions) == {"US"}
    assert len(years) == 4


@pytest.mark.usefixtures("_china")
def test_a_page_remembers_what_it_looked_up(home: Path) -> None:
    secdesk("calendar", "2024-10")

    assert remembered(home / "desk.db") == [("CN", 2024)]


@pytest.mark.usefixtures("_china")
def test_a_desk_that_is_busy_is_looked_at_and_remembers_nothing(home: Path) -> None:
    secdesk("leader", "add", "wang", "Wang")
    connection = database.connect(home / "desk.db")
    connection.execute("BEGIN IMMEDIATE")

    said = secdesk("calendar", "2024-10")
    connection.close()

    assert (said.code, said.err) == (0, "")
    assert remembered(home / "desk.db") == []


def test_completion_offers_the_commands_and_months_of_the_calendar(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    secdesk("calendar", "add", "2026-12-24", "off", "very", "secret", as_of=MONDAY)
    monkeypatch.setenv("_SECDESK_COMPLETE", "fish")

    offered = {line.partition("\t")[0] for line in secdesk("calendar", "").out.splitlines()}
    kinds = secdesk("calendar", "add", "2026-12-25", "").out
    days = secdesk("calendar", "remove", "").out

    assert {"show", "add", "remove"} < offered
    assert sum(one.startswith("20") for one in offered) == 13
    assert ("off" in kinds, "work" in kinds) == (True, True)
    assert "2026-12-24" in days
    assert "secret" not in days
    assert secdesk("calendar", "show", "").out.count("\n") > 12
    assert secdesk("calendar", "2026-10", "--js").out.count("--json") == 1
