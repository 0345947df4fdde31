"""Words that name a time of day."""

import re
from datetime import time

FORMS = (
    re.compile(r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::[0-5]\d)? ?(?P<half>am|pm)?"),
    re.compile(r"(?P<hour>\d{1,2}) ?(?P<half>am|pm)"),
    re.compile(
        r"(?P<half>上午|早上|中午|下午|晚上)?(?P<hour>\d{1,2})(?:[点时]|:(?=\d{2}))"
        r"(?P<minute>半|\d{1,2})?分?"
    ),
)
BROKEN_OFF = re.compile(r".*\d:\d?")  # 14:5 may have been meant for 14:50
MORNING = {hour: hour for hour in range(13)}
AFTERNOON = {12: 12} | {hour: hour + 12 for hour in range(1, 12)}
HOURS: dict[str | None, dict[int, int]] = {
    None: {hour: hour for hour in range(24)},
    "am": {12: 0} | {hour: hour for hour in range(12)},
    "pm": AFTERNOON,
    "上午": MORNING,
    "早上": MORNING,
    "中午": {11: 11, 12: 12, 1: 13, 2: 14},
    "下午": AFTERNOON | {hour: hour for hour in range(13, 19)},
    "晚上": {hour: hour + 12 for hour in range(5, 12)} | {hour: hour for hour in range(17, 24)},
}


def clock(text: str) -> time | None:
    """The time that the whole of a folded text names, or None; raises ValueError for 25:00."""
    if BROKEN_OFF.fullmatch(text):
        raise ValueError(text)
    for form in FORMS:
        if found := form.fullmatch(text):
            parts = found.groupdict()
            return time(_hour(int(parts["hour"]), parts["half"]), _minute(parts.get("minute")))
    return None


def _hour(hour: int, half: str | None) -> int:
    """The hour of the day; raises ValueError where that part of the day does not have it."""
    if hour not in HOURS[half]:
        raise ValueError(hour)
    return HOURS[half][hour]


def _minute(minute: str | None) -> int:
    return 30 if minute == "半" else int(minute or 0)
