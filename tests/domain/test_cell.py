"""Nothing on the desk becomes a formula in a spreadsheet, and everything comes back as it was."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from secdesk.domain.cell import guarded, unguarded

BLANKS = " \u00a0\u3000"
DANGEROUS = "=+-@＝＋－＠\t\r"
STARTS = st.text(st.sampled_from("'" + BLANKS + DANGEROUS + "a1工"), max_size=6)
TEXTS = st.tuples(STARTS, st.text()).map("".join).filter(lambda text: "\r\n" not in text)


@pytest.mark.parametrize("sign", DANGEROUS)
@pytest.mark.parametrize("blank", ["", *BLANKS])
def test_what_a_spreadsheet_would_calculate_is_made_a_text(sign: str, blank: str) -> None:
    assert guarded(f"{blank}{sign}1+1") == f"'{blank}{sign}1+1"


@pytest.mark.parametrize("text", ["", "a=1", "1-2", "'quoted'", "工作=1", "#14", "(a)", " a"])
def test_everything_else_stays_as_it_is(text: str) -> None:
    assert guarded(text) == unguarded(text) == text


@given(TEXTS)
@example("'=1")
@example("''=1")
@example("' '=1")
def test_what_was_guarded_comes_back(text: str) -> None:
    assert unguarded(guarded(text)) == text


@given(TEXTS)
def test_no_guarded_cell_begins_like_a_formula(text: str) -> None:
    assert guarded(text).lstrip()[:1] not in set("=+-@＝＋－＠")
    assert guarded(text)[:1] not in {"\t", "\r"}


def test_line_breaks_of_other_systems_become_plain_ones() -> None:
    assert unguarded("one\r\ntwo\n") == "one\ntwo\n"
