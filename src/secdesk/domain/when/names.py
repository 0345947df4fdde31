"""What is called by a name: weekdays, months, units, parts of the day, holidays.

To add a name, add it to its line.
"""

from secdesk.domain.when.engine import Line
from secdesk.domain.when.meaning import Length, Part

WEEKDAYS = (
    Line("(mon|monday) [.]", 0),
    Line("(tue|tues|tuesday|tuseday) [.]", 1),
    Line("(wed|weds|wednesday|wednsday|wensday) [.]", 2),
    Line("(thu|thur|thurs|thursday|thrusday) [.]", 3),
    Line("(fri|friday) [.]", 4),
    Line("(sat|saturday) [.]", 5),
    Line("(sun|sunday) [.]", 6),
)
# Said of what comes round, or of several from now.
PLURAL_WEEKDAYS = (
    Line("mondays", 0),
    Line("tuesdays", 1),
    Line("wednesdays", 2),
    Line("thursdays", 3),
    Line("fridays", 4),
    Line("saturdays", 5),
    Line("sundays", 6),
)
ZH_WEEKDAY = (
    Line("(一|1)", 0),
    Line("(二|2)", 1),
    Line("(三|3)", 2),
    Line("(四|4)", 3),
    Line("(五|5)", 4),
    Line("(六|6)", 5),
    Line("(日|天|7)", 6),
)
MONTHS = tuple(
    Line(f"({names}) [.]", number)
    for number, names in enumerate(
        (
            "jan|january",
            "feb|february|febuary|feburary",
            "mar|march",
            "apr|april",
            "may",
            "jun|june",
            "jul|july",
            "aug|august",
            "sep|sept|september",
            "oct|october",
            "nov|november",
            "dec|december",
        ),
        1,
    )
)
UNITS = (
    Line("(m|min|mins|minute|minutes)", Length(minutes=1)),
    Line("(h|hr|hrs|hour|hours)", Length(minutes=60)),
    Line("(d|dy|day|days)", Length(days=1)),
    Line("(w|wk|wks|week|weeks)", Length(days=7)),
    Line("(fortnight|fortnights)", Length(days=14)),
    Line("(mo|mos|month|months)", Length(months=1)),
    Line("(quarter|quarters)", Length(months=3)),
    Line("(y|yr|yrs|year|years)", Length(months=12)),
)
ZH_UNITS = (
    Line("(分钟|分)", Length(minutes=1)),
    Line("[个](小时|钟头|钟)", Length(minutes=60)),
    Line("刻钟", Length(minutes=15)),
    Line("(天|日)", Length(days=1)),
    Line("[个](周|星期|礼拜)", Length(days=7)),
    Line("个月", Length(months=1)),
    Line("个季度", Length(months=3)),
    Line("[周]年", Length(months=12)),
)


def _as_said(first: int, after: int) -> tuple[tuple[int, int], ...]:
    """Hours that mean themselves."""
    return tuple((hour, hour) for hour in range(first, after))


EARLY = Part("early", (*_as_said(0, 7), (12, 0)))
MORNING = Part("morning", _as_said(1, 13))
MIDDAY = Part("noon", ((11, 11), (12, 12), (1, 13), (2, 14), (13, 13)))
AFTERNOON = Part(
    "afternoon", ((12, 12), *((hour, hour + 12) for hour in range(1, 8)), *_as_said(13, 20))
)
EVENING = Part(
    "evening",
    (*((hour, hour + 12) for hour in range(4, 12)), *_as_said(16, 24), (12, 24), (24, 24)),
)
NIGHT = Part("night", EVENING.hours)
# Of the night behind its day: only with a clock time, and before midnight.
LATE = Part("late", (*((hour, hour + 12) for hour in range(9, 12)), *_as_said(21, 25), (12, 24)))

PARTS = (
    Line("[early [in the]] (morning|mornings)", MORNING),
    Line("(lunch|lunchtime)", MIDDAY),
    Line("(afternoon|afternoons)", AFTERNOON),
    Line("(evening|evenings)", EVENING),
    Line("(night|nights)", NIGHT),
)
ZH_PARTS = (
    Line("凌晨", EARLY),
    Line("(清晨|清早|早晨|早上|早|一早|一大早|上午|午前)", MORNING),
    Line("(中午|正午|晌午)", MIDDAY),
    Line("(下午|午后)", AFTERNOON),
    Line("(傍晚|黄昏|晚上|晚间|晚|夜晚|夜里|夜间)", EVENING),
    Line("(深夜|半夜)", LATE),
)
NTHS = (
    Line("last", -1),
    Line("(second|2nd) [-] [to] [-] last", -2),
    Line("(penultimate|next to last|last but one)", -2),
    Line("(third|3rd) [-] [to] [-] last", -3),
    Line("{place:ord}", lambda _, place: place),
)
ZH_NTHS = (
    Line("第{n}[个]", lambda _, n: n),
    Line("最后[的](一|1)[个]", -1),
    Line("最末[一]个", -1),
    Line("倒数第{n}[个]", lambda _, n: -n),
    Line("首个", 1),
    Line("头一个", 1),
)
