"""One task on one screen: where it stands, what is owed, who was told what."""

import pytest

from made_once import made_once
from world import secdesk

UNTOLD = "since Mon 23 Nov; the leader does not know"
NOW = "2026-11-24 09:00"


@pytest.fixture(autouse=True)
def _desk() -> None:
    made_once(__name__, _made)


def _made() -> None:
    for line in (
        ("leader", "add", "wang", "Wang Min"),
        ("contact", "add", "admin", "Admin Office", "--kind", "unit"),
        ("assign", "wang", "confirm the venue", "--to", "admin", "--due", "2026-12-01"),
        ("assign", "wang", "draft the report", "--due", "2026-12-01"),
    ):
        assert secdesk(*line, as_of="2026-11-23 09:00").code == 0


def deed(*line: str) -> None:
    """A deed of that Monday."""
    assert secdesk(*line, as_of="2026-11-23 10:00").code == 0


def shown(number: int) -> list[str]:
    """The page of a task, without its log."""
    lines = secdesk("show", str(number), as_of=NOW).out.splitlines()
    return lines[: lines.index("Log")]


def test_a_plain_task_says_nothing_of_what_is_not_there() -> None:
    names = {line.split("\t")[0] for line in shown(2)}

    assert not names & {"Still owed", "As passed on", "Passed on", "Next check", "Rests until"}


def test_what_is_owed_stands_above_the_log() -> None:
    deed("block", "1", "supplier silent", "--measure", "a second offer")
    deed("bypass", "1", "sent unsigned", "--due", "2026-11-27")

    page = shown(1)

    assert page[page.index("Still owed") + 1 :] == [
        f"obstruction\tsupplier silent\t{UNTOLD}\tproposed: a second offer",
        "step skipped\tsent unsigned\tthe formality is owed by Fri 27 Nov",
    ]


def test_who_was_told_stands_with_the_order_where_the_words_differ() -> None:
    deed("convey", "1", "book it by Friday", "--by", "phone")
    deed("convey", "2", "--to", "admin", "--accepted")

    assert "As passed on\tAdmin Office: book it by Friday" in shown(1)
    assert "Passed on\tMon 23 Nov 2026 10:00, not accepted yet" in shown(1)
    assert "Passed on\tMon 23 Nov 2026 10:00" in shown(2)
    assert not [line for line in shown(2) if line.startswith("As passed on")]


def test_when_it_is_asked_after_next_and_how_often_is_told() -> None:
    deed("convey", "1")
    deed("edit", "1", "--cycle", "3")
    at_once = shown(1)
    assert secdesk("accept", "1", as_of="2026-11-23 12:00").code == 0

    assert "Next check\tThu 26 Nov · every 3 working days" in at_once
    assert "Passed on\tMon 23 Nov 2026 10:00, accepted Mon 23 Nov 2026 12:00" in shown(1)


def test_until_when_it_rests_is_told_once() -> None:
    deed("suspend", "2", "no budget", "--until", "2026-12-07", "--word", "Wang, by phone")

    page = shown(2)

    assert "Rests until\tMon 7 Dec" in page
    assert not [line for line in page if line.startswith("Next check")]
    back = secdesk("show", "2", as_of="2026-12-07 09:00").out
    assert ("Rests until" in back, "Next check\tMon 7 Dec" in back) == (False, True)


@pytest.mark.parametrize(
    ("lines", "is_said"),
    [
        ((), True),
        (("done 2 signed",), True),
        (("done 2 signed", "report 2 told"), False),
        (("done 2 signed", "report 2 told", "close 2"), False),
        (("withdraw 2 cancelled --word Wang,phone",), False),
        (("transfer 2 theirs --to admin",), True),
        (("transfer 2 theirs --to admin", "accept 2"), False),
        (("edit 2 --effect calm --effect-by 2026-12-15", "done 2 signed", "report 2 told"), True),
        (("edit 2 --effect calm --effect-by 2026-12-15", "done 2 signed", "report 2 told",
          "check 2 effective --evidence survey"), False),
    ],
)  # fmt: skip
def test_whose_step_is_next_is_told_while_there_is_one(
    lines: tuple[str, ...], *, is_said: bool
) -> None:
    for line in lines:
        deed(*line.split())

    assert any(one.startswith("Next step with") for one in shown(2)) is is_said


def test_a_list_says_until_when_a_task_rests() -> None:
    deed("suspend", "2", "no budget", "--until", "2026-12-07", "--word", "Wang, by phone")

    resting = secdesk("list", as_of=NOW).out
    back = secdesk("list", as_of="2026-12-07 09:00").out
    (task,) = secdesk("list", "--state", "suspended", "--json", as_of=NOW).data["tasks"]

    assert "\tsuspended until 7 Dec" in resting
    assert "suspended" not in back
    assert (task["resume_on"], task["effect_on"]) == ("2026-12-07", None)


def test_the_card_as_json_has_what_is_owed_and_what_was_promised() -> None:
    deed("chase", "1", "soon", "--promised", "2026-11-27")
    deed("promise", "1", "a reply", "--to", "the school", "--due", "2026-11-26",
         "--word", "Wang, by phone")  # fmt: skip

    (task,) = secdesk("show", "1", "--json", as_of=NOW).data["tasks"]

    (point,) = task["points"]
    assert point["kind"] == "promise"
    assert (point["words"], point["whom"], point["contact"]) == ("a reply", "the school", None)
    assert (point["due_on"], point["told_at"], point["measure"]) == ("2026-11-26", None, "")
    assert (task["chases"], task["promised"]) == (1, ["2026-11-27"])
    assert (task["check_on"], task["cycle"], task["resume_on"]) == ("2026-11-27", None, None)
    assert task["conveyed_at"] == task["accepted_at"] == "2026-11-23T10:00:00+08:00"
