"""Whatever is typed of something sealed: no page, envelope or refusal has four characters of it."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from conftest import SLOW_FIXTURES
from secdesk.cli import wiring
from vaults import a_vault, unlocked
from world import Said, a_desk, secdesk, staffed

PIECE = 4
NEVER_OURS = "qxzjβγδζηθλξπφψωбгджзилпфцчшщыэюя丂丄丅丆丌丏丒丗丟丠両丣丨丩丬丮丯"
THEN, LATER = "2026-11-23 09:00", "2026-12-07 09:00"
FIELDS = ("title", "words", "standard", "progress", "result", "ask", "answer", "reminder")
PAGES = (
    *("show {n}", "log {n}", "list", "list --state all", "today", "today --leader wang"),
    *("say wang", "brief wang", "brief wang --markdown", "asks list --all", "reminders list --all"),
    *("follow --all", "follow --text", "convey {n} --text", "wrap", "nag --explain", "balance"),
    *("ledger", "ledger --csv", "undo --list", "undo", "blank", "review", "vault log", "notes"),
)
WHILE_OPEN = ("follow --all", "follow --text", "say wang", "today", "find 丂丄丅丆", "list")
REFUSED = ("show 9{n}", "close {n}", "due {n} 2020-01-01", "edit {n}", "reopen {n} too soon")
TYPED = (["show", ""], ["done", ""], ["answer", ""], ["reminders", "done", ""], ["undo", ""])


@pytest.fixture(autouse=True)
def _vault(home: Path) -> None:
    with a_desk(home / "desk.db") as desk:
        staffed(desk)
    a_vault(home)


def a_text() -> some.SearchStrategy[str]:
    """Words of no language: no piece of them stands on a page by chance."""
    return some.text(NEVER_OURS, min_size=PIECE, max_size=12)


def kept(texts: dict[str, str]) -> int:
    """The number of a sealed task of which all of that was said."""
    assert unlocked("--for", "1h").code == 0
    more = ("--words", texts["words"], "--standard", texts["standard"], "--to", "admin")
    sealed = ("--secrecy", "personal", "--json", "--due", "2026-12-01")
    said = at_once(["assign", "wang", "-", *more, *sealed], texts["title"])
    number = str(said.data["number"])
    asked = at_once(["ask", "wang", "-", "--task", number, "--json"], texts["ask"])
    ask = str(asked.data["asks"][0]["number"])
    answers = [
        said,
        asked,
        at_once(["convey", number, "--text"]),
        at_once(["progress", number, "-"], texts["progress"]),
        at_once(["block", number, "-"], texts["progress"]),
        at_once(["remind", "2026-12-02", "-", "--task", number], texts["reminder"]),
        at_once(["answer", ask, "agree", "-"], texts["answer"]),
        *(secdesk(*line.split(), as_of=LATER) for line in WHILE_OPEN),
        at_once(["done", number, "-"], texts["result"]),
    ]
    for one in answers:
        assert one.code == 0, one
        must_not_hold(one, texts)
    return int(number)


def at_once(line: list[str], typed: str = "") -> Said:
    """A deed on that Monday, with words on standard input."""
    return secdesk(*line, typed=typed, as_of=THEN)


def must_not_hold(said: Said, texts: dict[str, str]) -> None:
    """Fail where an answer holds a piece of any of the texts."""
    shown = said.out + said.err
    if said.out.startswith("{"):
        shown += json.dumps(json.loads(said.out), ensure_ascii=False)
    pieces = {
        text[at : at + PIECE] for text in texts.values() for at in range(len(text) - PIECE + 1)
    }
    assert not [one for one in pieces if one in shown], (shown, texts)


@settings(max_examples=6, suppress_health_check=SLOW_FIXTURES)
@given(some.fixed_dictionaries(dict.fromkeys(FIELDS, a_text())))
def test_no_answer_holds_a_piece_of_what_is_sealed(texts: dict[str, str]) -> None:
    number = kept(texts)

    with pytest.MonkeyPatch.context() as patch:
        for page in (*PAGES, *REFUSED):
            line = page.format(n=number).split()
            for said in (secdesk(*line, as_of=LATER), secdesk(*line, "--json", as_of=LATER)):
                must_not_hold(said, texts)
        patch.setenv(wiring.COMPLETES, "fish")
        for words in TYPED:
            must_not_hold(secdesk(*words), texts)


@settings(max_examples=6, suppress_health_check=SLOW_FIXTURES)
@given(a_text())
def test_no_refusal_of_a_locked_vault_holds_a_piece_of_what_was_to_be_sealed(text: str) -> None:
    assert unlocked("--for", "1h").code == 0
    said = secdesk("assign", "wang", "-", "--secrecy", "confidential", "--json", typed=text)
    number = str(said.data["number"])
    assert secdesk("vault", "lock").code == 0

    lines = (f"progress {number} -", f"done {number} -", f"ask wang - --task {number}")
    for line in lines:
        refused = secdesk(*line.split(), typed=text)
        assert refused.code == 5
        must_not_hold(refused, {"text": text})


def test_the_same_search_finds_what_is_not_sealed() -> None:
    said = secdesk("assign", "wang", "-", typed="丂丄丅丆丌")

    with pytest.raises(AssertionError):
        must_not_hold(said, {"title": "丂丄丅丆丌"})
