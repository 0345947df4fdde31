"""The file of the desk: opened safely, one transaction a command, migrated forwards, backed up.

DELETE journal with synchronous EXTRA loses no acknowledged commit when the power goes, and keeps
all of it in one file (docs/adr/0011); every writing transaction takes its lock at once.
"""

import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NoReturn

from secdesk.domain.errors import Busy, Damaged, DeskError, OutsideFailed, Refused
from secdesk.domain.text import say
from secdesk.store import backup

APPLICATION = 0x5EC0DE5C  # "a desk of secdesk", in the header of the file
PATIENCE = 10.0  # seconds to wait for another command that is writing
BRIEFLY = 200  # milliseconds to wait where nobody is kept from anything
OTHERS = 0o077  # the rights of group and others
SMALLEST = 512  # bytes of the smallest page SQLite knows
PRAGMAS = (
    "journal_mode = delete",  # another tool may have left it in WAL
    "synchronous = extra",
    "foreign_keys = on",
    "secure_delete = on",
    "trusted_schema = off",
    "cell_size_check = on",
    "mmap_size = 0",
)
MIGRATIONS = Path(__file__).parent / "migrations"
NEWEST = 6

FAULTS: dict[str, type[DeskError]] = {
    "SQLITE_BUSY": Busy,
    "SQLITE_LOCKED": Busy,
    "SQLITE_CORRUPT": Damaged,
    "SQLITE_NOTADB": Damaged,
}


def connect(file: Path) -> sqlite3.Connection:
    """The desk's file, ready for one transaction; a new machine gets a new desk.

    Raises Damaged where the file is no desk, is newer than this program, or has gone missing
    beside its backups; OutsideFailed where the place cannot be read or written.
    """
    with refusals(file):
        _make(file)
        connection = sqlite3.connect(
            f"{file.absolute().as_uri()}?mode=rw", uri=True, timeout=PATIENCE, isolation_level=None
        )
        try:
            _settle(connection)
            _bring_up_to_date(connection, file)
        except BaseException:
            connection.close()
            raise
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection, file: Path, *, writes: bool) -> Iterator[None]:
    """One transaction: all of it is kept, or nothing."""
    with refusals(file):
        connection.execute("BEGIN IMMEDIATE" if writes else "BEGIN")
        try:
            yield
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
    with refusals(file, is_certain=False):
        connection.execute("COMMIT")


def quietly(connection: sqlite3.Connection, deed: Callable[[], None]) -> None:
    """Keep something that could be found out again; where that cannot be just now, let it go."""
    with suppress(sqlite3.Error, OSError):
        connection.execute("PRAGMA busy_timeout = 0")
        connection.execute("BEGIN IMMEDIATE")
        deed()
        connection.execute("COMMIT")


def aside(connection: sqlite3.Connection, file: Path, deed: Callable[[], None]) -> None:
    """Do something in the midst of reading that may as well be done another time.

    It has a writing transaction of its own; where that cannot be had just now, nothing is done.
    """
    connection.execute("COMMIT")
    connection.execute(f"PRAGMA busy_timeout = {BRIEFLY}")
    with suppress(DeskError), transaction(connection, file, writes=True):
        deed()
    if connection.in_transaction:  # a commit that failed leaves it open
        connection.execute("ROLLBACK")
    connection.execute(f"PRAGMA busy_timeout = {int(PATIENCE * 1000)}")
    connection.execute("BEGIN")


def tried(connection: sqlite3.Connection, deed: Callable[[], None]) -> None:
    """Do something within a transaction that will not be kept; where it cannot be done, nothing."""
    connection.execute(f"PRAGMA busy_timeout = {BRIEFLY}")
    connection.execute("SAVEPOINT tried")
    try:
        deed()
    except (sqlite3.OperationalError, DeskError):
        back = "ROLLBACK TO tried" if connection.in_transaction else "BEGIN"
        connection.execute(back)


@contextmanager
def refusals(file: Path, *, is_certain: bool = True) -> Iterator[None]:
    """Faults of SQLite and of the disk, said as sentences; a wrong statement stays a bug.

    `is_certain` says that a fault here means that nothing was kept.
    """
    try:
        yield
    except (sqlite3.ProgrammingError, sqlite3.InterfaceError):
        raise
    except sqlite3.Error as fault:
        _refuse(fault, file, is_certain=is_certain)
    except OSError as fault:
        raise _out_of_reach(file, fault.strerror or type(fault).__name__) from None


def _refuse(fault: sqlite3.Error, file: Path, *, is_certain: bool) -> NoReturn:
    name = getattr(fault, "sqlite_errorname", "") or ""
    if name.startswith("SQLITE_CONSTRAINT"):
        raise Refused(
            say("The desk's file does not take this: something else depends on it."),
            say("secdesk undo --list"),
        ) from fault
    kind = next((FAULTS[start] for start in FAULTS if name.startswith(start)), OutsideFailed)
    if kind is Busy:
        raise Busy(
            say("Another command is writing to the desk."), say("wait a moment, type it again")
        ) from None
    if kind is Damaged:
        raise _damaged(file) from None
    if is_certain or name == "SQLITE_FULL":  # a full disk stops a commit before its last step
        raise _out_of_reach(file, str(fault)) from None
    raise OutsideFailed(
        say("The desk in {folder} cannot be used: {reason}. What you typed may or may not be "
            "saved.", folder=str(file.parent), reason=str(fault)),
        say("secdesk undo --list"),
    ) from None  # fmt: skip


def _out_of_reach(file: Path, reason: str) -> OutsideFailed:
    return OutsideFailed(
        say("The desk in {folder} cannot be used: {reason}.", folder=str(file.parent),
            reason=reason),
        say("free the disk or mend the folder's rights, then type the command again"),
    )  # fmt: skip


def _damaged(file: Path) -> Damaged:
    return Damaged(
        say("{file} is damaged or is no desk of secdesk.", file=str(file)), backup.way_back(file)
    )


def _make(file: Path) -> None:
    """Lay an empty file where there was never one; readable by its owner alone."""
    size = file.stat().st_size if file.exists() else 0
    if 0 < size < SMALLEST:  # SQLite itself would take it for an empty file and write over it
        raise _damaged(file)
    if size:
        _keep_private(file)
        return
    if backup.newest(file) is not None:
        raise Damaged(
            say("{file} is missing or empty, though it has backups.", file=str(file)),
            backup.way_back(file),
        )
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))


def _keep_private(file: Path) -> None:
    """Take back rights that others were given on the file; a read-only place stays as it is."""
    if file.stat().st_mode & OTHERS:
        with suppress(OSError):
            file.chmod(0o600)


def _settle(connection: sqlite3.Connection) -> None:
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    connection.row_factory = sqlite3.Row


def _bring_up_to_date(connection: sqlite3.Connection, file: Path) -> None:
    if _format(connection, file, NEWEST) != NEWEST:
        migrate(connection, file, MIGRATIONS, NEWEST)


def migrate(connection: sqlite3.Connection, file: Path, folder: Path, newest: int) -> None:
    """Run every step the file lacks, in one transaction, each file once in its number's order.

    The lock is taken before the backup, so that no other command can write between the two, and
    whoever waited for it finds nothing left to do. A step may rebuild a table that others refer
    to: that everything still holds together is looked at once, at the end.
    """
    connection.execute("PRAGMA foreign_keys = off")
    connection.execute("BEGIN IMMEDIATE")
    try:
        version = _format(connection, file, newest)
        if 0 < version < newest:
            backup.make(file, f"before-format-{newest}")
        for step in _steps(folder, version, newest):
            for statement in _statements(step):
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {newest}")
        _must_hold_together(connection, file)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    connection.execute("PRAGMA foreign_keys = on")


def _must_hold_together(connection: sqlite3.Connection, file: Path) -> None:
    if connection.execute("PRAGMA foreign_key_check").fetchone():
        raise _damaged(file)


def _format(connection: sqlite3.Connection, file: Path, newest: int) -> int:
    """The number of the file's format, 0 for an empty file.

    Raises Damaged where the file is another program's, or newer than this one.
    """
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    application: int = connection.execute("PRAGMA application_id").fetchone()[0]
    if application != APPLICATION and (version or _has_tables(connection)):
        raise Damaged(
            say("{file} belongs to another program.", file=str(file)),
            say("move it away, or set SECDESK_HOME to another folder"),
        )
    if version > newest:
        raise Damaged(
            say("{file} was made by a newer secdesk (format {version}; this one knows {newest}).",
                file=str(file), version=version, newest=newest),
            say("install the newer secdesk; nothing was changed"),
        )  # fmt: skip
    return version


def _has_tables(connection: sqlite3.Connection) -> bool:
    return connection.execute("SELECT 1 FROM sqlite_master").fetchone() is not None


def _steps(folder: Path, version: int, newest: int) -> Sequence[Path]:
    files = {int(one.name[:4]): one for one in folder.glob("[0-9][0-9][0-9][0-9]_*.sql")}
    return [files[number] for number in range(version + 1, newest + 1)]


def _statements(step: Path) -> Iterator[str]:
    """The statements of a file, told apart by SQLite itself."""
    gathered = ""
    for line in step.read_text(encoding="utf-8").splitlines(keepends=True):
        gathered += line
        if sqlite3.complete_statement(gathered):
            yield gathered
            gathered = ""
