"""English clock times and stretches of time, one form a line."""

from secdesk.domain.when.engine import Line
from secdesk.domain.when.meaning import (
    Clock,
    Length,
    World,
    clock,
    halved,
    sum_of,
)

AM, IS_PM = False, True
PM = (Line("(pm|p|p [.] m [.])", IS_PM), Line("(am|a|a [.] m [.])", AM))
FULL_HOUR = 60
PADDED = 10


def _colon(_: World, h: int, m: int, **__: object) -> Clock:
    """4:30 may be either; 16:30 is not."""
    return clock(h, m, is_open=0 < h <= 12)


def _military(_: World, hm: int) -> Clock:
    hour, minute = divmod(hm, 100)
    return clock(hour, minute, is_open=0 < hour <= 12)


def _military_half(_: World, hm: int, pm: bool) -> Clock:  # noqa: FBT001  # a slot
    hour, minute = divmod(hm, 100)
    return halved(hour, minute, is_pm=pm)


def _past(_: World, n: int, c: Clock) -> Clock | None:
    return clock(c.hour, n, is_open=c.is_open) if n < FULL_HOUR and not c.minute else None


def _before(_: World, n: int, c: Clock) -> Clock | None:
    if not 0 < n < FULL_HOUR or c.minute:
        return None
    hour = (c.hour - 1) % 24 or (12 if c.is_open else 0)
    return clock(hour, FULL_HOUR - n, is_open=c.is_open)


def _open(_: World, n: int) -> Clock | None:
    """An hour alone: people say 4 and mean the afternoon."""
    return clock(n, is_open=True) if 0 < n <= 12 else None


def _open_minutes(_: World, h: int, m: int) -> Clock | None:
    return clock(h, m, is_open=True) if 0 < h <= 12 and m >= PADDED else None


def _worded(h: int, m: int) -> Clock | None:
    """Nine oh five."""
    return clock(h, m, is_open=True) if 0 < h <= 12 and 0 < m < PADDED else None


CLOCKS = (
    Line("{h:mm}:{m:mm}[:{:mm}]", lambda _, h, m: clock(h, m) if h < PADDED else None),
    Line("{h}:{m:mm}[:{:mm}]", _colon),
    Line("{h:d}:{m:mm}[:{:mm}] {pm}", lambda _, h, m, pm: halved(h, m, is_pm=pm)),
    Line("{h:d}.{m:mm} {pm}", lambda _, h, m, pm: halved(h, m, is_pm=pm)),
    Line("{h:d} {m:mm} {pm}", lambda _, h, m, pm: halved(h, m, is_pm=pm)),
    Line("{h:n} {pm}", lambda _, h, pm: halved(h, 0, is_pm=pm)),
    Line("{h:n} {m:n} {pm}", lambda _, h, m, pm: halved(h, m, is_pm=pm) if m >= PADDED else None),
    Line("{hm} {pm}", _military_half),
    Line("{h:d} h {m:mm}", lambda _, h, m: clock(h, m)),
    Line("{h:d} h", lambda _, h: clock(h) if h > 12 else None),
    Line("{n} o' clock", _open),
    Line("{n} oclock", _open),
    Line("{h:n} oclock {pm}", lambda _, h, pm: halved(h, 0, is_pm=pm)),
    Line("{h}:{m:mm} (h|hrs|hours)", lambda _, h, m: clock(h, m)),
    Line("{h:n} o' clock {pm}", lambda _, h, pm: halved(h, 0, is_pm=pm)),
    Line("half past {c:on_the_hour}", lambda w, c: _past(w, 30, c)),
    Line("[a] quarter (past|after) {c:on_the_hour}", lambda w, c: _past(w, 15, c)),
    Line("[a] quarter (to|before|till) {c:on_the_hour}", lambda w, c: _before(w, 15, c)),
    Line("three [-] quarters past {c:on_the_hour}", lambda w, c: _past(w, 45, c)),
    Line("{n} [min|mins|minute|minutes] (past|after) {c:on_the_hour}", _past),
    Line("{n} (min|mins|minute|minutes) (to|before|till) {c:on_the_hour}", _before),
    Line("{n:word} (to|till) {c:on_the_hour}", _before),
    Line("{n} (to|till|before) {c:noon}", _before),
    Line("[12 [: 00]] (noon|midday|mid [-] day)", Clock(12)),
    Line("[12] (midnight|mid - night)", Clock(24)),
    Line("{h:word} [-] {m:word}", _open_minutes),
    Line("{h:word} (o|oh) {m:word}", lambda _, h, m: _worded(h, m)),
    Line("{h:word} - {m:word} {pm}", lambda _, h, m, pm: halved(h, m, is_pm=pm)),
    Line("{hm:hhmm} (h|hrs|hours)", lambda _, hm: clock(*divmod(hm, 100))),
    Line("{h:n} [in] [the] {pm}", lambda _, h, pm: halved(h, 0, is_pm=pm)),
)
NOONS = (Line("(noon|midday)", Clock(12)), Line("midnight", Clock(24)))
ON_THE_HOUR = (
    Line("{n}", _open),
    Line("{h:n} {pm}", lambda _, h, pm: halved(h, 0, is_pm=pm)),
    Line("{n} o' clock", _open),
    *NOONS,
)
# An hour alone is a clock time only behind "at", or beside a day or a part of one.
BARE_CLOCKS = (
    Line("{n}", _open),
    Line("{h:n} {m:n}", _open_minutes),
    Line("{time:dotted}", lambda _, time: time),
)
MILITARY = (Line("{hm}", _military),)
DOTTED = (Line("{h:d}.{m:mm}", _colon),)
LENGTHS = (
    Line("{n} [-] {u:unit}", lambda _, n, u: _times(u, n)),
    Line("(a|an|one) {u:unit}", lambda _, u: u),
    Line("[a] (couple|pair) [of] {u:unit}", lambda _, u: _times(u, 2)),
    Line("(half (a|an)|(a|an|one) half) [-] {u:unit}", lambda _, u: _part(u, 1, 2)),
    Line("{n} and (a|an) half {u:unit}", lambda _, n, u: _and_part(u, n, 1, 2)),
    Line("{n} {u:unit} and (a|an) half", lambda _, n, u: _and_part(u, n, 1, 2)),
    Line("(a|an|one) {u:unit} and (a|an) half", lambda _, u: _and_part(u, 1, 1, 2)),
    Line("{n}(.|,){d} {u:unit}", lambda _, n, d, u: _and_part(u, n, d, 10) if d < 10 else None),
    Line("[a] quarter [of] (a|an) {u:unit}", lambda _, u: _part(u, 1, 4)),
    Line("three [-] quarters of (a|an) {u:unit}", lambda _, u: _part(u, 3, 4)),
    Line("{n}/{of:d} [of] [a|an] {u:unit}", lambda _, n, of, u: _part(u, n, of) if of else None),
    Line("{n} '", lambda _, n: Length(minutes=n)),
)


def _times(unit: Length, count: int) -> Length:
    return Length(unit.months * count, unit.days * count, unit.minutes * count)


def _part(unit: Length, share: int, of: int) -> Length | None:
    """A share of a unit, where it comes out even in months, days or minutes."""
    for name, size, smaller in (("minutes", 1, 0), ("days", 24 * 60, 1), ("months", 1, 0)):
        amount = getattr(unit, name) * share
        if amount and smaller and amount % of:
            return Length(minutes=amount * size // of)
        if amount and amount % of == 0:
            return Length(**{name: amount // of})
    return None


def _and_part(unit: Length, count: int, share: int, of: int) -> Length | None:
    rest = _part(unit, share, of) if share else Length()
    return None if rest is None else _times(unit, count).plus(rest)


SPANS = tuple(
    Line(form, lambda _, **spans: sum_of(spans.values()))
    for form in (
        "{a:span}",
        "{a:span} [,] [and] {b:span}",
        "{a:span} [,] {b:span} [,] [and] {c:span}",
        "{a:span} [,] {b:span} [,] {c:span} [,] [and] {d:span}",
    )
)
