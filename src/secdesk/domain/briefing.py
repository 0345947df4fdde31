"""What belongs on the morning page, and where: each task at most once."""

from collections.abc import Container, Iterable, Mapping
from datetime import date, datetime
from enum import StrEnum

from secdesk.domain.office import Office
from secdesk.domain.ordering import pressing
from secdesk.domain.setting.known import TODAY_AHEAD
from secdesk.domain.task import Task
from secdesk.domain.vocabulary import DueKind, Holder, State


class Section(StrEnum):
    """The parts of the morning page, in their order."""

    OVERDUE_HARD = "overdue-hard"
    OVERDUE_SOFT = "overdue-soft"
    TODAY = "today"
    FOLLOW = "follow"
    COMES_BACK = "comes-back"
    FOCUS = "focus"
    IN_HAND = "in-hand"
    PASSED_ON = "passed-on"
    EFFECT = "effect"
    TO_REPORT = "to-report"
    TO_CLOSE = "to-close"
    AHEAD = "ahead"


def last_day_ahead(today: date, office: Office) -> date:
    """The last of the working days that the page looks ahead."""
    return office.calendar.add(today, office.settings[TODAY_AHEAD])


def section(
    task: Task, now: datetime, horizon: date, *, is_waiting: bool = False
) -> Section | None:
    """Where a task stands on the page of that moment; None for what is off the desk.

    What is late or due today stands by its date whatever else is to be said of it. `is_waiting`
    says that those who were told of it have not taken it on in time.
    """
    if not task.is_live:
        return None
    if not task.is_to_do:
        return _settled(task)
    due = task.due
    if due.is_past(now):
        return Section.OVERDUE_HARD if due.kind is DueKind.HARD else Section.OVERDUE_SOFT
    if due.at is not None and due.at.date() == now.date():
        return Section.TODAY
    if is_waiting:
        return Section.FOLLOW
    return _by_itself(task, now.date(), horizon)


def _settled(task: Task) -> Section:
    """The place of what others are to take on, or of what has its result."""
    if task.state is State.TRANSFERRED:
        return Section.PASSED_ON
    if task.state is State.DONE and task.report_back:
        return Section.TO_REPORT
    return Section.EFFECT if task.is_measure and task.verdict is None else Section.TO_CLOSE


def _by_itself(task: Task, today: date, horizon: date) -> Section:
    """The place of what is not due yet: whether it is to be asked after, matters most, is near."""
    if task.check_on is not None and task.check_on <= today:
        return Section.FOLLOW if task.holder is Holder.UNIT else Section.COMES_BACK
    if task.is_focus:
        return Section.FOCUS
    due = task.due.at
    return Section.IN_HAND if due is None or due.date() > horizon else Section.AHEAD


def arrange(
    tasks: Iterable[Task],
    now: datetime,
    horizon: date,
    turn: Mapping[int, int],
    waiting: Container[int] = (),
) -> dict[Section, tuple[Task, ...]]:
    """The tasks by section, most pressing first; what lies ahead is ordered by its date.

    `waiting` are the numbers of those that were not taken on in time.
    """
    ordered = sorted(tasks, key=lambda task: pressing(task, now, turn))
    places = {
        task.number: section(task, now, horizon, is_waiting=task.number in waiting)
        for task in ordered
    }
    page = {one: tuple(task for task in ordered if places[task.number] is one) for one in Section}
    page[Section.AHEAD] = tuple(sorted(page[Section.AHEAD], key=lambda task: task.due.at or now))
    return page
