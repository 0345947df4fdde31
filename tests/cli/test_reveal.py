"""Sealed words are shown when it is asked for, it is written down, and they go from the screen."""

from pathlib import Path

import pytest

from secdesk.domain.sealed import MASK
from vaults import a_vault, unlocked
from world import Said, a_desk, secdesk, staffed

SEALED = ("--secrecy", "confidential")
REVEALED = [
    ["show", "1"],
    ["log", "1"],
    ["list"],
    ["find", "merger"],
    ["today"],
    ["say", "wang"],
    ["brief", "wang"],
    ["asks", "list"],
    ["ledger"],
]


@pytest.fixture(autouse=True)
def _sealed(home: Path) -> None:
    """A vault that is open, and a sealed task that is done, with a sealed ask about it."""
    with a_desk(home / "desk.db") as desk:
        staffed(desk)
    a_vault(home)
    assert unlocked("--for", "1h").code == 0
    assert secdesk("assign", "wang", "-", *SEALED, typed="the merger of Beta").code == 0
    assert secdesk("ask", "wang", "-", "--task", "1", typed="may the merger be told").code == 0
    assert secdesk("done", "1", "-", typed="the merger is signed").code == 0


def revealed() -> list[tuple[str, list[int]]]:
    """What is written down of words that were shown, newest first."""
    log = secdesk("vault", "log", "--json").data["reveals"]
    return [(one["command"], one["tasks"]) for one in log if one["tasks"]]


@pytest.mark.parametrize("line", REVEALED, ids=" ".join)
def test_without_being_asked_for_nothing_sealed_is_shown_though_the_vault_is_open(
    line: list[str],
) -> None:
    said = secdesk(*line, "--json")

    assert said.code == 0
    assert MASK in said.out or line[0] == "today"
    assert "merger" not in said.out
    assert revealed() == []


@pytest.mark.parametrize("line", REVEALED, ids=" ".join)
def test_what_is_revealed_is_shown_and_written_down(line: list[str]) -> None:
    said = secdesk(*line, "--reveal", "--json")

    assert "merger" in said.out
    assert revealed() == [(" ".join(line[: 1 + (line[0] == "asks")]), [1])]


def test_nothing_is_revealed_where_the_key_is_not_at_hand() -> None:
    assert secdesk("vault", "lock").code == 0

    said = secdesk("show", "1", "--reveal", "--json")

    assert (said.code, said.envelope["error"]["code"]) == (5, "locked")
    assert revealed() == []


def test_a_page_that_holds_nothing_sealed_is_not_written_down() -> None:
    assert secdesk("assign", "li", "report").code == 0

    assert "report" in secdesk("show", "2", "--reveal").out
    assert revealed() == []


def test_a_revealed_page_on_a_terminal_is_gone_once_a_key_is_pressed() -> None:
    said = secdesk("show", "1", "--reveal", on_screen=True, at_keyboard=True)

    assert said.code == 0
    before, _, after = said.out.partition("\x1b[?1049h")
    assert "merger" not in before
    shown, _, rest = after.partition("\x1b[?1049l")
    assert "merger of Beta" in shown
    assert "\x1b[2J" in shown
    assert rest == ""


def test_a_walk_shows_nothing_sealed() -> None:
    assert secdesk("say", "wang", "--walk", "--reveal").code == 2


def test_an_export_of_sealed_words_is_written_down(tmp_path: Path) -> None:
    sheet = tmp_path / "ledger.csv"

    assert secdesk("ledger", "--output", str(sheet), "--reveal").code == 0

    assert "merger" in sheet.read_text(encoding="utf-8")
    assert revealed() == [("ledger", [1])]


def a_sealed_order(leader: str, words: str) -> None:
    """A sealed task of that leader, passed to the unit that works for both."""
    assert secdesk("assign", leader, "-", *SEALED, "--to", "admin", typed=words).code == 0


def pages_of(leader: str) -> dict[str, Said]:
    """Every page about one leader, with the vault wide open."""
    return {
        line: secdesk(*line.split(), "--reveal")
        for line in (
            f"brief {leader}",
            f"brief {leader} --markdown",
            f"brief {leader} --json",
            f"say {leader}",
            f"say {leader} --json",
            f"today --leader {leader}",
            f"list --leader {leader}",
            f"asks list --leader {leader}",
        )
    }


def test_a_leaders_page_never_holds_what_another_leader_sealed() -> None:
    a_sealed_order("li", "xylophone")
    a_sealed_order("wang", "zeppelin")
    for number in ("2", "3"):
        block = secdesk("block", number, "-", typed=f"the unit has no hands for {number}")
        assert block.code == 0

    of_wang, of_li = pages_of("wang"), pages_of("li")

    assert all(said.code == 0 for said in (*of_wang.values(), *of_li.values()))
    assert "zeppelin" in of_wang["brief wang"].out
    assert "xylophone" in of_li["brief li"].out
    assert not [line for line, said in of_wang.items() if "xylophone" in said.out]
    assert not [line for line, said in of_li.items() if "zeppelin" in said.out]
    assert not [line for line, said in of_li.items() if "merger" in said.out]
