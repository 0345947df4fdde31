"""Six questions before major tasks are struck off, on a desk."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from secdesk.cards.tasks import Deeds
from secdesk.domain.entry import EntryKind
from secdesk.domain.errors import NotFound, Refused, Unreadable
from secdesk.domain.relation import Relation
from secdesk.domain.self_check import NOT_ASKED, SelfCheck, answers
from secdesk.domain.vocabulary import Bearing, State
from secdesk.services import changing, following, history, undoing
from secdesk.services.changing import Amends
from secdesk.services.desk import Desk
from secdesk.services.striking_off import to_be_asked
from secdesk.services.taking_over import Particulars
from world import MONDAY_NINE, a_desk, a_task, assigned, staffed

YES = SelfCheck(is_clear=True)
PAPERS = answers(["papers"], "", is_clear=False)


def reported(desk: Desk, **said: Any) -> int:  # noqa: ANN401  # a builder takes what matters
    """The number of a task that only has to be struck off; a major one unless said otherwise."""
    if not desk.store.leaders.all():
        staffed(desk)
    number = assigned(desk, **({"importance": 1} | said))
    following.done(desk, [number], "signed", "folder 3")
    following.report(desk, [number], "told")
    return number


def notes(deeds: Deeds) -> list[tuple[str, str]]:
    """What was said back about one task, with the command that comes next."""
    return [(str(note.text), str(note.command)) for note in deeds.tasks[0].notes]


def state(desk: Desk, number: int) -> State:
    """How a task stands."""
    return desk.store.tasks.get([number])[0].state


def last_line(desk: Desk, number: int) -> tuple[EntryKind, str]:
    """What the log says last, and which answers it keeps."""
    entry = desk.store.entries.of(number)[-1]
    return entry.kind, entry.after


def test_yes_to_all_six_is_kept_in_the_log(desk: Desk) -> None:
    number = reported(desk)

    deeds = following.close(desk, [number], YES)

    assert state(desk, number) is State.CLOSED
    assert last_line(desk, number) == (EntryKind.CLOSE, "cleared")
    assert notes(deeds) == [("self-check: yes to all six questions", "None")]


def test_a_major_task_is_struck_off_unasked_but_not_unsaid(desk: Desk) -> None:
    number = reported(desk)

    deeds = following.close(desk, [number])

    assert state(desk, number) is State.CLOSED
    assert last_line(desk, number) == (EntryKind.CLOSE, "")
    assert notes(deeds) == [("the six questions before striking off were not asked", "None")]


def test_of_a_task_like_any_other_nothing_is_asked_or_kept(desk: Desk) -> None:
    number = reported(desk, importance=2)

    deeds = following.close(desk, [number], YES)

    assert last_line(desk, number) == (EntryKind.CLOSE, "")
    assert notes(deeds) == []


def test_a_no_makes_a_corrective_task_and_strikes_nothing_off(desk: Desk) -> None:
    number = reported(desk, also=["li"])

    deeds = following.close(desk, [number], PAPERS)

    step = desk.store.tasks.get([2])[0]
    assert state(desk, number) is State.REPORTED
    assert (step.title, step.state) == ("draft the board report: papers", State.OPEN)
    assert [one.leader.code for one in step.issuers] == ["wang", "li"]
    assert last_line(desk, number) == (EntryKind.SELF_CHECK, "papers")
    assert notes(deeds) == [
        ("not struck off: the self-check says no to papers", "None"),
        (
            "to be made good: #2 draft the board report: papers, own target Mon 7 Dec",
            "secdesk done 2 RESULT",
        ),
        ("strike it off once that is done", "secdesk close 1 --checked"),
    ]
    relations = history.show(desk, [number]).tasks[0].relations
    assert [str(one.says) for one in relations] == ["#2 follows this (open)"]


@pytest.mark.parametrize("said", [YES, NOT_ASKED])
def test_nothing_is_struck_off_while_what_is_to_be_made_good_is_open(
    desk: Desk, said: SelfCheck
) -> None:
    number = reported(desk)
    following.close(desk, [number], PAPERS)
    changing.edit(desk, [2], Particulars(), Amends(title="find the signed copy"))

    with pytest.raises(Refused, match=r"#1 waits for .*: #2 is still open") as refusal:
        following.close(desk, [number], said)

    assert [str(one) for one in refusal.value.hints] == ["secdesk done 2 RESULT"]


def test_other_tasks_that_follow_it_hold_nothing_up(desk: Desk) -> None:
    number = reported(desk)
    following.close(desk, [number], PAPERS)
    following.done(desk, [2], "there now")
    later = replace(a_task(), number=0, assigned_at=MONDAY_NINE + timedelta(hours=1))
    desk.store.relations.relate(
        Relation(desk.store.tasks.add(later).number, Bearing.FOLLOWS, number)
    )

    following.close(desk, [number], YES)

    assert state(desk, number) is State.CLOSED


def test_what_failed_a_question_is_struck_off_once_it_is_made_good(desk: Desk) -> None:
    number = reported(desk)
    following.close(desk, [number], PAPERS)
    following.done(desk, [2], "there now")

    with pytest.raises(Refused, match="did not stand its self-check: papers"):
        following.close(desk, [number])
    following.close(desk, [number], YES)

    assert state(desk, number) is State.CLOSED


def test_a_new_result_is_asked_about_anew(desk: Desk) -> None:
    number = reported(desk)
    following.close(desk, [number], PAPERS)
    following.done(desk, [2], "there now")
    following.close(desk, [number], YES)
    following.reopen(desk, [number], "two pages missing")
    following.done(desk, [number], "all pages there", "folder 3")
    following.report(desk, [number], "told")

    following.close(desk, [number])

    assert state(desk, number) is State.CLOSED


@pytest.mark.parametrize("said", [YES, PAPERS])
def test_no_answer_strikes_off_what_was_not_reported(desk: Desk, said: SelfCheck) -> None:
    staffed(desk)
    number = assigned(desk)
    following.done(desk, [number], "signed")

    with pytest.raises(Refused, match="has not been reported"):
        following.close(desk, [number], said)
    with pytest.raises(NotFound):
        desk.store.tasks.get([2])


def test_a_no_is_about_one_task(desk: Desk) -> None:
    numbers = [reported(desk), reported(desk)]

    with pytest.raises(Unreadable, match="about one task") as refusal:
        following.close(desk, numbers, PAPERS)

    assert [str(one) for one in refusal.value.hints] == ["secdesk close 1 --fails papers"]


def test_of_several_all_are_struck_off_or_none(desk: Desk) -> None:
    number = reported(desk)
    measure = reported(desk, effect="calm", effect_by="2026-12-15")

    with pytest.raises(Refused, match="#2 is a measure"):
        following.close(desk, [number, measure], YES)

    assert state(desk, number) is State.REPORTED


def test_only_major_tasks_are_asked_about_and_only_where_they_may_be_struck_off(
    desk: Desk,
) -> None:
    numbers = [reported(desk), reported(desk, importance=2)]

    assert [one.number for one in to_be_asked(desk, numbers)] == [1]
    with pytest.raises(Refused):
        to_be_asked(desk, [assigned(desk, importance=1)])


def test_a_no_is_taken_back_with_the_task_that_it_made(tmp_path: Path) -> None:
    file = tmp_path / "desk.db"
    with a_desk(file, command="report") as desk:
        reported(desk)
    with a_desk(file, command="close") as desk:
        following.close(desk, [1], PAPERS)
    with a_desk(file, command="undo") as desk:
        undoing.undo(desk, None)
        following.close(desk, [1])

        assert state(desk, 1) is State.CLOSED


def test_the_story_tells_the_answers(desk: Desk) -> None:
    number = reported(desk)
    following.close(desk, [number], PAPERS)
    following.done(desk, [2], "there now")
    following.close(desk, [number], YES)

    *_, failed, closed = history.show(desk, [number]).tasks[0].log

    assert failed.kind == "self-check"
    assert "no to papers" in [str(one) for one in failed.details]
    assert "self-check: yes to all six questions" in [str(one) for one in closed.details]
