"""Texts in columns of the screen: as wide as Rich finds them, character by character."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len, set_cell_size

from secdesk.views.human import width

SHOWABLE = st.characters(categories=["L", "N", "P", "Zs", "So"])  # the views make the rest so
TEXTS = st.text(st.sampled_from("abc XY12一二报告，。（）〔〕…·é🙂") | SHOWABLE, max_size=40)


@given(text=TEXTS)
def test_a_text_is_as_long_as_rich_finds_it(text: str) -> None:
    assert width.length(text) == cell_len(text)


def test_every_character_counted_at_once_is_as_wide_as_rich_finds_it() -> None:
    plain = [one for one in map(chr, range(0x20, 0xFFFF)) if width.PLAIN.fullmatch(one)]

    assert len(plain) > 20_000
    assert [one for one in plain if width.length(one) != cell_len(one)] == []


@given(text=TEXTS, columns=st.integers(1, 30))
def test_a_cell_takes_its_columns_and_shows_as_much_as_fits(text: str, columns: int) -> None:
    left = width.fitted(text, columns, to_right=False)
    right = width.fitted(text, columns, to_right=True)

    cut = set_cell_size(text, columns - 1).rstrip() + "…"
    shown = text if cell_len(text) <= columns else cut
    assert cell_len(left) == cell_len(right) == columns
    assert left == shown + " " * (columns - cell_len(shown))
    assert right == " " * (columns - cell_len(shown)) + shown


@given(cells=st.lists(TEXTS, min_size=1))
def test_a_column_is_as_wide_as_its_longest_cell(cells: list[str]) -> None:
    longest = width.longest(cells)

    assert longest == max(map(cell_len, cells))
    assert {cell_len(one) for one in width.column(cells, longest, to_right=True)} == {longest}
