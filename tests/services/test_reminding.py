"""Reminders are set, listed, ticked off, put off and let go."""

from dataclasses import replace
from datetime import datetime

import pytest

from secdesk.cards.reminders import ReminderLine, ReminderList, RemindersTouched
from secdesk.domain.errors import NotFound, Refused, Unreadable
from secdesk.domain.vocabulary import Secrecy, State
from secdesk.services import following, history, morning, reminding
from secdesk.services.desk import Desk
from secdesk.services.reminding import ReminderSaid
from world import a_moment, assigned, staffed

ALONE = ReminderSaid()
MONDAYS = "FREQ=WEEKLY;BYDAY=MO;AT=10:00"
FRIDAYS = "FREQ=WEEKLY;BYDAY=FR"


@pytest.fixture(autouse=True)
def _people(desk: Desk) -> None:
    staffed(desk)


def remind(desk: Desk, when: str, words: str = "call", task: int | None = None) -> ReminderLine:
    """The reminder just set."""
    (line,) = reminding.remind(desk, when, words, ReminderSaid(task)).reminders
    return line


def at(desk: Desk, moment: str | datetime) -> Desk:
    """The same desk at another moment."""
    return replace(desk, now=a_moment(moment) if isinstance(moment, str) else moment)


def notes(card: RemindersTouched) -> list[str]:
    """What was said of the first reminder."""
    return [str(one.text) for one in card.reminders[0].notes]


def numbers(card: ReminderList) -> list[int]:
    """The numbers of a list."""
    return [one.number for one in card.reminders]


def test_a_reminder_has_its_own_number_and_comes_up_at_its_moment(desk: Desk) -> None:
    assigned(desk)

    line = remind(desk, "fri 3pm", " call\nthe printer ")

    assert (line.number, line.words) == (1, "call the printer")
    assert (line.at, line.has_time) == (a_moment("2026-11-27 15:00"), True)
    assert (line.days_left, line.working_days_left, line.is_up) == (4, 4, False)
    assert (line.task, line.typed, line.rule, line.repeats) == (None, "fri 3pm", "", None)


@pytest.mark.parametrize(
    ("when", "day", "is_up"),
    [("fri", "2026-11-27 09:00", False), ("today", "2026-11-23 09:00", True)],
)
def test_a_day_without_a_clock_time_begins_with_its_work(
    desk: Desk, *, when: str, day: str, is_up: bool
) -> None:
    line = remind(desk, when)

    assert (line.at, line.has_time, line.is_up) == (a_moment(day), False, is_up)


def test_a_reminder_on_a_task_knows_it(desk: Desk) -> None:
    number = assigned(desk)

    line = remind(desk, "fri", task=number)

    assert line.task is not None
    assert (line.task.number, line.task.leader, line.task.state) == (number, "Wang Min", State.OPEN)
    assert [one.number for one in history.show(desk, [number]).tasks[0].reminders] == [1]


@pytest.mark.parametrize(
    ("when", "said", "kind", "told"),
    [
        ("gibberish", ALONE, Unreadable, "Cannot read the date"),
        ("2026-11-20", ALONE, Unreadable, "is past|passed"),
        ("fri", ReminderSaid(task=9), NotFound, "9"),
        ("fri", ReminderSaid(secrecy="secret"), Refused, "may not be kept"),
        ("fri", ReminderSaid(on_holiday="after"), Unreadable, "Cannot read the rule"),
        (FRIDAYS, ReminderSaid(on_holiday="never"), Unreadable, "never"),
        (f"{FRIDAYS};UNTIL=20261101", ALONE, Unreadable, "to come"),
    ],
)
def test_what_cannot_be_kept_is_refused_and_nothing_is_stored(
    locked: Desk, when: str, said: ReminderSaid, kind: type[Exception], told: str
) -> None:
    with pytest.raises(kind, match=told):
        reminding.remind(locked, when, "call", said)

    assert numbers(reminding.list_reminders(locked, everything=True)) == []


def test_the_class_of_the_words_is_kept(desk: Desk) -> None:
    assert remind(desk, "fri").secrecy is Secrecy.INTERNAL
    (line,) = reminding.remind(desk, "fri", "x", ReminderSaid(secrecy="public")).reminders
    assert line.secrecy is Secrecy.PUBLIC


@pytest.mark.parametrize(
    ("when", "words", "count"),
    [
        ("fri", "3pm call the printer", 1),
        ("fri", "3 pm call the printer", 2),
        ("fri", "call the printer at 3pm", 0),
        ("fri", "call", 0),
        ("fri", "3pm", 1),
        ("today", "8am call", 1),
        ("fri", "25:00 call", 1),
        ("next", "friday 3pm call", 2),
        ("周五", "下午3点 打电话", 1),
        ("周五", "打电话", 0),
        ("every", "monday 9am call", 2),
        ("每周一", "上午9点 开会", 1),
        ("每周一", "每人一份", 0),
        ("gibberish", "at 3pm call", 0),
        ("25:00", "fri call", 0),
        ("5", "dec call", 1),
        ("in", "2 hours call", 2),
        ("end", "of month call", 2),
    ],
)
def test_a_date_that_goes_on_in_the_words_is_noticed(
    desk: Desk, when: str, words: str, count: int
) -> None:
    assert reminding.date_goes_on(desk, when, words.split(" ")) == count


def test_words_in_quotes_are_words_and_those_in_front_may_be_a_date(desk: Desk) -> None:
    assert reminding.date_goes_on(desk, "fri", ["3pm call the printer"]) == 0
    assert reminding.date_goes_on(desk, "fri", ["3pm", "call the printer"]) == 1
    assert reminding.date_goes_on(desk, "fri", [""]) == 0


def test_those_that_wait_are_listed_by_when_they_come_up_and_all_of_them_on_request(
    desk: Desk,
) -> None:
    for when in ("fri", "tomorrow", "today", "thu"):
        remind(desk, when)
    reminding.done(desk, [3])
    reminding.drop(desk, [4])

    assert numbers(reminding.list_reminders(desk)) == [2, 1]
    everything = reminding.list_reminders(desk, everything=True)
    assert [(one.number, one.is_dropped) for one in everything.reminders] == [
        (2, False), (1, False), (3, False), (4, True),
    ]  # fmt: skip


@pytest.mark.parametrize("deed", [reminding.done, reminding.drop])
def test_several_are_ended_together_or_none(desk: Desk, deed: object) -> None:
    remind(desk, "fri")
    remind(desk, "fri")
    reminding.drop(desk, [2])

    with pytest.raises(Refused, match="Reminder 2 has been dropped"):
        deed(desk, [1, 2])  # type: ignore[operator]  # either is a deed
    with pytest.raises(NotFound, match="There is no reminder 7"):
        deed(desk, [1, 7])  # type: ignore[operator]  # as above
    with pytest.raises(Unreadable, match="Say the number"):
        deed(desk, [])  # type: ignore[operator]  # as above

    assert numbers(reminding.list_reminders(desk)) == [1]


def test_putting_off_moves_it_to_the_moment_or_to_the_start_of_the_day(desk: Desk) -> None:
    remind(desk, "today")
    remind(desk, "today")

    card = reminding.snooze(desk, [1, 2], "tomorrow 2pm")
    again = reminding.snooze(desk, [2], "thu")

    assert [one.at for one in card.reminders] == [a_moment("2026-11-24 14:00")] * 2
    assert card.reminders[0].set_for == a_moment("2026-11-23 09:00")
    assert (again.reminders[0].at, again.reminders[0].has_time) == (
        a_moment("2026-11-26 09:00"), False,
    )  # fmt: skip


def test_putting_off_needs_to_be_told_until_when(desk: Desk) -> None:
    remind(desk, "today")

    with pytest.raises(Unreadable, match="Say until when") as refusal:
        reminding.snooze(desk, [1], " ")

    assert str(refusal.value.hints[0]) == 'secdesk reminders snooze 1 "tomorrow 9am"'


def test_putting_off_stops_at_the_due_day_of_the_task_and_says_so(desk: Desk) -> None:
    number = assigned(desk, due="2026-11-26")
    remind(desk, "today", task=number)

    card = reminding.snooze(desk, [1], "2026-12-24 15:00")

    assert (card.reminders[0].at, card.reminders[0].has_time) == (
        a_moment("2026-11-26 09:00"), False,
    )  # fmt: skip
    assert notes(card) == [f"put off no further: #{number} is due then"]


def test_a_task_is_in_sight_however_far_its_reminder_was_put_off(desk: Desk) -> None:
    number = assigned(desk, due="2026-11-26")
    remind(desk, "today", task=number)
    reminding.snooze(desk, [1], "2026-12-24")

    page = morning.today(at(desk, "2026-11-26 09:00"))

    assert [one.number for one in page.due_today] == [number]
    assert [(one.number, one.is_up) for one in page.reminders] == [(1, True)]


def test_a_reminder_speaks_on_after_its_task_is_done(desk: Desk) -> None:
    number = assigned(desk)
    remind(desk, "today", task=number)
    following.done(desk, [number], "signed")

    (line,) = morning.today(desk).reminders

    assert line.task is not None
    assert line.task.state is State.DONE


def test_one_that_comes_round_says_its_rule_and_its_next_times(desk: Desk) -> None:
    line = remind(desk, MONDAYS)

    assert (line.at, line.has_time) == (a_moment("2026-11-23 10:00"), True)
    assert str(line.repeats) == "every Monday at 10:00"
    assert line.coming == tuple(a_moment(f"{day} 10:00") for day in DAYS)
    assert line.rule == MONDAYS


DAYS = ("2026-11-23", "2026-11-30", "2026-12-07")


def test_its_first_time_lies_ahead(desk: Desk) -> None:
    assert remind(at(desk, "2026-11-23 10:01"), MONDAYS).at == a_moment("2026-11-30 10:00")
    assert remind(at(desk, "2026-11-23 10:00"), MONDAYS).at == a_moment("2026-11-23 10:00")


@pytest.mark.parametrize(
    ("now", "following", "said"),
    [
        ("2026-11-23 09:00", "2026-11-30", ["ticked off"]),
        ("2026-11-23 10:00", "2026-11-30", ["ticked off"]),
        ("2026-11-29 10:00", "2026-11-30", ["ticked off"]),
        ("2026-11-30 10:00", "2026-12-07", ["ticked off", "1 earlier time missed"]),
        ("2026-12-15 10:00", "2026-12-21", ["ticked off", "3 earlier times missed"]),
    ],
)
def test_ticked_off_it_waits_for_its_next_time_and_tells_of_those_missed(
    desk: Desk, now: str, following: str, said: list[str]
) -> None:
    remind(desk, MONDAYS)

    card = reminding.done(at(desk, now), [1])

    assert card.reminders[0].at == a_moment(f"{following} 10:00")
    assert notes(card) == said
    assert numbers(reminding.list_reminders(desk)) == [1]


def test_its_times_are_counted_from_the_anchor_however_late_it_is_ticked_off(desk: Desk) -> None:
    remind(at(desk, "2026-10-31 08:00"), "FREQ=MONTHLY")

    moments = ("2026-10-31 12:00", "2026-12-01 12:00", "2027-01-15 12:00", "2027-02-03 12:00")
    cards = [reminding.done(at(desk, now), [1]) for now in moments]
    days = [card.reminders[0].at.date().isoformat() for card in cards]

    assert days == ["2026-11-30", "2026-12-31", "2027-01-31", "2027-02-28"]


def test_after_its_last_time_it_has_ended(desk: Desk) -> None:
    remind(desk, f"{MONDAYS};COUNT=2")

    first = reminding.done(at(desk, "2026-11-23 10:00"), [1])
    last = reminding.done(at(desk, "2026-11-30 10:00"), [1])

    assert first.reminders[0].ended_at is None
    assert notes(last) == ["ticked off", "that was the last time"]
    assert numbers(reminding.list_reminders(desk)) == []


def test_let_go_it_never_comes_again(desk: Desk) -> None:
    remind(desk, MONDAYS)

    reminding.drop(desk, [1])

    assert numbers(reminding.list_reminders(desk)) == []


def test_it_is_put_off_to_its_next_time_at_most(desk: Desk) -> None:
    remind(desk, MONDAYS)
    later = at(desk, "2026-11-23 11:00")

    wednesday = reminding.snooze(later, [1], "wed")
    next_month = reminding.snooze(later, [1], "2026-12-24")
    ticked = reminding.done(later, [1])

    assert wednesday.reminders[0].at == a_moment("2026-11-25 09:00")
    assert next_month.reminders[0].at == a_moment("2026-11-30 10:00")
    assert notes(next_month) == ["put off no further: it comes round then"]
    assert (ticked.reminders[0].at, ticked.reminders[0].has_time) == (
        a_moment("2026-11-30 10:00"), True,
    )  # fmt: skip


def test_on_a_day_off_it_comes_when_she_said(desk: Desk) -> None:
    saturdays = "FREQ=WEEKLY;BYDAY=SA"

    days = [
        reminding.remind(desk, saturdays, "x", ReminderSaid(on_holiday=one)).reminders[0].at.date()
        for one in ("keep", "before", "after")
    ]

    assert [day.isoformat() for day in days] == ["2026-11-28", "2026-11-27", "2026-11-30"]
