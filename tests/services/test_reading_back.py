"""A ledger that a desk wrote is read back to the same tasks, each once."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anything import DAYS, MOMENTS, TEXTS
from conftest import SLOW_FIXTURES
from ledgers import brought, staff, tasks
from secdesk.cards.imports import Imported
from secdesk.domain.cadence import LONGEST_CYCLE
from secdesk.domain.entry import Entry, EntryKind
from secdesk.domain.errors import DeskError, Unreadable
from secdesk.domain.people import Contact, Leader, settled_contact_code
from secdesk.domain.task import Due, Issuer, Task, settled_holder, with_parties_apart
from secdesk.domain.text import clean, one_line, paragraphs
from secdesk.domain.vocabulary import (
    ContactKind,
    DueKind,
    Holder,
    Secrecy,
    Source,
    State,
    Urgency,
    Verdict,
    WorkClass,
)
from secdesk.gateways.ledger_files import LedgerFile
from secdesk.gateways.ledger_sheets import kept
from secdesk.services import ledgers
from secdesk.services.desk import Desk
from secdesk.services.importing import Wishes, import_ledger
from secdesk.services.ledgers import Excerpt
from secdesk.services.looking import Asked
from world import MONDAY_NINE, a_desk, a_due, a_task


def is_code(text: str) -> bool:
    """Whether a text can be the code of anybody."""
    try:
        return settled_contact_code(text) == text
    except DeskError:
        return False


SECONDS = MOMENTS.map(lambda at: at.replace(microsecond=0))
MAYBE = st.none() | SECONDS
STARTS = st.sampled_from(["", "=", "'", "'=", " ＠", "- ", "\t+"])
SAID = st.tuples(STARTS, TEXTS).map("".join)
LINES, PARAGRAPHS = SAID.map(one_line), SAID.map(paragraphs)
TITLES = LINES.filter(bool)
CODES = st.text(st.characters(categories=["Ll", "Lo"]), min_size=1, max_size=5).filter(is_code)
NAMED = st.lists(st.tuples(CODES, TITLES), min_size=1, max_size=3, unique_by=lambda one: one[0])
LIMITS = st.one_of(
    st.builds(Due, st.sampled_from([DueKind.HARD, DueKind.SOFT]), SECONDS, st.booleans(), LINES),
    st.sampled_from([DueKind.NONE, DueKind.UNSET]).map(Due),
)
PLAIN = st.fixed_dictionaries(
    {
        "title": TITLES,
        "assigned_at": SECONDS,
        "due": LIMITS,
        "state": st.sampled_from(State),
        "urgency": st.sampled_from(Urgency),
        "importance": st.integers(1, 3),
        "words": PARAGRAPHS,
        "intent": LINES,
        "standard": LINES,
        "source": st.none() | st.sampled_from(Source),
        "source_ref": LINES,
        "work_class": st.sampled_from(WorkClass),
        "secrecy": st.sampled_from([Secrecy.PUBLIC, Secrecy.INTERNAL]),
        "links": st.lists(SAID.map(clean).filter(bool), max_size=2, unique=True).map(tuple),
        "report_back": st.booleans(),
        "done_at": MAYBE,
        "result": PARAGRAPHS,
        "evidence": LINES,
        "closed_at": MAYBE,
        "check_on": st.none() | DAYS,
        "cycle": st.none() | st.integers(1, LONGEST_CYCLE),
        "effect": LINES,
        "effect_on": st.none() | DAYS,
        "verdict": st.none() | st.sampled_from(Verdict),
        "is_focus": st.booleans(),
        "resume_on": st.none() | DAYS,
        "conveyed_at": MAYBE,
        "accepted_at": MAYBE,
    }
)


@st.composite
def whole_tasks(
    draw: st.DrawFn, leaders: Sequence[Leader], contacts: Sequence[Contact]
) -> tuple[Task, Entry | None]:
    """Any task of those people, and the last word on it."""
    party = st.none() | st.sampled_from(contacts)
    lead = draw(party)
    holders = [one for one in Holder if lead is not None or one is not Holder.UNIT]
    issuers = st.lists(st.sampled_from(leaders), min_size=1, unique_by=lambda one: one.id)
    task = with_parties_apart(
        Task(
            number=0,
            issuers=tuple(Issuer(one, draw(MAYBE)) for one in draw(issuers)),
            holder=settled_holder(draw(st.sampled_from(holders)), lead),
            lead=lead,
            person=draw(party),
            helpers=tuple(draw(st.lists(st.sampled_from(contacts), unique_by=lambda one: one.id))),
            external_id=draw(st.none() | st.uuids().map(str)),
            **draw(PLAIN),
        )
    )
    said = st.builds(
        Entry,
        st.just(0),
        SECONDS,
        st.just(EntryKind.PROGRESS),
        PARAGRAPHS,
        st.none() | st.integers(0, 100),
    )
    return task, draw(st.none() | said)


def filled(desk: Desk, data: st.DataObject) -> Desk:
    """The desk with any people, and any tasks of theirs, some of them parts of others."""
    leaders = [desk.store.leaders.add(Leader(0, *one)) for one in data.draw(NAMED)]
    contacts = [
        desk.store.contacts.add(Contact(0, *one, ContactKind.UNIT)) for one in data.draw(NAMED)
    ]
    numbers = []
    for task, entry in data.draw(st.lists(whole_tasks(leaders, contacts), max_size=5)):
        numbers.append(desk.store.tasks.add(task).number)
        if entry is not None:
            desk.store.entries.add(replace(entry, task=numbers[-1]))
    order = data.draw(st.permutations(numbers))
    for place, number in enumerate(order[1:]):
        if data.draw(st.booleans()):
            (part,) = desk.store.tasks.get([number])
            desk.store.tasks.save(replace(part, parent=order[place]))
    return desk


def seen(desk: Desk) -> dict[str, tuple[dict[str, Any], object]]:
    """Every task by its lasting name, without the numbers that another desk gives, and its word."""
    those = tasks(desk)
    names = desk.store.ledger.names([one.number for one in those])
    last = desk.store.entries.last_words(names)
    return {names[one.number]: (told(one, names), last.get(one.number)) for one in those}


def told(task: Task, names: Any) -> dict[str, Any]:  # noqa: ANN401  # a mapping of names
    """Everything about a task that any desk may know."""
    fields = {key: one for key, one in vars(task).items() if key not in {"number", "rev"}}
    people = {
        "issuers": [(one.leader.code, one.leader.name, one.reported_at) for one in task.issuers],
        "lead": task.lead and (task.lead.code, task.lead.name),
        "person": task.person and (task.person.code, task.person.name),
        "helpers": [(one.code, one.name) for one in task.helpers],
        "parent": names.get(task.parent),
        "external_id": None,
    }
    return fields | people


def export(desk: Desk, file: Path, *, is_chinese: bool = False, **excerpt: Any) -> Path:  # noqa: ANN401  # a test says only what matters
    """The ledger of a desk, in a file."""
    with kept(str(file), is_marked=is_chinese, may_replace=True) as sheet:
        ledgers.write(desk, Excerpt(**excerpt), sheet, is_chinese=is_chinese)
    return file


def read_back(desk: Desk, file: Path, **wishes: Any) -> Imported:  # noqa: ANN401  # as above
    """What the ledger in a file brings."""
    return import_ledger(desk, LedgerFile(str(file)), Wishes(**wishes))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where a ledger is written."""
    return tmp_path / "ledger.csv"


@pytest.fixture
def another(tmp_path: Path) -> Iterator[Desk]:
    """An empty desk that knows nobody."""
    with a_desk(tmp_path / "another" / "desk.db") as opened:
        yield opened


def counts(card: Imported) -> tuple[int, int, int]:
    """New, already there, skipped."""
    return card.new, card.already_there, card.skipped


@settings(suppress_health_check=SLOW_FIXTURES)
@given(st.data(), st.booleans())
def test_the_ledger_of_any_desk_makes_the_same_desk_elsewhere_and_only_once(
    tmp_path_factory: pytest.TempPathFactory,
    data: st.DataObject,
    is_chinese: bool,  # noqa: FBT001  # hypothesis passes it so
) -> None:
    folder = tmp_path_factory.mktemp("own")
    with a_desk(folder / "one" / "desk.db") as desk:
        before = seen(filled(desk, data))
        file = export(desk, folder / "ledger.csv", is_chinese=is_chinese)
        at_home = read_back(desk, file)
    with a_desk(folder / "two" / "desk.db") as desk:
        brought_there = read_back(desk, file)
        after = seen(desk)
        again = read_back(desk, export(desk, folder / "back.csv"))

    assert after == before
    assert counts(at_home) == counts(again) == (0, len(before), 0)
    assert counts(brought_there) == (len(before), 0, 0)


def test_what_changed_at_the_desk_is_there_nevertheless(desk: Desk, file: Path) -> None:
    staff(desk)
    number = desk.store.tasks.add(a_task()).number
    export(desk, file)
    (task,) = desk.store.tasks.get([number])
    desk.store.tasks.save(replace(task, title="another", due=a_due("2027-01-04")))

    assert counts(read_back(desk, file)) == (0, 1, 0)


def test_a_row_copied_in_a_spreadsheet_is_named_and_not_lost(
    desk: Desk, another: Desk, file: Path
) -> None:
    staff(desk).store.tasks.add(a_task())
    lines = export(desk, file).read_text(encoding="utf-8").splitlines()
    copied = lines[1].replace("draft the board report", "a task of its own")
    file.write_text("\n".join([*lines, copied, ""]), encoding="utf-8")

    with pytest.raises(Unreadable, match="line 3: another row of this ledger has the same id"):
        read_back(another, file)


def test_what_came_from_the_ledger_of_an_office_is_there(desk: Desk, file: Path) -> None:
    brought(staff(desk), "20,a,2026-11-27,,,,wang", "20,b,,,done,,wang")

    assert counts(read_back(desk, export(desk, file))) == (0, 3, 0)


def test_a_task_that_travelled_is_known_again_at_home(
    desk: Desk, another: Desk, file: Path, tmp_path: Path
) -> None:
    staff(desk).store.tasks.add(a_task())
    read_back(another, export(desk, file))

    assert counts(read_back(desk, export(another, tmp_path / "back.csv"))) == (0, 1, 0)


def test_a_task_that_was_taken_back_comes_in_again_under_its_name(desk: Desk, file: Path) -> None:
    staff(desk).store.tasks.add(a_task())
    text = export(desk, file).read_text(encoding="utf-8").replace("-1,1,", "-9,9,")
    file.write_text(text, encoding="utf-8")

    first, again = read_back(desk, file), read_back(desk, file)

    assert (first.new, again.new) == (1, 0)


def test_people_who_are_missing_are_entered_and_shown(
    desk: Desk, another: Desk, file: Path
) -> None:
    staff(desk)
    contacts = {one.code: one for one in desk.store.contacts.all()}
    desk.store.tasks.add(
        a_task(lead=contacts["admin"], person=contacts["chen"], helpers=(contacts["fin"],))
    )

    card = read_back(another, export(desk, file))

    assert [(one.code, one.name) for one in card.people] == [
        ("wang", "Wang Min"),
        ("admin", "Admin Office"),
        ("chen", "Chen Jie"),
        ("fin", "财务部"),
    ]
    kinds = {one.code: one.kind for one in another.store.contacts.all()}
    assert kinds == {
        "admin": ContactKind.UNIT,
        "chen": ContactKind.PERSON,
        "fin": ContactKind.UNIT,
    }


def test_somebody_of_the_same_name_is_meant_whatever_the_code_is_there(
    desk: Desk, another: Desk, file: Path
) -> None:
    staff(desk).store.tasks.add(a_task())
    another.store.leaders.add(Leader(0, "wm", "Wang Min"))

    card = read_back(another, export(desk, file))

    assert (card.people, tasks(another)[0].leader.code) == ((), "wm")


def test_two_of_one_name_stay_two(desk: Desk, another: Desk, file: Path) -> None:
    for code in ("a", "b"):
        leader = desk.store.leaders.add(Leader(0, code, "Wang Min"))
        desk.store.tasks.add(a_task(issuers=(Issuer(leader),)))
    for _ in range(2):
        another.store.leaders.add(Leader(0, f"w{_}", "Wang Min"))

    read_back(another, export(desk, file))

    assert [one.leader.code for one in tasks(another)] == ["a", "b"]


def test_a_code_that_means_somebody_else_here_is_refused_with_the_way_out(
    desk: Desk, another: Desk, file: Path
) -> None:
    staff(desk).store.tasks.add(a_task())
    another.store.leaders.add(Leader(0, "wang", "Wang Hai"))

    with pytest.raises(Unreadable) as refusal:
        read_back(another, export(desk, file))

    assert "The code wang is Wang Hai's here, and Wang Min's in the ledger." in str(refusal.value)
    assert str(refusal.value.hints[0]) == 'secdesk leader edit wang --name "Wang Min"'


def test_a_leader_named_twice_in_a_row_gave_it_once(desk: Desk, another: Desk, file: Path) -> None:
    staff(desk).store.tasks.add(a_task())
    text = export(desk, file).read_text(encoding="utf-8")
    file.write_text(text.replace("wang Wang Min", '"wang Wang Min\nwm Wang Min"'), "utf-8")
    another.store.leaders.add(Leader(0, "wang", "Wang Min"))

    read_back(another, file)

    assert [one.leader.code for one in tasks(another)[0].issuers] == ["wang"]


def test_a_part_may_come_before_its_whole(desk: Desk, another: Desk, file: Path) -> None:
    staff(desk).store.tasks.add(a_task(title="part"))
    whole = desk.store.tasks.add(a_task(title="whole")).number
    (part,) = desk.store.tasks.get([1])
    desk.store.tasks.save(replace(part, parent=whole))

    card = read_back(another, export(desk, file))

    assert [one.parent for one in tasks(another)] == [2, None]
    assert card.alone == 0


def test_a_part_whose_whole_is_not_in_the_ledger_stands_alone_and_is_counted(
    desk: Desk, another: Desk, file: Path
) -> None:
    staff(desk).store.tasks.add(a_task(title="whole"))
    desk.store.tasks.add(a_task(title="part", parent=1))

    card = read_back(another, export(desk, file, asked=Asked(text="part")))

    assert (card.new, card.alone, tasks(another)[0].parent) == (1, 1, None)


def rewritten(file: Path, change: Any) -> None:  # noqa: ANN401  # a function of one row
    """The ledger after somebody changed its rows."""
    with file.open(encoding="utf-8", newline="") as text:
        rows = list(csv.DictReader(text))
    with file.open("w", encoding="utf-8", newline="") as text:
        writer = csv.DictWriter(text, list(rows[0]))
        writer.writeheader()
        writer.writerows(map(change, rows))


def test_wholes_that_are_parts_of_each_other_are_not_made(
    desk: Desk, another: Desk, file: Path
) -> None:
    staff(desk)
    for title in ("one", "two"):
        desk.store.tasks.add(a_task(title=title))
    names = desk.store.ledger.names([1, 2])
    other = {names[1]: names[2], names[2]: names[1]}
    rewritten(export(desk, file), lambda row: {**row, "parent_id": other[row["id"]]})

    card = read_back(another, file)

    assert ([one.parent for one in tasks(another)], card.alone) == ([None, 1], 1)


def test_bad_rows_stop_it_and_can_be_left_out(desk: Desk, another: Desk, file: Path) -> None:
    staff(desk)
    for title in ("one", "two"):
        desk.store.tasks.add(a_task(title=title))
    rewritten(export(desk, file), lambda row: {**row, "state": row["title"]})

    with pytest.raises(Unreadable, match='line 2: state: "one" is not known here'):
        read_back(another, file)
    card = read_back(another, file, skip_bad=True)

    assert counts(card) == (0, 0, 2)


def test_a_row_that_contradicts_itself_is_a_bad_one(desk: Desk, another: Desk, file: Path) -> None:
    staff(desk)
    for title in ("one", "two"):
        desk.store.tasks.add(a_task(title=title))
    holders = {"one": "unit", "two": "me"}
    rewritten(export(desk, file), lambda row: {**row, "holder": holders[row["title"]]})

    card = read_back(another, file, skip_bad=True)

    assert counts(card) == (1, 0, 1)


def test_after_a_bad_row_nothing_more_is_stored(desk: Desk, another: Desk, file: Path) -> None:
    staff(desk)
    for title in ("one", "two"):
        desk.store.tasks.add(a_task(title=title))
    rewritten(
        export(desk, file), lambda row: {**row, "state": row["state"] * (row["title"] == "two")}
    )

    with pytest.raises(Unreadable):
        read_back(another, file)

    assert tasks(another) == []


def test_a_mapping_makes_any_ledger_one_of_an_office(desk: Desk, file: Path) -> None:
    staff(desk).store.tasks.add(a_task(external_id="a-1"))

    card = read_back(desk, export(desk, file), columns=["leaders=ignore"], leader="wang")

    assert card.new == 1
    assert ("title", "title") in [(one.column, one.field) for one in card.columns]


@pytest.mark.parametrize("wish", [{"leader": "wang"}, {"finished": "done"}])
def test_what_the_ledger_says_itself_cannot_be_said_otherwise(
    desk: Desk, file: Path, wish: dict[str, str]
) -> None:
    staff(desk).store.tasks.add(a_task())

    with pytest.raises(Unreadable, match="A desk wrote this ledger") as refusal:
        read_back(desk, export(desk, file), **wish)

    assert str(refusal.value.hints[0]) == f"secdesk import {file}"


def test_a_rehearsal_counts_the_same(desk: Desk, another: Desk, file: Path) -> None:
    staff(desk).store.tasks.add(a_task(assigned_at=MONDAY_NINE - timedelta(days=9)))

    card = read_back(another, export(desk, file), is_rehearsal=True)

    assert (card.new, card.is_rehearsal, card.columns) == (1, True, ())


def test_what_a_unit_holds_in_an_older_ledger_is_asked_after_when_its_cycle_is_over(
    desk: Desk,
) -> None:
    staff(desk)

    brought(
        desk,
        "x-1,draft,wang Wang Min,open,2026-11-02T09:00:00+08:00,unit,admin Admin Office",
        headings="id,title,leaders,state,assigned_at,holder,lead",
    )

    (task,) = tasks(desk)
    assert (task.conveyed_at, task.accepted_at) == (task.assigned_at, task.assigned_at)
    assert task.check_on == date(2026, 11, 30)
