"""The journal: every change with before and after, one step a command, and the way back."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from json import loads
from pathlib import Path

import pytest

from secdesk.domain.ask import Ask
from secdesk.domain.entry import Entry, EntryKind
from secdesk.domain.errors import Refused
from secdesk.domain.mandate import Act, Mandate, MandateDeed
from secdesk.domain.note import Note
from secdesk.domain.point import Point, PointKind
from secdesk.domain.relation import Relation
from secdesk.domain.routine import Made
from secdesk.domain.task import Issuer
from secdesk.domain.text import say
from secdesk.domain.vocabulary import Bearing
from secdesk.gateways.checklist_files import ChecklistFiles
from secdesk.services import areas, calendars, checklists, disposing, reminding, reviewing, routines
from secdesk.services.desk import Desk
from secdesk.services.reminding import ReminderSaid
from secdesk.services.routines import RoutineSaid
from secdesk.store import sql
from secdesk.store.shelves import DeskFile
from world import ADMIN, CHEN, LI, MONDAY_NINE, WANG, a_desk, a_task

TABLES = (
    *("leader", "contact", "task", "issuer", "helper", "link", "entry", "note"),
    *("calendar_day", "reminder", "routine", "occurrence", "point", "relation"),
    *("ask", "mandate", "act", "briefing"),
    *("disposal", "spot", "area", "look", "checklist", "item", "review", "review_answer"),
)
Changes = list[tuple[str, str, str]]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A desk with its people, and a task that has one of everything: step 1."""
    place = tmp_path / "desk.db"
    with a_desk(place, command="assign") as desk:
        for leader in (WANG, LI):
            desk.store.leaders.add(leader)
        for contact in (ADMIN, CHEN):
            desk.store.contacts.add(contact)
        task = a_task(helpers=(CHEN,), links=("/papers/a.pdf",), issuers=(Issuer(WANG), Issuer(LI)))
        number = desk.store.tasks.add(task).number
        desk.store.entries.add(Entry(number, MONDAY_NINE, EntryKind.PROGRESS, "begun"))
        desk.store.notes.add(Note(0, MONDAY_NINE, "a thought", number))
        calendars.add(desk, "2026-12-24", "off", ["closed"])
        reminding.remind(desk, "fri 3pm", "call the printer", ReminderSaid())
        routines.add(desk, "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1", "wang", "plan", RoutineSaid())
        desk.store.routines.keep(Made(1, date(2027, 3, 1), None))
        desk.store.points.add(Point(0, number, 1, PointKind.BLOCK, MONDAY_NINE))
    return place


def asked(file: Path, question: str) -> list[sqlite3.Row]:
    """What a reader of its own finds in the file."""
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as reader:
        reader.row_factory = sqlite3.Row
        return reader.execute(question).fetchall()


def page(file: Path) -> dict[str, list[tuple[object, ...]]]:
    """Everything on the desk but its journal."""
    return {
        table: [tuple(row) for row in asked(file, f"SELECT * FROM {table} ORDER BY id")]  # noqa: S608  # our own tables
        for table in TABLES
    }


def changes(file: Path, step: int) -> Changes:
    """What a step changed: table, what was done, and the columns that differ."""
    rows = asked(file, f"SELECT * FROM change WHERE step_id = {step} ORDER BY id")  # noqa: S608  # a number
    return [(row["tbl"], *_told(row)) for row in rows]


def _told(row: sqlite3.Row) -> tuple[str, str]:
    if row["before"] is None:
        return "added", ""
    if row["after"] is None:
        return "dropped", ""
    before, after = loads(row["before"]), loads(row["after"])
    return "changed", " ".join(name for name in before if before[name] != after[name])


def rename(desk: Desk, title: str) -> None:
    """Give task 1 another title."""
    (task,) = desk.store.tasks.get([1])
    desk.store.tasks.save(replace(task, title=title))


def change_everything(desk: Desk) -> None:
    """One deed that changes, adds and drops whatever can be."""
    (task,) = desk.store.tasks.get([1])
    issuers = (Issuer(LI, MONDAY_NINE),)
    desk.store.tasks.save(
        replace(task, title="another", issuers=issuers, helpers=(ADMIN,), links=())
    )
    desk.store.leaders.save(replace(WANG, title="Director"))
    desk.store.contacts.save(replace(CHEN, phone="8842"))


def what_nobody_mentioned(desk: Desk) -> None:
    """One of each: a finding waived, one of her own, a duty area, a checklist, a review."""
    disposing.add(desk, "an interpreter", None, None)
    disposing.waive(desk, "own:1", "no guests")
    areas.add(desk, "seals", "monthly")
    areas.seen(desk, ["seals"])
    checklists.use(desk, ChecklistFiles(Path("nowhere")), ["meeting"], "2026-12-18")
    reviewing.note(desk, "wang", "thinks", "the board")


def write_and_refuse(desk: Desk) -> None:
    """Half of a deed, and then a rule that stands against it."""
    desk.store.tasks.add(a_task(title="half written"))
    raise Refused(say("no"))


def take_back(file: Path, number: int) -> int:
    """Take back one step; the number of the step that did so."""
    with a_desk(file, command="undo") as desk:
        step = desk.store.steps.get(number)
        assert step is not None
        desk.store.steps.take_back(step)
        return desk.store.steps.under_way


def test_whatever_is_added_is_in_the_journal(file: Path) -> None:
    assert [one for one in changes(file, 1) if one[1] == "added"] == [
        (table, "added", "")
        for table in (
            *["leader"] * 2,
            *["contact"] * 2,
            "task",
            *["issuer"] * 2,
            "helper",
            "link",
            "entry",
            "note",
            "calendar_day",
            "reminder",
            "routine",
            "occurrence",
            "point",
        )
    ]


def test_the_journal_keeps_the_row_itself(file: Path) -> None:
    with a_desk(file) as desk:
        other = desk.store.tasks.add(a_task(number=0)).number
        desk.store.relations.relate(Relation(1, Bearing.FOLLOWS, other))
        desk.store.asks.add(Ask(0, WANG, "may it wait?", MONDAY_NINE))
        today = MONDAY_NINE.date()
        mandate = Mandate(0, WANG, "move it", (MandateDeed.DUE,), MONDAY_NINE, today, today)
        desk.store.mandates.add(mandate)
        desk.store.mandates.act(Act(0, 1, 1, MONDAY_NINE, MandateDeed.DUE))
        desk.store.briefings.add(1, MONDAY_NINE)
        what_nobody_mentioned(desk)

    for table in TABLES:
        *_, image = asked(file, f"SELECT after FROM change WHERE tbl = '{table}' AND row_id = 1")  # noqa: S608  # our own tables
        (row,) = asked(file, f"SELECT * FROM {table} WHERE id = 1")  # noqa: S608  # likewise

        assert loads(image["after"]) == dict(row)


def test_whatever_is_changed_or_dropped_is_in_the_journal(file: Path) -> None:
    with a_desk(file) as desk:
        change_everything(desk)

    assert sorted(changes(file, 2)) == [
        ("contact", "changed", "phone"),
        ("helper", "added", ""),
        ("helper", "dropped", ""),
        ("issuer", "changed", "reported_at"),
        ("issuer", "dropped", ""),
        ("leader", "changed", "title"),
        ("link", "dropped", ""),
        ("task", "changed", "title folded leader_id rev"),
    ]


def test_what_belongs_to_a_task_is_told_with_it(file: Path) -> None:
    with a_desk(file) as desk:
        told = [(image.table, image.step) for image in desk.store.steps.about(1)]

    tables = ("task", "issuer", "issuer", "helper", "link", "entry", "note", "point")
    assert told == [(table, 1) for table in tables]


def test_a_note_is_told_with_the_task_that_it_became_later(file: Path) -> None:
    with a_desk(file) as desk:
        note = desk.store.notes.add(Note(0, MONDAY_NINE, "another thought"))
    with a_desk(file) as desk:
        desk.store.notes.save(note.become(1))

    with a_desk(file) as desk:
        (last,) = desk.store.steps.about(1)[-1:]

    assert (last.table, last.step) == ("note", 3)


def test_a_merged_contact_leaves_its_traces(file: Path) -> None:
    with a_desk(file) as desk:
        desk.store.contacts.merge(CHEN, ADMIN)

    assert changes(file, 2) == [("helper", "changed", "contact_id")]


def test_whatever_named_a_merged_contact_does_so_again_after_undo(file: Path) -> None:
    with a_desk(file) as desk:
        desk.store.points.add(Point(0, 1, 1, PointKind.CONSULT, MONDAY_NINE, contact=CHEN))
        desk.store.asks.add(Ask(0, WANG, "may it wait?", MONDAY_NINE, sender=CHEN))
        (routine,) = desk.store.routines.all()
        desk.store.routines.save(replace(routine, lead=CHEN, person=CHEN))
    before = page(file)
    with a_desk(file, command="contact merge") as desk:
        desk.store.contacts.merge(CHEN, ADMIN)

    merged = changes(file, 3)
    take_back(file, 3)

    moved = {(table, columns) for table, _, columns in merged}
    assert {("point", "contact_id"), ("ask", "sender_id")} <= moved
    assert {("routine", "lead_id"), ("routine", "person_id")} <= moved
    assert page(file) == before


def test_a_command_that_changed_nothing_leaves_no_step(file: Path) -> None:
    with a_desk(file) as desk:
        desk.store.tasks.get([1])

    assert [row["id"] for row in asked(file, "SELECT id FROM step")] == [1]


def test_a_command_that_was_refused_leaves_nothing(file: Path) -> None:
    before = page(file)

    with pytest.raises(Refused), a_desk(file) as desk:
        write_and_refuse(desk)

    assert page(file) == before
    assert [row["id"] for row in asked(file, "SELECT id FROM step")] == [1]


def test_the_steps_come_newest_first_without_the_one_under_way(file: Path) -> None:
    with a_desk(file, command="edit") as desk:
        rename(desk, "second")

    with a_desk(file) as desk:
        steps = desk.store.steps.latest(10)

        assert [(step.number, step.command, step.tasks) for step in steps] == [
            (2, "edit", (1,)),
            (1, "assign", (1,)),
        ]
        assert [step.number for step in desk.store.steps.latest(1)] == [2]
        assert desk.store.steps.get(desk.store.steps.under_way) is None
        assert desk.store.steps.get(99) is None


def test_a_step_taken_back_leaves_the_desk_as_it_was(file: Path) -> None:
    before = page(file)
    with a_desk(file, command="edit") as desk:
        change_everything(desk)
        desk.store.tasks.add(a_task(title="another one"))

    undo = take_back(file, 2)

    assert page(file) == before
    with a_desk(file) as desk:
        assert desk.store.steps.undone() == {2: undo}
        step = desk.store.steps.get(undo)
        assert step is not None
        assert step.undoes == 2


def test_an_undo_can_be_taken_back_like_any_step(file: Path) -> None:
    with a_desk(file, command="edit") as desk:
        rename(desk, "second")
    after = page(file)

    take_back(file, take_back(file, 2))

    assert page(file) == after


def test_the_whole_desk_can_be_taken_back_and_brought_again(file: Path) -> None:
    full = page(file)

    undo = take_back(file, 1)

    assert not any(page(file).values())
    take_back(file, undo)
    assert page(file) == full


def test_a_step_whose_rows_changed_since_is_not_taken_back(file: Path) -> None:
    for title in ("second", "third"):
        with a_desk(file, command="edit") as desk:
            rename(desk, title)
    before = page(file)

    with pytest.raises(Refused, match=r"Step 2 \(edit\) cannot be taken back"):
        take_back(file, 2)

    assert page(file) == before


def test_a_leader_who_gave_a_task_since_is_not_taken_back(tmp_path: Path) -> None:
    file = tmp_path / "desk.db"
    with a_desk(file, command="leader add") as desk:
        desk.store.leaders.add(WANG)
    with a_desk(file, command="assign") as desk:
        desk.store.tasks.add(a_task())

    with pytest.raises(Refused, match=r"Step 1 \(leader add\) .* what it made is in use"):
        take_back(file, 1)

    assert len(page(file)["leader"]) == 1


def test_numbers_are_never_used_again(file: Path) -> None:
    with a_desk(file) as desk:
        assert desk.store.tasks.add(a_task()).number == 2

    take_back(file, 2)

    with a_desk(file) as desk:
        assert desk.store.tasks.add(a_task()).number == 3


def test_a_step_knows_the_later_ones_on_the_same_rows(file: Path) -> None:
    with a_desk(file) as desk:
        rename(desk, "second")
    with a_desk(file) as desk:
        desk.store.tasks.add(a_task())
    with a_desk(file) as desk:
        rename(desk, "third")

    with a_desk(file) as desk:
        touching = desk.store.steps.touching

        assert [list(touching(step)) for step in (1, 2, 3, 4)] == [[2, 4], [4], [], []]


def test_a_step_knows_the_later_ones_that_built_upon_the_task_it_made(file: Path) -> None:
    with a_desk(file) as desk:
        desk.store.entries.add(Entry(1, MONDAY_NINE, EntryKind.PROGRESS, "half of it"))

    with a_desk(file) as desk:
        assert list(desk.store.steps.touching(1)) == [2]


@pytest.fixture
def reading(file: Path) -> Iterator[DeskFile]:
    """The desk's file as a command opens it that only reads."""
    with closing(sqlite3.connect(file)) as connection:
        connection.row_factory = sqlite3.Row
        yield DeskFile(connection, MONDAY_NINE.tzinfo)


def test_the_images_of_a_row_come_back_as_they_were(reading: DeskFile) -> None:
    first = reading.steps.about(1)[0]

    assert (first.table, first.before, first.at) == ("task", None, MONDAY_NINE)
    assert first.after is not None
    assert first.after["title"] == "draft the board report"


def test_every_table_that_is_journaled_can_be_put_back() -> None:
    assert set(TABLES) == set(sql.PUT_BACK)
