"""import, as it is typed: a small ledger of our own, and the real one where it is at hand."""

import io
import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any

import pytest

from secdesk.cli.app import run
from world import Said, Screen, secdesk

MONDAY = "2026-11-23 09:00"
PAGE = """\
ledger.csv, read as UTF-8
 2 new tasks, 1 new parent
Columns
No.\t=\tparent
Task\t=\ttitle
Due\t=\tdue
State\t=\tstate
 not used: Remark
 to correct it: --map COLUMN=FIELD
First tasks
R\t#2\tWang Min\tread the law\tFri 20 Nov\t1 wd late
D\t#3\tWang Min\twrite to the bank\t\tclosed
"""
ROOT = Path(__file__).parents[2]
DATA = Path(os.environ.get("SECDESK_REAL_DATA") or ROOT.parent / "shared" / "data")
REAL = DATA / "ledger.csv"
is_at_hand = pytest.mark.skipif(not REAL.exists(), reason="the real ledger is not at hand")


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A ledger of two rows, in a desk that knows Wang."""
    secdesk("leader", "add", "wang", "Wang", "Min")
    file = tmp_path / "ledger.csv"
    file.write_text(
        "No.,Task,Due,State,Remark\n"
        "7,read the law,2026-11-20,open,soon\n"
        ",write to the bank,,done,\n",
        encoding="utf-8",
    )
    return file


def stored() -> list[dict[str, Any]]:
    """Every task of the desk, closed ones too, by number, without what the moment adds."""
    tasks: list[dict[str, Any]] = secdesk("list", "--state", "all", "--json", as_of=MONDAY).data[
        "tasks"
    ]
    return sorted(tasks, key=lambda task: int(task["number"]))


def imported(*args: str) -> Said:
    """One import of the small ledger."""
    return secdesk("import", "ledger.csv", "--map", "No.=parent", "-l", "wang", *args, as_of=MONDAY)


@pytest.mark.usefixtures("ledger")
def test_the_page_shows_what_came_in_and_which_column_was_taken_for_what() -> None:
    said = imported()

    assert (said.code, said.out, said.err) == (0, PAGE, "")
    assert [task["title"] for task in stored()] == ["No. 7", "read the law", "write to the bank"]


@pytest.mark.usefixtures("ledger")
def test_a_rehearsal_shows_the_same_and_stores_nothing() -> None:
    said = imported("--dry-run")

    assert said.code == 0
    assert said.out == PAGE + "Nothing was stored; without --dry-run it is.\n"
    assert stored() == []
    assert imported().out == PAGE


@pytest.mark.usefixtures("ledger")
def test_an_import_is_one_step_and_can_be_taken_back_and_made_again() -> None:
    imported()

    assert secdesk("undo").code == 0
    assert stored() == []
    assert imported("--json").data["new"] == 2


@pytest.mark.usefixtures("ledger")
def test_under_json_there_is_one_envelope() -> None:
    said = imported("--json", "--state", "done")

    assert said.err == ""
    assert {key: said.data[key] for key in ("new", "already_there", "skipped", "parents")} == {
        "new": 2,
        "already_there": 0,
        "skipped": 0,
        "parents": 1,
    }
    assert said.data["columns"][0] == {"column": "No.", "field": "parent"}
    assert [task["state"] for task in said.data["tasks"]] == ["open", "done"]


def test_a_bad_row_stops_the_import_and_its_line_is_named(ledger: Path) -> None:
    ledger.write_text(ledger.read_text() + ",see the bank,2023-11-31,open,\n")

    said = imported()

    assert (said.code, said.out) == (2, "")
    assert said.err == (
        "secdesk: 1 row cannot be read; nothing was stored.\n"
        '  line 4: There is no such day: "2023-11-31".\n'
        "  try: mend the lines in ledger.csv\n"
        "   or: secdesk import ledger.csv --skip-bad\n"
    )
    assert stored() == []


def test_bad_rows_are_left_out_and_listed_where_that_is_wanted(ledger: Path) -> None:
    ledger.write_text(ledger.read_text() + ",see the bank,2023-11-31,open,\n")

    said = imported("--skip-bad")

    assert said.code == 0
    assert " 2 new tasks, 1 new parent, 1 row skipped\n" in said.out
    assert 'Rows skipped\n line 4: There is no such day: "2023-11-31".\n' in said.out
    assert len(stored()) == 3


def test_only_the_first_of_many_bad_rows_are_listed(ledger: Path) -> None:
    ledger.write_text(ledger.read_text() + ",see the bank,2023-11-31,open,\n" * 30)

    said = imported("--skip-bad")

    assert said.out.count("There is no such day") == 20
    assert " and 10 more\n" in said.out


@pytest.mark.usefixtures("ledger")
def test_a_second_import_says_what_was_there_already() -> None:
    imported()
    before = stored()

    said = imported()

    assert " 0 new tasks, 2 already there\n" in said.out
    assert stored() == before


@pytest.mark.parametrize(
    ("content", "args", "code", "told"),
    [
        (b"thing,when\na,b\n", [], 2, "No column says what is to be done; the ledger has thing"),
        (b"task\na\n", ["--map", "what=title"], 2, 'There is no column "what"'),
        (b"task\na\n", ["--map", "task"], 2, '"task" is not COLUMN=FIELD'),
        (b"task\na\n", ["--state", "open"], 2, "--state says what finished work becomes"),
        (b"task\na\n", ["--leader", "zhao"], 3, 'No leader is called "zhao"'),
        (b"", [], 2, "The ledger is empty"),
        (b"PK\0", [], 2, "is no ledger: it is not text"),
        (b'task\n"a\n', [], 2, "do not match from line 2 on"),
        (None, [], 6, "cannot be read: No such file"),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_to_do(
    tmp_path: Path, content: bytes | None, args: list[str], code: int, told: str
) -> None:
    if content is not None:
        (tmp_path / "ledger.csv").write_bytes(content)

    said = secdesk("import", "ledger.csv", *args)

    assert (said.code, said.out) == (code, "")
    assert told in said.err
    assert "\n  try: " in said.err


def test_a_file_that_cannot_be_read_makes_no_desk(home: Path) -> None:
    secdesk("import", "none.csv")

    assert not home.exists()


def test_nothing_in_a_ledger_reaches_the_terminal_raw(tmp_path: Path) -> None:
    hostile = "\x1b[31m[red]=1+1[/]\u202e"
    (tmp_path / "ledger.csv").write_text(
        f"task,{hostile},due\n{hostile},b,\nc,d,{hostile}\n", encoding="utf-8"
    )

    read = secdesk("import", "ledger.csv", "--skip-bad")
    refused = secdesk("import", "ledger.csv")

    assert read.code == 0
    assert "[red]=1+1[/]" in read.out
    assert not set("\x1b\u202e") & set(read.out + refused.err)


def test_the_page_is_chinese_where_that_is_asked(tmp_path: Path) -> None:
    (tmp_path / "ledger.csv").write_text("任务,状态\n写报告,已完成\n", encoding="gb18030")

    said = secdesk("import", "ledger.csv", "--lang", "zh")

    assert "GB18030" in said.out
    assert "领导班子\t写报告" in said.out
    assert "new" not in said.out


@pytest.mark.usefixtures("ledger")
def test_a_bar_is_drawn_on_a_terminal_and_never_under_json() -> None:
    def on_a_terminal(*args: str) -> str:
        err = Screen()
        with redirect_stdout(io.StringIO()), redirect_stderr(err):
            assert run(["import", "ledger.csv", "-l", "wang", "--dry-run", *args]) == 0
        return err.getvalue()

    assert "Reading" in on_a_terminal()
    assert "100%" in on_a_terminal()
    assert on_a_terminal("--json") == ""


def test_a_long_ledger_moves_the_bar(tmp_path: Path) -> None:
    (tmp_path / "ledger.csv").write_text("task\n" + "a\n" * 1_200, encoding="utf-8")
    err = Screen()

    with redirect_stdout(io.StringIO()), redirect_stderr(err):
        run(["import", "ledger.csv", "--dry-run"])

    assert any(share in err.getvalue() for share in ("41%", "42%"))


@is_at_hand
def test_the_real_ledger_goes_in_with_one_command() -> None:
    said = secdesk("import", str(REAL), "--json", as_of="2023-09-28")

    assert (said.data["new"], said.data["parents"], said.data["skipped"]) == (40, 9, 0)
    states = [task["state"] for task in stored()]
    assert (states.count("closed"), states.count("open")) == (24, 16 + 9)


@is_at_hand
def test_the_real_ledger_imported_again_changes_nothing() -> None:
    secdesk("import", str(REAL))
    before = stored()

    again = secdesk("import", str(REAL), "--json").data

    assert (again["new"], again["already_there"], again["parents"]) == (0, 40, 0)
    assert stored() == before


@is_at_hand
def test_the_real_ledger_finds_each_part_under_its_number() -> None:
    secdesk("import", str(REAL), as_of="2023-09-28")

    parents = {task["number"]: task for task in stored() if task["parts"]}
    parts = [task["parent"] for task in stored() if not task["parts"]]

    assert [task["title"] for task in parents.values()][:2] == ["事项 20", "事项 200"]
    assert {number: task["parts"] for number, task in parents.items()} == {
        number: parts.count(number) for number in parents
    }


@is_at_hand
@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_the_real_ledger_is_the_same_in_every_encoding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, encoding: str
) -> None:
    (tmp_path / "copy.csv").write_bytes(REAL.read_text(encoding="utf-8").encode(encoding))
    secdesk("import", str(REAL))
    original = stored()

    assert secdesk("import", "copy.csv", "--json").data["already_there"] == 40
    monkeypatch.setenv("SECDESK_HOME", str(tmp_path / "another"))
    secdesk("import", "copy.csv")

    assert stored() == original


@is_at_hand
def test_an_impossible_date_in_the_real_ledger_is_named_by_its_line(tmp_path: Path) -> None:
    text = REAL.read_text(encoding="utf-8").replace("2023-11-30", "2023-11-31", 1)
    (tmp_path / "copy.csv").write_text(text, encoding="utf-8")
    line = text[: text.index("2023-11-31")].count("\n") + 1

    refused = secdesk("import", "copy.csv")
    empty = stored()
    skipped = secdesk("import", "copy.csv", "--skip-bad", "--json").data

    assert refused.code == 2
    assert f'line {line}: There is no such day: "2023-11-31".' in refused.err
    assert empty == []
    assert (skipped["new"], [one["line"] for one in skipped["problems"]]) == (39, [line])


@pytest.mark.usefixtures("ledger")
def test_a_verified_backup_is_taken_before_an_import_and_none_for_a_rehearsal(home: Path) -> None:
    imported("--dry-run")
    assert not list(home.glob("backups/*"))

    imported()

    (backup,) = home.glob("backups/*.db")
    assert backup.name == "00001-before-import.db"
    assert backup.with_suffix(".sha256").exists()


@pytest.mark.parametrize("begun", [False, True])
def test_an_import_is_no_harder_to_begin_than_any_command(
    ledger: Path, home: Path, *, begun: bool
) -> None:
    if begun:
        cut_short(home / "desk.db")
    else:
        (home / "desk.db").write_bytes(b"")

    said = secdesk("import", str(ledger), as_of=MONDAY)

    assert said.code == 0, said.err
    assert len(list(home.glob("backups/*.db"))) == begun


def cut_short(file: Path) -> None:
    """Kill a writer in the middle of its work: what it has begun is left to be rolled back."""
    writer = (
        "import os, sqlite3; desk = sqlite3.connect({!r}, isolation_level=None);"
        "desk.execute('PRAGMA cache_size = 1'); desk.execute('BEGIN IMMEDIATE');"
        "[desk.execute('INSERT INTO step (at, command) VALUES (?, ?)', ('x' * 99, 'y'))"
        " for _ in range(999)]; os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", writer.format(str(file))], check=False)
    assert file.with_name("desk.db-journal").exists()
