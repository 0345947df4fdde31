"""The desk as the rules of the scan see it: read once, then only looked at."""

from collections.abc import Sequence
from datetime import date, datetime

from secdesk.domain.ask import Ask
from secdesk.domain.balance import Imbalance
from secdesk.domain.chase import NEVER_CHASED, Chased
from secdesk.domain.checklist import Awaited
from secdesk.domain.conflict import Conflict
from secdesk.domain.entry import Entry, LastWord
from secdesk.domain.mandate import Act, Mandate
from secdesk.domain.office import Office
from secdesk.domain.people import Contact, Leader
from secdesk.domain.point import Point
from secdesk.domain.task import Due, Task
from secdesk.domain.value import value
from secdesk.domain.vocabulary import Secrecy


@value
class LastParts:
    """Where the parts of a task end: the open part with the last date, and when one was done last.

    `number` and `due` are those of that part, where an open one has a date.
    """

    number: int | None = None
    due: Due = Due()
    done_at: datetime | None = None


NO_PARTS = LastParts()


@value
class Seen:
    """A task that is looked at, and what the desk knows of it.

    `reports` are the lines by which a leader was told something, oldest first; `points` what is
    still owed on it. `moved` is how its date was moved last, `contacted` who was ever spoken to
    about it, with the units they are of, and `worked_at` when something was done last; that is
    known only of what is late. `turns` are its results, what was found of them, and its transfers.
    """

    task: Task
    last: LastWord | None = None
    reports: Sequence[Entry] = ()
    points: Sequence[Point] = ()
    chased: Chased = NEVER_CHASED
    moved: Entry | None = None
    contacted: frozenset[int] = frozenset()
    worked_at: datetime | None = None
    last_parts: LastParts = NO_PARTS
    turns: Sequence[Entry] = ()


@value
class Served:
    """A leader and how the work for that leader stands."""

    leader: Leader
    told_at: datetime | None = None
    oldest: datetime | None = None


@value
class Overdue:
    """Something that comes round and was not looked at or not done by its day.

    `number` is that of a duty area, of a line of a checklist or of a routine; `last_on` the day of
    the last look at an area.
    """

    number: str
    name: str
    since: date
    task: int | None = None
    leader: int | None = None
    last_on: date | None = None
    secrecy: Secrecy = Secrecy.INTERNAL


@value
class Quiet:
    """Somebody with open tasks of whom nothing was heard for long: since when."""

    contact: Contact
    open: int
    since: datetime


@value
class Snapshot:
    """What the rules look at, with the moment (local) and how the office works.

    Of a desk with very many tasks these are the most pressing, and `is_cut` says so. What is `over`
    is off the lists, and yet something is owed on it. `asks` are those that wait for somebody.
    """

    now: datetime
    office: Office
    tasks: Sequence[Seen] = ()
    asks: Sequence[Ask] = ()
    asked_about: Sequence[Task] = ()
    mandates: Sequence[Mandate] = ()
    acts: Sequence[Act] = ()
    leaders: Sequence[Served] = ()
    imbalances: Sequence[Imbalance] = ()
    conflicts: Sequence[Conflict] = ()
    areas: Sequence[Overdue] = ()
    items: Sequence[Awaited] = ()
    routines: Sequence[Overdue] = ()
    quiet: Sequence[Quiet] = ()
    over: Sequence[Seen] = ()
    is_cut: bool = False
