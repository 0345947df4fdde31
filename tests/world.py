"""The one world of the tests: a Monday at nine, Leaders Wang and Li, and builders."""

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from json import loads
from pathlib import Path
from typing import Any, cast

from seals import MASKING
from secdesk.cards.tasks import TaskLine
from secdesk.cli import wiring
from secdesk.cli.app import run
from secdesk.domain.office import office
from secdesk.domain.people import Contact, Leader
from secdesk.domain.task import Due, Issuer, Task
from secdesk.domain.vocabulary import ContactKind, DueKind
from secdesk.gateways.other_dates import OtherDates
from secdesk.gateways.recurrences import Recurrences
from secdesk.services import people, taking_over
from secdesk.services.desk import Desk
from secdesk.services.people import ContactSaid, LeaderSaid
from secdesk.services.ports_vault import Seals
from secdesk.services.taking_over import Particulars
from secdesk.store import database
from secdesk.store.shelves import DeskFile

BEIJING = timezone(timedelta(hours=8))
MONDAY_NINE = datetime(2026, 11, 23, 9, tzinfo=BEIJING)
OFFICE = office()
CALENDAR = OFFICE.calendar
WANG = Leader(1, "wang", "Wang Min")
LI = Leader(2, "li", "李国强")
ADMIN = Contact(1, "admin", "Admin Office", ContactKind.UNIT)
CHEN = Contact(2, "chen", "Chen Jie", ContactKind.PERSON, unit_id=1)


def a_moment(text: str) -> datetime:
    """A local moment of the tests' world, from `2026-11-23 09:00`."""
    return datetime.fromisoformat(text).replace(tzinfo=BEIJING)


def a_due(text: str, kind: DueKind = DueKind.HARD, *, has_time: bool = False) -> Due:
    """A limit; without a clock time it lies at the end of the working day."""
    moment = a_moment(text)
    at = moment if has_time else CALENDAR.end_of(moment.date(), moment)
    return Due(kind, at, has_time, text)


def a_task(**matters: Any) -> Task:  # noqa: ANN401  # a builder takes what matters
    """A task of Wang's, with only what matters to the test said."""
    said: dict[str, Any] = {
        "number": 1,
        "title": "draft the board report",
        "issuers": (Issuer(WANG),),
        "assigned_at": MONDAY_NINE,
    }
    return Task(**(said | matters))


@contextmanager
def a_desk(
    file: Path, now: datetime = MONDAY_NINE, command: str = "test", seals: Seals = MASKING
) -> Iterator[Desk]:
    """A desk on a real file within one writing transaction, which is one step.

    Its key is at hand, and what is sealed is masked.
    """
    connection = database.connect(file)
    try:
        with database.transaction(connection, file, writes=True):
            store = DeskFile(connection, now.tzinfo, seals)
            store.steps.begin(command, now)
            yield Desk(store, now, OFFICE, OtherDates(), Recurrences())
            store.steps.end()
    finally:
        connection.close()


@dataclass(frozen=True)
class Said:
    """What a command answered: exit code, standard output, standard error."""

    code: int
    out: str
    err: str

    @property
    def envelope(self) -> dict[str, Any]:
        """The JSON envelope on standard output."""
        return cast("dict[str, Any]", loads(self.out))

    @property
    def data(self) -> Any:  # noqa: ANN401  # a JSON document
        """The data of the envelope; the command must have succeeded."""
        assert self.code == 0, self
        return self.envelope["data"]


class Screen(io.StringIO):
    """A terminal to write to."""

    def isatty(self) -> bool:
        """Yes."""
        return True


class Keyboard(io.TextIOWrapper):
    """A terminal to type on."""

    def isatty(self) -> bool:
        """Yes."""
        return True


def secdesk(
    *args: str,
    typed: str | bytes = "",
    as_of: str | None = None,
    on_screen: bool = False,
    at_keyboard: bool = False,
) -> Said:
    """One command line, carried out in this process, with `typed` on standard input."""
    out, err = Screen() if on_screen else io.StringIO(), io.StringIO()
    source = Keyboard if at_keyboard else io.TextIOWrapper
    given = typed.encode() if isinstance(typed, str) else typed
    before = sys.stdin
    sys.stdin = source(io.BytesIO(given), encoding="utf-8")
    when = ("--as-of", as_of) if as_of else ()
    try:
        with redirect_stdout(out), redirect_stderr(err):
            code = run([*args, *when])
    finally:
        sys.stdin = before
        wiring.speak("en")
    return Said(code, out.getvalue(), err.getvalue())


def staffed(desk: Desk) -> Desk:
    """The desk with Leaders Wang and Li, the Admin Office and its Chen Jie."""
    people.add_leader(desk, "wang", "Wang Min", LeaderSaid())
    people.add_leader(desk, "li", "李国强", LeaderSaid())
    people.add_contact(desk, "admin", "Admin Office", ContactSaid(kind="unit"))
    people.add_contact(desk, "chen", "Chen Jie", ContactSaid(kind="person", unit="admin"))
    return desk


def assigned(
    desk: Desk,
    leader: str = "wang",
    title: str = "draft the board report",
    **said: Any,  # noqa: ANN401  # a builder takes what matters
) -> int:
    """The number of a task just taken over."""
    deed = taking_over.assign(desk, leader, [title], Particulars(**said))
    assert isinstance(deed, TaskLine)
    return deed.number
