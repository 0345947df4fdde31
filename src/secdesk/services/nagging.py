"""What cron says: only what must not wait, once on each occasion, and little of it at a time."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import NamedTuple

from secdesk.cards import tasks as task_cards
from secdesk.cards.nagging import Explained, Nagging, NagLine
from secdesk.domain import chase
from secdesk.domain.light import standing
from secdesk.domain.nag import Finding, Look, Rule, finding, may_speak, next_time
from secdesk.domain.ordering import pressing
from secdesk.domain.secrecy import shown_title
from secdesk.domain.setting.known import CHASES_A_DAY, NAG_MOST, NAG_TARGETS, PACES
from secdesk.domain.text import Sentence
from secdesk.domain.vocabulary import DueKind, Urgency
from secdesk.domain.worktime import DAY, midnight
from secdesk.services.desk import Desk
from secdesk.services.wanted import Coming, Found, Said

LEASE = timedelta(minutes=2)  # how long a claim that was never marked keeps others silent
LOOKED_AT = 2  # for each line that may be said, so many are looked at in each part of the desk
LATELY = timedelta(days=4)  # a weekend and the working day before it
RULES = list(Rule)
REMINDED = (Urgency.URGENT, Urgency.SOON, Urgency.NORMAL)


class Matter(NamedTuple):
    """Something that must not wait, and what was said of it before."""

    look: Look
    found: Finding
    said: Sequence[Said]

    @property
    def is_quiet(self) -> bool:
        """Whether it waits for working hours."""
        return not may_speak(self.look.task, self.look.now, self.look.office)

    @property
    def is_new(self) -> bool:
        """Whether nobody spoke of it on this occasion, or is about to."""
        return not any(
            self.found.is_told_by(one.occasion)
            and (one.said_at is not None or abs(self.look.now - one.claimed_at) <= LEASE)
            for one in self.said
        )

    @property
    def said_at(self) -> datetime | None:
        """When its rule last spoke of the task."""
        return max((one.said_at for one in self.said if one.said_at), default=None)

    @property
    def asked(self) -> int | None:
        """Whom its next step asks, where it has one."""
        handler = chase.handler(self.look.task)
        return None if self.found.rung is None or handler is None else handler.id


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
        findings = {one.look.task.number: one.found for one in new}
        desk.store.nags.claim(findings, name, desk.now)
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
    tasks = desk.store.tasks.whole(_candidates(desk, everything=everything))
    last = desk.store.entries.last_words(task.number for task in tasks)
    looks = [Look(one, desk.now, desk.office, last.get(one.number)) for one in tasks]
    found = [(look, matter) for look in looks if (matter := finding(look)) is not None]
    said = desk.store.nags.said([look.task.number for look, _ in found]) if found else {}
    turn = desk.turns(desk.store.leaders.all())
    return [
        Matter(look, one, said.get((look.task.number, one.rule), ()))
        for look, one in sorted(
            found,
            key=lambda pair: (RULES.index(pair[1].rule), pressing(pair[0].task, desk.now, turn)),
        )
    ]


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
        is_allowed = asked[one.asked] <= desk.settings[CHASES_A_DAY]
        yield _line(desk, one, _proposal(one) if is_allowed else None)


def _proposal(one: Matter) -> Sentence | None:
    rung = one.found.rung
    return None if rung is None else chase.proposal(one.look.task, rung)


def _explained(desk: Desk, one: Matter) -> NagLine:
    waits = one.is_new and one.is_quiet
    line = _line(desk, one, _proposal(one))
    return replace(line, next_at=next_time(one.look, is_told=not waits))


def _line(desk: Desk, one: Matter, step: Sentence | None) -> NagLine:
    task = one.look.task
    return NagLine(
        number=task.number,
        light=standing(task, desk.now, desk.office, one.look.last).light,
        leaders=tuple(task_cards.party(issuer.leader) for issuer in task.issuers),
        title=shown_title(task),
        rule=one.found.rule,
        reason=one.found.reason,
        next_step=step,
        is_new=one.is_new,
        is_quiet=one.is_quiet,
        said_at=one.said_at,
    )
