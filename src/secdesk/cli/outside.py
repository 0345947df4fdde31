"""Rooms of the outside world that few commands need, each imported when it is first asked."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from secdesk.domain.almanac import YearOfDays
from secdesk.domain.office import Office
from secdesk.domain.setting.known import REGION
from secdesk.services.days_known import DaysKnown
from secdesk.services.desk import Desk

if TYPE_CHECKING:
    from secdesk.store.shelves import DeskFile


class LaterDates:
    """The reader for other dates, imported when a date is met that our grammar leaves over."""

    def read(self, text: str, now: datetime) -> tuple[datetime, bool] | None:
        """The moment, and whether a clock time was said; None where it is not sure."""
        from secdesk.gateways.other_dates import OtherDates

        return OtherDates().read(text, now)


class LaterRecurrences:
    """The dates of rules, whose library is imported when a rule is expanded."""

    def dates(self, text: str, first: date) -> Iterator[date]:
        """The dates of a rule of RFC 5545 from its first day on."""
        from secdesk.gateways.recurrences import Recurrences

        return Recurrences().dates(text, first)


class LaterDaysOff:
    """The days off of regions, whose library is imported when a year is not known to the desk."""

    def named(self, typed: str) -> str:
        """The region as it is kept."""
        from secdesk.gateways.days_off import DaysOff

        return DaysOff().named(typed)

    def year(self, region: str, year: int, today: date) -> YearOfDays:
        """The marked days of a year in a region."""
        from secdesk.gateways.days_off import DaysOff

        return DaysOff().year(region, year, today)

    def moon(self, year: int) -> Mapping[str, date]:
        """The holidays of the moon's calendar in that year."""
        from secdesk.gateways.days_off import DaysOff

        return DaysOff().moon(year)


def days_known(office: Office, today: date, store: "DeskFile | None" = None) -> DaysKnown:
    """What is known of the days of the office's region, and of her own where there is a desk."""
    return DaysKnown(office.settings[REGION], LaterDaysOff(), today, store)


def counting_with(days: DaysKnown, office: Office) -> Office:
    """The office, with those days off and make-up workdays."""
    return replace(office, calendar=replace(office.calendar, almanac=days))


def opened(store: "DeskFile", at: datetime, days: DaysKnown, office: Office) -> Desk:
    """The desk on that store at that moment."""
    return Desk(store, at, counting_with(days, office), LaterDates(), LaterRecurrences())
