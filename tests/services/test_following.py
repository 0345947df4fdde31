"""Moving tasks on, on a real desk."""

from dataclasses import replace
from pathlib import Path

import pytest

from secdesk.cards.tasks import Deeds
from secdesk.domain.entry import Entry, EntryKind
from secdesk.domain.errors import NotFound, Refused, Unreadable
from secdesk.domain.task import Task
from secdesk.domain.vocabulary import Holder, State
from secdesk.services import people
from secdesk.services.desk import Desk
from secdesk.services.following import close, done, progress, reopen, report
from world import MONDAY_NINE, a_desk, a_moment, assigned, staffed


@pytest.fixture(autouse=True)
def _people(desk: Desk) -> None:
    staffed(desk)


def kept(desk: Desk, number: int) -> Task:
    """The task as the desk keeps it."""
    return desk.store.tasks.get([number])[0]


def log(desk: Desk, number: int) -> list[tuple[EntryKind, str]]:
    """What the log says of a task."""
    return [(one.kind, one.words) for one in desk.store.entries.of(number)]


def notes(deeds: Deeds) -> list[tuple[str, str]]:
    """What was said back about one task, with the command that comes next."""
    return [(str(note.text), str(note.command)) for note in deeds.tasks[0].notes]


def hints(refusal: pytest.ExceptionInfo[Refused | Unreadable]) -> list[str]:
    """What a refusal says to type next."""
    return [str(hint) for hint in refusal.value.hints]


def test_progress_is_logged_with_all_that_was_said(desk: Desk) -> None:
    number = assigned(desk)

    deeds = progress(
        desk, [number], "half  of it", percent=50, next_step=" print\n it", expected="fri 5pm"
    )

    assert desk.store.entries.of(number) == [
        Entry(
            number,
            MONDAY_NINE,
            EntryKind.PROGRESS,
            "half  of it",
            percent=50,
            next_step="print it",
            expected_at=a_moment("2026-11-27 17:00"),
        )
    ]
    assert notes(deeds) == [
        ("50 %: half  of it", "None"),
        ("next: print it", "None"),
        ("expected 2026-11-27 17:00:00+08:00", "None"),
    ]


def test_a_share_alone_is_progress_enough(desk: Desk) -> None:
    number = assigned(desk)

    deeds = progress(desk, [number], "", percent=50)

    assert notes(deeds) == [("50 % done", "None")]
    assert [(one.words, one.percent) for one in desk.store.entries.of(number)] == [("", 50)]


def test_progress_without_a_share_is_said_back_in_its_words(desk: Desk) -> None:
    assert notes(progress(desk, [assigned(desk)], "half of it")) == [("half of it", "None")]


def test_progress_changes_nothing_but_the_log(desk: Desk) -> None:
    number = assigned(desk)
    before = kept(desk, number)

    progress(desk, [number], "half of it", percent=100)

    assert kept(desk, number) == before


@pytest.mark.parametrize("words", ["", " \n "])
def test_progress_needs_words_or_a_share(desk: Desk, words: str) -> None:
    with pytest.raises(Unreadable, match="Say how far it has come") as refusal:
        progress(desk, [assigned(desk)], words)

    assert hints(refusal) == ["secdesk progress 1 WORDS"]


@pytest.mark.parametrize("percent", [-1, 101])
def test_progress_takes_a_share_of_the_whole(desk: Desk, percent: int) -> None:
    with pytest.raises(Unreadable):
        progress(desk, [assigned(desk)], "half of it", percent=percent)


def test_progress_expects_no_past(desk: Desk) -> None:
    with pytest.raises(Unreadable, match="is past"):
        progress(desk, [assigned(desk)], "half of it", expected="2026-11-20")


def test_what_is_done_makes_no_progress(desk: Desk) -> None:
    number = assigned(desk)
    done(desk, [number], "signed")

    with pytest.raises(Refused, match="#1 is done") as refusal:
        progress(desk, [number], "half of it")

    assert hints(refusal) == ["secdesk report 1"]


def test_a_result_makes_a_task_done_but_not_reported(desk: Desk) -> None:
    number = assigned(desk, to="admin", also=["li"])

    deeds = done(desk, [number], "signed,\nthree copies")

    task = kept(desk, number)
    assert (task.state, task.done_at, task.holder) == (State.DONE, MONDAY_NINE, Holder.ME)
    assert task.result == "signed,\nthree copies"
    assert log(desk, number) == [(EntryKind.DONE, "signed,\nthree copies")]
    assert notes(deeds) == [
        ("signed,\nthree copies", "None"),
        ("not reported to Wang Min, 李国强 yet", "secdesk report 1"),
    ]


def test_a_result_is_needed(desk: Desk) -> None:
    with pytest.raises(Refused) as refusal:
        done(desk, [assigned(desk)], "  ")

    assert hints(refusal) == ["secdesk done 1 RESULT"]


def test_an_important_task_needs_evidence_and_keeps_it(desk: Desk) -> None:
    number = assigned(desk, importance=1)
    with pytest.raises(Refused, match="say where the evidence is"):
        done(desk, [number], "signed")

    done(desk, [number], "signed", " folder\n3 ")

    assert kept(desk, number).evidence == "folder 3"


def test_a_task_with_open_parts_is_not_done(desk: Desk) -> None:
    parent = assigned(desk)
    part = assigned(desk, parent=parent)
    with pytest.raises(Refused, match="1 of 1 parts open"):
        done(desk, [parent], "signed")

    done(desk, [part], "signed")

    assert done(desk, [parent], "signed").tasks[0].state is State.DONE


def test_a_task_that_wants_no_report_is_struck_off_next(desk: Desk) -> None:
    number = assigned(desk, report_back="no")

    assert notes(done(desk, [number], "signed")) == [
        ("signed", "None"),
        ("not struck off yet", "secdesk close 1"),
    ]


def test_a_report_reaches_everyone_who_gave_the_task(desk: Desk) -> None:
    number = assigned(desk, also=["li"])
    done(desk, [number], "signed")

    deeds = report(desk, [number], "by phone")

    task = kept(desk, number)
    assert (task.state, task.untold) == (State.REPORTED, ())
    assert notes(deeds) == [("by phone", "None"), ("not struck off yet", "secdesk close 1")]


def test_a_report_to_one_of_two_leaves_the_task_done(desk: Desk) -> None:
    number = assigned(desk, also=["li"])
    done(desk, [number], "signed")

    half = report(desk, [number], "", to="国强")

    assert notes(half) == [("not reported to Wang Min yet", "secdesk report 1")]
    assert desk.store.entries.of(number)[-1].leader_id == desk.leader("li").id
    assert report(desk, [number], "", to="wang").tasks[0].state is State.REPORTED


def test_a_report_later_keeps_when_each_was_told(desk: Desk) -> None:
    number = assigned(desk, also=["li"])
    done(desk, [number], "signed")
    report(desk, [number], "", to="li")
    tomorrow = replace(desk, now=a_moment("2026-11-24 09:00"))

    report(tomorrow, [number], "")

    told = [one.reported_at for one in kept(desk, number).issuers]
    assert told == [a_moment("2026-11-24 09:00"), MONDAY_NINE]


def test_a_report_to_one_who_did_not_ask_is_refused(desk: Desk) -> None:
    number = assigned(desk, "wang")
    done(desk, [number], "signed")

    with pytest.raises(Refused, match="李国强 did not give #1") as refusal:
        report(desk, [number], "", to="li")

    assert hints(refusal) == ["secdesk report 1 --to wang"]


def test_a_second_report_to_the_same_leader_is_refused_and_not_logged(desk: Desk) -> None:
    number = assigned(desk, also=["li"])
    done(desk, [number], "signed")
    report(desk, [number], "", to="li")
    before = log(desk, number)

    with pytest.raises(Refused, match="reported to 李国强 already") as refusal:
        report(desk, [number], "", to="li")

    assert hints(refusal) == ["secdesk report 1 --to wang"]
    assert log(desk, number) == before


def test_a_retired_leader_is_still_told(desk: Desk) -> None:
    number = assigned(desk)
    done(desk, [number], "signed")
    people.retire_leader(desk, "wang")

    assert report(desk, [number], "", to="wang").tasks[0].state is State.REPORTED


def test_of_work_that_goes_on_no_result_is_reported_but_how_it_stands(desk: Desk) -> None:
    with pytest.raises(Refused, match="#1 is open") as refusal:
        report(desk, [assigned(desk)], "")

    assert hints(refusal) == ["secdesk done 1 RESULT", "secdesk report 1 WORDS"]


def test_what_was_reported_is_struck_off(desk: Desk) -> None:
    number = assigned(desk)
    done(desk, [number], "signed")
    report(desk, [number], "by phone")

    deeds = close(desk, [number])

    task = kept(desk, number)
    assert (task.state, task.closed_at) == (State.CLOSED, MONDAY_NINE)
    assert notes(deeds) == []
    assert log(desk, number)[-1] == (EntryKind.CLOSE, "")


def test_what_was_not_reported_is_not_struck_off(desk: Desk) -> None:
    number = assigned(desk)
    done(desk, [number], "signed")

    with pytest.raises(Refused, match="not been reported to Wang Min") as refusal:
        close(desk, [number])

    assert hints(refusal) == ["secdesk report 1"]


def test_a_closed_task_comes_back_under_its_number_for_a_reason(desk: Desk) -> None:
    number = assigned(desk, report_back="no")
    done(desk, [number], "signed")
    close(desk, [number])

    deeds = reopen(desk, [number], "page two is missing")

    task = kept(desk, number)
    assert (task.state, task.result, task.done_at, task.closed_at) == (State.OPEN, "", None, None)
    assert log(desk, number)[-1] == (EntryKind.REOPEN, "page two is missing")
    assert notes(deeds) == [("page two is missing", "None")]


def test_a_task_is_reopened_for_a_reason(desk: Desk) -> None:
    with pytest.raises(Refused, match="for a reason") as refusal:
        reopen(desk, [assigned(desk)], " ")

    assert hints(refusal) == ["secdesk reopen 1 REASON"]


def test_what_is_open_is_not_reopened(desk: Desk) -> None:
    with pytest.raises(Refused, match="#1 is open"):
        reopen(desk, [assigned(desk)], "page two is missing")


@pytest.mark.parametrize("words", ["", "signed"])
@pytest.mark.parametrize("deed", [done, report, reopen])
def test_a_deed_needs_the_number_of_a_task(desk: Desk, deed: object, words: str) -> None:
    with pytest.raises(Unreadable, match="number of the task first") as refusal:
        deed(desk, [], words)  # type: ignore[operator]  # each takes numbers and words

    assert hints(refusal) == ["secdesk list"]


def test_a_number_that_was_never_given_is_not_found(desk: Desk) -> None:
    with pytest.raises(NotFound, match="no task #9"):
        done(desk, [assigned(desk), 9], "signed")


def test_one_deed_may_be_done_to_several_tasks(desk: Desk) -> None:
    numbers = [assigned(desk), assigned(desk, "li"), assigned(desk)]

    deeds = done(desk, [3, 1, 2], "signed")

    assert [one.number for one in deeds.tasks] == [3, 1, 2]
    assert {kept(desk, number).state for number in numbers} == {State.DONE}


def test_a_number_named_twice_is_meant_once(desk: Desk) -> None:
    number = assigned(desk)

    deeds = done(desk, [number, number], "signed")

    assert len(deeds.tasks) == 1
    assert log(desk, number) == [(EntryKind.DONE, "signed")]


def test_a_deed_is_done_to_all_of_several_tasks_or_to_none(tmp_path: Path) -> None:
    file = tmp_path / "other" / "desk.db"
    with a_desk(file) as desk:
        staffed(desk)
        numbers = [assigned(desk), assigned(desk, importance=1)]

    with pytest.raises(Refused, match="#2 has importance 1"), a_desk(file) as desk:
        done(desk, numbers, "signed")

    with a_desk(file) as desk:
        assert [one.state for one in desk.store.tasks.get(numbers)] == [State.OPEN, State.OPEN]
        assert [log(desk, number) for number in numbers] == [[], []]


def test_a_refused_deed_writes_nothing_even_before_the_transaction_ends(desk: Desk) -> None:
    numbers = [assigned(desk), assigned(desk, importance=1)]

    with pytest.raises(Refused):
        done(desk, numbers, "signed")

    assert kept(desk, numbers[0]).state is State.OPEN


def test_a_parent_and_its_last_part_may_be_done_in_one_go(desk: Desk) -> None:
    whole = assigned(desk, "wang", "whole")
    part = assigned(desk, "wang", "part", parent=whole)

    deeds = done(desk, [whole, part], "signed")

    assert [task.number for task in deeds.tasks] == [whole, part]
    assert {task.state for task in deeds.tasks} == {State.DONE}
