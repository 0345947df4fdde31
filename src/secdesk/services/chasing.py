"""Asking somebody how far a task is, and keeping what the answer was."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from secdesk.cards.card import Note
from secdesk.cards.tasks import Deeds
from secdesk.domain import chase as ladder
from secdesk.domain.cadence import to_check
from secdesk.domain.chase import Chased, Rung
from secdesk.domain.entry import Entry, EntryKind, LastWord, told
from secdesk.domain.errors import Refused
from secdesk.domain.passing import answers_for
from secdesk.domain.people import Contact
from secdesk.domain.setting.known import CHASES_A_DAY
from secdesk.domain.task import Task
from secdesk.domain.text import Weekday, say
from secdesk.domain.value import value
from secdesk.domain.vocabulary import Channel, Holder, choose
from secdesk.domain.worktime import midnight
from secdesk.services.desk import Desk
from secdesk.services.echo import deeds


@value
class ChaseSaid:
    """What was typed of a chase beside the answer; None where nothing was."""

    promised: str | None = None
    by: str | None = None
    to: str | None = None
    rung: str | None = None


@value
class Turn:
    """One task that is asked after: as it was, whom it is asked of, and what was known of it."""

    task: Task
    contact: Contact
    last: LastWord | None
    chases: Sequence[Entry]


NOTHING_SAID = ChaseSaid()


def chase(desk: Desk, numbers: Sequence[int], answer: str, said: ChaseSaid = NOTHING_SAID) -> Deeds:
    """Record that somebody was asked how far tasks are, and what was answered, if anything."""
    entry = _read(desk, answer, said)
    contact = desk.contact(said.to) if said.to else None
    turns = _turns(desk, desk.tasks(numbers), contact)
    asked_today = _asked_today(desk, turns)
    entries = {one.task.number: _entry(desk, entry, one) for one in turns}
    changed = [_kept(desk, one.task, entries[one.task.number]) for one in turns]
    known = {one.task.number: one for one in turns}

    def notes(task: Task) -> Iterator[Note]:
        made, turn = entries[task.number], known[task.number]
        yield from _what_came(desk, turn, made)
        yield from _what_comes(desk, task, turn, made)
        yield from asked_today.get(task.number, ())

    return deeds(desk, changed, notes)


def _read(desk: Desk, answer: str, said: ChaseSaid) -> Entry:
    """What was typed, as a line of the log that belongs to no task yet."""
    return Entry(
        0,
        desk.now,
        EntryKind.CHASE,
        told(answer),
        expected_at=desk.when(said.promised).at if said.promised else None,
        channel=choose(Channel, said.by) if said.by else None,
        rung=ladder.settled_rung(said.rung) if said.rung else None,
    )


def _turns(desk: Desk, tasks: Sequence[Task], contact: Contact | None) -> Sequence[Turn]:
    """The tasks with what is known of them; raises Refused where nobody else is to be asked."""
    asked = [(task, _asked(task, contact)) for task in tasks]
    numbers = [task.number for task in tasks]
    last = desk.store.entries.last_words(numbers)
    chases = desk.store.follow_ups.chases(numbers)
    return [
        Turn(task, whom, last.get(task.number), chases.get(task.number, ())) for task, whom in asked
    ]


def _asked(task: Task, contact: Contact | None) -> Contact:
    """Who is asked about a task: whoever was named, else who answers for it."""
    task.must_be_under_way()
    if task.holder is Holder.ME:
        raise Refused(
            say("The next step of #{number} is yours; there is nobody to ask.", number=task.number),
            say("secdesk progress {number} WORDS", number=task.number),
        )
    if task.holder is Holder.LEADER:
        raise Refused(
            say("The next step of #{number} is {name}'s own; a leader is reminded, not chased.",
                number=task.number, name=task.leader.name),
            say("secdesk remind tomorrow WORDS --task {number}", number=task.number),
        )  # fmt: skip
    whom = contact or answers_for(task)
    if whom is None:
        raise Refused(
            say("Nobody is named who holds #{number}.", number=task.number),
            say("secdesk chase {number} --to UNIT", number=task.number),
        )
    return whom


def _entry(desk: Desk, entry: Entry, turn: Turn) -> Entry:
    """The line of the log of one task."""
    step = entry.rung
    if step is None:
        known = _chased(desk, turn.chases)
        usual = ladder.usual(turn.task, desk.now, desk.office, turn.last, known)
        step = ladder.made(turn.task, turn.contact, entry.channel, usual)
    return replace(entry, task=turn.task.number, contact_id=turn.contact.id, rung=int(step))


def _kept(desk: Desk, task: Task, entry: Entry) -> Task:
    """The task after it, stored: whoever was asked knows of it now, and with an answer took it."""
    asked = replace(task, conveyed_at=task.conveyed_at or desk.now)
    if ladder.is_answer(entry):
        asked = asked.taken_up(desk.now)
    day = ladder.asked_again_on(entry, desk.office)
    kept = to_check(asked, desk.now, desk.office, day)
    desk.store.tasks.save(kept)
    desk.store.entries.add(entry)
    return kept


def _chased(desk: Desk, chases: Sequence[Entry]) -> Chased:
    return ladder.chased(chases, desk.now.tzinfo)


def _what_came(desk: Desk, turn: Turn, entry: Entry) -> Iterator[Note]:
    """The answer, and how often it was asked for by now."""
    if entry.words:
        yield Note(say("{words}", words=entry.words))
    elif entry.expected_at is None:
        yield Note(say("no answer from {name}", name=turn.contact.name))
    times = ladder.told(_chased(desk, [*turn.chases, entry]), desk.now, turn.last)
    if times is not None:
        yield Note(times)


def _what_comes(desk: Desk, task: Task, turn: Turn, entry: Entry) -> Iterator[Note]:
    """The next rung with its day, and that the leader must know before anybody is named."""
    if task.check_on is not None:
        at = max(desk.now, desk.calendar.end_of(task.check_on, desk.now))
        last = LastWord(at=desk.now) if ladder.is_answer(entry) else turn.last
        known = _chased(desk, [*turn.chases, entry])
        step = ladder.rung(task, at, desk.office, last, known)
        first = ladder.first_rung(task, desk.office)
        proposal = ladder.proposal(task, first if step is None else step)
        yield Note(say("on {day}, {step}", day=Weekday(task.check_on), step=proposal))
    if entry.rung == Rung.HEAD and not _is_told(desk, task, turn):
        yield Note(
            say("{name} must know of it before anybody is named", name=task.leader.name),
            say("secdesk report {number} WORDS", number=task.number),
        )


def _is_told(desk: Desk, task: Task, turn: Turn) -> bool:
    """Whether the leader heard of it since it became late, or else since the last word on it."""
    since = (turn.last and turn.last.at) or task.assigned_at
    if task.due.at is not None and task.due.is_past(desk.now):
        since = task.due.at
    return any(one.at > since and _tells(one) for one in desk.store.entries.of(task.number))


def _tells(entry: Entry) -> bool:
    """Whether a line of the log means that the leader knows: a report, or being asked himself."""
    return entry.kind is EntryKind.REPORT or (
        entry.kind is EntryKind.CHASE and entry.rung == Rung.LEADER
    )


def _asked_today(desk: Desk, turns: Sequence[Turn]) -> Mapping[int, Sequence[Note]]:
    """A word where somebody was asked as often today as a day allows, at their first task."""
    times = desk.store.follow_ups.asked_since(midnight(desk.today, desk.now), desk.now)
    first = {one.contact.id: one for one in reversed(turns)}
    return {
        one.task.number: (_already(one.contact, times[contact][-1]),)
        for contact, one in first.items()
        if len(times.get(contact, ())) >= desk.settings[CHASES_A_DAY]
    }


def _already(contact: Contact, at: datetime) -> Note:
    return Note(say("{name} was asked today already at {at}", name=contact.name, at=f"{at:%H:%M}"))
