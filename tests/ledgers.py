"""Ledgers for the tests: kept in memory, and what they bring onto a desk."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from secdesk.cards.imports import Imported
from secdesk.domain.people import Contact, Leader
from secdesk.domain.task import Task
from secdesk.domain.vocabulary import ContactKind
from secdesk.services.desk import Desk
from secdesk.services.importing import Wishes, import_ledger
from secdesk.services.wanted import Wanted

HEADINGS = "parent,title,due,done,state,result,leader,holder,person"


@dataclass(frozen=True)
class Sheet:
    """A ledger kept in memory."""

    rows: Sequence[str]
    path: str = "a ledger.csv"
    encoding: str = "UTF-8"

    @property
    def lines(self) -> int:
        """How many lines it has."""
        return len(self.rows)

    def __iter__(self) -> Iterator[tuple[int, Sequence[str]]]:
        """Its rows, cells parted by commas."""
        return ((line, row.split(",")) for line, row in enumerate(self.rows, start=1))


def staff(desk: Desk) -> Desk:
    """A desk that knows two leaders, an office and a person."""
    desk.store.leaders.add(Leader(0, "wang", "Wang Min"))
    desk.store.leaders.add(Leader(0, "li", "李国强"))
    unit = desk.store.contacts.add(Contact(0, "admin", "Admin Office", ContactKind.UNIT))
    desk.store.contacts.add(Contact(0, "fin", "财务部", ContactKind.UNIT))
    desk.store.contacts.add(Contact(0, "chen", "Chen Jie", ContactKind.PERSON, unit_id=unit.id))
    return desk


def brought(desk: Desk, *rows: str, headings: str = HEADINGS, **wishes: object) -> Imported:
    """What those rows bring."""
    return import_ledger(desk, Sheet([headings, *rows]), Wishes(**wishes))  # type: ignore[arg-type]  # a test says only what matters


def tasks(desk: Desk) -> Sequence[Task]:
    """Every task of the desk, closed ones too, in the order they came."""
    found = desk.store.tasks.list(Wanted(is_live=False), desk.now, None)
    return sorted(found, key=lambda task: task.number)


def only(desk: Desk) -> Task:
    """The one task of the desk."""
    (task,) = tasks(desk)
    return task
