"""calendar: the working days of a month, and days that are marked by hand."""

import typer

from secdesk.cards.calendars import CalendarMonth, DayMarked
from secdesk.cli.command import desk_command
from secdesk.cli.params.calendar import DayArg, DayKindArg, DayNameArg, MonthArg, OwnDayArg
from secdesk.services import calendars
from secdesk.services.desk import Desk

app = typer.Typer(add_completion=False)


@desk_command(app, "calendar show")
def show(desk: Desk, month: MonthArg = None) -> CalendarMonth:
    """Show a month with its days off and make-up workdays."""
    return calendars.show(desk, month or ())


@desk_command(app, "calendar add", writes=True)
def add(desk: Desk, day: DayArg, kind: DayKindArg, words: DayNameArg) -> DayMarked:
    """Mark a day as off or as worked, whatever the region says."""
    return calendars.add(desk, day, kind, words)


@desk_command(app, "calendar remove", writes=True)
def remove(desk: Desk, day: OwnDayArg) -> DayMarked:
    """Take your mark from a day."""
    return calendars.remove(desk, day)
