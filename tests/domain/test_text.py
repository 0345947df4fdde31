"""Text as people type it, made safe to show and equal to search."""

from string import ascii_letters
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anything import TEXTS
from secdesk.domain.text import JOINERS, clean, fold, one_line, paragraphs, say, say_n

STEERING = {"Cc", "Cf", "Cs", "Zl", "Zp"}


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("\x1b[31mred", "␛[31mred"),
        ("\x07\x00", "␇␀"),
        ("a\tb", "a␉b"),
        ("\x7f", "␡"),
        ("\x85\x9b31m", "\ufffd\ufffd31m"),
        ("\u202eevil\u2066", "\ufffdevil\ufffd"),
        ("\ufeff\u00ad\u200b", "\ufffd\ufffd\ufffd"),
        ("\ud800", "\ufffd"),
        ("\u2028\u2029", "\ufffd\ufffd"),
        ("👨\u200d👩\u200d👧 می\u200cخواهم\x1b", "👨\u200d👩\u200d👧 می\u200cخواهم␛"),
        ("工作\u3000汇报\u00a0", "工作\u3000汇报\u00a0"),
        ("[red]plain[/]", "[red]plain[/]"),
    ],
)
def test_what_could_steer_a_terminal_is_made_visible(typed: str, shown: str) -> None:
    assert clean(typed) == shown


@given(TEXTS)
def test_no_clean_text_can_steer_a_terminal(typed: str) -> None:
    left = {category(one) for one in clean(typed) if one not in JOINERS}

    assert not left & STEERING


@given(TEXTS)
def test_cleaning_twice_is_cleaning_once(typed: str) -> None:
    assert clean(clean(typed)) == clean(typed)


@given(TEXTS)
def test_cleaning_keeps_all_that_can_be_printed_in_its_place(typed: str) -> None:
    shown = clean(typed)

    assert len(shown) == len(typed)
    assert all(
        after == before
        for before, after in zip(typed, shown, strict=True)
        if before.isprintable() or before in JOINERS
    )


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("  draft \t the\nreport  ", "draft the report"),
        ("工作\u3000汇报\u00a0\u2028表", "工作 汇报 表"),
        (" \n\t ", ""),
        ("a\x1b[2Jb", "a␛[2Jb"),
    ],
)
def test_a_line_has_single_blanks_and_nothing_to_steer_with(typed: str, line: str) -> None:
    assert one_line(typed) == line


@given(TEXTS)
def test_a_line_is_one_line_and_stays_as_it_is(typed: str) -> None:
    line = one_line(typed)

    assert len(line.splitlines()) <= 1
    assert " ".join(line.split()) == line
    assert one_line(line) == line


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("\n first \n\n second  \r\n third\n\n", "first\n\n second\n third"),
        ("a\x1b[1m\nb", "a␛[1m\nb"),
        ("one\u2028two\x0bthree", "one\ntwo\nthree"),
        ("  \n \n", ""),
    ],
)
def test_paragraphs_keep_their_line_breaks_and_lose_blank_edges(typed: str, kept: str) -> None:
    assert paragraphs(typed) == kept


@given(TEXTS)
def test_paragraphs_can_steer_nothing_and_stay_as_they_are(typed: str) -> None:
    kept = paragraphs(typed)

    assert not {category(one) for one in kept if one not in (*JOINERS, "\n")} & STEERING
    assert paragraphs(kept) == kept


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("⼯作", "工作"),
        ("ＷＡＮＧ", "wang"),
        ("１２：３０", "12:30"),
        ("Straße", "STRASSE"),
        ("cafe\u0301", "CAFÉ"),
        ("㈱", "(株)"),
    ],
)
def test_texts_that_read_alike_are_found_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@given(st.text(st.sampled_from(ascii_letters + " 工作日报⼯")))
def test_case_never_tells_texts_apart(typed: str) -> None:
    assert fold(typed.upper()) == fold(typed.lower()) == fold(typed)


@given(TEXTS)
def test_folding_twice_is_folding_once(typed: str) -> None:
    assert fold(fold(typed)) == fold(typed)


def test_a_sentence_fills_its_holes_and_leaves_braces_in_what_fills_them() -> None:
    sentence = say("{title} is {state}.", title="{draft}", state="open")

    assert str(sentence) == "{draft} is open."


@pytest.mark.parametrize(("count", "text"), [(0, "0 tasks"), (1, "1 task"), (2, "2 tasks")])
def test_a_sentence_with_a_count_has_a_singular_and_a_plural(count: int, text: str) -> None:
    assert str(say_n("{count} task", "{count} tasks", count)) == text


def test_a_list_in_a_sentence_reads_as_a_list() -> None:
    assert str(say("{names}", names=("Wang Min", "李国强"))) == "Wang Min, 李国强"
