"""What the office is used to: when it works, and every number that differs between offices."""

from secdesk.domain.errors import Unreadable
from secdesk.domain.setting.kind import written
from secdesk.domain.setting.known import (
    DATE_ORDER,
    DAY_END,
    DAY_START,
    DEFAULTS,
    LOCALE,
    MONTH_FIRST,
    Settings,
)
from secdesk.domain.text import say
from secdesk.domain.value import value
from secdesk.domain.worktime import WorkCalendar

MONTH_FIRST_LANGUAGES = {"", "C", "POSIX", "zh", "ja", "ko", "en"}
MONTH_FIRST_COUNTRIES = {"US", "PH", "CN", "HK"}


@value
class Office:
    """The working days and hours, and the settings."""

    calendar: WorkCalendar
    settings: Settings
    month_first: bool = True  # whether 3/4 is the fourth of March


def office(settings: Settings = DEFAULTS, locale: str = "") -> Office:
    """The office that those settings describe, in a country whose locale may say how it dates.

    Raises Unreadable where its day has no length.
    """
    if settings[DAY_START] >= settings[DAY_END]:
        raise Unreadable(
            say("The working day would begin at {start} and end at {end}.",
                start=written(settings[DAY_START]), end=written(settings[DAY_END])),
            say("secdesk config --unset {key}", key=DAY_START.key),
            say("secdesk config --unset {key}", key=DAY_END.key),
        )  # fmt: skip
    order = settings[DATE_ORDER]
    month_first = month_comes_first(locale) if order == LOCALE else order == MONTH_FIRST
    return Office(WorkCalendar(settings[DAY_START], settings[DAY_END]), settings, month_first)


def month_comes_first(locale: str) -> bool:
    """Whether people of a locale such as en_GB.UTF-8 write the month before the day.

    Most of the world does not; East Asia, the United States and the plain locales of machines do.
    """
    language, _, country = locale.partition(".")[0].partition("_")
    if country and language == "en":
        return country in MONTH_FIRST_COUNTRIES
    return language in MONTH_FIRST_LANGUAGES
