"""What the tests of the scan look at: tasks as they are seen, and what one rule finds in them."""

from typing import Any

from secdesk.domain.blank.finding import Finding
from secdesk.domain.blank.snapshot import Seen, Snapshot
from secdesk.domain.blank.table import BY_CODE
from secdesk.domain.entry import Entry, EntryKind
from secdesk.domain.office import office
from secdesk.domain.point import Point, PointKind
from secdesk.domain.setting.known import DEFAULTS
from world import MONDAY_NINE, OFFICE, a_moment, a_task


def found(code: str, *seen: Seen, **look: Any) -> list[Finding]:  # noqa: ANN401  # a builder
    """What a rule finds on a desk of those tasks on Monday at nine, of what else is said."""
    given: dict[str, Any] = {"now": MONDAY_NINE, "office": OFFICE, "tasks": seen}
    return list(BY_CODE[code].findings(Snapshot(**(given | look))))


def an_office(**settings: object) -> Any:  # noqa: ANN401  # as the snapshot takes it
    """The office with settings of its own, `blank_stuck` for `blank.stuck`."""
    said = DEFAULTS
    for key, one in settings.items():
        table, _, name = key.partition("_")
        said = said.having(f"{table}.{name.replace('_', '-')}", one)
    return office(said)


def seen(task: dict[str, Any] | None = None, **known: Any) -> Seen:  # noqa: ANN401  # a builder
    """A task as it is looked at: what is said of it, and what the desk knows beside."""
    return Seen(a_task(**(task or {})), **known)


def a_line(kind: EntryKind, at: str, **said: Any) -> Entry:  # noqa: ANN401  # a builder
    """A line of the log of that task."""
    return Entry(task=1, at=a_moment(at), kind=kind, **said)


def a_point(kind: PointKind, opened: str, due: str | None = None, **said: Any) -> Point:  # noqa: ANN401  # a builder
    """Something owed on that task since then, by a day."""
    given: dict[str, Any] = {
        "id": 1,
        "task": 1,
        "entry": 1,
        "kind": kind,
        "opened_at": a_moment(opened),
        "due_on": a_moment(due).date() if due else None,
    }
    return Point(**(given | said))
