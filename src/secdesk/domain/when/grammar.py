"""The grammar as a whole: the lines of every kind, in English and in Chinese."""

from functools import cache

from secdesk.domain.when import (
    chinese,
    chinese_clocks,
    english,
    english_clocks,
    holidays,
    moments,
    names,
    numbers,
)
from secdesk.domain.when.engine import Grammar, Line

READERS = {
    "n": numbers.cardinal,
    "word": numbers.worded,
    "ord": numbers.ordinal,
    "numbered": numbers.numbered,
    "d": numbers.short,
    "h": numbers.hour,
    "mm": numbers.padded,
    "hm": numbers.military,
    "yyyy": numbers.year,
    "stamp": numbers.stamp,
}
ENGLISH = {
    "moment": (*moments.MOMENTS, *moments.TONIGHT),
    "day": english.DAYS,
    "plain_day": english.PLAIN_DAYS,
    "dated": english.DATED,
    "named_date": english.NAMED_DATE,
    "day_number": english.DAY_NUMBERS,
    "year": english.YEARS,
    "slash": english.SLASHES,
    "offset": english.OFFSETS,
    "offset_day": english.OFFSET_DAYS,
    "anchor": english.ANCHORS,
    "period": english.PERIODS,
    "plain_month": english.PLAIN_MONTHS,
    "next_period": english.NEXT_PERIODS,
    "plain_period": english.PLAIN_PERIODS,
    "period_day": english.PERIOD_DAYS,
    "work_day": english.WORK_DAYS,
    "week": english.WEEKS,
    "ending": english.ENDINGS,
    "weekday": names.WEEKDAYS,
    "weekdays": (*names.WEEKDAYS, *names.PLURAL_WEEKDAYS),
    "month": names.MONTHS,
    "unit": names.UNITS,
    "nth": names.NTHS,
    "part": names.PARTS,
    "pm": english_clocks.PM,
    "clock": english_clocks.CLOCKS,
    "on_the_hour": english_clocks.ON_THE_HOUR,
    "noon": english_clocks.NOONS,
    "hour": english_clocks.BARE_CLOCKS,
    "military": english_clocks.MILITARY,
    "dotted": english_clocks.DOTTED,
    "span": english_clocks.LENGTHS,
    "length": moments.SPANS,
    "time": moments.TIMES,
    "lead": moments.LEADS,
    "tail": moments.TAILS,
    "maybe_at": (Line("[at|by|,|before]", None),),
    "holiday": moments.HOLIDAYS,
    "holiday_name": holidays.NAMES,
}
CHINESE = {
    "moment": moments.ZH_MOMENTS,
    "day": chinese.DAYS,
    "zh_base": chinese.BASES,
    "zh_weekday": chinese.WEEKDAYS,
    "zh_day": names.ZH_WEEKDAY,
    "zh_month": chinese.MONTH_NAMES,
    "zh_year": chinese.YEARS,
    "zh_dated": chinese.DATED,
    "zh_number": chinese.DAY_NUMBERS,
    "zh_month_said": chinese.MONTHS_SAID,
    "zh_after": chinese.OFFSETS,
    "zh_offset": chinese.OFFSET_DAYS,
    "zh_period": chinese.PERIODS,
    "zh_loose": chinese.LOOSE_PERIODS,
    "zh_period_day": chinese.PERIOD_DAYS,
    "zh_ending": chinese.ENDINGS,
    "zh_work": chinese.WORK_DAYS,
    "zh_unit": names.ZH_UNITS,
    "zh_nth": names.ZH_NTHS,
    "zh_part": names.ZH_PARTS,
    "zh_length": moments.ZH_SPANS,
    "zh_span": chinese_clocks.LENGTHS,
    "minute": chinese_clocks.HALF,
    "clock": chinese_clocks.CLOCKS,
    "time": moments.ZH_TIMES,
    "zh_lead": moments.ZH_LEADS,
    "zh_tail": moments.ZH_TAILS,
}


@cache
def grammar(*, is_chinese: bool) -> Grammar:
    """The grammar for a text: one without Chinese characters needs only the English part."""
    lines: dict[str, list[Line]] = {}
    for tables in (ENGLISH, CHINESE) if is_chinese else (ENGLISH,):
        for kind, table in tables.items():
            lines.setdefault(kind, []).extend(table)
    return Grammar(lines, READERS)
