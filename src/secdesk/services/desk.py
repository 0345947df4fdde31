"""The desk: everything one command may reach, at one instant, in one transaction."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from secdesk.domain import people
from secdesk.domain.errors import Unreadable
from secdesk.domain.office import Office
from secdesk.domain.ordering import turns
from secdesk.domain.people import Contact, Leader
from secdesk.domain.setting.known import Settings
from secdesk.domain.task import Task
from secdesk.domain.text import fold, one_line, say
from secdesk.domain.value import value
from secdesk.domain.worktime import WorkCalendar

if TYPE_CHECKING:
    from secdesk.domain.when import Moment
    from secdesk.services.ports import DateReader, Recurrences, Store


@value
class Desk:
    """The store, the instant (aware, in local time), how the office works, readers of dates."""

    store: "Store"
    now: datetime
    office: Office
    other_dates: "DateReader"
    recurrences: "Recurrences"

    @property
    def calendar(self) -> WorkCalendar:
        """The working days and hours."""
        return self.office.calendar

    @property
    def settings(self) -> Settings:
        """What the office has set, and the defaults for the rest."""
        return self.office.settings

    @property
    def today(self) -> date:
        """The local date."""
        return self.now.date()

    def when(self, typed: str) -> "Moment":
        """The moment that typed words mean, today or later.

        Raises Unreadable where they mean none, or one that is past.
        """
        from secdesk.services import dates  # noqa: PLC0415  # most commands read no date

        return dates.ahead(typed, self.now, self.office, self.other_dates)

    def whenever(self, typed: str) -> "Moment":
        """The moment that typed words mean, past or not; raises Unreadable where they mean none."""
        from secdesk.services import dates  # noqa: PLC0415  # as above

        return dates.understood(typed, self.now, self.office, self.other_dates)

    def leader(self, typed: str, *, may_be_retired: bool = False) -> Leader:
        """The leader meant by a code or a part of a name; new work needs one in office."""
        leaders = self.store.leaders.all()
        wanted = fold(one_line(typed))
        named = [one for one in leaders if wanted == one.code or wanted in fold(one.name)]
        known = [one.code for one in leaders]
        found = people.pick("leader", typed, named, known)
        return found if may_be_retired else people.in_office("leader", found)

    def contact(self, typed: str, *, may_be_retired: bool = False) -> Contact:
        """The person or unit meant by a code or a part of a name; new work needs one active."""
        named = self.store.contacts.named(fold(one_line(typed)))
        known = self.store.contacts.codes()
        found = people.pick("contact", typed, named, known)
        return found if may_be_retired else people.in_office("contact", found)

    def tasks(self, numbers: Sequence[int]) -> Sequence[Task]:
        """The tasks with those numbers, each once; raises Unreadable where none is named."""
        if not numbers:
            raise Unreadable(say("Say the number of the task first."), say("secdesk list"))
        return self.store.tasks.get(list(dict.fromkeys(numbers)))

    def turns(self, leaders: Sequence[Leader]) -> dict[int, int]:
        """Whose turn it is today among those leaders."""
        return turns([one.id for one in leaders], self.today)
