"""A measure is not over when it was carried out, but when its effect is known."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secdesk.domain.entry import Entry, EntryKind
from secdesk.domain.errors import Refused, Unreadable
from secdesk.domain.measure import Finding, aims, expecting, judged, last_check, must_be_settled
from secdesk.domain.task import Issuer, Task
from secdesk.domain.vocabulary import State, Verdict
from world import LI, MONDAY_NINE, WANG, a_task

DAY = date(2026, 12, 15)
LATER = date(2027, 1, 15)
TOLD = (Issuer(WANG, MONDAY_NINE), Issuer(LI, MONDAY_NINE))


def a_measure(**matters: object) -> Task:
    """A measure with only what matters to the test said."""
    return a_task(**({"effect": "fewer complaints", "effect_on": DAY} | matters))


def a_finding(verdict: Verdict = Verdict.PARTLY, **matters: str) -> Finding:
    """A finding that rests on a survey."""
    return Finding(verdict, **({"evidence": "survey"} | matters))


def a_check(verdict: str, **matters: str) -> Entry:
    """A line of the log about a look at the effect."""
    return Entry(1, MONDAY_NINE, EntryKind.CHECK, after=verdict, **matters)  # type: ignore[arg-type]  # only texts are given


def hints(refusal: pytest.ExceptionInfo[Refused] | pytest.ExceptionInfo[Unreadable]) -> list[str]:
    """What to type instead."""
    return [str(one) for one in refusal.value.hints]


def test_an_effect_and_its_day_make_a_measure_of_a_task() -> None:
    task = expecting(a_task(), "fewer complaints", DAY)

    assert task.is_measure
    assert (task.effect, task.effect_on, task.verdict) == ("fewer complaints", DAY, None)


def test_a_task_of_which_nothing_is_said_stays_as_it_is() -> None:
    closed = a_measure(state=State.CLOSED, verdict=Verdict.EFFECTIVE)

    assert expecting(closed, None, None) == closed


@pytest.mark.parametrize(
    ("task", "effect", "by", "hint"),
    [
        (a_task(), "calm", None, 'secdesk edit 1 --effect "calm" --effect-by "in 3 months"'),
        (a_task(number=0), "calm", None, '--effect "calm" --effect-by "in 3 months"'),
        (a_task(), None, DAY, 'secdesk edit 1 --effect EFFECT --effect-by "in 3 months"'),
        (a_measure(), "", DAY, 'secdesk edit 1 --effect EFFECT --effect-by "in 3 months"'),
    ],
)
def test_an_effect_needs_its_day_and_a_day_its_effect(
    task: Task, effect: str | None, by: date | None, hint: str
) -> None:
    with pytest.raises(Unreadable) as refusal:
        expecting(task, effect, by)

    assert hints(refusal) == [hint]


def test_either_of_the_two_may_change_alone() -> None:
    assert expecting(a_measure(), "no complaints", None).effect_on == DAY
    assert expecting(a_measure(), None, LATER).effect == "fewer complaints"


@pytest.mark.parametrize(("effect", "by"), [("no complaints", None), (None, LATER)])
def test_what_is_expected_anew_is_looked_at_anew(effect: str | None, by: date | None) -> None:
    task = a_measure(verdict=Verdict.PARTLY)

    assert expecting(task, effect, by).verdict is None


def test_the_same_expectation_keeps_its_verdict() -> None:
    task = a_measure(verdict=Verdict.PARTLY)

    assert expecting(task, "fewer complaints", DAY) == task


def test_a_measure_that_was_not_checked_becomes_a_task_again() -> None:
    assert expecting(a_measure(), "", None) == a_task()


def test_a_measure_that_was_checked_stays_one() -> None:
    with pytest.raises(Refused, match="was checked for its effect") as refusal:
        expecting(a_measure(verdict=Verdict.NONE), "", None)

    assert hints(refusal) == ["secdesk log 1"]


@pytest.mark.parametrize("state", [State.CLOSED, State.WITHDRAWN, State.TRANSFERRED])
def test_nothing_more_is_expected_of_what_is_over(state: State) -> None:
    with pytest.raises(Refused) as refusal:
        expecting(a_task(state=state), "calm", DAY)

    assert hints(refusal) == ["secdesk reopen 1 REASON"]


@pytest.mark.parametrize("verdict", Verdict)
@pytest.mark.parametrize("state", [State.OPEN, State.SUSPENDED, State.DONE])
def test_a_verdict_may_come_before_the_work_is_done_and_after(
    verdict: Verdict, state: State
) -> None:
    task = judged(a_measure(state=state), a_finding(verdict))

    assert (task.verdict, task.state) == (verdict, state)


def test_a_later_verdict_takes_the_place_of_an_earlier_one() -> None:
    task = a_measure(verdict=Verdict.NONE)

    assert judged(task, a_finding(Verdict.EFFECTIVE)).verdict is Verdict.EFFECTIVE


def test_only_measures_are_checked_for_an_effect() -> None:
    with pytest.raises(Refused, match="no measure") as refusal:
        judged(a_task(), a_finding())

    assert hints(refusal) == ['secdesk edit 1 --effect EFFECT --effect-by "in 3 months"']


def test_a_verdict_needs_evidence() -> None:
    with pytest.raises(Refused, match="needs evidence") as refusal:
        judged(a_measure(), a_finding(evidence=""))

    assert hints(refusal) == ['secdesk check 1 partly --evidence "survey of 20 Nov"']


def test_a_verdict_without_evidence_is_repeated_with_its_words() -> None:
    with pytest.raises(Refused) as refusal:
        judged(a_measure(), a_finding(evidence="", words="half as\nmany calls"))

    assert hints(refusal) == [
        'secdesk check 1 partly half as many calls --evidence "survey of 20 Nov"'
    ]


def test_what_is_struck_off_is_not_checked() -> None:
    with pytest.raises(Refused, match="#1 is closed"):
        judged(a_measure(state=State.CLOSED), a_finding())


def test_only_a_leader_who_gave_it_is_content_with_less() -> None:
    with pytest.raises(Refused, match="Only Wang Min") as refusal:
        judged(a_measure(), a_finding(word="Chen, by phone"))

    assert hints(refusal) == ['secdesk check 1 partly --evidence TEXT --word "Wang Min, by phone"']
    assert judged(a_measure(), a_finding(word="Wang, by phone")).verdict is Verdict.PARTLY


@pytest.mark.parametrize("verdict", [Verdict.PARTLY, Verdict.NONE])
def test_a_leader_who_was_told_before_it_fell_short_is_told_anew(verdict: Verdict) -> None:
    task = judged(a_measure(state=State.REPORTED, issuers=TOLD), a_finding(verdict))

    assert task.state is State.DONE
    assert task.untold == (WANG, LI)


@pytest.mark.parametrize(
    ("task", "finding"),
    [
        (a_measure(), a_finding(Verdict.EFFECTIVE)),
        (a_measure(), a_finding(word="Wang, by phone")),
        (a_measure(report_back=False), a_finding()),
    ],
)
def test_who_knows_it_already_or_wants_no_report_is_not_told_again(
    task: Task, finding: Finding
) -> None:
    reported = replace(task, state=State.REPORTED, issuers=TOLD)

    found = judged(reported, finding)

    assert (found.state, found.untold) == (State.REPORTED, ())


def test_the_last_look_at_the_effect_counts_whatever_came_after_it() -> None:
    last = a_check("partly")
    log = [a_check("none"), last, Entry(1, MONDAY_NINE, EntryKind.REPORT)]

    assert last_check(log) is last
    assert last_check(log[2:]) is None


def test_a_task_needs_no_verdict_before_it_is_closed() -> None:
    must_be_settled(a_task(), [])


def test_a_measure_without_a_verdict_is_not_closed() -> None:
    with pytest.raises(Refused, match="was not checked") as refusal:
        must_be_settled(a_measure(), [a_check("effective")])

    assert hints(refusal) == ["secdesk check 1 effective WORDS --evidence TEXT"]


def test_a_measure_that_has_its_effect_may_be_closed() -> None:
    must_be_settled(a_measure(verdict=Verdict.EFFECTIVE), [])


@pytest.mark.parametrize("verdict", ["partly", "none"])
@pytest.mark.parametrize("before", [[], [a_check("none", next_step="train the desk")]])
def test_a_measure_that_fell_short_needs_a_new_step_or_the_leaders_word(
    verdict: str, before: list[Entry]
) -> None:
    task = a_measure(verdict=Verdict(verdict))

    with pytest.raises(Refused, match="Wang Min's word") as refusal:
        must_be_settled(task, [*before, a_check(verdict)])

    assert hints(refusal) == [
        f"secdesk check 1 {verdict} --evidence TEXT --next STEP",
        f'secdesk check 1 {verdict} --evidence TEXT --word "Wang Min, by phone"',
    ]


@pytest.mark.parametrize("led_to", [{"next_step": "train the desk"}, {"word": "Wang, by phone"}])
def test_a_measure_that_fell_short_and_led_somewhere_may_be_closed(led_to: dict[str, str]) -> None:
    must_be_settled(a_measure(verdict=Verdict.PARTLY), [a_check("partly", **led_to)])


@given(st.sampled_from(State), st.sampled_from([None, *Verdict]), st.sampled_from([None, *Verdict]))
def test_no_measure_is_settled_without_a_verdict(
    state: State, verdict: Verdict | None, logged: Verdict | None
) -> None:
    log = [a_check(logged)] if logged else []
    task = a_measure(state=state, verdict=verdict)

    try:
        must_be_settled(task, log)
    except Refused:
        return
    assert verdict is Verdict.EFFECTIVE


@pytest.mark.parametrize(
    ("task", "said"),
    [
        (a_task(), []),
        (a_task(is_focus=True), ["focus point"]),
        (a_measure(), ["effect expected by 2026-12-15: fewer complaints"]),
        (
            a_measure(verdict=Verdict.PARTLY),
            ["effect expected by 2026-12-15: fewer complaints", "effect: partly"],
        ),
        (
            a_measure(effect_on=MONDAY_NINE.date()),
            [
                "effect expected by 2026-11-23: fewer complaints",
                "its effect is to be looked at: secdesk check 1 VERDICT WORDS --evidence TEXT",
            ],
        ),
    ],
)
def test_what_is_expected_of_a_task_is_told(task: Task, said: list[str]) -> None:
    assert [str(one) for one in aims(task, MONDAY_NINE.date())] == said
