"""Orders of two leaders that do not go together, on a real desk."""

import pytest

from secdesk.domain.vocabulary import Bearing
from secdesk.services import changing, conflicts, following, history, taking_over
from secdesk.services.changing import Amends
from secdesk.services.desk import Desk
from secdesk.services.taking_over import Particulars
from world import assigned, staffed

ASK_WANG = 'secdesk ask wang "#1 and #2 conflict: which of them holds?" --task 1'
ASK_LI = 'secdesk ask li "#2 and #1 conflict: which of them holds?" --task 2'


@pytest.fixture(autouse=True)
def _people(desk: Desk) -> None:
    staffed(desk)


def link(desk: Desk, number: int, other: int) -> None:
    """Say that two tasks conflict."""
    bearings = ((Bearing.CONFLICTS, other),)
    changing.edit(desk, [number], Particulars(bearings=bearings), Amends())


def commands(desk: Desk) -> list[tuple[str, ...]]:
    """What is to be typed about each conflict."""
    return [tuple(map(str, one.commands)) for one in conflicts.conflicts(desk, 9)]


@pytest.mark.parametrize(("number", "other"), [(1, 2), (2, 1)])
def test_linked_orders_are_shown_once_and_both_leaders_asked(
    desk: Desk, number: int, other: int
) -> None:
    assigned(desk, "wang", "build a road")
    assigned(desk, "li", "plant trees there")
    link(desk, number, other)

    assert commands(desk) == [(ASK_WANG, ASK_LI)]


def test_the_same_subject_with_other_limits_needs_no_link(desk: Desk) -> None:
    assigned(desk, "wang", "Report on schools", due="fri", words="as in spring")
    assigned(desk, "li", "report on SCHOOLS", due="2026-11-30")

    found = conflicts.conflicts(desk, 9)

    wangs, lis = '--view "Wang Min: by Fri 27 Nov"', '--view "李国强: by Mon 30 Nov"'
    assert commands(desk) == [(f"{ASK_WANG} {wangs} {lis}", f"{ASK_LI} {lis} {wangs}")]
    assert not found[0].is_linked
    assert str(found[0].says) == "#1 of Wang Min, due Fri 27 Nov, and #2 of 李国强, due Mon 30 Nov"


def test_what_is_linked_and_alike_is_one_conflict(desk: Desk) -> None:
    assigned(desk, "wang", "report", due="fri")
    assigned(desk, "li", "report", due="2026-11-30")
    link(desk, 2, 1)

    assert [one.is_linked for one in conflicts.conflicts(desk, 9)] == [True]


def test_a_title_that_only_begins_alike_is_another_subject(desk: Desk) -> None:
    assigned(desk, "wang", "report", due="fri")
    assigned(desk, "li", "report on schools", due="2026-11-30")

    assert conflicts.conflicts(desk, 9) == ()


def test_a_conflict_ends_with_either_task(desk: Desk) -> None:
    assigned(desk, "wang", "report", due="fri")
    assigned(desk, "li", "report", due="2026-11-30")
    link(desk, 2, 1)

    following.done(desk, [1], "sent")

    assert conflicts.conflicts(desk, 9) == ()


def test_no_more_are_shown_than_asked_for(desk: Desk) -> None:
    for title in "abc":
        assigned(desk, "wang", title, due="fri")
        assigned(desk, "li", title, due="2026-11-30")

    assert len(conflicts.conflicts(desk, 2)) == 2


def test_the_page_of_either_task_has_both_questions(desk: Desk) -> None:
    assigned(desk, "wang", "build a road")
    assigned(desk, "li", "plant trees there")
    link(desk, 1, 2)

    pages = history.show(desk, [1, 2]).tasks

    asked = [[str(one) for one in page.relations[0].commands] for page in pages]
    assert asked == [[ASK_WANG, ASK_LI], [ASK_LI, ASK_WANG]]


def test_orders_of_one_leader_are_no_conflict_between_leaders(desk: Desk) -> None:
    assigned(desk, "wang", "build a road", due="fri")
    assigned(desk, "wang", "build a road", due="2026-11-30")
    link(desk, 1, 2)

    assert conflicts.conflicts(desk, 9) == ()
    assert history.show(desk, [1]).tasks[0].relations[0].commands == ()


def test_a_new_order_of_the_same_name_is_pointed_out(desk: Desk) -> None:
    assigned(desk, "li", "Report on schools", due="2026-11-30")

    deed = taking_over.assign_one(desk, "wang", "report on schools", Particulars(due="fri"))

    told = {str(one.text): str(one.command) for one in deed.notes}
    assert told["李国强 gave the same as #1, due Mon 30 Nov"] == "secdesk edit 2 --conflicts 1"


@pytest.mark.parametrize(
    ("leader", "due", "typed"),
    [
        ("wang", "2026-11-30", {"due": "fri"}),  # the same leader
        ("li", "2026-11-27", {"due": "fri"}),  # the same day
        ("li", "2026-11-30", {"target": "fri"}),  # nobody else's date
        ("li", "2026-11-30", {"no_limit": True}),
    ],
)
def test_what_does_not_conflict_is_not_pointed_out(
    desk: Desk, leader: str, due: str, typed: dict[str, str]
) -> None:
    assigned(desk, leader, "report", due=due)

    deed = taking_over.assign_one(desk, "wang", "report", Particulars(**typed))  # type: ignore[arg-type]  # a table of options

    assert not [one for one in deed.notes if "gave the same" in str(one.text)]
