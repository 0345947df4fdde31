"""How something comes round, in English: days and times together, one form a line."""

from dataclasses import replace
from datetime import date

from secdesk.domain.text import Sentence, say
from secdesk.domain.when import names, repeat_english_days
from secdesk.domain.when import rhythm_days as on
from secdesk.domain.when import rhythm_times as at
from secdesk.domain.when import rhythms as r
from secdesk.domain.when.calendars import month_of, of_week, year_of
from secdesk.domain.when.engine import Line
from secdesk.domain.when.meaning import Day, World
from secdesk.domain.when.repeat_english_days import AN, EVERY, WORK
from secdesk.domain.when.rhythms import Rhythm

OF_QUARTERS = (
    ("first", (1, 4, 7, 10)), ("(second|middle)", (2, 5, 8, 11)), ("(third|last)", (3, 6, 9, 12)),
)  # fmt: skip
NO_SUCH_PACE = r.refused(
    say("A desk has no rule for hours and minutes."),
    say('"every day at 9am", "every working day at 3pm", 每天9点'),
)
MANY_A_PERIOD = r.refused(
    say("So many times in a period: say on which days."),
    say('"every mon and thu", "1st and 15th of each month", 每周一和周四, 每月1号和15号'),
)
EXCEPTIONS = r.refused(
    say("A rule has no exceptions."), say('"every day except weekends", "every working day", 每天')
)
RANGE_OF_HOURS = r.refused(
    say("A range of hours: say when it begins."), say('"every monday at 9am", 每周一9点')
)
TWO_CLOCKS = r.refused(
    say("One clock time to a rule; enter one for each."), say('"every day at 9am", 每天9点')
)


HOLIDAYS = f"({EVERY} [public] (holiday|holidays)|[the|all] [public] holidays)"
EXCEPT = "(except|but|but not|excluding|besides|apart from)"


def _end_of_week(w: World) -> Rhythm | None:
    return r.noted(on.weekdays([[w.customs.week_ends]]), _read_as(w.customs.week_ends))


def _start_of_week(w: World) -> Rhythm | None:
    return r.noted(on.weekdays([[w.customs.week_start]]), _read_as(w.customs.week_start))


def _read_as(weekday: int) -> Sentence:
    return say("read as {day}", day=r.weekday(weekday))


CORES = (
    Line("{p:r_pace}", lambda _, p: p),
    Line("{pace:r_pace} [,] [on|in|at] {pick:r_pick}", r.joined),
    Line("{pace:r_pace} [,] (by|before) {pick:r_pick}", r.joined_by),
    Line("[on|at] {pick:r_pick} [,] {pace:r_pace}", r.joined),
    Line(f"[on|at] [{EVERY}] {{pick:r_month_pick}} (of|in|from|on) {{pace:r_pace}}", r.joined),
    Line(f"[on|at] {EVERY} {{pick:r_month_pick}} (of|in) [the] {{pace:r_unit}}", r.joined),
    Line("[on|at] {pick:r_week_pick} (of|in) {pace:r_pace}", r.joined),
    Line(f"[on|at] [a|the] {EVERY} {{p:r_week_pick}}", lambda _, p: p),
    Line(f"[on|at] {EVERY} {{p:r_sure_pick}}", lambda _, p: p),
    Line(f"[on|at] {EVERY} {{p:r_year_pick}}", lambda _, p: p),
    Line(f"[on] {EVERY} (other|alternate) {{one:r_week_pick}}",
         lambda w, one: r.weeks_apart(w, 2, one)),
    Line(f"[on] {EVERY} {{d:r_weekday}} the {{n:ord}}", on.number_and_weekday),
    Line("[on] (alternate|alternating) {one:r_week_pick}",
         lambda w, one: r.weeks_apart(w, 2, one)),
    Line(f"[on] {EVERY} {{n}} {{one:r_week_pick}}", r.weeks_apart),
    Line(f"[on] {EVERY} {{n:ord}} {{days:r_week_pick}}", on.every_nth),
    Line("[on|during|over|all] [the] {p:r_bare}", lambda _, p: p),
    Line(f"[on] ({WORK} days|workdays)", r.WORKDAYS),
    Line("[on] {p:r_bare_month}", lambda _, p: p.with_notes(say("read as every month"))),
    Line(f"(every day|daily|everyday|each day|all days) [,] {EXCEPT} [on|for|the] "
         "{days:r_week_pick}", on.all_but),
    Line("{rhythm:r_simple} [,] [only] (in|during) {months:r_months}",
         lambda _, rhythm, months: on.in_months(rhythm, months)),
    Line(f"{EVERY} quarter [-] end", lambda w: r.joined(w, r.QUARTERLY, r.LAST_DAY)),
    Line(f"{EVERY} year [-] end", lambda w: r.joined(w, r.YEARLY, r.LAST_DAY)),
    *(Line(f"[on] {{p:r_month_pick}} (of|in) the {which} month of (each|every) quarter",
           lambda _, p, months=months: on.in_months(p, months)) for which, months in OF_QUARTERS),
    Line("[at] [the] end of (every|each) (week|working week|work week)", _end_of_week),
    Line("(every|each) (week end|end of week|end of the week)", _end_of_week),
    Line("[at|on] [the] (start|beginning) of (every|each) (week|working week|work week)",
         _start_of_week),
    Line("every week [,] {p:r_week_pick}", lambda _, p: p),
    Line(f"before {HOLIDAYS}", on.holiday_ahead),
    Line(f"[on] [the] last {WORK} day before {HOLIDAYS}", on.holiday_ahead),
    Line(f"{{n}} ({WORK} (day|days)|workday|workdays) before {HOLIDAYS}", on.holiday_ahead),
    Line(f"after {HOLIDAYS}", on.holiday_over),
    Line(f"[on] [the] first {WORK} day after {HOLIDAYS}", on.holiday_over),
    Line(f"{{n}} ({WORK} (day|days)|workday|workdays) after {HOLIDAYS}", on.holiday_over),
    Line(f"(twice|thrice|several times|a few times|once or twice) {AN} {{:r_unit}}", MANY_A_PERIOD),
    Line(f"{{n}} (times|time|x) {AN} {{:r_unit}}", MANY_A_PERIOD),
    Line("(hourly|minutely)", NO_SUCH_PACE),
    Line(f"{EVERY} [other|few|couple of|half|half an|quarter|{{:n}}|{{:ord}}] {{:r_hours}}",
         NO_SUCH_PACE),
    Line("every second", NO_SUCH_PACE),
    Line("{:r_pace} [,] (except|but not|excluding|unless) {:r_rest}", EXCEPTIONS),
    Line("{:r_week_pick} [,] (except|but not|excluding|unless) {:r_rest}", EXCEPTIONS),
)  # fmt: skip
SIMPLE = (
    Line("{p:r_pace}", lambda _, p: p),
    Line(f"{EVERY} {{p:r_week_pick}}", lambda _, p: p),
    Line("{p:r_bare}", lambda _, p: p),
    Line("{pace:r_pace} [on|in|at] {pick:r_pick}", r.joined),
)
HOURS = (Line("(hour|hours|hr|hrs|h|minute|minutes|min|mins|second|seconds|sec|secs)", None),)
PLURAL_PARTS = (
    Line("mornings", names.MORNING),
    Line("afternoons", names.AFTERNOON),
    Line("evenings", names.EVENING),
    Line("nights", names.NIGHT),
)
EOD = (
    "(eod|eob|cob|close of (business|play|day)|end of [the] (day|business)|"
    "end of [the] (working|business|work) day)"
)
AT = "(at|by|before|@|around)"
BODIES = (
    Line("{rhythm:r_core}", lambda _, rhythm: rhythm),
    Line(f"{{rhythm:r_core}} [,|-] [{AT}] [the] {{time}}", at.timed),
    Line(f"{{rhythm:r_core}} [,|-] {AT} {{time:hour}}", at.timed),
    Line("{rhythm:r_core} [,] {time:dotted}", at.timed),
    Line(f"[{AT}] {{time}} [,|-] [on] {{rhythm:r_core}}", at.timed),
    Line(f"{AT} {{time:hour}} [,|-] [on] {{rhythm:r_core}}", at.timed),
    Line("{rhythm:r_core} [,] [in the|in|during the|at] {part}", at.in_part),
    Line("{rhythm:r_core} [,] [in the|in|at] {part} [,] {time:hour}", at.timed),
    Line("[in the|in|at] {part} [,] [on] {rhythm:r_core}", at.in_part),
    Line(f"{EVERY} {{time}}", lambda w, time: at.timed(w, r.DAILY, time)),
    Line(f"{EVERY} {{part}}", at.in_part),
    Line(f"{EVERY} (other|alternate) {{part}}",
         lambda w, part: at.in_part(w, part, r.other(w, r.DAILY))),
    Line(f"{EVERY} {{part}} [at|,] {{time:hour}}",
         lambda w, part, time: at.timed(w, r.DAILY, time, part)),
    Line("nightly", lambda w: at.in_part(w, names.NIGHT)),
    Line("nightly at {time:r_either}", lambda w, time: at.timed(w, r.DAILY, time, names.NIGHT)),
    Line("[on|in] [the] {part:r_parts}", at.in_part),
    Line("[on|in] [the] {part:r_parts} [at|,] {time:r_either}",
         lambda w, part, time: at.timed(w, r.DAILY, time, part)),
    Line("{time:r_either} [,] [on|in] [the] {part:r_parts}",
         lambda w, part, time: at.timed(w, r.DAILY, time, part)),
    Line("[on] {days:r_days} {part:r_parts}",
         lambda w, days, part: at.in_part(w, part, on.weekdays(days))),
    Line("[on] {days:r_days} {part:r_parts} [at|,] {time:r_either}",
         lambda w, days, part, time: at.timed(w, on.weekdays(days), time, part)),
    Line(f"{{rhythm:r_core}} [,] [at|by|before] [the] {EOD}", at.closing),
    Line(f"[at|by|before] [the] {EOD} [,] [on|of] {{rhythm:r_core}}", at.closing),
    Line("{rhythm:r_core} [,] first thing [in the morning]", at.opening),
    Line("first thing [in the morning] [,] [on] {rhythm:r_core}", at.opening),
    Line("{:r_core} [,] [from|between|at] {:r_either} (-|to|until|till) {:r_either}",
         RANGE_OF_HOURS),
    Line("{:r_core} [,] between {:r_either} and {:r_either}", RANGE_OF_HOURS),
    Line("{:r_core} [,] [at] {:r_either} [,] [and|&] [at] {:r_either}", TWO_CLOCKS),
)  # fmt: skip
EITHER = (Line("{time}", lambda _, time: time), Line("{time:hour}", lambda _, time: time))


# Where it begins and ends
def _opening(day: date) -> Day:
    return Day(day, "start of", (say("from {day} on", day=day),))


OPENINGS = (
    Line("{day}", lambda _, day: day),
    Line("(now|immediately|right away|straight away)", lambda w: w.in_days(0)),
    Line("next week", lambda w: _opening(
        of_week(w.today, 1, w.customs.week_start, w.customs.week_start))),
    Line("next month", lambda w: _opening(month_of(w.today, 1).first)),
    Line("next year", lambda w: _opening(year_of(w.today, 1).first)),
    Line("{month}", lambda w, month: _opening(r.coming_month(w, month))),
    Line("{month} {y:yyyy}", lambda _, month, y: _opening(date(y, month, 1))),
)  # fmt: skip
ENDINGS = (
    Line("{day}", lambda _, day: day),
    Line("{month}", r.refused(say("Until its beginning or until its end? Say the day."),
                              say('"every friday until 31 may"'))),
)  # fmt: skip
THROUGH = (  # a weekday behind it makes a range of weekdays
    Line("{day:dated}", lambda _, day: day),
    Line("{day:ending}", lambda _, day: day),
    Line("{month}", lambda w, month: Day(month_of(r.coming_month(w, month)).last)),
)
TIMES = (Line("(times|time|occurrences|occurrence|repetitions|occasions|instances)", None),)


def _in_all(w: World, n: int) -> at.Bound | None:
    """Every day, 3 times: three in all, which is said for it may mean three a day."""
    found = at.counted(w, n)
    return (
        None if found is None else replace(found, notes=(say("that is {count} in all", count=n),))
    )


START = "(starting|beginning|start|begin|starts|begins|commencing|effective|as of|as from|from)"
STOP = "(until|till|til|ending|ends|end|up to|up until|and ends|and ending|stopping)"
BOUNDS = (
    Line(f"[and] {START} [on|from|in|at|the] {{day:r_opening}}", at.starting),
    Line("from {day:r_opening} (on|onward|onwards)", at.starting),
    Line(f"{STOP} [on|at] {{day:r_ending}}", at.until),
    Line("(through|thru) [the] {day:r_through}", at.until),
    Line("from {first:r_opening} (to|until|till|through|thru|-) {last:r_ending}", at.from_to),
    Line("between {first:r_opening} and {last:r_ending}", at.from_to),
    Line("for [a total of|up to] {n} {:r_times} [in total|in all|altogether|only]", at.counted),
    Line("{n} {:r_times} [in total|in all|altogether|only]", _in_all),
    Line(f"{STOP} after {{n}} (times|occurrences|repetitions)", at.counted),
    Line("twice", lambda w: _in_all(w, 2)),
    Line("thrice", lambda w: _in_all(w, 3)),
    Line("x {n}", at.counted),
    Line("for [the] [next|following|coming] {length}", at.lasting),
    Line("for (a|the) [next|following|coming] {length:unit}", at.lasting),
)  # fmt: skip
RULES = (
    Line("[{:r_lead}] {rhythm:r_body} [.]", lambda _, rhythm: rhythm),
    Line("[due] (by|before|no later than) {rhythm:r_body} [.]", r.by),
    Line("[{:r_lead}] {rhythm:r_body} [,] {bounds:r_bounds} [.]", at.bounded),
    Line("{bounds:r_bounds} [,] {rhythm:r_body}", at.bounded),
    Line("{a:r_bounds} [,] {rhythm:r_body} [,] {b:r_bounds}",
         lambda w, rhythm, a, b: at.bounded(w, rhythm, (*a, *b))),
    Line("{rhythm:r_core} [,] {bounds:r_bounds} [,] [at|by] {time}",
         at.bounded_at),
    Line("{rhythm:r_core} [,] {bounds:r_bounds} [,] (at|by) {time:hour}", at.bounded_at),
)  # fmt: skip
LEADS = (Line("(repeat|repeats|repeating|recurring|recurs|happens|remind me|due|due on)", None),)


READERS = {
    **repeat_english_days.READERS,
    "r_bounds": r.several("r_bound", frozenset({",", "and", ";"}), r.always),
    "r_rest": r.rest,
}
TABLES = {
    **repeat_english_days.TABLES,
    "repeat": RULES,
    "r_lead": LEADS,
    "r_body": BODIES,
    "r_core": CORES,
    "r_simple": SIMPLE,
    "r_hours": HOURS,
    "r_parts": PLURAL_PARTS,
    "r_either": EITHER,
    "r_opening": OPENINGS,
    "r_ending": ENDINGS,
    "r_through": THROUGH,
    "r_times": TIMES,
    "r_bound": BOUNDS,
}
