"""A template of a checklist: its lines, and when each is due around a day that is not named yet."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from secdesk.domain.checklist import Item, Phase
from secdesk.domain.text import InEither, Sentence, fold, one_line, say
from secdesk.domain.value import value
from secdesk.domain.worktime import WorkCalendar

DAYS = re.compile(r"([+-]?)([0-9]{1,3})")
HOURS = re.compile(r"([+-]?)([0-9]{1,3}(?:\.[0-9]{1,2})?) ?(h|m)")
MOST_ITEMS = 200
NOW = "now"
OF_TEMPLATE = ("name", "name_zh", "starts", "item")
OF_ITEM = ("phase", "offset", "must", "en", "zh")
PHASES = tuple(one.value for one in Phase)


class Timing(NamedTuple):
    """When a line is due: so many working days from the day, or so much time by the clock."""

    text: str
    days: int = 0
    time: timedelta | None = None

    def on(self, day: date, at: datetime | None, calendar: WorkCalendar) -> date:
        """The day on which it is due, where the matter itself is on that day, at that moment."""
        moment = self.at(at)
        if moment is not None:
            return moment.date()
        return calendar.add(day, self.days) if self.days else day

    def at(self, at: datetime | None) -> datetime | None:
        """The moment at which it is due, where it counts by the clock and the clock is known."""
        if self.time is None or at is None:
            return None
        return (at.astimezone(UTC) + self.time).astimezone(at.tzinfo)


@value
class TemplateLine:
    """One line of a template."""

    phase: Phase
    timing: Timing
    words: InEither
    is_must: bool = False


@value
class Template:
    """What is to be thought of for one kind of matter; `code` is the name of its file.

    Where it `starts_now`, its day is the moment at which it is taken up unless another is named.
    """

    code: str
    name: InEither
    lines: tuple[TemplateLine, ...]
    starts_now: bool = False

    def items(self, day: date, at: datetime | None, calendar: WorkCalendar) -> tuple[Item, ...]:
        """Its lines with their dates around a day, or a moment of it."""
        return tuple(
            Item(
                place=place,
                phase=one.phase,
                timing=one.timing.text,
                on=one.timing.on(day, at, calendar),
                words=one.words,
                at=one.timing.at(at),
                is_must=one.is_must,
            )
            for place, one in enumerate(self.lines, 1)
        )

    def is_called(self, words: str) -> bool:
        """Whether it goes by that name, in either language or by its file."""
        called = {spelt(one) for one in (self.code, *self.name) if one}
        return spelt(words) in called


class Mistake(Exception):
    """What is wrong in a template, and in which of its lines where it is in one."""

    def __init__(self, reason: Sentence, place: int | None = None) -> None:
        super().__init__(reason, place)
        self.reason = reason
        self.place = place


def spelt(name: str) -> str:
    """A name as names are compared: small meeting, Small-Meeting and small_meeting are one."""
    return re.sub(r"[\s_-]+", "", fold(one_line(name)))


def template(code: str, said: Mapping[str, object]) -> Template:
    """The template that a file of that name describes; raises Mistake where it describes none."""
    _must_be_known(said, OF_TEMPLATE, None)
    items = said.get("item", [])
    if not isinstance(items, list) or not items:
        raise Mistake(say("it has no [[item]]"))
    if len(items) > MOST_ITEMS:
        raise Mistake(say("it has more than {most} items", most=MOST_ITEMS))
    starts = said.get("starts", "")
    if starts not in ("", NOW):
        raise Mistake(say('{key} is "{word}" or left out', key="starts", word=NOW))
    name = InEither(*(_text(said, key, None) for key in ("name", "name_zh")))
    return Template(
        code=code,
        name=name if any(name) else InEither(code, ""),
        lines=tuple(_line(place, one) for place, one in enumerate(items, 1)),
        starts_now=starts == NOW,
    )


def timing(offset: object) -> Timing | None:
    """When that is: "-5" and "+2" are working days, "-0.5h" and "+30m" hours and minutes."""
    text = str(offset).strip() if isinstance(offset, int | str) else ""
    days, clock = DAYS.fullmatch(text), HOURS.fullmatch(text)
    if isinstance(offset, bool) or not (days or clock):
        return None
    if days:
        return Timing(_signed(days[1], days[2]), int(days[0]))
    assert clock is not None  # noqa: S101  # one of the two matched
    amount = float(clock[1] + clock[2])
    time = timedelta(hours=amount) if clock[3] == "h" else timedelta(minutes=amount)
    return Timing(_signed(clock[1], clock[2]) + clock[3], 0, time)


def _signed(sign: str, amount: str) -> str:
    return amount if not float(amount) else f"{sign or '+'}{amount}"


def _line(place: int, said: object) -> TemplateLine:
    if not isinstance(said, Mapping):
        raise Mistake(say("it has no [[item]]"))
    _must_be_known(said, OF_ITEM, place)
    phase, must = said.get("phase"), said.get("must", False)
    if phase not in PHASES:
        raise Mistake(say("{key} is one of: {choices}", key="phase", choices=PHASES), place)
    if not isinstance(must, bool):
        raise Mistake(say("{key} is true or false", key="must"), place)
    due = timing(said.get("offset"))
    if due is None:
        raise Mistake(
            say('{key} is in working days, such as "-5" or "+2", or by the clock: "-0.5h", "+30m"',
                key="offset"),
            place,
        )  # fmt: skip
    words = InEither(*(_text(said, key, place) for key in ("en", "zh")))
    if not any(words):
        raise Mistake(say("it says nothing: en or zh"), place)
    return TemplateLine(Phase(str(phase)), due, words, must)


def _text(said: Mapping[str, object], key: str, place: int | None) -> str:
    text = said.get(key, "")
    if not isinstance(text, str):
        raise Mistake(say("{key} is a text in quotes", key=key), place)
    return one_line(text)


def _must_be_known(said: Mapping[str, object], known: Sequence[str], place: int | None) -> None:
    odd = next(_odd(said, known), None)
    if odd is not None:
        raise Mistake(
            say("{key} is not known here; known are: {known}", key=one_line(odd),
                known=tuple(known)),
            place,
        )  # fmt: skip


def _odd(said: Mapping[str, object], known: Sequence[str]) -> Iterator[str]:
    return (key for key in said if key not in known)
