"""Asking after what others hold, on a real desk."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from secdesk.cards.tasks import Deeds
from secdesk.domain.entry import Entry, EntryKind
from secdesk.domain.errors import NotFound, Refused, Unreadable
from secdesk.domain.office import office
from secdesk.domain.setting.known import CHASES_A_DAY, Settings
from secdesk.domain.task import Issuer, Task
from secdesk.domain.vocabulary import Channel, Holder, State, Urgency
from secdesk.services import following, history, nagging, people
from secdesk.services.chasing import ChaseSaid, chase
from secdesk.services.desk import Desk
from secdesk.services.people import ContactSaid
from world import MONDAY_NINE, a_due, a_moment, a_task, staffed

LATELY = a_moment("2026-11-16 09:00")  # a week without a word: time for a gentle one
LATE = a_due("2026-11-20")


@pytest.fixture(autouse=True)
def _people(desk: Desk) -> None:
    staffed(desk)


def put(desk: Desk, **matters: Any) -> int:  # noqa: ANN401  # a builder takes what matters
    """A task of a week ago that Chen Jie of the Admin Office was told of."""
    held: dict[str, Any] = {
        "number": 0, "issuers": (Issuer(desk.leader("wang")),), "assigned_at": LATELY,
        "holder": Holder.UNIT, "lead": desk.contact("admin"), "person": desk.contact("chen"),
        "conveyed_at": LATELY,
    }  # fmt: skip
    return desk.store.tasks.add(a_task(**(held | matters))).number


def kept(desk: Desk, number: int) -> Task:
    """The task as the desk keeps it."""
    return desk.store.tasks.get([number])[0]


def last(desk: Desk, number: int) -> Entry:
    """The last line of its log."""
    return desk.store.entries.of(number)[-1]


def at(desk: Desk, text: str) -> Desk:
    """The same desk at another moment."""
    return replace(desk, now=a_moment(text))


def notes(deeds: Deeds, place: int = 0) -> list[str]:
    """What was said back about one task."""
    return [str(note.text) for note in deeds.tasks[place].notes]


def hints(refusal: pytest.ExceptionInfo[Refused | Unreadable | NotFound]) -> list[str]:
    """What a refusal says to type next."""
    return [str(hint) for hint in refusal.value.hints]


def test_a_chase_is_logged_with_whom_how_and_what_came(desk: Desk) -> None:
    number = put(desk)

    deeds = chase(desk, [number], "half of it", ChaseSaid("fri", "phone"))

    assert last(desk, number) == Entry(
        number,
        MONDAY_NINE,
        EntryKind.CHASE,
        "half of it",
        expected_at=a_moment("2026-11-27 18:00"),
        contact_id=desk.contact("chen").id,
        channel=Channel.PHONE,
        rung=0,
    )
    assert notes(deeds) == [
        "half of it",
        "chased 1 time; promised Fri 27 Nov",
        "on Fri 27 Nov, next: a word to Chen Jie",
    ]


def test_a_call_about_what_is_late_is_not_kept_as_a_letter_to_the_head(desk: Desk) -> None:
    one, other, letter = put(desk, due=LATE), put(desk, due=LATE), put(desk, due=LATE)

    deeds = chase(desk, [one], "", ChaseSaid(by="phone"))
    chase(desk, [other], "", ChaseSaid(by="wechat"))
    chase(desk, [letter], "", ChaseSaid(by="paper"))
    chase(desk, [put(desk, due=LATE)], "", ChaseSaid(by="phone", rung="head"))

    assert [last(desk, number).rung for number in (one, other, letter, letter + 1)] == [1, 0, 2, 2]
    assert TELL not in notes(deeds)


def test_where_nobody_answered_the_next_rung_comes_after_its_wait(desk: Desk) -> None:
    number = put(desk)

    deeds = chase(desk, [number], "")

    assert notes(deeds) == [
        "no answer from Chen Jie",
        "chased 1 time",
        "on Tue 24 Nov, next: call Chen Jie",
    ]
    assert kept(desk, number).check_on == date(2026, 11, 24)
    assert desk.store.entries.last_words([number]) == {}


def test_whom_and_how_firmly_may_be_said(desk: Desk) -> None:
    number = put(desk)

    chase(desk, [number], "", ChaseSaid(to="admin", rung="head"))

    assert (last(desk, number).contact_id, last(desk, number).rung) == (desk.contact("admin").id, 2)


def test_without_a_person_the_unit_is_asked(desk: Desk) -> None:
    number = put(desk, person=None)

    chase(desk, [number], "")

    assert last(desk, number).contact_id == desk.contact("admin").id


def test_unless_said_otherwise_a_chase_is_on_the_rung_that_is_due(desk: Desk) -> None:
    number = put(desk)
    days = ("2026-11-23", "2026-11-24", "2026-11-26", "2026-11-30", "2026-12-04")

    for day in days:
        chase(at(desk, f"{day} 09:00"), [number], "")

    assert [one.rung for one in desk.store.entries.of(number)] == [0, 1, 2, 3, 3]


@pytest.mark.parametrize(
    ("due", "promised", "check_on"),
    [
        (None, "2026-12-04", date(2026, 12, 4)),
        ("2026-12-01", "2026-12-04", date(2026, 12, 1)),
        ("2026-11-20", "2026-12-04", date(2026, 12, 4)),
        (None, "today", date(2026, 11, 23)),
        (None, None, date(2026, 11, 30)),
        ("2026-11-20", None, date(2026, 11, 24)),
    ],
)
def test_an_answer_is_followed_up_when_it_was_promised_or_its_cycle_is_over(
    desk: Desk, due: str | None, promised: str | None, check_on: date
) -> None:
    number = put(desk, **({"due": a_due(due)} if due else {}))

    chase(desk, [number], "they are at it", ChaseSaid(promised))

    assert kept(desk, number).check_on == check_on


def test_before_the_promised_day_comes_the_date_and_a_word_is_asked_for_then(desk: Desk) -> None:
    number = put(desk, due=a_due("2026-12-01"))

    deeds = chase(desk, [number], "", ChaseSaid("2026-12-04"))

    assert notes(deeds)[-1] == "on Tue 1 Dec, next: a word to Chen Jie"


def test_a_word_of_the_promised_day_is_not_told_as_a_promise_that_was_broken(desk: Desk) -> None:
    number = put(desk)
    chase(at(desk, "2026-11-18 09:00"), [number], "", ChaseSaid("2026-11-20"))
    following.progress(at(desk, "2026-11-20 15:00"), [number], "the list is in")

    deeds = chase(desk, [number], "")

    assert notes(deeds)[1] == "chased 2 times; promised Fri 20 Nov"


def test_the_next_chase_names_the_promise_that_was_not_kept(desk: Desk) -> None:
    number = put(desk)
    chase(at(desk, "2026-11-18 09:00"), [number], "", ChaseSaid("2026-11-20"))

    deeds = chase(desk, [number], "", ChaseSaid("2026-11-25"))

    assert notes(deeds) == [
        "chased 2 times; promised Fri 20 Nov, not kept; now Wed 25 Nov",
        "on Wed 25 Nov, next: a word to Chen Jie",
    ]
    assert last(desk, number).rung == 1


@pytest.mark.parametrize(
    ("answer", "promised", "accepted_at"),
    [("", None, None), ("half of it", None, MONDAY_NINE), ("", "fri", MONDAY_NINE)],
)
def test_who_is_asked_knows_of_it_and_who_answers_has_taken_it_up(
    desk: Desk, answer: str, promised: str | None, accepted_at: object
) -> None:
    number = put(desk, conveyed_at=None)

    chase(desk, [number], answer, ChaseSaid(promised))

    assert kept(desk, number).conveyed_at == MONDAY_NINE
    assert kept(desk, number).accepted_at == accepted_at


def test_a_chase_does_not_change_when_they_were_told(desk: Desk) -> None:
    number = put(desk)

    chase(desk, [number], "half of it")

    assert kept(desk, number).conveyed_at == LATELY


@pytest.mark.parametrize(
    ("matters", "words", "hint"),
    [
        ({"holder": Holder.ME},
         "The next step of #1 is yours; there is nobody to ask.", "secdesk progress 1 WORDS"),
        ({"holder": Holder.LEADER},
         "The next step of #1 is Wang Min's own; a leader is reminded, not chased.",
         "secdesk remind tomorrow WORDS --task 1"),
        ({"lead": None, "person": None},
         "Nobody is named who holds #1.", "secdesk chase 1 --to UNIT"),
        ({"state": State.DONE}, "#1 is done.", "secdesk report 1"),
        ({"state": State.CLOSED}, "#1 is closed.", "secdesk reopen 1 REASON"),
    ],
)  # fmt: skip
def test_only_who_holds_work_that_is_owed_is_asked(
    desk: Desk, matters: dict[str, Any], words: str, hint: str
) -> None:
    number = put(desk, **matters)

    with pytest.raises(Refused) as refusal:
        chase(desk, [number], "")

    assert (str(refusal.value), hints(refusal)) == (words, [hint])
    assert desk.store.entries.of(number) == []


def test_who_holds_it_may_be_named_with_the_chase(desk: Desk) -> None:
    number = put(desk, lead=None, person=None)

    chase(desk, [number], "", ChaseSaid(to="admin"))

    assert last(desk, number).contact_id == desk.contact("admin").id


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        (ChaseSaid(to="nobody"), NotFound),
        (ChaseSaid(by="pigeon"), Unreadable),
        (ChaseSaid(rung="shout"), Unreadable),
        (ChaseSaid(promised="2026-11-20"), Unreadable),
    ],
)
def test_what_cannot_be_read_is_refused_and_nothing_is_kept(
    desk: Desk, said: ChaseSaid, kind: type[Exception]
) -> None:
    number = put(desk)

    with pytest.raises(kind):
        chase(desk, [number], "", said)

    assert desk.store.entries.of(number) == []


def test_several_tasks_are_asked_after_at_once_or_none(desk: Desk) -> None:
    one, other, mine = put(desk), put(desk, urgency=Urgency.FLASH), put(desk, holder=Holder.ME)

    deeds = chase(desk, [one, other], "next week", ChaseSaid(rung=None))
    with pytest.raises(Refused):
        chase(desk, [one, mine], "")

    assert [task.number for task in deeds.tasks] == [one, other]
    assert [len(desk.store.entries.of(number)) for number in (one, other, mine)] == [1, 1, 0]


ASKED_BEFORE = "Chen Jie was asked today already at 09:00"


def test_whoever_was_asked_today_already_is_named_with_the_hour_once(desk: Desk) -> None:
    one, other, units = put(desk), put(desk), put(desk, person=None)
    first = chase(desk, [one, other], "")
    later = at(desk, "2026-11-23 10:15")

    again = chase(later, [one, other], "")
    unit = chase(later, [units], "")
    tomorrow = chase(at(desk, "2026-11-24 09:00"), [one], "")

    assert ASKED_BEFORE not in [*notes(first), *notes(first, 1)]
    assert notes(again)[-1] == ASKED_BEFORE
    assert ASKED_BEFORE not in notes(again, 1)
    assert not [note for note in (*notes(unit), *notes(tomorrow)) if "already" in note]


def test_a_look_back_knows_nothing_of_the_calls_of_later_days(desk: Desk) -> None:
    number = put(desk)
    chase(at(desk, "2026-11-25 09:00"), [number], "")

    deeds = chase(desk, [number], "")

    assert not [note for note in notes(deeds) if "already" in note]


def test_how_often_somebody_may_be_asked_in_a_day_is_a_setting(desk: Desk) -> None:
    own = replace(desk, office=office(Settings({CHASES_A_DAY.key: 2})))
    one, other = put(desk), put(desk)
    chase(own, [one, other], "")

    second = chase(replace(own, now=a_moment("2026-11-23 10:15")), [one], "")
    third = chase(replace(own, now=a_moment("2026-11-23 11:00")), [one], "")

    assert not [note for note in notes(second) if "already" in note]
    assert notes(third)[-1] == "Chen Jie was asked today already at 10:15"


TELL = "Wang Min must know of it before anybody is named"


@pytest.mark.parametrize(
    ("step", "is_said"), [("word", False), ("phone", False), ("head", True), ("leader", False)]
)
def test_before_anybody_is_named_the_leader_must_know(
    desk: Desk, step: str, is_said: bool  # noqa: FBT001  # a column
) -> None:  # fmt: skip
    number = put(desk, due=LATE)

    deeds = chase(desk, [number], "", ChaseSaid(rung=step))

    commands = [str(one.command) for one in deeds.tasks[0].notes if str(one.text) == TELL]
    assert commands == (["secdesk report 1 WORDS"] if is_said else [])


@pytest.mark.parametrize(
    ("kind", "rung", "told_at", "is_said"),
    [
        (EntryKind.REPORT, None, "2026-11-21 10:00", False),
        (EntryKind.REPORT, None, "2026-11-20 17:00", True),  # before it was late
        (EntryKind.CHASE, 3, "2026-11-21 10:00", False),
        (EntryKind.CHASE, 2, "2026-11-21 10:00", True),
    ],
)
def test_a_leader_who_heard_since_it_was_late_knows(
    desk: Desk,
    kind: EntryKind,
    rung: int | None,
    told_at: str,
    is_said: bool,  # noqa: FBT001  # a column
) -> None:
    number = put(desk, due=LATE)
    desk.store.entries.add(Entry(number, a_moment(told_at), kind, rung=rung))

    deeds = chase(desk, [number], "", ChaseSaid(rung="head"))

    assert (TELL in notes(deeds)) is is_said


def test_of_what_is_not_late_a_leader_knows_who_heard_since_the_last_word(desk: Desk) -> None:
    number = put(desk)
    desk.store.entries.add(Entry(number, a_moment("2026-11-17 09:00"), EntryKind.REPORT))
    known = chase(desk, [number], "", ChaseSaid(rung="head"))
    following.progress(at(desk, "2026-11-23 10:00"), [number], "half of it")

    unknown = chase(at(desk, "2026-11-23 11:00"), [number], "", ChaseSaid(rung="head"))

    assert TELL not in notes(known)
    assert TELL in notes(unknown)


def test_an_answer_is_the_last_word_and_a_promise_alone_is_one_too(desk: Desk) -> None:
    one, other, silent = put(desk), put(desk), put(desk)
    chase(desk, [one], "half of it")
    chase(desk, [other], "", ChaseSaid("fri"))
    chase(desk, [silent], "")

    words = desk.store.entries.last_words([one, other, silent])

    assert {number: (word.words, word.at) for number, word in words.items()} == {
        one: ("half of it", MONDAY_NINE),
        other: ("", MONDAY_NINE),
    }


def test_the_page_of_a_task_says_how_often_they_were_asked_and_what_is_next(desk: Desk) -> None:
    number = put(desk, due=a_due("2026-12-31"))
    chase(desk, [number], "", ChaseSaid("2026-11-25"))

    before, on, after = (
        [str(why) for why in history.show(at(desk, f"2026-11-{day} 09:00"), [number]).tasks[0].why]
        for day in ("24", "25", "26")
    )

    assert before[-1] == "chased 1 time; promised Wed 25 Nov"
    assert on[-2:] == ["chased 1 time; promised Wed 25 Nov, that is today",
                       "next: a word to Chen Jie"]  # fmt: skip
    assert after[-2:] == ["chased 1 time; promised Wed 25 Nov, not kept", "next: call Chen Jie"]


def test_what_was_promised_silences_the_next_step_of_nag_until_its_day(desk: Desk) -> None:
    number = put(desk, due=LATE)
    other = put(desk, due=LATE, person=None)
    chase(desk, [number], "", ChaseSaid("2026-11-25"))

    lines = {
        day: {one.number: one.next_step and str(one.next_step) for one in said.lines}
        for day in ("24", "25", "26")
        if (said := nagging.nag(at(desk, f"2026-11-{day} 09:00")))
    }

    assert {day: one[number] for day, one in lines.items()} == {
        "24": None,
        "25": "next: a word to Chen Jie",
        "26": "next: ask Wang Min to step in",
    }
    assert lines["24"][other] == "next: write to the head of Admin Office"


def test_after_a_word_of_today_nag_proposes_nothing_before_its_next_day(desk: Desk) -> None:
    number = put(desk, due=LATE)
    following.progress(desk, [number], "half of it")

    (today,) = nagging.nag(at(desk, "2026-11-23 10:00")).lines
    (tomorrow,) = nagging.nag(at(desk, "2026-11-24 09:00")).lines

    assert (today.next_step, str(today.reason)) == (None, "due Fri 20 Nov, 1 working day late")
    assert str(tomorrow.next_step) == "next: write to the head of Admin Office"


def test_a_unit_with_a_phone_is_called(desk: Desk) -> None:
    people.add_contact(desk, "zhao", "赵磊", ContactSaid(kind="person", phone="8842"))
    number = put(desk, person=desk.contact("zhao"))

    deeds = chase(desk, [number], "")

    assert notes(deeds)[-1] == "on Tue 24 Nov, next: call 赵磊 8842"


def test_an_answer_on_flash_work_is_followed_up_by_telephone(desk: Desk) -> None:
    number = put(desk, urgency=Urgency.FLASH)

    deeds = chase(desk, [number], "half of it", ChaseSaid("fri", rung="word"))

    assert notes(deeds)[-1] == "on Fri 27 Nov, next: call Chen Jie"


@pytest.mark.parametrize(
    ("resume_on", "check_on"), [(None, None), (date(2026, 12, 7), date(2026, 12, 7))]
)
def test_what_is_suspended_still_comes_back_on_its_own_day(
    desk: Desk, resume_on: date | None, check_on: date | None
) -> None:
    number = put(desk, state=State.SUSPENDED, resume_on=resume_on)

    deeds = chase(desk, [number], "", ChaseSaid("fri"))

    assert kept(desk, number).check_on == check_on
    assert [note for note in notes(deeds) if note.startswith("on ")] == [
        "on Mon 7 Dec, next: call Chen Jie"
    ] * (check_on is not None)
