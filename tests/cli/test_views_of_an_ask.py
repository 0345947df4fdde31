"""Where leaders or units disagree: what each thinks, what they share, who decides, what is next."""

import shlex

import pytest

from made_once import made_once
from world import secdesk

MONDAY = "2026-11-23 09:00"
VIEWS = ("--view", "Finance: too dear", "--view", "办公室：没有地方", "--common", "both want it")


@pytest.fixture(autouse=True)
def _desk() -> None:
    made_once(__name__, _made)


def _made() -> None:
    for line in (
        ("leader", "add", "wang", "Wang Min"),
        ("leader", "add", "li", "李国强"),
        ("assign", "wang", "hold the fair", "--due", "2026-12-11"),
        ("ask", "wang", "Where is the fair?", "--task", "1", *VIEWS, "--recommend", "rent a hall"),
    ):
        assert secdesk(*line, as_of=MONDAY).code == 0, line


@pytest.mark.parametrize(
    "command", [("show", "1"), ("asks", "list"), ("say", "wang"), ("brief", "wang"), ("today",)]
)
def test_every_page_of_asks_tells_the_views_what_is_common_and_what_is_recommended(
    command: tuple[str, ...],
) -> None:
    page = secdesk(*command, as_of=MONDAY).out

    told = ("view of Finance: too dear", "view of 办公室: 没有地方", "agreed by all: both want it")
    assert [page.count(one) for one in told] == [1, 1, 1]
    assert "rent a hall" in page


def test_the_brief_and_the_list_hold_them_apart_for_machines() -> None:
    (listed,) = secdesk("asks", "list", "--json", as_of=MONDAY).data["waiting"]
    (question,) = secdesk("brief", "wang", "--json", as_of=MONDAY).data["questions"]

    views = [{"who": "Finance", "words": "too dear"}, {"who": "办公室", "words": "没有地方"}]
    assert listed["views"] == question["views"] == views
    assert listed["common"] == question["common"] == "both want it"


def test_they_are_found_and_outlive_the_answer() -> None:
    secdesk("answer", "1", "agree", "rent", "it", as_of=MONDAY)

    (ask,) = secdesk("asks", "list", "--json", as_of=MONDAY).data["answered"]

    assert [one["who"] for one in ask["views"]] == ["Finance", "办公室"]


def test_the_words_of_a_view_stay_as_they_were_said() -> None:
    secdesk("ask", "wang", "When?", "--view", "Finance: at 9：30", "--view", "办公室：10:00",
            as_of=MONDAY)  # fmt: skip

    *_, ask = secdesk("asks", "list", "--json", as_of=MONDAY).data["waiting"]

    assert [one["words"] for one in ask["views"]] == ["at 9：30", "10:00"]


@pytest.mark.parametrize("typed", ["too dear", ": too dear", "Finance:", "  "])
def test_a_view_names_who_holds_it(typed: str) -> None:
    said = secdesk("ask", "wang", "Where?", "--view", typed, as_of=MONDAY)

    assert said.code == 2
    assert 'try: secdesk ask wang "QUESTION" --view "WHO: WORDS"' in said.err


@pytest.mark.parametrize(
    ("options", "is_pointed_out"),
    [
        (("--view", "Finance: no"), True),
        (("--common", "both want it"), True),
        (("--view", "Finance: no", "--view", "Office: yes"), False),
        ((), False),
    ],
)
def test_one_view_alone_is_pointed_out_and_kept(
    options: tuple[str, ...], *, is_pointed_out: bool
) -> None:
    said = secdesk("ask", "wang", "Where?", *options, as_of=MONDAY)

    assert said.code == 0
    assert ("what the others think is missing" in said.out) is is_pointed_out


def test_the_commands_printed_for_a_conflict_ask_both_leaders_with_both_dates() -> None:
    secdesk("assign", "li", "hold the fair", "--due", "2026-12-18", as_of=MONDAY)
    (pair,) = secdesk("today", "--json", as_of=MONDAY).data["conflicts"]["pairs"]

    for command in pair["commands"]:
        assert secdesk(*shlex.split(command)[1:], as_of=MONDAY).code == 0

    waiting = secdesk("asks", "list", "--json", as_of=MONDAY).data["waiting"]
    wangs, lis = [one for one in waiting if one["number"] > 1]
    views = {"Wang Min": "by Fri 11 Dec", "李国强": "by Fri 18 Dec"}
    assert {one["leader"]["code"] for one in (wangs, lis)} == {"wang", "li"}
    for ask in (wangs, lis):
        assert {one["who"]: one["words"] for one in ask["views"]} == views
