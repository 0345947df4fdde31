"""What the desk may keep at all."""

from collections.abc import Iterable

from secdesk.domain.errors import Locked, Refused
from secdesk.domain.task import Task
from secdesk.domain.text import Sentence, say
from secdesk.domain.vocabulary import Secrecy

SEALED = frozenset({Secrecy.CONFIDENTIAL, Secrecy.PERSONAL})
STATE_SECRETS = frozenset({Secrecy.SECRET, Secrecy.HIGHLY_SECRET, Secrecy.TOP_SECRET})


def allowed(secrecy: Secrecy) -> Secrecy:
    """The class itself where its words may be kept in plain text.

    Raises Locked for classes that need the vault, Refused for state secrets, whose text the
    secrecy law keeps off any machine that is not classified for it.
    """
    if secrecy in STATE_SECRETS:
        raise Refused(
            say("Text of class {secrecy} may not be kept on this desk.", secrecy=secrecy),
            say("keep the paper in its registry, and assign a task without its content"),
        )
    if secrecy in SEALED:
        raise Locked(
            say("Class {secrecy} needs the vault, and this desk has none.", secrecy=secrecy),
            say("secdesk vault init"),
        )
    return secrecy


def is_sealed(task: Task) -> bool:
    """Whether nothing of what a task is about may be said where others read along."""
    return task.secrecy in SEALED | STATE_SECRETS


def shown_title(task: Task) -> Sentence:
    """The title where others may read along, as in cron's mail; none of what is sealed."""
    return shown(task.title, (task.secrecy,))


def shown(words: str, classes: Iterable[Secrecy]) -> Sentence:
    """Words where others may read along; none where anything they are about is sealed."""
    if not (SEALED | STATE_SECRETS).isdisjoint(classes):
        return say("a confidential matter")
    return say("{title}", title=words)
