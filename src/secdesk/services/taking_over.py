"""Taking work over: what a leader asked for becomes a task with a number."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from secdesk.cards import tasks as cards
from secdesk.cards.card import Note
from secdesk.cards.tasks import Deeds, TaskLine
from secdesk.domain import pointer
from secdesk.domain import task as rules
from secdesk.domain.cadence import checked, settled_cycle, to_check
from secdesk.domain.errors import Unreadable
from secdesk.domain.people import Leader
from secdesk.domain.secrecy import masked
from secdesk.domain.task import Due, Issuer, Task
from secdesk.domain.text import clean, fold, one_line, say
from secdesk.domain.urgency import target_day
from secdesk.domain.value import value
from secdesk.domain.vocabulary import (
    Answer,
    DueKind,
    Holder,
    Secrecy,
    Source,
    Urgency,
    WorkClass,
    choose,
)
from secdesk.services.desk import Desk
from secdesk.services.echo import as_read, comes_up, looks_secret, particulars, to_pass_on, undated
from secdesk.services.hushing import hushed

if TYPE_CHECKING:
    from secdesk.services.focusing import Pair
    from secdesk.services.relating import Bearings


@value
class Particulars:
    """What may be said of a task beside its leader and title, as typed; None is not said."""

    due: str | None = None
    target: str | None = None
    no_limit: bool = False
    to: str | None = None
    person: str | None = None
    helpers: Sequence[str] = ()
    holder: str | None = None
    urgency: str | None = None
    importance: int | None = None
    words: str | None = None
    intent: str | None = None
    standard: str | None = None
    source: str | None = None
    source_ref: str | None = None
    work_class: str | None = None
    secrecy: str | None = None
    also: Sequence[str] = ()
    parent: int | None = None
    links: Sequence[str] = ()
    report_back: str | None = None
    effect: str | None = None
    effect_by: str | None = None
    is_focus: str | None = None
    bearings: "Bearings" = ()
    check: str | None = None
    cycle: str | None = None
    registry: str | None = None
    kept: str | None = None
    embargo: str | None = None


def assign(
    desk: Desk,
    leader: str,
    titles: Sequence[str],
    said: Particulars,
    external_id: str | None = None,
) -> TaskLine | Deeds:
    """Record what a leader asked for; one task a title, all of them or none."""
    if len(titles) == 1:
        return assign_one(desk, leader, titles[0], said, external_id)
    if external_id:
        raise Unreadable(
            say("--id names one task, and there are {count}.", count=len(titles)),
            say("secdesk assign {leader} WORDS --id {id}", leader=leader, id=external_id),
        )
    issuers = _issuers(desk, leader, said.also)
    return Deeds(tuple(_enter(desk, draft(desk, issuers, title, said), said) for title in titles))


def assign_one(
    desk: Desk, leader: str, title: str, said: Particulars, external_id: str | None = None
) -> TaskLine:
    """Record one task; one that a script named and that is here already is not stored again."""
    external_id = one_line(external_id or "") or None
    here = desk.store.tasks.by_external_id(external_id) if external_id else None
    if here is not None:
        return cards.deed(here, desk.now, desk.office, [Note(say("already on the desk"))])
    drafted = draft(desk, _issuers(desk, leader, said.also), title, said)
    return _enter(desk, replace(drafted, external_id=external_id), said)


def draft(desk: Desk, issuers: Sequence[Leader], title: str, said: Particulars) -> Task:
    """The task as understood, not yet stored."""
    urgency = choose(Urgency, said.urgency) if said.urgency else Urgency.NORMAL
    lead = desk.contact(said.to) if said.to else None
    holder = choose(Holder, said.holder) if said.holder else None
    secrecy = choose(Secrecy, said.secrecy) if said.secrecy else Secrecy.INTERNAL
    task = Task(
        number=0,
        title=pointer.entitled(title, secrecy, said.registry),
        issuers=tuple(Issuer(one) for one in issuers),
        assigned_at=desk.now,
        due=_due(desk, said, urgency),
        holder=rules.settled_holder(holder, lead),
        lead=lead,
        urgency=urgency,
    )
    told = pointer.settled(described(desk, task, said))
    return looked_at(desk, to_check(told, desk.now, desk.office), said.check)


def looked_at(desk: Desk, task: Task, check: str | None) -> Task:
    """The task with the day on which it is to be looked at again, where one was typed."""
    return task if check is None else checked(task, desk.when(check).at.date(), desk.today)


def described(desk: Desk, task: Task, said: Particulars) -> Task:
    """The task with everything that was said of it, and nothing else changed."""
    if said.parent is not None:
        desk.store.tasks.get([said.parent])[0].must_be_under_way()
    people: dict[str, Any] = {}
    if said.person:
        people["person"] = desk.contact(said.person)
    if said.person == "":
        people["person"] = None  # nobody answers for it any more
    if said.helpers:
        people["helpers"] = tuple(dict.fromkeys(desk.contact(one) for one in said.helpers))
    if said.embargo is not None:
        people["embargo_on"] = _embargo(desk, said.embargo)
    expected = _expected(desk, task, said)
    return rules.with_parties_apart(replace(expected, **people, **_plain(said)))


def _embargo(desk: Desk, typed: str) -> date | None:
    """Until when nobody but the desk is to read the title; raises Unreadable."""
    return None if fold(typed.strip()) in LIFTED else desk.when(typed).at.date()


def _expected(desk: Desk, task: Task, said: Particulars) -> Task:
    """The task with the effect that is expected of it, where one was said."""
    if said.effect is None and said.effect_by is None:
        return task
    from secdesk.domain.measure import expecting  # noqa: PLC0415  # few tasks are measures

    by = None if said.effect_by is None else desk.when(said.effect_by).at.date()
    return expecting(task, None if said.effect is None else one_line(said.effect), by)


LIFTED = ("", "none", "无")
READERS: dict[str, Callable[[Any], object]] = {
    "words": rules.settled_words,
    "intent": one_line,
    "standard": one_line,
    "source": partial(choose, Source),
    "source_ref": one_line,
    "work_class": partial(choose, WorkClass),
    "importance": rules.settled_importance,
    "secrecy": partial(choose, Secrecy),
    "kept": one_line,
    "parent": int,
    "report_back": lambda typed: choose(Answer, typed) is Answer.YES,
    "is_focus": lambda typed: choose(Answer, typed) is Answer.YES,
    "cycle": settled_cycle,
}


def _plain(said: Particulars) -> dict[str, Any]:
    """The fields that follow from what was said alone, each by its own reader."""
    read = {
        name: reader(getattr(said, name))
        for name, reader in READERS.items()
        if getattr(said, name) is not None
    }
    if said.registry is not None:
        read["registry_number"] = one_line(said.registry)
    if said.links:
        read["links"] = tuple(dict.fromkeys(map(clean, said.links)))  # blanks are part of a path
    return read


def _issuers(desk: Desk, leader: str, also: Sequence[str]) -> Sequence[Leader]:
    leaders = [desk.leader(one) for one in (leader, *also)]
    return list({one.id: one for one in leaders}.values())


def _due(desk: Desk, said: Particulars, urgency: Urgency) -> Due:
    """The limit as said; where none was, the desk sets itself a target by the urgency."""
    if sum(1 for one in (said.due, said.target, said.no_limit or None) if one is not None) > 1:
        raise Unreadable(
            say("--due, --target and --no-limit exclude each other."),
            say("--due is the leader's date, --target the desk's own"),
        )
    if said.due is not None:
        return set_by_leader(desk, said.due)
    if said.target is not None:
        return dated(desk, DueKind.SOFT, said.target)
    if said.no_limit:
        return Due(DueKind.NONE)
    return own_target(desk, urgency)


def own_target(desk: Desk, urgency: Urgency) -> Due:
    """The date that the desk sets itself where nobody said one."""
    day = target_day(urgency, desk.today, desk.office)
    return Due(DueKind.SOFT, desk.calendar.end_of(day, desk.now))


def set_by_leader(desk: Desk, typed: str) -> Due:
    """A leader's date, where the desk's own could be said instead; vague words are told so."""
    try:
        return dated(desk, DueKind.HARD, typed)
    except Unreadable as refusal:
        from secdesk.domain.when.refusal import with_own_target  # noqa: PLC0415  # seldom

        raise with_own_target(refusal) from None


def dated(desk: Desk, kind: DueKind, typed: str) -> Due:
    """A limit of that kind at the moment typed."""
    moment = desk.when(typed)
    return Due(kind, moment.at, moment.has_time, moment.typed)


def fits(desk: Desk, task: Task) -> Iterator[Note]:
    """That a part is due after its whole, or a whole before its parts, where it is."""
    if task.parent is None and not task.parts.total:
        return
    from secdesk.services import wholes  # noqa: PLC0415  # few tasks are parts or have some

    yield from wholes.of_part(desk, task)
    yield from wholes.of_whole(desk, task)


def _enter(desk: Desk, task: Task, said: Particulars) -> TaskLine:
    weighed(desk, [(None, task)])
    stored = desk.store.tasks.add(task)
    shown = masked(stored)
    notes = [*_understood(desk, shown), *bound(desk, stored, said.bearings)]
    return cards.deed(shown, desk.now, desk.office, tuple(hushed(stored.secrecy, notes)))


def weighed(desk: Desk, pairs: "Sequence[Pair]") -> None:
    """Raise Refused where tasks, beside how they stood, are focus points too many."""
    if any(after.is_focus for _, after in pairs):
        from secdesk.services import focusing  # noqa: PLC0415  # few tasks are focus points

        focusing.must_be_few(desk, pairs)


def bound(
    desk: Desk, task: Task, bearings: "Bearings", dropped: Sequence[int] = ()
) -> Sequence[Note]:
    """Let a task bear upon others, or no longer; what has changed by it."""
    if not (bearings or dropped):
        return ()
    from secdesk.services import relating  # noqa: PLC0415  # few tasks bear upon others

    return relating.related(desk, task, bearings, dropped)


def _checklist(task: Task) -> Iterator[Note]:
    """The checklist that fits work of its class, where it has a day to count from."""
    if task.work_class is WorkClass.DAILY or task.due.at is None:
        return
    from secdesk.domain.work_class import TEMPLATES  # noqa: PLC0415  # most work is of every day

    template = TEMPLATES.get(task.work_class)
    if template is not None:
        yield Note(
            say("a checklist for it"),
            say("secdesk checklist use {name} --on {day} --task {number}", name=template,
                day=task.due.at.date().isoformat(), number=task.number),
        )  # fmt: skip


def _understood(desk: Desk, task: Task) -> Iterator[Note]:
    """What the secretary should see about what was just stored."""
    yield from as_read(desk, task.due)
    yield from particulars(task)
    yield from fits(desk, task)
    yield from comes_up(desk, task)
    yield from undated(task)
    if task.lead is not None and task.person is None and task.lead.kind == "unit":
        yield Note(
            say("nobody at {name} is named yet", name=task.lead.name),
            say("secdesk edit {number} --person NAME", number=task.number),
        )
    yield from to_pass_on(task)
    yield from looks_secret(task)
    yield from _checklist(task)
    if task.due.kind is DueKind.HARD:
        from secdesk.services import conflicts  # noqa: PLC0415  # only a leader's date can conflict

        yield from conflicts.namesakes(desk, task)
