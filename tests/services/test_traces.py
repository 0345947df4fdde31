"""What the scan learns of tasks from their log and parts, read together."""

from typing import Any

from secdesk.domain.entry import Entry, EntryKind
from secdesk.domain.vocabulary import State
from secdesk.services.desk import Desk
from secdesk.services.snapshot import snapshot
from world import ADMIN, CHEN, a_due, a_moment, a_task, staffed


def test_whoever_was_spoken_to_speaks_for_the_unit_as_well(desk: Desk) -> None:
    number = staffed(desk).store.tasks.add(a_task(number=0, helpers=(ADMIN,))).number
    at = a_moment("2026-11-20 10:00")
    desk.store.entries.add(Entry(number, at, EntryKind.CONSULT, "budget?", contact_id=CHEN.id))

    (seen,) = snapshot(desk, 10).tasks

    assert seen.contacted == {ADMIN.id, CHEN.id}


def test_of_several_moves_the_last_counts_and_a_first_date_is_none(desk: Desk) -> None:
    number = staffed(desk).store.tasks.add(a_task(number=0, due=a_due("2026-12-04"))).number
    for day, before in (("16", "unset"), ("17", "hard 2026-11-27"), ("18", "hard 2026-11-30")):
        at = a_moment(f"2026-11-{day} 10:00")
        desk.store.entries.add(Entry(number, at, EntryKind.DUE, before=f"{before}"))

    (seen,) = snapshot(desk, 10).tasks

    assert seen.moved is not None
    assert (seen.moved.at, seen.last and seen.last.moves) == (a_moment("2026-11-18 10:00"), 2)


def test_the_open_part_with_the_last_date_is_known_and_when_one_ended_last(desk: Desk) -> None:
    whole = staffed(desk).store.tasks.add(a_task(number=0)).number
    ended = [a_moment("2026-11-19 10:00"), a_moment("2026-11-20 10:00")]
    parts: list[dict[str, Any]] = [
        *({"due": a_due(day)} for day in ("2026-12-04", "2026-12-11", "2026-11-27")),
        {},
        *({"state": State.DONE, "done_at": at, "due": a_due("2027-03-01")} for at in ended),
    ]
    numbers = [desk.store.tasks.add(a_task(number=0, parent=whole, **one)).number for one in parts]

    (seen,) = (one for one in snapshot(desk, 10).tasks if one.task.number == whole)

    assert (seen.last_parts.number, seen.last_parts.done_at) == (numbers[1], ended[1])
    assert seen.last_parts.due.at == a_due("2026-12-11").at


def test_the_last_work_is_read_only_of_what_is_late(desk: Desk) -> None:
    staffed(desk)
    late, later = (
        desk.store.tasks.add(a_task(number=0, due=a_due(day))).number
        for day in ("2026-11-20", "2026-11-27")
    )
    at = a_moment("2026-11-20 10:00")
    for number in (late, later):
        desk.store.entries.add(Entry(number, at, EntryKind.PROGRESS, "half done"))

    seen = {one.task.number: one.worked_at for one in snapshot(desk, 10).tasks}

    assert seen == {late: at, later: None}
