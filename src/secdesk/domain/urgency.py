"""What each urgency asks for: the defaults of the desk, in working days."""

from datetime import date

from secdesk.domain.value import value
from secdesk.domain.vocabulary import Urgency
from secdesk.domain.worktime import WorkCalendar


@value
class Pace:
    """How fast work of one urgency has to move: target when none is given, days of warning."""

    target: int
    warning: int


PACES = {
    Urgency.FLASH: Pace(target=0, warning=1),
    Urgency.URGENT: Pace(target=3, warning=1),
    Urgency.SOON: Pace(target=5, warning=3),
    Urgency.NORMAL: Pace(target=10, warning=3),
}


def target_day(urgency: Urgency, today: date, calendar: WorkCalendar) -> date:
    """The day the desk sets itself when nobody named one."""
    return calendar.add(today, PACES[urgency].target)
