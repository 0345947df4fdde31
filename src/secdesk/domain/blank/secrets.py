"""The rule about text that looks secret and has no class, and about an embargo that is over."""

from dataclasses import replace

from secdesk.domain.blank.finding import Finding, about
from secdesk.domain.blank.snapshot import Seen, Snapshot
from secdesk.domain.marks import class_for, marked
from secdesk.domain.task import Task
from secdesk.domain.text import Sentence, Weekday, say
from secdesk.domain.vocabulary import Secrecy
from secdesk.domain.worktime import midnight


def looks_secret(seen: Seen, look: Snapshot) -> Finding | None:
    """Words of a task bear the mark of a secret, and its class is one that anybody may read.

    The finding is sealed, for its title may be what is secret. An embargo that is over and still
    set is pointed out as well: what is no secret any more is told, or has a class.
    """
    task = seen.task
    found = list(marked(task))
    if not found:
        return _embargo_over(task, look)
    field, mark = found[0]
    finding = about(
        task,
        say('class {secrecy}, and its text says "{mark}"', secrecy=task.secrecy, mark=mark),
        _cure(task, field, class_for(mark)),
        task.assigned_at.astimezone(look.now.tzinfo),
        cause=" ".join(sorted({f"{field}:{mark}" for field, mark in found})),
    )
    return replace(finding, secrecy=Secrecy.CONFIDENTIAL)


def _embargo_over(task: Task, look: Snapshot) -> Finding | None:
    """That the day of an embargo has come."""
    day = task.embargo_on
    if day is None or look.now.date() < day:
        return None
    return about(
        task,
        say("its embargo ended on {day} and is still set", day=Weekday(day)),
        say("secdesk edit {number} --embargo none", number=task.number),
        midnight(day, look.now),
    )


def _cure(task: Task, field: str, known: Secrecy | None) -> Sentence:
    """What is typed to give it the class it belongs to, or where there is none to take it out."""
    if known is None:
        return _without(task, field)
    return say("secdesk edit {number} --secrecy {secrecy}", number=task.number,
               secrecy=known.value)  # fmt: skip


def _without(task: Task, field: str) -> Sentence:
    """What is typed to take the text out; what a leader said goes with that leader's consent."""
    if field == "words":
        return say('secdesk edit {number} --words TEXT --word "{name}, by phone"',
                   number=task.number, name=task.leader.name)  # fmt: skip
    return say("secdesk edit {number} --{field} TEXT", number=task.number, field=field)
