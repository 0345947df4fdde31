"""What is still owed beside the work: by when, to whom, and whether they have heard of it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import NamedTuple

from secdesk.domain.entry import Entry, EntryKind
from secdesk.domain.errors import Refused
from secdesk.domain.office import Office
from secdesk.domain.people import Contact, Leader
from secdesk.domain.point import Point, PointKind
from secdesk.domain.setting.known import BYPASS_DAYS, PROBLEM_REPORT
from secdesk.domain.task import Task
from secdesk.domain.text import fold, one_line, say
from secdesk.domain.vocabulary import Urgency

OPENS = {
    EntryKind.BLOCK: PointKind.BLOCK,
    EntryKind.CONSULT: PointKind.CONSULT,
    EntryKind.OPINION: PointKind.OPINION,
    EntryKind.PROMISE: PointKind.PROMISE,
    EntryKind.BYPASS: PointKind.BYPASS,
}
FOR_THE_LEADER = frozenset({PointKind.BLOCK, PointKind.OPINION})
OUTLIVES = frozenset({PointKind.PROMISE, PointKind.BYPASS, PointKind.OPINION})


class Promise(NamedTuple):
    """A promise as typed: to whom, for when, and on whose word."""

    to: str | None = None
    due: str | None = None
    word: str | None = None


def report_by(task: Task, now: datetime, office: Office) -> date:
    """The day by which a leader must know of an obstruction: today where it is a flash task."""
    if task.urgency is Urgency.FLASH:
        return now.date()
    return office.calendar.add(now.date(), office.settings[PROBLEM_REPORT])


def made_good_by(now: datetime, office: Office) -> date:
    """The day by which a formality that was skipped must be made good."""
    return office.calendar.add(now.date(), office.settings[BYPASS_DAYS])


def opened(entry: Entry, number: int, contact: Contact | None = None) -> Point:
    """What a line of the log opens; that line has this number."""
    return Point(
        id=0,
        task=entry.task,
        entry=number,
        kind=OPENS[entry.kind],
        opened_at=entry.at,
        words=entry.words,
        due_on=entry.expected_at and entry.expected_at.date(),
        contact=contact,
        measure=entry.next_step,
        word=entry.word,
        whom=entry.after,
    )


def ends_with_work(point: Point) -> bool:
    """Whether it is over once the work is done: nothing stands in the way of what is done."""
    return point.kind is PointKind.BLOCK


def is_for_the_leader(point: Point) -> bool:
    """Whether the leader has still to hear of it: of an obstruction, of what a unit thinks."""
    return point.kind in FOR_THE_LEADER and point.told_at is None


def unaware(point: Point, log: Sequence[Entry], leaders: Sequence[Leader]) -> Sequence[Leader]:
    """Who of those leaders was not told of how a task stands since that was opened.

    A line without a leader told all of them. Where several lines of that kind were written in the
    same second, only what was told after the last of them counts.
    """
    line = next(kind for kind, opens in OPENS.items() if opens is point.kind)
    opening = [at for at, one in enumerate(log) if (one.kind, one.at) == (line, point.opened_at)]
    told = {one.leader_id for one in log[max(opening) :] if one.kind is EntryKind.REPORT}
    return () if None in told else [one for one in leaders if one.id not in told]


def told(point: Point, now: datetime) -> Point:
    """The point once the leaders know of it; with that an opinion is fed back, and settled."""
    is_settled = point.kind is PointKind.OPINION
    return replace(point, told_at=now, ended_at=now if is_settled else point.ended_at)


def receiver(point: Point) -> str:
    """To whom a promise was made, in words."""
    return point.contact.name if point.contact else point.whom


def promised_to(task: Task, promises: Sequence[Point], to: str | None) -> Sequence[Point]:
    """Those of a task's promises that were made to whom is said; raises Refused where any may be.

    What was promised to one party is kept at once, however often it was promised.
    """
    wanted = fold(one_line(to or ""))
    meant = [one for one in promises if not wanted or wanted in _names(one)]
    if len({receiver(one) for one in meant}) == 1:
        return meant
    raise Refused(
        say("Say to whom the promise on #{number} was kept.", number=task.number),
        *(
            say('secdesk promise {number} --kept --to "{whom}"', number=task.number, whom=whom)
            for whom in dict.fromkeys(map(receiver, promises))
        ),
    )


def _names(promise: Point) -> set[str]:
    """What the one to whom a promise was made may be called."""
    if promise.contact is None:
        return {fold(promise.whom)}
    return {promise.contact.code, fold(promise.contact.name)}


def must_be_approved(task: Task, promise: Promise) -> None:
    """Raise Refused unless the word on which a promise rests is that of a leader of the task."""
    if promise.word and task.is_word_of_issuer(promise.word):
        return
    raise Refused(
        say("A promise needs a leader who approved it."),
        say('secdesk promise {number} WORDS --to "{whom}" --due "{due}" '
            '--word "{name}, by phone, today"',
            number=task.number, whom=promise.to, due=promise.due, name=task.leader.name),
    )  # fmt: skip
