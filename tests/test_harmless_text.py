"""Text that would steer a terminal: shown as it is, and harmless, wherever it turns up."""

import os
import pty
import subprocess
import sys
from collections.abc import Iterator
from itertools import count
from unicodedata import category

import pytest
from hypothesis import HealthCheck, given, settings

from anything import TEXTS
from world import Said, secdesk

ENTRY = (sys.executable, "-m", "secdesk")
CODES = map("c{}".format, count())
LAYOUT = "\n\t"  # lines and cells of a plain page
JOINERS = "\u200c\u200d"
HOSTILE = {
    "colour": "\x1b[31mred\x1b[0m",
    "title of the window": "\x1b]0;owned\x07",
    "link": "\x1b]8;;http://evil\x1b\\here\x1b]8;;\x1b\\",
    "clipboard": "\x1b]52;c;ZXZpbA==\x07",
    "one byte control": "\x9b31mred\x85next",
    "backwards": "invoice\u202efdp.exe",
    "isolate": "a\u2066b\u2069",
    "nothing": "a\x00b\x7fc\x08d\re\x0bf\x0cg",
    "lone surrogate": "a\udce9b\ud800",
    "line separators": "a\u2028b\u2029c",
    "a home": "~nobody-here/x",
    "no width": "a\u200bb\ufeffc\u00adb",
}
MARKUP = "[red]alarm[/red] [/] [/b] :smile: [link=x] \\[a] 100% {hole} %s"


@pytest.fixture(autouse=True)
def _colourless(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal that knows no colours: every escape on it was smuggled in."""
    monkeypatch.setenv("TERM", "dumb")


def steering(text: str) -> set[str]:
    """The characters of a text that could steer a terminal."""
    return {
        one
        for one in text
        if category(one) in {"Cc", "Cf", "Cs", "Zl", "Zp"} and one not in LAYOUT + JOINERS
    }


def texts(document: object) -> Iterator[str]:
    """Every text in a JSON document."""
    if isinstance(document, str):
        yield document
    elif isinstance(document, dict):
        for value in document.values():
            yield from texts(value)
    elif isinstance(document, list):
        for value in document:
            yield from texts(value)


def must_be_harmless(said: Said) -> None:
    """Neither a terminal nor a reader of the JSON is steered by anything in an answer."""
    assert steering(said.out + said.err) == set()
    assert "Traceback" not in said.err
    if said.out.startswith("{"):
        assert {one for text in texts(said.envelope) for one in steering(text)} == set()


def everything_about(task: str) -> Iterator[Said]:
    """A task on every page that shows it, on a pipe, on a terminal and as JSON."""
    for page in (("list", "--all"), ("show", task), ("log", task), ("today",), ("undo", "--list")):
        yield from (secdesk(*page), secdesk(*page, "--json"), secdesk(*page, on_screen=True))


def a_whole_life(text: str) -> Iterator[Said]:
    """A leader, a unit and a task whose every text is hostile, on every page."""
    leader, unit = next(CODES), next(CODES)
    yield secdesk("leader", "add", leader, "--", f"n{text}")
    yield secdesk("leader", "edit", leader, f"--title=t{text}", f"--portfolio={text}")
    yield secdesk("contact", "add", unit, "--kind=unit", f"--notes={text}", "--", f"n{text}")
    assigned = secdesk(
        "assign", leader, f"--words={text}", f"--standard={text}", f"--to={unit}",
        f"--link={text}", f"--source-ref={text}", "--json", "--", f"t{text}",
    )  # fmt: skip
    yield assigned
    task = str(assigned.data["number"])
    yield secdesk("progress", task, f"--next={text}", "--", f"w{text}")
    yield secdesk("done", task, f"--evidence={text}", "--", f"r{text}")
    yield secdesk("report", task, "--", f"r{text}")
    yield from everything_about(task)
    for page in (("leader", "show", leader), ("contact", "show", unit), ("contact", "list")):
        yield from (secdesk(*page), secdesk(*page, on_screen=True))
    yield secdesk("close", task)


@pytest.mark.parametrize("name", HOSTILE)
def test_no_text_steers_a_terminal(name: str) -> None:
    answers = list(a_whole_life(HOSTILE[name]))

    assert [said.code for said in answers] == [0] * len(answers), answers
    for said in answers:
        must_be_harmless(said)


@given(text=TEXTS)
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_text_at_all_steers_a_terminal(text: str) -> None:
    for said in a_whole_life(text):
        must_be_harmless(said)
        assert said.code == 0, said


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize(
    "args",
    [
        ["assign", "wang", "x", "--due={}"],
        ["assign", "wang", "x", "--to={}"],
        ["assign", "wang", "x", "--urgency={}"],
        ["assign", "wang", "x", "--importance={}"],
        ["assign", "wang", "x", "--id={}"],
        ["assign", "wang", "x", "--{}"],
        ["assign", "--", "{}", "x"],
        ["list", "--leader={}"],
        ["list", "--due={}"],
        ["list", "--text={}"],
        ["list", "--sort={}"],
        ["list", "--as-of={}"],
        ["list", "--lang={}"],
        ["find", "--", "{}"],
        ["done", "1", "--", "{}"],
        ["done", "--", "{}", "1"],
        ["undo", "--", "{}"],
        ["import", "--", "{}"],
        ["leader", "add", "--", "{}", "x"],
        ["leader", "show", "--", "{}"],
        ["contact", "add", "--kind={}", "x", "y"],
        ["{}"],
    ],
    ids=" ".join,
)
def test_no_refusal_steers_a_terminal(name: str, args: list[str]) -> None:
    secdesk("leader", "add", "wang", "Wang")
    typed = [arg.format(HOSTILE[name].replace("\0", "")) for arg in args]

    for said in (secdesk(*typed), secdesk(*typed, "--json")):
        must_be_harmless(said)
        assert said.code in {0, 2, 3, 4, 6}


@pytest.mark.parametrize("typed", [MARKUP, "[/]", "[red]"])
@pytest.mark.parametrize("on_screen", [False, True])
def test_what_looks_like_markup_is_shown_as_it_was_typed(typed: str, *, on_screen: bool) -> None:
    secdesk("leader", "add", "wang", "Wang")
    assigned = secdesk("assign", "wang", typed, on_screen=on_screen)

    listed = secdesk("list", on_screen=on_screen)

    shown = " ".join(listed.out.split())
    assert typed in assigned.out
    assert typed[:30] in shown


def test_a_real_terminal_shows_markup_as_it_was_typed() -> None:
    secdesk("leader", "add", "wang", "Wang")
    secdesk("assign", "wang", "[/] [red]alarm")
    leader, follower = pty.openpty()

    code = subprocess.run([*ENTRY, "list"], stdout=follower, check=False).returncode

    assert code == 0
    assert b"[/] [red]alarm" in os.read(leader, 10_000)
    os.close(follower)
    os.close(leader)


@pytest.mark.parametrize(
    "args",
    [
        [b"assign", b"wang", b"caf\xe9"],
        [b"assign", b"wang", b"x", b"--id", b"\xff\xfe"],
        [b"assign", b"wang", b"x", b"--link", b"/papers/caf\xe9.pdf"],
        [b"assign", b"caf\xe9", b"x"],
        [b"done", b"1", b"caf\xe9"],
        [b"list", b"--text", b"\xe9"],
        [b"list", b"--leader", b"\xe9"],
        [b"find", b"\xe9"],
        [b"import", b"\xe9.csv"],
        [b"--\xe9"],
        [b"\xe9"],
    ],
)
def test_bytes_that_are_no_text_break_nothing(args: list[bytes]) -> None:
    secdesk("leader", "add", "wang", "Wang")

    ended = subprocess.run([*ENTRY, *args], capture_output=True, check=False)

    must_be_harmless(Said(ended.returncode, ended.stdout.decode(), ended.stderr.decode()))
    assert ended.returncode in {0, 2, 3, 4, 6}


@pytest.mark.parametrize("number", ["99999999999999999999", "9" * 400, "-1", "0", "1e9", "９"])
@pytest.mark.parametrize(
    "args",
    [
        ["show", "{}"],
        ["done", "{}", "x"],
        ["undo", "{}"],
        ["list", "--most={}"],
        ["list", "--parent={}"],
        ["assign", "wang", "x", "--parent={}"],
        ["assign", "wang", "x", "--importance={}"],
        ["assign", "wang", "x", "--due=+{}d"],
        ["assign", "wang", "x", "--due=in {} days"],
        ["leader", "edit", "wang", "--rank={}"],
        ["leader", "edit", "wang", "--report-every={}"],
        ["progress", "1", "x", "--percent={}"],
    ],
    ids=" ".join,
)
def test_numbers_beyond_all_measure_are_refused_with_a_sentence(
    number: str, args: list[str]
) -> None:
    secdesk("leader", "add", "wang", "Wang")
    secdesk("assign", "wang", "first")

    said = secdesk(*(arg.format(number) for arg in args))

    assert said.code in {0, 2, 3, 4}
    assert "Traceback" not in said.err


@pytest.mark.parametrize("day", ["0001-01-01", "1969-12-31", "9999-12-31", "9999-12-31 23:59"])
@pytest.mark.parametrize("zone", ["Asia/Shanghai", "America/New_York"])
@pytest.mark.parametrize(
    "args", [["list", "--as-of={}"], ["today", "--as-of={}"], ["assign", "wang", "x", "--due={}"],
             ["list", "--due={}"], ["assign", "wang", "x", "--as-of={}"]], ids=" ".join,
)  # fmt: skip
def test_the_ends_of_time_are_shown_or_refused(
    day: str, zone: str, args: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", zone)
    secdesk("leader", "add", "wang", "Wang")

    said = secdesk(*(arg.format(day) for arg in args))

    assert said.code in {0, 2}
