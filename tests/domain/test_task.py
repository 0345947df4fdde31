"""A task from open to struck off, and what stands in its way."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anything import tasks
from secdesk.domain.errors import Refused, Unreadable
from secdesk.domain.people import Contact
from secdesk.domain.task import (
    LONGEST_TITLE,
    Due,
    Issuer,
    Parts,
    Task,
    settled_holder,
    settled_importance,
    settled_title,
    settled_words,
)
from secdesk.domain.vocabulary import DueKind, Holder, State
from world import ADMIN, LI, MONDAY_NINE, WANG, a_due, a_moment, a_task

LATER = a_due("2026-12-04")


def progress(task: Task) -> Task:
    """The task, where work on it is going on."""
    task.must_be_under_way()
    return task


DEEDS: dict[str, Callable[[Task], Task]] = {
    "progress": progress,
    "done": lambda task: task.finish(MONDAY_NINE, "signed"),
    "report": lambda task: task.report(MONDAY_NINE, [WANG]),
    "close": lambda task: task.close(MONDAY_NINE),
    "reopen": Task.reopen,
    "due": lambda task: task.with_due(LATER, "", MONDAY_NINE),
}
DONE, REPORT, SHOW = "secdesk done 1 RESULT", "secdesk report 1", "secdesk show 1"
RETURN, REOPEN = "secdesk return 1 REMARK", "secdesk reopen 1 REASON"
COLUMNS = ("progress", "done", "report", "close", "reopen", "due")
TABLE: dict[State, tuple[State | str, ...]] = {
    State.OPEN: (State.OPEN, State.DONE, DONE, DONE, SHOW, State.OPEN),
    State.SUSPENDED: (State.SUSPENDED, State.DONE, DONE, DONE, SHOW, State.SUSPENDED),
    State.DONE: (REPORT, REPORT, State.REPORTED, REPORT, RETURN, REPORT),
    State.REPORTED: (RETURN, RETURN, State.REPORTED, State.CLOSED, RETURN, RETURN),
    State.CLOSED: (REOPEN, REOPEN, REOPEN, REOPEN, State.OPEN, REOPEN),
    State.WITHDRAWN: (REOPEN, REOPEN, REOPEN, REOPEN, State.OPEN, REOPEN),
    State.TRANSFERRED: (REOPEN, REOPEN, REOPEN, REOPEN, State.OPEN, REOPEN),
}
CELLS = [
    (state, deed, cell)
    for state, row in TABLE.items()
    for deed, cell in zip(COLUMNS, row, strict=True)
]
ALLOWED = [one for one in CELLS if isinstance(one[2], State)]
FORBIDDEN = [one for one in CELLS if not isinstance(one[2], State)]


def hints(refusal: pytest.ExceptionInfo[Refused]) -> list[str]:
    """What a refusal says to type next."""
    return [str(hint) for hint in refusal.value.hints]


def test_the_table_speaks_of_every_state_and_deed() -> None:
    assert {(state, deed) for state, deed, _ in CELLS} == {
        (state, deed) for state in State for deed in DEEDS
    }


@pytest.mark.parametrize(("state", "deed", "after"), ALLOWED)
def test_a_deed_that_fits_the_state_leads_to_the_next(
    state: State, deed: str, after: State
) -> None:
    assert DEEDS[deed](a_task(state=state)).state is after


@pytest.mark.parametrize(("state", "deed", "hint"), FORBIDDEN)
def test_a_deed_that_does_not_fit_is_refused_with_the_command_that_does(
    state: State, deed: str, hint: str
) -> None:
    with pytest.raises(Refused) as refusal:
        DEEDS[deed](a_task(state=state))

    assert hints(refusal) == [hint]


@given(tasks(st.just(State.CLOSED)), st.sampled_from(sorted(set(DEEDS) - {"reopen"})))
def test_closing_is_final(closed: Task, deed: str) -> None:
    with pytest.raises(Refused, match="#1 is closed"):
        DEEDS[deed](closed)


@given(tasks(), st.sampled_from(sorted(DEEDS)))
def test_no_deed_changes_number_title_or_issuers(task: Task, deed: str) -> None:
    try:
        after = DEEDS[deed](task)
    except Refused:
        after = task

    assert (after.number, after.title) == (task.number, task.title)
    assert [one.leader for one in after.issuers] == [one.leader for one in task.issuers]


def test_a_result_comes_back_to_the_secretary_to_be_reported() -> None:
    task = a_task(holder=Holder.UNIT, lead=ADMIN)

    done = task.finish(MONDAY_NINE, "signed", "folder 3")

    assert (done.done_at, done.result, done.evidence) == (MONDAY_NINE, "signed", "folder 3")
    assert done.holder is Holder.ME


def test_a_task_without_a_result_is_not_done() -> None:
    with pytest.raises(Refused, match="has a result") as refusal:
        a_task().finish(MONDAY_NINE, "")

    assert hints(refusal) == [DONE]


@pytest.mark.parametrize("parts", [Parts(), Parts(3, 3)])
def test_a_task_without_open_parts_can_be_done(parts: Parts) -> None:
    assert a_task(parts=parts).finish(MONDAY_NINE, "signed").state is State.DONE


def test_a_task_with_open_parts_is_not_done() -> None:
    with pytest.raises(Refused, match="still has 2 of 3 parts open") as refusal:
        a_task(parts=Parts(3, 1)).finish(MONDAY_NINE, "signed")

    assert hints(refusal) == ["secdesk list --parent 1"]


def test_an_important_result_needs_evidence() -> None:
    with pytest.raises(Refused, match="say where the evidence is") as refusal:
        a_task(importance=1).finish(MONDAY_NINE, "signed,\nthree copies")

    assert hints(refusal) == ['secdesk done 1 RESULT --evidence "signed copy, folder 3"']


@pytest.mark.parametrize(("kept", "said"), [("", "folder 3"), ("folder 3", "")])
def test_an_important_task_with_evidence_is_done(kept: str, said: str) -> None:
    task = a_task(importance=1, evidence=kept)

    assert task.finish(MONDAY_NINE, "signed", said).evidence == "folder 3"


def test_a_task_is_reported_once_every_issuer_has_heard() -> None:
    done = a_task(state=State.DONE, issuers=(Issuer(WANG), Issuer(LI)))

    half = done.report(MONDAY_NINE, [LI])
    whole = half.report(a_moment("2026-11-24 09:00"), [WANG])

    assert (half.state, half.untold) == (State.DONE, (WANG,))
    assert (whole.state, whole.untold) == (State.REPORTED, ())


def test_telling_all_keeps_when_one_of_them_was_told_before() -> None:
    done = a_task(state=State.DONE, issuers=(Issuer(WANG, MONDAY_NINE), Issuer(LI)))
    later = a_moment("2026-11-24 09:00")

    assert done.report(later, [WANG, LI]).issuers == (Issuer(WANG, MONDAY_NINE), Issuer(LI, later))


def test_telling_those_who_know_is_refused_with_whoever_does_not_know_yet() -> None:
    done = a_task(state=State.DONE, issuers=(Issuer(WANG, MONDAY_NINE), Issuer(LI)))

    with pytest.raises(Refused, match="#1 has been reported to Wang Min already") as refusal:
        done.report(MONDAY_NINE, [WANG])

    assert hints(refusal) == ["secdesk report 1 --to li"]


def test_telling_everybody_again_is_refused_with_the_way_on() -> None:
    told = a_task(state=State.REPORTED, issuers=(Issuer(WANG, MONDAY_NINE),))

    with pytest.raises(Refused, match="already") as refusal:
        told.report(MONDAY_NINE, [WANG])

    assert hints(refusal) == ["secdesk close 1"]


def test_a_reported_task_is_struck_off() -> None:
    closed = a_task(state=State.REPORTED).close(MONDAY_NINE)

    assert (closed.state, closed.closed_at) == (State.CLOSED, MONDAY_NINE)
    assert not closed.is_live


def test_a_task_that_wants_no_report_is_struck_off_when_done() -> None:
    done = a_task(state=State.DONE, report_back=False)

    assert done.close(MONDAY_NINE).state is State.CLOSED


def test_a_result_nobody_was_told_of_is_not_struck_off() -> None:
    issuers = (Issuer(WANG, MONDAY_NINE), Issuer(LI))

    with pytest.raises(Refused) as refusal:
        a_task(state=State.DONE, issuers=issuers).close(MONDAY_NINE)

    assert refusal.value.message.values["names"] == (LI.name,)
    assert hints(refusal) == [REPORT]


def test_a_reopened_task_is_to_be_done_and_reported_anew() -> None:
    closed = a_task(importance=1).finish(MONDAY_NINE, "signed", "folder 3")
    closed = closed.report(MONDAY_NINE, [WANG]).close(MONDAY_NINE)

    assert closed.reopen() == a_task(importance=1)


@pytest.mark.parametrize("kind", [DueKind.SOFT, DueKind.NONE, DueKind.UNSET])
def test_a_date_of_the_desks_own_moves_freely(kind: DueKind) -> None:
    task = a_task(due=Due(kind))

    assert task.with_due(LATER, "", MONDAY_NINE).due == LATER


def test_a_date_a_leader_set_moves_only_with_their_word() -> None:
    task = a_task(due=a_due("2026-11-27"))

    with pytest.raises(Refused, match="#1's date was set by Wang Min") as refusal:
        task.with_due(LATER._replace(typed="fri 5pm"), "", MONDAY_NINE)

    assert refusal.value.hints[1].values["day"] == MONDAY_NINE.date()
    assert hints(refusal) == [
        'secdesk ask wang "Move #1 to fri 5pm?" --task 1 --set due="fri 5pm"',
        'secdesk due 1 "fri 5pm" --word "Wang Min, by phone, 2026-11-23"',
    ]


@pytest.mark.parametrize("word", ["Li, by phone", "by phone", "the Admin Office"])
def test_a_date_a_leader_set_does_not_move_with_the_word_of_somebody_else(word: str) -> None:
    task = a_task(due=a_due("2026-11-27"))

    with pytest.raises(Refused, match="moves only with Wang Min's word"):
        task.with_due(LATER, word, MONDAY_NINE)


@pytest.mark.parametrize("word", ["Wang Min, by phone, today", "李总, on the phone"])
def test_a_date_a_leader_set_moves_with_the_word_of_one_who_gave_it(word: str) -> None:
    task = a_task(due=a_due("2026-11-27"), issuers=(Issuer(WANG), Issuer(LI)))

    assert task.with_due(LATER, word, MONDAY_NINE).due == LATER


@pytest.mark.parametrize(
    ("due", "now", "is_past"),
    [
        (Due(), "2026-11-23 09:00", False),
        (a_due("2026-11-23"), "2026-11-23 18:30", False),
        (a_due("2026-11-23"), "2026-11-23 23:59", False),
        (a_due("2026-11-23"), "2026-11-24 00:00", True),
        (a_due("2026-11-23 17:00", has_time=True), "2026-11-23 17:00", False),
        (a_due("2026-11-23 17:00", has_time=True), "2026-11-23 17:01", True),
    ],
)
def test_a_day_lasts_until_its_midnight_and_a_clock_time_until_it_strikes(
    due: Due,
    now: str,
    is_past: bool,  # noqa: FBT001  # a column of the table
) -> None:
    assert due.is_past(a_moment(now)) is is_past


def test_a_task_is_listed_under_the_first_who_gave_it() -> None:
    assert a_task(issuers=(Issuer(LI), Issuer(WANG))).leader == LI


@pytest.mark.parametrize(
    ("state", "is_live", "is_to_do"),
    [
        (State.OPEN, True, True),
        (State.SUSPENDED, True, True),
        (State.DONE, True, False),
        (State.REPORTED, True, False),
        (State.CLOSED, False, False),
        (State.WITHDRAWN, False, False),
        (State.TRANSFERRED, True, False),
    ],
)
def test_a_task_stays_on_the_desk_until_struck_off_or_taken(
    state: State,
    is_live: bool,  # noqa: FBT001  # a column of the table
    is_to_do: bool,  # noqa: FBT001  # a column of the table
) -> None:
    task = a_task(state=state)

    assert (task.is_live, task.is_to_do) == (is_live, is_to_do)


def test_what_others_have_taken_is_off_the_desk() -> None:
    assert not a_task(state=State.TRANSFERRED, accepted_at=MONDAY_NINE).is_live


def test_a_title_is_one_clean_line() -> None:
    assert settled_title(" draft\n the \x1b[31mreport ") == "draft the ␛[31mreport"


@pytest.mark.parametrize("typed", ["", "  \t\n", "\u3000"])
def test_a_task_needs_a_title(typed: str) -> None:
    with pytest.raises(Unreadable, match="needs a title"):
        settled_title(typed)


def test_a_title_has_a_longest_length() -> None:
    assert len(settled_title("x" * LONGEST_TITLE)) == LONGEST_TITLE

    with pytest.raises(Unreadable, match="10000 characters; 1000 is the most"):
        settled_title("x" * 10_000)


def test_a_leaders_words_keep_their_lines() -> None:
    assert settled_words(" first\nsecond\x07 ") == "first\nsecond␇"


@pytest.mark.parametrize("importance", [1, 2, 3])
def test_importance_is_one_of_three(importance: int) -> None:
    assert settled_importance(importance) == importance


@pytest.mark.parametrize("importance", [-1, 0, 4])
def test_any_other_importance_is_refused(importance: int) -> None:
    with pytest.raises(Unreadable, match=r"1 .*, 2 or 3"):
        settled_importance(importance)


@pytest.mark.parametrize(
    ("said", "lead", "holder"),
    [
        (None, None, Holder.ME),
        (None, ADMIN, Holder.UNIT),
        (Holder.ME, ADMIN, Holder.ME),
        (Holder.LEADER, None, Holder.LEADER),
        (Holder.LEADER, ADMIN, Holder.LEADER),
        (Holder.UNIT, ADMIN, Holder.UNIT),
    ],
)
def test_the_unit_it_was_passed_to_holds_a_task_unless_said_otherwise(
    said: Holder | None, lead: Contact | None, holder: Holder
) -> None:
    assert settled_holder(said, lead) is holder


def test_no_unit_holds_a_task_without_being_named() -> None:
    with pytest.raises(Refused) as refusal:
        settled_holder(Holder.UNIT, None)

    assert "--to UNIT" in hints(refusal)
