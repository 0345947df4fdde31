"""What belongs on the morning page, and where: each task at most once."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from enum import StrEnum

from secdesk.domain.office import Office
from secdesk.domain.ordering import pressing
from secdesk.domain.setting.known import TODAY_AHEAD
from secdesk.domain.task import Task
from secdesk.domain.vocabulary import DueKind, State


class Section(StrEnum):
    """The parts of the morning page, in their order."""

    OVERDUE_HARD = "overdue-hard"
    OVERDUE_SOFT = "overdue-soft"
    TODAY = "today"
    IN_HAND = "in-hand"
    TO_REPORT = "to-report"
    TO_CLOSE = "to-close"
    AHEAD = "ahead"


def last_day_ahead(today: date, office: Office) -> date:
    """The last of the working days that the page looks ahead."""
    return office.calendar.add(today, office.settings[TODAY_AHEAD])


def section(task: Task, now: datetime, horizon: date) -> Section | None:
    """Where a task stands on the page of that moment; None for what is off the desk."""
    if not task.is_live:
        return None
    if not task.is_to_do:
        owed = task.state is State.DONE and task.report_back
        return Section.TO_REPORT if owed else Section.TO_CLOSE
    due = task.due
    if due.is_past(now):
        return Section.OVERDUE_HARD if due.kind is DueKind.HARD else Section.OVERDUE_SOFT
    if due.at is None or due.at.date() > horizon:
        return Section.IN_HAND
    return Section.TODAY if due.at.date() == now.date() else Section.AHEAD


def arrange(
    tasks: Iterable[Task], now: datetime, horizon: date, turn: Mapping[int, int]
) -> dict[Section, tuple[Task, ...]]:
    """The tasks by section, most pressing first; what lies ahead is ordered by its date."""
    ordered = sorted(tasks, key=lambda task: pressing(task, now, turn))
    page = {
        one: tuple(task for task in ordered if section(task, now, horizon) is one)
        for one in Section
    }
    page[Section.AHEAD] = tuple(sorted(page[Section.AHEAD], key=lambda task: task.due.at or now))
    return page
