"""What lines of the log opened is kept as it is, found while it is owed, and taken back by undo."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anything import MOMENTS
from conftest import SLOW_FIXTURES
from secdesk.domain.entry import Entry, EntryKind
from secdesk.domain.errors import Refused
from secdesk.domain.owed import Promise
from secdesk.domain.point import WHILE_TO_DO, Point, PointKind
from secdesk.domain.text import one_line
from secdesk.services import following, owed, undoing
from secdesk.services.desk import Desk
from world import ADMIN, MONDAY_NINE, a_desk, assigned, staffed

MOST = 9
SECONDS = MOMENTS.map(lambda at: at.replace(microsecond=0))
DAYS = st.dates(date(1990, 1, 1), date(2100, 1, 1))
LINES = st.text(max_size=20).map(one_line)
POINTS = st.builds(
    Point,
    id=st.just(0),
    task=st.just(1),
    entry=st.just(1),
    kind=st.sampled_from(PointKind),
    opened_at=SECONDS,
    words=LINES,
    due_on=st.none() | DAYS,
    contact=st.sampled_from([None, ADMIN]),
    measure=LINES,
    word=LINES,
    told_at=st.none() | SECONDS,
    ended_at=st.none() | SECONDS,
    whom=LINES,
)
APPROVED = Promise("the school", "fri", "Wang, by phone")


def on_shelf(desk: Desk, point: Point) -> Point:
    """The point as stored, with a line of the log of its words."""
    entry = desk.store.entries.add(
        Entry(
            point.task,
            MONDAY_NINE,
            EntryKind.NOTE,
            point.words,
            next_step=point.measure,
            word=point.word,
            after=point.whom,
        )
    )
    contact = point.contact and desk.contact(point.contact.code)
    return desk.store.points.add(replace(point, entry=entry, contact=contact))


@settings(suppress_health_check=SLOW_FIXTURES)
@given(POINTS, st.none() | SECONDS, st.none() | SECONDS)
def test_a_point_comes_back_as_it_was_kept_and_as_it_changed(
    tmp_path_factory: pytest.TempPathFactory,
    point: Point,
    told_at: datetime | None,
    ended_at: datetime | None,
) -> None:
    with a_desk(tmp_path_factory.mktemp("own") / "desk.db") as desk:
        assigned(staffed(desk))
        stored = on_shelf(desk, point)
        before = desk.store.points.every(1)

        changed = replace(stored, told_at=told_at, ended_at=ended_at)
        desk.store.points.save(changed)

        assert before == [stored]
        assert desk.store.points.every(1) == [changed]


@settings(suppress_health_check=SLOW_FIXTURES)
@given(st.lists(POINTS, max_size=6), st.sampled_from(PointKind), st.none() | DAYS, st.booleans())
def test_what_is_open_of_a_kind_by_a_day_is_found_the_earliest_first(
    tmp_path_factory: pytest.TempPathFactory,
    points: list[Point],
    kind: PointKind,
    until: date | None,
    untold: bool,  # noqa: FBT001  # hypothesis gives it by place
) -> None:
    with a_desk(tmp_path_factory.mktemp("own") / "desk.db") as desk:
        assigned(staffed(desk))
        stored = [on_shelf(desk, one) for one in points]

        found = desk.store.points.open(kind, until, MOST, untold=untold)

        never = date.max
        wanted = [
            one
            for one in stored
            if one.kind is kind
            and one.ended_at is None
            and (until is None or (one.due_on or never) <= until)
            and (one.told_at is None or not untold)
        ]
        assert found == sorted(wanted, key=lambda one: (one.due_on or never, one.id))


@pytest.fixture
def busy(desk: Desk) -> Desk:
    """A desk with two tasks on which something of every kind is owed."""
    staffed(desk)
    for number in (assigned(desk), assigned(desk, "li")):
        word = "Wang" if number == 1 else "李总"
        owed.block(desk, [number], "no room")
        owed.consult(desk, [number], "is there room", "admin")
        owed.opinion(desk, [number], "too early", "chen")
        owed.promise(desk, [number], "a reply", APPROVED._replace(word=word))
        owed.bypass(desk, [number], "sent unsigned")
    return desk


@pytest.mark.parametrize("kind", PointKind)
def test_what_is_owed_is_found_by_leader_and_within_a_bound(busy: Desk, kind: PointKind) -> None:
    li = busy.leader("li").id

    assert [one.task for one in busy.store.points.open(kind, None, MOST)] == [1, 2]
    assert [one.task for one in busy.store.points.open(kind, None, MOST, leader=li)] == [2]
    assert len(busy.store.points.open(kind, None, 1)) == 1


@pytest.mark.parametrize("kind", PointKind)
def test_obstructions_and_questions_count_while_the_work_is_owed_and_the_rest_outlives_it(
    busy: Desk, kind: PointKind
) -> None:
    busy.store.tasks.save(replace(busy.tasks([1])[0], state=busy.tasks([1])[0].state.WITHDRAWN))

    found = [one.task for one in busy.store.points.open(kind, None, MOST)]

    assert found == ([2] if kind in WHILE_TO_DO else [1, 2])


def test_what_is_open_is_read_by_task(busy: Desk) -> None:
    owed.unblock(busy, [2], "")

    counts = {task: len(points) for task, points in busy.store.points.of([1, 2, 3]).items()}

    assert counts == {1: 5, 2: 4}


def test_a_desk_knows_whether_anything_is_owed(desk: Desk) -> None:
    owed.block(desk, [assigned(staffed(desk))], "no room")
    stood = desk.store.has_points
    owed.unblock(desk, [1], "")

    assert (stood, desk.store.has_points) == (True, False)


def test_the_last_word_names_the_oldest_obstruction_and_one_not_told_first(desk: Desk) -> None:
    assigned(staffed(desk))
    owed.block(desk, [1], "no room")
    following.report(desk, [1], "")
    tomorrow = replace(desk, now=MONDAY_NINE.replace(day=24))
    told = desk.store.entries.last_words([1])[1].block
    owed.block(tomorrow, [1], "no money")
    untold = desk.store.entries.last_words([1])[1].block
    owed.unblock(tomorrow, [1], "")

    assert told is not None
    assert (told.since, told.told_at) == (MONDAY_NINE, MONDAY_NINE)
    assert untold is not None
    assert (untold.since, untold.told_at) == (tomorrow.now, None)
    assert desk.store.entries.last_words([1])[1].block is None


DEEDS = {
    "block": lambda desk: owed.block(desk, [1], "no money"),
    "measure": lambda desk: owed.block(desk, [1], "", "a loan"),
    "unblock": lambda desk: owed.unblock(desk, [1], "found"),
    "consult": lambda desk: owed.consult(desk, [1], "is there money", "admin"),
    "opinion": lambda desk: owed.opinion(desk, [1], "there is", "admin"),
    "promise": lambda desk: owed.promise(desk, [1], "a room", APPROVED),
    "kept": lambda desk: owed.keep_promise(desk, [1], "sent"),
    "bypass": lambda desk: owed.bypass(desk, [1], "paid before the bill"),
    "settled": lambda desk: owed.settle_bypass(desk, [1], "signed"),
    "report": lambda desk: following.report(desk, [1], "told"),
    "done": lambda desk: following.done(desk, [1], "signed"),
}


@pytest.mark.parametrize("deed", DEEDS)
def test_undo_restores_what_was_owed(tmp_path: Path, deed: str) -> None:
    file = tmp_path / "own" / "desk.db"
    with a_desk(file) as desk:
        assigned(staffed(desk))
        owed.block(desk, [1], "no room")
        owed.consult(desk, [1], "is there room", "admin")
        owed.opinion(desk, [1], "too early", "chen")
        owed.promise(desk, [1], "a reply", APPROVED)
        owed.bypass(desk, [1], "sent unsigned")
    with a_desk(file) as desk:
        before = desk.store.points.every(1)

    with a_desk(file) as desk:
        DEEDS[deed](desk)
        after = desk.store.points.every(1)
    with a_desk(file) as desk:
        undoing.undo(desk, None)

    with a_desk(file) as desk:
        assert after != before
        assert desk.store.points.every(1) == before


def test_what_was_ended_since_keeps_its_beginning_from_being_taken_back(tmp_path: Path) -> None:
    file = tmp_path / "own" / "desk.db"
    with a_desk(file) as desk:
        assigned(staffed(desk))
    with a_desk(file) as desk:
        owed.block(desk, [1], "no room")
        began = desk.store.steps.under_way
    with a_desk(file) as desk:
        owed.unblock(desk, [1], "")

    with pytest.raises(Refused), a_desk(file) as desk:
        undoing.undo(desk, began)
