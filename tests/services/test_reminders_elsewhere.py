"""Reminders on other pages: the log of a task, the steps, the morning page."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from secdesk.cards.reminders import ReminderLine, ReminderList, RemindersTouched
from secdesk.domain.errors import Refused
from secdesk.services import morning, reminding
from secdesk.services.desk import Desk
from secdesk.services.reminding import ReminderSaid
from secdesk.services.story import story
from secdesk.services.undoing import list_steps, undo
from world import MONDAY_NINE, a_desk, a_moment, assigned, staffed

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


def test_the_log_of_a_task_tells_of_its_reminders(tmp_path: Path) -> None:
    file = tmp_path / "own" / "desk.db"
    with a_desk(file) as desk:
        number = assigned(staffed(desk))
    for command in ("remind", "reminders snooze", "reminders done"):
        with a_desk(file, command=command) as desk:
            match command:
                case "remind":
                    remind(desk, "fri 3pm", task=number)
                case "reminders snooze":
                    reminding.snooze(desk, [1], "tomorrow")
                case _:
                    reminding.done(desk, [1])

    with a_desk(file) as desk:
        told = [(line.kind, [str(one) for one in line.details]) for line in story(desk, number)]

    assert told[1:] == [
        ("remind", ["reminder 1, 2026-11-27 15:00:00+08:00: call"]),
        ("reminders snooze", ["reminder 1, Tue 24 Nov: call"]),
        ("reminders done", ["reminder 1, Tue 24 Nov: call"]),
    ]


def test_each_deed_is_a_step_that_names_its_reminder_and_can_be_taken_back(tmp_path: Path) -> None:
    file = tmp_path / "own" / "desk.db"
    with a_desk(file) as desk:
        number = assigned(staffed(desk))
    with a_desk(file, command="remind") as desk:
        remind(desk, "fri", task=number)
        remind(desk, "fri")
    with a_desk(file, command="reminders done") as desk:
        reminding.done(desk, [1, 2])

    with a_desk(file, command="undo") as desk:
        steps = list_steps(desk).steps[:2]
        undone = undo(desk, None)
        waiting = numbers(reminding.list_reminders(desk))

    assert [(one.command, one.tasks, one.reminders) for one in steps] == [
        ("reminders done", (number,), (1, 2)),
        ("remind", (number,), (1, 2)),
    ]
    assert (undone.reminders, waiting) == ((1, 2), [1, 2])


def test_a_task_stays_while_a_reminder_is_on_it(tmp_path: Path) -> None:
    file = tmp_path / "own" / "desk.db"
    with a_desk(file) as desk:
        staffed(desk)
    with a_desk(file, command="assign") as desk:
        number = assigned(desk)
    with a_desk(file, command="remind") as desk:
        remind(desk, "fri", task=number)

    with a_desk(file, command="undo") as desk, pytest.raises(Refused, match=r"\(remind\)"):
        undo(desk, 2)


def test_the_morning_page_has_what_came_up_and_what_comes_today_the_most_urgent_first(
    desk: Desk,
) -> None:
    urgent = assigned(desk, urgency="urgent")
    remind(desk, "5pm")
    remind(desk, "today")
    remind(desk, "tomorrow")
    remind(desk, "4pm", task=urgent)

    page = morning.today(desk)

    assert [one.number for one in page.reminders] == [4, 2, 1]
    assert page.counts.reminders == 3
    assert "secdesk reminders done 4" in [str(one) for one in page.commands]
    assert page.on == MONDAY_NINE.date()


def test_the_page_of_a_leader_has_the_reminders_on_tasks_of_that_leader(desk: Desk) -> None:
    of_wang, of_li = assigned(desk), assigned(desk, "li")
    for task in (None, of_wang, of_li):
        remind(desk, "today", task=task)

    page = morning.today(desk, "li", short=True)

    assert [one.number for one in page.reminders] == [3]
    assert page.counts.reminders == 1


def test_a_desk_with_nothing_but_a_reminder_is_not_new(tmp_path: Path) -> None:
    with a_desk(tmp_path / "own" / "desk.db") as desk:
        remind(desk, "today")

        assert not morning.today(desk).is_new
