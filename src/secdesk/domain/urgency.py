"""What each urgency asks for, in working days; the numbers are settings."""

from datetime import date, datetime

from secdesk.domain.office import Office
from secdesk.domain.setting.known import PACES
from secdesk.domain.task import Task
from secdesk.domain.vocabulary import Urgency


def target_day(urgency: Urgency, today: date, office: Office) -> date:
    """The day the desk sets itself when nobody named one."""
    return office.calendar.add(today, office.settings[PACES[urgency].target])


def should_have_begun(task: Task, now: datetime, office: Office) -> bool:
    """Whether the time within which work on a task is to begin is over."""
    given = task.assigned_at.astimezone(now.tzinfo)
    span = office.settings[PACES[task.urgency].start]
    if span.in_hours:
        return office.calendar.hours(given, now) >= span.length
    return office.calendar.working_days(given.date(), now.date()) > span.length
