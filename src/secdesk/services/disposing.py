"""Doing something about a blank spot beside curing it: put off, waived, made a task; her own."""

from collections.abc import Callable
from datetime import date

from secdesk.cards.blank import BlankTouched
from secdesk.cards.card import Note, Party
from secdesk.cards.tasks import party
from secdesk.domain.blank.disposal import Disposal, Disposing
from secdesk.domain.blank.finding import Finding
from secdesk.domain.blank.spot import OWN, Spot, as_finding, settled_spot
from secdesk.domain.blank.subjects import TASK, kind_of
from secdesk.domain.errors import NotFound, Refused, Unreadable
from secdesk.domain.people import Leader
from secdesk.domain.secrecy import shown
from secdesk.domain.task import LONGEST_TITLE
from secdesk.domain.text import Sentence, Weekday, fold, one_line, say
from secdesk.services import scanning
from secdesk.services.blank_pages import Lines, rule_named
from secdesk.services.desk import Desk

Speak = Callable[[Sentence], str]


def add(desk: Desk, words: str, by: str | None, leader: str | None) -> BlankTouched:
    """Keep something that must not be missed, in her own words."""
    moment = desk.when(by) if by else None
    spot = desk.store.spots.add(
        Spot(
            number=0,
            at=desk.now,
            words=settled_spot(words),
            by=None if moment is None else moment.at.date(),
            leader=desk.leader(leader) if leader else None,
        )
    )
    remarks = () if moment is None else (*moment.notes, *moment.facts)
    return _touched(desk, as_finding(spot, desk.now, desk.calendar), *map(Note, remarks))


def snooze(desk: Desk, key: str, when: str) -> BlankTouched:
    """Say nothing of a finding until a later day."""
    found = _standing(desk, key)
    if not one_line(when):
        raise Unreadable(
            say("Say until when."), say("secdesk blank snooze {key} friday", key=found.key)
        )
    moment = desk.when(when)
    until = moment.at.date()
    if until <= desk.today:
        raise Unreadable(
            say("Put it off to a later day."),
            say("secdesk blank snooze {key} friday", key=found.key),
        )
    desk.store.disposals.add(_disposal(desk, found, Disposing.SNOOZE, until=until))
    note = Note(say("put off to {day}", day=Weekday(until)))
    return _touched(desk, found, note, *map(Note, (*moment.notes, *moment.facts)))


def waive(desk: Desk, key: str, reason: str) -> BlankTouched:
    """Say nothing more of a finding as long as its cause is the same; why is kept."""
    found = _standing(desk, key)
    why = one_line(reason)
    if not why:
        raise Unreadable(
            say("Say why it need not be done."),
            say("secdesk blank waive {key} REASON", key=found.key),
        )
    desk.store.disposals.add(_disposal(desk, found, Disposing.WAIVE, reason=why))
    if found.rule == OWN:
        _end(desk, found, why)
        return _touched(desk, found, Note(say("waived: {reason}", reason=why)))
    returns = Note(say("it comes back when its cause changes"))
    return _touched(desk, found, Note(say("waived: {reason}", reason=why)), returns)


def done(desk: Desk, key: str, outcome: str) -> BlankTouched:
    """Deal with one of her own; what a rule found goes away by its cure, and not by a word."""
    found = _standing(desk, key)
    if found.rule != OWN:
        raise Refused(
            say("{key} goes away when what is missing is done.", key=found.key), found.cure
        )
    _end(desk, found, outcome)
    said = one_line(outcome)
    note = say("dealt with: {outcome}", outcome=said) if said else say("dealt with")
    return _touched(desk, found, Note(note))


def to_task(desk: Desk, key: str, leader: str | None, speak: Speak) -> BlankTouched:
    """Let a finding become a task of its leader; `speak` says a sentence in her language."""
    from secdesk.services import taking_over  # noqa: PLC0415  # the other deeds make no task

    found = _standing(desk, key)
    whose = desk.leader(leader) if leader else _whose(desk, found)
    by = _by(desk, found)
    said = taking_over.Particulars(
        source="self", secrecy=found.secrecy, target=None if by is None else by.isoformat()
    )
    title = speak(_title(found))[:LONGEST_TITLE]
    made = taking_over.assign_one(desk, whose.code, title, said)
    task = made.number
    desk.store.disposals.add(_disposal(desk, found, Disposing.TASK, task=task))
    if found.rule == OWN:
        _end(desk, found, f"#{task}")
    became = say("is now #{number}, for {name}", number=task, name=whose.name)
    notes = (Note(became, say("secdesk show {number}", number=task)), *made.notes)
    return _touched(desk, found, *notes, made=task, leader=party(whose))


def _standing(desk: Desk, typed: str) -> Finding:
    """What stands under that key, silent or not; raises NotFound or Refused with what to type."""
    wanted = fold(one_line(typed))
    code, mark, subject = wanted.partition(":")
    if not (mark and subject):
        raise Unreadable(
            say('"{typed}" is no key of a blank spot, such as B15:5.', typed=one_line(typed)),
            say("secdesk blank"),
        )
    now = scanning.scanned(desk)
    silent = (one for one, _ in now.silent)
    for one in (*now.open, *now.own, *silent):
        if fold(one.key) == wanted:
            return one
    if code == OWN:
        raise _not_there(desk, subject)
    rule = rule_named(code)
    key = f"{rule.code}:{subject}"
    if rule not in scanning.rules_on(desk):
        raise Refused(
            say("{key} does not stand: its rule is switched off.", key=key),
            say("secdesk blank --explain {code}", code=rule.code),
        )
    raise NotFound(
        say("{key} does not stand, or no longer.", key=key),
        say("secdesk blank --rule {code}", code=rule.code),
        say("secdesk blank --explain {code}", code=rule.code),
    )


def _not_there(desk: Desk, subject: str) -> NotFound:
    """The refusal of one of her own that never was, or is dealt with."""
    if subject.isascii() and subject.isdigit():
        spot = desk.store.spots.get([int(subject)])[0]
        spot.end(desk.now, "")  # refuses what is dealt with
    return NotFound(
        say("{key} does not stand, or no longer.", key=f"{OWN}:{subject}"),
        say("secdesk blank --rule {code}", code=OWN),
    )


def _disposal(
    desk: Desk,
    found: Finding,
    deed: Disposing,
    *,
    until: date | None = None,
    reason: str = "",
    task: int | None = None,
) -> Disposal:
    return Disposal(found.key, found.cause, desk.now, deed, until, reason, task)


def _end(desk: Desk, found: Finding, outcome: str) -> None:
    """Keep what became of one of her own."""
    spot = desk.store.spots.get([int(found.subject)])[0]
    desk.store.spots.save(spot.end(desk.now, outcome))


def _whose(desk: Desk, found: Finding) -> Leader:
    """The leader of a finding, else the first who is served."""
    active = [one for one in desk.store.leaders.all() if one.is_active]
    theirs = [one for one in active if one.id in found.leaders]
    if not active:
        raise Refused(
            say("A task needs a leader, and nobody is served yet."),
            say("secdesk leader add wang Wang Min"),
        )
    return (theirs or active)[0]


def _by(desk: Desk, found: Finding) -> date | None:
    """The day by which one of her own is to be done, where that has not passed."""
    if found.rule != OWN:
        return None
    by = desk.store.spots.get([int(found.subject)])[0].by
    return by if by is not None and by >= desk.today else None


def _title(found: Finding) -> Sentence:
    """What the task is about: her own words, else what is missing of what."""
    title = shown(found.title, [found.secrecy])
    if found.rule == OWN:
        return title
    if kind_of(found) == TASK:
        return say("#{number} {title}: {reason}", number=found.subject, title=title,
                   reason=found.reason)  # fmt: skip
    return say("{title}: {reason}", title=title, reason=found.reason)


def _touched(
    desk: Desk,
    found: Finding,
    *notes: Note,
    made: int | None = None,
    leader: Party | None = None,
) -> BlankTouched:
    return BlankTouched(desk.today, Lines(desk).one(found), notes, made, leader)
