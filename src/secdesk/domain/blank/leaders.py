"""Rules about the leaders side by side: who was told too little, who is served worse, who differs.

Rank orders nothing here, and which of two orders holds is for the leaders to say.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from secdesk.domain.ask import AskState
from secdesk.domain.balance import Imbalance, Measure, not_briefed, report_every, told
from secdesk.domain.blank.finding import Finding, about
from secdesk.domain.blank.pace import not_begun
from secdesk.domain.blank.snapshot import Seen, Served, Snapshot
from secdesk.domain.blank.when import after_days
from secdesk.domain.conflict import Conflict, question
from secdesk.domain.light import standing
from secdesk.domain.people import Leader
from secdesk.domain.saying import is_up
from secdesk.domain.setting.known import BALANCE_ITEMS, OWN_REMIND
from secdesk.domain.task import Task
from secdesk.domain.text import Sentence, say, say_n
from secdesk.domain.vocabulary import Holder
from secdesk.domain.worktime import midnight

PART = 4  # of a leader's work one in so many; less of it is no neglect, whoever has less still
IN_HAND = frozenset({AskState.RAISED, AskState.ANSWERED})


def own_item(seen: Seen, look: Snapshot) -> Finding | None:
    """What only the leader can do and is due or past; after a reminder it rests until its day."""
    task, now = seen.task, look.now
    due = task.due.at and task.due.at.astimezone(now.tzinfo).date()
    if not task.is_to_do or task.holder is not Holder.LEADER or due is None or due > now.date():
        return None
    if not is_up(task, now, look.office, seen.last):
        return None
    again = look.office.calendar.add(now.date(), look.office.settings[OWN_REMIND])
    since = midnight(due, now)
    return about(
        task,
        standing(task, now, look.office, seen.last).reason,
        say('secdesk progress {number} "{words}" --check {day}', number=task.number,
            words=say("reminded {name}", name=task.leader.name), day=again.isoformat()),
        since,
        max(since, midnight(task.check_on, now)) if task.check_on else since,
        cause=f"{due}/{task.check_on or ''}",
    )  # fmt: skip


def untold(look: Snapshot) -> Iterator[Finding]:
    """A leader with work in hand who was told nothing of it for longer than it may be."""
    for one in look.leaders:
        days = not_briefed(one.leader, one.told_at, one.oldest, look.now, look.office)
        if days is not None and one.leader.is_active:
            yield _not_briefed(one, days, look)


def out_of_balance(look: Snapshot) -> Iterator[Finding]:
    """A leader of whose work far more is late, or not begun, than of that of the others."""
    spoken_of = set()
    for one in look.imbalances:
        those = list(_part(one, look))
        is_much = len(those) >= look.office.settings[BALANCE_ITEMS]
        if is_much and one.leader.id not in spoken_of and PART * len(those) >= one.share.whole:
            spoken_of.add(one.leader.id)
            began = max(_began(seen, one, look) for seen in those)
            cause = f"{one.measure.value}/{one.share.part}"
            yield _of_leader(one.leader, told(one), (began, began), cause)


def in_conflict(look: Snapshot) -> Iterator[Finding]:
    """Two orders that do not go together, where a leader was not asked which of them holds."""
    for found in look.conflicts:
        ways = ((found.one, found.other), (found.other, found.one))
        to_ask = next((pair for pair in ways if not _is_asked(*pair, look)), None)
        if to_ask is not None:
            yield _of_pair(found, *to_ask, look)


def _not_briefed(one: Served, days: int, look: Snapshot) -> Finding:
    since = max(at for at in (one.told_at, one.oldest) if at is not None)
    every = report_every(one.leader, look.office)
    began = since.astimezone(look.now.tzinfo)
    found_at = max(began, after_days(since, every, look.now, look.office))
    reason = say_n("{name} not briefed for {count} working day",
                   "{name} not briefed for {count} working days", days,
                   name=one.leader.name)  # fmt: skip
    cure = say("secdesk brief {code} --mark", code=one.leader.code)
    return _of_leader(one.leader, (reason, cure), (began, found_at), began.date().isoformat())


def _part(one: Imbalance, look: Snapshot) -> Iterator[Seen]:
    """The tasks of which an imbalance is made: late, or to be under way by now and not begun."""
    for seen in look.tasks:
        if seen.task.leader != one.leader or not seen.task.is_to_do:
            continue
        is_late = seen.task.due.is_past(look.now)
        if is_late if one.measure is Measure.OVERDUE else not_begun(seen, look) is not None:
            yield seen


def _began(seen: Seen, one: Imbalance, look: Snapshot) -> datetime:
    """When a task became part of an imbalance: at its limit, or as it was given."""
    due = seen.task.due.at if one.measure is Measure.OVERDUE else None
    return (due or seen.task.assigned_at).astimezone(look.now.tzinfo)


def _of_leader(
    leader: Leader,
    said: tuple[Sentence, Sentence],
    times: tuple[datetime, datetime],
    cause: str,
) -> Finding:
    """What is missing for a leader: why and its cure, since when and when it is spoken of."""
    reason, cure = said
    since, found_at = times
    return Finding(
        subject=leader.code,
        reason=reason,
        since=since,
        found_at=found_at,
        cure=cure,
        cause=cause,
        title=leader.name,
        leaders=(leader.id,),
    )


def _of_pair(found: Conflict, asked: Task, other: Task, look: Snapshot) -> Finding:
    one, two = found.one, found.other
    since = max(one.assigned_at, two.assigned_at).astimezone(look.now.tzinfo)
    limits = "/".join(str(task.due.at) for task in (one, two))
    reason = say("#{number} of {name} and #{other} of {other_name} do not go together",
                 number=one.number, name=one.leader.name, other=two.number,
                 other_name=two.leader.name)  # fmt: skip
    pair = about(one, reason, question(asked, other), since, cause=limits)
    return replace(
        pair,
        subject=f"{one.number}-{two.number}",
        leaders=tuple(dict.fromkeys((*pair.leaders, *(by.leader.id for by in two.issuers)))),
    )


def _is_asked(task: Task, other: Task, look: Snapshot) -> bool:
    """Whether the leader of a task was asked about the other one, and it is not carried out yet."""
    names_it = re.compile(rf"(?<!\d){other.number}(?!\d)")
    return any(
        ask.task == task.number and ask.state in IN_HAND and names_it.search(ask.question)
        for ask in look.asks
    )
