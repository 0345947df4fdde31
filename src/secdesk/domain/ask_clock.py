"""How long an ask may wait: for the leader, on the desk, and its answer for those it is about."""

from datetime import date, datetime
from typing import NamedTuple

from secdesk.domain.ask import DUE, Ask, AskState
from secdesk.domain.office import Office
from secdesk.domain.people import Contact
from secdesk.domain.setting.known import ASK_CARRY_OUT, ASK_NEEDED, ASK_UNANSWERED
from secdesk.domain.task import Task
from secdesk.domain.text import Sentence, Weekday, say, say_n


class Owed(NamedTuple):
    """What is to be done about an ask now: the words, the command for it, whether it is late."""

    text: Sentence
    command: Sentence
    is_late: bool


def waits_since(ask: Ask) -> date:
    """The day since which the leader is to answer: it was raised then, or came back."""
    return ask.revisit_on or (ask.raised_at or ask.received_at).date()


def waits_for(ask: Ask, now: datetime, office: Office) -> int:
    """For how many working days the leader has been to answer it."""
    return max(office.calendar.working_days(waits_since(ask), now.date()), 0)


def waits_too_long(ask: Ask, now: datetime, office: Office) -> bool:
    """Whether a leader has left it without an answer for as long as an ask may wait."""
    is_old = waits_for(ask, now, office) >= office.settings[ASK_UNANSWERED]
    return ask.waits_for_leader(now.date()) and is_old


def is_needed_soon(ask: Ask, now: datetime, office: Office) -> bool:
    """Whether the answer it waits for is needed within a day or so, or was."""
    if ask.needed_on is None or not ask.waits_for_leader(now.date()):
        return False
    left = office.calendar.working_days(now.date(), ask.needed_on)
    return left <= office.settings[ASK_NEEDED]


def is_pressing(ask: Ask, now: datetime, office: Office) -> bool:
    """Whether the leader must be reminded of it now."""
    return waits_too_long(ask, now, office) or is_needed_soon(ask, now, office)


def is_held_too_long(ask: Ask, now: datetime) -> bool:
    """Whether the ask of a unit was not put before the leader on the day it came."""
    return ask.state is AskState.RECEIVED and ask.received_at.date() < now.date()


def hearer(ask: Ask, task: Task | None) -> Contact | None:
    """Who is to hear the answer beside her: the unit that asked, else whoever has the task."""
    if ask.sender is not None:
        return ask.sender
    return None if task is None else task.person or task.lead


def is_to_pass_on(ask: Ask, task: Task | None) -> bool:
    """Whether somebody is still to hear the answer."""
    is_new = ask.state is AskState.ANSWERED and ask.conveyed_at is None
    return is_new and hearer(ask, task) is not None


def is_passed_on_late(ask: Ask, task: Task | None, now: datetime) -> bool:
    """Whether those it is about did not hear the answer on the day it was given."""
    if ask.answered_at is None or not is_to_pass_on(ask, task):
        return False
    return ask.answered_at.date() < now.date()


def is_to_carry_out(ask: Ask) -> bool:
    """Whether what was answered is still to be done."""
    return ask.state is AskState.ANSWERED and ask.carried_out_at is None


def is_carried_out_late(ask: Ask, now: datetime, office: Office) -> bool:
    """Whether what was answered should have been carried out by now."""
    if not is_to_carry_out(ask) or ask.answered_at is None:
        return False
    since = office.calendar.working_days(ask.answered_at.date(), now.date())
    return since > office.settings[ASK_CARRY_OUT]


def owed(ask: Ask, task: Task | None, now: datetime, office: Office) -> tuple[Owed, ...]:
    """What is to be done about an ask now, the most pressing first; none where it is over."""
    if ask.state is AskState.RECEIVED:
        return (_to_submit(ask, now),)
    if ask.waits_for_leader(now.date()):
        return (_to_answer(ask, now, office),)
    if ask.state is AskState.ANSWERED:
        return tuple(_after_answer(ask, task, now, office))
    return ()


def _to_submit(ask: Ask, now: datetime) -> Owed:
    day = Weekday(ask.received_at.date())
    is_late = is_held_too_long(ask, now)
    text = say("not put before {name} yet", name=ask.leader.name)
    if is_late:
        text = say("on the desk since {day}, not put before {name}", day=day, name=ask.leader.name)
    return Owed(text, say("secdesk asks submit {number}", number=ask.number), is_late)


def _to_answer(ask: Ask, now: datetime, office: Office) -> Owed:
    count = waits_for(ask, now, office)
    text = say("waiting for an answer")
    if count:
        text = say_n(
            "without an answer for {count} working day",
            "without an answer for {count} working days",
            count,
        )
    command = say("secdesk answer {number} agree WORDS", number=ask.number)
    return Owed(text, command, is_pressing(ask, now, office))


def _after_answer(ask: Ask, task: Task | None, now: datetime, office: Office) -> list[Owed]:
    found = []
    whom = hearer(ask, task)
    if whom is not None and is_to_pass_on(ask, task):
        found.append(
            Owed(
                say("the answer is to be passed on to {name}", name=whom.name),
                say("secdesk asks convey {number}", number=ask.number),
                is_passed_on_late(ask, task, now),
            )
        )
    if is_to_carry_out(ask):
        found.append(_to_carry_out(ask, now, office))
    return found


def granted(ask: Ask, like: datetime) -> datetime | None:
    """The limit that the leader has granted, in the zone of `like`; None where it was no date."""
    if not ask.allows or ask.task is None or ask.wish is None or ask.wish.field != DUE:
        return None
    return datetime.fromisoformat(ask.wish.value).astimezone(like.tzinfo)


def _to_carry_out(ask: Ask, now: datetime, office: Office) -> Owed:
    """That what was answered is to be done; a date that was granted has a command of its own."""
    is_late = is_carried_out_late(ask, now, office)
    at = granted(ask, now)
    if at is not None:
        is_day = at == office.calendar.end_of(at.date(), at)
        typed = f"{at:%Y-%m-%d}" if is_day else f"{at:%Y-%m-%d %H:%M}"
        command = say('secdesk due {number} "{typed}" --by-ask {ask}', number=ask.task,
                      typed=typed, ask=ask.number)  # fmt: skip
        return Owed(say("the date may move to {day}", day=Weekday(at.date())), command, is_late)
    text = say("what was refused is to be left as it is")
    if ask.allows:
        text = say("the answer is to be carried out")
    return Owed(text, say("secdesk asks done {number}", number=ask.number), is_late)
