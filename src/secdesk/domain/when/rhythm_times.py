"""The time of day of a rhythm, and where it begins and ends."""

from dataclasses import replace
from datetime import date, time

from secdesk.domain.recurrence.rule import Freq
from secdesk.domain.text import Sentence, say
from secdesk.domain.value import value
from secdesk.domain.when.calendars import DAY, MONTHS_A_YEAR
from secdesk.domain.when.meaning import MIDNIGHT, Clock, Day, Length, Part, World, within
from secdesk.domain.when.moments import settled
from secdesk.domain.when.rhythms import DAILY, Rhythm

LAST_MINUTE = time(23, 59)
AFTERNOON_BEGINS = time(14)


@value
class Bound:
    """Where a rhythm begins or ends, or how many times it comes."""

    starts_on: date | None = None
    until: date | None = None
    count: int | None = None
    length: Length | None = None
    notes: tuple[Sentence, ...] = ()
    is_loose: bool = False  # 到5月3日 may as well be the other end of the days of each year


def timed(w: World, rhythm: Rhythm | None, time: Clock, part: Part | None = None) -> Rhythm | None:
    """The rhythm at a clock time; midnight is the last minute of its day."""
    if rhythm is None or rhythm.rule.at is not None:
        return None
    said = time if part is None else within(part, time)
    clock, notes = settled(said, is_chinese=w.is_chinese)
    if clock.hour == MIDNIGHT:
        notes = (*notes, say("midnight is the end of that day"))
    return _at(rhythm, _time_of(clock)).with_notes(*notes)


def _time_of(clock: Clock) -> time:
    return LAST_MINUTE if clock.hour == MIDNIGHT else time(clock.hour, clock.minute)


def _at(rhythm: Rhythm, at: time) -> Rhythm:
    return replace(rhythm, rule=replace(rhythm.rule, at=at))


def in_part(w: World, part: Part, rhythm: Rhythm | None = DAILY) -> Rhythm | None:
    """A part of the day without a clock time: when that part begins for an office."""
    begins = {
        "morning": w.calendar.day_start,
        "noon": w.customs.noon,
        "afternoon": AFTERNOON_BEGINS,
        "evening": w.customs.evening,
        "night": w.customs.evening,
    }.get(part.name)
    if begins is None or rhythm is None or rhythm.rule.at is not None:
        return None
    note = say("read as {clock}; a clock time may be added", clock=f"{begins:%H:%M}")
    return _at(rhythm, begins).with_notes(note)


def opening(w: World, rhythm: Rhythm = DAILY) -> Rhythm:
    """As the working day begins."""
    return _at(rhythm, w.calendar.day_start)


def closing(w: World, rhythm: Rhythm = DAILY) -> Rhythm:
    """As the working day ends."""
    return _at(rhythm, w.calendar.day_end)


# From when and until when


def starting(_: World, day: Day) -> Bound:
    """From a day on."""
    return Bound(starts_on=day.on, notes=day.notes)


def until(_: World, day: Day) -> Bound:
    """Up to a day, that one too."""
    return Bound(until=day.on, notes=day.notes)


def from_to(_: World, first: Day, last: Day) -> Bound | None:
    """From a day to another; two weekdays rather are those of every week between them."""
    if first.rule == last.rule == "weekday":
        return None
    return Bound(starts_on=first.on, until=last.on, notes=(*first.notes, *last.notes))


def counted(_: World, n: int) -> Bound | None:
    """So many times."""
    return Bound(count=n) if n else None


def lasting(_: World, length: Length) -> Bound | None:
    """For so long from its beginning."""
    return None if length.is_exact else Bound(length=length)


def bounded(w: World, rhythm: Rhythm, bounds: tuple[Bound, ...]) -> Rhythm | None:
    """The rhythm within those bounds, where each kind of bound is said once."""
    said = [
        (name, one)
        for bound in bounds
        for name, one in vars(bound).items()
        if name not in ("notes", "is_loose") and one is not None
    ]
    found = dict(said)
    if len(found) != len(said) or len(found.keys() & {"until", "count", "length"}) > 1:
        return None
    rule = replace(rhythm.rule, **{name: one for name, one in said if name != "length"})
    if "length" in found:
        begins = rule.starts_on or w.today
        rule = replace(rule, until=w.later(begins, found["length"]) - DAY)
    a_year_on = w.later(rule.starts_on or w.today, Length(months=MONTHS_A_YEAR))
    is_loose = any(one.is_loose for one in bounds) and rule.freq is Freq.YEARLY
    if is_loose and rule.until is not None and rule.until < a_year_on:
        return None
    notes = (note for bound in bounds for note in bound.notes)
    return replace(rhythm, rule=rule).with_notes(*notes)


def bounded_at(w: World, rhythm: Rhythm, bounds: tuple[Bound, ...], time: Clock) -> Rhythm | None:
    """The rhythm within bounds, with a clock time said after them."""
    found = timed(w, rhythm, time)
    return None if found is None else bounded(w, found, bounds)
