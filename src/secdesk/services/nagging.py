"""What cron says: only what must not wait, once on each occasion, and little of it at a time."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from secdesk.cards import tasks as task_cards
from secdesk.cards.nagging import Explained, Nagging, NagLine
from secdesk.domain import chase
from secdesk.domain.light import standing
from secdesk.domain.nag import Finding, Look, Rule, finding, may_speak, next_time
from secdesk.domain.ordering import pressing
from secdesk.domain.passing import answers_for
from secdesk.domain.secrecy import shown, shown_title
from secdesk.domain.setting.known import CHASES_A_DAY, NAG_MOST, NAG_TARGETS, PACES
from secdesk.domain.text import Sentence, say
from secdesk.domain.vocabulary import DueKind, Urgency
from secdesk.domain.worktime import DAY, midnight
from secdesk.services.desk import Desk
from secdesk.services.wanted import Coming, Found, Said

if TYPE_CHECKING:  # most desks have no reminder that came up, and owe nothing beside their work
    from secdesk.domain.ask_due import AskDue
    from secdesk.domain.debt import Debt
    from secdesk.domain.reminder import Reminder, Up
    from secdesk.domain.ringing import Ring
    from secdesk.services.nagging_blank import Overlooked

LEASE = timedelta(minutes=2)  # how long a claim that was never marked keeps others silent
LOOKED_AT = 2  # for each line that may be said, so many are looked at in each part of the desk
LATELY = timedelta(days=4)  # a weekend and the working day before it
SECOND = timedelta(seconds=1)
MOST_REMINDERS = 200  # that wait to be ticked off; the latest of more
RULES = list(Rule)
REMINDED = (Urgency.URGENT, Urgency.SOON, Urgency.NORMAL)


class Matter(NamedTuple):
    """A task that must not wait or a reminder that came up, and what was said of it before."""

    about: "Look | Ring | Debt | AskDue | Overlooked"
    found: Finding
    said: Sequence[Said] = ()

    @property
    def look(self) -> Look | None:
        """The task that it is about; None for a reminder, which stands for itself."""
        return self.about if isinstance(self.about, Look) else getattr(self.about, "look", None)

    @property
    def number(self) -> int:
        """The number of the task or of the reminder; the rule tells which."""
        return self.about.task.number if isinstance(self.about, Look) else self.about.number

    @property
    def is_quiet(self) -> bool:
        """Whether it waits for working hours."""
        if not isinstance(self.about, Look):
            return self.about.is_quiet
        return not may_speak(self.about.task, self.about.now, self.about.office)

    @property
    def is_new(self) -> bool:
        """Whether nobody spoke of it on this occasion, or is about to."""
        return not any(
            self.found.is_told_by(one.occasion)
            and (one.said_at is not None or abs(self.about.now - one.claimed_at) <= LEASE)
            for one in self.said
        )

    @property
    def said_at(self) -> datetime | None:
        """When its rule last spoke of it."""
        return max((one.said_at for one in self.said if one.said_at), default=None)

    @property
    def asked(self) -> int | None:
        """Whom its next step asks, where it asks somebody."""
        if not isinstance(self.about, Look) or self.found.rung is None:
            return None
        asked = answers_for(self.about.task)
        return None if asked is None else asked.id


def nag(desk: Desk) -> Nagging:
    """What is to be said now; nothing is remembered of it."""
    matters = _matters(desk)
    return _nagging(desk, matters, [one for one in matters if one.is_new and not one.is_quiet])


def claim(desk: Desk, name: str) -> Nagging:
    """What is to be said now, taken as one's own under that name until it is marked as said.

    What is beyond the most lines counts as said along with them: the last line speaks for it.
    """
    matters = _matters(desk)
    new = [one for one in matters if one.is_new and not one.is_quiet]
    if new:
        lines = [(one.number, one.found) for one in new]
        desk.store.nags.claim(lines, name, desk.now)
    return _nagging(desk, matters, new)


def mark(desk: Desk, name: str) -> None:
    """Remember that what was claimed under that name was said."""
    desk.store.nags.mark(name, desk.now)


def explain(desk: Desk) -> Explained:
    """Everything that must not wait, said or not: its rule, when it was said and will be again."""
    lines = tuple(_explained(desk, one) for one in _matters(desk, everything=True))
    return Explained(desk.now, desk.calendar.is_at_work(desk.now), lines)


def _nagging(desk: Desk, matters: Sequence[Matter], new: Sequence[Matter]) -> Nagging:
    most = desk.settings[NAG_MOST]
    return Nagging(
        lines=tuple(_lines(desk, matters, new[:most])),
        more=max(0, len(new) - most),
        standing=sum(not one.is_quiet for one in matters),
    )


def _matters(desk: Desk, *, everything: bool = False) -> Sequence[Matter]:
    """What must not wait, in the order in which it is said; everything, or what may be said now."""
    found = [
        *_late(desk, everything=everything),
        *_debts(desk),
        *_asks(desk),
        *_rings(desk),
    ]
    found += _overlooked(desk, found, everything=everything)
    said = desk.store.nags.said([one.number for one in found]) if found else {}
    return [
        one._replace(said=said.get((one.number, one.found.rule), ()))
        for one in sorted(found, key=lambda one: RULES.index(one.found.rule))
    ]


def _late(desk: Desk, *, everything: bool) -> Sequence[Matter]:
    """Tasks that must not wait, the most pressing first."""
    tasks = desk.store.tasks.whole(_candidates(desk, everything=everything))
    last = desk.store.entries.last_words(task.number for task in tasks)
    turn = desk.turns(desk.store.leaders.all())
    looks = [
        Look(one, desk.now, desk.office, last.get(one.number))
        for one in sorted(tasks, key=lambda task: pressing(task, desk.now, turn))
    ]
    found = [Matter(look, one) for look in looks if (one := finding(look)) is not None]
    return list(_with_chases(desk, found))


def _with_chases(desk: Desk, matters: Sequence[Matter]) -> Iterator[Matter]:
    """The same as they stand after the chases, where somebody is to be asked."""
    asked = [one.number for one in matters if one.found.rung is not None]
    chases = desk.store.follow_ups.chases(asked) if asked else {}
    for one in matters:
        if one.number not in chases or not isinstance(one.about, Look):
            yield one
            continue
        chased = chase.chased(chases[one.number], desk.now.tzinfo)
        look = one.about._replace(chased=chased)
        yield Matter(look, finding(look) or one.found)


def _debts(desk: Desk) -> Sequence[Matter]:
    """Obstructions that the leader was not told of in time, promises whose day has come."""
    if not desk.store.has_points:
        return []
    from secdesk.domain.debt import OWED, Debt  # noqa: PLC0415  # the others start sooner
    from secdesk.domain.point import PointKind  # noqa: PLC0415  # as above

    most, shelf = desk.settings[NAG_MOST] * LOOKED_AT, desk.store.points
    points = [
        point
        for kind in OWED
        for point in shelf.open(kind, desk.today, most, untold=kind is PointKind.BLOCK)
    ]
    tasks = desk.store.tasks.those_there([one.task for one in points])
    last = desk.store.entries.last_words(task.number for task in tasks)
    looks = {
        task.number: Look(task, desk.now, desk.office, last.get(task.number)) for task in tasks
    }
    debts = [Debt(point, looks[point.task]) for point in points]
    return [Matter(debt, debt.finding) for debt in debts]


def _asks(desk: Desk) -> Sequence[Matter]:
    """Asks whose answer is needed within a working day, or was."""
    if not desk.store.has_asks:
        return []
    from secdesk.domain.ask_due import AskDue  # noqa: PLC0415  # most runs find none

    until = desk.calendar.add(desk.today, 1)
    asks = desk.store.asks.waiting(desk.today, desk.settings[NAG_MOST] * LOOKED_AT, until=until)
    dues = [AskDue(one, one.needed_on, desk.now, desk.calendar) for one in asks if one.needed_on]
    return [Matter(due, due.finding) for due in dues]


def _rings(desk: Desk) -> Sequence[Matter]:
    """Reminders that have come up, in the order of the morning page."""
    if not desk.store.has_reminders(desk.now + SECOND):
        return []
    from secdesk.domain.ringing import Ring  # noqa: PLC0415  # the others start sooner
    from secdesk.services import coming_up  # noqa: PLC0415  # as above

    found = coming_up.before(desk, desk.now + SECOND, MOST_REMINDERS)
    rings = [Ring(one, _up(desk, one), desk.now, desk.calendar) for one in found]
    return [Matter(ring, ring.finding) for ring in rings]


def _overlooked(desk: Desk, others: Sequence[Matter], *, everything: bool) -> Sequence[Matter]:
    """Blank spots for today of which nothing else is said; at night nothing at all."""
    if not (everything or desk.calendar.is_at_work(desk.now)):
        return []
    from secdesk.services import nagging_blank  # noqa: PLC0415  # at night it starts sooner

    said_of = {(one.found.rule, one.number) for one in others}
    return [Matter(one, one.finding) for one in nagging_blank.overlooked(desk, said_of)]


def _up(desk: Desk, one: "Reminder") -> "Up":
    """When it came up; one that comes round speaks each time, ticked off before or not."""
    up = one.up(desk.calendar)
    if not one.comes_round:
        return up
    from secdesk.domain.reminder import Up  # noqa: PLC0415  # few reminders need the rules
    from secdesk.services import reminding_again  # noqa: PLC0415  # as above

    last = reminding_again.last(desk, one)
    if last is None or last <= up.at:
        return up
    return Up(last, reminding_again.has_time(one))


def _candidates(desk: Desk, *, everything: bool) -> Iterator[Found]:
    """What may have to be said, read through indices and not too much of it.

    Of a long backlog both ends: what has waited longest, and what is new in it.
    """
    settings, shelf = desk.settings, desk.store.nags
    most = settings[NAG_MOST] * LOOKED_AT
    today = midnight(desk.today, desk.now)
    yield from shelf.of_urgency(Urgency.FLASH, most)
    if not (everything or desk.calendar.is_at_work(desk.now)):
        return  # nothing else is spoken of now
    kinds = (DueKind.HARD, DueKind.SOFT) if settings[NAG_TARGETS] else (DueKind.HARD,)
    for kind in kinds:
        yield from shelf.leaders_own(kind, today + DAY, most)
        yield from desk.store.tasks.most_overdue(kind, desk.now, most)
        for urgency in REMINDED:
            ahead = max(settings[PACES[urgency].remind].days, default=0)
            until = midnight(desk.calendar.add(desk.today, ahead + 1), desk.now)
            yield from shelf.coming(Coming(kind, urgency, today, until), desk.now, most)
            lately = Coming(kind, urgency, today - LATELY, desk.now)
            yield from shelf.just_passed(lately, desk.now, most)
    yield from shelf.unconveyed(most)
    yield from desk.store.tasks.to_report(most)
    yield from shelf.just_done(most)


def _lines(desk: Desk, matters: Sequence[Matter], said: Sequence[Matter]) -> Iterator[NagLine]:
    """The lines; one person or unit is asked no more often than a day allows, cron's runs over."""
    asked = Counter(
        one.asked
        for one in matters
        if not one.is_new and one.said_at and one.said_at.date() == desk.today
    )
    for one in said:
        asked[one.asked] += 1
        is_allowed = one.asked is None or asked[one.asked] <= desk.settings[CHASES_A_DAY]
        yield _line(desk, one, _proposal(one) if is_allowed else None)


def _proposal(one: Matter) -> Sentence | None:
    if not isinstance(one.about, Look):
        return one.about.next_step
    if one.found.rule is Rule.NOT_CONVEYED:
        return say("secdesk convey {number}", number=one.number)
    rung = one.found.rung
    return None if rung is None else chase.proposal(one.about.task, rung)


def _explained(desk: Desk, one: Matter) -> NagLine:
    line = _line(desk, one, _proposal(one))
    waits = one.is_new and one.is_quiet
    if isinstance(one.about, Look):
        return replace(line, next_at=next_time(one.about, is_told=not waits))
    return replace(line, next_at=one.about.next_time(is_told=not waits))


def _line(desk: Desk, one: Matter, step: Sentence | None) -> NagLine:
    look = one.look
    if look is not None:
        parts = _of_task(desk, look)
    elif one.found.rule is Rule.BLANK:
        parts = cast("Overlooked", one.about).parts
    elif one.found.rule is Rule.ASK:
        parts = _of_ask(cast("AskDue", one.about))
    else:
        parts = _of_reminder(cast("Ring", one.about))
    return NagLine(
        number=one.number,
        rule=one.found.rule,
        reason=one.found.reason,
        next_step=step,
        is_new=one.is_new,
        is_quiet=one.is_quiet,
        said_at=one.said_at,
        **parts,
    )


def _of_task(desk: Desk, look: Look) -> dict[str, Any]:
    return {
        "light": standing(look.task, desk.now, desk.office, look.last).light,
        "leaders": tuple(task_cards.party(issuer.leader) for issuer in look.task.issuers),
        "title": shown_title(look.task, look.now.date()),
    }


def _of_ask(due: "AskDue") -> dict[str, Any]:
    ask = due.ask
    return {
        "light": None,
        "leaders": (task_cards.party(ask.leader),),
        "title": shown(ask.question, [ask.secrecy]),
        "task": ask.task,
    }


def _of_reminder(ring: "Ring") -> dict[str, Any]:
    from secdesk.domain.reminder import shown_words  # noqa: PLC0415  # as above

    matter = ring.reminder.matter
    return {
        "light": None,
        "leaders": () if matter is None else (task_cards.party(matter.leader),),
        "title": shown_words(ring.reminder),
        "task": None if matter is None else matter.number,
    }
