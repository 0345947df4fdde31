"""Looking at the effect of measures, on a desk."""

from pathlib import Path
from typing import Any

import pytest

from secdesk.cards.one_task import RelationLine
from secdesk.cards.tasks import Deeds, TaskLine
from secdesk.domain.entry import Entry, EntryKind
from secdesk.domain.errors import NotFound, Refused, Unreadable
from secdesk.domain.vocabulary import Secrecy, State, Verdict
from secdesk.services import changing, following, history, taking_over, undoing
from secdesk.services.changing import Amends
from secdesk.services.desk import Desk
from secdesk.services.measures import check
from secdesk.services.taking_over import Particulars
from world import a_desk, a_moment, assigned, staffed


def measured(desk: Desk, **said: Any) -> int:  # noqa: ANN401  # a builder takes what matters
    """The number of a measure of Wang's whose effect is looked at in three weeks."""
    if not desk.store.leaders.all():
        staffed(desk)
    return assigned(desk, effect="fewer complaints", effect_by="2026-12-15", **said)


def notes(deeds: Deeds | TaskLine) -> list[tuple[str, str]]:
    """What was understood of the first task, and the command that comes next."""
    line = deeds.tasks[0] if isinstance(deeds, Deeds) else deeds
    return [(str(one.text), str(one.command)) for one in line.notes]


def shown(desk: Desk, number: int) -> tuple[RelationLine, ...]:
    """What others have to do with a task."""
    return history.show(desk, [number]).tasks[0].relations


def finished(desk: Desk, number: int) -> int:
    """The same task, done and reported."""
    following.done(desk, [number], "hotline set up")
    following.report(desk, [number], "told")
    return number


def test_what_is_expected_is_said_back(desk: Desk) -> None:
    staffed(desk)
    said = Particulars(effect=" fewer\ncomplaints ", effect_by="2026-12-15", no_limit=True)

    deed = taking_over.assign(desk, "wang", ["hotline"], said)

    assert ("effect expected by 2026-12-15: fewer complaints", "None") in notes(deed)


def test_a_measure_is_made_and_unmade_by_editing(desk: Desk) -> None:
    number = assigned(staffed(desk))

    changing.edit(desk, [number], Particulars(effect="calm", effect_by="2026-12-15"), Amends())
    made = desk.store.tasks.get([number])[0]
    changing.edit(desk, [number], Particulars(effect=""), Amends())
    unmade = desk.store.tasks.get([number])[0]

    assert (made.effect, str(made.effect_on)) == ("calm", "2026-12-15")
    assert (unmade.is_measure, unmade.effect_on) == (False, None)


def test_no_effect_is_looked_at_in_the_past(desk: Desk) -> None:
    number = measured(desk)

    with pytest.raises(Unreadable, match="is past"):
        changing.edit(desk, [number], Particulars(effect_by="2026-11-20"), Amends())


def test_a_check_is_kept_with_its_verdict_words_and_evidence(desk: Desk) -> None:
    number = measured(desk)

    deeds = check(desk, [number], "effective half as many calls", evidence="log of calls")

    assert desk.store.tasks.get([number])[0].verdict is Verdict.EFFECTIVE
    assert desk.store.entries.of(number) == [
        Entry(number, desk.now, EntryKind.CHECK, "half as many calls", after="effective",
              evidence="log of calls")
    ]  # fmt: skip
    assert notes(deeds) == [
        ("effective: half as many calls", "None"),
        ("evidence: log of calls", "None"),
    ]


@pytest.mark.parametrize("typed", ["有效", "effective", "Effective"])
def test_a_verdict_alone_is_enough_in_either_language(desk: Desk, typed: str) -> None:
    number = measured(desk)

    deeds = check(desk, [number], typed, evidence="survey")

    assert notes(deeds)[0] == ("effective", "None")


@pytest.mark.parametrize("typed", ["", "  "])
def test_a_verdict_is_needed(desk: Desk, typed: str) -> None:
    with pytest.raises(Unreadable, match="Say first whether it has its effect") as refusal:
        check(desk, [measured(desk)], typed, evidence="survey")

    assert [str(one) for one in refusal.value.hints] == [
        "secdesk check 1 effective WORDS --evidence TEXT"
    ]


def test_a_verdict_that_is_none_of_the_three_is_not_read(desk: Desk) -> None:
    with pytest.raises(Unreadable, match="halved"):
        check(desk, [measured(desk)], "halved so far", evidence="survey")


def test_of_several_all_are_checked_or_none(desk: Desk) -> None:
    number, task = measured(desk), assigned(desk)

    with pytest.raises(Refused, match="#2 is no measure"):
        check(desk, [number, task], "effective", evidence="survey", next_step="go on")

    assert desk.store.tasks.get([number])[0].verdict is None
    with pytest.raises(NotFound):
        desk.store.tasks.get([3])


def test_an_effect_that_fell_short_asks_for_a_new_step(desk: Desk) -> None:
    deeds = check(desk, [measured(desk)], "partly", evidence="survey")

    assert notes(deeds)[-1] == (
        "it fell short: a new step is needed, or Wang Min's word",
        "secdesk check 1 partly --evidence TEXT --next STEP",
    )


def test_a_new_step_is_a_task_of_the_same_leaders_that_follows(desk: Desk) -> None:
    number = measured(desk, also=["li"], secrecy="public", due="2026-12-31", to="admin")

    deeds = check(desk, [number], "none", evidence="survey", next_step="train the desk")

    step = desk.store.tasks.get([2])[0]
    assert [one.leader.code for one in step.issuers] == ["wang", "li"]
    assert (step.title, step.secrecy, step.lead) == ("train the desk", Secrecy.PUBLIC, None)
    assert (step.due.kind, str(step.due.at)) == ("soft", "2026-12-07 18:00:00+08:00")
    assert [str(one.says) for one in shown(desk, number)] == ["#2 follows this (open)"]
    assert [str(one.says) for one in shown(desk, 2)] == ["follows #1 (open)"]
    assert ("new step: #2 train the desk, own target Mon 7 Dec", "secdesk show 2") in notes(deeds)


def test_each_of_several_measures_goes_on_in_a_step_of_its_own(desk: Desk) -> None:
    numbers = [measured(desk), measured(desk)]

    check(desk, numbers, "partly", evidence="survey", next_step="train the desk")

    assert [[one.number for one in shown(desk, number)] for number in numbers] == [[3], [4]]


def test_the_leader_may_be_content_with_less(desk: Desk) -> None:
    number = finished(desk, measured(desk))

    deeds = check(desk, [number], "partly", evidence="survey", word="Wang, by phone")
    following.close(desk, [number])

    assert ("on the word of: Wang, by phone", "None") in notes(deeds)
    assert desk.store.tasks.get([number])[0].state is State.CLOSED


def test_a_result_that_fell_short_after_its_report_is_reported_anew(desk: Desk) -> None:
    number = finished(desk, measured(desk))

    deeds = check(desk, [number], "none", evidence="survey", next_step="train the desk")

    assert desk.store.tasks.get([number])[0].state is State.DONE
    assert ("not reported to Wang Min yet", "secdesk report 1") in notes(deeds)


def test_done_says_when_the_effect_is_looked_at(desk: Desk) -> None:
    number = measured(desk)

    deeds = following.done(desk, [number], "set up")
    reported = following.report(desk, [number], "told")

    look = (
        "its effect is looked at by 2026-12-15",
        "secdesk check 1 VERDICT WORDS --evidence TEXT",
    )
    assert notes(deeds)[-1] == look
    assert notes(reported) == [("told", "None"), look]


def test_what_was_checked_may_be_struck_off_at_once(desk: Desk) -> None:
    number = measured(desk)
    check(desk, [number], "effective", evidence="survey")
    following.done(desk, [number], "set up")

    deeds = following.report(desk, [number], "")

    assert notes(deeds) == [("not struck off yet", "secdesk close 1")]


def test_a_measure_is_not_struck_off_before_its_effect_is_known(desk: Desk) -> None:
    number = finished(desk, measured(desk))

    with pytest.raises(Refused, match="was not checked"):
        following.close(desk, [number])
    check(desk, [number], "effective", evidence="survey")
    following.close(desk, [number])

    assert desk.store.tasks.get([number])[0].state is State.CLOSED


def test_a_measure_that_led_nowhere_is_not_struck_off(desk: Desk) -> None:
    number = finished(desk, measured(desk, report_back="no"))
    check(desk, [number], "partly", evidence="survey", next_step="train the desk")
    check(desk, [number], "none", evidence="survey")

    with pytest.raises(Refused, match="fell short of its effect"):
        following.close(desk, [number])
    check(desk, [number], "none", evidence="survey", next_step="ask the school")
    following.close(desk, [number])

    assert desk.store.tasks.get([number])[0].state is State.CLOSED


def test_an_effect_whose_day_has_come_is_asked_for_until_it_was_looked_at(tmp_path: Path) -> None:
    file = tmp_path / "desk.db"
    with a_desk(file) as desk:
        measured(desk, no_limit=True)
    with a_desk(file, a_moment("2026-12-15 09:00")) as desk:
        due = [row["id"] for row in desk.store.follow_ups.effects_due(desk.today, 5)]
        why = [str(one) for one in history.show(desk, [1]).tasks[0].why]
        check(desk, [1], "effective", evidence="survey")
        left = desk.store.follow_ups.effects_due(desk.today, 5)

    assert due == [1]
    assert "its effect is to be looked at: secdesk check 1 VERDICT WORDS --evidence TEXT" in why
    assert left == []


def test_a_check_is_taken_back_with_the_step_that_it_made(tmp_path: Path) -> None:
    file = tmp_path / "desk.db"
    with a_desk(file, command="assign") as desk:
        finished(desk, measured(desk))
        before = desk.store.tasks.get([1])[0]
    with a_desk(file, command="check") as desk:
        check(desk, [1], "none", evidence="survey", next_step="train the desk")
    with a_desk(file, command="undo") as desk:
        undoing.undo(desk, None)

        task = desk.store.tasks.get([1])[0]
        assert (task.verdict, task.state, task.untold) == (None, State.REPORTED, ())
        assert task == before
        assert desk.store.relations.of(1) == []
        with pytest.raises(NotFound):
            desk.store.tasks.get([2])


def test_the_story_tells_each_look_at_the_effect(desk: Desk) -> None:
    number = measured(desk)
    check(desk, [number], "partly halved", evidence="survey", next_step="train the desk")

    line = history.show(desk, [number]).tasks[0].log[-1]

    assert (line.kind, line.words) == ("check", "halved")
    assert {str(one) for one in line.details} == {
        "effect: partly", "next: train the desk", "evidence: survey",
    }  # fmt: skip
