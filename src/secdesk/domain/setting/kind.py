"""Kinds of settings: how a value is written, what is allowed, and how it is said back."""

import re
from collections.abc import Sequence
from datetime import time
from typing import Generic, NamedTuple, Protocol, TypeVar

from secdesk.domain.errors import Unreadable
from secdesk.domain.text import Sentence, fold, one_line, say

Held = TypeVar("Held")
Out_co = TypeVar("Out_co", covariant=True)
Simple = str | int | bool  # what a settings file can say

MOST_DAYS = 366
SPAN = r"(\d{1,3})\s*(h|d)"  # read seldom, so compiled only then
EVERY = r"every (\d{1,3})\s*(h|d)?"
YES = {"yes", "true", "on", "是", "开"}
NO = {"no", "false", "off", "否", "关"}


class Kind(Protocol[Out_co]):
    """One kind of value."""

    def read(self, typed: Simple) -> Out_co:
        """The value that was written; raises Unreadable, which says what is allowed."""

    @property
    def allowed(self) -> Sentence:
        """What may be written."""


class Span(NamedTuple):
    """A length of working time: so many hours, or so many working days."""

    length: int
    in_hours: bool = False

    def __str__(self) -> str:
        """As it is written in the settings."""
        return f"{self.length}{'h' if self.in_hours else 'd'}"


class Rhythm(NamedTuple):
    """When something comes round: on these days, then every so many days or working hours."""

    days: tuple[int, ...] = ()
    every: int | None = None
    in_hours: bool = False

    def __str__(self) -> str:
        """As it is written in the settings."""
        tail = [] if self.every is None else [f"every {self.every}{'h' if self.in_hours else ''}"]
        return ", ".join([*map(str, self.days), *tail]) or "never"

    def latest(self, day: int) -> int | None:
        """The last day of the rhythm that has come when so many days are over, if any has."""
        come = [one for one in self.days if one <= day]
        if self.every is not None and not self.in_hours:
            start = max(self.days, default=0)
            turns = (day - start) // self.every
            come += [start + turns * self.every] if turns > 0 else []
        return max(come, default=None)


class Whole:
    """A whole number within bounds."""

    def __init__(self, least: int, most: int) -> None:
        self._least, self._most = least, most

    @property
    def allowed(self) -> Sentence:
        """The bounds."""
        return say("a whole number from {least} to {most}", least=self._least, most=self._most)

    def read(self, typed: Simple) -> int:
        """The number; a yes or no is none."""
        text = _bare(typed)
        if isinstance(typed, bool) or not re.fullmatch(r"-?\d{1,9}", text, re.ASCII):
            raise self._wrong(typed)
        number = int(text)
        if not self._least <= number <= self._most:
            raise self._wrong(typed)
        return number

    def _wrong(self, typed: Simple) -> Unreadable:
        return wrong(typed, self.allowed)


class YesNo:
    """Yes or no."""

    allowed = say("yes or no")

    def read(self, typed: Simple) -> bool:
        """Whether it is so."""
        if isinstance(typed, bool):
            return typed
        text = _bare(typed)
        if text not in YES | NO:
            raise wrong(typed, self.allowed)
        return text in YES


class Choice:
    """One of a few words."""

    def __init__(self, *words: str) -> None:
        self._words = words

    @property
    def allowed(self) -> Sentence:
        """The words."""
        return say("one of {choices}", choices=self._words)

    def read(self, typed: Simple) -> str:
        """The word as it is kept."""
        text = _bare(typed)
        if text not in self._words:
            raise wrong(typed, self.allowed)
        return text


class Region:
    """A country, or a part of one; that its days are known is found out when they are counted."""

    NONE = "none"
    allowed = say(
        "a country or a part of one, such as {choices}",
        choices=("CN", "US", "GB-ENG", "DE-BY", NONE),
    )

    def read(self, typed: Simple) -> str:
        """The region in capitals, or none."""
        text = _bare(typed)
        if text in (self.NONE, "无"):
            return self.NONE
        if not re.fullmatch(r"[a-z]{2,30}(-[^\W_](?:[^\W_]| ){0,30})?", text):
            raise wrong(typed, self.allowed)
        return text.upper()


class Clock:
    """A time of day."""

    allowed = say("a time of day such as 09:00")

    def read(self, typed: Simple) -> time:
        """The time of day."""
        found = re.fullmatch(r"(\d{1,2}):(\d{2})", _bare(typed), re.ASCII)
        try:
            return time(int(found[1]), int(found[2])) if found else self._none(typed)
        except ValueError:
            raise wrong(typed, self.allowed) from None

    def _none(self, typed: Simple) -> time:
        raise wrong(typed, self.allowed)


class Spans:
    """Working hours or working days."""

    allowed = say("working hours such as 1h, or working days such as 2d; 0d is the same day")

    def read(self, typed: Simple) -> Span:
        """The length of working time."""
        found = re.fullmatch(SPAN, _bare(typed), re.ASCII)
        if found is None:
            raise wrong(typed, self.allowed)
        return Span(int(found[1]), found[2] == "h")


class Rhythms:
    """Days, and every so many days or hours after them."""

    allowed = say('days such as "7, 3, 1, 0"; "1, 3, every 3"; "every 1"; "every 2h"; or "never"')

    def read(self, typed: Simple) -> Rhythm:
        """The rhythm."""
        text = _bare(one_line(str(typed)))
        if text == "never":
            return Rhythm()
        *days, last = [one.strip() for one in re.split(r"[,、]", text)]
        every = re.fullmatch(EVERY, last, re.ASCII)
        days = days if every else [*days, last]
        if not all(one.isascii() and one.isdigit() and len(one) <= len("366") for one in days):
            raise wrong(typed, self.allowed)
        return self._settled(typed, tuple(map(int, days)), every)

    def _settled(self, typed: Simple, days: Sequence[int], every: re.Match[str] | None) -> Rhythm:
        count = int(every[1]) if every else None
        in_hours = bool(every and every[2] == "h")
        if count == 0 or (in_hours and days) or any(day > MOST_DAYS for day in days):
            raise wrong(typed, self.allowed)
        return Rhythm(tuple(days), count, in_hours)


class Countdown(Rhythms):
    """Days before a date, or every so many hours on the day itself."""

    allowed = say('days such as "7, 3, 1, 0"; "every 2h"; or "never"')

    def _settled(self, typed: Simple, days: Sequence[int], every: re.Match[str] | None) -> Rhythm:
        rhythm = super()._settled(typed, days, every)
        if rhythm.every is not None and not rhythm.in_hours:
            raise wrong(typed, self.allowed)
        return rhythm


class Codes:
    """Codes of rules, with commas between them, or none."""

    NONE = "none"
    allowed = say('codes such as "B04, B30", or none')

    def read(self, typed: Simple) -> tuple[str, ...]:
        """The codes in capitals, each once."""
        text = _bare(one_line(str(typed)))
        if text in (self.NONE, "无"):
            return ()
        codes = [one.strip().upper() for one in re.split(r"[,、]", text)]
        if not all(re.fullmatch(r"[A-Z]\d{2}", one, re.ASCII) for one in codes):
            raise wrong(typed, self.allowed)
        return tuple(dict.fromkeys(codes))


class Setting(NamedTuple, Generic[Held]):
    """One number or word of the office: its name, kind, value until it is set, and meaning."""

    key: str
    kind: Kind[Held]
    default: Held
    help: str


def wrong(typed: Simple, allowed: Sentence) -> Unreadable:
    """The refusal of a value, with what is allowed."""
    return Unreadable(
        say('"{typed}" is not {allowed}.', typed=one_line(str(typed)), allowed=allowed), allowed
    )


def _bare(typed: Simple) -> str:
    """What was typed, its width and case aside: an input method may leave full-width digits."""
    return fold(str(typed)).strip()


def written(value: object) -> str:
    """A value as it is written in the settings."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple) and not hasattr(value, "_fields"):
        return ", ".join(map(str, value)) or Codes.NONE
    return f"{value:%H:%M}" if isinstance(value, time) else str(value)
