"""How the desk reads a date, shown without keeping anything."""

from secdesk.cards.dates import Alternative, Reading
from secdesk.services.desk import Desk


def when(desk: Desk, typed: str) -> Reading:
    """The reading of a date in words; raises Unreadable where a task could not be due then."""
    moment = desk.when(typed)
    on = moment.at.date()
    return Reading(
        typed=moment.typed,
        due=moment.at,
        has_time=moment.has_time,
        rule=moment.rule,
        days_left=(on - desk.today).days,
        working_days_left=desk.calendar.working_days(desk.today, on),
        notes=(*moment.notes, *moment.facts),
        alternatives=tuple(Alternative(one.typed, one.on) for one in moment.others),
    )
