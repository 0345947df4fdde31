"""What the file keeps of sealed words, and what stays of them when their class changes."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from seals import ANOTHER, KEY, LOCKED, REVEALING, WithKey, the_file
from secdesk.domain.blank.spot import Spot
from secdesk.domain.errors import Damaged, Locked
from secdesk.domain.sealed import MASK
from secdesk.domain.vocabulary import Secrecy
from secdesk.services import following, looking, noting, reminding, routines, turns
from secdesk.services.asking import AskSaid, ask
from secdesk.services.changing import Amends, due, edit
from secdesk.services.desk import Desk
from secdesk.services.history import log
from secdesk.services.reminding import ReminderSaid
from secdesk.services.routines import RoutineSaid
from secdesk.services.taking_over import Particulars
from secdesk.services.undoing import undo
from secdesk.store.resealing import reseal
from world import MONDAY_NINE, a_desk, assigned, staffed

SECRET = "the merger with Huaxin"  # noqa: S105  # words, and no password
BYTES = b"Huaxin"
TO_CONFIDENTIAL = Particulars(secrecy="confidential")
TO_INTERNAL = Particulars(secrecy="internal")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the desk is."""
    return tmp_path / "desk.db"


def full(desk: Desk, secrecy: str | None = "confidential") -> int:
    """A task with words wherever words can stand."""
    note = noting.note(staffed(desk), [f"Huaxin: {SECRET}"]).notes[0].number
    said = Particulars(
        words=SECRET, intent=SECRET, standard=SECRET, source_ref=SECRET, secrecy=secrecy,
        links=["/Huaxin/1.pdf", "/Huaxin/2.pdf"], due="fri 5pm",
    )  # fmt: skip
    number = noting.promote(desk, note, "wang", f"{SECRET} by friday", said).number
    following.progress(desk, [number], f"{SECRET}: half", next_step=SECRET)
    ask(desk, "wang", f"{SECRET}?", AskSaid(task=number, options=("Huaxin", "not Huaxin")))
    reminding.remind(desk, "tomorrow 9am", f"ring {SECRET}", ReminderSaid(task=number))
    return number


def opened(file: Path, number: int) -> tuple[Any, ...]:
    """Everything that the key shows of a task."""
    with a_desk(file, seals=REVEALING) as desk:
        store = desk.store
        return (
            replace(store.tasks.get([number])[0], rev=0, secrecy=Secrecy.INTERNAL),
            [one for one in store.entries.of(number) if one.kind != "change"],
            store.asks.of([number]),
            [one.words for one in store.reminders.of(number)],
            store.notes.all(),
        )


def test_sealed_words_are_masks_without_the_key_and_dates_stay_readable(file: Path) -> None:
    with a_desk(file) as desk:
        number = full(desk)

    with a_desk(file, seals=LOCKED) as desk:
        (task,) = desk.store.tasks.get([number])
        (line, *_) = desk.store.entries.of(number)
        (question,) = desk.store.asks.of([number])
        (reminder,) = desk.store.reminders.of(number)
        said = repr([log(desk, [number]), desk.store.notes.all()])

    assert (task.title, task.words, task.result) == (MASK, MASK, "")
    assert task.due.at is not None
    assert len(task.links) == 2
    assert (line.words, question.question, question.options) == (MASK, MASK, (MASK,))
    assert (reminder.words, reminder.matter and reminder.matter.title) == (MASK, MASK)
    assert "Huaxin" not in said


def test_the_file_holds_none_of_the_sealed_words_and_no_search_text(file: Path) -> None:
    with a_desk(file) as desk:
        full(desk)

    with the_file(file) as rows:
        texts = [tuple(one) for table in ("task", "entry", "ask") for one in
                 rows.execute(f"SELECT folded FROM {table}")]  # fmt: skip  # noqa: S608  # our own tables
    assert BYTES not in file.read_bytes()
    assert set(texts) == {("",)}


def test_an_unsealed_task_is_found_by_the_same_search(file: Path) -> None:
    with a_desk(file) as desk:
        full(desk, secrecy=None)

    assert BYTES in file.read_bytes()


def test_the_key_opens_what_it_sealed(file: Path) -> None:
    with a_desk(file) as desk:
        number = full(desk)

    task, log_, (question,), reminders, _ = opened(file, number)

    assert task.title == f"{SECRET} by friday"
    assert task.links == ("/Huaxin/1.pdf", "/Huaxin/2.pdf")
    assert [one.words for one in log_][:2] == [f"Huaxin: {SECRET}", f"{SECRET}: half"]
    assert question.options == ("Huaxin", "not Huaxin")
    assert reminders == [f"ring {SECRET}"]


def test_what_needs_no_words_is_done_without_the_key(file: Path) -> None:
    with a_desk(file) as desk:
        number = full(desk)
    before = opened(file, number)

    with a_desk(file, seals=LOCKED) as desk:
        edit(desk, [number], Particulars(importance=3, helpers=["chen"]), Amends())
        due(desk, [number], "next mon", word="Wang, by phone, today")
    with a_desk(file, seals=LOCKED) as desk:
        (task,) = desk.store.tasks.get([number])

    task_before = before[0]
    assert task.importance == 3
    assert task_before == replace(
        opened(file, number)[0],
        importance=2, helpers=(), due=task_before.due,
    )  # fmt: skip


def test_words_cannot_be_added_without_the_key(file: Path) -> None:
    with a_desk(file) as desk:
        number = full(desk)

    with pytest.raises(Locked), a_desk(file, seals=LOCKED) as desk:
        following.progress(desk, [number], "and more")
    with pytest.raises(Locked), a_desk(file, seals=LOCKED) as desk:
        assigned(desk, title=SECRET, secrecy="personal")


def test_a_result_that_comes_back_is_sealed_in_its_new_place(file: Path) -> None:
    with a_desk(file) as desk:
        number = assigned(staffed(desk), title=SECRET, secrecy="confidential")
        following.done(desk, [number], "signed with Huaxin")

    with a_desk(file) as desk:
        turns.send_back(desk, [number], "again")

    with a_desk(file, seals=REVEALING) as desk:
        assert desk.store.entries.of(number)[-1].before == "signed with Huaxin"


@pytest.mark.parametrize("secrecy", ["confidential", "personal"])
def test_another_class_seals_all_that_was_ever_kept_of_a_task(file: Path, secrecy: str) -> None:
    with a_desk(file) as desk:
        number = full(desk, secrecy=None)
    before = opened(file, number)

    with a_desk(file) as desk:
        edit(desk, [number], Particulars(secrecy=secrecy), Amends())

    assert BYTES not in file.read_bytes()
    assert opened(file, number) == before


def test_opened_again_a_task_is_found_as_it_was(file: Path) -> None:
    with a_desk(file) as desk:
        number = full(desk, secrecy=None)
    with the_file(file) as rows:
        before = rows.execute("SELECT title, folded, words FROM task").fetchall()
        log_before = rows.execute("SELECT words, folded FROM entry WHERE kind <> 'ask'").fetchall()

    for said in (TO_CONFIDENTIAL, TO_INTERNAL):
        with a_desk(file) as desk:
            edit(desk, [number], said, Amends())

    with the_file(file) as rows:
        assert rows.execute("SELECT title, folded, words FROM task").fetchall() == before
        log_after = rows.execute("SELECT words, folded FROM entry WHERE kind <> 'ask'").fetchall()
    assert log_after[: len(log_before)] == log_before
    with a_desk(file, seals=LOCKED) as desk:
        assert desk.store.tasks.find(["huaxin"])


def test_a_class_changes_only_with_the_key(file: Path) -> None:
    with a_desk(file) as desk:
        number = full(desk, secrecy=None)

    with pytest.raises(Locked), a_desk(file, seals=LOCKED) as desk:
        edit(desk, [number], TO_CONFIDENTIAL, Amends())

    assert BYTES in file.read_bytes()


def test_undo_goes_back_over_a_change_of_class_to_the_very_beginning(file: Path) -> None:
    with a_desk(file, command="people") as desk:
        staffed(desk)
    with a_desk(file, command="assign") as desk:
        number = assigned(desk, title=SECRET, words=SECRET)
    with a_desk(file, command="progress") as desk:
        following.progress(desk, [number], "Huaxin was here")
    with a_desk(file, command="edit") as desk:
        edit(desk, [number], TO_CONFIDENTIAL, Amends())
    with a_desk(file, command="progress") as desk:
        following.progress(desk, [number], "Huaxin again")

    for _ in range(2):
        with a_desk(file, command="undo") as desk:
            undo(desk, None)
    with a_desk(file, seals=LOCKED) as desk:
        plain = desk.store.tasks.get([number])[0]
        words = [one.words for one in desk.store.entries.of(number)]
    for _ in range(2):
        with a_desk(file, command="undo") as desk:
            undo(desk, None)

    assert (plain.title, plain.secrecy, words) == (SECRET, "internal", ["Huaxin was here"])
    with a_desk(file, seals=LOCKED) as desk:
        assert desk.store.tasks.those_there([number]) == []


def test_an_undone_opening_is_sealed_again(file: Path) -> None:
    with a_desk(file) as desk:
        number = full(desk)
    with a_desk(file, command="edit") as desk:
        edit(desk, [number], TO_INTERNAL, Amends())

    with a_desk(file, command="undo") as desk:
        undo(desk, None)

    assert BYTES not in file.read_bytes()
    assert opened(file, number)[0].title == f"{SECRET} by friday"


def test_a_routine_makes_its_sealed_task_while_nobody_has_the_key(file: Path) -> None:
    said = RoutineSaid(secrecy="confidential", starting="1 dec", standard=SECRET)
    with a_desk(file) as desk:
        routines.add(staffed(desk), "every month on the 1st", "wang", SECRET, said)
    with the_file(file) as rows:
        rows.execute("UPDATE routine SET makes_at = '2026-11-01T00:00:00+00:00'")

    with a_desk(file, seals=LOCKED) as desk:
        later = replace(desk, now=desk.now.replace(month=12, day=1))
        routines.make_due(later)
    with a_desk(file, seals=REVEALING) as desk:
        (task,) = desk.store.tasks.those_there([1])

    assert (task.title, task.standard) == (SECRET, SECRET)
    assert BYTES not in file.read_bytes()


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE task SET title = (SELECT title FROM task WHERE id = 2) WHERE id = 1",
        "UPDATE task SET title = words WHERE id = 1",
        "UPDATE task SET title = substr(title, 1, 20) || 'AAAA' || substr(title, 25) WHERE id = 1",
        "UPDATE task SET title = char(1) || 'R1.' || substr(title, 2) WHERE id = 1",
        "UPDATE task SET title = char(1) || 'nonsense' WHERE id = 1",
    ],
)
def test_what_was_moved_or_altered_is_refused(file: Path, harm: str) -> None:
    with a_desk(file) as desk:
        for _ in range(2):
            assigned(staffed(desk) if not desk.store.leaders.all() else desk,
                     title=SECRET, words=SECRET, secrecy="confidential")  # fmt: skip

    with the_file(file) as rows:
        rows.execute(harm)

    with pytest.raises(Damaged, match="was altered"), a_desk(file, seals=REVEALING) as desk:
        desk.store.tasks.get([1])


def test_another_key_opens_everything_after_the_vault_was_rotated(file: Path) -> None:
    with a_desk(file) as desk:
        number = full(desk)
    with a_desk(file, command="edit") as desk:
        edit(desk, [number], Particulars(words=f"{SECRET}, at once"), Amends(word="Wang, today"))
    before = opened(file, number)

    with the_file(file) as rows:
        count = reseal(rows, KEY, ANOTHER)

    assert count > 20
    assert b"\x011." not in file.read_bytes()
    with a_desk(file, seals=WithKey(ANOTHER), command="undo") as desk:
        undo(desk, None)
    with a_desk(file, seals=WithKey(ANOTHER, is_revealing=True)) as desk:
        assert desk.store.tasks.get([number])[0].words == SECRET
        assert desk.store.asks.of([number]) == before[2]


def test_with_the_wrong_key_nothing_is_rotated(file: Path) -> None:
    with a_desk(file) as desk:
        full(desk)
    before = file.read_bytes()

    with pytest.raises(Damaged), the_file(file) as rows:
        reseal(rows, ANOTHER, KEY)

    assert file.read_bytes() == before


def test_a_search_looks_into_sealed_words_only_while_the_key_is_at_hand(file: Path) -> None:
    with a_desk(file) as desk:
        number = full(desk)
        assigned(desk, title="write to Huaxin")

        opened_ = looking.find(desk, "merger HUAXIN half")
    with a_desk(file, seals=LOCKED) as desk:
        locked = looking.find(desk, "huaxin")

    assert [(one.number, one.title) for one in opened_.tasks] == [(number, MASK)]
    assert opened_.unsearched == 0
    assert [one.title for one in locked.tasks] == ["write to Huaxin"]
    assert locked.unsearched == 1


def test_no_mask_is_ever_kept_as_words(file: Path) -> None:
    with a_desk(file) as desk:
        (task,) = desk.store.tasks.get([full(desk)])

        with pytest.raises(Locked, match="may not be kept"):
            desk.store.tasks.add(replace(task, number=0, secrecy=Secrecy.INTERNAL))
        with pytest.raises(Locked, match="masked"):
            desk.store.tasks.add(replace(task, number=0, title=f"{task.title} again"))
        with pytest.raises(Locked, match="may not be kept"):
            desk.store.spots.add(Spot(0, MONDAY_NINE, task.title, MONDAY_NINE.date()))


def test_the_journal_reads_to_the_letter_as_before_once_all_is_open_again(file: Path) -> None:
    odd = '"quoted" \\ / \t 李国强 \x7f\x0b'
    with a_desk(file) as desk:
        number = full(desk, secrecy=None)
        (task,) = desk.store.tasks.get([number])
        desk.store.tasks.save(replace(task, words=f"{odd}\n{odd}"))
    journal = "SELECT id, before, after FROM change ORDER BY id"
    with the_file(file) as rows:
        before = [tuple(one) for one in rows.execute(journal)]

    for said in (TO_CONFIDENTIAL, TO_INTERNAL):
        with a_desk(file) as desk:
            edit(desk, [number], said, Amends())

    with the_file(file) as rows:
        after = [tuple(one) for one in rows.execute(journal)]
    assert after[: len(before)] == before
    assert len(after) == len(before) + 2
