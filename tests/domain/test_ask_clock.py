"""How long an ask may wait for its leader, on the desk, and for those it is about."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from secdesk.domain import ask_clock
from secdesk.domain.ask import Ask, AskState, AskVerdict, Wish, settled_field, settled_verdict
from secdesk.domain.errors import Unreadable
from world import ADMIN, CHEN, MONDAY_NINE, OFFICE, WANG, a_moment, a_task

TUESDAY, WEDNESDAY = a_moment("2026-11-24 09:00"), a_moment("2026-11-25 09:00")
FRIDAY = a_moment("2026-11-27 09:00")
ASKED = Ask(1, WANG, "may it wait", MONDAY_NINE, raised_at=MONDAY_NINE)
OF_UNIT = replace(ASKED, state=AskState.RECEIVED, sender=ADMIN, raised_at=None)
AGREED = ASKED.answered(AskVerdict.AGREE, "", MONDAY_NINE)


def test_an_ask_is_late_after_two_working_days_without_an_answer() -> None:
    late = [ask_clock.waits_too_long(ASKED, now, OFFICE) for now in (TUESDAY, WEDNESDAY)]

    assert late == [False, True]


def test_one_that_was_put_off_waits_anew_from_the_day_on_which_it_comes_back() -> None:
    put_off = ASKED.answered(AskVerdict.LATER, "", MONDAY_NINE, date(2026, 11, 27))

    waits = {
        at: ask_clock.waits_too_long(put_off, a_moment(f"2026-{at} 09:00"), OFFICE)
        for at in ("11-26", "11-27", "11-30", "12-01")
    }

    assert waits == {"11-26": False, "11-27": False, "11-30": False, "12-01": True}


@pytest.mark.parametrize(
    ("needed", "pressing"),
    [("2026-11-20", True), ("2026-11-23", True), ("2026-11-24", True), ("2026-11-25", False)],
)
def test_an_answer_needed_within_a_working_day_is_pressing(needed: str, *, pressing: bool) -> None:
    one = replace(ASKED, needed_on=date.fromisoformat(needed))

    assert ask_clock.is_pressing(one, MONDAY_NINE, OFFICE) is pressing


def test_what_is_answered_presses_nobody() -> None:
    one = replace(AGREED, needed_on=date(2026, 11, 23))

    assert not ask_clock.is_pressing(one, FRIDAY, OFFICE)


def test_the_ask_of_a_unit_is_put_before_the_leader_on_the_day_it_came() -> None:
    evening = MONDAY_NINE + timedelta(hours=14)

    held = [ask_clock.is_held_too_long(OF_UNIT, now) for now in (evening, TUESDAY)]

    assert held == [False, True]
    assert not ask_clock.is_held_too_long(OF_UNIT.raised(evening), TUESDAY)


def test_the_unit_that_asked_hears_the_answer_and_else_whoever_has_the_task() -> None:
    task = a_task(lead=ADMIN, person=CHEN)

    assert ask_clock.hearer(replace(ASKED, sender=ADMIN), task) == ADMIN
    assert ask_clock.hearer(ASKED, task) == CHEN
    assert ask_clock.hearer(ASKED, a_task(lead=ADMIN)) == ADMIN
    assert ask_clock.hearer(ASKED, a_task()) is None


def test_an_answer_is_passed_on_the_same_day() -> None:
    task = a_task(lead=ADMIN)

    late = [ask_clock.is_passed_on_late(AGREED, task, now) for now in (MONDAY_NINE, TUESDAY)]

    assert late == [False, True]
    assert not ask_clock.is_passed_on_late(AGREED.passed_on(MONDAY_NINE), task, TUESDAY)
    assert not ask_clock.is_passed_on_late(AGREED, a_task(), TUESDAY)


def test_an_answer_is_carried_out_within_three_working_days() -> None:
    thursday, friday = a_moment("2026-11-26 09:00"), FRIDAY

    late = [ask_clock.is_carried_out_late(AGREED, now, OFFICE) for now in (thursday, friday)]

    assert late == [False, True]


def test_what_is_carried_out_is_over_once_those_who_await_the_answer_have_it() -> None:
    task = a_task(lead=ADMIN)
    done = AGREED.carried_out(MONDAY_NINE, is_awaited=True)

    (owed,) = ask_clock.owed(done, task, FRIDAY, OFFICE)

    assert str(owed.command) == "secdesk asks convey 1"
    assert done.passed_on(FRIDAY).state is AskState.CARRIED_OUT


@pytest.mark.parametrize(
    ("at", "typed"),
    [("2026-12-04 18:00", "2026-12-04"), ("2026-12-04 15:30", "2026-12-04 15:30")],
)
def test_a_date_that_was_granted_is_typed_so_that_it_means_the_same_on_any_day(
    at: str, typed: str
) -> None:
    wish = Wish("due", "friday", a_moment(at).isoformat())
    one = replace(AGREED, task=14, wish=wish)

    (owed,) = ask_clock.owed(one, a_task(), MONDAY_NINE, OFFICE)

    assert str(owed.command) == f'secdesk due 14 "{typed}" --by-ask 1'


def test_what_was_refused_grants_no_date() -> None:
    wish = Wish("due", "friday", a_moment("2026-12-04 18:00").isoformat())
    asked = replace(ASKED, task=14, wish=wish)

    assert ask_clock.granted(asked, MONDAY_NINE) is None
    refused = asked.answered(AskVerdict.REFUSE, "no", MONDAY_NINE)
    assert ask_clock.granted(refused, MONDAY_NINE) is None


@pytest.mark.parametrize(
    ("typed", "verdict"),
    [
        ("Agree", AskVerdict.AGREE),
        ("同意", AskVerdict.AGREE),
        ("changed", AskVerdict.CHANGED),
        ("修改后同意", AskVerdict.CHANGED),
        ("变更", AskVerdict.CHANGED),
        ("refuse", AskVerdict.REFUSE),
        ("不同意", AskVerdict.REFUSE),
        ("later", AskVerdict.LATER),
        ("再议", AskVerdict.LATER),
        ("缓", AskVerdict.LATER),
    ],
)
def test_a_verdict_is_typed_in_english_or_chinese(typed: str, verdict: AskVerdict) -> None:
    assert settled_verdict(typed, 1) is verdict


@pytest.mark.parametrize("typed", ["", "maybe", "agreeable"])
def test_any_other_word_is_no_verdict(typed: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        settled_verdict(typed, 3)

    assert str(refusal.value.hints[0]) == "secdesk answer 3 agree WORDS"


@pytest.mark.parametrize("typed", ["due=fri", "due = fri", "时限=fri", "时限＝fri"])
def test_a_date_may_be_asked_for(typed: str) -> None:
    assert settled_field(typed, WANG, 14) == "fri"


@pytest.mark.parametrize("typed", ["standard=short", "fri", "due=", "due", "title=x=y"])
def test_nothing_else_may_be_asked_for_and_what_may_is_named(typed: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        settled_field(typed, WANG, 14)

    assert "due=" in str(refusal.value.hints[0])
