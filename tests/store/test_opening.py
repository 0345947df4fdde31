"""Opening the desk's file: made safely, known again, and refused where it is no desk."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from secdesk.domain.errors import Busy, Damaged, DeskError, OutsideFailed, Refused
from secdesk.services.desk import Desk
from secdesk.store import backup, database
from secdesk.store.shelves import DeskFile
from world import WANG, a_desk

PRAGMAS = {
    "journal_mode": "delete",
    "synchronous": 3,  # EXTRA
    "foreign_keys": 1,
    "secure_delete": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "mmap_size": 0,
}
OPENED = (
    "from pathlib import Path; from secdesk.store import database; database.connect(Path({!r}))"
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A desk with one leader."""
    place = tmp_path / "desk.db"
    with a_desk(place) as desk:
        desk.store.leaders.add(WANG)
    return place


def opened(file: Path) -> None:
    """Open the desk and leave it."""
    database.connect(file).close()


def a_foreign_file(file: Path, version: int, application: int = 0) -> Path:
    """A file of SQLite that some other program made."""
    with closing(sqlite3.connect(file)) as other:
        other.execute("CREATE TABLE songs (title TEXT)")
        other.execute(f"PRAGMA user_version = {version}")
        other.execute(f"PRAGMA application_id = {application}")
    return file


def rename_and_break_off(desk: Desk) -> None:
    """Two changes, of which the table itself refuses the second."""
    desk.store.leaders.save(replace(WANG, name="half written"))
    desk.store.leaders.save(replace(WANG, name=""))


def hints(error: DeskError) -> list[str]:
    """What a refusal tells to type."""
    return [str(hint) for hint in error.hints]


def mode(place: Path) -> int:
    """Who may do what with a file or folder."""
    return place.stat().st_mode & 0o777


@pytest.fixture
def careless() -> Iterator[None]:
    """A shell that lets everybody read everything."""
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.mark.usefixtures("careless")
def test_a_new_desk_is_its_owners_alone(tmp_path: Path) -> None:
    file = tmp_path / "data" / "secdesk" / "desk.db"

    with closing(database.connect(file)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("PRAGMA user_version = 1")

        assert mode(file.parent) == 0o700
        assert mode(file) == 0o600
        assert mode(file.with_name("desk.db-journal")) == 0o600


@pytest.mark.parametrize("given", [0o644, 0o660, 0o606])
def test_rights_that_others_were_given_on_the_file_are_taken_back(file: Path, given: int) -> None:
    file.chmod(given)

    opened(file)

    assert mode(file) == 0o600


@pytest.mark.parametrize(("pragma", "setting"), PRAGMAS.items())
def test_every_connection_is_set_for_safety(file: Path, pragma: str, setting: object) -> None:
    with closing(database.connect(file)) as connection:
        assert connection.execute(f"PRAGMA {pragma}").fetchone()[0] == setting


def test_a_desk_that_another_tool_left_in_wal_comes_back(file: Path) -> None:
    with closing(sqlite3.connect(file)) as other:
        other.execute("PRAGMA journal_mode = wal")

    opened(file)

    with closing(sqlite3.connect(file)) as other:
        assert other.execute("PRAGMA journal_mode").fetchone()[0] == "delete"


def test_opening_a_desk_leaves_its_file_alone(file: Path) -> None:
    before = file.read_bytes()

    opened(file)

    assert file.read_bytes() == before


@pytest.mark.parametrize("loss", ["missing", "empty"])
def test_a_lost_file_beside_its_backups_is_an_alarm_and_no_new_desk(file: Path, loss: str) -> None:
    backup.make(file, "test")
    file.unlink() if loss == "missing" else file.write_bytes(b"")

    with pytest.raises(Damaged, match="is missing or empty, though it has backups") as refused:
        opened(file)

    assert hints(refused.value) == [f'cp "{file.parent}/backups/00001-test.db" "{file}"']
    assert not file.exists() or not file.stat().st_size


def test_the_command_that_the_alarm_names_brings_the_desk_back(file: Path) -> None:
    backup.make(file, "older")
    backup.make(file, "newest")
    file.write_bytes(b"")
    file.with_name("desk.db-journal").write_bytes(b"left over")
    with pytest.raises(Damaged) as refused:
        opened(file)

    subprocess.run(hints(refused.value)[0], shell=True, check=True)  # noqa: S602  # as the user would

    assert "newest" in hints(refused.value)[0]
    with closing(database.connect(file)) as connection:
        assert DeskFile(connection, None).leaders.all() == [WANG]


@pytest.mark.parametrize(
    "content", [b"dear diary\n" * 100, b"\0", b"SQLite format 3\0" + b"x" * 99]
)
def test_a_file_that_is_no_database_is_refused_and_left_alone(
    tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "desk.db"
    file.write_bytes(content)

    with pytest.raises(Damaged, match="is damaged or is no desk of secdesk"):
        opened(file)

    assert file.read_bytes() == content


@pytest.mark.parametrize("version", [0, 1, 99])
@pytest.mark.parametrize("application", [0, 0x12345678])
def test_a_file_of_another_program_is_refused_and_left_alone(
    tmp_path: Path, version: int, application: int
) -> None:
    file = a_foreign_file(tmp_path / "desk.db", version, application)
    before = file.read_bytes()

    with pytest.raises(Damaged, match="belongs to another program"):
        opened(file)

    assert file.read_bytes() == before
    assert not (tmp_path / "backups").exists()


def test_a_file_of_a_newer_secdesk_is_refused_by_name_and_left_alone(file: Path) -> None:
    with closing(sqlite3.connect(file)) as newer:
        newer.execute("PRAGMA user_version = 77")
    before = file.read_bytes()

    with pytest.raises(Damaged, match=rf"format 77; this one knows {database.NEWEST}\)"):
        opened(file)

    assert file.read_bytes() == before


def test_a_desk_cut_short_is_damaged_and_its_backup_is_named(file: Path) -> None:
    backup.make(file, "test")
    file.write_bytes(file.read_bytes()[:5000])

    with pytest.raises(Damaged) as refused, a_desk(file) as desk:
        desk.store.leaders.all()

    assert "00001-test.db" in hints(refused.value)[0]


def test_a_folder_in_the_place_of_the_file_is_said(tmp_path: Path) -> None:
    file = tmp_path / "desk.db"
    file.mkdir()

    with pytest.raises(OutsideFailed, match="cannot be used: unable to open database file"):
        opened(file)


def test_a_file_in_the_place_of_the_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "desk").write_text("no folder", encoding="utf-8")

    with pytest.raises(OutsideFailed, match="cannot be used: "):
        opened(tmp_path / "desk" / "desk.db")


def test_six_commands_on_a_new_machine_make_one_desk(tmp_path: Path) -> None:
    file = tmp_path / "desk" / "desk.db"
    code = OPENED.format(str(file))

    commands = [subprocess.Popen([sys.executable, "-c", code]) for _ in range(6)]

    assert [command.wait() for command in commands] == [0] * 6
    with closing(database.connect(file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert not (tmp_path / "desk" / "backups").exists()


@pytest.fixture
def impatient(file: Path) -> Iterator[sqlite3.Connection]:
    """A connection that hardly waits for others."""
    uri = f"{file.as_uri()}?mode=rw"
    with closing(sqlite3.connect(uri, uri=True, timeout=0.05, isolation_level=None)) as connection:
        yield connection


def test_a_writer_that_finds_another_one_says_busy(
    file: Path, impatient: sqlite3.Connection
) -> None:
    with closing(database.connect(file)) as other:
        other.execute("BEGIN IMMEDIATE")

        with (
            pytest.raises(Busy, match="Another command is writing to the desk"),
            database.transaction(impatient, file, writes=True),
        ):
            pass


def test_a_writer_that_a_reader_keeps_waiting_says_busy_and_keeps_nothing(
    file: Path, impatient: sqlite3.Connection
) -> None:
    with closing(database.connect(file)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM leader").fetchone()

        with pytest.raises(Busy), database.transaction(impatient, file, writes=True):
            impatient.execute("UPDATE leader SET name = 'half written'")
    impatient.close()

    with closing(database.connect(file)) as connection:
        assert DeskFile(connection, None).leaders.all() == [WANG]


def test_what_goes_wrong_in_a_transaction_leaves_nothing_of_it(file: Path) -> None:
    with pytest.raises(Refused), a_desk(file) as desk:
        rename_and_break_off(desk)

    with closing(database.connect(file)) as connection:
        assert DeskFile(connection, None).leaders.all() == [WANG]


def test_a_fault_while_committing_admits_that_nobody_knows(file: Path) -> None:
    with (
        pytest.raises(OutsideFailed, match="may or may not be saved") as refused,
        database.refusals(file, is_certain=False),
    ):
        raise sqlite3.OperationalError("disk I/O error")

    assert hints(refused.value) == ["secdesk undo --list"]


def test_a_disk_full_at_the_commit_is_known_to_have_kept_nothing(file: Path) -> None:
    with closing(sqlite3.connect(":memory:")) as full:
        full.execute("PRAGMA max_page_count = 2")
        full.execute("CREATE TABLE t (x)")

        with (
            pytest.raises(OutsideFailed) as refused,
            database.refusals(file, is_certain=False),
        ):
            full.execute("INSERT INTO t VALUES (zeroblob(100000))")

    assert "may or may not" not in str(refused.value)


def test_a_wrong_statement_is_a_bug_and_no_fault_of_the_disk(file: Path) -> None:
    with (
        closing(database.connect(file)) as connection,
        pytest.raises(sqlite3.ProgrammingError),
        database.transaction(connection, file, writes=False),
    ):
        connection.execute("SELECT :never_bound", {})


def test_the_newest_backups_of_each_reason_are_kept_with_their_checksums(file: Path) -> None:
    backup.make(file, "before-import")
    for _ in range(backup.KEPT + 2):
        backup.make(file, "import")

    folder = file.parent / backup.FOLDER
    kept = ["00001-before-import", *(f"{n:05d}-import" for n in range(4, 14))]
    assert sorted(one.stem for one in folder.glob("*.db")) == kept
    assert sorted(one.stem for one in folder.glob("*.sha256")) == kept


def test_a_backup_that_somebody_made_by_hand_is_never_thinned(file: Path) -> None:
    by_hand = backup.make(file, "test").with_name("2026-11-20-test.db")
    by_hand.write_bytes(b"mine")

    for _ in range(backup.KEPT + 1):
        backup.make(file, "test")

    assert by_hand.read_bytes() == b"mine"


def test_a_backup_that_fails_leaves_nothing_half_made(file: Path) -> None:
    file.write_bytes(b"no desk at all\n" * 100)

    with pytest.raises(sqlite3.DatabaseError):
        backup.make(file, "test")

    assert list((file.parent / backup.FOLDER).iterdir()) == []


def test_a_backup_whose_checksum_cannot_be_kept_leaves_nothing_half_made(file: Path) -> None:
    in_the_way = file.parent / backup.FOLDER / "00001-test.sha256"
    in_the_way.mkdir(parents=True)

    with pytest.raises(OSError, match="directory"):
        backup.make(file, "test")

    assert list(in_the_way.parent.iterdir()) == [in_the_way]


@pytest.mark.parametrize("stray", ["2026-11-20.db", "zzz.db", "old"])
def test_a_file_that_somebody_put_among_the_backups_is_none(file: Path, stray: str) -> None:
    kept = backup.make(file, "test")
    kept.with_name(stray).write_text("not ours", encoding="utf-8")

    assert backup.newest(file) == kept
    assert backup.make(file, "test").name == "00002-test.db"
