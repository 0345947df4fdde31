"""The follow-up round as messages: one to each who is to be called, ready to be sent."""

from collections.abc import Sequence
from datetime import datetime

from secdesk.cards.follow import Message, Messages
from secdesk.domain.message import Inquiry, inquiry, language_of, subject
from secdesk.domain.setting.known import PHONE_AFTER
from secdesk.domain.task import Task
from secdesk.domain.text import InLanguage
from secdesk.domain.vocabulary import Urgency
from secdesk.services.desk import Desk
from secdesk.services.follow_up import MOST_COUNTED, Asked, Group, calls

AT_ONCE = (Urgency.FLASH, Urgency.URGENT)


def messages(desk: Desk, asked: Asked) -> Messages:
    """One message a call; what nobody was told of yet is not asked after, but passed on first."""
    groups, more = calls(desk, asked)
    found = [(group, _told(group)) for group in groups]
    return Messages(
        on=desk.today,
        messages=tuple(_message(desk, group, told) for group, told in found if told),
        untold=tuple(
            task.number for group in groups for task in group.tasks if task.conveyed_at is None
        ),
        more=more,
        most=MOST_COUNTED,
    )


def _told(group: Group) -> Sequence[Inquiry]:
    """The tasks of a call that they know of, each with what was promised."""
    pairs = zip(group.tasks, group.card.tasks, strict=True)
    return [Inquiry(task, line.promised) for task, line in pairs if task.conveyed_at is not None]


def _message(desk: Desk, group: Group, told: Sequence[Inquiry]) -> Message:
    language = language_of(group.whom.name)
    by = _answer_by(desk, [one.task for one in told])
    asked = group.whom.asked
    lines = inquiry(asked.name if asked else "", told, by, desk.now)
    return Message(
        unit=group.card.unit,
        person=group.card.person,
        phone=group.card.phone,
        asked_today_at=group.card.asked_today_at,
        language=language,
        subject=InLanguage(language, subject(told, desk.today)),
        lines=tuple(InLanguage(language, one) for one in lines),
    )


def _answer_by(desk: Desk, tasks: Sequence[Task]) -> datetime:
    """When an answer is expected: today for what is due or urgent, else when one would call."""
    today = desk.calendar.end_of(desk.today, desk.now)
    presses = any(task.urgency in AT_ONCE or _is_due(task, desk) for task in tasks)
    if presses and desk.calendar.is_working(desk.today) and desk.now < today:
        return today
    wait = max(1, desk.settings[PHONE_AFTER])
    return desk.calendar.end_of(desk.calendar.add(desk.today, wait), desk.now)


def _is_due(task: Task, desk: Desk) -> bool:
    return task.due.at is not None and task.due.at.date() <= desk.today
