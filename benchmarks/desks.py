"""A desk of so many tasks, the same every time: `python benchmarks/desks.py FOLDER --tasks N`.

Tasks come in ledgers of a thousand rows, written by the desk's own statements under its own
triggers, so that the journal holds what imports and later commands would have left.
"""

import argparse
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from functools import lru_cache
from hashlib import blake2b
from itertools import count, islice
from pathlib import Path
from random import Random
from shutil import rmtree
from sqlite3 import Connection
from sys import executable, stderr

from secdesk.domain.entry import EntryKind
from secdesk.domain.people import Contact, Leader
from secdesk.domain.point import PointKind
from secdesk.domain.task import Due, Issuer, Task
from secdesk.domain.text import fold
from secdesk.domain.vocabulary import ContactKind, DueKind, Holder, State, Urgency
from secdesk.domain.worktime import WorkCalendar
from secdesk.store import database, sql
from secdesk.store.shelves import DeskFile, taskrows
from secdesk.store.values import NEVER, stored

NOW = datetime(2026, 11, 23, 9, tzinfo=timezone(timedelta(hours=8)))
AS_OF = NOW.isoformat()
SUNDAY = (NOW - timedelta(days=1)).isoformat()
CALENDAR = WorkCalendar()
LEADERS = (("wang", "Wang Min"), ("li", "李国强"), ("zhao", "Zhao Lei"), ("sun", "孙丽华"))
UNITS = (("admin", "Admin Office"), ("finance", "财务处"), ("legal", "Legal Affairs"))
WORK = (
    "draft the board report",
    "book the meeting room for the delegation",
    "整理会议纪要并送签",
    "answer the letter of the ministry",
    "催办各处室报送年度工作总结",
    "collect the figures for the third quarter",
)
LIVE = {State.OPEN: 87, State.DONE: 6, State.REPORTED: 7}  # of a hundred
SHAPES = 500  # tasks of each kind that the others are made after
NEAR = 2_000  # live tasks around NOW; the others lie ahead
FIVE_YEARS = 5 * 365
LEDGER = 1_000
IN_BULK = ("journal_mode = off", "synchronous = off", "cache_size = -500000")
SCHEMA = Path(sql.__file__).with_name("schema.sql")
Columns = Mapping[str, object]


@dataclass(frozen=True)
class Size:
    """How many tasks a desk has, and how many of them are live: the newest ones."""

    tasks: int
    live: int

    @property
    def name(self) -> str:
        """The size in words."""
        return f"{self.tasks:,} tasks, {self.live:,} live"


SMALL = Size(1_000, 800)
LASTING = Size(1_000_000, 2_000)
CROWDED = Size(1_000_000, 100_000)


def make(folder: Path, size: Size = SMALL) -> Path:
    """The file of a new desk in that folder."""
    file = folder / "desk.db"
    connection = database.connect(file)
    try:
        for pragma in IN_BULK:
            connection.execute(f"PRAGMA {pragma}")
        with database.transaction(connection, file, writes=True):
            _fill(connection, size)
        connection.execute("PRAGMA journal_mode = delete")
    finally:
        connection.close()
    return file


def kept(cache: Path, size: Size) -> Path:
    """The desk of that size as an earlier run left it, or made now.

    A process of its own makes it, so that the memory of this one stays small: the peak of a child
    counts from what its parent had.
    """
    name = f"desk-{size.tasks}-{size.live}"
    folder = cache / f"{name}-{_made_after()}"
    if not folder.exists():
        for old in cache.glob(f"{name}-*"):  # of another schema
            rmtree(old)
        print(f"making a desk: {size.name}", file=stderr)
        making = cache / f"{name}-unfinished"
        making.mkdir(mode=0o700, parents=True)
        counts = ("--tasks", str(size.tasks), "--live", str(size.live))
        command = [executable, __file__, str(making), *counts]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        making.rename(folder)
    return folder / "desk.db"


def reopen(file: Path, number: int) -> None:
    """Put a task back to where it was before it was done, past every rule and journal."""
    connection = database.connect(file)
    try:
        connection.execute(
            "UPDATE task SET state = 'open', holder = 'unit', done_at = NULL, result = '' "
            "WHERE id = ?",
            (number,),
        )
    finally:
        connection.close()


def _made_after() -> str:
    """What a desk is made after: the schema, and how this module fills it."""
    sources = SCHEMA.read_bytes() + Path(__file__).read_bytes()
    return blake2b(sources, digest_size=6).hexdigest()


def _fill(connection: Connection, size: Size) -> None:
    store = DeskFile(connection, NOW.tzinfo)
    store.steps.begin("import", NOW)
    leaders = [store.leaders.add(Leader(0, code, name)) for code, name in LEADERS]
    units = [store.contacts.add(Contact(0, code, name, ContactKind.UNIT)) for code, name in UNITS]
    draw = Random(size.tasks)  # noqa: S311  # the same every time
    shapes = _Shapes(draw, leaders, units)
    tasks = shapes.rows(size)
    step = {"at": stored(NOW), "command": "import", "undoes": None, "undone_by": None}
    for first in count(1, LEDGER):
        ledger = list(enumerate(islice(tasks, LEDGER), first))
        if not ledger:
            break
        connection.execute(sql.ADD_STEP, step)
        connection.executemany(sql.ADD_TASK, (row for _, row in ledger))
        connection.executemany(sql.ADD_ISSUER, (_issuer(*one) for one in ledger))
        connection.executemany(sql.ADD_ENTRY, (line for one in ledger for line in _log(*one)))
    store.steps.watch("point")
    connection.executemany(sql.ADD_POINT, _points(connection))


class _Shapes:
    """Tasks drawn through the domain; the rows of a desk are these with days of their own."""

    def __init__(self, draw: Random, leaders: Sequence[Leader], units: Sequence[Contact]) -> None:
        self._draw = draw
        self._leaders = leaders
        self._units = units
        states, shares = tuple(LIVE), tuple(LIVE.values())
        self._live = [
            self._columns(self._task(draw.choices(states, shares)[0])) for _ in range(SHAPES)
        ]
        self._closed = [self._columns(self._task(State.CLOSED)) for _ in range(SHAPES)]
        plain = Task(0, WORK[0], (Issuer(leaders[0]),), NOW, holder=Holder.UNIT, lead=units[0])
        self._plain = self._columns(replace(plain, conveyed_at=NOW, accepted_at=NOW))

    def rows(self, size: Size) -> Iterator[Columns]:
        """Every task, oldest first; the newest is plain and open."""
        old, draw = size.tasks - size.live, self._draw
        for number in range(1, old + 1):
            yield _numbered(draw.choice(self._closed), number) | self._past()
        for place in range(size.live - 1):
            shape = _numbered(draw.choice(self._live), old + place + 1)
            yield shape | self._due(shape, is_near=place < NEAR)
        yield _numbered(self._plain, size.tasks)

    def _past(self) -> dict[str, object]:
        due = -self._draw.randint(1, FIVE_YEARS)
        done = min(-1, due + self._draw.randint(-5, 3))
        return {
            "assigned_at": _evening(due - 30),
            "due_at": _evening(due),
            "done_at": _evening(done),
            "closed_at": _evening(done),
        }

    def _due(self, shape: Columns, *, is_near: bool) -> dict[str, object]:
        if shape["due_at"] == NEVER:
            return {}
        near = round(self._draw.gauss(30, 40))
        ahead = self._draw.randint(1, FIVE_YEARS)
        asked = self._draw.randint(-2, 20) if is_near else ahead
        due: dict[str, object] = {"due_at": _evening(near if is_near else ahead)}
        if shape["holder"] == Holder.UNIT:
            due["check_on"] = _evening(asked)[:10]
        return due

    def _columns(self, task: Task) -> dict[str, object]:
        return taskrows.columns(task) | {"import_key": None}

    def _task(self, state: State) -> Task:
        draw = self._draw
        finished = None if state is State.OPEN else NOW - timedelta(days=draw.randint(1, 30))
        told = finished if state in (State.REPORTED, State.CLOSED) else None
        lead = draw.choice((None, *self._units))
        is_dated = state is State.CLOSED or draw.random() < 0.9  # noqa: PLR2004  # a tenth are not
        kind = draw.choices((DueKind.HARD, DueKind.SOFT), (2, 1))[0] if is_dated else DueKind.NONE
        return Task(
            number=0,
            title=draw.choice(WORK),
            issuers=(Issuer(draw.choice(self._leaders), told),),
            assigned_at=NOW - timedelta(days=draw.randint(1, 300)),
            due=Due(kind, NOW, typed="fri") if is_dated else Due(kind),
            state=state,
            holder=Holder.UNIT if lead and state is State.OPEN else Holder.ME,
            lead=lead,
            conveyed_at=NOW - timedelta(days=2) if lead else None,
            accepted_at=NOW - timedelta(days=draw.randint(0, 2)) if lead else None,
            urgency=draw.choices(tuple(Urgency), (1, 5, 10, 84))[0],
            done_at=finished,
            result="signed and filed" if finished else "",
            closed_at=finished if state is State.CLOSED else None,
        )


def _numbered(shape: Columns, number: int) -> dict[str, object]:
    title = f"{shape['title']} ({number})"
    return {
        **shape,
        "id": number,
        "title": title,
        "folded": fold(f"{title}\n{shape['result']}".rstrip()),
    }


@lru_cache(None)
def _evening(day: int) -> str:
    """The end of work so many days from NOW, as it is stored."""
    return stored(CALENDAR.end_of((NOW + timedelta(days=day)).date(), NOW))


def _issuer(number: int, row: Columns) -> Columns:
    is_told = row["state"] in (State.REPORTED, State.CLOSED)
    told = row["done_at"] if is_told else None
    return {"task_id": number, "leader_id": row["leader_id"], "reported_at": told}


def _log(number: int, row: Columns) -> Iterator[Columns]:
    """Word of progress on most tasks, lately where work goes on, and the deeds that ended them."""
    given, done, closed = (str(row[name] or "") for name in ("assigned_at", "done_at", "closed_at"))
    if number % 4:
        heard = given if done else _evening(-(number % 20))
        if not done:
            yield from _followed(number, given)
        yield _entry(number, EntryKind.PROGRESS, given, "figures are in", number % 60)
        yield _entry(number, EntryKind.PROGRESS, heard, "text half written", number % 60 + 30)
        if number % 100 == 1 and not closed:
            yield _entry(number, EntryKind.BLOCK, heard, "no money for it")
    if done:
        yield _entry(number, EntryKind.DONE, done, str(row["result"]))
    if closed:
        yield _entry(number, EntryKind.CLOSE, closed)


def _followed(number: int, given: str) -> Iterator[Columns]:
    """What goes before: passed on, accepted, chased and answered, ten lines with what follows."""
    yield _entry(number, EntryKind.CONVEY, given, "as the leader said")
    yield _entry(number, EntryKind.ACCEPT, given)
    for turn in range(3):
        yield {**_entry(number, EntryKind.CHASE, given), "rung": turn, "contact_id": 1}
        yield _entry(number, EntryKind.PROGRESS, given, f"part {turn} is there", number % 20)


def _points(connection: Connection) -> Iterator[Columns]:
    """An obstruction on one live task in a hundred, half of them told to the leader."""
    wanted = "SELECT id, task_id, at FROM entry WHERE kind = 'block'"
    live = f"SELECT * FROM ({wanted}) WHERE task_id IN (SELECT id FROM task WHERE is_live)"  # noqa: S608  # our own words
    for entry, task, at in connection.execute(live).fetchall():
        yield {
            "task_id": task,
            "entry_id": entry,
            "kind": PointKind.BLOCK,
            "opened_at": at,
            "due_on": at[:10],
            "contact_id": None,
            "told_at": at if task % 200 == 1 else None,
            "ended_at": None,
        }


def _entry(
    number: int, kind: EntryKind, at: str, words: str = "", percent: int | None = None
) -> Columns:
    """A line of a log, at a minute and second of its own."""
    return {
        "id": None,
        "task_id": number,
        "at": f"{at[:14]}{number // 60 % 60:02}:{number % 60:02}{at[19:]}",
        "kind": kind,
        "words": words,
        "folded": words,
        "percent": percent,
        "next_step": "",
        "expected_at": None,
        "leader_id": None,
        "word": "",
        "before": "",
        "after": "",
        "is_late": 0,
        "contact_id": None,
        "channel": None,
        "rung": None,
        "evidence": "",
    }


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--tasks", type=int, default=SMALL.tasks)
    parser.add_argument("--live", type=int, default=SMALL.live)
    given = parser.parse_args()
    print(make(given.folder, Size(given.tasks, given.live)))
