"""Routines: tasks that come round by a rule, made when the desk is opened on their day."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from secdesk.cards import routines as cards
from secdesk.cards.card import Note
from secdesk.cards.routines import NextDate, Now, RoutineCard, RoutineList, RoutinesTouched
from secdesk.domain import routine as rules
from secdesk.domain import task as task_rules
from secdesk.domain.errors import Refused, Unreadable
from secdesk.domain.recurrence import Occurrence
from secdesk.domain.routine import Made, Past, Plan, Routine
from secdesk.domain.secrecy import allowed
from secdesk.domain.setting.known import ROUTINE_AHEAD
from secdesk.domain.task import Task
from secdesk.domain.text import Sentence, Weekday, one_line, say, say_n
from secdesk.domain.value import value
from secdesk.domain.vocabulary import DueKind, OnHoliday, Secrecy, Urgency, choose
from secdesk.services import rounds
from secdesk.services.desk import Desk
from secdesk.services.echo import USUAL_IMPORTANCE

SHOWN = 3  # dates that are echoed
MOST_SKIPPED = 99


@value
class RoutineSaid:
    """What may be said of a routine beside its rule, leader and title, as typed."""

    to: str | None = None
    person: str | None = None
    urgency: str | None = None
    importance: int | None = None
    standard: str | None = None
    secrecy: str | None = None
    starting: str | None = None
    on_holiday: str | None = None
    ahead: int | None = None
    is_target: bool = False


def add(desk: Desk, typed: str, leader: str, words: str, said: RoutineSaid) -> RoutineCard:
    """Enter a routine; where the day of its first task has come, that is made at once."""
    repeat = rounds.understood(desk, typed)
    draft = Routine(
        number=0,
        title=task_rules.settled_title(words),
        leader=desk.leader(leader),
        rule=repeat.rule,
        typed=repeat.typed,
        anchor_on=desk.when(said.starting).at.date() if said.starting else desk.today,
        made_at=desk.now,
        ahead=desk.settings[ROUTINE_AHEAD] if said.ahead is None else said.ahead,
        on_holiday=choose(OnHoliday, said.on_holiday) if said.on_holiday else OnHoliday.KEEP,
        due_kind=DueKind.SOFT if said.is_target else DueKind.HARD,
        lead=desk.contact(said.to) if said.to else None,
        person=desk.contact(said.person) if said.person else None,
        urgency=choose(Urgency, said.urgency) if said.urgency else Urgency.NORMAL,
        importance=task_rules.settled_importance(
            USUAL_IMPORTANCE if said.importance is None else said.importance
        ),
        standard=one_line(said.standard or ""),
        secrecy=allowed(choose(Secrecy, said.secrecy)) if said.secrecy else Secrecy.INTERNAL,
    )
    first = _next(desk, draft, Past(), SHOWN)
    _must_come(first, draft)
    notes = [Note(one) for one in (*repeat.notes, *_doubts(desk, draft, first))]
    stored = desk.store.routines.add(_planned(desk, draft, Past()))
    task = _brought(desk, stored)
    now = Now(desk.today, _dated(desk, stored, first), task, 0, is_waiting=False)
    return cards.routine(stored, now, notes)


def list_routines(desk: Desk, *, everything: bool = False) -> RoutineList:
    """The routines with their next dates and the task each made last; those stopped on request."""
    found = desk.store.routines.all()
    wanted = [one for one in found if everything or one.stopped_at is None]
    return RoutineList(desk.today, tuple(_card(desk, one) for one in wanted))


def stop(desk: Desk, numbers: Sequence[int]) -> RoutinesTouched:
    """Let routines make no more tasks: all of them or none; what they made stays."""
    stopped = [one.stop(desk.now) for one in desk.store.routines.get(_each(numbers))]
    for one in stopped:
        desk.store.routines.save(one)
    return RoutinesTouched(
        tuple(_card(desk, one, [Note(say("makes no more tasks"))]) for one in stopped)
    )


def skip(desk: Desk, number: int, which: str = "") -> RoutinesTouched:
    """Pass over the next time of a routine, the next few, or the one on a day."""
    routine = desk.store.routines.get([number])[0]
    routine.must_go_on()
    past = desk.store.routines.past(number)
    passed = _chosen(desk, routine, past, which.strip())
    for one in passed:
        desk.store.routines.keep(Made(number, one.named_on, None))
    planned = _planned(desk, routine, desk.store.routines.past(number))
    desk.store.routines.save(planned)
    days = tuple(Weekday(one.on) for one in passed)
    return RoutinesTouched((_card(desk, planned, [Note(say("passed over: {days}", days=days))]),))


def make_due(desk: Desk) -> None:
    """Make the task of every routine whose day has come and that has none still to do."""
    for routine in desk.store.routines.due(desk.now):
        _brought(desk, routine)


def pass_over(desk: Desk, taken_back: Iterable[Made]) -> None:
    """Make nothing again of times whose tasks were taken back."""
    for made in taken_back:
        desk.store.routines.keep(Made(made.routine, made.named_on, None))
    numbers = {made.routine for made in taken_back}
    for routine in desk.store.routines.those_there(numbers):
        past = desk.store.routines.past(routine.number)
        desk.store.routines.save(_planned(desk, routine, past))


class Origin(NamedTuple):
    """Where a task came from: the routine that made it, what that missed, and how it is said."""

    routine: int | None = None
    missed: int = 0
    sentences: tuple[Sentence, ...] = ()


def origin(desk: Desk, task: Task) -> Origin:
    """Which routine made a task, for which day, and what it missed; nothing of other tasks."""
    made = next(iter(desk.store.routines.made([task.number])), None)
    if made is None:
        return Origin()
    routine = desk.store.routines.get([made.routine])[0]
    missed, is_waiting = _missed(desk, routine, task, made)
    sentences = [made_by(made.routine, Weekday(made.named_on))]
    if missed:
        sentences.append(missed_sentence(missed))
    if is_waiting:
        sentences.append(say("its next time has come, and waits until this has its result"))
    return Origin(made.routine, missed, tuple(sentences))


def made_by(number: object, day: Weekday) -> Sentence:
    """What the log and the page of a task say of where it came from."""
    return say("made by routine {number} for {day}", number=number, day=day)


def missed_sentence(count: int) -> Sentence:
    """How many times went by."""
    return say_n("{count} time before it was missed", "{count} times before it were missed", count)


def _brought(desk: Desk, routine: Routine) -> Task | None:
    """The task that a routine makes now, stored; and the routine with what comes after it."""
    planned = _plan(desk, routine, desk.store.routines.past(routine.number))
    task = None
    if planned.makes is not None:
        draft = rules.task_of(routine, planned.makes.on, desk.now, desk.calendar)
        task = desk.store.tasks.add(draft)
        made = Made(routine.number, planned.makes.named_on, task.number, planned.missed)
        desk.store.routines.keep(made)
    desk.store.routines.save(rules.planned(routine, planned.following, desk.calendar))
    return task


def _plan(desk: Desk, routine: Routine, past: Past) -> Plan:
    times = rules.coming(routine, past, desk.calendar, desk.recurrences.dates)
    return rules.plan(routine, times, past.skipped, desk.now, desk.calendar)


def _planned(desk: Desk, routine: Routine, past: Past) -> Routine:
    """The routine with the time that is next to be made."""
    return rules.planned(routine, _plan(desk, routine, past).next, desk.calendar)


def _next(desk: Desk, routine: Routine, past: Past, most: int) -> tuple[Occurrence, ...]:
    """The next times of a routine that are to be made."""
    first = _plan(desk, routine, past).next
    if first is None:
        return ()
    times = rules.coming(routine, past, desk.calendar, desk.recurrences.dates)
    left = (one for one in times if one.on >= first.on and one.named_on not in past.skipped)
    return tuple(islice(left, most))


def _must_come(times: Sequence[Occurrence], routine: Routine) -> None:
    if not times:
        raise Unreadable(
            say('By the rule "{typed}" nothing ever comes round.', typed=routine.typed),
            say("secdesk routine add FREQ=MONTHLY;BYMONTHDAY=15 LEADER WORDS"),
        )


def _doubts(desk: Desk, routine: Routine, times: Sequence[Occurrence]) -> Iterator[Sentence]:
    """What may still change of the dates that are echoed."""
    said = rounds.unannounced(desk, routine.rule, times[-1].on, routine.on_holiday)
    if said is not None:
        yield said


def _chosen(desk: Desk, routine: Routine, past: Past, which: str) -> Sequence[Occurrence]:
    """The times to pass over: the next one, so many, or that of a day."""
    if not which or which.isdecimal():
        count = min(int(which or 1), MOST_SKIPPED)
        found = _next(desk, routine, past, count)
    else:
        day = desk.when(which).at.date()
        several = _next(desk, routine, past, MOST_SKIPPED)
        found = tuple(one for one in several if day in (one.on, one.named_on))[:1]
    if not found:
        days = tuple(one.on.isoformat() for one in _next(desk, routine, past, SHOWN))
        raise Refused(
            say("Routine {number} does not come round then.", number=routine.number),
            *(say("secdesk routine skip {number} {day}", number=routine.number, day=day)
              for day in days),
        )  # fmt: skip
    return found


def _card(desk: Desk, routine: Routine, notes: Sequence[Note] = ()) -> RoutineCard:
    past = desk.store.routines.past(routine.number)
    times = () if routine.stopped_at else _next(desk, routine, past, SHOWN)
    numbers = [past.last.task] if past.last and past.last.task else []
    last = next(iter(desk.store.tasks.those_there(numbers)), None)
    missed, is_waiting = (0, False)
    if past.last and last:
        missed, is_waiting = _missed(desk, routine, last, past.last)
    now = Now(desk.today, _dated(desk, routine, times), last, missed, is_waiting)
    return cards.routine(routine, now, notes)


def _missed(desk: Desk, routine: Routine, task: Task, made: Made) -> tuple[int, bool]:
    """How many times went by unmade, and whether one waits for the task to be done."""
    past = desk.store.routines.past(routine.number)
    is_newest = past.last is not None and past.last.task == task.number
    if routine.stopped_at or not (is_newest and task.is_to_do):
        return made.missed, False
    waiting = _plan(desk, routine, past)
    return made.missed + waiting.missed, waiting.makes is not None


def _dated(desk: Desk, routine: Routine, times: Iterable[Occurrence]) -> Sequence[NextDate]:
    dues = [(one.on, routine.due(one.on, desk.calendar).at) for one in times]
    return [NextDate(at, not desk.calendar.is_working(on)) for on, at in dues if at is not None]


def _each(numbers: Sequence[int]) -> list[int]:
    """Those numbers, each once; raises Unreadable where none is named."""
    if not numbers:
        raise Unreadable(say("Say the number of the routine first."), say("secdesk routine list"))
    return list(dict.fromkeys(numbers))
