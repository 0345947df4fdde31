"""How days, parts of a day and clock times go together, and the grammar as a whole."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from secdesk.domain.errors import Unreadable
from secdesk.domain.text import Sentence, Weekday, say
from secdesk.domain.value import value
from secdesk.domain.when import holidays, names
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
    said, notes = settled(time)
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


def settled(said: Clock) -> tuple[Clock, tuple[Sentence, ...]]:
    """The clock time with its half of the day: where none was said, 1 to 6 are afternoon."""
    if not said.is_open:
        return said, said.notes
    if FIRST_OF_AFTERNOON <= said.hour <= LAST_OF_AFTERNOON:
        read = replace(said, hour=said.hour + NOON, is_open=False)
        early = f"{said.hour}:{said.minute:02}am" if said.minute else f"{said.hour}am"
        note = say("read as {clock}; write {early} for the morning",
                   clock=f"{read.hour}:{read.minute:02}", early=early)  # fmt: skip
        return read, (note,)
    return replace(said, is_open=False), ()


def _at(w: World, on: date, said: Clock) -> datetime:
    """The moment as every clock will show it; midnight is the last minute of its day."""
    hour = LAST_MINUTE if said.hour == MIDNIGHT else time(said.hour, said.minute)
    local = datetime.combine(on, hour, w.now.tzinfo)
    return datetime.fromtimestamp(local.timestamp(), w.now.tzinfo)  # a skipped hour moves on


def _in_part(w: World, part: Part, day: Day | None = None, **_: object) -> Meant:
    """A part of a day: it is owed by the end of that part."""
    limit = {
        "early": EARLY_ENDS,
        "morning": w.customs.noon,
        "noon": NOON_CLOCK,
        "afternoon": w.calendar.day_end,
        "first thing": w.calendar.day_start,
    }.get(part.name, w.customs.evening)
    return _timed(w, Clock(limit.hour, limit.minute), day)


def _of_part(_: World, part: Part, time: Clock, **__: object) -> Clock:
    return within(part, time)


def _closing(w: World, day: Day | None = None, **_: object) -> Meant:
    """The end of the working day."""
    end = w.calendar.day_end
    found = w.in_days(0) if day is None else day
    return _timed(w, Clock(end.hour, end.minute), replace(found, rule="end of day"))


def _opening(w: World, day: Day | None = None, **_: object) -> Meant:
    return _in_part(w, Part("first thing", ()), day)


def _twice(w: World, a: Day, day: Day) -> Meant:
    """A day named twice, as today and by its date: both have to agree."""
    if a.on != day.on:
        raise Unreadable(
            say("{one} and {other} are not the same day.",
                one=Weekday(a.on), other=Weekday(day.on)),
            say("{day}", day=day.on.isoformat()),
        )  # fmt: skip
    return _day(w, day)


def _same_time(w: World, day: Day) -> Meant:
    return _timed(w, Clock(w.now.hour, w.now.minute), day)


def _exactly(w: World, length: Length, **_: object) -> Meant | None:
    found = w.after(length)
    return Meant(found.at, True, found.rule) if isinstance(found, Instant) else None  # noqa: FBT003  # a field


def _around_clock(w: World, length: Length, time: Clock, sign: int) -> Meant | None:
    if not length.minutes or length.days or length.months:
        return None
    meant = _timed(w, time)
    moved = meant.at.timestamp() + sign * 60 * length.minutes
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
    "(eod|cob|eob|close of (business|play|day)|end of [the] (day|business|play)"
    "|end of [the] (working|business|work) day)"
)
ZH_AT = "[的|在|于|,|-|晚于|不晚于|之前的]"
LEADS = (
    Line("(by|before|until|till|til|on|at|for|from)", None),
    Line("(no|not) later than", None),
    Line("(on|at|by) or before", None),
    Line(
        "(due|due on|due by|due at|due before|deadline|ddl|latest|at the latest) [:|is|by|on]", None
    ),
    Line("< =", None),
    Line("@", None),
)
ZH_LEADS = (
    Line("(截止|截至|截止到|截止至|截止日期|截止时间|期限|时限|限期)[:|于|在|到|至|为|是]", None),
    Line("(最晚|最迟|至迟|不晚于|不迟于|不得晚于)[:|于|在|到|至|为|是]", None),
    Line("(赶在|务必在|务必于|必须在|必须于|须于|须在|应于|应在|请于|请在|争取在)", None),
    Line("(在|于|到|至|限|限于|限在|定于|定在)", None),
    Line("(ddl|deadline|due)[:]", None),
)
TAILS = (
    Line("[,] (at the latest|latest|or (earlier|before|sooner)|sharp|please|the latest)", None),
    Line(".", None),
)
DEEDS = (
    "(完成|办结|办完|办好|做完|做好|提交|上交|交|交付|上报|报送|报|反馈|回复|答复|汇报|落实|到位"
    "|搞定|给我|交给我|交稿|发出|定稿)"
)
ZH_TAILS = (
    Line(f"[的时候](或)[之]前[{DEEDS}]", None),
    Line(f"(前|之前|以前|或之前|或以前|截止|截止前|止|为止|到期)[{DEEDS}]", None),
    Line(f"{DEEDS}", None),
)  # fmt: skip
DAY_HAS = "[{:lead}] {day} [{:tail}]"
MOMENTS = (
    Line("[{:lead}] {day} [{:tail}]", _day),
    Line(f"[{{:lead}}] {{day}} {ON} {{time}} [{{:tail}}]", _timed),
    Line(f"[{{:lead}}] {{day}} {AT} {{time:hour}} [{{:tail}}]", _timed),
    Line("[{:lead}] {day} at {time:military} [{:tail}]", _timed),
    Line("at {time:military} [on] {day} [{:tail}]", _timed),
    Line("at {time:military} [{:tail}]", _timed),
    Line(
        "(tonight|tonite) [at] {time:military}",
        lambda w, time: _timed(w, within(names.EVENING, time), w.in_days(0)),
    ),
    Line("{time:hour} on {day:plain_day}", _timed),
    Line("[{:lead}] today [{:part}] [,] {day}", lambda w, day: _twice(w, w.in_days(0), day)),
    Line(
        "[{:lead}] tomorrow [{:part}] [,] {day}",
        lambda w, day: _twice(w, w.in_days(1), day),
    ),
    Line("[{:lead}] {day} [,] {time:dotted} [{:tail}]", _timed),
    Line(f"[{{:lead}}] {{time}} {ON} [on] {{day}} [{{:tail}}]", _timed),
    Line(f"(at|by) {{time:hour}} {ON} [on] {{day}} [{{:tail}}]", _timed),
    Line("[{:lead}] {time} [{:tail}]", _timed),
    Line("(at|by|before|due [at|by]|until|no later than) {time:hour} [{:tail}]", _timed),
    Line("[{:lead}] {day} [,] [in the|in|during the|at|at the] {part} [{:tail}]", _in_part),
    Line(
        "[{:lead}] {day} [,] {p:part} {:maybe_at} {time:hour} [{:tail}]",
        lambda w, day, p, time, **_: _timed(w, within(p, time), day),
    ),
    Line(
        "[{:lead}] {time:hour} [,] {day} [in the] {p:part}",
        lambda w, day, p, time, **_: _timed(w, within(p, time), day),
    ),
    Line("[{:lead}] [the] {part} [of|on] {day}", _in_part),
    Line("[{:lead}] {part}", _in_part),
    Line(
        "{d:weekday} {p:part} [,] {day:dated} [{:tail}]",
        lambda w, d, p, day, **_: _in_part(w, p, on_weekday(day, d)),
    ),
    Line("first thing [in the morning]", _opening),
    Line("[{:lead}] {day} [morning] [,] first thing [in the morning]", _opening),
    Line("first thing [in the morning] [on] {day}", _opening),
    Line(f"[{{:lead}}] [the] {EOD} [{{:tail}}]", _closing),
    Line(f"[{{:lead}}] [the] {EOD} [on|of|,] {{day}} [{{:tail}}]", _closing),
    Line(f"[{{:lead}}] {{day}} [' s] [,] [by|at] {EOD} [{{:tail}}]", _closing),
    Line("[{:lead}] {length:offset} [{:tail}]", _exactly),
    Line(
        "[{:lead}] {length} (after|from) {time}",
        lambda w, length, time, **_: _around_clock(w, length, time, 1),
    ),
    Line(
        "[{:lead}] {length} before [next] {time}",
        lambda w, length, time, **_: _around_clock(w, length, time, -1),
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
    Line("[{:lead}] [the] end of [the] {day:plain_day}", _closing),
)
ZH_MOMENTS = (
    Line("[{:zh_lead}] {day} [{:zh_tail}]", _day),
    Line(f"[{{:zh_lead}}] {{day}} {ZH_AT} {{time}} [{{:zh_tail}}]", _timed),
    Line("[{:zh_lead}] {time} [{:zh_tail}]", _timed),
    Line("[{:zh_lead}] {day} [的|,] {part:zh_part} [{:zh_tail}]", _in_part),
    Line("[{:zh_lead}] {part:zh_part} [{:zh_tail}]", _in_part),
    Line("[{:zh_lead}] {time} [,] {day} [{:zh_tail}]", _timed),
    Line(f"[{{:zh_lead}}] [{{day}}] [的] (下班|收工) [前|之前|以前|时|时候] [{DEEDS}]", _closing),
    Line("[{:zh_lead}] {day} (一上班|刚上班|上班时|上班前|上班后|一早上班)", _opening),
    Line("[{:zh_lead}] {length:zh_after} [{:zh_tail}]", _exactly),
    Line("[赶在|在|于] {day:holiday} [放假|假期] (前|之前|以前)", _before_holiday),
)
TIMES = (
    Line("{c:clock}", lambda _, c: c),
    Line("{c:clock} [,] [in|at] [the] {p:part}", lambda _, c, p: within(p, c)),
    Line("{c:hour} [,] [in|at] [the] {p:part}", lambda _, c, p: within(p, c)),
    Line("[in] [the] {p:part} [,] [at] {c:clock}", lambda _, p, c: within(p, c)),
    Line("[in] [the] {p:part} [,] at {c:hour}", lambda _, p, c: within(p, c)),
)
ZH_TIMES = (
    Line("{p:zh_part}[的][,]{c:clock}", lambda _, p, c: within(p, c)),
    Line("{p:zh_part}[的]{c:clock_colon}", lambda _, p, c: within(p, c)),
)
# tonight and this morning are days with a part, and read as such
TONIGHT = (
    Line("[{:lead}] (tonight|tonite) [{:tail}]",
         lambda w, **_: _in_part(w, names.EVENING, w.in_days(0))),
    Line("[{:lead}] (tonight|tonite) [at|by|before] {time:hour}",
         lambda w, time, **_: _timed(w, within(names.EVENING, time), w.in_days(0))),
    Line("[{:lead}] {time:hour} [,] (tonight|tonite)",
         lambda w, time, **_: _timed(w, within(names.EVENING, time), w.in_days(0))),
    Line("[{:lead}] (tonight|tonite) [at|by|before|,] {time}",
         lambda w, time, **_: _timed(w, within(names.EVENING, time), w.in_days(0))),
    Line("[{:lead}] {time} [,] (tonight|tonite)",
         lambda w, time, **_: _timed(w, within(names.EVENING, time), w.in_days(0))),
    Line("[{:lead}] this {part} [{:tail}]", lambda w, part, **_: _in_part(w, part, w.in_days(0))),
    Line("this {p:part} [at] {time:hour}",
         lambda w, p, time: _timed(w, within(p, time), w.in_days(0))),
    Line("this {p:part} [,] [at|by|before] {time}",
         lambda w, p, time: _timed(w, within(p, time), w.in_days(0))),
    Line("at {time:dotted}", lambda w, time: replace(_timed(w, time), is_special=True)),
    Line("{d:weekday} [,] {time} [,] {day:dated}",
         lambda w, d, time, day: _timed(w, time, on_weekday(day, d))),
)  # fmt: skip


def _holiday(w: World, h: holidays.Holiday) -> Day | None:
    """The next time of a holiday, today included."""
    for year in (w.today.year, w.today.year + 1):
        found = h.day_in(year, w.calendar)
        if found is not None and found >= w.today:
            return Day(found, "holiday")
    return None


def _in_year(w: World, holiday: holidays.Holiday, year: int) -> Day | None:
    found = holiday.day_in(year, w.calendar)
    return None if found is None else Day(found, "holiday")


HOLIDAYS = (
    Line("{h:holiday_name}", _holiday),
    Line("{holiday:holiday_name} {year:yyyy}", _in_year),
    Line("{year:zh_year}{holiday:holiday_name}", _in_year),
)


SPANS = tuple(
    Line(form, lambda _, **spans: sum_of(spans.values()))
    for form in (
        "{a:span}",
        "{a:span} [,] [and] {b:span}",
        "{a:span} [,] {b:span} [,] [and] {c:span}",
        "{a:span} [,] {b:span} [,] {c:span} [,] [and] {d:span}",
    )
)
ZH_SPANS = tuple(
    Line(form, lambda _, **spans: sum_of(spans.values()))
    for form in ("{a:zh_span}", "{a:zh_span}[零|又|,]{b:zh_span}")
)


def sum_of(lengths: "object") -> Length:
    """All of them, one after the other."""
    total = Length()
    for one in lengths:  # type: ignore[attr-defined]  # the values of slots
        total = total.plus(one)
    return total
