"""Rules about limits: what has none, what is past it, and whose limit gives way."""

from collections.abc import Sequence
from datetime import datetime

from secdesk.domain.blank.finding import Finding, about
from secdesk.domain.blank.in_hand import by_a_word, came_late, is_in_hand, is_planned
from secdesk.domain.blank.snapshot import Seen, Snapshot
from secdesk.domain.blank.when import over_at
from secdesk.domain.entry import Entry, LastWord
from secdesk.domain.light import days_left, late
from secdesk.domain.people import Leader
from secdesk.domain.saying import must_hear
from secdesk.domain.setting.blank import NO_LIMIT, UNDATED
from secdesk.domain.setting.known import MOVES, SAY_LATE
from secdesk.domain.task import Task
from secdesk.domain.text import Sentence, Weekday, say, say_n
from secdesk.domain.vocabulary import DueKind, Holder
from secdesk.domain.worktime import DAY, midnight


def no_date(seen: Seen, look: Snapshot) -> Finding | None:
    """An open task for which nobody named a day, nor said that it has none.

    A whole ends with its parts, so the date of one of them will do.
    """
    task, days = seen.task, look.office.settings[UNDATED]
    if task.due.kind is not DueKind.UNSET or seen.last_parts.number is not None:
        return None
    if not task.is_to_do or task.rests(look.now.date()):
        return None
    found_at = over_at(task.assigned_at, days, look.now, look.office)
    if look.now < found_at:
        return None
    return about(
        task,
        say("no date was ever set"),
        say("secdesk due {number} WHEN", number=task.number),
        task.assigned_at.astimezone(look.now.tzinfo),
        found_at,
    )


def without_limit(seen: Seen, look: Snapshot) -> Finding | None:
    """A task that has no limit, of which for long there was neither a word nor a report."""
    task, now = seen.task, look.now
    if task.due.kind is not DueKind.NONE or not is_in_hand(task, now) or is_planned(seen, look):
        return None
    told = [one.at for one in seen.reports]
    word = seen.last.at if seen.last is not None and seen.last.at is not None else task.assigned_at
    since = max(task.assigned_at, word, *told).astimezone(now.tzinfo)
    days = look.office.settings[NO_LIMIT]
    if (now.date() - since.date()).days < days:
        return None
    return about(
        task,
        say_n("without a limit, and no word or report for {count} day",
              "without a limit, and no word or report for {count} days",
              (now.date() - since.date()).days),
        by_a_word(task),
        since,
        midnight(since.date() + days * DAY, now),
    )  # fmt: skip


def left_open(seen: Seen, look: Snapshot) -> Finding | None:
    """What was due on the last working day, or on a day off since, and nothing became of it."""
    task, today = seen.task, look.now.date()
    if task.due.at is None or not _is_unexplained(seen, look):
        return None
    limit = task.due.at.astimezone(look.now.tzinfo)
    if not look.office.calendar.previous_working(today) <= limit.date() < today:
        return None
    return about(
        task,
        say("due {at}, and nothing became of it", at=Weekday(limit.date())),
        by_a_word(task),
        limit,
        _next_day(limit),
        limit.isoformat(),
    )


def unexplained(seen: Seen, look: Snapshot) -> Finding | None:
    """What is late, and nobody said why since its limit, or since it was to be asked after."""
    task, now = seen.task, look.now
    if task.due.at is None or not _is_unexplained(seen, look):
        return None
    since, over = _wanted_since(task, now), late(days_left(task, now, look.office) or 0)
    limit = task.due.at.astimezone(now.tzinfo)
    is_asked_since = since.date() > limit.date()
    begins = since if is_asked_since else limit
    return about(
        task,
        say("{late}, and no word since {day}", late=over, day=Weekday(since.date())),
        by_a_word(task),
        begins,
        begins if task.due.has_time and not is_asked_since else _next_day(begins),
        f"{limit.isoformat()} {since.date()}",
    )


def untold(seen: Seen, look: Snapshot) -> Finding | None:
    """What is so late that the leaders who gave it must know, and one of them was not told."""
    task, now, office = seen.task, look.now, look.office
    if not task.is_to_do or task.rests(now.date()) or came_late(task, look):
        return None
    if task.due.at is None or not task.due.is_past(now):
        return None
    limit = task.due.at.astimezone(now.tzinfo)
    found_at = over_at(max(limit, task.assigned_at), office.settings[SAY_LATE], now, office)
    if now < found_at:
        return None
    unaware = [
        one.leader
        for one in task.issuers
        if one.leader.is_active and must_hear(task, one.leader, seen.reports, now, office)
        if not _knew_in_time(one.leader, seen, limit)
    ]
    if not unaware:
        return None
    return about(
        task,
        say("{late}, {names} not told", late=late(days_left(task, now, office) or 0),
            names=tuple(one.name for one in unaware)),
        _telling(task, unaware),
        limit,
        found_at,
        limit.isoformat(),
    )  # fmt: skip


def gives_way(seen: Seen, look: Snapshot) -> Finding | None:
    """A date that was moved again, or after it had passed, and no leader knows of it."""
    task, move = seen.task, seen.moved
    if move is None or not task.is_to_do or task.is_word_of_issuer(move.word):
        return None
    moves = (seen.last or LastWord()).moves
    is_late = move.is_late and task.due.kind is DueKind.HARD
    if (moves < look.office.settings[MOVES] and not is_late) or _is_told_since(seen, move):
        return None
    reason = (
        say("date moved after it had passed, {names} not told", names=_names(task)) if is_late
        else say_n("date moved {count} time, {names} not told",
                   "date moved {count} times, {names} not told", moves, names=_names(task))
    )  # fmt: skip
    return about(
        task,
        reason,
        say("secdesk report {number} WORDS", number=task.number),
        move.at.astimezone(look.now.tzinfo),
        cause=move.at.isoformat(),
    )


def _knew_in_time(leader: Leader, seen: Seen, limit: datetime) -> bool:
    """Whether a leader was told on the very day of a limit, before it was over, how it stands."""
    return any(
        one.leader_id in (None, leader.id)
        and one.at.astimezone(limit.tzinfo).date() == limit.date()
        for one in seen.reports
    )


def _is_unexplained(seen: Seen, look: Snapshot) -> bool:
    """Whether something is late and nothing was done on it since; the leader's own is another's."""
    task, now = seen.task, look.now
    if not task.is_to_do or not task.due.is_past(now) or task.rests(now.date()):
        return False
    if task.holder is Holder.LEADER or came_late(task, look):
        return False
    return seen.worked_at is None or seen.worked_at < _wanted_since(task, now)


def _wanted_since(task: Task, now: datetime) -> datetime:
    """From when on a word counts: the day of the limit, or a later one to ask that is over."""
    limit, asked_on = (task.due.at or now).astimezone(now.tzinfo).date(), task.check_on
    if asked_on is not None and limit < asked_on < now.date():
        return midnight(asked_on, now)
    return midnight(limit, now)


def _next_day(at: datetime) -> datetime:
    """The midnight that ends a day."""
    return midnight(at.date() + DAY, at)


def _is_told_since(seen: Seen, move: Entry) -> bool:
    return any(one.at >= move.at for one in seen.reports)


def _names(task: Task) -> tuple[str, ...]:
    return tuple(one.leader.name for one in task.issuers)


def _telling(task: Task, unaware: Sequence[Leader]) -> Sentence:
    """What records that they were told; where others know of it already, whom."""
    if len(unaware) == len(task.issuers):
        return say("secdesk report {number} WORDS", number=task.number)
    return say("secdesk report {number} WORDS --to {code}", number=task.number,
               code=unaware[0].code)  # fmt: skip
