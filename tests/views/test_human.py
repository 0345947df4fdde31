"""Pages on a terminal: widths, wrapping, colour, and nothing a title could break."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from secdesk.views.human import sheet
from secdesk.views.page import Fields, Gap, Grid, Head, Page, Prose, Row, Title
from world import Screen, secdesk

TITLES = st.text(st.characters(categories=["L", "N", "P", "Zs", "So"]), min_size=1, max_size=60)


@pytest.fixture(autouse=True)
def _quiet_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setenv("COLUMNS", "80")


def drawn(page: Page) -> list[str]:
    """The lines of a page at eighty columns."""
    screen = Screen()
    sheet.show(page, screen)
    return screen.getvalue().splitlines()


def a_grid(*titles: str) -> Grid:
    """A list of tasks as pages have it."""
    rows = tuple(
        Row(("R", f"#{n}", "Wang", title, "Fri 27 Nov"), "red") for n, title in enumerate(titles)
    )
    return Grid(rows, wide=3, right=(1,))


def test_a_page_is_drawn_piece_by_piece() -> None:
    page = (
        Head("Monday", "14 open"),
        Gap(),
        Title("Overdue"),
        a_grid("draft"),
        Fields((("Name", "Wang"), ("Words", "two\nlines"))),
        Prose("done", indent=2),
    )

    assert drawn(page) == [
        "Monday" + " " * 67 + "14 open",
        "",
        " Overdue",
        " R  #0  Wang  draft  Fri 27 Nov",
        " Name   Wang",
        " Words  two",
        "        lines",
        "  done",
    ]


def test_grids_of_as_many_columns_share_their_widths_and_others_have_their_own() -> None:
    pairs = Grid((Row(("promise", "the rota")),), wide=1)
    threes = Grid((Row(("1", "call Kelso Print", "Fri")),), wide=1)
    more = Grid((Row(("12", "ask", "Mon")),), wide=1)

    assert drawn((pairs, threes, more)) == [
        " promise  the rota",
        " 1   call Kelso Print  Fri",
        " 12  ask               Mon",
    ]


def test_a_long_head_is_wrapped_and_keeps_its_figure() -> None:
    first, second = drawn((Head("办" * 50, "open"),))

    assert (cell_len(first), cell_len(second)) == (74, 80)
    assert second.endswith("open")


def test_a_long_title_ends_in_an_ellipsis_and_the_line_in_time() -> None:
    (line,) = drawn((a_grid("很长的标题" * 20),))

    assert cell_len(line) <= 80
    assert "…" in line
    assert line.endswith("Fri 27 Nov")


@given(st.lists(TITLES, min_size=1, max_size=5))
def test_columns_stand_below_each_other_whatever_the_script(titles: list[str]) -> None:
    lines = drawn((a_grid(*titles),))

    starts = {cell_len(line[: line.rindex("Fri 27 Nov")]) for line in lines}
    assert len(starts) == 1
    assert all(cell_len(line) <= 80 for line in lines)


def test_grids_of_one_page_share_their_columns() -> None:
    first, second = drawn((a_grid("a"), a_grid("much longer than a")))

    assert first.index("Fri") == second.index("Fri")


def test_lines_below_a_record_are_wrapped_under_it() -> None:
    row = Row(("R", "#1", "Wang", "draft", ""), "red", ("word " * 40,))

    _, *below = drawn((Grid((row,), wide=3),))

    assert len(below) > 1
    assert all(line.startswith("      word") and cell_len(line) <= 80 for line in below if line)


def test_a_text_without_blanks_is_broken_anywhere() -> None:
    lines = drawn((Prose("办" * 100),))

    assert [cell_len(line) for line in lines] == [80, 80, 40]


def test_a_long_name_does_not_push_the_title_out() -> None:
    row = Row(("R", "#1", "The Leadership Collective of All", "draft", ""))

    (line,) = drawn((Grid((row,), wide=3, narrow=(2,)),))

    assert line == " R  #1  The Leadershi…  draft"


def test_colour_marks_the_light_and_bold_what_is_late(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    screen = Screen()

    sheet.show((a_grid("draft"),), screen)

    assert "\x1b[1;31m R\x1b[0m" in screen.getvalue()
    assert "\x1b[1m  #0" in screen.getvalue()


def test_no_color_is_honoured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("NO_COLOR", "1")
    screen = Screen()

    sheet.show((a_grid("draft"),), screen)

    assert "31m" not in screen.getvalue()


def test_what_is_not_a_terminal_gets_no_escape() -> None:
    stream = io.StringIO()

    sheet.show((a_grid("draft"),), stream)

    assert "\x1b" not in stream.getvalue()


@pytest.mark.parametrize("title", ["[red]urgent[/red]", "[/]", ":smile:", "[a]", "%s {x} $(ls)"])
@pytest.mark.parametrize("on_screen", [True, False])
def test_markup_in_a_title_is_only_text(title: str, *, on_screen: bool) -> None:
    secdesk("leader", "add", "wang", "Wang")

    echo = secdesk("assign", "wang", title)
    pages = [secdesk(page, on_screen=on_screen).out for page in ("list", "today")]
    pages.append(secdesk("show", "1", on_screen=on_screen).out)

    assert title in echo.out
    assert all(title in page for page in pages)
