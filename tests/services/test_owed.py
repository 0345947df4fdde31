"""What is owed beside the work, on a real desk."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

import pytest

from secdesk.cards.tasks import Deeds
from secdesk.domain.entry import Entry, EntryKind
from secdesk.domain.errors import Refused, UnknownPerson, Unreadable
from secdesk.domain.light import Light
from secdesk.domain.owed import Promise
from secdesk.domain.people import Contact
from secdesk.domain.point import Point, PointKind
from secdesk.domain.vocabulary import Channel, State
from secdesk.services import people
from secdesk.services.desk import Desk
from secdesk.services.following import close, done, progress, report
from secdesk.services.owed import (
    block,
    bypass,
    consult,
    keep_promise,
    opinion,
    promise,
    settle_bypass,
    unblock,
)
from secdesk.services.people import ContactSaid
from world import MONDAY_NINE, a_moment, assigned, staffed

APPROVED = Promise("the school", "fri", "Wang, by phone")
FRIDAY = date(2026, 11, 27)
THURSDAY = a_moment("2026-11-26 09:00")
SHOW = "secdesk show 1"


@pytest.fixture(autouse=True)
def _people(desk: Desk) -> None:
    staffed(desk)
    people.add_contact(desk, "finance", "Finance", ContactSaid(kind="unit"))


def owed(desk: Desk, number: int = 1) -> list[Point]:
    """What is open on a task, the oldest first."""
    points = desk.store.points.of([number]).get(number, ())
    return sorted(points, key=lambda one: one.id)


def last(desk: Desk, number: int = 1) -> Entry:
    """The last line of a task's log."""
    return desk.store.entries.of(number)[-1]


def notes(deeds: Deeds) -> list[tuple[str, str]]:
    """What was said back about the first task, with the command that comes next."""
    return [(str(note.text), str(note.command or "")) for note in deeds.tasks[0].notes]


def hints(refusal: pytest.ExceptionInfo[Refused | Unreadable]) -> list[str]:
    """What a refusal says to type next."""
    return [str(hint) for hint in refusal.value.hints]


def later(desk: Desk) -> Desk:
    """The desk on the Thursday."""
    return replace(desk, now=THURSDAY)


def check_on(desk: Desk, number: int = 1) -> date | None:
    """When a task is asked after next."""
    return desk.store.tasks.get([number])[0].check_on


def test_an_obstruction_says_what_is_in_the_way_with_whom_since_when_and_what_is_proposed(
    desk: Desk,
) -> None:
    number = assigned(desk)

    deeds = block(desk, [number], "no room\nbefore May", " other\n room ", "finance", "fri")

    assert last(desk) == Entry(
        number,
        MONDAY_NINE,
        EntryKind.BLOCK,
        "no room\nbefore May",
        next_step="other room",
        expected_at=a_moment("2026-11-27 18:00"),
        contact_id=desk.contact("finance").id,
    )
    assert owed(desk) == [
        Point(
            id=1,
            task=number,
            entry=1,
            kind=PointKind.BLOCK,
            opened_at=MONDAY_NINE,
            words="no room\nbefore May",
            due_on=FRIDAY,
            contact=desk.contact("finance"),
            measure="other room",
        )
    ]
    assert notes(deeds) == [
        ("obstruction: no room\nbefore May", ""),
        ("it lies with Finance", ""),
        ("proposed: other room", ""),
        ("Wang Min must know of it by Fri 27 Nov", "secdesk report 1 WORDS"),
    ]
    assert deeds.tasks[0].light is Light.RED


def test_of_an_obstruction_the_leader_must_know_the_next_working_day(desk: Desk) -> None:
    numbers = [assigned(desk), assigned(desk, urgency="flash")]

    block(desk, numbers, "no room")

    assert [owed(desk, number)[0].due_on for number in numbers] == [
        date(2026, 11, 24),
        date(2026, 11, 23),
    ]


def test_an_obstruction_without_a_measure_says_how_to_propose_one(desk: Desk) -> None:
    said = notes(block(desk, [assigned(desk)], "no room"))

    assert ("nothing is proposed against it yet", "secdesk block 1 --measure TEXT") in said


def test_a_measure_alone_is_one_against_the_obstruction_recorded_last(desk: Desk) -> None:
    block(desk, [assigned(desk)], "no room")
    block(desk, [1], "no money", by="finance")

    deeds = block(later(desk), [1], " ", "a loan")

    assert [(one.words, one.measure) for one in owed(desk)] == [
        ("no room", ""),
        ("no money", "a loan"),
    ]
    assert owed(desk)[1].opened_at == MONDAY_NINE
    assert (last(desk).words, last(desk).next_step) == ("no money", "a loan")
    assert last(desk).contact_id == desk.contact("finance").id
    assert notes(deeds) == [("proposed: a loan", "")]


def test_a_measure_needs_something_that_it_is_against(desk: Desk) -> None:
    with pytest.raises(Refused, match="Nothing stands in the way of #1; say what does") as refusal:
        block(desk, [assigned(desk)], "", "a loan")

    assert hints(refusal) == ["secdesk block 1 WORDS --measure TEXT"]


def test_what_goes_on_no_longer_is_not_obstructed(desk: Desk) -> None:
    done(desk, [assigned(desk)], "signed")

    with pytest.raises(Refused, match="#1 is done"):
        block(desk, [1], "no room")


def test_an_obstruction_is_a_word_after_which_a_unit_is_left_in_peace_for_a_cycle(
    desk: Desk,
) -> None:
    assigned(desk, to="admin", target="2026-12-24")
    progress(desk, [1], "begun")

    block(later(desk), [1], "no room")

    assert check_on(desk) == date(2026, 12, 3)


def test_what_no_longer_stands_in_the_way_says_how_long_it_did(desk: Desk) -> None:
    block(desk, [assigned(desk)], "no room")
    block(later(desk), [1], "no money")

    deeds = unblock(later(desk), [1], "both found")

    assert owed(desk) == []
    assert {one.ended_at for one in desk.store.points.every(1)} == {THURSDAY}
    assert last(desk) == Entry(1, THURSDAY, EntryKind.UNBLOCK, "both found")
    assert notes(deeds) == [
        ("both found", ""),
        (
            "nothing stands in the way any more; something did since Mon 23 Nov, 3 working days",
            "",
        ),
    ]
    assert deeds.tasks[0].light is Light.GREEN


def test_what_came_and_went_in_a_day_is_not_counted_in_days(desk: Desk) -> None:
    block(desk, [assigned(desk)], "no room")

    assert notes(unblock(desk, [1], "")) == [
        ("nothing stands in the way any more; something did since Mon 23 Nov", "")
    ]


def test_where_nothing_stands_in_the_way_nothing_is_cleared_on_any_task(desk: Desk) -> None:
    block(desk, [assigned(desk)], "no room")
    assigned(desk)

    with pytest.raises(Refused, match="Nothing stands in the way of #2") as refusal:
        unblock(desk, [1, 2], "")

    assert hints(refusal) == ["secdesk show 2"]
    assert len(owed(desk)) == 1


def test_work_that_is_done_has_nothing_in_its_way(desk: Desk) -> None:
    block(desk, [assigned(desk)], "no room")
    consult(desk, [1], "is there money", "finance")

    deeds = done(desk, [1], "signed")

    assert [one.kind for one in owed(desk)] == [PointKind.CONSULT]
    assert ("the obstruction since Mon 23 Nov ends with it", "") in notes(deeds)


def test_a_unit_is_asked_by_a_day_and_in_some_way(desk: Desk) -> None:
    assigned(desk, to="admin")

    deeds = consult(desk, [1], "is there money", "fin", "fri", "phone")

    finance = desk.contact("finance")
    assert (last(desk).kind, last(desk).contact_id) == (EntryKind.CONSULT, finance.id)
    assert last(desk).channel is Channel.PHONE
    assert [(one.kind, one.contact, one.due_on) for one in owed(desk)] == [
        (PointKind.CONSULT, finance, FRIDAY)
    ]
    assert notes(deeds) == [
        ("asked Finance: is there money", ""),
        ("the answer is due Fri 27 Nov", "secdesk opinion 1 WORDS --from finance"),
    ]


def test_a_unit_may_be_asked_without_a_day(desk: Desk) -> None:
    deeds = consult(desk, [assigned(desk)], "is there money", "finance")

    assert owed(desk)[0].due_on is None
    assert notes(deeds)[1] == ("no answer yet", "secdesk opinion 1 WORDS --from finance")


def test_somebody_has_to_be_asked(desk: Desk) -> None:
    with pytest.raises(Unreadable, match="Say who was asked") as refusal:
        consult(desk, [assigned(desk)], "is there money")

    assert hints(refusal) == ["secdesk consult 1 WORDS --to CODE", "secdesk contact list"]


def test_nobody_is_asked_whom_the_desk_does_not_know(desk: Desk) -> None:
    with pytest.raises(UnknownPerson):
        consult(desk, [assigned(desk)], "is there money", "bank")


def test_about_what_is_done_nobody_is_asked(desk: Desk) -> None:
    done(desk, [assigned(desk)], "signed")

    with pytest.raises(Refused, match="#1 is done"):
        consult(desk, [1], "is there money", "finance")


def test_an_opinion_answers_the_question_and_is_owed_to_the_leader(desk: Desk) -> None:
    assigned(desk, to="admin")
    consult(desk, [1], "is there money", "finance")
    consult(desk, [1], "is there room", "admin")

    deeds = opinion(desk, [1], "not before May", "finance")

    assert [(one.kind, one.contact and one.contact.code) for one in owed(desk)] == [
        (PointKind.CONSULT, "admin"),
        (PointKind.OPINION, "finance"),
    ]
    assert (last(desk).kind, last(desk).words) == (EntryKind.OPINION, "not before May")
    assert notes(deeds) == [
        ("Finance thinks: not before May", ""),
        ("not reported to Wang Min yet", "secdesk report 1 WORDS"),
    ]


@pytest.mark.parametrize(
    ("said", "asked", "sender"),
    [
        ({"to": "admin", "person": "chen"}, ["finance"], "admin"),
        ({"person": "chen"}, ["finance"], "chen"),
        ({}, ["finance"], "finance"),
        ({}, ["finance", "finance"], "finance"),
    ],
)
def test_an_opinion_is_that_of_whoever_holds_the_task_or_of_the_only_one_asked(
    desk: Desk, said: dict[str, str], asked: Sequence[str], sender: str
) -> None:
    assigned(desk, **said)
    for one in asked:
        consult(desk, [1], "is there money", one)

    opinion(desk, [1], "not before May")

    assert [one.contact for one in owed(desk) if one.kind is PointKind.OPINION] == [
        desk.contact(sender)
    ]


@pytest.mark.parametrize("asked", [[], ["finance", "admin"]])
def test_an_opinion_is_somebodys(desk: Desk, asked: Sequence[str]) -> None:
    assigned(desk)
    for one in asked:
        consult(desk, [1], "is there money", one)

    with pytest.raises(Refused, match="Say whose opinion it is") as refusal:
        opinion(desk, [1], "not before May")

    assert hints(refusal) == [
        *(f"secdesk opinion 1 WORDS --from {one}" for one in asked),
        "secdesk contact list",
    ]


def test_an_opinion_of_somebody_else_is_no_word_from_whoever_holds_the_task(desk: Desk) -> None:
    assigned(desk, to="admin", target="2026-12-24")
    progress(desk, [1], "begun")

    opinion(later(desk), [1], "not before May", "finance")
    stood = check_on(desk)
    opinion(later(desk), [1], "we can do it")

    assert (stood, check_on(desk)) == (date(2026, 11, 30), date(2026, 12, 3))


def test_an_opinion_stays_owed_until_the_leader_has_heard_it(desk: Desk) -> None:
    assigned(desk, to="admin")
    opinion(desk, [1], "too early")

    report(later(desk), [1], "")

    assert owed(desk) == []
    assert desk.store.points.every(1)[0].told_at == THURSDAY


def test_an_opinion_on_what_was_reported_already_is_fed_back_all_the_same(desk: Desk) -> None:
    assigned(desk, to="admin")
    done(desk, [1], "signed")
    report(desk, [1], "told")
    opinion(desk, [1], "too early")

    deeds = report(desk, [1], "")

    assert owed(desk) == []
    assert deeds.tasks[0].state is State.REPORTED


def test_a_promise_says_what_to_whom_by_when_and_who_approved_it(desk: Desk) -> None:
    assigned(desk)

    deeds = promise(desk, [1], "a reply\nin writing", APPROVED)

    assert last(desk) == Entry(
        1,
        MONDAY_NINE,
        EntryKind.PROMISE,
        "a reply\nin writing",
        expected_at=a_moment("2026-11-27 18:00"),
        word="Wang, by phone",
        after="the school",
    )
    assert [(one.kind, one.whom, one.due_on, one.word) for one in owed(desk)] == [
        (PointKind.PROMISE, "the school", FRIDAY, "Wang, by phone")
    ]
    assert notes(deeds) == [
        ("promised to the school for Fri 27 Nov: a reply\nin writing", ""),
        ("on the word of: Wang, by phone", ""),
        ("owed until it is kept", "secdesk promise 1 --kept"),
    ]


@pytest.mark.parametrize("whom", ["finance", "FINANCE", " Finance "])
def test_a_promise_to_somebody_whom_the_desk_knows_says_so(desk: Desk, whom: str) -> None:
    promise(desk, [assigned(desk)], "a reply", APPROVED._replace(to=whom))

    assert [(one.contact, one.whom) for one in owed(desk)] == [(desk.contact("finance"), "")]


def test_a_promise_is_not_made_to_somebody_who_retired(desk: Desk) -> None:
    people.retire_contact(desk, "finance")

    promise(desk, [assigned(desk)], "a reply", APPROVED._replace(to="Finance"))

    assert [(one.contact, one.whom) for one in owed(desk)] == [(None, "Finance")]


def test_a_part_of_a_name_is_not_taken_for_somebody(desk: Desk) -> None:
    promise(desk, [assigned(desk)], "a reply", APPROVED._replace(to="fin"))

    assert [(one.contact, one.whom) for one in owed(desk)] == [(None, "fin")]


@pytest.mark.parametrize("lacking", [{"to": None}, {"to": " "}, {"due": None}, {"due": ""}])
def test_a_promise_is_made_to_somebody_and_for_a_day(
    desk: Desk, lacking: dict[str, str | None]
) -> None:
    with pytest.raises(Unreadable, match="Say to whom it was promised, and for when"):
        promise(desk, [assigned(desk)], "a reply", APPROVED._replace(**lacking))


def test_a_promise_is_approved_by_a_leader_of_every_task(desk: Desk) -> None:
    assigned(desk)
    assigned(desk, "li")

    with pytest.raises(Refused, match="needs a leader who approved it"):
        promise(desk, [1, 2], "a reply", APPROVED)

    assert owed(desk) == []


def test_a_promise_outlives_the_work(desk: Desk) -> None:
    promise(desk, [assigned(desk, report_back="no")], "a reply", APPROVED)
    still = ("still owed: what was promised to the school for Fri 27 Nov",
             "secdesk promise 1 --kept")  # fmt: skip

    assert still in notes(done(desk, [1], "signed"))
    assert still in notes(close(desk, [1]))
    assert len(owed(desk)) == 1


def test_a_promise_is_kept_even_after_the_task_was_struck_off(desk: Desk) -> None:
    promise(desk, [assigned(desk, report_back="no")], "a reply", APPROVED)
    done(desk, [1], "signed")
    close(desk, [1])

    deeds = keep_promise(later(desk), [1], "sent by post")

    assert owed(desk) == []
    assert last(desk) == Entry(1, THURSDAY, EntryKind.KEPT, "sent by post")
    assert notes(deeds) == [("sent by post", ""), ("promise to the school kept: a reply", "")]
    assert deeds.tasks[0].state is State.CLOSED


def test_of_two_promises_the_other_stays_owed(desk: Desk) -> None:
    promise(desk, [assigned(desk)], "a reply", APPROVED)
    promise(desk, [1], "a room", APPROVED._replace(to="finance"))
    with pytest.raises(Refused, match="Say to whom"):
        keep_promise(desk, [1], "")

    keep_promise(desk, [1], "", "Finance")

    assert [one.words for one in owed(desk)] == ["a reply"]


def test_where_nothing_was_promised_nothing_is_kept(desk: Desk) -> None:
    with pytest.raises(Refused, match="Nothing is promised on #1") as refusal:
        keep_promise(desk, [assigned(desk)], "")

    assert hints(refusal) == [SHOW]


def test_a_step_that_was_skipped_leaves_a_formality_for_three_working_days(desk: Desk) -> None:
    deeds = bypass(desk, [assigned(desk)], "sent unsigned")

    assert (last(desk).kind, last(desk).words) == (EntryKind.BYPASS, "sent unsigned")
    assert [(one.kind, one.due_on) for one in owed(desk)] == [
        (PointKind.BYPASS, date(2026, 11, 26))
    ]
    assert notes(deeds) == [
        ("skipped: sent unsigned", ""),
        ("the formality is owed by Thu 26 Nov", "secdesk bypass 1 --settled"),
    ]


def test_a_formality_is_owed_until_another_day_where_one_is_said(desk: Desk) -> None:
    bypass(desk, [assigned(desk)], "sent unsigned", "fri")

    assert owed(desk)[0].due_on == FRIDAY


def test_a_formality_outlives_the_work_until_it_is_made_good(desk: Desk) -> None:
    bypass(desk, [assigned(desk)], "sent unsigned")
    still = ("still owed: the formality skipped, by Thu 26 Nov", "secdesk bypass 1 --settled")

    assert still in notes(done(desk, [1], "signed"))
    assert notes(settle_bypass(later(desk), [1], "signed now")) == [
        ("signed now", ""),
        ("made good: sent unsigned", ""),
    ]
    assert owed(desk) == []
    assert last(desk) == Entry(1, THURSDAY, EntryKind.SETTLED, "signed now")


def test_where_no_formality_is_owed_none_is_made_good(desk: Desk) -> None:
    with pytest.raises(Refused, match="No formality is owed on #1") as refusal:
        settle_bypass(desk, [assigned(desk)], "")

    assert hints(refusal) == [SHOW]


def test_an_opinion_that_the_leader_has_not_heard_is_named_when_a_task_is_struck_off(
    desk: Desk,
) -> None:
    opinion(desk, [assigned(desk, to="admin", report_back="no")], "too early")
    done(desk, [1], "signed")

    assert notes(close(desk, [1])) == [
        (
            "still owed: the opinion of Admin Office, which the leader has not heard",
            "secdesk report 1 WORDS",
        )
    ]


@pytest.mark.parametrize(
    "deed",
    [
        lambda desk, words: block(desk, [1], words),
        lambda desk, words: consult(desk, [1], words, "finance"),
        lambda desk, words: opinion(desk, [1], words, "finance"),
        lambda desk, words: promise(desk, [1], words, APPROVED),
        lambda desk, words: bypass(desk, [1], words),
    ],
)
@pytest.mark.parametrize("words", ["", " \n"])
def test_what_opens_something_says_what(
    desk: Desk, deed: Callable[[Desk, str], Deeds], words: str
) -> None:
    assigned(desk)

    with pytest.raises(Unreadable, match=r"^Say w") as refusal:
        deed(desk, words)

    assert hints(refusal)[0].startswith("secdesk ")


@pytest.mark.parametrize(
    "deed",
    [
        lambda desk: opinion(desk, [1], "too early", "finance"),
        lambda desk: promise(desk, [1], "a reply", APPROVED),
        lambda desk: bypass(desk, [1], "sent unsigned"),
    ],
)
def test_on_what_is_struck_off_nothing_new_is_owed(
    desk: Desk, deed: Callable[[Desk], Deeds]
) -> None:
    assigned(desk, report_back="no")
    done(desk, [1], "signed")
    close(desk, [1])

    with pytest.raises(Refused, match="#1 is closed") as refusal:
        deed(desk)

    assert hints(refusal) == ["secdesk reopen 1 REASON"]


@pytest.mark.parametrize(
    "deed",
    [
        lambda desk: consult(desk, [1], "is there money", "finance"),
        lambda desk: promise(desk, [1], "a reply", APPROVED),
        lambda desk: bypass(desk, [1], "sent unsigned"),
        lambda desk: report(desk, [1], "slow"),
    ],
)
def test_what_is_no_word_from_a_unit_leaves_the_day_on_which_it_is_asked(
    desk: Desk, deed: Callable[[Desk], Deeds]
) -> None:
    assigned(desk, to="admin", target="2026-12-24")
    progress(desk, [1], "begun")
    before = check_on(desk)

    deed(later(desk))

    assert check_on(desk) == before == date(2026, 11, 30)


def test_a_deed_on_several_tasks_opens_one_point_on_each(desk: Desk) -> None:
    numbers = [assigned(desk), assigned(desk)]

    deeds = block(desk, numbers, "no room")

    assert [one.number for one in deeds.tasks] == numbers
    assert [len(owed(desk, number)) for number in numbers] == [1, 1]


def test_somebody_who_retired_may_still_have_thought_something(desk: Desk) -> None:
    people.retire_contact(desk, "finance")

    opinion(desk, [assigned(desk)], "too early", "finance")

    contact = owed(desk)[0].contact
    assert isinstance(contact, Contact)
    assert contact.code == "finance"
