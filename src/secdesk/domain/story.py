"""An example desk as a story: the command lines of some weeks, dated from the day it is told."""

import re
import shlex
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time

from secdesk.domain.errors import Unreadable
from secdesk.domain.text import say
from secdesk.domain.value import value
from secdesk.domain.worktime import DAY, WorkCalendar

DEED = re.compile(r"(-[0-9]+) +([0-9]{2}:[0-9]{2}) +(.+)")
ABOUT = re.compile(r"about +(.+)")
LOOK = re.compile(r"look +(.+?)  +(.+)")
HOLE = re.compile(r"\{([-+]?[0-9]+)\}")
YEARS = range(1901, 2999)  # those in which every date of a story can be typed


@value
class Deed:
    """One command as typed: when, and its words."""

    at: datetime
    words: tuple[str, ...]


@value
class Look:
    """A command worth trying on the desk that the story makes, and what it shows."""

    command: str
    about: str


@value
class Story:
    """What a desk is about, every command that made it, and what to look at."""

    about: str
    deeds: tuple[Deed, ...]
    looks: tuple[Look, ...]


def told(text: str, now: datetime, calendar: WorkCalendar) -> Story:
    """The story as it reads at that moment: all of it lies behind, its dates around today.

    Raises Unreadable where its dates would leave the calendar.
    """
    today = stands_on(now, calendar)
    if today.year not in YEARS:
        raise Unreadable(say("The demo needs a date nearer to today."), say("secdesk demo"))
    lines = list(_whole(text.splitlines()))
    return Story(
        about=" ".join(found[1] for found in map(ABOUT.fullmatch, lines) if found),
        deeds=tuple(
            Deed(
                datetime.combine(
                    _counted(today, int(found[1]), calendar),
                    time.fromisoformat(found[2]),
                    now.tzinfo,
                ),
                tuple(shlex.split(_dated(found[3], today, calendar))),
            )
            for found in map(DEED.fullmatch, lines)
            if found
        ),
        looks=tuple(Look(found[1], found[2]) for found in map(LOOK.fullmatch, lines) if found),
    )


def stands_on(now: datetime, calendar: WorkCalendar) -> date:
    """The working day that a story is dated from: today, or the next one on a day off."""
    return now.date() if calendar.is_working(now.date()) else calendar.add(now.date(), 1)


def _whole(lines: Sequence[str]) -> Iterator[str]:
    """The lines without remarks, each with those that go on with it."""
    gathered = ""
    for line in (*lines, ""):
        if line.startswith(" "):
            gathered += f" {line.strip()}"
            continue
        if gathered:
            yield gathered
        gathered = "" if line.startswith("#") else line.rstrip()


def _dated(text: str, today: date, calendar: WorkCalendar) -> str:
    """The text with a date in each of its holes."""
    return HOLE.sub(lambda hole: _counted(today, int(hole[1]), calendar).isoformat(), text)


def _counted(today: date, count: int, calendar: WorkCalendar) -> date:
    """The day so many working days after that one, or before it."""
    day = today
    while count < 0:
        day -= DAY
        count += calendar.is_working(day)
    return calendar.add(day, count)
