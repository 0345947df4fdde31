"""A message to somebody else, ready to be sent: in their language, on the leader's instruction."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import NamedTuple

from secdesk.domain.people import Leader
from secdesk.domain.secrecy import shown_title
from secdesk.domain.task import Task
from secdesk.domain.text import Sentence, Weekday, say, say_n
from secdesk.domain.vocabulary import DueKind

ENGLISH, CHINESE = "en", "zh"
STOPS = (".", "。")
FIRST_CHINESE, LAST_CHINESE = "\u3400", "\u9fff"


class Inquiry(NamedTuple):
    """A task that somebody is asked after, and the day that they promised."""

    task: Task
    promised: date | None = None


def language_of(name: str) -> str:
    """The language to write to somebody in: Chinese where the name has a Chinese character."""
    is_chinese = any(FIRST_CHINESE <= one <= LAST_CHINESE for one in name)
    return CHINESE if is_chinese else ENGLISH


def addressed(leader: Leader) -> str:
    """How others are told of a leader: a Chinese name with its title, as is polite."""
    both_chinese = language_of(leader.name) == language_of(leader.title) == CHINESE
    return f"{leader.name}{leader.title}" if both_chinese else leader.name


def subject(inquiries: Sequence[Inquiry], today: date) -> Sentence:
    """What the message is about, in one short line."""
    if len(inquiries) == 1:
        number = inquiries[0].task.number
        return say("Progress of #{number}, {day}", number=number, day=Weekday(today))
    return say_n(
        "Progress of {count} task, {day}",
        "Progress of {count} tasks, {day}",
        len(inquiries),
        day=Weekday(today),
    )


def inquiry(
    name: str, inquiries: Sequence[Inquiry], answer_by: datetime, now: datetime
) -> Iterator[Sentence]:
    """The lines that ask how far tasks are, by who gave them and never in one's own name.

    Others may read along: nothing is said of what a sealed task is about.
    """
    yield say("{name}:", name=name)
    for leaders, those in _by_leaders(inquiries):
        yield say("By instruction of {names}:", names=tuple(map(addressed, leaders)))
        yield from (say("- {task}", task=_told(one, now)) for one in those)
    yield say("Please answer for each by {at}:", at=answer_by)
    yield from (say("{place}. {question}", place=1 + place, question=one) for place, one in
                enumerate(QUESTIONS))  # fmt: skip


QUESTIONS = (say("How far is it?"), say("What stands in the way?"))


def _by_leaders(
    inquiries: Sequence[Inquiry],
) -> Iterator[tuple[tuple[Leader, ...], Sequence[Inquiry]]]:
    """The tasks under those who gave them, in the order in which they are first named."""
    groups: dict[tuple[Leader, ...], list[Inquiry]] = {}
    for one in inquiries:
        leaders = tuple(issuer.leader for issuer in one.task.issuers)
        groups.setdefault(leaders, []).append(one)
    yield from groups.items()


def _told(one: Inquiry, now: datetime) -> Sentence:
    """One task: its number, what it is, when it was given, its date, what was promised."""
    task = one.task
    given = Weekday(task.assigned_at.astimezone(now.tzinfo).date())
    title = shown_title(replace(task, title=_without_stop(task.title)), now.date())
    line = say("#{number} {title}, given {day}", number=task.number, title=title, day=given)
    if task.due.at is not None:
        at = task.due.at if task.due.has_time else Weekday(task.due.at.date())
        is_leaders = task.due.kind is DueKind.HARD
        line = (
            say("{line}, due {at}", line=line, at=at)
            if is_leaders
            else say("{line}, please by {at}", line=line, at=at)
        )
    if one.promised is not None:
        line = say("{line}, promised for {day}", line=line, day=Weekday(one.promised))
    if task.accepted_at is None:
        line = say("{line}; please say that you take it on", line=line)
    return line


def _without_stop(title: str) -> str:
    """A title that may stand inside a sentence: without the one full stop at its end."""
    before = title[:-1]
    is_one = title.endswith(STOPS) and not before.endswith(STOPS)
    return before if before and is_one else title
