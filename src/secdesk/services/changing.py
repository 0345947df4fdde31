"""Changing what was taken over; what a leader decided moves only with that leader's word."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import reduce
from typing import Any

from secdesk.cards.card import Note
from secdesk.cards.tasks import Deeds
from secdesk.domain import pointer
from secdesk.domain import task as rules
from secdesk.domain.cadence import in_time, to_check
from secdesk.domain.consent import Consent, asking
from secdesk.domain.entry import Entry, EntryKind
from secdesk.domain.errors import Refused, Unreadable
from secdesk.domain.mandate import MandateDeed
from secdesk.domain.passing import answers_for
from secdesk.domain.task import Due, Issuer, Task
from secdesk.domain.text import Sentence, clean, fold, one_line, say
from secdesk.domain.value import value
from secdesk.domain.vocabulary import DueKind, Holder, Urgency, choose
from secdesk.services import consenting
from secdesk.services.consenting import Ground
from secdesk.services.desk import Desk
from secdesk.services.each import owed_next
from secdesk.services.echo import as_read, comes_up, deeds, particulars, to_pass_on
from secdesk.services.taking_over import (
    Particulars,
    bound,
    dated,
    described,
    fits,
    looked_at,
    weighed,
)


@value
class Amends:
    """What `edit` may change beside the particulars, as typed; None is not said."""

    title: str | None = None
    drop_leader: str | None = None
    drop_helpers: Sequence[str] = ()
    drop_links: Sequence[str] = ()
    word: Ground = None
    unrelate: Sequence[int] = ()


def edit(desk: Desk, numbers: Sequence[int], said: Particulars, amends: Amends) -> Deeds:
    """Change what is kept of tasks: all of them or none.

    The leader's words and the issuers change only with a leader's consent, and both versions stay.
    """
    tasks = desk.tasks(numbers)
    if amends.title is not None and len(tasks) > 1:
        raise Unreadable(
            say("A new title is for one task."),
            say("secdesk edit {number} --title TITLE", number=tasks[0].number),
        )
    rests_on = consenting.consent(desk, amends.word)
    changed = [_amended(desk, task, said, amends, rests_on) for task in tasks]
    weighed(desk, list(zip(tasks, changed, strict=True)))
    ties = {task.number: bound(desk, task, said.bearings, amends.unrelate) for task in changed}
    if changed == list(tasks) and not any(ties.values()):
        raise Unreadable(
            say("Nothing would change; say what to."),
            say("secdesk edit {number} --standard TEXT", number=tasks[0].number),
        )
    return _kept(desk, tasks, changed, rests_on, ties)


NO_LIMIT = frozenset({"none", "no limit", "无", "无时限", "不限时"})


def due(
    desk: Desk, numbers: Sequence[int], when: str, word: Ground = None, reason: str = ""
) -> Deeds:
    """Give tasks another date; one that a leader set moves only with that leader's consent."""
    tasks = desk.tasks(numbers)
    if not when.strip():
        raise Unreadable(
            say("Say the date."), say('secdesk due {number} "fri 5pm"', number=tasks[0].number)
        )
    rests_on = consenting.consent(desk, word)
    moved = [in_time(_moved(desk, task, when, rests_on), desk.today) for task in tasks]
    if all(same_limit(*pair) for pair in zip(tasks, moved, strict=True)):
        raise Unreadable(
            say("That is the date already."),
            say("secdesk show {number}", number=tasks[0].number),
        )
    for before, after in zip(tasks, moved, strict=True):
        desk.store.tasks.save(after)
        desk.store.entries.add(move(desk, before, after, rests_on.told, one_line(reason)))
    consenting.used(desk, rests_on, ((task.number, MandateDeed.DUE) for task in moved))
    stood = {task.number: task for task in tasks}
    return deeds(
        desk,
        moved,
        lambda task: [
            *as_read(desk, task.due),
            *_was(stood[task.number], desk),
            *_to_tell(stood[task.number], task),
            *consenting.notes(desk, rests_on),
            *fits(desk, task),
        ],
    )


def same_limit(before: Task, after: Task) -> bool:
    """Whether a limit stands as it stood, however it was typed."""
    old, new = before.due, after.due
    return (old.kind, old.at, old.has_time) == (new.kind, new.at, new.has_time)


def _moved(desk: Desk, task: Task, when: str, rests_on: Consent) -> Task:
    """The task with the new date, where what it rests on reaches so far."""
    rests_on.must_cover(task, MandateDeed.DUE, desk.today)
    limit = _limit(desk, _kind(task, rests_on), when)
    moved = task.with_due(limit, rests_on.told, desk.now)
    log = desk.store.entries.of(task.number) if rests_on.mandate is not None else ()
    rests_on.must_reach(task, limit, log, desk.calendar, desk.now)
    return moved


def _limit(desk: Desk, kind: DueKind, when: str) -> Due:
    """The limit as typed: a moment, or that there is none."""
    typed = one_line(when)
    return Due(DueKind.NONE) if fold(typed) in NO_LIMIT else dated(desk, kind, when)


def _kind(task: Task, rests_on: Consent) -> DueKind:
    """A leader's word makes a date the leader's; without one it stays whose it was."""
    is_theirs = rests_on.is_word and task.is_word_of_issuer(rests_on.told)
    return DueKind.HARD if is_theirs or task.due.kind is DueKind.HARD else DueKind.SOFT


def move(desk: Desk, before: Task, after: Task, word: str, reason: str) -> Entry:
    """The line of the log about a date that moves; one that had passed is recorded as late."""
    return Entry(
        task=before.number,
        at=desk.now,
        kind=EntryKind.DUE,
        words=reason,
        word=word,
        before=_written(before.due),
        after=_written(after.due),
        is_late=before.due.is_past(desk.now),
    )


def _written(limit: Due) -> str:
    """A limit in the log: whose it is, and the moment."""
    return f"{limit.kind} {limit.at.isoformat()}" if limit.at else str(limit.kind)


def _was(before: Task, desk: Desk) -> Iterator[Note]:
    if before.due.at is not None:
        yield Note(say("it was {at}", at=before.due.at.date()))
    if before.due.is_past(desk.now):
        yield Note(say("moved after it had passed: recorded as late"))


def _to_tell(before: Task, after: Task) -> Iterator[Note]:
    """That whoever was told of it knows the old date only."""
    to = answers_for(after)
    is_theirs = after.holder is Holder.UNIT and after.conveyed_at is not None
    if to is not None and is_theirs and not same_limit(before, after):
        yield Note(
            say("{name} is to be told of the new date", name=to.name),
            say("secdesk convey {number}", number=after.number),
        )


def _amended(desk: Desk, task: Task, said: Particulars, amends: Amends, rests_on: Consent) -> Task:
    """The task with every change asked for; raises Refused where a locked one lacks consent."""
    if _is_within(desk, said.parent, task):
        raise Refused(
            say("#{number} cannot be a part of itself.", number=task.number),
            say("secdesk show {number}", number=task.number),
        )
    assigned = _assignment(desk, task, said, amends)
    passed = described(desk, task, said).passed_to(assigned.pop("lead"))
    passed = passed.given_by(assigned.pop("issuers"))
    changed = _asked_after(desk, task, rules.with_parties_apart(replace(passed, **assigned)))
    changed = looked_at(desk, changed, said.check)
    changed = pointer.renumbered(task, changed, has_title=amends.title is not None)
    locked = _locked(task, changed)
    for deed in locked:
        rests_on.must_cover(task, deed, desk.today)
    is_theirs = any(one.is_word_of_issuer(rests_on.told) for one in (task, changed))
    if locked and not is_theirs:
        raise _refused(task, changed, locked)
    return changed


def _asked_after(desk: Desk, before: Task, after: Task) -> Task:
    """The task with another day to be asked after, where somebody else has it from here on."""
    held = [(one.holder, one.lead, one.cycle) for one in (before, after)]
    return after if held[0] == held[1] else to_check(after, desk.now, desk.office)


def _is_within(desk: Desk, number: int | None, whole: Task) -> bool:
    """Whether the number is that of a task itself or of one of its parts, however deep."""
    met: set[int] = set()
    while number is not None and number not in met:
        if number == whole.number:
            return True
        met.add(number)
        number = desk.store.tasks.get([number])[0].parent
    return False


def _assignment(desk: Desk, task: Task, said: Particulars, amends: Amends) -> dict[str, Any]:
    """The changes that depend on how the task stands."""
    lead = desk.contact(said.to) if said.to else task.lead
    new: dict[str, Any] = {"lead": lead, "issuers": _issuers(desk, task, said, amends)}
    if said.to or said.holder:
        holder = choose(Holder, said.holder) if said.holder else None
        new["holder"] = rules.settled_holder(holder, lead)
    if said.urgency:
        new["urgency"] = choose(Urgency, said.urgency)
    if amends.title is not None:
        new["title"] = rules.settled_title(amends.title)
    return new | _belongings(desk, task, said, amends)


def _belongings(
    desk: Desk, task: Task, said: Particulars, amends: Amends
) -> dict[str, tuple[Any, ...]]:
    """Helpers and files after some were added and some dropped; the others stay."""
    gone = {desk.contact(one, may_be_retired=True).id for one in amends.drop_helpers}
    helpers = [*task.helpers, *(desk.contact(one) for one in said.helpers)]
    files = [*task.links, *map(clean, said.links)]  # blanks are part of a path
    dropped = set(map(clean, amends.drop_links))
    return {
        "helpers": tuple(dict.fromkeys(one for one in helpers if one.id not in gone)),
        "links": tuple(dict.fromkeys(one for one in files if one not in dropped)),
    }


def _issuers(desk: Desk, task: Task, said: Particulars, amends: Amends) -> tuple[Issuer, ...]:
    """Those who gave it, after some were added or dropped; one at least must stay."""
    gone = desk.leader(amends.drop_leader, may_be_retired=True).id if amends.drop_leader else None
    stay = [one for one in task.issuers if one.leader.id != gone]
    here = {one.leader.id for one in stay}
    new = [leader for leader in map(desk.leader, said.also) if leader.id not in here]
    issuers = (*stay, *(Issuer(leader) for leader in new))
    if not issuers:
        raise Refused(
            say("#{number} needs at least one leader.", number=task.number),
            say("secdesk edit {number} --also LEADER --drop-leader {code} "
                '--word "{name}, by phone, {day}"',
                number=task.number, code=task.leader.code, name=task.leader.name, day=desk.today),
        )  # fmt: skip
    return issuers


def _locked(before: Task, after: Task) -> Sequence[MandateDeed]:
    """What changes of that which only a leader may change: the leader's words, the issuers."""
    has_other_words = bool(before.words) and before.words != after.words
    deeds = [MandateDeed.WORDS] if has_other_words else []
    return deeds if before.issuers == after.issuers else [*deeds, MandateDeed.ISSUERS]


def _refused(before: Task, after: Task, locked: Sequence[MandateDeed]) -> Refused:
    more = len(after.issuers) > len(before.issuers)
    said = {
        MandateDeed.WORDS: say("--words TEXT"),
        MandateDeed.ISSUERS: say("--also LEADER") if more else say("--drop-leader LEADER"),
    }
    options = reduce(_and, (said[deed] for deed in locked))
    return Refused(
        say("What {name} said in #{number} changes only with {name}'s word.",
            name=before.leader.name, number=before.number),
        asking(before),
        say('secdesk edit {number} {options} --word "{name}, by phone, today"',
            number=before.number, options=options, name=before.leader.name),
    )  # fmt: skip


def _and(one: Sentence, other: Sentence) -> Sentence:
    return say("{one} {other}", one=one, other=other)


def _kept(
    desk: Desk,
    tasks: Sequence[Task],
    changed: Sequence[Task],
    rests_on: Consent,
    ties: Mapping[int, Sequence[Note]],
) -> Deeds:
    pairs = list(zip(tasks, changed, strict=True))
    locked = [(one.number, deed) for one, new in pairs for deed in _locked(one, new)]
    consenting.used(desk, rests_on, locked)
    for before, after in pairs:
        desk.store.tasks.save(after)
        for entry in _versions(desk, before, after, rests_on.told):
            desk.store.entries.add(entry)
    stood = {task.number: task for task in tasks}
    touched = {number for number, _ in locked}
    return deeds(
        desk,
        changed,
        lambda task: [
            *_now(desk, stood[task.number], task),
            *(consenting.notes(desk, rests_on) if task.number in touched else ()),
            *ties[task.number],
        ],
    )


def _now(desk: Desk, before: Task, after: Task) -> Iterator[Note]:
    """What was changed, as it reads now."""
    yield Note(say("changed"))
    if before.words != after.words:
        yield Note(say("words: {text}", text=after.words))
    if before.intent != after.intent:
        yield Note(say("intent: {text}", text=after.intent))
    if (before.source, before.source_ref) != (after.source, after.source_ref):
        source = after.source or say("nothing")
        yield Note(say("came by: {source} {text}", source=source, text=after.source_ref))
    yield from particulars(after)
    yield from fits(desk, after)
    yield from _from_here(desk, before, after)


def _from_here(desk: Desk, before: Task, after: Task) -> Iterator[Note]:
    """What the change makes of the days and people that come next."""
    if before.check_on != after.check_on:
        yield from comes_up(desk, after)
    if before.lead != after.lead:
        yield from to_pass_on(after)
    if before.state != after.state:
        yield from owed_next(after)


def _versions(desk: Desk, before: Task, after: Task, word: str) -> Iterator[Entry]:
    """Both versions of what was locked, and whose word the change rests on."""
    if not word:
        return
    pairs = [(before.words, after.words)] if before.words != after.words else []
    if before.issuers != after.issuers:
        pairs.append((_names(before), _names(after)))
    for old, new in pairs:
        yield Entry(
            before.number, desk.now, EntryKind.CHANGE, word=word, before=old, after=new
        )  # fmt: skip


def _names(task: Task) -> str:
    return ", ".join(one.leader.name for one in task.issuers)
