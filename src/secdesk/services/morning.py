"""The morning page: what has to be seen before anything else."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from secdesk.cards import tasks as cards
from secdesk.cards.mornings import Counts, InHand, Today
from secdesk.cards.tasks import TaskLine
from secdesk.domain.briefing import Section, arrange, last_day_ahead
from secdesk.domain.people import Leader
from secdesk.domain.setting.known import TODAY_IN_HAND, TODAY_LINES
from secdesk.domain.task import Task
from secdesk.domain.text import Sentence, say
from secdesk.domain.vocabulary import DueKind, State
from secdesk.domain.worktime import DAY, midnight
from secdesk.services.desk import Desk
from secdesk.services.wanted import Wanted

if TYPE_CHECKING:
    from secdesk.cards.reminders import ReminderLine
    from secdesk.domain.reminder import Reminder


MOST_COUNTED = 1_000
MOST_OF_ONE_LEADER = 100  # of each part of the page
MOST_COMMANDS = 3

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
    page = arrange(tasks, desk.now, horizon, desk.turns(desk.store.leaders.all()))
    counts = _counts(desk, end) if chosen is None else _counted(page)
    lines = _Lines(desk, tasks)
    held = page[Section.IN_HAND]
    groups = [(chosen, held)] if chosen else _by_leader(leaders, held)
    mark = desk.calendar.mark(desk.today)
    return Today(
        on=desk.today,
        is_working_day=desk.calendar.is_working(desk.today),
        day_name=mark.name if mark else "",
        day_name_zh=mark.name_zh if mark else "",
        counts=replace(counts, reminders=len(reminders)),
        overdue_hard=lines.of(page[Section.OVERDUE_HARD][:most]),
        overdue_soft=lines.of(page[Section.OVERDUE_SOFT][:most]),
        due_today=lines.of(page[Section.TODAY][:most]),
        reminders=_shown(desk, reminders[:most]),
        in_hand=() if short else tuple(_in_hand(groups, lines, end)),
        to_report=() if short else lines.of(page[Section.TO_REPORT][:most]),
        to_close=() if short else lines.of(page[Section.TO_CLOSE][:most]),
        ahead=() if short else lines.of(page[Section.AHEAD][:most]),
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
    found = (desk.store.tasks.list(one, desk.now, MOST_OF_ONE_LEADER) for one in parts)
    return list({task.number: task for tasks in found for task in tasks}.values())


def _counts(desk: Desk, end: datetime) -> Counts:
    count = desk.store.tasks.count
    start = midnight(desk.today, desk.now)
    tomorrow = midnight(desk.today + DAY, desk.now)
    return Counts(
        open=count(Wanted(), desk.now, MOST_COUNTED),
        overdue=count(Wanted(is_overdue=True), desk.now, MOST_COUNTED),
        due_today=count(Wanted(since=start, until=tomorrow), desk.now, MOST_COUNTED),
        to_report=count(Wanted(states=(State.DONE,)), desk.now, MOST_COUNTED),
        to_close=count(Wanted(states=(State.REPORTED,)), desk.now, MOST_COUNTED),
        ahead=count(Wanted(since=tomorrow, until=end), desk.now, MOST_COUNTED),
        most=MOST_COUNTED,
        notes=desk.store.notes.count(MOST_COUNTED),
    )


def _counted(page: Page) -> Counts:
    """The figures of one leader, counted on the page itself."""
    count = {section: len(page[section]) for section in Section}
    overdue = count[Section.OVERDUE_HARD] + count[Section.OVERDUE_SOFT]
    due, ahead = count[Section.TODAY], count[Section.AHEAD]
    return Counts(
        open=overdue + due + ahead + count[Section.IN_HAND],
        overdue=overdue,
        due_today=due,
        to_report=count[Section.TO_REPORT],
        to_close=count[Section.TO_CLOSE],
        ahead=ahead,
        most=MOST_OF_ONE_LEADER,
    )


def _by_leader(leaders: Sequence[Leader], tasks: Sequence[Task]) -> Groups:
    """The tasks under the first of those who gave each, so that none stands there twice."""
    return [(one, [task for task in tasks if task.leader.id == one.id]) for one in leaders]


def _in_hand(groups: Groups, lines: _Lines, end: datetime) -> Iterator[InHand]:
    """By leader: the most pressing of what is in hand, and how many there are in all."""
    for leader, tasks in groups:
        if tasks:
            total = max(len(tasks), lines.in_hand(leader, end))
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
