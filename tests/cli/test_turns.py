"""return, suspend, resume and withdraw at the command line, in English and in Chinese."""

import shlex

import pytest

from made_once import made_once
from secdesk.cli import wiring
from world import secdesk

MONDAY = "2026-11-23 09:00"
TUESDAY = "2026-12-01 09:00"
WORD = ("--word", "Wang, by phone, 23 Nov")


@pytest.fixture(autouse=True)
def _desk() -> None:
    made_once(__name__, _made)


def _made() -> None:
    for line in (
        "leader add wang Wang Min",
        "contact add admin Admin --kind unit",
        "assign wang one --due fri",
        "assign wang two --due fri --to admin",
        "done 2 signed",
    ):
        assert secdesk(*line.split(), as_of=MONDAY).code == 0


def rest(*also: str) -> None:
    """The first task rests until December."""
    line = ("suspend", "1", "later", "--until", "1 dec", *WORD, *also)
    assert secdesk(*line, as_of=MONDAY).code == 0


def states(*line: str, as_of: str = MONDAY) -> dict[int, str]:
    """How tasks stand in what a list says."""
    tasks = secdesk("list", *line, "--json", as_of=as_of).data["tasks"]
    return {one["number"]: one["state"] for one in tasks}


def test_a_result_that_was_sent_back_is_open_under_its_number() -> None:
    said = secdesk("return", "2", "figures of October are missing", "--due", "1 dec", as_of=MONDAY)

    assert said.code == 0
    assert said.out.splitlines() == [
        "#2  Wang Min  two",
        "     due Tue 1 Dec 2026 · in 8 days · 6 working days",
        "     figures of October are missing",
        "     Admin has not been told yet: secdesk convey 2",
    ]
    assert states() == {1: "open", 2: "open"}


def test_the_remark_may_come_from_standard_input() -> None:
    said = secdesk("return", "2", "-", typed="figures\nare missing\n", as_of=MONDAY)

    assert said.code == 0
    log = secdesk("log", "2", "--json").data["tasks"][0]["log"]
    assert (log[-1]["kind"], log[-1]["words"]) == ("return", "figures\nare missing")


def test_the_result_that_was_sent_back_stays_in_the_story() -> None:
    secdesk("return", "2", "figures are missing", as_of=MONDAY)

    assert "signed" in str(secdesk("log", "2", "--json").data["tasks"][0]["log"][-1])


def test_what_rests_comes_up_by_itself() -> None:
    rest()

    assert states()[1] == "suspended"
    assert states(as_of=TUESDAY)[1] == "open"
    assert states("--state", "suspended") == {1: "suspended"}
    assert states("--state", "suspended", as_of=TUESDAY) == {}
    assert secdesk("show", "1", "--json", as_of=TUESDAY).data["tasks"][0]["state"] == "open"


def test_a_reminder_names_a_task_that_came_up_as_open() -> None:
    secdesk("remind", "2026-12-24", "ask chen", "--task", "1", as_of=MONDAY)
    rest()

    told = [
        secdesk("reminders", "list", "--json", as_of=at).data["reminders"][0]["task"]["state"]
        for at in (MONDAY, TUESDAY)
    ]

    assert told == ["suspended", "open"]


def test_what_rests_is_taken_up_again() -> None:
    rest()

    said = secdesk("resume", "1", as_of=MONDAY)

    assert (said.code, states()[1]) == (0, "open")


@pytest.mark.parametrize(
    ("line", "code", "hint"),
    [
        (
            ("suspend", "1", "later", "--until", "2026-12-01"),
            4,
            ('secdesk ask wang "Let #1 rest until 1 Dec?" --task 1\n'
            'secdesk suspend 1 REASON --until "1 Dec" --word "Wang Min, by phone, 23 Nov"'),
        ),
        (
            ("suspend", "1", "later", *WORD),
            2,
            'secdesk suspend 1 REASON --until "7 Dec" --word "Wang Min, by phone, 23 Nov"',
        ),
        (("withdraw", "1", "moot"), 4,
         ('secdesk ask wang "Withdraw #1?" --task 1\n'
         'secdesk withdraw 1 REASON --word "Wang Min, by phone, 23 Nov"')),
        (("withdraw", "1", *WORD), 2,
         'secdesk withdraw 1 REASON --word "Wang Min, by phone, 23 Nov"'),
        (("suspend", "later"), 2, "secdesk list"),
        (("return", "2"), 2, "secdesk return 2 REMARK"),
        (("return", "1", "bad"), 4, "secdesk show 1"),
        (("resume", "1"), 4, "secdesk show 1"),
        (("resume", "later"), 2, "secdesk find later"),
    ],
)  # fmt: skip
def test_a_turn_that_does_not_fit_is_refused_with_what_to_type(
    line: tuple[str, ...], code: int, hint: str
) -> None:
    said = secdesk(*line, "--json", as_of=MONDAY)

    assert said.code == code
    assert f"{said.envelope['error']['hint']}\n".startswith(f"{hint}\n")


@pytest.mark.parametrize("line", [("suspend", "1", "later"), ("withdraw", "1")])
def test_what_a_refusal_hints_at_can_be_typed(line: tuple[str, ...]) -> None:
    refused = secdesk(*line, *WORD, "--json", as_of=MONDAY)

    _, *typed = shlex.split(refused.envelope["error"]["hint"].splitlines()[0])

    assert secdesk(*typed, as_of=MONDAY).code == 0


def test_what_is_called_off_is_off_the_lists_and_comes_back() -> None:
    assert secdesk("withdraw", "1", "no longer needed", *WORD, as_of=MONDAY).code == 0
    assert states() == {2: "done"}
    assert states("--state", "withdrawn") == {1: "withdrawn"}

    assert secdesk("reopen", "1", "needed after all", as_of=MONDAY).code == 0

    assert states() == {1: "open", 2: "done"}


def test_every_turn_is_taken_back_by_undo() -> None:
    before = secdesk("list", "--json", as_of=MONDAY).data
    for line in (
        ("return", "2", "figures are missing", "--due", "1 dec"),
        ("suspend", "1", "later", "--until", "1 dec", *WORD),
        ("withdraw", "1", "moot", *WORD),
    ):
        assert secdesk(*line, as_of=MONDAY).code == 0
        assert secdesk("undo").code == 0

        assert secdesk("list", "--json", as_of=MONDAY).data == before


def test_a_day_to_look_at_it_again_and_a_cycle_are_options_of_assign_edit_and_progress() -> None:
    assign = secdesk("assign", "wang", "three", "--check", "wed", "--cycle", "3", as_of=MONDAY)
    edit = secdesk("edit", "3", "--check", "thu", "--cycle", "none", as_of=MONDAY)
    progress = secdesk("progress", "3", "begun", "--check", "2026-12-02", as_of=MONDAY)

    assert "a word every 3 working days" in assign.out
    assert [
        [line.strip() for line in said.out.splitlines() if "comes up again" in line]
        for said in (assign, edit, progress)
    ] == [
        ["comes up again Wed 25 Nov"],
        ["comes up again Thu 26 Nov"],
        ["comes up again Wed 2 Dec"],
    ]


def test_a_turn_is_said_in_chinese() -> None:
    rested = secdesk(
        "suspend", "1", "等预算", "--until", "12月1日", "--word", "Wang 电话", "--lang", "zh",
        as_of=MONDAY,
    )  # fmt: skip
    resumed = secdesk("resume", "1", "--lang", "zh", as_of=MONDAY)
    returned = secdesk("return", "2", "缺十月数据", "--lang", "zh", as_of=MONDAY)
    withdrawn = secdesk(
        "withdraw", "1", "不再需要", "--word", "Wang 电话", "--lang", "zh", as_of=MONDAY
    )

    assert [one.code for one in (rested, resumed, returned, withdrawn)] == [0, 0, 0, 0]
    assert "暂缓" in rested.out
    assert "缺十月数据" in returned.out
    assert "已撤销" in withdrawn.out


@pytest.mark.parametrize(
    ("command", "numbers"),
    [("return", ["2"]), ("suspend", ["3"]), ("resume", ["1"]), ("reopen", ["4"])],
)
def test_the_numbers_that_a_turn_is_likely_meant_for_are_offered(
    command: str, numbers: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    rest()
    secdesk("assign", "wang", "three", as_of=MONDAY)
    secdesk("assign", "wang", "four", as_of=MONDAY)
    secdesk("transfer", "4", "not ours", "--to", "admin", as_of=MONDAY)
    monkeypatch.setenv(wiring.COMPLETES, "fish")

    offered = [line.split("\t")[0] for line in secdesk(command, "").out.splitlines()[1:]]

    assert [one for one in offered if one != "1" or command == "resume"] == numbers
