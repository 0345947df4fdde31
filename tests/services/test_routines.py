"""Routines: entered with their next dates, made when their day comes, passed over, stopped."""

from dataclasses import replace
from typing import Any

import pytest

from secdesk.cards.routines import RoutineCard
from secdesk.domain.almanac import PlainAlmanac, YearOfDays
from secdesk.domain.errors import NotFound, Refused, Unreadable
from secdesk.domain.vocabulary import DueKind, OnHoliday, State, Urgency
from secdesk.services import following, history, people, routines, turns
from secdesk.services.desk import Desk
from secdesk.services.routines import RoutineSaid
from world import a_moment, staffed

MONTHLY = "FREQ=MONTHLY;BYMONTHDAY=15"
PLAIN = RoutineSaid()


@pytest.fixture(autouse=True)
def _people(desk: Desk) -> None:
    staffed(desk)


def added(desk: Desk, rule: str = MONTHLY, **said: Any) -> RoutineCard:  # noqa: ANN401  # a builder takes what matters
    """A routine of Wang's, just entered."""
    return routines.add(desk, rule, "wang", "file the statistics", replace(PLAIN, **said))


def later(desk: Desk, moment: str) -> Desk:
    """The same desk at another moment."""
    return replace(desk, now=a_moment(moment))


def made(desk: Desk, moment: str) -> Desk:
    """The same desk at another moment, after its routines made what is due."""
    then = later(desk, moment)
    routines.make_due(then)
    return then


def dates(card: RoutineCard) -> list[str]:
    """The next dates that are echoed."""
    return [one.at.date().isoformat() for one in card.next]


def listed(desk: Desk) -> RoutineCard:
    """The first routine as it is listed."""
    return routines.list_routines(desk, everything=True).routines[0]


def done(desk: Desk, number: int) -> None:
    """Give a task its result."""
    following.done(desk, [number], "sent")


def test_what_is_entered_is_echoed_with_its_next_three_dates_and_days_off(desk: Desk) -> None:
    card = added(desk, "FREQ=MONTHLY;BYMONTHDAY=28")

    assert (card.number, card.leader.name, card.title) == (1, "Wang Min", "file the statistics")
    assert str(card.said) == "every month on the 28th"
    assert dates(card) == ["2026-11-28", "2026-12-28", "2027-01-28"]
    assert [one.is_day_off for one in card.next] == [True, False, False]


def test_everything_that_is_said_of_a_routine_stands_in_its_task(desk: Desk) -> None:
    added(
        desk, to="admin", person="chen", urgency="soon", importance=3, standard="one page",
        secrecy="public", is_target=True,
    )  # fmt: skip

    then = made(desk, "2026-12-10 09:00")

    task = then.store.tasks.get([1])[0]
    assert task.title == "file the statistics"
    assert [one and one.code for one in (task.lead, task.person)] == ["admin", "chen"]
    assert (task.urgency, task.importance, task.standard) == (Urgency.SOON, 3, "one page")
    assert (task.due.kind, task.due.at) == (DueKind.SOFT, a_moment("2026-12-15 18:00"))
    assert task.due.typed == MONTHLY
    assert task.assigned_at == a_moment("2026-12-10 09:00")


def test_a_routine_whose_first_day_has_come_makes_its_task_at_once(desk: Desk) -> None:
    card = added(desk, "FREQ=MONTHLY;BYMONTHDAY=25")

    assert card.task == 1
    assert dates(card) == ["2026-11-25", "2026-12-25", "2027-01-25"]
    assert card.task_state is State.OPEN


def test_the_task_is_made_on_its_day_and_only_once(desk: Desk) -> None:
    added(desk)

    before = made(desk, "2026-12-09 18:00").store.tasks.those_there([1])
    made(desk, "2026-12-10 00:00")
    after = made(desk, "2026-12-10 09:00").store.tasks.those_there([1, 2])

    assert before == []
    assert [task.number for task in after] == [1]


def test_while_a_task_is_to_do_none_is_added_and_what_goes_by_is_counted(desk: Desk) -> None:
    added(desk)
    made(desk, "2026-12-10 09:00")

    then = made(desk, "2027-03-20 09:00")

    assert [task.number for task in then.store.tasks.those_there([1, 2])] == [1]
    card = listed(then)
    assert (card.task, card.task_state, card.missed, card.is_waiting) == (1, State.OPEN, 2, True)


def test_what_waited_appears_when_the_open_task_has_its_result(desk: Desk) -> None:
    added(desk)
    made(desk, "2026-12-10 09:00")
    then = made(desk, "2027-03-20 09:00")

    done(then, 1)
    routines.make_due(then)

    task = then.store.tasks.get([2])[0]
    assert task.due.at == a_moment("2027-03-15 18:00")
    assert (listed(then).missed, listed(then).is_waiting) == (2, False)


def test_a_task_says_which_routine_made_it_and_what_was_missed(desk: Desk) -> None:
    added(desk)
    then = made(desk, "2027-03-20 09:00")

    shown = history.show(then, [1]).tasks[0]

    assert [str(one) for one in shown.why[-2:]] == [
        "made by routine 1 for Mon 15 Mar",
        "3 times before it were missed",
    ]
    assert [str(one) for one in shown.log[0].details] == [
        "made by routine 1 for Mon 15 Mar",
        "3 times before it were missed",
    ]


def test_an_open_task_says_that_the_next_time_waits_for_it(desk: Desk) -> None:
    added(desk)
    made(desk, "2026-12-10 09:00")
    then = made(desk, "2027-01-20 09:00")

    why = [str(one) for one in history.show(then, [1]).tasks[0].why]

    assert why[-1] == "its next time has come, and waits until this has its result"


def test_a_task_of_no_routine_says_nothing_of_one(desk: Desk) -> None:
    added(desk, "FREQ=MONTHLY;BYMONTHDAY=25")
    made_by_hand = replace(desk.store.tasks.get([1])[0], number=0)
    number = desk.store.tasks.add(made_by_hand).number

    assert "routine" not in " ".join(map(str, history.show(desk, [number]).tasks[0].why))


def test_the_task_appears_as_early_as_the_setting_says_unless_told_otherwise(desk: Desk) -> None:
    usual = added(desk)
    early = added(desk, ahead=10)

    assert (usual.ahead, early.ahead) == (3, 10)
    then = made(desk, "2026-12-01 00:00")
    assert [one.task for one in routines.list_routines(then).routines] == [None, 1]


@pytest.mark.parametrize(
    ("on_holiday", "due"), [("keep", "2026-11-28"), ("提前", "2026-11-27"), ("after", "2026-11-30")]
)
def test_on_a_day_off_the_date_stays_or_moves_as_asked(
    desk: Desk, on_holiday: str, due: str
) -> None:
    card = added(desk, "FREQ=MONTHLY;BYMONTHDAY=28", on_holiday=on_holiday)

    assert dates(card)[0] == due


def test_it_counts_from_the_day_that_is_named(desk: Desk) -> None:
    card = added(desk, "FREQ=WEEKLY;INTERVAL=2", starting="2026-12-01")

    assert dates(card) == ["2026-12-01", "2026-12-15", "2026-12-29"]


def test_a_rule_that_never_comes_round_is_refused(desk: Desk) -> None:
    with pytest.raises(Unreadable, match="nothing ever comes round"):
        added(desk, "FREQ=DAILY;UNTIL=20261122")


@pytest.mark.parametrize(
    "said",
    [
        {"importance": 0},
        {"importance": 4},
        {"urgency": "very"},
        {"on_holiday": "somehow"},
        {"starting": "2026-11-20"},
    ],
)
def test_what_cannot_be_meant_is_refused(desk: Desk, said: dict[str, Any]) -> None:
    with pytest.raises(Unreadable):
        added(desk, **said)


def test_a_month_without_that_day_is_noted(desk: Desk) -> None:
    card = added(desk, "FREQ=MONTHLY;BYMONTHDAY=31")

    assert [str(one.text) for one in card.notes] == ["in a month without that day, its last day"]


class Unannounced(PlainAlmanac):
    """An almanac that knows nothing of the make-up workdays of any year."""

    def year(self, _: int) -> YearOfDays:
        """Nothing, and not even that for sure."""
        return YearOfDays({}, is_announced=False)


@pytest.mark.parametrize(
    ("rule", "on_holiday", "is_noted"),
    [
        ("FREQ=MONTHLY;X-WORKDAY=-1", None, True),
        (MONTHLY, "after", True),
        (MONTHLY, None, False),
    ],
)
def test_where_working_days_count_it_is_noted_that_a_year_is_not_announced(
    desk: Desk, rule: str, on_holiday: str | None, *, is_noted: bool
) -> None:
    calendar = replace(desk.calendar, almanac=Unannounced())
    unsure = replace(desk, office=replace(desk.office, calendar=calendar))

    card = added(unsure, rule, on_holiday=on_holiday)

    assert ["not announced" in str(note.text) for note in card.notes] == [True] * is_noted


def test_a_stopped_routine_makes_no_more_and_its_task_stays(desk: Desk) -> None:
    added(desk)
    then = made(desk, "2026-12-10 09:00")

    card = routines.stop(then, [1, 1]).routines[0]
    done(then, 1)
    made(desk, "2027-05-20 09:00")

    assert card.stopped_at == then.now
    assert card.next == ()
    assert [task.number for task in desk.store.tasks.those_there([1, 2])] == [1]
    assert routines.list_routines(then).routines == ()
    with pytest.raises(Refused):
        routines.stop(then, [1])
    with pytest.raises(Refused):
        routines.skip(then, 1)


def test_all_routines_named_are_stopped_or_none(desk: Desk) -> None:
    added(desk)

    with pytest.raises(NotFound):
        routines.stop(desk, [1, 2])
    with pytest.raises(Unreadable):
        routines.stop(desk, [])

    assert listed(desk).stopped_at is None


@pytest.mark.parametrize(
    ("which", "left"),
    [
        ("", ["2027-01-15", "2027-02-15", "2027-03-15"]),
        ("2", ["2027-02-15", "2027-03-15", "2027-04-15"]),
        ("2027-01-15", ["2026-12-15", "2027-02-15", "2027-03-15"]),
    ],
)
def test_times_are_passed_over_and_the_new_next_dates_echoed(
    desk: Desk, which: str, left: list[str]
) -> None:
    added(desk)

    card = routines.skip(desk, 1, which).routines[0]

    assert dates(card) == left
    assert str(card.notes[0].text).startswith("passed over: ")


def test_a_time_passed_over_is_not_made_and_the_next_one_is(desk: Desk) -> None:
    added(desk)
    routines.skip(desk, 1)

    first = made(desk, "2026-12-16 09:00").store.tasks.those_there([1])
    second = made(desk, "2027-01-12 09:00").store.tasks.those_there([1])

    assert first == []
    assert [task.due.at for task in second] == [a_moment("2027-01-15 18:00")]


def test_what_waits_behind_an_open_task_can_be_passed_over(desk: Desk) -> None:
    added(desk)
    made(desk, "2026-12-10 09:00")
    then = later(desk, "2027-01-20 09:00")

    routines.skip(then, 1)
    done(then, 1)
    routines.make_due(then)

    assert [task.number for task in then.store.tasks.those_there([1, 2])] == [1]


def test_a_day_on_which_it_does_not_come_round_cannot_be_passed_over(desk: Desk) -> None:
    added(desk)

    with pytest.raises(Refused) as refused:
        routines.skip(desk, 1, "2026-12-16")

    assert [str(one) for one in refused.value.hints] == [
        "secdesk routine skip 1 2026-12-15",
        "secdesk routine skip 1 2027-01-15",
        "secdesk routine skip 1 2027-02-15",
    ]


def test_a_routine_follows_a_contact_that_is_merged(desk: Desk) -> None:
    people.add_contact(desk, "office", "Office", people.ContactSaid(kind="unit"))
    added(desk, to="office", person="office")

    people.merge_contacts(desk, "office", "admin")

    card = listed(desk)
    assert card.lead
    assert card.person
    assert (card.lead.code, card.person.code) == ("admin", "admin")


def test_what_becomes_of_a_day_off_is_kept(desk: Desk) -> None:
    added(desk, on_holiday="after")

    assert listed(desk).on_holiday is OnHoliday.AFTER


def test_a_task_past_its_day_of_rest_is_listed_as_open(desk: Desk) -> None:
    added(desk)
    then = made(desk, "2026-12-15 09:00")
    turns.suspend(then, [1], "later", "2026-12-17", "Wang Min")

    states = [listed(later(desk, f"2026-12-{day} 09:00")).task_state for day in ("16", "17")]

    assert states == [State.SUSPENDED, State.OPEN]
