"""What is said back after a deed: how the task stands, and whatever is not as usual."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import reduce

from secdesk.cards import tasks as cards
from secdesk.cards.card import Note
from secdesk.cards.tasks import Deeds
from secdesk.domain.task import Due, Task
from secdesk.domain.text import Sentence, say, say_n
from secdesk.domain.vocabulary import Holder, Urgency
from secdesk.services.desk import Desk

USUAL_IMPORTANCE = 2


def deeds(desk: Desk, tasks: Sequence[Task], notes: Callable[[Task], Iterable[Note]]) -> Deeds:
    """Every task after a deed, with what was understood of it."""
    last = desk.store.entries.last_words(task.number for task in tasks)
    return Deeds(
        tuple(
            cards.deed(task, desk.now, desk.office, tuple(notes(task)), last.get(task.number))
            for task in tasks
        )
    )


def as_read(desk: Desk, limit: Due) -> Iterator[Note]:
    """How the words of a limit just given were read, where a choice was made or a day is off."""
    if limit.typed:
        moment = desk.when(limit.typed)
        yield from (Note(one) for one in (*moment.notes, *moment.facts))


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
    if not task.report_back:
        yield say("no report wanted")


def _beside(one: Sentence, other: Sentence) -> Sentence:
    return say("{one} · {other}", one=one, other=other)
