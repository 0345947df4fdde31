"""The benchmarks measure commands that there are, on a desk that is the same every time."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path
from sqlite3 import connect

import desks
import pytest
import rows
from desks import Size

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
