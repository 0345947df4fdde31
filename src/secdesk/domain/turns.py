"""Turns in the life of a task: sent back, laid aside, taken up again, called off."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from secdesk.domain.errors import Refused, Unreadable
from secdesk.domain.task import TO_DO, WITH_RESULT, Due, Task
from secdesk.domain.text import Sentence, say
from secdesk.domain.vocabulary import DueKind, State

A_WHILE = timedelta(weeks=2)
MOST_NAMED = 8  # parts in one sentence


def suspending(number: object, name: str, today: date, until: date | None = None) -> Sentence:
    """What lets a task rest on a leader's word: until that day, or for a while."""
    return say('secdesk suspend {number} REASON --until "{until}" --word "{name}, by phone, {day}"',
               number=number, until=until or today + A_WHILE, name=name, day=today)  # fmt: skip


def withdrawing(numbers: object, name: str, today: date) -> Sentence:
    """What withdraws tasks on a leader's word."""
    return say('secdesk withdraw {numbers} REASON --word "{name}, by phone, {day}"',
               numbers=numbers, name=name, day=today)  # fmt: skip


def returned(task: Task, due: Due | None, now: datetime) -> Task:
    """The task that the leader sent back: open under its own number, with a date if one was said.

    Whoever leads it has the next step again, and is to be told what the leader found.
    """
    task.must_be(WITH_RESULT, "return")
    limit = due or task.due
    still_stands = task.due.kind is DueKind.HARD and not task.due.is_past(now)
    if still_stands and limit.kind is not DueKind.HARD:
        raise Refused(
            say("#{number}'s date was set by {name} and still stands; say the leader's new one.",
                number=task.number, name=task.leader.name),
            say('secdesk return {number} REMARK --due "{typed}"', number=task.number,
                typed=limit.typed),
        )  # fmt: skip
    return replace(task.begun_anew(), due=limit)


def suspended(task: Task, until: date, word: str, today: date) -> Task:
    """The task at rest until a day ahead; only a leader who gave it may let it rest."""
    if task.state_on(today) is not State.OPEN:
        task.must_be(frozenset({State.OPEN}), "suspend")
    if until <= today:
        raise Unreadable(
            say("A task rests until a day that is still ahead."),
            suspending(task.number, task.leader.name, today),
        )  # fmt: skip
    if not task.is_word_of_issuer(word):
        raise Refused(
            say("#{number} rests only on {name}'s word.", number=task.number,
                name=task.leader.name),
            say('secdesk ask {leader} "Let #{number} rest until {until}?" --task {number}',
                leader=task.leader.code, number=task.number, until=until),
            suspending(task.number, task.leader.name, today, until),
        )  # fmt: skip
    return replace(task, state=State.SUSPENDED, resume_on=until)


def resumed(task: Task) -> Task:
    """The task taken up again, before its day or after it."""
    task.must_be(frozenset({State.SUSPENDED}), "resume")
    check_on = None if task.check_on == task.resume_on else task.check_on
    return replace(task, state=State.OPEN, resume_on=None, check_on=check_on)


def withdrawn(task: Task, open_parts: Sequence[int], word: str, now: datetime) -> Task:
    """The task called off by a leader who gave it; it takes no open part along unsaid."""
    task.must_be(TO_DO, "withdraw")
    if open_parts:
        raise Refused(
            say("#{number} has open parts: {parts}.", number=task.number,
                parts=_marked(open_parts)),
            _with_parts(task, open_parts, now.date()),
        )  # fmt: skip
    if not task.is_word_of_issuer(word):
        raise Refused(
            say("#{number} is withdrawn only on {name}'s word.", number=task.number,
                name=task.leader.name),
            say('secdesk ask {leader} "Withdraw #{number}?" --task {number}',
                leader=task.leader.code, number=task.number),
            withdrawing(task.number, task.leader.name, now.date()),
        )  # fmt: skip
    return replace(task, state=State.WITHDRAWN, closed_at=now, resume_on=None)


def _marked(parts: Sequence[int]) -> tuple[str, ...]:
    """The numbers of parts as they are shown: the first ones, and that there are more."""
    shown = tuple(f"#{number}" for number in parts[:MOST_NAMED])
    return shown if len(parts) <= MOST_NAMED else (*shown, "...")


def _with_parts(task: Task, parts: Sequence[int], today: date) -> Sentence:
    """What withdraws a task and its parts in one go; where they are many, what shows them."""
    if len(parts) > MOST_NAMED:
        return say("secdesk list --parent {number}", number=task.number)
    return withdrawing(" ".join(map(str, (task.number, *parts))), task.leader.name, today)
