"""The light of a task, with its reason."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anything import NEAR, tasks
from secdesk.domain.entry import LastWord
from secdesk.domain.light import Light, cycle, silence, standing
from secdesk.domain.office import Office, office
from secdesk.domain.setting.kind import Setting
from secdesk.domain.setting.known import (
    CYCLE,
    CYCLE_FROM,
    LONG_CYCLE,
    LONG_FROM,
    MOVES,
    PACES,
    SHARE_LEFT,
    SILENT_CYCLES,
    Settings,
)
from secdesk.domain.task import Due, Issuer, Task
from secdesk.domain.vocabulary import DueKind, State, Urgency
from world import LI, MONDAY_NINE, OFFICE, WANG, a_due, a_moment, a_task

SOFT = DueKind.SOFT
GROWING = (Light.WHITE, Light.GREY, Light.GREEN, Light.AMBER, Light.RED)
TO_DO = st.sampled_from([State.OPEN, State.SUSPENDED])
TOLD, UNTOLD = (Issuer(WANG, MONDAY_NINE),), (Issuer(WANG, MONDAY_NINE), Issuer(LI))
TABLE = [
    ({"due": a_due("2026-11-20")}, Light.RED, "1 working day late", -1),
    ({"due": a_due("2026-11-18", SOFT)}, Light.RED, "3 working days late", -3),
    ({"due": a_due("2026-11-22", SOFT)}, Light.RED, "1 working day late", -1),
    ({"due": a_due("2026-11-23 08:00", has_time=True)}, Light.RED, "late today", 0),
    ({"due": a_due("2026-11-23")}, Light.RED, "due today", 0),
    ({"due": a_due("2026-11-23", SOFT)}, Light.AMBER, "due today", 0),
    ({"due": a_due("2026-11-24")}, Light.AMBER, "1 working day left", 1),
    ({"due": a_due("2026-11-26")}, Light.AMBER, "3 working days left", 3),
    ({"due": a_due("2026-11-27")}, Light.GREEN, "4 working days left", 4),
    (
        {"due": a_due("2026-11-25"), "urgency": Urgency.URGENT},
        Light.GREEN,
        "2 working days left",
        2,
    ),
    (
        {"due": a_due("2026-11-24"), "urgency": Urgency.FLASH},
        Light.AMBER,
        "1 working day left",
        1,
    ),
    ({}, Light.WHITE, "no date", None),
    ({"due": Due(DueKind.NONE)}, Light.WHITE, "no date", None),
    ({"state": State.SUSPENDED}, Light.GREY, "suspended", None),
    ({"state": State.SUSPENDED, "due": a_due("2026-12-04")}, Light.GREY, "suspended", 9),
    ({"state": State.SUSPENDED, "due": a_due("2026-11-23")}, Light.RED, "due today", 0),
    ({"state": State.SUSPENDED, "due": a_due("2026-11-20")}, Light.RED, "1 working day late", -1),
    ({"state": State.DONE, "issuers": TOLD}, Light.BLUE, "done, not struck off", None),
    ({"state": State.DONE, "report_back": False}, Light.BLUE, "done, not struck off", None),
    (
        {"state": State.DONE, "issuers": UNTOLD},
        Light.BLUE,
        "done, not reported to 李国强",
        None,
    ),
    ({"state": State.REPORTED}, Light.BLUE, "reported, not struck off", None),
    ({"state": State.CLOSED, "due": a_due("2026-11-20")}, Light.BLUE, "closed", -1),
    ({"state": State.WITHDRAWN}, Light.BLUE, "withdrawn", None),
]


def given_on(day: str, **matters: object) -> Task:
    """A task of that morning."""
    return a_task(assigned_at=a_moment(f"{day} 09:00"), **matters)


def heard_on(day: str, moves: int = 0) -> LastWord:
    """The last word, said on that morning."""
    return LastWord("half", at=a_moment(f"{day} 09:00"), moves=moves)


NORMAL, SOON = PACES[Urgency.NORMAL], Urgency.SOON
URGENT = {"urgency": Urgency.URGENT}
TO_NEW_YEAR, TO_SPRING = {"due": a_due("2026-12-31")}, {"due": a_due("2027-02-26")}
A_WEEK_LEFT = {"due": a_due("2026-11-30")}
BY_WORD: list[tuple[Task, LastWord | None, Light, str]] = [
    (given_on("2026-11-09"), None, Light.RED, "silent for 10 working days"),
    (given_on("2026-11-10"), None, Light.WHITE, "no date"),
    (given_on("2026-11-09"), heard_on("2026-11-20"), Light.WHITE, "no date"),
    (given_on("2026-09-01"), heard_on("2026-11-09"), Light.RED, "silent for 10 working days"),
    (given_on("2026-11-19", **URGENT), None, Light.RED, "silent for 2 working days"),
    (given_on("2026-11-20", **URGENT), None, Light.WHITE, "no date"),
    (
        given_on("2026-11-13", urgency=SOON, due=a_due("2026-11-26")),
        None,
        Light.RED,
        "silent for 6 working days",
    ),
    (
        given_on("2026-11-13", urgency=SOON, due=a_due("2026-11-27")),
        None,
        Light.GREEN,
        "4 working days left",
    ),
    (given_on("2026-11-09", **TO_NEW_YEAR), None, Light.RED, "silent for 10 working days"),
    (given_on("2026-11-10", **TO_NEW_YEAR), None, Light.GREEN, "28 working days left"),
    (given_on("2026-10-26", **TO_SPRING), None, Light.RED, "silent for 20 working days"),
    (given_on("2026-10-27", **TO_SPRING), None, Light.GREEN, "69 working days left"),
    (
        given_on("2026-10-12", **A_WEEK_LEFT),
        heard_on("2026-11-16"),
        Light.AMBER,
        "silent for 5 working days",
    ),
    (
        given_on("2026-10-12", **A_WEEK_LEFT),
        heard_on("2026-11-17"),
        Light.GREEN,
        "5 working days left",
    ),
    (given_on("2026-11-16", **A_WEEK_LEFT), None, Light.GREEN, "5 working days left"),
    (
        given_on("2026-12-10", **A_WEEK_LEFT),
        heard_on("2026-11-16"),
        Light.AMBER,
        "silent for 5 working days",
    ),
    (a_task(**TO_NEW_YEAR), LastWord(moves=2), Light.AMBER, "date moved 2 times"),
    (a_task(**TO_NEW_YEAR), LastWord(moves=1), Light.GREEN, "28 working days left"),
    (a_task(), LastWord(moves=3), Light.AMBER, "date moved 3 times"),
    (
        given_on("2026-01-05", state=State.SUSPENDED, due=a_due("2026-11-24")),
        LastWord(moves=5),
        Light.GREY,
        "suspended",
    ),
]
BY_SETTING: list[tuple[Setting[int], int, Task, LastWord | None, Light, Light]] = [
    (SILENT_CYCLES, 1, given_on("2026-11-16"), None, Light.WHITE, Light.RED),
    (SHARE_LEFT, 52, given_on("2026-11-16", **A_WEEK_LEFT), None, Light.GREEN, Light.AMBER),
    (MOVES, 1, a_task(**TO_NEW_YEAR), LastWord(moves=1), Light.GREEN, Light.AMBER),
    (NORMAL.warning, 5, a_task(**A_WEEK_LEFT), None, Light.GREEN, Light.AMBER),
    (NORMAL.silence, 2, given_on("2026-11-17"), None, Light.WHITE, Light.RED),
    (CYCLE, 2, given_on("2026-11-17", **TO_NEW_YEAR), None, Light.GREEN, Light.RED),
    (
        CYCLE_FROM, 11, given_on("2026-11-13", urgency=SOON, due=a_due("2026-11-27")), None,
        Light.GREEN, Light.RED,
    ),
    (LONG_FROM, 30, given_on("2026-11-09", **TO_NEW_YEAR), None, Light.RED, Light.GREEN),
    (LONG_CYCLE, 5, given_on("2026-11-09", **TO_SPRING), None, Light.GREEN, Light.RED),
    (LONG_CYCLE, 1, given_on("2026-11-19", **TO_SPRING), None, Light.GREEN, Light.RED),
]  # fmt: skip
LASTS = st.builds(
    LastWord, st.just("half"), st.none(), NEAR.map(lambda at: at.astimezone(UTC)), st.integers(0, 3)
)
NUMBERS = [
    one.key for one in (CYCLE_FROM, CYCLE, LONG_FROM, LONG_CYCLE, SILENT_CYCLES, SHARE_LEFT, MOVES)
]
FEW = st.integers(1, 6)
OFFICES = st.builds(
    lambda *numbers: office(Settings(dict(zip(NUMBERS, numbers, strict=True)))),
    FEW, FEW, FEW, FEW, FEW, st.integers(0, 100), FEW,
)  # fmt: skip


@pytest.mark.parametrize(("matters", "light", "reason", "left"), TABLE)
def test_a_light_has_its_reason(
    matters: dict[str, object], light: Light, reason: str, left: int | None
) -> None:
    stands = standing(a_task(**matters), MONDAY_NINE, OFFICE)

    assert (stands.light, str(stands.reason), stands.working_days_left) == (light, reason, left)


def test_on_the_weekend_a_friday_is_late_by_no_working_day_yet() -> None:
    stands = standing(a_task(due=a_due("2026-11-20")), a_moment("2026-11-21 10:00"), OFFICE)

    assert (stands.light, str(stands.reason)) == (Light.RED, "late")


def test_on_the_weekend_a_sunday_ahead_is_near() -> None:
    task = a_task(due=a_due("2026-11-29", SOFT))

    stands = standing(task, a_moment("2026-11-28 10:00"), OFFICE)

    assert (stands.light, str(stands.reason)) == (Light.AMBER, "0 working days left")


@pytest.mark.parametrize(
    ("kind", "moment", "light", "reason"),
    [
        (DueKind.HARD, "2026-11-26 10:00", Light.AMBER, "1 working day left"),
        (DueKind.HARD, "2026-11-27 10:00", Light.RED, "last working day before the date"),
        (DueKind.HARD, "2026-11-28 10:00", Light.RED, "0 working days left"),
        (DueKind.HARD, "2026-11-29 10:00", Light.RED, "due today"),
        (SOFT, "2026-11-27 10:00", Light.AMBER, "0 working days left"),
    ],
)
def test_a_leaders_date_on_days_off_presses_on_the_last_working_day_before_it(
    kind: DueKind, moment: str, light: Light, reason: str
) -> None:
    stands = standing(a_task(due=a_due("2026-11-29", kind)), a_moment(moment), OFFICE)

    assert (stands.light, str(stands.reason)) == (light, reason)


def test_there_is_no_silence_before_the_last_word() -> None:
    later = LastWord("half", 50, a_moment("2026-11-26 15:00"))

    assert silence(a_task(), MONDAY_NINE, OFFICE, later) == 0


@pytest.mark.parametrize(("task", "last", "light", "reason"), BY_WORD)
def test_a_light_tells_of_silence_and_of_dates_that_were_moved(
    task: Task, last: LastWord | None, light: Light, reason: str
) -> None:
    stands = standing(task, MONDAY_NINE, OFFICE, last)

    assert (stands.light, str(stands.reason)) == (light, reason)


def test_a_word_of_the_evening_is_a_working_day_old_in_the_morning() -> None:
    task = given_on("2026-11-16", due=a_due("2026-11-26"), **URGENT)
    last = LastWord("half", at=a_moment("2026-11-23 17:30"))

    stands = standing(task, a_moment("2026-11-24 09:00"), OFFICE, last)

    assert (stands.light, str(stands.reason)) == (Light.AMBER, "silent for 1 working day")


@pytest.mark.parametrize(
    ("due", "days"),
    [("2026-12-04", 3), ("2026-12-07", 5), ("2027-01-21", 5), ("2027-01-22", 10)],
)
def test_the_longer_a_task_the_longer_it_may_be_silent(due: str, days: int) -> None:
    task = given_on("2026-11-23", urgency=SOON, due=a_due(due))

    assert cycle(task, OFFICE) == days


@pytest.mark.parametrize(("setting", "value", "task", "last", "before", "after"), BY_SETTING)
def test_each_number_of_the_lights_is_a_setting(
    setting: Setting[int],
    value: int,
    task: Task,
    last: LastWord | None,
    before: Light,
    after: Light,
) -> None:
    changed = office(Settings({setting.key: value}))

    lights = [standing(task, MONDAY_NINE, one, last).light for one in (OFFICE, changed)]

    assert lights == [before, after]


@given(tasks(), NEAR)
def test_every_task_has_a_light_and_a_reason_at_any_moment(task: Task, now: datetime) -> None:
    stands = standing(task, now, OFFICE)

    assert stands.light in Light
    assert str(stands.reason)
    assert (stands.working_days_left is None) == (task.due.at is None)


@given(tasks(), NEAR)
def test_what_is_overdue_is_owed_past_its_date_and_red(task: Task, now: datetime) -> None:
    stands = standing(task, now, OFFICE)

    assert stands.is_overdue == (task.is_to_do and task.due.is_past(now))
    assert not stands.is_overdue or stands.light is Light.RED


@given(tasks(TO_DO), NEAR, st.timedeltas(timedelta(0), timedelta(days=30)))
def test_while_a_task_is_left_alone_its_light_only_grows_more_pressing(
    task: Task, now: datetime, passed: timedelta
) -> None:
    before = standing(task, now, OFFICE)
    after = standing(task, now + passed, OFFICE)

    assert GROWING.index(before.light) <= GROWING.index(after.light)
    assert before.is_overdue <= after.is_overdue


@given(tasks(TO_DO), LASTS, NEAR, st.timedeltas(timedelta(0), timedelta(days=30)), OFFICES)
def test_so_it_does_in_every_office_whatever_was_said_last(
    task: Task, last: LastWord, now: datetime, passed: timedelta, settled: Office
) -> None:
    before = standing(task, now, settled, last)
    after = standing(task, now + passed, settled, last)

    assert GROWING.index(before.light) <= GROWING.index(after.light)


@given(tasks(TO_DO), LASTS, NEAR, st.timedeltas(timedelta(0), timedelta(days=30)), OFFICES)
def test_a_newer_word_never_makes_a_light_worse(
    task: Task, last: LastWord, now: datetime, later: timedelta, settled: Office
) -> None:
    newer = last._replace(at=(last.at or now) + later)

    before = standing(task, now, settled, last)
    after = standing(task, now, settled, newer)

    assert GROWING.index(after.light) <= GROWING.index(before.light)


@given(tasks(st.sampled_from(sorted(set(State) - {State.OPEN, State.SUSPENDED}))), NEAR)
def test_what_has_its_result_is_never_late(task: Task, now: datetime) -> None:
    stands = standing(task, now, OFFICE)

    assert (stands.light, stands.is_overdue) == (Light.BLUE, False)
