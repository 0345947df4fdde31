"""follow --walk: from task to task with single keys, on a real pseudo-terminal."""

import os
import pty
import sys
import time
from collections.abc import Callable, Iterator

import pytest

import keys
from keys import Press, Typed
from secdesk.cli import keyboard
from terminal import Terminal
from world import Said, secdesk

MONDAY = "2026-11-23 09:00"
LATELY = "2026-11-16 09:00"
LISTENING = 0.5  # seconds after which Python surely reads: a signal just before waits for a key
KEYS = r"q quit\s+"
Walk = Callable[..., Said]


@pytest.fixture
def walk(press: Press) -> Walk:
    """Walk through the round of the Monday, with those keys typed ahead."""
    return lambda typed, *args: keys.walked(
        press, typed, ["follow", "--walk", "--as-of", MONDAY, *args]
    )


@pytest.fixture(autouse=True)
def _quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setenv("COLUMNS", "80")


@pytest.fixture
def _round() -> None:
    for line in (
        "leader add wang Wang Min",
        "contact add admin Admin Office --kind unit",
        "assign wang venue --due 2026-11-18 --to admin",
        "assign wang seats --due 2026-11-19 --to admin",
        "assign wang cars --due 2026-11-20 --to admin --importance 1",
        "convey 1 2 3 --accepted",
    ):
        said = secdesk(*line.split(), as_of=LATELY)
        assert said.code == 0, said


def steps() -> list[tuple[str, list[int]]]:
    """What was kept since the round was made, oldest first: the command and its tasks."""
    found = secdesk("undo", "--list", "--json").data["steps"]
    kept = [(one["command"], one["tasks"]) for one in found]
    return kept[::-1][6:]


def line(number: int) -> dict[str, object]:
    """A task as it stands on the Monday."""
    (task,) = secdesk("show", str(number), "--json", as_of=MONDAY).data["tasks"]
    return dict(task)


@pytest.mark.usefixtures("_round")
def test_each_answer_is_kept_at_once_as_a_step_of_its_own(walk: Walk) -> None:
    said = walk("phalf of it\nmfri\nnext week\nosupplier silent\na second offer\n")

    assert said.code == 0
    assert steps() == [("progress", [1]), ("chase", [2]), ("block", [3])]
    assert line(1)["last_word"] == "half of it"
    assert said.out.splitlines()[-1] == "3 answers kept"


@pytest.mark.usefixtures("_round")
def test_every_answer_can_be_taken_back(walk: Walk) -> None:
    before = [line(number) for number in (1, 2, 3)]
    walk("dthere\nmfri\n\nl2026-12-01\n")

    kept = [command for command, _ in steps()]
    for _ in kept:
        assert secdesk("undo").code == 0

    after = [line(number) for number in (1, 2, 3)]
    assert kept == ["done", "chase", "edit"]
    assert [one["state"] for one in after] == ["open"] * 3
    assert [one["last_word"] for one in after] == [one["last_word"] for one in before]
    assert [one["light"] for one in after] == [one["light"] for one in before]


@pytest.mark.usefixtures("_round")
def test_what_was_promised_is_asked_after_on_that_day(walk: Walk) -> None:
    walk("mfri\nthe figures come\nq")

    secdesk_data = secdesk("follow", "--json", as_of=MONDAY).data
    ((task, *_),) = (group["tasks"] for group in secdesk_data["groups"])
    assert (task["promised"], task["chases"]) == ("2026-11-27", 1)
    assert task["last_word"] == "the figures come"


@pytest.mark.usefixtures("_round")
def test_later_comes_back_on_its_day_and_the_log_tells_of_it(walk: Walk) -> None:
    said = walk("l2026-12-01\nq")

    assert steps() == [("edit", [1])]
    assert "Tue 1 Dec" in said.out
    assert "2026" in secdesk("log", "1").out.splitlines()[-1]


@pytest.mark.usefixtures("_round")
def test_next_leaves_a_task_as_it_is_and_quitting_loses_nothing(walk: Walk) -> None:
    said = walk("nphalf\nq")

    assert said.code == 0
    assert steps() == [("progress", [2])]
    assert said.out.splitlines()[-1] == "1 answer kept · 1 task left"


@pytest.mark.usefixtures("_round")
def test_the_place_in_the_round_and_whom_to_call_stand_above_each_task(walk: Walk) -> None:
    out = walk("nnn").out

    assert [f"{place} of 3" in out for place in (1, 2, 3)] == [True] * 3
    assert out.count("Admin Office") >= 3
    assert out.splitlines()[-1] == "0 answers kept"


@pytest.mark.usefixtures("_round")
def test_a_date_that_cannot_be_read_is_said_and_asked_again(walk: Walk) -> None:
    said = walk("mblurps\n2026-11-20\nfri\n\nq")

    assert 'Cannot read the date "blurps"' in said.err
    assert '"2026-11-20" is past' in said.err
    assert steps() == [("chase", [1])]


@pytest.mark.usefixtures("_round")
def test_after_a_refusal_the_keys_are_there_again_with_what_was_typed(walk: Walk) -> None:
    secdesk("assign", "wang", "part", "--parent", "1", "--due", "2026-11-18", as_of=LATELY)

    said = walk("dall of it\nd\nphalf\nq")

    assert said.err.count("still has 1 of 1 parts open") == 2
    assert "[all of it]" in said.err
    assert steps() == [("assign", [4]), ("progress", [1])]


@pytest.mark.usefixtures("_round")
def test_an_answer_left_empty_stores_nothing_and_leads_back_to_the_keys(walk: Walk) -> None:
    said = walk("p\nm\nd\no\nl\nq")

    assert steps() == []
    assert said.err.count("q quit") == 6


@pytest.mark.usefixtures("_round")
def test_an_important_task_is_asked_for_its_evidence(walk: Walk) -> None:
    said = walk("dthere\nndthere\nsigned copy\n")

    assert said.err.count("Where is the evidence?") == 1
    assert steps() == [("done", [1]), ("done", [3])]
    assert line(3)["evidence"] == "signed copy"


@pytest.mark.usefixtures("_round")
def test_an_important_task_without_evidence_is_refused_and_asked_for_it_again(walk: Walk) -> None:
    said = walk("nndthere\n\nd\nfolder 3\n")

    assert "say where the evidence is" in said.err
    assert line(3)["evidence"] == "folder 3"


@pytest.mark.usefixtures("_round")
def test_keys_that_mean_nothing_and_arrows_are_passed_over(walk: Walk) -> None:
    walk("x\x1b[D\x1bOD7 王\x1b[3~\nPhalf\nq")

    assert steps() == [("progress", [1])]


@pytest.mark.usefixtures("_round")
def test_the_walk_speaks_chinese_with_the_same_keys(walk: Walk) -> None:
    said = walk("ｐ数字已汇总\nq", "--lang", "zh")

    assert said.code == 0
    assert line(1)["last_word"] == "数字已汇总"


def test_an_empty_round_is_no_walk(walk: Walk) -> None:
    said = walk("")

    assert (said.code, said.err) == (0, "")
    assert "Nobody needs to be asked now." in said.out


@pytest.mark.usefixtures("_round")
def test_only_the_part_asked_for_is_walked_through(walk: Walk) -> None:
    assert walk("", "--leader", "nobody").code == 3
    assert "1 of 3" in walk("q", "--to", "admin").out


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        ("pX", "px"),
        ("王n", ["王", "n"]),
        ("é", ["é"]),
        ("😀n", ["😀", "n"]),
        (" \x1b[1;5Cq", ["", "", "q"]),
    ],
)
def test_a_key_is_one_character_and_the_next_one_waits(
    typed: str, keys: list[str], press: Press
) -> None:
    press(typed)

    assert [keyboard.key() for _ in keys] == list(keys)


@pytest.mark.parametrize("rest", ["", "x"])
def test_escape_alone_is_no_key(rest: str, press: Press) -> None:
    press(f"\x1b{rest}")

    assert keyboard.key() == ""


def test_the_end_of_what_is_typed_is_told(press: Press, monkeypatch: pytest.MonkeyPatch) -> None:
    press("\n")
    assert keyboard.key() == ""

    typing, end = pty.openpty()
    os.close(typing)
    monkeypatch.setattr(sys, "stdin", Typed(end))
    with pytest.raises(EOFError):
        keyboard.key()
    os.close(end)


@pytest.fixture
def terminal() -> Iterator[Terminal]:
    """The walk of the Monday in a process of its own, in English."""
    environment = {name: os.environ[name] for name in ("SECDESK_HOME", "HOME", "PATH", "TZ")}
    command = [sys.executable, "-m", "secdesk", "follow", "--walk", "--as-of", MONDAY]
    one = Terminal(command, environment | {"TERM": "dumb", "LANG": "C.UTF-8"})
    yield one
    one.close()


@pytest.mark.usefixtures("_round")
def test_on_a_terminal_a_key_needs_no_enter(terminal: Terminal) -> None:
    terminal.wait_for(KEYS)
    terminal.type("n")
    terminal.wait_for(KEYS)
    terminal.type("p")
    terminal.wait_for(r"How far is it\? ")
    terminal.type("half 好\r")
    terminal.wait_for(KEYS)
    terminal.type("q")
    terminal.wait_for("1 answer kept · 1 task left")

    assert steps() == [("progress", [2])]
    assert line(2)["last_word"] == "half 好"


@pytest.mark.usefixtures("_round")
@pytest.mark.parametrize("key", ["\x03", "\x04"], ids=["Ctrl-C", "Ctrl-D"])
@pytest.mark.parametrize("at_question", [False, True])
def test_the_walk_may_be_left_at_any_moment(
    key: str, *, at_question: bool, terminal: Terminal
) -> None:
    terminal.wait_for(KEYS)
    terminal.type("p")
    terminal.wait_for(r"How far is it\? ")
    terminal.type("half\r")
    terminal.wait_for(KEYS)
    if at_question:
        terminal.type("m")
        terminal.wait_for(r"when\? ")
        time.sleep(LISTENING)

    terminal.type(key)

    terminal.wait_for("1 answer kept · 2 tasks left")
    assert steps() == [("progress", [1])]
