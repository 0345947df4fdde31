"""What stands in the way, what units think, what was promised and what was skipped."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from secdesk.cards.card import Note
from secdesk.cards.tasks import Deeds
from secdesk.domain import owed
from secdesk.domain.cadence import to_check
from secdesk.domain.entry import Entry, EntryKind, told
from secdesk.domain.errors import Refused, Unreadable
from secdesk.domain.owed import Promise
from secdesk.domain.people import Contact
from secdesk.domain.point import Point, PointKind
from secdesk.domain.task import LIVE, Task
from secdesk.domain.text import Sentence, fold, one_line, say
from secdesk.domain.value import value
from secdesk.domain.vocabulary import Channel, choose
from secdesk.services import consenting
from secdesk.services import owed_echo as echo
from secdesk.services.consenting import Ground
from secdesk.services.desk import Desk
from secdesk.services.each import Notes, Then, each, kept


@value
class Line:
    """A line of the log that opens something: on which task, and what is said back about it."""

    task: Task
    entry: Entry
    notes: Notes
    contact: Contact | None = None


def block(
    desk: Desk,
    numbers: Sequence[int],
    words: str,
    measure: str = "",
    by: str | None = None,
    report_by: str | None = None,
) -> Deeds:
    """Record what stands in the way of tasks, and by when the leader has to know.

    A measure without words is one against what stands in the way already.
    """
    tasks = desk.tasks(numbers)
    proposed = one_line(measure)
    if proposed and not words.strip():
        return _against(desk, tasks, proposed)
    said = told(
        words,
        say("Say what stands in the way."),
        say("secdesk block {number} WORDS", number=tasks[0].number),
    )
    contact = desk.contact(by) if by else None
    named = desk.when(report_by).at.date() if report_by else None
    lines = []
    for task in tasks:
        task.must_be_under_way()
        day = named or owed.report_by(task, desk.now, desk.office)
        entry = replace(_entry(desk, EntryKind.BLOCK, said, day, contact), next_step=proposed)
        notes = partial(echo.obstructed, contact)
        lines.append(Line(_heard_of(desk, task), entry, notes, contact))
    return _opened(desk, lines)


def unblock(desk: Desk, numbers: Sequence[int], words: str) -> Deeds:
    """Record that nothing stands in the way of tasks any more."""
    tasks = desk.tasks(numbers)
    said = told(words)
    standing = {
        task.number: _must_be_owed(
            desk,
            task,
            PointKind.BLOCK,
            say("Nothing stands in the way of #{number}.", number=task.number),
            say("secdesk show {number}", number=task.number),
        )
        for task in tasks
    }

    def cleared(task: Task, entry: Entry) -> Iterator[Note]:
        return echo.cleared(entry, standing[task.number], desk.today, desk.calendar)

    for points in standing.values():
        _end(desk, points)
    entry = Entry(0, desk.now, EntryKind.UNBLOCK, said)
    return each(desk, numbers, lambda task, _: task, entry, cleared)


def consult(
    desk: Desk,
    numbers: Sequence[int],
    words: str,
    to: str | None = None,
    due: str | None = None,
    by: str | None = None,
) -> Deeds:
    """Record that a unit was asked for its opinion."""
    tasks = desk.tasks(numbers)
    said = told(
        words,
        say("Say what was asked."),
        say("secdesk consult {number} WORDS --to CODE", number=tasks[0].number),
    )
    if not to:
        raise Unreadable(
            say("Say who was asked."),
            say("secdesk consult {number} WORDS --to CODE", number=tasks[0].number),
            say("secdesk contact list"),
        )
    contact = desk.contact(to)
    day = desk.when(due).at.date() if due else None
    entry = _entry(desk, EntryKind.CONSULT, said, day, contact)
    entry = replace(entry, channel=choose(Channel, by) if by else None)
    for task in tasks:
        task.must_be_under_way()
    notes = partial(echo.asked, contact)
    return _opened(desk, [Line(task, entry, notes, contact) for task in tasks])


def opinion(desk: Desk, numbers: Sequence[int], words: str, sender: str | None = None) -> Deeds:
    """Record what a unit thinks: it is owed to the leader from here on, and its question ends."""
    tasks = desk.tasks(numbers)
    said = told(
        words,
        say("Say what they think."),
        say("secdesk opinion {number} WORDS --from CODE", number=tasks[0].number),
    )
    named = desk.contact(sender, may_be_retired=True) if sender else None
    questions = _questions(desk, tasks)
    lines = []
    for task in tasks:
        task.must_be(LIVE, "owe")
        contact = named or _sender(task, questions[task.number])
        entry = _entry(desk, EntryKind.OPINION, said, None, contact)
        after = _heard_of(desk, task) if contact in (task.lead, task.person) else task
        lines.append(Line(after, entry, partial(echo.thought, contact), contact))
    for line in lines:
        _end(desk, [one for one in questions[line.task.number] if one.contact == line.contact])
    return _opened(desk, lines)


def promise(
    desk: Desk,
    numbers: Sequence[int],
    words: str,
    promised: Promise,
    ground: Ground = None,
) -> Deeds:
    """Record what was promised, to whom and for when, on a leader's word or answer to an ask."""
    tasks = desk.tasks(numbers)
    said = told(
        words,
        say("Say what was promised."),
        say('secdesk promise {number} WORDS --to WHOM --due WHEN --word "WHOSE, HOW, WHEN"',
            number=tasks[0].number),
    )  # fmt: skip
    whom = one_line(promised.to or "")
    if not whom or not promised.due:
        raise Unreadable(
            say("Say to whom it was promised, and for when."),
            say('secdesk promise {number} WORDS --to WHOM --due WHEN --word "WHOSE, HOW, WHEN"',
                number=tasks[0].number),
        )  # fmt: skip
    rests_on = consenting.consent(desk, ground or promised.word)
    for task in tasks:
        task.must_be(LIVE, "owe")
        rests_on.must_approve(task)
        owed.must_be_approved(task, promised._replace(word=rests_on.told))
    contact = _known(desk, whom)
    day = desk.when(promised.due).at.date()
    entry = replace(
        _entry(desk, EntryKind.PROMISE, said, day, contact),
        word=rests_on.told,
        after="" if contact else whom,
    )
    answer = _opened(
        desk, [Line(task, entry, partial(echo.promised, contact), contact) for task in tasks]
    )
    consenting.carried_out(desk, rests_on)
    return answer


def keep_promise(desk: Desk, numbers: Sequence[int], words: str, to: str | None = None) -> Deeds:
    """Record that what was promised on tasks was kept; of several promises, which one is said."""
    ended = {}
    for task in desk.tasks(numbers):
        points = _must_be_owed(
            desk,
            task,
            PointKind.PROMISE,
            say("Nothing is promised on #{number}.", number=task.number),
            say("secdesk show {number}", number=task.number),
        )
        ended[task.number] = owed.promised_to(task, points, to)
    return _ended(desk, ended, Entry(0, desk.now, EntryKind.KEPT, told(words)), echo.kept)


def bypass(desk: Desk, numbers: Sequence[int], words: str, due: str | None = None) -> Deeds:
    """Record a step skipped because it was urgent, and by when the formality is made good."""
    tasks = desk.tasks(numbers)
    said = told(
        words,
        say("Say which step was skipped, and why."),
        say("secdesk bypass {number} WORDS", number=tasks[0].number),
    )
    for task in tasks:
        task.must_be(LIVE, "owe")
    day = desk.when(due).at.date() if due else owed.made_good_by(desk.now, desk.office)
    entry = _entry(desk, EntryKind.BYPASS, said, day)
    return _opened(desk, [Line(task, entry, echo.skipped) for task in tasks])


def settle_bypass(desk: Desk, numbers: Sequence[int], words: str) -> Deeds:
    """Record that the formalities skipped on tasks were made good."""
    ended = {
        task.number: _must_be_owed(
            desk,
            task,
            PointKind.BYPASS,
            say("No formality is owed on #{number}.", number=task.number),
            say("secdesk show {number}", number=task.number),
        )
        for task in desk.tasks(numbers)
    }
    return _ended(desk, ended, Entry(0, desk.now, EntryKind.SETTLED, told(words)), echo.settled)


def _against(desk: Desk, tasks: Sequence[Task], measure: str) -> Deeds:
    """What is proposed against the obstruction recorded last: its line of the log is said anew."""
    answers = []
    for task in tasks:
        *_, last = _must_be_owed(
            desk,
            task,
            PointKind.BLOCK,
            say("Nothing stands in the way of #{number}; say what does.", number=task.number),
            say("secdesk block {number} WORDS --measure TEXT", number=task.number),
        )
        entry = _entry(desk, EntryKind.BLOCK, last.words, last.due_on, last.contact)
        line = replace(entry, next_step=measure)
        answers.append(kept(desk, [task], line, echo.measured, _saying_anew(desk, last)))
    return _together(answers)


def _saying_anew(desk: Desk, point: Point) -> Then:
    return lambda _, number: desk.store.points.save(replace(point, entry=number))


def _entry(
    desk: Desk, kind: EntryKind, words: str, day: date | None, contact: Contact | None = None
) -> Entry:
    """A line of the log that opens something, due at the end of that day."""
    return Entry(
        0,
        desk.now,
        kind,
        words,
        expected_at=None if day is None else desk.calendar.end_of(day, desk.now),
        contact_id=None if contact is None else contact.id,
    )


def _heard_of(desk: Desk, task: Task) -> Task:
    """The task after a word from whoever holds it, who is asked again when its cycle is over."""
    return to_check(task, desk.now, desk.office)


def _opened(desk: Desk, lines: Sequence[Line]) -> Deeds:
    """Log one line for each task, and open what it opens."""

    def opens(line: Line) -> Then:
        return lambda task, number: _open(desk, line, task, number)

    return _together([kept(desk, [one.task], one.entry, one.notes, opens(one)) for one in lines])


def _open(desk: Desk, line: Line, task: Task, number: int) -> None:
    entry = replace(line.entry, task=task.number)
    desk.store.points.add(owed.opened(entry, number, line.contact))


def _ended(
    desk: Desk,
    ended: dict[int, Sequence[Point]],
    entry: Entry,
    said: Callable[[Entry, Sequence[Point]], Iterator[Note]],
) -> Deeds:
    """End what was owed on tasks, and log it once for each."""
    for points in ended.values():
        _end(desk, points)
    tasks = desk.tasks(list(ended))
    return kept(desk, tasks, entry, lambda task, line: said(line, ended[task.number]))


def _together(answers: Sequence[Deeds]) -> Deeds:
    return Deeds(tuple(deed for one in answers for deed in one.tasks))


def _end(desk: Desk, points: Sequence[Point]) -> None:
    for one in points:
        desk.store.points.save(replace(one, ended_at=desk.now))


def _must_be_owed(
    desk: Desk, task: Task, kind: PointKind, missing: Sentence, hint: Sentence
) -> Sequence[Point]:
    """What of a kind is open on a task, the oldest first; raises Refused where nothing is."""
    open_ones = desk.store.points.of([task.number]).get(task.number, ())
    found = sorted((one for one in open_ones if one.kind is kind), key=lambda one: one.id)
    if not found:
        raise Refused(missing, hint)
    return found


def _questions(desk: Desk, tasks: Sequence[Task]) -> dict[int, list[Point]]:
    """The questions to units that have no answer yet, by task."""
    open_ones = desk.store.points.of(task.number for task in tasks)
    return {
        task.number: [
            one for one in open_ones.get(task.number, ()) if one.kind is PointKind.CONSULT
        ]
        for task in tasks
    }


def _sender(task: Task, questions: Sequence[Point]) -> Contact:
    """Whose opinion it is where nobody said so: who holds the task, else the only one asked."""
    holder = task.lead or task.person
    if holder is not None:
        return holder
    likely = list({one.contact.id: one.contact for one in questions if one.contact}.values())
    if len(likely) == 1:
        return likely[0]
    raise Refused(
        say("Say whose opinion it is."),
        *(
            say("secdesk opinion {number} WORDS --from {code}", number=task.number, code=one.code)
            for one in likely
        ),
        say("secdesk contact list"),
    )


def _known(desk: Desk, whom: str) -> Contact | None:
    """The contact of exactly that code or name, where there is one; a promise may go to anybody."""
    wanted = fold(whom)
    fitting = [
        one
        for one in desk.store.contacts.named(wanted)
        if one.is_active and wanted in (one.code, fold(one.name))
    ]
    return fitting[0] if fitting else None
