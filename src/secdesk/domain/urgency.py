"""What each urgency asks for, in working days; the numbers are settings."""

from bisect import bisect_left
from datetime import date, datetime, timedelta

from secdesk.domain.office import Office
from secdesk.domain.setting.known import PACES
from secdesk.domain.task import Task
from secdesk.domain.vocabulary import Urgency

SECONDS_BACK = 1_000 * 24 * 60 * 60  # further than any time to begin reaches


def target_day(urgency: Urgency, today: date, office: Office) -> date:
    """The day the desk sets itself when nobody named one."""
    return office.calendar.add(today, office.settings[PACES[urgency].target])


def should_have_begun(task: Task, now: datetime, office: Office) -> bool:
    """Whether the time within which work on a task is to begin is over."""
    return _is_over(task.assigned_at.astimezone(now.tzinfo), task.urgency, now, office)


def given_too_long_ago(urgency: Urgency, now: datetime, office: Office) -> datetime:
    """The last moment such that the time to begin is over for what was given by then."""
    back = bisect_left(
        range(SECONDS_BACK),
        x=True,
        key=lambda seconds: _is_over(now - timedelta(seconds=seconds), urgency, now, office),
    )
    return now - timedelta(seconds=back)


def _is_over(given: datetime, urgency: Urgency, now: datetime, office: Office) -> bool:
    span = office.settings[PACES[urgency].start]
    if span.in_hours:
        return office.calendar.hours(given, now) >= span.length
    return office.calendar.working_days(given.date(), now.date()) > span.length
