"""note, notes and promote, as they are typed."""

from pathlib import Path

import pytest

from world import secdesk

MONDAY = "2026-11-23 09:00"
FRIDAY = "2026-11-27 09:00"


@pytest.fixture(autouse=True)
def _people() -> None:
    secdesk("leader", "add", "wang", "Wang", "Min")


def noted() -> list[str]:
    """The words of every unsorted note."""
    return [one["words"] for one in secdesk("notes", "--json").data["notes"]]


def test_a_thought_is_kept_and_said_back_with_its_number() -> None:
    said = secdesk("note", "call", "the", "printer", as_of=MONDAY)

    assert (said.code, said.out) == (0, "note 1  call the printer\n")


def test_a_paste_is_one_note_a_line_and_an_empty_one_none() -> None:
    said = secdesk("note", "-", typed="- one\n\n2. two\n")
    empty = secdesk("note", "-", typed=" \n")

    assert said.out == "note 1  one\nnote 2  two\n"
    assert (empty.code, "A note needs words." in empty.err) == (2, True)
    assert noted() == ["one", "two"]


@pytest.mark.parametrize("words", [["call"], ["-"], []])
def test_the_editor_writes_one_note_of_several_lines(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    editor = tmp_path / "editor"
    editor.write_text("#!/bin/sh\nprintf ' the printer\\nsize A3\\n' >> \"$1\"\n")
    editor.chmod(0o700)
    monkeypatch.setenv("VISUAL", str(editor))

    secdesk("note", *words, "--edit")

    front = "call " if words == ["call"] else ""
    assert noted() == [f"{front}the printer\nsize A3"]


def test_the_list_says_how_old_each_is_and_what_to_type() -> None:
    secdesk("note", "one", as_of=MONDAY)
    secdesk("note", "two", as_of=FRIDAY)

    said = secdesk("notes", as_of=FRIDAY)

    assert said.out == (
        "1\tone\t4 days old\n2\ttwo\ttoday\n"
        "secdesk promote NUMBER LEADER makes a task of it; --drop NUMBER lets it go.\n"
    )


def test_without_a_note_the_list_says_so() -> None:
    assert secdesk("notes").out == "No note waits to be sorted.\n"


def test_what_became_of_each_is_listed_on_request() -> None:
    secdesk("note", "-", typed="one\ntwo\nthree\n", as_of=MONDAY)
    secdesk("promote", "1", "wang", as_of=MONDAY)
    dropped = secdesk("notes", "--drop", "2", "--drop", "3", as_of=MONDAY)

    said = secdesk("notes", "--all", as_of=MONDAY)

    assert dropped.out == "note 2  two · let go\nnote 3  three · let go\n"
    assert said.out.splitlines()[:3] == [
        "1\tone\ttoday\t→ #1",
        "2\ttwo\ttoday\tlet go",
        "3\tthree\ttoday\tlet go",
    ]


def test_promote_says_back_what_assign_says_and_takes_its_options() -> None:
    secdesk("note", "call", "the", "printer", as_of=MONDAY)

    said = secdesk("promote", "1", "wang", "--due", "fri 5pm", "--urgency", "soon", as_of=MONDAY)

    assert said.out == (
        "#1  Wang Min  call the printer\n"
        "     due Fri 27 Nov 2026 17:00 · in 4 days · 4 working days\n"
        "     soon\n"
        "     from note 1\n"
    )


def test_promote_takes_another_title() -> None:
    secdesk("note", "printer!")

    secdesk("promote", "1", "wang", "order", "the", "menus")

    assert secdesk("list", "--json").data["tasks"][0]["title"] == "order the menus"
    assert "printer!" in secdesk("log", "1").out


def test_a_date_hidden_in_the_title_is_refused_with_the_command_as_meant() -> None:
    secdesk("note", "printer")

    said = secdesk("promote", "1", "wang", "order", "menus", "due:friday")

    assert said.code == 2
    assert "secdesk promote 1 wang order menus --due friday" in said.err
    assert noted() == ["printer"]


def test_letting_go_and_promoting_are_taken_back() -> None:
    secdesk("note", "one")
    secdesk("promote", "1", "wang")

    secdesk("undo")
    back = noted()
    again = secdesk("promote", "1", "wang")
    secdesk("undo")
    secdesk("notes", "--drop", "1")
    secdesk("undo")

    assert back == noted() == ["one"]
    assert again.code == 0


def test_a_note_that_became_a_task_is_not_taken_back_from_under_it() -> None:
    secdesk("note", "one")
    secdesk("promote", "1", "wang")

    said = secdesk("undo", "2")

    assert said.code == 4
    assert noted() == []


def test_steps_name_the_notes_they_were_about() -> None:
    secdesk("note", "-", typed="\n".join("abcdefg"), as_of=MONDAY)
    secdesk("notes", "--drop", "2", as_of=MONDAY)

    listed = secdesk("undo", "--list", as_of=MONDAY).out.splitlines()

    assert listed[0].endswith("notes\tnote 2")
    assert listed[1].endswith("note\tnote 1 … note 7")
    assert "Taken back: step 3, notes note 2" in secdesk("undo").out


def test_the_morning_page_ends_with_how_many_wait_to_be_sorted() -> None:
    secdesk("note", "one")

    assert "notes to sort: 1 · secdesk notes\n" in secdesk("today").out
    assert "notes" not in secdesk("today", "--short").out
    secdesk("notes", "--drop", "1")
    assert "notes" not in secdesk("today").out
