"""The lines of the date grammar: each can be said, none is slow, and nothing is passed over."""

from random import Random

import pytest
from date_costs import steps
from hypothesis import given, settings
from hypothesis import strategies as st

from dates_in_words import WEDNESDAY_TEN, Moon
from lines_said import Said, Speaker, lines, slots
from secdesk.domain.errors import Unreadable
from secdesk.domain.when import Customs, Moment, read
from secdesk.domain.when.engine import Grammar, Line, Parser
from secdesk.domain.when.grammar import CHINESE, ENGLISH, READERS
from secdesk.domain.when.tokens import tokens
from secdesk.domain.worktime import WorkCalendar

LINES = list(lines())
CUSTOMS = Customs(WorkCalendar(almanac=Moon()))
ATTEMPTS = 300
STEPS_A_TOKEN = 1500  # every line is tried about once where a phrase may begin
JUNK = ("blah", "嗯", "§")
REPEATED = (
    "1 d ", "1 ", "30 ", "the ", "next ", "next next ", "a ", "at ", "3 days after ", "mon ",
    "mon-", "mon,",
    "half past ", "quarter to ", "last working day of ", "twenty-one ", "twenty ", "1.", "1/",
    "2026-", "5:", "5:30 ",
    "5 dec, ", "end of ", "week ", "in the ", "1h30m ", "a quarter of an hour, ", "second ",
    "second last ", "p.", "' ",
    "一", "十", "二十", "下", "下下", "下下周", "周", "周五", "第", "第三个", "的", "前", "后",
    "内", "3天", "3天后", "三个半", "半", "最后一个",
    "月", "12月", "12月15日", "点", "3点", "三点半", "下午", "零", "差一刻", "年", "2026年",
    "工作日", "三个工作日后", "五一", "春节", "截止到", "或之前",
)  # fmt: skip


def accepted(typed: str) -> Moment | None:
    """What the words mean, or None where they mean nothing."""
    try:
        return read(typed, WEDNESDAY_TEN, CUSTOMS)
    except Unreadable:
        return None


def stretch(piece: str, length: int) -> str:
    """A text of so many characters that says a piece again and again."""
    return (piece * length)[:length]


@pytest.mark.parametrize("said", LINES, ids=str)
def test_every_line_of_the_grammar_is_a_part_of_some_date(said: Said) -> None:
    speaker = Speaker(said.language, len(said.line.form))
    phrases = (speaker.whole(said) for _ in range(ATTEMPTS))

    assert any(accepted(phrase) for phrase in phrases)


@pytest.mark.parametrize("table", [ENGLISH, CHINESE], ids=["english", "chinese"])
def test_every_slot_of_a_line_names_a_kind_that_there_is(table: dict[str, list[Line]]) -> None:
    kinds = {*ENGLISH, *CHINESE, *READERS}

    assert [
        line.form for those in table.values() for line in those if slots(line.items) - kinds
    ] == []


@given(st.sampled_from(LINES), st.integers(0))
@settings(max_examples=300)
def test_whatever_is_said_by_the_lines_is_read_or_left_or_refused(said: Said, number: int) -> None:
    phrase = Speaker(said.language, number).whole(said)

    moment = accepted(phrase)

    assert moment is None or (moment.at.tzinfo is WEDNESDAY_TEN.tzinfo and moment.rule != "")


@given(st.sampled_from(LINES), st.integers(0), st.sampled_from(JUNK), st.randoms())
@settings(max_examples=200)
def test_a_stray_word_is_never_passed_over(
    said: Said, number: int, junk: str, draw: Random
) -> None:
    phrase = Speaker(said.language, number).whole(said)
    place = draw.randint(0, len(phrase))

    assert accepted(f"{phrase[:place]}{junk}{phrase[place:]}") is None
    assert accepted(f"{phrase[:place]} {junk} {phrase[place:]}") is None


@pytest.mark.parametrize("piece", REPEATED)
def test_a_text_costs_no_more_than_its_length(piece: str) -> None:
    for length in (10, 25, 50, 100, 200, 400):
        walked, count = steps(stretch(piece, length))

        assert walked <= STEPS_A_TOKEN * count
        assert steps(stretch(piece, 2 * length))[0] <= 2 * walked


@given(st.lists(st.sampled_from(REPEATED), min_size=1, max_size=6).map("".join))
def test_no_text_costs_more_than_its_length(text: str) -> None:
    walked, count = steps(text)

    assert walked <= STEPS_A_TOKEN * count


@given(st.sampled_from(LINES), st.integers(0))
@settings(max_examples=200)
def test_no_date_costs_more_than_its_length(said: Said, number: int) -> None:
    walked, count = steps(Speaker(said.language, number).whole(said))

    assert walked <= STEPS_A_TOKEN * count


@pytest.mark.parametrize(
    ("form", "said", "unsaid"),
    [
        ("a b", ["a b", "A  B"], ["a", "b", "a b b", "b a"]),
        ("a [b] c", ["a c", "a b c"], ["a b", "b c"]),
        ("a [b|c] d", ["a d", "a b d", "a c d"], ["a b c d"]),
        ("(a|b c) d", ["a d", "b c d"], ["b d", "d"]),
        ("[a [b]] c", ["c", "a c", "a b c"], ["b c"]),
        ("上下[左|右]", ["上下", "上下左", "上 下 右"], ["上", "上下左右"]),
        ("a-b", ["a-b", "a - b"], ["a b"]),
        ("{other} b", ["x b", "y y b"], ["b", "x", "y b"]),
    ],
)
def test_a_form_says_what_may_be_said(form: str, said: list[str], unsaid: list[str]) -> None:
    other = [Line("x", 1), Line("y y", 2)]

    for text in said:
        assert meanings(text, whole=[Line(form, "meant")], other=other) == ["meant"]
    for text in unsaid:
        assert meanings(text, whole=[Line(form, "meant")], other=other) == []


def test_a_slot_gives_its_meaning_under_its_name_and_one_that_has_none_is_dropped() -> None:
    whole = Line("{a:size} {b:size} {:size} {size}", lambda _, **slots: slots)
    sizes = [Line("small", 1), Line("large", 2)]

    found = meanings("small large small large", whole=[whole], size=sizes)

    assert found == [{"a": 1, "b": 2, "size": 2}]


def test_two_lines_that_say_the_same_give_both_meanings() -> None:
    found = meanings("a b", whole=[Line("a [b]", 1), Line("a b", 2)])

    assert found == [1, 2]


def test_a_meaning_that_is_none_is_no_meaning() -> None:
    assert meanings("a", whole=[Line("a", lambda _: None)]) == []


def meanings(text: str, **kinds: list[Line]) -> list[object]:
    """What a text means by a grammar of these kinds, of which one is called `whole`."""
    return Parser(Grammar(kinds, {}), tokens(text), None).whole("whole")
