"""The weekly step back: which days it looks at, what it asks, which old work it looks at again."""

from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum
from itertools import zip_longest
from typing import NamedTuple, TypeVar

from secdesk.domain.ask import Ask
from secdesk.domain.entry import Entry, EntryKind
from secdesk.domain.errors import Refused
from secdesk.domain.task import Task
from secdesk.domain.text import say
from secdesk.domain.value import value
from secdesk.domain.vocabulary import State, choose
from secdesk.domain.worktime import WorkCalendar

DAYS = 5  # working days that a step back looks at where there was none before
LONG_AGO = 60  # working days after which a former one is no beginning any more
Thing = TypeVar("Thing")


class ReviewQuestion(StrEnum):
    """What is asked about each leader."""

    THINKS = "thinks"
    SHOULD = "should"
    NOT_YET = "not-yet"


QUESTION_WORDS: dict[ReviewQuestion, tuple[str, ...]] = {
    ReviewQuestion.THINKS: ("think", "在想", "想什么", "所想"),
    ReviewQuestion.SHOULD: ("ought", "该想", "应想", "应该想"),
    ReviewQuestion.NOT_YET: ("notyet", "没想到", "未想到", "还没想到"),
}


@value
class Review:
    """One step back: when it was taken, from which day on it looked, and what was learned."""

    number: int
    at: datetime
    since: date
    lessons: str = ""


class Answered(NamedTuple):
    """What she answered about a leader in a review."""

    review: int
    leader: int
    question: ReviewQuestion
    words: str


class Own(NamedTuple):
    """How many asks of her own were put before leaders, and those without an opinion of hers."""

    raised: int
    without: Sequence[Ask]

    @property
    def share(self) -> int | None:
        """How many percent had one; None where nothing was asked."""
        return round(100 * (self.raised - len(self.without)) / self.raised) if self.raised else None


class Slip(NamedTuple):
    """A date that went back: what it was at first, what it is in the end, and why."""

    before: datetime
    after: datetime
    reason: str


def question_named(typed: str) -> ReviewQuestion:
    """The question that was typed, in English or Chinese; raises Unreadable."""
    return choose(ReviewQuestion, typed, QUESTION_WORDS)


def begins(last: Review | None, today: date, calendar: WorkCalendar) -> date:
    """The first day to look at: that of the last review, or some working days ago.

    On the day of a review it still looks at the same days.
    """
    if last is None:
        return calendar.add(today, -DAYS)
    taken = last.at.date()
    if taken == today:
        return last.since
    is_old = calendar.working_days(taken, today) > LONG_AGO
    return calendar.add(today, -DAYS) if is_old else taken


def slip(entries: Sequence[Entry]) -> Slip | None:
    """How far a task's date went back by those lines; None where it had none or came nearer."""
    moves = [one for one in entries if one.kind is EntryKind.DUE]
    if not moves:
        return None
    before, after = _limit(moves[0].before), _limit(moves[-1].after)
    if before is None or after is None or after <= before:
        return None
    reasons = [one.words for one in moves if one.words]
    return Slip(before, after, reasons[-1] if reasons else "")


def _limit(written: str) -> datetime | None:
    """The moment of a limit as the log has it: whose it is, and when."""
    _, _, at = written.partition(" ")
    return datetime.fromisoformat(at) if at else None


def own_opinions(asks: Sequence[Ask], since: datetime, now: datetime) -> Own:
    """Of her own asks put before leaders in that time: how many, and which without an opinion."""
    raised = [
        one
        for one in asks
        if one.sender is None and since <= (one.raised_at or one.received_at) <= now
    ]
    return Own(len(raised), [one for one in raised if not one.recommendation])


def sample(groups: Sequence[Sequence[Thing]], today: date, most: int) -> list[Thing]:
    """A few of each group in turn; which ones moves on by a day, and is the same all day."""
    turned = [_from(group, today.toordinal() * most) for group in groups if group]
    rows = zip_longest(*turned)
    return [one for row in rows for one in row if one is not None][:most]


def _from(group: Sequence[Thing], place: int) -> Sequence[Thing]:
    start = place % len(group)
    return [*group[start:], *group[:start]]


def must_be_over(task: Task) -> None:
    """Raise Refused for a task that is not struck off: its effect is not looked at again yet."""
    if task.state is not State.CLOSED:
        raise Refused(
            say("#{number} is {state}; what is struck off is looked at again.",
                number=task.number, state=task.state),
            say("secdesk show {number}", number=task.number),
        )  # fmt: skip
