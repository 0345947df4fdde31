"""What must not wait, as plain lines."""

from typing import Any

import pytest

from secdesk.cards import Light
from secdesk.cards.card import Party
from secdesk.cards.nagging import Explained, Nagging, NagLine
from secdesk.domain.nag import Rule
from secdesk.domain.text import say
from secdesk.views import plain, render
from secdesk.views.pages import nagging
from secdesk.views.words import Words
from world import MONDAY_NINE, a_moment

ENGLISH = Words("en")


def a_line(**matters: Any) -> NagLine:  # noqa: ANN401  # a builder takes what matters
    """A line of Wang's."""
    said: dict[str, Any] = {
        "number": 7,
        "light": Light.RED,
        "leaders": (Party("wang", "Wang Min"), Party("li", "李国强")),
        "title": say("{title}", title="Confirm the venue"),
        "rule": Rule.OVERDUE,
        "reason": say("late today"),
        "next_step": None,
        "is_new": True,
        "is_quiet": False,
    }
    return NagLine(**(said | matters))


def text(card: Nagging | Explained) -> str:
    """The page in English."""
    return plain.text(render.page_of(card, ENGLISH))


def test_a_line_has_light_number_leaders_title_reason_and_next_step() -> None:
    lines = (a_line(), a_line(next_step=say("next: call {name}", name="Chen 8842")))

    assert text(Nagging(lines, more=2, standing=4)) == (
        "R #7  Wang Min, 李国强  Confirm the venue: late today\n"
        "R #7  Wang Min, 李国强  Confirm the venue: late today; next: call Chen 8842\n"
        "and 2 more: secdesk today\n"
    )


@pytest.mark.parametrize(("length", "shown"), [(60, "x" * 60), (61, "x" * 60 + "…")])
def test_a_long_title_is_cut(length: int, shown: str) -> None:
    line = a_line(title=say("{title}", title="x" * length))

    assert f"  {shown}: late today" in text(Nagging((line,)))


@pytest.mark.parametrize(
    ("matters", "why"),
    [
        ({}, "rule: overdue · not said yet · to be said now"),
        ({"is_quiet": True, "next_at": a_moment("2026-11-24 09:00")},
         "rule: overdue · next time Tue 24 Nov 09:00"),
        ({"is_quiet": True}, "rule: overdue"),
        ({"is_new": False, "said_at": MONDAY_NINE, "next_at": a_moment("2027-01-04 09:00")},
         "rule: overdue · last said Mon 23 Nov 09:00 · next time Mon 4 Jan 2027 09:00"),
        ({"is_new": False, "said_at": MONDAY_NINE},
         "rule: overdue · last said Mon 23 Nov 09:00"),
    ],
)  # fmt: skip
def test_the_page_tells_why_it_speaks_and_when(matters: dict[str, Any], why: str) -> None:
    page = text(Explained(MONDAY_NINE, is_working_time=True, lines=(a_line(**matters),)))

    assert page.splitlines()[1] == f"     {why}"


def test_every_rule_has_its_words() -> None:
    assert set(nagging.RULES) == set(Rule)
