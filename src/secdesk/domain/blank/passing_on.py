"""Rules about whose a task is: who leads it, answers for it, was told of it and took it on."""

from datetime import datetime, timedelta

from secdesk.domain.blank.finding import Finding, about
from secdesk.domain.blank.in_hand import is_in_hand
from secdesk.domain.blank.snapshot import Seen, Snapshot
from secdesk.domain.blank.when import after_days, days_over, over_at
from secdesk.domain.passing import to_be_told_since, unaccepted, unconveyed
from secdesk.domain.people import Contact
from secdesk.domain.setting.blank import CO_UNIT, NO_LEAD, NO_PERSON
from secdesk.domain.setting.known import ACCEPT_DAYS, CONVEY_FLASH, CONVEY_HOURS
from secdesk.domain.task import Task
from secdesk.domain.text import Sentence, say
from secdesk.domain.vocabulary import ContactKind, Holder, State, Urgency
from secdesk.domain.worktime import DAY, midnight

SEVERAL = 2


def nobody_answers(seen: Seen, look: Snapshot) -> Finding | None:
    """A unit holds it, no person of it is named, and nobody there has said a word yet."""
    task, told_at = seen.task, seen.task.conveyed_at
    if task.holder is not Holder.UNIT or told_at is None or not is_in_hand(task, look.now):
        return None
    if task.lead is None or task.lead.kind is not ContactKind.UNIT or task.person is not None:
        return None
    days = look.office.settings[NO_PERSON]
    if _has_answered(seen, told_at) or days_over(told_at, look.now, look.office) < days:
        return None
    return about(
        task,
        say("nobody of {name} answers for it by name", name=task.lead.name),
        say("secdesk edit {number} --person NAME", number=task.number),
        told_at.astimezone(look.now.tzinfo),
        after_days(told_at, days, look.now, look.office),
        f"{task.lead.code} {told_at.astimezone(look.now.tzinfo).date()}",
    )


def nobody_leads(seen: Seen, look: Snapshot) -> Finding | None:
    """Several units are to help, none of them leads, and she has not begun on it either."""
    task, units = seen.task, _units(seen.task.helpers)
    if task.lead is not None or task.person is not None or not is_in_hand(task, look.now):
        return None
    days = look.office.settings[NO_LEAD]
    if len(units) < SEVERAL or days_over(task.assigned_at, look.now, look.office) < days:
        return None
    if seen.last is not None and seen.last.at is not None:
        return None
    return about(
        task,
        say("{names} are to help, and none of them leads",
            names=tuple(one.name for one in units)),
        say("secdesk edit {number} --to UNIT", number=task.number),
        task.assigned_at.astimezone(look.now.tzinfo),
        after_days(task.assigned_at, days, look.now, look.office),
        " ".join(one.code for one in units),
    )  # fmt: skip


def not_told(seen: Seen, look: Snapshot) -> Finding | None:
    """Words of a leader that others are to act on, and still lie on the desk."""
    task, now, office = seen.task, look.now, look.office
    reason = unconveyed(task, now, office)
    if reason is None:
        return None
    since = to_be_told_since(task, now, office)
    limit = office.settings[CONVEY_FLASH if task.urgency is Urgency.FLASH else CONVEY_HOURS]
    by = min(since + timedelta(hours=limit), midnight(since.date() + DAY, now))
    who = task.person or task.lead
    return about(
        task,
        reason,
        say("secdesk convey {number}", number=task.number),
        since,
        by,
        f"{who.code if who else ''} {since.date()}",
    )


def not_taken_on(seen: Seen, look: Snapshot) -> Finding | None:
    """Somebody was told of it and has not taken it on; one transferred has a rule of its own."""
    task, now, office = seen.task, look.now, look.office
    reason = unaccepted(task, now, office)
    if task.conveyed_at is None or reason is None or task.state is State.TRANSFERRED:
        return None
    told = task.conveyed_at.astimezone(now.tzinfo)
    late_at = over_at(told, office.settings[ACCEPT_DAYS], now, office)
    if task.urgency is Urgency.FLASH:
        late_at = told + timedelta(hours=office.settings[CONVEY_FLASH])
    elif now < late_at:
        return None
    return about(
        task,
        reason,
        _taking_on(task),
        told,
        late_at,
        told.isoformat(),
    )


def _taking_on(task: Task) -> Sentence:
    """What records that they have it, with who does it where nobody is named yet."""
    if task.person is None and task.lead is not None and task.lead.kind is ContactKind.UNIT:
        return say("secdesk accept {number} --person NAME", number=task.number)
    return say("secdesk accept {number}", number=task.number)


def helper_forgotten(seen: Seen, look: Snapshot) -> Finding | None:
    """Units that are to help, and nobody ever spoke to them, though the work has been passed on."""
    task, days = seen.task, look.office.settings[CO_UNIT]
    left = [one for one in task.helpers if one.id not in seen.contacted]
    if not left or not is_in_hand(task, look.now) or not _is_with_her_or_told(seen, task):
        return None
    if days_over(task.assigned_at, look.now, look.office) < days:
        return None
    return about(
        task,
        say("{names} to help, and never spoken to", names=tuple(one.name for one in left)),
        say("secdesk convey {number} --to {code}", number=task.number, code=left[0].code),
        task.assigned_at.astimezone(look.now.tzinfo),
        after_days(task.assigned_at, days, look.now, look.office),
        " ".join(one.code for one in left),
    )


def _has_answered(seen: Seen, told_at: datetime) -> bool:
    """Whether there are words of the work since they were told of it; to take it on says none."""
    last = seen.last
    return last is not None and bool(last.words) and last.at is not None and last.at >= told_at


def _is_with_her_or_told(seen: Seen, task: Task) -> bool:
    """Whether she holds it, or spoke to somebody of it; a ledger that came in tells of neither."""
    return task.holder is Holder.ME or bool(seen.contacted)


def _units(those: tuple[Contact, ...]) -> list[Contact]:
    return [one for one in those if one.kind is ContactKind.UNIT]
