"""dateparser behind a guard: it reads a great deal, and some of it wrongly and in silence.

Only whole phrases of a few forms are shown to it, and each part that was named has to come back
in its answer; anything else is refused, never guessed. It is imported only for dates that our own
grammar leaves over, and always with one language chosen by script: without one, its first Chinese
answer takes seconds.
"""

import re
from datetime import UTC, date, datetime, timedelta

from secdesk.domain.text import fold

MOST_AHEAD = timedelta(days=5 * 366)  # further off only where the year was written
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTHS_A_YEAR = 12

WEEKDAY = (
    r"(?P<weekday>mon|tue|wed|thu|fri|sat|sun)(?:day|s(?:day)?|nesday|r?s?(?:day)?|urday)?\.?,? "
)
MONTH = (
    r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"(?:uary|ruary|ch|il|e|y|ust|t(?:ember)?|ember|ober)?\.?"
)
DAY = r"(?:the )?(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
YEAR = r"(?:,? (?P<year>20[0-9]{2}))?"
CLOCK = (
    r"(?=[0-9]{1,2}(?::[0-9]| ?[ap]m))"  # a bare number is no clock time
    r"(?P<hour>[0-9]{1,2})(?::(?P<minute>[0-9]{2}))? ?(?P<half>am|pm)?"
)
DAYS = tuple(
    rf"(?:{WEEKDAY})?{named}{YEAR}" for named in (rf"{DAY}(?: of)? {MONTH}", rf"{MONTH},? {DAY}")
)
DATED = tuple(
    re.compile(rf"(?:on |by )?{form}")
    for day in DAYS
    for form in (rf"{day}(?:,? (?:at )?{CLOCK})?", rf"{CLOCK},? (?:on )?{day}")
)
FAR = (
    re.compile(
        r"in (?P<count>[0-9]{1,4}|an?) (?P<unit>minute|hour|day|week|month|year)s?(?: from now)?"
    ),
    re.compile(r"(?P<count>[0-9]{1,4}) (?P<unit>minute|hour|day|week|month|year)s? from now"),
    re.compile(r"(?P<count>[0-9]{1,4}) ?(?P<unit>分钟|小时|天|周|个月|年)后"),
)
EXACT: dict[str, timedelta] = {
    "minute": timedelta(minutes=1),
    "分钟": timedelta(minutes=1),
    "hour": timedelta(hours=1),
    "小时": timedelta(hours=1),
}
IN_DAYS = {"day": 1, "天": 1, "week": 7, "周": 7}
IN_MONTHS = {"month": 1, "个月": 1, "year": MONTHS_A_YEAR, "年": MONTHS_A_YEAR}

Named = dict[str, str]
Answer = tuple[datetime, bool]


class OtherDates:
    """The reader for dates that the desk's own grammar leaves over."""

    def read(self, text: str, now: datetime) -> Answer | None:
        """The local moment, zone included, and whether a clock time was said; None if unsure."""
        folded = fold(text)
        for forms, reader in ((DATED, _dated), (FAR, _far)):
            for form in forms:
                if named := form.fullmatch(folded):
                    return _ahead(reader(folded, named.groupdict(default=""), now), now)
        return None


def _ahead(answer: Answer | None, now: datetime) -> Answer | None:
    """An answer that lies ahead; a day without a clock time may be today."""
    if answer is None:
        return None
    at, has_time = answer
    is_ahead = at > now if has_time else at.date() >= now.date()
    return answer if is_ahead else None


def _parsed(text: str, base: datetime) -> datetime | None:
    """What dateparser answers; `base` is naive, for with a zone it errs across a clock change."""
    import dateparser  # noqa: PLC0415  # costs ten bare interpreters; few dates need it

    languages = ["en"] if text.isascii() else ["zh", "zh-Hant"]
    settings = {
        "PREFER_DATES_FROM": "future",
        "RELATIVE_BASE": base,
        "RETURN_AS_TIMEZONE_AWARE": False,
    }
    try:
        found: datetime | None = dateparser.parse(text, languages=languages, settings=settings)
    except (ValueError, TypeError, OverflowError, RecursionError):
        return None
    return found


def _dated(text: str, named: Named, now: datetime) -> Answer | None:
    """The answer, where it is the very day and time that were named."""
    yesterday = now.replace(tzinfo=None) - timedelta(days=1)  # from which today is still to come
    found = _parsed(text, yesterday)
    if found is None or not _is_that_day(named, found.date(), now.date()):
        return None
    if not _is_that_time(named, found):
        return None
    return found.replace(tzinfo=now.tzinfo), bool(named["hour"])


def _is_that_day(named: Named, found: date, today: date) -> bool:
    """Day, month and weekday as named, in the year named or else the first time from today on."""
    year = int(named["year"] or today.year + ((found.month, found.day) < (today.month, today.day)))
    return (
        (found.year, found.day) == (year, int(named["day"]))
        and MONTHS[found.month - 1] == named["month"]
        and named["weekday"] in ("", WEEKDAYS[found.weekday()])
    )


def _is_that_time(named: Named, found: datetime) -> bool:
    """The hour and minute as named, in the half of the day that was named."""
    if not named["hour"]:
        return True
    hour, minute = int(named["hour"]), int(named["minute"] or 0)
    if named["half"]:
        hour = hour % 12 + 12 * (named["half"] == "pm")
    return (found.hour, found.minute) == (hour, minute)


def _far(text: str, named: Named, now: datetime) -> Answer | None:
    """The answer, where it lies exactly as far off as was said."""
    base = now.replace(tzinfo=None)
    found = _parsed(text, base)
    if found is None or found - base > MOST_AHEAD:
        return None
    count = int(named["count"]) if named["count"].isdigit() else 1
    unit = named["unit"]
    if unit in EXACT:
        later = now.astimezone(UTC) + EXACT[unit] * count  # clocks may change in between
        return (later.astimezone(now.tzinfo), True) if found - base == EXACT[unit] * count else None
    is_meant = (
        (found.date() - base.date()).days == IN_DAYS[unit] * count
        if unit in IN_DAYS
        else _months(base, found) == IN_MONTHS[unit] * count and found.day <= base.day
    )
    return (found.replace(tzinfo=now.tzinfo), False) if is_meant else None


def _months(since: datetime, until: datetime) -> int:
    return (until.year - since.year) * MONTHS_A_YEAR + until.month - since.month
