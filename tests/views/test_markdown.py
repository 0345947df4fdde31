"""Markdown: read back by a parser that knows nothing of us."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from secdesk.views import markdown
from secdesk.views.page import Fields, Gap, Grid, Head, Prose, Row, Title, Verbatim

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
MARKS = st.text(alphabet="\\`*_[](){}<>&~|$!-+=#:.0123456789)/ab \n人", max_size=30)
PLAIN = frozenset({"text", "inline", "paragraph_open", "paragraph_close"})
ITEM = PLAIN | {"bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close"}


def read(text: str) -> tuple[set[str], str]:
    """Which kinds of pieces there are in a text, and what it says without them."""
    tokens = READER.parse(text)
    pieces = [*tokens, *(child for token in tokens for child in token.children or ())]
    said = "".join(one.content for one in pieces if one.type == "text")
    return {one.type for one in pieces}, said


def shown(typed: str) -> str:
    return typed.replace("\n", " / ").strip()


@given(MARKS)
def test_what_was_typed_is_never_taken_for_a_mark(typed: str) -> None:
    kinds, said = read(markdown.text((Prose(typed),)))

    assert kinds <= PLAIN
    assert said == shown(typed)


@given(MARKS.filter(str.strip))
def test_nor_is_it_in_a_record_or_below_one(typed: str) -> None:
    kinds, said = read(markdown.text((Grid((Row((typed,), below=(typed,)),), wide=0),)))

    assert kinds <= ITEM
    assert said == shown(typed) * 2


def test_a_page_has_its_parts_apart() -> None:
    page = (
        Head("Wang", "3"),
        Gap(),
        Title("Problems"),
        Grid((Row(("A", "", "#1"), below=("why",)), Row(("B",))), wide=0),
        Fields((("Date", "fri"),)),
        Verbatim("secdesk list"),
    )

    assert markdown.text(page) == (
        "# Wang\n\n3\n\n## Problems\n\n- A · #1\n  - why\n- B\n\n- Date: fri\n\nsecdesk list\n"
    )


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("see https://a.example/x", "see https\\://a.example/x"),
        ("see www.a.example", "see www\\.a.example"),
        ("3. April", "3\\. April"),
        ("- no", "\\- no"),
        ("figures 3-4", "figures 3-4"),
    ],
)
def test_only_what_could_be_a_mark_is_changed(typed: str, written: str) -> None:
    assert markdown.escaped(typed) == written
