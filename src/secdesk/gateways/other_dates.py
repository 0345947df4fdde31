"""dateparser behind a guard: it reads a great deal, and some of it wrongly and in silence.

It is asked for calendar dates in an order that our own grammar does not know, and its answer is
taken only where every word of the text is one that dates are made of, and every number, month and
weekday that was named comes back in it; anything else is refused, never guessed. It is imported
only for dates that our own grammar leaves over, and always with one language chosen by script:
without one, its first Chinese answer takes seconds.
"""

import re
from collections import Counter
from datetime import datetime, timedelta

from secdesk.domain.text import fold

MOST_AHEAD = timedelta(days=5 * 366)  # further off only where the year was written
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
NAMES = frozenset(
    [
        *("mon", "monday", "tue", "tues", "tuesday", "wed", "wednesday", "thu", "thur", "thurs"),
        *("thursday", "fri", "friday", "sat", "saturday", "sun", "sunday", "sept", *MONTHS),
        *("january", "february", "march", "april", "june", "july", "august", "september"),
        *("october", "november", "december"),
    ]
)
GLUE = frozenset(
    [
        *("st", "nd", "rd", "th", "of", "the", "on", "at", "by", "in", "due", "before", "until"),
        *("a", "p", "m", "am", "pm", "h", "year", "day", "date"),
    ]
)
CHINESE = set("年月日号点时分秒半周星期礼拜一二三四五六七八九十零〇两上下午早晚中截止前的在于")
HALVES = {"am": False, "pm": True, "上午": False, "早上": False, "下午": True, "晚上": True}
NOON = 12
PIECES = re.compile(r"[0-9]+|[a-z]+|[^\s0-9a-z]")
MARKS = set(",.:-/'")
CLOCK = re.compile(r"[0-9]:[0-9]|[0-9] ?[ap]\.?m|[点时]|[0-9] ?h\b")

Answer = tuple[datetime, bool]


class OtherDates:
    """The reader for dates that the desk's own grammar leaves over."""

    def read(self, text: str, now: datetime) -> Answer | None:
        """The local moment, zone included, and whether a clock time was said; None if unsure."""
        folded = fold(text)
        pieces = PIECES.findall(folded)
        if not _may_be_date(pieces):
            return None
        found = _parsed(folded, now.replace(tzinfo=None) - timedelta(days=1))
        if found is None or not _is_told(found, folded, pieces):
            return None
        answer = found.replace(tzinfo=now.tzinfo), bool(CLOCK.search(folded))
        return answer if _is_ahead(answer, now, pieces) else None


def _may_be_date(pieces: list[str]) -> bool:
    """Whether dates are made of such words, and a day of a month is among them."""
    if not all(one in MARKS or _is_known(one) for one in pieces):
        return False
    has_number = any(one.isdigit() or one in "一二三四五六七八九十" for one in pieces)
    has_month = any(one[:3] in MONTHS or one == "月" for one in pieces)
    return has_number and has_month


def _is_known(piece: str) -> bool:
    return piece.isdigit() or piece in NAMES or piece in GLUE or piece in CHINESE


def _parsed(text: str, base: datetime) -> datetime | None:
    """What dateparser answers; `base` is naive, for with a zone it errs across a clock change."""
    import dateparser  # noqa: PLC0415  # costs ten bare interpreters; few dates need it

    languages = ["en"] if text.isascii() else ["zh", "zh-Hant"]
    settings = {
        "PREFER_DATES_FROM": "future",
        "RELATIVE_BASE": base,
        "RETURN_AS_TIMEZONE_AWARE": False,
        "REQUIRE_PARTS": ["day", "month"],
    }
    try:
        found: datetime | None = dateparser.parse(text, languages=languages, settings=settings)
    except (ValueError, TypeError, OverflowError, RecursionError):
        return None
    return found


def _is_told(found: datetime, text: str, pieces: list[str]) -> bool:
    """Whether the answer says what the text says: its numbers, month, weekday, half of the day."""
    said = Counter(int(one) for one in pieces if one.isdigit())
    answered = [found.day, found.year, found.hour, found.minute, found.second]
    answered += [found.month] if not any(one[:3] in MONTHS for one in pieces) else []
    if found.hour not in said:  # it may have been said as an hour of half a day
        answered[2] = found.hour % NOON or NOON
    named = all(
        one[:3] in (MONTHS[found.month - 1], WEEKDAYS[found.weekday()])
        for one in pieces
        if one in NAMES
    )
    halves = {is_pm for half, is_pm in HALVES.items() if half in text.replace(".", "")}
    return named and not said - Counter(answered) and halves <= {found.hour >= NOON}


def _is_ahead(answer: Answer, now: datetime, pieces: list[str]) -> bool:
    """Whether it lies ahead, a day without a clock time today included, and not too far."""
    at, has_time = answer
    is_ahead = at > now if has_time else at.date() >= now.date()
    is_near = at - now <= MOST_AHEAD or str(at.year) in pieces
    return is_ahead and is_near
