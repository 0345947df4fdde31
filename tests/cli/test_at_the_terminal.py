"""Questions are asked on a terminal only, and every one has an option that answers it."""

import io
import os
import stat
from pathlib import Path

import pytest
import typer
from typer.main import get_command

from secdesk.cards.tasks import Deeds
from secdesk.cli import prompts, wiring
from secdesk.cli.command import Manner, desk_command
from secdesk.domain.errors import UnknownPerson
from secdesk.domain.people import Leader
from secdesk.domain.text import say
from secdesk.services.desk import Desk
from world import Said, a_desk, secdesk

MONDAY = "2026-11-23 09:00"


def at_the_terminal(*args: str, typed: str) -> Said:
    """A command with somebody there to answer."""
    return secdesk(*args, typed=typed, as_of=MONDAY, on_screen=True, at_keyboard=True)


def titles() -> list[str]:
    """What is on the desk."""
    return [task["title"] for task in secdesk("list", "--sort", "number", "--json").data["tasks"]]


@pytest.fixture
def _wang() -> None:
    secdesk("leader", "add", "wang", "Wang", "Min")


def test_an_unknown_leader_may_be_added_on_the_way() -> None:
    said = at_the_terminal("assign", "wang", "draft", typed="y\nwang\nWang Min\n")

    assert said.code == 0
    assert "#1  Wang Min  draft" in said.out
    assert [step["command"] for step in secdesk("undo", "--list", "--json").data["steps"]] == [
        "assign",
        "leader add",
    ]


@pytest.mark.usefixtures("_wang")
def test_an_unknown_unit_may_be_added_on_the_way() -> None:
    said = at_the_terminal(
        "assign", "wang", "draft", "--to", "admin", typed="y\nadmin\nAdmin Office\nunit\n"
    )

    assert said.code == 0
    assert secdesk("contact", "show", "admin", "--json").data["name"] == "Admin Office"


def test_who_says_no_gets_the_refusal() -> None:
    said = at_the_terminal("assign", "wang", "draft", typed="n\n")

    assert said.code == 3
    assert "secdesk leader add CODE wang" in said.err


def test_nobody_is_asked_while_reading_or_under_json() -> None:
    assert at_the_terminal("list", "--leader", "wang", typed="y\n").code == 3
    assert at_the_terminal("assign", "wang", "draft", "--json", typed="y\n").code == 3


@pytest.mark.usefixtures("_wang")
def test_a_paste_is_shown_and_stored_when_agreed() -> None:
    said = at_the_terminal("assign", "wang", "-", "--yes", typed="first\n\n  second \n")

    assert said.code == 0
    assert titles() == ["first", "second"]


@pytest.mark.usefixtures("_wang")
@pytest.mark.parametrize(("answer", "stored"), [("y", ["one", "two"]), ("n", [])])
def test_a_paste_is_looked_at_before_it_is_stored(
    answer: str, stored: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\nprintf "one\\ntwo\\n" > "$1"\n')
    editor.chmod(editor.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("EDITOR", str(editor))

    said = at_the_terminal("assign", "wang", "--edit", typed=f"{answer}\n")

    assert said.code == 0
    assert "#1  Wang Min  one" in said.out
    assert ("Nothing was stored." in said.err) is (not stored)
    assert titles() == stored


@pytest.mark.usefixtures("_wang")
def test_a_question_left_unanswered_stores_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\nprintf "one\\ntwo\\n" > "$1"\n')
    editor.chmod(0o700)
    monkeypatch.setenv("VISUAL", str(editor))

    said = at_the_terminal("assign", "wang", "--edit", typed="")

    assert said.code == 130
    assert titles() == []


@pytest.mark.usefixtures("_wang")
def test_without_a_terminal_a_paste_is_shown_on_stderr_and_stored() -> None:
    said = secdesk("assign", "wang", "-", typed="first\nsecond\n", as_of=MONDAY)

    assert said.code == 0
    assert "#1  Wang Min  first" in said.err
    assert titles() == ["first", "second"]
    assert len(secdesk("undo", "--list", "--json").data["steps"]) == 2


@pytest.mark.usefixtures("_wang")
def test_under_json_a_paste_is_one_envelope_and_silence() -> None:
    said = secdesk("assign", "wang", "-", "--json", typed="first\nsecond\n")

    assert [task["title"] for task in said.data["tasks"]] == ["first", "second"]
    assert said.err == ""


@pytest.mark.usefixtures("_wang")
def test_one_bad_line_of_a_paste_stores_nothing() -> None:
    said = secdesk("assign", "wang", "-", "--yes", typed=f"first\n{'x' * 1001}\n")

    assert said.code == 2
    assert titles() == []


@pytest.mark.usefixtures("_wang")
@pytest.mark.parametrize("typed", ["", "\n \n"])
def test_an_empty_paste_is_refused(typed: str) -> None:
    assert secdesk("assign", "wang", "-", typed=typed).code == 2


@pytest.mark.usefixtures("_wang")
def test_words_come_from_standard_input_where_a_dash_stands() -> None:
    secdesk("assign", "wang", "draft", as_of=MONDAY)

    said = secdesk("progress", "1", "-", typed="half way\nfigures missing\n", as_of=MONDAY)

    assert "half way / figures missing" in said.out


@pytest.mark.usefixtures("_wang")
def test_what_is_not_utf8_is_shown_as_such() -> None:
    said = secdesk("assign", "wang", "-", typed=b"caf\xe9\n", as_of=MONDAY)

    assert "caf\ufffd" in said.out


@pytest.mark.usefixtures("_wang")
@pytest.mark.parametrize("editor", ["", "false", "/nowhere/editor"])
def test_without_a_working_editor_nothing_is_stored(
    editor: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", editor)

    said = secdesk("assign", "wang", "--edit")

    assert said.code == 6
    assert "export EDITOR=nano" in said.err


@pytest.mark.usefixtures("_wang")
def test_links_are_kept_as_paths_from_anywhere_and_never_opened() -> None:
    secdesk("assign", "wang", "draft", "--link", "../not  there.pdf", "--link", "~/plan.odt")

    links = secdesk("show", "1", "--json").data["tasks"][0]["links"]

    assert links == [f"{os.getcwd()}/../not  there.pdf", f"{os.environ['HOME']}/plan.odt"]  # noqa: PTH109


def test_what_is_looked_at_and_what_is_stored_stand_at_one_instant() -> None:
    instants = []
    app = typer.Typer()

    @desk_command(app, "assign", writes=True, manner=Manner(look_first=lambda _: True))
    def assign(desk: Desk) -> Deeds:
        """Record what a leader asked for."""
        instants.append(desk.now)
        return Deeds(())

    get_command(app).main([], standalone_mode=False)

    assert len(instants) == 2
    assert len(set(instants)) == 1


class Impatient(io.StringIO):
    """Somebody who types, while another command writes to the same desk before each answer."""

    def readline(self, size: int | None = -1, /) -> str:  # type: ignore[override]  # so has StringIO
        """The next answer, once the other command has written."""
        with a_desk(wiring.home() / "desk.db", command="another") as desk:
            desk.store.leaders.add(Leader(0, f"other{self.tell()}", "Other"))
        return super().readline(-1 if size is None else size)


def test_nobody_has_to_wait_while_a_question_is_open(monkeypatch: pytest.MonkeyPatch) -> None:
    unknown = UnknownPerson(say("No such unit."), noun="contact", name="admin")
    monkeypatch.setattr("sys.stdin", Impatient("y\nadmin\nAdmin Office\nunit\n"))

    assert prompts.added(unknown, wiring.instant(MONDAY))

    assert len(secdesk("leader", "list", "--json").data["leaders"]) == 4
    assert secdesk("contact", "show", "admin", "--json").data["kind"] == "unit"


@pytest.mark.usefixtures("_wang")
def test_a_list_on_a_terminal_shows_thirty_unless_more_are_asked_for() -> None:
    secdesk("assign", "wang", "-", typed="".join(f"task {count}\n" for count in range(31)))

    on_screen = [
        secdesk("list", *more, on_screen=True).out.count("task ")
        for more in ((), ("--most", "31"), ("--all",))
    ]

    assert on_screen == [30, 31, 31]
    assert secdesk("list").out.count("task ") == 31
    assert len(secdesk("list", "--json", on_screen=True).data["tasks"]) == 31


def test_a_rehearsal_offers_to_add_nobody(tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.csv"
    ledger.write_text("title\nread the law\n", encoding="utf-8")

    said = at_the_terminal(
        "import", str(ledger), "--dry-run", "--leader", "zhao", typed="y\nzhao\nZhao\n"
    )

    assert said.code == 3
    assert secdesk("leader", "list", "--json").data["leaders"] == []


@pytest.mark.usefixtures("_wang")
def test_what_a_list_puts_in_front_of_its_lines_is_no_part_of_a_title() -> None:
    typed = "- first\n2. second\n3、第三\n（4）第四\n• fifth\n3.5 million for the roof\n"

    secdesk("assign", "wang", "-", typed=typed, as_of=MONDAY)

    assert titles() == ["first", "second", "第三", "第四", "fifth", "3.5 million for the roof"]
