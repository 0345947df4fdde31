"""Duty areas whose day has gone by, for the scan: most desks learn that there is none."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from secdesk.domain.blank.snapshot import Overdue
from secdesk.services.desk import Desk

if TYPE_CHECKING:
    from secdesk.domain.area import Area

MOST = 200


def overdue(desk: Desk) -> Iterator[Overdue]:
    """The duty areas that nobody looked at by their day, the longest due first."""
    for area in desk.store.areas.up(desk.today, MOST):
        due_on = as_of_now(desk, area).due_on(desk.calendar)
        if due_on is not None and due_on < desk.today:
            last_on = None if area.last is None else area.last.at.date()
            yield Overdue(str(area.number), area.name, due_on, last_on=last_on)


def as_of_now(desk: Desk, area: "Area") -> "Area":
    """The area with its next day as the calendar has it by now."""
    return planned(desk, area) if area.rests_on_calendar else area


def planned(desk: Desk, area: "Area") -> "Area":
    """The area with the day of its next look, counted from its anchor."""
    from secdesk.domain import area as rules  # noqa: PLC0415  # few desks have a register
    from secdesk.domain.recurrence import occurrences  # noqa: PLC0415  # as above

    if area.retired_at is not None:
        return replace(area, next_on=None)
    expand = desk.recurrences.dates
    times = occurrences(area.rule, area.anchor_on, desk.calendar, expand, area.on_holiday)
    return rules.planned(area, times)
