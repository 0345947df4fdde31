"""The morning page: what has to be seen before anything else."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from secdesk.cards import tasks as cards
from secdesk.cards.mornings import Beside, Counts, InConflict, InHand, Today, Unmentioned
from secdesk.cards.tasks import TaskLine
from secdesk.domain.briefing import Section, arrange, last_day_ahead
from secdesk.domain.people import Leader
from secdesk.domain.setting.known import TODAY_IN_HAND, TODAY_LINES, TODAY_POINTS
from secdesk.domain.task import Task
from secdesk.domain.text import Sentence, say
from secdesk.domain.vocabulary import DueKind, State
from secdesk.domain.worktime import DAY, midnight
from secdesk.services import morning_following as round_
from secdesk.services import morning_saying as leaders_part
from secdesk.services.desk import Desk
from secdesk.services.wanted import Wanted, Whose

if TYPE_CHECKING:
    from secdesk.cards.asks import AskLine
    from secdesk.cards.reminders import ReminderLine
    from secdesk.domain.reminder import Reminder


MOST_COUNTED = 1_000
MOST_OF_ONE_LEADER = 100  # of each part of the page
MOST_COMMANDS = 3
APART = (Section.FOLLOW, Section.COMES_BACK, Section.FOCUS)  # there whatever their date
BY_DATE = (Section.OVERDUE_HARD, Section.OVERDUE_SOFT, Section.TODAY)

Groups = Sequence[tuple[Leader, Sequence[Task]]]
Page = Mapping[Section, Sequence[Task]]


def today(desk: Desk, leader: str | None = None, *, short: bool = False) -> Today:
    """The page of that moment; for one leader alone, or only what is due, when asked so."""
    chosen = desk.leader(leader, may_be_retired=True) if leader else None
    leaders = _serving(desk)
    horizon = last_day_ahead(desk.today, desk.office)
    end = midnight(horizon + DAY, desk.now)
    tasks = _of(desk, chosen, end) if chosen else _pressing(desk, leaders, end)
    most = desk.settings[TODAY_LINES]
    reminders = _reminders(desk, chosen)
    turn = desk.turns(desk.store.leaders.all())
    page = arrange(tasks, desk.now, horizon, turn, round_.waiting(desk, tasks))
    counts = _counts(desk, end, page) if chosen is None else _counted(desk, page)
    lines = _Lines(desk, tasks)
    beside = _beside(desk, chosen)
    asks = _asks(desk, chosen)
    waiting = sum(one.waits is not None for one in asks)
    heard = InConflict() if short else leaders_part.conflicts(desk, leaders, chosen)
    spots = _unmentioned(desk, chosen)
    held = page[Section.IN_HAND]
    groups = [(chosen, held)] if chosen else _by_leader(leaders, held)
    mark = desk.calendar.mark(desk.today)
    return Today(
        on=desk.today,
        is_working_day=desk.calendar.is_working(desk.today),
        day_name=mark.name if mark else "",
        day_name_zh=mark.name_zh if mark else "",
        counts=replace(
            counts,
            reminders=len(reminders),
            obstructions=len(beside.obstructions.tasks) + beside.obstructions.more,
            asks=len(asks),
            asks_waiting=waiting,
            conflicts=len(heard.pairs) + heard.more,
            blank=len(spots.lines) + spots.more,
        ),
        overdue_hard=lines.pressing(page[Section.OVERDUE_HARD][:most]),
        overdue_soft=lines.pressing(page[Section.OVERDUE_SOFT][:most]),
        due_today=lines.pressing(page[Section.TODAY][:most]),
        reminders=_shown(desk, reminders[:most]),
        in_hand=() if short else tuple(_in_hand(groups, lines, end, page)),
        follow_up=() if short else round_.calls(desk, page[Section.FOLLOW][:most]),
        follow_up_more=_unshown(page, counts.to_follow, desk),
        comes_back=() if short else lines.of(page[Section.COMES_BACK][:most]),
        focus=() if short else lines.of(page[Section.FOCUS][: desk.settings[TODAY_POINTS]]),
        passed_on=() if short else lines.of(page[Section.PASSED_ON][:most]),
        effects=() if short else lines.expecting(page[Section.EFFECT][:most]),
        obstructions=beside.obstructions,
        promises=beside.promises,
        questions=beside.questions,
        asks=(*asks[:waiting][:most], *asks[waiting:][:most]),
        asks_more=max(0, waiting - most) + max(0, len(asks) - waiting - most),
        to_report=() if short else lines.of(page[Section.TO_REPORT][:most]),
        to_close=() if short else lines.of(page[Section.TO_CLOSE][:most]),
        ahead=() if short else lines.of(page[Section.AHEAD][:most]),
        say=()
        if short
        else leaders_part.to_say(
            desk, [chosen] if chosen else leaders, tasks, _on_page(desk, page, beside)
        ),
        conflicts=heard,
        blank=Unmentioned() if short else spots,
        commands=tuple(_commands(page, reminders))[:MOST_COMMANDS],
        is_short=short,
        leader=cards.party(chosen) if chosen else None,
        is_new=not tasks and not reminders and not desk.store.leaders.all(),
    )


class _Lines:
    """What the page says of tasks: their lines, with the last word on each."""

    def __init__(self, desk: Desk, tasks: Sequence[Task]) -> None:
        self._desk = desk
        self.most_in_hand = desk.settings[TODAY_IN_HAND]
        self._last = desk.store.entries.last_words(task.number for task in tasks)

    def of(self, tasks: Sequence[Task]) -> tuple[TaskLine, ...]:
        """The lines of tasks, in their order."""
        now, office = self._desk.now, self._desk.office
        return tuple(cards.line(task, now, office, self._last.get(task.number)) for task in tasks)

    def pressing(self, tasks: Sequence[Task]) -> tuple[TaskLine, ...]:
        """The lines of tasks that are late or due, with what others promised of them."""
        return round_.with_what_is_next(self._desk, tasks, self.of(tasks))

    def expecting(self, tasks: Sequence[Task]) -> tuple[TaskLine, ...]:
        """The lines of measures, with the effect that is expected of them."""
        return round_.with_effects(tasks, self.of(tasks))

    def in_hand(self, leader: Leader, since: datetime) -> int:
        """How many there are for a leader from that moment on; counting stops at the most."""
        wanted = Wanted(leader=leader.id, since=since)
        return self._desk.store.tasks.count(wanted, self._desk.now, MOST_COUNTED)


def _reminders(desk: Desk, leader: Leader | None) -> "Sequence[Reminder]":
    """Those that have come up or will today; for one leader, those on that leader's tasks."""
    tomorrow = midnight(desk.today + DAY, desk.now)
    if not desk.store.has_reminders(tomorrow):
        return []
    from secdesk.services import coming_up  # noqa: PLC0415  # most pages have none

    of = None if leader is None else leader.id
    return coming_up.before(desk, tomorrow, MOST_COUNTED, of)


def _shown(desk: Desk, reminders: "Sequence[Reminder]") -> "tuple[ReminderLine, ...]":
    if not reminders:
        return ()
    from secdesk.services import coming_up  # noqa: PLC0415  # as above

    return tuple(coming_up.line(desk, one) for one in reminders)


class _Beside(NamedTuple):
    """What is owed beside the work."""

    obstructions: Beside = Beside()
    promises: Beside = Beside()
    questions: Beside = Beside()


def _beside(desk: Desk, leader: Leader | None) -> _Beside:
    if not desk.store.has_points:
        return _Beside()
    return _Beside(
        round_.obstructions(desk, leader),
        round_.promises(desk, leader),
        round_.questions(desk, leader),
    )


def _asks(desk: Desk, leader: Leader | None) -> "tuple[AskLine, ...]":
    """Asks that wait for leaders, in turn; then those of units held here, and answers."""
    if not desk.store.has_asks:
        return ()
    from secdesk.services import ask_lists  # noqa: PLC0415  # many mornings have none

    found = ask_lists.list_asks(desk, leader.code if leader else None)
    return (*found.waiting, *found.held, *found.answered)


def _unmentioned(desk: Desk, leader: Leader | None) -> Unmentioned:
    """What nobody mentioned and must not be missed."""
    from secdesk.services import morning_blank  # noqa: PLC0415  # whoever imports this reads no page

    return morning_blank.unmentioned(desk, leader)


def _on_page(desk: Desk, page: Page, beside: _Beside) -> set[int]:
    """The tasks that stand by their date, or with a promise that is owed."""
    most = desk.settings[TODAY_LINES]
    by_date = {task.number for one in BY_DATE for task in page[one][:most]}
    return by_date | {task.number for task in beside.promises.tasks}


def _serving(desk: Desk) -> list[Leader]:
    """The leaders in today's turn; it moves on by one each day, and rank never enters."""
    leaders = desk.store.leaders.all()
    turn = desk.turns(leaders)
    return sorted(leaders, key=lambda one: turn[one.id])


def _pressing(desk: Desk, leaders: Sequence[Leader], end: datetime) -> list[Task]:
    """What the page may show, read through indices only: a desk of any size answers at once."""
    shelf = desk.store.tasks
    start = midnight(desk.today, desk.now)
    tomorrow = midnight(desk.today + DAY, desk.now)
    most, in_hand = desk.settings[TODAY_LINES], desk.settings[TODAY_IN_HAND]
    found = [
        *shelf.overdue(DueKind.HARD, desk.now, most),
        *shelf.overdue(DueKind.SOFT, desk.now, most),
        *shelf.due(start, tomorrow, desk.now, most),
        *shelf.due(tomorrow, end, desk.now, most),
        *shelf.to_report(most),
        *shelf.to_close(most),
        *(row for one in leaders for row in shelf.in_hand(one, end, in_hand)),
        *round_.found(desk, None),
    ]
    return list(shelf.whole(found))


def _of(desk: Desk, leader: Leader, end: datetime) -> list[Task]:
    """What one leader's page may show: some of each part, so that none hides another."""
    today = Wanted(leader=leader.id, since=midnight(desk.today, desk.now), until=end)
    parts = (
        Wanted(leader=leader.id, is_overdue=True),
        today,
        Wanted(leader=leader.id, since=end, states=(State.OPEN, State.SUSPENDED)),
        Wanted(leader=leader.id, states=(State.DONE,)),
        Wanted(leader=leader.id, states=(State.REPORTED,)),
    )
    found = [desk.store.tasks.list(one, desk.now, MOST_OF_ONE_LEADER) for one in parts]
    found.append(desk.store.tasks.whole(round_.found(desk, leader)))
    return list({task.number: task for tasks in found for task in tasks}.values())


def _counts(desk: Desk, end: datetime, page: Page) -> Counts:
    count = desk.store.tasks.count
    start = midnight(desk.today, desk.now)
    tomorrow = midnight(desk.today + DAY, desk.now)
    return Counts(
        open=count(Wanted(), desk.now, MOST_COUNTED),
        overdue=count(Wanted(is_overdue=True), desk.now, MOST_COUNTED),
        due_today=count(Wanted(since=start, until=tomorrow), desk.now, MOST_COUNTED),
        to_report=count(Wanted(states=(State.DONE,)), desk.now, MOST_COUNTED),
        to_close=_less(
            count(Wanted(states=(State.REPORTED,)), desk.now, MOST_COUNTED),
            (task for task in page[Section.EFFECT] if task.state is State.REPORTED),
        ),
        ahead=_less(
            count(Wanted(since=tomorrow, until=end), desk.now, MOST_COUNTED),
            (task for task in _apart(page) if _is_near(task, end)),
        ),
        most=MOST_COUNTED,
        notes=desk.store.notes.count(MOST_COUNTED),
        to_follow=_to_follow(desk, page),
    )


def _to_follow(desk: Desk, page: Page) -> int:
    """Those whose day to be asked after has come, and those that were not taken on in time."""
    count = desk.store.held.count(desk.today, Whose(), MOST_COUNTED)
    untaken = sum(not round_.is_up(task, desk.today) for task in page[Section.FOLLOW])
    return min(MOST_COUNTED, count + untaken)


def _apart(page: Page) -> list[Task]:
    """What has a place of its own on the page, and is not where its date would put it."""
    return [task for one in APART for task in page[one]]


def _is_near(task: Task, end: datetime) -> bool:
    return task.due.at is not None and task.due.at < end


def _less(count: int, others: Iterable[Task]) -> int:
    """A count without those that stand elsewhere; one that stopped at the most stays as it is."""
    return count if count >= MOST_COUNTED else count - sum(1 for _ in others)


def _counted(desk: Desk, page: Page) -> Counts:
    """The figures of one leader, counted on the page itself."""
    count = {section: len(page[section]) for section in Section}
    overdue = count[Section.OVERDUE_HARD] + count[Section.OVERDUE_SOFT]
    due, ahead = count[Section.TODAY], count[Section.AHEAD]
    others = (Section.IN_HAND, Section.FOLLOW, Section.COMES_BACK, Section.FOCUS)
    return Counts(
        open=overdue + due + ahead + sum(count[one] for one in others),
        overdue=overdue,
        due_today=due,
        to_report=count[Section.TO_REPORT],
        to_close=count[Section.TO_CLOSE],
        ahead=ahead,
        most=MOST_OF_ONE_LEADER,
        to_follow=count[Section.FOLLOW] + _up(desk, page, MOST_OF_ONE_LEADER),
    )


def _unshown(page: Page, total: int, desk: Desk) -> int:
    """How many more there are to ask after than stand on the page, there or by their date."""
    most = desk.settings[TODAY_LINES]
    return max(0, total - _up(desk, page, most) - len(page[Section.FOLLOW][:most]))


def _up(desk: Desk, page: Page, most: int) -> int:
    """How many of those that stand by their date are to be asked after today."""
    by_date = [task for one in BY_DATE for task in page[one][:most]]
    return sum(round_.is_up(task, desk.today) for task in by_date)


def _by_leader(leaders: Sequence[Leader], tasks: Sequence[Task]) -> Groups:
    """The tasks under the first of those who gave each, so that none stands there twice."""
    return [(one, [task for task in tasks if task.leader.id == one.id]) for one in leaders]


def _in_hand(groups: Groups, lines: _Lines, end: datetime, page: Page) -> Iterator[InHand]:
    """By leader: the most pressing of what is in hand, and how many there are in all."""
    far = [task for task in _apart(page) if not _is_near(task, end)]
    for leader, tasks in groups:
        if tasks:
            others = (task for task in far if leader in [one.leader for one in task.issuers])
            total = max(len(tasks), _less(lines.in_hand(leader, end), others))
            yield InHand(cards.party(leader), lines.of(tasks[: lines.most_in_hand]), total)


def _commands(page: Page, reminders: "Sequence[Reminder]") -> Iterator[Sentence]:
    """The commands that deal with the top items."""
    overdue = [*page[Section.OVERDUE_HARD], *page[Section.OVERDUE_SOFT]]
    for task in overdue[:1]:
        yield say("secdesk show {number}", number=task.number)
    for task in page[Section.TODAY][:1]:
        yield say("secdesk done {number} RESULT", number=task.number)
    for one in reminders[:1]:
        yield say("secdesk reminders done {number}", number=one.number)
    for task in page[Section.TO_REPORT][:1]:
        yield say("secdesk report {number}", number=task.number)
    for task in [*overdue[1:], *page[Section.AHEAD]][:1]:
        yield say("secdesk progress {number} WORDS", number=task.number)
