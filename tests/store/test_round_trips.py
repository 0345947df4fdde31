"""What is put on a shelf comes back as it was; moments come back to the second."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from anything import tasks as some_tasks
from seals import REVEALING
from secdesk.domain.entry import Entry, EntryKind
from secdesk.domain.errors import NotFound, Refused
from secdesk.domain.ordering import pressing
from secdesk.domain.people import Contact, Leader
from secdesk.domain.task import Due, Issuer, Parts, Task
from secdesk.domain.text import fold, one_line, paragraphs
from secdesk.domain.vocabulary import (
    ContactKind,
    DueKind,
    Holder,
    Secrecy,
    Source,
    State,
    Urgency,
    WorkClass,
)
from secdesk.services.desk import Desk
from secdesk.services.wanted import Wanted
from world import ADMIN, BEIJING, CHEN, LI, MONDAY_NINE, WANG, a_desk, a_due, a_task

on_one_desk = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
CODES = map("c{}".format, count())  # no two parties share one
lines = st.text(max_size=20).map(one_line)
names = lines.filter(bool)
prose = st.text(max_size=60).map(paragraphs)
moments = st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=st.just(BEIJING))  # noqa: DTZ001  # hypothesis adds the zone
maybe_moments = st.none() | moments
limits = st.builds(
    Due, st.sampled_from((DueKind.HARD, DueKind.SOFT)), moments, st.booleans(), lines
)
without_limit = st.sampled_from((DueKind.NONE, DueKind.UNSET)).map(Due)
near_limits = st.builds(
    Due,
    st.just(DueKind.HARD),
    st.integers(-72, 72).map(lambda hours: MONDAY_NINE + timedelta(hours=hours)),
    st.booleans(),
)
issuers = st.lists(
    st.builds(Issuer, st.sampled_from((WANG, LI)), maybe_moments),
    min_size=1,
    unique_by=lambda one: one.leader.id,
).map(tuple)
parties = st.sampled_from((ADMIN, CHEN))
tasks = st.builds(
    Task,
    number=st.just(0),
    title=names,
    issuers=issuers,
    assigned_at=moments,
    due=limits | without_limit,
    state=st.sampled_from(State),
    holder=st.sampled_from(Holder),
    lead=st.none() | parties,
    person=st.none() | parties,
    helpers=st.lists(parties, unique=True).map(tuple),
    urgency=st.sampled_from(Urgency),
    importance=st.integers(1, 3),
    words=prose,
    intent=lines,
    standard=lines,
    source=st.none() | st.sampled_from(Source),
    source_ref=lines,
    work_class=st.sampled_from(WorkClass),
    secrecy=st.sampled_from(Secrecy),
    parent=st.just(None),
    parts=st.just(Parts()),
    links=st.lists(names, unique=True, max_size=3).map(tuple),
    report_back=st.booleans(),
    done_at=maybe_moments,
    result=prose,
    evidence=lines,
    closed_at=maybe_moments,
    external_id=st.none(),
    rev=st.just(1),
)
entries = st.builds(
    Entry,
    task=st.just(1),
    at=moments,
    kind=st.sampled_from(EntryKind),
    words=prose,
    percent=st.none() | st.integers(0, 100),
    next_step=lines,
    expected_at=maybe_moments,
    leader_id=st.none() | st.just(WANG.id),
    word=lines,
    before=lines,
    after=lines,
    is_late=st.booleans(),
)
leaders = st.builds(
    Leader,
    id=st.just(0),
    code=st.builds(next, st.just(CODES)),
    name=names,
    title=lines,
    portfolio=lines,
    rank=st.none() | st.integers(0, 99),
    relay=lines,
    relay_phone=lines,
    report_every=st.none() | st.integers(1, 365),
    channel=lines,
    best_time=lines,
    is_active=st.booleans(),
)
contacts = st.builds(
    Contact,
    id=st.just(0),
    code=st.builds(next, st.just(CODES)),
    name=names,
    kind=st.sampled_from(ContactKind),
    unit_id=st.none() | st.just(ADMIN.id),
    post=lines,
    phone=lines,
    channels=lines,
    remit=lines,
    notes=lines,
    is_active=st.booleans(),
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk whose sealed words are shown, since they come back as well."""
    with a_desk(tmp_path / "desk.db", seals=REVEALING) as opened:
        yield opened


@pytest.fixture
def staffed(desk: Desk) -> Desk:
    """The desk with the people of the tests' world."""
    for leader in (WANG, LI):
        desk.store.leaders.add(leader)
    for contact in (ADMIN, CHEN):
        desk.store.contacts.add(contact)
    return desk


def whole(at: datetime | None) -> datetime | None:
    """A moment to the second, as the file keeps it."""
    return at and at.replace(microsecond=0)


def as_kept(task: Task) -> Task:
    """A task with its moments to the second."""
    return replace(
        task,
        assigned_at=task.assigned_at.replace(microsecond=0),
        due=task.due._replace(at=whole(task.due.at)),
        issuers=tuple(replace(one, reported_at=whole(one.reported_at)) for one in task.issuers),
        done_at=whole(task.done_at),
        closed_at=whole(task.closed_at),
    )


@given(task=tasks)
@on_one_desk
def test_a_task_comes_back_as_it_was_put_there(staffed: Desk, task: Task) -> None:
    stored = staffed.store.tasks.add(task)

    (found,) = staffed.store.tasks.get([stored.number])

    assert found == as_kept(stored)


@given(before=tasks, after=tasks)
@on_one_desk
def test_a_changed_task_comes_back_as_it_was_changed(
    staffed: Desk, before: Task, after: Task
) -> None:
    number = staffed.store.tasks.add(before).number

    staffed.store.tasks.save(replace(after, number=number))

    (found,) = staffed.store.tasks.get([number])
    wanted = replace(as_kept(after), number=number)
    assert replace(found, issuers=(), rev=1) == replace(wanted, issuers=())
    assert set(found.issuers) == set(wanted.issuers)


def test_of_what_belongs_to_a_task_only_what_differs_is_written(staffed: Desk) -> None:
    papers = ("/a.pdf", "/b.pdf", "/c.pdf")
    (task,) = staffed.store.tasks.get([staffed.store.tasks.add(a_task(links=papers)).number])
    images = len(staffed.store.steps.about(1))

    staffed.store.tasks.save(replace(task, links=("/a.pdf", "/c.pdf", "/d.pdf")))

    written = [(one.table, bool(one.after)) for one in staffed.store.steps.about(1)[images:]]
    assert written == [("task", True), ("link", False), ("link", True)]


@given(task=some_tasks())
@on_one_desk
def test_the_file_and_the_rule_agree_on_what_presses_most(staffed: Desk, task: Task) -> None:
    staffed.store.tasks.add(task)

    listed = staffed.store.tasks.list(Wanted(is_live=False), MONDAY_NINE, None)

    assert listed == sorted(listed, key=lambda one: pressing(one, MONDAY_NINE, {}))


@given(entry=entries)
@on_one_desk
def test_an_entry_comes_back_as_it_was_written(staffed: Desk, entry: Entry) -> None:
    number = staffed.store.tasks.add(a_task()).number

    staffed.store.entries.add(replace(entry, task=number))

    kept = replace(
        entry, task=number, at=entry.at.replace(microsecond=0), expected_at=whole(entry.expected_at)
    )
    assert staffed.store.entries.of(number) == [kept]


@given(leader=leaders, other=leaders)
@on_one_desk
def test_a_leader_comes_back_as_entered_and_as_changed(
    staffed: Desk, leader: Leader, other: Leader
) -> None:
    stored = staffed.store.leaders.add(leader)
    assert staffed.store.leaders.all()[-1] == stored == replace(leader, id=stored.id)

    staffed.store.leaders.save(replace(other, id=stored.id))

    assert staffed.store.leaders.all()[-1] == replace(other, id=stored.id)


@given(contact=contacts, other=contacts)
@on_one_desk
def test_a_contact_comes_back_as_entered_and_as_changed(
    staffed: Desk, contact: Contact, other: Contact
) -> None:
    stored = staffed.store.contacts.add(contact)
    assert stored in staffed.store.contacts.all()

    staffed.store.contacts.save(replace(other, id=stored.id))

    assert staffed.store.contacts.named(other.code) == [replace(other, id=stored.id)]


@given(title=names, piece=st.data())
@on_one_desk
def test_any_part_of_a_title_finds_the_task(
    staffed: Desk, title: str, piece: st.DataObject
) -> None:
    folded = fold(title)
    start = piece.draw(st.integers(0, len(folded) - 1))
    number = staffed.store.tasks.add(a_task(title=title)).number

    found = staffed.store.tasks.find([folded[start : start + 5]])

    assert number in {task.number for task in found}


def test_a_task_changed_since_it_was_read_is_not_overwritten(staffed: Desk) -> None:
    (read,) = staffed.store.tasks.get([staffed.store.tasks.add(a_task()).number])
    staffed.store.tasks.save(replace(read, title="the first to write wins"))

    with pytest.raises(Refused, match="#1 was changed by another command meanwhile"):
        staffed.store.tasks.save(replace(read, title="the second is told so"))

    (found,) = staffed.store.tasks.get([1])
    assert found.title == "the first to write wins"


def test_a_task_saved_without_a_change_is_not_written(staffed: Desk) -> None:
    (read,) = staffed.store.tasks.get([staffed.store.tasks.add(a_task()).number])
    images = len(staffed.store.steps.about(1))

    staffed.store.tasks.save(read)

    assert staffed.store.tasks.get([1]) == [read]
    assert len(staffed.store.steps.about(1)) == images


def test_tasks_come_in_the_order_asked_for(staffed: Desk) -> None:
    for _ in range(3):
        staffed.store.tasks.add(a_task())

    assert [task.number for task in staffed.store.tasks.get([3, 1, 2])] == [3, 1, 2]


def test_the_first_missing_number_is_named(staffed: Desk) -> None:
    staffed.store.tasks.add(a_task())

    with pytest.raises(NotFound, match="There is no task #7"):
        staffed.store.tasks.get([1, 7, 8])


def test_a_parent_knows_how_many_parts_it_has_and_how_many_are_done(staffed: Desk) -> None:
    parent = staffed.store.tasks.add(a_task(title="the whole")).number
    for state in (State.OPEN, State.SUSPENDED, State.DONE, State.CLOSED, State.WITHDRAWN):
        staffed.store.tasks.add(a_task(parent=parent, state=state))

    (found,) = staffed.store.tasks.get([parent])

    assert found.parts == Parts(total=4, done=2)


def test_a_name_given_from_outside_finds_its_task(staffed: Desk) -> None:
    stored = staffed.store.tasks.add(a_task(external_id="mail-17"))

    assert staffed.store.tasks.by_external_id("mail-17") == stored
    assert staffed.store.tasks.by_external_id("mail-18") is None


def test_a_row_of_a_ledger_is_known_again_by_its_key(staffed: Desk) -> None:
    number = staffed.store.tasks.add(a_task(), import_key="3|report|2026-11-30|1").number

    assert staffed.store.tasks.imported("3|report|2026-11-30|1") == number
    assert staffed.store.tasks.imported("3|report|2026-11-30|2") is None


def test_what_is_due_is_never_hidden_whoever_holds_it_and_suspended_or_not(staffed: Desk) -> None:
    for state in State:
        staffed.store.tasks.add(a_task(state=state, due=a_due("2026-11-20")))

    found = staffed.store.tasks.overdue(DueKind.HARD, MONDAY_NINE, 10)
    late = staffed.store.tasks.whole(found)

    assert {task.state for task in late} == {State.OPEN, State.SUSPENDED}
    assert all(task.due.is_past(MONDAY_NINE) for task in late)


@given(limits=st.lists(near_limits, max_size=8))
@on_one_desk
def test_the_file_and_the_rule_agree_on_what_is_overdue(staffed: Desk, limits: list[Due]) -> None:
    numbers = [staffed.store.tasks.add(a_task(due=due)).number for due in limits]

    wanted = Wanted(is_overdue=True)
    listed = {task.number for task in staffed.store.tasks.list(wanted, MONDAY_NINE, None)}

    past = {n for n, due in zip(numbers, limits, strict=True) if due.is_past(MONDAY_NINE)}
    assert listed & set(numbers) == past


def test_counting_stops_at_the_most(staffed: Desk) -> None:
    for _ in range(5):
        staffed.store.tasks.add(a_task())

    assert staffed.store.tasks.count(Wanted(), MONDAY_NINE, 3) == 3
    assert staffed.store.tasks.count(Wanted(), MONDAY_NINE, 30) == 5
