"""What is said back after a deed: how the task stands, and whatever is not as usual."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import reduce

from secdesk.cards import tasks as cards
from secdesk.cards.card import Note
from secdesk.cards.tasks import Deeds
from secdesk.domain.marks import class_for, marked
from secdesk.domain.secrecy import masked
from secdesk.domain.task import Due, Task
from secdesk.domain.text import Sentence, Weekday, say, say_n
from secdesk.domain.vocabulary import DueKind, Holder, Urgency
from secdesk.services.desk import Desk
from secdesk.services.hushing import hushed

USUAL_IMPORTANCE = 2


def deeds(desk: Desk, tasks: Sequence[Task], notes: Callable[[Task], Iterable[Note]]) -> Deeds:
    """Every task after a deed, with what was understood of it."""
    last = desk.store.entries.last_words(task.number for task in tasks)
    return Deeds(
        tuple(
            cards.deed(
                task,
                desk.now,
                desk.office,
                tuple(hushed(task.secrecy, notes(task))),
                last.get(task.number),
            )
            for task in map(masked, tasks)
        )
    )


def as_read(desk: Desk, limit: Due) -> Iterator[Note]:
    """How the words of a limit just given were read, where a choice was made or a day is off."""
    if limit.typed:
        moment = desk.when(limit.typed)
        yield from (Note(one) for one in (*moment.notes, *moment.facts))


def undated(task: Task) -> Iterator[Note]:
    """That nobody said a date, where the desk set itself one."""
    if task.due.kind is DueKind.SOFT and not task.due.typed:
        yield Note(
            say("no date was given: this is the desk's own target"),
            say('secdesk due {number} "fri 5pm"', number=task.number),
        )


def to_pass_on(task: Task) -> Iterator[Note]:
    """That whoever leads it is to be told, where they have not been since it came back."""
    is_theirs = task.holder is Holder.UNIT and task.is_to_do
    if is_theirs and task.lead is not None and task.conveyed_at is None:
        yield Note(
            say("{name} has not been told yet", name=(task.person or task.lead).name),
            say("secdesk convey {number}", number=task.number),
        )


def looks_secret(task: Task) -> Iterator[Note]:
    """That its words bear the mark of a secret, where its class is one that anybody may read."""
    mark = next((mark for _, mark in marked(task)), None)
    if mark is None:
        return
    known = class_for(mark)
    yield Note(
        say('class {secrecy}, and its text says "{mark}"', secrecy=task.secrecy, mark=mark),
        say("secdesk undo")
        if known is None
        else say("secdesk edit {number} --secrecy {secrecy}", number=task.number,
                 secrecy=known.value),
    )  # fmt: skip


def comes_up(desk: Desk, task: Task) -> Iterator[Note]:
    """On which day it is to be looked at again, where that is not today."""
    if task.check_on is not None and task.check_on > desk.today:
        yield Note(say("comes up again {day}", day=Weekday(task.check_on)))


def particulars(task: Task) -> Iterator[Note]:
    """One line of who carries it out, how it stands, and how soon it must move; or none."""
    parts = [*_people(task), *_weight(task), *_frame(task)]
    if parts:
        yield Note(reduce(_beside, parts))


def _people(task: Task) -> Iterator[Sentence]:
    parties = tuple(one.name for one in (task.lead, task.person) if one)
    if parties:
        yield say("with {names}", names=parties)
    if task.helpers:
        yield say("helped by {names}", names=tuple(one.name for one in task.helpers))
    if task.holder is Holder.LEADER:
        yield say("the next step is {name}'s own", name=task.leader.name)


def _weight(task: Task) -> Iterator[Sentence]:
    if task.urgency is not Urgency.NORMAL:
        yield say("{urgency}", urgency=task.urgency)
    if task.importance != USUAL_IMPORTANCE:
        yield say("importance {importance}", importance=task.importance)


def _frame(task: Task) -> Iterator[Sentence]:
    if task.parent is not None:
        yield say("part of #{number}", number=task.parent)
    if task.standard:
        yield say("requirement: {text}", text=task.standard)
    if task.links:
        yield say_n("{count} file", "{count} files", len(task.links))
    if task.cycle is not None:
        yield say_n("a word each working day", "a word every {count} working days", task.cycle)
    if not task.report_back:
        yield say("no report wanted")
    yield from _aim(task)
    yield from _kept_back(task)


def _aim(task: Task) -> Iterator[Sentence]:
    """Which effect is expected of it by when, and whether it matters more than the others."""
    if task.effect_on is not None:
        yield say("effect expected by {day}: {text}", day=task.effect_on, text=task.effect)
    if task.is_focus:
        yield say("focus point")


def _kept_back(task: Task) -> Iterator[Sentence]:
    """Where a paper is that nothing is kept of, and until when nobody else reads a title."""
    if task.kept:
        yield say("kept in {place}", place=task.kept)
    if task.embargo_on is not None:
        yield say("under embargo until {day}", day=task.embargo_on)


def _beside(one: Sentence, other: Sentence) -> Sentence:
    return say("{one} · {other}", one=one, other=other)
