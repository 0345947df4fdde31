"""A reminder comes up at its moment, and putting it off hides nothing that is due."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from anything import NEAR, tasks
from secdesk.domain.errors import Refused, Unreadable
from secdesk.domain.reminder import (
    LONGEST,
    ONCE,
    Matter,
    Reminder,
    Round,
    Up,
    matter,
    settled_words,
    shown_words,
)
from secdesk.domain.vocabulary import Secrecy, State
from world import CALENDAR, MONDAY_NINE, WANG, a_due, a_moment, a_task

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
WEEKLY = Round("FREQ=WEEKLY", MONDAY_NINE)


def a_reminder(at: datetime = MONDAY_NINE, on: Matter | None = None) -> Reminder:
    """Reminder 3 for that moment."""
    return Reminder(3, "call the printer", MONDAY_NINE, at, at, has_time=True, matter=on)


def on_task(due: str | None = None, state: State = State.OPEN, *, has_time: bool = False) -> Matter:
    """Task 14 with that limit."""
    limit = {} if due is None else {"due": a_due(due, has_time=has_time)}
    return matter(a_task(number=14, state=state, **limit))


def put_off(one: Reminder, until: str, now: datetime = MONDAY_NINE) -> Reminder:
    """The reminder at another moment with a clock time."""
    return one.put_off(a_moment(until), now, CALENDAR, has_time=True)


@pytest.mark.parametrize(
    ("on", "until", "up"),
    [
        (None, "2026-12-24 15:00", "2026-12-24 15:00"),
        (on_task(), "2026-12-24 15:00", "2026-12-24 15:00"),
        (on_task("2026-11-27"), "2026-11-26 15:00", "2026-11-26 15:00"),
        (on_task("2026-11-27"), "2026-11-27 08:30", "2026-11-27 08:30"),
        (on_task("2026-11-27"), "2026-11-27 15:00", "2026-11-27 09:00"),
        (on_task("2026-11-27"), "2026-12-24 15:00", "2026-11-27 09:00"),
        (on_task("2026-11-27 08:00", has_time=True), "2026-12-24 15:00", "2026-11-27 08:00"),
        (on_task("2026-11-28"), "2026-12-24 15:00", "2026-11-28 09:00"),
        (on_task("2026-11-27", State.SUSPENDED), "2026-12-24 15:00", "2026-11-27 09:00"),
        (on_task("2026-11-27", State.DONE), "2026-12-24 15:00", "2026-12-24 15:00"),
        (on_task("2026-11-27", State.CLOSED), "2026-12-24 15:00", "2026-12-24 15:00"),
    ],
)
def test_put_off_it_comes_up_when_asked_or_on_the_day_its_task_is_due(
    on: Matter | None, until: str, up: str
) -> None:
    moved = put_off(a_reminder(on=on), until)

    assert moved.up(CALENDAR).at == a_moment(up)
    assert moved.up(CALENDAR).has_time is (up == until)


def test_what_was_set_for_after_the_due_day_on_purpose_stays_there() -> None:
    check = a_reminder(a_moment("2026-11-30 10:00"), on_task("2026-11-27"))

    assert check.up(CALENDAR) == Up(a_moment("2026-11-30 10:00"), has_time=True)
    assert put_off(check, "2026-12-24 10:00").up(CALENDAR).at == a_moment("2026-11-30 10:00")


@pytest.mark.parametrize("due", ["2026-11-20", "2026-11-23"])
def test_what_is_due_or_late_cannot_be_put_out_of_sight(due: str) -> None:
    with pytest.raises(Refused, match="Reminder 3 stays in sight: #14 is due") as refusal:
        put_off(a_reminder(on=on_task(due)), "2026-12-24 15:00")

    assert [str(one) for one in refusal.value.hints] == [
        "secdesk reminders done 3",
        "secdesk show 14",
    ]


def test_a_due_date_that_moves_closer_brings_a_put_off_reminder_with_it() -> None:
    moved = put_off(a_reminder(on=on_task("2026-12-31")), "2026-12-24 15:00")

    closer = replace(moved, matter=on_task("2026-12-01"))

    assert closer.up(CALENDAR).at == a_moment("2026-12-01 09:00")


def test_it_is_put_off_into_the_future_only() -> None:
    with pytest.raises(Unreadable, match="That has begun already"):
        put_off(a_reminder(), "2026-11-23 09:00")


def test_it_may_be_brought_forward() -> None:
    later = a_reminder(MONDAY_NINE + 7 * DAY, on_task("2026-12-31"))

    assert put_off(later, "2026-11-24 10:00").up(CALENDAR).at == a_moment("2026-11-24 10:00")


@given(tasks(), NEAR, NEAR, NEAR)
def test_putting_off_never_hides_what_is_due(
    task: object, at: datetime, until: datetime, now: datetime
) -> None:
    on = matter(task)  # type: ignore[arg-type]  # hypothesis widens it
    one = a_reminder(at, on)
    assume(until > now)

    try:
        up = one.put_off(until, now, CALENDAR, has_time=True).up(CALENDAR).at
    except Refused:
        assert on.is_to_do
        assert on.due_at is not None
        assert min(on.due_at, CALENDAR.start_of(on.due_at.date(), at)) <= now
        return

    assert now < up <= until
    if on.is_to_do and on.due_at is not None:
        assert up <= max(at, CALENDAR.start_of(on.due_at.date(), at))
    else:
        assert up == until


def test_ticked_off_and_let_go_are_two_ends() -> None:
    ticked, gone = a_reminder().tick_off(MONDAY_NINE), a_reminder().drop(MONDAY_NINE)

    assert (ticked.is_waiting, ticked.is_dropped) == (False, False)
    assert (gone.is_waiting, gone.is_dropped) == (False, True)


def test_one_that_comes_round_waits_for_its_next_time_as_its_rule_has_it() -> None:
    one = replace(put_off(a_reminder(), "2026-11-25 15:00"), again=WEEKLY)

    following = one.come_round(MONDAY_NINE + 7 * DAY, has_time=False)

    assert following.is_waiting
    assert (following.at, following.has_time) == (MONDAY_NINE + 7 * DAY, False)
    assert not following.is_put_off
    assert (one.comes_round, a_reminder().comes_round, ONCE.rule) == (True, False, "")


ENDED = [
    (a_reminder().tick_off(MONDAY_NINE), "Reminder 3 has been ticked off."),
    (a_reminder().drop(MONDAY_NINE), "Reminder 3 has been dropped."),
]
DEEDS: dict[str, Callable[[Reminder], Reminder]] = {
    "done": lambda one: one.tick_off(MONDAY_NINE),
    "drop": lambda one: one.drop(MONDAY_NINE),
    "snooze": lambda one: put_off(one, "2026-12-24 15:00"),
    "next": lambda one: one.come_round(MONDAY_NINE, has_time=True),
}


@pytest.mark.parametrize(("one", "told"), ENDED, ids=["ticked off", "let go"])
@pytest.mark.parametrize("deed", DEEDS)
def test_nothing_is_done_with_one_that_has_ended(one: Reminder, told: str, deed: str) -> None:
    with pytest.raises(Refused) as refusal:
        DEEDS[deed](one)

    assert str(refusal.value) == told
    assert str(refusal.value.hints[0]) == "secdesk reminders list --all"


@pytest.mark.parametrize(
    ("own", "of_the_task", "shown"),
    [
        (Secrecy.INTERNAL, None, "call the printer"),
        (Secrecy.PUBLIC, Secrecy.INTERNAL, "call the printer"),
        (Secrecy.CONFIDENTIAL, None, "a confidential matter"),
        (Secrecy.PERSONAL, Secrecy.PUBLIC, "a confidential matter"),
        (Secrecy.INTERNAL, Secrecy.CONFIDENTIAL, "a confidential matter"),
        (Secrecy.INTERNAL, Secrecy.TOP_SECRET, "a confidential matter"),
    ],
)
def test_words_that_are_sealed_or_on_a_sealed_task_are_not_shown(
    own: Secrecy, of_the_task: Secrecy | None, shown: str
) -> None:
    on = None if of_the_task is None else Matter(14, "draft", WANG, secrecy=of_the_task)

    assert str(shown_words(replace(a_reminder(on=on), secrecy=own))) == shown


def test_a_reminder_has_words_on_one_line() -> None:
    assert settled_words("  call\nthe\tprinter ") == "call the printer"
    with pytest.raises(Unreadable, match="A reminder needs words"):
        settled_words(" \n")
    with pytest.raises(Unreadable, match="Too long: 1001 characters"):
        settled_words("x" * (LONGEST + 1))


@given(st.text(max_size=50))
def test_settled_words_stay_as_they_are(text: str) -> None:
    assume(text.split())

    assert settled_words(settled_words(text)) == settled_words(text)
