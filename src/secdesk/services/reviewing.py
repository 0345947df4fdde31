"""The weekly step back: what moved, what slipped, what nobody asked, and what she makes of it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import NamedTuple

from secdesk.cards import reviews as cards
from secdesk.cards import tasks as task_cards
from secdesk.cards.card import Note
from secdesk.cards.reviews import Portion, Reflected, ReviewPage
from secdesk.cards.tasks import Deeds
from secdesk.domain.blank.spot import Spot
from secdesk.domain.entry import Entry, EntryKind, told
from secdesk.domain.errors import Unreadable
from secdesk.domain.point import PointKind
from secdesk.domain.review import (
    Answered,
    Review,
    ReviewQuestion,
    begins,
    must_be_over,
    own_opinions,
    question_named,
    sample,
    slip,
)
from secdesk.domain.setting.blank import REVIEW_AGAIN
from secdesk.domain.task import WITH_RESULT, Task
from secdesk.domain.text import Sentence, Weekday, one_line, say
from secdesk.domain.vocabulary import DueKind, State, Verdict, choose
from secdesk.domain.worktime import midnight
from secdesk.services import point_notes
from secdesk.services.coverage import coverage
from secdesk.services.desk import Desk
from secdesk.services.echo import deeds

MOST_SHOWN = 10  # of each kind
MOST_READ = 5_000  # lines of the log
MOST_COUNTED = 1_000
MOST_OVER = 200  # of each leader, the last that were done
MOST_AGAIN = 3
FORMER = 10  # reviews among which the last answer is looked for
WORK = frozenset(
    {EntryKind.PROGRESS, EntryKind.CONVEY, EntryKind.ACCEPT, EntryKind.UNBLOCK, EntryKind.RESUME}
)
Pairs = Sequence[tuple[Task, Note | None]]


def review(desk: Desk, since: str | None = None) -> ReviewPage:
    """The step back over the days since the last one, or since the day that was asked for."""
    former = desk.store.reviews.latest(desk.now, FORMER)
    first = _asked(desk, since) or begins(former[0] if former else None, desk.today, desk.calendar)
    week = _week(desk, midnight(first, desk.now))
    return ReviewPage(
        on=desk.today,
        since=first,
        done=_portion(desk, week, _done),
        struck_off=_portion(desk, week, _struck_off),
        progress=_portion(desk, week, _progress),
        moved_back=_portion(desk, week, _moved_back),
        overdue=_overdue(desk),
        obstructions=_obstructions(desk),
        asks=_asks(desk, midnight(first, desk.now)),
        coverage=coverage(desk),
        again=_again(desk),
        again_after=desk.settings[REVIEW_AGAIN],
        leaders=tuple(_leaders(desk, former)),
        lessons=_lessons(desk, former),
    )


def note(desk: Desk, leader: str, question: str, words: str, *, is_spot: bool = False) -> Reflected:
    """Keep an answer to one of the questions about a leader; on request as a blank spot too."""
    about = desk.leader(leader)
    asked = question_named(question)
    said = told(
        words,
        say("Say what you think."),
        say("secdesk review note {leader} {question} WORDS", leader=about.code, question=asked),
    )
    today = _today(desk)
    desk.store.reviews.answer(Answered(today.number, about.id, asked, said))
    spot = desk.store.spots.add(Spot(0, desk.now, said, leader=about)) if is_spot else None
    return Reflected(
        leader=task_cards.party(about),
        question=asked,
        words=said,
        spot=spot.number if spot else None,
        notes=(Note(say("kept as a blank spot"), say("secdesk blank")),) if spot else (),
    )


def lessons(desk: Desk, words: str) -> Reflected:
    """Keep what was learned; what was said before on that day stays."""
    said = told(words, say("Say what was learned."), say("secdesk review lessons WORDS"))
    today = _today(desk)
    whole = f"{today.lessons}\n{said}" if today.lessons else said
    desk.store.reviews.save(replace(today, lessons=whole))
    return Reflected(leader=None, question=None, words=said)


def again(desk: Desk, numbers: Sequence[int], words: str) -> Deeds:
    """Record whether what was struck off still has its effect; nothing is reopened by that."""
    tasks = desk.tasks(numbers)
    first, _, found = words.strip().partition(" ")
    if not first:
        raise Unreadable(
            say("Say whether the effect holds: {choices}.", choices=tuple(Verdict)),
            say("secdesk review again {number} effective WORDS", number=tasks[0].number),
        )
    verdict = choose(Verdict, first)
    entry = Entry(0, desk.now, EntryKind.AGAIN, words=told(found), after=verdict)
    for task in tasks:
        must_be_over(task)
    for task in tasks:
        desk.store.entries.add(replace(entry, task=task.number))
    return deeds(desk, tasks, lambda task: _found(task, entry, verdict))


def _found(task: Task, entry: Entry, verdict: Verdict) -> Iterator[Note]:
    """What was found, and the way back where it does not hold."""
    if verdict is Verdict.EFFECTIVE:
        yield Note(say("looked at again: the effect holds"))
    else:
        yield Note(
            say("looked at again: the effect does not hold"),
            say("secdesk reopen {number} REASON", number=task.number),
        )
    if entry.words:
        yield Note(say("{words}", words=entry.words))


def _today(desk: Desk) -> Review:
    """The review of today; the first answer begins it."""
    former = desk.store.reviews.latest(desk.now, 1)
    if former and former[0].at.date() == desk.today:
        return former[0]
    since = begins(former[0] if former else None, desk.today, desk.calendar)
    return desk.store.reviews.add(Review(0, desk.now, since))


def _asked(desk: Desk, since: str | None) -> date | None:
    """The day asked for; raises Unreadable where it is not over."""
    if since is None:
        return None
    day = desk.whenever(since).at.date()
    if day > desk.today:
        raise Unreadable(
            say('"{typed}" is not over yet.', typed=one_line(since)),
            say('secdesk review --since "last monday"'),
        )
    return day


class Week(NamedTuple):
    """What happened in the time: the tasks that anything happened to, and their lines."""

    tasks: Sequence[Task]
    log: Mapping[int, Sequence[Entry]]


Tell = Callable[[Task, Sequence[Entry]], "Note | Sentence | None"]


def _week(desk: Desk, since: datetime) -> Week:
    log = desk.store.reviews.logged(since, desk.now, MOST_READ)
    return Week(desk.store.tasks.those_there(sorted(log)), log)


def _portion(desk: Desk, week: Week, tell: Tell) -> Portion:
    """The tasks of which there is something to tell."""
    pairs: list[tuple[Task, Note | None]] = []
    for task in week.tasks:
        said = tell(task, week.log[task.number])
        if said is not None:
            pairs.append((task, said if isinstance(said, Note) else Note(said)))
    return _shown(desk, pairs, len(pairs))


def _shown(desk: Desk, pairs: Pairs, total: int) -> Portion:
    """The first of them as lines, each with what is told of it."""
    shown = pairs[:MOST_SHOWN]
    last = desk.store.entries.last_words(task.number for task, _ in shown)
    return Portion(
        tuple(
            task_cards.deed(
                task, desk.now, desk.office, [one] if one else [], last.get(task.number)
            )
            for task, one in shown
        ),
        total,
    )


def _has(log: Sequence[Entry], kind: EntryKind) -> bool:
    return any(one.kind is kind for one in log)


def _done(task: Task, log: Sequence[Entry]) -> Sentence | None:
    """The result, while it waits to be struck off."""
    if task.state not in WITH_RESULT or not _has(log, EntryKind.DONE):
        return None
    return say("{words}", words=task.result)


def _struck_off(task: Task, log: Sequence[Entry]) -> Sentence | None:
    if task.state is not State.CLOSED or not _has(log, EntryKind.CLOSE):
        return None
    return say("{words}", words=task.result)


def _progress(task: Task, log: Sequence[Entry]) -> Sentence | None:
    """The last word on what goes on."""
    if not task.is_to_do:
        return None
    work = [one for one in log if one.kind in WORK]
    if not work:
        return None
    words = [one.words for one in work if one.words]
    return say("{words}", words=words[-1]) if words else say("it was moved on")


def _moved_back(task: Task, log: Sequence[Entry]) -> Sentence | None:
    """By how much the date of what goes on moved back, and why."""
    moved = slip(log) if task.is_to_do else None
    if moved is None:
        return None
    return say(
        "from {before} to {after}: {reason}",
        before=Weekday(moved.before.date()),
        after=Weekday(moved.after.date()),
        reason=moved.reason or say("no reason was given"),
    )


def _overdue(desk: Desk) -> Portion:
    """What is past its limit, the leaders' dates first; counting stops at the most."""
    shelf = desk.store.tasks
    found = [
        one
        for kind in (DueKind.HARD, DueKind.SOFT)
        for one in shelf.most_overdue(kind, desk.now, MOST_COUNTED)
    ]
    tasks = shelf.whole(found[:MOST_SHOWN])
    return _shown(desk, [(task, None) for task in tasks], len(found))


def _obstructions(desk: Desk) -> Portion:
    if not desk.store.has_points:
        return Portion()
    found = desk.store.points.open(PointKind.BLOCK, None, MOST_COUNTED)
    shown = found[:MOST_SHOWN]
    tasks = {
        one.number: one
        for one in desk.store.tasks.those_there(sorted({point.task for point in shown}))
    }
    pairs = [(tasks[one.task], point_notes.obstruction(one)) for one in shown]
    return _shown(desk, pairs, len(found))


def _asks(desk: Desk, since: datetime) -> cards.OwnAsks:
    """How many of her own asks had an opinion of hers."""
    own = own_opinions(desk.store.asks.all(MOST_COUNTED), since, desk.now)
    return cards.OwnAsks(
        raised=own.raised,
        share=own.share,
        without=tuple(
            cards.AskRef(one.number, task_cards.party(one.leader), one.question)
            for one in own.without[:MOST_SHOWN]
        ),
        without_total=len(own.without),
    )


def _again(desk: Desk) -> tuple[task_cards.TaskLine, ...]:
    """A few of those struck off long ago, of each leader in turn; others on another day."""
    day = desk.calendar.add(desk.today, -desk.settings[REVIEW_AGAIN])
    until = midnight(day, desk.now)
    leaders = desk.store.leaders.all()
    turn = desk.turns(leaders)
    groups = [
        desk.store.reviews.over(one.id, until, MOST_OVER)
        for one in sorted(leaders, key=lambda leader: turn[leader.id])
    ]
    tasks = desk.store.tasks.whole(sample(groups, desk.today, MOST_AGAIN))
    return tuple(
        task_cards.deed(
            task,
            desk.now,
            desk.office,
            [
                Note(
                    say("struck off {day}", day=Weekday(_closed_on(desk, task))),
                    say("secdesk review again {number} effective WORDS", number=task.number),
                )
            ],
        )
        for task in tasks
    )


def _closed_on(desk: Desk, task: Task) -> date:
    closed = task.closed_at or desk.now
    return closed.astimezone(desk.now.tzinfo).date()


def _leaders(desk: Desk, former: Sequence[Review]) -> Iterator[cards.LeaderAsked]:
    """The questions about each leader in office, in the order of the day."""
    answers = desk.store.reviews.answers(one.number for one in former) if former else ()
    leaders = [one for one in desk.store.leaders.all() if one.is_active]
    turn = desk.turns(leaders)
    days = {one.number: one.at.date() for one in former}
    for leader in sorted(leaders, key=lambda one: turn[one.id]):
        theirs = [one for one in answers if one.leader == leader.id]
        yield cards.LeaderAsked(
            task_cards.party(leader),
            tuple(
                _question(question, [one for one in theirs if one.question is question], days, desk)
                for question in ReviewQuestion
            ),
        )


def _question(
    question: ReviewQuestion, answers: Sequence[Answered], days: Mapping[int, date], desk: Desk
) -> cards.Asked:
    """A question with what was answered today and the last time before."""
    today = tuple(one.words for one in answers if days[one.review] == desk.today)
    before = [one for one in answers if days[one.review] < desk.today]
    last = before[-1].review if before else None
    return cards.Asked(
        question=question,
        today=today,
        last=tuple(one.words for one in before if one.review == last),
        last_on=None if last is None else days[last],
    )


def _lessons(desk: Desk, former: Sequence[Review]) -> cards.Lessons:
    today = next((one.lessons for one in former if one.at.date() == desk.today), "")
    last = next((one for one in former if one.lessons and one.at.date() < desk.today), None)
    return cards.Lessons(today, last.lessons if last else "", last.at.date() if last else None)
