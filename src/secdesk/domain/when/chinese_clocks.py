"""Chinese clock times and stretches of time, one form a line."""

from secdesk.domain.when.engine import Line
from secdesk.domain.when.meaning import Clock, Length, clock, sum_of

FULL_HOUR = 60
LARGE = 1000
HALF = (
    Line("半", 30),
    Line("一刻[钟]", 15),
    Line("三刻[钟]", 45),
    Line("(整|正)", 0),
    Line("{n}[分][钟]", lambda _, n: n if n < FULL_HOUR else None),
    Line("零{n}[分]", lambda _, n: n),
    Line("过{n}分", lambda _, n: n),
)
O_CLOCK = "[钟|整|正|钟整]"
CLOCKS = (
    Line(f"{{n}}点{O_CLOCK}", lambda _, n: _said(n, 0)),
    Line("{n}点{m:minute}", lambda _, n, m: _said(n, m)),
    Line("{n}(点|时){m:n}分{:n}秒", lambda _, n, m: _said(n, m)),
    Line("{n}时[整]", lambda _, n: _said(n, 0)),
    Line("{n}时{m:minute}", lambda _, n, m: _said(n, m)),
    Line("{n}点(差|欠){m:n}分", lambda _, n, m: _short_of(n, m)),
    Line("差{m:n}分[钟]{n}点", lambda _, n, m: _short_of(n, m)),
    Line("差一刻[钟]{n}点", lambda _, n: _short_of(n, 15)),
    Line("(午夜|子夜)", Clock(24)),
    Line("正午", Clock(12)),
)
LENGTHS = (
    Line("{n}{u:zh_unit}", lambda _, n, u: _times(u, n)),
    Line("{n}(.){d}{u:zh_unit}", lambda _, n, d, u: _decimal(u, n, d)),
    Line("{n}个半小时", lambda _, n: Length(minutes=60 * n + 30)),
    Line("{n}个半钟头", lambda _, n: Length(minutes=60 * n + 30)),
    Line("{n}小时半", lambda _, n: Length(minutes=60 * n + 30)),
    Line("{n}个半月", lambda _, n: Length(months=n, days=15)),
    Line("{n}年半", lambda _, n: Length(months=12 * n + 6)),
    Line("{n}天半", lambda _, n: Length(days=n, minutes=12 * 60)),
    Line("半月", Length(days=15)),
    Line("半[个](小时|钟头)", Length(minutes=30)),
    Line("半个月", Length(days=15)),
    Line("半年", Length(months=6)),
    Line("一整(天|日)", Length(days=1)),
)


def _said(hour: int, minute: int) -> Clock:
    return clock(hour, minute, is_open=0 < hour <= 12)


def _short_of(hour: int, minutes: int) -> Clock | None:
    if not 0 < minutes < FULL_HOUR or not 0 < hour <= 24:
        return None
    return _said(hour - 1 or 12, FULL_HOUR - minutes)


def _times(unit: Length, count: int) -> Length | None:
    """So many of a unit; a number as large as a year is one."""
    if count >= LARGE:
        return None
    return Length(unit.months * count, unit.days * count, unit.minutes * count)


def _decimal(unit: Length, whole: int, tenths: int) -> Length | None:
    if not unit.minutes or tenths > 9:
        return None
    return Length(minutes=unit.minutes * (whole * 10 + tenths) // 10)


SPANS = tuple(
    Line(form, lambda _, **spans: sum_of(spans.values()))
    for form in ("{a:zh_span}", "{a:zh_span}[零|又|,]{b:zh_span}")
)
