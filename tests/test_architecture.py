"""The house holds: what a command may import, how long a file may be, who leans on whom."""

import json
import os
import pty
import re
import subprocess
import sys
from inspect import getdoc, getmembers, isclass, isfunction
from pathlib import Path
from typing import get_type_hints

import pytest

import secdesk as package
from secdesk.cli import app
from secdesk.cli.registry import COMMANDS, PANELS
from secdesk.gateways.days_off import DaysOff
from secdesk.gateways.ledger_files import LedgerFile
from secdesk.gateways.ledger_sheets import CsvSheet
from secdesk.gateways.other_dates import OtherDates
from secdesk.gateways.recurrences import Recurrences
from secdesk.gateways.settings_file import SettingsFile
from secdesk.services import (
    ports,
    ports_balance,
    ports_evening,
    ports_following,
    ports_leaders,
    ports_routines,
)
from secdesk.services.desk import Desk
from secdesk.store.journal import Journal
from secdesk.store.shelves.authority import AskShelf, BriefingShelf, MandateShelf
from secdesk.store.shelves.balance import BalanceShelf
from secdesk.store.shelves.calendars import CalendarShelf
from secdesk.store.shelves.conflicts import ConflictShelf
from secdesk.store.shelves.entries import EntryShelf
from secdesk.store.shelves.evenings import EveningShelf
from secdesk.store.shelves.follow_ups import FollowUpShelf
from secdesk.store.shelves.held import HeldShelf
from secdesk.store.shelves.ledgers import LedgerShelf
from secdesk.store.shelves.nags import NagShelf
from secdesk.store.shelves.notes import NoteShelf
from secdesk.store.shelves.people import ContactShelf, LeaderShelf
from secdesk.store.shelves.points import PointShelf
from secdesk.store.shelves.relations import RelationShelf
from secdesk.store.shelves.reminders import ReminderShelf
from secdesk.store.shelves.routines import RoutineShelf
from secdesk.store.shelves.tasks import TaskShelf
from world import secdesk

SOURCE = Path(package.__file__).parent
FILES = [one for one in SOURCE.rglob("*.py") if one != SOURCE / "store" / "sql.py"]
LONGEST = 400
HEAVY = {
    "rich",
    "pydantic",
    "sqlalchemy",
    "sqlmodel",
    "dateparser",
    "keyring",
    "asyncio",
    "holidays",
    "dateutil",
}
LOADED = """
import json, sys
from secdesk.cli.app import run
code = run(sys.argv[2:])
sys.stdout.flush()
json.dump([code, sorted({name.partition(".")[0] for name in sys.modules})], open(sys.argv[1], "w"))
"""
LEAVES = {name: entry for name, entry in COMMANDS.items() if entry.module}
GROUPS = {name: entry for name, entry in COMMANDS.items() if not entry.module}
PORTS = [
    one
    for room in (
        ports,
        ports_evening,
        ports_following,
        ports_routines,
        ports_leaders,
        ports_balance,
    )
    for _, one in getmembers(room, isclass)
    if one.__module__ == room.__name__ and getattr(one, "_is_protocol", False)
]
REAL: dict[type, type] = {
    ports.Leaders: LeaderShelf,
    ports.Contacts: ContactShelf,
    ports.Tasks: TaskShelf,
    ports.Entries: EntryShelf,
    ports.Calendars: CalendarShelf,
    ports.RegionDays: DaysOff,
    ports.Nags: NagShelf,
    ports.Notes: NoteShelf,
    ports.Reminders: ReminderShelf,
    ports_routines.Routines: RoutineShelf,
    ports_following.Points: PointShelf,
    ports_leaders.Asks: AskShelf,
    ports_leaders.Mandates: MandateShelf,
    ports_leaders.Briefings: BriefingShelf,
    ports_balance.Balances: BalanceShelf,
    ports_balance.Conflicts: ConflictShelf,
    ports_following.FollowUps: FollowUpShelf,
    ports_evening.Evenings: EveningShelf,
    ports_following.Held: HeldShelf,
    ports_following.Relations: RelationShelf,
    ports.Recurrences: Recurrences,
    ports.Ledger: LedgerShelf,
    ports.LedgerSheet: CsvSheet,
    ports.Steps: Journal,
    ports.DateReader: OtherDates,
    ports.LedgerText: LedgerFile,
    ports.SettingsText: SettingsFile,
}
PIPED = [
    ["list"],
    ["today"],
    ["assign", "wang", "draft", "the", "report", "--due", "fri 5pm"],
    ["progress", "1", "half", "of", "it"],
    ["convey", "1", "--to", "admin"],
    ["chase", "1", "next", "week"],
    ["block", "1", "no", "figures"],
    ["follow"],
    ["wrap"],
    ["done", "1", "signed"],
    ["remind", "fri 5pm", "call", "the", "printer"],
    ["nag"],
]
COMPLETED = [["as"], ["done", ""], ["assign", "w"], ["list", "--due="]]
ON_A_TERMINAL = [["list"], ["today"]]


@pytest.fixture
def in_use() -> None:
    """A desk with one task, which a unit holds."""
    secdesk("leader", "add", "wang", "Wang", "Min")
    secdesk("contact", "add", "admin", "Admin", "--kind", "unit")
    assert secdesk("assign", "wang", "first", "--to", "admin").code == 0


def loaded(command: list[str], place: Path, out: int) -> set[str]:
    """The heavy libraries that one command loads in an interpreter of its own."""
    arguments = [sys.executable, "-c", LOADED, str(place), *command]
    subprocess.run(arguments, check=True, stdin=subprocess.DEVNULL, stdout=out)
    code, names = json.loads(place.read_text(encoding="utf-8"))
    assert code == 0
    return HEAVY & set(names)


@pytest.mark.usefixtures("in_use")
@pytest.mark.parametrize("command", PIPED, ids=[one[0] for one in PIPED])
def test_what_is_typed_all_day_loads_nothing_heavy(command: list[str], tmp_path: Path) -> None:
    assert loaded(command, tmp_path / "modules", subprocess.DEVNULL) == set()


@pytest.mark.usefixtures("in_use")
@pytest.mark.parametrize("command", [*PIPED, ["calendar"]], ids=lambda one: one[0])
def test_a_region_whose_days_are_remembered_is_not_looked_up(
    command: list[str], tmp_path: Path
) -> None:
    assert secdesk("config", "region", "CN").code == 0

    assert loaded(command, tmp_path / "modules", subprocess.DEVNULL) == set()


@pytest.mark.usefixtures("in_use")
def test_a_region_whose_days_are_not_remembered_is_looked_up_once(
    home: Path, tmp_path: Path
) -> None:
    (home / "config.toml").write_text('region = "CN"\n', encoding="utf-8")

    first, second = (loaded(["today"], tmp_path / name, subprocess.DEVNULL) for name in "ab")

    assert "holidays" in first
    assert second == set()


@pytest.mark.usefixtures("in_use")
@pytest.mark.parametrize("line", COMPLETED, ids=[one[0] for one in COMPLETED])
@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_loads_nothing_heavy(
    shell: str, line: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("_SECDESK_COMPLETE", shell)

    assert loaded(line, tmp_path / "modules", subprocess.DEVNULL) == set()


@pytest.mark.usefixtures("in_use")
@pytest.mark.parametrize("command", ON_A_TERMINAL, ids=[one[0] for one in ON_A_TERMINAL])
def test_a_page_on_a_terminal_adds_rich_and_nothing_else(
    command: list[str], tmp_path: Path
) -> None:
    leader, follower = pty.openpty()

    heavy = loaded(command, tmp_path / "modules", follower)

    assert heavy == {"rich"}
    os.close(follower)
    os.close(leader)


def test_a_module_of_the_program_has_at_most_so_many_lines() -> None:
    lengths = {str(one): one.read_text(encoding="utf-8").count("\n") for one in FILES}

    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}


def test_no_module_is_a_drawer_for_everything() -> None:
    names = {one.stem for one in FILES} | {one.parent.name for one in FILES}

    assert names & {"utils", "util", "helpers", "common", "misc", "manager"} == set()


def test_the_layers_hold() -> None:
    contracts = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]

    said = subprocess.run(
        contracts, cwd=SOURCE.parent.parent, capture_output=True, text=True, check=False
    )

    assert said.returncode == 0, said.stdout + said.stderr


@pytest.mark.parametrize("name", LEAVES)
def test_each_command_of_the_contents_is_there(name: str) -> None:
    assert app.load(name).name == name.rsplit(maxsplit=1)[-1]


@pytest.mark.parametrize("name", LEAVES)
def test_the_help_of_a_command_is_the_sentence_of_its_function(name: str) -> None:
    described = getdoc(app.load(name).callback) or ""

    assert described.partition("\n")[0] == COMMANDS[name].help


@pytest.mark.parametrize("name", LEAVES)
def test_each_command_has_an_example_to_type(name: str) -> None:
    example = COMMANDS[name].example

    assert example.startswith(f"secdesk {name}")


@pytest.mark.parametrize("name", COMMANDS)
def test_help_is_one_sentence_in_a_panel(name: str) -> None:
    entry = COMMANDS[name]

    assert re.fullmatch(r"[A-Z][^\n]*\.", entry.help)
    assert entry.panel in PANELS


@pytest.mark.parametrize("name", GROUPS)
def test_a_group_has_commands(name: str) -> None:
    assert [one for one in LEAVES if one.startswith(f"{name} ")]


def test_no_command_hides_behind_a_group_that_is_not_there() -> None:
    assert {name.partition(" ")[0] for name in LEAVES if " " in name} == set(GROUPS)


def test_each_port_has_its_real_thing() -> None:
    assert set(PORTS) == {
        *REAL,
        ports.Store,
        ports_following.Following,
        ports_leaders.Authority,
    }


@pytest.mark.parametrize(("port", "real"), REAL.items(), ids=[one.__name__ for one in REAL])
def test_the_real_thing_offers_what_its_port_says(port: type, real: type) -> None:
    methods = [name for name in promised(port) if name not in set_by(real)]

    assert [types(getattr(real, name)) for name in methods] == [
        types(getattr(port, name)) for name in methods
    ]


def test_the_store_offers_each_shelf(desk: Desk) -> None:
    shelves = {name: one for name, one in vars(ports.Store).items() if isinstance(one, property)}

    for name, shelf in shelves.items():
        kind = get_type_hints(shelf.fget)["return"]
        assert isinstance(getattr(desk.store, name), REAL[kind])


def promised(port: type) -> list[str]:
    """What a port says there is."""
    return [name for name in vars(port) if not name.startswith("_")]


def types(member: object) -> list[object]:
    """What a method takes, in its order, and what it answers; or what a property is."""
    function = member.fget if isinstance(member, property) else member
    assert isfunction(function)
    return list(get_type_hints(function).values())


def set_by(kind: type) -> set[str]:
    """The attributes that a class sets when it is made."""
    first = vars(kind).get("__init__")
    return set(first.__code__.co_names) if isfunction(first) else set()
