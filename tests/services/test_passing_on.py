"""Passing tasks on, on a real desk."""

import pytest

from secdesk.cards.tasks import Deeds
from secdesk.domain.entry import Entry, EntryKind
from secdesk.domain.errors import NotFound, Refused, Unreadable
from secdesk.domain.task import Task
from secdesk.domain.vocabulary import Channel, Holder
from secdesk.services import changing, people, taking_over
from secdesk.services.desk import Desk
from secdesk.services.passing_on import ConveySaid, accept, convey
from secdesk.services.people import ContactSaid, LeaderSaid
from secdesk.services.taking_over import Particulars
from world import MONDAY_NINE, assigned, staffed

ADMIN, CHEN, FINANCE = 1, 2, 3  # the numbers of the contacts, in the order they came


@pytest.fixture(autouse=True)
def _people(desk: Desk) -> None:
    staffed(desk)
    people.add_contact(desk, "finance", "Finance", ContactSaid(kind="unit", phone="8000"))
    people.add_contact(desk, "zhou", "周华", ContactSaid(kind="person"))


def kept(desk: Desk, number: int) -> Task:
    """The task as the desk keeps it."""
    return desk.store.tasks.get([number])[0]


def notes(deeds: Deeds) -> list[tuple[str, str]]:
    """What was said back about the first task, with the command that comes next."""
    return [(str(note.text), str(note.command)) for note in deeds.tasks[0].notes]


def hints(refusal: pytest.ExceptionInfo[Refused | Unreadable]) -> list[str]:
    """What a refusal says to type next."""
    return [str(hint) for hint in refusal.value.hints]


def test_who_was_told_in_which_words_and_how_is_kept_beside_the_leaders_words(desk: Desk) -> None:
    number = assigned(desk, to="admin", words="Tell them: by Friday!")

    deeds = convey(desk, [number], "by Friday  please", ConveySaid(by="电话"))

    assert desk.store.entries.of(number) == [
        Entry(
            number,
            MONDAY_NINE,
            EntryKind.CONVEY,
            "by Friday  please",
            contact_id=ADMIN,
            channel=Channel.PHONE,
        )
    ]
    task = kept(desk, number)
    assert task.words == "Tell them: by Friday!"
    assert (task.conveyed_at, task.accepted_at) == (MONDAY_NINE, None)
    assert notes(deeds) == [
        ("passed on to Admin Office (phone)", "None"),
        ("by Friday  please", "None"),
        ("not accepted yet", f"secdesk accept {number}"),
    ]


@pytest.mark.parametrize(
    ("words", "passed_on"), [("Do it well", "Do it well"), (None, "draft the board report")]
)
def test_without_words_those_of_the_leader_are_passed_on_and_else_the_title(
    desk: Desk, words: str | None, passed_on: str
) -> None:
    number = assigned(desk, to="admin", words=words)

    convey(desk, [number], "")

    assert [one.words for one in desk.store.entries.of(number)] == [passed_on]


def test_the_person_answering_for_it_is_told_before_the_unit(desk: Desk) -> None:
    number = assigned(desk, to="admin", person="chen")

    convey(desk, [number], "")

    assert [one.contact_id for one in desk.store.entries.of(number)] == [CHEN]


def test_what_was_passed_on_is_asked_after_when_its_cycle_is_over(desk: Desk) -> None:
    number = assigned(desk, to="admin", cycle="3")
    assert kept(desk, number).check_on == MONDAY_NINE.date()

    convey(desk, [number], "")

    assert str(kept(desk, number).check_on) == "2026-11-26"


def test_whom_a_task_without_a_lead_is_told_leads_it(desk: Desk) -> None:
    number = assigned(desk)

    deeds = convey(desk, [number], "", ConveySaid(to="finance", is_accepted=True))

    task = kept(desk, number)
    assert (task.lead and task.lead.code, task.holder) == ("finance", Holder.UNIT)
    assert (task.conveyed_at, task.accepted_at) == (MONDAY_NINE, MONDAY_NINE)
    assert [one.kind for one in desk.store.entries.of(number)] == [
        EntryKind.CONVEY, EntryKind.ACCEPT
    ]  # fmt: skip
    assert notes(deeds) == [
        ("passed on to Finance", "None"),
        ("Finance leads it from now on", "None"),
        ("taken on by Finance", "None"),
    ]


def test_the_next_step_goes_to_the_lead_once_it_was_told_of_what_she_kept(desk: Desk) -> None:
    number = assigned(desk, to="admin", holder="me")

    deeds = convey(desk, [number], "")

    assert kept(desk, number).holder is Holder.UNIT
    assert ("the next step is theirs from now on", "None") in notes(deeds)


def test_others_are_told_for_information_and_those_who_lead_still_have_to_be(desk: Desk) -> None:
    number = assigned(desk, to="admin", person="chen", helpers=["finance"])
    before = kept(desk, number)

    deeds = convey(desk, [number], "", ConveySaid(to="finance"))

    assert kept(desk, number) == before
    assert [one.contact_id for one in desk.store.entries.of(number)] == [FINANCE]
    assert notes(deeds) == [
        ("passed on to Finance", "None"),
        ("Chen Jie has not been told yet", f"secdesk convey {number}"),
    ]


def test_what_a_leader_holds_is_told_to_others_for_information(desk: Desk) -> None:
    number = assigned(desk, to="admin", holder="leader")

    deeds = convey(desk, [number], "")

    assert kept(desk, number).holder is Holder.LEADER
    assert kept(desk, number).conveyed_at is None
    assert notes(deeds) == [
        ("passed on to Admin Office", "None"),
        ("for information: the next step is Wang Min's own", "None"),
    ]


def test_what_matters_and_was_written_is_to_be_said_as_well(desk: Desk) -> None:
    number = assigned(desk, to="finance", importance=1)

    deeds = convey(desk, [number], "", ConveySaid(by="wechat"))

    assert (
        "it matters: say it to Finance 8000 by phone or in person as well",
        f"secdesk convey {number} --to finance --by phone",
    ) in notes(deeds)
    assert len(notes(convey(desk, [number], "", ConveySaid(by="phone")))) == 2


def test_telling_it_again_is_logged_and_moves_nothing(desk: Desk) -> None:
    number = assigned(desk, to="admin")
    convey(desk, [number], "", ConveySaid(is_accepted=True))
    before = kept(desk, number)

    again = convey(desk, [number], "and the figures", ConveySaid(is_accepted=True))

    assert kept(desk, number) == before
    assert [one.kind for one in desk.store.entries.of(number)] == [
        EntryKind.CONVEY, EntryKind.ACCEPT, EntryKind.CONVEY
    ]  # fmt: skip
    assert [text for text, _ in notes(again)] == [
        "passed on to Admin Office", "and the figures", "taken on by Admin Office"
    ]  # fmt: skip


def test_those_who_have_taken_it_on_need_not_say_so_again(desk: Desk) -> None:
    number = assigned(desk, to="zhou")
    accept(desk, [number])

    assert notes(convey(desk, [number], "")) == [("passed on to 周华", "None")]


def test_several_tasks_are_passed_on_all_of_them_or_none(desk: Desk) -> None:
    led, alone = assigned(desk, to="admin"), assigned(desk, title="call the printer")

    with pytest.raises(Refused) as refusal:
        convey(desk, [led, alone], "")

    assert hints(refusal) == [f"secdesk convey {alone} --to UNIT"]
    assert kept(desk, led).conveyed_at is None
    assert desk.store.entries.of(led) == []


@pytest.mark.parametrize(
    ("said", "error"),
    [
        (ConveySaid(to="nobody"), NotFound),
        (ConveySaid(by="pigeon"), Unreadable),
    ],
)
def test_only_known_people_and_channels_are_kept(
    desk: Desk, said: ConveySaid, error: type[Exception]
) -> None:
    number = assigned(desk, to="admin")

    with pytest.raises(error):
        convey(desk, [number], "", said)

    assert desk.store.entries.of(number) == []


def test_no_message_is_written_unless_it_is_wanted(desk: Desk) -> None:
    assert convey(desk, [assigned(desk, to="admin")], "").messages == ()


def test_each_receiver_gets_one_message_in_their_own_language(desk: Desk) -> None:
    people.edit_leader(desk, "li", None, LeaderSaid(title="局长"))
    one = assigned(desk, to="admin", due="fri 5pm", standard="two pages")
    two = assigned(desk, "li", "起草通知", to="zhou")
    three = assigned(desk, title="order paper", to="admin")

    conveyed = convey(desk, [one, two, three], "", ConveySaid(as_text=True))

    said = {
        message.to.code: (
            message.language,
            str(message.subject.sentence),
            [str(line.sentence) for line in message.lines],
        )
        for message in conveyed.messages
    }
    assert said == {
        "admin": (
            "en",
            "To do: 2 tasks",
            [
                "Admin Office:",
                "By instruction of Wang Min on Mon 23 Nov:",
                "- #1 draft the board report",
                "  - due 2026-11-27 17:00:00+08:00",
                "  - requirement: two pages",
                "- #3 order paper",
                "  - please by Mon 7 Dec",
                "Please confirm that you take this on.",
            ],
        ),
        "zhou": (
            "zh",
            "To do: 起草通知",
            [
                "周华:",
                "By instruction of 李国强局长 on Mon 23 Nov:",
                "- #2 起草通知",
                "  - please by Mon 7 Dec",
                "Please confirm that you take this on.",
            ],
        ),
    }
    assert {line.language for message in conveyed.messages[1:] for line in message.lines} == {"zh"}


def test_the_words_that_were_typed_are_in_the_message(desk: Desk) -> None:
    number = assigned(desk, to="admin", words="Do it well")

    message = convey(desk, [number], "carefully", ConveySaid(as_text=True)).messages[0]

    assert '  - "carefully"' in [str(line.sentence) for line in message.lines]


def test_those_who_hold_a_task_take_it_on(desk: Desk) -> None:
    number = assigned(desk, to="admin")
    convey(desk, [number], "")

    deeds = accept(desk, [number])

    assert kept(desk, number).accepted_at == MONDAY_NINE
    assert desk.store.entries.of(number)[-1] == Entry(
        number, MONDAY_NINE, EntryKind.ACCEPT, contact_id=ADMIN
    )
    assert notes(deeds) == [
        ("taken on by Admin Office", "None"),
        ("comes up again Mon 30 Nov", "None"),
        ("nobody at Admin Office is named yet", f"secdesk edit {number} --person NAME"),
    ]


def test_a_person_is_named_who_answers_for_what_was_taken_on(desk: Desk) -> None:
    one, two = assigned(desk, to="admin"), assigned(desk, title="call", to="finance")

    deeds = accept(desk, [one, two], "chen")

    answering = [task.person and task.person.code for task in (kept(desk, one), kept(desk, two))]
    assert answering == ["chen", "chen"]
    assert [one.contact_id for one in desk.store.entries.of(one)] == [CHEN]
    assert [text for text, _ in notes(deeds)][:1] == ["taken on by Chen Jie"]
    assert not any("nobody" in text for text, _ in notes(deeds))


def test_several_tasks_are_taken_on_all_of_them_or_none(desk: Desk) -> None:
    theirs, mine = assigned(desk, to="admin"), assigned(desk, title="call the printer")

    with pytest.raises(Refused) as refusal:
        accept(desk, [theirs, mine])

    assert hints(refusal) == [f"secdesk convey {mine} --to UNIT --accepted"]
    assert kept(desk, theirs).accepted_at is None


def test_what_was_just_given_to_a_unit_is_to_be_passed_on(desk: Desk) -> None:
    given = taking_over.assign_one(desk, "wang", "draft", Particulars(to="zhou"))
    moved = changing.edit(desk, [given.number], Particulars(to="finance"), changing.Amends())

    assert ("周华 has not been told yet", "secdesk convey 1") in [
        (str(note.text), str(note.command)) for note in given.notes
    ]
    assert ("Finance has not been told yet", "secdesk convey 1") in notes(moved)
