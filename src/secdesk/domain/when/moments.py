"""How days, parts of a day and clock times go together to a moment, one form a line."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from secdesk.domain.text import Sentence, Weekday, say
from secdesk.domain.value import value
from secdesk.domain.when import names
from secdesk.domain.when.engine import Line
from secdesk.domain.when.meaning import (
    FIRST_OF_AFTERNOON,
    LAST_MINUTE,
    LAST_OF_AFTERNOON,
    MIDNIGHT,
    NOON,
    Clock,
    Day,
    Instant,
    Length,
    Other,
    Part,
    World,
    on_weekday,
    same_day,
    within,
)

EARLY_ENDS = time(6)
NOON_CLOCK = time(12)


@value
class Meant:
    """The moment that a whole text names, and all there is to say of how it was read."""

    at: datetime
    has_time: bool
    rule: str
    notes: tuple[Sentence, ...] = ()
    others: tuple[Other, ...] = ()
    instead: Other | None = None
    is_special: bool = False  # said so closely that no general form is meant


def _day(w: World, day: Day, **_: object) -> Meant:
    at = w.calendar.end_of(day.on, w.now)
    return Meant(at, False, day.rule, day.notes, day.others, day.instead)  # noqa: FBT003  # a field


def _timed(w: World, time: Clock, day: Day | None = None, **_: object) -> Meant:
    """A clock time on a day; without a day on the first one on which it lies ahead."""
    said, notes = settled(time, is_chinese=w.is_chinese)
    if day is None:
        is_ahead = _at(w, w.today, said) > w.now
        found = Day(w.today, "clock") if is_ahead else Day(w.today + timedelta(days=1), "clock")
        if not is_ahead:
            notes = (*notes, say("that is past for today; read as tomorrow"))
    else:
        found = _around(w, day, said)
    at = _at(w, found.on, said)
    return Meant(at, True, found.rule, (*found.notes, *notes), found.others, found.instead)  # noqa: FBT003  # a field


def _around(w: World, day: Day, said: Clock) -> Day:
    """The day nearer or further off that a clock time decides for."""
    if day.sooner is not None and _at(w, day.sooner, said) > w.now:
        later = Other(day.on.isoformat(), day.on)
        note = say(
            'read as today; for {day} type "{typed}"', day=Weekday(day.on), typed=later.typed
        )
        return replace(day, on=day.sooner, notes=(note,), others=(later,))
    if day.later is not None and _at(w, day.on, said) <= w.now:
        return replace(day, on=day.later).with_note(
            say("that is past for today; read as {day}", day=Weekday(day.later))
        )
    return day


def settled(said: Clock, *, is_chinese: bool = False) -> tuple[Clock, tuple[Sentence, ...]]:
    """The clock time with its half of the day: where none was said, 1 to 6 are afternoon."""
    if not said.is_open:
        return said, said.notes
    if FIRST_OF_AFTERNOON <= said.hour <= LAST_OF_AFTERNOON:
        read = replace(said, hour=said.hour + NOON, is_open=False)
        note = say(
            "read as {clock}; write {early} for the morning",
            clock=f"{read.hour}:{read.minute:02}",
            early=_early(said, is_chinese),
        )
        return read, (note,)
    return replace(said, is_open=False), ()


def _early(said: Clock, is_chinese: bool) -> str:  # noqa: FBT001  # a fact, passed on
    """How to type that hour of the morning."""
    if is_chinese:
        return f"凌晨{said.hour}点" + (f"{said.minute:02}分" if said.minute else "")
    return f"{said.hour}:{said.minute:02}am" if said.minute else f"{said.hour}am"


def _at(w: World, on: date, said: Clock) -> datetime:
    """The moment as every clock will show it; midnight is the last minute of its day."""
    hour = LAST_MINUTE if said.hour == MIDNIGHT else time(said.hour, said.minute)
    local = datetime.combine(on, hour, w.now.tzinfo)
    return datetime.fromtimestamp(local.timestamp(), w.now.tzinfo)  # a skipped hour moves on


def _in_part(w: World, part: Part, day: Day | None = None, **_: object) -> Meant | None:
    """A part of a day: it is owed by the end of that part."""
    if part == names.LATE:
        return None
    limit = {
        "early": EARLY_ENDS,
        "morning": w.customs.noon,
        "noon": NOON_CLOCK,
        "afternoon": w.calendar.day_end,
        "first thing": w.calendar.day_start,
    }.get(part.name, w.customs.evening)
    return _timed(w, Clock(limit.hour, limit.minute), day)


def _within(w: World, p: Part, time: Clock, day: Day) -> Meant:
    """A clock time in a part of a day."""
    return _timed(w, within(p, time), day)


def _today_within(w: World, p: Part, time: Clock) -> Meant:
    return _within(w, p, time, w.in_days(0))


def _tonight(w: World, time: Clock) -> Meant:
    return _today_within(w, names.EVENING, time)


def _closing(w: World, day: Day | None = None, **_: object) -> Meant:
    """The end of the working day."""
    end = w.calendar.day_end
    found = w.in_days(0) if day is None else day
    return _timed(w, Clock(end.hour, end.minute), replace(found, rule="end of day"))


def _opening(w: World, day: Day | None = None, **_: object) -> Meant | None:
    return _in_part(w, Part("first thing", ()), day)


def _same_time(w: World, day: Day) -> Meant:
    return _timed(w, Clock(w.now.hour, w.now.minute), day)


def _exactly(w: World, length: Length, **_: object) -> Meant | None:
    found = w.after(length)
    return Meant(found.at, True, found.rule) if isinstance(found, Instant) else None  # noqa: FBT003  # a field


def _around_clock(
    w: World, length: Length, time: Clock, sign: int, day: Day | None = None
) -> Meant | None:
    if not length.minutes or length.days or length.months:
        return None
    meant = _timed(w, time, day)
    to_midnight = time.hour == MIDNIGHT  # which clocks show as the last minute before it
    moved = meant.at.timestamp() + 60 * (sign * length.minutes + to_midnight)
    at = datetime.fromtimestamp(moved, w.now.tzinfo)
    return replace(meant, at=at, rule="offset by the clock") if at > w.now else None


def _before_holiday(w: World, day: Day, **_: object) -> Meant:
    """The last working day before the days off that a holiday belongs to begin."""
    found = w.calendar.before_holiday(day.on)
    meant = _day(w, replace(day, on=found, rule="before a holiday"))
    return replace(meant, is_special=True)


ON = "[on|at|for|,|-|.|by|before|@|of|until|till|due|no later than|not later than]"
AT = "(at|by|before|@|until|till|around|no later than|not later than)"
EOD = (
    "(eod|cob|eob|cop|e . o . d [.]|c . o . b [.]|close of (business|play|day|work)"
    "|end of [the] (day|business|play|work|workday)|end - of - day"
    "|end of [the] (working|business|work) day|(end|close) of office hours)"
)
ABOUT = "[大约|大概|约]"
ZH_AT = "[的|在|于|,|-|晚于|不晚于|之前的]"
LEADS = (
    Line("['] (by|before|until|till|til|on|at|for|from) [:]", None),
    Line("(no later than|not later than|nlt|prior to|up to|up until|as late as)", None),
    Line("at [the] [very] latest [by|on]", None),
    Line("(needed|required|expected|finish|complete|submit|reply|respond|rsvp) (by|before)", None),
    Line("(on|at|by) or before", None),
    Line("(due|due on|due by|due at|due before|due date|deadline|ddl|latest) [:|is|by|on]", None),
    Line("< =", None),
    Line("@", None),
)
TAILS = (
    Line(
        "[,] (at the latest|at the very latest|at latest|latest|or (earlier|before|sooner)|sharp"
        "|please|the latest)",
        None,
    ),
    Line("(.|!)", None),
)
MOMENTS = (
    Line("[{:lead}] {day} [{:tail}]", _day),
    Line(f"[{{:lead}}] {{day}} {ON} {{time}} [{{:tail}}]", _timed),
    Line(f"[{{:lead}}] {{day}} {AT} {{time:hour}} [{{:tail}}]", _timed),
    Line("[{:lead}] {day} at {time:military} [{:tail}]", _timed),
    Line("(at|by|before) {time:military} [on] {day} [{:tail}]", _timed),
    Line("at {time:military} [{:tail}]", _timed),
    Line(
        "(tonight|tonite) [at] {time:military}",
        _tonight,
    ),
    Line("{time:hour} on {day:plain_day}", _timed),
    Line(
        "[{:lead}] {a:near} [{:part}] [,] {day}",
        lambda w, a, day: _day(w, same_day(w, a, day)),
    ),
    Line("[{:lead}] {day} [,] {time:dotted} [sharp|please|latest|at the latest]", _timed),
    Line(f"[{{:lead}}] {{time}} {ON} [on] {{day}} [{{:tail}}]", _timed),
    Line(f"(at|by) {{time:hour}} {ON} [on] {{day}} [{{:tail}}]", _timed),
    Line("[{:lead}] {time} [{:tail}]", _timed),
    Line("(at|by|before|due [at|by]|until|no later than) {time:hour} [{:tail}]", _timed),
    Line("[{:lead}] {day} [,] [in the|in|during the|at|at the] {part} [{:tail}]", _in_part),
    Line(
        "[{:lead}] {day} [,] {p:part} {:maybe_at} {time:hour} [{:tail}]",
        _within,
    ),
    Line(
        "[{:lead}] {time:hour} [,] [on] {day} [in the] {p:part}",
        _within,
    ),
    Line("[{:lead}] [in] [the] {part} [of|on] {day}", _in_part),
    Line("[{:lead}] early [on] {day} morning", lambda w, day, **_: _in_part(w, names.MORNING, day)),
    Line(
        "[{:lead}] {day} [,] before (lunch|lunchtime)",
        lambda w, day: _in_part(w, names.MIDDAY, day),
    ),
    Line(
        "[{:lead}] {time} [,] [on] {day} [in the] {p:part}",
        _within,
    ),
    Line(
        "(by|before|until|due|due by|no later than) {day:dotted_date} .",
        lambda w, day: replace(_day(w, day), is_special=True),
    ),
    Line(
        "[{:lead}] {a:near} [,] {day:dotted_date} [.]",
        lambda w, a, day: replace(_day(w, same_day(w, a, day)), is_special=True),
    ),
    Line("on {n:d}", lambda w, n: _day(w, w.day_of_month(n)) if n > NOON else None),
    Line("[{:lead}] {part}", _in_part),
    Line(
        "{d:weekday} {p:part} [,] {day:dated} [{:tail}]",
        lambda w, d, p, day, **_: _in_part(w, p, on_weekday(day, d)),
    ),
    Line("first thing [in the morning]", _opening),
    Line("[{:lead}] {day} [morning] [,] first thing [in the morning]", _opening),
    Line("[{:lead}] first thing [in the morning] [on] {day} [morning]", _opening),
    Line(f"[{{:lead}}] [the] {EOD} [{{:tail}}]", _closing),
    Line(f"[{{:lead}}] [the] {EOD} [on|of|,] {{day}} [{{:tail}}]", _closing),
    Line(f"[{{:lead}}] {{day}} [' s] [,] [by|at] {EOD} [{{:tail}}]", _closing),
    Line("[{:lead}] {length:offset} [{:tail}]", _exactly),
    Line(
        "[{:lead}] {length} (after|from) {time} [[on] {day}]",
        lambda w, length, time, **day: _around_clock(w, length, time, 1, **day),
    ),
    Line(
        "[{:lead}] {length} (before|prior to) [next] {time} [[on] {day}]",
        lambda w, length, time, **day: _around_clock(w, length, time, -1, **day),
    ),
    Line("(by|before) [the] {day:holiday}", _before_holiday),
    Line(
        "[{:lead}] [on] {d:weekday} {time:military}",
        lambda w, d, time, **_: _timed(w, time, w.upcoming(d)),
    ),
    Line("{time} on {n:d}", lambda w, n, time: _timed(w, time, w.day_of_month(n))),
    Line("today [,] {length:offset}", _exactly),
    Line(
        "{d:weekday} {m:month} {n:d} {time} {y:yyyy}",
        lambda w, d, m, n, time, y: _timed(w, time, on_weekday(w.dated(y, m, n), d)),
    ),
    Line("[{:lead}] {day:plain_day} [in the] am", lambda w, day: _in_part(w, names.MORNING, day)),
    Line("[{:lead}] {day:plain_day} [in the] pm", lambda w, day: _in_part(w, names.AFTERNOON, day)),
    Line("[at] (this|the same|same) time {day}", _same_time),
    Line("{day} at (this|the same) time", _same_time),
    Line("[{:lead}] {day:dated} t {time:clock}", _timed),
    Line(
        "[at] (this|the same|same) time next {u:unit}",
        lambda w, u: None if u.is_exact else _same_time(w, Day(w.later(w.today, u), "offset")),
    ),
    Line("[{:lead}] [the] end of [the] {day:plain_day}", _closing),
    Line("[{:lead}] [the] end of {day:dated}", _closing),
    Line("[{:lead}] [the] end of the {n:ord}", lambda w, n: _closing(w, w.day_of_month(n))),
)
ZH_MOMENTS = (
    Line("[{:zh_lead}] {day} [{:zh_tail}]", _day),
    Line(f"[{{:zh_lead}}] {{day}} {ZH_AT} {ABOUT} {{time}} [左右] [{{:zh_tail}}]", _timed),
    Line(f"[{{:zh_lead}}] {ABOUT} {{time}} [左右] [{{:zh_tail}}]", _timed),
    Line("[{:zh_lead}] {day} [的|,] {part:zh_part} [{:zh_tail}]", _in_part),
    Line("[{:zh_lead}] {part:zh_part} [{:zh_tail}]", _in_part),
    Line("[{:zh_lead}] {time} [,] {day} [{:zh_tail}]", _timed),
    Line("[{:zh_lead}] [{day}] [的] (下班|收工) [时|时候] [{:zh_tail}]", _closing),
    Line("[{:zh_lead}] {day} [的] [一|刚|一早] 上班 [时|后|之后] [{:zh_tail}]", _opening),
    Line("[{:zh_lead}] {day} {part:zh_part} [一|刚] 上班 [时|后|之后] [{:zh_tail}]",
         lambda w, day, part: _opening(w, day) if part == names.MORNING else None),
    Line("[{:zh_lead}] {length:zh_after} [{:zh_tail}]", _exactly),
    Line("[{:zh_lead}] {day:zh_bare} [{:zh_tail}]", _day),
    Line("[{:zh_lead}] {day:zh_bare} {p:zh_part} [{time:clock}] [{:zh_tail}]",
         lambda w, day, p, time=None: _timed(w, within(p, time), day) if time else _in_part(
             w, p, day)),
    Line("(半夜|后半夜|深夜|夜里) {time:clock} [{:zh_tail}]",
         lambda w, time: _timed(w, within(names.EARLY, time)) if 0 < time.hour < 5 else None),
    Line("{day:zh_base} [的] (此时|此刻|这个时候|这时候|这个时间|同一时间|同一时刻)", _same_time),
    Line("[{:zh_lead}] {day:holiday} [放假|假期] (前|之前|以前) [{:zh_deed}]", _before_holiday),
)  # fmt: skip
TIMES = (
    Line("{c:clock}", lambda _, c: c),
    Line("{c:clock} [,] [in|at] [the] {p:part}", lambda _, c, p: within(p, c)),
    Line("{c:hour} [,] [in|at] [the] {p:part}", lambda _, c, p: within(p, c)),
    Line("[in] [the] {p:part} [,] [at] {c:clock}", lambda _, p, c: within(p, c)),
    Line("[in] [the] {p:part} [,] at {c:hour}", lambda _, p, c: within(p, c)),
)
ZH_TIMES = (Line("{p:zh_part}[的][,]{c:clock}", lambda _, p, c: within(p, c)),)
# tonight and this morning are days with a part, and read as such
TONIGHT = (
    Line("[{:lead}] (tonight|tonite) [{:tail}]",
         lambda w, **_: _in_part(w, names.EVENING, w.in_days(0))),
    Line("[{:lead}] (tonight|tonite) [at|by|before] {time:hour}",
         _tonight),
    Line("[{:lead}] {time:hour} [,] (tonight|tonite)",
         _tonight),
    Line("[{:lead}] (tonight|tonite) [at|by|before|,] {time}",
         _tonight),
    Line("[{:lead}] {time} [,] (tonight|tonite)",
         _tonight),
    Line("[{:lead}] this {part} [{:tail}]", lambda w, part, **_: _in_part(w, part, w.in_days(0))),
    Line("[{:lead}] this {p:part} [at|by|before|,] {time:hour}",
         _today_within),
    Line("this {p:part} [,] [at|by|before] {time}",
         _today_within),
    Line("[{:lead}] ({time}|{time:hour}) [,] this {p:part}",
         _today_within),
    Line("[{:lead}] late (tonight|tonite)",
         lambda w: _timed(w, Clock(MIDNIGHT), w.in_days(0))),
    Line("at {time:dotted}", lambda w, time: replace(_timed(w, time), is_special=True)),
    Line("{d:weekday} [,] {time} [,] {day:dated}",
         lambda w, d, time, day: _timed(w, time, on_weekday(day, d))),
)  # fmt: skip
