"""What the page for a leader says below each task; nothing of it asks for anything."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from secdesk.cards.tasks import TaskLine
from secdesk.domain.entry import Entry, EntryKind
from secdesk.domain.light import Light, remaining
from secdesk.domain.measure import last_check
from secdesk.domain.owed import receiver
from secdesk.domain.point import Point
from secdesk.domain.task import Task
from secdesk.domain.text import Sentence, Weekday, say

OF_THE_WORK = frozenset({
    EntryKind.PROGRESS, EntryKind.CHASE, EntryKind.ACCEPT, EntryKind.RESUME, EntryKind.UNBLOCK,
})  # fmt: skip


def last_word(log: Sequence[Entry]) -> Entry | None:
    """The last that was said of how the work goes, whoever said it.

    What a leader was told or remarked is no such word: it may have been another one.
    """
    spoken = (one for one in reversed(log) if one.kind in OF_THE_WORK and one.words)
    return next(spoken, None)


def pressing(line: TaskLine) -> Iterator[Sentence]:
    """Why a light is red or amber, where neither the date nor the silence says so already."""
    left = line.working_days_left
    is_plain = line.silent_for is not None or (left is not None and left <= 0)
    if line.light not in (Light.RED, Light.AMBER) or is_plain:
        return
    if left is None or line.reason != remaining(left):
        yield line.reason


def progress(task: Task, log: Sequence[Entry]) -> Iterator[Sentence]:
    """How far it has come, what comes next, and when it is expected."""
    yield from _so_far(log)
    ahead = next((one for one in reversed(log) if one.kind in OF_THE_WORK), None)
    if ahead is not None and ahead.next_step:
        yield say("next: {step}", step=ahead.next_step)
    if ahead is not None and ahead.expected_at is not None and task.is_to_do:
        yield say("expected {day}", day=_day(ahead.expected_at))


def own(_: Task, log: Sequence[Entry]) -> Iterator[Sentence]:
    """What was said of what the leader alone can do, where anything was."""
    if last_word(log) is not None:
        yield from _so_far(log)


def lateness(_: Task, log: Sequence[Entry]) -> Iterator[Sentence]:
    """Why it is late as far as anybody said, and for when it is promised now."""
    yield from _so_far(log)
    said = (one for one in reversed(log) if one.kind in OF_THE_WORK and one.expected_at)
    promised = next(said, None)
    if promised is not None and promised.expected_at is not None:
        yield say("now expected {day}", day=_day(promised.expected_at))
    else:
        yield say("no new date yet")


def effect(task: Task, log: Sequence[Entry]) -> Iterator[Sentence]:
    """How far a measure has come, what is expected of it, and what came of that."""
    if task.is_to_do:
        yield from progress(task, log)
    else:
        yield from result(task, log)
        return
    yield from _effect(task, log)


def result(task: Task, log: Sequence[Entry]) -> Iterator[Sentence]:
    """What came out, what proves it, and whether it had its effect."""
    yield say("{words}", words=task.result)
    if task.evidence:
        yield say("evidence: {text}", text=task.evidence)
    yield from _effect(task, log)


def done_on(task: Task, now: datetime) -> Sentence:
    """The day on which it was done."""
    at = task.done_at or now
    return say("done on {day}", day=Weekday(at.astimezone(now.tzinfo).date()))


def problems(points: Sequence[Point]) -> Iterator[Sentence]:
    """What stands in the way, since when, and what is proposed against it."""
    for one in points:
        yield say("{words} (since {day})", words=one.words, day=Weekday(one.opened_at.date()))
        if one.measure:
            yield say("proposed: {measure}", measure=one.measure)


def promises(points: Sequence[Point]) -> Iterator[Sentence]:
    """What was promised on the leader's word, to whom and for when."""
    for one in points:
        yield say("{words} (promised to {name} for {day})", words=one.words, name=receiver(one),
                  day=Weekday(one.due_on or one.opened_at.date()))  # fmt: skip


def opinions(points: Sequence[Point]) -> Iterator[Sentence]:
    """What units think."""
    for one in points:
        yield say("{name}: {words}", name=receiver(one), words=one.words)


def _so_far(log: Sequence[Entry]) -> Iterator[Sentence]:
    """The share of the work that was named last, and the last word with its day."""
    said = last_word(log)
    share = next((one.percent for one in reversed(log) if one.percent is not None), None)
    if share is not None:
        yield say("{percent} % done", percent=share)
    if said is not None:
        yield say("{day}: {words}", day=_day(said.at), words=said.words)
    elif share is None:
        yield say("no word yet")


def _effect(task: Task, log: Sequence[Entry]) -> Iterator[Sentence]:
    if task.effect_on is None:
        return
    yield say("effect expected by {day}: {text}", day=task.effect_on, text=task.effect)
    check = last_check(log)
    if task.verdict is None:
        yield say("its effect was not looked at yet")
    elif check is not None and check.words:
        yield say("effect: {verdict}: {words}", verdict=task.verdict, words=check.words)
    else:
        yield say("effect: {verdict}", verdict=task.verdict)


def _day(at: datetime) -> Weekday:
    return Weekday(at.date())
