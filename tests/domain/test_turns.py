"""Sent back, laid aside, taken up again, called off: each turn of a task, and what forbids it."""

from collections.abc import Callable
from datetime import date, datetime

import pytest

from secdesk.domain.cadence import checked, settled_cycle, to_check
from secdesk.domain.errors import DeskError, Refused, Unreadable
from secdesk.domain.light import Light, standing
from secdesk.domain.task import Due, Issuer, Task
from secdesk.domain.turns import resumed, returned, suspended, withdrawn
from secdesk.domain.vocabulary import DueKind, Holder, State, Verdict
from secdesk.domain.worktime import DAY
from world import ADMIN, CHEN, LI, MONDAY_NINE, OFFICE, WANG, a_due, a_task

TODAY = MONDAY_NINE.date()
NEXT_WEEK = date(2026, 12, 1)
WORD = "Wang, by phone, today"
SOFT = DueKind.SOFT
AT_REST = a_task(state=State.SUSPENDED, resume_on=NEXT_WEEK)
RETURN, SHOW = "secdesk return 1 REMARK", "secdesk show 1"
REPORT, REOPEN = "secdesk report 1", "secdesk reopen 1 REASON"

TURNS: dict[str, Callable[[Task], Task]] = {
    "return": lambda task: returned(task, None, MONDAY_NINE),
    "suspend": lambda task: suspended(task, NEXT_WEEK, WORD, TODAY),
    "resume": resumed,
    "withdraw": lambda task: withdrawn(task, (), WORD, MONDAY_NINE),
}
TABLE: dict[State, tuple[State | str, ...]] = {
    State.OPEN: (SHOW, State.SUSPENDED, SHOW, State.WITHDRAWN),
    State.SUSPENDED: (SHOW, "secdesk resume 1", State.OPEN, State.WITHDRAWN),
    State.DONE: (State.OPEN, REPORT, REPORT, REPORT),
    State.REPORTED: (State.OPEN, RETURN, RETURN, RETURN),
    State.CLOSED: (REOPEN, REOPEN, REOPEN, REOPEN),
    State.WITHDRAWN: (REOPEN, REOPEN, REOPEN, REOPEN),
    State.TRANSFERRED: (REOPEN, REOPEN, REOPEN, REOPEN),
}
CELLS = [
    (state, turn, cell)
    for state, row in TABLE.items()
    for turn, cell in zip(TURNS, row, strict=True)
]


def hints(refusal: pytest.ExceptionInfo[DeskError]) -> list[str]:
    """What a refusal says to type next."""
    return [str(hint) for hint in refusal.value.hints]


@pytest.mark.parametrize(
    ("state", "turn", "to"), [one for one in CELLS if isinstance(one[2], State)]
)
def test_a_turn_leads_to_its_state(state: State, turn: str, to: State) -> None:
    assert TURNS[turn](a_task(state=state)).state is to


@pytest.mark.parametrize(
    ("state", "turn", "hint"), [one for one in CELLS if not isinstance(one[2], State)]
)
def test_a_turn_that_does_not_fit_is_refused_with_the_command_that_does(
    state: State, turn: str, hint: str
) -> None:
    with pytest.raises(Refused, match=f"#1 is {state}") as refusal:
        TURNS[turn](a_task(state=state))

    assert hints(refusal) == [hint]


def test_what_was_sent_back_has_neither_result_nor_reports_nor_verdict() -> None:
    told = a_task(
        state=State.REPORTED,
        issuers=(Issuer(WANG, MONDAY_NINE), Issuer(LI, MONDAY_NINE)),
        done_at=MONDAY_NINE,
        result="signed",
        evidence="folder 3",
        verdict=Verdict.PARTLY,
    )

    again = returned(told, None, MONDAY_NINE)

    assert again == a_task(issuers=(Issuer(WANG), Issuer(LI)))


@pytest.mark.parametrize(("lead", "holder"), [(ADMIN, Holder.UNIT), (None, Holder.ME)])
@pytest.mark.parametrize("back", [TURNS["return"], Task.reopen])
def test_whoever_leads_it_has_it_again_and_is_to_be_told(
    back: Callable[[Task], Task], lead: object, holder: Holder
) -> None:
    state = State.CLOSED if back is Task.reopen else State.DONE
    told = a_task(state=state, lead=lead, conveyed_at=MONDAY_NINE, accepted_at=MONDAY_NINE)

    again = back(told)

    assert (again.holder, again.lead) == (holder, lead)
    assert (again.conveyed_at, again.accepted_at) == (None, None)


@pytest.mark.parametrize("accepted_at", [None, MONDAY_NINE])
def test_what_is_taken_back_from_others_is_hers_again(accepted_at: datetime | None) -> None:
    passed_on = a_task(
        state=State.TRANSFERRED,
        holder=Holder.UNIT,
        lead=ADMIN,
        person=CHEN,
        conveyed_at=MONDAY_NINE,
        accepted_at=accepted_at,
    )

    assert passed_on.reopen() == a_task()


def test_what_is_reopened_does_not_rest_and_has_no_verdict() -> None:
    closed = a_task(state=State.WITHDRAWN, resume_on=NEXT_WEEK, verdict=Verdict.NONE)

    again = closed.reopen()

    assert (again.resume_on, again.verdict, again.rests(TODAY)) == (None, None, False)


@pytest.mark.parametrize(
    ("was", "said", "becomes"),
    [
        (a_due("2026-11-27"), None, a_due("2026-11-27")),
        (a_due("2026-11-27"), a_due("2026-12-01"), a_due("2026-12-01")),
        (a_due("2026-11-20"), a_due("2026-12-01", SOFT), a_due("2026-12-01", SOFT)),
        (a_due("2026-11-27", SOFT), a_due("2026-12-01", SOFT), a_due("2026-12-01", SOFT)),
        (Due(DueKind.NONE), None, Due(DueKind.NONE)),
    ],
)
def test_what_was_sent_back_has_the_date_that_was_said_or_the_old_one(
    was: Due, said: Due | None, becomes: Due
) -> None:
    assert returned(a_task(state=State.DONE, due=was), said, MONDAY_NINE).due == becomes


def test_a_target_does_not_take_the_place_of_the_leaders_date() -> None:
    done = a_task(state=State.DONE, due=a_due("2026-11-27"))

    with pytest.raises(Refused, match="still stands") as refusal:
        returned(done, a_due("2026-12-01", SOFT), MONDAY_NINE)

    assert hints(refusal) == ['secdesk return 1 REMARK --due "2026-12-01"']


@pytest.mark.parametrize("word", ["", "Li, by phone, today", "somebody said so"])
def test_only_a_leader_who_gave_it_lets_it_rest(word: str) -> None:
    with pytest.raises(Refused, match="rests only on Wang Min's word") as refusal:
        suspended(a_task(), NEXT_WEEK, word, TODAY)

    assert hints(refusal) == [
        'secdesk ask wang "Let #1 rest until 2026-12-01?" --task 1',
        'secdesk suspend 1 REASON --until "2026-12-01" --word "Wang Min, by phone, 2026-11-23"',
    ]


@pytest.mark.parametrize("until", [TODAY, TODAY - DAY])
def test_it_rests_until_a_day_ahead(until: date) -> None:
    with pytest.raises(Unreadable, match="still ahead"):
        suspended(a_task(), until, WORD, TODAY)


@pytest.mark.parametrize(
    ("today", "state", "light"),
    [
        (TODAY, State.SUSPENDED, Light.GREY),
        (NEXT_WEEK - DAY, State.SUSPENDED, Light.GREY),
        (NEXT_WEEK, State.OPEN, Light.WHITE),
        (NEXT_WEEK + DAY, State.OPEN, Light.WHITE),
    ],
)
def test_what_rests_is_open_again_from_its_day_on(today: date, state: State, light: Light) -> None:
    now = MONDAY_NINE + (today - TODAY)

    assert AT_REST.state_on(today) is state
    assert standing(a_task(state=State.SUSPENDED, resume_on=NEXT_WEEK, assigned_at=now),
                    now, OFFICE).light is light  # fmt: skip


def test_the_light_says_until_when_it_rests() -> None:
    assert str(standing(AT_REST, MONDAY_NINE, OFFICE).reason) == "suspended until Tue 1 Dec"


def test_rest_hides_no_date_that_has_passed() -> None:
    late = a_task(state=State.SUSPENDED, resume_on=NEXT_WEEK, due=a_due("2026-11-20"))

    stands = standing(late, MONDAY_NINE, OFFICE)

    assert (stands.light, stands.is_overdue) == (Light.RED, True)


def test_it_may_rest_anew_once_its_day_has_come() -> None:
    again = suspended(AT_REST, NEXT_WEEK + DAY, WORD, NEXT_WEEK)

    assert again.resume_on == NEXT_WEEK + DAY


def test_what_is_taken_up_again_rests_no_more() -> None:
    assert resumed(AT_REST) == a_task()


def test_a_result_ends_the_rest() -> None:
    assert AT_REST.finish(MONDAY_NINE, "signed").resume_on is None


@pytest.mark.parametrize("word", ["", "Li, by phone, today"])
def test_only_a_leader_who_gave_it_calls_it_off(word: str) -> None:
    with pytest.raises(Refused, match="withdrawn only on Wang Min's word") as refusal:
        withdrawn(a_task(), (), word, MONDAY_NINE)

    assert hints(refusal) == [
        'secdesk ask wang "Withdraw #1?" --task 1',
        'secdesk withdraw 1 REASON --word "Wang Min, by phone, 2026-11-23"',
    ]


def test_any_of_the_leaders_who_gave_it_may_call_it_off() -> None:
    both = a_task(issuers=(Issuer(WANG), Issuer(LI)))

    gone = withdrawn(both, (), "李总，电话", MONDAY_NINE)

    assert (gone.state, gone.closed_at) == (State.WITHDRAWN, MONDAY_NINE)


@pytest.mark.parametrize(
    ("parts", "named", "hint"),
    [
        ((2,), "#2", 'secdesk withdraw 1 2 REASON --word "Wang Min, by phone, 2026-11-23"'),
        (
            (2, 5),
            "#2, #5",
            'secdesk withdraw 1 2 5 REASON --word "Wang Min, by phone, 2026-11-23"',
        ),
        (
            tuple(range(2, 11)),
            "#2, #3, #4, #5, #6, #7, #8, #9, ...",
            "secdesk list --parent 1",
        ),
    ],
)
def test_what_has_open_parts_is_not_called_off_alone(
    parts: tuple[int, ...], named: str, hint: str
) -> None:
    with pytest.raises(Refused) as refusal:
        withdrawn(a_task(), parts, WORD, MONDAY_NINE)

    assert str(refusal.value) == f"#1 has open parts: {named}."
    assert hints(refusal) == [hint]


@pytest.mark.parametrize(
    ("due", "named", "on"),
    [
        (Due(), date(2026, 12, 4), date(2026, 12, 4)),
        (a_due("2026-11-27"), date(2026, 11, 25), date(2026, 11, 25)),
        (a_due("2026-11-27"), date(2026, 12, 4), date(2026, 11, 27)),
        (a_due("2026-11-20"), date(2026, 12, 4), date(2026, 12, 4)),
    ],
)
def test_a_day_to_look_at_it_again_is_never_later_than_the_day_it_is_due(
    due: Due, named: date, on: date
) -> None:
    assert checked(a_task(due=due), named, TODAY).check_on == on


def test_what_rests_is_looked_at_on_its_day_and_not_before() -> None:
    assert to_check(AT_REST, MONDAY_NINE, OFFICE).check_on == NEXT_WEEK


def test_what_came_up_again_is_not_asked_after_on_a_day_gone_by() -> None:
    task = a_task(state=State.SUSPENDED, resume_on=TODAY - DAY, check_on=TODAY - DAY, lead=ADMIN,
                  holder=Holder.UNIT, conveyed_at=MONDAY_NINE)  # fmt: skip

    check_on = to_check(task, MONDAY_NINE, OFFICE).check_on

    assert check_on is not None
    assert check_on > TODAY


@pytest.mark.parametrize(
    ("typed", "days"),
    [("5", 5), (" 250 ", 250), ("0", None), ("None", None), ("无", None), ("１０", 10)],
)
def test_a_cycle_is_a_number_of_working_days_or_as_usual(typed: str, days: int | None) -> None:
    assert settled_cycle(typed) == days


@pytest.mark.parametrize("typed", ["", "-1", "251", "weekly", "1.5", "9" * 5_000])
def test_any_other_cycle_is_refused(typed: str) -> None:
    with pytest.raises(Unreadable, match="number of working days") as refusal:
        settled_cycle(typed)

    assert hints(refusal) == ["--cycle 5"]
