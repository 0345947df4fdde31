"""Reminders: set, listed, ticked off, put off, let go."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from secdesk.cards import reminders as cards
from secdesk.cards.card import Note
from secdesk.cards.reminders import ReminderLine, ReminderList, RemindersTouched
from secdesk.domain.errors import Unreadable
from secdesk.domain.reminder import ONCE, Matter, Reminder, matter, settled_words
from secdesk.domain.secrecy import allowed
from secdesk.domain.task import Task
from secdesk.domain.text import one_line, say, say_n
from secdesk.domain.value import value
from secdesk.domain.vocabulary import Secrecy, choose
from secdesk.domain.when import read
from secdesk.services import hushing
from secdesk.services import reminding_again as again
from secdesk.services.dates import customs
from secdesk.services.desk import Desk
from secdesk.services.reminding_again import Heard

LONGEST_DATE = 8  # words that a date without its quotes may run on for

Outcome = tuple[Reminder, Sequence[Note]]
Rule = Callable[[Reminder], Outcome]


@value
class ReminderSaid:
    """What may be said of a reminder beside its moment and words, as typed; None is not said."""

    task: int | None = None
    secrecy: str | None = None
    on_holiday: str | None = None


def remind(desk: Desk, when: str, words: str, said: ReminderSaid) -> RemindersTouched:
    """Keep words that are to come up at a moment, once or by a rule."""
    settled = settled_words(words)
    heard = _heard(desk, when, said.on_holiday)
    stored = desk.store.reminders.add(_drafted(desk, settled, heard, said))
    return _touched(desk, [(stored, list(_remarks(heard)))])


def date_goes_on(desk: Desk, when: str, words: Sequence[str]) -> int:
    """How many of the words belong to the date in front of them, where its quotes are missing.

    Those of the longest date that can be read; where there is none, and the first word is a date
    by itself, of the shortest that is impossible, such as Friday 25:00.
    """
    bare = list(takewhile(lambda word: word.split() == [word], words))  # the rest is in quotes
    texts = {n: " ".join([when, *bare[:n]]) for n in range(1, min(len(bare), LONGEST_DATE) + 1)}
    answers = {n: is_when(desk, text) for n, text in texts.items()}
    longest = max((n for n, answer in answers.items() if answer), default=0)
    if longest or not is_when(desk, when):
        return longest
    return next((n for n, answer in answers.items() if answer is False), 0)


def is_when(desk: Desk, typed: str) -> bool | None:
    """Whether our own grammar reads all of it as a date, past or not, or as a rule.

    None where it is neither, False where it is a date that cannot be.
    """
    if again.speaks_of_it(typed):
        return again.is_rule(desk, typed) or None
    try:
        found = read(typed, desk.now, customs(desk.office))
    except Unreadable:
        return False
    return None if found is None else True


def list_reminders(desk: Desk, *, everything: bool = False) -> ReminderList:
    """Those that wait, the next first; on request those too that were ticked off or let go."""
    found = desk.store.reminders.waiting()
    order = sorted(found, key=lambda one: (one.up(desk.calendar).at, one.number))
    ended = [one for one in desk.store.reminders.all() if not one.is_waiting] if everything else []
    return ReminderList(desk.today, tuple(_line(desk, one) for one in (*order, *ended)))


def done(desk: Desk, numbers: Sequence[int]) -> RemindersTouched:
    """Tick reminders off; one that comes round waits for its next time."""

    def ticked(one: Reminder) -> Outcome:
        if one.comes_round and one.is_waiting:
            return _round_of(desk, one)
        return one.tick_off(desk.now), [Note(say("ticked off"))]

    return _each(desk, numbers, ticked)


def drop(desk: Desk, numbers: Sequence[int]) -> RemindersTouched:
    """Let reminders go, however often they would have come round."""
    return _each(desk, numbers, lambda one: (one.drop(desk.now), [Note(say("dropped"))]))


def snooze(desk: Desk, numbers: Sequence[int], when: str) -> RemindersTouched:
    """Let reminders come up at another moment; none passes the day on which its task is due."""
    if numbers and not one_line(when):
        raise Unreadable(
            say("Say until when."),
            say('secdesk reminders snooze {number} "tomorrow 9am"', number=numbers[0]),
        )
    heard = _once(desk, when)

    def later(one: Reminder) -> Outcome:
        moved = one.put_off(heard.at, desk.now, desk.calendar, has_time=heard.has_time)
        moved, notes = _within_its_round(desk, one, moved)
        return moved, [*_remarks(heard), *notes, *_within_its_task(desk, moved)]

    return _each(desk, numbers, later)


def _drafted(desk: Desk, words: str, heard: Heard, said: ReminderSaid) -> Reminder:
    """The reminder as understood, not yet stored."""
    task = None if said.task is None else desk.tasks([said.task])[0]
    return Reminder(
        number=0,
        words=words,
        made_at=desk.now,
        at=heard.at,
        comes_up_at=heard.at,
        has_time=heard.has_time,
        typed=heard.typed,
        again=heard.again,
        secrecy=allowed(choose(Secrecy, said.secrecy)) if said.secrecy else Secrecy.INTERNAL,
        matter=None if task is None else _without_text(task),
    )


def _without_text(task: Task) -> Matter:
    allowed(task.secrecy)
    return matter(task)


def _heard(desk: Desk, when: str, on_holiday: str | None) -> Heard:
    """The moment or the rule that words mean; a rule may also be one that no date can be."""
    if again.speaks_of_it(when) or on_holiday is not None:
        return again.heard(desk, when, on_holiday)
    try:
        return _once(desk, when)
    except Unreadable:
        if again.is_rule(desk, when):
            return again.heard(desk, when, None)
        raise


def _once(desk: Desk, when: str) -> Heard:
    """One moment; a day without a clock time begins with its work: it is no deadline."""
    moment = desk.when(when)
    at = moment.at if moment.has_time else desk.calendar.start_of(moment.at.date(), desk.now)
    return Heard(at, moment.has_time, ONCE, moment.typed, (*moment.notes, *moment.facts))


def _remarks(heard: Heard) -> Iterator[Note]:
    """The choices that were made in reading."""
    yield from (Note(one) for one in heard.notes)


def _round_of(desk: Desk, one: Reminder) -> Outcome:
    """One that comes round, ticked off this time: its next time, and how many went by."""
    following, missed = again.after(desk, one), again.missed(desk, one)
    notes = [Note(say("ticked off"))]
    if missed:
        before = say_n("{count} earlier time missed", "{count} earlier times missed", missed)
        notes.append(Note(before))
    if following is None:
        return one.tick_off(desk.now), [*notes, Note(say("that was the last time"))]
    return one.come_round(following, has_time=again.has_time(one)), notes


def _within_its_round(desk: Desk, one: Reminder, moved: Reminder) -> Outcome:
    """One that comes round is put off no further than to its next time."""
    following = again.after(desk, one) if one.comes_round else None
    if following is None or moved.comes_up_at < following:
        return moved, []
    note = Note(say("put off no further: it comes round then"))
    return replace(moved, comes_up_at=following, has_time=again.has_time(one)), [note]


def _within_its_task(desk: Desk, one: Reminder) -> Iterator[Note]:
    """That the due date of its task brings it up sooner than was asked."""
    up = one.up(desk.calendar)
    if one.matter is not None and up.at < one.comes_up_at:
        yield Note(say("put off no further: #{number} is due then", number=one.matter.number))


def _each(desk: Desk, numbers: Sequence[int], rule: Rule) -> RemindersTouched:
    """Apply one rule to every reminder named, all of them or none."""
    if not numbers:
        raise Unreadable(
            say("Say the number of the reminder first."), say("secdesk reminders list")
        )
    found = desk.store.reminders.get(list(dict.fromkeys(numbers)))
    changed = [rule(one) for one in found]
    for one, _ in changed:
        desk.store.reminders.save(one)
    return _touched(desk, changed)


def _touched(desk: Desk, outcomes: Sequence[Outcome]) -> RemindersTouched:
    lines = tuple(_line(desk, hushing.reminder(one), notes) for one, notes in outcomes)
    return RemindersTouched(desk.today, lines)


def _line(desk: Desk, one: Reminder, notes: Sequence[Note] = ()) -> ReminderLine:
    return again.told(desk, one, cards.reminder(one, desk.now, desk.office, notes))
