"""Turns in the life of a task: sent back, laid aside, taken up again, called off."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from secdesk.cards.card import Note
from secdesk.cards.tasks import Deeds
from secdesk.domain import pointer
from secdesk.domain import turns as rules
from secdesk.domain.cadence import to_check
from secdesk.domain.consent import Consent
from secdesk.domain.entry import Entry, EntryKind
from secdesk.domain.errors import Unreadable
from secdesk.domain.mandate import MandateDeed
from secdesk.domain.people import speaks_of
from secdesk.domain.task import Due, Task
from secdesk.domain.text import Sentence, Weekday, say
from secdesk.domain.vocabulary import DueKind, State
from secdesk.services import consenting
from secdesk.services.changing import move, same_limit
from secdesk.services.consenting import Ground
from secdesk.services.desk import Desk
from secdesk.services.each import each, next_steps, said
from secdesk.services.echo import as_read, deeds, to_pass_on, undated
from secdesk.services.taking_over import dated, own_target, set_by_leader
from secdesk.services.wanted import Wanted


def send_back(
    desk: Desk,
    numbers: Sequence[int],
    remark: str,
    due: str | None = None,
    target: str | None = None,
) -> Deeds:
    """Put results that the leader sent back to work again; what they were stays in the log."""
    words = pointer.told(
        desk.tasks(numbers),
        remark,
        say("Say what the leader found."),
        say("secdesk return {number} REMARK", number=_first(numbers)),
    )
    limit = _limit(desk, due, target)
    tasks = desk.tasks(numbers)
    changed = [to_check(_again(desk, task, limit), desk.now, desk.office) for task in tasks]
    entry = Entry(0, desk.now, EntryKind.RETURN, words)
    for before, after in zip(tasks, changed, strict=True):
        desk.store.tasks.save(after)
        for one in _sent_back(desk, before, after, words):
            desk.store.entries.add(one)
    return deeds(desk, changed, lambda task: _open_again(desk, task, entry))


def suspend(
    desk: Desk, numbers: Sequence[int], reason: str, until: str | None, word: Ground
) -> Deeds:
    """Let tasks rest until a day, with the consent of a leader who gave each."""
    example = rules.suspending(_first(numbers), _giver(desk, numbers), desk.today)
    words = pointer.told(desk.tasks(numbers), reason, say("Say why it rests."), example)
    if not (until or "").strip():
        raise Unreadable(say("Say until when it rests."), example)
    moment = desk.when(until or "")
    day, rests_on = moment.at.date(), consenting.consent(desk, word)
    entry = Entry(0, desk.now, EntryKind.SUSPEND, words, word=rests_on.told, after=day.isoformat())

    def at_rest(task: Task, _: Sequence[Task]) -> Task:
        rests_on.must_cover(task, MandateDeed.SUSPEND, desk.today)
        return rules.suspended(task, day, rests_on.told, desk.today)

    def notes(task: Task, entry: Entry) -> Iterator[Note]:
        yield from _rests((*moment.notes, *moment.facts), task, entry, rests_on)
        yield from consenting.notes(desk, rests_on)

    answer = each(desk, numbers, at_rest, entry, notes)
    consenting.used(desk, rests_on, _all(answer, MandateDeed.SUSPEND))
    return answer


def resume(desk: Desk, numbers: Sequence[int]) -> Deeds:
    """Take suspended tasks up again."""
    entry = Entry(0, desk.now, EntryKind.RESUME)
    return each(desk, numbers, lambda task, _: rules.resumed(task), entry)


def withdraw(desk: Desk, numbers: Sequence[int], reason: str, word: Ground) -> Deeds:
    """Call tasks off, as a leader who gave each consents; with their parts, or none is open."""
    words = pointer.told(
        desk.tasks(numbers),
        reason,
        say("Say why it is withdrawn."),
        rules.withdrawing(_first(numbers), _giver(desk, numbers), desk.today),
    )
    rests_on = consenting.consent(desk, word)
    entry = Entry(0, desk.now, EntryKind.WITHDRAW, words, word=rests_on.told)

    def called_off(task: Task, batch: Sequence[Task]) -> Task:
        along = {one.number for one in batch}
        left = [number for number in _open_parts(desk, task) if number not in along]
        rests_on.must_cover(task, MandateDeed.WITHDRAW, desk.today)
        return rules.withdrawn(task, left, rests_on.told, desk.now)

    def notes(task: Task, entry: Entry) -> Iterator[Note]:
        yield from next_steps(task, entry)
        yield from consenting.notes(desk, rests_on)

    answer = each(desk, numbers, called_off, entry, notes)
    consenting.used(desk, rests_on, _all(answer, MandateDeed.WITHDRAW))
    return answer


def _all(answer: Deeds, deed: MandateDeed) -> Iterator[tuple[int, MandateDeed]]:
    """That deed on each task of an answer."""
    return ((one.number, deed) for one in answer.tasks)


def _first(numbers: Sequence[int]) -> object:
    return next(iter(numbers), "NUMBER")


def _giver(desk: Desk, numbers: Sequence[int]) -> str:
    """The leader whose word is asked for, by name where the task is known."""
    return desk.tasks(numbers[:1])[0].leader.name if numbers else "LEADER"


def _limit(desk: Desk, due: str | None, target: str | None) -> Due | None:
    """The new limit as said, if any was."""
    if due is not None and target is not None:
        raise Unreadable(
            say("--due and --target exclude each other."),
            say("--due is the leader's date, --target the desk's own"),
        )
    if due is not None:
        return set_by_leader(desk, due)
    return None if target is None else dated(desk, DueKind.SOFT, target)


def _again(desk: Desk, task: Task, limit: Due | None) -> Task:
    """The task sent back; a date that has passed gives way to the desk's own target."""
    is_void = task.due.kind is DueKind.UNSET or task.due.is_past(desk.now)
    if limit is None and is_void:
        limit = own_target(desk, task.urgency)
    return rules.returned(task, limit, desk.now)


def _sent_back(desk: Desk, before: Task, after: Task, remark: str) -> Iterator[Entry]:
    """The remark with the result that it is about, and the move of the date where it moved."""
    yield Entry(before.number, desk.now, EntryKind.RETURN, remark, before=before.result)
    if not same_limit(before, after):
        word = _who_said(before, remark) if after.due.kind is DueKind.HARD else ""
        moved = move(desk, before, after, word, "")
        yield replace(moved, is_late=moved.is_late and not _was_in_time(desk, before))


def _who_said(task: Task, remark: str) -> str:
    """The leaders whose remark it is: those whom it names, else all who gave the task."""
    givers = [one.leader for one in task.issuers]
    named = [leader for leader in givers if speaks_of(remark, leader)]
    return ", ".join(leader.name for leader in named or givers)


def _was_in_time(desk: Desk, task: Task) -> bool:
    """Whether its result was there before the limit passed."""
    done_at = task.done_at and task.done_at.astimezone(desk.now.tzinfo)
    return done_at is not None and not task.due.is_past(done_at)


def _open_again(desk: Desk, task: Task, entry: Entry) -> Iterator[Note]:
    """What the leader found, the date from here on, and who is to be told."""
    yield from said(entry)
    yield from as_read(desk, task.due)
    yield from undated(task)
    yield from to_pass_on(task)


def _rests(read: Iterable[Sentence], task: Task, entry: Entry, rests_on: Consent) -> Iterator[Note]:
    """Why it rests and until when; a date before that day stands, and is said."""
    yield from said(entry)
    if task.resume_on is None:
        return
    yield Note(say("comes up by itself on {day}", day=Weekday(task.resume_on)))
    yield from map(Note, read)
    if task.due.at is not None and task.due.at.date() < task.resume_on:
        yield Note(
            say("it is due before that, on {day}", day=Weekday(task.due.at.date())),
            _later(task, task.resume_on, rests_on),
        )


def _later(task: Task, until: date, rests_on: Consent) -> Sentence:
    """What moves the date as well; that of a leader rests on a word, the same one perhaps."""
    word = rests_on.word or "..."
    if task.due.kind is DueKind.HARD:
        return say(
            'secdesk due {number} "{until}" --word "{word}"',
            number=task.number,
            until=until,
            word=word,
        )
    return say('secdesk due {number} "{until}"', number=task.number, until=until)


def _open_parts(desk: Desk, task: Task) -> Sequence[int]:
    """The parts on which work is still owed."""
    if task.parts.total == task.parts.done:
        return ()
    owed = Wanted(parent=task.number, states=(State.OPEN, State.SUSPENDED))
    return [one.number for one in desk.store.tasks.list(owed, desk.now, None)]
