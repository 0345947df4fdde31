"""Passing a task on: who is told, who takes it on, how long either may take."""

from dataclasses import replace
from datetime import UTC
from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secdesk.domain.errors import Refused
from secdesk.domain.passing import (
    accepted,
    conveyed,
    reaches,
    receiver,
    transferred,
    wants_a_voice,
)
from secdesk.domain.people import Contact
from secdesk.domain.task import Parts, Task
from secdesk.domain.vocabulary import Channel, ContactKind, Holder, State, Urgency
from world import ADMIN, CHEN, MONDAY_NINE, a_moment, a_task

FINANCE = Contact(3, "finance", "Finance", ContactKind.UNIT)
BAO = Contact(4, "bao", "Bao", ContactKind.PERSON, unit_id=1)
DING = Contact(5, "ding", "Ding", ContactKind.PERSON)
PRINTER = Contact(6, "printer", "Printer", ContactKind.SUPPLIER)
CITY = Contact(7, "city", "City Hall", ContactKind.SUPERIOR)
PUBLIC = Contact(8, "smith", "Mr Smith", ContactKind.PUBLIC)
LATER = a_moment("2026-11-23 10:00")
AFTERWARDS = a_moment("2026-11-23 11:00")


def with_admin(**matters: Any) -> Task:  # noqa: ANN401  # a builder takes what matters
    """A task that the Admin Office holds."""
    return a_task(**({"lead": ADMIN, "holder": Holder.UNIT} | matters))


def refused(refusal: pytest.ExceptionInfo[Refused]) -> tuple[str, list[str]]:
    """What was refused, and what to type instead."""
    return str(refusal.value), [str(one) for one in refusal.value.hints]


def test_the_person_answering_for_a_task_is_told_and_else_its_lead_unless_somebody_is_named() -> (
    None
):
    task = with_admin(person=DING)

    assert receiver(task, None) == DING
    assert receiver(replace(task, person=None), None) == ADMIN
    assert receiver(task, FINANCE) == FINANCE


def test_a_task_without_a_lead_is_told_to_nobody_until_one_is_named() -> None:
    with pytest.raises(Refused) as refusal:
        receiver(a_task(), None)

    assert refused(refusal) == (
        "Nobody is named who leads #1.", ["secdesk convey 1 --to UNIT"]
    )  # fmt: skip


@pytest.mark.parametrize(
    ("task", "to", "does"),
    [
        (with_admin(), ADMIN, True),
        (with_admin(person=DING), DING, True),
        (with_admin(), CHEN, True),  # somebody of the unit that leads
        (with_admin(lead=CHEN), ADMIN, True),  # the unit of whoever leads
        (with_admin(lead=FINANCE, person=CHEN), ADMIN, True),  # the unit of who answers for it
        (with_admin(), FINANCE, False),
        (with_admin(), DING, False),
        (with_admin(helpers=(FINANCE,)), FINANCE, False),
        (with_admin(helpers=(CHEN,)), CHEN, False),  # of that unit, but named to help
        (with_admin(lead=CHEN), BAO, False),
        (with_admin(lead=DING), PRINTER, False),  # neither is of any unit
        (with_admin(holder=Holder.LEADER), ADMIN, False),
        (a_task(), ADMIN, False),
    ],
)
def test_those_who_carry_a_task_out_know_of_it_once_they_or_their_unit_were_told(
    task: Task, to: Contact, *, does: bool
) -> None:
    assert reaches(task, to) is does


def test_the_first_time_of_being_told_stays() -> None:
    once = conveyed(with_admin(), ADMIN, MONDAY_NINE)

    assert once.conveyed_at == MONDAY_NINE
    assert once.accepted_at is None
    assert conveyed(once, CHEN, LATER) == once


def test_those_who_say_yes_at_once_have_taken_it_on_and_the_first_yes_stays() -> None:
    task = conveyed(with_admin(), ADMIN, MONDAY_NINE)

    taken = conveyed(task, ADMIN, LATER, is_accepted=True)

    assert (taken.conveyed_at, taken.accepted_at) == (MONDAY_NINE, LATER)
    assert conveyed(taken, ADMIN, AFTERWARDS, is_accepted=True) == taken


@pytest.mark.parametrize("to", [ADMIN, DING, PRINTER])
def test_whoever_is_told_of_a_task_that_nobody_leads_leads_it(to: Contact) -> None:
    told = conveyed(a_task(), to, LATER)

    assert (told.lead, told.holder, told.conveyed_at) == (to, Holder.UNIT, LATER)


@pytest.mark.parametrize(
    ("task", "to"),
    [
        (a_task(), CITY),
        (a_task(), PUBLIC),
        (a_task(helpers=(FINANCE,)), FINANCE),
        (a_task(person=CHEN), DING),  # somebody else answers for it
        (a_task(holder=Holder.LEADER), ADMIN),
        (with_admin(), FINANCE),
        (with_admin(holder=Holder.LEADER), ADMIN),
    ],
)
def test_what_is_told_for_information_changes_nothing(task: Task, to: Contact) -> None:
    assert conveyed(task, to, LATER) == task


def test_the_person_answering_for_a_task_leads_it_alone_where_nobody_else_does() -> None:
    told = conveyed(a_task(person=CHEN), CHEN, LATER)

    assert (told.lead, told.person) == (CHEN, None)


def test_a_unit_may_lead_what_one_person_answers_for() -> None:
    told = conveyed(a_task(person=DING), ADMIN, LATER)

    assert (told.lead, told.person) == (ADMIN, DING)


def test_the_next_step_is_theirs_once_the_lead_was_told_of_what_she_held_back() -> None:
    told = conveyed(with_admin(holder=Holder.ME), ADMIN, LATER)

    assert (told.holder, told.conveyed_at) == (Holder.UNIT, LATER)


def test_nobody_takes_on_what_they_do_not_hold() -> None:
    with pytest.raises(Refused) as refusal:
        conveyed(with_admin(), FINANCE, LATER, is_accepted=True)

    assert refused(refusal) == (
        "Finance does not hold #1 and cannot take it on.", ["secdesk edit 1 --to finance"]
    )  # fmt: skip


@pytest.mark.parametrize(
    ("state", "way_out"),
    [
        (State.DONE, "secdesk report 1"),
        (State.REPORTED, "secdesk return 1 REMARK"),
        (State.CLOSED, "secdesk reopen 1 REASON"),
        (State.WITHDRAWN, "secdesk reopen 1 REASON"),
    ],
)
def test_only_what_is_still_to_do_is_passed_on_taken_on_or_transferred(
    state: State, way_out: str
) -> None:
    task = with_admin(state=state)

    for deed in (
        partial(conveyed, task, ADMIN, LATER),
        partial(accepted, task, LATER),
        partial(transferred, task, FINANCE, LATER),
    ):
        with pytest.raises(Refused) as refusal:
            deed()

        assert refused(refusal) == (f"#1 is {state}.", [way_out])


def test_what_was_passed_on_is_taken_on_later() -> None:
    taken = accepted(conveyed(with_admin(), ADMIN, MONDAY_NINE), LATER)

    assert (taken.conveyed_at, taken.accepted_at) == (MONDAY_NINE, LATER)


def test_whoever_takes_a_task_on_knows_of_it() -> None:
    taken = accepted(with_admin(), LATER)

    assert (taken.conveyed_at, taken.accepted_at) == (LATER, LATER)


def test_a_person_may_answer_for_what_is_taken_on_and_helps_no_longer() -> None:
    taken = accepted(with_admin(helpers=(CHEN, FINANCE)), LATER, CHEN)

    assert (taken.person, taken.helpers) == (CHEN, (FINANCE,))


def test_a_lead_that_is_a_person_needs_nobody_to_answer_for_it() -> None:
    taken = accepted(with_admin(lead=CHEN), LATER, CHEN)

    assert (taken.lead, taken.person) == (CHEN, None)


def test_what_has_been_taken_on_is_not_taken_on_again() -> None:
    task = accepted(with_admin(person=CHEN), a_moment("2026-11-20 10:00"))

    with pytest.raises(Refused) as refusal:
        accepted(task, LATER)

    assert refused(refusal) == (
        "Chen Jie took on #1 on Fri 20 Nov already.", ["secdesk progress 1 WORDS"]
    )  # fmt: skip


def test_the_day_on_which_it_was_taken_on_is_the_local_one() -> None:
    task = accepted(with_admin(), a_moment("2026-11-20 02:00"))
    in_utc = a_moment("2026-11-20 02:00").astimezone(UTC)

    with pytest.raises(Refused) as refusal:
        accepted(replace(task, accepted_at=in_utc), LATER)

    assert str(refusal.value) == "Admin Office took on #1 on Fri 20 Nov already."


@pytest.mark.parametrize(
    ("task", "sentence", "command"),
    [
        (a_task(), "The next step of #1 is yours; pass it on first.",
         "secdesk convey 1 --to UNIT --accepted"),
        (with_admin(holder=Holder.ME), "The next step of #1 is yours; pass it on first.",
         "secdesk convey 1 --to admin --accepted"),
        (a_task(holder=Holder.LEADER), "The next step of #1 is Wang Min's own.",
         "secdesk edit 1 --to UNIT"),
        (with_admin(holder=Holder.LEADER), "The next step of #1 is Wang Min's own.",
         "secdesk edit 1 --to admin"),
    ],
)  # fmt: skip
def test_what_nobody_else_holds_is_not_taken_on(task: Task, sentence: str, command: str) -> None:
    with pytest.raises(Refused) as refusal:
        accepted(task, LATER)

    assert refused(refusal) == (sentence, [command])


@pytest.mark.parametrize("state", [State.OPEN, State.SUSPENDED])
def test_what_is_not_ours_goes_to_those_whose_remit_it_is_and_stays_in_sight(state: State) -> None:
    task = accepted(with_admin(person=CHEN, state=state, helpers=(FINANCE,)), MONDAY_NINE)

    passed = transferred(replace(task, resume_on=LATER.date()), FINANCE, LATER)

    assert passed.state is State.TRANSFERRED
    assert (passed.lead, passed.person, passed.helpers) == (FINANCE, None, ())
    assert (passed.conveyed_at, passed.accepted_at) == (LATER, None)
    assert (passed.holder, passed.resume_on) == (Holder.UNIT, None)
    assert passed.is_live
    assert not passed.is_to_do


def test_who_answers_for_a_task_still_does_where_it_goes_to_their_own_unit() -> None:
    passed = transferred(with_admin(lead=FINANCE, person=CHEN), ADMIN, LATER)

    assert (passed.lead, passed.person) == (ADMIN, CHEN)


def test_what_was_transferred_leaves_the_lists_once_it_is_taken_on() -> None:
    taken = accepted(transferred(a_task(), FINANCE, MONDAY_NINE), LATER)

    assert taken.state is State.TRANSFERRED
    assert not taken.is_live
    with pytest.raises(Refused) as refusal:
        accepted(taken, AFTERWARDS)
    assert refused(refusal) == (
        "Finance took on #1 on Mon 23 Nov already.", ["secdesk show 1"]
    )  # fmt: skip


def test_a_transfer_that_came_in_without_a_receiver_is_taken_on_as_well() -> None:
    taken = accepted(a_task(state=State.TRANSFERRED), LATER)

    assert not taken.is_live


def test_a_whole_is_not_transferred_while_a_part_stays_open() -> None:
    whole = a_task(parts=Parts(3, 1))

    with pytest.raises(Refused) as refusal:
        transferred(whole, FINANCE, LATER, along=1)

    assert refused(refusal) == (
        "#1 still has 1 of 3 parts open.", ["secdesk list --parent 1"]
    )  # fmt: skip
    assert transferred(whole, FINANCE, LATER, along=2).state is State.TRANSFERRED


@pytest.mark.parametrize("channel", list(Channel))
def test_what_matters_and_was_only_written_is_to_be_said_as_well(channel: Channel) -> None:
    is_spoken = channel in {Channel.FACE, Channel.PHONE, Channel.MEETING}

    assert wants_a_voice(a_task(importance=1), channel) is not is_spoken
    assert wants_a_voice(a_task(urgency=Urgency.URGENT), channel) is not is_spoken
    assert wants_a_voice(a_task(urgency=Urgency.FLASH), channel) is not is_spoken
    assert not wants_a_voice(a_task(urgency=Urgency.SOON), channel)
    assert not wants_a_voice(a_task(importance=1), None)


@given(
    task=st.builds(
        with_admin,
        holder=st.sampled_from(Holder),
        lead=st.sampled_from([None, ADMIN, CHEN, FINANCE]),
        person=st.sampled_from([None, CHEN, DING]),
        helpers=st.sampled_from([(), (BAO,), (FINANCE,)]),
    ).filter(lambda one: one.lead is not None or one.holder is not Holder.UNIT),
    to=st.sampled_from([ADMIN, CHEN, FINANCE, BAO, DING, PRINTER, CITY, PUBLIC]),
)
def test_whatever_is_told_to_whomever_there_is_one_holder_and_a_unit_that_holds_leads(
    task: Task, to: Contact
) -> None:
    told = conveyed(task, to, LATER)

    assert told.holder is not Holder.UNIT or told.lead is not None
    assert (told.conveyed_at is not None) is reaches(told, to)
    assert told == task or told.holder is Holder.UNIT
    assert told.accepted_at is None
