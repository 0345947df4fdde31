"""Checklists on a real desk: taken up, ticked, late, finished, taken back."""

from dataclasses import replace
from pathlib import Path

import pytest

from secdesk.domain.errors import NotFound, Unreadable
from secdesk.gateways.checklist_files import ChecklistFiles
from secdesk.services import checklists, history, preparing, turns, undoing
from secdesk.services.desk import Desk
from secdesk.services.snapshot import snapshot
from world import a_desk, a_moment, assigned, staffed

THURSDAY = "2026-12-10 14:00"
BRIEF = """
name = "call"
name_zh = "电话会"
[[item]]
phase = "before"
offset = "-2"
must = true
en = "line booked"
[[item]]
phase = "before"
offset = "-1h"
zh = "试线"
[[item]]
phase = "after"
offset = "+1"
en = "notes sent"
"""


@pytest.fixture
def sheets(tmp_path: Path) -> ChecklistFiles:
    folder = tmp_path / "checklists"
    folder.mkdir()
    (folder / "call.toml").write_text(BRIEF)
    return ChecklistFiles(folder)


def later(desk: Desk, text: str) -> Desk:
    return replace(desk, now=a_moment(text))


def test_each_line_gets_its_date_from_the_day(desk: Desk, sheets: ChecklistFiles) -> None:
    card = checklists.use(desk, sheets, ["call", "with", "Berlin"], THURSDAY).checklist

    assert (card.number, card.words, str(card.name)) == (1, "with Berlin", "call")
    assert [one.on.isoformat() for one in card.items] == ["2026-12-08", "2026-12-10", "2026-12-11"]
    assert [one.at for one in card.items] == [None, a_moment("2026-12-10 13:00"), None]
    assert card.next == 1
    assert checklists.show(desk, 1).checklist.items == card.items


def test_dates_that_have_passed_are_said_at_once(desk: Desk, sheets: ChecklistFiles) -> None:
    card = checklists.use(desk, sheets, ["call"], "2026-11-24").checklist

    assert [one.is_late for one in card.items] == [True, False, False]
    assert str(card.notes[0].text) == "1 date has passed already"


@pytest.mark.parametrize(
    ("words", "template", "rest"),
    [
        (["电话会", "柏林"], "call", "柏林"),
        (["small", "meeting"], "small-meeting", ""),
        (["small", "meeting", "of", "four"], "small-meeting", "of four"),
        (["meeting", "small"], "meeting", "small"),
        (["接待"], "visit", ""),
        (["Document-Out", "on", "fees"], "document-out", "on fees"),
    ],
)
def test_a_template_is_named_in_either_language_and_the_rest_says_which_it_is(
    desk: Desk, sheets: ChecklistFiles, words: list[str], template: str, rest: str
) -> None:
    card = checklists.use(desk, sheets, words, THURSDAY).checklist

    assert (card.template, card.words) == (template, rest)


def test_what_happens_now_counts_from_now(desk: Desk, sheets: ChecklistFiles) -> None:
    card = checklists.use(desk, sheets, ["incident"], None).checklist

    assert card.items[1].at == a_moment("2026-11-23 09:10")
    assert card.notes == ()


def test_anything_else_needs_its_day(desk: Desk, sheets: ChecklistFiles) -> None:
    with pytest.raises(Unreadable):
        checklists.use(desk, sheets, ["visit"], None)


def test_a_template_that_is_not_there_is_refused(desk: Desk, sheets: ChecklistFiles) -> None:
    with pytest.raises(NotFound):
        checklists.use(desk, sheets, ["wedding"], THURSDAY)


def test_a_broken_file_of_hers_is_refused_and_ours_does_not_stand_in(
    desk: Desk, sheets: ChecklistFiles
) -> None:
    file = Path(sheets.folder) / "visit.toml"
    file.write_text('[[item]]\nphase = "before"\noffset = "soon"\nen = "x"\n')

    with pytest.raises(Unreadable) as refused:
        checklists.use(desk, sheets, ["visit"], THURSDAY)

    assert str(refused.value).startswith(f"{file}, line 1, item 1: offset is in working days")
    assert checklists.use(desk, sheets, ["meeting"], THURSDAY).checklist.template == "meeting"
    assert [str(file) in str(one) for one in checklists.list_templates(sheets).mistakes] == [True]


def test_a_list_is_finished_by_its_last_line_and_an_undo_opens_it_again(
    tmp_path: Path, sheets: ChecklistFiles
) -> None:
    file = tmp_path / "desk.db"
    with a_desk(file) as desk:
        checklists.use(desk, sheets, ["call"], THURSDAY)
        checklists.tick(desk, 1, [1, 1, 2], "room 3")
    with a_desk(file) as desk:
        done = checklists.skip(desk, 1, [3], "nobody took notes").checklist
        open_then = checklists.list_open(desk).checklists
    with a_desk(file, command="undo") as desk:
        undoing.undo(desk, None)
        (again,) = checklists.list_open(desk).checklists

    assert done.ended_at is not None
    assert open_then == ()
    assert (again.done, again.ended_at) == (2, None)
    assert [one.remark for one in again.items] == ["room 3", "room 3", ""]


def test_dropping_ends_what_is_open(desk: Desk, sheets: ChecklistFiles) -> None:
    checklists.use(desk, sheets, ["call"], THURSDAY)
    checklists.tick(desk, 1, [2])

    card = checklists.drop(desk, 1, "called off").checklist

    assert [one.state for one in card.items] == ["skipped", "ticked", "skipped"]
    assert card.touched == (1, 3)
    assert card.ended_at is not None


def test_those_in_use_are_listed_by_their_day(desk: Desk, sheets: ChecklistFiles) -> None:
    for day in ("2026-12-10", "2026-12-03", "2026-12-24"):
        checklists.use(desk, sheets, ["call"], day)

    listed = checklists.list_open(desk)

    assert [one.number for one in listed.checklists] == [2, 1, 3]
    assert not listed.has_more


def test_a_list_that_is_not_there_is_refused(desk: Desk) -> None:
    with pytest.raises(NotFound):
        checklists.show(desk, 4)


def test_a_task_shows_its_lists_and_its_story_tells_of_them(
    desk: Desk, sheets: ChecklistFiles
) -> None:
    number = assigned(staffed(desk))
    checklists.use(desk, sheets, ["call"], THURSDAY, number)
    checklists.tick(desk, 1, [1])

    (card,) = history.show(desk, [number]).tasks

    (line,) = card.checklists
    assert (line.number, line.done, line.total) == (1, 1, 3)
    assert str(card.log[-1].details[-1]) == "checklist 1 (call)"


def test_the_scan_meets_what_must_be_done_and_is_late(desk: Desk, sheets: ChecklistFiles) -> None:
    checklists.use(desk, sheets, ["call"], THURSDAY)

    before = snapshot(later(desk, "2026-12-08 18:00"), 10).items
    (one,) = snapshot(later(desk, "2026-12-09 00:10"), 10).items
    checklists.tick(desk, 1, [1])
    after = snapshot(later(desk, "2026-12-09 00:10"), 10).items

    assert not before
    assert not after
    assert (one.checklist.number, one.item.place) == (1, 1)


@pytest.mark.parametrize(
    ("deed", "is_awaited"),
    [
        (lambda *_: None, True),
        (lambda desk, number: turns.withdraw(desk, [number], "moot", "Wang"), False),
        (lambda desk, number: _suspended(desk, number, "2026-12-20"), False),
        (lambda desk, number: _suspended(desk, number, "2026-12-07"), True),
    ],
)
def test_what_is_for_a_task_that_rests_awaits_nobody(
    desk: Desk, sheets: ChecklistFiles, deed: object, *, is_awaited: bool
) -> None:
    number = assigned(staffed(desk))
    checklists.use(desk, sheets, ["call"], THURSDAY, number)
    deed(desk, number)  # type: ignore[operator]  # a function of the table

    found = preparing.awaited(later(desk, "2026-12-09 09:00"))

    assert [one.task and one.task.number for one in found] == ([number] if is_awaited else [])


def _suspended(desk: Desk, number: int, until: str) -> None:
    turns.suspend(desk, [number], "later", until, "Wang")


def test_templates_say_whose_they_are(sheets: ChecklistFiles) -> None:
    found = {one.code: one for one in checklists.list_templates(sheets).templates}

    assert len(found) == 12
    assert (found["call"].is_own, found["meeting"].is_own) == (True, False)
    assert found["meeting"].lines == ()
    assert len(checklists.show_template(sheets, "会议").lines) == found["meeting"].total


def test_a_copy_becomes_hers(sheets: ChecklistFiles) -> None:
    copied = checklists.copy(sheets, "发文")

    assert checklists.show_template(sheets, "document out").file == copied.file
    assert checklists.show_template(sheets, "document out").is_own
