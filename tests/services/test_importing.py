"""Importing a ledger: every row becomes a task once, or the ledger is refused as a whole."""

from pathlib import Path

import pytest

from ledgers import Sheet, brought, only, staff, tasks
from secdesk.domain.errors import Refused, UnknownPerson, Unreadable
from secdesk.domain.people import Leader
from secdesk.domain.task import Due
from secdesk.domain.vocabulary import DueKind, Holder, State
from secdesk.services.desk import Desk
from secdesk.services.importing import Wishes, import_ledger
from world import a_desk, a_due, a_moment


@pytest.fixture
def staffed(desk: Desk) -> Desk:
    """A desk that knows two leaders, an office and a person."""
    return staff(desk)


def test_a_row_becomes_a_task_with_everything_it_says(staffed: Desk) -> None:
    brought(staffed, ",draft the report,2026-11-27,,under way,,wang,Admin Office;财务部,Chen Jie")

    task = only(staffed)
    assert (task.title, task.leader.code, task.state) == (
        "draft the report",
        "wang",
        State.OPEN,
    )
    assert task.due == a_due("2026-11-27")
    assert (task.holder, task.lead and task.lead.code) == (Holder.UNIT, "admin")
    assert [one.code for one in task.helpers] == ["fin"]
    assert task.person is not None
    assert task.person.code == "chen"


def test_finished_work_is_struck_off_with_its_result_when_it_was_finished(staffed: Desk) -> None:
    brought(staffed, ",a,2023-05-31,2023-07-10,已完成,sent to both,wang,admin,")

    task = only(staffed)
    assert (task.state, task.result, task.holder) == (State.CLOSED, "sent to both", Holder.ME)
    assert task.done_at == task.closed_at == a_moment("2023-07-10 18:00")
    assert task.due == a_due("2023-05-31")


def test_finished_work_stays_to_be_reported_where_that_is_wanted(staffed: Desk) -> None:
    brought(staffed, ",a,2023-05-31,,已完成,sent,wang,,", finished="done")

    task = only(staffed)
    assert (task.state, task.done_at, task.closed_at) == (
        State.DONE,
        a_moment("2023-05-31 18:00"),
        None,
    )
    assert [one.code for one in task.untold] == ["wang"]


def test_finished_work_needs_no_words_of_a_result(staffed: Desk) -> None:
    brought(staffed, ",a,2023-05-31,,已完成,,wang,,")

    assert only(staffed).result == ""


@pytest.mark.parametrize(
    ("said", "state", "is_done", "is_closed", "is_told"),
    [
        ("suspended", State.SUSPENDED, False, False, False),
        ("reported", State.REPORTED, True, False, True),
        ("closed", State.CLOSED, True, True, False),
        ("withdrawn", State.WITHDRAWN, False, True, False),
        ("transferred", State.TRANSFERRED, False, True, False),
    ],
)
def test_other_states_stay_as_they_are(
    staffed: Desk, said: str, state: State, *, is_done: bool, is_closed: bool, is_told: bool
) -> None:
    brought(staffed, f",a,2026-11-20,,{said},,wang,,")

    task = only(staffed)
    assert task.state is state
    assert (task.done_at is not None, task.closed_at is not None, not task.untold) == (
        is_done,
        is_closed,
        is_told,
    )


def test_what_is_said_of_work_under_way_is_its_last_word(staffed: Desk) -> None:
    brought(staffed, ",a,,,under way,half of it is in,wang,,")

    task = only(staffed)
    assert task.result == ""
    assert [one.words for one in staffed.store.entries.of(task.number)] == ["half of it is in"]


def test_a_row_without_a_date_is_given_none(staffed: Desk) -> None:
    brought(staffed, ",a,/,,,,wang,,")

    assert only(staffed).due == Due(DueKind.UNSET)


def test_a_clock_time_in_the_ledger_is_kept(staffed: Desk) -> None:
    brought(staffed, ",a,2026-11-27 17:30,,,,wang,,")

    assert only(staffed).due == a_due("2026-11-27 17:30", has_time=True)


def test_rows_of_a_parent_number_are_parts_of_one_task(staffed: Desk) -> None:
    card = brought(staffed, "20,a,2026-11-27", "20,b,2026-11-27", "21,c", ",d", leader="wang")

    numbered = {task.title: task for task in tasks(staffed)}
    assert list(numbered) == ["No. 20", "a", "b", "No. 21", "c", "d"]
    assert [numbered[one].parent for one in "abcd"] == [1, 1, 4, None]
    assert numbered["No. 20"].source_ref == numbered["a"].source_ref == "20"
    assert numbered["No. 20"].due == Due(DueKind.UNSET)
    assert numbered["No. 20"].parts.total == 2
    assert (card.new, card.parents) == (4, 2)


def test_a_parent_stays_open_when_all_of_its_parts_are_closed(staffed: Desk) -> None:
    brought(staffed, "20,a,2023-06-30,,已完成", leader="wang")

    parent = staffed.store.tasks.get([1])[0]
    assert parent.state is State.OPEN
    assert (parent.parts.done, parent.parts.total) == (1, 1)


def test_a_chinese_ledger_names_its_parents_and_the_collective_in_chinese(desk: Desk) -> None:
    brought(desk, "20,写报告", headings="事项编号,阶段目标")

    parent, part = tasks(desk)
    assert (parent.title, part.title) == ("事项 20", "写报告")
    assert (part.leader.code, part.leader.name) == ("collective", "领导班子")


def test_without_a_leader_the_collective_is_entered_once(desk: Desk) -> None:
    brought(desk, ",a", ",b")
    brought(desk, ",c,,,,,领导班子")

    assert [(one.code, one.name) for one in desk.store.leaders.all()] == [
        ("collective", "Leadership collective")
    ]
    assert {task.leader.code for task in tasks(desk)} == {"collective"}


def test_the_leader_asked_for_gives_what_no_leader_is_named_for(staffed: Desk) -> None:
    brought(staffed, ",a", ",b,,,,,李国强", ",c,,,,,Wang Min、li", leader="wang")

    issuers = [[one.leader.code for one in task.issuers] for task in tasks(staffed)]
    assert issuers == [["wang"], ["li"], ["wang", "li"]]
    assert len(staffed.store.leaders.all()) == 2


def test_an_unknown_leader_asked_for_is_refused(staffed: Desk) -> None:
    with pytest.raises(UnknownPerson):
        brought(staffed, ",a", leader="zhao")


def test_a_retired_collective_is_not_brought_back_in_silence(desk: Desk) -> None:
    desk.store.leaders.add(Leader(0, "collective", "Leadership", is_active=False))

    with pytest.raises(Unreadable, match="has retired"):
        brought(desk, ",a")


@pytest.mark.parametrize(("word", "holder"), [("me", Holder.ME), ("领导", Holder.LEADER)])
def test_the_holder_may_be_a_word(staffed: Desk, word: str, holder: Holder) -> None:
    brought(staffed, f",a,,,,,wang,{word},")

    assert (only(staffed).holder, only(staffed).lead) == (holder, None)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (",a,2023-11-31", 'There is no such day: "2023-11-31".'),
        (",,2026-11-27", "A task needs a title."),
        (",a,,,,,zhao", 'No leader is called "zhao".'),
        (",a,,,,,wang,canteen", 'No person or unit is called "canteen".'),
        (",a,,,,,wang,unit", "A unit holds a task only when the unit is named."),
        (",a,,,,,wang,,nobody", 'No person or unit is called "nobody".'),
        (",a,,,perhaps", '"perhaps" is not known here.'),
        (f",{'t' * 1_001}", "The title has 1001 characters; 1000 is the most."),
    ],
)
def test_a_bad_row_is_named_by_line_with_the_reason_and_nothing_is_stored(
    tmp_path: Path, row: str, reason: str
) -> None:
    file = tmp_path / "own" / "desk.db"
    with a_desk(file) as desk:
        desk.store.leaders.add(Leader(0, "wang", "Wang Min"))

    with pytest.raises(Unreadable) as refusal, a_desk(file) as desk:
        brought(desk, "7,good,2026-11-27", row, ",good as well")

    assert str(refusal.value).endswith(f"nothing was stored.\n  line 3: {reason}")
    with a_desk(file) as desk:
        assert tasks(desk) == []
        assert [one.code for one in desk.store.leaders.all()] == ["wang"]


def test_a_refusal_says_how_to_go_on(staffed: Desk) -> None:
    with pytest.raises(Unreadable) as refusal:
        brought(staffed, ",a,,,,,wang,canteen", ",b,,,,,zhao")

    assert [str(hint) for hint in refusal.value.hints] == [
        "secdesk contact add CODE canteen --kind unit",
        "secdesk leader add CODE zhao",
        "mend the lines in a ledger.csv",
        'secdesk import "a ledger.csv" --skip-bad',
    ]


def test_every_reason_of_a_row_is_told(staffed: Desk) -> None:
    with pytest.raises(Unreadable) as refusal:
        brought(staffed, ",,2023-11-31,,perhaps,,wang")

    assert str(refusal.value).count("\n  line 2: ") == 3
    assert str(refusal.value).startswith("1 row cannot be read")


def test_the_first_twenty_bad_rows_are_told_and_how_many_more(staffed: Desk) -> None:
    with pytest.raises(Unreadable) as refusal:
        brought(staffed, *[",a,2023-11-31"] * 25)

    told = str(refusal.value).splitlines()
    assert told[0] == "25 rows cannot be read; nothing was stored."
    assert told[20] == '  line 21: There is no such day: "2023-11-31".'
    assert told[21:] == ["  and 5 more"]


def test_bad_rows_are_skipped_and_listed_where_that_is_wanted(staffed: Desk) -> None:
    rows = [",a,2023-11-31", "20,b,,,,,zhao", ",c", *[",,2026-11-27"] * 25]

    card = brought(staffed, *rows, leader="wang", skip_bad=True)

    assert [task.title for task in tasks(staffed)] == ["c"]
    assert (card.new, card.skipped, len(card.problems), card.parents) == (1, 27, 20, 0)
    assert [one.line for one in card.problems[:3]] == [2, 3, 5]


def test_blank_rows_are_nothing(staffed: Desk) -> None:
    card = brought(staffed, "", ",,,,", ",a", " , ", leader="wang")

    assert (card.new, card.skipped) == (1, 0)


def test_the_card_shows_the_columns_and_the_first_tasks(staffed: Desk) -> None:
    card = brought(
        staffed, *(f"{n},task {n}" for n in range(9)), headings="row,what", columns=["WHAT=title"],
        leader="wang", is_rehearsal=True,
    )  # fmt: skip

    assert [(one.column, one.field) for one in card.columns] == [("what", "title")]
    assert card.ignored == ("row",)
    assert [one.title for one in card.tasks] == [f"task {n}" for n in range(5)]
    assert (card.new, card.encoding, card.is_rehearsal) == (9, "UTF-8", True)


def test_who_watches_is_told_each_line(staffed: Desk) -> None:
    lines: list[int] = []
    sheet = Sheet(["title", "a", "", "b"])

    import_ledger(staffed, sheet, Wishes("wang"), lines.append)

    assert lines == [2, 3, 4]


def test_a_retired_leader_gives_nothing_more(staffed: Desk) -> None:
    staffed.store.leaders.save(Leader(1, "wang", "Wang Min", is_active=False))

    with pytest.raises(Refused, match="has retired"):
        brought(staffed, ",a", leader="wang")
