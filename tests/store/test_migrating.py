"""Files of older formats: backed up, brought up to date as a whole, or left as they were."""

import hashlib
import shutil
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from secdesk.domain.entry import Entry, EntryKind
from secdesk.domain.errors import Damaged, OutsideFailed
from secdesk.services import undoing
from secdesk.store import backup, database
from secdesk.store.shelves import DeskFile
from world import LI, MONDAY_NINE, WANG, a_desk, a_task

OLD_DESKS = sorted((Path(__file__).parent / "old_desks").glob("format-*.sql"))
LATER = database.NEWEST + 1
GOOD = """
ALTER TABLE leader ADD COLUMN mood TEXT NOT NULL DEFAULT '';
UPDATE leader SET mood = 'content; or not';  -- a semicolon within words ends nothing
INSERT INTO step (at, command) VALUES ('2026-11-23T01:00:00+00:00', 'migration');
"""
BAD_AT_THE_END = f"{GOOD}\nUPDATE nowhere SET name = 'x';\n"
REBUILT = """
CREATE TABLE other (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, code TEXT NOT NULL,
    name TEXT NOT NULL, folded TEXT NOT NULL, title TEXT NOT NULL, portfolio TEXT NOT NULL,
    rank INTEGER, relay TEXT NOT NULL, relay_phone TEXT NOT NULL, report_every INTEGER,
    channel TEXT NOT NULL, best_time TEXT NOT NULL, is_active INTEGER NOT NULL) STRICT;
INSERT INTO other SELECT * FROM leader;
DROP TABLE leader;
ALTER TABLE other RENAME TO leader;
"""
ORPHANS = "INSERT INTO issuer (task_id, leader_id) VALUES (999, 1);"
ENDLESS = """
CREATE TABLE junk (content BLOB) STRICT;
INSERT INTO junk WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
SELECT randomblob(4000) FROM n;
"""
OPENED = """
import sys
from pathlib import Path
from secdesk.store import database
database.NEWEST, database.MIGRATIONS = int(sys.argv[2]), Path(sys.argv[3])
database.connect(Path(sys.argv[1])).close()
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A desk of today's format."""
    place = tmp_path / "desk.db"
    with a_desk(place) as desk:
        desk.store.leaders.add(WANG)
        desk.store.tasks.add(a_task())
    return place


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The migrations of today, to which a test adds a later one."""
    return Path(shutil.copytree(database.MIGRATIONS, tmp_path / "migrations"))


@pytest.fixture
def later(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The one later migration of a later secdesk."""
    monkeypatch.setattr(database, "NEWEST", LATER)
    monkeypatch.setattr(database, "MIGRATIONS", folder)
    return folder / f"{LATER:04d}_later.sql"


def opened(file: Path) -> None:
    """Open the desk and leave it."""
    database.connect(file).close()


def dump(file: Path) -> list[str]:
    """The whole of a file, as statements, and its format."""
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as reader:
        version = reader.execute("PRAGMA user_version").fetchone()[0]
        assert reader.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        return [f"format {version}", *reader.iterdump()]


def a_later_secdesk(file: Path, folder: Path) -> subprocess.Popen[bytes]:
    """A command of a later version, which has a migration more."""
    arguments = [str(file), str(LATER), str(folder)]
    return subprocess.Popen([sys.executable, "-c", OPENED, *arguments])


def test_the_newest_format_has_its_old_desk() -> None:
    assert [int(one.stem[-4:]) for one in OLD_DESKS] == list(range(1, LATER))


@pytest.mark.parametrize("old", OLD_DESKS, ids=[one.stem for one in OLD_DESKS])
def test_a_desk_of_any_older_format_opens_with_everything_in_it(old: Path, tmp_path: Path) -> None:
    file = tmp_path / "desk.db"
    with closing(sqlite3.connect(file)) as made:
        made.executescript(old.read_text(encoding="utf-8"))

    with a_desk(file) as desk:
        assert [leader.name for leader in desk.store.leaders.all()] == [WANG.name, LI.name]
        first, second = desk.store.tasks.get([1, 2])
        assert (first.title, second.title) == ("draft the board report", "起草年度总结")
        assert [helper.code for helper in first.helpers] == ["chen"]
        assert len(desk.store.entries.of(2)) == 3
        undoing.undo(desk, desk.store.steps.latest(1)[0].number)  # the last deed was an undo

    with a_desk(file) as desk:
        assert desk.store.tasks.get([1])[0].title == "the board report"


@pytest.mark.parametrize("old", OLD_DESKS, ids=[one.stem for one in OLD_DESKS])
def test_a_desk_of_any_older_format_ends_like_a_new_one(old: Path, tmp_path: Path) -> None:
    file = tmp_path / "desk.db"
    with closing(sqlite3.connect(file)) as made:
        made.executescript(old.read_text(encoding="utf-8"))
    question = "SELECT type, name, tbl_name FROM sqlite_master ORDER BY name"

    with closing(database.connect(file)) as old_desk:
        brought = [tuple(row) for row in old_desk.execute(question)]
        columns = [tuple(row) for row in old_desk.execute("PRAGMA table_xinfo(task)")]

    with closing(database.connect(tmp_path / "new" / "desk.db")) as new_desk:
        assert brought == [tuple(row) for row in new_desk.execute(question)]
        assert columns == [tuple(row) for row in new_desk.execute("PRAGMA table_xinfo(task)")]


@pytest.mark.parametrize("old", OLD_DESKS, ids=[one.stem for one in OLD_DESKS])
def test_no_number_of_an_older_desk_is_given_again(old: Path, tmp_path: Path) -> None:
    file = tmp_path / "desk.db"
    with closing(sqlite3.connect(file)) as made:
        made.executescript(old.read_text(encoding="utf-8"))
        made.execute("UPDATE sqlite_sequence SET seq = 90 WHERE name IN ('task', 'entry')")
        made.commit()

    with a_desk(file) as desk:
        task = desk.store.tasks.add(a_task(number=0))
        line = desk.store.entries.add(Entry(task.number, MONDAY_NINE, EntryKind.NOTE))

    assert (task.number, line) == (91, 91)


def test_an_older_file_is_brought_up_to_date_and_keeps_its_rows(file: Path, later: Path) -> None:
    later.write_text(GOOD, encoding="utf-8")

    with closing(database.connect(file)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone()[0] == LATER
        assert connection.execute("SELECT mood FROM leader").fetchone()[0] == "content; or not"
        assert DeskFile(connection, None).tasks.get([1])[0].title == a_task().title


def test_a_migration_may_rebuild_a_table_that_others_refer_to(file: Path, later: Path) -> None:
    later.write_text(REBUILT, encoding="utf-8")

    with closing(database.connect(file)) as connection:
        assert DeskFile(connection, None).tasks.get([1])[0].leader == WANG
        assert connection.execute("PRAGMA foreign_keys").fetchone()[0] == 1


def test_a_verified_backup_is_made_first(file: Path, later: Path) -> None:
    before = dump(file)
    later.write_text(GOOD, encoding="utf-8")

    opened(file)

    kept = file.parent / "backups" / f"00001-before-format-{LATER}.db"
    assert dump(kept) == before
    stamp = kept.with_suffix(".sha256")
    checksum = hashlib.sha256(kept.read_bytes()).hexdigest()
    assert stamp.read_text(encoding="utf-8") == f"{checksum}  {kept.name}\n"
    assert {one.stat().st_mode & 0o777 for one in (kept, stamp)} == {0o600}
    assert kept.parent.stat().st_mode & 0o777 == 0o700
    assert {one.name for one in kept.parent.iterdir()} == {kept.name, stamp.name}


def test_a_backup_that_cannot_be_made_stops_the_migration(file: Path, later: Path) -> None:
    before = dump(file)
    later.write_text(GOOD, encoding="utf-8")
    (file.parent / "backups").write_text("in the way", encoding="utf-8")

    with pytest.raises(OutsideFailed, match="cannot be used"):
        opened(file)

    assert dump(file) == before


def test_backups_are_numbered_by_a_count_and_not_by_the_clock(file: Path) -> None:
    names = [backup.make(file, reason).name for reason in ("one", "two")]

    assert names == ["00001-one.db", "00002-two.db"]
    newest = backup.newest(file)
    assert newest is not None
    assert newest.name == names[-1]


def test_a_half_made_backup_is_made_anew(file: Path) -> None:
    folder = file.parent / "backups"
    folder.mkdir()
    (folder / "00001-test.part").write_bytes(b"the light went out")

    made = backup.make(file, "test")

    assert dump(made) == dump(file)


@pytest.mark.parametrize(
    ("migration", "refusal"),
    [(BAD_AT_THE_END, OutsideFailed), (ORPHANS, Damaged)],
    ids=["a statement fails", "rows are left hanging"],
)
def test_a_migration_that_fails_leaves_the_file_as_it_was(
    file: Path, later: Path, migration: str, refusal: type[Exception]
) -> None:
    before = dump(file)
    later.write_text(migration, encoding="utf-8")

    with pytest.raises(refusal):
        opened(file)

    assert dump(file) == before


def test_a_migration_is_tried_again_when_it_can_work(file: Path, later: Path) -> None:
    later.write_text(BAD_AT_THE_END, encoding="utf-8")
    with pytest.raises(OutsideFailed):
        opened(file)

    later.write_text(GOOD, encoding="utf-8")
    opened(file)

    assert dump(file)[0] == f"format {LATER}"


def test_six_commands_at_once_migrate_once(file: Path, folder: Path) -> None:
    (folder / f"{LATER:04d}_later.sql").write_text(GOOD, encoding="utf-8")

    commands = [a_later_secdesk(file, folder) for _ in range(6)]

    assert [command.wait() for command in commands] == [0] * 6
    assert len([line for line in dump(file) if "'migration'" in line]) == 1
    assert len(list((file.parent / "backups").glob("*.db"))) == 1


def test_a_migration_killed_in_the_middle_leaves_the_file_as_it_was(
    file: Path, folder: Path
) -> None:
    before = dump(file)
    step = folder / f"{LATER:04d}_later.sql"
    step.write_text(ENDLESS, encoding="utf-8")
    size = file.stat().st_size

    command = a_later_secdesk(file, folder)
    while file.stat().st_size == size:  # until pages of the new format are in the file itself
        assert command.poll() is None
        time.sleep(0.01)
    command.kill()
    command.wait()

    assert file.with_name("desk.db-journal").exists()
    opened(file)
    assert dump(file) == before
    step.write_text(GOOD, encoding="utf-8")
    assert a_later_secdesk(file, folder).wait() == 0
    assert dump(file)[0] == f"format {LATER}"
