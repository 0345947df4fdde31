"""The grammar as a whole: the lines of every kind, in English and in Chinese."""

from functools import cache

from secdesk.domain.when import (
    chinese,
    chinese_clocks,
    chinese_frames,
    english,
    english_clocks,
    english_periods,
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
    "hhmm": numbers.clock_digits,
    "zh_apart": numbers.weekday_apart,
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
    "landmark": english.LANDMARKS,
    "near": english.NEAR,
    "dotted_date": english.DOTTED_DATES,
    "period": english_periods.PERIODS,
    "plain_month": english_periods.PLAIN_MONTHS,
    "next_period": english_periods.NEXT_PERIODS,
    "plain_period": english_periods.PLAIN_PERIODS,
    "period_day": english_periods.PERIOD_DAYS,
    "work_day": english_periods.WORK_DAYS,
    "week": english_periods.WEEKS,
    "numbered_week": english_periods.NUMBERED_WEEKS,
    "iso_week": english_periods.ISO_WEEKS,
    "last_of": english_periods.LAST_OF,
    "ending": english_periods.ENDINGS,
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
    "length": english_clocks.SPANS,
    "time": moments.TIMES,
    "lead": moments.LEADS,
    "tail": moments.TAILS,
    "maybe_at": (Line("[at|by|,|before]", None),),
    "holiday": holidays.HOLIDAYS,
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
    "zh_length": chinese_clocks.SPANS,
    "zh_span": chinese_clocks.LENGTHS,
    "minute": chinese_clocks.HALF,
    "clock": chinese_clocks.CLOCKS,
    "time": moments.ZH_TIMES,
    "zh_bare": chinese.BARE_DATES,
    "zh_loosely": chinese.LOOSE_ENDINGS,
    "zh_near": chinese.NEAR,
    "zh_sure": chinese.SURE,
    "zh_year_said": chinese.YEARS_SAID,
    "zh_days": chinese.DAYS_LONG,
    **chinese_frames.TABLES,
}


@cache
def grammar(*, is_chinese: bool) -> Grammar:
    """The grammar for a text: one without Chinese characters needs only the English part."""
    lines: dict[str, list[Line]] = {}
    for tables in (ENGLISH, CHINESE) if is_chinese else (ENGLISH,):
        for kind, table in tables.items():
            lines.setdefault(kind, []).extend(table)
    return Grammar(lines, READERS)
