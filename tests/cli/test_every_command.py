"""Laws that hold for every command."""

import os
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from made_once import made_once
from secdesk.cli.registry import COMMANDS
from vaults import PASSPHRASE, a_vault, without_vault
from world import Said, secdesk

MONDAY = "2026-11-23 09:00"
EXAMPLES = {
    "today": "today --leader wang",
    "wrap": "wrap --leader wang",
    "nag": "nag --explain",
    "follow": "follow --to admin",
    "mandate add": "mandate add wang small shifts --for due --most 3 --until 2026-12-31",
    "mandate list": "mandate list --all",
    "mandate told": "mandate told 1",
    "mandate end": "mandate end 1",
    "say": "say wang",
    "remind": "remind fri call the printer --task 1",
    "reminders list": "reminders list --all",
    "reminders done": "reminders done 1",
    "reminders snooze": "reminders snooze 1 fri",
    "reminders drop": "reminders drop 1",
    "when": "when next friday 5pm",
    "assign": "assign wang draft --due fri",
    "note": "note call the printer",
    "notes": "notes",
    "promote": "promote 1 wang",
    "edit": "edit 1 --standard short",
    "due": "due 2 fri",
    "convey": "convey 1 --to admin --by phone",
    "accept": "accept 6",
    "transfer": "transfer 1 theirs --to admin",
    "progress": "progress 1 half",
    "chase": "chase 6 half of it --promised fri",
    "block": "block 1 supplier silent",
    "unblock": "unblock 2 the supplier has answered",
    "consult": "consult 1 does the budget allow it --to admin --due fri",
    "opinion": "opinion 1 too early --from admin",
    "promise": "promise 1 a reply --to school --due fri --word Wang",
    "bypass": "bypass 1 sent before it was signed",
    "check": "check 2 effective gone --evidence survey",
    "done": "done 1 signed",
    "report": "report 3 told",
    "close": "close 4",
    "return": "return 4 figures are missing --due 2026-12-01",
    "reopen": "reopen 5 again",
    "suspend": "suspend 1 later --until 2026-12-01 --word Wang",
    "resume": "resume 7",
    "withdraw": "withdraw 1 moot --word Wang",
    "ask": "ask wang may it wait --task 1 --recommend yes --set due=fri",
    "answer": "answer 1 agree but soon",
    "asks list": "asks list --all",
    "asks submit": "asks submit 3",
    "asks convey": "asks convey 2",
    "asks done": "asks done 2 sent to all",
    "asks recommend": "asks recommend 1 rather not",
    "asks withdraw": "asks withdraw 1",
    "list": "list --leader wang",
    "show": "show 1",
    "find": "find draft",
    "ledger": "ledger",
    "log": "log 1",
    "balance": "balance",
    "brief": "brief wang",
    "leader add": "leader add li Li",
    "leader list": "leader list",
    "leader show": "leader show wang",
    "leader edit": "leader edit wang --title Director",
    "leader retire": "leader retire wang",
    "contact add": "contact add chen Chen --kind person",
    "contact list": "contact list",
    "contact show": "contact show admin",
    "contact edit": "contact edit admin --phone 1",
    "contact retire": "contact retire admin",
    "contact merge": "contact merge admin office",
    "checklist show": "checklist show 1",
    "checklist use": "checklist use small meeting on safety --on 2026-12-10 --task 1",
    "checklist tick": "checklist tick 1 2 room 301",
    "checklist skip": "checklist skip 1 9 no guests",
    "checklist drop": "checklist drop 1 called off",
    "checklist templates": "checklist templates meeting",
    "checklist copy": "checklist copy meeting",
    "routine add": "routine add FREQ=MONTHLY;BYMONTHDAY=15 wang file statistics",
    "routine list": "routine list",
    "routine stop": "routine stop 1",
    "routine skip": "routine skip 1",
    "area add": "area add archive keys --every monthly",
    "area list": "area list --all",
    "area seen": "area seen seals all there",
    "area edit": "area edit seals --every quarterly",
    "area retire": "area retire seals",
    "area seed": "area seed --pick 1,3",
    "review show": "review show --since 2026-11-16",
    "review note": "review note wang not-yet who interprets --spot",
    "review lessons": "review lessons ask a day earlier",
    "review again": "review again 5 effective still used",
    "blank scan": "blank scan --new",
    "blank add": "blank add who signs the letters --by fri",
    "blank done": "blank done own:1 the deputy",
    "blank task": "blank task own:1",
    "blank snooze": "blank snooze own:1 fri",
    "blank waive": "blank waive own:1 nobody asks",
    "vault init": "vault init --passphrase-stdin",
    "vault status": "vault status",
    "vault unlock": "vault unlock --passphrase-stdin --for 5m",
    "vault lock": "vault lock",
    "vault recover": "vault recover --code-stdin --passphrase-stdin",
    "vault rotate": "vault rotate --passphrase-stdin",
    "vault log": "vault log",
    "purge": "purge {gone} --yes",
    "undo": "undo",
    "cron show": "cron show",
    "config": "config nag.most 5",
    "calendar show": "calendar show 2026-10",
    "calendar add": "calendar add 2026-12-25 off closed",
    "calendar remove": "calendar remove 2026-12-24",
    "demo": "demo",
    "completion install": "completion install fish --dry-run",
    "completion show": "completion show zsh",
    "import": "import {ledger} --leader wang",
}
READERS = {
    "init",
    "status",
    "unlock",
    "lock",
    "recover",
    "rotate",
    "purge",
    "say",
    "balance",
    "brief",
    "today",
    "wrap",
    "follow",
    "when",
    "nag",
    "notes",
    "list",
    "show",
    "find",
    "ledger",
    "log",
    "demo",
    "config",
    "install",
    "scan",
    "templates",
    "copy",
}
UNWATCHED = {"step", "change", "nagged", "desk", "region_year", "slot", "reveal", "sqlite_sequence"}
WRITERS = {name for name in EXAMPLES if name.split()[-1] not in READERS}


@pytest.fixture
def ledger(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A small ledger to import."""
    file = tmp_path_factory.mktemp("ledger") / "ledger.csv"
    file.write_text("title,due,state\nread the law,2026-12-01,open\n")
    return str(file)


@pytest.fixture(autouse=True)
def _desk() -> None:
    made_once(__name__, _something_of_everything)


def _something_of_everything() -> None:
    for line in (
        "leader add wang Wang Min",
        "contact add admin Admin --kind unit",
        "contact add office Office --kind unit",
        "assign wang one",
        "assign wang two --target 2026-12-01 --effect calm --effect-by 2026-12-15",
        "assign wang three",
        "assign wang four",
        "assign wang five",
        "assign wang six --to admin",
        "assign wang seven",
        "mandate add wang shifts --for suspend --until 2026-12-31",
        "suspend 4 later --until 2026-12-01 --by-mandate 1",
        "resume 4",
        "done 3 4 5 signed",
        "report 4 5 told",
        "close 5",
        "block 2 no room",
        "suspend 7 later --until 2026-12-01 --word Wang",
        "note a thought",
        "calendar add 2026-12-24 off closed",
        "remind tomorrow ask chen",
        "ask wang may it wait --task 6 --recommend yes",
        "ask wang may they wait --task 6 --recommend yes",
        "answer 2 agree",
        "ask wang more staff --from admin",
        "area add seals --every monthly",
        "checklist use meeting --on 2026-12-03",
        "blank add who opens the post",
        "routine add FREQ=YEARLY wang review the rules --starting 2099-01-01",
    ):
        assert secdesk(*line.split(), as_of=MONDAY).code == 0


def desk_of(home: Path) -> dict[str, list[tuple[object, ...]]]:
    """All that the journal is to keep, in every table there is."""
    with closing(sqlite3.connect(home / "desk.db")) as file:
        named = file.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        tables = {name for (name,) in named} - UNWATCHED
        return {one: file.execute(f"SELECT * FROM {one} ORDER BY id").fetchall() for one in tables}  # noqa: S608  # our own tables


def line_of(command: str, ledger: str) -> list[str]:
    """One sensible use of a command."""
    gone = a_withdrawn_task() if command == "purge" else 0
    return EXAMPLES[command].format(ledger=ledger, gone=gone).split(" ")


def a_withdrawn_task() -> int:
    """The number of a task that may go for good."""
    number = int(secdesk("assign", "wang", "nothing", "--json", as_of=MONDAY).data["number"])
    assert secdesk("withdraw", str(number), "over", "--word", "Wang", as_of=MONDAY).code == 0
    return number


def carried_out(
    command: str,
    ledger: str,
    *options: str,
    front: Sequence[str] = (),
    **how: Any,  # noqa: ANN401  # as secdesk() takes them
) -> Said:
    """One sensible use of a command, carried out; those about the vault find one to open."""
    line = [*front, *line_of(command, ledger), *options]
    if not command.startswith("vault "):
        return secdesk(*line, **how)
    home = Path(os.environ["SECDESK_HOME"])
    without_vault(home)
    code = "" if command == "vault init" else f"{a_vault(home)}\n"
    typed = f"{code if command == 'vault recover' else ''}{PASSPHRASE}\n"
    return secdesk(*line, typed=typed, **how)


def test_there_is_an_example_here_for_every_command() -> None:
    assert set(EXAMPLES) == {name for name, entry in COMMANDS.items() if entry.module}


@pytest.mark.parametrize("command", EXAMPLES)
def test_a_command_answers_with_one_envelope_under_json(command: str, ledger: str) -> None:
    said = carried_out(command, ledger, "--json", as_of=MONDAY)

    assert said.code == 0
    assert said.err == ""
    assert said.out.count("\n") == 1
    assert set(said.envelope) == {"schema_version", "data", "error"}
    assert said.envelope["error"] is None


@pytest.mark.parametrize("command", EXAMPLES)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_command_speaks_on_a_pipe_and_on_a_terminal(
    command: str, language: str, ledger: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setenv("COLUMNS", "80")

    piped = carried_out(command, ledger, "--lang", language, as_of=MONDAY)
    secdesk("undo") if command in WRITERS else None
    shown = carried_out(command, ledger, "--lang", language, as_of=MONDAY, on_screen=True)

    assert piped.code == shown.code == 0
    assert piped.out
    assert shown.out
    assert "\x1b" not in piped.out


@pytest.mark.parametrize("command", EXAMPLES)
def test_the_common_options_may_stand_in_front(command: str, ledger: str) -> None:
    said = carried_out(command, ledger, front=("--as-of", MONDAY, "--lang", "zh", "--json"))

    assert said.code == 0
    assert said.envelope["data"] is not None


@pytest.mark.parametrize("command", sorted(WRITERS - {"undo"}))
def test_a_command_that_writes_is_one_step_that_undo_takes_back(
    command: str, ledger: str, home: Path
) -> None:
    before, desk = secdesk("undo", "--list", "--json").data["steps"], desk_of(home)

    carried_out(command, ledger, as_of=MONDAY)
    after, changed = secdesk("undo", "--list", "--json").data["steps"], desk_of(home)
    undone = secdesk("undo", "--json")

    assert after[1]["step"] == before[0]["step"]  # a list of steps is cut at twenty
    assert after[0]["command"] == command
    assert undone.data["step"] == after[0]["step"]
    assert changed != desk
    assert desk_of(home) == desk  # so nothing was written behind the journal's back


@pytest.mark.parametrize("command", sorted(set(EXAMPLES) - WRITERS))
def test_a_command_that_reads_leaves_no_step(command: str, ledger: str) -> None:
    before = secdesk("undo", "--list", "--json").data

    carried_out(command, ledger, as_of=MONDAY)

    assert secdesk("undo", "--list", "--json").data == before


@pytest.mark.parametrize("command", ["", *sorted(COMMANDS)])
def test_every_command_has_help_with_an_example(command: str) -> None:
    said = secdesk(*command.split(), "--help")

    assert said.code == 0
    assert "secdesk" in said.out


def test_bare_secdesk_is_today() -> None:
    assert secdesk(as_of=MONDAY).out == secdesk("today", as_of=MONDAY).out


def test_the_version_is_told() -> None:
    assert secdesk("--version").out == "secdesk 0.1.0\n"


def test_the_options_of_the_morning_page_need_not_name_it() -> None:
    secdesk("leader", "add", "wang", "Wang")
    secdesk("assign", "wang", "draft")

    assert secdesk("--leader", "wang").out == secdesk("today", "--leader", "wang").out
    assert secdesk("-l", "wang", "list").out == secdesk("list", "-l", "wang").out
