"""What goes out to the public rests on a leader who approved it: by name, or by an agreed ask."""

import pytest

from made_once import made_once
from world import Said, secdesk

MONDAY = "2026-11-23 09:00"


def typed(*words: str, at: str = MONDAY) -> Said:
    return secdesk(*words, as_of=at)


@pytest.fixture(autouse=True)
def _desk() -> None:
    made_once(__name__, _made)


def _made() -> None:
    for line in (
        ("leader", "add", "wang", "Wang Min"),
        ("leader", "add", "li", "李国强"),
        ("contact", "add", "paper", "Daily Paper", "--kind", "public"),
        ("contact", "add", "admin", "Admin Office", "--kind", "unit"),
        ("assign", "wang", "answer the reader", "--due", "2026-12-01"),
        ("assign", "wang", "answer the other"),
        ("ask", "wang", "May we say so?", "--task", "1", "--recommend", "yes"),
        ("ask", "wang", "May it wait?", "--task", "1", "--set", "due=2026-12-08"),
        ("ask", "wang", "And here?", "--task", "2"),
    ):
        assert typed(*line).code == 0, line


def log(number: int = 1) -> list[str]:
    """The kinds of lines in the log of a task."""
    (task,) = typed("log", str(number), "--json").data["tasks"]
    return [one["kind"] for one in task["log"]]


OUT = ("convey", "1", "we look into it", "--to", "paper")


def test_nothing_goes_out_without_a_leader_and_the_refusal_says_what_to_type() -> None:
    said = typed(*OUT)

    assert (said.code, log()) == (4, ["assign", "ask", "ask"])
    assert "What goes out to Daily Paper needs a leader who approved it." in said.err
    assert 'secdesk convey 1 WORDS --to paper --word "Wang Min, by phone, today"' in said.err
    assert 'secdesk ask wang "QUESTION" --task 1' in said.err


def test_the_word_of_a_leader_of_the_task_lets_it_out_and_is_kept() -> None:
    assert typed(*OUT, "--word", "Wang, by phone, today").code == 0

    assert log()[-1] == "convey"
    assert "Wang, by phone, today" in typed("log", "1").out


@pytest.mark.parametrize("word", ["Li, by phone, today", "somebody said so", " "])
def test_the_word_of_anybody_else_does_not(word: str) -> None:
    assert typed(*OUT, "--word", word).code == 4
    assert "convey" not in log()


def test_an_agreed_ask_lets_it_out_once_and_is_carried_out_by_it() -> None:
    typed("answer", "1", "agree", "as drafted")

    said = typed(*OUT, "--by-ask", "1")

    assert said.code == 0, said
    assert "ask 1 is carried out" in said.out
    assert "as drafted" in typed("log", "1").out
    again = typed(*OUT, "--by-ask", "1")
    assert (again.code, "it stands for one change" in again.err) == (4, True)


@pytest.mark.parametrize(
    ("ask", "answer"),
    [("1", None), ("1", "refuse no"), ("2", "agree yes"), ("3", "agree yes"), ("9", None)],
    ids=["not answered", "refused", "about a date", "about another task", "none"],
)
def test_an_ask_that_does_not_allow_it_does_not(ask: str, answer: str | None) -> None:
    if answer:
        assert typed("answer", ask, *answer.split()).code == 0
    before = log()

    said = typed(*OUT, "--by-ask", ask)

    assert said.code in {3, 4}
    assert log() == before


def test_a_word_and_an_ask_exclude_each_other() -> None:
    said = typed(*OUT, "--by-ask", "1", "--word", "Wang")

    assert (said.code, "exclude each other" in said.err) == (2, True)


def test_of_several_tasks_none_goes_out_where_one_may_not() -> None:
    typed("answer", "1", "agree", "yes")

    said = typed("convey", "1", "2", "soon", "--to", "paper", "--by-ask", "1")

    assert said.code == 4
    assert "convey" not in [*log(1), *log(2)]


def test_the_desks_own_units_are_told_without_any() -> None:
    assert typed("convey", "1", "do it", "--to", "admin").code == 0


PROMISE = ("promise", "1", "an answer", "--to", "paper", "--due", "2026-12-01")


def test_a_promise_rests_on_an_agreed_ask_as_well() -> None:
    assert typed(*PROMISE, "--by-ask", "1").code == 4
    typed("answer", "1", "agree", "promise it")

    assert typed(*PROMISE, "--by-ask", "1").code == 0

    assert log()[-1] == "promise"
    assert typed(*PROMISE, "--by-ask", "1").code == 4
    assert typed(*PROMISE).code == 4
    assert "Promises" in typed("say", "wang", at="2026-12-01 09:00").out


def test_what_was_kept_rests_on_nothing() -> None:
    typed(*PROMISE, "--word", "Wang, by phone, today")

    said = typed("promise", "1", "--kept", "--by-ask", "1")

    assert (said.code, "leave out --due, --word and --by-ask" in said.err) == (2, True)
