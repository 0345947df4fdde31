"""A state secret: the desk keeps when it is due and where the paper is, and no word of it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from secdesk.domain import entry
from secdesk.domain.errors import Unreadable
from secdesk.domain.secrecy import STATE_SECRETS, TEXTS, must_have_no_text, no_text
from secdesk.domain.task import Task, settled_title
from secdesk.domain.text import Sentence, one_line, say
from secdesk.domain.vocabulary import Secrecy

FIXED = ("title", "result", "evidence")
IN_REGISTRY = "→ "  # what came of it is to be read where the paper is


def is_pointer(task: Task) -> bool:
    """Whether a task only says where a paper is."""
    return task.secrecy in STATE_SECRETS


def entitled(typed: str, secrecy: Secrecy, registry: str | None) -> str:
    """The title of a new task; that of a state secret is the number in its registry.

    Raises Refused where such a one has words, Unreadable where its number is missing.
    """
    if secrecy not in STATE_SECRETS:
        if registry is not None:
            raise _not_needed()
        return settled_title(typed)
    if typed.strip():
        raise no_text(secrecy)
    number = one_line(registry or "")
    if not number:
        raise Unreadable(
            say("A paper of class {secrecy} is kept by its number in the registry.",
                secrecy=secrecy),
            say('secdesk assign LEADER --secrecy {secrecy} --registry NUMBER --kept "safe 2"',
                secrecy=secrecy.value),
        )  # fmt: skip
    return settled_title(number)


def _not_needed() -> Unreadable:
    return Unreadable(
        say("--registry is for papers of a class that allows no text here."),
        say("--source-ref TEXT"),
    )


def settled(task: Task) -> Task:
    """The task as it may be kept: a state secret by its number, and without a word.

    Raises Refused where it has any.
    """
    if not is_pointer(task):
        return task
    said = [getattr(task, name) for name in TEXTS if name not in FIXED]
    fixed = _fixed(task)
    is_other = any(getattr(task, name) not in ("", fixed[name]) for name in FIXED)
    if any(said) or task.links or is_other or not task.registry_number:
        raise no_text(task.secrecy)
    return task


def result(task: Task, said: str = "") -> str:
    """What came of a task as it is kept; of a state secret only that the registry has it.

    Raises Refused where words are said of that.
    """
    if not is_pointer(task):
        return said
    if said:
        raise no_text(task.secrecy)
    return _fixed(task)["result"]


def _fixed(task: Task) -> Mapping[str, str]:
    """What stands in the place of words: where they are to be read."""
    number = task.registry_number
    return {"title": number, "result": f"{IN_REGISTRY}{number}", "evidence": number}


def told(tasks: Sequence[Task], typed: str, *missing: Sentence) -> str:
    """Words about tasks, cleaned; where all of them are state secrets none are missed.

    Raises Refused where one is and words are said, Unreadable where some are missing.
    """
    for task in tasks:
        must_have_no_text(task.secrecy, typed.strip())
    if tasks and all(map(is_pointer, tasks)):
        return ""
    return entry.told(typed, *missing)


def renumbered(before: Task, after: Task, *, has_title: bool) -> Task:
    """A changed task under its number in the registry, where that is its title.

    Raises Refused where a state secret was given a title, or words made one.
    """
    if not is_pointer(after):
        if after.registry_number not in ("", before.registry_number):
            raise _not_needed()
        return after
    if has_title or not is_pointer(before):
        raise no_text(after.secrecy)
    settled_title(after.registry_number)
    fixed = _fixed(after)
    same = [name for name in FIXED if getattr(after, name) == getattr(before, name)]
    new: dict[str, Any] = {name: fixed[name] if getattr(before, name) else "" for name in same}
    return settled(replace(after, **new))
