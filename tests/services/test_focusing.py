"""Focus points on a desk: few for each leader, and only of work still owed."""

import pytest

from secdesk.domain.errors import Refused
from secdesk.domain.office import Office
from secdesk.domain.setting.known import Settings
from secdesk.services import changing, following, history, looking
from secdesk.services.changing import Amends
from secdesk.services.desk import Desk
from secdesk.services.looking import Asked
from secdesk.services.taking_over import Particulars
from world import assigned, staffed


@pytest.fixture
def three(desk: Desk) -> Desk:
    """A desk with three focus points of Wang's, and a task of his that is none."""
    staffed(desk)
    for _ in range(3):
        assigned(desk, is_focus="yes")
    assigned(desk)
    return desk


def focus(desk: Desk, *numbers: int, typed: str = "yes") -> None:
    """Make tasks focus points, or no longer."""
    changing.edit(desk, numbers, Particulars(is_focus=typed), Amends())


def in_focus(desk: Desk) -> list[int]:
    """What a list of focus points shows, by number."""
    return [
        one.number for one in looking.list_tasks(desk, Asked(focus=True, sort="number"), None).tasks
    ]


def test_a_fourth_focus_point_is_refused_naming_the_three(three: Desk) -> None:
    with pytest.raises(Refused, match="Wang Min has 3 focus points") as refusal:
        focus(three, 4)

    assert str(refusal.value).endswith("these are: #1, #2, #3.")
    assert [str(one) for one in refusal.value.hints] == ["secdesk edit 3 --focus no"]


def test_a_fourth_is_refused_from_its_beginning_too(three: Desk) -> None:
    with pytest.raises(Refused, match="3 focus points"):
        assigned(three, is_focus="yes")


def test_one_may_take_the_place_of_another(three: Desk) -> None:
    focus(three, 2, typed="no")
    focus(three, 4)

    assert in_focus(three) == [1, 3, 4]


def test_each_leader_has_focus_points_of_their_own(three: Desk) -> None:
    assigned(three, "li", is_focus="yes")

    assert in_focus(three) == [1, 2, 3, 5]


def test_what_is_done_leaves_room_for_another(three: Desk) -> None:
    following.done(three, [1], "signed")
    focus(three, 4)

    assert [row["id"] for row in three.store.follow_ups.in_focus(9)] == [2, 3, 4]


def test_what_is_reopened_is_no_focus_point_any_more(three: Desk) -> None:
    following.done(three, [1], "signed")
    following.report(three, [1], "told")
    following.close(three, [1])
    focus(three, 4)

    following.reopen(three, [1], "two pages missing")

    assert in_focus(three) == [2, 3, 4]


def test_several_at_once_are_counted_together(desk: Desk) -> None:
    staffed(desk)
    for _ in range(4):
        assigned(desk)

    with pytest.raises(Refused, match="#1, #2, #3, #4"):
        focus(desk, 1, 2, 3, 4)
    focus(desk, 1, 2, 3)

    assert in_focus(desk) == [1, 2, 3]


def test_one_that_passes_to_another_leader_counts_as_theirs(three: Desk) -> None:
    for _ in range(3):
        assigned(three, "li", is_focus="yes")

    with pytest.raises(Refused, match="李国强 has 3 focus points"):
        changing.edit(
            three, [1], Particulars(also=["li"]), Amends(drop_leader="wang", word="Wang, by phone")
        )


def test_focus_points_may_be_changed_where_there_are_more_than_a_new_setting_wants(
    three: Desk,
) -> None:
    fewer = Desk(
        three.store,
        three.now,
        Office(three.calendar, Settings({"focus.most": 1})),
        three.other_dates,
        three.recurrences,
    )

    changing.edit(fewer, [1], Particulars(standard="two pages"), Amends())

    assert in_focus(fewer) == [1, 2, 3]


def test_a_focus_point_says_so_when_it_is_given_and_shown(desk: Desk) -> None:
    staffed(desk)
    assigned(desk, is_focus="是")

    card = history.show(desk, [1]).tasks[0]

    assert card.is_focus
    assert "focus point" in [str(one) for one in card.why]


def test_a_list_of_focus_points_may_be_narrowed_further(three: Desk) -> None:
    assigned(three, "li", is_focus="yes")

    shown = looking.list_tasks(three, Asked(leader="li", focus=True), 5).tasks

    assert [one.number for one in shown] == [5]
