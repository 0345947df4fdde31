"""Whom of the leaders of a task something was told, and what they were asked of it."""

from collections.abc import Sequence
from datetime import datetime

from secdesk.domain.ask import AskState
from secdesk.domain.blank.snapshot import Snapshot
from secdesk.domain.entry import Entry
from secdesk.domain.people import Leader
from secdesk.domain.task import Task
from secdesk.domain.text import Sentence, say


def untold(task: Task, reports: Sequence[Entry], since: datetime) -> Sequence[Leader]:
    """Who of those who gave a task was told nothing of it since then; a line may be for all."""
    told = {one.leader_id for one in reports if one.at >= since}
    return () if None in told else [one.leader for one in task.issuers if one.leader.id not in told]


def report(task: Task, whom: Sequence[Leader]) -> Sentence:
    """The report in words that is owed to those; to the first of them, where others know."""
    if len(whom) == len(task.issuers):
        return say("secdesk report {number} WORDS", number=task.number)
    return say("secdesk report {number} WORDS --to {code}", number=task.number, code=whom[0].code)


def is_asked_about(task: Task, look: Snapshot) -> bool:
    """Whether a question about a task lies with a leader, so that the leader has it in hand."""
    return any(one.task == task.number and one.state is AskState.RAISED for one in look.asks)
