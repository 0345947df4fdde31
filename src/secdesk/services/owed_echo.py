"""What is said back about what is owed: what was recorded, and the command that ends it."""

from collections.abc import Iterator, Sequence
from datetime import date

from secdesk.cards.card import Note
from secdesk.domain import owed
from secdesk.domain.entry import Entry
from secdesk.domain.people import Contact
from secdesk.domain.point import Point, PointKind
from secdesk.domain.task import Task
from secdesk.domain.text import Sentence, Weekday, say, say_n
from secdesk.domain.worktime import WorkCalendar


def obstructed(contact: Contact | None, task: Task, entry: Entry) -> Iterator[Note]:
    """What stands in the way, and that the leader does not know of it yet."""
    yield Note(say("obstruction: {words}", words=entry.words))
    if contact is not None:
        yield Note(say("it lies with {name}", name=contact.name))
    yield from measured(task, entry)
    names = tuple(one.leader.name for one in task.issuers)
    yield Note(
        say("{names} must know of it by {day}", names=names, day=_day(entry)),
        say("secdesk report {number} WORDS", number=task.number),
    )


def measured(task: Task, entry: Entry) -> Iterator[Note]:
    """What is proposed against an obstruction, or how to propose it."""
    if entry.next_step:
        yield Note(say("proposed: {measure}", measure=entry.next_step))
    else:
        yield Note(
            say("nothing is proposed against it yet"),
            say("secdesk block {number} --measure TEXT", number=task.number),
        )


def cleared(
    entry: Entry, stood: Sequence[Point], today: date, calendar: WorkCalendar
) -> Iterator[Note]:
    """That nothing stands in the way any more, and how long something did."""
    yield from _words(entry)
    since = min(one.opened_at for one in stood).date()
    day, count = Weekday(since), calendar.working_days(since, today)
    if not count:
        yield Note(say("nothing stands in the way any more; something did since {day}", day=day))
        return
    yield Note(
        say_n(
            "nothing stands in the way any more; something did since {day}, {count} working day",
            "nothing stands in the way any more; something did since {day}, {count} working days",
            count,
            day=day,
        )
    )


def asked(contact: Contact, task: Task, entry: Entry) -> Iterator[Note]:
    """Who was asked what, and by when the answer is due."""
    yield Note(say("asked {name}: {words}", name=contact.name, words=entry.words))
    wait = say("no answer yet")
    if entry.expected_at is not None:
        wait = say("the answer is due {day}", day=_day(entry))
    yield Note(wait, _answer(task.number, contact))


def thought(contact: Contact, task: Task, entry: Entry) -> Iterator[Note]:
    """Who thinks what, and that the leader has still to hear it."""
    yield Note(say("{name} thinks: {words}", name=contact.name, words=entry.words))
    yield Note(
        say("not reported to {names} yet", names=tuple(one.leader.name for one in task.issuers)),
        say("secdesk report {number} WORDS", number=task.number),
    )


def promised(contact: Contact | None, task: Task, entry: Entry) -> Iterator[Note]:
    """What was promised, to whom, for when and on whose word."""
    whom = contact.name if contact else entry.after
    yield Note(
        say("promised to {whom} for {day}: {words}", whom=whom, day=_day(entry), words=entry.words)
    )
    yield Note(say("on the word of: {word}", word=entry.word))
    yield Note(
        say("owed until it is kept"), say("secdesk promise {number} --kept", number=task.number)
    )


def skipped(task: Task, entry: Entry) -> Iterator[Note]:
    """Which step was skipped, and by when its formality is owed."""
    yield Note(say("skipped: {words}", words=entry.words))
    yield Note(
        say("the formality is owed by {day}", day=_day(entry)),
        say("secdesk bypass {number} --settled", number=task.number),
    )


def kept(entry: Entry, points: Sequence[Point]) -> Iterator[Note]:
    """Which promises were kept."""
    yield from _words(entry)
    for one in points:
        yield Note(say("promise to {whom} kept: {words}", whom=owed.receiver(one), words=one.words))


def settled(entry: Entry, points: Sequence[Point]) -> Iterator[Note]:
    """Which formalities were made good."""
    yield from _words(entry)
    yield from (Note(say("made good: {words}", words=one.words)) for one in points)


def ends_with_it(points: Sequence[Point]) -> Iterator[Note]:
    """Which obstructions end with the work."""
    for one in points:
        yield Note(
            say("the obstruction since {day} ends with it", day=Weekday(one.opened_at.date()))
        )


def still_owed(task: Task, points: Sequence[Point]) -> Iterator[Note]:
    """What outlives the work: promises, formalities, opinions that the leader has not heard."""
    for one in points:
        if one.kind in owed.OUTLIVES:
            yield Note(_owed(one), _ending(task.number, one))


def _owed(point: Point) -> Sentence:
    day = None if point.due_on is None else Weekday(point.due_on)
    if point.kind is PointKind.PROMISE:
        return say(
            "still owed: what was promised to {whom} for {day}",
            whom=owed.receiver(point), day=day,
        )  # fmt: skip
    if point.kind is PointKind.BYPASS:
        return say("still owed: the formality skipped, by {day}", day=day)
    name = point.contact.name if point.contact else ""
    return say("still owed: the opinion of {name}, which the leader has not heard", name=name)


def _ending(number: int, point: Point) -> Sentence:
    """The command with which it is owed no longer."""
    if point.kind is PointKind.PROMISE:
        return say("secdesk promise {number} --kept", number=number)
    if point.kind is PointKind.BYPASS:
        return say("secdesk bypass {number} --settled", number=number)
    return say("secdesk report {number} WORDS", number=number)


def _answer(number: int, contact: Contact) -> Sentence:
    return say("secdesk opinion {number} WORDS --from {code}", number=number, code=contact.code)


def _words(entry: Entry) -> Iterator[Note]:
    if entry.words:
        yield Note(say("{words}", words=entry.words))


def _day(entry: Entry) -> Weekday | None:
    """The day by which something is to come of a line of the log."""
    return None if entry.expected_at is None else Weekday(entry.expected_at.date())
