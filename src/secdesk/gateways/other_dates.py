"""dateparser behind a guard: it reads a great deal, and some of it wrongly and in silence.

It is imported only for dates that our own grammar leaves over, and always with one language
chosen by script: without one, its first Chinese answer takes seconds.
"""

import re
from datetime import datetime, timedelta

MOST_AHEAD = timedelta(days=5 * 366)
CHINESE = re.compile(r"[\u3400-\u9fff]")
NAMED_DAY = re.compile(
    r"\b(?:mon|tue|wed|thu|fri|sat|sun)|\b(?:days?|weeks?|months?|years?|hours?|minutes?)\b"
    r"|[天日号周星时分年]"
)
NUMBER = re.compile(r"\d")
BARE = re.compile(r"[\d .:/-]+")
YEAR_FIRST = re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}")
ZONES = re.compile(r"\b(?:utc|gmt|[pmce][sd]t|ces?t|bst|z)\b", re.IGNORECASE)
BACKWARDS = re.compile(r"\bago\b|\blast\b|前|上")
CLOCK = re.compile(r"\d{1,2}:\d{2}|\d ?(?:am|pm)\b|[点时]|\bnoon\b|\bhours?\b|\bminutes?\b|分")
HOURS = re.compile(r"\b(\d{1,2})(?::\d{2}|点)")
LAST_HOUR = 24
PARTS = {
    "weekday": {
        name: place for place, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))
    },
    "month": {
        name: place
        for place, name in enumerate(
            ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1
        )
    },
}


class OtherDates:
    """The reader for dates that the desk's own grammar leaves over."""

    def read(self, text: str, now: datetime) -> tuple[datetime, bool] | None:
        """The local moment, zone included, and whether a clock time was said; None if unsure."""
        lowered = text.lower()
        if not _plausible(lowered):
            return None
        found = _parsed(lowered, now)
        if found is None or not _agrees(lowered, found):
            return None
        at = found.replace(tzinfo=now.tzinfo)
        if at.date() < now.date() or at == now or at - now > MOST_AHEAD:
            return None
        return at, bool(CLOCK.search(lowered))


def _plausible(text: str) -> bool:
    """Whether the text says enough to be a date, and nothing the desk will not guess about."""
    if BARE.fullmatch(text) and not YEAR_FIRST.match(text):
        return False
    if ZONES.search(text) or BACKWARDS.search(text):
        return False
    if any(int(hour) > LAST_HOUR for hour in HOURS.findall(text)):
        return False
    return bool(NUMBER.search(text) or NAMED_DAY.search(text))


def _parsed(text: str, now: datetime) -> datetime | None:
    import dateparser  # noqa: PLC0415  # costs ten bare interpreters; few dates need it

    languages = ["zh", "zh-Hant"] if CHINESE.search(text) else ["en"]
    settings = {
        "PREFER_DATES_FROM": "future",
        "RELATIVE_BASE": now.replace(tzinfo=None),  # naive: with a zone it errs across DST
        "RETURN_AS_TIMEZONE_AWARE": False,
    }
    try:
        found: datetime | None = dateparser.parse(text, languages=languages, settings=settings)
    except (ValueError, TypeError, OverflowError, RecursionError):
        return None
    return found


def _agrees(text: str, found: datetime) -> bool:
    """Whether the weekday and the month that were named are those of the answer."""
    answers = {"weekday": found.weekday(), "month": found.month}
    return all(
        answers[part] == place
        for part, names in PARTS.items()
        for name, place in names.items()
        if re.search(rf"\b{name}", text)
    )
