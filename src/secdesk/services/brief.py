"""The page for a leader, from what this leader gave; and that it was delivered.

Nothing of another leader's stands on it: neither work that this leader did not give, nor what
somebody else was told of work that both gave. What is wanted of the leader stands among the asks
and nowhere else.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from secdesk.cards import tasks as cards
from secdesk.cards.asks import View
from secdesk.cards.briefs import Act, Brief, Coming, Done, Marked, Part, Question
from secdesk.cards.card import Note
from secdesk.cards.tasks import TaskLine
from secdesk.domain import owed
from secdesk.domain.ask import Ask, view_of
from secdesk.domain.entry import Entry, LastWord
from secdesk.domain.light import Light
from secdesk.domain.people import Leader, speaks_of
from secdesk.domain.point import Point, PointKind
from secdesk.domain.secrecy import on_paper
from secdesk.domain.setting.known import BRIEF_DAYS, BRIEF_LINES
from secdesk.domain.task import Task
from secdesk.domain.text import Sentence, Weekday, say
from secdesk.domain.vocabulary import Holder, State
from secdesk.services import brief_words, following
from secdesk.services.desk import Desk
from secdesk.services.wanted import Wanted

MOST_COUNTED = 1_000
TO_DO = (State.OPEN, State.SUSPENDED)
RESULTS = (State.DONE, State.REPORTED)

Tell = Callable[[Task, Sequence[Entry]], Iterator[Sentence]]


class Work(NamedTuple):
    """What a leader gave and what is owed on it, each task in the one part it belongs to."""

    to_do: Sequence[Task]
    settled: Sequence[Task]
    points: Mapping[int, Sequence[Point]]
    unheard: Mapping[int, Sequence[Point]]  # of these, what this leader was not told of
    is_cut: bool

    def of(self, task: Task, kind: PointKind) -> Sequence[Point]:
        """What of a kind is open on a task."""
        return [one for one in self.points.get(task.number, ()) if one.kind is kind]

    def opinions(self, task: Task) -> Sequence[Point]:
        """What units think of a task, and the leader was not told."""
        unheard = self.unheard.get(task.number, ())
        return [one for one in unheard if one.kind is PointKind.OPINION]


class Sorted(NamedTuple):
    """The leader's tasks by the part they stand in."""

    own: Sequence[Task]
    finished: Sequence[Task]
    under_way: Sequence[Task]
    measures: Sequence[Task]
    overdue: Sequence[Task]


def occasion(desk: Desk) -> Sentence:
    """What is logged of each task whose result or problem the page told."""
    return say("brief of {day}", day=Weekday(desk.today))


def brief(
    desk: Desk, typed: str, delivered_in: str | None = None, *, is_paper: bool = False
) -> Brief:
    """The page for a leader at that moment; with words it is recorded as delivered in these.

    On paper nothing is said of what is under embargo.
    """
    leader = desk.leader(typed, may_be_retired=True)
    work = _work(desk, leader)
    if is_paper:
        to_do, settled = ([on_paper(one, desk.today) for one in those] for those in work[:2])
        work = work._replace(to_do=to_do, settled=settled)
    page = _page(desk, leader, work)
    if delivered_in is None:
        return page
    return replace(page, marked=_delivered(desk, leader, page, work, delivered_in))


def _delivered(desk: Desk, leader: Leader, page: Brief, work: Work, said: str) -> Marked:
    """Record that the leader was given the page, and so knows what stands on it."""
    reported = tuple(task.number for task in page.finished.tasks)
    shown = [task.number for part in (page.problems, page.opinions) for task in part.tasks]
    told = tuple(one for one in dict.fromkeys(shown) if one in work.unheard)
    numbers = list(dict.fromkeys((*reported, *told)))
    if numbers:
        following.report(desk, numbers, said, leader.code)
    for one in page.mandates:
        desk.store.mandates.tell(one.mandate, desk.now)
    desk.store.briefings.add(leader.id, desk.now)
    mandates = tuple(one.mandate for one in page.mandates)
    return Marked(cards.party(leader), reported, told, mandates)


def _work(desk: Desk, leader: Leader) -> Work:
    """Everything that the leader gave and is not off the desk, the most pressing first."""
    parts = [
        desk.store.tasks.list(Wanted(leader=leader.id, states=states), desk.now, MOST_COUNTED)
        for states in (TO_DO, (State.DONE,), (State.REPORTED, State.TRANSFERRED))
    ]
    tasks = [task for part in parts for task in part]
    points = desk.store.points.of(task.number for task in tasks) if desk.store.has_points else {}
    unheard = {
        task.number: found
        for task in tasks
        if (found := _unheard(desk, leader, task, points.get(task.number, ())))
    }
    is_cut = any(len(part) == MOST_COUNTED for part in parts)
    return Work(parts[0], [*parts[1], *parts[2]], points, unheard, is_cut)


def _unheard(desk: Desk, leader: Leader, task: Task, points: Sequence[Point]) -> Sequence[Point]:
    """Which obstructions and opinions the leader was not told of; with others, by the log."""
    waiting = [
        one
        for one in points
        if owed.is_for_the_leader(one) and (task.is_to_do or one.kind is PointKind.OPINION)
    ]
    if not waiting or len(task.issuers) == 1:
        return waiting
    log = desk.store.entries.of(task.number)
    return [one for one in waiting if owed.unaware(one, log, [leader])]


def _sorted(desk: Desk, leader: Leader, work: Work) -> Sorted:
    """Each task once: the leader's own, what is late, what has an effect, what goes on."""
    own = [one for one in work.to_do if one.holder is Holder.LEADER and one.leader == leader]
    finished = [one for one in work.settled if _is_news(one, leader, work)]
    met = {one.number for one in (*own, *finished)}
    late = [one for one in work.to_do if one.number not in met and one.due.is_past(desk.now)]
    met |= {one.number for one in late}
    rest = [one for one in (*work.to_do, *work.settled) if one.number not in met]
    going = [one for one in rest if one.is_to_do or one.state is State.TRANSFERRED]
    return Sorted(
        own=own,
        finished=finished,
        under_way=[one for one in going if not one.is_measure],
        measures=[one for one in rest if one.is_measure],
        overdue=late,
    )


def _is_news(task: Task, leader: Leader, work: Work) -> bool:
    """Whether it has a result that did not go back to this leader, who is to have it."""
    if task.state is not State.DONE or leader not in task.untold:
        return False
    return task.report_back or bool(work.opinions(task))


def _page(desk: Desk, leader: Leader, work: Work) -> Brief:
    parts = _sorted(desk, leader, work)
    most = desk.settings[BRIEF_LINES]
    asks = _asks(desk, leader)
    obstructed = [one for one in work.to_do if work.of(one, PointKind.BLOCK)]
    shown = {one.number for one in parts.finished[:most]}
    hidden = {one.number for one in parts.finished} - shown
    with_opinion = [one for one in (*work.to_do, *work.settled) if work.opinions(one)]
    heard = _first([*obstructed, *with_opinion], work, shown, hidden, most)
    promises = _promises(leader, work)
    dates = _dates(desk, leader, work)
    mandates = _mandates(desk, leader)
    return Brief(
        on=desk.today,
        leader=cards.party(leader),
        is_cut=work.is_cut,
        questions=tuple(map(_question, asks[:most])),
        questions_total=len(asks),
        problems=_told(desk, obstructed, heard, lambda task, _: brief_words.problems(
            work.of(task, PointKind.BLOCK))),
        own=_standing(desk, parts.own, brief_words.own),
        promises=_part(desk, list(promises), lambda task, _: brief_words.promises(
            [one for one in work.of(task, PointKind.PROMISE) if speaks_of(one.word, leader)])),
        finished=_part(desk, parts.finished, brief_words.result),
        mandates=tuple(mandates[:most]),
        mandates_total=len(mandates),
        under_way=_standing(desk, parts.under_way, brief_words.progress),
        measures=_standing(desk, parts.measures, brief_words.effect),
        overdue=_standing(desk, parts.overdue, brief_words.lateness),
        until=desk.calendar.add(desk.today, desk.settings[BRIEF_DAYS]),
        dates=tuple(dates[:most]),
        dates_total=len(dates),
        opinions=_told(desk, with_opinion, heard, lambda task, _: brief_words.opinions(
            work.opinions(task))),
    )  # fmt: skip


def _first(
    tasks: Sequence[Task], work: Work, shown: set[int], hidden: set[int], most: int
) -> set[int]:
    """Of which tasks the page tells what is in the way and what units think.

    A report tells everything that is waiting on a task: so what has a result goes along with it or
    is left for later, and what is told of a task at all is told whole.
    """
    numbers = dict.fromkeys(task.number for task in tasks if task.number not in hidden)
    ordered = sorted(numbers, key=lambda one: (one not in shown, one not in work.unheard))
    return set(ordered[:most])


def _standing(desk: Desk, tasks: Sequence[Task], tell: Tell) -> Part:
    """Tasks that are still to be done, each with why its light is red or amber in front."""
    part = _part(desk, tasks, tell)
    lines = (
        replace(one, notes=(*map(Note, brief_words.pressing(one)), *one.notes))
        for one in part.tasks
    )
    return replace(part, tasks=tuple(lines))


def _told(desk: Desk, tasks: Sequence[Task], heard: set[int], tell: Tell) -> Part:
    """Those of the tasks that are told of, and how many there are."""
    part = _part(desk, [task for task in tasks if task.number in heard], tell)
    return replace(part, total=len(tasks))


def _part(desk: Desk, tasks: Sequence[Task], tell: Tell) -> Part:
    """The first of the tasks, each with what is to be said of it."""
    shown = tasks[: desk.settings[BRIEF_LINES]]
    last = desk.store.entries.last_words(task.number for task in shown)
    return Part(tuple(_line(desk, task, last.get(task.number), tell) for task in shown), len(tasks))


def _line(desk: Desk, task: Task, last: LastWord | None, tell: Tell) -> TaskLine:
    """A task as this leader may read it: what is in its way is known from here on."""
    log = desk.store.entries.of(task.number)
    said = brief_words.last_word(log)
    known = None if last is None else last._replace(words=said.words if said else "")
    if known is not None and known.block is not None:
        known = known._replace(block=known.block._replace(told_at=desk.now))
    line = cards.deed(task, desk.now, desk.office, (), known)
    if task.state in RESULTS:  # who else has to be told of it is not said here
        line = replace(line, light=Light.BLUE, reason=brief_words.done_on(task, desk.now))
    return replace(line, notes=tuple(Note(one) for one in tell(task, log)))


def _asks(desk: Desk, leader: Leader) -> Sequence[Ask]:
    """The asks that wait for this leader today, what is needed first in front."""
    if not desk.store.has_asks:
        return ()
    return desk.store.asks.waiting(desk.today, MOST_COUNTED, leader=leader.id)


def _question(ask: Ask) -> Question:
    return Question(
        number=ask.number,
        question=ask.question,
        needed_on=ask.needed_on,
        recommendation=ask.recommendation,
        options=ask.options,
        basis=ask.basis,
        task=ask.task,
        sender=None if ask.sender is None else cards.party(ask.sender),
        is_private=ask.is_private,
        views=tuple(View(*view_of(one)) for one in ask.views),
        common=ask.common,
    )


def _promises(leader: Leader, work: Work) -> Iterator[Task]:
    """Tasks on which something was promised on this leader's word."""
    for task in (*work.to_do, *work.settled):
        if any(speaks_of(one.word, leader) for one in work.of(task, PointKind.PROMISE)):
            yield task


def _mandates(desk: Desk, leader: Leader) -> Sequence[Done]:
    """What was done under this leader's mandates and not told, a mandate at a time."""
    untold = desk.store.mandates.untold()
    if not untold:
        return ()
    found = []
    for mandate in desk.store.mandates.all():
        acts = [one for one in untold if one.mandate == mandate.number]
        if acts and mandate.leader == leader:
            done = tuple(
                Act(deed, tuple(dict.fromkeys(one.task for one in acts if one.deed is deed)))
                for deed in dict.fromkeys(one.deed for one in acts)
            )
            found.append(Done(mandate.number, mandate.words, done))
    return found


def _dates(desk: Desk, leader: Leader, work: Work) -> Sequence[Coming]:
    """The dates of today and the working days ahead, in their order."""
    until = desk.calendar.add(desk.today, desk.settings[BRIEF_DAYS])
    tasks = (*work.to_do, *work.settled)
    found = [one for task in tasks for one in _dates_of(task, leader, work)]
    return sorted(
        (one for one in found if desk.today <= one.on <= until),
        key=lambda one: (one.on, one.number),
    )


def _dates_of(task: Task, leader: Leader, work: Work) -> Iterator[Coming]:
    if task.is_to_do and task.due.at is not None:
        yield Coming(task.due.at.date(), say("due"), task.number, task.title)
    if task.is_unchecked and task.effect_on is not None:
        yield Coming(task.effect_on, say("effect to be looked at"), task.number, task.title)
    for one in work.of(task, PointKind.PROMISE):
        if speaks_of(one.word, leader) and one.due_on is not None:
            what = say("promised to {name}", name=owed.receiver(one))
            yield Coming(one.due_on, what, task.number, task.title)
