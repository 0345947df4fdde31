"""What is said back of a task beside its title and date."""

from typing import Any

import pytest

from secdesk.domain.vocabulary import Holder, Urgency
from secdesk.services.echo import particulars
from world import ADMIN, CHEN, a_due, a_task


def said(**matters: Any) -> list[str]:  # noqa: ANN401  # a builder takes what matters
    """The notes on a task."""
    return [str(note.text) for note in particulars(a_task(**matters))]


def test_a_usual_task_needs_no_word() -> None:
    assert said(due=a_due("2026-11-27"), words="soon, please", intent="for the board") == []


@pytest.mark.parametrize(
    ("matters", "line"),
    [
        ({"lead": ADMIN}, "with Admin Office"),
        ({"lead": ADMIN, "person": CHEN}, "with Admin Office, Chen Jie"),
        ({"person": CHEN}, "with Chen Jie"),
        ({"helpers": (CHEN, ADMIN)}, "helped by Chen Jie, Admin Office"),
        ({"holder": Holder.LEADER}, "the next step is Wang Min's own"),
        ({"urgency": Urgency.SOON}, "soon"),
        ({"importance": 1}, "importance 1"),
        ({"importance": 3}, "importance 3"),
        ({"parent": 7}, "part of #7"),
        ({"standard": "two pages"}, "requirement: two pages"),
        ({"links": ("/a.pdf",)}, "1 file"),
        ({"links": ("/a.pdf", "/b.pdf")}, "2 files"),
        ({"report_back": False}, "no report wanted"),
    ],
)
def test_whatever_is_not_as_usual_is_said(matters: dict[str, Any], line: str) -> None:
    assert said(**matters) == [line]


def test_all_of_it_stands_on_one_line() -> None:
    line = said(lead=ADMIN, urgency=Urgency.FLASH, parent=7, report_back=False)

    assert line == ["with Admin Office · flash · part of #7 · no report wanted"]
