"""All that is to be said to a leader now: read together, from all that is owed to that leader."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby, islice

from secdesk.cards.saying import SayLine, SayList, SayPart
from secdesk.cards.tasks import party
from secdesk.domain import owed, saying
from secdesk.domain.ask import Ask, view_of
from secdesk.domain.ask_due import AskDue
from secdesk.domain.entry import LastWord
from secdesk.domain.light import silence, standing
from secdesk.domain.mandate import Act, Mandate
from secdesk.domain.people import Leader
from secdesk.domain.point import Point, PointKind
from secdesk.domain.saying import Topic
from secdesk.domain.secrecy import SEALED, STATE_SECRETS, is_sealed
from secdesk.domain.setting.known import OWN_REMIND, SAY_LINES
from secdesk.domain.task import Task
from secdesk.domain.text import Sentence, Weekday, say, say_n
from secdesk.domain.vocabulary import Secrecy
from secdesk.services import point_notes
from secdesk.services.desk import Desk
from secdesk.services.wanted import Wanted

MOST_LOOKED_AT = 200  # of each kind
MOST_ACTS = 5  # that are named of one mandate

Lines = Iterator[SayLine]


def say_list(desk: Desk, leader: str) -> SayList:
    """All that is to be said to one leader now, kind by kind."""
    told = desk.leader(leader, may_be_retired=True)
    return SayList(
        on=desk.today,
        leader=party(told),
        channel=told.channel,
        best_time=told.best_time,
        parts=parts(desk, told, desk.settings[SAY_LINES]),
    )


def items(desk: Desk, leader: Leader, most: int, *, with_late: bool = True) -> Sequence[SayLine]:
    """The first of what is to be said to a leader, in its order; no more is read than asked for."""
    finds = [find for find in KINDS if with_late or find is not _late]
    return tuple(islice((one for find in finds for one in find(desk, leader, most)), most))


def parts(desk: Desk, leader: Leader, most: int) -> tuple[SayPart, ...]:
    """What is to be said of each kind, so many lines at most; kinds without any are left out."""
    found = groupby(_all(desk, leader, MOST_LOOKED_AT), lambda one: one.topic)
    return tuple(_part(topic, list(lines), most) for topic, lines in found)


def _part(topic: Topic, lines: Sequence[SayLine], most: int) -> SayPart:
    return SayPart(topic, tuple(lines[:most]), max(0, len(lines) - most))


def _all(desk: Desk, leader: Leader, looked_at: int) -> Lines:
    for find in KINDS:
        yield from find(desk, leader, looked_at)


def _asks(desk: Desk, leader: Leader, looked_at: int) -> Lines:
    """What waits for the leader's answer, needed soonest first."""
    if not desk.store.has_asks:
        return
    for ask in desk.store.asks.waiting(desk.today, looked_at, leader=leader.id):
        yield SayLine(
            topic=Topic.ASK,
            number=ask.number,
            title=ask.question,
            why=(*_about(desk, ask), *_thought(ask)),
            proposal=_recommended(ask),
            command=say("secdesk answer {number} agree", number=ask.number),
            task=ask.task,
            is_private=ask.is_private or _is_sealed(ask.secrecy),
            is_sealed=_is_sealed(ask.secrecy),
            wish="" if ask.wish is None else ask.wish.typed,
        )


def _about(desk: Desk, ask: Ask) -> Iterator[Sentence]:
    """By when it is to be answered, what it is about and whose it is."""
    if ask.needed_on is not None:
        yield AskDue(ask, ask.needed_on, desk.now, desk.calendar).finding.reason
    if ask.task is not None:
        yield say("about #{number}", number=ask.task)
    if ask.sender is not None:
        yield say("asked by {name}", name=ask.sender.name)
    yield from _open_to(ask)


def _open_to(ask: Ask) -> Iterator[Sentence]:
    """What may be answered, and that the leader put it off before."""
    if ask.wish is not None:
        yield say("for the date {typed}", typed=ask.wish.typed)
    if ask.options:
        yield say("choices: {options}", options=ask.options)
    if ask.revisit_on is not None:
        yield say("put off until {day}", day=Weekday(ask.revisit_on))


def _thought(ask: Ask) -> Iterator[Sentence]:
    """What those think who do not agree, and what they have in common."""
    for who, words in map(view_of, ask.views):
        yield say("view of {name}: {text}", name=who, text=words)
    if ask.common:
        yield say("agreed by all: {text}", text=ask.common)


def _recommended(ask: Ask) -> Sentence:
    if ask.recommendation:
        return say("recommended: {text}", text=ask.recommendation)
    return say("nothing is recommended yet")


def _results(desk: Desk, leader: Leader, looked_at: int) -> Lines:
    """What is done and this leader was not told of, the longest first."""
    tasks = desk.store.tasks.whole(desk.store.tasks.to_report(looked_at, leader.id))
    owed_to = [one for one in tasks if leader in one.untold]
    for task in sorted(owed_to, key=lambda one: (one.done_at or desk.now, one.number)):
        yield _of_task(task, Topic.RESULT, (_came_out(desk, task),), _report(task, leader))


def _came_out(desk: Desk, task: Task) -> Sentence:
    day = Weekday((task.done_at or desk.now).astimezone(desk.now.tzinfo).date())
    return say("done on {day}: {result}", day=day, result=task.result)


def _problems(desk: Desk, leader: Leader, looked_at: int) -> Lines:
    """What stands in the way and this leader does not know of, with the measure proposed."""
    for task, point in _points(desk, leader, PointKind.BLOCK, looked_at):
        why = [point_notes.stands(point)]
        if point.contact is not None:
            why.append(say("it lies with {name}", name=point.contact.name))
        measure = point.measure
        yield _of_task(
            task,
            Topic.PROBLEM,
            why,
            _report(task, leader),
            say("proposed: {measure}", measure=measure)
            if measure
            else say("nothing is proposed against it yet"),
        )


def _late(desk: Desk, leader: Leader, looked_at: int) -> Lines:
    """What is overdue, where the leader was told nothing since it became so."""
    wanted = Wanted(leader=leader.id, is_overdue=True)
    tasks = desk.store.tasks.list(wanted, desk.now, looked_at)
    numbers = [one.number for one in tasks]
    reports = desk.store.follow_ups.reports(numbers) if numbers else {}
    last = desk.store.entries.last_words(numbers) if numbers else {}
    for task in tasks:
        told = reports.get(task.number, ())
        if saying.must_hear(task, leader, told, desk.now, desk.office):
            why = _how_late(desk, task, last.get(task.number))
            command = _report(task, leader, words=True)
            yield _of_task(task, Topic.LATE, tuple(why), command)


def _how_late(desk: Desk, task: Task, last: LastWord | None) -> Iterator[Sentence]:
    yield standing(task, desk.now, desk.office, last).reason
    if last is not None and last.words:
        yield say("last word: {words}", words=last.words)


def _opinions(desk: Desk, leader: Leader, looked_at: int) -> Lines:
    """What units think and this leader has not heard."""
    for task, point in _points(desk, leader, PointKind.OPINION, looked_at):
        day = point_notes.opened_on(point)
        said = say(
            "{name} on {day}: {words}", name=owed.receiver(point), day=day, words=point.words
        )
        yield _of_task(task, Topic.OPINION, (said,), _report(task, leader))


def _acts(desk: Desk, leader: Leader, _: int) -> Lines:
    """What was done under the leader's mandates and the leader was not told of."""
    acts = desk.store.mandates.untold()
    if not acts:
        return
    mandates = desk.store.mandates.get(sorted({one.mandate for one in acts}))
    for mandate in mandates:
        if mandate.leader == leader:
            yield _under(mandate, [one for one in acts if one.mandate == mandate.number])


def _under(mandate: Mandate, acts: Sequence[Act]) -> SayLine:
    why = [
        say("#{number} on {day}: {deed}", deed=one.deed, number=one.task,
            day=Weekday(one.at.date()))
        for one in acts[:MOST_ACTS]
    ]  # fmt: skip
    left = len(acts) - len(why)
    if left:
        why.append(say_n("and {count} act more", "and {count} acts more", left))
    return SayLine(
        topic=Topic.ACT,
        number=mandate.number,
        title=mandate.words,
        why=tuple(why),
        proposal=None,
        command=say("secdesk mandate told {number}", number=mandate.number),
        task=mandate.task,
    )


def _own(desk: Desk, leader: Leader, looked_at: int) -> Lines:
    """What only the leader can do and is due or has waited for long."""
    found = desk.store.follow_ups.leaders_items(leader.id, looked_at)
    tasks = desk.store.tasks.whole(found) if found else ()
    last = desk.store.entries.last_words(one.number for one in tasks) if tasks else {}
    for task in tasks:
        word = last.get(task.number)
        if saying.is_up(task, desk.now, desk.office, word):
            command = say(
                'secdesk progress {number} "{words}" --check {day}', number=task.number,
                words=say("reminded {name}", name=leader.name), day=again_on(desk).isoformat(),
            )  # fmt: skip
            yield _of_task(task, Topic.OWN, tuple(_waits(desk, task, word)), command)


def _waits(desk: Desk, task: Task, last: LastWord | None) -> Iterator[Sentence]:
    yield standing(task, desk.now, desk.office, last).reason
    days = silence(task, desk.now, desk.office, last)
    if days:
        yield say_n("waiting for {count} working day", "waiting for {count} working days", days)


def _promises(desk: Desk, leader: Leader, looked_at: int) -> Lines:
    """What was promised on the leader's word and is due."""
    for task, point in _open(desk, leader, PointKind.PROMISE, looked_at):
        if not saying.rests_on(point, leader):
            continue
        whom = owed.receiver(point)
        why = (point_notes.promised(point),)
        command = say(
            'secdesk promise {number} --kept --to "{whom}"', number=task.number, whom=whom
        )
        yield replace(_of_task(task, Topic.PROMISE, why, command), whom=whom)


ON_PAGE = frozenset({Topic.OWN, Topic.PROMISE})  # by their dates

KINDS: Sequence[Callable[[Desk, Leader, int], Lines]] = (
    _asks,
    _results,
    _problems,
    _late,
    _opinions,
    _acts,
    _own,
    _promises,
)


def _points(
    desk: Desk, leader: Leader, kind: PointKind, looked_at: int
) -> Iterator[tuple[Task, Point]]:
    """What is open of a kind and this leader has not heard of, whoever else has."""
    logs = {}
    for task, point in _open(desk, leader, kind, looked_at):
        if task.number not in logs:
            logs[task.number] = desk.store.entries.of(task.number)
        if owed.unaware(point, logs[task.number], [leader]):
            yield task, point


def _open(
    desk: Desk, leader: Leader, kind: PointKind, looked_at: int
) -> Iterator[tuple[Task, Point]]:
    """What is open of a kind on this leader's tasks, what is due first in front."""
    if not desk.store.has_points:
        return
    is_for_telling = kind is not PointKind.PROMISE
    points = desk.store.points.open(
        kind,
        None if is_for_telling else desk.today,
        looked_at,
        leader=leader.id,
        untold=is_for_telling,
    )
    tasks: Mapping[int, Task] = {
        one.number: one
        for one in desk.store.tasks.those_there(sorted({point.task for point in points}))
    }
    for point in points:
        yield tasks[point.task], point


def again_on(desk: Desk) -> date:
    """On which day a leader is reminded again of what only the leader can do."""
    return desk.calendar.add(desk.today, desk.settings[OWN_REMIND])


def _of_task(
    task: Task,
    topic: Topic,
    why: Sequence[Sentence],
    command: Sentence,
    proposal: Sentence | None = None,
) -> SayLine:
    return SayLine(
        topic=topic,
        number=task.number,
        title=task.title,
        why=tuple(why),
        proposal=proposal,
        command=command,
        task=task.number,
        is_private=is_sealed(task),
        is_sealed=is_sealed(task),
    )


def _report(task: Task, leader: Leader, *, words: bool = False) -> Sentence:
    """The report that ticks it off; of several who gave the task, to this leader alone."""
    is_shared = len(task.issuers) > 1
    match words, is_shared:
        case True, True:
            return say("secdesk report {number} WORDS --to {code}", number=task.number,
                       code=leader.code)  # fmt: skip
        case True, False:
            return say("secdesk report {number} WORDS", number=task.number)
        case False, True:
            return say("secdesk report {number} --to {code}", number=task.number, code=leader.code)
        case _:
            return say("secdesk report {number}", number=task.number)


def _is_sealed(secrecy: Secrecy) -> bool:
    return secrecy in SEALED | STATE_SECRETS
