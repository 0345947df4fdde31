"""How often, and on which days, in English, one form a line."""

from collections.abc import Iterator

from secdesk.domain.recurrence.rule import Freq, Rule
from secdesk.domain.text import say
from secdesk.domain.when import names
from secdesk.domain.when import rhythm_days as on
from secdesk.domain.when import rhythms as r
from secdesk.domain.when.engine import Line, Parser
from secdesk.domain.when.meaning import World
from secdesk.domain.when.rhythms import Rhythm

EVERY = "(every|each|each and every)"
AN = "(a|an|one|per|each|every|in a|in every)"
WORK = "(working|business|work|office)"
WORKDAY_NOTE = say("read as working days: holidays are left out")
JOINS = frozenset({",", "and", "&", "+", "/", ";"})
UNITS = (
    Line("(day|days|d)", r.DAILY),
    Line("(week|weeks|wk|wks|w)", r.WEEKLY),
    Line("(fortnight|fortnights)", Rhythm(Rule(Freq.WEEKLY, 2))),
    Line("(month|months|mo|mos)", r.MONTHLY),
    Line("(quarter|quarters)", r.QUARTERLY),
    Line("half [-|a|of a|of the] year", r.HALF_YEARLY),
    Line("(year|years|yr|yrs|y)", r.YEARLY),
    Line(f"{WORK} (day|days)", r.WORKDAYS),
    Line("(workday|workdays)", r.WORKDAYS),
)
ADVERBS = (
    Line("(daily|everyday)", r.DAILY),
    Line("weekly", r.WEEKLY),
    Line("(bi [-] weekly|biweekly|bi weekly)", lambda w: r.fortnightly(w, r.WEEKLY)),
    Line("fortnightly", Rhythm(Rule(Freq.WEEKLY, 2))),
    Line("monthly", r.MONTHLY),
    Line("(bimonthly|bi [-] monthly)", lambda w: r.fortnightly(w, r.MONTHLY)),
    Line("quarterly", r.QUARTERLY),
    Line("(semiannual|semiannually|semiyearly|biannual|biannually|half yearly|halfyearly)",
         r.HALF_YEARLY),
    Line("(semi|half) - (annual|annually|yearly)", r.HALF_YEARLY),
    Line("semi (annually|yearly|annual)", r.HALF_YEARLY),
    Line("(twice|two times|2 times|2 x|2x) (a|per|each|every) year", r.HALF_YEARLY),
    Line("(yearly|annually|annual)", r.YEARLY),
    Line("(biennial|biennially)", Rhythm(Rule(Freq.YEARLY, 2))),
)  # fmt: skip
PACES = (
    Line("{p:r_adverb}", lambda _, p: p),
    Line("on a {p:r_adverb} basis", lambda _, p: p),
    Line(f"{EVERY} [single] {{p:r_unit}}", lambda _, p: p),
    Line("every day of the (week|year)", r.DAILY),
    Line(f"once {AN} {{p:r_unit}}", lambda _, p: p),
    Line(f"[once] {EVERY} {{n}} {{one:r_unit}}", r.times),
    Line("once in {n} {one:r_unit}", r.times),
    Line(f"[once] {EVERY} (other|alternate|couple of|couple) {{one:r_unit}}", r.other),
    Line("[on] (alternate|alternating) {one:r_unit}", r.other),
    Line(f"[once] {EVERY} {{n:ord}} {{one:r_unit}}",
         lambda w, n, one: r.times(w, n, one) if n > 1 else None),
    Line(f"{EVERY} {{ms:r_months}}", lambda _, ms: on.in_months(r.YEARLY, ms)),
    Line("(yearly|annually|every year|each year|once a year) (in|every) {ms:r_months}",
         lambda _, ms: on.in_months(r.YEARLY, ms)),
)  # fmt: skip
MONTHS = (
    Line("{month}", lambda _, month: month),
    Line("the month of {month}", lambda _, month: month),
)
# Weekdays, in the plural too, and as they are easily misspelt
WEEKDAYS = (
    *names.WEEKDAYS,
    *names.PLURAL_WEEKDAYS,
    Line("(wednsday|wensday|wendsday|wedesday)", 2),
    Line("(thersday|thurday|thurdsay)", 3),
)
DAY_ITEMS = (
    Line("[every|each] {d:r_weekday}", lambda _, d: (d,)),
    Line("[from] {a:r_weekday} (-|to|through|thru) {b:r_weekday}",
         lambda _, a, b: on.between(a, b)),
    Line("(m|mo) - (f|fr)", r.OFFICE_WEEK),
    Line("mwf", (0, 2, 4)),
    Line("(tth|tuth|tr)", (1, 3)),
)  # fmt: skip
WEEK_PICKS = (
    Line("{days:r_days}", lambda _, days: on.weekdays(days)),
    Line("(weekday|weekdays)", lambda _: on.weekdays([r.OFFICE_WEEK])),
    Line("(weekday|weekdays) [,] {days:r_days}", lambda _, days: on.weekdays(days)),
    Line("(weekend|weekends|weekend day|weekend days)", lambda _: on.weekdays([r.WEEKEND])),
)
PLURALS = (
    Line("{d:r_plural_day}", lambda _, d: (d,)),
    Line("{a:r_weekday} (-|to|through|thru) {b:r_weekday}", lambda _, a, b: on.between(a, b)),
)
BARE_PICKS = (
    Line("{days:r_plurals}", lambda _, days: on.weekdays(days)),
    Line("{p:r_week_pick}", lambda _, p: p if len(p.rule.days) > 1 else None),
)
# Days of a month
BACKWARD = (
    Line("(last|final|very last)", -1),
    Line("(penultimate|next to last|next - to - last)", -2),
    Line("{n:ord} [-] [to|from] [-] [the] last", lambda _, n: -n if n > 1 else None),
    Line("{n:ord} from [the] (last|end)", lambda _, n: -n if n > 1 else None),
)
RANKS = (
    Line("[the] {n:ord}", lambda _, n: n),
    Line("[the] {n:r_backward}", lambda _, n: n),
)
NUMBER_ITEMS = (
    Line("{n:r_rank}", lambda _, n: n),
    Line("{n:r_rank} day", lambda _, n: n),
    Line("[the] day [number] {n:d} {:r_not_from}", lambda _, n: n),
    Line("[the] day [number] {n:d} from the end", lambda _, n: -n),
    Line("the {n:d}", lambda _, n: n),
    Line("the last day but one", -2),
    Line("the last day but two", -3),
)
NTH_ITEMS = (
    Line("{ks:r_ranks} [instance of] {d:r_weekday}", lambda _, ks, d: on.nth(ks, d)),
    Line("the last {d:r_weekday} but one", lambda _, d: on.nth([-2], d)),
    Line("the last {d:r_weekday} but two", lambda _, d: on.nth([-3], d)),
)
A_WORKDAY = f"({WORK} day|workday)"
MONTH_PICKS = (
    Line("{days:r_numbers}", lambda _, days: on.numbers(days)),
    Line("{k:r_rank} day", lambda _, k: on.numbers([k], is_edge=True)),
    Line("{ks:r_ranks} days", lambda _, ks: on.numbers(ks)),
    Line("(day|days) {ns:r_plain_numbers}", lambda _, ns: on.numbers(ns)),
    Line("the {ns:r_plain_numbers}", lambda _, ns: on.numbers(ns)),
    Line("[the] (start|begin|beginning|very beginning|opening)", r.FIRST_DAY),
    Line("[the] (end|very end|close)", r.LAST_DAY),
    Line("{nths:r_nths}", lambda _, nths: on.together(nths)),
    Line(f"{{k:r_rank}} {A_WORKDAY}", lambda _, k: on.workday(k)),
    Line(f"the last {A_WORKDAY} but one", on.workday(-2)),
    Line(f"the last {A_WORKDAY} but two", on.workday(-3)),
    Line("[the] working day number {n} {:r_not_from}", lambda _, n: on.workday(n) if n else None),
    Line("[the] working day number {n} from the end", lambda _, n: on.workday(-n) if n else None),
    Line("{k:r_rank} weekday", lambda _, k: on.workday(k, WORKDAY_NOTE)),
)
# What may stand behind "every" alone: the 15th, the last friday, but no second friday.
SURE_PICKS = (
    Line("{ns:r_numbered}", lambda _, ns: on.numbers(ns)),
    Line("last day", r.LAST_DAY),
    Line("(month [-] end|end of [the] month|end of month|eom)", r.LAST_DAY),
    Line("(start|beginning) of [the] month", r.FIRST_DAY),
    Line("{k:r_backward} {d:r_weekday}", lambda _, k, d: on.nth([k], d)),
    Line("{ks:r_ranks} {d:r_weekday}", lambda _, ks, d: on.nth(ks, d) if len(ks) > 1 else None),
    Line(f"{{k:r_backward}} {A_WORKDAY}", lambda _, k: on.workday(k)),
    Line(f"first {A_WORKDAY}", on.workday(1)),
)  # fmt: skip
NUMBERED = (Line("[the] {n:numbered}", lambda _, n: n),)
BARE_MONTHS = (
    Line("[at|on] [the] (month [-] end|month ' s end|end of [the] month|eom)", r.LAST_DAY),
    Line("[on|at] {p:r_month_pick} (of|in) the month", lambda _, p: p),
    Line("[on|at] {ns:r_numbered}", lambda _, ns: on.numbers(ns) if len(ns) > 1 else None),
)


# Dates of a year
def _numeric(w: World, a: int, b: int) -> Rhythm:
    """4/15: a part above 12 decides, else the order of the country, which is noted."""
    months = range(1, 13)
    if a in months and b in months and a != b:
        month, day = (a, b) if w.customs.month_first else (b, a)
        note = say("read as day {day} of month {month}", day=day, month=month)
        return on.date_of(month, day).with_notes(note)
    return on.date_of(a, b) if a in months else on.date_of(b, a)


DATE_ITEMS = (
    Line("{n:day_number} [-] {month}", lambda _, n, month: on.date_of(month, n)),
    Line("{month} [-] [the] {n:day_number}", lambda _, month, n: on.date_of(month, n)),
    Line("{p:r_month_pick} (of|in) {month}", lambda _, p, month: on.in_months(p, [month])),
)
NUMERIC_DATES = (Line("{a:d} / {b:d}", _numeric),)
YEAR_PICKS = (
    Line("{dates:r_dates}", lambda _, dates: on.of_year(dates)),
    Line("{p:r_numeric}", lambda _, p: p),
    Line("{p:r_month_pick} (of|in) {ms:r_months}", lambda _, p, ms: on.in_months(p, ms)),
    Line("[the] end of {ms:r_months}", lambda _, ms: on.in_months(r.LAST_DAY, ms)),
    Line("[the] (start|beginning) of {ms:r_months}", lambda _, ms: on.in_months(r.FIRST_DAY, ms)),
    Line("{holiday:holiday_name}", on.holiday),
    Line("(new year ' s day|new years day)", lambda _: on.date_of(1, 1)),
)


PICKS = (
    Line("{p:r_week_pick}", lambda _, p: p),
    Line("{p:r_month_pick}", lambda _, p: p),
    Line("{p:r_year_pick}", lambda _, p: p),
    Line("(month [-] end|eom)", r.LAST_DAY),
    Line("[the] end of [the] month", r.LAST_DAY),
    Line("[the] end of [the] quarter", r.LAST_DAY),
    Line("[the] end of [the] year", r.LAST_DAY),
)


def not_from(parser: Parser, start: int) -> Iterator[tuple[int, None]]:
    """Nothing, unless it is counted from an end."""
    if start == len(parser.tokens) or parser.tokens[start].text != "from":
        yield start, None


READERS = {
    "r_not_from": not_from,
    "r_months": r.several("r_month", JOINS, r.never),
    "r_days": r.several("r_day", JOINS, r.never),
    "r_plurals": r.several("r_plural", JOINS, r.never),
    "r_numbers": r.several("r_number", JOINS, r.never),
    "r_plain_numbers": r.several("d", JOINS, r.never),
    "r_numbered": r.several("r_numbered_one", JOINS, r.never),
    "r_ranks": r.several("r_rank", JOINS, r.never),
    "r_nths": r.several("r_nth", JOINS, r.never),
    "r_dates": r.several("r_date", JOINS, r.never),
}
TABLES = {
    "r_pace": PACES,
    "r_adverb": ADVERBS,
    "r_unit": UNITS,
    "r_month": MONTHS,
    "r_weekday": WEEKDAYS,
    "r_plural_day": names.PLURAL_WEEKDAYS,
    "r_day": DAY_ITEMS,
    "r_plural": PLURALS,
    "r_week_pick": WEEK_PICKS,
    "r_bare": BARE_PICKS,
    "r_backward": BACKWARD,
    "r_rank": RANKS,
    "r_number": NUMBER_ITEMS,
    "r_numbered_one": NUMBERED,
    "r_nth": NTH_ITEMS,
    "r_month_pick": MONTH_PICKS,
    "r_sure_pick": SURE_PICKS,
    "r_bare_month": BARE_MONTHS,
    "r_date": DATE_ITEMS,
    "r_numeric": NUMERIC_DATES,
    "r_year_pick": YEAR_PICKS,
    "r_pick": PICKS,
}
