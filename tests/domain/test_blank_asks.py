"""Asks that wait too long, say too little, or lie on the desk."""

from datetime import date
from typing import Any

import pytest

from blank_world import an_office, found
from secdesk.domain.ask import Ask, AskState, AskVerdict, Wish
from world import ADMIN, CHEN, WANG, a_moment, a_task


def an_ask(raised: str, needed: str | None = None, **said: Any) -> Ask:  # noqa: ANN401  # a builder
    at = a_moment(f"{raised} 10:00")
    given: dict[str, Any] = {
        "number": 3,
        "leader": WANG,
        "question": "may it wait",
        "received_at": at,
        "raised_at": at,
        "recommendation": "yes",
        "needed_on": a_moment(f"{needed} 09:00").date() if needed else None,
    }
    return Ask(**(given | said))


def answered(at: str, **said: Any) -> Ask:  # noqa: ANN401  # a builder
    given: dict[str, Any] = {"state": AskState.ANSWERED, "verdict": AskVerdict.AGREE, "task": 1}
    return an_ask("2026-11-16", answered_at=a_moment(at), **(given | said))


@pytest.mark.parametrize(
    ("ask", "is_found"),
    [
        (an_ask("2026-11-19"), True),
        (an_ask("2026-11-20"), False),
        (an_ask("2026-11-23"), False),  # raised today, and not needed soon
        (an_ask("2026-11-20", "2026-11-24"), True),
        (an_ask("2026-11-20", "2026-11-25"), False),
        (an_ask("2026-11-16", revisit_on=date(2026, 11, 24)), False),
        (an_ask("2026-11-16", state=AskState.RECEIVED), False),
        (answered("2026-11-20 10:00"), False),
    ],
)
def test_a_leader_is_reminded_of_an_ask_in_time(ask: Ask, *, is_found: bool) -> None:
    assert bool(found("B29", asks=(ask,))) is is_found


def test_an_ask_put_off_for_now_comes_back_once_its_answer_is_needed() -> None:
    (old,) = found("B29", asks=(an_ask("2026-11-16", "2026-12-31"),))
    (needed,) = found("B29", asks=(an_ask("2026-11-16", "2026-11-24"),))

    assert old.key == needed.key == "B29:3"
    assert old.cause != needed.cause
    assert str(old.reason) == "without an answer for 5 working days"
    assert str(needed.reason) == "answer needed Tue 24 Nov"
    assert old.found_at == a_moment("2026-11-18 00:00")


@pytest.mark.parametrize(
    ("ask", "is_found"),
    [
        (an_ask("2026-11-20", recommendation=""), True),
        (an_ask("2026-11-20"), False),
        (an_ask("2026-11-23", recommendation=""), False),
        (answered("2026-11-20 10:00", recommendation=""), False),
    ],
)
def test_an_ask_says_what_she_would_do(ask: Ask, *, is_found: bool) -> None:
    assert bool(found("B30", asks=(ask,))) is is_found


@pytest.mark.parametrize(
    ("ask", "cure"),
    [
        (answered("2026-11-20 10:00"), "secdesk asks convey 3"),
        (answered("2026-11-23 08:30"), None),
        (answered("2026-11-20 10:00", conveyed_at=a_moment("2026-11-20 11:00")), None),
        (answered("2026-11-16 10:00", conveyed_at=a_moment("2026-11-16 11:00")),
         "secdesk asks done 3"),
        (answered("2026-11-18 10:00", conveyed_at=a_moment("2026-11-18 11:00")), None),
        (answered("2026-11-16 10:00", conveyed_at=a_moment("2026-11-16 11:00"),
                  wish=Wish("due", "5 dec", "2026-12-05T10:00:00+00:00")),
         'secdesk due 1 "2026-12-05" --by-ask 3'),
        (answered("2026-11-16 10:00", state=AskState.CARRIED_OUT), None),
        (answered("2026-11-16 10:00", verdict=AskVerdict.REFUSE), "secdesk asks convey 3"),
        (answered("2026-11-16 10:00", verdict=AskVerdict.REFUSE,
                  conveyed_at=a_moment("2026-11-16 11:00")), None),  # nothing is to be done
    ],
)  # fmt: skip
def test_an_answer_is_passed_on_and_carried_out(ask: Ask, cure: str | None) -> None:
    told = found("B31", asks=(ask,), asked_about=(a_task(lead=ADMIN, person=CHEN),))

    assert [str(one.cure) for one in told] == ([cure] if cure else [])


def test_the_days_within_which_an_answer_is_carried_out_can_be_set() -> None:
    ask = answered("2026-11-18 10:00", conveyed_at=a_moment("2026-11-18 11:00"))

    assert found("B31", asks=(ask,), office=an_office(ask_carry_out=2))


@pytest.mark.parametrize(
    ("ask", "is_found"),
    [
        (an_ask("2026-11-20", state=AskState.RECEIVED, sender=ADMIN), True),
        (an_ask("2026-11-23", state=AskState.RECEIVED, sender=ADMIN), False),
        (an_ask("2026-11-20", sender=ADMIN), False),
    ],
)
def test_what_a_unit_asks_goes_to_the_leader_that_day(ask: Ask, *, is_found: bool) -> None:
    told = found("B32", asks=(ask,))

    assert [str(one.cure) for one in told] == (["secdesk asks submit 3"] if is_found else [])
