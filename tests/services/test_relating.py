"""How tasks bear upon each other, said by editing and told from either end."""

from pathlib import Path

import pytest

from secdesk.cards.tasks import Deeds, TaskLine
from secdesk.domain.errors import NotFound, Refused, Unreadable
from secdesk.domain.vocabulary import Bearing
from secdesk.services import changing, following, history, taking_over, undoing
from secdesk.services.changing import Amends
from secdesk.services.desk import Desk
from secdesk.services.taking_over import Particulars
from world import a_desk, assigned, staffed


@pytest.fixture
def tasks(desk: Desk) -> Desk:
    """A desk with two tasks of Wang's and one of Li's."""
    staffed(desk)
    assigned(desk, title="plan")
    assigned(desk, title="budget")
    assigned(desk, "li", title="cut the budget")
    return desk


def bind(desk: Desk, number: int, *bearings: tuple[Bearing, int]) -> Deeds:
    """Let a task bear upon others."""
    return changing.edit(desk, [number], Particulars(bearings=bearings), Amends())


def let_go(desk: Desk, number: int, *others: int) -> Deeds:
    """Let a task bear upon others no longer."""
    return changing.edit(desk, [number], Particulars(), Amends(unrelate=others))


def told(desk: Desk, number: int) -> list[str]:
    """How others and a task bear upon each other, in words."""
    return [str(one.says) for one in history.show(desk, [number]).tasks[0].relations]


def notes(line: TaskLine) -> list[str]:
    """What was understood."""
    return [str(one.text) for one in line.notes]


@pytest.mark.parametrize(
    ("kind", "from_it", "to_it"),
    [
        (Bearing.SUPPORTS, "supports #2 (open)", "#1 supports this (open)"),
        (Bearing.FOLLOWS, "follows #2 (open)", "#1 follows this (open)"),
    ],
)
def test_a_relation_is_told_from_either_end(
    tasks: Desk, kind: Bearing, from_it: str, to_it: str
) -> None:
    deeds = bind(tasks, 1, (kind, 2))

    assert from_it in notes(deeds.tasks[0])
    assert (told(tasks, 1), told(tasks, 2)) == ([from_it], [to_it])


def test_a_card_says_which_way_a_relation_goes(tasks: Desk) -> None:
    bind(tasks, 1, (Bearing.FOLLOWS, 3))

    (line,) = history.show(tasks, [1]).tasks[0].relations
    (back,) = history.show(tasks, [3]).tasks[0].relations

    assert (line.kind, line.number, line.title, line.state, line.leader.code) == (
        "follows", 3, "cut the budget", "open", "li",
    )  # fmt: skip
    assert (line.is_outgoing, back.is_outgoing) == (True, False)


def test_orders_that_conflict_are_never_settled_here_but_asked_about(tasks: Desk) -> None:
    bind(tasks, 2, (Bearing.CONFLICTS, 3))
    bind(tasks, 1, (Bearing.CONFLICTS, 2))

    assert told(tasks, 2) == [
        "conflicts with #3 of 李国强: ask both", "conflicts with #1: ask Wang Min",
    ]  # fmt: skip
    assert told(tasks, 3) == ["conflicts with #2 of Wang Min: ask both"]


def test_a_conflict_with_what_is_over_asks_nobody(tasks: Desk) -> None:
    bind(tasks, 2, (Bearing.CONFLICTS, 3))

    following.done(tasks, [3], "cut")
    following.report(tasks, [3], "told")
    following.close(tasks, [3])

    assert told(tasks, 2) == ["conflicts with #3 (closed)"]


def test_another_relation_takes_the_place_of_the_first_from_either_end(tasks: Desk) -> None:
    bind(tasks, 1, (Bearing.SUPPORTS, 2))
    bind(tasks, 1, (Bearing.FOLLOWS, 2))
    replaced = told(tasks, 1)
    bind(tasks, 2, (Bearing.SUPPORTS, 1))

    assert replaced == ["follows #2 (open)"]
    assert told(tasks, 1) == ["#2 supports this (open)"]


@pytest.mark.parametrize("again", [1, 2])
def test_a_conflict_is_the_same_from_either_end(tasks: Desk, again: int) -> None:
    bind(tasks, 1, (Bearing.CONFLICTS, 2))

    with pytest.raises(Unreadable, match="Nothing would change"):
        bind(tasks, again, (Bearing.CONFLICTS, 3 - again))


def test_a_relation_that_there_is_changes_nothing(tasks: Desk) -> None:
    bind(tasks, 1, (Bearing.SUPPORTS, 2))

    with pytest.raises(Unreadable, match="Nothing would change"):
        bind(tasks, 1, (Bearing.SUPPORTS, 2))


@pytest.mark.parametrize("number", [1, 2])
def test_a_relation_is_let_go_from_either_end(tasks: Desk, number: int) -> None:
    bind(tasks, 1, (Bearing.SUPPORTS, 2), (Bearing.FOLLOWS, 3))

    deeds = let_go(tasks, number, 3 - number)

    assert f"no longer bears upon #{3 - number}" in notes(deeds.tasks[0])
    assert (told(tasks, 1), told(tasks, 2)) == (["follows #3 (open)"], [])


def test_nothing_is_let_go_that_is_not_there(tasks: Desk) -> None:
    with pytest.raises(Refused, match="#1 and #2 do not bear upon each other"):
        let_go(tasks, 1, 2)


def test_no_task_bears_upon_itself(tasks: Desk) -> None:
    with pytest.raises(Refused, match="#1 cannot bear upon itself"):
        bind(tasks, 1, (Bearing.FOLLOWS, 1))


def test_no_task_bears_upon_one_that_is_not_there(tasks: Desk) -> None:
    with pytest.raises(NotFound, match="no task #9"):
        bind(tasks, 1, (Bearing.FOLLOWS, 9))


def test_a_task_may_bear_upon_others_from_its_beginning(tasks: Desk) -> None:
    said = Particulars(bearings=[(Bearing.FOLLOWS, 1), (Bearing.CONFLICTS, 3)])

    deed = taking_over.assign(tasks, "wang", ["next"], said)

    assert isinstance(deed, TaskLine)
    assert notes(deed)[-2:] == ["follows #1 (open)", "conflicts with #3 of 李国强: ask both"]
    assert told(tasks, 1) == ["#4 follows this (open)"]


def test_a_relation_is_a_step_of_the_story_that_undo_takes_back(tmp_path: Path) -> None:
    file = tmp_path / "desk.db"
    with a_desk(file, command="assign") as desk:
        staffed(desk)
        assigned(desk)
        assigned(desk)
    with a_desk(file, command="edit") as desk:
        bind(desk, 2, (Bearing.SUPPORTS, 1))
    with a_desk(file, command="edit") as desk:
        bind(desk, 1, (Bearing.FOLLOWS, 2))
        log = history.show(desk, [1]).tasks[0].log
    with a_desk(file, command="undo") as desk:
        undoing.undo(desk, None)
        undone = told(desk, 1)

    assert [str(one) for one in log[-1].details] == ["follows #2"]
    assert undone == ["#2 supports this (open)"]
