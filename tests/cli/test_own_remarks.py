"""What she thinks herself never gets into what she passes on, and the asks that say it count."""

import json

import pytest

from made_once import made_once
from world import secdesk

MONDAY, LATER = "2026-11-16 09:00", "2026-11-20 09:00"
OWN = ("OWN-ADVICE", "OWN-NEXT", "OWN-BASIS", "OWN-INTENT", "OWN-NOTE", "OWN-VIEW")


def typed(*words: str, at: str = LATER) -> str:
    """What a command says, which must succeed."""
    said = secdesk(*words, as_of=at)
    assert said.code == 0, (words, said)
    return said.out


@pytest.fixture(autouse=True)
def _desk() -> None:
    made_once(__name__, _made)


def _made() -> None:
    for line in (
        ("leader", "add", "wang", "Wang Min"),
        ("leader", "add", "li", "李国强"),
        ("contact", "add", "admin", "Admin Office", "--kind", "unit"),
        ("assign", "wang", "hold the fair", "--to", "admin", "--due", "2026-11-23",
         "--words", "Hold it on Monday.", "--intent", "OWN-INTENT"),
        ("ask", "wang", "In the yard?", "--task", "1", "--recommend", "OWN-ADVICE",
         "--basis", "OWN-BASIS", "--view", "me: OWN-VIEW"),
        ("note", "OWN-NOTE", "about", "the", "fair"),
    ):  # fmt: skip
        typed(*line, at=MONDAY)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("answered", [False, True])
def test_a_message_that_passes_a_task_on_has_none_of_it(language: str, *, answered: bool) -> None:
    if answered:
        typed("answer", "1", "agree", "in the yard")

    out = typed("convey", "1", "--text", "--json", "--lang", language)

    (message,) = json.loads(out)["data"]["messages"]
    assert "Hold it on Monday." in str(message)
    assert not [one for one in OWN if one in str(message)]


def test_a_message_that_asks_how_it_stands_has_none_of_it() -> None:
    typed("convey", "1", "--accepted", at=MONDAY)
    typed("progress", "1", "half of it", "--next", "OWN-NEXT", at=MONDAY)
    typed("chase", "1", "OWN-NOTE", at=MONDAY)

    out = typed("follow", "--text", "--all")

    assert "hold the fair" in out
    assert not [one for one in OWN if one in out]


def test_the_page_of_a_leader_has_advice_only_where_that_leader_is_asked() -> None:
    typed("progress", "1", "half of it", at=MONDAY)

    own, others = (typed("brief", one, "--markdown") for one in ("wang", "li"))

    assert [one for one in OWN if one in own] == ["OWN-ADVICE", "OWN-BASIS", "OWN-VIEW"]
    decision, _, rest = own.partition("\n## Dates")
    assert not [one for one in OWN if one in rest]
    assert "OWN-ADVICE" in decision
    assert not [one for one in OWN if one in others]


def test_the_asks_that_say_what_she_would_do_are_counted() -> None:
    typed("ask", "wang", "When?", at=MONDAY)
    typed("ask", "wang", "Who pays?", "--from", "admin", "--recommend", "the state", at=MONDAY)
    typed("ask", "li", "Which hall?", "--recommend", "the small one", at="2026-06-01 09:00")
    typed("ask", "li", "Why?", "--recommend", "taken back", at=MONDAY)
    typed("asks", "withdraw", "5", at=MONDAY)

    data = json.loads(typed("balance", "--json"))["data"]

    assert (data["with_opinion"], data["asked"]) == (1, 2)
    assert "own recommendation: in 1 of 2 asks of that time" in typed("balance")


def test_without_asks_nothing_is_said_of_recommendations() -> None:
    typed("asks", "withdraw", "1")

    assert "own recommendation" not in typed("balance")
