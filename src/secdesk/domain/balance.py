"""How the leaders' work stands side by side: who is served worse than others, or told too late."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from enum import StrEnum
from math import prod
from typing import NamedTuple

from secdesk.domain.office import Office
from secdesk.domain.people import Leader
from secdesk.domain.setting.known import BALANCE_BRIEF, BALANCE_ITEMS, BALANCE_TIMES
from secdesk.domain.task import Due
from secdesk.domain.text import Sentence, say


class Measure(StrEnum):
    """What may lie in greater part with one leader than with the others."""

    OVERDUE = "overdue"
    UNTOUCHED = "untouched"


class Share(NamedTuple):
    """So many of so many."""

    part: int = 0
    whole: int = 0


class Load(NamedTuple):
    """What a leader gave and is in hand: how much, how much of it is late, how much not begun.

    What is not begun is a share of what was looked at, the most pressing first.
    """

    leader: Leader
    open: int = 0
    overdue: int = 0
    untouched: Share = Share()

    def share(self, measure: Measure) -> Share:
        """How much of it that is."""
        return self.untouched if measure is Measure.UNTOUCHED else Share(self.overdue, self.open)


class Imbalance(NamedTuple):
    """That one leader's work lies in much greater part than that of the others."""

    leader: Leader
    measure: Measure
    share: Share


def imbalances(loads: Sequence[Load], office: Office) -> Iterator[Imbalance]:
    """Whose share is as many times the mean of the other leaders' as the settings say, or more.

    A few tasks are no sign, and a leader without any work is nobody to compare with.
    """
    settings = office.settings
    for measure in Measure:
        shares = [(one, one.share(measure)) for one in loads]
        there = [(one, share) for one, share in shares if share.whole]
        for one, share in there:
            others = [other for load, other in there if load is not one]
            is_much = share.part >= settings[BALANCE_ITEMS]
            if is_much and _stands_out(share, others, settings[BALANCE_TIMES]):
                yield Imbalance(one.leader, measure, share)


def told(one: Imbalance) -> tuple[Sentence, Sentence]:
    """An imbalance in words, and the command that shows what it is made of."""
    code, name = one.leader.code, one.leader.name
    if one.measure is Measure.OVERDUE:
        text = say("{part} of {whole} of {name}'s tasks are overdue, far more than others'",
                   part=one.share.part, whole=one.share.whole, name=name)  # fmt: skip
        return text, say("secdesk list --leader {code} --due overdue", code=code)
    text = say("{part} of {whole} of {name}'s tasks are not begun, far more than others'",
               part=one.share.part, whole=one.share.whole, name=name)  # fmt: skip
    return text, say("secdesk list --leader {code}", code=code)


def _stands_out(share: Share, others: Sequence[Share], times: int) -> bool:
    """Whether a share is so many times the mean of others; whole numbers, so that none is lost."""
    if not others:
        return False
    scale = share.whole * prod(one.whole for one in others)
    own, rest = _scaled(share, scale), sum(_scaled(one, scale) for one in others)
    return own * len(others) >= times * rest


def _scaled(share: Share, scale: int) -> int:
    return share.part * scale // share.whole


def not_briefed(
    leader: Leader, told_at: datetime | None, since: datetime | None, now: datetime, office: Office
) -> int | None:
    """For how many working days a leader with work in hand was told nothing, where that is long.

    `since` is when the oldest of the work in hand was given, None where there is none.
    """
    if since is None:
        return None
    last = since if told_at is None else max(told_at, since)
    days = office.calendar.working_days(last.astimezone(now.tzinfo).date(), now.date())
    return days if days >= report_every(leader, office) else None


def report_every(leader: Leader, office: Office) -> int:
    """Every how many working days a leader is to be told how the work stands."""
    return leader.report_every or office.settings[BALANCE_BRIEF]


class Settled(NamedTuple):
    """A task that has its result: when it was done, and the limit that was in force."""

    done_at: datetime
    due: Due

    @property
    def is_in_time(self) -> bool:
        """Whether it was done by its limit."""
        return not self.due.is_past(self.done_at)


def in_time(those: Sequence[Settled]) -> Share:
    """How many of the tasks that had a limit were done by it."""
    limited = [one for one in those if one.due.at is not None]
    return Share(sum(one.is_in_time for one in limited), len(limited))
