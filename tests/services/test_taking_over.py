"""Taking work over, on a real desk."""

from datetime import date, time
from pathlib import Path
from typing import cast

import pytest

from secdesk.cards.tasks import Deeds, TaskLine
from secdesk.domain.errors import (
    Locked,
    NotFound,
    Refused,
    UnknownPerson,
    Unreadable,
)
from secdesk.domain.task import Due, Task
from secdesk.domain.vocabulary import (
    DueKind,
    Holder,
    Secrecy,
    Source,
    State,
    Urgency,
    WorkClass,
)
from secdesk.services import following, people, undoing
from secdesk.services.desk import Desk
from secdesk.services.looking import Asked, list_tasks
from secdesk.services.taking_over import Particulars, assign
from secdesk.store.locked import NO_KEY
from world import MONDAY_NINE, a_desk, a_due, assigned, staffed

NOTHING = Particulars()


@pytest.fixture(autouse=True)
def _people(desk: Desk) -> None:
    staffed(desk)


def kept(desk: Desk, number: int) -> Task:
    """The task as the desk keeps it."""
    return desk.store.tasks.get([number])[0]


def notes(deed: TaskLine | Deeds) -> list[tuple[str, str]]:
    """What was said back about one task, with the command that comes next."""
    return [(str(note.text), str(note.command)) for note in cast("TaskLine", deed).notes]


def test_leader_and_words_are_enough(desk: Desk) -> None:
    deed = assign(desk, "wang", ["draft  the report"], NOTHING)

    task = kept(desk, cast("TaskLine", deed).number)
    assert (task.title, task.leader.code, task.state) == ("draft the report", "wang", State.OPEN)
    assert (task.urgency, task.importance, task.holder) == (Urgency.NORMAL, 2, Holder.ME)
    assert (task.report_back, task.assigned_at) == (True, MONDAY_NINE)


def test_everything_said_of_a_task_is_kept(desk: Desk) -> None:
    people.add_contact(desk, "audit", "Audit", people.ContactSaid(kind="unit"))
    parent = assigned(desk)

    number = assigned(
        desk,
        due="fri 5pm",
        to="admin",
        person="chen",
        helpers=["audit", "chen", "admin", "Audit"],
        urgency="特急",
        importance=1,
        words="make it short,\nand soon",
        intent="for the\tboard",
        standard="two pages",
        source="会议",
        source_ref="minutes 7",
        work_class="文稿",
        secrecy="公开",
        also=["li", "wang"],
        parent=parent,
        links=["/papers/a.pdf", "/papers/b.pdf", "/papers/a.pdf"],
        report_back="no",
    )

    task = kept(desk, number)
    assert task.due == a_due("2026-11-27 17:00", has_time=True)._replace(typed="fri 5pm")
    assert (task.lead, task.person) == (desk.contact("admin"), desk.contact("chen"))
    assert [one.code for one in task.helpers] == ["audit"]  # nobody is named twice
    assert (task.urgency, task.importance) == (Urgency.FLASH, 1)
    assert (task.words, task.intent) == ("make it short,\nand soon", "for the board")
    assert (task.standard, task.source_ref) == ("two pages", "minutes 7")
    assert (task.source, task.work_class) == (Source.MEETING, WorkClass.WRITING)
    assert (task.secrecy, task.report_back) == (Secrecy.PUBLIC, False)
    assert [one.leader.code for one in task.issuers] == ["wang", "li"]
    assert (task.parent, task.links) == (parent, ("/papers/a.pdf", "/papers/b.pdf"))


def test_the_card_shows_what_was_understood(desk: Desk) -> None:
    deed = cast("TaskLine", assign(desk, "min", ["draft"], Particulars(due="fri", also=["国强"])))

    assert [one.code for one in deed.leaders] == ["wang", "li"]
    assert deed.due == a_due("2026-11-27").at
    assert (deed.due_kind, deed.has_time) == (DueKind.HARD, False)
    assert (deed.days_left, deed.working_days_left) == (4, 4)


@pytest.mark.parametrize(
    ("urgency", "target", "said"),
    [
        (None, date(2026, 12, 7), []),
        ("normal", date(2026, 12, 7), []),
        ("soon", date(2026, 11, 30), ["soon"]),
        ("加急", date(2026, 11, 26), ["urgent"]),
        ("flash", date(2026, 11, 23), ["flash"]),
    ],
)
def test_without_a_date_the_desk_sets_itself_a_target_and_says_so(
    desk: Desk, urgency: str | None, target: date, said: list[str]
) -> None:
    deed = assign(desk, "wang", ["draft"], Particulars(urgency=urgency))

    due = kept(desk, cast("TaskLine", deed).number).due
    assert due.at is not None
    assert (due.kind, due.at.date(), due.at.time()) == (DueKind.SOFT, target, time(18))
    assert notes(deed) == [
        *((one, "None") for one in said),
        ("no date was given: this is the desk's own target", 'secdesk due 1 "fri 5pm"'),
    ]


def test_a_target_is_the_desks_own_date(desk: Desk) -> None:
    assert kept(desk, assigned(desk, target="+3d")).due.kind is DueKind.SOFT


def test_no_limit_is_a_declaration(desk: Desk) -> None:
    task = kept(desk, assigned(desk, no_limit=True))

    assert task.due == Due(DueKind.NONE)


def test_a_task_without_a_limit_stays_on_the_list(desk: Desk) -> None:
    number = assigned(desk, no_limit=True)

    assert [one.number for one in list_tasks(desk, Asked(), None).tasks] == [number]


@pytest.mark.parametrize(
    "said",
    [
        Particulars(due="fri", target="fri"),
        Particulars(due="fri", no_limit=True),
        Particulars(target="fri", no_limit=True),
    ],
)
def test_a_task_has_one_date_at_most(desk: Desk, said: Particulars) -> None:
    with pytest.raises(Unreadable, match="exclude each other"):
        assign(desk, "wang", ["draft"], said)


def test_a_unit_nobody_is_named_at_is_pointed_out(desk: Desk) -> None:
    deed = assign(desk, "wang", ["draft"], Particulars(to="admin", due="fri"))

    assert kept(desk, 1).holder is Holder.UNIT
    assert notes(deed) == [
        ("with Admin Office", "None"),
        ("nobody at Admin Office is named yet", "secdesk edit 1 --person NAME"),
        ("Admin Office has not been told yet", "secdesk convey 1"),
    ]


@pytest.mark.parametrize(
    ("said", "names"),
    [
        (Particulars(to="admin", person="chen", due="fri"), "Admin Office, Chen Jie"),
        (Particulars(to="chen", due="fri"), "Chen Jie"),
    ],
)
def test_where_somebody_is_named_nobody_is_missed(
    desk: Desk, said: Particulars, names: str
) -> None:
    assert notes(assign(desk, "wang", ["draft"], said)) == [
        (f"with {names}", "None"),
        ("Chen Jie has not been told yet", "secdesk convey 1"),
    ]


def test_three_holders_make_three_lists(desk: Desk) -> None:
    mine = assigned(desk)
    units = assigned(desk, to="admin")
    leaders = assigned(desk, holder="leader")

    lists = {
        holder: [one.number for one in list_tasks(desk, Asked(holder=holder), None).tasks]
        for holder in Holder
    }

    assert lists == {Holder.ME: [mine], Holder.UNIT: [units], Holder.LEADER: [leaders]}


def test_a_task_passed_on_may_be_held_by_the_secretary(desk: Desk) -> None:
    task = kept(desk, assigned(desk, to="admin", holder="我"))

    assert (task.holder, task.lead) == (Holder.ME, desk.contact("admin"))


def test_no_unit_holds_a_task_without_being_named(desk: Desk) -> None:
    with pytest.raises(Refused, match="when the unit is named"):
        assigned(desk, holder="unit")


@pytest.mark.parametrize(
    ("typed", "secrecy"),
    [
        ("秘密", "secret"),
        ("机密", "highly-secret"),
        ("绝密", "top-secret"),
        ("top-secret", "top-secret"),
    ],
)
def test_no_words_of_a_state_secret_are_kept(desk: Desk, typed: str, secrecy: str) -> None:
    with pytest.raises(Refused) as refusal:
        assigned(desk, secrecy=typed)

    assert str(refusal.value.hints[0]).startswith(
        f"secdesk assign LEADER --secrecy {secrecy} --reg"
    )
    assert list_tasks(desk, Asked(states=("all",)), None).tasks == ()


@pytest.mark.parametrize("secrecy", ["confidential", "工作秘密", "个人信息"])
def test_nothing_sealed_is_kept_or_said_back_without_a_key(
    desk: Desk, secrecy: str, tmp_path: Path
) -> None:
    deed = assign(desk, "wang", ["the merger"], Particulars(secrecy=secrecy))

    assert "merger" not in repr(deed)
    with a_desk(tmp_path / "locked" / "desk.db", seals=NO_KEY) as locked:
        staffed(locked)
        with pytest.raises(Locked):
            assigned(locked, secrecy=secrecy)
        assert list_tasks(locked, Asked(states=("all",)), None).tasks == ()


@pytest.mark.parametrize(
    "said",
    [
        Particulars(due="2026-02-30"),
        Particulars(due="尽快"),
        Particulars(due="2026-11-20"),
        Particulars(due="昨天"),
        Particulars(target="yesterday"),
        Particulars(urgency="whenever"),
        Particulars(importance=4),
        Particulars(source="rumour"),
        Particulars(work_class="art"),
        Particulars(report_back="perhaps"),
        Particulars(holder="nobody"),
    ],
)
def test_what_cannot_be_read_is_refused(desk: Desk, said: Particulars) -> None:
    with pytest.raises(Unreadable):
        assign(desk, "wang", ["draft"], said)


@pytest.mark.parametrize(
    "said",
    [
        Particulars(to="legal"),
        Particulars(person="zhou"),
        Particulars(helpers=["chen", "zhou"]),
        Particulars(also=["zhao"]),
    ],
)
def test_people_who_are_not_on_the_desk_are_refused(desk: Desk, said: Particulars) -> None:
    with pytest.raises(UnknownPerson):
        assign(desk, "wang", ["draft"], said)


def test_a_part_needs_a_task_to_be_part_of(desk: Desk) -> None:
    with pytest.raises(NotFound, match="no task #9"):
        assigned(desk, parent=9)


def test_a_parent_counts_its_parts(desk: Desk) -> None:
    parent = assigned(desk)
    first = assigned(desk, parent=parent)
    assigned(desk, parent=parent)

    following.done(desk, [first], "signed")

    line = list_tasks(desk, Asked(), None).tasks
    assert {(one.parts_done, one.parts) for one in line if one.number == parent} == {(1, 2)}


def test_several_titles_are_as_many_tasks(desk: Desk) -> None:
    deeds = assign(desk, "wang", ["draft", "print", "sign"], Particulars(due="fri"))

    titles = [(one.number, one.title) for one in cast("Deeds", deeds).tasks]
    assert titles == [(1, "draft"), (2, "print"), (3, "sign")]


@pytest.mark.parametrize("titles", [["draft", "  "], ["draft", "x" * 1_001]])
def test_of_several_titles_all_become_tasks_or_none(titles: list[str], tmp_path: Path) -> None:
    file = tmp_path / "other" / "desk.db"
    with a_desk(file) as desk:
        staffed(desk)

    with pytest.raises(Unreadable), a_desk(file) as desk:
        assign(desk, "wang", titles, NOTHING)

    with a_desk(file) as desk:
        assert list_tasks(desk, Asked(states=("all",)), None).tasks == ()


def test_a_script_that_asks_twice_stores_once(desk: Desk) -> None:
    first = assign(desk, "wang", ["draft"], NOTHING, "6f9619ff")
    again = assign(desk, "wang", ["draft"], NOTHING, "6f9619ff")
    other = assign(desk, "wang", ["draft"], NOTHING, "7f9619ff")

    numbers = [cast("TaskLine", deed).number for deed in (first, again, other)]
    assert numbers == [1, 1, 2]
    assert notes(again) == [("already on the desk", "None")]


def test_numbers_are_never_used_again(tmp_path: Path) -> None:
    file = tmp_path / "other" / "desk.db"
    with a_desk(file) as desk:
        staffed(desk)
    with a_desk(file, command="assign") as desk:
        first = assigned(desk)
    with a_desk(file, command="undo") as desk:
        undoing.undo(desk, None)

    with a_desk(file) as desk:
        assert assigned(desk) == first + 1


def test_a_retired_unit_is_given_nothing(desk: Desk) -> None:
    people.retire_contact(desk, "admin")

    with pytest.raises(Refused, match="has retired"):
        assigned(desk, to="admin")


def test_one_outside_name_is_for_one_task(desk: Desk) -> None:
    with pytest.raises(Unreadable):
        assign(desk, "wang", ["one", "two"], Particulars(), external_id="a")


def test_a_settled_task_takes_no_new_parts(desk: Desk) -> None:
    whole = assigned(desk, "wang", "whole")
    following.done(desk, [whole], "signed")

    with pytest.raises(Refused):
        assigned(desk, "wang", "part", parent=whole)
