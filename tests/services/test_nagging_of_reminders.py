"""What cron says of reminders: once at each moment, not before it, and no sealed word."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from secdesk.cards.nagging import Nagging
from secdesk.domain.nag import Rule
from secdesk.domain.office import office
from secdesk.domain.reminder import Reminder, matter
from secdesk.domain.setting.known import NAG_MOST, Settings
from secdesk.domain.task import Issuer
from secdesk.domain.vocabulary import Secrecy, Urgency
from secdesk.services import nagging, reminding
from secdesk.services.desk import Desk
from secdesk.services.reminding import ReminderSaid
from world import MONDAY_NINE, a_due, a_moment, a_task, assigned, staffed

DAILY = "FREQ=DAILY;AT=10:00"
LATE = a_due("2026-11-20")


@pytest.fixture
def manned(desk: Desk) -> Desk:
    """A desk with Leaders Wang and Li."""
    return staffed(desk)


def at(desk: Desk, moment: datetime | str) -> Desk:
    """The same desk at another moment."""
    return replace(desk, now=a_moment(moment) if isinstance(moment, str) else moment)


def remind(desk: Desk, when: str, words: str = "call", task: int | None = None) -> int:
    """The number of a reminder just set."""
    return reminding.remind(desk, when, words, ReminderSaid(task)).reminders[0].number


def said(desk: Desk) -> Sequence[tuple[str, int]]:
    """What one run of cron says: it claims, prints, and marks."""
    card = nagging.claim(desk, "one")
    nagging.mark(desk, "one")
    return lines(card)


def lines(card: Nagging) -> Sequence[tuple[str, int]]:
    """Rule and number of each line."""
    return [(one.rule, one.number) for one in card.lines]


def test_a_reminder_is_said_once_and_not_before_its_moment(manned: Desk) -> None:
    number = remind(manned, "10am")

    told = [said(at(manned, f"2026-11-23 {now}")) for now in ("09:59", "10:00", "10:10", "16:00")]

    assert told == [[], [(Rule.OWN_REMINDER, number)], [], []]
    assert said(at(manned, "2026-11-24 10:00")) == []


def test_a_reminder_and_a_task_of_one_number_are_told_apart(manned: Desk) -> None:
    issuers = (Issuer(manned.leader("wang")),)
    task = manned.store.tasks.add(a_task(number=0, issuers=issuers, due=LATE)).number
    number = remind(manned, "10am")
    assert task == number

    first = said(manned)
    second = said(at(manned, "2026-11-23 10:00"))

    assert (first, second) == ([(Rule.OVERDUE, task)], [(Rule.OWN_REMINDER, number)])


def test_a_line_says_the_words_since_when_and_what_ends_it(manned: Desk) -> None:
    task = assigned(manned)
    remind(manned, "10am", "call the printer", task)

    (line,) = nagging.nag(at(manned, "2026-11-23 10:05")).lines

    assert (str(line.title), str(line.reason)) == ("call the printer", f"10:00, on #{task}")
    assert (line.light, line.task, [one.name for one in line.leaders]) == (None, task, ["Wang Min"])
    assert str(line.next_step) == "secdesk reminders done 1"


def test_reminders_come_after_the_clocks_and_before_what_is_late(manned: Desk) -> None:
    issuers = (Issuer(manned.leader("wang")),)
    late = manned.store.tasks.add(a_task(number=0, issuers=issuers, due=LATE)).number
    flash = manned.store.tasks.add(
        a_task(number=0, issuers=issuers, due=LATE, urgency=Urgency.FLASH)
    ).number
    own, urgent = remind(manned, "today"), remind(manned, "today", task=flash)

    assert lines(nagging.nag(manned)) == [
        (Rule.CLOCK, flash),
        (Rule.OWN_REMINDER, urgent),
        (Rule.OWN_REMINDER, own),
        (Rule.OVERDUE, late),
    ]


@pytest.mark.parametrize(
    ("when", "now", "is_said"),
    [
        ("2026-11-28", "2026-11-28 10:00", False),
        ("2026-11-28", "2026-11-30 09:00", True),
        ("2026-11-28 10:00", "2026-11-28 10:00", True),
        ("2026-11-23 21:00", "2026-11-23 21:00", True),
        ("2026-11-23 17:00", "2026-11-23 19:00", False),
    ],
)
def test_outside_of_working_hours_only_what_was_asked_for_then_is_said(
    manned: Desk, *, when: str, now: str, is_said: bool
) -> None:
    number = remind(manned, when)

    assert said(at(manned, now)) == ([(Rule.OWN_REMINDER, number)] if is_said else [])


def test_put_off_it_is_said_again_at_its_new_moment(manned: Desk) -> None:
    number = remind(manned, "today")
    first = said(manned)
    reminding.snooze(manned, [number], "2pm")

    told = [said(at(manned, f"2026-11-23 {now}")) for now in ("13:59", "14:00", "14:10")]

    assert (first, told) == ([(Rule.OWN_REMINDER, 1)], [[], [(Rule.OWN_REMINDER, 1)], []])


def test_ticked_off_or_let_go_it_is_silent(manned: Desk) -> None:
    for deed in (reminding.done, reminding.drop):
        deed(manned, [remind(manned, "today")])

    assert nagging.nag(manned) == Nagging(lines=())


def test_one_that_comes_round_is_said_each_time_ticked_off_or_not(manned: Desk) -> None:
    number = remind(manned, DAILY)
    line = [(Rule.OWN_REMINDER, number)]

    told = [said(at(manned, f"2026-11-{day} 10:00")) for day in (23, 24, 24)]
    reminding.done(at(manned, "2026-11-24 11:00"), [number])
    after = [said(at(manned, f"2026-11-{day}")) for day in ("24 12:00", "25 09:59", "25 10:00")]

    assert told == [line, line, []]
    assert after == [[], [], line]


def test_what_is_sealed_is_said_without_a_word_of_it(manned: Desk) -> None:
    issuers = (Issuer(manned.leader("wang")),)
    sealed = a_task(number=0, issuers=issuers, secrecy=Secrecy.PERSONAL)
    task = manned.store.tasks.add(sealed)
    mine = Reminder(0, "Zhang's transfer", MONDAY_NINE, MONDAY_NINE, MONDAY_NINE, has_time=True)
    manned.store.reminders.add(replace(mine, matter=matter(task)))
    manned.store.reminders.add(replace(mine, secrecy=Secrecy.CONFIDENTIAL))

    for card in (nagging.nag(manned), nagging.explain(manned)):
        assert [str(one.title) for one in card.lines] == ["a confidential matter"] * 2
        assert "Zhang" not in repr(card)


def test_they_count_among_the_most_lines(manned: Desk) -> None:
    few = replace(manned, office=office(Settings({NAG_MOST.key: 2})))
    for _ in range(3):
        remind(few, "today")

    card = nagging.nag(few)

    assert (len(card.lines), card.more, card.standing) == (2, 1, 3)


def test_a_new_one_is_said_however_many_wait_to_be_ticked_off(manned: Desk) -> None:
    for turn in range(210):
        early = MONDAY_NINE - timedelta(minutes=turn)
        manned.store.reminders.add(Reminder(0, f"old {turn}", early, early, early, has_time=True))
    said(manned)
    number = remind(manned, "10am")

    assert said(at(manned, "2026-11-23 10:00")) == [(Rule.OWN_REMINDER, number)]


def test_explain_tells_when_it_was_said_and_when_it_will_be(manned: Desk) -> None:
    remind(manned, "today")
    fresh = nagging.explain(manned).lines[0]
    waiting = nagging.explain(at(manned, "2026-11-23 19:00")).lines[0]
    said(manned)
    told = nagging.explain(manned).lines[0]

    assert (fresh.is_new, fresh.is_quiet, fresh.said_at, fresh.next_at) == (True, False, None, None)
    assert (waiting.is_quiet, waiting.next_at) == (True, a_moment("2026-11-24 09:00"))
    assert (told.is_new, told.said_at, told.next_at) == (False, MONDAY_NINE, None)


def test_a_clock_that_jumps_and_comes_back_repeats_nothing(manned: Desk) -> None:
    remind(manned, "10am")
    first = said(at(manned, "2026-11-23 10:00"))

    away = said(at(manned, "2027-11-23 10:00"))
    back = said(at(manned, "2026-11-23 10:10"))

    assert (first, away, back) == ([(Rule.OWN_REMINDER, 1)], [], [])
