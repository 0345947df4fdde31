"""A mandate: what a leader lets her do without asking, how far, and from when until when."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from enum import StrEnum

from secdesk.domain.errors import Refused
from secdesk.domain.people import Leader
from secdesk.domain.task import Task
from secdesk.domain.text import Sentence, Weekday, say, say_n
from secdesk.domain.value import value
from secdesk.domain.vocabulary import choose
from secdesk.domain.worktime import WorkCalendar


class MandateDeed(StrEnum):
    """What a mandate may be about: a locked deed that otherwise rests on the leader's word."""

    DUE = "due"
    WORDS = "words"
    ISSUERS = "issuers"
    SUSPEND = "suspend"
    WITHDRAW = "withdraw"


DEED_WORDS: Mapping[MandateDeed, tuple[str, ...]] = {
    MandateDeed.DUE: ("期限", "时限", "日期"),
    MandateDeed.WORDS: ("原话", "要求"),
    MandateDeed.ISSUERS: ("交办人", "交办领导"),
    MandateDeed.SUSPEND: ("暂停", "中止", "暂缓"),
    MandateDeed.WITHDRAW: ("撤销", "撤回"),
}


def deed_named(typed: str) -> MandateDeed:
    """The deed meant by what was typed, in English or Chinese; raises Unreadable."""
    return choose(MandateDeed, typed, DEED_WORDS)


@value
class Mandate:
    """What one leader allows, in the leader's words; with a task it holds for that one alone.

    `most_days` is by how many working days a date may move; it counts for dates only.
    """

    number: int
    leader: Leader
    words: str
    deeds: tuple[MandateDeed, ...]
    made_at: datetime
    from_on: date
    until_on: date
    most_days: int | None = None
    task: int | None = None
    ended_on: date | None = None

    def is_in_force(self, today: date) -> bool:
        """Whether it holds on that day."""
        is_ended = self.ended_on is not None and self.ended_on <= today
        return self.from_on <= today <= self.until_on and not is_ended

    def is_ahead(self, today: date) -> bool:
        """Whether it holds on that day or later."""
        return self.until_on >= today and (self.ended_on is None or self.ended_on > today)

    def must_allow(self, task: Task, deed: MandateDeed, today: date) -> None:
        """Raise Refused where it does not cover that deed on that task on that day."""
        if not self.is_in_force(today):
            raise self._refused_by_dates(task, today)
        if self.leader not in [one.leader for one in task.issuers]:
            raise Refused(
                say("Mandate {mandate} is {name}'s, who did not give #{number}.",
                    mandate=self.number, name=self.leader.name, number=task.number),
                *_ways(task),
            )  # fmt: skip
        if self.task not in (None, task.number):
            raise Refused(
                say("Mandate {mandate} holds for #{other} alone.", mandate=self.number,
                    other=self.task),
                *_ways(task),
            )  # fmt: skip
        if deed not in self.deeds:
            raise Refused(
                say("Mandate {mandate} is about {deeds}, not about this.", mandate=self.number,
                    deeds=self.deeds),
                *_ways(task),
            )  # fmt: skip

    def must_reach(self, task: Task, before: date, after: date, calendar: WorkCalendar) -> None:
        """Raise Refused where a date would move further than it allows, either way."""
        if self.most_days is None:
            return
        moved = abs(calendar.working_days(before, after))
        if moved > self.most_days:
            raise Refused(
                say_n("Mandate {mandate} allows to move a date by {count} working day at most.",
                      "Mandate {mandate} allows to move a date by {count} working days at most.",
                      self.most_days, mandate=self.number),
                *_ways(task),
            )  # fmt: skip

    def end(self, today: date) -> "Mandate":
        """The mandate ended on that day; raises Refused where it had ended before."""
        last = min(one for one in (self.until_on, self.ended_on) if one is not None)
        if last < today or self.ended_on is not None:
            raise Refused(
                say("Mandate {mandate} ended on {day}.", mandate=self.number, day=Weekday(last)),
                say("secdesk mandate list"),
            )
        return replace(self, ended_on=today)

    def _refused_by_dates(self, task: Task, today: date) -> Refused:
        if today < self.from_on:
            told = say("Mandate {mandate} holds from {day} on.", mandate=self.number,
                       day=Weekday(self.from_on))  # fmt: skip
        else:
            last = min(one for one in (self.until_on, self.ended_on) if one is not None)
            told = say("Mandate {mandate} ended on {day}.", mandate=self.number, day=Weekday(last))
        return Refused(told, *_ways(task))


@value
class Act:
    """Something done under a mandate; the leader is to be told of it."""

    id: int
    mandate: int
    task: int
    at: datetime
    deed: MandateDeed
    told_at: datetime | None = None


def _ways(task: Task) -> tuple[Sentence, ...]:
    """How else the leader's consent may be had."""
    return (
        say('secdesk ask {leader} "QUESTION" --task {number}', leader=task.leader.code,
            number=task.number),
        say("secdesk mandate list"),
    )  # fmt: skip
