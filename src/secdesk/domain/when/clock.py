"""Words that name a time of day."""

import re
from datetime import time

NOON = 12
FORMS = (
    re.compile(r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::\d{2})? ?(?P<half>am|pm)?"),
    re.compile(r"(?P<hour>\d{1,2}) ?(?P<half>am|pm)"),
    re.compile(
        r"(?P<half>上午|早上|中午|下午|晚上)?(?P<hour>\d{1,2})[点时:](?P<minute>半|\d{1,2})?分?"
    ),
)
EVENINGS = ("pm", "下午", "晚上")


def clock(text: str) -> time | None:
    """The time that the whole of a folded text names, or None; raises ValueError for 25:00."""
    for form in FORMS:
        if found := form.fullmatch(text):
            parts = found.groupdict()
            return time(_hour(int(parts["hour"]), parts["half"]), _minute(parts.get("minute")))
    return None


def _hour(hour: int, half: str | None) -> int:
    if half is None:
        return hour
    if hour > NOON and half in ("am", "pm"):
        raise ValueError(hour)
    if half in EVENINGS and hour < NOON:
        return hour + NOON
    return 0 if half == "am" and hour == NOON else hour


def _minute(minute: str | None) -> int:
    return 30 if minute == "半" else int(minute or 0)
