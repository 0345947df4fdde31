"""Rules about what belongs to a task: its standard, its parts, its result and the proof of it."""

from secdesk.domain.blank.finding import Finding, about
from secdesk.domain.blank.snapshot import LastParts, Seen, Snapshot
from secdesk.domain.blank.when import over_at
from secdesk.domain.parts import outlasts
from secdesk.domain.setting.blank import NO_STANDARD, PARTS_DONE
from secdesk.domain.task import HIGH, Task
from secdesk.domain.text import Sentence, say, say_n
from secdesk.domain.vocabulary import DueKind, State


def no_standard(seen: Seen, look: Snapshot) -> Finding | None:
    """An important task of which nobody wrote down what is wanted, in whatever words."""
    task, now = seen.task, look.now
    if not task.is_to_do or task.importance > look.office.settings[NO_STANDARD]:
        return None
    is_said = task.standard or task.words or task.intent or task.registry_number
    if is_said or task.rests(now.date()):
        return None
    return about(
        task,
        say("importance {importance}, and no standard", importance=task.importance),
        say("secdesk edit {number} --standard TEXT", number=task.number),
        task.assigned_at.astimezone(now.tzinfo),
    )


def no_result(seen: Seen, look: Snapshot) -> Finding | None:
    """What counts as done and has no result to tell, or no proof where it matters most."""
    task, now = seen.task, look.now
    if task.state is not State.DONE:
        return None
    at = (task.done_at or task.assigned_at).astimezone(now.tzinfo)
    if not task.result:
        return about(
            task,
            say("done, and no result is kept"),
            say("secdesk return {number} REMARK", number=task.number),
            at,
            cause="result",
        )
    if task.importance == HIGH and not task.evidence and not task.links:
        return about(
            task,
            say("done with importance 1, and nothing proves it"),
            say("secdesk edit {number} --link PATH", number=task.number),
            at,
            cause="evidence",
        )
    return None


def parts_do_not_fit(seen: Seen, look: Snapshot) -> Finding | None:
    """All parts have ended and the whole has not, or the whole is due before a part of it."""
    task = seen.task
    if not task.is_to_do or not task.parts.total or task.rests(look.now.date()):
        return None
    if task.parts.done == task.parts.total:
        return _outlived(seen, look)
    return _overtaken(seen, look)


def _outlived(seen: Seen, look: Snapshot) -> Finding | None:
    task, days = seen.task, look.office.settings[PARTS_DONE]
    since = seen.last_parts.done_at or task.assigned_at
    found_at = over_at(since, days, look.now, look.office)
    if look.now < found_at:
        return None
    return about(
        task,
        say_n("its one part has ended, the whole has not",
              "all {count} parts have ended, the whole has not", task.parts.total),
        say("secdesk done {number} RESULT", number=task.number),
        since.astimezone(look.now.tzinfo),
        found_at,
        f"{task.parts.total} {since.isoformat()}",
    )  # fmt: skip


def _overtaken(seen: Seen, look: Snapshot) -> Finding | None:
    task, part = seen.task, seen.last_parts
    if part.number is None or not outlasts(part.due, task.due):
        return None
    if part.due.at is None or task.due.at is None:
        return None
    return about(
        task,
        say("due {whole}, before its part #{part}, which is due {at}",
            whole=task.due.at.date(), part=part.number, at=part.due.at.date()),
        _in_line(task, part),
        task.assigned_at.astimezone(look.now.tzinfo),
        cause=f"{task.due.at.isoformat()} {part.number} {part.due.at.isoformat()}",
    )  # fmt: skip


def _in_line(task: Task, part: LastParts) -> Sentence:
    """What gives the part another date; one that a leader set moves with the leader's word."""
    if part.due.kind is not DueKind.HARD:
        return say("secdesk due {part} WHEN", part=part.number)
    return say('secdesk due {part} WHEN --word "{name}, by phone"', part=part.number,
               name=task.leader.name)  # fmt: skip
