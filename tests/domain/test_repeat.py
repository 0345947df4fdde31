"""What comes round, read as a whole or not at all."""

from dataclasses import replace
from datetime import time

import pytest

from dates_in_words import CUSTOMS, REFUSED, WEDNESDAY_TEN
from rules_in_words import notes, read, refusal, rule_of, start_of
from secdesk.domain.errors import Unreadable
from secdesk.domain.recurrence import Rule
from secdesk.domain.when.repeat import Repeat, read_rule, speaks_of_repeating
from secdesk.domain.when.tokens import tokens
from secdesk.domain.worktime import WorkCalendar

HOLIDAYS = 'holidays are not left out; for that: "every working day", 每个工作日'


def test_a_rule_keeps_what_was_typed() -> None:
    assert read("  every\tfriday ") == Repeat(Rule.parse("FREQ=WEEKLY;BYDAY=FR"), "every friday")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("FREQ=WEEKLY;BYDAY=FR,MO", "FREQ=WEEKLY;BYDAY=MO,FR"),
        ("rrule:freq=daily;count=3", "FREQ=DAILY;COUNT=3"),
    ],
)
def test_the_text_of_a_rule_is_taken_as_it_is(typed: str, meant: str) -> None:
    assert rule_of(typed) == meant


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("every friday", []),
        ("weekdays", [HOLIDAYS]),
        ("每周一至周五", [HOLIDAYS]),
        ("biweekly", ["read as every 2 weeks"]),
        ("双周五", ["read as every 2 weeks"]),
        ("bimonthly", ["read as every 2 months"]),
        ("每隔2天", ["read as every 2, not with 2 between"]),
        ("每隔一天", []),
        ("每月31号", ["in a month without that day, its last day"]),
        ("FREQ=MONTHLY;BYMONTHDAY=31", ["in a month without that day, its last day"]),
        ("每月初", ["read as the first day of it"]),
        ("每月月初", ["read as the first day of it"]),
        ("每月中", ["read as the 15th"]),
        ("每月15号 3点", ["read as 15:00; write 凌晨3点 for the morning"]),
        ("every friday at 4", ["read as 16:00; write 4am for the morning"]),
        ("every morning", ["read as 09:00; a clock time may be added"]),
        ("daily at midnight", ["midnight is the end of that day"]),
        ("last weekday of each month", ["read as working days: holidays are left out"]),
        ("15th of the month", ["read as every month"]),
        ("月底", ["read as every month"]),
        ("1号和15号", ["read as every month"]),
        ("each 3/4", ["read as day 4 of month 3"]),
        ("end of each week", ["read as Friday"]),
        ("every day twice", ["that is 2 in all"]),
        ("every friday starting 1 may", ["read as 2027, for this year's has passed"]),
        ("every friday starting next month", ["from 2026-12-01 on"]),
        ("every weekday, weekdays", []),
    ],
)
def test_a_choice_is_said(typed: str, said: list[str]) -> None:
    if rule_of(typed) == REFUSED:
        assert said == []
    else:
        assert notes(typed) == said


def test_a_day_before_its_month_is_read_so_in_most_of_the_world() -> None:
    european = replace(CUSTOMS, month_first=False)

    assert rule_of("each 3/4", european) == "FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=3"


def test_parts_of_the_day_begin_as_the_office_has_it() -> None:
    early = replace(CUSTOMS, calendar=WorkCalendar(time(7), time(15)), evening=time(20))

    assert rule_of("every morning", early) == "FREQ=DAILY;AT=07:00"
    assert rule_of("每晚", early) == "FREQ=DAILY;AT=20:00"
    assert rule_of("每周五下班前", early) == "FREQ=WEEKLY;BYDAY=FR;AT=15:00"


def test_a_week_begins_and_ends_as_the_office_has_it() -> None:
    custom = replace(CUSTOMS, week_start=6, week_ends=3)

    assert rule_of("start of each week", custom) == "FREQ=WEEKLY;BYDAY=SU"
    assert rule_of("end of each week", custom) == "FREQ=WEEKLY;BYDAY=TH"


@pytest.mark.parametrize(
    ("typed", "begins"),
    [
        ("every friday", "None"),
        ("every friday starting tomorrow", "2026-11-19"),
        ("every friday from now", "2026-11-18"),
        ("every friday from 1 dec on", "2026-12-01"),
        ("every friday starting next week", "2026-11-23"),
        ("every friday starting next year", "2027-01-01"),
        ("every friday starting in november", "2026-11-01"),
        ("every friday starting in march", "2027-03-01"),
        ("every friday starting march 2028", "2028-03-01"),
        ("daily from 1 dec to 20 dec", "2026-12-01"),
        ("每周五，从12月1日起", "2026-12-01"),
        ("即日起每周五", "2026-11-18"),
        ("下周起每周五", "2026-11-23"),
        ("从下个月开始每周五", "2026-12-01"),
        ("明年起每周五", "2027-01-01"),
        ("从3月开始每周五", "2027-03-01"),
        ("从2028年3月开始每周五", "2028-03-01"),
        ("end of each quarter", "2026-12-01"),
        ("first day of each quarter", "2026-10-01"),
        ("第一个周五,每季度", "2026-10-01"),
        ("每半年最后一个工作日", "2026-12-01"),
        ("每半年第一天", "2026-07-01"),
        ("last working day of each quarter", "None"),
    ],
)
def test_a_rule_begins_where_its_words_say(typed: str, begins: str) -> None:
    assert start_of(typed) == begins


@pytest.mark.parametrize(
    ("typed", "why", "instead"),
    [
        ("every second friday", '"every 2nd friday" means', '"every other friday"'),
        ("every 3rd monday", '"every 3rd monday" means', '"every 3 weeks on monday"'),
        ("every other weekday", "Every so many weeks, or", "every other working day"),
        ("monthly on friday", "Which Friday of the month?", "first Friday of each month"),
        ("每月周五", "Which Friday of the month?", "first Friday of each month"),
        ("every year on the 31st", "A day of the year needs its month.", "every year on 31 may"),
        ("15th of each quarter", "Which month of it?", "每季度首月15日"),
        ("every 1 jan and 2 feb", "Those dates do not make one rule", "every year on 1 may"),
        ("every 30 feb", "Month 2 has no day 30.", ""),
        ("每年2月30日", "Month 2 has no day 30.", ""),
        ("every february on the 30th", "Month 2 has no day 30.", ""),
        ("every month on the 6th friday", "No month has a sixth Friday.", ""),
        ("every easter", "That holiday moves", "every year on 25 dec"),
        ("每年春节", "That holiday moves", "每年10月1日"),
        ("每年国庆节前", "Days around a holiday differ", "每年9月28日"),
        ("每年春节前一周", "That holiday moves", "每年10月1日"),
        ("every year by christmas", "Days around a holiday differ", "every year on 24 dec"),
        ("by christmas every year", "Days around a holiday differ", "every year on 24 dec"),
        ("twice a week", "So many times in a period", "every mon and thu"),
        ("3 times per month", "So many times in a period", "1st and 15th of each month"),
        ("每周三次", "So many times in a period", "每周一和周四"),
        ("一天两次", "So many times in a period", "每周一和周四"),
        ("每周三天", "So many times in a period", "每周一和周四"),
        ("每半个月", "Half a month has no days", "每月1号和15号"),
        ("单周五", "Weeks are not counted as odd or even.", "隔周周五"),
        ("每月第一周周一", "A month has no weeks of its own", "每月第一个周一"),
        ("hourly", "A desk has no rule for hours", "every day at 9am"),
        ("every 20 min", "A desk has no rule for hours", "every day at 9am"),
        ("every second", "A desk has no rule for hours", "every day at 9am"),
        ("每小时", "A desk has no rule for hours", "每天9点"),
        ("每30分钟", "A desk has no rule for hours", "每天9点"),
        ("每隔10秒", "A desk has no rule for hours", "每天9点"),
        ("every monday from 9am to 5pm", "A range of hours", "every monday at 9am"),
        ("every monday between 9am and 5pm", "A range of hours", "every monday at 9am"),
        ("每天9点到11点", "A range of hours", "每周一9点"),
        ("every day at 9am and 5pm", "One clock time to a rule", "every day at 9am"),
        ("每天9点和18点", "One clock time to a rule", "每天9点"),
        ("每天早晚", "One clock time to a rule", "每天9点"),
        ("daily except in may", "A rule has no exceptions.", "every day except weekends"),
        ("每周但不含节假日", "A rule has no exceptions.", "每天"),
        ("every wed until november", "Until its beginning", "every friday until 31 may"),
        ("每天25点", "There is no 25:00 in a day.", ""),
        ("every morning at 9pm", "There is no 21:00 in that part of the day.", ""),
        ("every blue moon", 'Cannot read the rule "every blue moon".', "every 2 weeks on friday"),
        ("每逢佳节", 'Cannot read the rule "每逢佳节".', "每两周周五"),
    ],
)
def test_what_has_no_rule_is_refused_with_one_near_to_it(
    typed: str, why: str, instead: str
) -> None:
    error = refusal(typed)

    assert str(error.message).startswith(why)
    assert instead in " ".join(map(str, error.hints))


@pytest.mark.parametrize(
    "typed",
    [
        "", "  ", "()", "monday", "friday 5pm", "周五", "15号", "明天", "christmas", "every", "每",
        "every thing", "every 0 days", "每0天", "daily sunday", "weekly on the 15th",
        "every mon mon",
        "every month on the 32nd",
        "每月1号1号", "每周八", "每月32号", "每月3个周五", "每月15 9点",
        "every day for 0 times", "every first monday of every monday", "每月十点", "每周上班时",
        "every friday, 3 times, 4 times", "every friday until 1 dec, 4 times", "每月季末",
        "every friday for 30 minutes", "every friday until 1 jan 9999 for 9999 years",
        "every day at 9am at 10am", "every working day in may", "every 2 months in may",
        "every first and last working day", "周一和周一", "每天限6月限7月", "每日凌晨",
        "last working day of june and first working day of july each year",
        "every monday or so", "every day's end", "每13周5号", "every month on the 0th",
        "every friday from monday to tuesday", "every 5 easters", "nightly at 9am", "每周21",
        "daily for 9999 years", "every 54th and 1st friday", "every friday the 40th",
        "every second mon and fri", "mon and mon mornings at 9", "every january on 1 may",
        "FREQ=HOURLY", "FREQ=DAILY;BYHOUR=9",
    ],
)  # fmt: skip
def test_what_is_no_rule_is_refused(typed: str) -> None:
    assert rule_of(typed) == REFUSED


def test_two_meanings_are_refused_and_both_are_shown() -> None:
    error = refusal("每周日一上班前")

    assert "can mean more than one rule" in str(error.message)
    assert len(error.hints) == 2


def test_nothing_over_two_hundred_characters_is_read() -> None:
    long = "every friday" + " " * 200 + "at 5pm"
    longer = "FREQ=MONTHLY;BYMONTHDAY=" + ",".join(["1"] * 200)

    assert rule_of(long) == "FREQ=WEEKLY;BYDAY=FR;AT=17:00"
    for text in ("every friday " + "a" * 200, longer):
        with pytest.raises(Unreadable, match="Cannot read the rule"):
            read_rule(text, WEDNESDAY_TEN, CUSTOMS)


@pytest.mark.parametrize(
    "typed",
    ["every friday", "fridays", "Daily", "on weekdays", "每周五", "天天", "隔週五", "双周五"],
)
def test_words_of_repeating_are_known(typed: str) -> None:
    assert speaks_of_repeating(tokens(typed))


@pytest.mark.parametrize("typed", ["friday", "end of month", "everything", "周五", "下周", "月底"])
def test_other_words_are_not_of_repeating(typed: str) -> None:
    assert not speaks_of_repeating(tokens(typed))
