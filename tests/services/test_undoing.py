"""Steps, on a real file with one transaction a command."""

from collections.abc import Callable
from pathlib import Path

import pytest

from secdesk.cards.steps import StepList, Undone
from secdesk.domain.errors import NotFound, Refused
from secdesk.domain.vocabulary import State
from secdesk.services import changing, following, people, taking_over, undoing
from secdesk.services.changing import Amends
from secdesk.services.desk import Desk
from secdesk.services.people import ContactSaid, LeaderSaid
from secdesk.services.story import story
from secdesk.services.taking_over import Particulars
from secdesk.store import journal
from secdesk.views import plain
from secdesk.views.pages.steps import steps as page
from secdesk.views.words import Words
from world import a_desk, assigned, staffed


@pytest.fixture
def step(tmp_path: Path) -> Callable[[str, Callable[[Desk], object]], object]:
    """Run one command as one step."""
    file = tmp_path / "steps" / "desk.db"

    def run(command: str, deed: Callable[[Desk], object]) -> object:
        with a_desk(file, command=command) as desk:
            return deed(desk)

    run("leader add", lambda desk: people.add_leader(desk, "wang", "Wang", LeaderSaid()))
    run("assign", lambda desk: taking_over.assign(desk, "wang", ["one"], Particulars()))
    return run


Step = Callable[[str, Callable[[Desk], object]], object]


def undo(step: Step, number: int | None = None) -> Undone:
    """One undo."""
    answer = step("undo", lambda desk: undoing.undo(desk, number))
    assert isinstance(answer, Undone)
    return answer


def state(step: Step) -> object:
    """The state of task 1."""
    return step("look", lambda desk: desk.store.tasks.get([1])[0].state)


def test_undo_alone_goes_back_one_step_after_the_other(step: Step) -> None:
    step("done", lambda desk: following.done(desk, [1], "signed"))
    step("report", lambda desk: following.report(desk, [1], "told"))

    first, second = undo(step), undo(step)

    assert (first.command, second.command) == ("report", "done")
    assert state(step) is State.OPEN


def test_of_a_step_about_very_many_tasks_the_first_are_named_and_all_are_taken_back(
    step: Step, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "MOST_TOLD", 2)
    titles = [f"task {number}" for number in range(2, 6)]
    step("import", lambda desk: taking_over.assign(desk, "wang", titles, Particulars()))

    listed = step("look", undoing.list_steps)
    undone = undo(step)

    assert isinstance(listed, StepList)
    assert [(one.tasks, one.has_more) for one in listed.steps[:2]] == [
        ((2, 3), True),
        ((1,), False),
    ]
    assert (undone.tasks, undone.has_more) == ((2, 3), True)
    assert plain.text(page(listed, Words("en"))).splitlines()[0].split("\t")[3] == "#2 …"
    assert step("look", lambda desk: len(desk.store.tasks.those_there(range(1, 9)))) == 1


def test_an_undo_is_a_step_that_can_be_undone_as_often_as_one_likes(step: Step) -> None:
    step("done", lambda desk: following.done(desk, [1], "signed"))

    taken = undo(step)
    again = undo(step, taken.by)
    assert state(step) is State.DONE
    once_more = undo(step, again.by)

    assert state(step) is State.OPEN
    assert once_more.step == again.by


def test_a_step_taken_back_is_not_taken_back_twice(step: Step) -> None:
    step("done", lambda desk: following.done(desk, [1], "signed"))
    taken = undo(step)

    with pytest.raises(Refused) as refused:
        undo(step, taken.step)

    assert str(refused.value.hints[0]) == f"secdesk undo {taken.by}"


def test_a_step_that_something_later_touched_stays_and_names_it(step: Step) -> None:
    step("edit", lambda desk: changing.edit(desk, [1], Particulars(standard="a"), Amends()))
    step("done", lambda desk: following.done(desk, [1], "signed"))

    with pytest.raises(Refused) as refused:
        undo(step, 3)

    assert "step 4 (done)" in str(refused.value)
    assert str(refused.value.hints[0]) == "secdesk undo 4"


def test_an_older_step_that_nothing_later_touched_goes_back_alone(step: Step) -> None:
    step("assign", lambda desk: taking_over.assign(desk, "wang", ["two"], Particulars()))
    step("done", lambda desk: following.done(desk, [1], "signed"))
    step("done", lambda desk: following.done(desk, [2], "signed"))

    undo(step, 4)

    assert state(step) is State.OPEN


def test_a_task_with_later_entries_does_not_vanish(step: Step) -> None:
    step("progress", lambda desk: following.progress(desk, [1], "half"))

    with pytest.raises(Refused) as refused:
        undo(step, 2)

    assert "step 3 (progress)" in str(refused.value)


def test_an_undo_that_would_bury_a_later_change_is_refused(step: Step) -> None:
    step("edit", lambda desk: changing.edit(desk, [1], Particulars(standard="a"), Amends()))
    step("edit", lambda desk: changing.edit(desk, [1], Particulars(standard="b"), Amends()))
    second = undo(step, 4)
    undo(step, 3)

    with pytest.raises(Refused):
        undo(step, second.by)


def test_numbers_are_never_given_again(step: Step) -> None:
    undo(step)

    step("assign", lambda desk: taking_over.assign(desk, "wang", ["other"], Particulars()))

    assert step("look", lambda desk: desk.store.tasks.get([2])[0].title) == "other"


def test_what_is_not_there_cannot_be_taken_back(step: Step) -> None:
    with pytest.raises(NotFound):
        undo(step, 99)
    undo(step)
    undo(step)
    with pytest.raises(NotFound):
        undo(step)


def test_a_leader_with_tasks_stays_until_these_are_taken_back(step: Step) -> None:
    with pytest.raises(Refused, match=r"Step 1 \(leader add\) .* what it made is in use"):
        undo(step, 1)

    undo(step, 2)

    assert undo(step, 1).people == ("wang",)


def test_a_step_about_people_names_them(step: Step) -> None:
    unit = ContactSaid(kind="unit")
    step("contact add", lambda desk: people.add_contact(desk, "admin", "Admin Office", unit))

    listed = step("look", undoing.list_steps)

    newest, assigning, oldest = listed.steps  # type: ignore[attr-defined]  # a StepList
    assert [one.people for one in (newest, assigning, oldest)] == [("admin",), (), ("wang",)]
    assert undo(step).people == ("admin",)


def test_the_steps_are_listed_with_what_they_touched(step: Step) -> None:
    taken = undo(step)

    listed = step("look", undoing.list_steps)

    newest, middle, oldest = listed.steps  # type: ignore[attr-defined]  # a StepList
    assert (newest.step, newest.undoes, newest.tasks) == (taken.by, 2, (1,))
    assert (middle.is_in_effect, oldest.is_in_effect) == (False, True)


def test_a_story_outlives_the_leader_it_was_told_to(step: Step) -> None:
    step("leader add", lambda desk: people.add_leader(desk, "li", "Li", LeaderSaid()))
    given = Amends(word="Wang")
    step("edit", lambda desk: changing.edit(desk, [1], Particulars(also=["li"]), given))
    step("done", lambda desk: following.done(desk, [1], "signed"))
    step("report", lambda desk: following.report(desk, [1], "told", to="li"))
    for _ in range(4):
        undo(step)

    kinds = step("look", lambda desk: [line.kind for line in story(desk, 1)])

    assert kinds == ["assign", "change", "done", "report", *["undo"] * 3]


def test_a_part_does_not_come_open_again_below_a_whole_that_is_done(step: Step) -> None:
    part = Particulars(parent=1)
    step("assign", lambda desk: taking_over.assign(desk, "wang", ["part"], part))
    step("done", lambda desk: following.done(desk, [2], "signed"))
    step("done", lambda desk: following.done(desk, [1], "signed"))

    with pytest.raises(Refused) as refused:
        undo(step, 4)

    assert str(refused.value.hints[0]) == "secdesk log 1"
    assert state(step) is State.DONE


def test_everything_can_be_taken_back_one_step_after_the_other(tmp_path: Path) -> None:
    file = tmp_path / "long" / "desk.db"
    with a_desk(file, command="staff") as desk:
        staffed(desk)
    for _ in range(104):
        with a_desk(file, command="assign") as desk:
            assigned(desk)
    for _ in range(104):
        with a_desk(file, command="undo") as desk:
            undoing.undo(desk, None)

    with a_desk(file, command="undo") as desk:
        last = undoing.undo(desk, None)

    assert last.command == "staff"
