"""A message that passes tasks on: short, in points, on the leader's instruction alone.

Others may read along: nothing is said of what a sealed task is about.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import NamedTuple

from secdesk.domain.message import addressed
from secdesk.domain.people import Leader
from secdesk.domain.secrecy import is_sealed, shown
from secdesk.domain.task import Due, Task
from secdesk.domain.text import Sentence, Weekday, say, say_n
from secdesk.domain.vocabulary import DueKind

LONGEST_SUBJECT = 40  # characters of a title in it


class Passed(NamedTuple):
    """A task that somebody is told of, in which words, and whether they have to say yes to it."""

    task: Task
    words: str
    is_theirs: bool = True
    is_accepted: bool = False


def subject(passed: Sequence[Passed]) -> Sentence:
    """What the message is about, in one short line."""
    what = (
        shown(_short(passed[0].task.title), (passed[0].task.secrecy,))
        if len(passed) == 1
        else say_n("{count} task", "{count} tasks", len(passed))
    )
    if any(one.is_theirs for one in passed):
        return say("To do: {what}", what=what)
    return say("For information: {what}", what=what)


def handover(name: str, passed: Sequence[Passed], now: datetime) -> Iterator[Sentence]:
    """The lines of the message, its tasks by who gave them and when."""
    yield say("{name}:", name=name)
    for (leaders, day), those in _by_instruction(passed, now):
        names = tuple(map(addressed, leaders))
        yield say("By instruction of {names} on {day}:", names=names, day=Weekday(day))
        for one in those:
            yield from task_lines(one)
    yield from _answer(passed)


def task_lines(one: Passed) -> Iterator[Sentence]:
    """One task as a point, and below it what belongs to it."""
    task = one.task
    title = shown(task.title, (task.secrecy,))
    yield say("- #{number} {title}", number=task.number, title=title)
    if not is_sealed(task) and one.words != task.title:
        yield say('  - "{words}"', words=one.words)
    yield from _limit(task.due)
    if task.standard and not is_sealed(task):
        yield say("  - requirement: {text}", text=task.standard)
    if not one.is_theirs and task.lead is not None:
        yield say("  - led by {name}", name=task.lead.name)
    elif one.is_theirs and task.helpers:
        yield say("  - together with {names}", names=tuple(each.name for each in task.helpers))


def _limit(due: Due) -> Iterator[Sentence]:
    """The date; what the desk set itself is a wish, not the leader's word."""
    if due.at is None:
        return
    at = due.at if due.has_time else Weekday(due.at.date())
    if due.kind is DueKind.HARD:
        yield say("  - due {at}", at=at)
    else:
        yield say("  - please by {at}", at=at)


def _answer(passed: Sequence[Passed]) -> Iterator[Sentence]:
    """What is asked for in return: nothing where they have said yes already."""
    if any(one.is_theirs and not one.is_accepted for one in passed):
        yield say("Please confirm that you take this on.")
    elif not any(one.is_theirs for one in passed):
        yield say("Please confirm that you have received this.")


def _by_instruction(
    passed: Sequence[Passed], now: datetime
) -> Iterator[tuple[tuple[tuple[Leader, ...], date], Sequence[Passed]]]:
    """The tasks under those who gave them on a day, in the order in which they are first named."""
    groups: dict[tuple[tuple[Leader, ...], date], list[Passed]] = {}
    for one in passed:
        leaders = tuple(issuer.leader for issuer in one.task.issuers)
        day = one.task.assigned_at.astimezone(now.tzinfo).date()
        groups.setdefault((leaders, day), []).append(one)
    yield from groups.items()


def _short(title: str) -> str:
    if len(title) <= LONGEST_SUBJECT:
        return title
    return f"{title[: LONGEST_SUBJECT - 1].rstrip()}…"
