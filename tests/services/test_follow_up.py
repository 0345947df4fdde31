"""The follow-up round, on a real desk."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from secdesk.cards.follow import FollowLine, FollowUp
from secdesk.domain.chase import Rung
from secdesk.domain.errors import NotFound
from secdesk.domain.office import office
from secdesk.domain.setting.known import CHASES_A_DAY, FOLLOW_LINES, Settings
from secdesk.domain.task import Issuer
from secdesk.domain.vocabulary import Holder, State, Urgency
from secdesk.services import following, people
from secdesk.services.chasing import ChaseSaid, chase
from secdesk.services.desk import Desk
from secdesk.services.follow_text import messages
from secdesk.services.follow_up import MOST_COUNTED, Asked, follow
from secdesk.services.people import ContactSaid
from world import MONDAY_NINE, a_due, a_moment, a_task, staffed

MONDAY = MONDAY_NINE.date()
LATELY = a_moment("2026-11-16 09:00")
ROUND = Asked()
ALL = Asked(everything=True)
FAR = a_due("2026-12-31")


@pytest.fixture(autouse=True)
def _people(desk: Desk) -> None:
    staffed(desk)
    people.add_contact(desk, "finance", "财务处", ContactSaid(kind="unit", phone="8000"))
    people.add_contact(desk, "sun", "Sun Li", ContactSaid(kind="person", phone="139"))


def put(desk: Desk, **matters: Any) -> int:  # noqa: ANN401  # a builder takes what matters
    """A task of a week ago that the Admin Office took on and is to be asked after today."""
    held: dict[str, Any] = {
        "number": 0, "issuers": (Issuer(desk.leader("wang")),), "assigned_at": LATELY,
        "holder": Holder.UNIT, "lead": desk.contact("admin"), "due": FAR, "check_on": MONDAY,
        "conveyed_at": LATELY, "accepted_at": LATELY,
    }  # fmt: skip
    return desk.store.tasks.add(a_task(**(held | matters))).number


def having(desk: Desk, key: str, value: object) -> Desk:
    """The same desk with one setting changed."""
    return replace(desk, office=office(Settings({key: value})))


def numbers(card: FollowUp) -> list[list[int]]:
    """Which tasks stand in each call."""
    return [[task.number for task in group.tasks] for group in card.groups]


def only(card: FollowUp) -> FollowLine:
    """The one task of a round."""
    ((task,),) = (group.tasks for group in card.groups)
    return task


@pytest.mark.parametrize(
    ("matters", "is_asked"),
    [
        ({}, True),
        ({"check_on": date(2026, 11, 24)}, False),
        ({"check_on": date(2026, 11, 24), "due": a_due("2026-11-20")}, True),
        ({"check_on": None}, False),
        ({"check_on": MONDAY, "holder": Holder.ME}, False),
        ({"check_on": MONDAY, "holder": Holder.LEADER}, False),
        ({"holder": Holder.ME, "due": a_due("2026-11-20")}, False),
        ({"state": State.DONE, "done_at": MONDAY_NINE}, False),
        ({"state": State.CLOSED, "due": a_due("2026-11-20")}, False),
        ({"state": State.SUSPENDED, "due": a_due("2026-11-20")}, False),
        ({"state": State.SUSPENDED, "resume_on": MONDAY}, True),
        ({"conveyed_at": None, "accepted_at": None}, True),
        ({"accepted_at": None, "check_on": date(2026, 11, 24)}, True),
        (
            {"accepted_at": None, "check_on": date(2026, 11, 24), "conveyed_at": MONDAY_NINE},
            False,
        ),
        ({"state": State.TRANSFERRED, "accepted_at": None, "check_on": None}, True),
    ],
)
def test_the_round_asks_after_what_others_hold_and_owe_a_word_on(
    desk: Desk, matters: dict[str, object], *, is_asked: bool
) -> None:
    number = put(desk, **matters)

    assert numbers(follow(desk, ROUND)) == ([[number]] if is_asked else [])


def test_everything_that_others_hold_may_be_asked_for(desk: Desk) -> None:
    later = put(desk, check_on=date(2026, 12, 24))
    resting = put(desk, state=State.SUSPENDED)
    put(desk, holder=Holder.ME)
    put(desk, state=State.DONE, done_at=MONDAY_NINE)

    card = follow(desk, ALL)

    assert numbers(card) == [[later, resting]]
    assert card.is_all


def test_one_call_is_made_for_all_the_tasks_of_a_person(desk: Desk) -> None:
    chen = desk.contact("chen")
    one = put(desk, person=chen)
    other = put(desk, lead=chen)
    unit = put(desk)

    card = follow(desk, ROUND)

    assert numbers(card) == [[one, other], [unit]]
    first, second = card.groups
    assert (first.unit and first.unit.code, first.person and first.person.code) == ("admin", "chen")
    assert (second.unit and second.unit.code, second.person) == ("admin", None)


def test_a_person_of_no_unit_stands_alone_with_the_number_to_call(desk: Desk) -> None:
    put(desk, lead=desk.contact("sun"))

    (group,) = follow(desk, ROUND).groups

    assert group.unit is None
    assert group.person is not None
    assert (group.person.code, group.phone) == ("sun", "139")


def test_the_worst_light_is_called_first_then_the_most_tasks_then_by_name(desk: Desk) -> None:
    sun, finance = desk.contact("sun"), desk.contact("finance")
    put(desk, lead=sun)
    put(desk, lead=sun)
    admin = put(desk)
    late = put(desk, lead=finance, due=a_due("2026-11-20"))
    chen = put(desk, lead=desk.contact("chen"))

    card = follow(desk, ROUND)

    assert [one[0] for one in numbers(card)] == [late, 1, admin, chen]


def test_who_was_asked_today_comes_last_and_nothing_more_is_proposed(desk: Desk) -> None:
    asked = put(desk, due=a_due("2026-11-20"))
    again = put(desk)
    other = put(desk, lead=desk.contact("sun"))
    chase(desk, [asked], "")
    later = replace(desk, now=a_moment("2026-11-23 11:00"))

    card = follow(later, ROUND)

    assert numbers(card) == [[other], [asked, again]]
    assert card.groups[0].asked_today_at is None
    assert card.groups[1].asked_today_at == MONDAY_NINE
    assert [task.next_step for task in card.groups[1].tasks] == [None, None]


def test_who_may_be_asked_twice_a_day_is_still_proposed_to_be(desk: Desk) -> None:
    asked = put(desk, due=a_due("2026-11-20"))
    put(desk, due=a_due("2026-11-18"))
    chase(desk, [asked], "")

    card = follow(having(desk, CHASES_A_DAY.key, 2), ROUND)

    assert any(task.next_step for task in card.groups[0].tasks)


def test_a_chase_of_yesterday_is_none_of_today(desk: Desk) -> None:
    number = put(desk)
    chase(replace(desk, now=a_moment("2026-11-20 17:00")), [number], "")

    (group,) = follow(desk, ROUND).groups

    assert group.asked_today_at is None


def test_a_task_tells_its_last_word_the_silence_what_was_promised_and_the_next_step(
    desk: Desk,
) -> None:
    number = put(desk, due=a_due("2026-11-20"), person=desk.contact("chen"))
    said = ChaseSaid(promised="2026-11-20")
    chase(replace(desk, now=a_moment("2026-11-17 10:00")), [number], "next week", said)

    task = only(follow(desk, ROUND))

    assert task.last_word == "next week"
    assert task.last_word_at == a_moment("2026-11-17 10:00")
    assert task.silence == 4
    assert task.promised == date(2026, 11, 20)
    assert (task.chases, task.last_rung, task.rung) == (1, Rung.WORD, Rung.HEAD)
    assert str(task.chased) == "chased 1 time; promised Fri 20 Nov, not kept"
    assert str(task.next_step) == "next: write to the head of Admin Office"


def test_a_task_of_which_nothing_was_heard_is_silent_since_it_was_given(desk: Desk) -> None:
    put(desk)

    task = only(follow(desk, ROUND))

    assert task.last_word_at is None
    assert task.silence == 5
    assert (task.chases, task.promised, task.chased) == (0, None, None)


def test_what_was_not_passed_on_says_so_and_is_not_chased(desk: Desk) -> None:
    due, given = a_due("2026-11-20"), LATELY.date()
    number = put(desk, conveyed_at=None, accepted_at=None, check_on=given, due=due)

    card = follow(desk, ROUND)

    task = only(card)
    assert [str(one) for one in task.owed] == ["Admin Office not told for 5 working days"]
    assert task.rung is None
    assert str(task.next_step) == "next: tell Admin Office of it"
    assert [str(one) for one in card.commands] == [f"secdesk convey {number}"]


def test_the_commands_cure_the_first_calls_and_name_all_of_their_tasks(desk: Desk) -> None:
    late = put(desk, due=a_due("2026-11-20"))
    other = put(desk, due=a_due("2026-11-20"))
    new = put(desk, conveyed_at=None, accepted_at=None)
    passed = put(desk, state=State.TRANSFERRED, accepted_at=None, lead=desk.contact("sun"))

    card = follow(desk, ROUND)

    assert [str(one) for one in card.commands] == [
        f"secdesk convey {new}",
        f"secdesk chase {late} {other}",
        f"secdesk accept {passed}",
    ]


def test_who_has_not_taken_it_on_is_asked_to_unless_the_ladder_has_a_rung(desk: Desk) -> None:
    lately, later = a_moment("2026-11-20 09:00"), date(2026, 11, 25)
    put(desk, accepted_at=None, conveyed_at=lately, check_on=later)
    silent = put(desk, accepted_at=None, lead=desk.contact("sun"))

    card = follow(desk, ROUND)

    assert {(str(line.next_step), line.rung) for group in card.groups for line in group.tasks} == {
        ("next: ask Admin Office to take it on", None),
        ("next: a word to Sun Li", Rung.WORD),
    }
    assert {str(one) for one in card.commands} == {"secdesk accept 1", f"secdesk chase {silent}"}


def test_nobody_is_to_be_chased_who_still_has_time_until_the_promised_day(desk: Desk) -> None:
    number = put(desk, due=a_due("2026-11-20"))
    promise = ChaseSaid(promised="2026-11-26")
    chase(replace(desk, now=a_moment("2026-11-20 17:00")), [number], "", promise)

    card = follow(desk, ROUND)

    assert (only(card).next_step, card.commands) == (None, ())


def test_a_look_back_knows_no_later_call_and_no_silence_before_the_last_word(desk: Desk) -> None:
    number = put(desk)
    chase(replace(desk, now=a_moment("2026-11-26 09:00")), [number], "half of it")

    (group,) = follow(desk, ALL).groups

    assert (group.asked_today_at, group.tasks[0].silence) == (None, 0)


def test_no_command_is_offered_for_who_was_asked_today(desk: Desk) -> None:
    number = put(desk, due=a_due("2026-11-20"))
    chase(desk, [number], "")

    assert follow(desk, ROUND).commands == ()


@pytest.mark.parametrize(
    ("to", "place"),
    [("finance", 2), ("chen", 1), ("sun", 3)],
)
def test_one_person_may_be_asked_for_alone(desk: Desk, to: str, place: int) -> None:
    put(desk, person=desk.contact("chen"))
    put(desk, lead=desk.contact("finance"))
    put(desk, lead=desk.contact("sun"), accepted_at=None, check_on=None)
    put(desk)

    assert numbers(follow(desk, Asked(to=to))) == [[place]]


def test_a_unit_stands_for_its_people_as_well(desk: Desk) -> None:
    whole = put(desk)
    own = put(desk, lead=desk.contact("chen"))
    put(desk, lead=desk.contact("sun"))

    assert numbers(follow(desk, Asked(to="admin"))) == [[whole], [own]]
    assert numbers(follow(desk, Asked(to="admin", everything=True))) == [[whole], [own]]


def test_one_leaders_tasks_may_be_asked_for_alone_whoever_gave_them_first(desk: Desk) -> None:
    wang, li = desk.leader("wang"), desk.leader("li")
    put(desk)
    both = put(desk, issuers=(Issuer(wang), Issuer(li)))
    late = put(desk, issuers=(Issuer(li),), due=a_due("2026-11-20"), check_on=None)

    assert numbers(follow(desk, Asked(leader="li"))) == [[late, both]]


def test_nobody_unknown_is_asked_after(desk: Desk) -> None:
    with pytest.raises(NotFound):
        follow(desk, Asked(to="nobody"))


def test_the_round_is_bounded_the_most_pressing_stay_and_the_rest_is_counted(desk: Desk) -> None:
    for _ in range(4):
        put(desk, urgency=Urgency.SOON)
    flash = put(desk, urgency=Urgency.FLASH)
    late = put(desk, due=a_due("2026-11-20"), check_on=date(2026, 12, 1))

    card = follow(having(desk, FOLLOW_LINES.key, 5), ROUND)
    everything = follow(having(desk, FOLLOW_LINES.key, 2), ALL)

    assert numbers(card)[0][:2] == [late, flash]
    assert (sum(map(len, numbers(card))), card.more) == (5, 1)
    assert (sum(map(len, numbers(everything))), everything.more) == (2, 4)
    assert card.most == MOST_COUNTED


def test_within_a_call_the_most_pressing_comes_first(desk: Desk) -> None:
    normal = put(desk)
    urgent = put(desk, urgency=Urgency.URGENT)
    late = put(desk, due=a_due("2026-11-20"))

    assert numbers(follow(desk, ROUND)) == [[late, urgent, normal]]


def test_an_open_part_counts_on_its_whole(desk: Desk) -> None:
    whole = put(desk)
    for _ in range(2):
        put(desk, parent=whole, check_on=None)
    following.done(desk, [whole + 1], "there")

    task = only(follow(desk, ROUND))

    assert (task.parts_done, task.parts) == (1, 2)


def test_each_call_has_a_message_in_the_language_of_whom_it_goes_to(desk: Desk) -> None:
    put(desk, lead=desk.contact("finance"), due=a_due("2026-11-20"))
    put(desk, person=desk.contact("chen"))

    card = messages(desk, ROUND)

    assert [one.language for one in card.messages] == ["zh", "en"]
    assert [str(one.lines[0].sentence) for one in card.messages] == ["财务处:", "Chen Jie:"]
    assert {said.language for one in card.messages for said in (one.subject, *one.lines)} == {
        "zh", "en",
    }  # fmt: skip


def test_no_message_asks_after_what_nobody_was_told_of(desk: Desk) -> None:
    told = put(desk)
    new = put(desk, conveyed_at=None, accepted_at=None)
    other = put(desk, conveyed_at=None, accepted_at=None, lead=desk.contact("sun"))

    card = messages(desk, ROUND)

    (message,) = card.messages
    assert f"#{told}" in str(message.lines[2].sentence)
    assert f"#{new}" not in "".join(str(one.sentence) for one in message.lines)
    assert set(card.untold) == {new, other}


@pytest.mark.parametrize(
    ("matters", "now", "expected"),
    [
        ({}, "2026-11-23 09:00", "2026-11-24 18:00"),
        ({"urgency": Urgency.URGENT}, "2026-11-23 09:00", "2026-11-23 18:00"),
        ({"due": a_due("2026-11-20")}, "2026-11-23 09:00", "2026-11-23 18:00"),
        ({"due": a_due("2026-11-23")}, "2026-11-23 09:00", "2026-11-23 18:00"),
        ({"urgency": Urgency.FLASH}, "2026-11-23 18:30", "2026-11-24 18:00"),
        ({"urgency": Urgency.FLASH}, "2026-11-28 10:00", "2026-11-30 18:00"),
        ({}, "2026-11-27 09:00", "2026-11-30 18:00"),
    ],
)
def test_an_answer_is_expected_the_next_working_day_or_today_where_it_presses(
    desk: Desk, matters: dict[str, object], now: str, expected: str
) -> None:
    put(desk, **matters)

    (message,) = messages(replace(desk, now=a_moment(now)), ROUND).messages

    (asked,) = [one.sentence for one in message.lines if "answer" in one.sentence.template]
    assert asked.values["at"] == a_moment(expected)
