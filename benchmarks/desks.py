"""A desk of so many tasks, the same every time: `python benchmarks/desks.py FOLDER --tasks N`."""

import argparse
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta, timezone
from pathlib import Path
from random import Random

from secdesk.domain.entry import Entry, EntryKind
from secdesk.domain.people import Contact, Leader
from secdesk.domain.task import Due, Issuer, Task
from secdesk.domain.vocabulary import ContactKind, DueKind, Holder, State, Urgency
from secdesk.domain.worktime import WorkCalendar
from secdesk.services.ports import Store
from secdesk.store import database
from secdesk.store.shelves import DeskFile

NOW = datetime(2026, 11, 23, 9, tzinfo=timezone(timedelta(hours=8)))
AS_OF = NOW.isoformat()
OPEN_TASKS = (1, 2, 3)  # the ones that writing commands work on: open, and of no importance
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
STATES = (State.OPEN, State.DONE, State.REPORTED, State.CLOSED)
SHARES = (70, 5, 5, 20)  # of a hundred tasks, in the order of STATES


def make(folder: Path, tasks: int = 1_000) -> Path:
    """The file of a new desk in that folder, filled through the shelves in one step."""
    file = folder / "desk.db"
    connection = database.connect(file)
    try:
        with database.transaction(connection, file, writes=True):
            store = DeskFile(connection, NOW.tzinfo)
            store.steps.begin("import", NOW)
            _fill(store, tasks)
            store.steps.end()
    finally:
        connection.close()
    return file


def _fill(store: Store, tasks: int) -> None:
    leaders = [store.leaders.add(Leader(0, code, name)) for code, name in LEADERS]
    units = [store.contacts.add(Contact(0, code, name, ContactKind.UNIT)) for code, name in UNITS]
    for drawn in _tasks(Random(tasks), leaders, units, tasks):  # noqa: S311  # the same every time
        task = store.tasks.add(drawn)
        for entry in _log(task):
            store.entries.add(entry)


def _tasks(
    draw: Random, leaders: Sequence[Leader], units: Sequence[Contact], count: int
) -> Iterator[Task]:
    """Tasks around NOW; the first few are plain and open."""
    for number in range(1, count + 1):
        state = State.OPEN if number in OPEN_TASKS else draw.choices(STATES, SHARES)[0]
        finished = None if state is State.OPEN else NOW - timedelta(days=draw.randint(1, 200))
        told = finished if state in (State.REPORTED, State.CLOSED) else None
        lead = draw.choice((None, *units))
        yield Task(
            number=0,
            title=f"{draw.choice(WORK)} ({number})",
            issuers=(Issuer(draw.choice(leaders), told),),
            assigned_at=NOW - timedelta(days=draw.randint(1, 300)),
            due=_due(draw),
            state=state,
            holder=Holder.UNIT if lead and state is State.OPEN else Holder.ME,
            lead=lead,
            urgency=draw.choices(tuple(Urgency), (1, 5, 10, 84))[0],
            done_at=finished,
            result="signed and filed" if finished else "",
            closed_at=finished if state is State.CLOSED else None,
        )


def _due(draw: Random) -> Due:
    """A limit within half a year of NOW; a tenth have none."""
    kind = draw.choices((DueKind.HARD, DueKind.SOFT, DueKind.NONE), (6, 3, 1))[0]
    if kind is DueKind.NONE:
        return Due(kind)
    day = (NOW + timedelta(days=round(draw.gauss(30, 40)))).date()
    return Due(kind, CALENDAR.end_of(day, NOW), typed=day.isoformat())


def _log(task: Task) -> Iterator[Entry]:
    """Word of progress on every second task, and the deed that ended it."""
    if task.number % 2:
        yield Entry(
            task.number, task.assigned_at, EntryKind.PROGRESS, "figures are in", task.number % 100
        )
    if task.done_at:
        yield Entry(task.number, task.done_at, EntryKind.DONE, task.result)
    if task.closed_at:
        yield Entry(task.number, task.closed_at, EntryKind.CLOSE)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--tasks", type=int, default=1_000)
    given = parser.parse_args()
    print(make(given.folder, given.tasks))
