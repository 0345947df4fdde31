"""Asking leaders: one question to one leader, the answer, and what is done with it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import NamedTuple

from secdesk.cards.asks import AsksTouched
from secdesk.cards.card import Note
from secdesk.domain.ask import (
    DUE,
    Ask,
    AskState,
    AskVerdict,
    Wish,
    must_be_asked_of_issuer,
    settled_field,
    settled_question,
    settled_verdict,
    settled_view,
)
from secdesk.domain.ask_clock import is_to_carry_out, is_to_pass_on
from secdesk.domain.entry import Entry, EntryKind, told
from secdesk.domain.errors import Refused, Unreadable
from secdesk.domain.people import Leader
from secdesk.domain.secrecy import allowed
from secdesk.domain.text import Sentence, one_line, say
from secdesk.domain.value import value
from secdesk.domain.vocabulary import Secrecy
from secdesk.services import ask_lists
from secdesk.services import asking_echo as echo
from secdesk.services.desk import Desk

FIRST_WORD = re.compile(r"[^\s,，:：;；。、]+")
AFTER_IT = " \t\n,，:：;；。、"
Rule = Callable[[Ask], Ask]


class Deed(NamedTuple):
    """What is done with an ask: the line of the log, what it says of the ask, what is said back."""

    name: str  # as it is typed
    kind: EntryKind
    marker: str
    note: Sentence


@value
class AskSaid:
    """What may be said of an ask beside its leader and its question, as typed."""

    task: int | None = None
    recommend: str = ""
    options: tuple[str, ...] = ()
    needed_by: str | None = None
    basis: str = ""
    wanted: str | None = None
    sender: str | None = None
    is_private: bool = False
    views: tuple[str, ...] = ()
    common: str = ""


def ask(desk: Desk, leader: str, question: str, said: AskSaid) -> AsksTouched:
    """Put a question to a leader, or take in that of a unit, which is put before the leader next.

    A recommendation that is missing is pointed out.
    """
    drafted = _drafted(desk, leader, question, said)
    stored = desk.store.asks.add(drafted)
    _log(desk, stored, _raised(desk, stored))
    read = [desk.when(one) for one in (said.needed_by, _typed(stored.wish)) if one]
    remarks = [Note(one) for moment in read for one in (*moment.notes, *moment.facts)]
    return ask_lists.touched(desk, [(stored, [*echo.asked(stored), *remarks])])


def answer(
    desk: Desk,
    number: int,
    words: str,
    until: str | None = None,
    wanted: str | None = None,
) -> AsksTouched:
    """Record what the leader decided, which is the first of the words, and how it was put."""
    (one,) = desk.store.asks.get([number])
    first = FIRST_WORD.match(words.strip())
    verdict = settled_verdict(first.group() if first else "", number)
    rest = words.strip()[first.end() :].lstrip(AFTER_IT) if first else ""
    said = told(rest)
    _must_be_verbatim(one, verdict, said)
    day = desk.when(until).at.date() if until else None
    answered = replace(one.answered(verdict, said, desk.now, day), wish=one.wish)
    if verdict is AskVerdict.CHANGED:
        answered = replace(answered, wish=_instead(desk, one, wanted))
    elif wanted:
        raise Unreadable(
            say("Only an answer with changes names another date."),
            say('secdesk answer {number} changed WORDS --set "due=5 dec"', number=number),
        )
    desk.store.asks.save(answered)
    _log(desk, answered, _answered(desk, answered))
    return ask_lists.touched(desk, [(answered, list(echo.answered(answered)))])


def submit(desk: Desk, numbers: Sequence[int], words: str) -> AsksTouched:
    """Record that asks of units were put before the leader."""
    deed = Deed("submit", EntryKind.ASK, "submitted", say("put before the leader"))
    return _each(desk, numbers, words, lambda one: one.raised(desk.now), deed)


def convey(desk: Desk, numbers: Sequence[int], words: str) -> AsksTouched:
    """Record that answers reached those they are about; with that a unit's own ask is settled."""

    def passed_on(one: Ask) -> Ask:
        after = one.passed_on(desk.now)
        is_theirs = one.sender is not None and not (one.allows and one.wish)
        return after.carried_out(desk.now) if is_theirs and is_to_carry_out(after) else after

    deed = Deed("convey", EntryKind.ANSWER, "conveyed", say("the answer was passed on"))
    return _each(desk, numbers, words, passed_on, deed)


def done(desk: Desk, numbers: Sequence[int], words: str) -> AsksTouched:
    """Record that what was answered has been carried out."""

    def over(one: Ask) -> Ask:
        task = None if one.task is None else desk.tasks([one.task])[0]
        return one.carried_out(desk.now, is_awaited=is_to_pass_on(one, task))

    return _each(
        desk,
        numbers,
        words,
        over,
        Deed("done", EntryKind.ANSWER, "carried-out", say("carried out")),
    )


def recommend(desk: Desk, numbers: Sequence[int], words: str) -> AsksTouched:
    """Say of asks what she would do herself; what stood there before stays in the task's log."""
    asks = _named(desk, numbers)
    said = told(
        words,
        say("Say what you recommend."),
        say("secdesk asks recommend {number} WORDS", number=asks[0].number),
    )
    changed = [one.recommending(one_line(said)) for one in asks]
    for one in changed:
        desk.store.asks.save(one)
        _log(desk, one, Entry(0, desk.now, EntryKind.ASK, said, before="recommended"))
    return ask_lists.touched(desk, [(one, list(echo.asked(one))) for one in changed])


def withdraw(desk: Desk, numbers: Sequence[int], words: str) -> AsksTouched:
    """Take asks back before they are answered."""
    deed = Deed("withdraw", EntryKind.ASK, "withdrawn", say("withdrawn"))
    return _each(desk, numbers, words, lambda one: one.withdrawn(), deed)


def _drafted(desk: Desk, leader: str, question: str, said: AskSaid) -> Ask:
    """The ask as understood, not yet stored; one about a task is as confidential as that."""
    whom = desk.leader(leader)
    settled = settled_question(question, whom.code)
    task = None if said.task is None else desk.tasks([said.task])[0]
    if task is not None:
        must_be_asked_of_issuer(whom, task)
    sender = desk.contact(said.sender) if said.sender else None
    return Ask(
        number=0,
        leader=whom,
        question=settled,
        received_at=desk.now,
        state=AskState.RAISED if sender is None else AskState.RECEIVED,
        task=said.task,
        sender=sender,
        options=tuple(filter(None, map(one_line, said.options))),
        recommendation=one_line(told(said.recommend)),
        basis=one_line(told(said.basis)),
        needed_on=desk.when(said.needed_by).at.date() if said.needed_by else None,
        wish=_wish(desk, whom, said.wanted, said.task) if said.wanted else None,
        secrecy=Secrecy.INTERNAL if task is None else allowed(task.secrecy),
        is_private=said.is_private,
        raised_at=desk.now if sender is None else None,
        views=tuple(settled_view(one, whom.code) for one in said.views),
        common=one_line(told(said.common)),
    )


def _wish(desk: Desk, leader: Leader, wanted: str, task: int | None) -> Wish:
    """The date asked for, as it is kept; raises Unreadable where there is no task to have it."""
    if task is None:
        raise Unreadable(
            say("A date can be asked for only for a task: say which."),
            say('secdesk ask {leader} "QUESTION" --task NUMBER --set "{wanted}"',
                leader=leader.code, wanted=one_line(wanted)),
        )  # fmt: skip
    moment = desk.when(settled_field(wanted, leader, task))
    return Wish(DUE, moment.typed, moment.at.astimezone(UTC).isoformat(timespec="seconds"))


def _typed(wish: Wish | None) -> str | None:
    return None if wish is None else wish.typed


def _must_be_verbatim(one: Ask, verdict: AskVerdict, said: str) -> None:
    """Raise Unreadable where the leader's words are missing and cannot be guessed."""
    if said or verdict not in {AskVerdict.CHANGED, AskVerdict.REFUSE}:
        return
    raise Unreadable(
        say("Keep what {name} said, word for word.", name=one.leader.name),
        say("secdesk answer {number} {verdict} WORDS", number=one.number, verdict=verdict.value),
    )


def _instead(desk: Desk, one: Ask, wanted: str | None) -> Wish | None:
    """What holds of what was asked for after it was changed; a date must be said anew."""
    if wanted:
        return _wish(desk, one.leader, wanted, one.task)
    if one.wish is None:
        return None
    raise Unreadable(
        say("Ask {number} is about a date: say which one {name} agreed to.", number=one.number,
            name=one.leader.name),
        say('secdesk answer {number} changed WORDS --set "due={typed}"', number=one.number,
            typed=one.wish.typed),
    )  # fmt: skip


def _each(desk: Desk, numbers: Sequence[int], words: str, rule: Rule, deed: Deed) -> AsksTouched:
    """Apply one rule to every ask named, all of them or none; words go into the tasks' logs."""
    asks = _named(desk, numbers)
    said = told(words)
    if said:
        _must_have_logs(asks, deed.name)
    changed = [rule(one) for one in asks]
    for one in changed:
        desk.store.asks.save(one)
        _log(desk, one, Entry(0, desk.now, deed.kind, said, before=deed.marker))
    return ask_lists.touched(
        desk, [(one, list(echo.done(one, deed.note, said, deed.marker))) for one in changed]
    )


def _named(desk: Desk, numbers: Sequence[int]) -> Sequence[Ask]:
    """The asks with those numbers, each once; raises Unreadable where none is named."""
    if not numbers:
        raise Unreadable(say("Say the number of the ask first."), say("secdesk asks list"))
    return desk.store.asks.get(list(dict.fromkeys(numbers)))


def _must_have_logs(asks: Sequence[Ask], deed: str) -> None:
    """Raise Refused for words about an ask without a task: nothing would keep them."""
    for one in asks:
        if one.task is None:
            raise Refused(
                say("Ask {number} is about no task, whose log would keep the words.",
                    number=one.number),
                say("secdesk asks {deed} {numbers}", deed=deed,
                    numbers=" ".join(str(each.number) for each in asks)),
            )  # fmt: skip


def _log(desk: Desk, one: Ask, entry: Entry) -> None:
    """Record what became of an ask in the log of its task, where it has one."""
    if one.task is not None:
        desk.store.entries.add(replace(entry, task=one.task, after=str(one.number)))


def _raised(desk: Desk, one: Ask) -> Entry:
    return Entry(
        0,
        desk.now,
        EntryKind.ASK,
        one.question,
        next_step=one.recommendation,
        expected_at=_end_of(desk, one.needed_on),
        leader_id=one.leader.id,
        word=one.wish.typed if one.wish else "",
        before=one.state.value if one.sender else "",
        contact_id=one.sender.id if one.sender else None,
        evidence=one.basis,
    )


def _answered(desk: Desk, one: Ask) -> Entry:
    return Entry(
        0,
        desk.now,
        EntryKind.ANSWER,
        one.answer,
        expected_at=_end_of(desk, one.revisit_on),
        leader_id=one.leader.id,
        word=one.wish.typed if one.wish and one.verdict is AskVerdict.CHANGED else "",
        before=str(one.verdict),
    )


def _end_of(desk: Desk, day: date | None) -> datetime | None:
    return None if day is None else desk.calendar.end_of(day, desk.now)
