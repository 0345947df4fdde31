"""Reminders are kept as they are, and those that come up are found."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anything import MOMENTS, tasks
from conftest import SLOW_FIXTURES
from seals import REVEALING
from secdesk.domain.errors import NotFound
from secdesk.domain.reminder import ONCE, Reminder, Round, matter
from secdesk.domain.task import Due, Issuer, Task
from secdesk.domain.text import one_line
from secdesk.domain.vocabulary import OnHoliday, Secrecy
from secdesk.services.desk import Desk
from world import MONDAY_NINE, a_desk, a_due, a_task, staffed

MOST = 9
DAY = timedelta(days=1)
SECONDS = MOMENTS.map(lambda at: at.replace(microsecond=0))
WORDS = st.text(min_size=1).map(one_line).filter(bool)
ROUNDS = st.just(ONCE) | st.builds(
    Round, st.just("FREQ=DAILY"), SECONDS, st.sampled_from(OnHoliday)
)
REMINDERS = st.builds(
    Reminder,
    number=st.just(1),
    words=WORDS,
    made_at=SECONDS,
    at=SECONDS,
    comes_up_at=SECONDS,
    has_time=st.booleans(),
    typed=WORDS,
    again=ROUNDS,
    secrecy=st.sampled_from(Secrecy),
    ended_at=st.none() | SECONDS,
    is_dropped=st.booleans(),
)


def on_desk(desk: Desk, task: Task) -> Task:
    """The task as stored, of a leader of the desk."""
    issuers = tuple(Issuer(desk.leader(one.leader.code), one.reported_at) for one in task.issuers)
    lead = None if task.lead is None else desk.contact(task.lead.code)
    return desk.store.tasks.add(a_task(**(vars(task) | {"issuers": issuers, "lead": lead})))


@settings(suppress_health_check=SLOW_FIXTURES)
@given(REMINDERS, st.none() | tasks())
def test_a_reminder_comes_back_as_it_was_kept(
    tmp_path_factory: pytest.TempPathFactory, one: Reminder, task: Task | None
) -> None:
    with a_desk(tmp_path_factory.mktemp("own") / "desk.db", seals=REVEALING) as desk:
        staffed(desk)
        on = None if task is None else matter(on_desk(desk, task))
        whole = Reminder(**(vars(one) | {"matter": on}))

        stored = desk.store.reminders.add(whole)
        (read,) = desk.store.reminders.get([stored.number])

    assert stored == read == whole


@pytest.fixture
def manned(desk: Desk) -> Desk:
    """A desk with Leaders Wang and Li."""
    return staffed(desk)


def put(desk: Desk, at: datetime = MONDAY_NINE, **matters: Any) -> int:  # noqa: ANN401  # a builder takes what matters
    """A reminder on the desk."""
    said: dict[str, Any] = {"comes_up_at": at, "has_time": True} | matters
    return desk.store.reminders.add(Reminder(0, "call", MONDAY_NINE, at, **said)).number


def put_task(desk: Desk, leader: str = "wang", due: Due | None = None) -> Task:
    """A task on the desk."""
    issuers = (Issuer(desk.leader(leader)),)
    return desk.store.tasks.add(a_task(number=0, issuers=issuers, due=due or Due()))


def numbers(found: Any) -> list[int]:  # noqa: ANN401  # whatever has numbers
    """The numbers of reminders."""
    return [one.number for one in found]


def test_those_that_wait_come_in_the_order_in_which_they_come_up(manned: Desk) -> None:
    later, sooner = put(manned, MONDAY_NINE + DAY), put(manned)
    put(manned, ended_at=MONDAY_NINE)
    put(manned, ended_at=MONDAY_NINE, is_dropped=True)

    assert numbers(manned.store.reminders.waiting()) == [sooner, later]
    assert numbers(manned.store.reminders.all()) == [1, 2, 3, 4]


def test_those_that_come_up_are_read_with_whatever_was_put_off(manned: Desk) -> None:
    task = matter(put_task(manned, due=a_due("2026-11-27")))
    up = put(manned)
    away = {"comes_up_at": MONDAY_NINE + 9 * DAY}
    put_off = put(manned, matter=task, **away)
    for other in (
        {"at": MONDAY_NINE + DAY, "comes_up_at": MONDAY_NINE + DAY, "matter": task},
        {"matter": task, "ended_at": MONDAY_NINE} | away,
        {"ended_at": MONDAY_NINE},
    ):
        put(manned, **other)

    found = manned.store.reminders.before(MONDAY_NINE + timedelta(seconds=1), MOST)

    assert numbers(found) == [up, put_off]
    assert numbers(manned.store.reminders.before(MONDAY_NINE, MOST)) == [put_off]


def test_of_very_many_the_latest_are_read(manned: Desk) -> None:
    those = [put(manned, MONDAY_NINE + timedelta(minutes=turn)) for turn in range(4)]

    assert numbers(manned.store.reminders.before(MONDAY_NINE + DAY, 2)) == those[2:]


def test_of_one_leader_those_on_tasks_that_this_leader_gave(manned: Desk) -> None:
    of_wang, of_li = put_task(manned), put_task(manned, "li")
    put(manned)
    wangs, lis = put(manned, matter=matter(of_wang)), put(manned, matter=matter(of_li))

    shelf, tomorrow = manned.store.reminders, MONDAY_NINE + DAY

    assert numbers(shelf.before(tomorrow, MOST, manned.leader("wang").id)) == [wangs]
    assert numbers(shelf.before(tomorrow, MOST, manned.leader("li").id)) == [lis]


def test_those_on_a_task_are_the_ones_that_wait(manned: Desk) -> None:
    task, other = put_task(manned), put_task(manned)
    mine = put(manned, matter=matter(task))
    put(manned, matter=matter(task), ended_at=MONDAY_NINE)
    put(manned, matter=matter(other))
    put(manned)

    assert numbers(manned.store.reminders.of(task.number)) == [mine]


def test_a_reminder_knows_its_task_as_it_stands_now(manned: Desk) -> None:
    task = put_task(manned)
    put(manned, matter=matter(task))

    manned.store.tasks.save(task.finish(MONDAY_NINE, "signed"))
    (read,) = manned.store.reminders.get([1])

    assert read.matter is not None
    assert (read.matter.state, read.matter.due_at, read.matter.leader.code) == (
        "done",
        None,
        "wang",
    )


def test_a_change_is_kept_and_the_first_missing_is_named(manned: Desk) -> None:
    shelf = manned.store.reminders
    put(manned)
    put(manned)

    shelf.save(shelf.get([2])[0].tick_off(MONDAY_NINE))

    assert [one.is_waiting for one in shelf.get([2, 1])] == [False, True]
    with pytest.raises(NotFound, match="There is no reminder 9"):
        shelf.get([1, 9, 10])
