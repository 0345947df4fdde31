"""Laws of rules in words: what is printed is read back, twins agree, and no text is costly."""

from dataclasses import replace
from datetime import date, time

import pytest
from date_costs import Walked
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dates_in_words import CUSTOMS, WEDNESDAY_TEN, pairs
from rules_in_words import read, rule_of
from secdesk.domain.errors import Unreadable
from secdesk.domain.recurrence import Day, Freq, Rule, said
from secdesk.domain.when.meaning import World
from secdesk.domain.when.repeat import Repeat, read_rule, rule_grammar
from secdesk.domain.when.tokens import tokens
from secdesk.views.words import Words

INTERVALS = st.integers(1, 4)
STEPS_A_TOKEN = 3000  # every line is tried about once where a phrase may begin
REPEATED = (
    "every ", "every day ", "mon and ", "mon,", "1st and ", "every 1 ", "last ", "second last ",
    "every day until friday ", "9am ", "at ", "january and ", "1 may, ", "15th of ", "and ",
    "first and last friday and ", "for 3 times ", "every 2 weeks on ", "the ", "on the ",
    "1号和", "周一", "每周", "一", "每", "第一个", "1月", "12月1日", "1日",
    "9点", "从下周一", "共3次",
    "二十", "月底、", "每天从明天",
)  # fmt: skip
RULE_LIKE = st.text("everyday monfit1stn每周月天年一二三五隔第个日号点工作底半,，到- ", max_size=20)
TWINS = pairs(
    """
    every day -> 每天
    every 3 days -> 每3天
    every other day -> 隔天
    every working day -> 每个工作日
    every monday -> 每周一
    every mon and thu -> 每周一和周四
    mon-fri -> 周一到周五
    every weekend -> 每个周末
    every two weeks -> 每两周
    every other friday -> 隔周周五
    biweekly -> 双周
    every 2 weeks on friday -> 每两周周五
    monthly -> 每月
    15th of each month -> 每月15号
    1st and 15th of each month -> 每月1号和15号
    last day of each month -> 每月最后一天
    end of each month -> 每月月底
    first friday of each month -> 每月第一个周五
    last friday of each month -> 每月最后一个周五
    last working day of each month -> 每月最后一个工作日
    second last working day of each month -> 每月倒数第二个工作日
    quarterly -> 每季度
    end of each quarter -> 每季度末
    last working day of each quarter -> 每季度最后一个工作日
    every six months -> 每六个月
    yearly -> 每年
    every year on 15 june -> 每年6月15日
    every september -> 每年9月
    every friday at 5pm -> 每周五下午5点
    every friday by end of day -> 每周五下班前
    every night at 10 -> 每晚10点
    every morning -> 每天早上
    every friday starting tomorrow -> 从明天开始每周五
    every friday until 31 dec -> 每周五到12月31日为止
    every friday for 5 times -> 每周五，共5次
    """
)


def several(values: st.SearchStrategy[int]) -> st.SearchStrategy[tuple[int, ...]]:
    """A few of those, each once, in order."""
    return st.lists(values, min_size=1, max_size=2, unique=True).map(lambda few: tuple(sorted(few)))


def days(nths: st.SearchStrategy[int]) -> st.SearchStrategy[tuple[Day, ...]]:
    """A few weekdays, each once, in order."""
    few = st.lists(st.builds(Day, nths, st.integers(0, 6)), min_size=1, max_size=2, unique=True)
    return few.map(lambda some: tuple(sorted(some)))


MONTHS = several(st.integers(1, 12))
NTHS = st.sampled_from([1, 2, 3, 4, 5, -1, -2, -3])
MONTH_DAYS = several(st.integers(1, 31) | st.integers(-31, -1))
YEAR_DAYS = several(st.integers(1, 28) | st.integers(-28, -1))
WORKDAYS = st.integers(1, 15) | st.integers(-5, -1)
MONTHLY, YEARLY = st.just(Freq.MONTHLY), st.just(Freq.YEARLY)
RULES = st.one_of(
    st.builds(Rule, st.just(Freq.DAILY), INTERVALS),
    st.builds(Rule, st.just(Freq.DAILY), INTERVALS, workday=st.just(0)),
    st.builds(Rule, st.just(Freq.WEEKLY), INTERVALS),
    st.builds(Rule, st.just(Freq.WEEKLY), INTERVALS, days=days(st.just(0))),
    st.builds(Rule, st.just(Freq.WEEKLY), INTERVALS, workday=WORKDAYS),
    st.builds(Rule, MONTHLY, INTERVALS),
    st.builds(Rule, MONTHLY, INTERVALS, month_days=MONTH_DAYS),
    st.builds(Rule, MONTHLY, INTERVALS, days=days(NTHS)),
    st.builds(Rule, MONTHLY, INTERVALS, workday=WORKDAYS),
    st.builds(Rule, YEARLY, INTERVALS),
    st.builds(Rule, YEARLY, INTERVALS, MONTHS, YEAR_DAYS),
    st.builds(Rule, YEARLY, INTERVALS, MONTHS, days=days(NTHS)),
    st.builds(Rule, YEARLY, INTERVALS, MONTHS, workday=WORKDAYS),
)
ENDS: st.SearchStrategy[dict[str, object]] = st.one_of(
    st.just({}),
    st.builds(dict, count=st.integers(1, 99)),
    st.builds(dict, until=st.dates(date(2026, 1, 1), date(2035, 12, 31))),
)
CLOCKS = st.none() | st.times().map(lambda at: time(at.hour, at.minute))


def accepted(typed: str) -> Repeat | None:
    """What the words mean, or None where they mean nothing."""
    try:
        return read(typed)
    except Unreadable:
        return None


def steps(text: str) -> tuple[int, int]:
    """How many steps the machine makes of a text, and how many tokens it has; no limit applies."""
    pieces = tokens(text)
    parser = Walked(
        rule_grammar(is_chinese=not text.isascii()), pieces, World(WEDNESDAY_TEN, CUSTOMS)
    )
    parser.whole("repeat")
    return parser.steps, len(pieces)


@pytest.mark.parametrize("language", ["en", "zh"])
@given(RULES, ENDS, CLOCKS)
@settings(max_examples=200)
def test_a_rule_in_words_is_read_back(
    language: str, rule: Rule, ends: dict[str, object], at: time | None
) -> None:
    whole = replace(rule, at=at, **ends)  # type: ignore[arg-type]  # an end is a count or a day

    words = Words(language).sentence(said(whole))

    assert rule_of(words) == whole.text


@pytest.mark.parametrize(("english", "chinese"), TWINS)
def test_both_languages_mean_the_same(english: str, chinese: str) -> None:
    assert read(english).rule == read(chinese).rule


@given(RULES)
def test_the_text_of_a_rule_is_read_back(rule: Rule) -> None:
    assert rule_of(rule.text) == rule.text


@given(st.one_of(RULE_LIKE, st.text(max_size=30)))
@example("every ¹")
@example("每²天")
def test_any_text_is_refused_or_makes_a_sound_rule(typed: str) -> None:
    found = accepted(typed)

    assert found is None or Rule.parse(found.rule.text) == found.rule


@given(st.sampled_from(TWINS), st.sampled_from(["blah", "嗯", "§"]), st.integers(0, 40))
def test_a_stray_word_is_never_passed_over(twins: tuple[str, str], junk: str, at: int) -> None:
    for phrase in twins:
        place = min(at, len(phrase))

        assert accepted(f"{phrase[:place]}{junk}{phrase[place:]}") is None


@pytest.mark.parametrize("piece", REPEATED)
def test_a_text_costs_no_more_than_its_length(piece: str) -> None:
    for length in (25, 50, 100, 200):
        text = (piece * length)[:length]
        walked, count = steps(text)

        assert walked <= STEPS_A_TOKEN * count


@given(st.lists(st.sampled_from(REPEATED), min_size=1, max_size=6).map("".join))
def test_no_text_costs_more_than_its_length(text: str) -> None:
    walked, count = steps(text)

    assert walked <= STEPS_A_TOKEN * count


def test_a_text_of_too_many_words_is_not_read() -> None:
    with pytest.raises(Unreadable):
        read_rule("每" * 61, WEDNESDAY_TEN, CUSTOMS)
