"""Rules about how the work moves: not begun, silent, near its limit, left lying."""

from datetime import datetime
from math import ceil

from secdesk.domain.blank.finding import Finding, about
from secdesk.domain.blank.in_hand import by_a_word, heard_at, is_in_hand, is_planned
from secdesk.domain.blank.snapshot import Seen, Snapshot
from secdesk.domain.blank.telling import is_asked_about
from secdesk.domain.blank.when import after_days, days_over
from secdesk.domain.deviation import time_over
from secdesk.domain.light import cycle, days_left, remaining, share_left, silent
from secdesk.domain.setting.blank import NOT_BEGUN, UNTOUCHED
from secdesk.domain.setting.known import CYCLE_FROM, PACES, SHARE_LEFT, SILENT_CYCLES
from secdesk.domain.task import LOW, Task
from secdesk.domain.text import Weekday, say
from secdesk.domain.urgency import should_have_begun
from secdesk.domain.vocabulary import DueKind, Holder, Urgency
from secdesk.domain.worktime import DAY

WHOLE = 100


def not_begun(seen: Seen, look: Snapshot) -> Finding | None:
    """Nobody began within the time to begin; of what is not urgent, with half of its time over."""
    task, now, office = seen.task, look.now, look.office
    if not is_in_hand(task, now) or task.due.kind is DueKind.NONE or is_planned(seen, look):
        return None
    if (seen.last is not None and seen.last.at is not None) or seen.last_parts.done_at is not None:
        return None
    if not should_have_begun(task, now, office) or not _should_be_under_way(task, look):
        return None
    if _is_her_own_and_short(task, look) or is_asked_about(task, look):
        return None
    given = task.assigned_at.astimezone(now.tzinfo)
    return about(
        task,
        say("given {day}, not begun", day=Weekday(given.date())),
        say("secdesk progress {number} WORDS", number=task.number),
        given,
        _to_begin_by(task, look),
    )


def silent_too_long(seen: Seen, look: Snapshot) -> Finding | None:
    """No word for longer than its cycle; of what she does herself, for as long as turns it red."""
    task, now, office = seen.task, look.now, look.office
    if not is_in_hand(task, now) or task.due.is_past(now) or is_planned(seen, look):
        return None
    if not _is_to_be_heard_of(task):
        return None
    limit = _most_silent(task, look)
    if _is_heard_of(seen, look, limit):
        return None
    since = heard_at(seen, look)
    quiet = days_over(since, now, office)
    if quiet < limit:
        return None
    return about(task, silent(quiet), by_a_word(task), since, after_days(since, limit, now, office))


def near_its_limit(seen: Seen, look: Snapshot) -> Finding | None:
    """Little of its time is left, and no word came within its cycle."""
    task, now, office = seen.task, look.now, look.office
    if task.due.at is None or not is_in_hand(task, now) or task.due.is_past(now):
        return None
    if _will_be_looked_at(seen, look) or _was_asked_today(seen, now):
        return None
    limit = cycle(task, office)
    if _is_heard_of(seen, look, limit):
        return None
    since = heard_at(seen, look)
    left, quiet = days_left(task, now, office) or 0, days_over(since, now, office)
    is_near = left <= office.settings[PACES[task.urgency].warning]
    if (
        not left
        or quiet < limit
        or not (is_near or share_left(task, now) <= office.settings[SHARE_LEFT])
    ):
        return None
    return about(
        task,
        say("{left}, {silent}", left=remaining(left), silent=silent(quiet)),
        by_a_word(task),
        since,
        max(after_days(since, limit, now, office), _presses_from(task, look)),
    )


def left_lying(seen: Seen, look: Snapshot) -> Finding | None:
    """A task that matters little and that nobody has touched for long."""
    task, now, office = seen.task, look.now, look.office
    days = office.settings[UNTOUCHED]
    if task.importance != LOW or not is_in_hand(task, now) or is_planned(seen, look):
        return None
    since = heard_at(seen, look)
    quiet = days_over(since, now, office)
    if quiet < days:
        return None
    return about(task, silent(quiet), by_a_word(task), since, after_days(since, days, now, office))


def _is_her_own_and_short(task: Task, look: Snapshot) -> bool:
    """Whether she does it herself within days: of that the result is noted, not the beginning."""
    if task.holder is not Holder.ME or task.urgency is not Urgency.NORMAL or task.due.at is None:
        return False
    given = task.assigned_at.astimezone(look.now.tzinfo).date()
    days = look.office.calendar.working_days(given, task.due.at.date())
    return days < look.office.settings[CYCLE_FROM]


def _should_be_under_way(task: Task, look: Snapshot) -> bool:
    """Whether so much of its time is over that it must have begun; at once where it is urgent."""
    if task.urgency is not Urgency.NORMAL:
        return True
    over = time_over(task, look.now, look.office)
    return over is not None and over >= look.office.settings[NOT_BEGUN]


def _to_begin_by(task: Task, look: Snapshot) -> datetime:
    """The moment from which it should have begun."""
    now, office = look.now, look.office
    span = office.settings[PACES[task.urgency].start]
    at = after_days(task.assigned_at, 0 if span.in_hours else span.length + 1, now, office)
    if task.urgency is not Urgency.NORMAL or task.due.at is None:
        return max(at, task.assigned_at.astimezone(now.tzinfo))
    began = task.assigned_at.astimezone(now.tzinfo).date()
    whole = office.calendar.working_days(began, task.due.at.date())
    days = ceil(whole * office.settings[NOT_BEGUN] / WHOLE)
    return max(at, after_days(task.assigned_at, days, now, office))


def _is_to_be_heard_of(task: Task) -> bool:
    """Whether silence means something: where there is a limit or a cycle, and it is not trifling.

    What has no limit, and what matters little and is hers, have rules of their own.
    """
    if task.cycle is not None:
        return True
    is_trifling = task.holder is Holder.ME and task.importance == LOW
    return task.due.at is not None and not is_trifling


def _most_silent(task: Task, look: Snapshot) -> int:
    """The working days of silence that are too many."""
    expected = cycle(task, look.office)
    if task.holder is Holder.UNIT:
        return expected + 1  # on the day itself the round asks after it
    return expected * look.office.settings[SILENT_CYCLES]


def _is_heard_of(seen: Seen, look: Snapshot, limit: int) -> bool:
    """Whether a word came so lately that there is no need to count the working days."""
    at = (seen.last and seen.last.at) or seen.task.assigned_at
    return (look.now - at).days + 1 < limit  # an evening and the next morning are a day apart


def _will_be_looked_at(seen: Seen, look: Snapshot) -> bool:
    """Whether it is asked after today, or she named a day before its limit to take it up."""
    task, today = seen.task, look.now.date()
    if task.holder is not Holder.ME or task.check_on is None or task.due.at is None:
        return task.check_on == today
    return today <= task.check_on < max(task.due.at.astimezone(look.now.tzinfo).date(), today + DAY)


def _was_asked_today(seen: Seen, now: datetime) -> bool:
    at = seen.chased.last_at
    return at is not None and at.astimezone(now.tzinfo).date() == now.date()


def _presses_from(task: Task, look: Snapshot) -> datetime:
    """The moment from which little of its time is left."""
    now, office = look.now, look.office
    if task.due.at is None:
        return now
    given, limit = task.assigned_at.astimezone(now.tzinfo), task.due.at.astimezone(now.tzinfo)
    back = office.settings[PACES[task.urgency].warning]
    days = office.calendar.working_days(given.date(), limit.date()) - back
    by_share = limit - (limit - given) * office.settings[SHARE_LEFT] / WHOLE
    return min(after_days(given, max(days, 0), now, office), by_share)
