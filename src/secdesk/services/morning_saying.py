"""What the morning page has for leaders: what is to be said to each, and orders in conflict."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from secdesk.cards.mornings import InConflict, ToSay
from secdesk.cards.tasks import party
from secdesk.domain.people import Leader
from secdesk.domain.setting.known import TODAY_POINTS, TODAY_SAY
from secdesk.domain.task import Task
from secdesk.domain.text import say
from secdesk.domain.vocabulary import Holder, State
from secdesk.services.desk import Desk

if TYPE_CHECKING:
    from secdesk.cards.saying import SayLine

MOST_COUNTED = 20  # of what is to be said to one leader, and of conflicts


def to_say(
    desk: Desk, leaders: Sequence[Leader], tasks: Sequence[Task], shown: Collection[int]
) -> tuple[ToSay, ...]:
    """What is to be said to those leaders, in their order; who hears nothing is left out.

    `tasks` are those of the page. Those `shown` stand there by their date or with what is owed on
    them: of these only the numbers are said again.
    """
    found = (_to(desk, one, shown) for one in leaders) if _has_any(desk, leaders, tasks) else ()
    return tuple(one for one in found if one is not None)


def conflicts(desk: Desk, leaders: Sequence[Leader], chosen: Leader | None) -> InConflict:
    """The orders of leaders that do not go together; for one leader, those of that leader."""
    if len(leaders) < len(("one", "other")):
        return InConflict()
    from secdesk.services import conflicts  # noqa: PLC0415  # a desk of one leader has none

    cards = conflicts.conflicts(desk, MOST_COUNTED)
    codes = {one.code for one in ([chosen] if chosen else leaders)}
    theirs = [one for one in cards if codes & {one.one.leader.code, one.other.leader.code}]
    most = desk.settings[TODAY_POINTS]
    return InConflict(tuple(theirs[:most]), max(0, len(theirs) - most))


def _has_any(desk: Desk, leaders: Sequence[Leader], tasks: Sequence[Task]) -> bool:
    """Whether anything may have to be said at all; on many mornings nothing has."""
    store = desk.store
    return bool(
        store.has_asks
        or store.has_points
        or any(_may_be_said(one) for one in tasks)
        or any(store.follow_ups.leaders_items(one.id, 1) for one in leaders)
        or store.mandates.untold()
    )


def _may_be_said(task: Task) -> bool:
    return task.state is State.DONE or task.holder is Holder.LEADER


def _to(desk: Desk, leader: Leader, shown: Collection[int]) -> ToSay | None:
    """What one leader is to hear; what stands on the page already is named by its number.

    What is overdue has a part of the page to itself.
    """
    from secdesk.services import saying  # noqa: PLC0415  # often nothing is to be said

    found = saying.items(desk, leader, MOST_COUNTED, with_late=False)
    if not found:
        return None
    above = [one for one in found if one.topic in saying.ON_PAGE and one.task in shown]
    lines = [one for one in found if one not in above]
    most = desk.settings[TODAY_SAY]
    first = lines[:most]
    return ToSay(
        leader=party(leader),
        best_time=leader.best_time,
        channel=leader.channel,
        lines=tuple(first if desk.store.seals.is_revealing else _openly(leader, first)),
        above=tuple(dict.fromkeys(one.task for one in above if one.task is not None)),
        more=len(found) - len(above) - len(first),
        is_cut=len(found) >= MOST_COUNTED,
    )


def _openly(leader: Leader, lines: "Sequence[SayLine]") -> "Iterator[SayLine]":
    """The lines as they stand where others may read along: nothing of what is sealed."""
    walk = say("secdesk say {leader} --walk", leader=leader.code)
    for one in lines:
        if one.is_sealed:
            bare = replace(one, title="", why=(), proposal=None, command=walk)
            yield replace(bare, wish="", whom="")
        else:
            yield one
