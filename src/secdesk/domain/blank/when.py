"""When a state of affairs becomes a finding: days and hours of the working calendar."""

from datetime import datetime, timedelta

from secdesk.domain.office import Office
from secdesk.domain.setting.known import NOON
from secdesk.domain.worktime import midnight


def days_over(since: datetime, now: datetime, office: Office) -> int:
    """The working days from the day of a moment until today, never less than none."""
    return max(0, office.calendar.working_days(since.astimezone(now.tzinfo).date(), now.date()))


def after_days(since: datetime, days: int, now: datetime, office: Office) -> datetime:
    """The local midnight that begins the day so many working days after that of a moment."""
    day = since.astimezone(now.tzinfo).date()
    return midnight(office.calendar.add(day, days) if days else day, now)


def over_at(since: datetime, days: int, now: datetime, office: Office) -> datetime:
    """When so many working days are over: of what began in the afternoon, not before noon.

    What came up on one afternoon has not waited for a day on the next morning.
    """
    local, noon = since.astimezone(now.tzinfo), office.settings[NOON]
    if not days:
        return local
    begins = after_days(local, days, now, office)
    is_late = local.time() >= noon
    return begins + timedelta(hours=noon.hour, minutes=noon.minute) if is_late else begins
