"""Plan against actual: the time that is over, and the share of the work that is done."""

from datetime import datetime

from secdesk.domain.office import Office
from secdesk.domain.setting.known import BEHIND
from secdesk.domain.task import Task
from secdesk.domain.text import Sentence, say

WHOLE = 100


def deviation(task: Task, now: datetime, office: Office, percent: int | None) -> Sentence | None:
    """How far the work is behind its time, by the share said last; None where it is not far."""
    over = time_over(task, now, office)
    if over is None or percent is None or not task.is_to_do:
        return None
    if over - percent < office.settings[BEHIND]:
        return None
    return say(
        "behind: {share} % of the time is over, {percent} % is done", share=over, percent=percent
    )


def time_over(task: Task, now: datetime, office: Office) -> int | None:
    """How many percent of a task's working days are over; None without a date or a day between."""
    if task.due.at is None:
        return None
    began = task.assigned_at.astimezone(now.tzinfo).date()
    whole = office.calendar.working_days(began, task.due.at.date())
    if whole <= 0:
        return None
    used = office.calendar.working_days(began, now.date())
    return min(WHOLE, max(0, WHOLE * used // whole))
