"""Rules about asks: what leaders have not answered, what nobody passed on, what lies here."""

from collections.abc import Iterator
from datetime import datetime

from secdesk.domain.ask import Ask, AskState
from secdesk.domain.ask_clock import (
    is_held_too_long,
    is_needed_soon,
    is_passed_on_late,
    owed,
    waits_since,
    waits_too_long,
)
from secdesk.domain.ask_due import AskDue
from secdesk.domain.blank.finding import Finding
from secdesk.domain.blank.snapshot import Snapshot
from secdesk.domain.blank.when import after_days, days_over, over_at
from secdesk.domain.setting.known import ASK_CARRY_OUT, ASK_NEEDED, ASK_UNANSWERED
from secdesk.domain.task import Task
from secdesk.domain.text import Sentence, say
from secdesk.domain.worktime import DAY, midnight

BEFORE_THE_ANSWER = frozenset({AskState.RECEIVED, AskState.RAISED})


def unanswered(look: Snapshot) -> Iterator[Finding]:
    """An ask that has waited for its leader too long, or whose answer is needed at once."""
    for ask in look.asks:
        is_needed = is_needed_soon(ask, look.now, look.office)
        if not is_needed and not _waits_too_long(ask, look):
            continue
        (step,) = owed(ask, None, look.now, look.office)
        since = waits_since(ask)
        due = is_needed and ask.needed_on
        reason = AskDue(ask, due, look.now, look.office.calendar).finding.reason if due else None
        yield _about(
            ask,
            reason or step.text,
            step.command,
            (midnight(since, look.now), _pressing_from(ask, look)),
            cause=f"{since}/{due or ''}",
        )


def without_opinion(look: Snapshot) -> Iterator[Finding]:
    """An ask that says nothing of what she would do herself."""
    for ask in look.asks:
        if ask.state not in BEFORE_THE_ANSWER or ask.recommendation:
            continue
        if days_over(ask.received_at, look.now, look.office) < 1:
            continue
        yield _about(
            ask,
            say("nothing is recommended yet"),
            say("secdesk asks recommend {number} WORDS", number=ask.number),
            (ask.received_at, after_days(ask.received_at, 1, look.now, look.office)),
        )


def not_passed_on(look: Snapshot) -> Iterator[Finding]:
    """An answer that those concerned did not hear that day, or that was not carried out in time."""
    tasks = {one.number: one for one in look.asked_about}
    for ask in look.asks:
        task = tasks.get(ask.task or 0)
        if ask.state is not AskState.ANSWERED or ask.answered_at is None:
            continue
        if not (ask.allows or is_passed_on_late(ask, task, look.now)):
            continue  # what was refused is carried out by doing nothing
        late = [one for one in owed(ask, task, look.now, look.office) if one.is_late]
        for step in late[:1]:
            yield _about(
                ask,
                step.text,
                step.command,
                (ask.answered_at, _late_from(ask, task, ask.answered_at, look)),
            )


def held(look: Snapshot) -> Iterator[Finding]:
    """An ask of a unit that was not put before the leader on the day it came."""
    for ask in look.asks:
        if is_held_too_long(ask, look.now):
            (step,) = owed(ask, None, look.now, look.office)
            day = ask.received_at.astimezone(look.now.tzinfo).date()
            found_at = midnight(day + DAY, look.now)
            yield _about(ask, step.text, step.command, (ask.received_at, found_at))


def _waits_too_long(ask: Ask, look: Snapshot) -> bool:
    """Whether the time for an answer is over: of an afternoon's ask, not before noon."""
    return waits_too_long(ask, look.now, look.office) and look.now >= _old_from(ask, look)


def _old_from(ask: Ask, look: Snapshot) -> datetime:
    days = look.office.settings[ASK_UNANSWERED]
    if ask.revisit_on is not None:
        return after_days(midnight(ask.revisit_on, look.now), days, look.now, look.office)
    return over_at(ask.raised_at or ask.received_at, days, look.now, look.office)


def _pressing_from(ask: Ask, look: Snapshot) -> datetime:
    """From when on an ask that waits presses: it is old, or its day is near."""
    settings, calendar = look.office.settings, look.office.calendar
    times = [_old_from(ask, look)]
    if ask.needed_on is not None:
        ahead = settings[ASK_NEEDED]
        day = calendar.add(ask.needed_on, -ahead) if ahead else ask.needed_on
        times.append(midnight(day, look.now))
    return max(midnight(waits_since(ask), look.now), min(times))


def _late_from(ask: Ask, task: Task | None, answered: datetime, look: Snapshot) -> datetime:
    """From when on an answer is late: to be heard after its day, to be done after some days."""
    if is_passed_on_late(ask, task, look.now):
        return midnight(answered.astimezone(look.now.tzinfo).date() + DAY, look.now)
    return after_days(answered, look.office.settings[ASK_CARRY_OUT] + 1, look.now, look.office)


def _about(
    ask: Ask,
    reason: Sentence,
    cure: Sentence,
    since: tuple[datetime, datetime],
    cause: str | None = None,
) -> Finding:
    """What is missing of an ask: since when, and from when on it is spoken of."""
    began, found_at = since
    return Finding(
        subject=str(ask.number),
        reason=reason,
        since=began,
        found_at=max(began, found_at),
        cure=cure,
        cause=began.date().isoformat() if cause is None else cause,
        title=ask.question,
        secrecy=ask.secrecy,
        leaders=(ask.leader.id,),
        task=ask.task,
    )
