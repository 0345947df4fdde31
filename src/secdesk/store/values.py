"""Single values as columns keep them: moments in UTC text, flags as numbers, sets as JSON."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, tzinfo

LARGEST = 2**62  # beyond every number that the desk gives
NEVER = "9999"  # the due date of what has none: it comes last in every index


def stored(moment: datetime) -> str:
    """An aware moment as text that sorts: ISO 8601 in UTC, to the second."""
    return moment.astimezone(UTC).isoformat(timespec="seconds")


def maybe_stored(moment: datetime | None) -> str | None:
    """A moment that may be missing."""
    return None if moment is None else stored(moment)


def moment(text: str, zone: tzinfo | None) -> datetime:
    """A stored moment, in the zone of the desk."""
    return datetime.fromisoformat(text).astimezone(zone)


class Moments(dict[str, datetime]):
    """Stored moments in the zone of the desk, each worked out once: many tasks share a limit."""

    def __init__(self, zone: tzinfo | None) -> None:
        super().__init__()
        self._zone = zone

    def __missing__(self, text: str) -> datetime:
        """One that was not met yet."""
        found = self[text] = moment(text, self._zone)
        return found


def maybe_moment(text: str | None, zone: tzinfo | None) -> datetime | None:
    """A stored moment that may be missing."""
    return None if text is None else moment(text, zone)


def instant(text: str) -> datetime:
    """A stored moment, in UTC: enough for what is only kept, and cheaper in a long list."""
    return datetime.fromisoformat(text)


def maybe_instant(text: str | None) -> datetime | None:
    """A stored moment that may be missing, in UTC."""
    return None if text is None else instant(text)


def maybe_day(text: str | None) -> date | None:
    """A day, where there is one."""
    return None if text is None or text == NEVER else date.fromisoformat(text)


def maybe_iso(day: date | None) -> str | None:
    """A day that may be missing, as text that sorts."""
    return None if day is None else day.isoformat()


def bounded(number: int) -> int:
    """A number typed by somebody, within what SQLite can compare; beyond it nothing is kept."""
    return max(-LARGEST, min(number, LARGEST))


def numbers(those: Iterable[int]) -> str:
    """A set of numbers as a JSON array."""
    return f"[{','.join(map(str, those))}]"


def texts(those: Iterable[str]) -> str:
    """A set of plain words of our own vocabulary as a JSON array."""
    return "[" + ",".join(f'"{one}"' for one in those) + "]"
