"""What one rule of the scan says of tasks, at a moment and with a setting."""

from datetime import datetime
from typing import Any

from secdesk.domain.blank.finding import Finding
from secdesk.domain.blank.snapshot import Seen, Snapshot
from secdesk.domain.blank.table import BY_CODE
from secdesk.domain.entry import Entry, EntryKind, LastWord
from secdesk.domain.office import office
from secdesk.domain.setting.kind import Setting
from secdesk.domain.setting.known import DEFAULTS
from world import MONDAY_NINE, a_moment, a_task


def found(
    code: str,
    *tasks: Seen,
    now: datetime = MONDAY_NINE,
    setting: tuple[Setting[Any], object] | None = None,
) -> list[Finding]:
    """What the rule finds when it looks at those tasks."""
    settings = DEFAULTS if setting is None else DEFAULTS.having(setting[0].key, setting[1])
    look = Snapshot(now=now, office=office(settings), tasks=tasks)
    return list(BY_CODE[code].findings(look))


def reasons(code: str, *tasks: Seen, **at: Any) -> list[str]:  # noqa: ANN401  # as for found
    """The reasons of what it finds."""
    return [str(one.reason) for one in found(code, *tasks, **at)]


def seen(
    given: str = "2026-11-23",
    last: str | LastWord | None = None,
    **matters: Any,  # noqa: ANN401  # a builder takes what matters
) -> Seen:
    """A task given on the morning of a day, and what was heard of it: on which day, or the word."""
    known = {name: matters.pop(name) for name in KNOWN & matters.keys()}
    word = LastWord("going on", None, a_moment(f"{last} 15:00")) if isinstance(last, str) else last
    task = a_task(**{"assigned_at": a_moment(f"{given} 09:00")} | matters)
    return Seen(task, word, **known)


KNOWN = {"reports", "points", "chased", "moved", "contacted", "worked_at", "last_parts"}


def a_report(day: str, leader: int | None = None) -> Entry:
    """A line that a leader was told something on that day."""
    return Entry(1, a_moment(f"{day} 16:00"), EntryKind.REPORT, "told", leader_id=leader)


def a_move(day: str, word: str = "", *, is_late: bool = False) -> Entry:
    """A line that a date was moved on that day."""
    at = a_moment(f"{day} 11:00")
    return Entry(1, at, EntryKind.DUE, "not ready", word=word, is_late=is_late)
