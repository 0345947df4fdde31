"""The evening page: what of today is still owed, so that the day can be closed."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from secdesk.cards import tasks as cards
from secdesk.cards.card import Note
from secdesk.cards.evenings import Evening, Owed, StepsToday, Tomorrow
from secdesk.domain.disposition import disposition, missing, was_due
from secdesk.domain.entry import Entry
from secdesk.domain.passing import answers_for, unconveyed
from secdesk.domain.people import Leader
from secdesk.domain.point import Point, PointKind
from secdesk.domain.setting.known import TODAY_LINES
from secdesk.domain.task import Task
from secdesk.domain.text import say
from secdesk.domain.vocabulary import Holder, State
from secdesk.domain.worktime import DAY, midnight
from secdesk.services import looking, point_notes, undoing
from secdesk.services.desk import Desk
from secdesk.services.wanted import Wanted

if TYPE_CHECKING:
    from secdesk.cards.reminders import ReminderLine
    from secdesk.domain.reminder import Reminder

MOST_COUNTED = 1_000
LATEST_STEPS = 5
TO_DO = (State.OPEN, State.SUSPENDED)

Pairs = Sequence[tuple[Task, Note]]  # a task, and what is still owed on it


def wrap(desk: Desk, leader: str | None = None) -> Evening:
    """The page of that evening; of one leader's work alone when asked so.

    What was due today wants a result, a word or a new date with its reason; what is late wants a
    word since its limit, or since it was to be asked after. What nobody was told of is to be passed
    on, and owed only once. Of a thousand such tasks or more only the most pressing are looked at,
    and then the day is not clear.
    """
    chosen = desk.leader(leader, may_be_retired=True) if leader else None
    account = _account(desk, chosen)
    untold = list(_unconveyed(desk, chosen))
    is_untold = {task.number for task, _ in untold}
    open_due = [task for task in account.due if not account.has(task, desk)]
    wanting = [task for task in open_due if task.number not in is_untold]
    finished = [task for task in account.touched if task.state is State.DONE and task.report_back]
    reminders = _reminders(desk, chosen)
    owed = {
        "without_disposition": _owed(
            desk, [(task, _wanting(desk, task, account.of(task))) for task in wanting]
        ),
        "to_convey": _owed(desk, untold),
        "to_report": _owed(desk, [(task, _to_report(task)) for task in finished]),
        **{name: _points(desk, chosen, *one) for name, one in POINTS.items()},
    }
    still_open = sum(one.total for one in owed.values()) + len(reminders)
    return Evening(
        on=desk.today,
        is_clear=not still_open and not account.is_cut,
        still_open=still_open,
        due=len(account.due),
        dealt_with=len(account.due) - len(open_due),
        is_cut=account.is_cut,
        **owed,
        reminders=_shown(desk, reminders),
        reminders_total=len(reminders),
        done_before=_done_before(desk, chosen, len(finished)),
        tomorrow=_tomorrow(desk, chosen),
        steps=None if chosen else _steps(desk),
        backup_days=None if chosen else _backup_days(desk),
        leader=cards.party(chosen) if chosen else None,
    )


class _Account(NamedTuple):
    """What had to be dealt with today, what else was, and what the log says of both."""

    due: Sequence[Task]
    touched: Sequence[Task]
    log: Mapping[int, Sequence[Entry]]
    is_cut: bool

    def of(self, task: Task) -> Sequence[Entry]:
        """What the log says of a task."""
        return self.log.get(task.number, ())

    def has(self, task: Task, desk: Desk) -> bool:
        """Whether something became of a task."""
        return disposition(task, self.of(task), desk.now, desk.office) is not None


def _account(desk: Desk, leader: Leader | None) -> _Account:
    """Everything due by tonight that is still owed, or was until something was done today."""
    morning, tonight = (midnight(day, desk.now) for day in (desk.today, desk.today + DAY))
    evenings, tasks = desk.store.evenings, desk.store.tasks
    late = Wanted(leader=_id(leader), until=morning, states=TO_DO)
    of_today = Wanted(leader=_id(leader), since=morning, until=tonight, states=TO_DO)
    parts = [tasks.list(one, desk.now, MOST_COUNTED) for one in (of_today, late)]
    owed = [task for part in parts for task in part]
    numbers = {task.number for task in owed}
    today = evenings.logged(morning, tonight)
    work = evenings.last_work(numbers)
    log = {
        number: [*([work[number]] if number in work else []), *today.get(number, ())]
        for number in numbers | today.keys()
    }
    others = tasks.those_there(sorted(today.keys() - numbers))
    touched = [task for task in others if leader is None or leader in _issuers(task)]
    settled = [task for task in touched if was_due(task, log[task.number], desk.now)]
    is_cut = any(len(part) == MOST_COUNTED for part in parts)
    return _Account([*parts[0], *settled, *parts[1]], touched, log, is_cut)


def _issuers(task: Task) -> Iterator[Leader]:
    return (one.leader for one in task.issuers)


def _id(leader: Leader | None) -> int | None:
    return None if leader is None else leader.id


def _wanting(desk: Desk, task: Task, log: Sequence[Entry]) -> Note:
    """What is wanted of a task without a disposition, and what to type once it is there."""
    if task.parts.total and task.parts.done == task.parts.total:
        command = say("secdesk done {number} RESULT", number=task.number)
    elif task.holder is Holder.UNIT and task.conveyed_at is not None:
        command = say("secdesk chase {number} ANSWER", number=task.number)
    else:
        command = say("secdesk progress {number} WORDS", number=task.number)
    return Note(missing(task, log, desk.now, desk.office), command)


def _unconveyed(desk: Desk, leader: Leader | None) -> Iterator[tuple[Task, Note]]:
    """Words meant for others that did not reach them; what rests need not be passed on."""
    found = desk.store.evenings.unconveyed(MOST_COUNTED, _id(leader))
    for task in desk.store.tasks.whole(found):
        if not task.rests(desk.today):
            yield task, _to_convey(desk, task)


def _to_convey(desk: Desk, task: Task) -> Note:
    """Who was not told; for how long, where it should have been done by now."""
    to = answers_for(task)
    late = unconveyed(task, desk.now, desk.office)
    waits = say("{name} not told yet", name=to.name if to else "")
    return Note(late or waits, say("secdesk convey {number}", number=task.number))


def _to_report(task: Task) -> Note:
    names = tuple(leader.name for leader in task.untold)
    return Note(
        say("not reported to {names} yet", names=names),
        say("secdesk report {number}", number=task.number),
    )


POINTS: Mapping[str, tuple[PointKind, Callable[[Point], Note]]] = {
    "problems": (PointKind.BLOCK, point_notes.obstruction),
    "promises": (PointKind.PROMISE, point_notes.promise),
    "formalities": (PointKind.BYPASS, point_notes.formality),
}


def _points(
    desk: Desk, leader: Leader | None, kind: PointKind, tell: Callable[[Point], Note]
) -> Owed:
    """What is owed beside the work: leaders to be told, promises due, formalities due."""
    if not desk.store.has_points:
        return Owed()
    is_problem = kind is PointKind.BLOCK  # the leader is told of one at once, not by its day
    until = None if is_problem else desk.today
    found = desk.store.points.open(kind, until, MOST_COUNTED, leader=_id(leader), untold=is_problem)
    shown = found[: desk.settings[TODAY_LINES]]
    tasks = desk.store.tasks.those_there(sorted({point.task for point in shown}))
    by_number = {task.number: task for task in tasks}
    return _owed(desk, [(by_number[point.task], tell(point)) for point in shown], len(found))


def _owed(desk: Desk, pairs: Pairs, total: int | None = None) -> Owed:
    """The first of them, each with what is missing, and how many there are."""
    shown = pairs[: desk.settings[TODAY_LINES]]
    last = desk.store.entries.last_words(task.number for task, _ in shown)
    tasks = tuple(
        cards.deed(task, desk.now, desk.office, [note], last.get(task.number))
        for task, note in shown
    )
    return Owed(tasks, len(pairs) if total is None else total)


def _reminders(desk: Desk, leader: Leader | None) -> "Sequence[Reminder]":
    """Those of today and before that were not ticked off."""
    tonight = midnight(desk.today + DAY, desk.now)
    if not desk.store.has_reminders(tonight):
        return []
    from secdesk.services import coming_up  # noqa: PLC0415  # most evenings have none

    return coming_up.before(desk, tonight, MOST_COUNTED, _id(leader))


def _shown(desk: Desk, reminders: "Sequence[Reminder]") -> "tuple[ReminderLine, ...]":
    if not reminders:
        return ()
    from secdesk.services import coming_up  # noqa: PLC0415  # as above

    return tuple(coming_up.line(desk, one) for one in reminders[: desk.settings[TODAY_LINES]])


def _done_before(desk: Desk, leader: Leader | None, today: int) -> int:
    """How many were done on other days and are not reported; counting stops at the most."""
    if leader is None:
        found = desk.store.tasks.count(Wanted(states=(State.DONE,)), desk.now, MOST_COUNTED)
        return max(found - today, 0)
    done = Wanted(leader=leader.id, states=(State.DONE,))
    tasks = desk.store.tasks.list(done, desk.now, MOST_COUNTED)
    return max(sum(task.report_back for task in tasks) - today, 0)


def _tomorrow(desk: Desk, leader: Leader | None) -> Tomorrow:
    """The dates of the next working day, each task once: due, effects, coming back, to ask after.

    Days off before it belong to it.
    """
    after, until = desk.today + DAY, desk.calendar.add(desk.today, 1)
    of, enough = _id(leader), desk.settings[TODAY_LINES] + 1
    tasks, evenings = desk.store.tasks, desk.store.evenings
    limits = Wanted(
        leader=of,
        since=midnight(after, desk.now),
        until=midnight(until + DAY, desk.now),
        states=TO_DO,
    )
    due = tasks.list(limits, desk.now, enough)
    effects = tasks.whole(evenings.effects_due(after, until, enough, of))
    checks = tasks.whole(evenings.to_check(after, until, 3 * enough, of))
    resting = [task for task in checks if task.state is State.SUSPENDED]
    parts = _fitting((due, effects, resting, checks), enough - 1)
    shown = [looking.lines(desk, part) for part in parts]
    found = {task.number for task in (*due, *effects, *checks)}
    return Tomorrow(
        on=until,
        due=shown[0],
        effects=shown[1],
        resumes=shown[2],
        checks=shown[3],
        has_more=len(found) > sum(map(len, shown)),
    )


def _fitting(parts: Sequence[Sequence[Task]], most: int) -> list[list[Task]]:
    """The first of the parts of a page that has room for so many, each task once."""
    met: dict[int, Task] = {}
    fitting = []
    for part in parts:
        new = {task.number: task for task in part if task.number not in met}
        fitting.append(list(new.values())[: most - len(met)])
        met |= {task.number: task for task in fitting[-1]}
    return fitting


def _steps(desk: Desk) -> StepsToday:
    """What was changed today; a step that was taken back counts as well, and so does that."""
    since, until = midnight(desk.today, desk.now), midnight(desk.today + DAY, desk.now)
    total = desk.store.evenings.count_steps(since, until)
    steps = undoing.list_steps(desk, LATEST_STEPS).steps if total else ()
    return StepsToday(total, tuple(one for one in steps if since <= one.at < until))


def _backup_days(desk: Desk) -> int | None:
    """How many days ago the desk was backed up; None where it never was by then."""
    at = desk.store.evenings.backed_up_at()
    return None if at is None or at > desk.now else (desk.today - at.date()).days
