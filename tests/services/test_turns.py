"""Turns in the life of tasks, on a real desk."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from secdesk.cards.tasks import Deeds
from secdesk.domain.entry import Entry, EntryKind
from secdesk.domain.errors import Refused, Unreadable
from secdesk.domain.light import Light
from secdesk.domain.task import Due, Task
from secdesk.domain.vocabulary import DueKind, Holder, State
from secdesk.services import changing, history, ledgers, looking
from secdesk.services.changing import Amends
from secdesk.services.desk import Desk
from secdesk.services.following import done, progress, reopen, report
from secdesk.services.ledgers import Excerpt
from secdesk.services.looking import Asked
from secdesk.services.taking_over import Particulars
from secdesk.services.turns import resume, send_back, suspend, withdraw
from world import MONDAY_NINE, a_moment, assigned, staffed

WORD = "Wang, by phone, today"
FIRST = date(2026, 12, 1)


@pytest.fixture(autouse=True)
def _people(desk: Desk) -> None:
    staffed(desk)


def on(desk: Desk, text: str) -> Desk:
    """The same desk at another moment."""
    return replace(desk, now=a_moment(text))


def kept(desk: Desk, number: int) -> Task:
    """The task as the desk keeps it."""
    return desk.store.tasks.get([number])[0]


def log(desk: Desk, number: int) -> list[Entry]:
    """What the log says of a task."""
    return list(desk.store.entries.of(number))


def notes(deeds: Deeds) -> list[tuple[str, str]]:
    """What was said back about the first task, with the command that comes next."""
    return [(str(note.text), str(note.command)) for note in deeds.tasks[0].notes]


def a_done_task(desk: Desk, **said: Any) -> int:  # noqa: ANN401  # a builder takes what matters
    """A task with its result."""
    number = assigned(desk, **said)
    done(desk, [number], "signed, three copies")
    return number


def at_rest(desk: Desk, **said: Any) -> int:  # noqa: ANN401  # as above
    """A task that rests."""
    number = assigned(desk, **said)
    suspend(desk, [number], "the budget comes first", "2026-12-01", WORD)
    return number


def test_the_remark_is_logged_with_the_result_that_it_is_about(desk: Desk) -> None:
    number = a_done_task(desk, due="fri")
    report(desk, [number], "told")

    deeds = send_back(desk, [number], "figures of October\nare missing")

    assert log(desk, number)[-1] == Entry(
        number,
        MONDAY_NINE,
        EntryKind.RETURN,
        "figures of October\nare missing",
        before="signed, three copies",
    )
    assert notes(deeds) == [("figures of October\nare missing", "None")]
    task = kept(desk, number)
    assert (task.state, task.result, task.done_at) == (State.OPEN, "", None)
    assert [one.reported_at for one in task.issuers] == [None]


def test_a_task_sent_back_may_be_done_and_reported_anew(desk: Desk) -> None:
    number = a_done_task(desk, also=["li"])
    report(desk, [number], "told")
    send_back(desk, [number], "figures are missing")

    done(desk, [number], "with figures")

    half = report(desk, [number], "told again", to="li")
    assert half.tasks[0].state is State.DONE
    assert report(desk, [number], "told again").tasks[0].state is State.REPORTED


def test_the_new_date_is_the_leaders_and_the_move_is_logged(desk: Desk) -> None:
    number = a_done_task(desk, due="fri")

    send_back(desk, [number], "figures are missing", due="2026-12-01")

    assert kept(desk, number).due == Due(
        DueKind.HARD, a_moment("2026-12-01 18:00"), has_time=False, typed="2026-12-01"
    )
    moved = log(desk, number)[-1]
    assert (moved.kind, moved.word, moved.is_late) == (
        EntryKind.DUE, "Wang Min", False,
    )  # fmt: skip
    assert desk.store.entries.last_words([number])[number].moves == 1


def test_a_target_of_the_desks_own_may_follow_a_date_that_has_passed(desk: Desk) -> None:
    number = a_done_task(desk, due="fri")
    later = on(desk, "2026-11-30 09:00")

    send_back(later, [number], "figures are missing", target="2026-12-04")

    assert kept(desk, number).due.kind is DueKind.SOFT
    moved = log(desk, number)[-1]
    assert (moved.kind, moved.word, moved.is_late) == (EntryKind.DUE, "", False)


@pytest.mark.parametrize(
    ("done_at", "is_late"),
    [("2026-11-27 23:00", False), ("2026-11-28 00:30", True)],
)
def test_what_was_done_in_time_is_no_slip_though_it_comes_back_late(
    desk: Desk, done_at: str, *, is_late: bool
) -> None:
    number = assigned(desk, due="fri")
    done(on(desk, done_at), [number], "signed")

    send_back(on(desk, "2026-11-30 09:00"), [number], "missing", due="2026-12-04")

    assert log(desk, number)[-1].is_late is is_late


@pytest.mark.parametrize(
    ("remark", "word"),
    [
        ("figures are missing", "Wang Min, 李国强"),
        ("Wang: figures are missing", "Wang Min"),
        ("李总: figures are missing", "李国强"),
    ],
)
def test_a_new_date_rests_on_the_leaders_who_sent_it_back(
    desk: Desk, remark: str, word: str
) -> None:
    number = a_done_task(desk, also=["li"])

    send_back(desk, [number], remark, due="2026-12-01")

    returned, moved = log(desk, number)[-2:]
    assert (returned.words, moved.word) == (remark, word)


def test_a_date_that_has_passed_gives_way_to_the_desks_own_target(desk: Desk) -> None:
    number = a_done_task(desk, due="fri", urgency="urgent")
    later = on(desk, "2026-11-30 09:00")

    deeds = send_back(later, [number], "figures are missing")

    assert kept(desk, number).due == Due(DueKind.SOFT, a_moment("2026-12-03 18:00"))
    assert notes(deeds)[1:] == [
        ("no date was given: this is the desk's own target", 'secdesk due 1 "fri 5pm"')
    ]


@pytest.mark.parametrize("said", [{"due": "2026-12-01"}, {"no_limit": True}])
def test_a_date_that_stands_stays_and_no_move_is_logged(
    desk: Desk, said: dict[str, object]
) -> None:
    number = a_done_task(desk, **said)
    before = kept(desk, number).due

    send_back(desk, [number], "figures are missing")

    assert kept(desk, number).due == before
    assert [one.kind for one in log(desk, number)] == [EntryKind.DONE, EntryKind.RETURN]


def test_the_same_date_said_again_is_no_move(desk: Desk) -> None:
    number = a_done_task(desk, due="2026-12-01")

    send_back(desk, [number], "figures are missing", due="1 Dec")

    assert log(desk, number)[-1].kind is EntryKind.RETURN


def test_whoever_led_it_has_it_again_and_is_to_be_told(desk: Desk) -> None:
    number = assigned(desk, to="admin")
    progress(desk, [number], "begun")
    done(desk, [number], "signed")

    deeds = send_back(desk, [number], "figures are missing")

    task = kept(desk, number)
    assert (task.holder, task.conveyed_at, task.accepted_at) == (Holder.UNIT, None, None)
    assert task.check_on == desk.today
    assert notes(deeds)[-1] == ("Admin Office has not been told yet", "secdesk convey 1")


@pytest.mark.parametrize(
    ("remark", "said", "message"),
    [
        ("", {}, "Say what the leader found"),
        (" \n", {}, "Say what the leader found"),
        ("missing", {"due": "fri", "target": "mon"}, "exclude each other"),
        ("missing", {"due": "2026-11-20"}, "is past"),
    ],
)
def test_a_return_that_says_too_little_or_too_much_is_refused(
    desk: Desk, remark: str, said: dict[str, str], message: str
) -> None:
    number = a_done_task(desk)

    with pytest.raises(Unreadable, match=message):
        send_back(desk, [number], remark, **said)

    assert kept(desk, number).state is State.DONE


def test_several_are_sent_back_or_none(desk: Desk) -> None:
    numbers = [a_done_task(desk), assigned(desk)]

    with pytest.raises(Refused, match="#2 is open"):
        send_back(desk, numbers, "figures are missing")

    assert kept(desk, numbers[0]).state is State.DONE


def test_a_rest_is_logged_with_the_word_it_rests_on(desk: Desk) -> None:
    number = assigned(desk, no_limit=True)

    deeds = suspend(desk, [number], "the budget comes first", "2026-12-01", f" {WORD}\n")

    assert log(desk, number) == [
        Entry(
            number,
            MONDAY_NINE,
            EntryKind.SUSPEND,
            "the budget comes first",
            word=WORD,
            after="2026-12-01",
        )
    ]
    task = kept(desk, number)
    assert (task.state, task.resume_on, task.check_on) == (State.SUSPENDED, FIRST, FIRST)
    assert notes(deeds) == [
        ("the budget comes first", "None"),
        ("comes up by itself on Tue 1 Dec", "None"),
    ]


@pytest.mark.parametrize(
    ("whose", "command"),
    [
        ("due", f'secdesk due 1 "2026-12-01" --word "{WORD}"'),
        ("target", 'secdesk due 1 "2026-12-01"'),
    ],
)
def test_a_date_before_the_end_of_the_rest_is_said(desk: Desk, whose: str, command: str) -> None:
    number = assigned(desk, **{whose: "fri"})

    deeds = suspend(desk, [number], "the budget comes first", "2026-12-01", WORD)

    assert notes(deeds)[-1] == ("it is due before that, on Fri 27 Nov", command)
    assert kept(desk, number).due.at == a_moment("2026-11-27 18:00")


@pytest.mark.parametrize(
    ("reason", "until", "message"),
    [
        ("", "2026-12-01", "Say why it rests"),
        ("the budget", None, "Say until when"),
        ("the budget", " ", "Say until when"),
        ("the budget", "today", "still ahead"),
        ("the budget", "2026-11-20", "is past"),
    ],
)
def test_a_rest_needs_a_reason_and_a_day_ahead(
    desk: Desk, reason: str, until: str | None, message: str
) -> None:
    with pytest.raises(Unreadable, match=message):
        suspend(desk, [assigned(desk)], reason, until, WORD)


@pytest.mark.parametrize("word", [None, "", "Li, today"])
def test_nothing_is_laid_aside_without_the_leaders_word(desk: Desk, word: str | None) -> None:
    number = assigned(desk)

    with pytest.raises(Refused, match="rests only on Wang Min's word"):
        suspend(desk, [number], "why", "2026-12-01", word)

    assert (kept(desk, number).state, log(desk, number)) == (State.OPEN, [])


@pytest.mark.parametrize("word", [None, "", "Li, today"])
def test_nothing_is_called_off_without_the_leaders_word(desk: Desk, word: str | None) -> None:
    number = assigned(desk)

    with pytest.raises(Refused, match="withdrawn only on Wang Min's word"):
        withdraw(desk, [number], "why", word)

    assert (kept(desk, number).state, log(desk, number)) == (State.OPEN, [])


@pytest.mark.parametrize(
    ("at", "state"),
    [("2026-11-30 23:59", State.SUSPENDED), ("2026-12-01 00:00", State.OPEN)],
)
def test_it_comes_up_by_itself_wherever_it_is_shown(desk: Desk, at: str, state: State) -> None:
    number = at_rest(desk, no_limit=True)
    then = on(desk, at)
    other = State.OPEN if state is State.SUSPENDED else State.SUSPENDED

    shown = history.show(then, [number]).tasks[0]
    listed = looking.list_tasks(then, Asked(), None).tasks
    found = looking.find(then, "board").tasks
    cut = looking.list_tasks(then, Asked(states=(state.value,)), 5).tasks
    whole = looking.list_tasks(then, Asked(states=(state.value,), text="board"), None).tasks
    none = looking.list_tasks(then, Asked(states=(other.value,)), 5).tasks

    assert {one.state for one in (shown, *listed, *found, *cut, *whole)} == {state}
    assert (shown.light is Light.GREY) == (state is State.SUSPENDED)
    assert [len(one) for one in (listed, found, cut, whole, none)] == [1, 1, 1, 1, 0]


def test_what_came_up_is_listed_in_the_ledger_as_open(desk: Desk) -> None:
    at_rest(desk)
    then = on(desk, "2026-12-01 09:00")

    page = ledgers.listed(then, Excerpt(Asked(states=("open",))))

    assert [one.state for one in page.tasks] == [State.OPEN]


@pytest.mark.parametrize("at", ["2026-11-24 09:00", "2026-12-02 09:00"])
def test_it_is_taken_up_again_before_its_day_or_tidied_after_it(desk: Desk, at: str) -> None:
    number = at_rest(desk)

    deeds = resume(on(desk, at), [number])

    task = kept(desk, number)
    assert (task.state, task.resume_on, task.check_on) == (State.OPEN, None, None)
    assert deeds.tasks[0].state is State.OPEN
    assert log(desk, number)[-1].kind is EntryKind.RESUME


def test_after_its_day_it_is_worked_on_as_if_it_had_never_rested(desk: Desk) -> None:
    number = at_rest(desk)
    then = on(desk, "2026-12-02 09:00")

    progress(then, [number], "begun")
    suspend(then, [number], "once more", "2026-12-10", WORD)
    done(then, [number], "signed")

    assert kept(desk, number).state is State.DONE


def test_what_is_due_while_it_rests_is_overdue_all_the_same(desk: Desk) -> None:
    number = at_rest(desk, due="fri")
    later = on(desk, "2026-11-30 09:00")

    late = looking.list_tasks(later, Asked(due="overdue"), None).tasks

    assert [(one.number, one.light, one.is_overdue) for one in late] == [(number, Light.RED, True)]


def test_what_is_called_off_is_off_the_desk_and_its_reason_in_the_log(desk: Desk) -> None:
    number = assigned(desk)

    deeds = withdraw(desk, [number], "no longer needed", WORD)

    assert log(desk, number) == [
        Entry(number, MONDAY_NINE, EntryKind.WITHDRAW, "no longer needed", word=WORD)
    ]
    task = kept(desk, number)
    assert (task.state, task.is_live, task.closed_at) == (State.WITHDRAWN, False, MONDAY_NINE)
    assert notes(deeds) == [("no longer needed", "None")]


def test_it_is_called_off_for_a_reason(desk: Desk) -> None:
    with pytest.raises(Unreadable, match="Say why it is withdrawn"):
        withdraw(desk, [assigned(desk)], " ", WORD)


def test_what_has_open_parts_is_called_off_only_with_them(desk: Desk) -> None:
    whole = assigned(desk, "wang", "whole")
    parts = [assigned(desk, "wang", "part", parent=whole) for _ in range(3)]
    done(desk, parts[:1], "signed")
    at = suspend(desk, parts[1:2], "later", "2026-12-01", WORD)
    assert at.tasks[0].state is State.SUSPENDED

    with pytest.raises(Refused, match="#1 has open parts: #3, #4") as refusal:
        withdraw(desk, [whole], "no longer needed", WORD)
    assert str(refusal.value.hints[0]).startswith("secdesk withdraw 1 3 4 REASON")
    withdraw(desk, [whole, *parts[1:]], "no longer needed", WORD)

    states = [one.state for one in desk.store.tasks.get([whole, *parts])]
    assert states == [State.WITHDRAWN, State.DONE, State.WITHDRAWN, State.WITHDRAWN]


def test_what_was_called_off_comes_back_for_a_reason_and_is_told_to_its_unit(desk: Desk) -> None:
    number = assigned(desk, to="admin")
    progress(desk, [number], "begun")
    withdraw(desk, [number], "no longer needed", WORD)

    deeds = reopen(desk, [number], "needed after all")

    task = kept(desk, number)
    assert (task.state, task.closed_at, task.conveyed_at) == (State.OPEN, None, None)
    assert task.check_on == desk.today
    assert notes(deeds) == [
        ("needed after all", "None"),
        ("Admin Office has not been told yet", "secdesk convey 1"),
    ]


def test_a_day_to_look_at_it_again_may_be_named_when_it_is_taken_over(desk: Desk) -> None:
    own = assigned(desk, check="wed", no_limit=True)
    passed_on = assigned(desk, to="admin", check="wed", due="tomorrow")

    assert kept(desk, own).check_on == date(2026, 11, 25)
    assert kept(desk, passed_on).check_on == date(2026, 11, 24)


def test_a_day_to_look_at_it_again_may_be_named_later(desk: Desk) -> None:
    number = assigned(desk, no_limit=True)

    edited = changing.edit(desk, [number], Particulars(check="wed"), Amends())
    told = progress(desk, [number], "begun", check="thu")

    assert notes(edited) == [("changed", "None"), ("comes up again Wed 25 Nov", "None")]
    assert notes(told) == [("begun", "None"), ("comes up again Thu 26 Nov", "None")]
    assert kept(desk, number).check_on == date(2026, 11, 26)


def test_a_word_of_progress_sets_the_day_by_the_cycle_unless_she_names_one(desk: Desk) -> None:
    number = assigned(desk, to="admin", cycle="2", no_limit=True)

    progress(desk, [number], "begun")
    by_cycle = kept(desk, number).check_on
    progress(desk, [number], "half of it", check="2026-12-04")

    assert (by_cycle, kept(desk, number).check_on) == (date(2026, 11, 25), date(2026, 12, 4))


def test_a_cycle_is_set_and_cleared(desk: Desk) -> None:
    number = assigned(desk, to="admin", cycle="3", no_limit=True)
    assert kept(desk, number).cycle == 3

    changing.edit(desk, [number], Particulars(cycle="none"), Amends())

    assert kept(desk, number).cycle is None


def test_a_day_to_look_at_it_again_is_not_past(desk: Desk) -> None:
    with pytest.raises(Unreadable, match="is past"):
        assigned(desk, check="2026-11-20")
