"""What the office is used to: when it works, and every number that differs between offices."""

from secdesk.domain.errors import Unreadable
from secdesk.domain.setting.kind import written
from secdesk.domain.setting.known import DAY_END, DAY_START, DEFAULTS, Settings
from secdesk.domain.text import say
from secdesk.domain.value import value
from secdesk.domain.worktime import WorkCalendar


@value
class Office:
    """The working days and hours, and the settings."""

    calendar: WorkCalendar
    settings: Settings


def office(settings: Settings = DEFAULTS) -> Office:
    """The office that those settings describe; raises Unreadable where its day has no length."""
    if settings[DAY_START] >= settings[DAY_END]:
        raise Unreadable(
            say("The working day would begin at {start} and end at {end}.",
                start=written(settings[DAY_START]), end=written(settings[DAY_END])),
            say("secdesk config --unset {key}", key=DAY_START.key),
            say("secdesk config --unset {key}", key=DAY_END.key),
        )  # fmt: skip
    return Office(WorkCalendar(settings[DAY_START], settings[DAY_END]), settings)
