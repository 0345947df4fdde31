"""checklist on the command line: taken up, looked at, ticked, in both languages."""

import subprocess
import sys
import time
from pathlib import Path
from shutil import copyfile

import pytest

from secdesk.cli import wiring
from world import secdesk

MONDAY = "2026-11-23 09:00"


USE = (
    "leader add wang Wang Min",
    "assign wang safety conference",
    "checklist use small meeting safety --on 2026-11-26T14:00 --task 1",
)


@pytest.fixture(scope="module")
def used(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a desk with one list in use."""
    folder = tmp_path_factory.mktemp("used")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SECDESK_HOME", str(folder))
        patch.setenv("TZ", "Asia/Shanghai")
        time.tzset()
        for line in USE:
            assert secdesk(*line.split(), as_of=MONDAY).code == 0
    return folder / "desk.db"


@pytest.fixture(autouse=True)
def _desk(used: Path, home: Path) -> None:
    home.mkdir(mode=0o700)
    copyfile(used, home / "desk.db")


def test_a_list_is_said_back_with_what_comes_first() -> None:
    said = secdesk("checklist", "use", "meeting", "--on", "2026-12-10", as_of=MONDAY)

    assert said.out.splitlines() == [
        "checklist 2  Thu 10 Dec  meeting · 0 of 20",
        "     next: 1 Why we meet, what kind of meeting, who convenes: plan approved, Thu 26 Nov",
    ]


def test_a_list_is_shown_phase_by_phase() -> None:
    said = secdesk("checklist", "show", "1", as_of=MONDAY)

    lines = said.out.splitlines()
    head = "checklist 1  Thu 26 Nov  small meeting · safety · #1 safety conference\t0 of 8"
    assert lines[:3] == [head, "Before", "1\t!\tTue 24 Nov\tHour and room fixed\tto do"]
    assert "5\t!\tThu 26 Nov 13:30\tRoom, screen and papers looked at\tto do" in lines
    assert lines[-1] == "! must be done · secdesk checklist tick 1 LINES"


def test_a_page_in_chinese_shows_the_chinese_words() -> None:
    said = secdesk("checklist", "show", "1", "--lang", "zh", as_of=MONDAY)

    assert "时间、会议室已定" in said.out
    assert "Hour and room" not in said.out


def test_lines_are_ticked_with_a_remark_and_late_ones_marked() -> None:
    ticked = secdesk("checklist", "tick", "1", "1", "3", "room", "301", as_of=MONDAY)
    late = secdesk("checklist", "1", as_of="2026-11-25 09:00")

    assert "     1 Hour and room fixed: ticked · room 301" in ticked.out.splitlines()
    assert "2\t!\tTue 24 Nov\tAgenda agreed with whoever leads the meeting\tlate" in late.out


def test_lists_in_use_are_told_in_short() -> None:
    said = secdesk("checklist", as_of="2026-11-25 09:00")

    assert said.out.splitlines()[0] == (
        "1\tThu 26 Nov\tsmall meeting · safety\t0 of 8\t3 late\t"
        "next: 1 Hour and room fixed, Tue 24 Nov"
    )


def test_a_task_mentions_its_lists() -> None:
    said = secdesk("show", "1", as_of=MONDAY)

    assert "1\tThu 26 Nov\tsmall meeting · safety\t0 of 8" in said.out.splitlines()


def test_a_late_line_is_a_blank_spot_that_a_tick_cures() -> None:
    found = secdesk("blank", "--json", as_of="2026-11-25 09:00").data
    secdesk("checklist", "tick", "1", "1", "2", "3", as_of="2026-11-25 09:00")
    cured = secdesk("blank", "--json", as_of="2026-11-25 09:00").data

    assert keys(found) >= {"B49:1.1", "B49:1.2", "B49:1.3"}
    assert not any(one.startswith("B49") for one in keys(cured))


def keys(data: dict[str, object]) -> set[str]:
    return {one["key"] for one in data["findings"]}  # type: ignore[attr-defined]  # JSON


def test_undo_takes_a_tick_back_and_names_the_list() -> None:
    secdesk("checklist", "tick", "1", "1", as_of=MONDAY)

    undone = secdesk("undo")

    assert undone.out.startswith("Taken back: step 4, checklist tick checklist 1\n")
    assert secdesk("checklist", "show", "1", "--json").data["checklist"]["done"] == 0


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("checklist tick 1", 2),
        ("checklist tick 1 99", 3),
        ("checklist tick 9 1", 3),
        ("checklist skip 1 2", 2),
        ("checklist use visit", 2),
        ("checklist use wedding --on 2026-12-01", 3),
        ("checklist templates wedding", 3),
    ],
)
def test_what_cannot_be_done_says_what_to_type(line: str, code: int) -> None:
    said = secdesk(*line.split(), as_of=MONDAY)

    assert said.code == code
    assert "secdesk checklist" in said.err or code == 2


def test_templates_are_listed_with_what_is_wrong_with_hers(home: Path) -> None:
    (home / "checklists").mkdir()
    broken = home / "checklists" / "mine.toml"
    broken.write_text('[[item]]\nphase = "before"\noffset = "0"\n')

    said = secdesk("checklist", "templates")

    assert "small-meeting\tsmall meeting\t8 lines" in said.out
    assert f"{broken}, line 1, item 1: it says nothing: en or zh." in said.out
    assert secdesk("checklist", "use", "mine", "--on", "2026-12-01").code == 2


def test_a_copy_can_be_changed_and_used(home: Path) -> None:
    secdesk("checklist", "copy", "visit")
    file = home / "checklists" / "visit.toml"
    file.write_text(file.read_text() + '\n[[item]]\nphase = "after"\noffset = "+9"\nen = "again"\n')

    said = secdesk("checklist", "use", "接待", "--on", "2026-12-10", "--json", as_of=MONDAY)

    assert said.data["checklist"]["items"][-1]["words"] == "again"
    assert said.data["checklist"]["total"] == 17


def test_a_template_is_shown_with_its_offsets() -> None:
    said = secdesk("checklist", "templates", "小型会议", "--lang", "zh")

    assert "-2\t!\t时间、会议室已定" in said.out.splitlines()


@pytest.mark.parametrize("words", ["checklist show", "checklist templates"])
def test_neither_the_models_nor_the_settings_writer_is_loaded(words: str) -> None:
    program = (
        "import sys; from secdesk.cli.app import run; run(sys.argv[1:]);"
        "heavy = {'sqlmodel', 'sqlalchemy', 'pydantic', 'dateparser', 'tomlkit'};"
        "print(sorted(heavy & set(sys.modules)), 'tomllib' in sys.modules)"
    )
    said = subprocess.run(
        [sys.executable, "-c", program, *words.split()], capture_output=True, text=True, check=True
    )

    reads_templates = words.endswith("templates")
    assert said.stdout.splitlines()[-1] == f"[] {reads_templates}"


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("checklist use me", ["meeting\tmeeting"]),
        ("checklist use --lang=zh me", ["meeting\t会议"]),
        ("checklist tick ", ["1\tsmall meeting 2026-11-26"]),
        ("checklist tick 1 7", ["7\tShort minutes: what was decided, who does it, by …"]),
        ("checklist skip --lang=zh 1 1", ["1\t时间、会议室已定"]),
        ("checklist tick 1 1 1", []),
        ("checklist tick 9 ", []),
        ("checklist tick x ", []),
    ],
)
def test_a_shell_is_offered_templates_lists_and_lines(
    line: str, offered: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(wiring.COMPLETES, "fish")

    said = secdesk(*line.split(" "))

    assert said.out.splitlines()[1:] == offered


def test_a_broken_template_of_hers_is_not_offered(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "checklists").mkdir()
    (home / "checklists" / "mex.toml").write_text("no toml")
    monkeypatch.setenv(wiring.COMPLETES, "fish")

    assert secdesk("checklist", "use", "me").out.splitlines()[1:] == ["meeting\tmeeting"]
