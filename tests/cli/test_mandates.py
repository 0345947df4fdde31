"""mandate, --by-ask and --by-mandate, as they are typed."""

import pytest

from made_once import made_once
from world import secdesk

MONDAY = "2026-11-23 09:00"
ADD = ("mandate", "add", "wang", "small", "shifts", "--for", "due", "--for", "期限", "--most", "3")


@pytest.fixture(autouse=True)
def _desk() -> None:
    made_once(__name__, _made)


def _made() -> None:
    for line in ("leader add wang Wang Min", "assign wang draft --due 2026-11-27"):
        assert secdesk(*line.split(), as_of=MONDAY).code == 0
    assert secdesk(*ADD, "--until", "2026-12-31", as_of=MONDAY).code == 0


def due(*ground: str) -> tuple[int, str]:
    """How moving the date of task 1 by two working days ends, and what is said."""
    said = secdesk("due", "1", "2026-12-01", *ground, as_of=MONDAY)
    return said.code, said.out + said.err


def test_a_mandate_is_used_told_and_ended() -> None:
    assert due("--by-mandate", "1")[0] == 0
    listed = secdesk("mandate", "list", as_of=MONDAY)
    told = secdesk("mandate", "told", "1", as_of=MONDAY)
    ended = secdesk("mandate", "end", "1", as_of=MONDAY)

    assert "secdesk mandate told 1" in listed.out
    assert "#1 draft" in listed.out
    assert "Wang Min told of 1 act" in told.out
    assert "ended on Mon 23 Nov 2026" in ended.out
    assert secdesk("mandate", as_of=MONDAY).out.startswith("No mandate holds")


def test_bare_mandate_lists_what_holds_in_json() -> None:
    listed = secdesk("mandate", "list", "--json", as_of=MONDAY).data

    (one,) = listed["mandates"]
    assert (one["deeds"], one["most_days"], one["is_in_force"]) == (["due"], 3, True)
    assert (one["from_on"], one["until_on"]) == ("2026-11-23", "2026-12-31")


def test_a_date_moves_by_an_answered_ask() -> None:
    line = "ask wang may it move --task 1 --set due=2026-12-01"
    assert secdesk(*line.split(), as_of=MONDAY).code == 0
    assert due("--by-ask", "1")[0] == 4
    assert secdesk("answer", "1", "agree", "fine", as_of=MONDAY).code == 0

    assert due("--by-ask", "1")[0] == 0
    story = secdesk("log", "1", as_of=MONDAY).out
    assert "on the word of: ask 1, Wang Min, 23 Nov: agreed, fine" in story


@pytest.mark.parametrize(
    "ground",
    [
        ("--by-ask", "1", "--by-mandate", "1"),
        ("--word", "Wang", "--by-mandate", "1"),
        ("--word", "Wang", "--by-ask", "1"),
    ],
)
def test_a_change_rests_on_one_thing(ground: tuple[str, ...]) -> None:
    code, said = due(*ground)

    assert code == 2
    assert "exclude each other" in said


def test_what_is_locked_says_whom_to_ask_and_what_to_type_with_a_word() -> None:
    code, said = due()

    assert code == 4
    tries = [line.partition(": ")[2] for line in said.splitlines()[1:]]
    assert tries == [
        'secdesk ask wang "Move #1 to 2026-12-01?" --task 1 --set due="2026-12-01"',
        'secdesk due 1 "2026-12-01" --word "Wang Min, by phone, 23 Nov"',
    ]
