"""Rules about what is done or passed on: told to the leader, struck off, taken on by others."""

from dataclasses import replace
from datetime import datetime

from secdesk.domain.blank.finding import Finding, about
from secdesk.domain.blank.snapshot import Seen, Snapshot
from secdesk.domain.blank.telling import is_asked_about
from secdesk.domain.blank.when import after_days, days_over, over_at
from secdesk.domain.entry import EntryKind
from secdesk.domain.errors import Refused
from secdesk.domain.measure import last_check, must_be_settled
from secdesk.domain.passing import is_unaccepted_too_long, unaccepted
from secdesk.domain.self_check import failed, open_questions
from secdesk.domain.setting.blank import STRIKE_OFF, TRANSFERS
from secdesk.domain.setting.known import ACCEPT_DAYS, NAG_REPORT
from secdesk.domain.task import Task
from secdesk.domain.text import Sentence, Weekday, say, say_n
from secdesk.domain.vocabulary import State, Urgency


def not_reported(seen: Seen, look: Snapshot) -> Finding | None:
    """Something done of which a leader who gave it has not heard; a measure counts from its check.

    The finding is about those leaders alone who do not know.
    """
    task, days = seen.task, look.office.settings[NAG_REPORT]
    if task.state is not State.DONE or not (task.report_back and task.untold and task.done_at):
        return None
    check = last_check(seen.turns)
    since = max(task.done_at, check.at) if check else task.done_at
    found_at = over_at(since, days, look.now, look.office)
    if look.now < found_at:
        return None
    since = since.astimezone(look.now.tzinfo)
    reason = say("done {on}, not reported to {names}", on=Weekday(since.date()),
                 names=tuple(one.name for one in task.untold))  # fmt: skip
    found = about(task, reason, _report(task), since, found_at)
    return replace(found, leaders=tuple(one.id for one in task.untold))


def not_struck_off(seen: Seen, look: Snapshot) -> Finding | None:
    """Something of which every leader has heard and that still stands on the lists."""
    task, days = seen.task, look.office.settings[STRIKE_OFF]
    since = _settled_at(task)
    if since is None or not _may_be_struck_off(seen, look):
        return None
    since = max([since, *(one.at for one in seen.turns)])
    if days_over(since, look.now, look.office) < days:
        return None
    is_doubted = bool(open_questions(seen.turns))
    cure = say("secdesk close {number}", number=task.number)
    if is_doubted:
        cure = say("secdesk close {number} --checked", number=task.number)
    return about(
        task,
        say("{state}, not struck off", state=task.state),
        cure,
        since.astimezone(look.now.tzinfo),
        after_days(since, days, look.now, look.office),
    )


def not_taken_on(seen: Seen, look: Snapshot) -> Finding | None:
    """Something passed on for good that nobody has taken on, or that goes from hand to hand."""
    task = seen.task
    if task.state is not State.TRANSFERRED or not task.is_live or task.conveyed_at is None:
        return None
    told = task.conveyed_at.astimezone(look.now.tzinfo)
    passes = sum(one.kind is EntryKind.TRANSFER for one in seen.turns)
    if passes >= look.office.settings[TRANSFERS] and not is_asked_about(task, look):
        return _from_hand_to_hand(task, passes, told)
    late = unaccepted(task, look.now, look.office)
    if late is None or not is_unaccepted_too_long(task, look.now, look.office):
        return None
    days = look.office.settings[ACCEPT_DAYS]
    is_flash = task.urgency is Urgency.FLASH
    found_at = told if is_flash else over_at(told, days, look.now, look.office)
    if look.now < found_at:
        return None
    cure = say("secdesk accept {number}", number=task.number)
    return about(task, late, cure, told, found_at)


def _report(task: Task) -> Sentence:
    """The report that is owed; where others heard it already, to the first who did not."""
    if len(task.untold) == len(task.issuers):
        return say("secdesk report {number}", number=task.number)
    return say("secdesk report {number} --to {code}", number=task.number,
               code=task.untold[0].code)  # fmt: skip


def _settled_at(task: Task) -> datetime | None:
    """Since when a task only has to be struck off; None where it has more before it."""
    if task.state is State.DONE and not task.report_back:
        return task.done_at
    if task.state is not State.REPORTED:
        return None
    return max((one.reported_at for one in task.issuers if one.reported_at), default=task.done_at)


def _may_be_struck_off(seen: Seen, look: Snapshot) -> bool:
    """Whether nothing is to be done before: an effect looked at, what was found wanting."""
    try:
        must_be_settled(seen.task, seen.turns)
    except Refused:
        return False
    looks = failed(seen.turns)
    return not looks or not any(
        one.task.is_to_do and one.task.assigned_at in looks for one in look.tasks
    )


def _from_hand_to_hand(task: Task, passes: int, told: datetime) -> Finding:
    question = say("Who is to take on #{number}?", number=task.number)
    return about(
        task,
        say_n("passed on for good {count} time, and nobody has taken it on",
              "passed on for good {count} times, and nobody has taken it on", passes),
        say('secdesk ask {code} "{question}" --task {number}', code=task.leader.code,
            question=question, number=task.number),
        told,
        cause=f"{told.date()}/{passes}",
    )  # fmt: skip
