"""The follow-up round: what others hold and is to be asked after, a call at a time."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from secdesk.cards.card import Party
from secdesk.cards.follow import CallCard, FollowLine, FollowUp
from secdesk.cards.tasks import line_fields, party
from secdesk.domain import chase as ladder
from secdesk.domain.entry import LastWord
from secdesk.domain.follow_up import WEIGHT, Call, Cure, call, cured_by, next_step, units_of
from secdesk.domain.light import silence
from secdesk.domain.ordering import pressing
from secdesk.domain.passing import unaccepted, unconveyed
from secdesk.domain.people import Contact
from secdesk.domain.setting.known import CHASES_A_DAY, FOLLOW_LINES
from secdesk.domain.task import Task
from secdesk.domain.text import Sentence, say
from secdesk.domain.value import value
from secdesk.domain.worktime import midnight
from secdesk.services.desk import Desk
from secdesk.services.wanted import Whose

MOST_COUNTED = 1_000
MOST_COMMANDS = 3
MOST_NUMBERS = 6  # in one command at the foot


@value
class Asked:
    """Which part of the round is wanted, as typed; None does not narrow it."""

    to: str | None = None
    leader: str | None = None
    everything: bool = False


class Group(NamedTuple):
    """One call with the tasks it is about, and the lines that say how each of them stands."""

    whom: Call
    tasks: Sequence[Task]
    card: CallCard


class Round(NamedTuple):
    """The calls of a round in their order, and how many tasks it leaves out."""

    groups: Sequence[Group]
    more: int


def follow(desk: Desk, asked: Asked) -> FollowUp:
    """The page of the round of that moment."""
    groups, more = calls(desk, asked)
    return FollowUp(
        on=desk.today,
        groups=tuple(one.card for one in groups),
        more=more,
        most=MOST_COUNTED,
        commands=tuple(_commands(groups))[:MOST_COMMANDS],
        is_all=asked.everything,
    )


def calls(desk: Desk, asked: Asked) -> Round:
    """The round: the most pressing call comes first, and last whom one asked today already."""
    whose = Whose(
        leader=desk.leader(asked.leader, may_be_retired=True).id if asked.leader else None,
        contact=desk.contact(asked.to, may_be_retired=True).id if asked.to else None,
    )
    found = _everything(desk, whose) if asked.everything else _to_ask(desk, whose)
    turn = desk.turns(desk.store.leaders.all())
    ordered = sorted(found, key=lambda task: pressing(task, desk.now, turn))
    shown = ordered[: desk.settings[FOLLOW_LINES]]
    counted = _count(desk, whose, asked, found)
    return Round(grouped(desk, shown), max(0, counted - len(shown)))


def _everything(desk: Desk, whose: Whose) -> Sequence[Task]:
    return desk.store.tasks.whole(desk.store.held.all(whose, desk.settings[FOLLOW_LINES]))


def _to_ask(desk: Desk, whose: Whose) -> Sequence[Task]:
    """What is to be asked after: its day has come, it is late, or it was not taken on in time."""
    held, most = desk.store.held, desk.settings[FOLLOW_LINES]
    found = [*held.late(desk.now, whose, most), *held.to_ask(desk.today, whose, most)]
    waiting = desk.store.tasks.whole(held.unaccepted(whose, most))
    tasks = {task.number: task for task in desk.store.tasks.whole(found)}
    tasks |= {task.number: task for task in waiting if _owed(desk, task)}
    return [task for task in tasks.values() if not task.rests(desk.today)]


def _count(desk: Desk, whose: Whose, asked: Asked, found: Sequence[Task]) -> int:
    """How many tasks the round is about, as far as they are counted."""
    until = None if asked.everything else desk.today
    counted = desk.store.held.count(until, whose, MOST_COUNTED)
    return counted if until is None else counted + sum(not _is_up(task, desk) for task in found)


def _is_up(task: Task, desk: Desk) -> bool:
    """Whether its day to be asked after has come, so that the store counts it."""
    return task.check_on is not None and task.check_on <= desk.today


def grouped(desk: Desk, tasks: Sequence[Task]) -> Sequence[Group]:
    """The tasks by whom one calls about them, in the order of the round."""
    units = desk.store.held.parties(one for task in tasks for one in units_of(task))
    by_call: dict[Call, list[Task]] = {}
    for task in tasks:
        by_call.setdefault(call(task, units), []).append(task)
    lines = _Lines(desk, tasks)
    groups = [Group(whom, those, lines.card(whom, those)) for whom, those in by_call.items()]
    return sorted(groups, key=_place)


def _place(group: Group) -> tuple[bool, int, int, str]:
    """Who was asked today comes last; else the worst light first, then most tasks, then by name."""
    card = group.card
    worst = min(WEIGHT[task.light] for task in card.tasks)
    return card.asked_today_at is not None, worst, -len(card.tasks), group.whom.name


class _Lines:
    """What the round says of its tasks."""

    def __init__(self, desk: Desk, tasks: Sequence[Task]) -> None:
        self._desk = desk
        numbers = [task.number for task in tasks]
        self._last = desk.store.entries.last_words(numbers)
        self._chases = desk.store.follow_ups.chases(numbers)
        self._asked = desk.store.follow_ups.asked_since(midnight(desk.today, desk.now), desk.now)

    def card(self, whom: Call, tasks: Sequence[Task]) -> CallCard:
        """One call; once it was made as often as a day allows, nothing more is proposed."""
        times = self._asked.get(whom.asked.id, ()) if whom.asked else ()
        proposes = len(times) < self._desk.settings[CHASES_A_DAY]
        return CallCard(
            unit=_named(whom.unit),
            person=_named(whom.person),
            phone=whom.phone,
            asked_today_at=times[-1] if times else None,
            tasks=tuple(self._line(task, proposes=proposes) for task in tasks),
        )

    def _line(self, task: Task, *, proposes: bool) -> FollowLine:
        now, office = self._desk.now, self._desk.office
        last = self._last.get(task.number)
        chased = ladder.chased(self._chases.get(task.number, ()), now.tzinfo)
        step = ladder.rung(task, now, office, last, chased) if proposes else None
        owed = tuple(_owed(self._desk, task))
        return FollowLine(
            **line_fields(task, now, office, last),
            last_word_at=_heard_at(self._desk, last),
            silence=silence(task, now, office, last),
            promised=chased.promised[-1] if chased.promised else None,
            chases=chased.count,
            last_rung=chased.last_rung,
            chased=ladder.told(chased, now, last),
            rung=step if task.conveyed_at else None,
            next_step=next_step(task, step, is_owed=bool(owed)) if proposes else None,
            owed=owed,
        )


def _heard_at(desk: Desk, last: LastWord | None) -> datetime | None:
    return None if last is None or last.at is None else last.at.astimezone(desk.now.tzinfo)


def _named(one: Contact | None) -> Party | None:
    return None if one is None else party(one)


def _owed(desk: Desk, task: Task) -> list[Sentence]:
    """What comes before any progress and was not done in time: to pass it on, to take it on."""
    said = (one(task, desk.now, desk.office) for one in (unconveyed, unaccepted))
    return [one for one in said if one is not None]


def _commands(groups: Sequence[Group]) -> Iterator[Sentence]:
    """What to type about each call that is still to be made, one command for all of its tasks."""
    for group in groups:
        if group.card.asked_today_at is None:
            cures = _cures(group)
            for cure in Cure:
                numbers = [number for number, one in cures.items() if one is cure]
                if numbers:
                    yield _typed(cure, numbers)


def _cures(group: Group) -> Mapping[int, Cure | None]:
    """What keeps the outcome of a call, by task."""
    pairs = zip(group.tasks, group.card.tasks, strict=True)
    return {task.number: cured_by(task, line.rung, is_owed=bool(line.owed)) for task, line in pairs}


def _typed(cure: Cure, numbers: Sequence[int]) -> Sentence:
    those = " ".join(map(str, numbers[:MOST_NUMBERS]))
    return {
        Cure.CONVEY: say("secdesk convey {numbers}", numbers=those),
        Cure.ACCEPT: say("secdesk accept {numbers}", numbers=those),
        Cure.CHASE: say("secdesk chase {numbers}", numbers=those),
    }[cure]
