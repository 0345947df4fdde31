"""One question to one leader, from before it is asked until what was answered is carried out."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from secdesk.domain.ask import Ask, AskState, AskVerdict, settled_question
from secdesk.domain.errors import Refused, Unreadable
from world import ADMIN, MONDAY_NINE, WANG, a_moment

TODAY = MONDAY_NINE.date()
FRIDAY = date(2026, 11, 27)
LATER = a_moment("2026-11-24 09:00")
RAISED = Ask(3, WANG, "Move it?", MONDAY_NINE, raised_at=MONDAY_NINE)
RECEIVED = replace(RAISED, state=AskState.RECEIVED, sender=ADMIN, raised_at=None)
AGREED = RAISED.answered(AskVerdict.AGREE, "fine", MONDAY_NINE)
Deed = Callable[[Ask], Ask]
DEEDS: dict[str, tuple[Deed, set[AskState]]] = {
    "raise": (lambda ask: ask.raised(LATER), {AskState.RECEIVED}),
    "answer": (lambda ask: ask.answered(AskVerdict.AGREE, "fine", LATER), {AskState.RAISED}),
    "pass on": (lambda ask: ask.passed_on(LATER), {AskState.ANSWERED}),
    "carry out": (lambda ask: ask.carried_out(LATER), {AskState.ANSWERED}),
    "withdraw": (lambda ask: ask.withdrawn(), {AskState.RECEIVED, AskState.RAISED}),
}


@pytest.mark.parametrize("state", AskState)
@pytest.mark.parametrize("deed", DEEDS)
def test_each_deed_fits_some_states_and_is_refused_in_the_others(
    deed: str, state: AskState
) -> None:
    work, states = DEEDS[deed]
    ask = replace(RAISED, state=state)

    if state in states:
        assert work(ask) != ask
    else:
        with pytest.raises(Refused, match="Ask 3 is"):
            work(ask)


@pytest.mark.parametrize(
    ("state", "hint"),
    [
        (AskState.RECEIVED, "secdesk asks submit 3"),
        (AskState.RAISED, "secdesk answer 3 agree WORDS"),
    ],
)
def test_what_comes_first_is_what_to_type(state: AskState, hint: str) -> None:
    with pytest.raises(Refused) as refusal:
        replace(RAISED, state=state).carried_out(LATER)

    assert [str(one) for one in refusal.value.hints] == [hint]


def test_an_ask_of_a_unit_waits_for_the_leader_once_it_was_put_before_them() -> None:
    raised = RECEIVED.raised(LATER)

    assert not RECEIVED.waits_for_leader(TODAY)
    assert raised.waits_for_leader(TODAY)
    assert raised.raised_at == LATER


@pytest.mark.parametrize(
    ("verdict", "allows"),
    [(AskVerdict.AGREE, True), (AskVerdict.CHANGED, True), (AskVerdict.REFUSE, False)],
)
def test_an_answer_is_kept_word_for_word_and_agrees_or_not(
    verdict: AskVerdict, *, allows: bool
) -> None:
    answered = RAISED.answered(verdict, "so be it", LATER)

    assert (answered.state, answered.answer) == (AskState.ANSWERED, "so be it")
    assert answered.answered_at == LATER
    assert answered.allows is allows
    assert answered.carried_out(LATER).allows is allows


def test_one_put_off_stays_open_and_comes_back_on_its_day() -> None:
    put_off = RAISED.answered(AskVerdict.LATER, "not now", MONDAY_NINE, FRIDAY)

    assert (put_off.state, put_off.allows) == (AskState.RAISED, False)
    assert not put_off.waits_for_leader(TODAY)
    assert put_off.waits_for_leader(FRIDAY)
    assert put_off.answered(AskVerdict.AGREE, "fine", LATER).revisit_on is None


@pytest.mark.parametrize(
    ("verdict", "until", "told"),
    [
        (AskVerdict.LATER, None, "when to ask again"),
        (AskVerdict.LATER, TODAY, "must be ahead"),
        (AskVerdict.AGREE, FRIDAY, "Only an answer put off"),
    ],
)
def test_the_day_to_ask_again_belongs_to_an_answer_put_off(
    verdict: AskVerdict, until: date | None, told: str
) -> None:
    with pytest.raises(Unreadable, match=told):
        RAISED.answered(verdict, "well", MONDAY_NINE, until)


def test_an_answer_is_passed_on_once_and_goes_back_to_the_unit_that_asked() -> None:
    own = AGREED.passed_on(LATER)
    units = replace(AGREED, sender=ADMIN).passed_on(LATER)

    assert (own.conveyed_at, own.returned_at) == (LATER, None)
    assert (units.conveyed_at, units.returned_at) == (LATER, LATER)
    with pytest.raises(Refused, match="passed on already"):
        own.passed_on(LATER)


def test_where_somebody_awaits_the_answer_it_is_over_once_that_was_passed_on() -> None:
    waiting = AGREED.carried_out(LATER, is_awaited=True)

    assert waiting.state is AskState.ANSWERED
    assert waiting.passed_on(LATER).state is AskState.CARRIED_OUT
    with pytest.raises(Refused, match="carried out already"):
        waiting.carried_out(LATER)


@pytest.mark.parametrize(("typed", "told"), [(" ", "what to ask"), ("x" * 1001, "1000")])
def test_a_question_is_there_and_not_too_long(typed: str, told: str) -> None:
    with pytest.raises(Unreadable, match=told):
        settled_question(typed, "wang")


def test_a_question_is_kept_on_one_line() -> None:
    assert settled_question(" Move\n it? ", "wang") == "Move it?"
