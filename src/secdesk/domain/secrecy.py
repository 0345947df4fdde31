"""What the desk may keep at all, and what of it is shown where."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from secdesk.domain.errors import Refused
from secdesk.domain.sealed import MASK
from secdesk.domain.task import Task
from secdesk.domain.text import Sentence, Weekday, say
from secdesk.domain.vocabulary import Secrecy

SEALED = frozenset({Secrecy.CONFIDENTIAL, Secrecy.PERSONAL})
STATE_SECRETS = frozenset({Secrecy.SECRET, Secrecy.HIGHLY_SECRET, Secrecy.TOP_SECRET})
TEXTS = ("title", "words", "intent", "standard", "source_ref", "result", "evidence", "effect")


def allowed(secrecy: Secrecy) -> Secrecy:
    """The class itself where words of it may be kept on this desk.

    Raises Refused for state secrets, whose text the secrecy law keeps off any machine that is not
    classified for it.
    """
    if secrecy in STATE_SECRETS:
        raise no_text(secrecy)
    return secrecy


def no_text(secrecy: Secrecy) -> Refused:
    """The refusal of words about a state secret, and what is done instead."""
    return Refused(
        say("Text of class {secrecy} may not be kept on this desk: say it in person; the paper "
            "stays in its registry.", secrecy=secrecy),
        say('secdesk assign LEADER --secrecy {secrecy} --registry NUMBER --kept "safe 2"',
            secrecy=secrecy.value),
    )  # fmt: skip


def must_have_no_text(secrecy: Secrecy, *texts: str) -> None:
    """Raise Refused where anything is said of a state secret."""
    if secrecy in STATE_SECRETS and any(texts):
        raise no_text(secrecy)


def is_sealed(task: Task) -> bool:
    """Whether nothing of what a task is about may be said where others read along."""
    return task.secrecy in SEALED | STATE_SECRETS


def is_under_embargo(task: Task, today: date) -> bool:
    """Whether nobody but the desk is to read its title yet."""
    return task.embargo_on is not None and today < task.embargo_on


def masked(task: Task) -> Task:
    """The task with a mask in place of whatever it says; of an unsealed one nothing changes."""
    if task.secrecy not in SEALED:
        return task
    hidden: dict[str, Any] = {name: MASK for name in TEXTS if getattr(task, name)}
    return replace(task, **hidden, links=tuple(MASK for _ in task.links))


def on_paper(task: Task, today: date) -> Task:
    """The task on a page that may go on; under embargo only the day on which that ends."""
    if not is_under_embargo(task, today):
        return task
    hidden: dict[str, Any] = {name: MASK for name in TEXTS if getattr(task, name)}
    return replace(task, **hidden | {"title": f"{MASK} → {task.embargo_on}"})


def shown_title(task: Task, today: date) -> Sentence:
    """The title where others may read along, as in cron's mail; none of what is sealed."""
    if is_under_embargo(task, today) and not is_sealed(task):
        return under_embargo(task)
    return shown(task.title, (task.secrecy,))


def under_embargo(task: Task) -> Sentence:
    """What stands for the title of a task under embargo."""
    day = task.embargo_on
    return say("a matter under embargo until {day}", day="" if day is None else Weekday(day))


def shown(words: str, classes: Iterable[Secrecy]) -> Sentence:
    """Words where others may read along; none where anything they are about is sealed."""
    if not (SEALED | STATE_SECRETS).isdisjoint(classes):
        return say("a confidential matter")
    return say("{title}", title=words)
