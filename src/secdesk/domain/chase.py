"""The chase ladder: what to do next about work that somebody else holds and nothing is heard of."""

from datetime import datetime
from enum import IntEnum

from secdesk.domain.entry import LastWord
from secdesk.domain.light import days_left, silence
from secdesk.domain.office import Office
from secdesk.domain.people import Contact
from secdesk.domain.setting.known import (
    FLASH_RUNG,
    HEAD_AFTER,
    LEADER_AFTER,
    PACES,
    PHONE_AFTER,
    UNANSWERED,
)
from secdesk.domain.task import Task
from secdesk.domain.text import Sentence, say
from secdesk.domain.vocabulary import Holder, Urgency


class Rung(IntEnum):
    """How firmly to ask: a word, the telephone, the head of the unit, the leader."""

    WORD = 0
    PHONE = 1
    HEAD = 2
    LEADER = 3


def rung(task: Task, now: datetime, office: Office, last: LastWord | None) -> Rung | None:
    """The rung to take now; None where nobody else holds the work, or a word is not due yet."""
    if task.holder is not Holder.UNIT or not task.is_to_do or handler(task) is None:
        return None
    climbed = [_by_silence(task, now, office, last), _by_date(task, now, office)]
    reached = [one for one in climbed if one is not None]
    if not reached:
        return None
    start = office.settings[FLASH_RUNG] if task.urgency is Urgency.FLASH else Rung.WORD
    return Rung(max(start, *reached))


def handler(task: Task) -> Contact | None:
    """Whom to ask: the person answering for it, else the unit."""
    return task.person or task.lead


def proposal(task: Task, step: Rung) -> Sentence:
    """What to do on a rung, in words."""
    asked = handler(task) or task.leader
    phone = getattr(asked, "phone", "")
    match step:
        case Rung.WORD:
            return say("next: a word to {name}", name=asked.name)
        case Rung.PHONE:
            return say("next: call {name}", name=f"{asked.name} {phone}".strip())
        case Rung.HEAD:
            return say("next: write to the head of {name}", name=(task.lead or asked).name)
    return say("next: ask {name} to step in", name=task.leader.name)


def _by_silence(task: Task, now: datetime, office: Office, last: LastWord | None) -> Rung | None:
    """The rung by the working days without a word beyond what the urgency allows."""
    settings = office.settings
    beyond = silence(task, now, office, last) - settings[PACES[task.urgency].silence]
    phone, head = settings[PHONE_AFTER], settings[HEAD_AFTER]
    rungs = (
        (Rung.LEADER, phone + head * settings[UNANSWERED]),
        (Rung.HEAD, phone + head),
        (Rung.PHONE, phone),
        (Rung.WORD, 0),
    )
    return next((one for one, days in rungs if beyond >= days), None)


def _by_date(task: Task, now: datetime, office: Office) -> Rung | None:
    """The rung by how late it is: the head of the unit at once, then the leader."""
    if not task.due.is_past(now):
        return None
    late = -(days_left(task, now, office) or 0)
    return Rung.LEADER if late >= office.settings[LEADER_AFTER] else Rung.HEAD
