"""Rules about measures: what is expected of them, whether anybody looked, and what came of it."""

from datetime import datetime

from secdesk.domain.blank.finding import Finding, about
from secdesk.domain.blank.snapshot import Seen, Snapshot
from secdesk.domain.blank.telling import report, untold
from secdesk.domain.blank.when import after_days, days_over
from secdesk.domain.entry import Entry
from secdesk.domain.light import cycle, silence, silent
from secdesk.domain.measure import awaited, last_check
from secdesk.domain.setting.blank import FELL_SHORT
from secdesk.domain.task import Task
from secdesk.domain.text import Sentence, Weekday, say
from secdesk.domain.vocabulary import Holder, Verdict
from secdesk.domain.worktime import DAY, midnight


def incomplete(seen: Seen, look: Snapshot) -> Finding | None:
    """A measure of which only half is said: the effect, or the day on which it is looked at."""
    task = seen.task
    if not task.is_live or bool(task.effect) == (task.effect_on is not None):
        return None
    reason = say("a day to look at its effect, and no effect named")
    if task.effect:
        reason = say("an effect is expected of it, and no day named to look at that")
    cure = say("secdesk edit {number} --effect EFFECT --effect-by WHEN", number=task.number)
    return about(task, reason, cure, task.assigned_at.astimezone(look.now.tzinfo))


def not_checked(seen: Seen, look: Snapshot) -> Finding | None:
    """A measure whose day has passed without anybody looking whether it has its effect."""
    task, today = seen.task, look.now.date()
    day = task.effect_on
    if day is None or day >= today or not (task.is_live and task.is_unchecked):
        return None
    if task.rests(today):
        return None
    _, cure = awaited(task)
    reason = say("its effect was to be looked at by {day}", day=Weekday(day))
    return about(task, reason, cure, midnight(day, look.now), midnight(day + DAY, look.now))


def fell_short(seen: Seen, look: Snapshot) -> Finding | None:
    """A measure with less effect than expected, where no new step or no report followed from it.

    A leader who is content with it settles the matter.
    """
    check, days = last_check(seen.turns), look.office.settings[FELL_SHORT]
    if check is None or check.word or not _is_short(seen.task):
        return None
    if days_over(check.at, look.now, look.office) < days:
        return None
    owed = _owed_after(seen, check)
    if owed is None:
        return None
    reason, cure = owed
    found_at = max(check.at, after_days(check.at, days, look.now, look.office))
    since = check.at.astimezone(look.now.tzinfo)
    return about(seen.task, reason, cure, since, found_at, cause=since.isoformat())


def without_word(seen: Seen, look: Snapshot) -> Finding | None:
    """A measure in hand of which nothing was heard for a cycle; what is late is spoken of so."""
    task, now, office = seen.task, look.now, look.office
    if not _is_in_hand(task, now):
        return None
    quiet, expected = silence(task, now, office, seen.last), cycle(task, office)
    if quiet < expected:
        return None
    since = _heard_at(seen, now)
    return about(
        task,
        silent(quiet),
        say("secdesk progress {number} WORDS", number=task.number),
        since,
        after_days(since, expected, now, office),
    )


def _is_short(task: Task) -> bool:
    return task.is_live and task.verdict in {Verdict.PARTLY, Verdict.NONE}


def _owed_after(seen: Seen, check: Entry) -> tuple[Sentence, Sentence] | None:
    """What is to follow from an effect that fell short, and how that is typed."""
    task = seen.task
    if not check.next_step:
        return (
            say("its effect fell short ({verdict}), and no new step followed",
                verdict=task.verdict),
            say("secdesk check {number} {verdict} --evidence TEXT --next STEP",
                number=task.number, verdict=task.verdict and task.verdict.value),
        )  # fmt: skip
    whom = untold(task, seen.reports, check.at)
    if not whom or not task.report_back:
        return None
    names = tuple(one.name for one in whom)
    reason = say("its effect fell short ({verdict}), and {names} was not told",
                 verdict=task.verdict, names=names)  # fmt: skip
    return reason, report(task, whom)


def _is_in_hand(task: Task, now: datetime) -> bool:
    """Whether a word is expected of a measure now: it is taken on, and not late or put off."""
    if not (task.is_measure and task.is_to_do) or task.holder is Holder.LEADER:
        return False
    if task.holder is Holder.UNIT and task.accepted_at is None:
        return False
    is_asked_later = task.check_on is not None and task.check_on > now.date()
    return not (is_asked_later or task.rests(now.date()) or task.due.is_past(now))


def _heard_at(seen: Seen, now: datetime) -> datetime:
    """When the silence began: at the last word, or as it came up again after that."""
    task = seen.task
    heard = ((seen.last and seen.last.at) or task.assigned_at).astimezone(now.tzinfo)
    back = task.resume_on
    return midnight(back, now) if back and heard.date() < back <= now.date() else heard
