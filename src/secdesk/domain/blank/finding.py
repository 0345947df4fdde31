"""One blank spot: what is missing, since when, and the command that cures it."""

from datetime import datetime
from enum import StrEnum

from secdesk.domain.task import Task
from secdesk.domain.text import Sentence
from secdesk.domain.value import value
from secdesk.domain.vocabulary import Secrecy


class Severity(StrEnum):
    """When it must be dealt with: today, this week, or when there is time."""

    RED = "R"
    AMBER = "A"
    TIDY = "T"


@value
class Finding:
    """What one rule found about one subject: a task, an ask, a leader, a duty area.

    `subject` is a number or a code, as the key has it; `since` when the state of affairs began and
    `found_at` from when on the rule speaks of it, both local. `cause` is what brought it about: a
    finding that was waived comes back when it changes. The rule puts in its own name, and its
    severity where the finding is no worse.
    """

    subject: str
    reason: Sentence
    since: datetime
    found_at: datetime
    cure: Sentence
    cause: str
    title: str = ""
    secrecy: Secrecy = Secrecy.INTERNAL
    leaders: tuple[int, ...] = ()
    task: int | None = None
    rule: str = ""
    severity: Severity = Severity.TIDY

    @property
    def key(self) -> str:
        """What names it for good: the rule and the subject."""
        return f"{self.rule}:{self.subject}"


def about(
    task: Task,
    reason: Sentence,
    cure: Sentence,
    since: datetime,
    found_at: datetime | None = None,
    cause: str | None = None,
) -> Finding:
    """What is missing of a task; the rule puts its own name and severity in.

    Without a cause of its own, the day on which the state of affairs began is the cause.
    """
    return Finding(
        subject=str(task.number),
        reason=reason,
        since=since,
        found_at=found_at or since,
        cure=cure,
        cause=since.date().isoformat() if cause is None else cause,
        title=task.title,
        secrecy=task.secrecy,
        leaders=tuple(one.leader.id for one in task.issuers),
        task=task.number,
    )
