"""Passing a task on: who is told of it, who takes it on, and how long either may take."""

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from secdesk.domain.errors import Refused
from secdesk.domain.office import Office
from secdesk.domain.people import Contact
from secdesk.domain.setting.known import ACCEPT_DAYS, CONVEY_FLASH, CONVEY_HOURS
from secdesk.domain.task import HIGH, TO_DO, Task, with_parties_apart
from secdesk.domain.text import Sentence, Weekday, say, say_n
from secdesk.domain.vocabulary import Channel, ContactKind, Holder, State, Urgency

if TYPE_CHECKING:  # the morning page needs none
    from secdesk.domain.consent import Consent

WRITTEN = frozenset(
    {Channel.SMS, Channel.WECHAT, Channel.QQ, Channel.EMAIL, Channel.PAPER, Channel.OA}
)
PRESSING = frozenset({Urgency.FLASH, Urgency.URGENT})
CARRIES_OUT = frozenset({ContactKind.UNIT, ContactKind.PERSON, ContactKind.SUPPLIER})


def answers_for(task: Task) -> Contact | None:
    """Whom to speak to about a task: the person answering for it, else whoever leads it."""
    return task.person or task.lead


def receiver(task: Task, named: Contact | None) -> Contact:
    """Who is told of a task: whoever was named, else who answers for it; raises Refused."""
    to = named or answers_for(task)
    if to is None:
        raise Refused(
            say("Nobody is named who leads #{number}.", number=task.number),
            say("secdesk convey {number} --to UNIT", number=task.number),
        )
    return to


def must_be_approved(task: Task, to: Contact, rests_on: "Consent") -> None:
    """Raise Refused where something goes out to the public that no leader of the task approved.

    An ask must be about the task and agreed to, whoever is told on the ground of it.
    """
    rests_on.must_approve(task)
    is_theirs = rests_on.is_word and task.is_word_of_issuer(rests_on.told)
    if to.kind is not ContactKind.PUBLIC or is_theirs:
        return
    leader = task.leader
    raise Refused(
        say("What goes out to {name} needs a leader who approved it.", name=to.name),
        say('secdesk convey {number} WORDS --to {code} --word "{name}, by phone, today"',
            number=task.number, code=to.code, name=leader.name),
        say('secdesk ask {leader} "QUESTION" --task {number}', leader=leader.code,
            number=task.number),
    )  # fmt: skip


def reaches(task: Task, to: Contact) -> bool:
    """Whether those who are to carry a task out know of it once that one was told.

    They do when it is the lead or the person answering for it, the unit of either, or somebody of
    the unit that leads. A helper, and anybody else, is told for information. So is everybody about
    a task whose next step is the leader's own: nobody else has anything to take on there.
    """
    if task.holder is Holder.LEADER:
        return False
    theirs = [one for one in (task.lead, task.person) if one]
    if to.id in {one.id for one in theirs}:
        return True
    if to.id in {one.id for one in task.helpers}:
        return False
    is_of_lead = task.lead is not None and to.unit_id == task.lead.id
    return is_of_lead or to.id in {one.unit_id for one in theirs}


def conveyed(task: Task, to: Contact, now: datetime, *, is_accepted: bool = False) -> Task:
    """The task after that one was told of it; the first time counts, however often it is said.

    One that nobody leads is led by whoever is told first, and the next step is theirs then.
    Whatever is told for information changes nothing.
    """
    task.must_be(TO_DO, "convey")
    led = _led(task, to)
    if not reaches(led, to):
        if is_accepted:
            raise Refused(
                say("{name} does not hold #{number} and cannot take it on.", name=to.name,
                    number=task.number),
                say("secdesk edit {number} --to {code}", number=task.number, code=to.code),
            )  # fmt: skip
        return task
    told = replace(led, holder=Holder.UNIT, conveyed_at=led.conveyed_at or now)
    return told.taken_up(now) if is_accepted else told


def accepted(task: Task, now: datetime, person: Contact | None = None) -> Task:
    """The task taken on by whoever holds it, who knows of it then; a person may answer for it.

    One that was transferred leaves the lists by it.
    """
    if task.state is not State.TRANSFERRED:
        task.must_be(TO_DO, "accept")
        _must_be_with_others(task)
    if task.accepted_at is not None:
        raise _taken_on(task, now)
    is_lead = person is None or person == task.lead
    named = task if is_lead else with_parties_apart(replace(task, person=person))
    return replace(named, conveyed_at=named.conveyed_at or now, accepted_at=now)


def transferred(task: Task, to: Contact, now: datetime, along: int = 0) -> Task:
    """The task passed on to those whose remit it is; it stays in sight until they take it on.

    So many of its open parts go `along` with it; no other may be left behind.
    """
    task.must_be(TO_DO, "transfer")
    left = task.parts.total - task.parts.done - along
    if left:
        raise Refused(
            say("#{number} still has {left} of {total} parts open.", number=task.number,
                left=left, total=task.parts.total),
            say("secdesk list --parent {number}", number=task.number),
        )  # fmt: skip
    is_theirs = task.person is not None and task.person.unit_id == to.id
    passed = replace(
        task,
        state=State.TRANSFERRED,
        holder=Holder.UNIT,
        lead=to,
        person=task.person if is_theirs else None,
        conveyed_at=now,
        accepted_at=None,
        resume_on=None,
    )
    return with_parties_apart(passed)


def wants_a_voice(task: Task, channel: Channel | None) -> bool:
    """Whether what was passed on in writing matters so much that it is to be said as well."""
    return channel in WRITTEN and (task.importance == HIGH or task.urgency in PRESSING)


def is_unconveyed_too_long(task: Task, now: datetime, office: Office) -> bool:
    """Whether a leader's words lie on the desk: not passed on within the hours set, or the day."""
    if task.conveyed_at is not None or not _waits(task, now):
        return False
    since = to_be_told_since(task, now, office)
    if now < since:
        return False
    limit = office.settings[CONVEY_FLASH if task.urgency is Urgency.FLASH else CONVEY_HOURS]
    return now.date() > since.date() or office.calendar.hours(since, now) >= limit


def is_unaccepted_too_long(task: Task, now: datetime, office: Office) -> bool:
    """Whether those who were told of a task did not take it on in time."""
    if task.conveyed_at is None or task.accepted_at is not None:
        return False
    if task.state is not State.TRANSFERRED and not _waits(task, now):
        return False
    told = task.conveyed_at.astimezone(now.tzinfo)
    if task.urgency is Urgency.FLASH:
        return office.calendar.hours(told, now) >= office.settings[CONVEY_FLASH]
    days = office.calendar.working_days(told.date(), now.date())
    return days >= office.settings[ACCEPT_DAYS]


def unconveyed(task: Task, now: datetime, office: Office) -> Sentence | None:
    """For how long nobody has told those who are to carry it out; None while there is time."""
    to = answers_for(task)
    if to is None or not is_unconveyed_too_long(task, now, office):
        return None
    days, hours = _so_long(to_be_told_since(task, now, office), now, office)
    if days:
        return say_n("{name} not told for {count} working day",
                     "{name} not told for {count} working days", days, name=to.name)  # fmt: skip
    if hours:
        return say_n("{name} not told for {count} hour", "{name} not told for {count} hours",
                     hours, name=to.name)  # fmt: skip
    return say("{name} not told yet", name=to.name)


def unaccepted(task: Task, now: datetime, office: Office) -> Sentence | None:
    """For how long those who were told have not taken it on; None while there is time."""
    to = answers_for(task)
    if to is None or not is_unaccepted_too_long(task, now, office):
        return None
    told = (task.conveyed_at or now).astimezone(now.tzinfo)
    days, hours = _so_long(told, now, office)
    if days:
        return say_n("passed on to {name}, not accepted for {count} working day",
                     "passed on to {name}, not accepted for {count} working days", days,
                     name=to.name)  # fmt: skip
    if hours:
        return say_n("passed on to {name}, not accepted for {count} hour",
                     "passed on to {name}, not accepted for {count} hours", hours,
                     name=to.name)  # fmt: skip
    return say("passed on to {name}, not accepted yet", name=to.name)


def to_be_told_since(task: Task, now: datetime, office: Office) -> datetime:
    """Since when it is to be passed on: given out of hours, since the next working day began.

    What came back later, or went to somebody else, is to be told by the end of that day; which
    hour it was is not kept.
    """
    calendar, given = office.calendar, task.assigned_at.astimezone(now.tzinfo)
    if task.check_on is not None and given.date() < task.check_on <= now.date():
        return calendar.end_of(task.check_on, now)
    is_in_time = calendar.is_working(given.date()) and given < calendar.end_of(given.date(), now)
    if is_in_time or task.urgency is Urgency.FLASH:
        return given
    return calendar.start_of(calendar.add(given.date(), 1), now)


def _led(task: Task, to: Contact) -> Task:
    """The task led by whoever is told of it first, where nobody leads it and they can."""
    is_free = task.lead is None and task.holder is not Holder.LEADER
    answers = task.person is None or task.person == to or to.kind is ContactKind.UNIT
    helps = to.id in {one.id for one in task.helpers}
    if not is_free or not answers or helps or to.kind not in CARRIES_OUT:
        return task
    person = None if task.person == to else task.person
    return replace(task.passed_to(to), person=person, holder=Holder.UNIT)


def _must_be_with_others(task: Task) -> None:
    """Raise Refused where the next step is hers or the leader's, so that nobody takes it on."""
    if task.holder is Holder.UNIT:
        return
    to = say("UNIT") if task.lead is None else say("{code}", code=task.lead.code)
    if task.holder is Holder.LEADER:
        raise Refused(
            say("The next step of #{number} is {name}'s own.", number=task.number,
                name=task.leader.name),
            say("secdesk edit {number} --to {code}", number=task.number, code=to),
        )  # fmt: skip
    raise Refused(
        say("The next step of #{number} is yours; pass it on first.", number=task.number),
        say("secdesk convey {number} --to {code} --accepted", number=task.number, code=to),
    )


def _taken_on(task: Task, now: datetime) -> Refused:
    """That it has been taken on already, and what comes next."""
    by, at = answers_for(task), (task.accepted_at or now).astimezone(now.tzinfo)
    is_gone = task.state is State.TRANSFERRED
    return Refused(
        say("{name} took on #{number} on {day} already.", number=task.number,
            name=by.name if by else task.leader.name, day=Weekday(at.date())),
        say("secdesk show {number}", number=task.number) if is_gone
        else say("secdesk progress {number} WORDS", number=task.number),
    )  # fmt: skip


def _waits(task: Task, now: datetime) -> bool:
    """Whether others are to do something on it now."""
    return task.holder is Holder.UNIT and task.is_to_do and not task.rests(now.date())


def _so_long(since: datetime, now: datetime, office: Office) -> tuple[int, int]:
    """The working days since then, and the hours of the desk where there was no such day."""
    days = office.calendar.working_days(since.date(), now.date())
    return days, int(office.calendar.hours(since, now))
