"""The benchmarks measure commands that there are, on a desk that is the same every time."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path
from sqlite3 import connect

import dates
import desks
import phrases
import pytest
import rows
from desks import Size

from secdesk.domain.when import Customs, read
from secdesk.domain.worktime import WorkCalendar
from secdesk.gateways.other_dates import OtherDates
from secdesk.store import database
from world import secdesk

BENCHMARKS = Path(desks.__file__).parent
TINY = Size(40, 30)
ASKED = [row for row in rows.ROWS if not row.settings and "--help" not in row.words]


@pytest.fixture
def tiny(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The home of a small desk."""
    tmp_path.chmod(0o700)
    monkeypatch.setenv("SECDESK_HOME", str(tmp_path))
    return desks.make(tmp_path, TINY)


@pytest.mark.usefixtures("tiny")
@pytest.mark.parametrize("row", ASKED, ids=lambda row: row.name)
def test_every_line_of_the_table_is_a_command_that_succeeds(row: rows.Row) -> None:
    words = [word.format(newest=TINY.tasks) for word in row.words]
    as_of = None if "--as-of" in words else desks.AS_OF

    said = secdesk(*words, as_of=as_of)

    assert said.code == 0, said


def test_a_desk_holds_what_was_asked_for_and_its_journal(tiny: Path) -> None:
    count = "SELECT count(*), sum(is_live) FROM task"
    missing = "SELECT count(*) FROM task WHERE id NOT IN (SELECT task_id FROM change WHERE task_id)"

    with closing(connect(tiny)) as plain:
        found = [*plain.execute(count).fetchone(), *plain.execute(missing).fetchone()]

    assert found == [TINY.tasks, TINY.live, 0]
    database.connect(tiny).close()


def test_the_date_for_dateparser_is_one_that_our_grammar_leaves_to_it() -> None:
    row = next(one for one in ASKED if one.name == "assign, date for dateparser")

    assert read(row.words[-1], desks.NOW, Customs(WorkCalendar())) is None
    assert OtherDates().read(row.words[-1], desks.NOW) is not None


def test_two_desks_of_a_size_hold_the_same_tasks(tmp_path: Path) -> None:
    dumps = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir(mode=0o700)
        with closing(connect(desks.make(tmp_path / name, TINY))) as plain:
            dumps.append(plain.execute("SELECT * FROM task").fetchall())

    assert dumps[0] == dumps[1]


def test_a_task_that_was_done_can_be_measured_again(tiny: Path) -> None:
    newest = str(TINY.tasks)
    secdesk("done", newest, "signed", as_of=desks.AS_OF)

    desks.reopen(tiny, TINY.tasks)

    assert secdesk("done", newest, "signed", as_of=desks.AS_OF).code == 0


def test_the_table_is_measured_and_printed_by_one_command(tmp_path: Path) -> None:
    line = (sys.executable, str(BENCHMARKS / "run.py"), "--quick", "--rounds", "1")

    told = subprocess.run(
        (*line, "--only", "progress", "--cache", str(tmp_path)),
        capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip

    assert "FLOOR-W" in told
    assert "of FLOOR-W" in next(one for one in told.splitlines() if one.startswith("  progress"))


DEADLINES = """\
reference_now	text	expected	language	source	kind	contested	workdays
2026-11-18T10:00:00	friday	2026-11-20	en	github-index:1 a desk	weekday
2026-11-18T10:00:00	friday 5pm	2026-11-20T17:00	en	a book	weekday
2026-11-18T10:00:00	周五	2026-11-27	zh	a book	周X
2026-11-18T10:00:00	soon	2026-11-20	en	a book	other
2026-11-18T10:00:00	next friday	2026-11-20	en	a book	weekday	sources differ
2026-11-18T10:00:00	yesterday	2026-11-17	en	a book	other
2026-11-18T10:00:00	本周一	2026-11-23	zh	a book	周X
2026-02-01T10:00:00	本月最后一个工作日	2026-02-28	zh	a book	工作日		CN
2026-12-23T10:00:00	in 5 business days	2026-12-31	en	a book	working-day		US
2026-12-23T10:00:00	in 5 business days	2026-12-30	en	a book	working-day		naive
"""
RULES = """\
reference_now	text	expected_rule	language	source	kind	contested
2026-11-18T10:00:00	FREQ=WEEKLY;BYDAY=FR,MO	FREQ=WEEKLY;BYDAY=MO,FR	en	github-index:1 a desk	core
2026-11-18T10:00:00	FREQ=DAILY;X-WORKDAY=ALL	FREQ=DAILY;WORKDAY=ALL	en	a book	core
2026-11-18T10:00:00	no rule at all	FREQ=DAILY	en	a book	core
2026-11-18T10:00:00	FREQ=DAILY	FREQ=HOURLY	en	a book	hourly
"""


def scored(tmp_path: Path, table: str, *options: str) -> int:
    """What the scorer ends with."""
    file = tmp_path / "table.tsv"
    file.write_text(table, encoding="utf-8")
    return dates.main(["--file", str(file), *options])


def test_dates_in_words_are_scored_by_kind_and_contested_ones_left_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = scored(tmp_path, DEADLINES, "--wrong", "--refused")

    lines = capsys.readouterr().out.splitlines()
    assert code == 0
    assert lines[0] == "table.tsv: 9 rows, and 1 that their sources do not agree on"
    assert lines[1].split()[:3] == ["all", "9", "rows"]
    assert "66.7 % right" in lines[1]
    assert "22.2 % refused" in lines[1]
    assert "11.1 % wrong" in lines[1]
    assert "1 rows  100.0 % right" in lines[2]
    assert sorted(one.split("\t")[1:] for one in lines if "\t" in one) == [
        ["soon", "2026-11-20", "refused"],
        ["周五", "2026-11-27", "2026-11-20"],
        ["本周一", "2026-11-23", "refused"],
    ]


@pytest.mark.parametrize(
    ("floor", "code"), [("66,12", 0), ("67,12", 1), ("66,11", 1), ("0,100", 0), ("100,0", 1)]
)
def test_a_score_under_the_floor_is_a_failure(tmp_path: Path, floor: str, code: int) -> None:
    assert scored(tmp_path, DEADLINES, "--floor", floor) == code


def test_of_rules_only_those_of_the_core_count_for_the_floor(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = scored(tmp_path, RULES, "--floor", "66,0")

    out = capsys.readouterr().out
    assert code == 0
    assert (
        "core                        3 rows   66.7 % right   33.3 % refused    0.0 % wrong" in out
    )
    assert (
        "  hourly                    1 rows    0.0 % right    0.0 % refused  100.0 % wrong" in out
    )


@pytest.mark.parametrize(
    ("table", "why"),
    [
        ("", "there is no column"),
        ("text\tkind\nfriday\tweekday\n", "there is no column reference_now"),
        (DEADLINES.replace("2026-11-20T17:00", "teatime"), "Line 3 of"),
        (DEADLINES.replace("CN", "Mars"), "Line 9 of"),
        (RULES.replace("2026-11-18T10:00:00\tno", "yesterday\tno"), "Line 4 of"),
    ],
)
def test_a_bad_table_is_refused_with_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], table: str, why: str
) -> None:
    assert scored(tmp_path, table) == dates.BAD_FILE
    assert why in capsys.readouterr().err


def test_a_table_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(phrases.BadTableError, match="cannot be read"):
        phrases.table(tmp_path / "nowhere.tsv")


def test_what_reading_costs_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert dates.main(["--cost"]) == 0
    assert "next friday" in capsys.readouterr().out
